package norm

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Parts divides amounts among investors by their weights, and says which part is that of one of them.
type Parts struct {
	Investor record.Party
	Shares   []Share
	// Rounding and Places say how a part is rounded that does not come out even, Rest who takes what is left over.
	Rounding money.Rounding
	Places   int
	Rest     record.Party
}

// Share is the weight of one investor.
type Share struct {
	Investor record.Party
	Weight   money.Number
}

// Of is the investor's part of an amount. The parts of all add up to the amount.
func (p *Parts) Of(amount money.Amount) (money.Amount, error) {
	if p == nil {
		return amount, nil
	}
	total, left := money.Int(0), amount
	for _, s := range p.Shares {
		sum, err := total.Add(s.Weight)
		if err != nil {
			return money.Amount{}, err
		}
		total = sum
	}
	own := money.Amount{}
	for _, s := range p.Shares {
		part, err := p.part(amount, s.Weight, total)
		if err == nil {
			left, err = left.Sub(part)
		}
		if err != nil {
			return money.Amount{}, fmt.Errorf("the part of %s: %w", s.Investor, err)
		}
		if s.Investor == p.Investor {
			own = part
		}
	}
	switch {
	case left.Sign() == 0:
		return own, nil
	case p.Rest == "":
		return money.Amount{}, fmt.Errorf("%s is left over: state who takes the Rest", left)
	case p.Rest == p.Investor:
		return own.Add(left)
	}
	return own, nil
}

// part is a share of an amount, rounded as stated or exact.
func (p *Parts) part(amount money.Amount, weight, total money.Number) (money.Amount, error) {
	scaled, err := amount.Mul(weight)
	if err != nil {
		return money.Amount{}, err
	}
	if p.Rounding != 0 {
		return scaled.DivRound(total, p.Places, p.Rounding)
	}
	const mostPlaces = 18
	part, err := scaled.DivRound(total, mostPlaces, money.Down)
	if err != nil {
		return money.Amount{}, err
	}
	if back, err := part.Mul(total); err != nil || !back.Equal(scaled) {
		return money.Amount{}, fmt.Errorf("%s does not come out even: state its Rounding and who takes the Rest", amount)
	}
	return part, nil
}
