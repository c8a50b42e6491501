package scope

import (
	"errors"
	"fmt"
	"strings"
)

// ErrTooManyPieces says that a region would have more boxes than are kept apart. A [Rough] does not fail then: what
// it covers is no longer known.
var ErrTooManyPieces = errors.New("too many pieces")

// A WordError says what is wrong with a word, an expression, an outline or a name.
type WordError struct {
	Dim     Dim      // the dimension in which it stands; empty where that is not known
	Word    string   // the word or expression
	Problem string   // what is wrong with it
	Near    []string // known words that look like it, the likeliest first
}

// Error is "territory: "Untied States" is not known: did you mean "United States"?".
func (e *WordError) Error() string {
	var text strings.Builder
	if e.Dim != "" {
		text.WriteString(string(e.Dim) + ": ")
	}
	if e.Word != "" {
		fmt.Fprintf(&text, "%q: ", e.Word)
	}
	text.WriteString(e.Problem)
	for i, near := range e.Near {
		if i == 0 {
			text.WriteString("; did you mean ")
		} else {
			text.WriteString(" or ")
		}
		fmt.Fprintf(&text, "%q", near)
	}
	if len(e.Near) > 0 {
		text.WriteString("?")
	}
	return text.String()
}
