package sample

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// exceptions to what a clause covers, with exceptions to them at most so many levels below.
func (s *Source) exceptions(in *setting, c record.Clause, of scope.Expr, depth int) obligation.Exceptions {
	var out obligation.Exceptions
	if !s.often(40) {
		return nil
	}
	for i := range 1 + s.under(2) {
		e := obligation.Exception{Over: s.carved(in, of), While: s.sometimes(in, 35)}
		e.Clause = maybe(s, 70, record.Clause(fmt.Sprintf("%s(%c)", c.Number(), 'a'+i)))
		if e.Over == scope.Everything && e.While == nil {
			e.While = s.condition(in, 2)
		}
		if depth > 0 {
			e.Except = s.exceptions(in, e.Clause, e.Over, depth-1)
		}
		out = append(out, e)
	}
	return out
}

// carved is a part of what a clause covers: mostly one dimension of it.
func (s *Source) carved(in *setting, of scope.Expr) scope.Expr {
	if s.often(6) {
		return scope.Everything
	}
	b := scope.Box{}
	for range 1 + s.under(5)/4 {
		d := pick(s, append(in.further(), scope.Activity, scope.Activity, scope.Territory, scope.Territory))
		b[d] = s.part(in, d, of)
	}
	return b
}

// part is what an exception says of a dimension so that it meets what it is an exception to.
func (s *Source) part(in *setting, d scope.Dim, of scope.Expr) scope.Words {
	said := scope.Words("")
	if boxes := scope.Each(of); len(boxes) > 0 {
		said = boxes[0][d]
	}
	switch {
	case d == scope.With && said == "":
		return scope.Words(pick(s, in.thirds))
	case said == "" && !slices.Contains(in.dims, d):
		return s.dimension(in, d)
	case said == "":
		return s.plain(in, d, 2)
	case !slices.Contains(in.dims, d) || len(mentioned(said)) == 0 || s.often(15):
		return said
	}
	return scope.Words(s.within(in, d, said))
}

// life is when a term is in force; mostly as long as the agreement.
func (s *Source) life(in *setting) obligation.Life {
	life := obligation.Life{During: maybe(s, 35, s.span()), While: s.sometimes(in, 8), Survives: s.often(12)}
	if s.often(6) {
		life.Starts = s.condition(in, 2)
	}
	if s.often(6) {
		life.Ends = s.condition(in, 2)
	}
	if !life.Survives && s.often(12) {
		life.Tails = s.tails(in)
	}
	return life
}

// tails are how long a term outlives the agreement.
func (s *Source) tails(in *setting) []obligation.Tail {
	var out []obligation.Tail
	if s.often(50) {
		out = append(out, obligation.Tail{Clause: maybe(s, 40, record.Clause("93")), If: s.condition(in, 1),
			Lasts: civil.Months(6)})
	}
	if s.often(30) {
		return append(out, obligation.Tail{None: true})
	}
	return append(out, obligation.Tail{Lasts: s.period()})
}

// steps are what lifts a bar.
func (s *Source) steps(in *setting) obligation.Steps {
	if !s.often(25) {
		return nil
	}
	var out obligation.Steps
	for range 1 + s.under(4)/3 {
		if s.often(35) {
			out = append(out, obligation.Notice{Clause: maybe(s, 30, record.Clause("94")), Given: pick(s, in.events),
				By: maybe(s, 10, pick(s, in.parties)), To: maybe(s, 10, pick(s, in.parties)), Ahead: maybe(s, 60, s.period())})
			continue
		}
		out = append(out, s.consent(in))
	}
	return out
}

// consent is a consent that lifts a bar.
func (s *Source) consent(in *setting) obligation.Consent {
	c := obligation.Consent{Clause: maybe(s, 30, record.Clause("95")), Of: maybe(s, 10, pick(s, in.parties)),
		By: maybe(s, 10, pick(s, in.parties)), Given: pick(s, in.events), Free: maybe(s, 30, s.period()),
		MustIf: s.sometimes(in, 15)}
	c.Refused = maybe(s, 60, pick(s, in.events))
	c.Standard = maybe(s, 30, obligation.NotUnreasonably)
	if !s.often(70) {
		return c
	}
	c.Asked, c.Answer = pick(s, in.events), maybe(s, 80, s.period())
	c.Silence = s.silence()
	if s.often(20) {
		c.Second = &obligation.Request{Asked: maybe(s, 50, pick(s, in.events)), Form: maybe(s, 30, scope.Words("writing")),
			Answer: s.period(), Silence: s.silence()}
	}
	return c
}

// silence is what an unanswered request means.
func (s *Source) silence() obligation.Silence {
	return pick(s, []obligation.Silence{obligation.Waits, obligation.Refuses, obligation.Consents})
}

// cure is the time in which a breach can be cured.
func (s *Source) cure() civil.Period { return maybe(s, 20, s.period()) }
