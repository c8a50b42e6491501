package scope

import (
	"errors"
	"slices"
)

// Reprint is w parsed and printed.
func (w Words) Reprint(ordered bool) (Words, error) {
	ph, err := parse(w, ordered)
	return Words(ph.String()), err
}

// ReadOutline says how many words an outline has.
func ReadOutline(text string) (words int, err error) {
	lines, problems := readOutline("test", text)
	return len(lines), errors.Join(problems...)
}

// Region is all that the cell may be.
func (c Cell) Region() Region { return Region{[]box{c.box()}} }

// Pieces is how many boxes the region has.
func (r Region) Pieces() int { return len(r.boxes) }

// Sound says whether the boxes of the region are disjoint, and their sides in order, neither empty nor full.
func (r Region) Sound() bool {
	for i, b := range r.boxes {
		for j, s := range b {
			if s.set.empty() || s.set.equal(s.axis.full) || j > 0 && b[j-1].axis.id >= s.axis.id {
				return false
			}
		}
		if slices.ContainsFunc(r.boxes[:i], b.meets) {
			return false
		}
	}
	return true
}

// SameTable says whether two regions that are restricted in one dimension at most have equal tables.
func (r Region) SameTable(o Region) bool {
	return slices.EqualFunc(r.boxes, o.boxes, func(a, b box) bool {
		return slices.EqualFunc(a, b, func(x, y side) bool { return x.axis == y.axis && x.set.equal(y.set) })
	})
}

// SideText is the text of the only side of a region, empty if it has none or several.
func (r Region) SideText() string {
	if len(r.boxes) != 1 || len(r.boxes[0]) != 1 {
		return ""
	}
	s := r.boxes[0][0]
	return s.set.text(s.axis.unit)
}

// Bounds of the package.
const (
	MaxWordsBytes = maxWordsBytes
	MaxItems      = maxItems
	MaxDepth      = maxDepth
	MaxCells      = maxCells
	MaxPieces     = maxPieces
	MaxWords      = maxWords
)
