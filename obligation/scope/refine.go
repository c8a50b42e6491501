package scope

import (
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
)

// maxRefined is how many cells one cell may be cut into.
const maxRefined = 1_000

// Refine cuts cells that are throughout sets along the scopes, so that no scope covers a part only of what a piece is
// throughout. Time is cut into runs of days. Together the pieces of a cell are the cell. A cell that would be cut into
// more than 1,000 pieces is left as it is, and so remains Perhaps inside of what covers a part of it.
func Refine(cells []Cell, rs []Rough) []Cell {
	out := make([]Cell, 0, len(cells))
	for _, c := range cells {
		pieces := []Cell{c}
		for _, p := range c.places {
			if !p.whole {
				continue
			}
			if pieces = cutAll(pieces, p.axis, c.sidesOn(p.axis, rs)); pieces == nil {
				break
			}
		}
		if pieces == nil {
			pieces = []Cell{c}
		}
		out = append(out, pieces...)
	}
	return out
}

// sidesOn lists the different sets on an axis of the boxes that the cell meets.
func (c Cell) sidesOn(a *axis, rs []Rough) []*set {
	var sets []*set
	for _, r := range rs {
		for _, b := range r.boxes() {
			s := b.on(a)
			if s == nil || c.in(b) == Outside || slices.ContainsFunc(sets, s.equal) {
				continue
			}
			sets = append(sets, s)
		}
	}
	return sets
}

// cutAll cuts all cells on an axis along the sets. It is nil if that makes too many.
func cutAll(cells []Cell, a *axis, sets []*set) []Cell {
	for _, s := range sets {
		var next []Cell
		for _, c := range cells {
			next = append(next, c.cut(a, s)...)
			if len(next) > maxRefined {
				return nil
			}
		}
		cells = next
	}
	return cells
}

// cut is the cell in pieces on an axis: those within the set and those without.
func (c Cell) cut(a *axis, s *set) []Cell {
	p := c.on(a)
	if p.set.in(s) != Perhaps {
		return []Cell{c}
	}
	if a.kind == dayKind {
		return c.cutDays(a, s)
	}
	return []Cell{c.replace(a, p.set.with(s, opAnd), true), c.replace(a, p.set.with(s, opMinus), true)}
}

// cutDays is the cell in runs of days, in order, each within the set or without.
func (c Cell) cutDays(a *axis, s *set) []Cell {
	days := c.on(a).set
	var runs []civil.Span
	for _, part := range []*set{days.with(s, opAnd), days.with(s, opMinus)} {
		runs = append(runs, part.spans()...)
	}
	slices.SortFunc(runs, func(x, y civil.Span) int { return x.First().Compare(y.First()) })
	out := make([]Cell, len(runs))
	for i, run := range runs {
		out[i] = c.replace(a, spanSet(run), run.First() != run.Last())
	}
	return out
}
