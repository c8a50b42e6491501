package finance

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/pacta-go/pacta/obligation/money"
)

// Rule is a rule of arithmetic. The zero value is none.
type Rule string

// The rules. "First" is the first input of the line.
const (
	// Stated takes the only input as it is: from a clause, an act, or a count of days.
	Stated Rule = "stated"
	// Sum adds all inputs.
	Sum Rule = "sum"
	// Difference takes the others from the first.
	Difference Rule = "difference"
	// Product multiplies the first by the others; a percentage counts as a fraction, any other input as a number.
	Product Rule = "product"
	// Quotient divides the first by the second, rounded as the line says.
	Quotient Rule = "quotient"
	// Lesser and Greater take the least and the most of the inputs.
	Lesser  Rule = "lesser"
	Greater Rule = "greater"
	// Rounded rounds the only input as the line says.
	Rounded Rule = "rounded"
	// Compounded grows the first by each three that follow: rate, days, days of the year. The growth of one period is
	// 1 + rate × days ÷ days of the year. Only the result is rounded.
	Compounded Rule = "compounded"
	// Effective grows the first by (1 + rate) to the power of days ÷ days of the year: the inputs are first, rate,
	// days, days of the year. Only the result is rounded.
	Effective Rule = "effective rate"
	// Annuity is the level payment that pays off the first at the rate of the second in as many payments as the third
	// says: first × rate ÷ (1 − (1 + rate)^−payments).
	Annuity Rule = "annuity"
)

// compute applies a rule. It serves both for reckoning and for tracing again.
func compute(rule Rule, r Rounding, in []Input) (money.Amount, error) {
	if len(in) == 0 {
		return money.Amount{}, money.ErrUnstated
	}
	first, rest := in[0].Amount, in[1:]
	switch rule {
	case Stated:
		return first, nil
	case Sum:
		all := make([]money.Amount, len(in))
		for i := range in {
			all[i] = in[i].Amount
		}
		return money.Sum(all...)
	case Difference:
		return fold(first, rest, money.Amount.Sub)
	case Product:
		return fold(first, rest, times)
	case Lesser:
		return fold(first, rest, money.Amount.Min)
	case Greater:
		return fold(first, rest, money.Amount.Max)
	case Rounded:
		return first.Round(r.Mode, r.Places)
	case Quotient:
		if len(rest) != 1 {
			return money.Amount{}, fmt.Errorf("a quotient has two inputs, not %d (%w)", len(in), ErrInvalid)
		}
		by, err := factor(rest[0].Amount)
		if err != nil {
			return money.Amount{}, err
		}
		return r.divide(first, by)
	case Compounded:
		return compounded(r, first, rest)
	case Effective:
		return effective(r, first, rest)
	case Annuity:
		return annuity(r, first, rest)
	}
	return money.Amount{}, fmt.Errorf("%q is no rule of arithmetic (%w)", string(rule), ErrInvalid)
}

func fold(first money.Amount, rest []Input, by func(a, b money.Amount) (money.Amount, error)) (money.Amount, error) {
	out, err := first, error(nil)
	for _, in := range rest {
		if out, err = by(out, in.Amount); err != nil {
			return money.Amount{}, err
		}
	}
	return out, nil
}

func times(a, by money.Amount) (money.Amount, error) {
	n, err := factor(by)
	if err != nil {
		return money.Amount{}, err
	}
	return a.Mul(n)
}

// factor is the number to multiply or divide by: 0.038 for "3.8%", 107 for "107 days".
func factor(a money.Amount) (money.Number, error) {
	if a.Unit() == "%" {
		return a.Rate()
	}
	if !a.Stated() {
		return money.Number{}, money.ErrUnstated
	}
	return a.Number(), nil
}

// rational is an amount as an exact fraction; a percentage is divided by a hundred.
func rational(a money.Amount) (*big.Rat, error) {
	n, err := factor(a)
	if err != nil {
		return nil, err
	}
	out, ok := new(big.Rat).SetString(n.String())
	if !ok {
		return nil, fmt.Errorf("%q is no number (%w)", n.String(), ErrInvalid)
	}
	return out, nil
}

// sign is how a rule is written between its inputs.
func (r Rule) sign() string {
	switch r {
	case Sum:
		return " + "
	case Difference:
		return " − "
	case Product:
		return " × "
	case Quotient:
		return " ÷ "
	}
	return ", "
}

// text is the reckoning of a line in words and signs: "USD 1,000 × 3.8% × 107 days".
func (r Rule) text(in []Input) string {
	parts := make([]string, len(in))
	for i := range in {
		parts[i] = in[i].String()
	}
	switch r {
	case Sum, Difference, Product, Quotient:
		return strings.Join(parts, r.sign())
	case Stated, Rounded:
		return strings.Join(parts, ", ")
	case Lesser, Greater:
		return string(r) + " of " + strings.Join(parts, " and ")
	case Compounded:
		return compoundedText(in)
	case Effective:
		if len(in) == 4 {
			return fmt.Sprintf("%s × (1 + %s)^(%s ÷ %s)", parts[0], parts[1], parts[2], parts[3])
		}
	case Annuity:
		if len(in) == 3 {
			return fmt.Sprintf("%s × %s ÷ (1 − (1 + %s)^−%s)", parts[0], parts[1], parts[1],
				in[2].Amount.Number().Text())
		}
	}
	return string(r) + " of " + strings.Join(parts, ", ")
}

func compoundedText(in []Input) string {
	var b strings.Builder
	b.WriteString(in[0].String())
	for i := 1; i+2 < len(in); i += 3 {
		fmt.Fprintf(&b, " × (1 + %s × %s ÷ %s)", in[i], in[i+1], in[i+2])
	}
	return b.String()
}
