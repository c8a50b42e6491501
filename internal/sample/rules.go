package sample

import (
	"slices"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// lowered are the rules of a term. Whatever is made to meet terms is made from them, so that it need not know the kinds
// of term.
func lowered(t obligation.Term) []norm.Norm {
	l := &norm.Lowering{}
	l.Begin(t.Ref())
	t.Lower(l)
	return l.Norms
}

// rules are those of all terms, now or later.
func rules(a contract.Agreement) []norm.Norm {
	var out []norm.Norm
	terms := slices.Clone(a.Terms)
	for _, am := range a.Amendments {
		terms = append(terms, am.Adds...)
	}
	for _, t := range terms {
		out = append(out, lowered(t)...)
	}
	return out
}

// ofConduct are the rules that conduct can meet: all bars, and permissions where there is no bar.
func ofConduct(rules []norm.Norm) []norm.Norm {
	for _, kind := range []norm.Kind{norm.Prohibition, norm.Permission} {
		if list := slices.DeleteFunc(slices.Clone(rules), func(n norm.Norm) bool { return n.Kind != kind }); len(list) > 0 {
			return list
		}
	}
	return nil
}

// boundBy is one of those whom a rule binds, or who may use it, nearly always; otherwise anybody.
func (s *Source) boundBy(in *setting, n norm.Norm) record.Party {
	if len(n.Answers) == 0 || s.often(8) {
		return pick(s, in.persons())
	}
	return pick(s, n.Answers)
}

// owedTo is one of those to whom a rule is owed, nearly always; otherwise anybody.
func (s *Source) owedTo(in *setting, n norm.Norm) record.Party {
	if len(n.Holder) == 0 || s.often(10) {
		return pick(s, in.parties)
	}
	return pick(s, n.Holder)
}

// said is what one box of a rule says of a dimension, or nothing.
func (s *Source) said(n norm.Norm) scope.Box {
	if boxes := scope.Each(n.Scope); len(boxes) > 0 {
		return pick(s, boxes)
	}
	return nil
}
