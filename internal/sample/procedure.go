package sample

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

func (s *Source) firstRefusal(in *setting, c record.Clause) obligation.Term {
	grantor, holder := s.pair(in)
	covers := s.reach(in)
	t := obligation.FirstRefusal{Clause: c, Grantor: grantor, Through: s.through(in), Holder: holder, Scope: covers,
		To: s.toward(in), Except: s.exceptions(in, c, covers, 1), Offered: pick(s, in.events),
		Accepted: maybe(s, 70, pick(s, in.events)), Declined: pick(s, in.events), Free: maybe(s, 40, s.period()),
		Life: s.life(in), Cure: s.cure(), Remedies: s.remedies()}
	t.Answer = maybe(s, 85, s.period())
	return t
}

func (s *Source) firstOffer(in *setting, c record.Clause) obligation.Term {
	return obligation.FirstOffer(s.firstRefusal(in, c).(obligation.FirstRefusal))
}

func (s *Source) firstNegotiation(in *setting, c record.Clause) obligation.Term {
	grantor, holder := s.pair(in)
	covers := s.reach(in)
	t := obligation.FirstNegotiation{Clause: c, Grantor: grantor, Through: s.through(in), Holder: holder, Scope: covers,
		To: s.toward(in), Except: s.exceptions(in, c, covers, 1), Notified: pick(s, in.events),
		Declined: maybe(s, 60, pick(s, in.events)), Answer: s.period(), Agreed: maybe(s, 40, pick(s, in.events)),
		Free: maybe(s, 40, s.period()), Life: s.life(in), Cure: s.cure(), Remedies: s.remedies()}
	if s.often(70) {
		t.Wanted, t.Talks = pick(s, in.events), s.period()
	}
	return t
}

func (s *Source) license(in *setting, c record.Clause) obligation.Term {
	licensor, licensee := s.pair(in)
	t := obligation.License{Clause: c, Licensor: licensor, Licensee: licensee, Through: s.through(in),
		Subject: scope.Box{scope.Activity: s.plain(in, scope.Activity, 2)}, Granting: s.plain(in, scope.Activity, 1)}
	for i := range s.under(3) {
		t.Grants = append(t.Grants, s.grant(in, record.Clause(fmt.Sprintf("%s(%c)", c.Number(), 'a'+i)), t.Subject))
	}
	return t
}

// grant is one field of use.
func (s *Source) grant(in *setting, c record.Clause, subject scope.Expr) obligation.Grant {
	field := scope.Box{scope.Activity: s.part(in, scope.Activity, subject)}
	if s.often(60) {
		field[scope.Territory] = s.expression(in, scope.Territory)
	}
	g := obligation.Grant{Clause: c, Field: field, Exclusive: s.often(50), Except: s.exceptions(in, c, field, 1),
		Life: s.life(in)}
	if g.Exclusive {
		g.ExclusiveWhile = s.sometimes(in, 30)
	}
	return g
}

func (s *Source) disputes(in *setting, c record.Clause) obligation.Term {
	t := obligation.Disputes{Clause: c, Between: in.parties[:2+s.under(len(in.parties)-1)],
		Forum: scope.Box{scope.Activity: s.plain(in, scope.Activity, 1)}}
	for range s.under(3) {
		t.Tiers = append(t.Tiers, obligation.Tier{Clause: maybe(s, 50, record.Clause("97")), Begun: pick(s, in.events),
			Ended: maybe(s, 40, pick(s, in.events)), Settled: maybe(s, 40, pick(s, in.events)), Lasts: s.period()})
	}
	if s.often(70) {
		bars := scope.Box{scope.Activity: s.plain(in, scope.Activity, 2)}
		t.Bars = bars
		t.Except = s.exceptions(in, c, scope.Box{scope.Activity: bars[scope.Activity], scope.With: joined(t.Between)}, 1)
	}
	return t
}
