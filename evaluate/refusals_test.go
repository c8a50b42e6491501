package evaluate_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
)

// A refusal is an agreement that New must refuse, with the problems that it must report.
type refusal struct {
	name string // a sentence
	deal contract.Agreement
	want problems
	// says are words that the error must have.
	says []string
}

type refusals []refusal

// problems are the clauses and the beginnings of the fields of what is wrong.
type problems []struct {
	clause record.Clause
	field  string
}

func (rs refusals) run(t *testing.T) {
	t.Helper()
	for _, r := range rs {
		t.Run(r.name, func(t *testing.T) {
			_, err := evaluate.New(r.deal)
			r.check(t, err)
		})
	}
}

func (r refusal) check(t *testing.T, err error) {
	t.Helper()
	if err == nil {
		t.Fatal("the agreement was not refused")
	}
	if !errors.Is(err, contract.ErrInvalid) {
		t.Errorf("not an invalid agreement: %v", err)
	}
	got := termErrors(t, err)
	for _, want := range r.want {
		if !slices.ContainsFunc(got, func(e *contract.TermError) bool {
			return e.Clause.Number() == want.clause.Number() && strings.HasPrefix(e.Field, want.field)
		}) {
			t.Errorf("no problem of %q in %q is reported, but:\n%v", want.field, want.clause, err)
		}
	}
	for _, words := range r.says {
		if !strings.Contains(err.Error(), words) {
			t.Errorf("the error does not say %q, but:\n%v", words, err)
		}
	}
}

// termErrors are all the problems that an error joins. Each must be a TermError.
func termErrors(t *testing.T, err error) []*contract.TermError {
	t.Helper()
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		t.Fatalf("not a joined error: %v", err)
	}
	var out []*contract.TermError
	for _, one := range joined.Unwrap() {
		var e *contract.TermError
		if !errors.As(one, &e) {
			t.Errorf("not a TermError: %v", one)
			continue
		}
		if e.Text == "" || e.Clause == "" && e.Field == "" {
			t.Errorf("a problem must say what is wrong and where: %+v", e)
		}
		out = append(out, e)
	}
	return out
}
