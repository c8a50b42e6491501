package evaluate

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

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
	// Breaches are those so far, in the order of the days from which they are.
	Breaches []Broken
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
	// About is the matter, where a duty stands for each matter by itself.
	About record.Matter
	Kind  string
	State Standings
	// Form, Amount, Funded, Drawn and Left are those of tranches and commitments. Left is what has not been funded or bought;
	// of credits, what has been funded and not drawn.
	Form                        string
	Amount, Funded, Drawn, Left money.Amount
	From, To                    []record.Party
	// Mutual: each owes it to the other.
	Mutual bool
	// In is the time in which a commitment counts.
	In civil.Span
	// Due is the day by which it falls due next, Since the day from which it has been in breach.
	Due, Since civil.Date
	Reasons    []when.Reason
	Missing    []when.Question

	cure     civil.Period
	remedies []Remedy
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
		for _, about := range s.mattersOf(r, v) {
			of := v
			of.about = about
			if row, ok := s.standing(r, of); ok {
				row.About = about
				out.add(row)
			}
		}
	}
	out.Breaches = s.breaches(out.Rows, v)
	out.Next = s.dues(out.Rows, v)
	out.Problems = s.inspect()
	out.Basis = s.basis.basis()
	out.Basis.Law = s.agreement.GoverningLaw
	return out
}

