package evaluate

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// tried is a recorded step, one part of it, that counts or perhaps counts for the act.
type tried struct {
	deed   *deed
	part   *part
	counts counts
}

// given are the recorded acts of an event, by somebody whose part it is, that go as far as the act. Helps is whether
// their counting helps the doer.
func (s *situation) given(p *norm.Procedure, e record.Event, by record.Party, v view, helps bool) ([]tried,
	civil.Date) {
	var out []tried
	until := civil.Last()
	for _, d := range s.byEvent[e] {
		if e == "" || d.Omission || d == v.self {
			continue
		}
		done, last := d.by(v)
		until = earlier(until, last)
		if done.truth == record.No {
			continue
		}
		for i := range d.parts {
			part := &d.parts[i]
			c := done.and(s.effective(d, part, helps, v)).and(s.taken(d, p, by, v)).and(s.addressed(d, p, by, v))
			if !p.Whole || !part.plain {
				c = c.and(s.extends(d, part, v)).and(s.asMuch(d, part, v))
			}
			if p.Same && e == p.Rounds[0].Ask {
				c = c.and(s.sameAmount(d, part, v))
			}
			if gone := s.withdrawn(d, part, v.day, helps, v); gone.truth != record.No {
				c = c.and(counts{truth: gone.truth.Not(), missing: gone.missing, why: fmt.Sprintf(
					"the %q of %s was withdrawn", d.Event, d.day)})
			}
			if c.truth == record.No {
				if c.why != "" {
					once(&s.basis.discounted, c.why)
				}
				continue
			}
			out = append(out, tried{d, part, c})
		}
	}
	return out, until
}

// taken is whether a step was taken by the party whose part it is. An event that declares who takes it speaks for
// itself.
func (s *situation) taken(d *deed, p *norm.Procedure, by record.Party, v view) counts {
	if p.Either && by == p.Answerer {
		return yes // a tier may be ended by a mediator
	}
	if d.event.By != "" && !s.otherParty(d, by, p) {
		return yes // the event says who else may take it
	}
	for _, doer := range d.Doers() {
		for _, name := range append(by.Names(), either(p)...) {
			if doer == name {
				return yes
			}
		}
	}
	if d.By == "" {
		return counts{missing: []when.Question{question(when.AskWho, string(d.Event), v, "who made the %q of %s",
			d.Event,
			d.day)}}
	}
	if _, known := s.agreement.Parties[d.By]; !known && !s.words.Knows("with", string(d.By)) {
		return counts{missing: []when.Question{question(when.AskWho, string(d.By), v, "whether %q acts for %s", d.By,
			by)},
			why: fmt.Sprintf("who %q is, is not known", d.By)}
	}
	return counts{truth: record.No, why: fmt.Sprintf("the %q of %s is by %s, not %s", d.Event, d.day, d.By, by)}
}

// otherParty reports whether a step is by a party to the agreement whose part it is not.
func (s *situation) otherParty(d *deed, by record.Party, p *norm.Procedure) bool {
	theirs := append(by.Names(), either(p)...)
	for _, doer := range d.Doers() {
		if slices.Contains(theirs, doer) {
			return false
		}
	}
	_, party := s.agreement.Parties[d.By]
	return party
}

// addressed is whether a step that says to whom it was made was made to the other side. An event that declares its
// addressee speaks for itself.
func (s *situation) addressed(d *deed, p *norm.Procedure, by record.Party, v view) counts {
	other := p.Answerer
	if by == p.Answerer {
		other = p.Asker
	}
	if d.event.To != "" || d.To == "" || other == "" {
		return yes
	}
	for _, name := range append(other.Names(), either(p)...) {
		if d.To == name {
			return yes
		}
	}
	if !s.words.Knows(toDim, string(d.To)) {
		return counts{missing: []when.Question{question(when.AskWho, string(d.To), v, "whether %q stands for %s",
			d.To, other)}}
	}
	return counts{truth: record.No, why: fmt.Sprintf("the %q of %s is to %s, not %s", d.Event, d.day, d.To, other)}
}

