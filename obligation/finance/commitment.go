package finance

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Commitment binds a buyer to buy at least, or at most, so much in each period, in money or in units.
type Commitment struct {
	Under  string        `json:"under,omitzero"` // the agreement, where there are several
	Clause record.Clause `json:"clause,omitzero"`
	Buyer  record.Party  `json:"buyer,omitzero"`
	Seller record.Party  `json:"seller,omitzero"`
	// What is bought, in one word for all agreements that concern it: Clashes compares commitments for the same.
	What string `json:"what,omitzero"`
	// Periods are the table, in order and without overlap; Ramp makes one of even periods. Cumulative: the amounts of a
	// period are totals since the first period began.
	Periods    []CommittedPeriod `json:"periods"`
	Cumulative bool              `json:"cumulative,omitzero"`
	// CarryOver is the percentage of what was bought in a period beyond its least that counts in the next one,
	// CarryMost the most that does. Not stated: nothing is carried over; no limit. What was carried in is used first
	// and not carried again.
	CarryOver money.Amount `json:"carry_over,omitzero"`
	CarryMost money.Amount `json:"carry_most,omitzero"`
	// MakeGood is the time after a period in which its shortfall can still be bought. What is bought then makes good
	// the oldest shortfall first, and counts for its own period only beyond that.
	MakeGood civil.Period   `json:"make_good,omitzero"`
	Calendar civil.Calendar `json:"calendar,omitzero"`
	// TakeOrPay is the percentage of a shortfall that is to be paid once it can no longer be made good; UnitPrice is
	// the price of a unit, where the commitment is in units. Of a cumulative commitment, a shortfall paid for counts as
	// bought.
	TakeOrPay money.Amount `json:"take_or_pay,omitzero"`
	UnitPrice money.Amount `json:"unit_price,omitzero"`
	// Missing says what else follows from a missed minimum, in the contract's words: "exclusivity ends".
	Missing []Consequence `json:"missing,omitempty"`
}

// CommittedPeriod is a row of the table. At least one amount must be stated.
type CommittedPeriod struct {
	During civil.Span   `json:"during"`
	Least  money.Amount `json:"least,omitzero"`
	Most   money.Amount `json:"most,omitzero"`
}

// Consequence is what a clause says follows from a missed minimum besides a payment.
type Consequence struct {
	Clause record.Clause `json:"clause,omitzero"`
	What   string        `json:"what"`
}

// Bought is a purchase under a commitment.
type Bought struct {
	ID     string       `json:"id,omitzero"`
	On     civil.Date   `json:"on"`
	Amount money.Amount `json:"amount"`
}

// Ramp is a table of even periods, one after another from a day on, each with its least amount. Their days are counted
// from the first, so that month ends do not drift. The error is ErrDates where the periods cannot be counted.
func Ramp(first civil.Date, every civil.Period, least ...money.Amount) ([]CommittedPeriod, error) {
	var out []CommittedPeriod
	start := first
	for n, amount := range least {
		next, ok := every.Times(n+1).After(first, civil.Calendar{}).Exact()
		if !ok || !next.After(start) {
			return nil, &Error{Field: "Every", Err: ErrDates, Problem: fmt.Sprintf("%s cannot be repeated from %s",
				every, first)}
		}
		out = append(out, CommittedPeriod{During: civil.Span{From: start, Through: next.Prev()}, Least: amount})
		start = next
	}
	return out, nil
}

// Check reports, joined, what is not stated as it must be, and each overlap of the periods.
func (k Commitment) Check() error {
	c := checks{clause: k.Clause}
	if len(k.Periods) == 0 {
		c.add("Periods", ErrInvalid, "there is no period")
	}
	for i, p := range k.Periods {
		k.checkPeriod(&c, i, p)
	}
	if k.CarryOver.Stated() {
		c.percent("CarryOver", k.CarryOver)
		if k.Cumulative {
			c.add("CarryOver", ErrInvalid, "a cumulative commitment carries everything over by itself")
		}
	}
	if k.CarryMost.Stated() && c.amount("CarryMost", k.CarryMost) {
		c.alike("CarryMost", k.CarryMost, k.unit())
		if !k.CarryOver.Stated() {
			c.add("CarryMost", ErrInvalid, "nothing is carried over: state CarryOver")
		}
	}
	c.wrap("MakeGood", k.MakeGood.Check())
	if k.TakeOrPay.Stated() {
		c.percent("TakeOrPay", k.TakeOrPay)
		if unit := k.unit(); unit.Stated() && !unit.IsMoney() {
			c.money("UnitPrice", k.UnitPrice)
		}
	}
	return c.err()
}

func (k Commitment) checkPeriod(c *checks, i int, p CommittedPeriod) {
	field := fmt.Sprintf("Periods[%d]", i)
	c.wrap(field, p.During.Check())
	if p.During.First() == civil.First() || p.During.Last() == civil.Last() {
		c.add(field, ErrDates, "state its first and its last day")
	}
	if i > 0 && !p.During.First().After(k.Periods[i-1].During.Last()) {
		c.add(field, ErrOverlap, "it begins on %s, before the one before it ends", p.During.First())
	}
	if !p.Least.Stated() && !p.Most.Stated() {
		c.add(field, money.ErrUnstated, "state Least or Most")
	}
	for _, a := range []money.Amount{p.Least, p.Most} {
		if a.Stated() && c.amount(field, a) {
			c.alike(field, a, k.unit())
		}
	}
	if order, err := p.Least.Cmp(p.Most); err == nil && order > 0 {
		c.add(field, money.ErrRange, "its least, %s, is more than its most, %s", p.Least, p.Most)
	}
}

// unit is the first amount stated, whose unit all others have.
func (k Commitment) unit() money.Amount {
	for _, p := range k.Periods {
		if p.Least.Stated() {
			return p.Least
		}
		if p.Most.Stated() {
			return p.Most
		}
	}
	return money.Amount{}
}

// checkBought reports purchases without a day, of another unit, or negative, each by its name.
func (k Commitment) checkBought(c *checks, bought []Bought) {
	for i, b := range bought {
		one := checks{clause: k.Clause, act: b.ID}
		if b.ID == "" {
			one.act = fmt.Sprintf("purchase %d", i+1)
		}
		if b.On.IsZero() {
			one.add("On", ErrDates, "it has no day")
		}
		if one.amount("Amount", b.Amount) {
			one.alike("Amount", b.Amount, k.unit())
		}
		c.join(one.err())
	}
}

// inOrder are the purchases up to a day, by day, amount and name, so that no order of the list matters.
func inOrder(bought []Bought, on civil.Date) []Bought {
	out := slices.DeleteFunc(slices.Clone(bought), func(b Bought) bool { return b.On.After(on) })
	slices.SortStableFunc(out, func(a, b Bought) int {
		if order := a.On.Compare(b.On); order != 0 {
			return order
		}
		if order, err := a.Amount.Cmp(b.Amount); err == nil && order != 0 {
			return order
		}
		return compareText(a.ID, b.ID)
	})
	return out
}

func compareText(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