// mattersOf are the matters of a duty that an event triggers for each matter by itself; for every other rule, one that is not
// said.
func (s *situation) mattersOf(r *rule, v view) []record.Matter {
	var out []record.Matter
	if e := s.events[r.Duty.Trigger]; e != nil && e.PerMatter && r.About == "" {
		for _, d := range s.byEvent[r.Duty.Trigger] {
			for i := range d.parts {
				if done, _ := d.by(v); !d.Omission && done.truth != record.No && !slices.Contains(out, d.parts[i].about) {
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

// add adds a row. Two rows that say the same of each of two parties become one.
func (st *Status) add(row Standing) {
	for i := range st.Rows {
		have := &st.Rows[i]
		if have.Clause == row.Clause && have.Kind == row.Kind && have.State == row.State && !have.Mutual &&
			slices.Equal(have.From, row.To) && slices.Equal(have.To, row.From) {
			have.Mutual = true
			return
		}
	}
	st.Rows = append(st.Rows, row)
}

func (s *situation) standing(r *rule, v view) (Standing, bool) {
	if r.added != (version{}) && s.hidden(r.added) {
		return Standing{}, false
	}
	v.clause = r.Clause
	row := Standing{Clause: r.Clause, Kind: r.What, From: r.Answers, To: r.Holder, cure: r.Cure, remedies: r.Remedies}
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

// Broken is a breach so far: a duty not performed, or performed late, or a bar that a recorded act broke.
type Broken struct {
	Clause  record.Clause
	By      []record.Party
	Toward  []record.Party
	Since   civil.Date
	Reasons []when.Reason
	Cure    civil.Period
	// Remedies are what the clause says follows.
	Remedies []Remedy
}

// breaches are the bars that recorded acts broke, and the duties in breach.
func (s *situation) breaches(rows []Standing, v view) []Broken {
	var out []Broken
	for _, r := range s.rules {
		if r.Kind == norm.Prohibition {
			out = append(out, s.bansBroken(r, v)...)
		}
	}
	for _, row := range rows {
		if row.State == Breached || row.State == Late {
			out = append(out, Broken{Clause: row.Clause, By: row.From, Toward: row.To, Since: row.Since, Reasons: row.Reasons,
				Cure: row.cure, Remedies: row.remedies})
		}
	}
	slices.SortStableFunc(out, func(a, b Broken) int { return a.Since.Compare(b.Since) })
	return out
}

func (s *situation) bansBroken(r *rule, v view) []Broken {
	var out []Broken
	v.clause = r.Clause
	for _, d := range s.deeds {
		done, _ := d.by(v)
		if d.Omission || d.event != nil && len(d.event.Is) == 0 || done.truth != record.Yes {
			continue
		}
		broke := s.unreleased(r, world{s, v}.brokenByAct(r, d), v, true)
		if broke.Truth == record.Yes {
			out = append(out, Broken{Clause: r.Clause, By: r.Answers, Toward: r.Holder, Since: d.day, Reasons: broke.Reasons,
				Cure: r.Cure, Remedies: r.Remedies})
		}
	}
	return out
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
	if since := s.missedSince(r, v); !since.IsZero() {
		row.State, row.Since = Breached, since
		return
	}
	performed := s.bothWays(func(helps bool) when.Answer { return s.performed(r, v, helps) })
	if performed.Truth == record.Yes && (force.Truth != record.No || s.performedInForce(r, v)) {
		row.State, row.Reasons, row.Missing = Performed, performed.Reasons, nil
		s.lateStanding(r, v, row)
		return
	}
	if force.Truth == record.No && !s.accrued(r, v) {
		row.Due = civil.Date{}
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
	inTime := s.bothWays(func(helps bool) when.Answer { return s.performed(r, then, helps) })
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
		done, _ := d.by(v)
		if r.Duty.Trigger == "" || d.Omission || done.truth != record.Yes ||
			v.about != "" && r.About == "" && s.sameMatter(d.parts[0].about, v.about) == record.No {
			continue
		}
		if day, ok := r.Duty.Within.AfterMoment(d.given, s.calendar).Exact(); ok {
			return day, true
		}
	}
	return civil.Date{}, false
}

// missedSince is the day from which a duty that some event triggers is surely broken: one of its triggers has no performance.
func (s *situation) missedSince(r *rule, v view) civil.Date {
	var since civil.Date
	for _, d := range s.byEvent[r.Duty.Trigger] {
		done, _ := d.by(v)
		if r.Duty.Trigger == "" || d.Omission || done.truth != record.Yes {
			continue
		}
		for i := range d.parts {
			p := &d.parts[i]
			if v.about != "" && s.sameMatter(p.about, v.about) == record.No {
				continue
			}
			broken := s.bothWays(func(helps bool) when.Answer { return s.brokenBy(r, d, p, v, helps) })
			last := r.Duty.Within.AfterMoment(d.given, s.calendar).Latest
			if broken.Truth == record.Yes && (since.IsZero() || last.Before(since)) {
				since = last.Next()
			}
		}
	}
	return since
}

// performedInForce is whether some act that performs a duty was done while the duty was in force.
func (s *situation) performedInForce(r *rule, v view) bool {
	v.doers = r
	for _, d := range s.byEvent[r.Event] {
		for i := range d.parts {
			c, _ := world{s, v}.counted(when.Done{Event: r.Event, AnyMatter: r.About == ""}, d, &d.parts[i], true)
			then := v
			then.day = d.day
			if c.truth != record.No && !d.Omission && s.inForce(r, then, true).Truth != record.No {
				return true
			}
		}
	}
	return false
}

// accrued is whether a duty fell due while it was in force: what it has left unperformed outlives it.
func (s *situation) accrued(r *rule, v view) bool {
	due, ok := s.dueBy(r, v)
	if !ok || !due.Before(v.day) {
		return false
	}
	then := v
	then.day = due
	return s.inForce(r, then, true).Truth == record.Yes
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
			if called.Truth == record.Unknown {
				row.State = Open
			}
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
		addOnce(&row.Missing, against.Missing)
		addOnce(&row.Missing, surely.Missing)
	case against.Truth == record.Unknown || surely.Truth == record.Unknown:
		row.State, row.Since = Open, civil.Date{}
		switch {
		case row.Due.IsZero() && r.Duty.Efforts:
			row.State = InForce
		case row.Due.IsZero() || v.day.After(row.Due):
			row.State = Overdue
		}
		addOnce(&row.Missing, against.Missing)
		addOnce(&row.Missing, surely.Missing)
	default:
		row.State, row.Reasons, row.Since = NotYetDue, against.Reasons, civil.Date{}
	}
}

// scheduleStanding is the state of a duty in instalments: behind, or on time and the next one due.
func (s *situation) scheduleStanding(r *rule, v view, force when.Answer, row *Standing) {
	state, reasons := row.State, row.Reasons
	s.dueStanding(r, v, row)
	if force.Truth == record.No && row.State != Breached && row.State != Overdue {
		row.State, row.Reasons, row.Due, row.Missing = state, reasons, civil.Date{}, nil
		return
	}
	if row.State == NotYetDue && row.Due.Before(v.day) {
		row.State, row.Reasons = Performed, nil
	}
	if row.State != NotYetDue && row.State != Performed {
		row.Since = s.arrears(r, v)
		if row.State == Open && !row.Since.IsZero() {
			row.State = Overdue
		}
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
	row.Form, row.Amount, row.In = m.Form, m.Amount, m.In
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
	gone := map[record.Clause]bool{}
	for _, row := range rows {
		gone[row.Clause] = row.State == NotInForce
	}
	for _, r := range s.rules {
		if gone[r.Clause] || r.added != (version{}) && s.hidden(r.added) {
			continue
		}
		if last := r.Money.Lapses; !last.IsZero() && !last.Before(v.day) && r.Kind == norm.Duty {
			out = append(out, Due{On: last, Clause: r.Clause, What: "lapses: " + r.Money.Form, By: r.Answers})
		}
		if last := r.Life.During.Last(); last != civil.Last() && !last.Before(v.day) {
			out = append(out, Due{On: last, Clause: r.Clause, What: "last day: " + orText(r.Clause.Title(), r.What)})
		}
	}
	span, _ := s.termOn(v)
	ended := false
	if ends, _ := s.endings(v, true); len(ends) > 0 {
		ended = ends[0].truth == record.Yes
	}
	for _, end := range s.termEnds(span.Last()) {
		if ended {
			break
		}
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

// String is the status in columns: clause, state, what, amounts, days, who to whom; then what is missing, what the record has
// wrong, and what comes next.
func (st Status) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "on %s\n", st.On)
	rows := make([][]string, 0, len(st.Rows))
	for _, r := range st.Rows {
		rows = append(rows, append([]string{r.Clause.Mark(), string(r.State), r.what(), r.between()},
			append(r.sums(), r.dates())...))
	}
	for _, line := range columns(rows, 4, 7) {
		fmt.Fprintf(&b, "  %s\n", line)
	}
	for _, r := range st.Rows {
		for _, q := range merged(r.Missing) {
			fmt.Fprintf(&b, "  %s missing: %s.\n", r.Clause.Mark(), q)
		}
	}
	for _, x := range st.Breaches {
		fmt.Fprintf(&b, "  breach of %s since %s: %s, toward %s%s.\n", x.Clause, x.Since, names(x.By), names(x.Toward),
			prefixed("; ", texts(x.Reasons, x.Clause)))
	}
	for _, p := range st.Problems {
		fmt.Fprintf(&b, "  the record: %s.\n", p)
	}
	st.writeNext(&b)
	return strings.TrimRight(b.String(), "\n")
}

func (st Status) writeNext(b *strings.Builder) {
	var rows [][]string
	for i, d := range st.Next {
		if i == mostNext {
			break
		}
		rows = append(rows, []string{"next " + d.On.String(), orText(d.Clause.Mark(), "agreement"), d.What})
	}
	for _, line := range columns(rows, 0, 0) {
		fmt.Fprintf(b, "  %s\n", line)
	}
	if len(st.Next) > mostNext {
		fmt.Fprintf(b, "  and %d more\n", len(st.Next)-mostNext)
	}
}

// columns aligns rows. The columns from..to are numbers and stand to the right; empty columns are left out.
func columns(rows [][]string, from, to int) []string {
	if len(rows) == 0 {
		return nil
	}
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	out := make([]string, len(rows))
	for n, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			if widths[i] == 0 {
				continue
			}
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i >= from && i <= to && from < to {
				cell = pad + cell
			} else {
				cell += pad
			}
			b.WriteString(cell + "  ")
		}
		out[n] = strings.TrimRight(b.String(), " ")
	}
	return out
}

// mostNext is how many of the next days are printed.
const mostNext = 5

func (r Standing) what() string {
	switch {
	case r.Form != "" && !r.In.IsZero():
		return r.Form + " " + spanText(r.In)
	case r.Form != "":
		return r.Form
	case r.Kind == "license":
		return orText(r.Clause.Title(), r.Kind) + ": use outside the grants is barred"
	}
	text := orText(r.Clause.Title(), r.Kind)
	if r.About != "" {
		text += " (" + string(r.About) + ")"
	}
	return text
}

// spanText says a whole year by its number.
func spanText(span civil.Span) string {
	if first := span.First(); span == civil.Year(first.Year()) {
		return strconv.Itoa(first.Year())
	}
	return span.String()
}

// sums are the amounts: committed, so far, drawn, left.
func (r Standing) sums() []string {
	out := make([]string, 4)
	if !r.Amount.Stated() {
		return out
	}
	out[0] = r.Amount.String()
	for i, part := range []struct {
		word   string
		amount money.Amount
	}{{"so far ", r.Funded}, {"drawn ", r.Drawn}, {"left ", r.Left}} {
		if part.amount.Stated() && part.amount.Sign() > 0 {
			out[i+1] = part.word + part.amount.String()
		}
	}
	return out
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
	if r.Mutual {
		return names(r.From) + " and " + names(r.To) + ", each to the other"
	}
	if len(r.To) == 0 {
		return names(r.From)
	}
	return names(r.From) + " to " + names(r.To)
}

// Of lists the rows of a clause and what lies below it.
func (st Status) Of(ref record.Clause) []Standing {
	return slices.DeleteFunc(slices.Clone(st.Rows), func(r Standing) bool { return !ref.Covers(r.Clause) })
}
