package finance

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Rate is a rate of exchange of one day: one unit of From is Rate units of To. The clause, or Source for one that the
// user gives, says where it comes from.
type Rate struct {
	Clause record.Clause `json:"clause,omitzero"`
	Source string        `json:"source,omitzero"`
	On     civil.Date    `json:"on"`
	From   string        `json:"from"`
	To     string        `json:"to"`
	Rate   money.Number  `json:"rate"`
}

// Rates are rates of exchange. No other day's rate, no reverse rate and no chain of rates is ever used.
type Rates []Rate

// Convert is an amount of money in another currency by the rate of a day, rounded as stated. Without a rate for the day
// and the two currencies the error is ErrNoRate; with two that differ it is ErrOverlap.
func (r Rates) Convert(a money.Amount, to string, on civil.Date, rounding Rounding) (Figure, error) {
	c := checks{}
	c.money("amount", a)
	rounding.check(&c)
	if _, known := money.CurrencyOf(to); !known {
		c.add("To", money.ErrCurrency, "%q is no currency", to)
	}
	match := slices.DeleteFunc(slices.Clone(r),
		func(x Rate) bool { return x.On != on || x.From != a.Unit() || x.To != to })
	switch {
	case len(c.errs) > 0 || a.Unit() == to:
	case len(match) == 0 || on.IsZero():
		c.add("Rates", ErrNoRate, "there is none from %s to %s on %s", a.Unit(), to, on)
	case match[0].Rate.Sign() <= 0:
		c.add("Rates", ErrInvalid, "%s is no rate", match[0].Rate)
	case slices.ContainsFunc(match, func(x Rate) bool { return x.Rate != match[0].Rate }):
		c.add("Rates", ErrOverlap, "there are two from %s to %s on %s", a.Unit(), to, on)
	}
	if err := c.err(); err != nil {
		return Figure{}, err
	}
	if a.Unit() == to {
		s := &sheet{}
		return s.figure("in "+to, "", "", s.stated("in "+to, given("amount", a)))
	}
	one, err := money.New(match[0].Rate, to)
	if err != nil {
		return Figure{}, err
	}
	s := &sheet{clause: match[0].Clause}
	what := fmt.Sprintf("%s in %s at the rate of %s", a.Unit(), to, on)
	if match[0].Source != "" {
		what += ", " + match[0].Source
	}
	return s.figure("in "+to, "", "", s.rounded("rounded", rounding, s.times(what, given("one "+a.Unit(), one),
		given("amount", a))))
}
