package obligation

import (
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Disputes settles disputes in tiers: each must have been begun, and have ended or run out, before the next is open;
// the last, such as arbitration, takes the place of the courts. The clause survives the agreement that it is to settle.
type Disputes struct {
	Clause record.Clause
	// Between are the parties; each is bound toward the others. A suit against somebody else is not barred: an act says
	// With whom it is in dispute.
	Between []record.Party
	// Tiers in order. The last needs no event: it is the act that Forum describes.
	Tiers []Tier
	// Forum is the act that the tiers lead to: {"activity": "arbitrate"}.
	Forum scope.Expr
	// Bars is what the clause takes the place of: {"activity": "sue"}. Not stated: nothing.
	Bars scope.Expr
	// Except is what of Bars stays free: urgent relief.
	Except Exceptions
}

// Tier is one step of a dispute clause.
type Tier struct {
	Clause record.Clause
	// Begun is the event that begins it: a notice of dispute, a request for mediation. Either party may begin it.
	Begun record.Event
	// Ended is the event that ends it without a settlement, before its time has run. Empty: none.
	Ended record.Event
	// Settled is the event of a settlement. Empty: none is declared.
	Settled record.Event
	// Lasts is how long it lasts at most. Zero: until Ended.
	Lasts civil.Period
}

// Ref is the clause of the term.
func (t Disputes) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t Disputes) Lower(l *norm.Lowering) {
	if len(t.Between) < 2 {
		l.Problem("Between", "a dispute clause needs at least two parties")
	}
	l.Require("Forum", scope.Stated(t.Forum))
	if len(t.Between) < 2 {
		return
	}
	except := t.Except.lower(l, "Except")
	gate := norm.Procedure{What: "dispute resolution", Either: true}
	for i, tier := range t.Tiers {
		l.Require("Tiers: Begun", tier.Begun != "")
		if tier.Ended == "" && tier.Lasts.IsZero() {
			l.Problem("Tiers", "%q can never end: state Lasts or Ended", tier.Begun)
		}
		next := norm.Next
		if i == len(t.Tiers)-1 {
			next = norm.Lifts
		}
		silence := next
		if tier.Lasts.IsZero() {
			silence = norm.Waits
		}
		gate.Rounds = append(gate.Rounds, norm.Round{Ask: tier.Begun, Answer: tier.Lasts, Accept: tier.Settled,
			Decline: tier.Ended, OnAccept: norm.Shuts, OnDecline: next, OnSilence: silence})
	}
	if len(except) > 0 && !scope.Stated(t.Bars) {
		l.Problem("Except", "there is nothing barred to be an exception to: state Bars")
	}
	for _, party := range t.Between {
		l.Add(t.norm(party, t.Forum, nil, gate, false))
		if scope.Stated(t.Bars) {
			l.Add(t.norm(party, t.Bars, except, gate, true))
		}
	}
}

func (t Disputes) norm(party record.Party, what scope.Expr, except []norm.Exception, gate norm.Procedure,
	outright bool) norm.Norm {
	n := norm.Norm{Kind: norm.Prohibition, What: "dispute resolution", Bound: scope.Words(party),
		Answers: []record.Party{party}, Scope: what, Except: except, Life: norm.Life{Survives: true}}
	against := scope.Words("")
	for _, other := range t.Between {
		if other != party {
			n.Holder = append(n.Holder, other)
			against += scope.Words(", " + other)
		}
	}
	n.Within = []scope.Expr{scope.Box{scope.With: against[len(", "):]}}
	gate.Asker, gate.Answerer = party, n.Holder[0]
	if outright {
		n.Instead = []norm.Procedure{gate}
		n.Forum = t.Forum
	} else if len(gate.Rounds) > 0 {
		n.Gate = []norm.Procedure{gate}
	} else {
		n.Kind = norm.Permission
	}
	return n
}
