package obligation

import (
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Exclusive says whom an exclusivity keeps out.
type Exclusive uint8

// The kinds of exclusivity, in the words of license law.
const (
	// Full keeps out everybody but the holder, the bound party itself included.
	Full Exclusive = iota
	// Sole keeps out everybody but the holder and the bound party itself.
	Sole
)

// Exclusivity reserves conduct to one party: exclusive supplier, exclusive cloud, exclusive licensee. Whoever is bound
// may do what it covers with the holder only.
type Exclusivity struct {
	Clause record.Clause
	// Kind says whether the bound party may still do it alone. Such an act says so: its counterparty is "none".
	Kind Exclusive
	// Bound must deal with the holder only. Through are groups and agents whose acts count as Bound's.
	Bound   record.Party
	Through scope.Words
	// Holder is the party for whose benefit the others are excluded.
	Holder record.Party
	// Scope is what is reserved. Not stated: everything.
	Scope scope.Expr
	// To is where it may go. Not stated: to the holder as counterparty. An exclusivity for a platform says it in the
	// agreement's own words: {"host": "Azure"}.
	To       scope.Expr
	Except   Exceptions
	Unless   Steps
	Life     Life
	Cure     civil.Period
	Remedies Remedies
	// Notwithstanding, SubjectTo and ExceptAsProvided are those of [Prohibition].
	Notwithstanding  record.Clauses
	SubjectTo        record.Clauses
	ExceptAsProvided bool
}

// Ref is the clause of the term.
func (t Exclusivity) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t Exclusivity) Lower(l *norm.Lowering) {
	l.Require("Holder", t.Holder != "")
	n := Prohibition{Clause: t.Clause, Bound: t.Bound, Through: t.Through, Holder: t.Holder, Scope: t.Scope,
		Except: t.Except, Unless: t.Unless, Life: t.Life, Cure: t.Cure, Remedies: t.Remedies,
		Notwithstanding: t.Notwithstanding, SubjectTo: t.SubjectTo, ExceptAsProvided: t.ExceptAsProvided,
	}.norm(l, "exclusivity")
	to := t.To
	if !scope.Stated(to) {
		to = scope.Box{scope.With: scope.Words(t.Holder)}
	}
	n.Outside = append(n.Outside, to)
	if t.Kind == Sole {
		n.Outside = append(n.Outside, scope.Box{scope.With: "none"})
	}
	l.Add(n)
}

// NonCompete bars a party from competing: from a business, or from working with competitors in it.
type NonCompete struct {
	Clause  record.Clause
	Bound   record.Party
	Through scope.Words
	Holder  record.Party
	// Scope is what counts as competing. It must be stated.
	Scope    scope.Expr
	Except   Exceptions
	Unless   Steps
	Life     Life
	Cure     civil.Period
	Remedies Remedies
}

// Ref is the clause of the term.
func (t NonCompete) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t NonCompete) Lower(l *norm.Lowering) {
	l.Require("Scope", scope.Stated(t.Scope))
	l.Add(Prohibition{Clause: t.Clause, Bound: t.Bound, Through: t.Through, Holder: t.Holder, Scope: t.Scope,
		Except: t.Except, Unless: t.Unless, Life: t.Life, Cure: t.Cure, Remedies: t.Remedies}.norm(l, "non-compete"))
}
