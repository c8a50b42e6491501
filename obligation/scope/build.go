package scope

import (
	"errors"
	"maps"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
)

// NewVocabulary makes the vocabulary of an agreement. It reports every problem of the source at once, joined, each a
// [*WordError]. Scopes listed as used are read for their words only; [Vocabulary.Resolve] says what is wrong with
// them.
func NewVocabulary(s Source) (*Vocabulary, error) {
	b := &builder{source: s, families: map[Dim]*family{}}
	b.makeFamilies()
	b.makeWorld()
	b.makeTrees()
	b.makeNames()
	b.makeTags()
	b.declareDefinitions()
	b.declareGroups()
	b.learnUsed()
	b.closeNodes()
	v := &Vocabulary{dims: b.dimensions(), members: newMembers(nil), dependents: b.findDependents()}
	b.fillGroups(v)
	b.fillMembers(v)
	b.defineWords(v)
	if err := errors.Join(b.problems...); err != nil {
		return nil, err
	}
	return v, nil
}

// A builder makes a vocabulary.
type builder struct {
	source   Source
	families map[Dim]*family
	nodes    []made // all but the roots
	groups   []groupWords
	defs     []*definition
	problems []error
}

// made is a node that was made, and the dimension whose source made it.
type made struct {
	*node
	dim Dim
}

// groupWords is a row of a group as it is stated.
type groupWords struct {
	group *group
	Group
}

// problem takes note of a problem with a word.
func (b *builder) problem(d Dim, word, problem string) {
	b.problems = append(b.problems, &WordError{Dim: d, Word: short(word), Problem: problem})
}

// sorted are the keys of a map in the order in which dimensions are said.
func sorted[T any](m map[Dim]T) []Dim { return slices.SortedFunc(maps.Keys(m), compareDims) }

// makeFamilies makes a family for every dimension that the source mentions.
func (b *builder) makeFamilies() {
	names := newFamily(treeKind)
	names.names = true
	for _, d := range append([]Dim{With, By}, b.source.NameDims...) {
		if b.families[d] = names; d == Time || d == Territory {
			b.problem(d, "", "the words of this dimension are no names of persons")
		}
	}
	b.families[Time] = newFamily(dayKind)
	b.families[Territory] = newFamily(treeKind)
	for _, d := range sorted(b.source.Scales) {
		if b.families[d] != nil || d == Activity {
			b.problem(d, "", "this dimension is no scale")
			continue
		}
		f := newFamily(scaleKind)
		f.unit = b.source.Scales[d]
		b.families[d] = f
	}
	listed := map[Dim]bool{Territory: true}
	for _, d := range slices.Concat(sorted(b.source.Trees), sorted(b.source.Tags)) {
		listed[d] = true
	}
	for _, d := range b.mentioned() {
		if problem := nameProblem(string(d)); problem != "" {
			b.problem(d, string(d), "the name of a dimension: "+problem)
			continue
		}
		if b.families[d] == nil {
			b.families[d] = newFamily(treeKind)
			b.families[d].open = !listed[d]
		}
	}
}

// mentioned lists the dimensions that the source mentions, some of them several times.
func (b *builder) mentioned() []Dim {
	s := b.source
	dims := slices.Concat([]Dim{Activity}, s.NameDims, sorted(s.Trees), sorted(s.Tags), sorted(s.Scales))
	for _, g := range s.Groups {
		dims = append(dims, g.Dim)
	}
	for _, d := range s.Definitions {
		dims = append(dims, d.Dim)
	}
	for _, m := range s.Memberships {
		dims = append(dims, nameDim(m.Dim))
	}
	for _, e := range s.Used {
		for _, x := range Each(e) {
			dims = append(dims, x.dims()...)
		}
	}
	return dims
}

// nameDim is the dimension in which a name stands if none is stated.
func nameDim(d Dim) Dim {
	if d == "" {
		return With
	}
	return d
}

// tree is the family of a dimension if it is a tree; otherwise the problem is taken note of.
func (b *builder) tree(d Dim, word string) *family {
	f := b.families[d]
	switch {
	case f == nil: // its name is wrong, which has been reported
		return nil
	case f.kind != treeKind:
		b.problem(d, word, "this dimension is ordered and has no words of its own")
		return nil
	}
	return f
}

// makeWorld puts the ready-made territories into their family: the outline's first line is the root.
func (b *builder) makeWorld() {
	f := b.families[Territory]
	lines, problems := readOutline(Territory, worldOutline())
	b.problems = append(b.problems, problems...)
	if len(lines) == 0 {
		return
	}
	f.root.name, f.root.inner = lines[0].names[0], true
	b.call(f, Territory, lines[0].names, entry{node: f.root})
	for i := range lines[1:] {
		lines[i+1].depth--
	}
	b.grow(f, Territory, lines[1:])
}

