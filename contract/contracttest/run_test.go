package contracttest_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// TestCheck proves of each field that a right expectation passes and a wrong one fails.
func TestCheck(t *testing.T) {
	breach, split := training("US", "GPU"), training("US, Singapore", "GPU")
	open, free := training("US", "custom chips"), training("Singapore", "GPU")
	sale, end := saleCase().Act, terminationCase().Act
	missing := func(a contracttest.Asked) contracttest.Want { return contracttest.Undetermined{Missing: a} }
	between := func(vs ...evaluate.Verdict) contracttest.Want { return contracttest.Undetermined{Between: vs} }
	for _, test := range []struct {
		name         string
		act          record.Act
		right, wrong contracttest.Want
	}{
		{"the verdict", breach, contracttest.Breach{}, contracttest.Ineffective{}},
		{"the clause broken", breach, contracttest.Breach{Of: "4.1"}, contracttest.Breach{Of: "4.10"}},
		{"a clause above it", breach, contracttest.Breach{Of: "4"}, contracttest.Breach{Of: "5"}},
		{"an exception is not broken", breach, contracttest.Breach{Of: "4.1 title"}, contracttest.Breach{Of: "4.1(b)"}},
		{"who breaks it", breach, contracttest.Breach{By: "Helios"}, contracttest.Breach{By: "Cumulus"}},
		{"toward whom", breach, contracttest.Breach{Toward: "Cumulus"}, contracttest.Breach{Toward: "Nimbus"}},
		{"from when", breach, contracttest.Breach{From: civil.On("2027-06-01")},
			contracttest.Breach{From: civil.On("2027-06-02")}},
		{"what is barred", split, contracttest.Breach{Barred: "US"}, contracttest.Breach{Barred: "Singapore"}},
		{"what is free", split, contracttest.Breach{Free: "Singapore"}, contracttest.Breach{Free: "US, Singapore"}},
		{"an act of one part is not split", breach, contracttest.Breach{}, contracttest.Breach{Barred: "US"}},
		{"the exception on which it turns", open, contracttest.Undetermined{Of: "4.1(b)"},
			contracttest.Undetermined{Of: "4.1(c)"}},
		{"the verdicts still possible, in any order", open, between(evaluate.Permitted, evaluate.Breach),
			between(evaluate.Breach)},
		{"more verdicts than are possible", open, between(evaluate.Breach, evaluate.Permitted),
			between(evaluate.Breach, evaluate.Permitted, evaluate.Conditional)},
		{"the fact that is missing", open, missing(contracttest.Facts{hasChips}),
			missing(contracttest.Facts{"Cumulus has chips"})},
		{"a fact is no event", open, missing(contracttest.Names{string(hasChips)}),
			missing(contracttest.Events{record.Event(hasChips)})},
		{"why it is permitted", free, permitted("4.1"), permitted("4.1", "4.2")},
		{"nothing bears on it", record.Act{By: "Cumulus", On: civil.On("2027-06-01")},
			contracttest.Permitted{NoTermBears: true}, permitted("4.1")},
		{"something bears on it", free, permitted("4.1"), contracttest.Permitted{NoTermBears: true}},
		{"permitted for no reason", free, permitted("4.1"), contracttest.Permitted{}},
		{"permitted for both reasons", free, permitted("4.1"),
			contracttest.Permitted{Because: contracttest.Clauses{"4.1"}, NoTermBears: true}},
		{"no expectation", free, permitted("4.1"), nil},
		{"who asks for a step", sale, contracttest.Conditional{On: "4.3"}, contracttest.Conditional{On: "4.1"}},
		{"which step", sale, contracttest.Conditional{Step: "offer"}, contracttest.Conditional{Step: "consent"}},
		{"whose step", sale, contracttest.Conditional{Step: "offer", By: "Helios"},
			contracttest.Conditional{By: "Cumulus"}},
		{"nothing is free before the step", sale, contracttest.Conditional{},
			contracttest.Conditional{After: "block 1"}},
		{"under which clause it has no effect", end, contracttest.Ineffective{Under: "11.2"},
			contracttest.Ineffective{Under: "11.1"}},
		{"the first day of effect", end, contracttest.Ineffective{First: civil.On("2027-03-04")},
			contracttest.Ineffective{First: civil.On("2027-03-03")}},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := contracttest.Case{Act: test.act, Want: test.right}
			agreement := exclusive()
			switch {
			case cmp.Equal(test.act, sale):
				agreement = partnership()
			case cmp.Equal(test.act, end):
				agreement, c.Known = partnership(), terminationCase().Known
			}
			if problems := contracttest.Check(agreement, c); len(problems) > 0 {
				t.Errorf("the right expectation fails: %s", strings.Join(problems, "\n"))
			}
			c.Want = test.wrong
			if problems := contracttest.Check(agreement, c); len(problems) == 0 {
				t.Error("the wrong expectation passes")
			}
		})
	}
}

func permitted(because ...record.Clause) contracttest.Want {
	return contracttest.Permitted{Because: because}
}

func named(name string) contracttest.Case {
	for _, c := range partnershipCases() {
		if c.Name == name {
			return c
		}
	}
	panic("no such case: " + name)
}

func saleCase() contracttest.Case        { return named("a sale never offered") }
func terminationCase() contracttest.Case { return named("termination too early") }

func TestCheckReports(t *testing.T) {
	c := contracttest.Case{Act: training("US, Singapore", "GPU"),
		Want: contracttest.Breach{Of: "4.1", By: "Cumulus", Barred: "Singapore"}}
	text := strings.Join(contracttest.Check(exclusive(), c), "\n")
	for _, want := range []string{"(-want +got)", `"Cumulus"`, `"Helios"`, "WOULD BREACH §4.1", "explained:"} {
		if !strings.Contains(text, want) {
			t.Errorf("the report does not mention %q:\n%s", want, text)
		}
	}
}

// TestUnread proves that a name which no term reads fails a case, unless the case allows it.
func TestUnread(t *testing.T) {
	c := contracttest.Case{Act: training("US", "GPU"), Want: contracttest.Breach{Of: "4.1"},
		Known: record.Known{Facts: record.Facts{{Fact: "Cumulus has such chip", Is: record.Yes}}}}
	problems := contracttest.Check(exclusive(), c)
	if len(problems) == 0 || !strings.Contains(problems[0], `did you mean "Cumulus has such chips"?`) {
		t.Errorf("got %q, want the unread fact", problems)
	}
	c.Unread = []string{"Cumulus has such chip"}
	if problems := contracttest.Check(exclusive(), c); len(problems) > 0 {
		t.Errorf("an allowed name is reported: %q", problems)
	}
}

func TestUnknownReading(t *testing.T) {
	c := contracttest.Case{Act: training("US", "GPU"), Want: contracttest.Breach{}, Reading: "loosely"}
	if diff := cmp.Diff([]string{`the agreement has no reading "loosely"`},
		contracttest.Check(exclusive(), c)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestCaseNames(t *testing.T) {
	for _, test := range []struct {
		name  string
		cases contracttest.Cases
		want  []string
	}{
		{"no cases", nil, []string{"there are no cases, so nothing is tested"}},
		{"no name", contracttest.Cases{{Name: "a"}, {Name: " "}}, []string{"case 2 has no name"}},
		{"one name twice", contracttest.Cases{{Name: "a"}, {Name: "b"}, {Name: "a"}}, []string{`two cases are named "a"`}},
		{"good names", contracttest.Cases{{Name: "a"}, {Name: "b"}}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, contracttest.Problems(test.cases)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
