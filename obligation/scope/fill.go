package scope

// fillGroups works out the members of groups.
func (b *builder) fillGroups(v *Vocabulary) {
	for _, g := range b.groups {
		d := v.dim(g.Dim)
		members := b.members(v, d, g)
		if g.During.Empty() {
			b.problem(g.Dim, g.Name, "the days of the members: "+g.During.Check().Error())
			continue
		}
		g.group.add(members, g.During)
	}
}

// members is the set of a group's members, which are words of the tree alone.
func (b *builder) members(v *Vocabulary, d *dimension, g groupWords) *set {
	none := &set{kind: treeKind}
	ph, err := parse(g.Members, false)
	if err != nil {
		b.problems = append(b.problems, in(d.name, err))
		return none
	}
	fine := true
	ph.names(func(it item) {
		if e, found := d.family.dict.find(it.name); found && e.node == nil || !it.asOf.IsZero() {
			b.problem(d.name, g.Name, "its members are words of the tree, which "+quoteName(it.name)+" is not")
			fine = false
		}
	})
	if !fine {
		return none
	}
	r := resolver{v: v, dim: d, exact: true}
	all := r.phrase(ph)
	b.problems = append(b.problems, r.problems...)
	switch {
	case len(r.problems) > 0:
		return none
	case all.Empty():
		b.problem(d.name, g.Name, "a group without members")
		return none
	}
	if s := all.sure.boxes[0].on(d.axis); s != nil {
		return s
	}
	return d.axis.full
}

// fillMembers works out who has which tag.
func (b *builder) fillMembers(v *Vocabulary) {
	names := v.dim(With)
	for _, name := range b.source.Outsiders {
		e, found := names.family.dict.find(name)
		if !found || e.node == nil {
			b.problems = append(b.problems, names.noWord(name))
			continue
		}
		v.members.outsiders[e.node] = true
	}
	for _, m := range b.source.Memberships {
		d := v.dim(nameDim(m.Dim))
		if d == nil || d.family.kind != treeKind {
			b.problem(m.Dim, m.Tag, "this dimension has no tags")
			continue
		}
		tag, foundTag := d.family.dict.find(m.Tag)
		e, found := d.family.dict.find(m.Name)
		switch {
		case !foundTag:
			b.problems = append(b.problems, d.noWord(m.Tag))
		case tag.ownTag() == nil || tag.group != nil:
			b.problem(d.name, m.Tag, "is neither a tag nor an open definition")
		case !found:
			b.problems = append(b.problems, d.noWord(m.Name))
		case e.node == nil || e.node == d.family.root:
			b.problem(d.name, m.Name, "is no single word of the tree")
		case m.During.Empty():
			b.problem(d.name, m.Name, m.During.Check().Error())
		case v.members.add(e.node, tag.ownTag(), memberRow{m.During, m.Not}):
			b.problem(d.name, m.Name, "both has and has not the tag "+m.Tag)
		}
	}
}

// ownTag is the tag that goes with a word, or nil.
func (e entry) ownTag() *tagWord {
	if e.def != nil {
		return e.def.tag
	}
	return e.tag
}

// The states of a definition while the vocabulary is made.
const (
	notBegun uint8 = iota
	begun
	done
)

// defineWords works out the definitions.
func (b *builder) defineWords(v *Vocabulary) {
	for _, def := range b.defs {
		b.define(v, def)
	}
}

// define works out one definition, after those to which it refers.
func (b *builder) define(v *Vocabulary, def *definition) {
	switch def.state {
	case done:
		return
	case begun:
		b.problem(def.Dim, def.Word, "is defined by itself")
		return
	}
	def.state = begun
	for _, d := range v.dims {
		if d.family != b.families[def.Dim] {
			continue
		}
		r := resolver{v: v, dim: d, define: func(other *definition) { b.define(v, other) }}
		def.rough[d.name] = r.definition(def)
		if d.name == def.Dim {
			b.problems = append(b.problems, r.problems...)
		}
	}
	def.state = done
}

// definition is what a definition covers: the core, and of what is neither core nor excluded that which has its tag.
func (r *resolver) definition(def *definition) Rough {
	includes, excludes := r.part(def.Includes), r.part(def.Excludes)
	core := includes.Minus(excludes)
	switch {
	case len(r.problems) > 0:
		return Rough{}
	case core.Empty() && !includes.Empty():
		r.problem(def.Word, "all that it includes is excluded")
		return Rough{}
	case !def.Open && core.Empty():
		r.problem(def.Word, "a definition that includes nothing and is not open covers nothing")
		return Rough{}
	case !def.Open:
		return core
	}
	between := r.tagged(def.tag).Minus(excludes).Minus(includes)
	if between.Empty() {
		r.problem(def.Word, "nothing is left open")
	}
	return core.Union(between)
}

// part is what one side of a definition covers; nothing if it is not stated.
func (r *resolver) part(w Words) Rough {
	if w == "" {
		return Rough{}
	}
	ph, err := parse(w, false)
	if err != nil {
		r.problems = append(r.problems, in(r.dim.name, err))
		return Rough{}
	}
	return r.phrase(ph)
}
