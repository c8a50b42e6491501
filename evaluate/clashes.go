package evaluate

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// Binding is an agreement with what is known of it.
type Binding struct {
	Under *Evaluator
	Known record.Known
}

// Clashes finds the commitments to buy, under several agreements, that a party cannot all keep: shares and minimums
// that together ask for more than it needs, as finance.Clashes finds them, and minimums and shares of one agreement
// that another bars it to buy. Parties and what is bought go by the same names in all of them. A clash is sure where
// every commitment in it is surely in force and, of a bar, where buying would surely break it on every day of the
// period; the bar is asked about an act of the event of buying, so that the event must say what it Is.
func Clashes(needs []finance.Need, bindings ...Binding) ([]finance.Clash, error) {
	var surely, perhaps undertaken
	for _, b := range bindings {
		s := b.Under.text.situation(&b.Known)
		s.undertakings(&surely, b.Under, true)
		s.undertakings(&perhaps, b.Under, false)
	}
	out, err := finance.Clashes(needs, surely.minimums, surely.shares)
	if err != nil {
		return nil, err
	}
	more, err := finance.Clashes(needs, perhaps.minimums, perhaps.shares)
	if err != nil {
		return nil, err
	}
	for _, clash := range more {
		clash.Sure = false
		if !slices.ContainsFunc(out, func(o finance.Clash) bool { return sameClash(o, clash) }) {
			out = append(out, clash)
		}
	}
	for _, b := range perhaps.buys {
		for _, other := range bindings {
			if other.Under != b.under {
				out = append(out, b.barredBy(other)...)
			}
		}
	}
	return out, nil
}

func sameClash(a, b finance.Clash) bool {
	return a.Buyer == b.Buyer && a.What == b.What && a.During == b.During && slices.Equal(a.With, b.With)
}

// undertaken are what agreements commit parties to buy.
type undertaken struct {
	minimums []finance.Commitment
	shares   []finance.Requirements
	buys     []buy
}

// buy is a period in which something must be bought from a seller.
type buy struct {
	under  *Evaluator
	from   *rule
	event  *event
	title  string
	during civil.Span
	what   string
	sure   bool
}

// undertakings adds the commitments of an agreement whose periods are surely, or perhaps, in force to their end.
func (s *situation) undertakings(out *undertaken, under *Evaluator, surely bool) {
	tables := map[*norm.Purchases]int{}
	for _, r := range s.rules {
		if r.Money.Role != norm.Commitment && r.Money.Role != norm.Requirements || r.added != (version{}) &&
			s.hidden(r.added) {
			continue
		}
		v := view{day: r.Money.In.Last(), dated: true, clause: r.Clause}
		force := s.bothWays(func(helps bool) when.Answer { return s.inForce(r, v, helps) }).Truth
		if force == record.No || surely && force != record.Yes {
			continue
		}
		one := buy{under: under, from: r, event: s.events[r.Event], title: s.agreement.Title, during: r.Money.In,
			sure: force == record.Yes}
		if r.Money.Role == norm.Requirements {
			one.what = r.Money.What
			out.shares = append(out.shares, finance.Requirements{Under: one.title, Clause: r.Clause, Buyer: joined(r.Answers),
				Seller: joined(r.Holder), What: one.what, Share: r.Money.Share, During: r.Money.In})
		} else {
			one.what = r.Money.Purchases.What
			i, known := tables[r.Money.Purchases]
			if !known {
				i = len(out.minimums)
				tables[r.Money.Purchases] = i
				k := commitmentOf(r.Norm, s.calendar)
				k.Under, k.Periods = one.title, nil
				out.minimums = append(out.minimums, k)
			}
			out.minimums[i].Periods = append(out.minimums[i].Periods, finance.CommittedPeriod{During: r.Money.In,
				Least: r.Duty.Least})
		}
		out.buys = append(out.buys, one)
	}
}

// barredBy are the clauses of another agreement that bar buying.
func (b buy) barredBy(other Binding) []finance.Clash {
	if b.event == nil || len(b.event.Is) == 0 {
		return nil
	}
	buyer, seller := joined(b.from.Answers), joined(b.from.Holder)
	d := other.Under.Decide(record.Act{By: buyer, With: seller, What: b.event.Is, During: b.during}, other.Known)
	var out []finance.Clash
	for _, f := range d.Findings {
		verdicts := append(slices.Clone(f.Possible), f.Verdict)
		if !slices.Contains(f.By, buyer) || !slices.Contains(verdicts, Breach) && !slices.Contains(verdicts, Conditional) {
			continue
		}
		throughout := f.From == b.during.First() && f.Through == b.during.Last()
		verb := "perhaps bars"
		switch {
		case f.Verdict == Breach && throughout:
			verb = "bars"
		case f.Verdict == Breach:
			verb = "at times bars"
		case f.Verdict == Conditional:
			verb = "bars, until a step lifts it,"
		}
		out = append(out, finance.Clash{Buyer: buyer, What: b.what, During: b.during,
			Sure: f.Verdict == Breach && throughout && b.sure,
			With: []finance.Obliged{{Under: b.title, Clause: b.from.Clause, Seller: seller},
				{Under: other.Under.text.agreement.Title, Clause: f.Clause, Seller: joined(f.Toward)}},
			Why: fmt.Sprintf("%s %s buying from %s", f.Clause.Mark(), verb, seller)})
	}
	return out
}
