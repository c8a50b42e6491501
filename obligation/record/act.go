package record

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Act is something somebody does or leaves undone: a proposed deal, a recorded offer, a notice, a payment. The same
// type serves for what is proposed and for what happened.
//
// An act without Parts is one part, described by its own About, What and Amount. What an act does not say is unknown,
// not absent: an act that names no territory may happen anywhere.
type Act struct {
	// ID is a label by which other acts refer to this one, in Answers and Withdraws. It may be empty.
	ID string
	// Event is the declared kind of step that this act is. Empty for conduct, which What describes.
	Event Event
	// By is who does it. And lists others who do it jointly with By: both signatories of a letter agreement, two buyers of
	// one seller. That does not make them each other's counterparty: who it is stays open where With does not say it. Where
	// With is "none", each acts with the others alone.
	By  Party
	And []Party
	// With is the counterparty, "none" where there surely is none. Empty: not said.
	With Party
	// To is the addressee of a notice, offer or answer. Empty: not said.
	To Party
	// On is the day of the act; At the time of that day where it matters. An act with neither On nor During happens on
	// a day not said, which leaves every dated question open.
	On civil.Date
	At civil.Clock
	// Received is the day on which a notice reached its addressee, where that is known. It stands in place of what a
	// notices clause deems.
	Received civil.Date
	// During is the time through which the act is carried on: seven years of a compute commitment. Where it is stated
	// without On, the act begins on its first day.
	During civil.Span
	// Form is how it was made, in words of the dimension "form": "letter", "email", "oral". Empty: not said.
	Form scope.Words
	// About is the matter of the act. What gives its coordinates: activity, territory and the agreement's own words.
	About Matter
	What  scope.Box
	// Amount is its size in money or units. The zero amount is "not said".
	Amount money.Amount
	// Parts are the parts of an act that has several, each judged by itself. What the act itself says holds for all.
	Parts []Part
	// Invokes are the clauses that the act relies on or names.
	Invokes Clauses
	// Answers and Withdraws are the IDs of the acts that this one answers or takes back.
	Answers   string
	Withdraws string
	// Omission: it is recorded that this was not done, up to and including On: "not paid", "no answer".
	Omission bool
	// Undisputed: both sides take the act as done and effective, so that its validity is not examined.
	Undisputed bool
	// Commits are acts that this one binds its doer to do. They are judged with it, each on its own days.
	Commits []Act
}

// Part is one part of an act. A coordinate that it states stands in place of the act's own.
type Part struct {
	About  Matter
	What   scope.Box
	Amount money.Amount
}

// Span is the time of the act: During, or the one day On. It reports false for an act whose day is not said.
func (a Act) Span() (civil.Span, bool) {
	switch {
	case !a.During.IsZero():
		return a.During, true
	case !a.On.IsZero():
		return civil.Span{From: a.On, Through: a.On}, true
	}
	return civil.Span{}, false
}

// Day is the day on which the act is done or begins. It is the zero date where the act does not say.
func (a Act) Day() civil.Date {
	if !a.On.IsZero() {
		return a.On
	}
	if !a.During.From.IsZero() || !a.During.After.IsZero() {
		return a.During.First()
	}
	return civil.Date{}
}

// Doers are By and all who act jointly with it.
func (a Act) Doers() []Party {
	if a.By == "" {
		return a.And
	}
	return append([]Party{a.By}, a.And...)
}

// Each lists the parts of the act with what the act itself says filled in; an act without parts is one part.
func (a Act) Each() []Part {
	if len(a.Parts) == 0 {
		return []Part{{About: a.About, What: a.What, Amount: a.Amount}}
	}
	parts := make([]Part, len(a.Parts))
	for i, p := range a.Parts {
		if p.About == "" {
			p.About = a.About
		}
		if !p.Amount.Stated() {
			p.Amount = a.Amount
		}
		what := make(scope.Box, len(a.What)+len(p.What))
		for d, w := range a.What {
			what[d] = w
		}
		for d, w := range p.What {
			what[d] = w
		}
		p.What = what
		parts[i] = p
	}
	return parts
}
