package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// LiquidatedDamages are a stated price of delay: an amount, or a percentage of the value, for each period. Penalties
// for late delivery are reckoned alike; no sum is tested as a penalty.
type LiquidatedDamages struct {
	Clause record.Clause `json:"clause,omitzero"`
	Payer  record.Party  `json:"payer,omitzero"`
	Payee  record.Party  `json:"payee,omitzero"`
	// Rate is an amount of money, or a percentage of the value of what is late, for each Per: a day, a week, two days.
	Rate money.Amount `json:"rate"`
	Per  civil.Period `json:"per"`
	// Part says what a begun Per counts, PartDay what a begun day counts. Each is needed only where there is a part.
	Part    Part `json:"part,omitzero"`
	PartDay Part `json:"part_day,omitzero"`
	// Calendar says which days are business days, where Per counts them. The zero value has no holidays.
	Calendar civil.Calendar `json:"calendar,omitzero"`
	// Grace is the time after the due day in which delay has no price.
	Grace Grace `json:"grace,omitzero"`
	// Cap is the most that is due: money, or a percentage of the contract's value. Not stated: no cap.
	Cap money.Amount `json:"cap,omitzero"`
	// TerminateAfter is the delay beyond which the other side may terminate; a day more than it is needed, or a minute.
	// TerminateAtCap lets it terminate once the cap is reached. Zero and false: the clause gives no such right.
	TerminateAfter civil.Period `json:"terminate_after,omitzero"`
	TerminateAtCap bool         `json:"terminate_at_cap,omitzero"`
	// Rounding is that of the damages, before the cap.
	Rounding Rounding `json:"rounding,omitzero"`
}

// Damages are what a delay costs.
type Damages struct {
	Figure
	// Since is the first day of delay that counts; no date where none does.
	Since civil.Date `json:"since,omitzero"`
	// Periods are how many periods count.
	Periods Fraction `json:"periods"`
	// Capped: the damages have come to the cap, and grow no more.
	Capped bool `json:"capped,omitzero"`
	// MayTerminate: the other side may terminate for the delay.
	MayTerminate bool `json:"may_terminate,omitzero"`
}

// Check reports, joined, what is not stated as it must be.
func (l LiquidatedDamages) Check() error {
	c := checks{clause: l.Clause}
	if c.amount("Rate", l.Rate) && l.Rate.Unit() != "%" {
		c.money("Rate", l.Rate)
	}
	if l.Per.IsZero() {
		c.add("Per", ErrInvalid, "state for which period the rate is due")
	}
	c.wrap("Per", l.Per.Check())
	c.wrap("TerminateAfter", l.TerminateAfter.Check())
	l.Rounding.check(&c)
	if l.Cap.Stated() && c.amount("Cap", l.Cap) && l.Cap.Unit() != "%" {
		c.money("Cap", l.Cap)
		if l.Rate.IsMoney() {
			c.alike("Cap", l.Cap, l.Rate)
		}
	}
	if l.TerminateAtCap && !l.Cap.Stated() {
		c.add("TerminateAtCap", ErrInvalid, "there is no cap to be reached")
	}
	return c.err()
}

// Due is what the delay costs, from when, and whether the other side may terminate. The error joins what is wrong with
// the clause and the delay; a begun period or day for which nothing is stated is ErrPart.
func (l LiquidatedDamages) Due(d Delay) (Damages, error) {
	c := checks{clause: l.Clause}
	c.join(l.Check())
	d.check(&c)
	if l.Rate.Unit() == "%" || l.Cap.Unit() == "%" && !d.Contract.Stated() {
		c.money("Value", d.Value)
	}
	if err := c.err(); err != nil {
		return Damages{}, err
	}
	from, late, err := l.Grace.from(d.Due, d.Until)
	if err == nil && !late && l.Grace.Period.IsZero() { // late by the clock, on the due day itself
		late = d.minutes(from) > 0
	}
	minutes := int64(0)
	if late {
		minutes = d.minutes(from)
	}
	out := Damages{}
	if err == nil {
		out.Periods, err = l.periods(d, from, minutes)
	}
	if err != nil {
		c.join(err)
		return Damages{}, c.err()
	}
	if minutes > 0 {
		out.Since = l.since(d, from)
	}
	if out.Figure, out.Capped, err = l.reckon(d, out.Periods); err != nil {
		return Damages{}, err
	}
	over, err := l.beyond(d)
	out.MayTerminate = over || l.TerminateAtCap && out.Capped
	return out, err
}

// since is the first day of delay that is not excluded.
func (l LiquidatedDamages) since(d Delay, from civil.Date) civil.Date {
	day := from.Next()
	if !d.DueAt.IsZero() && d.DueAt.Minutes() < dayMinutes {
		day = from
	}
	for _, span := range d.sorted() {
		if span.Contains(day) {
			day = span.Last().Next()
		}
	}
	return day
}

