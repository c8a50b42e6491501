package finance

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Investment commits one or several investors to fund a recipient in tranches.
type Investment struct {
	Clause    record.Clause `json:"clause,omitzero"`
	Recipient record.Party  `json:"recipient,omitzero"`
	Tranches  []Tranche     `json:"tranches"`
}

// Tranche is one part of an investment, with its own form, amount and conditions.
type Tranche struct {
	Clause record.Clause   `json:"clause"`
	Form   obligation.Form `json:"form"`
	// Amount is what is committed, in money or in units.
	Amount money.Amount `json:"amount"`
	// Investors say how much of it each commits; the parts add up to Amount. ProRata makes such parts of shares.
	Investors []Stake `json:"investors"`
	// Conditions are the conditions precedent by name. Each is satisfied or, by the party that may waive it, waived.
	Conditions []Precedent `json:"conditions,omitempty"`
	// After are the tranches that must have been funded in full before this one opens.
	After record.Clauses `json:"after,omitempty"`
	// Open are the days on which it can be called or, where no call is needed, funded. Unbounded: any. What was not
	// called, or where no call is needed not funded, by its last day lapses.
	Open civil.Span `json:"open,omitzero"`
	// LongStop is the last day on which the conditions can be met. Unmet then, the tranche lapses. No date: none.
	LongStop civil.Date `json:"long_stop,omitzero"`
	// OnCall: the recipient must call. Notice is the time from the call within which the investor must fund, and
	// Calendar the business days of it. What was called in time stays due after the tranche has closed.
	OnCall   bool           `json:"on_call,omitzero"`
	Notice   civil.Period   `json:"notice,omitzero"`
	Calendar civil.Calendar `json:"calendar,omitzero"`
	// InFull: each investor funds its part in one go. Otherwise partial funding is allowed.
	InFull bool `json:"in_full,omitzero"`
	// Drawn: what was funded is then drawn by the recipient, as credits are. DrawBy is the last day for it, Expires how
	// long after each funding it can be drawn; the earlier of the two counts. What is not drawn by then expires. Zero:
	// no limit.
	Drawn   bool         `json:"drawn,omitzero"`
	DrawBy  civil.Date   `json:"draw_by,omitzero"`
	Expires civil.Period `json:"expires,omitzero"`
	// Clawback is the percentage of what was funded that the investor can have back; BackBy is the last day for it. Not
	// stated: none, no limit. What is returned does not open the commitment again.
	Clawback money.Amount `json:"clawback,omitzero"`
	BackBy   civil.Date   `json:"back_by,omitzero"`
}

// Stake is what one investor commits of a tranche.
type Stake struct {
	Investor record.Party `json:"investor"`
	Amount   money.Amount `json:"amount"`
}

// Precedent is a condition that must be met before a tranche opens.
type Precedent struct {
	Name string `json:"name"`
	// WaivedBy is the party for whose benefit it is, which may waive it. Empty: nobody may.
	WaivedBy record.Party `json:"waived_by,omitzero"`
}

// Check reports, joined, what is not stated as it must be.
func (v Investment) Check() error {
	c := checks{clause: v.Clause}
	if len(v.Tranches) == 0 {
		c.add("Tranches", ErrInvalid, "there is no tranche")
	}
	for i, t := range v.Tranches {
		c.join(t.check())
		if slices.ContainsFunc(v.Tranches[:i], func(o Tranche) bool { return o.Clause.Number() == t.Clause.Number() }) {
			c.add("Tranches", ErrOverlap, "%s stands twice", t.Clause.Mark())
		}
		for _, after := range t.After {
			if !slices.ContainsFunc(v.Tranches[:i], func(o Tranche) bool { return after.Covers(o.Clause) }) {
				c.add("After", ErrInvalid, "%s comes after %s, which is no tranche before it", t.Clause.Mark(),
					after.Mark())
			}
		}
	}
	return c.err()
}

