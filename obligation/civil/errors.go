package civil

import "fmt"

// maxQuoted is how many bytes of a refused text an error repeats, so that a hostile text does not fill a log.
const maxQuoted = 80

// ParseError says which text could not be read, as what, and why.
type ParseError struct {
	What string // What the text was read as: "date", "period", "time", "roll" or "weekday".
	Text string // Text is what was given.
	Why  string // Why says what is wrong with it.
}

// Error says what was read, the text, cut short when it is long, and what is wrong with it.
func (e *ParseError) Error() string {
	if len(e.Text) > maxQuoted {
		return fmt.Sprintf("%s %q…: %s", e.What, e.Text[:maxQuoted], e.Why)
	}
	return fmt.Sprintf("%s %q: %s", e.What, e.Text, e.Why)
}
