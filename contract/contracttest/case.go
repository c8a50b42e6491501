package contracttest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
)

// Case is one proposed act, what is known when it is proposed, and what has to be decided.
type Case struct {
	// Name says the case in a few words. It must be stated, and be the only one of its name.
	Name  string
	Act   record.Act
	Known record.Known
	// Reading is how the agreement is read. Empty: by its text alone.
	Reading record.Reading
	// Want is what has to be decided. It must be stated.
	Want Want
	// Unread are the names that the agreement is not expected to know. Any other unread name fails the case: it is most
	// likely misspelled, and what it says was not considered.
	Unread []string
}

// Cases is a list of cases.
type Cases []Case

// problems reports a list without cases, and cases whose names are missing or not their own.
func (cs Cases) problems() []string {
	if len(cs) == 0 {
		return []string{"there are no cases, so nothing is tested"}
	}
	var out []string
	seen := map[string]bool{}
	for i, c := range cs {
		switch {
		case strings.TrimSpace(c.Name) == "":
			out = append(out, fmt.Sprintf("case %d has no name", i+1))
		case seen[c.Name]:
			out = append(out, fmt.Sprintf("two cases are named %q", c.Name))
		}
		seen[c.Name] = true
	}
	return out
}

// check decides the case and reports everything that is not as wanted.
func (c Case) check(ev *evaluate.Evaluator) []string {
	if c.Want == nil {
		return []string{"Want is not stated"}
	}
	if problem := c.Want.problem(); problem != "" {
		return []string{problem}
	}
	if c.Reading != "" {
		read, ok := ev.Under(c.Reading)
		if !ok {
			return []string{fmt.Sprintf("the agreement has no reading %q", c.Reading)}
		}
		ev = read
	}
	d := ev.Decide(c.Act, c.Known)
	out := c.unread(d)
	want, got := c.Want.outcome(d)
	if diff := cmp.Diff(want, got); diff != "" {
		out = append(out, "(-want +got)\n"+diff)
	}
	if len(out) > 0 {
		out = append(out, "decided:\n"+d.String(), "explained:\n"+d.Explain())
	}
	return out
}

// unread reports the names that were not read and that the case does not allow.
func (c Case) unread(d evaluate.Decision) []string {
	var out []string
	for _, u := range d.Basis.Unread {
		if !slices.Contains(c.Unread, u.Name) {
			out = append(out, u.String())
		}
	}
	return out
}
