package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Corridor is a least and a most for a price or a reading, both allowed. A bound that is not stated does not bind.
type Corridor struct {
	Clause record.Clause `json:"clause,omitzero"`
	Least  money.Amount  `json:"least,omitzero"`
	Most   money.Amount  `json:"most,omitzero"`
}

// Check reports, joined, bounds that fit no amount and a corridor without a bound.
func (k Corridor) Check() error {
	c := checks{clause: k.Clause}
	c.wrap("Least, Most", money.Range{Least: k.Least, Most: k.Most}.Check())
	if !k.Least.Stated() && !k.Most.Stated() {
		c.add("Least, Most", money.ErrUnstated, "neither bound is stated")
	}
	return c.err()
}

// Hold is the price that the corridor leaves of one: itself within, else the bound it passes.
func (k Corridor) Hold(price money.Amount) (Figure, error) {
	c := checks{clause: k.Clause}
	c.join(k.Check())
	c.amount("Price", price)
	if err := c.err(); err != nil {
		return Figure{}, err
	}
	s := &sheet{clause: k.Clause}
	held := s.stated("price", given("price", price))
	if k.Least.Stated() {
		held = s.greater("not less than the floor", held, given("floor", k.Least))
	}
	if k.Most.Stated() {
		held = s.lesser("not more than the ceiling", held, given("ceiling", k.Most))
	}
	return s.figure("price within the corridor", "", "", held)
}

// Beyond is by how much the readings leave the corridor at the most, on either side; nothing where none does.
func (k Corridor) Beyond(readings ...money.Amount) (Figure, error) {
	c := checks{clause: k.Clause}
	c.join(k.Check())
	if len(readings) == 0 {
		c.add("readings", money.ErrUnstated, "there is no reading")
	}
	for _, r := range readings {
		if !r.Stated() {
			c.add("readings", money.ErrUnstated, "a reading is not stated")
		}
		c.alike("readings", r, k.Least)
		c.alike("readings", r, k.Most)
	}
	if err := c.err(); err != nil {
		return Figure{}, err
	}
	s := &sheet{clause: k.Clause}
	return s.figure("beyond the corridor", "", "", k.beyond(s, "reading", readings))
}

// beyond writes on a sheet by how much readings leave the corridor.
func (k Corridor) beyond(s *sheet, what string, readings []money.Amount) Input {
	in := make([]Input, len(readings))
	for i, r := range readings {
		in[i] = given(what, r)
	}
	excess := []Input{nothing(readings[0])}
	if k.Least.Stated() {
		excess = append(excess, s.minus("below the least", given("least", k.Least), s.lesser("lowest "+what, in...)))
	}
	if k.Most.Stated() {
		excess = append(excess, s.minus("above the most", s.greater("highest "+what, in...), given("most", k.Most)))
	}
	return s.greater(what+" beyond the corridor", excess...)
}

// QualityPenalty takes a sum off the price of goods for readings outside their corridors: for each unit of the goods
// and each unit by which a reading leaves its corridor.
type QualityPenalty struct {
	Clause record.Clause `json:"clause,omitzero"`
	Payer  record.Party  `json:"payer,omitzero"`
	Payee  record.Party  `json:"payee,omitzero"`
	// Measures are what is read. The penalties of several add up.
	Measures []Measure `json:"measures"`
}

// Measure is a reading with its corridor and the penalty for leaving it.
type Measure struct {
	What     string   `json:"what"` // what is read: "temperature"
	Corridor Corridor `json:"corridor"`
	// Penalty is due for each unit of goods and each unit beyond the corridor.
	Penalty money.Amount `json:"penalty"`
}

// Due is the penalty on a quantity of goods; readings are listed in the order of the measures. Of several readings the
// one that leaves its corridor the furthest counts.
func (q QualityPenalty) Due(quantity money.Amount, readings ...[]money.Amount) (Figure, error) {
	c := checks{clause: q.Clause}
	c.amount("Quantity", quantity)
	if len(q.Measures) == 0 || len(readings) != len(q.Measures) {
		c.add("Measures", ErrInvalid, "%d measures, readings of %d", len(q.Measures), len(readings))
	}
	for i, m := range q.Measures {
		c.money(m.What+": Penalty", m.Penalty)
		c.alike(m.What+": Penalty", m.Penalty, q.Measures[0].Penalty)
		if i < len(readings) {
			_, err := m.Corridor.Beyond(readings[i]...)
			c.join(err)
		}
	}
	if err := c.err(); err != nil {
		return Figure{}, err
	}
	s := &sheet{clause: q.Clause}
	var parts []Input
	for i, m := range q.Measures {
		beyond := m.Corridor.beyond(s, m.What, readings[i])
		parts = append(parts, s.times(fmt.Sprintf("penalty for %s", m.What), given("penalty", m.Penalty), beyond,
			given("quantity", quantity)))
	}
	total := parts[0]
	if len(parts) > 1 {
		total = s.sum("penalties", parts...)
	}
	return s.figure("penalty", q.Payer, q.Payee, total)
}
