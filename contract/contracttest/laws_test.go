package contracttest_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// bold answers Permitted whenever a test of what is asked says so, and as it should otherwise.
func bold(when func(contract.Agreement, record.Act, record.Known) bool) func(contract.Agreement,
	contracttest.Decide) contracttest.Decide {
	return func(a contract.Agreement, decide contracttest.Decide) contracttest.Decide {
		return func(act record.Act, known record.Known, reading record.Reading) evaluate.Decision {
			d := decide(act, known, reading)
			if when(a, act, known) {
				d.Verdict, d.Possible = evaluate.Permitted, nil
			}
			return d
		}
	}
}

// TestLawsCatch plants one bolder answer after another, and proves which law catches it and in which words.
func TestLawsCatch(t *testing.T) {
	us, chips := exclusiveCases()[0], exclusiveCases()[4]
	over, lacks := exclusiveCases()[13], exclusiveCases()[6]
	accepted := named("a sale offered and accepted")
	listed := saleCase()
	listed.Known = record.Known{Places: []record.Place{{Name: "Vast", Dim: scope.With}}, Complete: []record.Event{"offer"},
		Matters: map[record.Matter]scope.Box{"block 1": {"territory": "US"}},
		Members: []record.Member{{Group: "hyperscalers", Name: "Oracle"}}}
	committed := named("a lease signed before the term")
	type asked func(a contract.Agreement, act record.Act, known record.Known) bool
	for _, test := range []struct {
		name, law, what string
		agreement       contract.Agreement
		of              contracttest.Case
		plant           asked
	}{
		{"no day is no bar", "less said", "without its day", exclusive(), us,
			func(_ contract.Agreement, act record.Act, _ record.Known) bool { _, dated := act.Span(); return !dated }},
		{"no counterparty is outside", "less said", "without its counterparty", exclusive(), us,
			func(_ contract.Agreement, act record.Act, _ record.Known) bool { return act.With == "" }},
		{"an unknown counterparty is outside", "less said", `with the counterparty "Nimbusx"`, exclusive(), us,
			func(_ contract.Agreement, act record.Act, _ record.Known) bool { return act.With == "Nimbusx" }},
		{"no doer is not bound", "less said", "without its doer", exclusive(), us,
			func(_ contract.Agreement, act record.Act, _ record.Known) bool { return act.By == "" }},
		{"no place is outside", "less said", "without its territory", exclusive(), us,
			func(_ contract.Agreement, act record.Act, _ record.Known) bool { return act.What["territory"] == "" }},
		{"a misspelled place is outside", "less said", `with the territory "USx"`, exclusive(), us,
			func(_ contract.Agreement, act record.Act, _ record.Known) bool { return act.What["territory"] == "USx" }},
		{"a broader place is outside", "less said", `with the territory "\"Americas\""`, exclusive(), us,
			func(_ contract.Agreement, act record.Act, _ record.Known) bool {
				return strings.Contains(string(act.What["territory"]), "Americas")
			}},
		{"settled from the open", "less said", `without its hardware`, exclusive(), chips,
			func(_ contract.Agreement, act record.Act, _ record.Known) bool { return act.What["hardware"] == "" }},
		{"an unread fact counts", "less said", `with the fact "Cumulus has such chipsx"`,
			exclusive(), exclusiveCases()[5],
			func(_ contract.Agreement, _ record.Act, k record.Known) bool {
				return len(k.Facts) > 0 && k.Facts[0].Fact == "Cumulus has such chipsx"
			}},
		{"no matter is another matter", "less said", "without its matter", partnership(), saleCase(),
			func(_ contract.Agreement, act record.Act, _ record.Known) bool { return act.About == "" }},
		{"a place forgotten", "less said", `without the place of "Vast"`, partnership(), listed,
			func(_ contract.Agreement, _ record.Act, k record.Known) bool { return len(k.Places) == 0 }},
		{"a membership forgotten", "less said", `without the membership of "Oracle" in "hyperscalers"`,
			partnership(), listed,
			func(_ contract.Agreement, _ record.Act, k record.Known) bool { return len(k.Members) == 0 }},
		{"completeness forgotten", "less said", `with "offer" not complete`, partnership(), listed,
			func(_ contract.Agreement, _ record.Act, k record.Known) bool { return len(k.Complete) == 0 }},
		{"a description forgotten", "less said", `with the territory of the matter "block 1" not described`,
			partnership(), listed,
			func(_ contract.Agreement, _ record.Act, k record.Known) bool {
				return len(k.Matters) == 1 && len(k.Matters["block 1"]) == 0
			}},
		{"a commitment without a place", "less said", "committed act 1: without its territory",
			partnership(), committed,
			func(_ contract.Agreement, act record.Act, _ record.Known) bool {
				return act.Commits[0].What["territory"] == ""
			}},
		{"a forgotten acceptance frees", "act forgotten", `without the recorded "acceptance" of 2027-03-20`,
			partnership(), accepted,
			func(_ contract.Agreement, _ record.Act, k record.Known) bool { return len(k.Acts) == 1 }},
		{"a stranger's acceptance frees", "act forgotten", `by "Cumulusx"`, partnership(), accepted,
			func(_ contract.Agreement, _ record.Act, k record.Known) bool {
				return slices.ContainsFunc(k.Acts, func(a record.Act) bool { return a.By == "Cumulusx" })
			}},
		{"a fact too many", "more known", `with the fact "Cumulus has such chips": yes`, exclusive(), us,
			func(_ contract.Agreement, _ record.Act, k record.Known) bool {
				return len(k.Facts) == 1 && k.Facts[0].Is == record.Yes
			}},
		{"a complete record", "more known", `with the record of "payment" complete`, partnership(), saleCase(),
			func(_ contract.Agreement, _ record.Act, k record.Known) bool {
				return slices.Contains(k.Complete, "payment")
			}},
		{"a further coordinate", "more known", `with the product "runtime"`, partnership(), saleCase(),
			func(_ contract.Agreement, act record.Act, _ record.Known) bool {
				return act.What["product"] == `"runtime"`
			}},
		{"another matter", "other matter", `with the recorded "acceptance" of 2027-03-20 done about another matter too`,
			partnership(), accepted,
			func(_ contract.Agreement, _ record.Act, k record.Known) bool { return len(k.Acts) == 3 }},
		{"the first day alone", "time cut", "cut after 2030-12-31", exclusive(), over,
			func(_ contract.Agreement, act record.Act, _ record.Known) bool {
				return act.During.Last() == civil.On("2030-12-31")
			}},
		{"the first act wins", "order", "in another order", partnership(), accepted,
			func(_ contract.Agreement, _ record.Act, k record.Known) bool { return k.Acts[0].Event != "offer" }},
		{"the first term wins", "order", "in another order", partnership(), saleCase(),
			func(a contract.Agreement, _ record.Act, _ record.Known) bool {
				return a.Terms[0].Ref().Number() != "4.1"
			}},
		{"a term too many", "unrelated term", "with an unrelated term that binds Cumulus", exclusive(), us,
			func(a contract.Agreement, _ record.Act, _ record.Known) bool { return len(a.Terms) == 2 }},
		{"an assumption is not needed", "less said", `without the assumption "Cumulus has such chips"`,
			exclusive(), assumed(lacks, record.Yes),
			func(_ contract.Agreement, _ record.Act, k record.Known) bool { return len(k.Assume) == 0 }},
	} {
		t.Run(test.name, func(t *testing.T) {
			found := contracttest.Violations(test.agreement, contracttest.Cases{test.of}, bold(test.plant))
			if !slices.ContainsFunc(found[test.law], func(v string) bool { return strings.Contains(v, test.what) }) {
				t.Errorf("the law %q does not report %q, but: %q", test.law, test.what, found)
			}
		})
	}
}

