package evaluate

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// Status says where the parties stand on a day: every bar, right, duty, tranche and commitment with its state and why.
type Status struct {
	On    civil.Date
	Rows  []Standing
	Basis Basis
}

// Standing is the state of one rule of the agreement.
type Standing struct {
	Clause record.Clause
	Kind   string
	State  Standings
	// Form, Amount, Funded, Drawn and Left are those of tranches and commitments. Left is what has not been funded or bought;
	// of credits, what has been funded and not drawn.
	Form                        string
	Amount, Funded, Drawn, Left money.Amount
	From, To                    []record.Party
	// Due is the day by which it falls due next, Since the day from which it has been in breach.
	Due, Since civil.Date
	Reasons    []when.Reason
	Missing    []when.Question
}

// Standings is a state in which a rule can be.
type Standings string

// The states.
const (
	InForce     Standings = "in force"
	NotInForce  Standings = "not in force"
	Open        Standings = "not known"
	NotYetDue   Standings = "not yet due"
	ConditionOn Standings = "conditional"
	Overdue     Standings = "overdue" // due, and nothing recorded shows that it was done
	Breached    Standings = "breached"
	Performed   Standings = "performed"
	Lapsed      Standings = "lapsed"
	Uncalled    Standings = "not called"
)

// Status answers where the parties stand on a day, from what is known. It cannot fail.
func (ev *Evaluator) Status(on civil.Date, known record.Known) Status {
	s := ev.text.situation(&known)
	out := Status{On: on}
	v := view{day: on, dated: true}
	for _, r := range s.rules {
		if row, ok := s.standing(r, v); ok {
			out.Rows = append(out.Rows, row)
		}
	}
	out.Basis = s.basis.basis()
	out.Basis.Law = s.agreement.GoverningLaw
	return out
}

func (s *situation) standing(r *rule, v view) (Standing, bool) {
	v.clause = r.Clause
	row := Standing{Clause: r.Clause, Kind: r.What, From: r.Answers, To: r.Holder}
	force := s.bothWays(func(helps bool) when.Answer { return s.inForce(r, v, helps) })
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

// bothWays asks a question that nobody's act depends on: where the answer would differ by whom it helps, it is not known.
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

func (s *situation) dutyStanding(r *rule, v view, force when.Answer, row *Standing) {
	if r.About != "" {
		v.about = r.About
	}
	row.Due = r.Duty.Due
	if r.Money.Role != "" {
		s.account(r, v, row)
	}
	performed := s.bothWays(func(helps bool) when.Answer { return s.holds(s.performance(r), helps, v) })
	if performed.Truth == record.Yes {
		row.State, row.Reasons, row.Missing = Performed, performed.Reasons, nil
		return
	}
	if force.Truth == record.No {
		return
	}
	if lapses := r.Money.Lapses; !lapses.IsZero() && v.day.After(lapses) {
		row.State, row.Reasons = Lapsed, []when.Reason{{Clause: r.Clause, Text: fmt.Sprintf("lapsed after %s", lapses)}}
		return
	}
	ready := s.bothWays(func(helps bool) when.Answer { return s.holds(s.ready(r), helps, v) })
	if ready.Truth != record.Yes {
		row.State, row.Reasons, row.Missing = ConditionOn, ready.Reasons, ready.Missing
		return
	}
	s.dueStanding(r, v, row)
}

// ready is what must be so for a duty to arise.
func (s *situation) ready(r *rule) when.Condition {
	if r.Money.Role == norm.Tranche {
		return r.Money.If
	}
	return r.Duty.If
}

// dueStanding tells not called, not yet due, overdue and breached apart. Overdue: nothing recorded shows performance.
// Breached: the omission is recorded, or the record is complete.
func (s *situation) dueStanding(r *rule, v view, row *Standing) {
	if r.Money.Call != "" {
		called := s.holds(when.Did(r.Money.Call), true, v)
		if called.Truth != record.Yes {
			row.State, row.Reasons, row.Missing = Uncalled, called.Reasons, called.Missing
			return
		}
	}
	against, surely := s.broken(r, v, true), s.broken(r, v, false)
	if !row.Due.IsZero() && v.day.After(row.Due) {
		row.Since = row.Due.Next()
	}
	switch {
	case surely.Truth == record.Yes && against.Truth == record.Yes:
		row.State, row.Reasons = Breached, surely.Reasons
	case against.Truth == record.Yes || surely.Truth == record.Yes:
		row.State, row.Reasons = Overdue, nil
		row.Missing = append(against.Missing, surely.Missing...)
	case against.Truth == record.Unknown || surely.Truth == record.Unknown:
		row.State, row.Since = Open, civil.Date{}
		if row.Due.IsZero() || v.day.After(row.Due) {
			row.State = Overdue
		}
		row.Missing = append(against.Missing, surely.Missing...)
	default:
		row.State, row.Reasons, row.Since = NotYetDue, against.Reasons, civil.Date{}
	}
}

// account adds up what was funded, drawn and bought.
func (s *situation) account(r *rule, v view, row *Standing) {
	m := r.Money
	row.Form, row.Amount = m.Form, m.Amount
	w := world{s, v}
	bound := when.Bounds{AtMost: m.Amount}
	row.Funded = w.sum(when.Total{Event: m.Fund, In: m.In, AnyMatter: r.About == "", Bounds: bound}).least
	left, err := m.Amount.Sub(row.Funded)
	if err == nil && left.Sign() >= 0 {
		row.Left = left
	}
	if m.Draw == "" || m.Form == "cash" {
		return
	}
	row.Drawn = w.sum(when.Total{Event: m.Draw, Bounds: bound}).least
	if left, err := row.Funded.Sub(row.Drawn); err == nil {
		row.Left = left
	}
}

// String is the status in columns: state, what, amount, due or since, who to whom, and why.
func (st Status) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "on %s\n", st.On)
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, r := range st.Rows {
		fmt.Fprintf(w, "  %s\t%s\t%s\t%s\t%s\t%s\n", r.Clause.Mark(), r.State, r.what(), r.sums(), r.dates(), r.between())
	}
	w.Flush()
	for _, r := range st.Rows {
		for _, q := range r.Missing {
			fmt.Fprintf(&b, "  %s missing: %s.\n", r.Clause.Mark(), q.Text)
		}
	}
	lines := strings.Split(b.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

func (r Standing) what() string {
	if r.Form != "" {
		return r.Form
	}
	if title := r.Clause.Title(); title != "" {
		return title
	}
	return r.Kind
}

func (r Standing) sums() string {
	if !r.Amount.Stated() {
		return ""
	}
	s := r.Amount.String()
	if r.Funded.Stated() && r.Funded.Sign() > 0 {
		s += ", so far " + r.Funded.String()
	}
	if r.Drawn.Stated() {
		s += ", drawn " + r.Drawn.String()
	}
	if r.Left.Stated() && r.Left.Sign() > 0 {
		s += ", left " + r.Left.String()
	}
	return s
}

func (r Standing) dates() string {
	switch {
	case !r.Since.IsZero():
		return "since " + r.Since.String()
	case !r.Due.IsZero():
		return "due " + r.Due.String()
	}
	return ""
}

func (r Standing) between() string {
	if len(r.To) == 0 {
		return names(r.From)
	}
	return names(r.From) + " to " + names(r.To)
}

// Of lists the rows of a clause and what lies below it.
func (st Status) Of(ref record.Clause) []Standing {
	return slices.DeleteFunc(slices.Clone(st.Rows), func(r Standing) bool { return !ref.Covers(r.Clause) })
}
