package evaluate

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// gate is how far the steps that would lift a bar have come; one way through is enough.
func (s *situation) gate(ps []norm.Procedure, r *rule, v view) passage {
	all := passage{stages: at(closed), until: civil.Last()}
	if len(ps) == 0 {
		return all
	}
	all = passage{stages: at(untried), until: civil.Last()}
	for i := range ps {
		all = all.furthest(s.ofAll(&ps[i], r, v))
	}
	return all
}

// ofAll follows a procedure with every one of several who must answer: it is through only if it is through with all.
func (s *situation) ofAll(p *norm.Procedure, r *rule, v view) passage {
	names := p.Answerer.Names()
	if len(names) < 2 || p.Either {
		return s.procedure(p, r, v)
	}
	var all passage
	for i, name := range names {
		one := *p
		one.Answerer = name
		if out := s.procedure(&one, r, v); i == 0 {
			all = out
		} else {
			all = all.least(out)
		}
	}
	return all
}

// procedure follows one procedure for the matter of the act.
func (s *situation) procedure(p *norm.Procedure, r *rule, v view) passage {
	v.clause = r.Clause
	if p.Clause != "" {
		v.clause = p.Clause
	}
	if len(p.Rounds) == 0 {
		return passage{stages: at(lifted), until: civil.Last()}
	}
	out := s.unasked(p, v).furthest(s.round(p, 0, civil.Date{}, v))
	if out.stages == at(untried) && len(out.steps) == 0 {
		out.steps = []Step{s.ask(p, 0, v)}
		return s.tooLate(p, out, v)
	}
	return out
}

// tooLate shuts a gate that needs a notice ahead where, on the day as of which the user asks, there is no time left for
// it.
func (s *situation) tooLate(p *norm.Procedure, out passage, v view) passage {
	round := p.Rounds[0]
	if !round.Advance || s.known.AsKnownOn.IsZero() || round.Answer.IsZero() || !v.dated {
		return out
	}
	if first := round.Answer.After(s.known.AsKnownOn, s.calendar); first.SurelyAfter(v.day) {
		return passage{stages: at(closed), until: first.Earliest.Prev(), reasons: s.because(v,
			"a %q given on %s would allow it from %s", round.Ask, s.known.AsKnownOn, first)}
	}
	return out
}

// unasked is a consent, or a refusal, that counts although nobody asked.
func (s *situation) unasked(p *norm.Procedure, v view) passage {
	out := passage{stages: at(untried), until: civil.Last()}
	round := p.Rounds[0]
	if !round.Unasked {
		return out
	}
	given, until := s.given(p, round.Accept, p.Answerer, v, true)
	out.until = until
	refused, until := s.given(p, round.Decline, p.Answerer, v, false)
	out.until = earlier(out.until, until)
	for _, g := range given {
		one := s.consented(p, g, v)
		for _, no := range refused {
			if no.counts.truth == record.Yes && no.deed.day.After(g.deed.day) {
				one.stages |= at(closed)
				one.missing = append(one.missing, question(when.AskMeaning, string(no.deed.Event), v,
					"whether the %q of %s takes back the %q of %s", no.deed.Event, no.deed.day, g.deed.Event,
					g.deed.day))
			}
		}
		out = out.furthest(one.perhaps(g.counts))
	}
	for _, g := range refused {
		out = out.furthest(s.refusal(p, g, v).perhaps(g.counts))
	}
	return out
}

// round is how far the askings of one round have come. Only those on or after a day count.
func (s *situation) round(p *norm.Procedure, n int, from civil.Date, v view) passage {
	out := passage{stages: at(untried), until: civil.Last()}
	asks, until := s.given(p, p.Rounds[n].Ask, p.Asker, v, true)
	out.until = until
	for _, ask := range asks {
		if form := p.Rounds[n].Form; form != "" && len(ask.part.cells) > 0 {
			made := truthOf(s.forms[form].Relate(ask.part.cells[0]).Where)
			c := counts{truth: made, why: fmt.Sprintf("the %q of %s is not %s", ask.deed.Event, ask.deed.day, form)}
			if made == record.Unknown {
				c.missing = []when.Question{question(when.AskWhere, string(formDim), v, "the form of the %q of %s",
					ask.deed.Event, ask.deed.day)}
			}
			if ask.counts = ask.counts.and(c); ask.counts.truth == record.No {
				continue
			}
		}
		if !from.IsZero() && ask.deed.given.Latest.Before(from) {
			continue
		}
		out = out.furthest(s.follow(p, n, ask, v).perhaps(ask.counts))
	}
	return out
}

