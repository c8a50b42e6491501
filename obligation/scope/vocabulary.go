package scope

import (
	"slices"
	"strings"
)

// Vocabulary knows the words of an agreement and what they mean. It is made by [NewVocabulary] and never changes, so
// it may be used by several goroutines at once. The zero Vocabulary knows no dimension.
type Vocabulary struct {
	dims    []*dimension // in the order in which they are said
	members *members
	inner   *innerNodes
	// dependents are the places that the name of a state perhaps covers.
	dependents []dependence
}

// A dimension is a dimension of the vocabulary with its axes.
type dimension struct {
	name   Dim
	family *family
	axis   *axis
	tags   []*axis // of the family's tags, in their order
}

// Dims lists the dimensions, in the order in which they are said.
func (v *Vocabulary) Dims() []Dim {
	dims := make([]Dim, len(v.dims))
	for i, d := range v.dims {
		dims[i] = d.name
	}
	return dims
}

// Words lists the words of a dimension as they are written, sorted: those of its tree, its tags, groups and
// definitions, without other names for them.
func (v *Vocabulary) Words(d Dim) []string {
	dim := v.dim(d)
	if dim == nil {
		return nil
	}
	words := dim.family.dict.words()
	slices.SortFunc(words, func(a, b string) int { return strings.Compare(fold(a), fold(b)) })
	return words
}

// Names lists all that [Vocabulary.Knows] says yes to, other names included, in lower case and sorted.
func (v *Vocabulary) Names(d Dim) []string {
	dim := v.dim(d)
	if dim == nil {
		return nil
	}
	names := dim.family.dict.all()
	slices.Sort(names)
	return slices.Compact(names)
}

// Knows says whether word is a single word of the dimension or another name for one.
func (v *Vocabulary) Knows(d Dim, word string) bool {
	dim := v.dim(d)
	if dim == nil {
		return false
	}
	_, found := dim.family.dict.find(word)
	return found
}

// dim is the dimension of that name, or nil.
func (v *Vocabulary) dim(name Dim) *dimension {
	for _, d := range v.dims {
		if d.name == name {
			return d
		}
	}
	return nil
}

// noDim is the error that the vocabulary has no such dimension.
func (v *Vocabulary) noDim(d Dim) error {
	names := make([]string, len(v.dims))
	for i, known := range v.dims {
		names[i] = string(known.name)
	}
	return &WordError{Word: string(d), Problem: "no dimension is so called", Near: near(string(d), names)}
}

// noWord is the error that the dimension has no such word.
func (d *dimension) noWord(word string) error {
	return &WordError{Dim: d.name, Word: short(word), Problem: "not a known word", Near: d.near(word)}
}

// near lists known words that look like the word.
func (d *dimension) near(word string) []string {
	found := near(word, d.family.dict.all())
	for i, key := range found {
		e, _ := d.family.dict.find(key)
		if fold(e.word) == key {
			found[i] = e.word
		} else {
			found[i] = key
		}
	}
	return found
}

// innerNodes are the nodes below which names were placed. It may lie over others, to which it adds.
type innerNodes struct {
	over  *innerNodes
	nodes map[*node]bool
}

// leaf says whether no word is listed below the node.
func (v *Vocabulary) leaf(n *node) bool {
	for at := v.inner; at != nil; at = at.over {
		if at.nodes[n] {
			return false
		}
	}
	return !n.inner
}
