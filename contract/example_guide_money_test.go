package contract_test

import (
	"fmt"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

func Example_payments() {
	a := alliance(contract.Events{
		"annual fee":    {By: "Brook", To: "Aster"},
		"milestone":     {By: "Aster", PerMatter: true},
		"milestone fee": {By: "Brook", To: "Aster", PerMatter: true}},
		obligation.Duty{Clause: "5.1 Annual fee", Bound: "Brook", Holder: "Aster", Does: "annual fee",
			Recurs: obligation.Recurrence{First: civil.On("2026-01-31"), Every: civil.Years(1),
				Through: civil.On("2030-12-31"), Amount: money.Of("USD 250,000")},
			Cure: civil.BusinessDays(5),
			Remedies: obligation.Remedies{
				{Clause: "5.4", What: "late fee", PerDay: money.Of("USD 500"), Cap: money.Of("USD 25,000")},
				{Clause: "5.5", What: "interest", Rate: money.Of("8%"), Count: obligation.Act365Fixed,
					Rounding: money.HalfUp, Places: 2}}},
		obligation.Duty{Clause: "5.2 Milestones", Bound: "Brook", Holder: "Aster", Does: "milestone fee",
			After: "milestone", Within: civil.Days(30), Exactly: money.Of("USD 100,000")})

	pay := func(on, amount string) record.Act {
		return record.Act{Event: "annual fee", By: "Brook", To: "Aster", On: civil.On(on), Amount: money.Of(amount)}
	}
	ev, err := evaluate.New(a)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ev.Status(civil.On("2027-03-15"), record.Known{
		Complete: []record.Event{record.AllEvents},
		Acts: []record.Act{pay("2026-01-31", "USD 250,000"), pay("2027-01-31", "USD 200,000"),
			{Event: "milestone", By: "Aster", About: "prototype", On: civil.On("2027-03-01")}}}))
	// Output:
	// on 2027-03-15
	//   §5.1  breached     Annual fee              Brook to Aster  since 2027-02-01
	//   §5.2  not yet due  Milestones (prototype)  Brook to Aster  due 2027-03-31
	//   breach of §5.1 Annual fee since 2027-02-01: Brook, toward Aster; USD 500,000 in all due by 2027-01-31, and USD 450,000 done by then.
	//     exposure through 2027-03-15: USD 21,500 late fee, Brook to Aster (§5.4).
	//     exposure through 2027-03-15: USD 471.23 interest, Brook to Aster (§5.5).
	//   next 2027-03-31  §5.2       due: Milestones (prototype)
	//   next 2030-12-31  agreement  last day of the term
}

