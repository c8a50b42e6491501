package evaluate

import (
	"errors"
	"fmt"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation/record"
)

// comparisonDocument is a [Comparison] in a document.
type comparisonDocument struct {
	Text  decisionDocument
	Under []readDocument
	Turns []turnDocument
}

// readDocument is a [Read] in a document.
type readDocument struct {
	Reading  record.Reading
	Decision decisionDocument
}

// turnDocument is a [Turn] in a document, with its verdicts as a list of two.
type turnDocument struct {
	From, To    record.Reading
	Verdicts    []Verdict
	Words       [][]string
	NotSearched bool
}

func comparisonAsDocument(c Comparison) comparisonDocument {
	return comparisonDocument{Text: decisionAsDocument(c.Text),
		Under: each(c.Under, func(r Read) readDocument { return readDocument{r.Reading, decisionAsDocument(r.Decision)} }),
		Turns: each(c.Turns, func(t Turn) turnDocument {
			return turnDocument{From: t.From, To: t.To, Verdicts: t.Verdicts[:], Words: t.Words, NotSearched: t.NotSearched}
		})}
}

func (c comparisonDocument) comparison() Comparison {
	return Comparison{Text: c.Text.decision(),
		Under: each(c.Under, func(r readDocument) Read { return Read{r.Reading, r.Decision.decision()} }),
		Turns: each(c.Turns, turnDocument.turn)}
}

func (t turnDocument) turn() Turn {
	return Turn{From: t.From, To: t.To, Verdicts: [2]Verdict(t.Verdicts), Words: t.Words, NotSearched: t.NotSearched}
}

// check reports, joined, the verdicts that the document leaves out, and turns that are not from one verdict to another.
func (c comparisonDocument) check() error {
	problems := []error{c.Text.check("comparison.text")}
	for i, r := range c.Under {
		problems = append(problems, r.Decision.check(fmt.Sprintf("comparison.under[%d].decision", i)))
	}
	for i, t := range c.Turns {
		if len(t.Verdicts) != 2 {
			problems = append(problems, &contract.DocumentError{Path: fmt.Sprintf("comparison.turns[%d].verdicts", i),
				Text: fmt.Sprintf("two verdicts are due, and there are %d", len(t.Verdicts)), Err: contract.ErrDocument})
		}
	}
	return errors.Join(problems...)
}
