package finance

import (
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Royalty is a share of sales or revenue, by tiers, with a minimum for each period and a cap in total. A revenue share
// is reckoned alike.
type Royalty struct {
	Clause record.Clause `json:"clause,omitzero"`
	Payer  record.Party  `json:"payer,omitzero"`
	Payee  record.Party  `json:"payee,omitzero"`
	// Tiers are the rates. Cumulative: the tiers are those of all sales so far, not of the period's sales.
	Tiers      Tiers `json:"tiers"`
	Cumulative bool  `json:"cumulative,omitzero"`
	// Minimum is the least for one period. Cap is the most for all periods together; it prevails over the minimum. Not
	// stated: none.
	Minimum money.Amount `json:"minimum,omitzero"`
	Cap     money.Amount `json:"cap,omitzero"`
}

// RoyaltyPeriod is what the royalty of one period depends on.
type RoyaltyPeriod struct {
	// Sales are the royalty-bearing sales of the period, in money or units.
	Sales money.Amount `json:"sales"`
	// Before are the sales of all earlier periods, Paid the royalties of all earlier periods. Not stated: none.
	Before money.Amount `json:"before,omitzero"`
	Paid   money.Amount `json:"paid,omitzero"`
}

// Check reports, joined, what is not stated as it must be.
func (r Royalty) Check() error {
	c := checks{clause: r.Clause}
	c.join(r.Tiers.Check())
	if r.Minimum.Stated() {
		c.money("Minimum", r.Minimum)
	}
	if r.Cap.Stated() {
		c.money("Cap", r.Cap)
		c.alike("Cap", r.Cap, r.Minimum)
	}
	if r.Cumulative && r.Tiers.Method == Whole {
		c.add("Cumulative", ErrInvalid,
			"a rate for the whole of all sales so far would change what is due for earlier periods: state Marginal")
	}
	return c.err()
}

// Due is the royalty of one period. The error joins what is wrong with the clause and the period.
func (r Royalty) Due(p RoyaltyPeriod) (Figure, error) {
	c := checks{clause: r.Clause}
	c.join(r.Check())
	c.amount("Sales", p.Sales)
	if p.Before.Stated() && c.amount("Before", p.Before) {
		c.alike("Before", p.Before, p.Sales)
	}
	if p.Paid.Stated() && c.money("Paid", p.Paid) {
		c.alike("Paid", p.Paid, r.Cap)
	}
	if err := c.err(); err != nil {
		return Figure{}, err
	}
	s := &sheet{clause: r.Clause}
	due, err := r.share(s, p)
	if err != nil {
		return Figure{}, err
	}
	if r.Minimum.Stated() {
		due = s.greater("not less than the minimum", due, given("minimum", r.Minimum))
	}
	if r.Cap.Stated() {
		left := given("cap", r.Cap)
		if p.Paid.Stated() {
			left = s.minus("left of the cap", left, given("paid before", p.Paid))
			left = s.greater("at least nothing", left, nothing(r.Cap))
		}
		due = s.lesser("not more than is left of the cap", due, left)
	}
	return s.figure("royalty", r.Payer, r.Payee, due)
}

// share is what the tiers make of the period's sales.
func (r Royalty) share(s *sheet, p RoyaltyPeriod) (Input, error) {
	if !r.Cumulative || !p.Before.Stated() {
		return r.Tiers.reckon(s, given("sales", p.Sales))
	}
	all, err := r.Tiers.reckon(s, s.sum("sales so far", given("sales before", p.Before), given("sales", p.Sales)))
	if err != nil {
		return Input{}, err
	}
	before, err := r.Tiers.reckon(s, given("sales before", p.Before))
	if err != nil {
		return Input{}, err
	}
	return s.minus("on the sales of the period", all, before), s.err
}

// Within is the royalty where the period's sales are known only within bounds; Sales of the period is not read. It
// serves marginal tiers, where more sales never bear less.
func (r Royalty) Within(sales money.Range, p RoyaltyPeriod) (Interval, error) {
	if r.Tiers.Method != Marginal {
		return Interval{}, &Error{Clause: r.Clause, Field: "Tiers", Err: ErrInvalid,
			Problem: "bounds are reckoned for marginal tiers"}
	}
	return within(sales, func(a money.Amount) (Figure, error) {
		p.Sales = a
		return r.Due(p)
	})
}

// VolumeDiscount takes a share off what was spent, by the tier of the spend.
type VolumeDiscount struct {
	Clause record.Clause `json:"clause,omitzero"`
	Buyer  record.Party  `json:"buyer,omitzero"`
	Seller record.Party  `json:"seller,omitzero"`
	// Tiers are percentages by spend. With Marginal each goes for the spend in its tier.
	Tiers Tiers `json:"tiers"`
}

// Net is what is to be paid after the discount.
func (v VolumeDiscount) Net(spend money.Amount) (Figure, error) {
	c := checks{clause: v.Clause}
	c.join(v.Tiers.Check())
	c.money("Spend", spend)
	for _, row := range v.Tiers.Table {
		if c.percent("Rate", row.Rate) && row.Rate.Number().Cmp(money.Int(100)) > 0 {
			c.add("Rate", ErrInvalid, "%s is more than the whole price", row.Rate)
		}
	}
	if err := c.err(); err != nil {
		return Figure{}, err
	}
	s := &sheet{clause: v.Clause}
	discount, err := v.Tiers.reckon(s, given("spend", spend))
	if err != nil {
		return Figure{}, err
	}
	return s.figure("price after discount", v.Buyer, v.Seller, s.minus("after discount", given("spend", spend),
		discount))
}
