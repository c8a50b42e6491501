package sample

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// plain is a list of at most so many words of a dimension's tree.
func (s *Source) plain(in *setting, d scope.Dim, most int) scope.Words {
	return joined(some(s, in.words(d), most))
}

// expression is what a term says of a dimension with a tree, in all the ways that the grammar has.
func (s *Source) expression(in *setting, d scope.Dim) scope.Words {
	node := pick(s, in.words(d))
	below := in.below(d, node)
	if classes := in.classes[d]; len(classes) > 0 && s.often(25) {
		return scope.Words(pick(s, classes))
	}
	switch n := s.under(100); {
	case n < 60:
		return s.plain(in, d, 3)
	case n < 75 && len(below) > 0:
		return scope.Words(node + " except " + pick(s, below))
	case n < 80 && len(below) > 0:
		return scope.Words(fmt.Sprintf("(%s except %s), %s", node, pick(s, below), pick(s, in.words(d))))
	case n < 88:
		return scope.Words("not " + node)
	case n < 91:
		return scope.Words("exactly " + node)
	case n < 93:
		return "any"
	case n < 96:
		return scope.Words(node + "; " + pick(s, in.words(d)))
	case n < 98 && d == scope.Territory:
		return pick(s, []scope.Words{"EU", "EU except France", "EU as of 2016-01-01"})
	}
	return scope.Words(node)
}

// who is what a term says of persons.
func (s *Source) who(in *setting) scope.Words {
	switch n := s.under(8); {
	case n == 0 || len(in.thirds) == 0:
		return scope.Words("not " + pick(s, in.persons()))
	case len(in.groups) == 0:
	case n < 3:
		return scope.Words(pick(s, in.groups))
	case n == 3:
		return scope.Words(fmt.Sprintf("%s, %s", pick(s, in.groups), pick(s, in.thirds)))
	case n == 4:
		return "any"
	}
	return joined(some(s, in.thirds, 2))
}

// size is what a term says of an ordered dimension.
func (s *Source) size() scope.Words {
	return pick(s, []scope.Words{"over 5 MW", "at least 3 MW", "under 8 MW", "2 MW to 6 MW",
		"at least 2 MW and under 7 MW"})
}

// dimension is what a term says of any dimension.
func (s *Source) dimension(in *setting, d scope.Dim) scope.Words {
	switch {
	case d == scope.With:
		return s.who(in)
	case slices.Contains(in.scales, d):
		return s.size()
	case len(in.tags[d]) > 0:
		return scope.Words(pick(s, in.tags[d]))
	}
	return s.expression(in, d)
}

// box restricts some dimensions, mostly what is done and where.
func (s *Source) box(in *setting) scope.Box {
	b := scope.Box{}
	if s.often(85) {
		b[scope.Activity] = s.expression(in, scope.Activity)
	}
	if s.often(50) {
		b[scope.Territory] = s.expression(in, scope.Territory)
	}
	for _, d := range in.further() {
		if s.often(8) {
			b[d] = s.dimension(in, d)
		}
	}
	if len(b) == 0 {
		b[scope.Activity] = s.plain(in, scope.Activity, 2)
	}
	return b
}

// further are the dimensions of which acts and terms speak less often.
func (in *setting) further() []scope.Dim {
	var out []scope.Dim
	for _, d := range in.dims {
		if d != scope.Activity && d != scope.Territory {
			out = append(out, d)
		}
	}
	out = append(out, in.scales...)
	for d := range in.tags {
		out = append(out, d)
	}
	slices.Sort(out)
	return append(out, scope.With)
}

// covered is what a term covers, stated.
func (s *Source) covered(in *setting) scope.Expr {
	switch n := s.under(100); {
	case n < 10:
		return scope.Boxes{s.box(in), s.box(in)}
	case n < 13:
		return scope.Everything
	}
	return s.box(in)
}

// reach is what a term covers, or nothing said, which is everything.
func (s *Source) reach(in *setting) scope.Expr {
	if s.often(4) {
		return nil
	}
	return s.covered(in)
}

// mentioned are the names that words cover, as far as they are easily seen: those before anything is taken away.
func mentioned(words scope.Words) []string {
	text := strings.NewReplacer("(", "", ")", "", "exactly ", "", "throughout ", "", ";", ",").Replace(string(words))
	var out []string
	for _, name := range listed(scope.Words(text)) {
		name, _, _ = strings.Cut(name, " except ")
		if name != "any" && name != "none" && !strings.HasPrefix(name, "not ") {
			out = append(out, name)
		}
	}
	return out
}

// within is a word of a dimension on what some words cover: one that they mention or, where nothing is taken off it,
// one below it.
func (s *Source) within(in *setting, d scope.Dim, words scope.Words) string {
	names := mentioned(words)
	if len(names) == 0 {
		return pick(s, in.words(d))
	}
	name := pick(s, names)
	whole := !strings.Contains(string(words), "except") && !strings.Contains(string(words), "exactly")
	if below := in.below(d, name); whole && len(below) > 0 && s.often(60) {
		return pick(s, below)
	}
	return name
}

// through are those whose acts count as a party's.
func (s *Source) through(in *setting) scope.Words {
	return maybe(s, 20, scope.Words(pick(s, in.groups)))
}

// matter is what things are about; mostly one and the same.
func (s *Source) matter() record.Matter {
	return pick(s, []record.Matter{"m1", "m1", "m1", "m2", ""})
}