// call gives a word and its other names one meaning.
func (b *builder) call(f *family, d Dim, names []string, e entry) {
	for i, name := range names {
		if _, known := f.dict.find(name); known {
			b.problem(d, name, "named twice, or another name of something else")
			continue
		}
		e.word = name
		f.dict.put(name, e, i > 0)
	}
}

// makeTrees reads the outlines of the trees.
func (b *builder) makeTrees() {
	for _, d := range sorted(b.source.Trees) {
		f := b.tree(d, "")
		if f == nil {
			continue
		}
		lines, problems := readOutline(d, b.source.Trees[d])
		b.problems = append(b.problems, problems...)
		b.grow(f, d, lines)
	}
}

// grow adds the lines of one outline to a tree. A line may name what another outline has put there already: a
// ready-made territory, a name that serves several dimensions.
func (b *builder) grow(f *family, d Dim, lines []line) {
	above := []*node{f.root}
	seen := map[*node]bool{}
	for _, l := range lines {
		up := above[min(l.depth, len(above)-1)]
		n := b.known(f, d, l, up)
		switch {
		case n == nil:
			n = b.child(f, d, l.names[0], up)
		case seen[n]:
			b.problem(d, l.names[0], "named twice")
		}
		seen[n] = true
		n.closed = n.closed || l.closed
		for i, name := range l.names {
			if _, known := f.dict.find(name); !known {
				f.dict.put(name, entry{word: name, node: n}, i > 0 || n.name != name)
			}
		}
		above = append(above[:min(l.depth, len(above)-1)+1], n)
	}
}

// known is the node that a line names and that is there already, or nil.
func (b *builder) known(f *family, d Dim, l line, up *node) *node {
	var n *node
	for _, name := range l.names {
		e, found := f.dict.find(name)
		switch {
		case !found:
		case n != nil && e.node != n:
			b.problem(d, name, "another name of "+quoteName(n.name)+" and of something else")
		case e.node == f.root:
			b.problem(d, name, "this names all of the dimension: nothing lies above it or beside it")
		default:
			n = e.node
		}
	}
	if n != nil && !n.under(up) {
		b.problem(d, l.names[0], "already stands elsewhere, "+n.up.place())
	}
	return n
}

// child makes a node below another.
func (b *builder) child(f *family, d Dim, name string, up *node) *node {
	n := f.add(name, up)
	up.inner = true
	b.nodes = append(b.nodes, made{n, d})
	return n
}

// makeNames puts the parties and outsiders into the tree of names.
func (b *builder) makeNames() {
	f := b.families[With]
	for _, name := range b.source.Names {
		if problem := nameProblem(name); problem != "" {
			b.problem(With, name, problem)
			continue
		}
		if e, known := f.dict.find(name); known {
			e.node.person = true
			continue
		}
		n := b.child(f, With, tidy(name), f.root)
		n.person = true
		f.dict.put(name, entry{word: n.name, node: n}, false)
	}
}

// makeTags reads the outlines of the tags.
func (b *builder) makeTags() {
	for _, d := range sorted(b.source.Tags) {
		f := b.tree(d, "")
		if f == nil {
			continue
		}
		lines, problems := readOutline(d, b.source.Tags[d])
		b.problems = append(b.problems, problems...)
		for _, l := range lines {
			if l.depth > 0 || l.closed {
				b.problem(d, l.names[0], "tags do not nest")
				continue
			}
			b.call(f, d, l.names, entry{tag: f.addTag(l.names[0], covers(l.names[0]), unknown, hasNot)})
		}
	}
}

// covers is the question whether a word covers something.
func covers(word string) string { return `whether "` + word + `" covers …` }

// declareDefinitions makes the defined words known.
func (b *builder) declareDefinitions() {
	for _, d := range b.source.Definitions {
		f := b.tree(d.Dim, d.Word)
		if f == nil {
			continue
		}
		if problem := nameProblem(d.Word); problem != "" {
			b.problem(d.Dim, d.Word, problem)
			continue
		}
		def := &definition{Definition: d, rough: map[Dim]Rough{}}
		if def.Word = tidy(d.Word); def.Label == "" {
			def.Label = covers(def.Word)
		}
		if d.Open {
			def.tag = f.addTag(def.Word, def.Label, unknown, unknown)
		}
		b.call(f, d.Dim, []string{def.Word}, entry{def: def})
		b.defs = append(b.defs, def)
	}
}

