package obligation

import (
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Supply is a supply that the customer may rely on: the supplier shall not stop, withhold or reduce it.
type Supply struct {
	Clause   record.Clause
	Supplier record.Party
	Through  scope.Words
	Customer record.Party
	// What is supplied. It must be stated; scope.Everything says it aloud.
	What scope.Expr
	// Stopping are the words of the activity by which the supply would be stopped: "withdraw models". It must be
	// stated.
	Stopping scope.Words
	// Except is when it may be stopped: a safety recall, non-payment. Unless are the steps that allow it: a notice
	// ahead.
	Except   Exceptions
	Unless   Steps
	Life     Life
	Cure     civil.Period
	Remedies Remedies
}

// Ref is the clause of the term.
func (t Supply) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t Supply) Lower(l *norm.Lowering) {
	l.Require("What", scope.Stated(t.What))
	l.Require("Stopping", t.Stopping != "")
	l.Add(Prohibition{Clause: t.Clause, Bound: t.Supplier, Through: t.Through, Holder: t.Customer,
		Scope: granting(t.What, t.Stopping), Except: t.Except, Unless: t.Unless, Life: t.Life, Cure: t.Cure,
		Remedies: t.Remedies}.norm(l, "supply"))
}

// Representation says that something is so on a day. Untrue then, it is broken from that day; what changes later does
// not break it.
type Representation struct {
	Clause record.Clause
	By     record.Party
	To     record.Party
	// That is what is represented, On the day as of which. Both must be stated.
	That when.Condition
	On   civil.Date
	// Cure and Remedies are those of its breach.
	Cure     civil.Period
	Remedies Remedies
}

// Ref is the clause of the term.
func (t Representation) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t Representation) Lower(l *norm.Lowering) {
	l.Require("By", t.By != "")
	l.Require("That", t.That != nil)
	l.Require("On", !t.On.IsZero())
	l.Add(norm.Norm{Kind: norm.Duty, What: "representation", Bound: scope.Words(t.By), Answers: parties(t.By),
		Holder: parties(t.To), Life: norm.Life{Survives: true}, Cure: t.Cure, Remedies: t.Remedies.lower(l),
		Duty: norm.DutySpec{That: t.That, Due: t.On}})
}

// Application switches other clauses on and off by number: conditions precedent, fall-away clauses, minimums on which
// an exclusivity depends.
type Application struct {
	Clause record.Clause
	// Of are the clauses that it switches. It must be stated.
	Of record.Clauses
	// OnlyWhile: they apply only while this is so, and revive when it is so again. EndsOnce: they end for good once
	// this has been so. StartsOnce: they apply from when this has first been so. At least one must be stated.
	OnlyWhile, EndsOnce, StartsOnce when.Condition
}

// Ref is the clause of the term.
func (t Application) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t Application) Lower(l *norm.Lowering) {
	l.Require("Of", len(t.Of) > 0)
	if t.OnlyWhile == nil && t.EndsOnce == nil && t.StartsOnce == nil {
		l.Problem("OnlyWhile", "an application clause needs a condition")
	}
	l.Switches = append(l.Switches, norm.Switch{Clause: t.Clause, Of: t.Of,
		Life: norm.Life{Starts: t.StartsOnce, Ends: t.EndsOnce, While: t.OnlyWhile}})
}
