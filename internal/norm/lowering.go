package norm

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/record"
)

// Lowering collects what a term lowers to and what is wrong with it.
type Lowering struct {
	clause   record.Clause
	Norms    []Norm
	Problems []Problem
	// Switches are the clauses that an application clause switches.
	Switches []Switch
}

// Problem is something wrong with a field of a clause.
type Problem struct {
	Clause record.Clause
	Field  string
	Text   string
}

// Switch puts the life of other clauses under a condition.
type Switch struct {
	Clause record.Clause
	Of     record.Clauses
	Life   Life
}

// Begin says which clause what follows belongs to.
func (l *Lowering) Begin(clause record.Clause) { l.clause = clause }

// Add adds a norm. One without a clause of its own gets the clause of the term.
func (l *Lowering) Add(n Norm) {
	if n.Clause == "" {
		n.Clause = l.clause
	}
	l.Norms = append(l.Norms, n)
}

// Problem reports what is wrong with a field.
func (l *Lowering) Problem(field, format string, args ...any) {
	l.Problems = append(l.Problems, Problem{Clause: l.clause, Field: field, Text: fmt.Sprintf(format, args...)})
}

// Require reports an empty field.
func (l *Lowering) Require(field string, stated bool) {
	if !stated {
		l.Problem(field, "must be stated")
	}
}
