package sample

import (
	"maps"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// setting is what an agreement names, as far as what is made for it can make use of.
type setting struct {
	parties []record.Party
	thirds  []record.Party
	groups  []string // of persons
	dims    []scope.Dim
	trees   map[scope.Dim][]node   // of every dimension in dims
	classes map[scope.Dim][]string // defined words and groups of words
	scales  []scope.Dim
	tags    map[scope.Dim][]string
	events  []record.Event
	declare contract.Events
	phrases []string
	clauses record.Clauses // of terms that are rules, in order
}

// node is a word of a tree. What lies below it follows it and is deeper.
type node struct {
	word  string
	depth int
	inner bool // words lie below it
}

// world is what is used of the ready-made territories.
const world = `Europe
	Germany
	France
	Spain
US
	California
	Texas
Asia
	Singapore
	Japan
Canada`

// settingOf reads from an agreement what it names.
func settingOf(a contract.Agreement) *setting {
	in := &setting{parties: slices.Sorted(maps.Keys(a.Parties)), trees: map[scope.Dim][]node{},
		classes: map[scope.Dim][]string{}, tags: map[scope.Dim][]string{},
		scales: slices.Sorted(maps.Keys(a.Scales)), events: slices.Sorted(maps.Keys(a.Events)), declare: a.Events}
	for _, name := range listed(a.ThirdParties) {
		in.thirds = append(in.thirds, record.Party(name))
	}
	for _, group := range listed(a.Groups) {
		in.groups = append(in.groups, strings.TrimSuffix(group, " (closed)"))
	}
	in.trees[scope.Territory] = nodes(world)
	for d, outline := range a.Words {
		in.trees[d] = nodes(outline)
	}
	in.dims = slices.Sorted(maps.Keys(in.trees))
	for d, outline := range a.Tags {
		in.tags[d] = strings.Split(outline, "\n")
	}
	for _, d := range a.Definitions {
		if len(d.Senses) > 0 {
			in.phrases = append(in.phrases, d.Word)
		} else {
			in.classes[d.Dim] = append(in.classes[d.Dim], d.Word)
		}
	}
	for _, g := range a.Sets {
		in.classes[g.Dim] = append(in.classes[g.Dim], g.Name)
	}
	for _, t := range a.Terms {
		if len(lowered(t)) > 0 {
			in.clauses = append(in.clauses, record.Clause(t.Ref().Number()))
		}
	}
	return in
}

// nodes reads an outline of one word a line.
func nodes(outline string) []node {
	var out []node
	for line := range strings.SplitSeq(outline, "\n") {
		word := strings.TrimSuffix(strings.TrimLeft(line, "\t"), " (closed)")
		depth := len(line) - len(strings.TrimLeft(line, "\t"))
		if n := len(out); n > 0 && out[n-1].depth < depth {
			out[n-1].inner = true
		}
		out = append(out, node{word: word, depth: depth})
	}
	return out
}

// listed are the names of a plain list.
func listed(words scope.Words) []string {
	var out []string
	for word := range strings.SplitSeq(string(words), ",") {
		if word = strings.TrimSpace(word); word != "" {
			out = append(out, word)
		}
	}
	return out
}

// below are the words below one of a dimension, or none where it is none of the tree's or has none below it.
func (in *setting) below(d scope.Dim, word string) []string {
	tree := in.trees[d]
	i := slices.IndexFunc(tree, func(n node) bool { return n.word == word })
	if i < 0 {
		return nil
	}
	var out []string
	for _, n := range tree[i+1:] {
		if n.depth <= tree[i].depth {
			break
		}
		out = append(out, n.word)
	}
	return out
}

// touches says whether a word of a dimension and some of a list have anything in common.
func (in *setting) touches(d scope.Dim, word string, list scope.Words) bool {
	return slices.ContainsFunc(listed(list), func(other string) bool {
		return word == other || slices.Contains(in.below(d, word), other) || slices.Contains(in.below(d, other), word)
	})
}

// words are the words of a dimension's tree.
func (in *setting) words(d scope.Dim) []string {
	out := make([]string, len(in.trees[d]))
	for i, n := range in.trees[d] {
		out[i] = n.word
	}
	return out
}

// persons are all whom the agreement names.
func (in *setting) persons() []record.Party { return slices.Concat(in.parties, in.thirds) }

// others are the parties but one.
func (in *setting) others(than record.Party) []record.Party {
	return slices.DeleteFunc(slices.Clone(in.parties), func(p record.Party) bool { return p == than })
}
