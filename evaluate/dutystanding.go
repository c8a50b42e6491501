package evaluate

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

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
	if since, why := s.missedSince(r, v); !since.IsZero() {
		row.State, row.Since, row.Due, row.Reasons = Breached, since, since.Prev(), why
		return
	}
	if r.Money.Role == norm.Clawback && s.unclaimed(r, v, row) {
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
	if s.lapsed(r, v) {
		row.State, row.Reasons = Lapsed, []when.Reason{{Clause: r.Clause, Text: fmt.Sprintf("lapsed after %s",
			s.lapsedAfter(r, v))}}
		return
	}
	ready := s.bothWays(func(helps bool) when.Answer { return s.holds(s.ready(r), helps, v) })
	if ready.Truth != record.Yes {
		row.State, row.Reasons, row.Missing = ConditionOn, ready.Reasons, ready.Missing
		return
	}
	s.dueStanding(r, v, row)
	shortfallReason(r, row)
}

// nextDue is the day by which a duty falls due next; for instalments, the first on or after the day, or the last before
// it where they are in arrears.
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

// lateStanding tells late performance from performance in time.
func (s *situation) lateStanding(r *rule, v view, row *Standing) {
	if r.onCall() {
		if since := s.lateCalls(r, v); r.byCall() && !since.IsZero() {
			row.State, row.Since = Late, since
		}
		return
	}
	due, _ := s.dueBy(r, v)
	if due.IsZero() || !v.day.After(due) {
		return
	}
	then := v
	then.day = due
	inTime := s.bothWays(func(helps bool) when.Answer { return s.performed(r, then, helps) })
	if s.suspended(r, then) {
		return
	}
	armed := s.bothWays(func(helps bool) when.Answer { return s.holds(s.ready(r), helps, then) })
	switch {
	case armed.Truth != record.Yes:
	case inTime.Truth == record.No:
		row.State, row.Since = Late, due.Next()
		row.through = s.performedOn(r, then, v.day)
	case inTime.Truth == record.Unknown:
		row.State, row.Missing = Open, inTime.Missing
	}
}

// performedOn is the first day, after that of a view and up to another, on which a duty is performed.
func (s *situation) performedOn(r *rule, v view, last civil.Date) civil.Date {
	for v.day = v.day.Next(); v.day.Before(last) && s.tick(); {
		a := s.bothWays(func(helps bool) when.Answer { return s.performed(r, v, helps) })
		if a.Truth == record.Yes || a.Until == civil.Last() {
			return v.day
		}
		v.day = later(v.day, a.Until).Next()
	}
	return last
}

// dueBy is the last day for a duty that is due on a fixed day, or a period after the first act that triggered it.
func (s *situation) dueBy(r *rule, v view) (civil.Date, bool) {
	if !r.Duty.Due.IsZero() {
		return r.Duty.Due, true
	}
	if r.onCall() {
		return s.callDueBy(r, v)
	}
	for _, d := range s.byEvent[r.Duty.Trigger] {
		done, _ := d.by(v)
		if r.Duty.Trigger == "" || d.Omission || done.truth != record.Yes ||
			v.about != "" && r.About == "" && s.sameMatter(d.parts[0].about, v.about) == record.No {
			continue
		}
		if day, ok := s.lastDay(r, d).Exact(); ok {
			return day, true
		}
	}
	return civil.Date{}, false
}

// missedSince is the day from which a duty that some event triggers is surely broken: one of its triggers has no
// performance.
func (s *situation) missedSince(r *rule, v view) (since civil.Date, why []when.Reason) {
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
			last := s.lastDay(r, d).Latest
			if broken.Truth == record.Yes && (since.IsZero() || last.Before(since)) {
				since, why = last.Next(), broken.Reasons
			}
		}
	}
	return since, why
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

// shortfallReason says what is owed where a minimum was missed.
func shortfallReason(r *rule, row *Standing) {
	if r.Duty.Shortfall == "" || row.State != Breached || !row.Left.Stated() {
		return
	}
	row.Reasons = append(row.Reasons, when.Reason{Clause: r.Clause, Text: fmt.Sprintf("%s: %s", r.Duty.Shortfall, row.Left)})
}

// accrued is whether a duty fell due while it was in force: what it has left unperformed outlives it.
func (s *situation) accrued(r *rule, v view) bool {
	due, ok := s.dueBy(r, v)
	due = r.accruesOn(due)
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
	if s.resumes(r, v) {
		row.State = NotYetDue
		addOnce(&row.Missing, surely.Missing)
		return
	}
	if !row.Due.IsZero() && v.day.After(row.Due) {
		row.Since = row.Due.Next()
	}
	switch {
	case surely.Truth == record.Yes && against.Truth == record.Yes:
		row.State, row.Reasons = Breached, surely.Reasons
		if row.Since.IsZero() {
			row.Since = s.brokenFrom(r, v)
		}
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
		if r.onCall() && notMore(s.calledOf(r, v, false, true).most, row.Funded) {
			row.State, row.Reasons = Uncalled, []when.Reason{{Clause: r.Clause,
				Text: fmt.Sprintf("of what was called all is funded: %s", row.Funded)}}
		}
	}
}

// unclaimed is whether nothing is surely claimed back, which is then the state of a clawback.
func (s *situation) unclaimed(r *rule, v view, row *Standing) bool {
	claimed := s.bothWays(func(helps bool) when.Answer { return s.holds(when.Did(r.Duty.Trigger), helps, v) })
	switch row.Reasons, row.Missing = claimed.Reasons, claimed.Missing; {
	case claimed.Truth == record.Yes:
		return false
	case claimed.Truth == record.No || s.holds(when.Did(r.Duty.Trigger), true, v).Truth == record.No:
		row.State, row.Missing = Uncalled, nil
	default:
		row.State = Open
	}
	return true
}

// resumes reports whether a duty was suspended on the day on which it was due, and is no more.
func (s *situation) resumes(r *rule, v view) bool {
	then := v
	then.day = r.Duty.Due
	return !r.Duty.Due.IsZero() && v.day.After(r.Duty.Due) && s.suspended(r, then)
}

// brokenFrom is the first day of the run of days up to that of the view on which a duty is surely broken.
func (s *situation) brokenFrom(r *rule, v view) civil.Date {
	since := v.day
	days := s.changes(v.day)
	slices.SortFunc(days, func(a, b civil.Date) int { return b.Compare(a) })
	for _, d := range days {
		for _, day := range []civil.Date{d.Next(), d} {
			then := v
			then.day = day
			if day.After(since) {
				continue
			}
			if s.broken(r, then, true).Truth != record.Yes || s.broken(r, then, false).Truth != record.Yes || !s.tick() {
				return since
			}
			since = day
		}
	}
	return since
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
	switch {
	case m.Purchases.Linked():
		s.accountBought(r, v, row)
		return
	case m.Role == norm.Tranche:
		s.accountTranche(r, v, row)
		return
	case m.Role == norm.Clawback:
		s.accountClawback(r, v, row)
		return
	case m.Role == norm.Requirements:
		s.accountNeeds(r, v, row)
		return
	}
	row.Funded = world{s, v}.sumOf(r)
	if left, err := m.Amount.Sub(row.Funded); err == nil && left.Sign() >= 0 {
		row.Left = left
	}
}

// sumOf is what is recorded as funded or bought under a rule.
func (w world) sumOf(r *rule) money.Amount {
	return w.sum(when.Total{Event: r.Money.Fund, By: r.Duty.By, In: r.Money.In, AnyMatter: r.About == "",
		Bounds: when.Bounds{AtMost: r.Money.Amount}}).least
}
