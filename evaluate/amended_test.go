package evaluate_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// An amendment that restates the term is heeded by an act that is carried on from before it: what it shortens ends with it.
func TestAmendedTermWithinAnAct(t *testing.T) {
	a := contract.Agreement{Parties: contract.Parties{"Alder": "", "Birch": ""},
		Term: civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2028-12-31")},
		Terms: contract.Terms{obligation.Prohibition{Clause: "1", Bound: "Alder", Holder: "Birch",
			Scope: scope.Box{scope.Activity: "sell"}}},
		Amendments: []contract.Amendment{{Clause: "A1", Made: civil.On("2027-04-24"),
			Term: civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2027-12-06")}}}}
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatal(err)
	}
	act := record.Act{By: "Alder", With: "Birch", What: scope.Box{scope.Activity: "sell"},
		During: civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2028-06-30")}}
	d := ev.Decide(act, record.Known{Complete: []record.Event{record.AllEvents}})
	if d.Verdict != evaluate.Breach || d.Findings[0].Through != civil.On("2027-12-06") {
		t.Errorf("%v; broken through %s, want 2027-12-06", d.Verdict, d.Findings[0].Through)
	}
}
