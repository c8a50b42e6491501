package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Metered is a price for each unit used; payments retire whole units.
type Metered struct {
	Clause record.Clause `json:"clause,omitzero"`
	Buyer  record.Party  `json:"buyer,omitzero"`
	Seller record.Party  `json:"seller,omitzero"`
	// Price is that of one unit; Unit is the unit, such as "hours" or "calls".
	Price money.Amount `json:"price"`
	Unit  string       `json:"unit"`
	// MostPayments ends the agreement when so many payments were made. Zero: no end.
	MostPayments int `json:"most_payments,omitzero"`
}

// Meter is what was used and not yet paid, and how many payments were made.
type Meter struct {
	Open     int64 `json:"open"`
	Payments int   `json:"payments"`
	// Done: the last payment was made.
	Done bool `json:"done,omitzero"`
}

// Check reports, joined, what is not stated as it must be.
func (m Metered) Check() error {
	c := checks{clause: m.Clause}
	if c.money("Price", m.Price) && m.Price.Sign() == 0 {
		c.add("Price", ErrInvalid, "a unit has no price")
	}
	if a, err := money.New(money.Int(0), m.Unit); err != nil || a.IsMoney() || m.Unit == "" || m.Unit == "%" {
		c.add("Unit", ErrInvalid, "%q is no unit", m.Unit)
	}
	if m.MostPayments < 0 {
		c.add("MostPayments", ErrInvalid, "%d payments", m.MostPayments)
	}
	return c.err()
}

// Use books units used, or given back where n is negative; the meter does not fall below nothing.
func (m Metered) Use(at Meter, n int64) (Meter, error) {
	c := checks{clause: m.Clause, act: "use"}
	c.join(m.Check())
	m.open(&c, at)
	if n > 0 && at.Open > 1<<62-n {
		c.add("Open", money.ErrLimit, "%d units are too many", n)
	}
	if err := c.err(); err != nil {
		return at, err
	}
	at.Open = max(0, at.Open+n)
	return at, nil
}

// Due is what the open units cost.
func (m Metered) Due(at Meter) (Figure, error) {
	c := checks{clause: m.Clause}
	c.join(m.Check())
	if at.Open < 0 {
		c.add("Open", ErrNegative, "%d units", at.Open)
	}
	if err := c.err(); err != nil {
		return Figure{}, err
	}
	s := &sheet{clause: m.Clause}
	return s.figure("use", m.Buyer, m.Seller, s.times("units used", given("price", m.Price), count(at.Open, m.Unit)))
}

// Pay books a payment: it retires as many whole units as it pays for, and no more than are open. What it pays beyond
// that is returned as surplus, for the parties to settle.
func (m Metered) Pay(at Meter, paid money.Amount) (after Meter, surplus Figure, err error) {
	c := checks{clause: m.Clause, act: "payment"}
	c.join(m.Check())
	m.open(&c, at)
	if c.money("Paid", paid) {
		c.alike("Paid", paid, m.Price)
	}
	if err := c.err(); err != nil {
		return at, Figure{}, err
	}
	units, err := paid.Ratio(m.Price, 0, money.Down)
	if err != nil {
		return at, Figure{}, fmt.Errorf("%s: %w", m.Clause.Mark(), err)
	}
	retired := at.Open
	if n, exact := units.Int64(); exact {
		retired = min(at.Open, n)
	}
	s := &sheet{clause: m.Clause}
	spent := s.times("units retired", given("price", m.Price), count(retired, m.Unit))
	surplus, err = s.figure("paid beyond the units open", m.Seller, m.Buyer, s.minus("surplus", given("paid", paid),
		spent))
	at.Open -= retired
	at.Payments++
	at.Done = m.MostPayments > 0 && at.Payments >= m.MostPayments
	return at, surplus, err
}

func (m Metered) open(c *checks, at Meter) {
	if at.Open < 0 || at.Payments < 0 {
		c.add("Meter", ErrNegative, "%d units, %d payments", at.Open, at.Payments)
	}
	if at.Done {
		c.add("Meter", ErrNotOpen, "the last of %d payments was made", m.MostPayments)
	}
}
