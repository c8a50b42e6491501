package money

import "strings"

// Amount is a number of a unit: money in a currency, or a counted thing. The zero value is no amount at all, which
// is not the same as an amount of zero such as "USD 0": [Amount.Stated] tells them apart. Equal amounts are identical,
// so == and map keys compare by value.
type Amount struct {
	number Number
	unit   string // currency code, or unit of the counted thing; empty for a pure number
	kind   kind
}

type kind uint8

const (
	unstated kind = iota
	moneyKind
	countedKind
)

// New returns the number of the unit: money if the unit is a currency code, a counted thing otherwise, a pure number
// if it is empty. The error is a [*ParseError] about the unit, for the reasons given at [Parse].
func New(n Number, unit string) (Amount, error) {
	if _, known := CurrencyOf(unit); known {
		return Amount{number: n, unit: unit, kind: moneyKind}, nil
	}
	if no := unitProblem(unit); no.problem != "" {
		return Amount{}, parseError(unit, no.kind, no.problem)
	}
	return Amount{number: n, unit: unit, kind: countedKind}, nil
}

// Stated reports whether there is an amount; it is false for the zero value only.
func (a Amount) Stated() bool { return a.kind != unstated }

// IsZero reports whether the amount is the zero value, no amount at all. It is false for an amount of zero such as
// "USD 0", for which [Amount.Sign] is 0; so a JSON field marked omitzero keeps it.
func (a Amount) IsZero() bool { return !a.Stated() }

// IsMoney reports whether the amount is money in a currency.
func (a Amount) IsMoney() bool { return a.kind == moneyKind }

// Unit returns the currency code of money or the unit of a counted thing, such as "USD", "shares" or "%". It is empty
// for a pure number and where no amount is stated.
func (a Amount) Unit() string { return a.unit }

// Number returns the number of units; 0 where no amount is stated. For "27%" it is 27: see [Amount.Rate].
func (a Amount) Number() Number { return a.number }

// Rate returns the number to multiply by: 0.27 for "27%", the number itself for a pure number. The error is a
// [*UnitError] for an amount of any other unit, [ErrUnstated] if no amount is stated, [ErrLimit] if the percentage has
// more than 16 places.
func (a Amount) Rate() (Number, error) {
	switch {
	case !a.Stated():
		return Number{}, ErrUnstated
	case a.kind == countedKind && a.unit == "":
		return a.number, nil
	case a.unit == "%":
		return a.number.hundredth()
	}
	return Number{}, &UnitError{Left: a.unit, Right: "%"}
}

// Equal reports whether the amounts are the same number of the same unit, or both unstated. "USD 0" and "EUR 0" are
// not equal.
func (a Amount) Equal(o Amount) bool { return a == o }

// Sign returns -1, 0 or +1 for an amount less than, equal to or more than zero; 0 where no amount is stated.
func (a Amount) Sign() int { return a.number.Sign() }

// Payable reports whether the amount is money that can be paid: it has no more places than the minor unit of its
// currency, such as the cent, allows. It is false for a unit of account for which ISO 4217 gives no minor unit, such
// as XDR.
func (a Amount) Payable() bool {
	currency, known := CurrencyOf(a.unit)
	return a.IsMoney() && known && int(a.number.scale) <= currency.Minor
}

// String returns the amount as people write it: "USD 250,000,000", "4,330,000 shares", "27%", "1,250" for a pure
// number. Money that is not whole shows the minor unit in full: "USD 1,250.50". [Parse] reads it back. The zero value
// is "no amount stated".
func (a Amount) String() string {
	if !a.Stated() {
		return ErrUnstated.Error()
	}
	return a.text()
}

func (a Amount) text() string {
	switch {
	case a.IsMoney():
		return a.unit + " " + a.moneyDigits()
	case a.unit == "" || strings.HasPrefix(a.unit, "%"):
		return a.number.Text() + a.unit
	}
	return a.number.Text() + " " + a.unit
}

// moneyDigits returns the number with the zeros that fill up the minor unit: 1,250.50.
func (a Amount) moneyDigits() string {
	digits, places := a.number.Text(), int(a.number.scale)
	currency, _ := CurrencyOf(a.unit)
	if places == 0 || places >= currency.Minor {
		return digits
	}
	return digits + strings.Repeat("0", currency.Minor-places)
}

// MarshalText returns the text of [Amount.String], or an empty text where no amount is stated.
func (a Amount) MarshalText() ([]byte, error) {
	if !a.Stated() {
		return []byte{}, nil
	}
	return []byte(a.text()), nil
}

// UnmarshalText reads what [Parse] reads. An empty text is the zero value: no amount stated.
func (a *Amount) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*a = Amount{}
		return nil
	}
	read, err := Parse(string(text))
	if err != nil {
		return err
	}
	*a = read
	return nil
}
