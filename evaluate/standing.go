package evaluate

import (
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// mattersOf are the matters of a duty that an event triggers for each matter by itself; for every other rule, one that
// is not said.
func (s *situation) mattersOf(r *rule, v view) []record.Matter {
	var out []record.Matter
	if e := s.events[r.Duty.Trigger]; e != nil && e.PerMatter && r.About == "" {
		for _, d := range s.byEvent[r.Duty.Trigger] {
			for i := range d.parts {
				if done, _ := d.by(v); !d.Omission && done.truth != record.No && !slices.Contains(out,
					d.parts[i].about) {
					out = append(out, d.parts[i].about)
				}
			}
		}
	}
	if len(out) == 0 {
		return []record.Matter{""}
	}
	return out
}

func (s *situation) standing(r *rule, v view) (Standing, bool) {
	if r.added != (version{}) && s.hidden(r.added) {
		return Standing{}, false
	}
	v.clause = r.Clause
	row := Standing{Clause: r.Clause, Kind: r.What, From: r.Answers, To: r.Holder, rule: r}
	force := s.bothWays(func(helps bool) when.Answer {
		if r.Right.Renewal {
			alive := *r
			alive.Life.Survives = false
			return s.inForce(&alive, v, helps)
		}
		return s.inForce(r, v, helps)
	})
	switch force.Truth {
	case record.No:
		row.State, row.Reasons = NotInForce, force.Reasons
	case record.Unknown:
		row.State, row.Missing = Open, force.Missing
	default:
		row.State, row.Reasons = InForce, force.Reasons
	}
	if r.Kind == norm.Right && r.What == norm.Tranche || len(r.Instead) > 0 {
		return row, false // the duty to fund speaks for the whole tranche, the gate for the whole dispute clause
	}
	if r.Kind == norm.Duty {
		s.dutyStanding(r, v, force, &row)
	}
	return row, true
}

// bothWays asks a question that nobody's act depends on: where the answer would differ by whom it helps, it is not
// known.
func (s *situation) bothWays(ask func(helps bool) when.Answer) when.Answer {
	a, b := ask(true), ask(false)
	if a.Truth == b.Truth {
		return a
	}
	if a.Truth == record.Unknown {
		return a
	}
	if b.Truth == record.Unknown {
		return b
	}
	a.Truth = record.Unknown
	return a
}

// keptStanding is the state of a representation, or of a duty to keep something so.
func (s *situation) keptStanding(r *rule, v view, force when.Answer, row *Standing) {
	if force.Truth == record.No {
		return
	}
	broken := s.bothWays(func(helps bool) when.Answer { return s.broken(r, v, helps) })
	row.Reasons, row.Missing = broken.Reasons, broken.Missing
	switch broken.Truth {
	case record.Yes:
		row.State, row.Since = Breached, s.brokenFrom(r, v)
	case record.Unknown:
		row.State = Open
	case record.No:
		row.State = Performed
	}
}
