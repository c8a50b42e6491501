package main

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/examples/publicterms"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// chapter is what is asked about one agreement.
type chapter struct {
	Agreement contract.Agreement
	// Note says what the agreement is and what it is not.
	Note   string
	Scenes []scene
}

// scene is one turn of the story: a question, and what is asked to answer it.
type scene struct {
	Title, Question string
	Asks            []ask
}

// ask is one thing asked of an evaluator: where the parties stand on the day Status or, where no such day is stated,
// whether Act may be done.
type ask struct {
	// Label says what is different from the other asks of the scene.
	Label  string
	Status civil.Date
	Act    record.Act
	Known  record.Known
	// Under is how the agreement is read. Empty: by its text alone. Compare asks under the text and every reading.
	Under   record.Reading
	Compare bool
	// Explain asks for the whole decision, with every reason, cure and remedy.
	Explain bool
}

// answer is what the evaluator says, for people.
func (a ask) answer(ev *evaluate.Evaluator) string {
	switch {
	case !a.Status.IsZero():
		return ev.Status(a.Status, a.Known).String()
	case a.Compare:
		return ev.Compare(a.Act, a.Known).String()
	case a.Explain:
		return a.decide(ev).Explain()
	}
	return a.decide(ev).String()
}

// decide is the decision about the act.
func (a ask) decide(ev *evaluate.Evaluator) evaluate.Decision {
	if read, ok := ev.Under(a.Under); ok {
		ev = read
	}
	return ev.Decide(a.Act, a.Known)
}

// story is everything that is told, in order.
func story() []chapter {
	return []chapter{
		{Agreement: Agreement(), Scenes: helios(),
			Note: "An invented agreement between invented companies. No legal advice."},
		{Agreement: publicterms.Agreement(), Scenes: public(),
			Note: "What the companies and the press have said of it, not the contract itself. No legal advice."},
	}
}
