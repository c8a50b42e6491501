package money

import (
	"math/bits"
	"strings"
)

// maxNumberText is the length of the longest text that can be a number within the limits, and a little more: a minus,
// 38 digits, twelve separators, a point. Longer texts are refused unread.
const maxNumberText = 64

// Num returns the number written in s. It is for literals: it panics if [ParseNumber] refuses s.
func Num(s string) Number {
	n, err := ParseNumber(s)
	if err != nil {
		panic(err)
	}
	return n
}

// ParseNumber reads a number such as -1,250,000.5: an optional minus, digits, and optionally a point and more digits.
// Commas are optional; where there are any they stand before every three digits of the whole part. A whole part of
// more than one digit does not begin with 0, so that "0,250" is not taken for 250. There is no plus sign, exponent,
// space, or point without digits on both sides. At most 38 digits, zeros at the end included, and 18 of them after
// the point are read.
//
// The error is a [*ParseError] that wraps [ErrSyntax] or [ErrLimit].
func ParseNumber(s string) (Number, error) {
	n, no := readNumber(s)
	if no.problem != "" {
		return Number{}, parseError(s, no.kind, no.problem)
	}
	return n, nil
}

func readNumber(s string) (Number, refusal) {
	if len(s) > maxNumberText {
		return Number{}, refusal{ErrLimit, "too long for a number of 38 digits"}
	}
	unsigned, neg := strings.CutPrefix(s, "-")
	whole, fraction, pointed := strings.Cut(unsigned, ".")
	if problem := wholeProblem(whole); problem != "" {
		return Number{}, refusal{ErrSyntax, problem}
	}
	if pointed && !allDigits(fraction) {
		return Number{}, refusal{ErrSyntax, "a point is followed by digits and nothing else"}
	}
	whole = strings.ReplaceAll(whole, ",", "")
	if len(fraction) > maxPlaces {
		return Number{}, refusal{ErrLimit, "more than 18 decimal places"}
	}
	if len(whole)+len(fraction) > maxDigits {
		return Number{}, refusal{ErrLimit, "more than 38 digits"}
	}
	var n Number
	fraction = strings.TrimRight(fraction, "0")
	for _, digit := range []byte(whole + fraction) {
		n = n.shiftIn(digit - '0')
	}
	n.scale = uint8(len(fraction))
	n.neg = neg && !n.IsZero()
	return n, refusal{}
}

// shiftIn returns the number with one more digit at its right end. It does not overflow within the limits, since
// 10³⁸ is less than 2¹²⁷.
func (n Number) shiftIn(digit byte) Number {
	high, low := bits.Mul64(n.lo, 10)
	low, carry := bits.Add64(low, uint64(digit), 0)
	n.hi, n.lo = n.hi*10+high+carry, low
	return n
}

func wholeProblem(whole string) string {
	groups := strings.Split(whole, ",")
	for i, group := range groups {
		switch {
		case !allDigits(group):
			return "not a number; it is written like -1,250,000.5"
		case i > 0 && len(group) != 3, i == 0 && len(groups) > 1 && len(group) > 3:
			return "commas stand before every three digits"
		case i == 0 && group[0] == '0' && len(whole) > 1:
			return "a whole part does not begin with 0"
		}
	}
	return ""
}

// allDigits reports whether s is one or more of the digits 0 to 9.
func allDigits(s string) bool {
	for _, b := range []byte(s) {
		if b < '0' || b > '9' {
			return false
		}
	}
	return s != ""
}
