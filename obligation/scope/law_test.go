package scope_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/obligation/scope"
)

// covered is what a point is to a claim.
func covered(holds bool) scope.Where {
	if holds {
		return scope.Inside
	}
	return scope.Outside
}

// resolve works out a claim; ok is false if it covers nothing.
func resolve(t *testing.T, v *scope.Vocabulary, c claim) (r scope.Rough, ok bool) {
	t.Helper()
	r, err := v.Resolve(c.expr)
	if err != nil && strings.Contains(err.Error(), "covers nothing") {
		return r, false
	}
	if err != nil {
		t.Fatalf("%v: %v", c.expr, err)
	}
	if !r.Sure().Sound() || !r.Perhaps().Sound() {
		t.Fatalf("%v: boxes that overlap, or sides that restrict nothing: %v", c.expr, r.Sure())
	}
	return r, true
}

func TestResolveAgreesWithPoints(t *testing.T) {
	r := randomly(t)
	for range rounds(40) {
		w := newWorld(t, r)
		points := w.some(r, 100)
		for range 8 {
			c := w.claim(r)
			v := w.v
			if r.IntN(2) == 0 {
				v = w.before // what was worked out before names were placed stays valid
			}
			rough, ok := resolve(t, v, c)
			if !ok {
				continue
			}
			for _, p := range points {
				if got, want := rough.Relate(w.cell(t, p)), covered(c.holds(p)); got.Where != want {
					t.Fatalf("%v at %+v: %v, want %v\ntree:\n%s", c.expr, p, got, want, w.outline("", ""))
				}
			}
		}
	}
}

// kleene is a rough region together with what it means at a point: yes, no or unknown, and the open questions.
type kleene struct {
	rough scope.Rough
	at    func(point) scope.Where
}

// kleene is a random rough region.
func (w *world) kleene(t *testing.T, r *rand.Rand, depth int) kleene {
	if depth == 0 || r.IntN(4) == 0 {
		c := w.claim(r)
		rough, ok := resolve(t, w.v, c)
		if !ok {
			return kleene{scope.Nothing(), func(point) scope.Where { return scope.Outside }}
		}
		return kleene{rough, func(p point) scope.Where { return covered(c.holds(p)) }}
	}
	a := w.kleene(t, r, depth-1)
	switch r.IntN(5) {
	case 0:
		return kleene{a.rough.Not(), func(p point) scope.Where { return -a.at(p) }}
	case 1:
		label := string(rune('p' + r.IntN(3)))
		return kleene{a.rough.Doubted(label), func(p point) scope.Where { return min(a.at(p), scope.Perhaps) }}
	}
	b := w.kleene(t, r, depth-1)
	switch r.IntN(3) {
	case 0:
		return kleene{a.rough.Union(b.rough), func(p point) scope.Where { return max(a.at(p), b.at(p)) }}
	case 1:
		return kleene{a.rough.Intersect(b.rough), func(p point) scope.Where { return min(a.at(p), b.at(p)) }}
	}
	return kleene{a.rough.Minus(b.rough), func(p point) scope.Where { return min(a.at(p), -b.at(p)) }}
}

func TestRoughAlgebraIsKleenesLogicAtEveryPoint(t *testing.T) {
	r := randomly(t)
	for range rounds(30) {
		w := newWorld(t, r)
		points := w.some(r, 100)
		for range 5 {
			k := w.kleene(t, r, 3)
			for _, p := range points {
				rel := k.rough.Relate(w.cell(t, p))
				if rel.Where != k.at(p) {
					t.Fatalf("%v at %+v: %v, want %v", k.rough, p, rel, k.at(p))
				}
				if (rel.Where == scope.Perhaps) != (len(rel.Gaps) > 0) || len(rel.Vague) > 0 {
					t.Fatalf("%v at the point %+v: %+v", k.rough, p, rel)
				}
			}
		}
	}
}

func TestRegionAlgebra(t *testing.T) {
	r := randomly(t)
	for range rounds(60) {
		w := newWorld(t, r)
		x, y := w.kleene(t, r, 1), w.kleene(t, r, 1)
		a, b := x.rough.Sure(), y.rough.Sure()
		in := func(r scope.Region, p point) bool { return scope.Known(r).Relate(w.cell(t, p)).Where == scope.Inside }
		union, err1 := a.Union(b)
		common, err2 := a.Intersect(b)
		minus, err3 := a.Minus(b)
		not, err4 := a.Not()
		if err := errors.Join(err1, err2, err3, err4); err != nil {
			t.Fatal(err)
		}
		same := true
		for _, p := range w.some(r, 100) {
			inA, inB := in(a, p), in(b, p)
			if in(union, p) != (inA || inB) || in(common, p) != (inA && inB) || in(minus, p) != (inA && !inB) || in(not, p) == inA {
				t.Fatalf("%v and %v at %+v", a, b, p)
			}
			same = same && inA == inB
		}
		if a.Equal(b) && !same {
			t.Fatalf("equal, but not at all points: %v and %v", a, b)
		}
		back, err := not.Not()
		if err != nil || !back.Equal(a) {
			t.Fatalf("the complement of the complement of %v is %v, %v", a, back, err)
		}
		again, err := minus.Union(common)
		if err != nil || !again.Equal(a) {
			t.Fatalf("the parts of %v make %v, %v", a, again, err)
		}
		if rest, _ := minus.Intersect(b); !rest.Empty() {
			t.Fatalf("%v less %v has in common with it %v", a, b, rest)
		}
	}
}

func TestEqualSetsHaveEqualTables(t *testing.T) {
	r := randomly(t)
	for range rounds(100) {
		w := newWorld(t, r)
		for _, d := range []scope.Dim{"thing", "size", scope.Time} {
			draw := func() claim {
				var a ask
				switch d {
				case "thing":
					for a = w.thing(r, 3); strings.Contains(string(a.words), "club") || strings.Contains(string(a.words), "term"); {
						a = w.thing(r, 3)
					}
				case "size":
					a = w.size(r, 3)
				default:
					a = w.when(r)
				}
				return claim{scope.Box{d: a.words}, a.holds}
			}
			x, y := draw(), draw()
			a, okA := resolve(t, w.v, x)
			b, okB := resolve(t, w.v, y)
			if !okA || !okB {
				continue
			}
			same := !slices.ContainsFunc(w.points, func(p point) bool { return x.holds(p) != y.holds(p) })
			if a.Sure().SameTable(b.Sure()) != same || a.Equal(b) != same {
				t.Fatalf("%v and %v: same table %t, equal %t, same points %t", x.expr, y.expr,
					a.Sure().SameTable(b.Sure()), a.Equal(b), same)
			}
			if text := a.Sure().SideText(); text != "" {
				back, err := w.v.Resolve(scope.Box{d: scope.Words(text)})
				if err != nil || !back.Sure().SameTable(a.Sure()) {
					t.Fatalf("%v is printed as %q, which is %v, %v", x.expr, text, back.Sure(), err)
				}
			}
		}
	}
}
