package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// add adds what one remedy comes to.
func (e *Exposure) add(b Breach, r obligation.Remedy) error {
	c := checks{clause: b.Clause}
	if r.Clause != "" {
		c.clause = r.Clause
	}
	checkRemedy(&c, r)
	if err := c.err(); err != nil {
		return err
	}
	if !r.PerDay.Stated() && !r.Rate.Stated() && !r.Fixed.Stated() {
		e.Stated = append(e.Stated, Consequence{Clause: c.clause, What: r.What})
		return nil
	}
	x := reckoning{b: b, r: r, clause: c.clause}
	if share := x.baseless(); share.Stated() {
		e.Stated = append(e.Stated, Consequence{Clause: c.clause,
			What: fmt.Sprintf("%s: %s of a sum that is not stated", named(r), share)})
		return nil
	}
	if !x.settle(&c) {
		return c.err()
	}
	if r.Every.IsZero() || len(x.unpaid) < 2 || r.Of.Stated() {
		f, err := x.figure()
		if err == nil {
			e.Due = append(e.Due, f)
		}
		return err
	}
	return e.compounded(x)
}

// compounded adds interest that is added to what bears it, where some of that was paid late: whether a payment counts
// toward the interest or the principal is not stated. It is at least that on each sum while it was unpaid, and at most
// what it would be had nothing been paid.
func (e *Exposure) compounded(x reckoning) error {
	least, err := x.figure()
	if err != nil {
		return err
	}
	x.unpaid = x.unpaid[:1]
	most, err := x.figure()
	if err != nil {
		return err
	}
	e.Within = append(e.Within, Interval{Least: least, Most: most, Range: money.Range{Least: least.Amount,
		Most: most.Amount, Why: "whether what was paid late counts toward interest or principal is not stated"}})
	return nil
}