// either are the parties to a procedure in which each may begin.
func either(p *norm.Procedure) []record.Party {
	if !p.Either {
		return nil
	}
	return append(p.Asker.Names(), p.Answerer.Names()...)
}

// oneOf is what several answers to one asking do: where they contradict each other, it is not known which counts.
func (s *situation) oneOf(answers []passage, v view) passage {
	out := answers[0]
	for _, other := range answers[1:] {
		if other.stages != out.stages {
			out.missing = append(out.missing, question(when.AskMeaning, "", v, "which of two answers counts"))
		}
		out = out.either(other)
	}
	return out
}

// answered is what an answer does: one in time what the round says, one after its time nothing. Where it is not known
// whether it was in time, either that or what silence does. An answer that frees, as silence does too, is never too
// late.
func (s *situation) answered(p *norm.Procedure, n int, o norm.Outcome, ask, answer tried, deadline civil.Moment,
	v view) (passage, record.Truth) {
	round := p.Rounds[n]
	c := s.inTime(ask, answer, deadline, v)
	talks := answer.deed.Event == round.Accept && !round.Talks.IsZero()
	if o == norm.Lifts && round.OnSilence == norm.Lifts && !talks &&
		!answer.deed.given.Latest.Before(ask.deed.given.Earliest) {
		c = yes
	}
	if c.truth == record.No {
		return passage{}, record.No
	}
	one := s.outcome(p, n, o, ask, answer, v)
	one.missing = append(one.missing, answer.counts.missing...)
	if c.truth == record.Unknown {
		late := s.silence(p, n, ask, deadline, v)
		same := one.stages == late.stages
		one = one.either(late)
		if !same {
			one.missing = append(one.missing, c.missing...)
		}
	}
	return one, answer.counts.truth
}

// inTime is whether an answer came after the asking and before its time had run out.
func (s *situation) inTime(ask, answer tried, deadline civil.Moment, v view) counts {
	if answer.deed.Answers != "" && ask.deed.ID != "" && answer.deed.Answers != ask.deed.ID {
		return counts{truth: record.No}
	}
	if answer.deed.given.Latest.Before(ask.deed.given.Earliest) {
		return counts{truth: record.No}
	}
	switch {
	case deadline.SurelyNotBefore(answer.deed.given.Latest):
		return yes
	case deadline.SurelyBefore(answer.deed.given.Earliest):
		once(&s.basis.discounted, fmt.Sprintf("%q of %s: after the time to answer, which ran through %s",
			answer.deed.Event,
			answer.deed.day, deadline))
		return counts{truth: record.No}
	}
	return counts{missing: []when.Question{question(when.AskWhen, deadline.Why, v, "%s",
		orText(deadline.Why, "how long the time to answer is"))}}
}

// outcome is what an answer does.
func (s *situation) outcome(p *norm.Procedure, n int, o norm.Outcome, ask, answer tried, v view) passage {
	round := p.Rounds[n]
	switch {
	case o == norm.Lifts && !round.Talks.IsZero() && answer.deed.Event == round.Accept:
		return s.talks(p, round, answer, v)
	case o == norm.Lifts:
		return s.consented(p, answer, v)
	case o == norm.Next:
		return s.next(p, n, answer.deed.given.Latest, v)
	case o == norm.Shuts && answer.deed.Event == round.Decline && round.OnAccept == norm.Lifts:
		return s.refusal(p, answer, v)
	}
	return s.shut(answer, v)
}

func (s *situation) shut(answer tried, v view) passage {
	return passage{stages: at(closed), until: civil.Last(), reasons: s.because(v, "%q of %s%s", answer.deed.Event,
		answer.deed.day, byText(answer.deed.By))}
}

// consented is a bar that an answer lifted, for as long as the clause leaves it lifted.
func (s *situation) consented(p *norm.Procedure, answer tried, v view) passage {
	return s.free(p, answer.deed.given.Latest, v, fmt.Sprintf("%q of %s%s", answer.deed.Event, answer.deed.day,
		byText(answer.deed.By)))
}

