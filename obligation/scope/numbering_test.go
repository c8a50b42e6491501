package scope_test

import (
	"testing"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/scope"
)

// numbered is a vocabulary with a closed word and an open one, exhausted or not.
func numbered(t *testing.T) (*scope.Vocabulary, *scope.Numbering) {
	t.Helper()
	v, err := scope.NewVocabulary(scope.Source{Trees: scope.Outlines{"thing": `
compute
	train = training
		train frontier models
	infer
store (closed)
	disk
	tape
		old tape
sell`}})
	if err != nil {
		t.Fatal(err)
	}
	n, ok := v.Number("thing")
	if !ok {
		t.Fatal("a tree has no numbering")
	}
	return v, n
}

// Lying in runs of numbers is the same as lying in the region: for every word of an act and every scope.
func TestNumbersAgreeWithRegions(t *testing.T) {
	v, n := numbered(t)
	scopes := []scope.Words{"compute", "train", "exactly train", "infer, train", "train frontier models, infer, exactly train", "store",
		"disk, tape", "disk", "tape except old tape", "exactly compute", "not compute", "any", "compute except train", "sell, store",
		"exactly tape, old tape", "compute, store, sell", "exactly compute, train, infer"}
	acts := append(n.Words(), "training", "TRAIN frontier  models")
	compared := 0
	for _, s := range scopes {
		runs, ok := n.Covers(s)
		if !ok {
			t.Errorf("%q is no part of the tree", s)
			continue
		}
		region, err := v.Resolve(scope.Box{"thing": s})
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range acts {
			at, ok := n.At(a)
			cells, _, err := v.Cells(scope.Box{"thing": a}, civil.Span{}, false)
			if err != nil {
				if ok {
					t.Errorf("%q has a number and is refused: %v", a, err)
				}
				continue
			}
			if !ok {
				t.Errorf("%q has no number", a)
				continue
			}
			compared++
			if got, want := runs.Place(at), region.Relate(cells[0]).Where; got != want {
				t.Errorf("%q as to %q: %v by numbers, %v by regions", a, s, got, want)
			}
		}
	}
	if compared < 200 {
		t.Errorf("only %d pairs were compared", compared)
	}
}

func TestNumbersAreRefused(t *testing.T) {
	v, n := numbered(t)
	for _, w := range []scope.Words{"train, infer", "not train", "any", "none", "throughout compute", "unheard of", "compute except train",
		"", "exactly store"} {
		if _, ok := n.At(w); ok {
			t.Errorf("%q is at one place of the tree", w)
		}
	}
	for _, w := range []scope.Words{"none", "train, none", "unheard of", ""} {
		if runs, ok := n.Covers(w); ok {
			t.Errorf("%q covers %v", w, runs)
		}
	}
	if _, ok := v.Number(scope.Time); ok {
		t.Error("days have been numbered as words")
	}
	if _, ok := v.Number("nothing"); ok {
		t.Error("a dimension that there is not has been numbered")
	}
	world, ok := v.Number(scope.Territory)
	if !ok {
		t.Fatal("territories have no numbering")
	}
	if _, ok := world.Covers("US"); ok { // whether its dependents are meant is open
		t.Error("US is surely one part of the world")
	}
	if _, ok := world.Covers("Germany"); !ok {
		t.Error("Germany is no part of the world")
	}
}

func TestRunsAreSets(t *testing.T) {
	r := randomly(t)
	set := func() (runs scope.Runs, has [20]bool) {
		for range r.IntN(4) {
			first := uint32(r.IntN(18))
			run := scope.Run{First: first, End: first + 1 + uint32(r.IntN(int(19-first)))}
			for i := run.First; i < run.End; i++ {
				has[i] = true
			}
			runs = runs.Union(scope.Runs{run})
		}
		return runs, has
	}
	for range rounds(2000) {
		a, inA := set()
		b, inB := set()
		for i := range uint32(20) {
			at := scope.Run{First: i, End: i + 1}
			if got := a.Union(b).Place(at) == scope.Inside; got != (inA[i] || inB[i]) {
				t.Fatalf("%v ∪ %v at %d: %v", a, b, i, got)
			}
			if got := a.Minus(b).Place(at) == scope.Inside; got != (inA[i] && !inB[i]) {
				t.Fatalf("%v − %v at %d: %v", a, b, i, got)
			}
		}
	}
}
