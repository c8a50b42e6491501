package obligation

import (
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
)

// Instalment is one part of a duty that falls due on a day. An amount that is not stated counts one act.
type Instalment struct {
	Due    civil.Date
	Amount money.Amount
}

// Recurrence is a duty that falls due again and again, each time with Amount: on First, and Every period after it,
// through Through. The days are counted from the first, so that month ends do not drift. The zero value is none.
type Recurrence struct {
	First   civil.Date
	Every   civil.Period
	Through civil.Date
	Amount  money.Amount
}

// mostOccurrences is how often a duty may recur.
const mostOccurrences = 10_000

// instalments are the days of a duty in order.
func (t Duty) instalments(l *norm.Lowering) []norm.Instalment {
	var out []norm.Instalment
	for _, i := range t.Schedule {
		if i.Due.IsZero() {
			l.Problem("Schedule", "an instalment needs its day")
		}
		if len(out) > 0 && !i.Due.After(out[len(out)-1].Due) {
			l.Problem("Schedule", "the instalment of %s does not come after the one before", i.Due)
		}
		out = append(out, norm.Instalment(i))
	}
	if t.Recurs != (Recurrence{}) {
		if len(out) > 0 {
			l.Problem("Recurs", "state Schedule or Recurs, not both")
		}
		out = t.Recurs.instalments(l)
	}
	if len(out) > 0 && (!t.Due.IsZero() || !t.Within.IsZero() || t.Least.Stated()) {
		l.Problem("Schedule", "instalments stand in place of Due, Within and Least")
	}
	return sameUnit(l, out)
}

func (r Recurrence) instalments(l *norm.Lowering) []norm.Instalment {
	if r.First.IsZero() || r.Every.IsZero() || r.Through.IsZero() {
		l.Problem("Recurs", "state First, Every and Through")
		return nil
	}
	var out []norm.Instalment
	for due, n := r.First, 1; !due.After(r.Through); n++ {
		out = append(out, norm.Instalment{Due: due, Amount: r.Amount})
		next, ok := r.Every.Times(n).After(r.First, civil.Calendar{}).Exact()
		if !ok || !next.After(due) {
			l.Problem("Recurs", "%s is no interval that can be repeated", r.Every)
			return out
		}
		if n >= mostOccurrences {
			l.Problem("Recurs", "it recurs more than %d times", mostOccurrences)
			return out
		}
		due = next
	}
	return out
}

func sameUnit(l *norm.Lowering, list []norm.Instalment) []norm.Instalment {
	for _, i := range list {
		if i.Amount.Stated() != list[0].Amount.Stated() || i.Amount.Stated() &&
			i.Amount.Unit() != list[0].Amount.Unit() {
			l.Problem("Schedule", "the instalments are not all of one unit")
			break
		}
	}
	return list
}