// declareGroups makes the names of groups known, the ready-made ones first.
func (b *builder) declareGroups() {
	b.declareWorldGroups()
	for _, g := range b.source.Groups {
		f := b.tree(g.Dim, g.Name)
		if f == nil {
			continue
		}
		if problem := nameProblem(g.Name); problem != "" {
			b.problem(g.Dim, g.Name, problem)
			continue
		}
		e, known := f.dict.find(g.Name)
		switch {
		case !known:
			e = entry{group: &group{}, tag: f.addTag(tidy(g.Name), covers(tidy(g.Name)), hasNot, hasNot)}
			b.call(f, g.Dim, []string{tidy(g.Name)}, e)
		case e.group == nil:
			b.problem(g.Dim, g.Name, "is a word already, and no group")
			continue
		}
		b.groups = append(b.groups, groupWords{e.group, g})
	}
}

// declareWorldGroups makes the names of the ready-made groups known, but those that the source gives another meaning.
func (b *builder) declareWorldGroups() {
	f := b.families[Territory]
	for _, w := range worldGroups() {
		e, known := f.dict.find(w.Name)
		switch {
		case !known:
			e = entry{group: &group{}}
			for i, name := range append([]string{w.Name}, w.Aliases...) {
				if _, taken := f.dict.find(name); !taken {
					e.word = name
					f.dict.put(name, e, i > 0)
				}
			}
		case e.group == nil:
			continue
		}
		member, known := f.dict.find(w.Member)
		if !known || member.node == nil {
			b.problem(Territory, w.Member, "no territory of the group "+w.Name)
			continue
		}
		e.group.add(wholeSet(member.node), civil.Span{From: w.From, Through: w.Through})
	}
}

// learnUsed makes plain words known in dimensions that have no words of their own.
func (b *builder) learnUsed() {
	for _, e := range b.source.Used {
		for _, x := range Each(e) {
			for _, d := range x.dims() {
				b.learn(d, x[d])
			}
		}
	}
	for _, d := range b.source.Definitions {
		b.learn(d.Dim, d.Includes)
		b.learn(d.Dim, d.Excludes)
	}
	for _, g := range b.source.Groups {
		b.learn(g.Dim, g.Members)
	}
	for _, m := range b.source.Memberships {
		b.learn(nameDim(m.Dim), Quote(m.Name))
	}
}

// learn makes the words of an expression known, if its dimension is open to that.
func (b *builder) learn(d Dim, w Words) {
	f := b.families[d]
	if f == nil || !f.open || w == "" {
		return
	}
	ph, err := parse(w, false)
	if err != nil { // reported where the expression is resolved
		return
	}
	ph.names(func(it item) {
		if _, known := f.dict.find(it.name); !known && it.asOf.IsZero() {
			f.dict.put(it.name, entry{word: it.name, node: b.child(f, d, it.name, f.root)}, false)
		}
	})
}

// closeNodes gives every closed node what exhausts it.
func (b *builder) closeNodes() {
	for _, n := range b.nodes {
		if n.up.closed {
			n.up.kids = append(n.up.kids, n.node)
		}
	}
	for _, n := range b.nodes {
		if n.closed && len(n.kids) == 0 {
			b.problem(n.dim, n.name, "closed, but no word is below it")
		}
	}
}

// dimensions makes the dimensions with their axes.
func (b *builder) dimensions() []*dimension {
	var dims []*dimension
	id := 0
	for _, name := range sorted(b.families) {
		f := b.families[name]
		d := &dimension{name: name, family: f, axis: &axis{id: id, dim: name, kind: f.kind, unit: f.unit}}
		id++
		switch f.kind {
		case treeKind:
			d.axis.any = wholeSet(f.root)
			d.axis.full = &set{kind: treeKind, none: true, rows: d.axis.any.rows}
		case scaleKind:
			d.axis.any = &set{kind: scaleKind, low: true}
			d.axis.full = &set{kind: scaleKind, low: true, none: true}
		case dayKind:
			d.axis.any = spanSet(civil.Span{})
			d.axis.full = d.axis.any
		case tagKind:
		}
		for _, t := range f.tags {
			both := &set{kind: tagKind, tags: yesTag | noTag}
			a := &axis{id: id, dim: name, kind: tagKind, tag: t.word, label: t.label, full: both, any: both}
			d.tags = append(d.tags, a)
			id++
		}
		dims = append(dims, d)
	}
	return dims
}
