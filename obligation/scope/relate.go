package scope

import (
	"math/bits"
	"slices"
	"strings"
)

// Where says where something lies as to a scope. The zero Where is Perhaps.
type Where int8

// The places as to a scope.
const (
	Outside Where = iota - 1 // surely outside of it
	Perhaps                  // not known, or partly
	Inside                   // surely inside of it
)

// String is "outside", "perhaps" or "inside".
func (w Where) String() string {
	switch w {
	case Outside:
		return "outside"
	case Inside:
		return "inside"
	case Perhaps:
	}
	return "perhaps"
}

// Relation is where a cell lies as to a scope, and if that is Perhaps, why.
type Relation struct {
	Where Where
	// Gaps are the questions on which it turns, sorted.
	Gaps []string
	// Vague are the dimensions in which the cell is too wide: to state them more narrowly could settle it. In the
	// order in which dimensions are said.
	Vague []Dim
}

// Relate says where the cell lies: Inside if r surely covers all of it, Outside if r covers none of it even perhaps,
// and Perhaps otherwise. A cell that is throughout a set is treated as one somewhere in it; [Refine] cuts it first.
func (r Rough) Relate(c Cell) Relation {
	met := 0
	for _, b := range r.sure.boxes {
		switch c.in(b) {
		case Inside:
			return Relation{Where: Inside}
		case Perhaps:
			met++
		case Outside:
		}
	}
	if met > 1 && c.covered(r.sure) {
		return Relation{Where: Inside}
	}
	if met == 0 && !slices.ContainsFunc(r.gaps, func(g gap) bool { return c.meets(g.region) }) {
		return Relation{Where: Outside}
	}
	return r.doubt(c)
}

// in says where the cell lies as to a box.
func (c Cell) in(b box) Where {
	where := Inside
	i := 0
	for _, s := range b {
		for i < len(c.places) && c.places[i].axis.id < s.axis.id {
			i++
		}
		if i == len(c.places) || c.places[i].axis != s.axis {
			where = Perhaps
			continue
		}
		switch c.places[i].set.in(s.set) {
		case Outside:
			return Outside
		case Perhaps:
			where = Perhaps
		case Inside:
		}
	}
	return where
}

// meets says whether the cell has a point in the region.
func (c Cell) meets(r Region) bool {
	return slices.ContainsFunc(r.boxes, func(b box) bool { return c.in(b) != Outside })
}

// box is all that the cell may be.
func (c Cell) box() box {
	b := make(box, 0, len(c.places))
	for _, p := range c.places {
		if !p.set.equal(p.axis.full) {
			b = append(b, side{p.axis, p.set})
		}
	}
	return b
}

// covered says whether the region covers all of the cell.
func (c Cell) covered(r Region) bool {
	rest, err := Region{[]box{c.box()}}.Minus(r)
	return err == nil && rest.Empty()
}

// doubt says why it is not known where the cell lies. What the scope has in common with the cell is looked at in as
// few pieces as can be, so that nothing is asked that makes no difference.
func (r Rough) doubt(c Cell) Relation {
	rel := Relation{Where: Perhaps}
	for _, b := range c.part(r.sure) {
		c.doubts(b, &rel)
	}
	for _, g := range r.gaps {
		if part := c.part(g.region); len(part) > 0 {
			rel.Gaps = append(rel.Gaps, g.label)
			for _, b := range part {
				c.doubts(b, &rel)
			}
		}
	}
	slices.Sort(rel.Gaps)
	rel.Gaps = slices.Compact(rel.Gaps)
	slices.SortFunc(rel.Vague, compareDims)
	rel.Vague = slices.Compact(rel.Vague)
	if slices.Contains(rel.Vague, Territory) { // where it is comes before whether a state's name covers that
		rel.Gaps = slices.DeleteFunc(rel.Gaps, isDependentLabel)
		if len(rel.Gaps) == 0 {
			rel.Gaps = nil
		}
	}
	return rel
}

// doubts adds why it is not known whether all of the cell lies in a box that it meets. Whether a thing has a tag is a
// question of its own once the act has said what thing it is.
func (c Cell) doubts(b box, rel *Relation) {
	for _, s := range b {
		if p := c.on(s.axis); p != nil && p.set.in(s.set) == Inside {
			continue
		}
		d := s.axis.dim
		own := c.own(d)
		if s.axis.kind != tagKind {
			rel.Vague = append(rel.Vague, d)
			continue
		}
		if own == nil || !own.settled(b) {
			rel.Vague = append(rel.Vague, d)
			continue
		}
		said := c.saying(d)
		if said.astray || !own.set.equal(own.axis.any) {
			rel.Gaps = append(rel.Gaps, strings.ReplaceAll(s.axis.label, "…", c.plainText(d)))
		}
		if !own.point() {
			rel.Vague = append(rel.Vague, d)
		}
	}
}

// settled says whether the place lies in the box as far as its own axis goes.
func (p *place) settled(b box) bool {
	s := b.on(p.axis)
	return s == nil || p.set.in(s) == Inside
}

// point says whether the place is a single point.
func (p *place) point() bool {
	s := p.set
	switch s.kind {
	case treeKind:
		return s.none && len(s.rows) == 0 || !s.none && len(s.rows) == 1 && !s.rows[0].below
	case scaleKind:
		return s.none && len(s.cuts) == 0 && !s.low ||
			!s.none && !s.low && len(s.cuts) == 2 && s.cuts[0].at.Equal(s.cuts[1].at)
	case dayKind:
		return len(s.days) == 2 && s.days[0].Next() == s.days[1]
	case tagKind:
		return s.tags != yesTag|noTag
	}
	return false
}

// Apart lists the fewest dimensions that keep the cell outside of r, in the order in which they are said: it would be
// outside whatever it was in all others. It is empty where the cell is not outside, and where r covers nothing.
func (r Rough) Apart(c Cell) []Dim {
	var dims []Dim
	for _, b := range r.boxes() {
		for _, s := range b {
			if c.apart(s) && !slices.Contains(dims, s.axis.dim) {
				dims = append(dims, s.axis.dim)
			}
		}
	}
	slices.SortFunc(dims, compareDims)
	const most = 16 // dimensions of which all choices are tried
	dims = dims[:min(most, len(dims))]
	masks := make([]uint32, 0, 8)
	for _, b := range r.boxes() {
		mask := uint32(0)
		for _, s := range b {
			if i := slices.Index(dims, s.axis.dim); i >= 0 && c.apart(s) {
				mask |= 1 << i
			}
		}
		if mask == 0 {
			return nil
		}
		masks = append(masks, mask)
	}
	slices.Sort(masks)
	return choose(dims, fewest(slices.Compact(masks), len(dims)))
}

// apart says whether the cell lies outside of one side of a box.
func (c Cell) apart(s side) bool {
	p := c.on(s.axis)
	return p != nil && p.set.in(s.set) == Outside
}

// fewest is the smallest choice that has a bit in common with every mask; of several, that with the lowest bits.
func fewest(masks []uint32, n int) uint32 {
	best := uint32(1)<<n - 1
	for choice := uint32(0); choice < 1<<n; choice++ {
		missed := func(mask uint32) bool { return mask&choice == 0 }
		if bits.OnesCount32(choice) < bits.OnesCount32(best) && !slices.ContainsFunc(masks, missed) {
			best = choice
		}
	}
	return best
}

// choose lists the dimensions whose bits are chosen.
func choose(dims []Dim, choice uint32) []Dim {
	var out []Dim
	for i, d := range dims {
		if choice>>i&1 == 1 {
			out = append(out, d)
		}
	}
	return out
}
