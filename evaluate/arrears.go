package evaluate

import (
	"fmt"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// arrears are what was due under a duty and not done: at the end of its last day, and from each later day on which some
// of it was done. The zero value has no sum that could be in arrears.
type arrears struct {
	least, most []finance.Balance // by all that was perhaps done, and by what surely was
	sure        civil.Date        // the last day through which the record surely has all that was done; zero: all days
	why         string            // why they are not known, where there are none
}

// arrearsOf are the arrears of a duty that has been broken since a day, through another.
func (s *situation) arrearsOf(r *rule, v view, since, through civil.Date) arrears {
	due := since.Prev()
	if r.Kind != norm.Duty || r.Duty.That != nil {
		return arrears{why: "the clause asks for no sum"}
	}
	if v.clause, v.doers = r.Clause, r; r.About != "" {
		v.about = r.About
	}
	v.day, v.cell, v.self = through, nil, nil
	if r.Money.Purchases != nil {
		b := s.boughtFor(r, v)
		if len(b.missing) > 0 {
			return arrears{why: "how much was bought is not known"}
		}
		return arrears{least: []finance.Balance{{On: due, Left: b.perhaps.Left()}},
			most: []finance.Balance{{On: due, Left: b.surely.Left()}}}
	}
	if r.Money.Role == norm.Requirements {
		return s.missedShare(r, v, due)
	}
	owed, part, t, why := s.owedBy(r, v, due)
	if why != "" {
		return arrears{why: why}
	}
	t.Bounds.AtLeast = part
	acts, known := s.paidTowards(r, v, t)
	if !known {
		return arrears{why: fmt.Sprintf("the amount of what was done toward %s is not known", r.Clause.Mark())}
	}
	if r.Duty.Exactly.Stated() {
		acts = nil // another amount performs nothing of it
	}
	return arrears{least: balances(owed, part, due, acts, false), most: balances(owed, part, due, acts, true),
		sure: s.wholeThrough(r.Event, v)}
}

// owedBy is what a duty asks to be done by a day in all, how much of it falls due on that day, and what counts toward
// it.
func (s *situation) owedBy(r *rule, v view, due civil.Date) (owed, part money.Amount, t when.Total, why string) {
	t = when.Total{Event: r.Event, By: r.Duty.By, In: r.Duty.In, AnyMatter: r.About == ""}
	list := s.instalmentsOf(r, v)
	for i, inst := range list {
		if sum, err := money.Sum(owed, inst.Amount); i > 0 && err == nil {
			owed = sum
		} else if i == 0 {
			owed = inst.Amount
		}
		if inst.Due == due {
			t.In, t.AnyMatter, part = civil.Span{}, t.AnyMatter || !r.onCall(), inst.Amount
			return owed, part, t, unstated(part)
		}
	}
	switch {
	case len(list) > 0 || r.onCall():
		return owed, part, t, fmt.Sprintf("no instalment falls due on %s", due)
	case r.Duty.Exactly.Stated():
		owed = r.Duty.Exactly
	case r.Money.Role == norm.Clawback:
		owed = s.owedBack(r, v).least
	default:
		owed = r.Duty.Least
	}
	if r.Duty.Trigger != "" {
		t.In, why = s.triggeredFor(r, v, due)
	}
	if why == "" {
		why = unstated(owed)
	}
	return owed, owed, t, why
}

func unstated(a money.Amount) string {
	if a.Stated() {
		return ""
	}
	return "the clause states no sum"
}

// triggeredFor is the time in which acts count toward a duty that fell due on a day, from the act that triggered it.
func (s *situation) triggeredFor(r *rule, v view, due civil.Date) (civil.Span, string) {
	var found []civil.Date
	for _, d := range s.byEvent[r.Duty.Trigger] {
		if done, _ := d.by(v); !d.Omission && done.truth != record.No {
			found = append(found, d.day)
			if s.lastDay(r, d).Latest != due {
				found = append(found, d.day)
			}
		}
	}
	if len(found) != 1 {
		return civil.Span{}, fmt.Sprintf("what is owed for which %q is not known", r.Duty.Trigger)
	}
	return civil.Span{From: found[0]}, ""
}

// wholeThrough is the last day up to that of the view through which the record of an event is surely whole: that of an
// omission. It is no date where the record is complete.
func (s *situation) wholeThrough(e record.Event, v view) civil.Date {
	last := civil.First()
	if s.completeFor(e) {
		return civil.Date{}
	}
	for _, d := range s.byEvent[e] {
		if d.Omission && (d.About == "" || d.About == v.about) {
			last = later(last, d.day)
		}
	}
	return last
}

// balances are what is left of a part of what is owed in all, when acts count toward the earliest part first.
func balances(owed, part money.Amount, due civil.Date, acts []paid, surely bool) []finance.Balance {
	zero, err := part.Sub(part)
	if err != nil {
		return nil
	}
	out := []finance.Balance{{On: due, Left: part}}
	made := zero
	for _, a := range acts {
		if surely && !a.surely {
			continue
		}
		made, err = made.Add(a.amount)
		left, errLeft := owed.Sub(made)
		if err != nil || errLeft != nil {
			return nil
		}
		left, _ = left.Max(zero)
		left, _ = left.Min(part)
		switch last := &out[len(out)-1]; {
		case left.Equal(last.Left):
		case !a.day.After(last.On):
			last.Left = left
		default:
			out = append(out, finance.Balance{On: a.day, Left: left})
		}
	}
	return out
}
