package scope

import (
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
)

// A family is the words of one tree or scale, which may serve several dimensions: all dimensions of names share one.
type family struct {
	kind  kind
	unit  string // of a scale
	root  *node  // of a tree
	count int    // nodes made, and so the order of the next
	open  bool   // plain words that scopes use become known
	names bool   // the words are names of persons
	dict  *dictionary
	tags  []*tagWord // in the order of the axes
}

// A tagWord is a word of a family that a thing has or has not: a role, an open definition, or a group for names that
// are placed later.
type tagWord struct {
	index   int    // its place among the tags of the family
	word    string // as it is written
	label   string // the question whether a thing has it
	usual   status // of things of which no membership speaks
	outside status // of outsiders of which no membership speaks
}

// A status says whether a thing has a tag.
type status uint8

const (
	unknown status = iota
	has
	hasNot
)

// An entry is what a word means in a family: exactly one of its fields is set, except that a group may have a tag for
// what is placed in it.
type entry struct {
	word   string // as it is written
	node   *node
	tag    *tagWord
	group  *group
	def    *definition
	placed []stay // nodes that the name is at for a time
}

// A stay is a node at which a placed name is for a time.
type stay struct {
	node   *node
	during civil.Span
}

// A group is a dated set of words of a tree.
type group struct {
	rows []groupRow
}

// A groupRow is members of a group for a time.
type groupRow struct {
	members *set
	during  civil.Span
}

// add adds members for a time.
func (g *group) add(members *set, during civil.Span) {
	for i := range g.rows {
		if row := &g.rows[i]; row.during == during {
			row.members = row.members.with(members, opOr)
			return
		}
	}
	g.rows = append(g.rows, groupRow{members, during})
}

// A definition is a defined word and, once it is worked out, what it covers in each dimension of the family.
type definition struct {
	Definition
	tag   *tagWord // of an open one
	state uint8    // not begun, begun or done with being worked out
	rough map[Dim]Rough
}

// A dictionary finds what a word means. It may lie over another, to which it adds.
type dictionary struct {
	over    *dictionary
	entries map[string]entry // by folded word
	order   []string         // folded words as they were added, without other names
}

// find is what the word means.
func (d *dictionary) find(word string) (entry, bool) {
	key := fold(word)
	for ; d != nil; d = d.over {
		if e, found := d.entries[key]; found {
			return e, true
		}
	}
	return entry{}, false
}

// put gives a word a meaning; other names are not listed among the words.
func (d *dictionary) put(word string, e entry, other bool) {
	key := fold(word)
	if _, known := d.entries[key]; !known && !other {
		d.order = append(d.order, key)
	}
	d.entries[key] = e
}

// words are the words, without other names, in the order in which they were added.
func (d *dictionary) words() []string {
	var out []string
	if d.over != nil {
		out = d.over.words()
	}
	for _, key := range d.order {
		if d.over != nil {
			if _, before := d.over.find(key); before {
				continue
			}
		}
		out = append(out, d.entries[key].word)
	}
	return out
}

// all are all words with other names, in no order.
func (d *dictionary) all() []string {
	var out []string
	for ; d != nil; d = d.over {
		for key := range d.entries {
			out = append(out, key)
		}
	}
	return out
}

// newFamily is a family with a root and no words.
func newFamily(k kind) *family {
	f := &family{kind: k, dict: &dictionary{entries: map[string]entry{}}}
	if k == treeKind {
		f.root, f.count = &node{}, 1
	}
	return f
}

// add makes a node below another.
func (f *family) add(name string, up *node) *node {
	n := &node{up: up, name: name, order: f.count, level: up.level + 1}
	f.count++
	return n
}

// extended is a family over f to which words may be added without f changing.
func (f *family) extended() *family {
	g := *f
	g.dict = &dictionary{over: f.dict, entries: map[string]entry{}}
	g.tags = slices.Clip(f.tags)
	return &g
}

// simple says whether an item is a word of the tree without more.
func (f *family) simple(it item) bool {
	if it.kind != itemName || !plain(it) {
		return false
	}
	e, _ := f.dict.find(it.name)
	return e.node != nil
}

// addTag makes a tag.
func (f *family) addTag(word, label string, usual, outside status) *tagWord {
	t := &tagWord{index: len(f.tags), word: word, label: label, usual: usual, outside: outside}
	f.tags = append(f.tags, t)
	return t
}
