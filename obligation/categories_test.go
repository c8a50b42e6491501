package obligation_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// The verdicts, short enough for tables.
const (
	permitted    = evaluate.Permitted
	notYet       = evaluate.Conditional
	noEffect     = evaluate.Ineffective
	breach       = evaluate.Breach
	undetermined = evaluate.Undetermined
)

// accord is an agreement between a maker and a seller with the steps and terms of one category of clause.
func accord(events contract.Events, terms ...obligation.Term) contract.Agreement {
	return contract.Agreement{
		Parties:      contract.Parties{"Maker": "Maker AG", "Seller": "Seller Ltd."},
		ThirdParties: "Rival, Customer",
		Words:        scope.Outlines{},
		Term:         civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2029-12-31")},
		Events:       events,
		Terms:        terms,
	}
}

// An asked is one act under an agreement and what must come of it. Of is a clause on which the answer must rest, so
// that nothing is permitted because a word was mistaken; where it is empty no term may bear on the act.
type asked struct {
	name  string
	act   record.Act
	known record.Known
	want  evaluate.Verdict
	of    record.Clause
}

// ask decides each act, and tries the laws over all of them. Among them must be one that is permitted, one that is not,
// and one that is undetermined.
func ask(t *testing.T, a contract.Agreement, rows ...asked) {
	t.Helper()
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatalf("the agreement is invalid:\n%v", err)
	}
	kinds := map[evaluate.Verdict]int{}
	var cases contracttest.Cases
	for _, row := range rows {
		cases = append(cases, contracttest.Case{Name: row.name, Act: row.act, Known: row.known})
		switch row.want {
		case permitted, undetermined:
			kinds[row.want]++
		default:
			kinds[breach]++
		}
		t.Run(row.name, func(t *testing.T) {
			d := ev.Decide(row.act, row.known)
			if d.Verdict != row.want || !rests(d, row.of) {
				t.Errorf("the verdict is %s, want %s of %q\n%s", d.Verdict, row.want, row.of, d.Explain())
			}
			if len(d.Basis.Unread) > 0 {
				t.Errorf("unread: %v", d.Basis.Unread)
			}
			if d.Verdict == undetermined && len(d.Missing) == 0 {
				t.Error("nothing is said to be missing")
			}
		})
	}
	contracttest.Laws(t, a, cases)
	if len(kinds) < 3 {
		t.Errorf("the acts come to %v only", kinds)
	}
}

func rests(d evaluate.Decision, of record.Clause) bool {
	if of == "" {
		return len(d.Findings) == 0
	}
	return slices.ContainsFunc(d.Findings, func(f evaluate.Finding) bool { return f.Cites(of) }) ||
		slices.ContainsFunc(d.Gone, func(g evaluate.Gone) bool { return of.Covers(g.Clause) })
}

// conduct is what somebody does with somebody on a day.
func conduct(on string, by, with record.Party, what scope.Box) record.Act {
	return record.Act{By: by, With: with, On: civil.On(on), What: what}
}

// step is an act of a declared event on a day.
func step(on string, event record.Event, by, to record.Party) record.Act {
	return record.Act{Event: event, By: by, To: to, On: civil.On(on)}
}

// left is that an act of a declared event was not done through a day.
func left(on string, event record.Event, by record.Party) record.Act {
	return record.Act{Event: event, By: by, On: civil.On(on), Omission: true}
}

func about(m record.Matter, a record.Act) record.Act {
	a.About = m
	return a
}

func formed(form scope.Words, a record.Act) record.Act {
	a.Form = form
	return a
}

// whole is a record that is complete.
func whole(acts ...record.Act) record.Known {
	return record.Known{Acts: acts, Complete: []record.Event{record.AllEvents}}
}

// so is a record with a fact that is so or not.
func so(k record.Known, fact record.Fact, is record.Truth) record.Known {
	k.Facts = append(slices.Clone(k.Facts), record.Stated{Fact: fact, Is: is})
	return k
}

// member is a record in which somebody belongs to a group, or does not.
func member(group string, name record.Party, not bool) record.Known {
	return record.Known{Members: []record.Member{{Group: group, Name: name, Not: not}}}
}

// TestCategoriesAreWhole holds the table of categories against the tests of this package: every row names one that is
// there, and every one is named.
func TestCategoriesAreWhole(t *testing.T) {
	table, err := os.ReadFile("../docs/categories.md")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile("(?m)^\\| ([0-9]+|[a-z]) \\| .* \\| `(Test[A-Za-z]+)` \\|$")
	var named, numbers []string
	for _, match := range row.FindAllStringSubmatch(string(table), -1) {
		numbers, named = append(numbers, match[1]), append(named, match[2])
	}
	if len(named) != 41+11 {
		t.Errorf("%d rows name a test, want 41 categories and 11 further ones: %v", len(named), numbers)
	}
	slices.Sort(named)
	if diff := cmp.Diff(categoryTests(t), named); diff != "" {
		t.Errorf("the tests of this package and those that the table names (-want +got):\n%s", diff)
	}
}

// categoryTests are the names of the tests in the files about categories, in order.
func categoryTests(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("categories*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, file := range files {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range tree.Decls {
			f, ok := d.(*ast.FuncDecl)
			if ok && strings.HasPrefix(f.Name.Name, "Test") && f.Name.Name != "TestCategoriesAreWhole" {
				out = append(out, f.Name.Name)
			}
		}
	}
	slices.Sort(out)
	return out
}
