package scope

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
)

// maxCells is how many cells one act may have.
const maxCells = 1_000

// Unplaced is a name in an act that the vocabulary does not know, so that it may be anything but none. Without a name
// it is a dimension that the vocabulary does not know; what the act says of it is not read.
type Unplaced struct {
	Dim  Dim
	Name string
	Near []string // known words that look like it, the likeliest first
}

// Cells works out where an act is, which is described by words, and takes place during a span: on its one day,
// throughout its days, or, if the day is not known, on some day of it.
//
// A list means each of its items: several cells, in all combinations with the items of other dimensions, at most
// 1,000. A word with others below it, or with exceptions, means somewhere in what it covers; with "throughout", all
// of it. A name of a person stands for itself, whatever lies below it. A tag means somebody or something that has it;
// a named person or thing has the tags that memberships say. Where these or the members of a group change during the
// span, cells are cut.
//
// Names that are not known are returned as unplaced. Errors are words that cannot be read, and an act with too many
// cells; the problems of all dimensions are joined.
func (v *Vocabulary) Cells(what Box, during civil.Span, dayKnown bool) ([]Cell, []Unplaced, error) {
	l := &locator{v: v, time: v.dim(Time), somewhen: !dayKnown && during.First() != during.Last()}
	if l.time == nil {
		return nil, nil, &WordError{Word: string(Time), Problem: "no dimension is so called"}
	}
	if during.Empty() {
		return nil, nil, &WordError{Dim: Time, Problem: during.Check().Error()}
	}
	l.read(what)
	if err := errors.Join(l.problems...); err != nil {
		return nil, nil, err
	}
	var cells []Cell
	for _, span := range l.slices(during) {
		made := l.cells(span)
		if len(cells)+len(made) > maxCells {
			l.tooMany()
			break
		}
		cells = append(cells, made...)
	}
	if err := errors.Join(l.problems...); err != nil {
		return nil, nil, err
	}
	return cells, l.unplaced, nil
}

// A locator works out the cells of one act.
type locator struct {
	v        *Vocabulary
	time     *dimension
	somewhen bool // the day is not known
	sayings  []sayings
	unplaced []Unplaced
	problems []error
}

// sayings are the items that an act states for a dimension, of which each makes cells of its own.
type sayings struct {
	dim   *dimension
	items []coordinate
}

// A coordinate is one item with what is taken away from it.
type coordinate struct {
	item  item
	less  []clause
	whole bool
	of    Rough // what the item means; left empty for a plain word of the tree, which always means the same
	minus Rough // what is taken away
}

// tooMany takes note of an act with too many cells.
func (l *locator) tooMany() {
	l.problems = append(l.problems, &WordError{Problem: fmt.Sprintf(
		"the act has more than %d parts in all combinations of what it lists and when that changes", maxCells)})
}

// read reads what the act says of each dimension.
func (l *locator) read(what Box) {
	for _, name := range what.dims() {
		d := l.v.dim(name)
		switch {
		case name == Time:
			l.problems = append(l.problems, &WordError{Dim: Time, Word: short(string(what[name])),
				Problem: "when an act takes place is not among its words"})
			continue
		case d == nil:
			var wrong *WordError
			errors.As(l.v.noDim(name), &wrong)
			l.unplaced = append(l.unplaced, Unplaced{Dim: name, Near: wrong.Near})
			continue
		}
		ph, err := parse(what[name], d.family.kind != treeKind)
		if err != nil {
			l.problems = append(l.problems, in(name, err))
			continue
		}
		s := sayings{dim: d}
		l.phrase(&s, ph, nil, false)
		l.sayings = append(l.sayings, s)
	}
}

// phrase collects the items of a phrase, of which less is taken away.
func (l *locator) phrase(s *sayings, ph phrase, less []clause, whole bool) {
	for _, c := range ph {
		all := less
		if c.less != nil {
			all = append(slices.Clip(less), *c.less)
		}
		list := c.list
		if len(list) == 0 {
			list = []item{{kind: itemAny}}
		}
		for _, it := range list {
			if it.kind == itemPhrase {
				l.phrase(s, it.inner, all, whole || it.throughout)
				continue
			}
			l.coordinate(s, it, all, whole)
		}
	}
}

// coordinate works out one item.
func (l *locator) coordinate(s *sayings, it item, less []clause, whole bool) {
	co := coordinate{item: it, less: less, whole: whole || it.throughout}
	co.item.throughout = false
	same := func(o coordinate) bool { return o.text(false) == co.text(false) && o.whole == co.whole }
	if slices.ContainsFunc(s.items, same) {
		return
	}
	r := resolver{v: l.v, dim: s.dim}
	if !l.astray(s.dim, co.item) && (len(less) > 0 || !s.dim.family.simple(co.item)) {
		co.of = r.item(co.item)
	}
	for _, c := range less {
		if !l.strays(s.dim, phrase{c}) { // of what is not known, it is not known what it takes away
			co.minus = co.minus.Union(r.clause(c))
		}
	}
	if len(r.problems) == 0 && it.exactly && co.of.Empty() {
		r.problem(it.String(), "the words below it exhaust it, so that nothing is exactly it")
	}
	l.problems = append(l.problems, r.problems...)
	s.items = append(s.items, co)
}

