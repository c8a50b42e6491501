package finance

import (
	"errors"
	"fmt"

	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// What can go wrong, for errors.Is. Amounts that are not stated are money.ErrUnstated, other units money.ErrUnit, a
// division that does not come out even without a stated rounding money.ErrRounding.
var (
	// ErrInvalid says that a rule or what it is applied to is not stated as it must be.
	ErrInvalid = errors.New("not well stated")
	// ErrNegative says that an amount is less than nothing where that has no meaning.
	ErrNegative = errors.New("less than nothing")
	// ErrExceeds says that an act takes more than there is: more than a tranche has, was called, or was funded.
	ErrExceeds = errors.New("more than there is")
	// ErrGap says that a table leaves a value without a row, ErrOverlap that two rows claim one.
	ErrGap     = errors.New("gap in a table")
	ErrOverlap = errors.New("overlap in a table")
	// ErrDates says that a day is missing, unknown, or in the wrong order.
	ErrDates = errors.New("days do not fit")
	// ErrNotOpen says that an act comes before its time, after it, or without what it needs.
	ErrNotOpen = errors.New("not open")
	// ErrPart says that a period has only begun, and the rule does not say what a begun period counts.
	ErrPart = errors.New("part of a period not provided for")
	// ErrNoRate says that no rate of exchange was given for the day and the currencies.
	ErrNoRate = errors.New("no rate of exchange")
)

// Error says what is wrong, at which clause, field and act. It wraps the kind of problem, such as [ErrExceeds].
type Error struct {
	Clause  record.Clause // Clause is the clause of the rule; empty where it has none.
	Field   string        // Field is the field of the rule or of what it is applied to.
	Act     string        // Act names the act at fault; empty where the fault is not an act's.
	Problem string        // Problem says what is wrong, in words.
	Err     error         // Err is the kind of problem.
}

// Error names clause, field and act, and says what is wrong.
func (e *Error) Error() string {
	text := e.Problem
	if e.Field != "" {
		text = e.Field + ": " + text
	}
	if e.Act != "" {
		text = fmt.Sprintf("act %q: %s", e.Act, text)
	}
	if e.Clause != "" {
		text = e.Clause.Mark() + ": " + text
	}
	return text
}

// Unwrap returns the kind of problem.
func (e *Error) Unwrap() error { return e.Err }

// checks collects the problems of one rule.
type checks struct {
	clause record.Clause
	act    string
	errs   []error
}

func (c *checks) add(field string, kind error, format string, args ...any) {
	c.errs = append(c.errs, &Error{Clause: c.clause, Field: field, Act: c.act, Problem: fmt.Sprintf(format, args...),
		Err: kind})
}

// wrap reports what another package found wrong with a field.
func (c *checks) wrap(field string, err error) {
	if err != nil {
		c.add(field, err, "%v", err)
	}
}

// join takes over the problems of a rule inside this one.
func (c *checks) join(err error) {
	if err != nil {
		c.errs = append(c.errs, err)
	}
}

func (c *checks) err() error { return errors.Join(c.errs...) }

// amount asks for an amount that is stated and not negative.
func (c *checks) amount(field string, a money.Amount) bool {
	switch {
	case !a.Stated():
		c.add(field, money.ErrUnstated, "no amount stated")
	case a.Sign() < 0:
		c.add(field, ErrNegative, "%s is negative", a)
	default:
		return true
	}
	return false
}

// money asks for money that is stated and not negative.
func (c *checks) money(field string, a money.Amount) bool {
	if !c.amount(field, a) {
		return false
	}
	if !a.IsMoney() {
		c.add(field, money.ErrUnit, "%s is no money", a)
		return false
	}
	return true
}

// percent asks for a percentage that is not negative: "3.8%" and not 0.038 or 3.8.
func (c *checks) percent(field string, a money.Amount) bool {
	if !c.amount(field, a) {
		return false
	}
	if a.Unit() != "%" {
		c.add(field, money.ErrUnit, "%s is no percentage: write it with its sign", a)
		return false
	}
	return true
}

// alike asks for an amount of the unit of another; where either is not stated it asks for nothing.
func (c *checks) alike(field string, a, as money.Amount) bool {
	if a.Stated() && as.Stated() && a.Unit() != as.Unit() {
		c.add(field, &money.UnitError{Left: a.Unit(), Right: as.Unit()}, "%s is not in %s", a, unitName(as))
		return false
	}
	return true
}

func unitName(a money.Amount) string {
	if a.Unit() == "" {
		return "pure numbers"
	}
	return a.Unit()
}
