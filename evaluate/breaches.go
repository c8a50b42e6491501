package evaluate

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// Broken is a breach so far: a duty not performed, or performed late, or a bar that a recorded act broke.
type Broken struct {
	Clause  record.Clause
	By      []record.Party
	Toward  []record.Party
	Since   civil.Date
	Reasons []when.Reason
	Cure    civil.Period
	// Remedies are what the clause says follows, Exposure what that comes to through the day of the status: for a bar by the days
	// on which it was recorded as broken, for a duty by the days after the last one for it, through that on which it was
	// performed: what is due on the first and done on the fifth is four days late.
	Remedies []Remedy
	Exposure finance.Exposure
	// Through is the last day, up to that of the status, on which it was broken; for a duty performed late, the day of that.
	Through civil.Date
}

// broken is a breach with the rule that is broken, and the matter in which.
type broken struct {
	Broken
	rule  *rule
	about record.Matter
}

// breaches are the bars that recorded acts broke, and the duties in breach.
func (s *situation) breaches(rows []Standing, v view) []Broken {
	var all []broken
	for _, r := range s.rules {
		if r.Kind == norm.Prohibition {
			all = append(all, s.bansBroken(r, v)...)
		}
	}
	for _, r := range s.rules {
		if len(r.Duty.Schedule) > 0 || r.byCall() {
			all = append(all, s.instalmentsMissed(r, v)...)
		}
	}
	for _, row := range rows {
		if row.rule == nil || len(row.rule.Duty.Schedule) > 0 || row.rule.byCall() {
			continue
		}
		if row.State == Breached || row.State == Late {
			all = append(all, broken{Broken{Clause: row.Clause, By: row.From, Toward: row.To, Since: row.Since,
				Reasons: row.Reasons, Cure: row.rule.Cure, Remedies: row.rule.Remedies, Through: row.through}, row.rule,
				row.About})
		}
	}
	slices.SortStableFunc(all, func(a, b broken) int { return a.Since.Compare(b.Since) })
	out := make([]Broken, 0, len(all))
	for _, b := range all {
		if b.Through.IsZero() || b.Through.After(v.day) {
			b.Through = v.day
		}
		of := v
		of.about, of.day = b.about, b.Through
		b.Exposure = s.exposureFrom(b.rule, of, finance.Breach{Clause: b.Clause, By: joined(b.By), Toward: joined(b.Toward),
			Since: b.Since, Through: b.Through, Calendar: s.calendar}, b.Remedies)
		out = append(out, b.Broken)
	}
	return out
}

// paid is one act that perhaps counts toward instalments.
type paid struct {
	day    civil.Date
	amount money.Amount
	surely bool
}

// instalmentsMissed are the instalments that were not there on their day, made up for later or not. The acts are gone through
// once, in their order.
func (s *situation) instalmentsMissed(r *rule, v view) []broken {
	v.clause, v.doers = r.Clause, r
	if r.About != "" && r.onCall() {
		v.about = r.About
	}
	list := s.instalmentsOf(r, v)
	if len(list) == 0 {
		return nil
	}
	acts, known := s.paidTowards(r, v, when.Total{Event: r.Event, By: r.Duty.By, AnyMatter: !r.onCall(),
		Count: !list[0].Amount.Stated(), Bounds: when.Bounds{AtLeast: list[0].Amount}})
	if !known {
		return nil
	}
	zero := list[0].Amount
	if !zero.Stated() {
		zero = one
	}
	zero, _ = zero.Sub(zero)
	owed, least, most := zero, zero, zero
	made, ahead := zero, acts // what was surely done by and by, to find when it was enough
	enough := civil.Date{}
	var out []broken
	for _, inst := range list {
		if !inst.Due.Before(v.day) || !s.tick() {
			break
		}
		for len(acts) > 0 && !acts[0].day.After(inst.Due) {
			most, _ = most.Add(acts[0].amount)
			if acts[0].surely {
				least, _ = least.Add(acts[0].amount)
			}
			acts = acts[1:]
		}
		amount := inst.Amount
		if !amount.Stated() {
			amount = one
		}
		owed, _ = owed.Add(amount)
		if cmp, err := most.Cmp(owed); err == nil && cmp < 0 && s.surelyOwed(r, inst.Due, v) {
			for cmp, err := made.Cmp(owed); err == nil && cmp < 0 && len(ahead) > 0; cmp, err = made.Cmp(owed) {
				if ahead[0].surely {
					made, _ = made.Add(ahead[0].amount)
					enough = ahead[0].day
				}
				ahead = ahead[1:]
			}
			through := enough
			if cmp, err := made.Cmp(owed); err != nil || cmp < 0 {
				through = civil.Date{}
			}
			out = append(out, broken{rule: r, Broken: Broken{Clause: r.Clause, By: r.Answers, Toward: r.Holder,
				Since: inst.Due.Next(), Cure: r.Cure, Remedies: r.Remedies, Through: through,
				Reasons: []when.Reason{{Clause: r.Clause,
					Text: fmt.Sprintf("%s due by %s, and %s done by then", owedText(owed, 0), inst.Due, least)}}}})
		}
	}
	return out
}

