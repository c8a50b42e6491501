package money

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// What can go wrong, for errors.Is.
var (
	// ErrSyntax says that a text is not written as a number, amount or rounding mode is.
	ErrSyntax = errors.New("not well written")
	// ErrLimit says that a number needs more than 38 digits or more than 18 places, or that a text is too long.
	ErrLimit = errors.New("beyond 38 digits or 18 decimal places")
	// ErrCurrency says that a code is no currency of ISO 4217.
	ErrCurrency = errors.New("unknown currency")
	// ErrUnit says that two amounts are not of one unit; the error found by errors.As is a *UnitError.
	ErrUnit = errors.New("units differ")
	// ErrUnstated says that an amount was needed and none is stated.
	ErrUnstated = errors.New("no amount stated")
	// ErrRounding says that no rounding mode is named, or that the places to round to are out of range.
	ErrRounding = errors.New("rounding not stated")
	// ErrDivision says that a number was to be divided by zero.
	ErrDivision = errors.New("division by zero")
	// ErrMinor says that an amount has no minor unit to be rounded to: it is no money, or ISO 4217 gives none.
	ErrMinor = errors.New("no minor unit")
	// ErrRange says that the least of a range is more than its most.
	ErrRange = errors.New("least is more than most")
)

// UnitError reports two amounts that cannot be compared or computed with one another. It wraps [ErrUnit].
type UnitError struct {
	Left  string // unit of the first amount; empty for a pure number
	Right string // unit of the second amount, or the unit that was needed; empty for a pure number
}

// Error names both units.
func (e *UnitError) Error() string {
	return fmt.Sprintf("units differ: %s and %s", unitText(e.Left), unitText(e.Right))
}

// Unwrap returns [ErrUnit].
func (e *UnitError) Unwrap() error { return ErrUnit }

func unitText(unit string) string {
	if unit == "" {
		return "a pure number"
	}
	return fmt.Sprintf("%q", unit)
}

// ParseError reports a text that could not be read. It wraps [ErrSyntax], [ErrLimit] or [ErrCurrency].
type ParseError struct {
	Text    string // the text, cut short after 60 bytes
	Problem string // what is wrong with it, and how it would be written
	Err     error  // the kind of problem
}

// Error quotes the text and says what is wrong with it.
func (e *ParseError) Error() string { return fmt.Sprintf("%q: %s", e.Text, e.Problem) }

// Unwrap returns the kind of problem.
func (e *ParseError) Unwrap() error { return e.Err }

// refusal says why a text was refused. The zero refusal is none.
type refusal struct {
	kind    error
	problem string
}

func parseError(text string, kind error, problem string) error {
	return &ParseError{Text: clip(text), Problem: problem, Err: kind}
}

// clip cuts a text at a character boundary so that an error about a megabyte stays a line.
func clip(text string) string {
	const most = 60
	if len(text) <= most {
		return text
	}
	end := most
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end] + "…"
}
