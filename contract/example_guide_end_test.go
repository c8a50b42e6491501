package contract_test

import (
	"fmt"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

func Example_cure() {
	a := alliance(contract.Events{
		"payment":          {By: "Brook", To: "Aster"},
		"notice of breach": {By: "Aster", To: "Brook", Form: "writing", PerMatter: true},
		"cure":             {By: "Brook", PerMatter: true},
		"termination":      {By: "Aster", To: "Brook", Form: "writing"}},
		obligation.Duty{Clause: "5 Payment", Bound: "Brook", Holder: "Aster", Does: "payment",
			Due: civil.On("2027-01-31"), Least: money.Of("USD 100,000")},
		obligation.Right{Clause: "14.3(a) Payment", Holder: "Aster", Toward: "Brook", By: "termination", Ends: true,
			Needs: when.Uncured{Clause: "5", By: "Brook", Notice: "notice of breach", What: scope.Box{"ground": "payment"},
				For: civil.Days(10), Cured: []record.Event{"payment"}}},
		obligation.Right{Clause: "14.3(b) Material breach", Holder: "Aster", Toward: "Brook", By: "termination", Ends: true,
			Needs: when.Uncured{Notice: "notice of breach", What: scope.Box{"ground": "other"}, For: civil.Days(60),
				Cured: []record.Event{"cure"}, If: when.All{when.Fact("the breach took place"),
					when.Standard("the breach is material")}}})
	a.Words["ground"] = "payment, other"

	notice := record.Act{Event: "notice of breach", By: "Aster", To: "Brook", Form: "letter", About: "fee of January",
		On: civil.On("2027-02-10"), What: scope.Box{"ground": "payment"}}
	end := record.Act{Event: "termination", By: "Aster", To: "Brook", Form: "letter", On: civil.On("2027-02-20")}
	known := record.Known{Acts: []record.Act{notice}, Complete: []record.Event{record.AllEvents}}
	decide(a, end, known)
	fmt.Println()
	end.On = civil.On("2027-02-21")
	decide(a, end, known)
	// Output:
	// WOULD HAVE NO EFFECT before 2027-02-21 under §14.3(a) and §14.3(b).
	//   §14.3(a) Payment: no effect: the time after "notice of breach" runs through 2027-02-20.
	//   §14.3(b) Material breach: no effect: the notice is not about ground other.
	// Basis: §14.3(a), §14.3(b); no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD TAKE EFFECT under §14.3(a).
	//   §14.3(a) Payment is satisfied: the time for cure after the "notice of breach" of 2027-02-10 ran through 2027-02-20; nothing cured what the "notice of breach" of 2027-02-10 is about; no "payment" in the record; due by 2027-01-31 (§5); the total of "payment" is USD 0, which is not at least USD 100,000 (§5).
	// Basis: §14.3(a); no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_survival() {
	a := alliance(contract.Events{
		"termination": {By: "Brook", To: "Aster"},
		"handover":    {By: "Aster", To: "Brook"}},
		obligation.Right{Clause: "14.1 Convenience", Holder: "Brook", Toward: "Aster", By: "termination", Ends: true,
			After: civil.Days(90)},
		obligation.Duty{Clause: "14.6 Handover", Bound: "Aster", Holder: "Brook", Does: "handover",
			If: when.Ended{}, After: "termination", Within: civil.Days(120), Life: obligation.Life{Survives: true}},
		obligation.Prohibition{Clause: "14.7 Wind-down", Bound: "Brook", Holder: "Aster",
			Scope: scope.Box{"activity": "sell", "product": "robots"},
			Except: obligation.Exceptions{{Clause: "14.7 stock", Over: scope.Everything,
				While: when.All{when.Fact("the goods were in stock when the agreement ended"),
					when.Not(when.Passed{AfterEnd: true, Period: civil.Months(6)})}}},
			Life: obligation.Life{Starts: when.Ended{}, Survives: true}})

	known := record.Known{Complete: []record.Event{record.AllEvents},
		Acts:  []record.Act{{Event: "termination", By: "Brook", To: "Aster", On: civil.On("2027-03-01")}},
		Facts: record.Facts{{Fact: "the goods were in stock when the agreement ended", Is: record.Yes}}}
	sell := record.Act{By: "Brook", With: "Ember", During: civil.Span{From: civil.On("2027-11-01"),
		Through: civil.On("2027-12-31")}, What: scope.Box{"activity": "sell", "product": "robots"}}
	decide(a, sell, known)
	// Output:
	// WOULD BREACH §14.7 Wind-down: Brook, toward Aster, from 2027-12-01.
	//   barred  from 2027-12-01 through 2027-12-31 (§14.7)
	//   free    from 2027-11-01 through 2027-11-30 (§14.7)
	//   §14.7 Wind-down is broken: "termination" of 2027-03-01 by Brook (§14.1); the exception does not apply: "termination" of 2027-03-01 by Brook (§14.1).
	// Basis: §14.7; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_disputes() {
	a := alliance(contract.Events{
		"notice of dispute":     {By: "Aster, Brook", To: "Aster, Brook", Form: "writing", PerMatter: true},
		"request for mediation": {By: "Aster, Brook", To: "Aster, Brook", PerMatter: true},
		"settlement":            {By: "Aster, Brook", Joint: true, PerMatter: true}},
		obligation.Disputes{Clause: "19 Disputes", Between: []record.Party{"Aster", "Brook"},
			Tiers: []obligation.Tier{
				{Clause: "19.1 Executives", Begun: "notice of dispute", Settled: "settlement", Lasts: civil.Days(30)},
				{Clause: "19.2 Mediation", Begun: "request for mediation", Settled: "settlement", Lasts: civil.Days(45)}},
			Forum:  scope.Box{"activity": "arbitrate"},
			Bars:   scope.Box{"activity": "sue"},
			Except: obligation.Exceptions{{Clause: "19.4", Over: scope.Box{"relief": "urgent relief"}}}})
	a.Words["relief"] = "urgent relief, damages"

	known := record.Known{Complete: []record.Event{record.AllEvents}, Acts: []record.Act{{Event: "notice of dispute",
		By: "Brook", To: "Aster", Form: "letter",
		About: "robot recall", On: civil.On("2027-03-01")}}}
	decide(a, record.Act{By: "Brook", On: civil.On("2027-04-15"), With: "Aster", About: "robot recall",
		What: scope.Box{"activity": "arbitrate"}}, known)
	fmt.Println()
	decide(a, record.Act{By: "Brook", On: civil.On("2031-04-15"), With: "Aster", About: "robot recall",
		What: scope.Box{"activity": "sue", "relief": "damages"}}, known)
	// Output:
	// NOT YET: §19 Disputes: Brook has to make the "request for mediation" to Aster, and let 45 days run. Without it: breach.
	//   §19 Disputes: not yet: what the "notice of dispute" of 2027-03-01 began ran through 2027-03-31.
	// Basis: §19; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §19 Disputes: Brook, toward Aster, from 2031-04-15.
	//   No exception fits: §19.4 is for relief urgent relief.
	//   open instead: Brook has to make the "request for mediation" to Aster, and let 45 days run (§19).
	// Basis: §19; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_amendment() {
	a := alliance(nil, obligation.Exclusivity{Clause: "4.1 Exclusivity", Bound: "Aster", Holder: "Brook",
		Scope: scope.Box{"activity": "sell", "territory": "EU, UK"}})
	a.Amendments = []contract.Amendment{{Clause: "A1", Made: civil.On("2028-02-15"), Effective: civil.On("2028-03-01"),
		Removes: record.Clauses{"4.1"},
		Adds: contract.Terms{obligation.Exclusivity{Clause: "A1.1 Exclusivity", Bound: "Aster", Holder: "Brook",
			Scope: scope.Box{"activity": "sell", "territory": "EU"}}}}}

	sell := record.Act{By: "Aster", With: "Cobalt", What: scope.Box{"activity": "sell", "territory": "UK"},
		During: civil.Span{From: civil.On("2028-02-01"), Through: civil.On("2028-12-31")}}
	decide(a, sell, record.Known{})
	fmt.Println()
	decide(a, sell, record.Known{AsKnownOn: civil.On("2028-02-01")})
	// Output:
	// WOULD BREACH §4.1 Exclusivity: Aster, toward Brook, from 2028-02-01.
	//   barred  from 2028-02-01 through 2028-02-29 (§4.1)
	//   free    from 2028-03-01 through 2028-12-31 (outside §A1.1)
	//   §A1.1 Exclusivity does not reach this: it is about territory EU, the day.
	// Basis: §4.1, §A1.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §4.1 Exclusivity: Aster, toward Brook, from 2028-02-01.
	// Basis: §4.1; no clause declared unmodelled; nothing presumed or assumed; as known on 2028-02-01; law of the contract not applied.
}

func Example_waiver() {
	a := alliance(contract.Events{
		"waiver":        {Clause: "20.2", By: "Brook", To: "Aster", Form: "signed writing", Waives: record.Clauses{"4.1"}},
		"reminder":      {By: "Brook", To: "Aster", NoEffect: true},
		"earlier draft": {By: "Aster, Brook", NoEffect: true}}, // 20.1: entire agreement
		obligation.Exclusivity{Clause: "4.1 Exclusivity", Bound: "Aster", Holder: "Brook",
			Scope: scope.Box{"activity": "sell", "territory": "EU"}})

	sell := record.Act{By: "Aster", With: "Cobalt", About: "Cobalt order", On: civil.On("2027-03-01"),
		What: scope.Box{"activity": "sell", "territory": "France"}}
	waive := record.Act{Event: "waiver", By: "Brook", To: "Aster", Form: "email", About: "Cobalt order",
		On: civil.On("2027-02-01")}
	decide(a, sell, record.Known{Acts: []record.Act{waive}})
	fmt.Println()
	waive.Form = "signed writing"
	decide(a, sell, record.Known{Acts: []record.Act{waive}})
	fmt.Println()
	letter := record.Act{Event: "side letter", By: "Aster", And: []record.Party{"Brook"}, On: civil.On("2027-01-15")}
	decide(a, sell, record.Known{Acts: []record.Act{letter}})
	// Output:
	// WOULD BREACH §4.1 Exclusivity: Aster, toward Brook, from 2027-03-01.
	// Basis: §4.1; no clause declared unmodelled; nothing presumed or assumed; did not count: the "waiver" of 2027-02-01 does not count (form email); law of the contract not applied.
	//
	// PERMITTED by the terms modelled (§4.1).
	//   §4.1 Exclusivity is satisfied: waived by "waiver" of 2027-02-01 by Brook.
	// Basis: §4.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// UNDETERMINED: breach or permitted. Missing: what the "side letter" of 2027-01-15 says.
	//   §4.1 Exclusivity: breach or permitted.
	// Basis: §4.1; no clause declared unmodelled; nothing presumed or assumed; unread: act "side letter" of 2027-01-15; law of the contract not applied.
}

func Example_forceMajeure() {
	a := alliance(contract.Events{
		"delivery":                {By: "Aster", To: "Brook"},
		"notice of force majeure": {By: "Aster", To: "Brook", Form: "writing"}},
		obligation.Duty{Clause: "6 Delivery", Bound: "Aster", Holder: "Brook", Does: "delivery", Due: civil.On("2027-06-30"),
			If: when.Not(when.All{
				when.Fact("force majeure prevents delivery"),
				when.Done{Event: "notice of force majeure", Lasts: civil.Days(60)}})})

	known := record.Known{Complete: []record.Event{record.AllEvents},
		Facts: record.Facts{{Fact: "force majeure prevents delivery", Is: record.Yes}},
		Acts: []record.Act{{Event: "notice of force majeure", By: "Aster", To: "Brook", Form: "email",
			On: civil.On("2027-06-15")}}}
	leave := record.Act{Event: "delivery", Omission: true, By: "Aster", On: civil.On("2027-08-14")}
	decide(a, leave, known)
	fmt.Println()
	leave.On = civil.On("2027-08-15")
	decide(a, leave, known)
	// Output:
	// PERMITTED by the terms modelled (§6).
	//   §6 Delivery is satisfied: force majeure prevents delivery; "notice of force majeure" of 2027-06-15 by Aster.
	// Basis: §6; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §6 Delivery: Aster, toward Brook, from 2027-08-15.
	//   §6 Delivery is broken: 2027-08-15 is later than 2027-08-14; due by 2027-06-30; no "delivery" in the record.
	// Basis: §6; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_nullity() {
	a := alliance(nil, obligation.NonCompete{Clause: "7 Non-compete", Bound: "Brook", Holder: "Aster",
		Scope: scope.Box{"activity": "build robots", "territory": "Germany, France"}})
	a.Held = []contract.Held{{Clause: "7", As: contract.Unenforceable, By: "Landgericht Hamburg",
		Extent: scope.Box{"territory": "Germany"}, Rest: contract.Open}}

	decide(a, record.Act{By: "Brook", On: civil.On("2027-03-01"),
		What: scope.Box{"activity": "build robots", "territory": "Germany, France"}}, record.Known{})
	// Output:
	// UNDETERMINED: breach or permitted. Missing: whether the rest of §7 stands (§7).
	//   not known  France (§7)
	//   free       Germany (§7)
	//   §7 Non-compete: breach or permitted.
	// Basis: §7; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}
