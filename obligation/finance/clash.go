package finance

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Need is all that a buyer will need, or can pay for, of something in a span of days.
type Need struct {
	Buyer  record.Party `json:"buyer"`
	What   string       `json:"what,omitzero"`
	During civil.Span   `json:"during"`
	// Amount may be known only within bounds; a bound that is not stated is not known.
	Amount money.Range `json:"amount"`
}

// Clash is a set of commitments that one buyer cannot all keep.
type Clash struct {
	Buyer  record.Party `json:"buyer"`
	What   string       `json:"what,omitzero"`
	During civil.Span   `json:"during"`
	// With names each commitment: its clause, its seller and its agreement, since clauses of several agreements may be
	// numbered alike.
	With []Obliged `json:"with"`
	// Sure: they clash whatever the need turns out to be. Otherwise they clash for some needs within the bounds.
	Sure bool   `json:"sure,omitzero"`
	Why  string `json:"why"`
	// Working is the reckoning at the bound of the need that was used.
	Working Working `json:"working,omitempty"`
}

// Obliged is a clause and the party toward whom it binds.
type Obliged struct {
	Under  string        `json:"under,omitzero"` // the agreement, where there are several
	Clause record.Clause `json:"clause,omitzero"`
	Seller record.Party  `json:"seller,omitzero"`
}

// String is the clash in a sentence.
func (k Clash) String() string {
	sure := "perhaps clash"
	if k.Sure {
		sure = "clash"
	}
	names := make([]string, len(k.With))
	for i, w := range k.With {
		names[i] = strings.TrimSpace(w.Clause.Mark() + " " + string(w.Seller))
		if w.Under != "" {
			names[i] += " under " + w.Under
		}
	}
	return fmt.Sprintf("%s %s %s: %s (%s)", strings.Join(names, ", "), sure, k.During, k.Why, k.Buyer)
}

// Clashes finds the commitments of one buyer for one thing, under whatever agreements, that cannot all be kept: shares
// of its requirements that add up to more than the whole, and minimums and shares that add up to more than it needs. A
// period of a commitment counts in a need whose days hold it; one that runs over the edge of a need is not split. The
// error joins what is wrong with the needs and commitments.
func Clashes(needs []Need, commitments []Commitment, shares []Requirements) ([]Clash, error) {
	c := checks{}
	for _, k := range commitments {
		c.join(k.Check())
	}
	for _, q := range shares {
		c.join(q.Check())
	}
	for _, n := range needs {
		c.wrap("Need", n.Amount.Check())
		c.wrap("Need", n.During.Check())
		for _, bound := range []money.Amount{n.Amount.Least, n.Amount.Most} {
			if bound.Sign() < 0 {
				c.add("Need", ErrNegative, "%s is negative", bound)
			}
		}
	}
	if err := c.err(); err != nil {
		return nil, err
	}
	out := overWhole(shares)
	for _, n := range needs {
		clash, found, err := n.clash(commitments, shares)
		c.join(err)
		if found {
			out = append(out, clash)
		}
	}
	return out, c.err()
}

// overWhole finds shares of the same requirements, in force together, that add up to more than 100%. Each set of shares
// is looked at on the day on which the last of them begins.
func overWhole(shares []Requirements) []Clash {
	var out []Clash
	for _, q := range shares {
		day := q.During.First()
		var with []Requirements
		var in []Input
		together := civil.Span{}
		for _, o := range shares {
			if o.Buyer == q.Buyer && o.What == q.What && o.During.Contains(day) {
				with, in = append(with, o), append(in, given("share", o.Share))
				together = together.Intersect(o.During)
			}
		}
		s := &sheet{}
		sum := s.sum("shares", in...)
		if s.err != nil || sum.Amount.Number().Cmp(money.Int(100)) <= 0 {
			continue
		}
		clash := Clash{Buyer: q.Buyer, What: q.What, During: together, With: partners(nil, with), Sure: true,
			Why: fmt.Sprintf("together they take %s of the requirements", sum.Amount), Working: s.lines}
		if !slices.ContainsFunc(out,
			func(k Clash) bool { return k.Buyer == q.Buyer && k.What == q.What && slices.Equal(k.With, clash.With) }) {
			out = append(out, clash)
		}
	}
	return out
}

func partners(commitments []Commitment, shares []Requirements) []Obliged {
	var out []Obliged
	for _, k := range commitments {
		out = append(out, Obliged{k.Under, k.Clause, k.Seller})
	}
	for _, q := range shares {
		if one := (Obliged{q.Under, q.Clause, q.Seller}); !slices.Contains(out, one) {
			out = append(out, one)
		}
	}
	return out
}

