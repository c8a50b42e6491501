package finance

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// TerminationFee is the price of ending an agreement early, by the day on which it ends.
type TerminationFee struct {
	Clause record.Clause `json:"clause,omitzero"`
	Payer  record.Party  `json:"payer,omitzero"`
	Payee  record.Party  `json:"payee,omitzero"`
	// Steps give the fee for each span of days, in order and without gap or overlap: money, or a percentage of what
	// remains to be paid or bought.
	Steps []FeeStep `json:"steps"`
	// Least and Most bound the fee. Not stated: no bound.
	Least    money.Amount `json:"least,omitzero"`
	Most     money.Amount `json:"most,omitzero"`
	Rounding Rounding     `json:"rounding,omitzero"`
}

// Check reports, joined, what is not stated as it must be, and each gap and overlap of the steps.
func (t TerminationFee) Check() error {
	c := checks{clause: t.Clause}
	if len(t.Steps) == 0 {
		c.add("Steps", ErrInvalid, "no fee is stated")
	}
	t.Rounding.check(&c)
	for i, step := range t.Steps {
		field := fmt.Sprintf("Steps[%d]", i)
		c.wrap(field, step.During.Check())
		if c.amount(field+": Fee", step.Fee) && step.Fee.Unit() != "%" {
			c.money(field+": Fee", step.Fee)
		}
		if i == 0 {
			continue
		}
		last, first := t.Steps[i-1].During.Last(), step.During.First()
		switch {
		case !first.After(last):
			c.add(field, ErrOverlap, "%s is a day of two steps", first)
		case last.Next() != first:
			c.add(field, ErrGap, "no fee is stated between %s and %s", last, first)
		}
	}
	for _, bound := range []money.Amount{t.Least, t.Most} {
		if bound.Stated() {
			c.money("Least, Most", bound)
		}
	}
	return c.err()
}

// FeeStep is the fee for ending on one of the days.
type FeeStep struct {
	During civil.Span   `json:"during"`
	Fee    money.Amount `json:"fee"`
}

// Due is the fee for an end on a day; remaining is what then remains to be paid or bought, and needed only where the
// fee is a percentage of it. The error is ErrGap for a day of no step.
func (t TerminationFee) Due(on civil.Date, remaining money.Amount) (Figure, error) {
	c := checks{clause: t.Clause}
	c.join(t.Check())
	i := slices.IndexFunc(t.Steps, func(s FeeStep) bool { return s.During.Contains(on) })
	switch {
	case on.IsZero():
		c.add("On", ErrDates, "no day stated")
	case i < 0:
		c.add("Steps", ErrGap, "no fee is stated for %s", on)
	case t.Steps[i].Fee.Unit() == "%":
		c.money("Remaining", remaining)
	}
	if err := c.err(); err != nil {
		return Figure{}, err
	}
	s := &sheet{clause: t.Clause}
	step := t.Steps[i]
	fee := given("fee", step.Fee)
	if step.Fee.Unit() == "%" {
		fee = s.times("fee for an end "+step.During.String(), given("remaining", remaining), given("share", step.Fee))
	} else {
		fee = s.stated("fee for an end "+step.During.String(), fee)
	}
	fee = s.rounded("rounded", t.Rounding, fee)
	if t.Least.Stated() {
		fee = s.greater("not less than stated", fee, given("least", t.Least))
	}
	if t.Most.Stated() {
		fee = s.lesser("not more than stated", fee, given("most", t.Most))
	}
	return s.figure("termination fee", t.Payer, t.Payee, fee)
}
