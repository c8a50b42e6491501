package finance

import (
	"errors"
	"strings"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Breach is a breach for which remedies are reckoned.
type Breach struct {
	Clause record.Clause `json:"clause,omitzero"`
	By     record.Party  `json:"by"`
	Toward record.Party  `json:"toward"`
	// Since is the first day of the breach, Through the last that counts. A remedy that accrues daily counts both.
	Since   civil.Date `json:"since"`
	Through civil.Date `json:"through"`
	// Unpaid is what was due and not done at the end of the day before Since, and at the end of each later day on which
	// some of it was done. Empty: it is not known, and a percentage of it comes to no figure.
	Unpaid []Balance `json:"unpaid,omitempty"`
	// Calendar says which days are business days, where a remedy counts them. The zero value has no holidays.
	Calendar civil.Calendar `json:"calendar,omitzero"`
}

// Balance is what is left of a sum from the end of a day on.
type Balance struct {
	On   civil.Date   `json:"on"`
	Left money.Amount `json:"left"`
}

// Exposure is what would be due for a breach: each remedy with its working, as stated and not tested as a penalty.
type Exposure struct {
	Clause record.Clause `json:"clause,omitzero"`
	Due    []Figure      `json:"due,omitempty"`
	// Within are the sums that are known only within bounds.
	Within []Interval `json:"within,omitempty"`
	// Stated are the remedies that come to no figure, in the contract's words, and why where that is not plain.
	Stated []Consequence `json:"stated,omitempty"`
}

// Exposed is the exposure of a breach under the remedies of its clause. The error joins what is wrong with the breach
// and each remedy; remedies that are in order are reckoned all the same.
func Exposed(b Breach, remedies obligation.Remedies) (Exposure, error) {
	c := checks{clause: b.Clause}
	out := Exposure{Clause: b.Clause}
	if !c.between(b.Since, b.Through) || !b.checkUnpaid(&c) {
		return out, c.err()
	}
	for _, r := range remedies {
		c.join(out.add(b, r))
	}
	return out, c.err()
}

// ExposedWithin is the exposure of a breach of which it is not known how much of what was due was done, or how long it
// lasted: least is the breach that costs the least, most the one that costs the most, and why says what is not known. A
// remedy that comes to the same in both is known exactly.
func ExposedWithin(least, most Breach, why string, remedies obligation.Remedies) (Exposure, error) {
	c := checks{clause: least.Clause}
	out := Exposure{Clause: least.Clause}
	for _, r := range remedies {
		low, errLow := Exposed(least, obligation.Remedies{r})
		high, errHigh := Exposed(most, obligation.Remedies{r})
		if err := errors.Join(errLow, errHigh); err != nil {
			c.join(err)
			continue
		}
		out.between(low, high, why)
	}
	return out, c.err()
}

// between adds what one remedy comes to at the least and at the most.
func (e *Exposure) between(low, high Exposure, why string) {
	if len(low.Stated) > 0 || len(high.Stated) > 0 {
		e.Stated = append(e.Stated, append(low.Stated, high.Stated...)[0])
		return
	}
	least, most := low.bounds(), high.bounds()
	if len(low.Within) == 0 && len(high.Within) == 0 && least.Least.Amount.Equal(most.Most.Amount) {
		e.Due = append(e.Due, most.Most)
		return
	}
	if !least.Least.Amount.Stated() || !most.Most.Amount.Stated() {
		return
	}
	e.Within = append(e.Within, Interval{Least: least.Least, Most: most.Most,
		Range: money.Range{Least: least.Least.Amount, Most: most.Most.Amount, Why: why}})
}

// bounds is what an exposure of one remedy comes to.
func (e Exposure) bounds() Interval {
	if len(e.Within) > 0 {
		return e.Within[0]
	}
	if len(e.Due) > 0 {
		return Interval{Least: e.Due[0], Most: e.Due[0]}
	}
	return Interval{}
}

// checkUnpaid reports what is wrong with the balances of a breach.
func (b Breach) checkUnpaid(c *checks) bool {
	for i, u := range b.Unpaid {
		one := checks{clause: b.Clause}
		switch {
		case i == 0 && u.On != b.Since.Prev():
			one.add("Unpaid", ErrDates, "the first balance is that of %s, the day before the breach, not of %s",
				b.Since.Prev(), u.On)
		case i > 0 && !u.On.After(b.Unpaid[i-1].On):
			one.add("Unpaid", ErrDates, "the balance of %s does not come after that of %s", u.On, b.Unpaid[i-1].On)
		}
		if one.amount("Unpaid", u.Left) && one.alike("Unpaid", u.Left, b.Unpaid[0].Left) && i > 0 {
			if order, err := u.Left.Cmp(b.Unpaid[i-1].Left); err == nil && order > 0 {
				one.add("Unpaid", ErrExceeds, "%s are left on %s, more than before", u.Left, u.On)
			}
		}
		if err := one.err(); err != nil {
			c.join(err)
			return false
		}
	}
	return true
}

// Totals are the sums due, by payer, payee and currency, in order of appearance. Nothing is set off or converted, and
// what is known only within bounds is left out.
func (e Exposure) Totals() ([]Figure, error) { return Settle(e.Due) }

// String is each sum with its working, and what else is stated.
func (e Exposure) String() string {
	var lines []string
	for _, f := range e.Due {
		lines = append(lines, f.String())
	}
	for _, i := range e.Within {
		lines = append(lines, i.String())
	}
	for _, s := range e.Stated {
		lines = append(lines, strings.TrimSpace(s.Clause.Mark()+" "+s.What+": no sum stated"))
	}
	if len(lines) == 0 {
		return strings.TrimSpace(e.Clause.Mark() + " no remedy stated")
	}
	return strings.Join(lines, "\n")
}
