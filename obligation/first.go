package obligation

import (
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// FirstRefusal bars a deal with others until it was offered to the holder on the same terms and the holder declined or
// let the offer lapse. Acceptance ends the matter in the holder's favor.
type FirstRefusal struct {
	Clause record.Clause
	// Grantor must offer first. Through are groups and agents whose acts count as the grantor's.
	Grantor record.Party
	Through scope.Words
	// Holder has the first refusal.
	Holder record.Party
	// Scope is what must be offered first. Not stated: everything. To is where it may go without; not stated: to the
	// holder.
	Scope  scope.Expr
	To     scope.Expr
	Except Exceptions
	// Offered, Accepted and Declined are the events of offering and answering. Offered must be stated.
	Offered, Accepted, Declined record.Event
	// Answer is how long the holder has. Zero: without limit, so that only an answer counts.
	Answer civil.Period
	// Free is how long the grantor may then deal with others. Zero: without limit.
	Free     civil.Period
	Life     Life
	Cure     civil.Period
	Remedies Remedies
}

// FirstOffer is a right of first offer: the grantor must offer to the holder before it turns to others; what follows is
// as for [FirstRefusal], without a third person's terms to match.
type FirstOffer FirstRefusal

// Ref is the clause of the term.
func (t FirstRefusal) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t FirstRefusal) Lower(l *norm.Lowering) { l.Add(t.norm(l, "first refusal")) }

// Ref is the clause of the term.
func (t FirstOffer) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t FirstOffer) Lower(l *norm.Lowering) { l.Add(FirstRefusal(t).norm(l, "first offer")) }

func (t FirstRefusal) norm(l *norm.Lowering, what string) norm.Norm {
	l.Require("Grantor", t.Grantor != "")
	l.Require("Holder", t.Holder != "")
	l.Require("Offered", t.Offered != "")
	if t.Answer.IsZero() && t.Declined == "" {
		l.Problem("Answer", "nobody can ever answer: state Answer or Declined")
	}
	round := norm.Round{Ask: t.Offered, Answer: t.Answer, Accept: t.Accepted, Decline: t.Declined,
		OnAccept: norm.Shuts, OnDecline: norm.Lifts, OnSilence: norm.Lifts}
	if t.Answer.IsZero() {
		round.OnSilence = norm.Waits
	}
	return t.barred(l, what, norm.Procedure{What: what, Asker: t.Grantor, Answerer: t.Holder, Free: t.Free, Same: true,
		Rounds: []norm.Round{round}})
}

func (t FirstRefusal) barred(l *norm.Lowering, what string, p norm.Procedure) norm.Norm {
	n := Prohibition{Clause: t.Clause, Bound: t.Grantor, Through: t.Through, Holder: t.Holder, Scope: t.Scope,
		Except: t.Except, Life: t.Life, Cure: t.Cure, Remedies: t.Remedies}.norm(l, what)
	to := t.To
	if !scope.Stated(to) {
		to = scope.Box{scope.With: scope.Words(t.Holder)}
	}
	n.Outside = append(n.Outside, to)
	n.Gate = []norm.Procedure{p}
	return n
}

// FirstNegotiation bars talks or deals with others until the holder was told, had its time to say that it wants to
// negotiate, and, if it does, the time for exclusive talks has run. While such talks run the act is barred outright.
type FirstNegotiation struct {
	Clause  record.Clause
	Grantor record.Party
	Through scope.Words
	Holder  record.Party
	Scope   scope.Expr
	To      scope.Expr
	Except  Exceptions
	// Notified, Wanted and Declined are the events: the grantor's notice, the holder's answers. Notified must be
	// stated.
	Notified, Wanted, Declined record.Event
	// Answer is how long the holder has to say that it wants to negotiate; Talks is how long the talks then last.
	Answer civil.Period
	Talks  civil.Period
	// Agreed is the event by which the talks succeed. Empty: none is declared.
	Agreed   record.Event
	Free     civil.Period
	Life     Life
	Cure     civil.Period
	Remedies Remedies
}

// Ref is the clause of the term.
func (t FirstNegotiation) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t FirstNegotiation) Lower(l *norm.Lowering) {
	l.Require("Grantor", t.Grantor != "")
	l.Require("Holder", t.Holder != "")
	l.Require("Notified", t.Notified != "")
	l.Require("Answer", !t.Answer.IsZero())
	if (t.Wanted == "") != t.Talks.IsZero() {
		l.Problem("Talks", "Wanted and Talks go together")
	}
	round := norm.Round{Ask: t.Notified, Answer: t.Answer, Accept: t.Wanted, Decline: t.Declined, Agreed: t.Agreed,
		OnAccept: norm.Lifts, OnDecline: norm.Lifts, OnSilence: norm.Lifts, Talks: t.Talks}
	like := FirstRefusal{Clause: t.Clause, Grantor: t.Grantor, Through: t.Through, Holder: t.Holder, Scope: t.Scope,
		To: t.To, Except: t.Except, Life: t.Life, Cure: t.Cure, Remedies: t.Remedies}
	l.Add(like.barred(l, "first negotiation", norm.Procedure{What: "first negotiation", Asker: t.Grantor,
		Answerer: t.Holder, Free: t.Free, Rounds: []norm.Round{round}}))
}
