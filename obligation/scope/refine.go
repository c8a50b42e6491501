package scope

import (
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
)

// maxRefined is how many cells one cell may be cut into.
const maxRefined = 1_000

// Refine cuts cells that are throughout sets along the scopes, so that no scope covers a part only of what a piece is
// throughout. Time is cut into runs of days. Together the pieces of a cell are the cell. A cell that would be cut
// into more than 1,000 pieces is left as it is, and so remains Perhaps inside of what covers a part of it.
func Refine(cells []Cell, rs []Rough) []Cell {
	out := make([]Cell, 0, len(cells))
	for _, c := range cells {
		pieces := []Cell{c}
		for i := len(c.places) - 1; i >= 0 && pieces != nil; i-- { // time first: at one time, other sets fit together
			if c.places[i].whole {
				pieces = cutAll(pieces, c.places[i].axis, rs)
			}
		}
		if pieces == nil {
			pieces = []Cell{c}
		}
		out = append(out, pieces...)
	}
	return out
}

// cutAll cuts all cells on an axis along the scopes. It is nil if that makes too many.
func cutAll(cells []Cell, a *axis, rs []Rough) []Cell {
	var out []Cell
	for _, c := range cells {
		pieces := []Cell{c}
		for _, s := range c.sidesOn(a, rs) {
			var next []Cell
			for _, piece := range pieces {
				next = append(next, piece.cut(a, s)...)
			}
			if pieces = next; len(out)+len(pieces) > maxRefined {
				return nil
			}
		}
		out = append(out, pieces...)
	}
	return out
}

// sidesOn lists the different sets on an axis of what the scopes have in common with the cell.
func (c Cell) sidesOn(a *axis, rs []Rough) []*set {
	var sets []*set
	for _, r := range rs {
		for _, region := range r.regions() {
			for _, b := range c.part(region) {
				if s := b.on(a); s != nil && !slices.ContainsFunc(sets, s.equal) {
					sets = append(sets, s)
				}
			}
		}
	}
	return sets
}

// part is the boxes that the region and the cell have in common, those that fit together joined. If there are too
// many, it is the boxes of the region that the cell meets.
func (c Cell) part(r Region) []box {
	met := Region{slices.DeleteFunc(slices.Clone(r.boxes), func(b box) bool { return c.in(b) == Outside })}
	if common, err := met.Intersect(Region{[]box{c.box()}}); err == nil {
		return common.boxes
	}
	return met.boxes
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