func (t Tranche) check() error {
	c := checks{clause: t.Clause}
	if t.Clause == "" {
		c.add("Clause", ErrInvalid, "a tranche has no clause")
	}
	switch t.Form {
	case obligation.Cash, obligation.Credits, obligation.InKind, obligation.Equity:
	default:
		c.add("Form", ErrInvalid, "%q is not a form of funding", string(t.Form))
	}
	c.amount("Amount", t.Amount)
	t.checkStakes(&c)
	c.wrap("Open", t.Open.Check())
	c.wrap("Notice", t.Notice.Check())
	c.wrap("Expires", t.Expires.Check())
	if !t.OnCall && !t.Notice.IsZero() {
		c.add("Notice", ErrInvalid, "nothing is called: state OnCall")
	}
	if !t.Drawn && (!t.DrawBy.IsZero() || !t.Expires.IsZero()) {
		c.add("DrawBy, Expires", ErrInvalid, "nothing is drawn: state Drawn")
	}
	if t.Clawback.Stated() && c.percent("Clawback", t.Clawback) && t.Clawback.Number().Cmp(money.Int(100)) > 0 {
		c.add("Clawback", ErrInvalid, "%s is more than the whole", t.Clawback)
	}
	for i, p := range t.Conditions {
		if p.Name == "" || slices.ContainsFunc(t.Conditions[:i], func(o Precedent) bool { return o.Name == p.Name }) {
			c.add("Conditions", ErrInvalid, "%q is no name of its own", p.Name)
		}
	}
	return c.err()
}

func (t Tranche) checkStakes(c *checks) {
	if len(t.Investors) == 0 {
		c.add("Investors", ErrInvalid, "nobody commits")
		return
	}
	parts := make([]money.Amount, len(t.Investors))
	for i, s := range t.Investors {
		parts[i] = s.Amount
		c.amount("Investors: "+string(s.Investor), s.Amount)
		if s.Investor == "" || slices.ContainsFunc(t.Investors[:i],
			func(o Stake) bool { return o.Investor == s.Investor }) {
			c.add("Investors", ErrInvalid, "%q is no name of its own", string(s.Investor))
		}
	}
	sum, err := money.Sum(parts...)
	if err != nil {
		c.wrap("Investors", err)
		return
	}
	if !sum.Equal(t.Amount) {
		c.add("Investors", ErrInvalid, "the parts add up to %s, not %s", sum, t.Amount)
	}
}

// tranche is the tranche of a clause.
func (v Investment) tranche(clause record.Clause) (int, bool) {
	i := slices.IndexFunc(v.Tranches, func(t Tranche) bool { return t.Clause.Number() == clause.Number() })
	return i, i >= 0
}

// Share is the weight of one investor among several.
type Share struct {
	Investor record.Party `json:"investor"`
	Weight   money.Number `json:"weight"`
}

// ProRata divides an amount among investors by their weights; the parts add up to it exactly. Where a part does not
// come out even the rounding must be stated, and rest names who takes what is left over.
func ProRata(amount money.Amount, shares []Share, r Rounding, rest record.Party) ([]Stake, error) {
	c := checks{}
	c.amount("amount", amount)
	r.check(&c)
	total := money.Int(0)
	for _, s := range shares {
		if s.Weight.Sign() < 0 {
			c.add("shares", ErrNegative, "the weight of %s is negative", s.Investor)
		}
		sum, err := total.Add(s.Weight)
		c.wrap("shares", err)
		total = sum
	}
	if total.Sign() <= 0 {
		c.add("shares", ErrInvalid, "the weights add up to nothing")
	}
	taker := slices.IndexFunc(shares, func(s Share) bool { return s.Investor == rest })
	if rest != "" && taker < 0 {
		c.add("rest", ErrInvalid, "%q has no share", string(rest))
	}
	if err := c.err(); err != nil {
		return nil, err
	}
	out := make([]Stake, len(shares))
	left := amount
	for i, s := range shares {
		part, err := amount.Mul(s.Weight)
		if err == nil {
			part, err = r.divide(part, total)
		}
		if err == nil {
			left, err = left.Sub(part)
		}
		if err != nil {
			return nil, &Error{Field: "shares", Problem: fmt.Sprintf("the part of %s: %v", s.Investor, err), Err: err}
		}
		out[i] = Stake{s.Investor, part}
	}
	if left.Sign() == 0 {
		return out, nil
	}
	if taker < 0 {
		return nil, &Error{Field: "rest", Err: money.ErrRounding,
			Problem: fmt.Sprintf("%s is left over: state who takes it", left)}
	}
	part, err := out[taker].Amount.Add(left)
	out[taker].Amount = part
	if err == nil && part.Sign() < 0 {
		err = &Error{Field: "rest", Err: ErrNegative, Problem: fmt.Sprintf("rounding takes more from %s than its part",
			rest)}
	}
	return out, err
}
