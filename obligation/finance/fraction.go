package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/money"
)

// Fraction is an exact fraction, of years or of periods. The zero value is none; Den is positive in every other.
type Fraction struct {
	Num int64 `json:"num"`
	Den int64 `json:"den"`
}

// Number is the fraction as a decimal number, rounded as stated. Without a rounding it must come out even; the error is
// then money.ErrRounding. It is money.ErrDivision for the zero value.
func (f Fraction) Number(r Rounding) (money.Number, error) {
	one, err := money.New(money.Int(f.Num), "")
	if err != nil {
		return money.Number{}, err
	}
	out, err := r.divide(one, money.Int(f.Den))
	return out.Number(), err
}

// String is the fraction as written: "107/365".
func (f Fraction) String() string { return fmt.Sprintf("%d/%d", f.Num, f.Den) }
