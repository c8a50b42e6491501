package scope_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/scope"
)

// A world is a small random vocabulary together with a plain description of it, which knows nothing of sets: what its
// points are, and which words hold at a point.
type world struct {
	v       *scope.Vocabulary // knows all points
	before  *scope.Vocabulary // as it was before names were placed below every word
	up      map[string]string // the tree of the dimension "thing"; top words are below ""
	words   []string          // words of the tree
	closed  map[string]bool
	people  []string
	tags    map[string]bool // "tag of person" that holds; the others surely do not hold
	group   []groupRow
	core    string // what the defined word surely covers
	outside string // what it surely does not cover
	covers  map[string]bool
	points  []point
}

// groupRow is members of the group for a time.
type groupRow struct {
	member string
	during civil.Span
}

// A point is one act in every detail.
type point struct {
	thing string // a word alone, "+word" for a name placed below it, or "none"
	with  string // a person or "none"
	size  string // an amount or "none"
	half  int    // the amount in halves
	day   civil.Date
}

// day is the nth day of the days on which anything changes.
func day(n int) civil.Date { return civil.On("2026-01-01").AddDays(n) }

// randomly is a generator with a seed that a failing test prints.
func randomly(t *testing.T) *rand.Rand {
	t.Helper()
	seed := uint64(time.Now().UnixNano())
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("seed %d", seed)
		}
	})
	return rand.New(rand.NewPCG(seed, 0))
}

// rounds is how often a property is tried: n times, and less often in a short run.
func rounds(n int) int {
	if testing.Short() {
		return n / 5
	}
	return n
}

// newWorld makes a random world.
func newWorld(t *testing.T, r *rand.Rand) *world {
	t.Helper()
	w := &world{up: map[string]string{}, closed: map[string]bool{}, tags: map[string]bool{}, covers: map[string]bool{}}
	src := scope.Source{Trees: scope.Outlines{"thing": w.tree(r)}, Tags: scope.Outlines{scope.With: "rival, ally"},
		Scales: map[scope.Dim]string{"size": "USD"}, Names: []string{"Ann", "Ben", "Cid"}}
	w.people = src.Names
	for _, name := range w.people {
		for _, tag := range []string{"rival", "ally"} {
			has := r.IntN(2) == 0
			w.tags[tag+" of "+name] = has
			src.Memberships = append(src.Memberships, scope.Membership{Tag: tag, Name: name, Not: !has})
		}
	}
	for range r.IntN(3) + 1 {
		row := groupRow{w.words[r.IntN(len(w.words))], civil.Span{From: day(r.IntN(4)), Through: day(3 + r.IntN(4))}}
		if r.IntN(3) == 0 {
			row.during = civil.Span{}
		}
		w.group = append(w.group, row)
		src.Groups = append(src.Groups, scope.Group{Name: "club", Dim: "thing", Members: scope.Words(row.member), During: row.during})
	}
	w.core, w.outside = w.words[r.IntN(len(w.words))], w.words[r.IntN(len(w.words))]
	if w.below(w.core, w.outside) || w.closed[w.core] { // or nothing of it might be left
		w.outside = ""
	}
	src.Definitions = []scope.Definition{{Word: "term", Dim: "thing", Includes: scope.Words(w.core),
		Excludes: scope.Words(w.outside), Open: true}}
	v, err := scope.NewVocabulary(src)
	if err != nil {
		t.Fatalf("a random source: %v\n%+v", err, src)
	}
	w.before = v
	w.place(t, r)
	return w
}

// tree makes a random tree and its outline.
func (w *world) tree(r *rand.Rand) string {
	n := 3 + r.IntN(5)
	for i := range n {
		name := string(rune('a' + i))
		up := ""
		if i > 0 && r.IntN(4) > 0 {
			up = w.words[r.IntN(i)]
		}
		w.words = append(w.words, name)
		w.up[name] = up
	}
	for _, name := range w.words {
		inner := slices.ContainsFunc(w.words, func(k string) bool { return w.up[k] == name })
		w.closed[name] = inner && r.IntN(4) == 0
	}
	return w.outline("", "")
}

// outline is the outline of the words below one.
func (w *world) outline(up, indent string) string {
	var text strings.Builder
	for _, name := range w.words {
		if w.up[name] != up {
			continue
		}
		text.WriteString(indent + name)
		if w.closed[name] {
			text.WriteString(" (closed)")
		}
		text.WriteString("\n" + w.outline(name, indent+"\t"))
	}
	return text.String()
}

