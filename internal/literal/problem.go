package literal

import (
	"bytes"
	"fmt"
	"slices"
)

// Problem is one thing that is wrong with a document or a value, and where.
type Problem struct {
	// Path leads to it: agreement.terms[3].exclusivity.scope. Empty: the document as a whole.
	Path string
	// Line and Column are where it stands in the document, both counted from 1, the column in bytes. Zero: nowhere, as
	// in a value that is encoded.
	Line, Column int
	Text         string
	// Limit: the document may be right, but is more than the limits allow.
	Limit bool
}

// problems collects what is wrong with a document, at most so many.
type problems struct {
	most  int
	found []placed
	more  bool
}

// placed is a problem with its place in bytes.
type placed struct {
	Problem
	at int
}

// add takes note of a problem. Beyond the most that are listed it only notes that there are more.
func (p *problems) add(at int, path *trail, limit bool, format string, args ...any) {
	if p.full() {
		return
	}
	p.found = append(p.found, placed{at: at, Problem: Problem{Path: path.String(), Text: fmt.Sprintf(format, args...),
		Limit: limit}})
}

// full is whether no more problems are listed; it is asked about one more.
func (p *problems) full() bool {
	p.more = p.more || len(p.found) >= p.most
	return p.more
}

// list is the problems in the order of the document, with their lines and columns.
func (p *problems) list(data []byte) []Problem {
	slices.SortStableFunc(p.found, func(a, b placed) int { return a.at - b.at })
	var out []Problem
	line, start, at := 1, 0, 0
	for _, found := range p.found {
		end := min(found.at, len(data))
		line += bytes.Count(data[at:end], []byte{'\n'})
		if i := bytes.LastIndexByte(data[at:end], '\n'); i >= 0 {
			start = at + i + 1
		}
		at = end
		found.Line, found.Column = line, end-start+1
		out = append(out, found.Problem)
	}
	if p.more {
		out = append(out, Problem{Text: fmt.Sprintf("there are more than %d problems; the others are not listed",
			p.most)})
	}
	return out
}