// free is a bar that was lifted on a day: the act may follow for as long as the clause says.
func (s *situation) free(p *norm.Procedure, since civil.Date, v view, why string) passage {
	if p.Free.IsZero() {
		return passage{stages: at(lifted), until: civil.Last(), reasons: s.because(v, "%s", why)}
	}
	end := p.Free.After(since, s.calendar)
	switch {
	case !v.made.IsZero() && !v.made.Before(since) && end.SurelyNotBefore(v.made):
		return passage{stages: at(lifted), until: civil.Last(),
			reasons: s.because(v, "%s; the act may follow through %s", why, end)}
	case end.SurelyNotBefore(v.day):
		return passage{stages: at(lifted), until: end.Earliest,
			reasons: s.because(v, "%s; the act may follow through %s", why, end)}
	case end.SurelyBefore(v.day):
		return passage{stages: at(further), until: civil.Last(), steps: []Step{s.ask(p, 0, v)},
			reasons: s.because(v, "%s; the act could follow through %s only", why, end)}
	}
	return passage{stages: at(lifted) | at(further), until: v.day, steps: []Step{s.ask(p, 0, v)},
		reasons: s.because(v, "%s", why),
		missing: []when.Question{question(when.AskWhen, end.Why, v, "%s", orText(end.Why,
			"for how long the act may follow"))}}
}

// refusal shuts the gate; one that must be reasonable, only if it is; one that must not be made, not surely.
func (s *situation) refusal(p *norm.Procedure, answer tried, v view) passage {
	out := s.shut(answer, v)
	if p.Reasonable {
		a := world{s, v}.fact(ReasonableRefusal, false, true)
		switch a.Truth {
		case record.No:
			out.stages = at(lifted)
			out.reasons = append(out.reasons, a.Reasons...)
		case record.Unknown:
			out.stages |= at(lifted)
			out.missing = append(out.missing, a.Missing...)
		}
	}
	if p.MustIf != nil {
		a := s.holds(p.MustIf, true, v)
		if a.Truth != record.No {
			out.stages |= at(lifted)
			out.missing = append(out.missing, a.Missing...)
			if a.Truth == record.Yes {
				out.missing = append(out.missing, question(when.AskMeaning, string(answer.deed.Event), v,
					"what follows from a refusal where consent is owed"))
			}
		}
	}
	return out
}

// ReasonableRefusal is the standard that settles whether a refusal which must not be unreasonable was reasonable.
const ReasonableRefusal record.Fact = "the refusal is reasonable"

// talks run after acceptance. While they do, the act is barred outright; when they end without agreement it is free.
func (s *situation) talks(p *norm.Procedure, round norm.Round, answer tried, v view) passage {
	end := round.Talks.AfterMoment(answer.deed.given, s.calendar)
	began := fmt.Sprintf("%q of %s%s", answer.deed.Event, answer.deed.day, byText(answer.deed.By))
	if end.SurelyNotBefore(v.day) {
		return passage{stages: at(closed), until: end.Earliest,
			reasons: s.because(v, "%s; exclusive talks run through %s", began, end)}
	}
	out := passage{stages: at(lifted), until: civil.Last(), reasons: s.because(v, "%s; talks ran through %s", began,
		end)}
	if !end.SurelyBefore(v.day) {
		out.stages |= at(closed)
		out.until = v.day
		out.missing = append(out.missing, question(when.AskWhen, end.Why, v, "%s",
			orText(end.Why, "how long the exclusive talks run")))
		return out
	}
	if round.Agreed == "" {
		return s.free(p, end.Latest, v, out.reasons[0].Text)
	}
	agreed := world{s, v}.done(when.Done{Event: round.Agreed}, false)
	switch agreed.Truth {
	case record.Yes:
		return passage{stages: at(closed), until: agreed.Until, reasons: agreed.Reasons}
	case record.Unknown:
		out.stages |= at(closed)
		out.missing = append(out.missing, agreed.Missing...)
		return out
	}
	return s.free(p, end.Latest, v, out.reasons[0].Text+", without agreement")
}
