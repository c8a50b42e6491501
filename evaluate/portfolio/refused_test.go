package portfolio_test

import (
	"maps"
	"math/rand/v2"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/evaluate/portfolio"
	"github.com/pacta-go/pacta/internal/sample"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// spoilt is an agreement of the simple form with something in it changed, often for the worse.
func spoilt(rng *rand.Rand, a contract.Agreement) contract.Agreement {
	words := []scope.Words{"", "unheard of", "none", "any", "not Elm", "Elm, Fir", "make, make", "exactly sell", "make except paint", "Elm,", "elm",
		"throughout make", "Hills", "EU", "Alder"}
	word := func() scope.Words { return words[rng.IntN(len(words))] }
	parties := []record.Party{"", "Nobody", "Alder, Birch", "Elm", "alder", "Alder", "Cedar"}
	party := func() record.Party { return parties[rng.IntN(len(parties))] }
	i := rng.IntN(len(a.Terms))
	p := obligation.Prohibition{Clause: a.Terms[i].Ref(), Bound: "Alder", Holder: "Cedar", Scope: scope.Box{scope.Activity: "make"}}
	switch rng.IntN(16) {
	case 0:
		p.Bound = party()
	case 1:
		p.Holder = party()
	case 2:
		p.Scope = scope.Box{[]scope.Dim{scope.Activity, scope.Territory, scope.With, scope.By, scope.Time, "host"}[rng.IntN(6)]: word()}
	case 3:
		p.Clause = record.Clause([]string{"", "1", "1 again", "2(a)", "§1"}[rng.IntN(5)])
	case 4:
		p.Life.During = civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2026-01-01")}
	case 5:
		p.Life.During = civil.Span{From: civil.On("2027-01-01"), After: civil.On("2026-01-01")}
	case 6:
		p.Except = obligation.Exceptions{{Over: scope.Box{[]scope.Dim{scope.Activity, scope.Territory, scope.With}[rng.IntN(3)]: word()}}}
	case 7:
		p.Except = obligation.Exceptions{{}}
	case 8:
		p.Except = obligation.Exceptions{{Over: scope.Everything, While: when.Total{Event: []record.Event{"purchase", "unknown", ""}[rng.IntN(3)],
			WithThis: true, Bounds: when.Bounds{AtMost: []money.Amount{money.Of("USD 5"), {}, money.Of("5%"), money.Of("USD -5")}[rng.IntN(4)]}}}}
	case 9:
		p.Cure = civil.Days(-3 + rng.IntN(6))
	case 10:
		p.Notwithstanding = record.Clauses{record.Clause([]string{"1", "77"}[rng.IntN(2)])}
	case 11:
		a.ThirdParties = word()
	case 12:
		a.Parties = maps.Clone(a.Parties)
		a.Parties[party()] = ""
	case 13:
		a.Term = civil.Span{From: civil.On("2028-01-01"), Before: civil.On("2027-01-01")}
	case 14:
		p.Remedies = obligation.Remedies{{What: "damages", PerDay: []money.Amount{money.Of("USD 5"), money.Of("USD -5"), money.Of("5 tons")}[rng.IntN(3)]}}
	case 15:
		p.Scope = scope.Boxes{{scope.Activity: word()}, {scope.Territory: word()}}
	}
	a.Terms = append(contract.Terms{}, a.Terms...)
	a.Terms[i] = p
	return a
}

// A portfolio takes exactly those agreements that the evaluator takes.
func TestTakesWhatTheEvaluatorTakes(t *testing.T) {
	src, rng := sample.New(9), rand.New(rand.NewPCG(9, 9))
	taken, refused := 0, 0
	for n := range min(2000, sample.Pairs(300, testing.Short())) {
		a := src.Simple()
		a.Events = contract.Events{"purchase": {}, "sale": {}}
		for range rng.IntN(3) {
			a = spoilt(rng, a)
		}
		_, plain := evaluate.New(a)
		p, err := portfolio.New(a.Words)
		if err != nil {
			t.Fatal(err)
		}
		shared := a
		shared.Words = nil
		err = p.Update(func(tx *portfolio.Tx) error { return tx.Put("a", &shared, record.Known{}) })
		if (plain == nil) != (err == nil) {
			x, _ := contract.Encode(a)
			t.Fatalf("%d: the evaluator: %v; the portfolio: %v\n%s", n, plain, err, x)
		}
		if taken, refused = taken+1, refused+1; err != nil {
			taken--
		} else {
			refused--
			p.Snapshot().Explain("a", record.Act{By: "Alder"})
		}
	}
	t.Logf("%d are taken, %d are refused", taken, refused)
	if taken == 0 || refused == 0 {
		t.Error("there is nothing to compare")
	}
}
