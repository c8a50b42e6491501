package contracttest_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// generator makes cases at random out of the names that an agreement knows.
type generator struct {
	*rand.Rand
	parties  []record.Party
	others   []record.Party
	events   []record.Event
	facts    []record.Fact
	words    map[scope.Dim][]string
	matters  []record.Matter
	amounts  []string
	declared contract.Events
}

func newGenerator(t *testing.T, a contract.Agreement, seed uint64) generator {
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatal(err)
	}
	g := generator{Rand: rand.New(rand.NewPCG(seed, seed)),
		parties: slices.Sorted(maps.Keys(a.Parties)), events: ev.Events(),
		facts: ev.Facts(), words: map[scope.Dim][]string{"territory": {
			"US", "EU", "Germany", "Singapore", "Europe", "California", "Japan"}},
		matters: []record.Matter{"m1", "m2", "5(a)", "5(b)"},
		amounts: []string{"EUR 4,000,000", "EUR 12,000,000", "USD 150,000,000"}}
	g.declared = a.Events
	g.others = append(slices.Clone(g.parties), "Nimbus", "Castor", "nobody knows", "none", "Placed")
	g.words[scope.Activity] = ev.Words(scope.Activity)
	for d := range a.Words {
		g.words[d] = ev.Words(d)
	}
	return g
}

func pick[E any](g generator, list []E) E { return list[g.IntN(len(list))] }

func (g generator) oneIn(n int) bool { return g.IntN(n) == 0 }

func (g generator) day() civil.Date { return civil.On("2025-12-01").AddDays(g.IntN(7 * 365)) }

func (g generator) what() scope.Box {
	b := scope.Box{}
	for _, d := range slices.Sorted(maps.Keys(g.words)) {
		if g.oneIn(10) {
			continue
		}
		b[d] = scope.Words(pick(g, g.words[d]))
		if g.oneIn(4) {
			b[d] += ", " + scope.Words(pick(g, g.words[d]))
		}
	}
	return b
}

func (g generator) conduct() record.Act {
	a := record.Act{By: pick(g, g.parties), With: pick(g, g.others), On: g.day(), What: g.what()}
	if g.oneIn(3) {
		a.About = pick(g, g.matters)
	}
	if g.oneIn(3) {
		a.During = civil.Span{From: a.On, Through: a.On.AddDays(g.IntN(900))}
		a.On = civil.Date{}
	}
	if g.oneIn(8) {
		a.With = ""
	}
	return a
}

// event is a recorded or proposed step: mostly made as the agreement declares it, on a day or in the weeks before it.
func (g generator) event(about record.Matter, until civil.Date) record.Act {
	a := record.Act{Event: pick(g, g.events), Form: pick(g, []scope.Words{"letter", "letter", "email", "oral", ""}),
		About: about, On: until.AddDays(-g.IntN(120))}
	declared := g.declared[a.Event]
	a.By, a.To = record.Party(declared.By), record.Party(declared.To)
	if a.By == "" || g.oneIn(8) {
		a.By = pick(g, g.parties)
	}
	if a.To == "" || g.oneIn(8) {
		a.To = pick(g, g.parties)
	}
	switch g.IntN(8) {
	case 0:
		a.About = ""
	case 1:
		a.About = pick(g, g.matters)
	}
	if g.oneIn(3) {
		a.Amount = money.Of(pick(g, g.amounts))
	}
	if g.oneIn(8) {
		a.What = g.what()
	}
	a.Omission = g.oneIn(12)
	a.Undisputed = g.oneIn(12)
	return a
}

// known is a record of some steps about a matter and a few things more.
func (g generator) known(about record.Matter, until civil.Date) record.Known {
	var k record.Known
	for range g.IntN(6) {
		a := g.event(about, until)
		if g.oneIn(6) {
			a = g.conduct()
		}
		k.Acts = append(k.Acts, a)
	}
	for _, f := range g.facts {
		if g.oneIn(2) {
			k.Facts = append(k.Facts, record.Stated{Fact: f, Is: pick(g, []record.Truth{record.Yes, record.No})})
		}
	}
	switch g.IntN(3) {
	case 0:
		k.Complete = []record.Event{record.AllEvents}
	case 1:
		k.Complete = []record.Event{pick(g, g.events), pick(g, g.events)}
	}
	if g.oneIn(2) {
		k.Places = []record.Place{{Name: "Placed", Dim: scope.With}}
	}
	if g.oneIn(2) {
		k.Matters = map[record.Matter]scope.Box{"m1": {}, "m2": {}}
	}
	return k
}

func (g generator) cases(n int) contracttest.Cases {
	var cs contracttest.Cases
	for i := range n {
		act := g.conduct()
		about := pick(g, g.matters)
		if g.oneIn(3) {
			act = g.event(about, g.day())
		}
		if !g.oneIn(5) {
			act.About = about
		}
		cs = append(cs, contracttest.Case{Name: fmt.Sprintf("random case %d", i+1), Act: act,
			Known: g.known(about, act.Day())})
	}
	return cs
}

// TestLawsAtRandom holds random cases to the laws.
func TestLawsAtRandom(t *testing.T) {
	const seed, n = 77, 60
	t.Logf("seed %d", seed)
	for _, test := range []struct {
		name      string
		agreement contract.Agreement
	}{{"exclusive", exclusive()}, {"partnership", partnership()}, {"alliance", alliance()}, {"beans", beans()}} {
		t.Run(test.name, func(t *testing.T) {
			a := test.agreement
			if len(a.Events) == 0 {
				a.Events = contract.Events{"memo": {}}
			}
			contracttest.Laws(t, a, newGenerator(t, a, seed).cases(n))
		})
	}
}
