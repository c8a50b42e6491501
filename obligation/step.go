package obligation

import (
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Steps are ways to lift a bar, each by itself enough.
type Steps []Step

// Step is something between the parties that lifts a bar for one matter: a consent, a notice, an offer, an exchange of
// several rounds. What third persons do, and what is merely so, are exceptions and no steps.
//
//sumtype:decl
type Step interface {
	procedure(l *norm.Lowering, asker, answerer record.Party) norm.Procedure
}

// Consent lifts a bar by the consent of the party it protects. It may be given without having been asked for.
type Consent struct {
	Clause record.Clause
	// Of is who consents. Empty: the holder of the clause. By is who asks. Empty: the bound party.
	Of, By record.Party
	// Given is the event of consenting. It must be stated. Asked and Refused are those of asking and refusing.
	Given   record.Event
	Asked   record.Event
	Refused record.Event
	// Answer is how long the other has to answer once asked. Zero: without limit.
	Answer civil.Period
	// Silence says what its running out does. The zero value leaves the bar in place and a further request open.
	Silence Silence
	// Second is a further request that silence on the first one opens, with its own time and what silence on it does.
	Second *Request
	// Standard is how free the other is to refuse.
	Standard Standard
	// MustIf is what must be so for the other to have to consent; a refusal then has no effect.
	MustIf when.Condition
	// Free is how long the act may follow. Zero: without limit.
	Free civil.Period
}

// Request is a further request for consent. It counts only after silence on the one before; made at another time it is
// a first request, whatever its heading.
type Request struct {
	// Asked is its event. Empty: that of the first request. Form narrows its form, in words of the dimension "form".
	Asked   record.Event
	Form    scope.Words
	Answer  civil.Period
	Silence Silence
}

// Silence says what an unanswered request means.
type Silence uint8

// What silence can mean.
const (
	// Waits: nothing follows from silence; the asker has to go on waiting or ask again.
	Waits Silence = iota
	// Refuses: deemed refusal.
	Refuses
	// Consents: deemed consent.
	Consents
)

// Standard is how free a party is to withhold its consent.
type Standard uint8

// The standards.
const (
	// SoleDiscretion: a refusal is final.
	SoleDiscretion Standard = iota
	// NotUnreasonably: a refusal bars only if it is reasonable, which is a question of its own.
	NotUnreasonably
)

// Notice lifts a bar by a notice that has been given, where Ahead is stated, at least so long before the act.
type Notice struct {
	Clause record.Clause
	// Given is the event of giving it. It must be stated. By and To are who gives it to whom. Empty: bound party,
	// holder.
	Given  record.Event
	By, To record.Party
	Ahead  civil.Period
}

func (silence Silence) outcome(further bool) norm.Outcome {
	switch {
	case further:
		return norm.Next
	case silence == Consents:
		return norm.Lifts
	case silence == Refuses:
		return norm.Shuts
	}
	return norm.Waits
}

func (c Consent) procedure(l *norm.Lowering, bound, holder record.Party) norm.Procedure {
	l.Require("Unless: Given", c.Given != "")
	p := norm.Procedure{Clause: c.Clause, What: "consent", Asker: or(c.By, bound), Answerer: or(c.Of, holder),
		Free:       c.Free,
		Reasonable: c.Standard == NotUnreasonably, MustIf: c.MustIf}
	first := norm.Round{Ask: c.Asked, Answer: c.Answer, Accept: c.Given, Decline: c.Refused,
		OnAccept: norm.Lifts, OnDecline: norm.Shuts, OnSilence: c.Silence.outcome(c.Second != nil),
		Shut: c.Silence == Refuses, Unasked: true}
	p.Rounds = append(p.Rounds, first)
	if c.Second != nil {
		l.Require("Unless: Asked", c.Asked != "")
		p.Rounds = append(p.Rounds, norm.Round{Ask: orEvent(c.Second.Asked, c.Asked), Form: c.Second.Form,
			Answer: c.Second.Answer, Accept: c.Given,
			Decline: c.Refused, OnAccept: norm.Lifts, OnDecline: norm.Shuts, OnSilence: c.Second.Silence.outcome(false),
			Unasked: true})
	}
	if !c.Answer.IsZero() && c.Asked == "" {
		l.Problem("Unless: Answer", "a time to answer needs the event Asked from which it runs")
	}
	return p
}

func (n Notice) procedure(l *norm.Lowering, bound, holder record.Party) norm.Procedure {
	l.Require("Unless: Given", n.Given != "")
	return norm.Procedure{Clause: n.Clause, What: "notice", Asker: or(n.By, bound), Answerer: or(n.To, holder),
		Rounds: []norm.Round{{Ask: n.Given, Answer: n.Ahead, OnSilence: norm.Lifts, Advance: true}}}
}

func (steps Steps) lower(l *norm.Lowering, bound, holder record.Party) []norm.Procedure {
	var out []norm.Procedure
	for _, s := range steps {
		out = append(out, s.procedure(l, bound, holder))
	}
	return out
}

func orEvent(e, other record.Event) record.Event {
	if e != "" {
		return e
	}
	return other
}

func or(p, other record.Party) record.Party {
	if p != "" {
		return p
	}
	return other
}
