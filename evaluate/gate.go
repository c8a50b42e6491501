package evaluate

import (
	"cmp"
	"fmt"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// stage is how far a procedure has come for one matter. Later stages stand for more; among several askings the furthest
// counts.
type stage uint8

const (
	untried stage = iota // nothing that counts was tried
	closed               // a round ended against the asker
	further              // a further round is open
	running              // an answer or talks that the other side owes are running
	lifted               // the bar is lifted
)

type stages uint8

func at(s stage) stages { return 1 << s }

func (s stages) has(t stage) bool { return s&(1<<t) != 0 }

// furthest combines two askings of which the one that came further counts.
func (s stages) furthest(t stages) stages {
	var out stages
	for a := untried; a <= lifted; a++ {
		for b := untried; b <= lifted; b++ {
			if s.has(a) && t.has(b) {
				out |= at(max(a, b))
			}
		}
	}
	return out
}

// verdicts is what the stages make of an act that the bar catches.
func (s stages) verdicts() verdicts {
	var out verdicts
	for st := untried; st <= lifted; st++ {
		if !s.has(st) {
			continue
		}
		switch st {
		case lifted:
			out |= only(Permitted)
		case closed:
			out |= only(Breach)
		case untried, further, running:
			out |= only(Conditional)
		}
	}
	return out
}

// passage is what a gate says about one act.
type passage struct {
	stages  stages
	reasons []when.Reason
	missing []when.Question
	steps   []Step
	instead []Step // a further round that stands open although this one ended against the asker
	until   civil.Date
}

func (p passage) furthest(o passage) passage {
	out := passage{stages: p.stages.furthest(o.stages), until: earlier(p.until, o.until)}
	for _, x := range []passage{p, o} {
		if x.stages&out.stages == 0 {
			continue
		}
		out.reasons = append(out.reasons, x.reasons...)
		out.missing = append(out.missing, x.missing...)
		out.steps = append(out.steps, x.steps...)
		out.instead = append(out.instead, x.instead...)
	}
	return out
}

// gate is how far the steps that would lift a bar have come; one way through is enough.
func (s *situation) gate(ps []norm.Procedure, r *rule, v view) passage {
	all := passage{stages: at(closed), until: civil.Last()}
	if len(ps) == 0 {
		return all
	}
	all = passage{stages: at(untried), until: civil.Last()}
	for i := range ps {
		all = all.furthest(s.procedure(&ps[i], r, v))
	}
	return all
}

// procedure follows one procedure for the matter of the act.
func (s *situation) procedure(p *norm.Procedure, r *rule, v view) passage {
	v.clause = r.Clause
	if p.Clause != "" {
		v.clause = p.Clause
	}
	out := s.unasked(p, v).furthest(s.round(p, 0, civil.Date{}, v))
	if out.stages == at(untried) && len(out.steps) == 0 {
		out.steps = []Step{s.ask(p, 0, v)}
		return s.tooLate(p, out, v)
	}
	return out
}

// tooLate shuts a gate that needs a notice ahead where, on the day as of which the user asks, there is no time left for it.
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
					"whether the %q of %s takes back the %q of %s", no.deed.Event, no.deed.day, g.deed.Event, g.deed.day))
			}
		}
		out = out.furthest(one.perhaps(g.counts))
	}
	for _, g := range refused {
		out = out.furthest(s.refusal(p, g, v).perhaps(g.counts))
	}
	return out
}

// perhaps keeps it possible that an act of which it is not known whether it counts does not.
func (p passage) perhaps(c counts) passage {
	if c.truth == record.Unknown {
		p.stages |= at(untried)
		p.missing = append(p.missing, c.missing...)
	}
	return p
}

// tried is a recorded step, one part of it, that counts or perhaps counts for the act.
type tried struct {
	deed   *deed
	part   *part
	counts counts
}