// place puts a name below every open word, says of every thing whether the defined word covers it, and lists the
// points.
func (w *world) place(t *testing.T, r *rand.Rand) {
	t.Helper()
	var placements []scope.Placement
	things := []string{"none"}
	judge := func(thing string) {
		p := scope.Placement{Name: thing, Dim: "thing"}
		if w.covers[thing] = r.IntN(2) == 0; w.covers[thing] {
			p.In = "term"
		} else {
			p.NotIn = "term"
		}
		placements = append(placements, p)
		things = append(things, thing)
	}
	for _, name := range append([]string{""}, w.words...) {
		if w.closed[name] {
			continue
		}
		if name != "" {
			judge(name)
		}
		judge("+" + name)
		placements[len(placements)-1].Below = name
	}
	v, err := w.before.Place(placements)
	if err != nil {
		t.Fatalf("placing a name below every word: %v\n%+v", err, placements)
	}
	w.v = v
	for _, thing := range things {
		for _, with := range append([]string{"none"}, w.people...) {
			for half := -3; half <= 11; half++ {
				size := fmt.Sprintf("USD %d.%d", half/2, half%2*5)
				switch half {
				case -3:
					size = "none"
				case -1:
					continue
				}
				for n := range 9 {
					w.points = append(w.points, point{thing: thing, with: with, size: size, half: half, day: day(n - 1)})
				}
			}
		}
	}
}

// below says whether a thing is a word, or lies below it. A placed name lies below the word that follows its plus
// sign.
func (w *world) below(thing, word string) bool {
	if name, placed := strings.CutPrefix(thing, "+"); placed {
		thing = name
	}
	for ; thing != ""; thing = w.up[thing] {
		if thing == word {
			return true
		}
	}
	return false
}

// some is a choice of points, fewer than all.
func (w *world) some(r *rand.Rand, n int) []point {
	out := make([]point, n)
	for i := range out {
		out[i] = w.points[r.IntN(len(w.points))]
	}
	return out
}

// cell is the cell of a point.
func (w *world) cell(t *testing.T, p point) scope.Cell {
	t.Helper()
	what := scope.Box{"thing": "none", scope.With: scope.Words(p.with), "size": scope.Words(p.size)}
	if p.thing != "none" {
		what["thing"] = "exactly " + scope.Words(p.thing)
	}
	cells, unplaced, err := w.v.Cells(what, civil.Span{From: p.day, Through: p.day}, true)
	if err != nil || len(cells) != 1 || len(unplaced) > 0 {
		t.Fatalf("the point %v: %d cells, unplaced %v, %v", p, len(cells), unplaced, err)
	}
	return cells[0]
}

// An ask is words together with what they mean at a point.
type ask struct {
	words scope.Words
	holds func(point) bool
}

// thing is random words of the tree.
func (w *world) thing(r *rand.Rand, depth int) ask {
	if depth == 0 || r.IntN(3) == 0 {
		return w.thingItem(r)
	}
	return compound(r, func() ask { return w.thing(r, depth-1) }, func(p point) bool { return p.thing != "none" })
}

// thingItem is one random word.
func (w *world) thingItem(r *rand.Rand) ask {
	name := w.words[r.IntN(len(w.words))]
	switch r.IntN(8) {
	case 0:
		if !w.closed[name] {
			return ask{"exactly " + scope.Words(name), func(p point) bool { return p.thing == name }}
		}
	case 1:
		return ask{"none", func(p point) bool { return p.thing == "none" }}
	case 2:
		return ask{"club", func(p point) bool {
			return slices.ContainsFunc(w.group, func(g groupRow) bool { return g.during.Contains(p.day) && w.below(p.thing, g.member) })
		}}
	case 3:
		at := day(r.IntN(8))
		return ask{"club as of " + scope.Words(at.String()), func(p point) bool {
			return slices.ContainsFunc(w.group, func(g groupRow) bool { return g.during.Contains(at) && w.below(p.thing, g.member) })
		}}
	case 4:
		return ask{"term", func(p point) bool {
			return p.thing != "none" && !(w.outside != "" && w.below(p.thing, w.outside)) &&
				(w.below(p.thing, w.core) || w.covers[p.thing])
		}}
	}
	return ask{scope.Words(strings.ToUpper(name)), func(p point) bool { return w.below(p.thing, name) }}
}

// person is random words for a counterparty.
func (w *world) person(r *rand.Rand, depth int) ask {
	if depth > 0 && r.IntN(2) == 0 {
		return compound(r, func() ask { return w.person(r, depth-1) }, func(p point) bool { return p.with != "none" })
	}
	name := w.people[r.IntN(len(w.people))]
	switch r.IntN(5) {
	case 0:
		return ask{"none", func(p point) bool { return p.with == "none" }}
	case 1:
		return ask{"any", func(p point) bool { return p.with != "none" }}
	case 2:
		return ask{"rival", func(p point) bool { return w.tags["rival of "+p.with] }}
	case 3:
		return ask{"ally", func(p point) bool { return w.tags["ally of "+p.with] }}
	}
	return ask{scope.Words(name), func(p point) bool { return p.with == name }}
}

