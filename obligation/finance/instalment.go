package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// InstalmentSale is a price paid off at the buyer's pace, with interest on what remains after each payment, and a sum
// at the closing.
type InstalmentSale struct {
	Clause record.Clause `json:"clause,omitzero"`
	Buyer  record.Party  `json:"buyer,omitzero"`
	Seller record.Party  `json:"seller,omitzero"`
	Price  money.Amount  `json:"price"`
	// AtClosing is due with the last payment, besides the balance. Not stated: nothing.
	AtClosing money.Amount `json:"at_closing,omitzero"`
	// Least is the least that an instalment may be. Not stated: anything.
	Least money.Amount `json:"least,omitzero"`
	// Rate is the percentage that the balance bears for each period, after the payment of that period.
	Rate money.Amount `json:"rate"`
	// Rounding is that of the balance after each payment.
	Rounding Rounding `json:"rounding,omitzero"`
}

// SaleBalance is where an instalment sale stands. The zero value is no state; Open gives the first.
type SaleBalance struct {
	Left     money.Amount `json:"left"`
	Paid     money.Amount `json:"paid"`
	Payments int          `json:"payments,omitzero"`
	Closed   bool         `json:"closed,omitzero"`
	// Working is that of the last payment.
	Working Working `json:"working,omitempty"`
}

// Check reports, joined, what is not stated as it must be.
func (i InstalmentSale) Check() error {
	c := checks{clause: i.Clause}
	c.money("Price", i.Price)
	c.percent("Rate", i.Rate)
	i.Rounding.check(&c)
	for _, a := range []struct {
		field  string
		amount money.Amount
	}{{"AtClosing", i.AtClosing}, {"Least", i.Least}} {
		if a.amount.Stated() && c.money(a.field, a.amount) {
			c.alike(a.field, a.amount, i.Price)
		}
	}
	return c.err()
}

// Open is the balance before the first payment.
func (i InstalmentSale) Open() (SaleBalance, error) {
	if err := i.Check(); err != nil {
		return SaleBalance{}, err
	}
	none, err := i.Price.Mul(money.Int(0))
	return SaleBalance{Left: i.Price, Paid: none}, err
}

// Pay books an instalment: it comes off the balance, and what remains bears interest for one period. A payment that is
// less than the least or more than the balance, and one after the closing, is refused.
func (i InstalmentSale) Pay(b SaleBalance, paid money.Amount) (SaleBalance, error) {
	c := checks{clause: i.Clause, act: "instalment"}
	i.accept(&c, b, paid)
	if err := c.err(); err != nil {
		return b, err
	}
	if order, err := paid.Cmp(b.Left); err == nil && order > 0 {
		c.add("Paid", ErrExceeds, "%s is more than the balance of %s", paid, b.Left)
	}
	if order, err := paid.Cmp(i.Least); err == nil && order < 0 {
		c.add("Paid", ErrInvalid, "%s is less than the least instalment of %s", paid, i.Least)
	}
	if err := c.err(); err != nil {
		return b, err
	}
	s := &sheet{clause: i.Clause}
	rest := s.minus("balance less payment", given("balance", b.Left), given("payment", paid))
	rest = s.rounded("rounded", i.Rounding, rest)
	interest := s.times("interest for one period", rest, given("rate", i.Rate))
	left := s.rounded("rounded", i.Rounding, s.sum("balance with interest", rest, interest))
	return b.after(s, left.Amount, paid, false)
}

// Close books the last payment, which must be the balance and what is due at the closing, exactly.
func (i InstalmentSale) Close(b SaleBalance, paid money.Amount) (SaleBalance, error) {
	c := checks{clause: i.Clause, act: "closing payment"}
	i.accept(&c, b, paid)
	if err := c.err(); err != nil {
		return b, err
	}
	s := &sheet{clause: i.Clause}
	due := given("balance", b.Left)
	if i.AtClosing.Stated() {
		due = s.sum("due at the closing", due, given("at closing", i.AtClosing))
	}
	rest := s.minus("left", due, given("payment", paid))
	if s.err == nil && rest.Amount.Sign() != 0 {
		c.add("Paid", ErrInvalid, "%s is due at the closing, not %s", due.Amount, paid)
		return b, c.err()
	}
	return b.after(s, rest.Amount, paid, true)
}

// accept reports what is wrong with a payment whatever its amount.
func (i InstalmentSale) accept(c *checks, b SaleBalance, paid money.Amount) {
	c.join(i.Check())
	if b.Closed {
		c.add("Paid", ErrNotOpen, "the sale is closed")
	}
	if c.money("Paid", paid) && c.amount("Balance", b.Left) {
		c.alike("Paid", paid, b.Left)
	}
}

func (b SaleBalance) after(s *sheet, left, paid money.Amount, closed bool) (SaleBalance, error) {
	if s.err != nil {
		return b, s.err
	}
	total, err := b.Paid.Add(paid)
	if err != nil {
		return b, err
	}
	return SaleBalance{Left: left, Paid: total, Payments: b.Payments + 1, Closed: closed, Working: s.lines}, nil
}

// String is the balance in a sentence, and the working of the last payment below it.
func (b SaleBalance) String() string {
	text := fmt.Sprintf("left %s, paid %s", b.Left, b.Paid)
	if b.Closed {
		text += ", closed"
	}
	if len(b.Working) > 0 {
		text += "\n" + indented(b.Working.String())
	}
	return text
}
