package money

import (
	"fmt"
	"strings"
)

// maxAmountText is the length of the longest text read as an amount: a number, a space and a unit.
const maxAmountText = maxNumberText + 1 + maxUnit

// Of returns the amount written in s. It is for literals: it panics if [Parse] refuses s.
func Of(s string) Amount {
	a, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return a
}

// Parse reads an amount. Money is a currency code, a space and a number: "USD 250,000,000", "USD -1,250.505". A code
// that was withdrawn, such as DEM, is read, since old agreements use it; places beyond the minor unit are kept, since
// prices have them. A counted thing is a number, a space and its unit of one or more words: "4,330,000 shares",
// "500 MW", "27 %" or "27%". A number alone is a pure number. Numbers are written as [ParseNumber] says.
//
// A word of a unit begins with a letter and goes on with letters, digits and any of - / . ' · ° ² ³; the first word
// may be a percent sign. Refused, because they say something else than a unit, are a currency code after the number
// ("250 USD"), words that multiply ("5 million shares") and "percent". Units are compared as they are written: share
// and shares are two units.
//
// The error is a [*ParseError] that wraps [ErrSyntax], [ErrLimit] or [ErrCurrency].
func Parse(s string) (Amount, error) {
	a, no := readAmount(s)
	if no.problem != "" {
		return Amount{}, parseError(s, no.kind, no.problem)
	}
	return a, nil
}

func readAmount(s string) (Amount, refusal) {
	switch {
	case s == "":
		return Amount{}, refusal{ErrSyntax, `empty; an amount is written like "USD 1,250.50" or "27 shares"`}
	case len(s) > maxAmountText:
		return Amount{}, refusal{ErrLimit, "too long for an amount"}
	case s[0] == '-' || s[0] >= '0' && s[0] <= '9':
		return readCounted(s)
	}
	return readMoney(s)
}

func readMoney(s string) (Amount, refusal) {
	code, digits, spaced := strings.Cut(s, " ")
	if !isCode(code) {
		if _, known := CurrencyOf(strings.ToUpper(code)); known {
			return Amount{}, refusal{ErrCurrency, fmt.Sprintf("a currency code is in capitals: %s", strings.ToUpper(code))}
		}
		return Amount{}, refusal{ErrSyntax, `begins with neither a number nor a currency code; ` +
			`an amount is written like "USD -1,250.50" or "-27 shares"`}
	}
	if _, known := CurrencyOf(code); !known {
		return Amount{}, refusal{ErrCurrency, fmt.Sprintf("%s is no currency of ISO 4217", code)}
	}
	if !spaced {
		return Amount{}, refusal{ErrSyntax, "a currency code is followed by a space and a number"}
	}
	n, no := readNumber(digits)
	if no.problem != "" {
		return Amount{}, refusal{no.kind, "after the currency: " + no.problem}
	}
	return Amount{number: n, unit: code, kind: moneyKind}, refusal{}
}

func readCounted(s string) (Amount, refusal) {
	end := len(s) - len(strings.TrimLeft(s, "-0123456789,."))
	digits, rest := s[:end], s[end:]
	n, no := readNumber(digits)
	if no.problem != "" {
		return Amount{}, no
	}
	unit, spaced := strings.CutPrefix(rest, " ")
	switch {
	case spaced && unit == "":
		return Amount{}, refusal{ErrSyntax, "ends with a space"}
	case rest != "" && !spaced && rest[0] != '%':
		return Amount{}, refusal{ErrSyntax, "between a number and its unit stands a space"}
	}
	if _, known := CurrencyOf(unit); known {
		return Amount{}, refusal{ErrSyntax, fmt.Sprintf("money is written with the currency first: %s %s", unit, digits)}
	}
	if no := unitProblem(unit); no.problem != "" {
		return Amount{}, no
	}
	return Amount{number: n, unit: unit, kind: countedKind}, refusal{}
}