// size is random words for an amount.
func (w *world) size(r *rand.Rand, depth int) ask {
	if depth > 0 && r.IntN(2) == 0 {
		return compound(r, func() ask { return w.size(r, depth-1) }, func(p point) bool { return p.size != "none" })
	}
	a := r.IntN(5)
	b := a + r.IntN(5-a)
	usd := func(format string, values ...any) scope.Words { return scope.Words(fmt.Sprintf(format, values...)) }
	has := func(test func(half int) bool) func(point) bool {
		return func(p point) bool { return p.size != "none" && test(p.half) }
	}
	switch r.IntN(8) {
	case 0:
		return ask{"none", func(p point) bool { return p.size == "none" }}
	case 1:
		return ask{usd("over USD %d", a), has(func(half int) bool { return half > 2*a })}
	case 2:
		return ask{usd("at least USD %d", a), has(func(half int) bool { return half >= 2*a })}
	case 3:
		return ask{usd("under USD %d", b), has(func(half int) bool { return half < 2*b })}
	case 4:
		return ask{usd("at most USD %d", b), has(func(half int) bool { return half <= 2*b })}
	case 5:
		return ask{usd("USD %d", a), has(func(half int) bool { return half == 2*a })}
	case 6:
		return ask{usd("over USD %d and under USD %d", a, b+1), has(func(half int) bool { return half > 2*a && half < 2*b+2 })}
	}
	return ask{usd("USD %d to USD %d", a, b), has(func(half int) bool { return half >= 2*a && half <= 2*b })}
}

// when is random words for a time.
func (w *world) when(r *rand.Rand) ask {
	a := r.IntN(7)
	b := a + r.IntN(7-a)
	from, to := day(a), day(b)
	switch r.IntN(5) {
	case 0:
		return ask{scope.Words("from " + from.String()), func(p point) bool { return !p.day.Before(from) }}
	case 1:
		return ask{scope.Words("before " + to.String()), func(p point) bool { return p.day.Before(to) }}
	case 2:
		return ask{scope.Words("not on " + to.String()), func(p point) bool { return p.day != to }}
	case 3:
		return ask{scope.Words("after " + from.String()), func(p point) bool { return p.day.After(from) }}
	}
	return ask{scope.Words("from " + from.String() + " through " + to.String()),
		func(p point) bool { return !p.day.Before(from) && !p.day.After(to) }}
}

// compound joins asks with the operators of the grammar.
func compound(r *rand.Rand, part func() ask, any func(point) bool) ask {
	a, b := part(), part()
	switch r.IntN(4) {
	case 0:
		return ask{"(" + a.words + "), (" + b.words + ")", func(p point) bool { return a.holds(p) || b.holds(p) }}
	case 1:
		return ask{a.words + "; " + b.words, func(p point) bool { return a.holds(p) || b.holds(p) }}
	case 2:
		return ask{"(" + a.words + ") except (" + b.words + ")", func(p point) bool { return a.holds(p) && !b.holds(p) }}
	}
	return ask{"not (" + a.words + ")", func(p point) bool { return any(p) && !a.holds(p) }}
}

// A claim is an expression together with what it means at a point.
type claim struct {
	expr  scope.Expr
	holds func(point) bool
}

// claim is a random expression.
func (w *world) claim(r *rand.Rand) claim {
	var boxes scope.Boxes
	var tests []func(point) bool
	for range 1 + r.IntN(2) {
		b := scope.Box{}
		var all []func(point) bool
		add := func(d scope.Dim, a ask) {
			b[d] = a.words
			all = append(all, a.holds)
		}
		if r.IntN(4) > 0 {
			add("thing", w.thing(r, 2))
		}
		if r.IntN(2) == 0 {
			add(scope.With, w.person(r, 2))
		}
		if r.IntN(3) == 0 {
			add("size", w.size(r, 2))
		}
		if r.IntN(3) == 0 || len(b) == 0 {
			add(scope.Time, w.when(r))
		}
		boxes = append(boxes, b)
		tests = append(tests, func(p point) bool {
			return !slices.ContainsFunc(all, func(test func(point) bool) bool { return !test(p) })
		})
	}
	return claim{boxes, func(p point) bool {
		return slices.ContainsFunc(tests, func(test func(point) bool) bool { return test(p) })
	}}
}
