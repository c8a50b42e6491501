package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Interest is a price for money, agreed or for default.
type Interest struct {
	Clause record.Clause `json:"clause,omitzero"`
	Payer  record.Party  `json:"payer,omitzero"`
	Payee  record.Party  `json:"payee,omitzero"`
	// Rate is the percentage for one year, or for each Per: "3.8%". A number without the sign is refused.
	Rate money.Amount `json:"rate"`
	// Count makes days a fraction of the year. It must be stated unless Per is.
	Count DayCount `json:"count,omitzero"`
	// Per is another base of the rate: "1.5% per month". Zero: a year. Part says what a begun Per counts.
	Per  civil.Period `json:"per,omitzero"`
	Part Part         `json:"part,omitzero"`
	// Every is how often interest is added to the principal. Zero: never, interest is simple.
	Every civil.Period `json:"every,omitzero"`
	// Effective: the rate is an effective one, so that a part of a year t grows by (1 + rate)^t. It excludes Every and
	// Per.
	Effective bool `json:"effective,omitzero"`
	// Grace is the time after the due day in which late payment bears no interest; see Late.
	Grace Grace `json:"grace,omitzero"`
	// Rounding is that of interest; with Each, that of each accrual or compounding period.
	Rounding Rounding `json:"rounding,omitzero"`
}

// Accrual is a sum that bears interest between two days.
type Accrual struct {
	Principal money.Amount `json:"principal"`
	// From is the day from which it runs, not counted; To is the last day that counts.
	From civil.Date `json:"from"`
	To   civil.Date `json:"to"`
	// Rate is the rate of these days, where it is not that of the interest. Not stated: it is.
	Rate money.Amount `json:"rate,omitzero"`
}

// Lateness is a sum that was due on a day and paid on another, or not until then.
type Lateness struct {
	Sum money.Amount `json:"sum"`
	Due civil.Date   `json:"due"`
	// Until is the day of payment, or that up to which interest is asked for.
	Until civil.Date `json:"until"`
}

// Check reports, joined, what is not stated as it must be.
func (i Interest) Check() error {
	c := checks{clause: i.Clause}
	c.percent("Rate", i.Rate)
	i.Rounding.check(&c)
	if i.Per.IsZero() {
		c.join(i.Count.Check())
	}
	c.wrap("Per", i.Per.Check())
	c.wrap("Every", i.Every.Check())
	if i.Effective && (!i.Per.IsZero() || !i.Every.IsZero()) {
		c.add("Effective", ErrInvalid, "an effective rate has no other base and is not compounded besides")
	}
	if !i.Per.IsZero() && !i.Every.IsZero() {
		c.add("Every", ErrInvalid, "state Per, or Every of a rate per year, not both")
	}
	return c.err()
}

// Due is the interest on the accruals together. Simple interest is added exactly and divided once, so that only the
// total is rounded, unless Rounding is Each. The error joins what is wrong with the rule and with each accrual.
func (i Interest) Due(accruals ...Accrual) (Figure, error) {
	c := checks{clause: i.Clause}
	c.join(i.Check())
	for _, a := range accruals {
		c.money("Principal", a.Principal)
		c.alike("Principal", a.Principal, accruals[0].Principal)
		c.between(a.From, a.To)
		if a.Rate.Stated() {
			c.percent("Rate", a.Rate)
		}
	}
	if len(accruals) == 0 {
		c.add("Principal", money.ErrUnstated, "nothing bears interest")
	}
	if err := c.err(); err != nil {
		return Figure{}, err
	}
	s := &sheet{clause: i.Clause}
	var total Input
	switch {
	case i.Effective || !i.Every.IsZero():
		total = i.grown(s, accruals)
	default:
		total = i.simple(s, accruals)
	}
	return s.figure("interest", i.Payer, i.Payee, total)
}

// Owed is the principal of one accrual and the interest on it.
func (i Interest) Owed(a Accrual) (Figure, error) {
	interest, err := i.Due(a)
	if err != nil {
		return Figure{}, err
	}
	s := &sheet{clause: i.Clause, lines: interest.Working}
	sum := s.sum("principal and interest", given("principal", a.Principal),
		Input{What: "interest", Amount: interest.Amount, Line: len(interest.Working)})
	return s.figure("principal and interest", i.Payer, i.Payee, sum)
}

// Late is the interest on a sum paid late. Within the grace it is nothing; after it, interest runs from the due day or
// from the end of the grace, as Grace says.
func (i Interest) Late(l Lateness) (Figure, error) {
	c := checks{clause: i.Clause}
	c.join(i.Check())
	c.money("Sum", l.Sum)
	if l.Due.IsZero() || l.Until.IsZero() {
		c.add("Due", ErrDates, "a day is missing: due %s, until %s", l.Due, l.Until)
	}
	if err := c.err(); err != nil {
		return Figure{}, err
	}
	from, late, err := i.Grace.from(l.Due, l.Until)
	if err != nil {
		c.join(err)
		return Figure{}, c.err()
	}
	if !late {
		s := &sheet{clause: i.Clause}
		none := s.times(fmt.Sprintf("paid on %s, in time or within the grace", l.Until), given("sum", l.Sum), count(0,
			""))
		return s.figure("interest", i.Payer, i.Payee, none)
	}
	return i.Due(Accrual{Principal: l.Sum, From: from, To: l.Until})
}

