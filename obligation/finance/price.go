package finance

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Quote is a price that the seller gave to another buyer on a day or, for a price match, that another seller asks.
type Quote struct {
	By    record.Party `json:"by,omitzero"`
	To    record.Party `json:"to,omitzero"`
	On    civil.Date   `json:"on"`
	Price money.Amount `json:"price"`
	// Comparable says that it is for the same thing on the same terms, as the clause asks. What is not comparable is
	// left out, and said so in the working.
	Comparable bool `json:"comparable,omitzero"`
}

// MostFavored holds the seller's price to the lowest that it gives to others. A price match, which holds it to the
// lowest that other sellers ask, is reckoned alike: the quotes are then theirs.
type MostFavored struct {
	Clause record.Clause `json:"clause,omitzero"`
	Seller record.Party  `json:"seller,omitzero"`
	Buyer  record.Party  `json:"buyer,omitzero"`
	// During narrows the days of the quotes that count. Unbounded: all.
	During civil.Span `json:"during,omitzero"`
	// Floor is the price below which the clause does not reach. Not stated: none.
	Floor money.Amount `json:"floor,omitzero"`
	// Least is by how much, in percent of the agreed price, a quote must be lower to count. Not stated: by anything.
	Least money.Amount `json:"least,omitzero"`
}

// Price is the price of one unit that the clause leaves: the agreed one or, where lower, the lowest comparable quote.
func (m MostFavored) Price(agreed money.Amount, quotes ...Quote) (Figure, error) {
	c := checks{clause: m.Clause}
	m.check(&c, agreed, quotes)
	if err := c.err(); err != nil {
		return Figure{}, err
	}
	s := &sheet{clause: m.Clause}
	return s.figure("price", "", "", m.price(s, agreed, quotes))
}

// Refund is what the seller owes back for a quantity bought at the agreed price.
func (m MostFavored) Refund(quantity, agreed money.Amount, quotes ...Quote) (Figure, error) {
	c := checks{clause: m.Clause}
	c.amount("Quantity", quantity)
	m.check(&c, agreed, quotes)
	if err := c.err(); err != nil {
		return Figure{}, err
	}
	s := &sheet{clause: m.Clause}
	less := s.minus("difference", given("agreed price", agreed), m.price(s, agreed, quotes))
	return s.figure("refund", m.Seller, m.Buyer, s.times("refund", less, given("quantity", quantity)))
}

func (m MostFavored) check(c *checks, agreed money.Amount, quotes []Quote) {
	c.money("Price", agreed)
	c.wrap("During", m.During.Check())
	if m.Floor.Stated() && c.money("Floor", m.Floor) {
		c.alike("Floor", m.Floor, agreed)
	}
	if m.Least.Stated() {
		c.percent("Least", m.Least)
	}
	for _, q := range quotes {
		if q.On.IsZero() {
			c.add("Quotes", ErrDates, "a quote of %s has no day", q.Price)
		}
		if c.money("Quotes", q.Price) && q.Comparable {
			c.alike("Quotes", q.Price, agreed)
		}
	}
}

func (m MostFavored) price(s *sheet, agreed money.Amount, quotes []Quote) Input {
	in := []Input{s.stated("agreed price", given("agreed", agreed))}
	threshold := in[0]
	if m.Least.Stated() {
		threshold = s.minus("a quote counts from here down", in[0], s.times("by which it must be lower", in[0],
			given("least", m.Least)))
	}
	for _, q := range quotes {
		what := "quote of " + q.On.String()
		if q.By != "" {
			what += " by " + string(q.By)
		}
		if q.To != "" {
			what += " to " + string(q.To)
		}
		order, err := q.Price.Cmp(threshold.Amount)
		switch {
		case !q.Comparable:
			s.stated(what+", not comparable, left out", given("quote", q.Price))
		case !m.During.Contains(q.On):
			s.stated(what+", outside the days that count, left out", given("quote", q.Price))
		case err != nil || order > 0:
			s.stated(what+", not low enough, left out", given("quote", q.Price))
		default:
			in = append(in, s.stated(what, given("quote", q.Price)))
		}
	}
	if len(in) == 1 {
		return in[0]
	}
	price := s.lesser("lowest", in...)
	if m.Floor.Stated() { // the clause lowers a price to the floor at the most, and never raises one
		floored := s.greater("not below the floor", price, given("floor", m.Floor))
		price = s.lesser("not above the agreed price", floored, in[0])
	}
	return price
}
