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
	On   civil.Date
	Rows []Standing
	// Next is what falls due, lapses or runs out on or after the day, in order.
	Next []Due
	// Problems are what in the record cannot be right.
	Problems []string
	Basis    Basis
}

// Due is something that falls due, lapses or runs out on a day.
type Due struct {
	On     civil.Date
	Clause record.Clause
	What   string
	By     []record.Party
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
	Late        Standings = "performed late" // a breach from the day after it was due; Since says which
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
	out.Next = s.dues(out.Rows, v)
	out.Problems = s.inspect()
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
	row.Due = s.nextDue(r, v)
	if r.Money.Role != "" {
		s.account(r, v, row)
	}
	if len(r.Duty.Schedule) > 0 {
		s.scheduleStanding(r, v, force, row)
		return
	}
	if r.Duty.That != nil {
		s.keptStanding(r, v, force, row)
		return
	}
	performed := s.bothWays(func(helps bool) when.Answer { return s.holds(s.performance(r), helps, v) })
	if performed.Truth == record.Yes {
		row.State, row.Reasons, row.Missing = Performed, performed.Reasons, nil
		s.lateStanding(r, v, row)
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

// nextDue is the day by which a duty falls due next; for instalments, the first on or after the day, or the last before it
// where they are in arrears.
func (s *situation) nextDue(r *rule, v view) civil.Date {
	due, _ := s.dueBy(r, v)
	for _, i := range r.Duty.Schedule {
		due = i.Due
		if !i.Due.Before(v.day) {
			break
		}
	}
	return due
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
		row.State = Breached
	case record.Unknown:
		row.State = Open
	case record.No:
		row.State = Performed
	}
}

// lateStanding tells late performance from performance in time.
func (s *situation) lateStanding(r *rule, v view, row *Standing) {
	due, _ := s.dueBy(r, v)
	if due.IsZero() || !v.day.After(due) {
		return
	}
	then := v
	then.day = due
	inTime := s.bothWays(func(helps bool) when.Answer { return s.holds(s.performance(r), helps, then) })
	armed := s.bothWays(func(helps bool) when.Answer { return s.holds(s.ready(r), helps, then) })
	switch {
	case armed.Truth != record.Yes:
	case inTime.Truth == record.No:
		row.State, row.Since = Late, due.Next()
	case inTime.Truth == record.Unknown:
		row.State, row.Missing = Open, inTime.Missing
	}
}

// dueBy is the last day for a duty that is due on a fixed day, or a period after the first act that triggered it.
func (s *situation) dueBy(r *rule, v view) (civil.Date, bool) {
	if !r.Duty.Due.IsZero() {
		return r.Duty.Due, true
	}
	for _, d := range s.byEvent[r.Duty.Trigger] {
		if done, _ := d.by(v); r.Duty.Trigger == "" || d.Omission || done.truth != record.Yes {
			continue
		}
		if day, ok := r.Duty.Within.AfterMoment(d.given, s.calendar).Exact(); ok {
			return day, true
		}
	}
	return civil.Date{}, false
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

// scheduleStanding is the state of a duty in instalments: behind, or on time and the next one due.
func (s *situation) scheduleStanding(r *rule, v view, force when.Answer, row *Standing) {
	if force.Truth == record.No {
		return
	}
	s.dueStanding(r, v, row)
	if row.State == NotYetDue && row.Due.Before(v.day) {
		row.State, row.Reasons = Performed, nil
	}
	if row.State != NotYetDue && row.State != Performed {
		row.Since = s.arrears(r, v)
	}
}

// arrears is the day after the earliest instalment that was missed and is still not made up.
func (s *situation) arrears(r *rule, v view) civil.Date {
	rest := *r
	for i := range r.Duty.Schedule {
		rest.Duty.Schedule = r.Duty.Schedule[:i+1]
		if due := r.Duty.Schedule[i].Due; due.Before(v.day) && s.due(&rest, v, true).Truth != record.No {
			return due.Next()
		}
	}
	return civil.Date{}
}

// account adds up what was funded, drawn and bought.
func (s *situation) account(r *rule, v view, row *Standing) {
	m := r.Money
	row.Form, row.Amount = m.Form, m.Amount
	w := world{s, v}
	bound := when.Bounds{AtMost: m.Amount}
	row.Funded = w.sumOf(r)
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

// sumOf is what is recorded as funded or bought under a rule.
func (w world) sumOf(r *rule) money.Amount {
	return w.sum(when.Total{Event: r.Money.Fund, In: r.Money.In, AnyMatter: r.About == "",
		Bounds: when.Bounds{AtMost: r.Money.Amount}}).least
}

// dues lists what falls due or runs out on or after the day, in order.
func (s *situation) dues(rows []Standing, v view) []Due {
	var out []Due
	for i := range rows {
		if r := &rows[i]; !r.Due.IsZero() && !r.Due.Before(v.day) && (r.State == NotYetDue || r.State == ConditionOn || r.State == Uncalled) {
			out = append(out, Due{On: r.Due, Clause: r.Clause, What: "due: " + r.what(), By: r.From})
		}
	}
	for _, r := range s.rules {
		if last := r.Money.Lapses; !last.IsZero() && !last.Before(v.day) && r.Kind == norm.Duty {
			out = append(out, Due{On: last, Clause: r.Clause, What: "lapses: " + r.Money.Form, By: r.Answers})
		}
		if last := r.Life.During.Last(); last != civil.Last() && !last.Before(v.day) {
			out = append(out, Due{On: last, Clause: r.Clause, What: "last day: " + orText(r.Clause.Title(), r.What)})
		}
	}
	span, _ := s.termOn(v)
	for _, end := range s.termEnds(span.Last()) {
		if end != civil.Last() && !end.Before(v.day) {
			out = append(out, s.termDue(end, v)...)
			break
		}
	}
	slices.SortStableFunc(out, func(a, b Due) int { return a.On.Compare(b.On) })
	return slices.CompactFunc(out, func(a, b Due) bool { return a.On == b.On && a.Clause == b.Clause && a.What == b.What })
}

// termDue is the end of a term, and the last day to refuse its renewal.
func (s *situation) termDue(end civil.Date, v view) []Due {
	r := s.agreement.Renewal
	out := []Due{{On: end, Clause: r.Clause, What: "last day of the term"}}
	if r.Refused == "" {
		return out
	}
	last := civil.At(end)
	if !r.Ahead.IsZero() {
		last = r.Ahead.Before(end.Next(), s.calendar)
	}
	if day, ok := last.Exact(); ok && !day.Before(v.day) {
		out = append(out, Due{On: day, Clause: r.Clause, What: "last day to refuse renewal"})
	}
	return out
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
	for _, p := range st.Problems {
		fmt.Fprintf(&b, "  the record: %s.\n", p)
	}
	for i, d := range st.Next {
		if i == mostNext {
			fmt.Fprintf(&b, "  and %d more\n", len(st.Next)-i)
			break
		}
		fmt.Fprintf(&b, "  next %s  %s %s\n", d.On, d.Clause.Mark(), d.What)
	}
	lines := strings.Split(b.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

// mostNext is how many of the next days are printed.
const mostNext = 5

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
