package sample

import (
	"fmt"
	"strconv"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// draft is an agreement that may have problems, such as an exception that meets nothing.
func (s *Source) draft() contract.Agreement {
	a := s.frame()
	n := 1 + s.under(6)
	if s.often(5) {
		n = 20 + s.under(21)
	}
	in := settingOf(a)
	plan := s.planned(n)
	if s.often(75) {
		plan[s.under(n)] = pick(s, bars())
	}
	for i, k := range plan {
		if k.rule {
			in.clauses = append(in.clauses, number(i+1))
		} else if len(in.clauses) == 0 {
			plan[i] = bars()[0]
			in.clauses = append(in.clauses, number(i+1))
		}
	}
	if s.often(30) {
		a.Definitions = s.definitions(in)
		a.Definitions = append(a.Definitions, s.phrases(in)...)
		in.learn(a.Definitions)
	}
	for i, k := range plan {
		a.Terms = append(a.Terms, k.draft(s, in, number(i+1)))
	}
	s.around(&a, in)
	return a
}

// number is the clause of a term, with or without a title as the case may be.
func number(n int) record.Clause { return record.Clause(strconv.Itoa(n)) }

// learn makes defined words known to what is drafted next.
func (in *setting) learn(definitions []contract.Definition) {
	for _, d := range definitions {
		if len(d.Senses) > 0 {
			in.phrases = append(in.phrases, d.Word)
		} else {
			in.classes[d.Dim] = append(in.classes[d.Dim], d.Word)
		}
	}
}

// definitions gives words of their own to dimensions.
func (s *Source) definitions(in *setting) []contract.Definition {
	var out []contract.Definition
	for _, d := range some(s, []scope.Dim{scope.Activity, scope.Territory}, 2) {
		def := contract.Definition{Clause: maybe(s, 60, record.Clause("80")), Word: "Special " + string(d), Dim: d,
			Includes: s.plain(in, d, 2), Open: s.often(60)}
		if word := pick(s, in.words(d)); s.often(40) && !in.touches(d, word, def.Includes) {
			def.Excludes = scope.Words(word)
		}
		out = append(out, def)
	}
	return out
}

// phrases are phrases with more than one sense.
func (s *Source) phrases(in *setting) []contract.Definition {
	if !s.often(60) {
		return nil
	}
	d := contract.Definition{Clause: maybe(s, 60, record.Clause("81")), Word: "serious"}
	for i := range 1 + s.under(3) {
		d.Senses = append(d.Senses, contract.Sense{Name: fmt.Sprintf("sense %d", i+1), If: s.condition(in, 1)})
	}
	return []contract.Definition{d}
}

// around adds to an agreement what stands around its terms.
func (s *Source) around(a *contract.Agreement, in *setting) {
	if !a.Term.IsZero() && s.often(25) {
		a.Renewal = s.renewal(in)
	}
	if s.often(15) {
		a.Held = []contract.Held{s.held(in)}
	}
	if s.often(10) {
		a.Unmodelled = []contract.Unmodelled{{Clause: "82", Touches: scope.Box{scope.Activity: s.plain(in, scope.Activity, 1),
			scope.Territory: s.plain(in, scope.Territory, 1)}}}
	}
	if s.often(20) {
		a.Presumptions = []contract.Presumption{{Clause: maybe(s, 60, record.Clause("83")), Fact: pick(s, facts()),
			Is: pick(s, []record.Truth{record.Yes, record.No})}}
	}
	if s.often(20) {
		a.Amendments = s.amendments(a, in)
	}
	if s.often(15) {
		a.Readings = s.readings(a, in)
	}
}

// held says what a court or the parties hold of a clause.
func (s *Source) held(in *setting) contract.Held {
	h := contract.Held{Clause: pick(s, in.clauses), As: pick(s, []contract.As{contract.Void, contract.Unenforceable,
		contract.Suspended}), By: maybe(s, 50, "the court"), During: maybe(s, 50, s.span())}
	if s.often(50) {
		h.Extent, h.Rest = s.box(in), pick(s, []contract.Rest{contract.Stands, contract.Falls, contract.Open})
	}
	return h
}

// amendments are one or two changes, each with clauses of its own.
func (s *Source) amendments(a *contract.Agreement, in *setting) []contract.Amendment {
	var out []contract.Amendment
	next, left := len(a.Terms)+1, in.clauses
	for i := range 1 + s.under(4)/3 {
		am := contract.Amendment{Clause: record.Clause(fmt.Sprintf("A%d", i+1)), Made: s.day(),
			Effective: maybe(s, 50, s.day()), Restates: s.often(16), Term: maybe(s, 20, s.span())}
		if len(left) > 0 && s.often(60) {
			at := s.under(len(left))
			am.Removes, left = record.Clauses{left[at]}, append(left[:at:at], left[at+1:]...)
		}
		if am.Restates {
			left = nil
		}
		for _, k := range s.planned(1 + s.under(2)) {
			am.Adds = append(am.Adds, k.draft(s, in, number(next)))
			next++
		}
		out = append(out, am)
	}
	return out
}

// readings are ways to read the agreement.
func (s *Source) readings(a *contract.Agreement, in *setting) []contract.Reading {
	var out []contract.Reading
	for i := range 1 + s.under(2) {
		r := contract.Reading{Name: record.Reading(fmt.Sprintf("reading %d", i+1))}
		for _, d := range a.Definitions {
			switch {
			case len(d.Senses) > 0:
				r.Senses = map[string]string{d.Word: pick(s, d.Senses).Name}
			case d.Open:
				if means := s.plain(in, d.Dim, 2); d.Excludes == "" || !in.touches(d.Dim, string(d.Excludes), means) {
					r.Means = map[string]scope.Words{d.Word: means}
				}
			}
		}
		if s.often(40) {
			r.Prevails = []contract.Precedence{{Clause: pick(s, in.clauses), Over: pick(s, in.clauses)}}
		}
		if s.often(30) {
			r.Held = []contract.Held{s.held(in)}
		}
		out = append(out, r)
	}
	return out
}