// claim is what one seller may ask of a need: a share of it and a least amount.
type claim struct {
	seller record.Party
	shares []Requirements
	least  money.Amount
	from   record.Clause
}

// clash adds up what all sellers may ask of a need, at both of its bounds. What is asked rises no faster than the need,
// as long as the shares do not exceed the whole: so what does not fit into the most fits into nothing less.
func (n Need) clash(commitments []Commitment, shares []Requirements) (Clash, bool, error) {
	c := checks{}
	if !n.Amount.Least.Stated() && !n.Amount.Most.Stated() {
		c.add("Need", money.ErrUnstated, "nothing is known of what %s needs %s", n.Buyer, n.During)
		return Clash{}, false, c.err()
	}
	unit := n.Amount.Most
	least := n.Amount.Least
	if !unit.Stated() {
		unit = least
	}
	if !least.Stated() {
		least, _ = unit.Mul(money.Int(0))
	}
	claims, with, err := n.claims(&c, unit, commitments, shares)
	if err != nil || len(claims) == 0 {
		return Clash{}, false, err
	}
	out := Clash{Buyer: n.Buyer, What: n.What, During: n.During, With: with}
	for _, bound := range []money.Amount{n.Amount.Most, least} {
		if !bound.Stated() {
			continue
		}
		s := &sheet{}
		asked := claimed(s, bound, claims)
		if s.err != nil {
			return Clash{}, false, s.err
		}
		if order, err := asked.Amount.Cmp(bound); err == nil && order > 0 {
			out.Sure, out.Working = bound == n.Amount.Most, s.lines
			out.Why = fmt.Sprintf("together they ask for %s of %s", asked.Amount, bound)
			return out, true, nil
		}
	}
	return Clash{}, false, nil
}

// claims are those of each seller, in order of appearance.
func (n Need) claims(c *checks, unit money.Amount, commitments []Commitment, shares []Requirements) ([]claim, []Obliged,
	error) {
	var out []claim
	var with []Obliged
	of := func(seller record.Party) *claim {
		for i := range out {
			if out[i].seller == seller {
				return &out[i]
			}
		}
		out = append(out, claim{seller: seller})
		return &out[len(out)-1]
	}
	for _, k := range commitments {
		if k.Buyer != n.Buyer || k.What != n.What {
			continue
		}
		least, found, err := k.leastWithin(n.During)
		if err != nil {
			return nil, nil, err
		}
		if !found || !c.alike("Need", least, unit) {
			continue
		}
		with = append(with, Obliged{k.Under, k.Clause, k.Seller})
		one := of(k.Seller)
		if order, err := least.Cmp(one.least); err != nil || order > 0 {
			one.least, one.from = least, k.Clause // one purchase may count toward two clauses for one seller
		}
	}
	for _, q := range shares {
		if q.Buyer == n.Buyer && q.What == n.What && n.During.Within(q.During) {
			one := of(q.Seller)
			one.shares = append(one.shares, q)
			with = append(with, Obliged{q.Under, q.Clause, q.Seller})
		}
	}
	return out, with, c.err()
}

// leastWithin is the sum of the minimums of the periods that lie within a span.
func (k Commitment) leastWithin(span civil.Span) (money.Amount, bool, error) {
	var parts []money.Amount
	before := money.Amount{}
	for _, p := range k.Periods {
		switch {
		case !p.Least.Stated():
		case p.During.Within(span) && k.Cumulative:
			parts = []money.Amount{p.Least}
		case p.During.Within(span):
			parts = append(parts, p.Least)
		case p.During.Last().Before(span.First()):
			before = p.Least
		}
	}
	sum, err := money.Sum(parts...)
	if err == nil && k.Cumulative && before.Stated() && sum.Stated() {
		sum, err = sum.Sub(before)
	}
	return sum, len(parts) > 0, err
}

// claimed is what all sellers together ask of a need: each its share or its least, whichever is more.
func claimed(s *sheet, need money.Amount, claims []claim) Input {
	var all []Input
	for _, one := range claims {
		var asks []Input
		if one.least.Stated() {
			s.under(one.from, func() {
				asks = append(asks, s.stated("least for "+string(one.seller), given("least",
					one.least)))
			})
		}
		for _, q := range one.shares {
			s.under(q.Clause, func() {
				asks = append(asks, s.times("share of "+string(one.seller), given("need", need), given("share",
					q.Share)))
			})
		}
		ask := asks[0]
		if len(asks) > 1 {
			ask = s.greater("asked by "+string(one.seller), asks...)
		}
		all = append(all, ask)
	}
	return s.sum("asked by all", all...)
}
