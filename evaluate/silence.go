package evaluate

import (
	"fmt"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

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
	silent = s.freeSince(p, round, ask, deadline, silent, v)
	if !deadline.SurelyBefore(v.day) {
		waits := s.waiting(p, n, ask, deadline, v)
		silent.stages |= waits.stages
		silent.until = v.day
		silent.missing = append(silent.missing, question(when.AskWhen, deadline.Why, v, "%s",
			orText(deadline.Why, "how long the time to answer is")))
	}
	return silent
}

// freeSince keeps it possible that an answer which nobody recorded freed the act before silence did, so that the time for it
// has run out.
func (s *situation) freeSince(p *norm.Procedure, round norm.Round, ask tried, deadline civil.Moment, silent passage, v view) passage {
	day := v.day
	if !v.made.IsZero() {
		day = v.made
	}
	if p.Free.IsZero() || round.Decline == "" || round.OnDecline != norm.Lifts || round.OnSilence != norm.Lifts ||
		!p.Free.AfterMoment(ask.deed.given, s.calendar).SurelyBefore(day) || s.completeFor(round.Decline) ||
		s.omitted(round.Decline, earlier(deadline.Latest, v.day), v) {
		return silent
	}
	silent.stages |= at(further)
	silent.missing = append(silent.missing, question(when.AskEvent, string(round.Decline), v, "whether %s answered with %q before%s",
		p.Answerer, round.Decline, aboutWhat(v)))
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
		silent = passage{stages: at(closed), until: civil.Last(), reasons: s.because(v,
			"%s, which counts as a refusal", text)}
	case norm.Next:
		silent = s.next(p, n, end.Next(), v)
		silent.reasons = append(s.because(v, "%s", text), silent.reasons...)
	default:
		silent = s.waiting(p, n, ask, deadline, v)
	}
	return silent
}

// surelySilent keeps it possible that there was an answer that nobody recorded, where it would bar.
func (s *situation) surelySilent(p *norm.Procedure, round norm.Round, deadline civil.Moment, silent passage,
	v view) passage {
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
		silent.missing = append(silent.missing, question(when.AskEvent, string(answer.event), v,
			"whether %s answered with %q%s",
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
		missing: []when.Question{question(when.AskWhen, last.Why, v, "%s", orText(last.Why,
			"how long before the act the notice must lie"))}}
}
