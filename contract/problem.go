package contract

import (
	"errors"
	"fmt"

	"github.com/pacta-go/pacta/obligation/record"
)

// ErrInvalid is what every problem of an agreement wraps.
var ErrInvalid = errors.New("invalid agreement")

// TermError is one problem of an agreement: where and what. Making an evaluator returns all of them, joined.
type TermError struct {
	Clause record.Clause // empty: the agreement as a whole
	Field  string
	Text   string
}

// Error says the clause, the field and the problem: `§7: Bound: "x" is not a party`.
func (e *TermError) Error() string {
	s := e.Text
	if e.Field != "" {
		s = e.Field + ": " + s
	}
	if e.Clause != "" {
		s = e.Clause.Mark() + ": " + s
	}
	return s
}

// Unwrap is [ErrInvalid].
func (e *TermError) Unwrap() error { return ErrInvalid }

// Problems collects the problems of an agreement.
type Problems []error

// Add reports one.
func (ps *Problems) Add(clause record.Clause, field, format string, args ...any) {
	*ps = append(*ps, &TermError{Clause: clause, Field: field, Text: fmt.Sprintf(format, args...)})
}

// Err is all of them joined, or nil.
func (ps Problems) Err() error { return errors.Join(ps...) }
