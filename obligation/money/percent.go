package money

import "strings"

// Percent returns the number that a percentage such as "3.8%" stands for: 0.038. It is for literals: it panics if
// [ParsePercent] refuses s.
func Percent(s string) Number {
	n, err := ParsePercent(s)
	if err != nil {
		panic(err)
	}
	return n
}

// ParsePercent reads a percentage such as "3.8%" or "3.8 %" and returns the number that it stands for: 0.038. The sign
// is required, so that a fraction is not taken for a percentage or the other way about; before it stands what
// [ParseNumber] reads, with at most 16 places that are not zeros at the end.
//
// The error is a [*ParseError] that wraps [ErrSyntax] or [ErrLimit].
func ParsePercent(s string) (Number, error) {
	text, signed := strings.CutSuffix(s, "%")
	if !signed {
		return Number{}, parseError(s, ErrSyntax, `not a percentage; it is written like "3.8%"`)
	}
	n, no := readNumber(strings.TrimSuffix(text, " "))
	if no.problem != "" {
		return Number{}, parseError(s, no.kind, no.problem)
	}
	n, err := n.hundredth()
	if err != nil {
		return Number{}, parseError(s, ErrLimit, "more than 18 decimal places as a fraction")
	}
	return n, nil
}

// hundredth returns the number divided by 100, or [ErrLimit].
func (n Number) hundredth() (Number, error) { return n.Mul(Number{lo: 1, scale: 2}) }
