package scope

import "github.com/pacta-go/pacta/obligation/civil"

// A spot is where one item of an act is, on the axes of its dimension, for some days.
type spot struct {
	places []place
	saying saying
}

// A bearing is what a spot is worked out from.
type bearing struct {
	set    *set          // on the dimension's own axis
	tags   map[int]uint8 // what is said of tags, by their index
	thing  *node         // what stands there by itself, or nil
	astray bool          // it is not known what the name is
}

// spot works out one item for some days, on which it means the same unless the day is not known.
func (l *locator) spot(d *dimension, co coordinate, span civil.Span) spot {
	at := l.bearing(d, co, span)
	changed := false
	if !co.minus.Empty() {
		at, changed = l.remainder(d, co, span, at)
	}
	whole := co.whole && at.thing == nil && !at.astray
	s := spot{
		places: []place{{axis: d.axis, set: at.set, whole: whole}},
		saying: saying{dim: d.name, word: co.text(changed), base: at.set, whole: whole, astray: at.astray},
	}
	for i, a := range d.tags {
		tags, said := at.tags[i]
		if !said {
			tags = l.derived(d.family.tags[i], at, span)
		}
		if tags != 0 {
			s.places = append(s.places, place{axis: a, set: &set{kind: tagKind, tags: tags}, derived: !said})
		}
	}
	return s
}

// derived is what memberships say of a tag on some days: nothing, yes or no.
func (l *locator) derived(t *tagWord, at bearing, span civil.Span) uint8 {
	s := unknown
	switch {
	case at.astray:
	case at.thing != nil:
		s = l.v.members.status(at.thing, t, span)
	case len(l.v.members.joinedBy(t)) == 0:
		s = t.usual
	}
	switch s {
	case has:
		return yesTag
	case hasNot:
		return noTag
	case unknown:
	}
	return 0
}

// bearing works out what one item means on some days, with nothing taken away yet.
func (l *locator) bearing(d *dimension, co coordinate, span civil.Span) bearing {
	switch co.item.kind {
	case itemNone:
		return bearing{set: &set{kind: d.axis.kind, none: true}}
	case itemRange:
		if len(co.of.sure.boxes) == 1 {
			if s := co.of.sure.boxes[0].on(d.axis); s != nil {
				return bearing{set: s}
			}
		}
		return bearing{set: d.axis.any}
	case itemName:
		if e, known := d.family.dict.find(co.item.name); known {
			return l.named(d, co, e, span)
		}
		return bearing{set: d.axis.any, astray: true}
	case itemAny, itemPhrase:
	}
	return bearing{set: d.axis.any}
}

// named works out what a known word means on some days.
func (l *locator) named(d *dimension, co coordinate, e entry, span civil.Span) bearing {
	switch {
	case e.node != nil:
		return l.thing(e.node, co.item.exactly)
	case e.placed != nil:
		return l.placed(d, e, span)
	case e.group != nil:
		return l.group(d, co, e, span)
	}
	r := resolver{v: l.v, dim: d}
	at, _ := hull(d, r.during(co.of, span))
	if tag := e.ownTag(); tag != nil {
		at.tags = map[int]uint8{tag.index: yesTag}
	}
	return at
}

// thing is a word of the tree: the thing itself if nothing is below it, if it is a person's name or meant exactly.
func (l *locator) thing(n *node, exactly bool) bearing {
	if !n.closed && (exactly || n.person || l.v.leaf(n)) {
		return bearing{set: ownSet(n), thing: n}
	}
	return bearing{set: wholeSet(n)}
}

// placed is a name that is known to be at places for a time.
func (l *locator) placed(d *dimension, e entry, span civil.Span) bearing {
	at := bearing{set: &set{kind: treeKind}}
	days := spanSet(span)
	for _, s := range e.placed {
		on := spanSet(s.during)
		if days.in(on) == Outside {
			continue
		}
		here := l.thing(s.node, false)
		if at.set.empty() {
			at.thing = here.thing
		} else if at.thing != here.thing {
			at.thing = nil
		}
		at.set = at.set.with(here.set, opOr)
		if days = days.with(on, opMinus); days.empty() {
			return at
		}
	}
	l.stray(d, e.word, nil)
	return bearing{set: d.axis.any, astray: true}
}

// group is somewhere among those that belong to a group on some of the days.
func (l *locator) group(d *dimension, co coordinate, e entry, span civil.Span) bearing {
	at := bearing{set: &set{kind: treeKind}}
	for _, row := range e.group.rows {
		on := row.during.Contains(co.item.asOf)
		if co.item.asOf.IsZero() {
			on = !row.during.Intersect(span).Empty()
		}
		if on {
			at.set = at.set.with(row.members, opOr)
		}
	}
	if e.tag != nil {
		for _, n := range l.v.members.joinedBy(e.tag) {
			at.set = at.set.with(ownSet(n), opOr)
		}
	}
	if at.set.empty() { // nobody belongs to it then
		l.stray(d, co.item.String(), nil)
		return bearing{set: d.axis.any, astray: true}
	}
	return at
}

// remainder takes away what is taken away from an item; changed is false if that is nothing.
func (l *locator) remainder(d *dimension, co coordinate, span civil.Span, at bearing) (rest bearing, changed bool) {
	b := box{{d.axis, at.set}}
	for i, a := range d.tags {
		if tags := at.tags[i]; tags != 0 {
			b = append(b, side{a, &set{kind: tagKind, tags: tags}})
		}
	}
	r := resolver{v: l.v, dim: d}
	left := r.during(Known(Region{[]box{b}}).Minus(co.minus), span)
	rest, found := hull(d, left)
	if !found {
		problem := &WordError{Dim: d.name, Word: short(co.text(true)), Problem: "nothing is left of this"}
		l.problems = append(l.problems, problem)
		return at, false
	}
	if rest.set.equal(at.set) {
		rest.thing = at.thing
		changed = len(rest.tags) != len(at.tags)
	} else {
		changed = true
	}
	rest.astray = at.astray
	return rest, changed
}

// hull is the smallest bearing that has in it what a rough region may cover; found is false if that is nothing.
func hull(d *dimension, r Rough) (at bearing, found bool) {
	boxes := r.boxes()
	if len(boxes) == 0 {
		return bearing{set: d.axis.any}, false
	}
	at.set = &set{kind: d.axis.kind}
	tags := make([]uint8, len(d.tags))
	for _, b := range boxes {
		s := b.on(d.axis)
		if s == nil {
			s = d.axis.full
		}
		at.set = at.set.with(s, opOr)
		for i, a := range d.tags {
			if s := b.on(a); s != nil {
				tags[i] |= s.tags
			} else {
				tags[i] = yesTag | noTag
			}
		}
	}
	for i, bits := range tags {
		if bits != yesTag|noTag {
			if at.tags == nil {
				at.tags = map[int]uint8{}
			}
			at.tags[i] = bits
		}
	}
	return at, true
}
