package contracttest

import (
	"slices"
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// Want is an expected decision. It is a [Breach], [Ineffective], [Conditional], [Permitted] or [Undetermined], each
// with the fields that such a decision has. The verdict is always compared; of the fields, those that are stated.
//
// sumtype:decl
type Want interface {
	// problem says what is wrong with the expectation itself, or nothing.
	problem() string
	// outcome is what is wanted, and the same of a decision: two equal values if the decision is as wanted.
	outcome(evaluate.Decision) (want, got outcome)
}

// outcome is the small part of a decision that is compared. A field that is not wanted is left empty on both sides.
type outcome struct {
	Verdict string
	// Clause is that of the finding that is meant.
	Clause string
	// By and Toward are names in order, From and First are days.
	By     string
	Toward string
	From   string
	First  string
	// Step is the step that is required.
	Step string
	// Barred, AfterStep and Free are the words found in the parts of the act in that state.
	Barred    []string
	AfterStep []string
	Free      []string
	// Between are the verdicts still possible, the worst first.
	Between []string
	// Missing are the names asked for, Because the clauses cited.
	Missing []string
	Because []string
}

// closest compares the finding that is most nearly wanted: the first of its verdict, under a clause that ref covers,
// that is equal in all that is wanted, or else the first of them. An empty ref covers all clauses.
func closest(d evaluate.Decision, v evaluate.Verdict, ref record.Clause, want, got outcome,
	project func(evaluate.Finding, *outcome)) outcome {
	first, found := got, false
	for _, f := range d.Findings {
		if f.Verdict != v || ref != "" && !ref.Covers(f.Clause) {
			continue
		}
		one := got
		one.Clause = ref.Mark()
		project(f, &one)
		if cmp.Equal(want, one) {
			return one
		}
		if !found {
			first, found = one, true
		}
	}
	if !found && ref != "" {
		first.Clause = clausesOf(d, v)
	}
	return first
}

// clausesOf are the clauses of the findings of a verdict.
func clausesOf(d evaluate.Decision, v evaluate.Verdict) string {
	var marks []string
	for _, f := range d.Findings {
		if f.Verdict == v {
			marks = append(marks, f.Clause.Mark())
		}
	}
	if len(marks) == 0 {
		return "no clause"
	}
	return strings.Join(marks, ", ")
}

// names are the names of parties in order, for comparing.
func names(parties ...record.Party) string {
	var out []string
	for _, p := range parties {
		for _, name := range p.Names() {
			out = append(out, string(name))
		}
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// day is a date for comparing: nothing for no date.
func day(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// ifStated is what was got where something was wanted.
func ifStated(want, got string) string {
	if want == "" {
		return ""
	}
	return got
}

// words are the verdicts in words, the worst first.
func words(vs []evaluate.Verdict) []string {
	vs = slices.Clone(vs)
	slices.Sort(vs)
	slices.Reverse(vs)
	var out []string
	for _, v := range vs {
		out = append(out, v.String())
	}
	return out
}
