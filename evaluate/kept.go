package evaluate

import (
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// keeps judges an act of an event that says whether something is kept as a duty wants it: leaving it undone breaks the duty where
// it is not so, doing it where it is not so with the act.
func (s *situation) keeps(r *rule, d *deed, p *part, v view) ruling {
	out := ruling{rule: r, until: civil.Last()}
	if d.event == nil || !s.turnsOn(r.Duty.That, d.Event, map[when.Phrase]bool{}) {
		return out
	}
	v.clause = r.Clause
	who := s.concerned(r, d, p, v)
	if who.truth == record.No {
		return out
	}
	if d.Omission {
		out.bears, out.possible = true, only(Permitted)
		return s.omits(r, who, v, out)
	}
	before, state := s.broken(r, v, false), s.brokenAfter(r, d, v)
	out.until = earlier(before.Until, state.Until)
	if state.Truth == record.No || state.Truth == record.Unknown && before.Truth != record.No &&
		onlyHelps(r.Duty.That, d.Event, true) {
		return out
	}
	out.bears, out.reasons, out.possible = true, state.Reasons, only(Breach)
	if out.from = v.day; before.Truth == record.Yes && v.dated {
		out.from = s.brokenFrom(r, v)
	}
	if state.Truth.And(who.truth) == record.Unknown {
		out.possible |= only(Permitted)
		out.missing = append(slices.Clone(who.missing), state.Missing...)
	}
	return out
}

// brokenAfter is whether a duty is broken once a proposed act is done too. What it takes counts as work of the same question.
func (s *situation) brokenAfter(r *rule, d *deed, v view) when.Answer {
	after := s.afterwards(d)
	after.steps, v.self = s.steps, nil
	defer func() { s.steps = after.steps }()
	return after.broken(r, v, false)
}

// afterwards is the situation with a proposed act on record. It is prepared once for an act.
func (s *situation) afterwards(d *deed) *situation {
	if s.after[d] == nil {
		if s.after == nil {
			s.after = map[*deed]*situation{}
		}
		after := s.program.situation(s.known)
		made := after.deed(d.Act)
		made.index = len(after.deeds) + 1
		after.add(made)
		after.file(made)
		s.after[d] = after
	}
	return s.after[d]
}

// onlyHelps reports whether more acts of an event can only make a condition true, or, where it is not wanted, only false: they are
// asked for, or add up to at least something. What is not seen to be so is taken to be able to do both.
func onlyHelps(c when.Condition, e record.Event, wanted bool) bool {
	each := func(cs []when.Condition) bool {
		return !slices.ContainsFunc(cs, func(c when.Condition) bool { return !onlyHelps(c, e, wanted) })
	}
	switch c := c.(type) {
	case when.Negated:
		return onlyHelps(c.Of, e, !wanted)
	case when.All:
		return each(c)
	case when.Any:
		return each(c)
	case when.Did:
		return record.Event(c) != e || wanted
	case when.Done:
		return c.Before != e && c.If == nil && (c.Event != e && c.Since != e || wanted)
	case when.Total:
		floor := !c.AtMost.Stated() && !c.Under.Stated() && c.NotOver == ""
		capped := !c.AtLeast.Stated() && !c.Over.Stated() && c.NotOver == ""
		return c.Event != e && c.NotOver != e || wanted && floor || !wanted && capped
	case when.Fact, when.Standard, when.Figure, when.During, when.Is, when.Always:
		return true
	case when.Passed:
		return c.After != e
	case when.Uncured, when.InBreach, when.Ended, when.Phrase:
	}
	return false
}

// turnsOn reports whether a condition asks for acts of an event, or for acts that it takes back.
func (s *situation) turnsOn(c when.Condition, e record.Event, asked map[when.Phrase]bool) bool {
	is := func(asks ...record.Event) bool {
		return slices.ContainsFunc(asks, func(a record.Event) bool { return a == e || a != "" && s.events[e].Withdraws == a })
	}
	found := false
	when.Walk(c, func(c when.Condition) bool {
		switch c := c.(type) {
		case when.Did:
			found = found || is(record.Event(c))
		case when.Done:
			found = found || is(c.Event, c.Since, c.Before)
		case when.Passed:
			found = found || is(c.After)
		case when.Total:
			found = found || is(c.Event, c.NotOver)
		case when.Uncured:
			found = found || is(append([]record.Event{c.Notice}, c.Cured...)...)
		case when.Phrase:
			if !asked[c] {
				asked[c] = true
				for _, d := range s.agreement.Definitions {
					for _, sense := range d.Senses {
						found = found || d.Word == string(c) && s.turnsOn(sense.If, e, asked)
					}
				}
			}
		case when.Fact, when.Standard, when.Figure, when.InBreach, when.Ended, when.During, when.Is, when.Always, when.All,
			when.Any, when.Negated:
		}
		return !found
	})
	return found
}
