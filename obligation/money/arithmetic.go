package money

import (
	"cmp"
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"
)

// Cmp returns -1, 0 or +1 as the number is less than, equal to or more than o.
func (n Number) Cmp(o Number) int {
	if n.Sign() != o.Sign() {
		return cmp.Compare(n.Sign(), o.Sign())
	}
	if n.scale != o.scale {
		return n.decimal().Cmp(o.decimal())
	}
	order := cmp.Or(cmp.Compare(n.hi, o.hi), cmp.Compare(n.lo, o.lo))
	if n.neg {
		return -order
	}
	return order
}

// Add returns the sum of the numbers. The error is [ErrLimit] if the sum needs more than 38 digits.
func (n Number) Add(o Number) (Number, error) { return fromDecimal(n.decimal().Add(o.decimal())) }

// Sub returns the number less o. The error is [ErrLimit] if the difference needs more than 38 digits.
func (n Number) Sub(o Number) (Number, error) { return fromDecimal(n.decimal().Sub(o.decimal())) }

// Mul returns the exact product of the numbers. The error is [ErrLimit] if it needs more than 38 digits or 18 places.
func (n Number) Mul(o Number) (Number, error) { return fromDecimal(n.decimal().Mul(o.decimal())) }

// DivRound returns the number divided by d, rounded once, from the exact quotient, to so many places after the point;
// negative places round to tens, hundreds and so on. The error is [ErrDivision] if d is zero, [ErrRounding] if no mode
// is named or places is not within -38 and 18, [ErrLimit] if the result needs more than 38 digits.
func (n Number) DivRound(d Number, places int, mode Rounding) (Number, error) {
	switch {
	case !mode.valid():
		return Number{}, ErrRounding
	case places < -maxDigits || places > maxPlaces:
		return Number{}, fmt.Errorf("%w: %d places is not within -%d and %d", ErrRounding, places, maxDigits, maxPlaces)
	case d.IsZero():
		return Number{}, ErrDivision
	}
	divisor := d.decimal()
	cut, rest := n.decimal().QuoRem(divisor, int32(places))
	step := decimal.New(int64(n.Sign()*d.Sign()), int32(-places))
	c := cutQuotient{
		negative: step.Sign() < 0,
		odd:      cut.Shift(int32(places)).BigInt().Bit(0) == 1,
		exact:    rest.IsZero(),
		half:     rest.Add(rest).Abs().Cmp(divisor.Mul(step).Abs()),
	}
	if c.awayFromZero(mode) {
		cut = cut.Add(step)
	}
	return fromDecimal(cut)
}

// Round returns the number rounded to so many places, as [Number.DivRound] does when it divides by one.
func (n Number) Round(mode Rounding, places int) (Number, error) {
	return n.DivRound(Int(1), places, mode)
}

// cutQuotient is what rounding asks about a quotient that was cut off toward zero.
type cutQuotient struct {
	negative bool // whether the exact quotient is less than zero
	odd      bool // whether the last digit kept is odd
	exact    bool // whether nothing was cut off
	half     int  // -1, 0, +1: what was cut off is less than, exactly or more than half a step
}

// awayFromZero reports whether the mode takes the quotient one step further from zero.
func (c cutQuotient) awayFromZero(mode Rounding) bool {
	if c.exact {
		return false
	}
	switch mode {
	case HalfUp:
		return c.half >= 0
	case HalfEven:
		return c.half > 0 || c.half == 0 && c.odd
	case Up:
		return true
	case Ceiling:
		return !c.negative
	case Floor:
		return c.negative
	}
	return false
}

// decimal returns the number for computing with.
func (n Number) decimal() decimal.Decimal {
	coefficient := new(big.Int).SetUint64(n.hi)
	coefficient.Lsh(coefficient, 64).Or(coefficient, new(big.Int).SetUint64(n.lo))
	if n.neg {
		coefficient.Neg(coefficient)
	}
	return decimal.NewFromBigInt(coefficient, -int32(n.scale))
}

// fromDecimal returns the canonical number, or [ErrLimit]. Its operands come from numbers within the limits, so the
// exponent is small.
func fromDecimal(d decimal.Decimal) (Number, error) {
	coefficient, exponent := d.Coefficient(), int(d.Exponent())
	ten, rest := big.NewInt(10), new(big.Int)
	for ; exponent > 0; exponent-- {
		coefficient.Mul(coefficient, ten)
	}
	for shorter := new(big.Int); exponent < 0; exponent++ {
		if shorter.QuoRem(coefficient, ten, rest); rest.Sign() != 0 {
			break
		}
		coefficient, shorter = shorter, coefficient
	}
	limit := new(big.Int).Exp(ten, big.NewInt(maxDigits), nil)
	if exponent < -maxPlaces || coefficient.CmpAbs(limit) >= 0 {
		return Number{}, ErrLimit
	}
	n := Number{scale: uint8(-exponent), neg: coefficient.Sign() < 0}
	coefficient.Abs(coefficient)
	n.lo = rest.And(coefficient, new(big.Int).SetUint64(1<<64-1)).Uint64()
	n.hi = coefficient.Rsh(coefficient, 64).Uint64()
	return n, nil
}
