package finance

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
)

// Interval is a figure that is known only within bounds, because an amount or a day is.
type Interval struct {
	// Range are the bounds, with the reason. A bound that is not stated is not known.
	Range money.Range `json:"range"`
	// Least and Most are the figures at the bounds, with their working; none where the bound is not known.
	Least Figure `json:"least,omitzero"`
	Most  Figure `json:"most,omitzero"`
}

// String is the bounds, and below them the working of each.
func (i Interval) String() string {
	text := i.Range.String()
	for _, f := range []Figure{i.Least, i.Most} {
		if f.Amount.Stated() {
			text += "\n" + indented(f.String())
		}
	}
	return text
}

// Within is the interest on a principal known only within bounds; Principal of the accrual is not read.
func (i Interest) Within(principal money.Range, a Accrual) (Interval, error) {
	return within(principal, func(p money.Amount) (Figure, error) {
		a.Principal = p
		return i.Due(a)
	})
}

// Within is what a delay costs where the value of what is late is known only within bounds; Value of the delay is not
// read.
func (l LiquidatedDamages) Within(value money.Range, d Delay) (Interval, error) {
	return within(value, func(v money.Amount) (Figure, error) {
		d.Value = v
		out, err := l.Due(d)
		return out.Figure, err
	})
}

// Until is what a delay costs that ends on a day known only within bounds; Until of the delay is not read. Without a
// last day the most is the cap, where that is stated in money.
func (l LiquidatedDamages) Until(until civil.Moment, d Delay) (Interval, error) {
	c := checks{clause: l.Clause}
	if until.IsZero() {
		c.add("Until", ErrDates, "no day stated")
	}
	c.wrap("Until", until.Check())
	if err := c.err(); err != nil {
		return Interval{}, err
	}
	if d.Until = until.Earliest; d.Until.Before(d.Due) {
		d.Until, d.UntilAt = d.Due, d.DueAt
	}
	least, err := l.Due(d)
	if err != nil {
		return Interval{}, err
	}
	out := Interval{Range: money.Range{Least: least.Amount, Why: until.Why}, Least: least.Figure}
	if until.Latest == civil.Last() {
		if l.Cap.IsMoney() && !d.Already.Stated() {
			out.Range.Most = l.Cap
		}
		return out, nil
	}
	d.Until = until.Latest
	most, err := l.Due(d)
	out.Range.Most, out.Most = most.Amount, most.Figure
	return out, err
}

// within reckons at both bounds of an amount. It serves rules whose figure does not fall as the amount rises. What is
// not known to be more is at least nothing, since no amount is negative.
func within(r money.Range, figure func(money.Amount) (Figure, error)) (Interval, error) {
	c := checks{}
	c.wrap("Range", r.Check())
	if !r.Least.Stated() && !r.Most.Stated() {
		c.add("Range", money.ErrUnstated, "nothing is known of the amount")
	}
	if err := c.err(); err != nil {
		return Interval{}, err
	}
	out := Interval{Range: money.Range{Why: r.Why}}
	least := r.Least
	if !least.Stated() {
		least, _ = r.Most.Mul(money.Int(0))
	}
	var err error
	if out.Least, err = figure(least); err != nil {
		return Interval{}, err
	}
	out.Range.Least = out.Least.Amount
	if !r.Most.Stated() {
		return out, nil
	}
	if out.Most, err = figure(r.Most); err != nil {
		return Interval{}, err
	}
	out.Range.Most = out.Most.Amount
	return out, nil
}
