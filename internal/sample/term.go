package sample

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// drafter makes a term of one kind.
type drafter func(*Source, *setting, record.Clause) obligation.Term

// kind is a kind of term with how often it is made.
type kind struct {
	weight int
	draft  drafter
	rule   bool // other terms can refer to it
}

// allKinds are the kinds of term.
func allKinds() []kind {
	return append(bars(),
		kind{3, (*Source).duty, true}, kind{3, (*Source).permission, true}, kind{4, (*Source).right, true},
		kind{2, (*Source).license, true}, kind{2, (*Source).supply, true}, kind{2, (*Source).investment, true},
		kind{2, (*Source).minimumPurchase, true}, kind{2, (*Source).requirements, true},
		kind{1, (*Source).representation, true}, kind{1, (*Source).application, false}, kind{1, (*Source).disputes, true})
}

// bars are the kinds of term that bar conduct, whatever else they do.
func bars() []kind {
	return []kind{{6, (*Source).prohibition, true}, {4, (*Source).exclusivity, true}, {3, (*Source).nonCompete, true},
		{2, (*Source).firstRefusal, true}, {2, (*Source).firstOffer, true}, {2, (*Source).firstNegotiation, true}}
}

// planned are kinds of term at random, by their weights.
func (s *Source) planned(n int) []kind {
	var bag []kind
	for _, k := range allKinds() {
		for range k.weight {
			bag = append(bag, k)
		}
	}
	out := make([]kind, n)
	for i := range out {
		out[i] = pick(s, bag)
	}
	return out
}

// pair is a party that owes something and another to which it is owed.
func (s *Source) pair(in *setting) (bound, holder record.Party) {
	bound = pick(s, in.parties)
	return bound, pick(s, in.others(bound))
}

// over names clauses before c, and under clauses after it, so that no clause prevails over itself.
func (s *Source) over(in *setting, c record.Clause) record.Clauses    { return s.refer(in, c, -1) }
func (s *Source) beneath(in *setting, c record.Clause) record.Clauses { return s.refer(in, c, +1) }

// refer names a clause on one side of c, now and then.
func (s *Source) refer(in *setting, c record.Clause, side int) record.Clauses {
	var out record.Clauses
	for _, other := range in.clauses {
		if (position(other)-position(c))*side > 0 {
			out = append(out, other)
		}
	}
	if len(out) == 0 || !s.often(30) {
		return nil
	}
	return record.Clauses{pick(s, out)}
}

// position is the number of a clause.
func position(c record.Clause) int {
	n := 0
	if _, err := fmt.Sscan(c.Number(), &n); err != nil {
		panic("sample: a clause without a number: " + string(c))
	}
	return n
}

func (s *Source) prohibition(in *setting, c record.Clause) obligation.Term {
	bound, holder := s.pair(in)
	if s.often(8) {
		bound = record.Party(joined(some(s, in.parties, 2)))
	}
	if s.often(4) {
		holder = pick(s, in.thirds)
	}
	covers := s.reach(in)
	return obligation.Prohibition{Clause: c, Bound: bound, Through: s.through(in), Holder: holder, Scope: covers,
		Except: s.exceptions(in, c, covers, 2), Unless: s.steps(in), Life: s.life(in), Notwithstanding: s.over(in, c),
		SubjectTo: s.beneath(in, c), ExceptAsProvided: s.often(6), Cure: s.cure(), Remedies: s.remedies()}
}

func (s *Source) exclusivity(in *setting, c record.Clause) obligation.Term {
	bound, holder := s.pair(in)
	covers := s.reach(in)
	t := obligation.Exclusivity{Clause: c, Bound: bound, Through: s.through(in), Holder: holder, Scope: covers,
		Except: s.exceptions(in, c, covers, 1), Unless: s.steps(in), Life: s.life(in), Notwithstanding: s.over(in, c),
		SubjectTo: s.beneath(in, c), ExceptAsProvided: s.often(6), Cure: s.cure(), Remedies: s.remedies()}
	t.Kind = maybe(s, 40, obligation.Sole)
	t.To = s.toward(in)
	return t
}

// toward is where reserved conduct may go; mostly nothing is said.
func (s *Source) toward(in *setting) scope.Expr {
	if !s.often(20) {
		return nil
	}
	d := pick(s, in.further())
	return scope.Box{d: s.dimension(in, d)}
}

func (s *Source) nonCompete(in *setting, c record.Clause) obligation.Term {
	bound, holder := s.pair(in)
	covers := s.covered(in)
	return obligation.NonCompete{Clause: c, Bound: bound, Through: s.through(in), Holder: holder, Scope: covers,
		Except: s.exceptions(in, c, covers, 1), Unless: s.steps(in), Life: s.life(in), Cure: s.cure(), Remedies: s.remedies()}
}

func (s *Source) permission(in *setting, c record.Clause) obligation.Term {
	holder, toward := s.pair(in)
	covers := s.covered(in)
	return obligation.Permission{Clause: c, Holder: holder, Through: s.through(in), Toward: maybe(s, 90, toward),
		Scope: covers, While: s.sometimes(in, 30), Except: s.exceptions(in, c, covers, 1), Life: s.life(in),
		Notwithstanding: s.over(in, c), SubjectTo: s.beneath(in, c)}
}

func (s *Source) right(in *setting, c record.Clause) obligation.Term {
	holder, toward := s.pair(in)
	t := obligation.Right{Clause: c, Holder: holder, Through: s.through(in), Toward: maybe(s, 90, toward),
		By: pick(s, in.events), About: maybe(s, 20, s.matter()), Needs: s.sometimes(in, 70), Life: s.life(in)}
	switch {
	case s.often(25):
		t.Ends = true
	case len(in.clauses) > 0 && s.often(25):
		t.EndsOnly = record.Clauses{pick(s, in.clauses)}
	default:
		return t
	}
	t.After = maybe(s, 50, s.period())
	return t
}

func (s *Source) supply(in *setting, c record.Clause) obligation.Term {
	supplier, customer := s.pair(in)
	what := s.covered(in)
	return obligation.Supply{Clause: c, Supplier: supplier, Through: s.through(in), Customer: customer, What: what,
		Stopping: s.plain(in, scope.Activity, 1), Except: s.exceptions(in, c, what, 1), Unless: s.steps(in),
		Life: s.life(in), Cure: s.cure(), Remedies: s.remedies()}
}

func (s *Source) representation(in *setting, c record.Clause) obligation.Term {
	by, to := s.pair(in)
	return obligation.Representation{Clause: c, By: by, To: to, That: s.condition(in, 2), On: s.day(), Cure: s.cure(),
		Remedies: s.remedies()}
}

func (s *Source) application(in *setting, c record.Clause) obligation.Term {
	t := obligation.Application{Clause: c, Of: some(s, in.clauses, 2)}
	switch s.under(3) {
	case 0:
		t.OnlyWhile = s.condition(in, 2)
	case 1:
		t.EndsOnce = s.condition(in, 2)
	case 2:
		t.StartsOnce = s.condition(in, 2)
	}
	return t
}
