package sample

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Act is a random act to be judged under an agreement: conduct or a step, mostly such as the terms speak of. About half
// of all are as plain as those of [Source.SimpleAct].
func (s *Source) Act(a contract.Agreement) record.Act {
	in, rules := settingOf(a), rules(a)
	switch n := s.under(100); {
	case n < 45:
		return s.simpleAct(in, rules)
	case n < 78 || len(in.events) == 0:
		return s.conduct(in, rules)
	}
	return s.stepOf(in, pick(s, rules))
}

// SimpleAct is a random act such as portfolios are asked about: who, with whom, one activity and one place, each a
// plain word or exactly one, on which day, and for how much. Each is sometimes left out.
func (s *Source) SimpleAct(a contract.Agreement) record.Act {
	return s.simpleAct(settingOf(a), rules(a))
}

func (s *Source) simpleAct(in *setting, rules []norm.Norm) record.Act {
	n := s.aim(rules)
	said := s.said(n)
	act := record.Act{By: s.boundBy(in, n), With: s.partner(in, n, said[scope.With]), On: maybe(s, 94, s.day()),
		Amount: maybe(s, 50, s.amount()), What: scope.Box{}}
	for _, d := range []scope.Dim{scope.Activity, scope.Territory} {
		if s.often(93) {
			act.What[d] = s.one(in, d, said[d])
		}
	}
	return act
}

// aim is a rule that an act is to meet. Where conduct can meet none it is a rule of nothing.
func (s *Source) aim(rules []norm.Norm) norm.Norm {
	if list := ofConduct(rules); len(list) > 0 {
		return pick(s, list)
	}
	return norm.Norm{}
}

// partner is a counterparty: an outsider, the holder, none, nobody stated, or a name that is not known.
func (s *Source) partner(in *setting, n norm.Norm, said scope.Words) record.Party {
	for _, name := range mentioned(said) {
		if slices.Contains(in.thirds, record.Party(name)) && s.often(50) {
			return record.Party(name)
		}
	}
	switch k := s.under(100); {
	case k < 65:
		return pick(s, in.thirds)
	case k < 80:
		return s.owedTo(in, n)
	case k < 88:
		return "none"
	case k < 96:
		return pick(s, in.parties)
	case k < 98:
		return "Zorro"
	}
	return ""
}

// one is one word of a dimension, mostly on what a rule says of it and mostly one without others below it.
func (s *Source) one(in *setting, d scope.Dim, said scope.Words) scope.Words {
	word := pick(s, in.words(d))
	if said != "" && s.often(92) {
		word = s.within(in, d, said)
	}
	below := in.below(d, word)
	switch n := s.under(100); {
	case len(below) == 0 || n < 15:
		return scope.Words(word)
	case n < 40:
		return scope.Words("exactly " + word)
	}
	return scope.Words(pick(s, below))
}

// conduct says more, and in more ways.
func (s *Source) conduct(in *setting, rules []norm.Norm) record.Act {
	act := s.simpleAct(in, rules)
	said := s.said(s.aim(rules))
	for _, d := range []scope.Dim{scope.Activity, scope.Territory} {
		if s.often(50) {
			act.What[d] = s.coordinate(in, d, said[d])
		}
	}
	for _, d := range in.further() {
		if said[d] != "" && s.often(85) || s.often(15) {
			act.What[d] = s.other(in, d, said[d])
		}
	}
	if with := act.What[scope.With]; with != "" {
		act.With = record.Party(with)
		delete(act.What, scope.With)
	}
	act.About = maybe(s, 50, s.matter())
	s.time(&act)
	if s.often(12) {
		act.Parts = s.parts(in, rules)
	}
	if s.often(10) {
		act.Commits = []record.Act{s.simpleAct(in, rules)}
	}
	return s.trimmed(in, act)
}

// time makes an act one of another time: through some, at an hour, or without a day.
func (s *Source) time(act *record.Act) {
	switch s.under(10) {
	case 0, 1, 2:
		act.On, act.During = maybe(s, 15, act.On), s.stretch()
	case 3:
		act.At = s.clock()
	}
}

// coordinate is what an act says of a dimension with a tree, in all the ways that the grammar has.
func (s *Source) coordinate(in *setting, d scope.Dim, said scope.Words) scope.Words {
	word := s.one(in, d, said)
	node := pick(s, in.words(d))
	below := in.below(d, node)
	switch n := s.under(100); {
	case n < 25:
		return scope.Words("throughout " + node)
	case n < 55:
		return scope.Words(fmt.Sprintf("%s, %s", word, pick(s, in.words(d))))
	case n < 65 && len(below) > 0:
		return scope.Words(node + " except " + pick(s, below))
	case n < 75 && len(below) > 0:
		return scope.Words(fmt.Sprintf("throughout (%s except %s)", node, pick(s, below)))
	case n < 80:
		return scope.Words("not " + node)
	case n < 83:
		return "any"
	case n < 86:
		return "none"
	case n < 91:
		return "something else"
	case n < 95 && len(in.classes[d]) > 0:
		return scope.Words(pick(s, in.classes[d]))
	}
	return word
}

// other is what an act says of any other dimension.
func (s *Source) other(in *setting, d scope.Dim, said scope.Words) scope.Words {
	switch {
	case d == scope.With && s.often(70):
		return scope.Words(pick(s, in.thirds))
	case d == scope.With:
		return s.who(in)
	case slices.Contains(in.scales, d):
		return pick(s, []scope.Words{"3 MW", "5 MW", "6 MW", "2 MW to 4 MW", "over 5 MW"})
	case len(in.tags[d]) > 0:
		return scope.Words(pick(s, in.tags[d]))
	case s.often(70):
		return s.one(in, d, said)
	}
	return s.coordinate(in, d, said)
}

// parts are the parts of an act with several.
func (s *Source) parts(in *setting, rules []norm.Norm) []record.Part {
	var out []record.Part
	for range 1 + s.under(3) {
		simple := s.simpleAct(in, rules)
		out = append(out, record.Part{About: maybe(s, 40, s.matter()), What: maybe(s, 85, simple.What),
			Amount: simple.Amount})
	}
	return out
}

// trimmed adds what acts say less often, such as others who take part and clauses they rely on, and leaves out what
// they nearly always say.
func (s *Source) trimmed(in *setting, act record.Act) record.Act {
	if s.often(6) {
		act.And = []record.Party{pick(s, in.persons())}
	}
	if s.often(8) && len(in.clauses) > 0 {
		act.Invokes = record.Clauses{pick(s, in.clauses)}
	}
	act.ID = maybe(s, 6, "this")
	act.By = maybe(s, 97, act.By)
	act.On = maybe(s, 97, act.On)
	if act.Form == "" && s.often(10) {
		act.Form = s.form()
	}
	if act.To == "" && s.often(6) {
		act.To = pick(s, in.parties)
	}
	return act
}

// form is how an act is made.
func (s *Source) form() scope.Words {
	return pick(s, []scope.Words{"letter", "letter", "signed writing", "email", "writing", "oral"})
}
