package sample

import (
	"fmt"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Simple is a random agreement of the kind of which big portfolios consist: a few bars, each over a list of activities
// and one of places, with exceptions over one dimension each. It is drafted so that [evaluate.New] accepts it, which is
// not tried here: portfolios are big.
func (s *Source) Simple() contract.Agreement {
	a := contract.Agreement{Parties: contract.Parties{"Alder": "Alder Ltd", "Birch": "Birch Ltd", "Cedar": "Cedar Ltd"},
		ThirdParties: "Elm, Fir, Gorse", Words: scope.Outlines{scope.Activity: pick(s, activities())},
		Term: civil.Span{From: civil.On("2026-01-01").AddDays(s.under(120)),
			Through: civil.On("2027-03-01").AddDays(s.under(900))},
		Events: contract.Events{"purchase": {}, "sale": {By: "Alder"}}}
	if s.often(30) {
		a.Words[scope.Territory] = land
	}
	in := settingOf(a)
	for i := range 1 + s.under(5) {
		a.Terms = append(a.Terms, s.bar(in, number(i+1)))
	}
	return a
}

// bar is an exclusivity, prohibition or non-compete over lists of activities and places.
func (s *Source) bar(in *setting, c record.Clause) obligation.Term {
	bound, holder := s.pair(in)
	box := scope.Box{scope.Activity: s.plain(in, scope.Activity, 4), scope.Territory: s.plain(in, scope.Territory, 4)}
	life := obligation.Life{During: maybe(s, 70, s.span())}
	except := s.simpleExceptions(in, c, box)
	switch s.under(3) {
	case 0:
		return obligation.Exclusivity{Clause: c, Kind: maybe(s, 30, obligation.Sole), Bound: bound, Holder: holder,
			Scope: box, Except: except, Life: life}
	case 1:
		return obligation.NonCompete{Clause: c, Bound: bound, Holder: holder, Scope: box, Except: except, Life: life}
	}
	return obligation.Prohibition{Clause: c, Bound: bound, Holder: holder, Scope: box, Except: except, Life: life}
}

// simpleExceptions are over one dimension each; one that depends on a sum may be among them.
func (s *Source) simpleExceptions(in *setting, c record.Clause, box scope.Box) obligation.Exceptions {
	var out obligation.Exceptions
	for i := range s.under(4) {
		d := pick(s, []scope.Dim{scope.Activity, scope.With, scope.Territory})
		out = append(out, obligation.Exception{Clause: record.Clause(fmt.Sprintf("%s(%c)", c, 'a'+i)),
			Over: scope.Box{d: s.part(in, d, box)}})
	}
	if len(out) > 0 && s.often(40) {
		out[s.under(len(out))].While = when.Total{Event: pick(s, in.events), WithThis: true, AnyMatter: true,
			Bounds: when.Bounds{AtMost: money.Of(fmt.Sprintf("USD %d00", 1+s.under(9)))}}
	}
	return out
}