// follow is how far one asking has come.
func (s *situation) follow(p *norm.Procedure, n int, ask tried, v view) passage {
	round := p.Rounds[n]
	deadline := civil.Between(civil.Last(), civil.Last(), "")
	if !round.Answer.IsZero() {
		deadline = round.Answer.AfterMoment(ask.deed.given, s.calendar)
	}
	if round.Advance {
		return s.advance(p, round, ask, deadline, v)
	}
	var sure, perhaps []passage
	until := civil.Last()
	for _, answer := range []struct {
		event   record.Event
		outcome norm.Outcome
	}{{round.Accept, round.OnAccept}, {round.Decline, round.OnDecline}} {
		given, last := s.given(p, answer.event, p.Answerer, v, answer.outcome == norm.Lifts ||
			answer.outcome == norm.Next)
		until = earlier(until, last)
		for _, g := range given {
			switch out, counts := s.answered(p, n, answer.outcome, ask, g, deadline, v); counts {
			case record.Yes:
				sure = append(sure, out)
			case record.Unknown:
				perhaps = append(perhaps, out)
			case record.No:
			}
		}
	}
	var out passage
	if len(sure) > 0 {
		out = s.oneOf(sure, v)
	} else {
		out = s.unanswered(p, n, ask, deadline, v)
	}
	out.until = earlier(out.until, until)
	for _, other := range perhaps {
		out = out.either(other)
	}
	return out
}

func (s *situation) because(v view, format string, args ...any) []when.Reason {
	return []when.Reason{{Clause: v.clause, Text: fmt.Sprintf(format, args...)}}
}

// ask is the step of asking in one round.
func (s *situation) ask(p *norm.Procedure, n int, v view) Step {
	round := p.Rounds[n]
	step := Step{Clause: v.clause, By: p.Asker, To: p.Answerer, Event: round.Ask, About: v.about, Within: round.Answer}
	verb := fmt.Sprintf("%q", round.Ask)
	if round.Ask == "" {
		step.Event = round.Accept
		step.By, step.To = p.Answerer, p.Asker
		step.Wait = true
		step.Text = fmt.Sprintf("%q of %s is needed%s", round.Accept, p.Answerer, aboutWhat(v))
		return step
	}
	step.Text = fmt.Sprintf("%s has to make the %s to %s%s", p.Asker, verb, p.Answerer, aboutWhat(v))
	if form := cmp.Or(round.Form, s.events[round.Ask].Form); form != "" {
		step.Text += ", " + formText(form)
	}
	switch {
	case round.Advance && !round.Answer.IsZero():
		step.Text += fmt.Sprintf(", at least %s before the act", periodText(round.Answer))
	case p.Either && !round.Answer.IsZero():
		step.Text += fmt.Sprintf(", and let %s run", periodText(round.Answer))
	case !round.Answer.IsZero():
		step.Text += fmt.Sprintf(", who then has %s to answer", periodText(round.Answer))
	}
	return step
}

// formText is the form of a step as a person says it: "in writing", "by email, hand or courier".
func formText(form scope.Words) string {
	if form == "oral" {
		return "orally"
	}
	how, items := "by ", strings.Split(string(form), ",")
	for i, item := range items {
		items[i] = strings.TrimSpace(item)
		if strings.Contains(items[i], "writing") || strings.HasPrefix(items[i], "in ") {
			how = "in "
		}
	}
	for i := range items {
		items[i] = strings.TrimPrefix(items[i], how)
	}
	text, last := strings.Join(items[:len(items)-1], ", "), items[len(items)-1]
	if text != "" {
		text += " or "
	}
	return how + text + last
}

// periodText is a period as a person says it; a withheld one is said to be so.
func periodText(p civil.Period) string {
	if label, ok := p.Withheld(); ok {
		return "a time that is withheld (" + label + ")"
	}
	return p.String()
}
