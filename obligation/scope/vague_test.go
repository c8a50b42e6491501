package scope_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/scope"
)

// An inkling is what an act says of itself, together with the points at which it may then be.
type inkling struct {
	what     scope.Box
	during   civil.Span
	dayKnown bool
	may      func(point) bool
}

// inkling is a random vague act. With whole, it is throughout what it says of the thing, and of its time.
func (w *world) inkling(r *rand.Rand, whole bool) inkling {
	k := inkling{what: scope.Box{}, dayKnown: whole || r.IntN(2) == 0}
	var tests []func(point) bool
	name, other := w.words[r.IntN(len(w.words))], w.words[r.IntN(len(w.words))]
	words, test := scope.Words(name), func(p point) bool { return w.below(p.thing, name) }
	if r.IntN(3) == 0 && !w.below(name, other) && !w.closed[name] {
		words, test = words+" except "+scope.Words(other), func(p point) bool { return w.below(p.thing, name) && !w.below(p.thing, other) }
	}
	if whole {
		words = "throughout " + words
	}
	k.what["thing"], tests = words, append(tests, test)
	switch r.IntN(4) {
	case 0:
		k.what[scope.With], tests = "rival", append(tests, func(p point) bool { return w.tags["rival of "+p.with] })
	case 1:
		k.what[scope.With], tests = "not Ann", append(tests, func(p point) bool { return p.with != "none" && p.with != "Ann" })
	}
	if r.IntN(2) == 0 || whole {
		k.what["size"], tests = "USD 2", append(tests, func(p point) bool { return p.size == "USD 2.0" })
	}
	a := r.IntN(7)
	k.during = civil.Span{From: day(a), Through: day(a + r.IntN(7-a))}
	k.may = func(p point) bool {
		return k.during.Contains(p.day) && !slices.ContainsFunc(tests, func(test func(point) bool) bool { return !test(p) })
	}
	return k
}

// cells are the cells of an inkling.
func (w *world) cells(t *testing.T, k inkling) []scope.Cell {
	t.Helper()
	cells, unplaced, err := w.v.Cells(k.what, k.during, k.dayKnown)
	if err != nil || len(unplaced) > 0 {
		t.Fatalf("%v: unplaced %v, %v", k.what, unplaced, err)
	}
	return cells
}

func TestVagueCellsAreSettledOnlyAsAllTheirPointsAre(t *testing.T) {
	r := randomly(t)
	for range rounds(60) {
		w := newWorld(t, r)
		for range 6 {
			c, k := w.claim(r), w.inkling(r, false)
			rough, ok := resolve(t, w.v, c)
			if !ok {
				continue
			}
			for _, cell := range w.cells(t, k) {
				in, out := false, false
				for _, p := range w.points {
					if k.may(p) && cell.During().Contains(p.day) {
						in, out = in || c.holds(p), out || !c.holds(p)
					}
				}
				rel := rough.Relate(cell)
				switch {
				case rel.Where == scope.Inside && out, rel.Where == scope.Outside && in:
					t.Fatalf("%v of %v: %v, but in %t, out %t", c.expr, k, rel, in, out)
				case rel.Where == scope.Perhaps && in != out && w.exact(c):
					t.Fatalf("%v of %v: %v, though in %t, out %t", c.expr, k, rel, in, out)
				case rel.Where == scope.Perhaps && len(rel.Gaps)+len(rel.Vague) == 0:
					t.Fatalf("%v of %v: perhaps, and nothing to ask", c.expr, k)
				}
			}
		}
	}
}

// exact says whether there is nothing in a claim of which one could only tell person by person, or thing by thing.
func (w *world) exact(c claim) bool {
	of := func(word string) bool { return strings.Contains(c.expr.String(), word) }
	return !slices.ContainsFunc([]string{"rival", "ally", "term", "Ann", "Ben", "Cid"}, of)
}

func TestRefinePiecesAreUniformAndMakeTheCell(t *testing.T) {
	r := randomly(t)
	for range rounds(60) {
		w := newWorld(t, r)
		var rs []scope.Rough
		var claims []claim
		for range 3 {
			c := w.claim(r)
			if rough, ok := resolve(t, w.v, c); ok {
				rs, claims = append(rs, rough), append(claims, c)
			}
		}
		k := w.inkling(r, true)
		cells := w.cells(t, k)
		pieces := scope.Refine(cells, rs)
		for _, p := range w.some(r, 300) {
			at := w.cell(t, p)
			holds := 0
			for _, piece := range pieces {
				if scope.Known(piece.Region()).Relate(at).Where == scope.Inside {
					holds++
				}
			}
			if _, person := k.what[scope.With]; !person && (holds == 1) != k.may(p) || holds > 1 {
				t.Fatalf("%d pieces of %v have the point %+v", holds, k, p)
			}
		}
		for _, piece := range pieces {
			for i, rough := range rs {
				rel := rough.Relate(piece)
				thing, time := slices.Contains(rel.Vague, "thing"), slices.Contains(rel.Vague, scope.Time)
				if thing && w.exact(claims[i]) || time {
					t.Fatalf("%v is still open for a piece of %v: %v\n%v", claims[i].expr, k, rel, piece.Region())
				}
			}
		}
	}
}