// astray says whether an item is a name that is not known, and takes note of it.
func (l *locator) astray(d *dimension, it item) bool {
	if it.kind != itemName || d.family.kind != treeKind {
		return false
	}
	if _, known := d.family.dict.find(it.name); known {
		return false
	}
	l.stray(d, it.name, d.near(it.name))
	return true
}

// stray takes note of an unplaced name.
func (l *locator) stray(d *dimension, name string, near []string) {
	same := func(u Unplaced) bool { return u.Dim == d.name && fold(u.Name) == fold(name) }
	if !slices.ContainsFunc(l.unplaced, same) {
		l.unplaced = append(l.unplaced, Unplaced{Dim: d.name, Name: name, Near: near})
	}
}

// strays says whether a phrase has names that are not known, and takes note of them.
func (l *locator) strays(d *dimension, ph phrase) (found bool) {
	ph.names(func(it item) { found = l.astray(d, it) || found })
	return found
}

// text is the coordinate as it was said; with what is taken away, if that matters.
func (co coordinate) text(less bool) string {
	text := co.item.String()
	if !less || len(co.less) == 0 {
		return text
	}
	taken := make([]string, len(co.less))
	for i, c := range co.less {
		if taken[i] = c.String(); c.less != nil && len(co.less) > 1 {
			taken[i] = "(" + taken[i] + ")"
		}
	}
	if co.item.kind == itemAny {
		return "not " + strings.Join(taken, ", ")
	}
	return text + " except " + strings.Join(taken, ", ")
}

// slices cuts the time of the act where what its words mean changes. If the day is not known, nothing is cut.
func (l *locator) slices(during civil.Span) []civil.Span {
	if l.somewhen || during.First() == during.Last() {
		return []civil.Span{during}
	}
	var days []civil.Date
	change := func(span civil.Span) {
		for _, day := range spanSet(span).days {
			if during.First().Before(day) && !during.Last().Before(day) {
				days = append(days, day)
			}
		}
	}
	for _, s := range l.sayings {
		for _, co := range s.items {
			for _, b := range slices.Concat(co.of.boxes(), co.minus.boxes()) {
				if on := b.on(l.time.axis); on != nil {
					for _, span := range on.spans() {
						change(span)
					}
				}
			}
			for _, n := range l.things(s.dim, co) {
				for _, t := range s.dim.family.tags {
					l.v.members.each(n, t, func(r memberRow) { change(r.during) })
				}
			}
		}
	}
	slices.SortFunc(days, civil.Date.Compare)
	days = slices.Compact(days)
	if len(days) >= maxCells {
		l.tooMany()
		return nil
	}
	spans := []civil.Span{during.Intersect(civil.Span{})}
	for _, day := range days {
		last := &spans[len(spans)-1]
		next := civil.Span{From: day, Through: last.Through}
		last.Through = day.Prev()
		spans = append(spans, next)
	}
	return spans
}

// things are the nodes that a coordinate stands for by itself, at one time or another.
func (l *locator) things(d *dimension, co coordinate) []*node {
	e, found := d.family.dict.find(co.item.name)
	switch {
	case !found || co.item.kind != itemName:
		return nil
	case e.node != nil:
		return []*node{e.node}
	}
	var nodes []*node
	for _, s := range e.placed {
		nodes = append(nodes, s.node)
	}
	return nodes
}

// cells are the cells of the act on the days of a span.
func (l *locator) cells(span civil.Span) []Cell {
	when := spanSet(span)
	whole := !l.somewhen && span.First() != span.Last()
	cells := []Cell{{places: []place{{axis: l.time.axis, set: when, whole: whole}}}}
	for _, s := range l.sayings {
		if len(cells)*len(s.items) > maxCells {
			l.tooMany()
			return nil
		}
		var next []Cell
		spots := make([]spot, len(s.items))
		for i, co := range s.items {
			spots[i] = l.spot(s.dim, co, span)
		}
		for _, c := range cells {
			for i := range spots {
				next = append(next, spots[i].add(c))
			}
		}
		cells = next
	}
	return cells
}

// add is the cell with what one item says.
func (s spot) add(c Cell) Cell {
	time := len(c.places) - 1 // time comes last
	places := append(append(slices.Clone(c.places[:time]), s.places...), c.places[time])
	return Cell{places, append(slices.Clip(c.said), s.saying)}
}