func assumed(c contracttest.Case, is record.Truth) contracttest.Case {
	c.Known = record.Known{Assume: record.Facts{{Fact: hasChips, Is: is}}}
	return c
}

// TestLawsPass proves that an honest answer breaks no law, and that each law asks at all.
func TestLawsPass(t *testing.T) {
	honest := bold(func(contract.Agreement, record.Act, record.Known) bool { return false })
	if found := contracttest.Violations(exclusive(), exclusiveCases(), honest); len(found) > 0 {
		t.Errorf("got %q", found)
	}
	tried := contracttest.Tried(partnership(), partnershipCases())
	want := []string{"act forgotten", "less said", "more known", "order", "other matter", "time cut", "unrelated term"}
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(tried))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for name, n := range tried {
		if n < len(partnershipCases()) {
			t.Errorf("the law %q decides %d times only", name, n)
		}
	}
}

// TestLawsAreTheSame proves that two runs ask for the same and report the same.
func TestLawsAreTheSame(t *testing.T) {
	wild := bold(func(_ contract.Agreement, act record.Act, k record.Known) bool {
		return act.With == "" || len(k.Acts) == 1
	})
	first := contracttest.Violations(partnership(), partnershipCases(), wild)
	second := contracttest.Violations(partnership(), partnershipCases(), wild)
	if diff := cmp.Diff(first, second); diff != "" {
		t.Errorf("(-first +second)\n%s", diff)
	}
}

func TestLawsNeedTheReading(t *testing.T) {
	c := exclusiveCases()[0]
	c.Reading = "loosely"
	found := contracttest.Violations(exclusive(), contracttest.Cases{c},
		bold(func(contract.Agreement, record.Act, record.Known) bool { return false }))
	if len(found["order"]) != 1 || !strings.Contains(found["order"][0], `no reading "loosely"`) {
		t.Errorf("got %q", found)
	}
}
