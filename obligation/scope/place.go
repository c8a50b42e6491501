package scope

import (
	"errors"
	"slices"
)

// Place is the vocabulary with names that it did not list. Dimensions of names share what is placed. What was worked
// out under v stays valid under the result, and v itself does not change. A name that is known already may be given
// further tags. It reports every problem at once, joined, each a [*WordError].
func (v *Vocabulary) Place(ps []Placement) (*Vocabulary, error) {
	p := &placer{
		v: &Vocabulary{
			members: newMembers(v.members),
			inner:   &innerNodes{over: v.inner, nodes: map[*node]bool{}},

			dependents: v.dependents,
		},
		families: map[*family]*family{},
	}
	for _, d := range v.dims {
		f, begun := p.families[d.family]
		if !begun {
			f = d.family.extended()
			p.families[d.family] = f
		}
		p.v.dims = append(p.v.dims, &dimension{name: d.name, family: f, axis: d.axis, tags: d.tags})
	}
	p.placeAll(ps)
	for _, at := range ps {
		p.join(at)
	}
	if err := errors.Join(p.problems...); err != nil {
		return nil, err
	}
	return p.v, nil
}

// A placer extends a vocabulary.
type placer struct {
	v        *Vocabulary
	families map[*family]*family
	problems []error
}

// problem takes note of a problem with a name.
func (p *placer) problem(d Dim, name, problem string) {
	p.problems = append(p.problems, &WordError{Dim: d, Word: short(name), Problem: problem})
}

// placeAll gives all names their places: first those that lie below no word, then those below words that are known by
// then, until only those are left that lie below what is not known.
func (p *placer) placeAll(ps []Placement) {
	type name struct {
		family *family
		name   string
	}
	called := func(at Placement) name {
		if d := p.v.dim(nameDim(at.Dim)); d != nil {
			return name{d.family, fold(at.Name)}
		}
		return name{}
	}
	lower := map[name]bool{}
	var left []Placement
	for _, at := range ps {
		if at.Below != "" {
			lower[called(at)] = true
			left = append(left, at)
		}
	}
	for _, at := range ps {
		if at.Below == "" && (!lower[called(at)] || called(at).family == nil) {
			p.place(at)
		}
	}
	for placed := true; placed && len(left) > 0; {
		var later []Placement
		for _, at := range left {
			if d := p.v.dim(nameDim(at.Dim)); d != nil && !p.v.Knows(d.name, at.Below) {
				later = append(later, at)
				continue
			}
			p.place(at)
		}
		placed, left = len(later) < len(left), later
	}
	for _, at := range left {
		p.place(at)
	}
}

// place gives a name its place in the tree.
func (p *placer) place(at Placement) {
	d := p.v.dim(nameDim(at.Dim))
	switch {
	case d == nil:
		p.problems = append(p.problems, p.v.noDim(at.Dim))
		return
	case d.family.kind != treeKind:
		p.problem(d.name, at.Name, "this dimension is ordered and has no names")
		return
	case nameProblem(at.Name) != "":
		p.problem(d.name, at.Name, nameProblem(at.Name))
		return
	case at.During.Empty():
		p.problem(d.name, at.Name, at.During.Check().Error())
		return
	}
	up := d.family.root
	if at.Below != "" {
		e, found := d.family.dict.find(at.Below)
		switch {
		case !found:
			p.problems = append(p.problems, d.noWord(at.Below))
			return
		case e.node == nil:
			p.problem(d.name, at.Below, "is no word of the tree, so nothing lies below it; say In")
			return
		}
		up = e.node
	}
	e, known := d.family.dict.find(at.Name)
	switch {
	case known && e.node == nil && e.placed == nil || known && e.node == d.family.root:
		p.problem(d.name, at.Name, "is known already, and no name of a thing")
	case known && at.Below == "":
	case known && e.node != nil:
		if !e.node.under(up) || e.node == up {
			p.problem(d.name, at.Name, "is known already, and does not stand "+up.place())
		}
	case up.level >= maxDepth:
		p.problem(d.name, at.Name, "nested more than 64 deep")
	case up.closed:
		p.problem(d.name, at.Name, "the words below "+quoteName(up.name)+" exhaust it")
	default:
		p.put(d.family, e, at, up)
	}
}

