package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Requirements binds a buyer to buy a share of all that it needs: "80% of its requirements".
type Requirements struct {
	Under  string        `json:"under,omitzero"` // the agreement, where there are several
	Clause record.Clause `json:"clause,omitzero"`
	Buyer  record.Party  `json:"buyer,omitzero"`
	Seller record.Party  `json:"seller,omitzero"`
	// What is bought, in one word for all agreements that concern it.
	What  string       `json:"what,omitzero"`
	Share money.Amount `json:"share"`
	// During are the days on which the share is owed. Unbounded: all.
	During civil.Span `json:"during,omitzero"`
	// Rounding is that of the least that the share comes to.
	Rounding Rounding `json:"rounding,omitzero"`
}

// Check reports, joined, what is not stated as it must be.
func (q Requirements) Check() error {
	c := checks{clause: q.Clause}
	if c.percent("Share", q.Share) && q.Share.Number().Cmp(money.Int(100)) > 0 {
		c.add("Share", ErrInvalid, "%s is more than the whole", q.Share)
	}
	c.wrap("During", q.During.Check())
	q.Rounding.check(&c)
	return c.err()
}

// Least is the least that must be bought of a total, which may be known only within bounds.
func (q Requirements) Least(total money.Range) (Interval, error) {
	if err := q.Check(); err != nil {
		return Interval{}, err
	}
	return within(total, func(a money.Amount) (Figure, error) {
		s := &sheet{clause: q.Clause}
		return q.figure(s, "least of the requirements", a, q.least(s, a))
	})
}

// Short is by how much what was bought misses the share of a total, which may be known only within bounds.
func (q Requirements) Short(total money.Range, bought money.Amount) (Interval, error) {
	c := checks{clause: q.Clause}
	c.join(q.Check())
	c.amount("Bought", bought)
	if err := c.err(); err != nil {
		return Interval{}, err
	}
	return within(total, func(a money.Amount) (Figure, error) {
		s := &sheet{clause: q.Clause}
		missing := s.minus("least less bought", q.least(s, a), given("bought", bought))
		return q.figure(s, "short of the requirements", a, s.greater("short", missing, nothing(bought)))
	})
}

func (q Requirements) least(s *sheet, total money.Amount) Input {
	return s.rounded("rounded", q.Rounding, s.times("share of the requirements", given("requirements", total),
		given("share", q.Share)))
}

func (q Requirements) figure(s *sheet, what string, total money.Amount, in Input) (Figure, error) {
	if total.Sign() < 0 {
		return Figure{}, &Error{Clause: q.Clause, Field: "total", Err: ErrNegative,
			Problem: fmt.Sprintf("%s is negative", total)}
	}
	return s.figure(what, q.Buyer, q.Seller, in)
}