func Example_tranches() {
	a := alliance(contract.Events{
		"capital call":     {By: "Aster", To: "Brook", Form: "writing", PerMatter: true},
		"funding":          {By: "Brook", To: "Aster", PerMatter: true},
		"regulatory leave": {}},
		obligation.Investment{Clause: "6 Investment", Investor: "Brook", Recipient: "Aster",
			Called: "capital call", Funded: "funding",
			Tranches: []obligation.Tranche{
				{Clause: "6(a)", Form: obligation.Cash, Amount: money.Of("USD 10,000,000"), Due: civil.On("2026-03-31")},
				{Clause: "6(b)", Form: obligation.Cash, Amount: money.Of("USD 20,000,000"),
					If: when.Did("regulatory leave"), Lapses: civil.On("2027-12-31")}}})

	call := record.Act{Event: "capital call", By: "Aster", To: "Brook", Form: "letter", About: "6(b)",
		On: civil.On("2027-06-01"), Amount: money.Of("USD 20,000,000")}
	decide(a, call, record.Known{Complete: []record.Event{record.AllEvents}})
	fmt.Println()
	decide(a, call, record.Known{Complete: []record.Event{"capital call"}, Acts: []record.Act{{Event: "regulatory leave",
		On: civil.On("2027-05-20")}}})
	// Output:
	// WOULD HAVE NO EFFECT under §6(b).
	//   §6(b): no effect: no "regulatory leave" in the record.
	// Basis: §6(b); no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD TAKE EFFECT under §6(b).
	//   §6(b) is satisfied: "regulatory leave" of 2027-05-20; the total of "capital call" is USD 20,000,000.
	// Basis: §6(b); no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_mostFavored() {
	a := alliance(contract.Events{
		"terms for another": {By: "Aster", PerMatter: true},
		"offer of the same": {By: "Aster", To: "Brook", PerMatter: true}},
		obligation.Duty{Clause: "5.6 Most favored terms", Bound: "Aster", Holder: "Brook", Does: "offer of the same",
			After: "terms for another", Within: civil.Days(30),
			If: when.Fact("those terms are better than Brook's")})

	known := record.Known{Complete: []record.Event{record.AllEvents}, Acts: []record.Act{{Event: "terms for another",
		By: "Aster", With: "Cobalt", About: "Cobalt order of May", On: civil.On("2027-05-03")}}}
	leave := record.Act{Event: "offer of the same", Omission: true, By: "Aster", About: "Cobalt order of May",
		On: civil.On("2027-06-03")}
	decide(a, leave, known)
	fmt.Println()
	known.Facts = record.Facts{{Fact: "those terms are better than Brook's", Is: record.Yes, About: "Cobalt order of May"}}
	decide(a, leave, known)
	// Output:
	// UNDETERMINED: breach or permitted. Missing: whether those terms are better than Brook's (§5.6).
	//   §5.6 Most favored terms: breach or permitted.
	// Basis: §5.6; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §5.6 Most favored terms: Aster, toward Brook, from 2027-06-03.
	//   §5.6 Most favored terms is broken: "terms for another" of 2027-05-03; those terms are better than Brook's; due by 2027-06-02; no "offer of the same" in the record.
	// Basis: §5.6; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_prices() {
	a := alliance(contract.Events{"consent to a price": {By: "Brook", To: "Aster", PerMatter: true},
		"use of robots":   {By: "Brook", Is: scope.Box{"activity": "use robots"}},
		"consent to more": {By: "Aster", To: "Brook", PerMatter: true}},
		obligation.Prohibition{Clause: "5.7 Price increases", Bound: "Aster", Holder: "Brook",
			Scope:  scope.Box{"activity": "raise prices", "increase": "over 3%"},
			Unless: obligation.Steps{obligation.Consent{Given: "consent to a price"}}},
		obligation.Prohibition{Clause: "5.8 Volume", Bound: "Brook", Holder: "Aster",
			Scope: scope.Box{"activity": "use robots"},
			Except: obligation.Exceptions{{Clause: "5.8", Over: scope.Everything,
				While: when.Total{Event: "use of robots", AnyMatter: true, Per: when.ThisYear, WithThis: true,
					Bounds: when.Bounds{AtMost: money.Of("10,000 hours")}}}},
			Unless: obligation.Steps{obligation.Consent{Given: "consent to more"}}})
	a.Scales = map[scope.Dim]string{"increase": "%"}

	decide(a, record.Act{By: "Aster", On: civil.On("2027-01-01"), About: "prices of 2027",
		What: scope.Box{"activity": "raise prices", "increase": "3%"}}, record.Known{})
	fmt.Println()
	use := record.Act{Event: "use of robots", By: "Brook", On: civil.On("2027-11-01"), Amount: money.Of("4,000 hours")}
	earlier := use
	earlier.On, earlier.Amount = civil.On("2027-05-01"), money.Of("6,001 hours")
	decide(a, use, record.Known{Acts: []record.Act{earlier}, Complete: []record.Event{"use of robots"}})
	// Output:
	// PERMITTED by the terms modelled (§5.7).
	//   §5.7 Price increases does not reach this: it is about increase over 3%.
	// Basis: §5.7; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// NOT YET: §5.8 Volume: "consent to more" of Aster is needed. Without it: breach.
	//   §5.8 Volume: not yet: the exception does not apply: the total of "use of robots" is 10,001 hours, which is not at most 10,000 hours.
	// Basis: §5.8; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_efforts() {
	a := alliance(contract.Events{"launch in Japan": {By: "Brook"}, "first sale": {By: "Brook"}},
		obligation.Duty{Clause: "4.6 Efforts", Bound: "Brook", Holder: "Aster", Does: "launch in Japan",
			Due: civil.On("2027-12-31"), Efforts: true},
		obligation.Duty{Clause: "4.7 First sale", Bound: "Brook", Holder: "Aster", Does: "first sale",
			Due: civil.On("2027-12-31")})

	known := record.Known{Complete: []record.Event{record.AllEvents}}
	decide(a, record.Act{Event: "launch in Japan", Omission: true, By: "Brook", On: civil.On("2028-01-01")}, known)
	fmt.Println()
	decide(a, record.Act{Event: "first sale", Omission: true, By: "Brook", On: civil.On("2028-01-01")}, known)
	// Output:
	// UNDETERMINED: breach or permitted. Missing: whether the efforts that §4.6 asks for were made (§4.6).
	//   §4.6 Efforts: breach or permitted.
	// Basis: §4.6; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §4.7 First sale: Brook, toward Aster, from 2028-01-01.
	//   §4.7 First sale is broken: due by 2027-12-31; no "first sale" in the record.
	// Basis: §4.7; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_audit() {
	a := alliance(contract.Events{
		"demand of an audit": {By: "Aster", To: "Brook", Form: "writing", PerMatter: true},
		"audit":              {By: "Aster", PerMatter: true}},
		obligation.Right{Clause: "11.5 Audit", Holder: "Aster", Toward: "Brook", By: "demand of an audit",
			Needs: when.Total{Event: "audit", Count: true, AnyMatter: true, Per: when.ThisYear,
				Bounds: when.Bounds{Under: money.Of("1")}},
			Life: obligation.Life{Tails: []obligation.Tail{{Clause: "11.5", Lasts: civil.Years(2)}}}},
		obligation.Prohibition{Clause: "11.5 Access", Bound: "Brook", Holder: "Aster",
			Scope: scope.Box{"activity": "refuse access"},
			Except: obligation.Exceptions{{Clause: "11.5", Over: scope.Everything,
				While: when.Not(when.Done{Event: "demand of an audit", AtLeast: civil.BusinessDays(10)})}}})

	held := record.Act{Event: "audit", By: "Aster", About: "audit of March", On: civil.On("2027-03-10")}
	demand := record.Act{Event: "demand of an audit", By: "Aster", To: "Brook", Form: "email", About: "audit of fall",
		On: civil.On("2027-09-01")}
	known := record.Known{Acts: []record.Act{held}, Complete: []record.Event{record.AllEvents}}
	decide(a, demand, known)
	fmt.Println()
	known.Acts = []record.Act{demand}
	decide(a, record.Act{By: "Brook", About: "audit of fall", On: civil.On("2027-09-15"),
		What: scope.Box{"activity": "refuse access"}}, known)
	// Output:
	// WOULD HAVE NO EFFECT before 2028-01-01 under §11.5.
	//   §11.5 Audit: no effect: the total of "audit" is 1, which is not under 1.
	// Basis: §11.5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §11.5 Access: Brook, toward Aster, from 2027-09-15.
	//   §11.5 Access is broken: the exception does not apply: "demand of an audit" of 2027-09-01 by Aster; the 10 business days after it ran through 2027-09-15.
	// Basis: §11.5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_insurance() {
	a := alliance(nil, obligation.Duty{Clause: "15 Insurance", Bound: "Brook", Holder: "Aster",
		Keeps: when.All{when.Fact("the insurance is in force"),
			when.Figure{Name: "insured sum", Bounds: when.Bounds{AtLeast: money.Of("USD 5,000,000")}}},
		Life: obligation.Life{Tails: []obligation.Tail{{Clause: "15.3", Lasts: civil.Years(3)}}}})

	known := record.Known{
		Facts: record.Facts{{Fact: "the insurance is in force", Is: record.Yes}},
		Figures: []record.Figure{{Name: "insured sum", Is: money.Of("USD 4,000,000"),
			During: civil.Span{From: civil.On("2027-07-01")}}},
	}
	ev, err := evaluate.New(a)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ev.Status(civil.On("2027-08-01"), known))
	// Output:
	// on 2027-08-01
	//   §15  breached  Insurance  Brook to Aster  since 2027-07-01
	//   breach of §15 Insurance since 2027-07-01: Brook, toward Aster; insured sum is USD 4,000,000.
	//   next 2030-12-31  agreement  last day of the term
}
