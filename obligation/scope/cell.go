package scope

import (
	"github.com/pacta-go/pacta/obligation/civil"
)

// Cell is one box of an act's coordinates: what it does, where, with whom, when. On each axis it is at one point, or
// somewhere in a set, which is the case where it says nothing at all, or throughout a set. It is immutable. The zero
// Cell says nothing.
type Cell struct {
	places []place  // in the order of the axes
	said   []saying // in the order in which dimensions are said
}

// A place is where a cell is on one axis.
type place struct {
	axis    *axis
	set     *set
	whole   bool // throughout the set, not somewhere in it
	derived bool // of a tag: known from memberships, not said
}

// A saying is what the act said of a dimension.
type saying struct {
	dim    Dim
	word   string // as it was said, without "throughout"
	base   *set   // what that means on the dimension's own axis
	whole  bool   // throughout it
	astray bool   // a name that is not known, which may be anything
}

// on is where the cell is on an axis, or nil where it says nothing.
func (c Cell) on(a *axis) *place {
	for i := range c.places {
		if c.places[i].axis == a {
			return &c.places[i]
		}
	}
	return nil
}

// own is where the cell is on the axis of the dimension itself, or nil.
func (c Cell) own(d Dim) *place {
	for i := range c.places {
		if p := &c.places[i]; p.axis.dim == d && p.axis.kind != tagKind {
			return p
		}
	}
	return nil
}

// saying is what the cell says of a dimension, or nil.
func (c Cell) saying(d Dim) *saying {
	for i := range c.said {
		if c.said[i].dim == d {
			return &c.said[i]
		}
	}
	return nil
}

// replace is the cell with another set at one of its places.
func (c Cell) replace(a *axis, s *set, whole bool) Cell {
	places := append([]place(nil), c.places...)
	for i := range places {
		if places[i].axis == a {
			places[i].set, places[i].whole = s, whole
		}
	}
	return Cell{places, c.said}
}

// During is the time of the cell: the day, or the days throughout or somewhere in which it is. It is unbounded where
// nothing is said.
func (c Cell) During() civil.Span {
	if p := c.own(Time); p != nil {
		return p.set.hull()
	}
	return civil.Span{}
}

// On is the cell at another time, throughout it. What the cell says of tags and groups is kept as it is. An empty
// span, and a cell without a time, leave the cell as it is.
func (c Cell) On(span civil.Span) Cell {
	p := c.own(Time)
	if p == nil || span.Empty() {
		return c
	}
	return c.replace(p.axis, spanSet(span), span.First() != span.Last())
}

// Stated says whether the act said anything of a dimension.
func (c Cell) Stated(d Dim) bool { return c.saying(d) != nil || d == Time && c.own(Time) != nil }

// Covers says whether what o says of a dimension lies within what c says of it, whatever time they are at: a consent
// for the US covers an act in Texas. It is Perhaps where they overlap, where one of them says nothing, and where a
// name is not known, unless both use the same.
func (c Cell) Covers(o Cell, d Dim) Where {
	p, q := c.own(d), o.own(d)
	if p == nil || q == nil {
		return Perhaps
	}
	if d == Time {
		return q.set.in(p.set)
	}
	s, t := c.saying(d), o.saying(d)
	if s.astray {
		if t.astray && fold(s.word) == fold(t.word) {
			return Inside
		}
		if q.set.in(p.set) == Outside {
			return Outside
		}
		return Perhaps
	}
	where := q.set.in(p.set)
	if where == Perhaps && q.whole {
		where = Outside
	}
	for i := range c.places {
		tag := &c.places[i]
		if tag.axis.dim != d || tag.axis.kind != tagKind || tag.derived {
			continue
		}
		in := Perhaps
		if other := o.on(tag.axis); other != nil {
			in = other.set.in(tag.set)
		}
		where = min(where, in)
	}
	return where
}