// checkRemedy reports amounts that are neither money nor a percentage, less than nothing, or of two currencies.
func checkRemedy(c *checks, r obligation.Remedy) {
	unit := money.Amount{}
	for _, a := range []money.Amount{r.PerDay, r.Rate, r.Fixed, r.Cap, r.Of} {
		switch {
		case !a.Stated() || a.Unit() == "%" && c.amount(r.What, a):
		case c.money(r.What, a):
			unit = first(unit, a)
			c.alike(r.What, a, unit)
		}
	}
	if r.Rate.Stated() && r.Per.IsZero() && r.Count == "" {
		c.add(r.What, ErrInvalid, "state for which time the rate of %s is due", r.Rate)
	}
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

// reckoning is one remedy of one breach.
type reckoning struct {
	b      Breach
	r      obligation.Remedy
	clause record.Clause
	from   civil.Date // from when lateness counts, that day left out
	late   bool       // it counts at all
	unpaid []Balance  // what bears the price of lateness: the first at from, the others later
}

// baseless is a percentage that is to be taken of nothing known.
func (x reckoning) baseless() money.Amount {
	for _, a := range []money.Amount{x.r.PerDay, x.r.Rate, x.r.Fixed, x.r.Cap} {
		if a.Unit() == "%" && !x.r.Of.Stated() && len(x.b.Unpaid) == 0 {
			return a
		}
	}
	return money.Amount{}
}

// settle finds from when lateness counts and what is unpaid from then on: what was paid within the grace costs nothing.
func (x *reckoning) settle(c *checks) bool {
	due := x.b.Since.Prev()
	grace := Grace{Period: x.r.Grace, Calendar: x.b.Calendar, FromEnd: x.r.FromEnd}
	var err error
	if x.from, x.late, err = grace.from(due, x.b.Through); err != nil {
		c.join(err)
		return false
	}
	for _, u := range x.b.Unpaid {
		_, late, err := grace.from(due, u.On)
		switch {
		case err != nil:
			c.join(err)
			return false
		case u.On.After(x.b.Through):
		case !late || !u.On.After(x.from) || len(x.unpaid) == 0:
			x.unpaid = []Balance{{On: x.from, Left: u.Left}}
		default:
			x.unpaid = append(x.unpaid, u)
		}
	}
	return true
}

// base is the sum of which percentages that do not accrue are taken.
func (x reckoning) base() Input {
	if x.r.Of.Stated() {
		return given("of", x.r.Of)
	}
	return given("unpaid", x.unpaid[0].Left)
}

// accruals are the sums on which a percentage accrues: the stated one, or what was unpaid. A price for each week, and
// interest that is added to what bears it, are those of each sum while it was unpaid; others, of the balance of each
// day.
func (x reckoning) accruals(per civil.Period) []Accrual {
	switch {
	case x.r.Of.Stated():
		return []Accrual{{Principal: x.r.Of, From: x.from, To: x.b.Through}}
	case !per.IsZero() && !per.Equal(civil.Days(1)) || !x.r.Every.IsZero():
		return x.layers()
	}
	var out []Accrual
	for i, u := range x.unpaid {
		to := x.b.Through
		if i+1 < len(x.unpaid) {
			to = x.unpaid[i+1].On
		}
		if u.Left.Sign() > 0 && to.After(u.On) {
			out = append(out, Accrual{Principal: u.Left, From: u.On, To: to})
		}
	}
	return out
}

// layers are the sums unpaid, each from when lateness counts until it was paid.
func (x reckoning) layers() []Accrual {
	var out []Accrual
	for i, u := range x.unpaid {
		paid, to := u.Left, x.b.Through
		if i+1 < len(x.unpaid) {
			paid, to = minus(u.Left, x.unpaid[i+1].Left), x.unpaid[i+1].On
		}
		if paid.Sign() > 0 {
			out = append(out, Accrual{Principal: paid, From: x.from, To: to})
		}
	}
	return out
}

// figure is what a remedy comes to: what accrues and what is due once, together not over the cap.
func (x reckoning) figure() (Figure, error) {
	s := &sheet{clause: x.clause}
	r := x.r
	if !x.late {
		none := s.times(fmt.Sprintf("through %s, within the grace", x.b.Through), x.some(), count(0, ""))
		return s.figure(named(r), x.b.By, x.b.Toward, none)
	}
	var parts []Input
	if r.PerDay.Stated() {
		parts = append(parts, x.accrued(s, r.PerDay, civil.Days(1))...)
	}
	if r.Rate.Stated() {
		parts = append(parts, x.accrued(s, r.Rate, r.Per)...)
	}
	if r.Fixed.Stated() {
		parts = append(parts, x.once(s, "due once", given("fixed", r.Fixed)))
	}
	if len(parts) == 0 {
		parts = append(parts, s.stated("nothing is late", nothing(x.some().Amount)))
	}
	total := parts[0]
	if len(parts) > 1 {
		total = s.sum("together", parts...)
	}
	if r.Cap.Stated() {
		limit := given("cap", r.Cap)
		if r.Cap.Unit() == "%" {
			limit = x.once(s, "cap", limit)
		}
		total = s.lesser("not more than the cap", total, limit)
	}
	return s.figure(named(r), x.b.By, x.b.Toward, total)
}

// named is what a remedy is called.
func named(r obligation.Remedy) string {
	if r.What == "" {
		return "remedy"
	}
	return r.What
}

// some is a sum of money that the remedy or the breach states, as a base of nothing.
func (x reckoning) some() Input {
	for _, a := range []money.Amount{x.r.Of, x.r.PerDay, x.r.Rate, x.r.Fixed} {
		if a.IsMoney() {
			return given("sum", a)
		}
	}
	return x.base()
}

// once is an amount, or a percentage of the base.
func (x reckoning) once(s *sheet, what string, in Input) Input {
	if in.Amount.Unit() == "%" {
		return s.times(what, x.base(), in)
	}
	return s.stated(what, in)
}

// accrued is what a rate comes to over the time of the breach.
func (x reckoning) accrued(s *sheet, rate money.Amount, per civil.Period) []Input {
	if rate.Unit() == "%" {
		return x.interest(s, rate, per)
	}
	if per.Equal(civil.Days(1)) {
		days := int64(x.from.DaysUntil(x.b.Through))
		return []Input{s.times(fmt.Sprintf("for each day from %s through %s", x.from.Next(), x.b.Through),
			given("per day", rate), count(days, "days"))}
	}
	f, err := periods(per, x.b.Calendar, x.part(), x.from, x.b.Through)
	if err != nil {
		s.err = err
		return nil
	}
	all := s.times(fmt.Sprintf("for each %s from %s through %s", per, x.from.Next(), x.b.Through),
		given("rate", rate), count(f.Num, ""))
	return []Input{s.over("accrued", Rounding{Mode: x.r.Rounding, Places: x.r.Places}, all, count(f.Den, ""))}
}

// interest is what a percentage of the sums on which it accrues comes to.
func (x reckoning) interest(s *sheet, rate money.Amount, per civil.Period) []Input {
	on := x.accruals(per)
	i := Interest{Clause: x.clause, Rate: rate, Per: per, Part: x.part(), Every: x.r.Every,
		Grace: Grace{Calendar: x.b.Calendar}, Rounding: Rounding{Mode: x.r.Rounding, Places: x.r.Places}}
	c := checks{clause: x.clause}
	if per.IsZero() {
		count, err := ParseDayCount(string(x.r.Count))
		c.join(err)
		i.Count = count
	} else {
		i.Every = civil.Period{}
	}
	c.join(i.Check())
	for _, a := range on {
		c.money("Unpaid", a.Principal)
	}
	if s.err == nil {
		s.err = c.err()
	}
	switch {
	case s.err != nil || len(on) == 0:
		return nil
	case !i.Every.IsZero():
		return []Input{i.grown(s, on)}
	}
	return []Input{i.simple(s, on)}
}

// part is what a begun period counts.
func (x reckoning) part() Part {
	switch x.r.Part {
	case obligation.PartCounts:
		return PartCounts
	case obligation.PartDropped:
		return PartDropped
	case obligation.PartProRata:
		return PartProRata
	}
	return 0
}