// given are the recorded acts of an event, by somebody whose part it is, that go as far as the act. Helps is whether their
// counting helps the doer.
func (s *situation) given(p *norm.Procedure, e record.Event, by record.Party, v view, helps bool) ([]tried, civil.Date) {
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
			c := done.and(s.effective(d, part, helps, v)).and(s.taken(d, by, p.Either, v)).and(s.addressed(d, p, by, v))
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

// taken is whether a step was taken by the party whose part it is. An event that declares who takes it speaks for itself.
func (s *situation) taken(d *deed, by record.Party, either bool, v view) counts {
	if d.event.By != "" || either {
		return yes
	}
	for _, doer := range d.Doers() {
		for _, name := range by.Names() {
			if doer == name {
				return yes
			}
		}
	}
	if d.By == "" {
		return counts{missing: []when.Question{question(when.AskWho, string(d.Event), v, "who made the %q of %s", d.Event,
			d.day)}}
	}
	if _, known := s.agreement.Parties[d.By]; !known && !s.words.Knows("with", string(d.By)) {
		return counts{missing: []when.Question{question(when.AskWho, string(d.By), v, "whether %q acts for %s", d.By, by)},
			why: fmt.Sprintf("who %q is, is not known", d.By)}
	}
	return counts{truth: record.No, why: fmt.Sprintf("the %q of %s is by %s, not %s", d.Event, d.day, d.By, by)}
}

// addressed is whether a step that says to whom it was made was made to the other side. An event that declares its addressee
// speaks for itself.
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
		return counts{missing: []when.Question{question(when.AskWho, string(d.To), v, "whether %q stands for %s", d.To, other)}}
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
		given, last := s.given(p, answer.event, p.Answerer, v, answer.outcome == norm.Lifts || answer.outcome == norm.Next)
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

// either is one passage or the other: it is not known which.
func (p passage) either(o passage) passage {
	p.stages |= o.stages
	p.until = earlier(p.until, o.until)
	p.reasons = append(p.reasons[:len(p.reasons):len(p.reasons)], o.reasons...)
	p.missing = append(p.missing[:len(p.missing):len(p.missing)], o.missing...)
	p.steps = append(p.steps[:len(p.steps):len(p.steps)], o.steps...)
	p.instead = append(p.instead[:len(p.instead):len(p.instead)], o.instead...)
	return p
}

// answered is what an answer does: one in time what the round says, one after its time nothing. Where it is not known whether
// it was in time, either that or what silence does. An answer that frees, as silence does too, is never too late.
func (s *situation) answered(p *norm.Procedure, n int, o norm.Outcome, ask, answer tried, deadline civil.Moment,
	v view) (passage, record.Truth) {
	round := p.Rounds[n]
	c := s.inTime(ask, answer, deadline, v)
	talks := answer.deed.Event == round.Accept && !round.Talks.IsZero()
	if o == norm.Lifts && round.OnSilence == norm.Lifts && !talks && !answer.deed.given.Latest.Before(ask.deed.given.Earliest) {
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
		once(&s.basis.discounted, fmt.Sprintf("%q of %s: after the time to answer, which ran through %s", answer.deed.Event,
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

func (s *situation) because(v view, format string, args ...any) []when.Reason {
	return []when.Reason{{Clause: v.clause, Text: fmt.Sprintf(format, args...)}}
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
	return passage{stages: at(lifted) | at(further), until: v.day, steps: []Step{s.ask(p, 0, v)}, reasons: s.because(v, "%s", why),
		missing: []when.Question{question(when.AskWhen, end.Why, v, "%s", orText(end.Why, "for how long the act may follow"))}}
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
	out := passage{stages: at(lifted), until: civil.Last(), reasons: s.because(v, "%s; talks ran through %s", began, end)}
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

// next is the round after one that has ended.
func (s *situation) next(p *norm.Procedure, n int, from civil.Date, v view) passage {
	if n+1 >= len(p.Rounds) {
		return s.free(p, from, v, "all rounds are done")
	}
	out := s.round(p, n+1, from, v)
	if !out.stages.has(untried) {
		return out
	}
	if p.Rounds[n].Shut {
		out.stages = out.stages&^at(untried) | at(closed)
		out.instead = append(out.instead, s.ask(p, n+1, v))
		return out
	}
	out.stages = out.stages&^at(untried) | at(further)
	out.steps = append(out.steps, s.ask(p, n+1, v))
	return out
}

// unanswered is an asking that had no answer in time, or has none yet.
func (s *situation) unanswered(p *norm.Procedure, n int, ask tried, deadline civil.Moment, v view) passage {
	round := p.Rounds[n]
	if deadline.SurelyNotBefore(v.day) {
		out := s.waiting(p, n, ask, deadline, v)
		out.until = earlier(deadline.Earliest, civil.Last())
		return out
	}
	silent := s.surelySilent(p, round, deadline, s.silence(p, n, ask, deadline, v), v)
	if !deadline.SurelyBefore(v.day) {
		waits := s.waiting(p, n, ask, deadline, v)
		silent.stages |= waits.stages
		silent.until = v.day
		silent.missing = append(silent.missing, question(when.AskWhen, deadline.Why, v, "%s",
			orText(deadline.Why, "how long the time to answer is")))
	}
	return silent
}

// silence is what the running out of the time to answer does.
func (s *situation) silence(p *norm.Procedure, n int, ask tried, deadline civil.Moment, v view) passage {
	round := p.Rounds[n]
	var silent passage
	end := deadline.Latest
	text := fmt.Sprintf("%q of %s was not answered through %s", ask.deed.Event, ask.deed.day, deadline)
	if p.Either {
		text = fmt.Sprintf("what the %q of %s began ran through %s", ask.deed.Event, ask.deed.day, deadline)
	}
	switch round.OnSilence {
	case norm.Lifts:
		silent = s.free(p, end, v, text)
	case norm.Shuts:
		silent = passage{stages: at(closed), until: civil.Last(), reasons: s.because(v, "%s, which counts as a refusal", text)}
	case norm.Next:
		silent = s.next(p, n, end.Next(), v)
		silent.reasons = append(s.because(v, "%s", text), silent.reasons...)
	default:
		silent = s.waiting(p, n, ask, deadline, v)
	}
	return silent
}

// surelySilent keeps it possible that there was an answer that nobody recorded, where it would bar.
func (s *situation) surelySilent(p *norm.Procedure, round norm.Round, deadline civil.Moment, silent passage, v view) passage {
	for _, answer := range []struct {
		event   record.Event
		outcome norm.Outcome
	}{{round.Accept, round.OnAccept}, {round.Decline, round.OnDecline}} {
		worse := answer.outcome == norm.Shuts && round.OnSilence != norm.Shuts ||
			answer.outcome == norm.Lifts && !round.Talks.IsZero() && answer.event == round.Accept
		if answer.event == "" || !worse || round.OnSilence == norm.Waits {
			continue
		}
		if s.completeFor(answer.event) || s.omitted(answer.event, earlier(deadline.Latest, v.day), v) {
			continue
		}
		silent.stages |= at(closed)
		silent.missing = append(silent.missing, question(when.AskEvent, string(answer.event), v, "whether %s answered with %q%s",
			p.Answerer, answer.event, aboutWhat(v)))
	}
	return silent
}

func (s *situation) waiting(p *norm.Procedure, n int, ask tried, deadline civil.Moment, v view) passage {
	by := p.Answerer
	step := Step{Clause: v.clause, By: by, To: p.Asker, About: v.about, Until: deadline, Wait: true}
	step.Text = fmt.Sprintf("wait for %s to answer the %q of %s", by, ask.deed.Event, ask.deed.day)
	if p.Either {
		step.Text = fmt.Sprintf("let what the %q of %s began run or end", ask.deed.Event, ask.deed.day)
	}
	if day, ok := deadline.Exact(); ok && day != civil.Last() {
		step.Text += fmt.Sprintf(", through %s", day)
		switch o := p.Rounds[n].OnSilence; {
		case p.Either:
		case o == norm.Lifts:
			step.Text += "; silence frees the act"
		case o == norm.Shuts:
			step.Text += "; silence counts as a refusal"
		}
	}
	return passage{stages: at(running), until: civil.Last(), steps: []Step{step}}
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
		step.Text += ", in " + string(form)
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

// periodText is a period as a person says it; a withheld one is said to be so.
func periodText(p civil.Period) string {
	if label, ok := p.Withheld(); ok {
		return "a time that is withheld (" + label + ")"
	}
	return p.String()
}

// advance is a notice that must lie a time before the act.
func (s *situation) advance(p *norm.Procedure, round norm.Round, ask tried, last civil.Moment, v view) passage {
	text := fmt.Sprintf("%q of %s", ask.deed.Event, ask.deed.day)
	switch {
	case round.Answer.IsZero(), last.SurelyNotAfter(v.day):
		return passage{stages: at(lifted), until: civil.Last(), reasons: s.because(v, "%s", text)}
	case last.SurelyAfter(v.day):
		return passage{stages: at(closed), until: last.Earliest.Prev(),
			reasons: s.because(v, "%s is less than %s before the act; it would do from %s", text, round.Answer, last)}
	}
	return passage{stages: at(lifted) | at(closed), until: v.day, reasons: s.because(v, "%s", text),
		missing: []when.Question{question(when.AskWhen, last.Why, v, "%s", orText(last.Why, "how long before the act the notice must lie"))}}
}
