package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// ServiceCredits are what a provider credits for a service level missed in a period, by bands of the level.
type ServiceCredits struct {
	Clause   record.Clause `json:"clause,omitzero"`
	Provider record.Party  `json:"provider,omitzero"`
	Customer record.Party  `json:"customer,omitzero"`
	// Bands give for each level, a percentage, the credit: a percentage of the period's charge, or money. They hold
	// every level that can be; the band in which nothing is missed has a rate of nothing. The method must be Whole.
	Bands Tiers `json:"bands"`
	// PeriodCap is the most for one period: a percentage of its charge, or money. Not stated: no cap.
	PeriodCap money.Amount `json:"period_cap,omitzero"`
	// RollingCap is the most for the last Window periods, this one among them: a percentage of their charges, or money.
	RollingCap money.Amount `json:"rolling_cap,omitzero"`
	Window     int          `json:"window,omitzero"`
	// Rounding is that of the credit, before the caps.
	Rounding Rounding `json:"rounding,omitzero"`
}

// ServicePeriod is a period of service: its name for people, the level reached and the charge.
type ServicePeriod struct {
	Name   string       `json:"name,omitzero"`
	Level  money.Amount `json:"level"`
	Charge money.Amount `json:"charge"`
}

// Credited is what was charged and credited for a period before, or for several together.
type Credited struct {
	Charge money.Amount `json:"charge"`
	Credit money.Amount `json:"credit"`
	// Periods is how many periods it is. Zero: one.
	Periods int `json:"periods,omitzero"`
}

// Check reports, joined, what is not stated as it must be.
func (s ServiceCredits) Check() error {
	c := checks{clause: s.Clause}
	c.join(s.Bands.Check())
	if s.Bands.Method != Whole {
		c.add("Bands", ErrInvalid, "the credit of a band goes for the whole charge: state Whole")
	}
	s.Rounding.check(&c)
	for _, cap := range []struct {
		field  string
		amount money.Amount
	}{{"PeriodCap", s.PeriodCap}, {"RollingCap", s.RollingCap}} {
		if cap.amount.Stated() && c.amount(cap.field, cap.amount) && cap.amount.Unit() != "%" {
			c.money(cap.field, cap.amount)
		}
	}
	if s.RollingCap.Stated() != (s.Window > 0) || s.Window < 0 {
		c.add("Window", ErrInvalid, "a rolling cap goes for a number of periods: state both")
	}
	return c.err()
}

// Credit is what is credited for a period, in view of those before, which may be told one by one or together. More
// periods than the window holds are refused. Where the rolling cap was passed before, nothing more is credited.
func (s ServiceCredits) Credit(p ServicePeriod, before ...Credited) (Figure, error) {
	c := checks{clause: s.Clause, act: p.Name}
	c.join(s.Check())
	c.percent("Level", p.Level)
	if order, err := p.Level.Cmp(money.Of("100%")); err == nil && order > 0 {
		c.add("Level", ErrInvalid, "%s is more than the whole", p.Level)
	}
	c.money("Charge", p.Charge)
	periods := 1
	for _, b := range before {
		periods += max(b.Periods, 1)
		if c.money("Charge before", b.Charge) && c.money("Credit before", b.Credit) {
			c.alike("Charge before", b.Charge, p.Charge)
			c.alike("Credit before", b.Credit, p.Charge)
		}
	}
	if s.Window > 0 && periods > s.Window {
		c.add("Window", ErrExceeds, "%d periods are more than the %d of the rolling cap", periods, s.Window)
	}
	if err := c.err(); err != nil {
		return Figure{}, err
	}
	band, err := s.Bands.At(p.Level)
	if err != nil {
		return Figure{}, err
	}
	w := &sheet{clause: s.Clause}
	credit := s.rate(w, fmt.Sprintf("credit for %s", p.Level), given("charge", p.Charge), band.Rate)
	credit = w.rounded("rounded", s.Rounding, credit)
	if s.PeriodCap.Stated() {
		credit = w.lesser("not more than the cap of the period", credit, s.rate(w, "cap of the period", given("charge",
			p.Charge), s.PeriodCap))
	}
	if s.RollingCap.Stated() {
		credit = w.lesser("not more than is left of the rolling cap", credit, s.rolling(w, p, before))
	}
	return w.figure("service credit", s.Provider, s.Customer, credit)
}

// rate is a percentage of a charge, or money.
func (s ServiceCredits) rate(w *sheet, what string, charge Input, rate money.Amount) Input {
	if rate.Unit() == "%" {
		return w.times(what, charge, given("rate", rate))
	}
	return w.stated(what, given("amount", rate))
}

// rolling is what is left of the rolling cap, at least nothing.
func (s ServiceCredits) rolling(w *sheet, p ServicePeriod, before []Credited) Input {
	charges, credits := []Input{given("charge", p.Charge)}, []Input(nil)
	for _, b := range before {
		charges = append(charges, given("charge before", b.Charge))
		credits = append(credits, given("credited before", b.Credit))
	}
	all := charges[0]
	if len(before) > 0 {
		all = w.sum("charges of the window", charges...)
	}
	limit := s.rate(w, "rolling cap", all, s.RollingCap)
	if len(before) == 0 {
		return limit
	}
	left := w.minus("left of the rolling cap", append([]Input{limit}, credits...)...)
	return w.greater("at least nothing", left, nothing(p.Charge))
}

// Run credits one period after another, each in view of the credits found for those before it within the window.
func (s ServiceCredits) Run(periods ...ServicePeriod) ([]Figure, error) {
	var out []Figure
	var before []Credited
	for _, p := range periods {
		if over := len(before) - (s.Window - 1); s.Window > 0 && over > 0 {
			before = before[over:]
		}
		view := before
		if s.Window == 0 {
			view = nil
		}
		credit, err := s.Credit(p, view...)
		if err != nil {
			return nil, err
		}
		out = append(out, credit)
		before = append(before, Credited{Charge: p.Charge, Credit: credit.Amount})
	}
	return out, nil
}
