package evaluate

import (
	"fmt"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// inForce is whether a rule is in force on the day of the view. Helps is whether its being in force helps the one whose
// act is judged: a right or permission helps its holder, a prohibition or duty does not help the one bound.
func (s *situation) inForce(r *rule, v view, helps bool) when.Answer {
	v.clause = r.Clause
	all := s.inVersion(r, v)
	for _, next := range []func() when.Answer{
		func() when.Answer { return s.inSpan(r, v) },
		func() when.Answer { return s.alive(r, v, helps) },
		func() when.Answer {
			return s.switched(switchOf{rule: r.index, number: ofItsOwn}, r.Clause, r.Life, v, helps)
		},
		func() when.Answer { return s.applied(r, v, helps) },
		func() when.Answer { return s.upheld(r, v) },
	} {
		all = and(all, next())
	}
	return all
}

// and combines answers that must all hold; reasons of what fails stand in front.
func and(all ...when.Answer) when.Answer {
	out := certainly(civil.Last())
	for _, x := range all {
		out.Truth, out.Until = out.Truth.And(x.Truth), earlier(out.Until, x.Until)
	}
	for _, x := range all {
		if x.Truth == out.Truth {
			out.Reasons = append(out.Reasons, x.Reasons...)
		}
		if x.Truth == record.Unknown && out.Truth == record.Unknown {
			out.Missing = append(out.Missing, x.Missing...)
		}
	}
	return out
}

func certainly(until civil.Date) when.Answer { return when.Answer{Truth: record.Yes, Until: until} }

// hidden reports whether a version was made after the day as of which the user asks.
func (s *situation) hidden(v version) bool {
	return !s.known.AsKnownOn.IsZero() && v.made.After(s.known.AsKnownOn)
}

// inVersion is whether the rule is part of the agreement on that day.
func (s *situation) inVersion(r *rule, v view) when.Answer {
	until := civil.Last()
	if r.added != (version{}) {
		if s.hidden(r.added) {
			return no(r.added.clause, civil.Last(), "not yet agreed on %s", s.known.AsKnownOn)
		}
		if !v.dated {
			return s.dateless(v)
		}
		if v.day.Before(r.added.effective) {
			return no(r.added.clause, r.added.effective.Prev(), "in force from %s", r.added.effective)
		}
	}
	if r.removed == (version{}) || s.hidden(r.removed) {
		return certainly(until)
	}
	if !v.dated {
		return s.dateless(v)
	}
	if v.day.Before(r.removed.effective) {
		return certainly(r.removed.effective.Prev())
	}
	if r.withheld {
		q := question(when.AskText, r.Clause.Number(), v, "whether %s continues under %s, which does not state it",
			r.Clause.Mark(), string(r.removed.clause))
		return when.Answer{Missing: []when.Question{q}, Until: civil.Last()}
	}
	return no(r.removed.clause, civil.Last(), "removed by %s from %s", string(r.removed.clause), r.removed.effective)
}

func no(clause record.Clause, until civil.Date, format string, args ...any) when.Answer {
	return when.Answer{Truth: record.No, Until: until,
		Reasons: []when.Reason{{Clause: clause, Text: fmt.Sprintf(format, args...)}}}
}

func (s *situation) dateless(v view) when.Answer {
	return when.Answer{Missing: []when.Question{question(when.AskWhen, "", v, "on which day the act is done")},
		Until: civil.Last()}
}

// inSpan is whether the day lies in the rule's own span.
func (s *situation) inSpan(r *rule, v view) when.Answer {
	span := r.Life.During
	switch {
	case span.IsZero():
		return certainly(civil.Last())
	case !v.dated:
		return s.dateless(v)
	case span.Contains(v.day):
		return certainly(span.Last())
	case v.day.Before(span.First()):
		return no("", span.First().Prev(), "in force %s", span)
	}
	return no("", civil.Last(), "in force %s", span)
}

// alive is whether the agreement carries the rule on that day: it has begun, and it has not ended or the rule outlives
// it.
func (s *situation) alive(r *rule, v view, helps bool) when.Answer {
	a := s.aliveUnder(r, v, helps)
	a.Until = earlier(a.Until, s.termThrough(v))
	return a
}

// aliveUnder is alive under the version in force on that day.
func (s *situation) aliveUnder(r *rule, v view, helps bool) when.Answer {
	span, _ := s.termOn(v)
	if first := span.First(); first != civil.First() && r.Life.During.First() == civil.First() {
		if !v.dated {
			return s.dateless(v)
		}
		if v.day.Before(first) {
			return no("", first.Prev(), "the agreement begins on %s", first)
		}
	}
	if r.Life.Survives || v.alive {
		return certainly(civil.Last())
	}
	if r.Life.During.Last() != civil.Last() && s.neverEnds(v) {
		return certainly(civil.Last())
	}
	ends, until := s.endings(v, !helps)
	all := []when.Answer{certainly(until)}
	for _, e := range ends {
		if r.Life.During.Last() != civil.Last() && e.expiry {
			continue // a span of its own stands in place of the agreement's
		}
		all = append(all, s.outlives(r, e, v, helps))
	}
	return and(all...)
}

// neverEnds reports whether nothing in the agreement ends it.
func (s *situation) neverEnds(v view) bool {
	span, _ := s.termOn(v)
	if span.Last() != civil.Last() {
		return false
	}
	for _, r := range s.rules {
		if r.Kind == norm.Right && r.Right.Ends {
			return false
		}
	}
	return true
}

// outlives is whether the rule is in force although the agreement has, or may have, ended in one way.
func (s *situation) outlives(r *rule, e ending, v view, helps bool) when.Answer {
	if day, ok := e.day.Exact(); ok && e.noticed && v.day == day {
		return certainly(v.day)
	}
	if e.truth == record.Yes {
		return s.tail(r, e, v, helps)
	}
	a := when.Answer{Truth: record.Unknown, Missing: e.missing, Until: civil.Last()}
	if e.recorded {
		if t := s.tail(r, e, v, helps); t.Truth == record.Yes {
			return t
		}
	}
	return a
}

// tail is whether the rule outlives an ending through the day of the view.
func (s *situation) tail(r *rule, e ending, v view, helps bool) when.Answer {
	v.ending = &e
	for i, t := range r.Life.Tails {
		v.clause = r.Clause
		if t.Clause != "" {
			v.clause = t.Clause
		}
		if a := s.bothWays(func(helps bool) when.Answer { return s.holds(t.If, helps, v) }); a.Truth != record.No {
			here := s.tailRuns(t, e, v)
			here.Until = earlier(here.Until, a.Until)
			if a.Truth == record.Yes {
				return here
			}
			rest := *r
			rest.Life.Tails = r.Life.Tails[i+1:]
			if other := s.tail(&rest, e, v, helps); other.Truth == here.Truth && here.Truth != record.Unknown {
				here.Until = earlier(here.Until, other.Until)
				return here
			}
			return when.Answer{Missing: a.Missing, Until: earlier(here.Until, a.Until)}
		}
	}
	return no(e.under, civil.Last(), "%s", e.why)
}

func (s *situation) tailRuns(t norm.Tail, e ending, v view) when.Answer {
	if t.None {
		return no(orClause(t.Clause, e.under), civil.Last(), "%s; it does not outlive that", e.why)
	}
	end := t.Lasts.AfterMoment(e.last, s.calendar)
	switch {
	case end.SurelyBefore(v.day):
		return no(orClause(t.Clause, e.under), civil.Last(), "%s; it outlived that through %s", e.why, end)
	case end.SurelyNotBefore(v.day):
		return when.Answer{Truth: record.Yes, Until: end.Earliest,
			Reasons: []when.Reason{{Clause: orClause(t.Clause, e.under),
				Text: fmt.Sprintf("%s; it outlives that through %s", e.why, end)}}}
	}
	return when.Answer{Until: undecided(end, false), Missing: []when.Question{question(when.AskWhen, end.Why, v, "%s",
		orText(end.Why, fmt.Sprintf("how long %s outlives the agreement", v.clause.Mark())))}}
}

// switched applies Starts, Ends and While.
func (s *situation) switched(of switchOf, clause record.Clause, life norm.Life, v view, helps bool) when.Answer {
	all := certainly(civil.Last())
	if life.Starts != nil {
		all = and(all, explained(s.everHeld(of, life.Starts, helps, v), clause, "not yet started"))
	}
	if life.While != nil {
		all = and(all, explained(s.holds(life.While, helps, v), clause, "not in force"))
	}
	if life.Ends != nil {
		ended := s.everHeld(of.ends(), life.Ends, !helps, v)
		ended.Truth = ended.Truth.Not()
		all = and(all, explained(ended, clause, "ended"))
	}
	return all
}

func explained(a when.Answer, clause record.Clause, what string) when.Answer {
	if a.Truth != record.No {
		return a
	}
	if len(a.Reasons) == 0 {
		a.Reasons = []when.Reason{{Clause: clause, Text: what}}
		return a
	}
	a.Reasons = append([]when.Reason(nil), a.Reasons...)
	a.Reasons[0].Text = what + ": " + a.Reasons[0].Text
	return a
}

// changes are the days before a day on which something recorded begins or ends.
func (s *situation) changes(before civil.Date) []civil.Date {
	var days []civil.Date
	add := func(d civil.Date) {
		if !d.IsZero() && d.Before(before) && d != civil.First() {
			days = append(days, d)
		}
	}
	for _, d := range s.deeds {
		add(d.day)
	}
	for _, f := range s.known.Facts {
		add(f.During.First())
		add(f.During.Last().Next())
	}
	for _, f := range s.known.Figures {
		add(f.During.First())
		add(f.During.Last().Next())
	}
	return days
}

// applied is what application clauses do to the rule.
func (s *situation) applied(r *rule, v view, helps bool) when.Answer {
	all := certainly(civil.Last())
	for i, sw := range r.switches {
		v.clause = sw.Clause
		all = and(all, s.switched(switchOf{rule: r.index, number: i}, sw.Clause, sw.Life, v, helps))
	}
	for _, right := range s.rules {
		if right.Kind == norm.Right && right.Right.Of.Cover(r.Clause) {
			all = and(all, s.endedAlone(right, v, helps))
		}
	}
	return all
}

// endedAlone is whether the rule goes on although a right ends single clauses.
func (s *situation) endedAlone(right *rule, v view, helps bool) when.Answer {
	ends, until := s.terminations(right, v, !helps)
	all := certainly(until)
	for _, e := range ends {
		one := when.Answer{Truth: e.truth.Not(), Missing: e.missing, Until: civil.Last()}
		if e.truth == record.Yes {
			one.Reasons = []when.Reason{{Clause: right.Clause, Text: "ended by " + e.why}}
		}
		all = and(all, one)
	}
	return all
}

// upheld is whether the rule as a whole is held void, unenforceable or suspended on that day. What is held so in part
// is an exception; see heldParts.
func (s *situation) upheld(r *rule, v view) when.Answer {
	all := certainly(civil.Last())
	for _, h := range s.held {
		if !h.Clause.Covers(r.Clause) || !h.whole && h.Rest == contract.Stands {
			continue
		}
		on := during(h.During, v)
		on.Reasons = nil
		if on.Truth == record.Yes {
			on.Reasons = []when.Reason{{Clause: h.Clause, Text: fmt.Sprintf("%s is held %s%s %s", r.Clause.Mark(), h.As,
				byText(record.Party(h.By)), h.During)}}
			if !h.whole && h.Rest == contract.Open {
				on = when.Answer{Until: on.Until, Missing: []when.Question{question(when.AskMeaning,
					r.Clause.Number(), v,
					"whether the rest of %s stands", r.Clause.Mark())}}
			}
		}
		on.Truth = on.Truth.Not()
		all = and(all, on)
	}
	return all
}

func during(span civil.Span, v view) when.Answer {
	return world{view: v}.during(span)
}

// heldParts are the parts of a rule that are held void, unenforceable or suspended while the remainder stands.
func (s *situation) heldParts(r *rule) []held {
	var out []held
	for _, h := range s.held {
		if h.Clause.Covers(r.Clause) && !h.whole {
			out = append(out, h)
		}
	}
	return out
}
