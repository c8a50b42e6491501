package workload_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
	"github.com/pacta-go/pacta/obligation/civil"
)

// TestReference holds the plain loop against what the portfolios in testdata expect of each act.
func TestReference(t *testing.T) {
	for _, name := range []string{"portfolio-100", "contract-100"} {
		t.Run(name, func(t *testing.T) {
			w := shipped(t, name)
			if len(w.Acts) != 1000 || len(w.Terms) != 100 {
				t.Fatalf("%d acts under %d terms, want 1000 under 100", len(w.Acts), len(w.Terms))
			}
			hold(t, w)
		})
	}
}

// TestGenerate holds generated portfolios to the recipe and to the plain loop.
func TestGenerate(t *testing.T) {
	for _, test := range []struct {
		name              string
		generate          func(terms, acts int) (*workload.Workload, error)
		terms             int
		contracts, actors int // actors: the most there may be
		parties           int
	}{
		{"one term", workload.Portfolio, 1, 1, 1, 11},
		{"a portfolio", workload.Portfolio, 100, 100, 33, 49},
		{"a larger portfolio", workload.Portfolio, 1000, 1000, 333, 499},
		{"one contract", workload.OneContract, 100, 1, 1, 11},
		{"one contract of ten terms", workload.OneContract, 10, 1, 1, 11},
	} {
		t.Run(test.name, func(t *testing.T) {
			w, err := test.generate(test.terms, 1000)
			if err != nil {
				t.Fatal(err)
			}
			again, err := test.generate(test.terms, 1000)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(w.Terms, again.Terms) + cmp.Diff(w.Acts, again.Acts); diff != "" {
				t.Errorf("two runs differ:\n%s", diff)
			}
			if len(w.Contracts) != test.contracts || len(w.Parties) != test.parties {
				t.Errorf("%d contracts and %d parties, want %d and %d",
					len(w.Contracts), len(w.Parties), test.contracts, test.parties)
			}
			hold(t, w)
			violating, actors := 0, map[string]bool{}
			for _, a := range w.Acts {
				actors[a.Actor] = true
				if len(a.Violates) > 0 {
					violating++
				}
			}
			if violating != 300 || len(actors) > test.actors {
				t.Errorf("%d acts violate, of %d actors; want 300, of %d at most", violating, len(actors), test.actors)
			}
		})
	}
}

// TestJudged holds what vague acts may violate to two bounds: what is sure of a vague act is so at each place it may
// mean, and what an exact act violates is at least possible for the vague one.
func TestJudged(t *testing.T) {
	w := shipped(t, "portfolio-100")
	vague, open := 0, 0
	for i, a := range w.Blurred() {
		exact := &w.Acts[i]
		sure, maybe := w.Judged(nil, nil, &a)
		if a.Vague == workload.Neither {
			if diff := cmp.Diff(exact.Violates, append([]string{}, sure...)); diff != "" || len(maybe) > 0 {
				t.Errorf("%s is exact (-want +got), perhaps %v:\n%s", a.ID, maybe, diff)
			}
			continue
		}
		vague++
		open += len(maybe)
		for _, id := range sure {
			if !slices.Contains(w.Violated(nil, &a), id) {
				t.Errorf("%s surely violates %s, but the node itself does not", a.ID, id)
			}
		}
		for _, id := range exact.Violates {
			if !slices.Contains(sure, id) && !slices.Contains(maybe, id) {
				t.Errorf("%s violates %s, but made vague it cannot", a.ID, id)
			}
		}
	}
	if vague != 100 || open == 0 {
		t.Errorf("%d vague acts with %d open answers, want 100 with some", vague, open)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, test := range []struct{ name, text string }{
		{"another format", `{"format": "exclusivity-portfolio/2"}`},
		{"an unknown key", `{"format": "exclusivity-portfolio/1", "clauses": []}`},
		{"a parent that is not there", `{"format": "exclusivity-portfolio/1", "activities": [{"id": "a", "parent": "b"}]}`},
		{"a node that stands twice", `{"format": "exclusivity-portfolio/1", "territories": [{"id": "a"}, {"id": "a"}]}`},
		{"a day that is none", `{"format": "exclusivity-portfolio/1", "actions": [{"id": "x", "date": "2026-02-30"}]}`},
	} {
		if _, err := workload.Parse([]byte(test.text)); err == nil {
			t.Errorf("%s was read", test.name)
		}
	}
}

func TestIntervals(t *testing.T) {
	w := shipped(t, "portfolio-100")
	for _, tree := range []workload.Tree{w.Activities, w.Territories} {
		intervals := tree.Intervals()
		for _, node := range tree.Nodes() {
			below := tree.Below(node.ID)
			for _, other := range tree.Nodes() {
				in, at := intervals[node.ID], intervals[other.ID].From
				if got, want := in.From <= at && at < in.To, slices.Contains(below, other.ID); got != want {
					t.Fatalf("%s in %s is %t by number, %t by the tree", other.ID, node.ID, got, want)
				}
			}
		}
	}
}

func ExampleWorkload_Violated() {
	w, err := workload.Shipped("portfolio-100")
	if err != nil {
		panic(err)
	}
	act := workload.Act{Actor: "p17", Counterparty: "p19", Activity: "act082", Territory: "C181",
		Date: civil.On("2024-12-06"), Amount: 125444}
	fmt.Println(w.Violated(nil, &act))
	// Output: [t80]
}

func shipped(t *testing.T, name string) *workload.Workload {
	t.Helper()
	w, err := workload.Shipped(name)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// hold compares the plain loop with what each act is said to violate.
func hold(t *testing.T, w *workload.Workload) {
	t.Helper()
	for i := range w.Acts {
		a := &w.Acts[i]
		if diff := cmp.Diff(a.Violates, w.Violated([]string{}, a)); diff != "" {
			t.Fatalf("%s (-want +got):\n%s", a.ID, diff)
		}
	}
}
