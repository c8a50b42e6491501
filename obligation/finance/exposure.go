package finance

import (
	"fmt"
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
}

// Exposure is what would be due for a breach: each remedy with its working, as stated and not tested as a penalty.
type Exposure struct {
	Clause record.Clause `json:"clause,omitzero"`
	Due    []Figure      `json:"due,omitempty"`
	// Stated are the remedies that come to no figure, in the contract's words.
	Stated []Consequence `json:"stated,omitempty"`
}

// Exposed is the exposure of a breach under the remedies of its clause. The error joins what is wrong with the breach
// and each remedy; remedies that are in order are reckoned all the same.
func Exposed(b Breach, remedies obligation.Remedies) (Exposure, error) {
	c := checks{clause: b.Clause}
	out := Exposure{Clause: b.Clause}
	if !c.between(b.Since, b.Through) {
		return out, c.err()
	}
	for _, r := range remedies {
		one := checks{clause: b.Clause}
		if r.Clause != "" {
			one.clause = r.Clause
		}
		for _, a := range []money.Amount{r.PerDay, r.Fixed, r.Cap} {
			if a.Stated() && one.money(r.What, a) {
				one.alike(r.What, a, first(r.PerDay, r.Fixed, r.Cap))
			}
		}
		if err := one.err(); err != nil {
			c.join(err)
			continue
		}
		if !r.PerDay.Stated() && !r.Fixed.Stated() {
			out.Stated = append(out.Stated, Consequence{Clause: one.clause, What: r.What})
			continue
		}
		f, err := remedied(b, r, one.clause)
		c.join(err)
		if err == nil {
			out.Due = append(out.Due, f)
		}
	}
	return out, c.err()
}

// first is the first amount stated.
func first(list ...money.Amount) money.Amount {
	for _, a := range list {
		if a.Stated() {
			return a
		}
	}
	return money.Amount{}
}

// remedied is one remedy: what accrues daily and what is due once, together not over the cap.
func remedied(b Breach, r obligation.Remedy, clause record.Clause) (Figure, error) {
	s := &sheet{clause: clause}
	var parts []Input
	if r.PerDay.Stated() {
		days := int64(b.Since.DaysUntil(b.Through)) + 1
		parts = append(parts, s.times(fmt.Sprintf("for each day from %s through %s", b.Since, b.Through),
			given("per day", r.PerDay), count(days, "days")))
	}
	if r.Fixed.Stated() {
		parts = append(parts, s.stated("due once", given("fixed", r.Fixed)))
	}
	total := parts[0]
	if len(parts) > 1 {
		total = s.sum("together", parts...)
	}
	if r.Cap.Stated() {
		total = s.lesser("not more than the cap", total, given("cap", r.Cap))
	}
	what := r.What
	if what == "" {
		what = "remedy"
	}
	return s.figure(what, b.By, b.Toward, total)
}

// Totals are the sums due, by payer, payee and currency, in order of appearance. Nothing is set off or converted.
func (e Exposure) Totals() ([]Figure, error) { return Settle(e.Due) }

// String is each sum with its working, and what else is stated.
func (e Exposure) String() string {
	var lines []string
	for _, f := range e.Due {
		lines = append(lines, f.String())
	}
	for _, s := range e.Stated {
		lines = append(lines, strings.TrimSpace(s.Clause.Mark()+" "+s.What+": no sum stated"))
	}
	if len(lines) == 0 {
		return strings.TrimSpace(e.Clause.Mark() + " no remedy stated")
	}
	return strings.Join(lines, "\n")
}