// put adds a node for a name that has none, or for further days of a name that is placed for a time.
func (p *placer) put(f *family, e entry, at Placement, up *node) {
	e.word = tidy(at.Name)
	i := slices.IndexFunc(e.placed, func(s stay) bool { return s.node.up == up })
	var n *node
	if i >= 0 {
		n = e.placed[i].node
	} else {
		n = f.add(e.word, up)
		n.person = f.names
		p.v.inner.nodes[up] = true
	}
	for _, s := range e.placed {
		if s.node != n && !s.during.Intersect(at.During).Empty() {
			p.problem("", at.Name, "is placed twice at the same time: "+s.node.up.place()+" and "+up.place())
		}
	}
	if at.During.IsZero() && len(e.placed) == 0 {
		f.dict.put(e.word, entry{word: e.word, node: n}, false)
		return
	}
	e.placed = append(slices.Clip(e.placed), stay{n, at.During})
	f.dict.put(e.word, e, false)
}

// join takes note of what a name belongs to, and to what it does not.
func (p *placer) join(at Placement) {
	d := p.v.dim(nameDim(at.Dim))
	if d == nil {
		return
	}
	e, known := d.family.dict.find(at.Name)
	if !known {
		return
	}
	nodes := []*node{e.node}
	if e.node == nil {
		nodes = nil
		for _, s := range e.placed {
			if !slices.Contains(nodes, s.node) {
				nodes = append(nodes, s.node)
			}
		}
	}
	if len(nodes) == 0 || nodes[0] == d.family.root { // reported when it should have been placed
		return
	}
	if at.Outsider {
		for _, n := range nodes {
			p.v.members.outsiders[n] = true
		}
	}
	for _, tag := range p.tags(d, at.In) {
		for _, n := range nodes {
			p.member(d, n, tag, memberRow{during: at.During})
		}
	}
	for _, tag := range p.tags(d, at.NotIn) {
		for _, n := range nodes {
			p.member(d, n, tag, memberRow{during: at.During, not: true})
		}
	}
}

// tags are the tags that words name.
func (p *placer) tags(d *dimension, w Words) []entry {
	if w == "" {
		return nil
	}
	ph, err := parse(w, false)
	switch {
	case err != nil:
		p.problems = append(p.problems, in(d.name, err))
		return nil
	case len(ph) > 1 || ph[0].less != nil:
		p.problem(d.name, string(w), "a list of tags and groups is expected")
		return nil
	}
	var tags []entry
	for _, it := range ph[0].list {
		e, found := d.family.dict.find(it.name)
		switch {
		case it.kind != itemName || !plain(it):
			p.problem(d.name, it.String(), "a tag or a group is expected")
		case !found:
			p.problems = append(p.problems, d.noWord(it.name))
		case e.group != nil && e.tag == nil:
			p.problem(d.name, it.name, "nothing is placed in a ready-made group; place it below one of the members")
		case e.ownTag() == nil:
			p.problem(d.name, it.name, "is neither a tag nor a group nor an open definition; say Below")
		default:
			tags = append(tags, e)
		}
	}
	return tags
}

// member takes note of one membership.
func (p *placer) member(d *dimension, n *node, e entry, r memberRow) {
	tag := e.ownTag()
	if e.group != nil {
		for _, row := range e.group.rows {
			if r.not && lookUp(row.members.rows, n).own && !row.during.Intersect(r.during).Empty() {
				p.problem(d.name, n.name, "belongs to "+tag.word+" and cannot be taken out of it")
				return
			}
		}
		if !r.not {
			p.v.members.joined[tag] = append(p.v.members.joined[tag], n)
		}
	}
	if p.v.members.add(n, tag, r) {
		p.problem(d.name, n.name, "both belongs to "+tag.word+" and does not")
	}
}