// periods counts the periods of a delay of so many minutes.
func (l LiquidatedDamages) periods(d Delay, from civil.Date, minutes int64) (Fraction, error) {
	if minutes == 0 {
		return Fraction{0, 1}, nil
	}
	if l.Per.CountsBusinessDays() {
		if !d.DueAt.IsZero() || !d.UntilAt.IsZero() {
			return Fraction{}, &Error{Field: "Per", Err: ErrInvalid,
				Problem: "business days are counted whole: state no times"}
		}
		days := d.businessDays(from, l.Calendar)
		return l.inBusinessDays(from, days)
	}
	days, err := l.PartDay.of(minutes/dayMinutes, minutes%dayMinutes, dayMinutes)
	if err != nil {
		text := fmt.Sprintf("the delay is %d days and %d minutes", minutes/dayMinutes, minutes%dayMinutes)
		return Fraction{}, &Error{Field: "PartDay", Err: ErrPart, Problem: text + ": state what a part of a day counts"}
	}
	if days.Den == 1 {
		return periods(l.Per, l.Calendar, l.Part, from, from.AddDays(int(days.Num)))
	}
	end, ok := l.Per.After(from, l.Calendar).Exact()
	length := int64(from.DaysUntil(end))
	twice, okTwice := l.Per.Times(2).After(from.AddDays(31), l.Calendar).Exact()
	if !ok || !okTwice || length < 1 || int64(from.AddDays(31).DaysUntil(twice)) != 2*length {
		return Fraction{}, &Error{Field: "Per", Err: ErrInvalid,
			Problem: fmt.Sprintf("parts of days cannot be counted in periods of %s", l.Per)}
	}
	return l.Part.of(days.Num/(days.Den*length), days.Num%(days.Den*length), days.Den*length)
}

// inBusinessDays counts periods of business days.
func (l LiquidatedDamages) inBusinessDays(from civil.Date, days int64) (Fraction, error) {
	length := int64(0)
	end, ok := l.Per.After(from, l.Calendar).Exact()
	if !ok || !end.After(from) {
		return Fraction{}, &Error{Field: "Per", Err: ErrDates, Problem: fmt.Sprintf("%s cannot be counted from %s",
			l.Per, from)}
	}
	length = Delay{Until: end}.businessDays(from, l.Calendar)
	return l.Part.of(days/length, days%length, length)
}

// reckon is the amount, and whether it has come to the cap.
func (l LiquidatedDamages) reckon(d Delay, periods Fraction) (Figure, bool, error) {
	s := &sheet{clause: l.Clause}
	number := given("periods of "+l.Per.String(), count(periods.Num, "").Amount)
	in := []Input{given("rate", l.Rate), number}
	if l.Rate.Unit() == "%" {
		in = []Input{given("value of what is late", d.Value), given("rate", l.Rate), number}
	}
	what := fmt.Sprintf("delay from %s to %s, for each %s", d.Due, d.Until, l.Per)
	total := s.over("damages", l.Rounding, s.times(what, in...), count(periods.Den, ""))
	capped := false
	if l.Cap.Stated() {
		limit := l.cap(s, d)
		total = s.lesser("not more than the cap", total, limit)
		capped = s.err == nil && total.Amount.Equal(limit.Amount)
	}
	f, err := s.figure("liquidated damages", l.Payer, l.Payee, total)
	return f, capped, err
}

// cap is what is left of the cap.
func (l LiquidatedDamages) cap(s *sheet, d Delay) Input {
	limit := given("cap", l.Cap)
	if l.Cap.Unit() == "%" {
		base := d.Contract
		if !base.Stated() {
			base = d.Value
		}
		limit = s.times("cap", given("contract value", base), given("cap", l.Cap))
	}
	if !d.Already.Stated() {
		return limit
	}
	rest := s.minus("left of the cap", limit, given("due before", d.Already))
	if s.err == nil && rest.Amount.Sign() < 0 {
		s.err = &Error{Clause: l.Clause, Field: "Already", Err: ErrExceeds,
			Problem: fmt.Sprintf("%s is more than the cap of %s", d.Already, limit.Amount)}
	}
	return rest
}

// beyond reports whether the delay, whatever its price, is longer than the clause bears.
func (l LiquidatedDamages) beyond(d Delay) (bool, error) {
	if l.TerminateAfter.IsZero() {
		return false, nil
	}
	last, ok := l.TerminateAfter.After(d.Due, l.Calendar).Exact()
	if !ok {
		return false, &Error{Clause: l.Clause, Field: "TerminateAfter", Err: ErrDates,
			Problem: fmt.Sprintf("the end of %s after %s is not known", l.TerminateAfter, d.Due)}
	}
	return d.minutes(d.Due) > int64(d.Due.DaysUntil(last))*dayMinutes, nil
}