// paidTowards are the acts that count, or perhaps count, toward what a duty asks for, in their order. It is not known
// where the amount of one is not known in the unit of the duty.
func (s *situation) paidTowards(r *rule, v view, t when.Total) (out []paid, known bool) {
	w := world{s, v}
	unit := t.Bounds.AtLeast.Unit()
	for _, d := range s.byEvent[r.Event] {
		done, _ := d.by(v)
		done = done.and(d.within(t.In, v))
		if d.Omission || done.truth == record.No {
			continue
		}
		for i := range d.parts {
			p := &d.parts[i]
			c := done.and(w.addsTo(t, d, p))
			amount := p.amount
			if t.Count {
				amount = one
			}
			switch {
			case c.truth == record.No:
			case !amount.Stated() || !t.Count && amount.Unit() != unit:
				return nil, false
			default:
				out = append(out, paid{d.day, amount, c.truth == record.Yes})
			}
		}
	}
	return out, true
}

// surelyOwed is whether an instalment was surely owed on its day, and the record surely has all that was done toward it.
func (s *situation) surelyOwed(r *rule, due civil.Date, v view) bool {
	if !s.completeFor(r.Event) && !s.omitted(r.Event, due.Next(), v) {
		return false
	}
	v.day = due
	arises := r.Duty.If
	if r.onCall() {
		arises = r.Money.If // the calls are there
	}
	owed := s.bothWays(func(helps bool) when.Answer { return and(s.inForce(r, v, helps), s.holds(arises, helps, v)) })
	return owed.Truth == record.Yes && s.released(r, v, true).Truth == record.No
}

func (s *situation) bansBroken(r *rule, v view) []broken {
	var out []broken
	v.clause = r.Clause
	for _, d := range s.deeds {
		done, _ := d.by(v)
		if d.Omission || d.event != nil && len(d.event.Is) == 0 || done.truth != record.Yes {
			continue
		}
		broke := s.unreleased(r, world{s, v}.brokenByAct(r, d), v, true)
		if broke.Truth == record.Yes {
			out = append(out, broken{rule: r, Broken: Broken{Clause: r.Clause, By: r.Answers, Toward: r.Holder,
				Since: d.day, Reasons: broke.Reasons, Cure: r.Cure, Remedies: r.Remedies,
				Through: s.brokenThrough(r, d, v)}})
		}
	}
	return out
}

// brokenThrough is the last day, up to that of the view, on which a recorded act that is carried on breaks a bar.
func (s *situation) brokenThrough(r *rule, d *deed, v view) civil.Date {
	through := d.day
	if d.During.IsZero() {
		return through
	}
	end := earlier(d.During.Last(), v.day)
	for day := d.During.First(); !day.After(end) && s.tick(); {
		until := end
		for i := range d.parts {
			p := &d.parts[i]
			for _, c := range p.cells {
				own := view{day: day, dated: true, about: p.about, amount: p.total, time: d.At, self: d, replays: true, unplaced: p.unplaced}
				ruled := s.prohibits(r, p, pointOf(c, own), own)
				until = earlier(until, ruled.until)
				if ruled.possible == only(Breach) {
					through = later(through, earlier(ruled.until, end))
				}
			}
		}
		if until.Before(day) {
			until = day
		}
		day = until.Next()
	}
	return through
}

func later(a, b civil.Date) civil.Date {
	if b.After(a) {
		return b
	}
	return a
}
