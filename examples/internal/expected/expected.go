// Package expected reads what a careful reader says of dated cases, for the tests of agreements that are public.
package expected

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// Case is what a careful reader says of a case.
type Case struct {
	ID       string
	Expected struct {
		Outcome, Kind string
		Clauses       []string
		Accept        []string
		FreePart      string `json:"free_part"`
		BarredPart    string `json:"barred_part"`
		Blame         struct {
			Who, Toward string
			From        string `json:"from_date"`
		}
	}
}

// Read reads the cases of a file in testdata. T is Case, or has it within.
func Read[T any](t *testing.T, file string) []T {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var all struct{ Cases []T }
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all.Cases
}

// Verdict is the verdict that the case expects.
func (c Case) Verdict() evaluate.Verdict {
	switch {
	case c.Expected.Outcome == "permitted":
		return evaluate.Permitted
	case c.Expected.Outcome == "requires":
		return evaluate.Conditional
	case c.Expected.Kind == "breach":
		return evaluate.Breach
	case c.Expected.Kind == "ineffective":
		return evaluate.Ineffective
	}
	return evaluate.Undetermined
}

// Blamed says whether a finding blames whom the case blames, from the day that it states.
func (c Case) Blamed(d evaluate.Decision) bool {
	want := c.Expected.Blame
	return want.Who == "" || slices.ContainsFunc(d.Findings, func(f evaluate.Finding) bool {
		return f.Verdict == evaluate.Breach && slices.Contains(f.By, record.Party(want.Who)) &&
			slices.Contains(f.Toward, record.Party(want.Toward)) && f.From == civil.On(want.From)
	})
}
