package energous_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/examples/energous"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// ownCases are further adversarial cases, each with the answer of a careful lawyer and, in its name, the reason.
func ownCases() contracttest.Cases {
	comparable := []record.Place{product("CP-1", "comparable products"), product("CP-2", "comparable products")}
	notEngaged := func(m record.Matter) record.Facts {
		return record.Facts{fact(energous.Engaged, record.No, m)}
	}
	two := map[record.Matter]scope.Box{"CP-1": {}, "CP-2": {}, "Q7": {}, "Q8": {}, "engineer E": {}, "engineer F": {}}
	customerA := func(acts ...record.Act) record.Known {
		return complete(record.Known{Members: chipmaker("ChipCo"),
			Places:  append(customers("Customer A", "Customer B"), comparable...),
			Matters: two, Facts: append(notEngaged("CP-1"), notEngaged("CP-2")...), Acts: acts})
	}
	byChipCo := letter("2018-06-01", "ChipCo", them, "CP-1", officer)
	notCustomer := customerA(byChipCo)
	notCustomer.Places = append(notCustomer.Places, record.Place{Name: "ChipCo", Dim: "with",
		NotIn: "customer of products"})
	q := func(date, name string) record.Act {
		return about(record.Matter(name), with("HandsetCo", does(date, us,
			scope.Box{"activity": "sell", "product": scope.Words(name),
				"technology": "RF", "function": "power transfer"})))
	}
	rf := func(acts ...record.Act) record.Known {
		return complete(record.Known{Places: append(customers("HandsetCo"), product("Q7", "competing products"),
			product("Q8", "competing products")),
			Matters: two, Acts: acts})
	}
	approval := func(m record.Matter, form scope.Words) record.Act {
		return about(m, in(form, step("2018-02-01", energous.ProductApproved, them, us)))
	}
	unsaidFunction := q("2018-03-01", "Q7")
	delete(unsaidFunction.What, "function")
	waiver := about("Q7", in("letter", step("2018-02-01", "letter of no objection", them, us)))
	hire := func(date string, m record.Matter) record.Act {
		return about(m, does(date, us, scope.Box{"activity": "solicit an employee"}))
	}
	breachNotice := received("2018-06-01", about("late royalties",
		notice("2018-06-01", energous.BreachNotified, them, us, "letter")))
	cured := func(date string) record.Act {
		return about("late royalties", step(date, energous.BreachCured, us, them))
	}
	material := func(acts ...record.Act) record.Known {
		return complete(record.Known{Facts: record.Facts{{Fact: energous.MaterialBreach, Is: record.Yes,
			How: record.Agreed}}, Acts: acts})
	}
	terminates := func(date string) record.Act {
		return under("15.2(a)(i)", notice(date, energous.Terminated, them, us, "by hand"))
	}
	destroy := func(date string) record.Act {
		return about("payment of 2018-02-28", does(date, us, scope.Box{"activity": "destroy records"}))
	}
	paid := complete(record.Known{Acts: []record.Act{about("payment of 2018-02-28",
		step("2018-02-28", energous.RoyaltyPaid, us, them))}})
	audit := func(date string) record.Act {
		return about("audit 2", in("by hand", step(date, energous.AuditAsked, them, us)))
	}
	audited := about("audit 1", step("2018-03-01", energous.AuditHeld, them, ""))
	auditFacts := func(acts ...record.Act) record.Known {
		return complete(record.Known{Matters: two, Acts: acts,
			Facts: record.Facts{{Fact: energous.AuditorAgreed, Is: record.Yes}, {Fact: energous.AuditTimely, Is: record.Yes}}})
	}
	ended := under("15.2(b)(iii)", notice("2020-01-08", energous.Terminated, them, us, "by hand"))
	w1 := func(won string) (record.Act, record.Known) {
		return about("W1", with("Customer K", does("2021-03-01", us, scope.Box{"activity": "sell", "product": "W1",
				"use": "not Excluded Applications"}))),
			complete(record.Known{Places: append(customers("Customer K"), product("W1", "repackaged Product Die")),
				Acts: []record.Act{ended, about("W1", step(won, energous.DesignWon, us, ""))}})
	}
	inMonth, wonInMonth := w1("2020-08-06")
	tooLate, wonTooLate := w1("2020-08-07")
	b1 := about("B1", notice("2018-06-01", energous.BreachNotified, them, us, "by hand"))
	b2 := about("B2", notice("2018-06-20", energous.BreachNotified, them, us, "by hand"))
	b1Cured := about("B1", step("2018-06-28", energous.BreachCured, us, them))
	twoGrounds := func(second record.Truth) record.Known {
		return complete(record.Known{Matters: map[record.Matter]scope.Box{"B1": {}, "B2": {}},
			Acts: []record.Act{b1, b2, b1Cured},
			Facts: record.Facts{{Fact: energous.MaterialBreach, Is: record.Yes, About: "B1", How: record.Admitted},
				{Fact: energous.MaterialBreach, Is: second, About: "B2", How: record.Admitted}}})
	}
	toItself := under("15.2(b)(iii)", notice("2020-02-01", energous.Terminated, them, them, "by hand"))
	laterRenewal := about("renewal on 2024-11-06", notice("2023-01-10", energous.NotRenewed, us, them, "by hand"))
	return contracttest.Cases{
		{Name: "a design win on the last day of the month after the end", Act: inMonth, Known: wonInMonth,
			Want: contracttest.Undetermined{Of: "15.4(a)(A)", Between: []evaluate.Verdict{evaluate.Breach, evaluate.Permitted}}},
		{Name: "a design win a day later", Act: tooLate, Known: wonTooLate,
			Want: contracttest.Breach{Of: "2.1", By: us, Toward: them, From: civil.On("2021-03-01")}},
		{Name: "two grounds, one cured and one material", Act: grounds("2018-07-21", "B1", "B2"),
			Known: twoGrounds(record.Yes),
			Want:  contracttest.Permitted{Because: contracttest.Clauses{"15.2(a)(i)"}}},
		{Name: "two grounds, one cured and one trifling", Act: grounds("2018-07-21", "B1", "B2"),
			Known: twoGrounds(record.No),
			Want:  contracttest.Ineffective{Under: "15.2(a)(i)"}},
		{Name: "a termination that names no ground, one cured and one trifling", Act: under("15.2(a)(i)",
			notice("2018-07-21", energous.Terminated, them, us, "by hand")), Known: twoGrounds(record.No),
			Want: contracttest.Ineffective{Under: "15.2(a)(i)"}},
		{Name: "a termination sent by mail on the third anniversary, deemed given a week later", Act: under("15.2(b)(iii)",
			notice("2019-11-06", energous.Terminated, them, us, "registered mail")), Known: complete(record.Known{}),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"15.2(b)(iii)"}}},
		{Name: "a termination addressed to its own sender", Act: toItself, Known: complete(record.Known{}),
			Want: contracttest.Ineffective{Under: "15.2(b)(iii)"}},
		{Name: "the refusal of a later renewal leaves the next one", Act: q("2024-01-10", "Q7"), Known: rf(laterRenewal),
			Want: contracttest.Conditional{On: "8.2(a)"}},
		{Name: "a letter about one product frees no other", Act: about("CP-2", engage("2018-06-15", "Customer A", "CP-2")),
			Known: customerA(letter("2018-06-01", "Customer A", them, "CP-1", officer)),
			Want:  contracttest.Breach{Of: "2.5(a)", By: them, Toward: us, From: civil.On("2018-06-15")}},
		{Name: "the letter of one customer frees no supply to another",
			Act: about("CP-1", engage("2018-06-15", "Customer B", "CP-1")),
			Known: customerA(letter("2018-06-01", "Customer A", them, "CP-1",
				officer)), Want: contracttest.Breach{Of: "2.5(a)"}},
		{Name: "the same letter frees the supply to its writer",
			Act: about("CP-1", engage("2018-06-15", "Customer A", "CP-1")),
			Known: customerA(letter("2018-06-01", "Customer A", them,
				"CP-1", officer)), Want: contracttest.Permitted{Because: contracttest.Clauses{"2.5(b)(i)"}}},
		{Name: "a letter by the supplier in the customer's place",
			Act:   about("CP-1", engage("2018-06-15", "Customer A", "CP-1")),
			Known: notCustomer, Want: contracttest.Breach{Of: "2.5(a)"}},
		{Name: "an oral refusal by the customer", Act: about("CP-1", engage("2018-06-15", "Customer A", "CP-1")),
			Known: customerA(in("oral", letter("2018-06-01", "Customer A", them,
				"CP-1", officer))), Want: contracttest.Breach{Of: "2.5(a)"}},
		{Name: "approval of Q7 by word of mouth", Act: q("2018-03-01", "Q7"), Known: rf(approval("Q7", "oral")),
			Want: contracttest.Conditional{On: "8.2(a)", Step: energous.ApprovalAsked, By: us}},
		{Name: "approval of Q7 in writing", Act: q("2018-03-01", "Q7"), Known: rf(approval("Q7", "letter")),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"8.2(a)"}}},
		{Name: "approval of Q7 for a sale of Q8", Act: q("2018-03-01", "Q8"), Known: rf(approval("Q7", "letter")),
			Want: contracttest.Conditional{On: "8.2(a)", Step: energous.ApprovalAsked}},
		{Name: "an RF chip of which it is not said what it is for", Act: unsaidFunction, Known: rf(),
			Want: contracttest.Undetermined{Of: "8.2(a)", Between: []evaluate.Verdict{evaluate.Conditional,
				evaluate.Permitted}}},
		{Name: "a letter of unknown content about Q7", Act: q("2018-03-01", "Q7"), Known: rf(waiver),
			Unread: []string{"letter of no objection"},
			Want:   contracttest.Undetermined{Of: "8.2(a)"}},
		{Name: "registered mail sent seven days before the last day",
			Act:   notice("2023-05-03", energous.NotRenewed, us, them, "registered mail"),
			Known: complete(record.Known{}), Want: contracttest.Permitted{Because: contracttest.Clauses{"15.1"}}},
		{Name: "registered mail sent a day later", Act: notice("2023-05-04", energous.NotRenewed, us, them,
			"registered mail"),
			Known: complete(record.Known{}), Want: contracttest.Ineffective{Under: "15.1"}},
		{Name: "a sale on the last day of the Term", Act: q("2023-11-05", "Q7"),
			Known: rf(notice("2023-05-10", energous.NotRenewed, us, them,
				"by hand")), Want: contracttest.Conditional{On: "8.2(a)"}},
		{Name: "a sale on the day after", Act: q("2023-11-06", "Q7"),
			Known: rf(notice("2023-05-10", energous.NotRenewed, us, them,
				"by hand")), Want: contracttest.Permitted{Because: contracttest.Clauses{"2.1"}}},
		{Name: "an engineer who was approached", Act: hire("2018-03-01", "engineer E"),
			Known: complete(record.Known{Matters: two, Acts: []record.Act{about("engineer F",
				step("2018-02-01", energous.AdAnswered, "", ""))}}),
			Want: contracttest.Conditional{On: "18.1", Step: energous.HiringAsked, By: us}},
		{Name: "an engineer who answered an advertisement", Act: hire("2018-03-01", "engineer F"),
			Known: complete(record.Known{Matters: two, Acts: []record.Act{about("engineer F",
				step("2018-02-01", energous.AdAnswered, "", ""))}}),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"18.1(y)"}}},
		{Name: "a cure on the thirty-first day", Act: terminates("2018-07-03"),
			Known: material(breachNotice, cured("2018-07-02")),
			Want:  contracttest.Permitted{Because: contracttest.Clauses{"15.2(a)(i)"}}},
		{Name: "a termination on the thirtieth day without a cure", Act: terminates("2018-07-01"),
			Known: material(breachNotice),
			Want:  contracttest.Ineffective{Under: "15.2(a)(i)", First: civil.On("2018-07-02")}},
		{Name: "records three years after the payment to the day", Act: destroy("2021-02-28"), Known: paid,
			Want: contracttest.Breach{Of: "9.5"}},
		{Name: "records a day later", Act: destroy("2021-03-01"), Known: paid,
			Want: contracttest.Permitted{Because: contracttest.Clauses{"9.5"}}},
		{Name: "a second audit in one year", Act: audit("2018-12-31"), Known: auditFacts(audited),
			Want: contracttest.Ineffective{Under: "9.6"}},
		{Name: "an audit in the next year", Act: audit("2019-01-01"), Known: auditFacts(audited),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"9.6"}}},
		{Name: "own patents about something else", Act: with("ChipCo",
			does("2018-06-15", them, scope.Box{"activity": "license own rights"})),
			Known: customerA(), Want: contracttest.Permitted{NoTermBears: true}},
	}
}

// outsideTheLaws are cases that a further act about another matter does change, rightly.
var outsideTheLaws = map[string]string{
	"a termination that names no ground, one cured and one trifling": "every further notice of breach is a further ground",
	"the refusal of a later renewal leaves the next one":             "a further refusal may be that of the next renewal",
}

// TestLaws varies every case: whoever says less, or forgets an act, gets no bolder answer.
func TestLaws(t *testing.T) {
	if testing.Short() {
		t.Skip("decides every case thousands of times")
	}
	var cases contracttest.Cases
	for _, c := range ownCases() {
		if outsideTheLaws[c.Name] == "" {
			cases = append(cases, c)
		}
	}
	for _, list := range []map[string]question{exclusivityCases(), otherCases(), probes()} {
		for _, id := range slices.Sorted(maps.Keys(list)) {
			cases = append(cases, contracttest.Case{Name: id, Act: list[id].act, Known: complete(list[id].known)})
		}
	}
	contracttest.Laws(t, energous.Agreement(), cases)
}

func TestOwnCases(t *testing.T) { contracttest.Run(t, energous.Agreement(), ownCases()) }
