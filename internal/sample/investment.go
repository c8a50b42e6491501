package sample

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

func (s *Source) investment(in *setting, c record.Clause) obligation.Term {
	investor, recipient := s.pair(in)
	at := s.under(len(in.events) - 2)
	t := obligation.Investment{Clause: c, Investor: investor, Recipient: recipient, Called: maybe(s, 60, in.events[at]),
		Funded: in.events[at+1], Drawn: in.events[at+2], Waived: maybe(s, 50, pick(s, in.waivers())), Cure: s.cure(),
		Remedies: s.remedies()}
	if t.Called != "" {
		t.Notice = maybe(s, 40, s.period())
	}
	if s.often(40) {
		t = s.syndicated(in, t)
	}
	if s.often(45) {
		t.Claimed, t.Repaid = pick(s, in.events), pick(s, in.events)
	}
	for i := range 1 + s.under(3) {
		t.Tranches = append(t.Tranches, s.tranche(in, t, i))
	}
	return t
}

// waivers are the steps by which the condition of a tranche can be waived: it is said by whom, and each is about one
// matter.
func (in *setting) waivers() []record.Event {
	return slices.DeleteFunc(slices.Clone(in.events), func(e record.Event) bool {
		return in.declare[e].By == "" || !in.declare[e].PerMatter
	})
}

// syndicated is an investment of several. Parts that do not come out even are rounded.
func (s *Source) syndicated(in *setting, t obligation.Investment) obligation.Investment {
	t.Investor, t.Drawn = "", ""
	investors := in.others(t.Recipient)
	weights := pick(s, [][]int{{60, 40}, {3, 1}, {1, 1, 2}, {50, 30, 20}})
	if s.often(60) {
		weights = pick(s, [][]int{{2, 1}, {60, 10}, {1, 1, 1}, {3, 2, 2}})
		t.Rounding, t.Places = money.Rounding(1+s.under(6)), maybe(s, 70, 2)
	}
	for i, p := range investors {
		if i < len(weights) {
			t.Investors = append(t.Investors, obligation.Share{Investor: p, Weight: money.Int(int64(weights[i]))})
		}
	}
	if len(t.Investors) < len(weights) && t.Rounding == 0 {
		t.Rounding = money.HalfUp
	}
	if t.Rounding != 0 {
		t.Rest = pick(s, t.Investors).Investor
	}
	return t
}

// tranche is one more tranche of an investment.
func (s *Source) tranche(in *setting, t obligation.Investment, i int) obligation.Tranche {
	forms := []obligation.Form{obligation.Cash, obligation.InKind, obligation.Equity}
	if t.Drawn != "" {
		forms = append(forms, obligation.Credits)
	}
	tr := obligation.Tranche{Clause: record.Clause(fmt.Sprintf("%s(%c)", t.Clause.Number(), 'a'+i)), Form: pick(s, forms),
		Amount: s.dollars(), If: s.sometimes(in, 40), Due: maybe(s, 40, s.day()), Lapses: maybe(s, 40, s.day()),
		Survives: s.often(30)}
	if !t.Notice.IsZero() {
		tr.Due = civil.Date{}
	}
	if s.often(25) {
		tr.If, tr.LongStop = s.happened(in, 1), s.day()
	}
	if i > 0 && s.often(50) {
		tr.After = record.Clauses{t.Tranches[s.under(i)].Clause}
	}
	if t.Claimed != "" && s.often(75) {
		tr.Clawback = s.clawback(in)
	}
	return tr
}

// clawback is what is owed back of a tranche.
func (s *Source) clawback(in *setting) obligation.Clawback {
	return obligation.Clawback{Clause: maybe(s, 50, record.Clause("98")), If: s.sometimes(in, 40),
		Through: maybe(s, 40, s.day()), Share: money.Of(pick(s, []string{"100%", "50%", "25%"})),
		Within: maybe(s, 60, s.period())}
}

// happened is a condition of events, of which it is known on which day each was done.
func (s *Source) happened(in *setting, depth int) when.Condition {
	switch n := s.under(10); {
	case n < 4:
		return when.Did(pick(s, in.events))
	case n < 6:
		d := s.done(in, 0)
		d.If, d.Lasts, d.Ago, d.AtLeast = nil, civil.Period{}, civil.Period{}, civil.Period{}
		return d
	case n < 8 || depth == 0:
		return when.Total{Event: pick(s, in.events), AnyMatter: s.often(50), By: maybe(s, 20, pick(s, in.parties)),
			Bounds: when.Bounds{AtLeast: s.dollars()}}
	case n < 9:
		return when.All{s.happened(in, depth-1), s.happened(in, depth-1)}
	}
	return when.Any{s.happened(in, depth-1), s.happened(in, depth-1)}
}
