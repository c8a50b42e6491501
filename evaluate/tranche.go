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

// onCall reports whether a duty to fund is one for what was called.
func (r *rule) onCall() bool {
	return r.Money.Role == norm.Tranche && r.Money.Call != "" && r.Kind == norm.Duty
}

// byCall reports whether it is stated until when what was called is to be funded, so that each call is a duty of its
// own.
func (r *rule) byCall() bool { return r.onCall() && !(r.Money.Notice.IsZero() && r.Duty.Due.IsZero()) }

// call is what one call asks of all investors together, and until when it is to be funded.
type call struct {
	due    civil.Moment
	amount money.Amount
	surely bool
}

// callsOn are the calls of a tranche that were perhaps made by the day of the view, in the order in which they fall
// due. One of an unknown amount is perhaps one of everything.
func (s *situation) callsOn(r *rule, v view) ([]call, []when.Question) {
	v.about, v.clause, v.doers = r.About, r.Clause, nil
	w := world{s, v}
	var out []call
	var missing []when.Question
	for _, d := range s.byEvent[r.Money.Call] {
		done, _ := d.by(v)
		if d.Omission || done.truth == record.No {
			continue
		}
		for i := range d.parts {
			p := &d.parts[i]
			c := done.and(w.addsTo(when.Total{Event: r.Money.Call}, d, p))
			one := call{due: s.callDue(r, d), amount: p.amount, surely: c.truth == record.Yes}
			if !p.amount.Stated() || p.amount.Unit() != r.Money.Amount.Unit() {
				one.amount, one.surely = money.Amount{}, false
				c.missing = append(c.missing, question(when.AskFigure, string(r.Money.Call), v, "the amount of the %q of %s in %s",
					d.Event, d.day, r.Money.Amount.Unit()))
			}
			if c.truth != record.No {
				out = append(out, one)
				missing = append(missing, c.missing...)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b call) int { return a.due.Latest.Compare(b.due.Latest) })
	return out, missing
}

// callDue is the last day to fund what a call asks for.
func (s *situation) callDue(r *rule, d *deed) civil.Moment {
	switch {
	case !r.Money.Notice.IsZero():
		return r.Money.Notice.AfterMoment(d.given, s.calendar)
	case !r.Duty.Due.IsZero():
		return civil.At(later(r.Duty.Due, d.given.Latest))
	}
	return d.given
}

// owed is what an investor owes of calls, at least and at the most.
type owed struct {
	least, most money.Amount
	first       civil.Date // the last day for the first of them that is surely due
	until       civil.Date
	missing     []when.Question
}

// calledOf is an investor's part of what was called: of all calls, or of those that fell due before the day of the
// view. An unrecorded call counts where it is not said to help that there is none.
func (s *situation) calledOf(r *rule, v view, dueOnly, helps bool) owed {
	zero, _ := r.Money.Amount.Sub(r.Money.Amount)
	out := owed{until: civil.Last()}
	calls, missing := s.callsOn(r, v)
	sure, perhaps, everything := zero, zero, false
	for _, c := range calls {
		surely, maybe := c.surely, true
		if dueOnly {
			surely, maybe = surely && c.due.SurelyBefore(v.day), !c.due.SurelyNotBefore(v.day)
		}
		if !maybe {
			out.until = earlier(out.until, c.due.Earliest)
			continue
		}
		if surely {
			sure, _ = sure.Add(c.amount)
			if out.first.IsZero() {
				out.first = c.due.Latest
			}
		}
		if !surely && len(missing) == 0 && dueOnly && c.surely {
			missing = append(missing, question(when.AskWhen, c.due.Why, v, "%s", orText(c.due.Why, "when it is due")))
		}
		if everything = everything || !c.amount.Stated(); c.amount.Stated() {
			perhaps, _ = perhaps.Add(c.amount)
		}
	}
	about := v
	about.about = r.About
	if !helps && !s.completeFor(r.Money.Call) && !s.omitted(r.Money.Call, v.day, about) {
		everything = true
		missing = append(missing, question(when.AskEvent, string(r.Money.Call), about, "whether there was a %q%s",
			r.Money.Call,
			aboutWhat(about)))
	}
	out.missing = missing
	var errLeast, errMost error
	out.least, errLeast = r.Money.Parts.Of(sure)
	if out.most = r.Money.Amount; !everything {
		if out.most, errMost = r.Money.Parts.Of(perhaps); errMost == nil {
			out.most, _ = out.most.Min(r.Money.Amount)
		}
	}
	if errLeast != nil || errMost != nil {
		out.least, out.most = zero, r.Money.Amount
		out.missing = append(out.missing, question(when.AskFigure, string(r.Money.Call), about,
			"the part of %s of what was called",
			joined(r.Answers)))
	}
	for _, d := range s.byEvent[r.Money.Call] {
		_, last := d.by(v)
		out.until = earlier(out.until, last)
	}
	return out
}

// fundedBy is what is recorded as funded, or repaid, under a rule.
func (s *situation) fundedBy(r *rule, v view) sum {
	v.about, v.clause, v.doers = r.About, r.Clause, r
	return world{s, v}.sum(when.Total{Event: r.Money.Fund, By: r.Duty.By, In: r.Duty.In,
		Bounds: when.Bounds{AtLeast: r.Money.Amount}})
}

// unfunded is whether less was funded than was called and is due.
func (s *situation) unfunded(r *rule, v view, helps bool) when.Answer {
	w := world{s, v}
	called, funded := s.calledOf(r, v, true, helps), s.fundedBy(r, v)
	at := v
	if at.day = called.first; at.day.IsZero() {
		at.day = v.day.Prev()
	}
	all := and(s.inForce(r, at, helps), s.holds(r.Money.If, helps, v))
	if all.Truth == record.No {
		return all
	}
	owes := when.Answer{Until: earlier(called.until, funded.until), Missing: append(slices.Clone(called.missing),
		append(funded.missing, funded.doubts...)...)}
	switch {
	case notMore(called.most, funded.least):
		owes = no(r.Clause, owes.Until, "%s funded of %s called and due", funded.least, called.most)
	case funded.most.Stated() && !notMore(called.least, funded.most):
		owes.Truth, owes.Missing = record.Yes, nil
		owes.Reasons = []when.Reason{{Clause: r.Clause, Text: fmt.Sprintf("%s called and due by %s", called.least,
			called.first)}, {Clause: r.Clause, Text: fmt.Sprintf("%s funded", funded.most)}}
	case len(owes.Missing) == 0 || !funded.most.Stated():
		owes.Missing = append(owes.Missing, question(when.AskEvent, string(r.Event), w.view,
			"whether there were other acts of %q than those recorded (%s so far)", r.Event, funded.least))
	}
	return and(all, owes)
}

// notMore is whether an amount is surely no more than another.
func notMore(a, b money.Amount) bool {
	order, err := a.Cmp(b)
	return err == nil && order <= 0
}

// instalmentsOf are the instalments of a duty by the day of the view: those that it states, or an investor's part of
// what was surely called, call by call.
func (s *situation) instalmentsOf(r *rule, v view) []norm.Instalment {
	if !r.onCall() {
		return r.Duty.Schedule
	}
	calls, _ := s.callsOn(r, v)
	zero, _ := r.Money.Amount.Sub(r.Money.Amount)
	whole, before := zero, zero
	var out []norm.Instalment
	for _, c := range calls {
		due, exact := c.due.Exact()
		if !c.surely || !exact {
			continue
		}
		sum, err := whole.Add(c.amount)
		part, errPart := r.Money.Parts.Of(sum)
		if err != nil || errPart != nil {
			return nil
		}
		own, _ := part.Sub(before)
		whole, before = sum, part
		if last := len(out) - 1; last >= 0 && out[last].Due == due {
			out[last].Amount, _ = out[last].Amount.Add(own)
		} else {
			out = append(out, norm.Instalment{Due: due, Amount: own})
		}
	}
	return out
}

// callDueBy is the last day for the first part of what was called that is not funded.
func (s *situation) callDueBy(r *rule, v view) (civil.Date, bool) {
	funded := s.fundedBy(r, v).least
	owed, _ := funded.Sub(funded)
	for _, i := range s.instalmentsOf(r, v) {
		sum, err := owed.Add(i.Amount)
		if err != nil {
			break
		}
		if owed = sum; !notMore(owed, funded) {
			return i.Due, true
		}
	}
	return civil.Date{}, false
}

// lateCalls is the day after the first call of which it is sure that it was not funded in time.
func (s *situation) lateCalls(r *rule, v view) civil.Date {
	for _, i := range s.instalmentsOf(r, v) {
		then := v
		if then.day = i.Due.Next(); !i.Due.Before(v.day) || !s.tick() {
			break
		}
		if s.bothWays(func(helps bool) when.Answer { return s.broken(r, then, helps) }).Truth == record.Yes {
			return then.day
		}
	}
	return civil.Date{}
}

// accountTranche adds up what was funded of a tranche by the one who is bound, what is still to be funded, and what
// lapsed.
func (s *situation) accountTranche(r *rule, v view, row *Standing) {
	m := r.Money
	row.Funded = s.fundedBy(r, v).least
	open, err := m.Amount.Sub(row.Funded)
	if err != nil || open.Sign() < 0 {
		return
	}
	row.Open = open
	past := !m.Lapses.IsZero() && v.day.After(m.Lapses) || s.lapsed(r, v)
	if past {
		row.Open = s.stillDue(r, v, row.Funded)
		row.Lapsed, _ = open.Sub(row.Open)
	}
	row.Left = row.Open
	if m.Draw == "" || m.Form == "cash" {
		return
	}
	of := v
	of.about, of.clause = r.About, r.Clause
	row.Drawn = world{s, of}.sum(when.Total{Event: m.Draw, Bounds: when.Bounds{AtMost: m.Amount}}).least
	left, err := row.Funded.Sub(row.Drawn)
	if err != nil {
		return
	}
	if row.Left = left; past {
		row.Expired = left
		row.Left, _ = left.Sub(left)
	}
}

// stillDue is what was called in time and not funded.
func (s *situation) stillDue(r *rule, v view, funded money.Amount) money.Amount {
	none, _ := funded.Sub(funded)
	if !r.onCall() {
		return none
	}
	rest, err := s.calledOf(r, v, false, true).least.Sub(funded)
	if err != nil || rest.Sign() < 0 {
		return none
	}
	return rest
}

// lapsed is whether nothing of a tranche can be called any more, by its last day or for want of its condition, and
// nothing that was called is left to be funded.
func (s *situation) lapsed(r *rule, v view) bool {
	if stop := r.Money.LongStop; !stop.IsZero() && v.day.After(stop) &&
		s.bothWays(func(helps bool) when.Answer { return s.holds(r.Money.Precedent, helps, v) }).Truth == record.No {
		return true
	}
	if r.Money.Lapses.IsZero() || !v.day.After(r.Money.Lapses) {
		return false
	}
	return !r.onCall() || notMore(s.calledOf(r, v, false, true).most, s.fundedBy(r, v).least)
}

// owedBack is what a clawback gives back of what was funded.
func (s *situation) owedBack(r *rule, v view) sum {
	v.about, v.clause, v.doers = r.About, r.Clause, nil
	back := world{s, v}.sum(when.Total{Event: r.Money.Back, Bounds: when.Bounds{AtMost: r.Money.Amount}})
	share, err := r.Money.Share.Rate()
	if err != nil {
		return back
	}
	for _, a := range []*money.Amount{&back.least, &back.most} {
		if a.Stated() {
			*a, _ = a.Mul(share)
		}
	}
	return back
}

// repaid is whether the recipient has repaid what was claimed back.
func (s *situation) repaid(r *rule, v view) when.Answer {
	owed, paid := s.owedBack(r, v), s.fundedBy(r, v)
	w := world{s, v}
	missing := append(append(slices.Clone(owed.missing), paid.missing...), append(owed.doubts, paid.doubts...)...)
	until := earlier(owed.until, paid.until)
	switch {
	case len(owed.missing)+len(paid.missing) > 0:
		a := w.unknown(missing...)
		a.Until = until
		return a
	case owed.most.Stated() && notMore(owed.most, paid.least):
		return w.answer(record.Yes, until, "%s repaid of %s", paid.least, owed.most)
	case paid.most.Stated() && !notMore(owed.least, paid.most):
		return w.answer(record.No, until, "%s repaid of %s", paid.most, owed.least)
	}
	a := w.unknown(append(missing, question(when.AskEvent, string(r.Event), v,
		"whether there were other acts of %q and %q than those recorded", r.Money.Back, r.Event))...)
	a.Until = until
	return a
}

// accountClawback adds up what is owed back and what was repaid.
func (s *situation) accountClawback(r *rule, v view, row *Standing) {
	row.Amount, row.Funded = s.owedBack(r, v).least, s.fundedBy(r, v).least
	if left, err := row.Amount.Sub(row.Funded); err == nil && left.Sign() >= 0 {
		row.Left, row.Open = left, left
	}
}

// lapsedAfter is the last day on which a tranche that has lapsed had not.
func (s *situation) lapsedAfter(r *rule, v view) civil.Date {
	if r.Money.Lapses.IsZero() || !r.Money.LongStop.IsZero() && r.Money.LongStop.Before(r.Money.Lapses) &&
		s.holds(r.Money.Precedent, true, v).Truth == record.No {
		return r.Money.LongStop
	}
	return r.Money.Lapses
}
