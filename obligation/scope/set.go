package scope

import (
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
)

// A kind says what the points of an axis are.
type kind uint8

const (
	treeKind  kind = iota // nodes of a tree
	scaleKind             // numbers
	dayKind               // days
	tagKind               // yes and no
)

// A set is a set of points of one axis. It is immutable, and canonical: equal sets have equal tables. Only the table
// of its kind is used.
type set struct {
	kind kind
	none bool         // the dimension does not apply: a point of trees and scales
	rows []row        // of a tree: nodes that differ from what they would inherit, in the order of the tree
	cuts []cut        // of a scale: where it begins and ends, in turn
	low  bool         // of a scale: it begins below all cuts
	days []civil.Date // of days: first days inside and first days outside, in turn
	tags uint8        // of a tag: yesTag, noTag
}

// The points of a tag's axis, as bits.
const (
	yesTag uint8 = 1 << iota
	noTag
)

// An op is a Boolean operation, as its truth table: bit 2a+b is the result.
type op uint8

const (
	opAnd   op = 0b1000
	opOr    op = 0b1110
	opMinus op = 0b0100
)

// of is the operation on two values.
func (o op) of(a, b bool) bool {
	i := 0
	if a {
		i = 2
	}
	if b {
		i++
	}
	return o>>i&1 == 1
}

// with is the operation on two sets of one axis.
func (s *set) with(t *set, o op) *set {
	if s == t && o != opMinus {
		return s
	}
	out := &set{kind: s.kind, none: o.of(s.none, t.none)}
	switch s.kind {
	case treeKind:
		out.rows = combineRows(s.rows, t.rows, o)
	case scaleKind:
		out.cuts, out.low = combineCuts(s, t, o)
	case dayKind:
		out.days = combineDays(s.days, t.days, o)
	case tagKind:
		switch o {
		case opAnd:
			out.tags = s.tags & t.tags
		case opOr:
			out.tags = s.tags | t.tags
		case opMinus:
			out.tags = s.tags &^ t.tags
		}
	}
	return out
}

// empty says whether the set has no point.
func (s *set) empty() bool {
	return !s.none && len(s.rows) == 0 && len(s.cuts) == 0 && !s.low && len(s.days) == 0 && s.tags == 0
}

// equal says whether two sets of one axis have the same points, which is when their tables are equal.
func (s *set) equal(t *set) bool {
	sameCut := func(a, b cut) bool { return a.compare(b) == 0 }
	return s == t || s.none == t.none && s.low == t.low && s.tags == t.tags && slices.Equal(s.rows, t.rows) &&
		slices.Equal(s.days, t.days) && slices.EqualFunc(s.cuts, t.cuts, sameCut)
}

// in says where the set lies, which has a point at least: inside of t, outside of it, or perhaps the one and perhaps
// the other.
func (s *set) in(t *set) Where {
	if s == t {
		return Inside
	}
	var f found
	f.see(s.none, t.none)
	switch s.kind {
	case treeKind:
		f.rows(s.rows, t.rows)
	case scaleKind:
		f.cuts(s, t)
	case dayKind:
		f.days(s.days, t.days)
	case tagKind:
		f.see(s.tags&yesTag != 0, t.tags&yesTag != 0)
		f.see(s.tags&noTag != 0, t.tags&noTag != 0)
	}
	switch {
	case !f.within:
		return Outside
	case !f.without:
		return Inside
	}
	return Perhaps
}

// found is what has been found out about a set and another: whether it has points within and without the other.
type found struct{ within, without bool }

// see takes note of a point at which the one set is s and the other t.
func (f *found) see(s, t bool) {
	f.within = f.within || s && t
	f.without = f.without || s && !t
}

// both says whether nothing more can be found.
func (f *found) both() bool { return f.within && f.without }
