package evaluate

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// inspect reports what in the record cannot be right: an answer to something never asked, two answers that contradict
// each other, a withdrawal of nothing, an amount in another unit than its clause has. Nothing is dropped for it.
func (s *situation) inspect() []string {
	var out []string
	for _, r := range s.rules {
		for _, p := range slices.Concat(r.Gate, r.Instead) {
			for _, round := range p.Rounds {
				out = append(out, s.inspectRound(round)...)
			}
		}
		out = append(out, s.inspectAmounts(r)...)
	}
	for _, name := range s.eventNames {
		out = append(out, s.inspectWithdrawals(name)...)
		out = append(out, s.inspectEnded(name)...)
	}
	for _, d := range s.deeds {
		if len(d.Doers()) == 0 && d.event != nil && d.event.By != "" {
			out = append(out, fmt.Sprintf("the %q of %s does not say who made it", d.Event, d.day))
		}
		if d.Answers != "" && !s.hasID(d.Answers) {
			out = append(out, fmt.Sprintf("the %q of %s answers %q, which is not in the record", d.Event, d.day,
				d.Answers))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (s *situation) hasID(id string) bool {
	return slices.ContainsFunc(s.deeds, func(d *deed) bool { return d.ID == id })
}

// inspectRound reports answers that answer nothing, and answers that contradict each other.
func (s *situation) inspectRound(round norm.Round) []string {
	var out []string
	for _, answer := range []record.Event{round.Accept, round.Decline} {
		for _, d := range s.byEvent[answer] {
			if answer == "" || d.Omission {
				continue
			}
			if !round.Unasked && !s.earlierAbout(round.Ask, d) {
				out = append(out, fmt.Sprintf("the %q of %s answers no %q", d.Event, d.day, round.Ask))
			}
			if other := s.contrary(round, d); other != nil {
				out = append(out, fmt.Sprintf("the %q of %s contradicts the %q of %s", d.Event, d.day, other.Event,
					other.day))
			}
		}
	}
	return out
}

// earlierAbout reports whether some act of an event came no later than d and is perhaps about the same matter.
func (s *situation) earlierAbout(e record.Event, d *deed) bool {
	return slices.ContainsFunc(s.byEvent[e], func(x *deed) bool {
		return !x.Omission && !x.given.SurelyAfter(d.given.Latest) && s.perhapsSame(x, d)
	})
}

func (s *situation) perhapsSame(x, d *deed) bool {
	return x.About == "" || d.About == "" || s.sameMatter(x.About, d.About) != record.No
}

// contrary is an earlier acceptance of what d declines, or the reverse, about surely the same matter.
func (s *situation) contrary(round norm.Round, d *deed) *deed {
	opposite := round.Accept
	if d.Event == round.Accept {
		opposite = round.Decline
	}
	for _, x := range s.byEvent[opposite] {
		if opposite != "" && opposite != d.Event && !x.Omission && x.About == d.About && x.About != "" &&
			!x.day.After(d.day) {
			return x
		}
	}
	return nil
}

func (s *situation) inspectWithdrawals(name record.Event) []string {
	of := s.events[name].Withdraws
	if of == "" {
		return nil
	}
	var out []string
	for _, d := range s.byEvent[name] {
		if !d.Omission && !s.earlierAbout(of, d) {
			out = append(out, fmt.Sprintf("the %q of %s takes back no %q", d.Event, d.day, of))
		}
	}
	return out
}

// inspectEnded reports acts that perform a duty no longer in force.
func (s *situation) inspectEnded(name record.Event) []string {
	var out []string
	for _, d := range s.byEvent[name] {
		over := ""
		for _, r := range s.rules {
			if r.Kind != norm.Duty || r.Event != name || d.Omission || !d.known {
				continue
			}
			force := s.inForce(r, view{day: d.day, dated: true, about: d.About}, true)
			if force.Truth != record.No || s.accrued(r, view{day: d.day, dated: true}) {
				over = ""
				break
			}
			over = fmt.Sprintf("the %q of %s is for %s, which was not in force", name, d.day, r.Clause.Mark())
		}
		if over != "" {
			out = append(out, over)
		}
	}
	return out
}

// inspectAmounts reports amounts in another unit than the clause has, negative ones, and more than a tranche has.
func (s *situation) inspectAmounts(r *rule) []string {
	least := r.Duty.Least
	if len(r.Duty.Schedule) > 0 {
		least = r.Duty.Schedule[0].Amount
	}
	if r.Kind != norm.Duty || !least.Stated() {
		return nil
	}
	var out []string
	for _, d := range s.byEvent[r.Event] {
		for _, p := range d.parts {
			switch {
			case d.Omission || r.About != "" && p.about != r.About:
			case !p.amount.Stated():
				out = append(out, fmt.Sprintf("the %q of %s states no amount (%s)", d.Event, d.day, r.Clause.Mark()))
			case p.amount.Unit() != least.Unit():
				out = append(out, fmt.Sprintf("the %q of %s is in %s, not %s (%s)", d.Event, d.day, p.amount.Unit(),
					least.Unit(),
					r.Clause.Mark()))
			case p.amount.Sign() < 0:
				out = append(out, fmt.Sprintf("the %q of %s is negative (%s)", d.Event, d.day, r.Clause.Mark()))
			}
		}
	}
	return append(out, s.inspectTranche(r)...)
}

func (s *situation) inspectTranche(r *rule) []string {
	if r.Money.Role != norm.Tranche {
		return nil
	}
	sum := world{s, view{day: civil.Last(), dated: true, about: r.About, clause: r.Clause}}.sumOf(r)
	if cmp, err := sum.Cmp(r.Money.Amount); err == nil && cmp > 0 {
		return []string{fmt.Sprintf("more was funded than %s has: %s of %s", r.Clause.Mark(), sum, r.Money.Amount)}
	}
	return nil
}