// simple adds the accruals over a common denominator.
func (i Interest) simple(s *sheet, accruals []Accrual) Input {
	fractions := make([]Fraction, len(accruals))
	common := int64(1)
	for n, a := range accruals {
		f, err := i.fraction(a.From, a.To)
		if err != nil {
			s.err = err
			return Input{}
		}
		fractions[n] = f
		common = common / gcd(common, f.Den) * f.Den
	}
	var parts []Input
	for n, a := range accruals {
		f := fractions[n]
		scale := common / f.Den
		if i.Rounding.Each {
			scale = 1
		}
		part := s.times(i.what(a), given("principal", a.Principal), given("rate", i.rate(a)), i.time(f.Num*scale))
		if i.Rounding.Each {
			part = s.over("interest "+between(a), i.Rounding, part, count(f.Den, ""))
		}
		parts = append(parts, part)
	}
	total := parts[0]
	if len(parts) > 1 {
		total = s.sum("all together", parts...)
	}
	if i.Rounding.Each {
		return total
	}
	return s.over("interest", i.Rounding, total, count(common, ""))
}

// fraction is the time that a rate counts, in years or in the periods of another base.
func (i Interest) fraction(from, to civil.Date) (Fraction, error) {
	if i.Per.IsZero() {
		return i.Count.Fraction(from, to)
	}
	f, err := periods(i.Per, i.Grace.Calendar, i.Part, from, to)
	c := checks{clause: i.Clause}
	c.join(err)
	return f, c.err()
}

func (i Interest) rate(a Accrual) money.Amount {
	if a.Rate.Stated() {
		return a.Rate
	}
	return i.Rate
}

// time is the count of a fraction as an input: days of a year, or periods.
func (i Interest) time(n int64) Input {
	if i.Per.IsZero() {
		return count(n, "days")
	}
	return count(n, "")
}

func (i Interest) what(a Accrual) string {
	base := i.Count.String()
	if !i.Per.IsZero() {
		base = "each " + i.Per.String()
	}
	return fmt.Sprintf("%s, %s", between(a), base)
}

func between(a Accrual) string { return fmt.Sprintf("from %s to %s", a.From, a.To) }

// grown is interest that is added to the principal, or grows by an effective rate.
func (i Interest) grown(s *sheet, accruals []Accrual) Input {
	var parts []Input
	for _, a := range accruals {
		if s.err == nil {
			parts = append(parts, i.growth(s, a))
		}
	}
	if s.err != nil || len(parts) == 1 {
		return parts[0]
	}
	return s.sum("interest", parts...)
}

func (i Interest) growth(s *sheet, a Accrual) Input {
	principal := given("principal", a.Principal)
	if i.Effective {
		f, err := i.Count.Fraction(a.From, a.To)
		if err != nil {
			s.err = err
			return Input{}
		}
		end := s.line("grown "+i.what(a), Effective, i.Rounding, principal, given("rate", i.rate(a)), count(f.Num,
			"days"), count(f.Den, ""))
		return s.minus("interest "+between(a), end, principal)
	}
	days, err := i.turns(a)
	if err != nil {
		s.err = err
		return Input{}
	}
	if !i.Rounding.Each {
		return i.atOnce(s, a, days)
	}
	balance := principal
	for n := 1; n < len(days) && s.err == nil; n++ {
		f, err := i.Count.Fraction(days[n-1], days[n])
		if err != nil {
			s.err = err
			return Input{}
		}
		step := Accrual{From: days[n-1], To: days[n]}
		raw := s.times(i.what(step), balance, given("rate", i.rate(a)), count(f.Num, "days"))
		interest := s.over("interest "+between(step), i.Rounding, raw, count(f.Den, ""))
		balance = s.sum(fmt.Sprintf("principal on %s", days[n]), balance, interest)
	}
	return s.minus("interest "+between(a), balance, principal)
}

// atOnce compounds without rounding in between.
func (i Interest) atOnce(s *sheet, a Accrual, days []civil.Date) Input {
	principal := given("principal", a.Principal)
	in := []Input{principal}
	for n := 1; n < len(days); n++ {
		f, err := i.Count.Fraction(days[n-1], days[n])
		if err != nil {
			s.err = err
			return Input{}
		}
		in = append(in, given("rate", i.rate(a)), count(f.Num, "days"), count(f.Den, ""))
	}
	end := s.line("compounded "+i.what(a), Compounded, i.Rounding, in...)
	return s.minus("interest "+between(a), end, principal)
}

// turns are the days on which interest is added, from the first day to the last.
func (i Interest) turns(a Accrual) ([]civil.Date, error) {
	out := []civil.Date{a.From}
	for n := 1; ; n++ {
		day, ok := i.Every.Times(n).After(a.From, i.Grace.Calendar).Exact()
		if !ok || !day.After(out[len(out)-1]) || n > mostPeriods {
			return nil, &Error{Clause: i.Clause, Field: "Every", Err: ErrDates,
				Problem: fmt.Sprintf("%s cannot be repeated from %s to %s", i.Every, a.From, a.To)}
		}
		if !day.Before(a.To) {
			break
		}
		out = append(out, day)
	}
	if a.To.After(a.From) {
		out = append(out, a.To)
	}
	return out, nil
}
