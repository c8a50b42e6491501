package contract

import (
	"errors"
	"fmt"
)

// ErrDocument is what every problem of a document wraps that is no limit.
var ErrDocument = errors.New("invalid document")

// ErrLimit is what a problem of a document wraps that is beyond one of the [Limits]: the document may be right, and is
// more than was asked to be read.
var ErrLimit = errors.New("beyond a limit")

// DocumentError is one problem of a document, or of a value that no document can say. Encoding and decoding return all
// of them, joined.
type DocumentError struct {
	// Path leads to it from the top of the document: agreement.terms[3].exclusivity.scope. Empty: the document as a
	// whole.
	Path string
	// Line and Column are where it stands, both counted from 1, the column in bytes. Zero: nowhere, as when encoding.
	Line, Column int
	// Text is what is wrong.
	Text string
	// Err is [ErrDocument] or [ErrLimit].
	Err error
}

// Error says the place, the path and the problem: `12:9: agreement.terms[3].exclusivity.bund: there is no such field;
// did you mean "bound"?`. Behind the name of a file and a colon, the place is one that editors know.
func (e *DocumentError) Error() string {
	s := e.Text
	if e.Path != "" {
		s = e.Path + ": " + s
	}
	if e.Line > 0 {
		s = fmt.Sprintf("%d:%d: %s", e.Line, e.Column, s)
	}
	return s
}

// Unwrap is Err.
func (e *DocumentError) Unwrap() error { return e.Err }

// InFile puts the name of a file in front of every problem of an error, as compilers do: `deal.json:12:9:
// agreement.terms[3].exclusivity.bund: …`. A joined error stays one, flat; nil stays nil.
func InFile(name string, err error) error {
	if err == nil {
		return nil
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var errs []error
		for _, e := range joined.Unwrap() {
			errs = append(errs, InFile(name, e))
		}
		return errors.Join(errs...)
	}
	if e, ok := err.(*DocumentError); ok && e.Line > 0 {
		return fmt.Errorf("%s:%w", name, err)
	}
	return fmt.Errorf("%s: %w", name, err)
}
