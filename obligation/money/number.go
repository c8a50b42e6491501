package money

import (
	"math"
	"math/bits"
	"strconv"
	"strings"
)

// The limits of a Number.
const (
	maxDigits = 38
	maxPlaces = 18
)

// Number is an exact decimal number. The zero value is 0. It holds at most 38 digits, at most 18 of them after the
// point. Equal numbers are identical, so == and map keys compare by value: 1.50 is 1.5.
type Number struct {
	// The number is hi·2⁶⁴ + lo, divided by 10 to the power of scale. It is canonical: scale is the least possible,
	// and zero is never negative.
	hi, lo uint64
	scale  uint8
	neg    bool
}

// Int returns the whole number n.
func Int(n int64) Number {
	if n < 0 {
		return Number{lo: -uint64(n), neg: true}
	}
	return Number{lo: uint64(n)}
}

// Equal reports whether the numbers are equal.
func (n Number) Equal(o Number) bool { return n == o }

// IsZero reports whether the number is 0.
func (n Number) IsZero() bool { return n.hi == 0 && n.lo == 0 }

// Sign returns -1, 0 or +1 for a number less than, equal to or more than zero.
func (n Number) Sign() int {
	switch {
	case n.IsZero():
		return 0
	case n.neg:
		return -1
	}
	return 1
}

// Neg returns the number with the opposite sign.
func (n Number) Neg() Number {
	n.neg = !n.neg && !n.IsZero()
	return n
}

// Int64 returns the number as an integer, and whether it is one that int64 can hold. If not, the integer is 0.
func (n Number) Int64() (value int64, exact bool) {
	switch {
	case n.scale != 0 || n.hi != 0:
		return 0, false
	case n.neg && n.lo <= -math.MinInt64:
		return int64(-n.lo), true
	case n.neg || n.lo > math.MaxInt64:
		return 0, false
	}
	return int64(n.lo), true
}

// Scaled returns the number times 10 to the power of places, where that is a whole number that int64 can hold, and whether it is:
// 12.34 with two places is 1234. If not, the integer is 0.
func (n Number) Scaled(places int) (value int64, exact bool) {
	up := places - int(n.scale)
	if up < 0 || up > maxPlaces || n.hi != 0 {
		return 0, false
	}
	n.scale = 0
	for range up {
		hi, lo := bits.Mul64(n.lo, 10)
		if hi != 0 {
			return 0, false
		}
		n.lo = lo
	}
	return n.Int64()
}

// String returns the number in its one canonical form: no separators, no zeros at the end of a fraction. Equal
// numbers have equal strings, and [ParseNumber] reads them back.
func (n Number) String() string {
	whole, fraction := n.digits()
	return n.minus() + join(whole, fraction)
}

// Text returns the number as people write it, with a comma between thousands: 1,250,000.5.
func (n Number) Text() string {
	whole, fraction := n.digits()
	return n.minus() + join(thousands(whole), fraction)
}

// MarshalText returns the canonical form of the number.
func (n Number) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// UnmarshalText reads what [ParseNumber] reads.
func (n *Number) UnmarshalText(text []byte) error {
	read, err := ParseNumber(string(text))
	if err != nil {
		return err
	}
	*n = read
	return nil
}

func (n Number) minus() string {
	if n.neg {
		return "-"
	}
	return ""
}

// digits returns the digits before the point, at least one, and those after it.
func (n Number) digits() (whole, fraction string) {
	const half = 19 // decimal digits that fit 64 bits for certain
	high, low := bits.Div64(n.hi, n.lo, 1e19)
	all := strconv.FormatUint(low, 10)
	if high != 0 {
		all = strconv.FormatUint(high, 10) + strings.Repeat("0", half-len(all)) + all
	}
	places := int(n.scale)
	if len(all) <= places {
		all = strings.Repeat("0", places-len(all)+1) + all
	}
	return all[:len(all)-places], all[len(all)-places:]
}

func join(whole, fraction string) string {
	if fraction == "" {
		return whole
	}
	return whole + "." + fraction
}

func thousands(whole string) string {
	var b strings.Builder
	for i, digit := range []byte(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(digit)
	}
	return b.String()
}
