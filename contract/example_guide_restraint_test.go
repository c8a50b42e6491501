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

func Example_exclusivity() {
	a := alliance(nil, obligation.Exclusivity{
		Clause: "4.1 Exclusive distribution", Bound: "Aster", Through: "Aster affiliates", Holder: "Brook",
		Scope: scope.Box{"activity": "sell", "product": "robots", "territory": "EU, UK", "field": "warehouses"},
		Except: obligation.Exceptions{
			{Clause: "4.2(a) spare parts for others", Over: scope.Box{"product": "robots", "channel": "online shop"},
				While: when.Fact("Brook has no online shop"),
				Except: obligation.Exceptions{
					{Clause: "4.2(a) last sentence", Over: scope.Box{"territory": "Germany"}}}},
		}})
	a.Words["field"] = "warehouses, hospitals"
	a.Words["channel"] = "online shop, direct sale"

	act := record.Act{By: "Aster", With: "Cobalt", On: civil.On("2027-03-01"), What: scope.Box{"activity": "sell",
		"product": "sorting robots", "territory": "France, Germany, US", "field": "warehouses", "channel": "online shop"}}
	decide(a, act, record.Known{Facts: record.Facts{{Fact: "Brook has no online shop", Is: record.Yes}}})
	// Output:
	// WOULD BREACH §4.1 Exclusive distribution: Aster, toward Brook, from 2027-03-01.
	//   barred  Germany (§4.1)
	//   free    France, US (§4.1)
	//   §4.1 Exclusive distribution is broken: the exception does not reach this (§4.2(a)).
	// Basis: §4.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_namedCompetitors() {
	a := alliance(nil, obligation.Prohibition{Clause: "4.3 Named competitors", Bound: "Brook", Holder: "Aster",
		Scope: scope.Box{"activity": "distribute", "with": "Cobalt, Dune, successors of the named competitors"}})
	a.Groups += ", successors of the named competitors"

	for _, name := range []record.Party{"Ember", "Dune", "Dune Holding"} {
		decide(a, record.Act{By: "Brook", With: name, On: civil.On("2027-03-01"),
			What: scope.Box{"activity": "distribute"}}, record.Known{})
		fmt.Println()
	}
	// Output:
	// PERMITTED by the terms modelled (§4.3).
	//   §4.3 Named competitors does not reach this: it is about counterparty Cobalt, Dune, successors of the named competitors.
	// Basis: §4.3; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §4.3 Named competitors: Brook, toward Aster, from 2027-03-01.
	// Basis: §4.3; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// UNDETERMINED: breach or permitted. Missing: who or what "Dune Holding" is (counterparty) (§4.3).
	//   §4.3 Named competitors: breach or permitted.
	// Basis: §4.3; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_customerList() {
	a := alliance(nil, obligation.Prohibition{Clause: "4.4 Reserved customers", Bound: "Brook", Holder: "Aster",
		Scope:  scope.Box{"activity": "sell", "with": "customers of Exhibit D"},
		Except: obligation.Exceptions{{Clause: "4.4(b) small orders", Over: scope.Box{"order": "under 10 units"}}}})
	a.Groups += ", customers of Exhibit D"
	a.Scales = map[scope.Dim]string{"order": "units"}
	a.Members = []record.Member{{Group: "customers of Exhibit D", Name: "Ember",
		During: civil.Span{From: civil.On("2026-01-01"), Before: civil.On("2028-01-01")}}}

	act := record.Act{By: "Brook", With: "Ember", On: civil.On("2027-12-31"),
		What: scope.Box{"activity": "sell", "order": "10 units"}}
	decide(a, act, record.Known{})
	fmt.Println()
	act.On = civil.On("2028-01-01")
	decide(a, act, record.Known{})
	// Output:
	// WOULD BREACH §4.4 Reserved customers: Brook, toward Aster, from 2027-12-31.
	//   No exception fits: §4.4(b) small orders is for order under 10 units.
	// Basis: §4.4; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// PERMITTED by the terms modelled (§4.4).
	//   §4.4 Reserved customers does not reach this: it is about counterparty customers of Exhibit D.
	// Basis: §4.4; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_requirements() {
	a := alliance(contract.Events{"purchase": {By: "Brook", To: "Aster"}},
		obligation.Exclusivity{Clause: "5.1 Requirements", Bound: "Brook", Holder: "Aster",
			Scope: scope.Box{"activity": "buy", "product": "robots"},
			Except: obligation.Exceptions{{Clause: "5.2 no supply", Over: scope.Everything,
				While: when.Fact("Aster cannot deliver within sixty days")}}},
		obligation.MinimumPurchase{Clause: "6 Minimum", Buyer: "Brook", Seller: "Aster", Bought: "purchase",
			Periods: []obligation.Purchase{{During: civil.Span{From: civil.On("2026-01-01"),
				Through: civil.On("2026-12-31")}, Least: money.Of("USD 1,000,000")}}},
		obligation.Exclusivity{Clause: "4.1 Exclusive distribution", Bound: "Aster", Holder: "Brook",
			Scope: scope.Box{"activity": "sell", "product": "robots"}},
		obligation.Application{Clause: "6.3 No minimum, no exclusivity", Of: record.Clauses{"4.1"},
			EndsOnce: when.InBreach{Clause: "6", By: "Brook"}})

	known := record.Known{Complete: []record.Event{"purchase"}, Acts: []record.Act{
		{Event: "purchase", By: "Brook", To: "Aster", On: civil.On("2026-11-02"), Amount: money.Of("USD 999,999.99")}}}
	sell := record.Act{By: "Aster", With: "Cobalt", On: civil.On("2027-01-01"),
		What: scope.Box{"activity": "sell", "product": "robots"}}
	decide(a, sell, known)
	fmt.Println()
	known.Complete = nil
	decide(a, sell, known)
	// Output:
	// PERMITTED: no term in force bears on this (§4.1 did).
	//   not in force: §4.1 (ended: due by 2026-12-31 (§6); the total of "purchase" is USD 999,999.99, which is not at least USD 1,000,000 (§6)).
	// Basis: no clause; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// UNDETERMINED: breach or permitted. Missing: whether there were other acts of "purchase" than those recorded (USD 999,999.99 so far) (§6).
	//   §4.1 Exclusive distribution: breach or permitted.
	// Basis: §4.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_nonCompete() {
	a := alliance(contract.Events{"termination": {By: "Aster", To: "Brook"}},
		obligation.NonCompete{Clause: "7 Non-compete", Bound: "Brook", Through: "Brook affiliates", Holder: "Aster",
			Scope: scope.Boxes{{"activity": "make, sell", "product": "robots", "brand": "not Aster brand"},
				{"activity": "hold shares", "with": "rivals of Aster"}},
			Except: obligation.Exceptions{
				{Clause: "7.3 stakes", Over: scope.Box{"activity": "hold shares", "stake": "under 5%"}}},
			Life: obligation.Life{Tails: []obligation.Tail{
				{Clause: "7.4", If: when.Ended{By: "Aster", Under: "14.2"}, None: true},
				{Clause: "7.4", Lasts: civil.Years(1)}}}},
		obligation.Right{Clause: "14.2 Convenience", Holder: "Aster", Toward: "Brook", By: "termination", Ends: true})
	a.Groups += ", rivals of Aster"
	a.Scales = map[scope.Dim]string{"stake": "%"}
	a.Words["brand"] = "Aster brand, other brands"

	make := record.Act{By: "Brook", On: civil.On("2031-12-31"), What: scope.Box{"activity": "make",
		"product": "picking robots", "brand": "other brands"}}
	known := record.Known{Complete: []record.Event{"termination"}}
	decide(a, make, known)
	fmt.Println()
	known.Acts = []record.Act{{Event: "termination", By: "Aster", To: "Brook", On: civil.On("2029-06-30")}}
	decide(a, make, known)
	// Output:
	// WOULD BREACH §7 Non-compete: Brook, toward Aster, from 2031-12-31.
	//   §7 Non-compete is broken: the agreement ended with 2030-12-31; it outlives that through 2031-12-31 (§7.4). No exception fits: §7.3 stakes is for activity hold shares; stake under 5%.
	// Basis: §7; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// PERMITTED: no term in force bears on this (§7 did).
	//   not in force: §7 ("termination" of 2029-06-30 by Aster (§14.2); it does not outlive that (§7.4)).
	// Basis: no clause; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_staff() {
	a := alliance(contract.Events{"consent to hiring": {By: "Aster", To: "Brook", Form: "writing", PerMatter: true},
		"answer to an advertisement": {PerMatter: true}, "notice of leaving": {PerMatter: true}},
		obligation.Prohibition{Clause: "12.1 Staff", Bound: "Brook", Through: "Brook affiliates", Holder: "Aster",
			Scope: scope.Box{"activity": "solicit staff, hire staff", "with": "staff of Aster"},
			Except: obligation.Exceptions{
				{Clause: "12.1(a) advertisements", Over: scope.Box{"activity": "hire staff"},
					While: when.Did("answer to an advertisement")},
				{Clause: "12.1(b) former staff", Over: scope.Everything,
					While: when.Passed{Period: civil.Months(6), After: "notice of leaving"}}},
			Unless: obligation.Steps{obligation.Consent{Given: "consent to hiring"}},
			Life:   obligation.Life{Tails: []obligation.Tail{{Clause: "12.1", Lasts: civil.Years(1)}}}})
	a.Groups += ", staff of Aster"

	hire := record.Act{By: "Brook", With: "Ms. Lind", About: "Ms. Lind", On: civil.On("2027-03-01"),
		What: scope.Box{"activity": "hire staff"}}
	known := record.Known{Members: []record.Member{{Group: "staff of Aster", Name: "Ms. Lind"}},
		Matters: map[record.Matter]scope.Box{"Ms. Lind": {}, "Mr. Ode": {}}}
	known.Acts = []record.Act{{Event: "answer to an advertisement", By: "Mr. Ode", About: "Mr. Ode",
		On: civil.On("2027-02-01")}}
	decide(a, hire, known)
	// Output:
	// NOT YET: §12.1 Staff: "consent to hiring" of Aster is needed. Without it: breach.
	//   §12.1 Staff: not yet: the exception does not apply: the "answer to an advertisement" of 2027-02-01 is about Mr. Ode, not Ms. Lind (§12.1(a)); the exception does not apply: no "notice of leaving" in the record (§12.1(b)).
	// Basis: §12.1; no clause declared unmodelled; nothing presumed or assumed; did not count: the "answer to an advertisement" of 2027-02-01 is about Mr. Ode, not Ms. Lind; law of the contract not applied.
}

func Example_speech() {
	a := alliance(contract.Events{"consent to publicity": {By: "Aster", To: "Brook", Form: "writing", PerMatter: true},
		"request for consent to publicity": {By: "Brook", To: "Aster", PerMatter: true}},
		obligation.Prohibition{Clause: "12.3 Non-disparagement", Bound: "Brook", Holder: "Aster",
			Scope: scope.Box{"activity": "disparage", "target": "Aster"},
			Except: obligation.Exceptions{{Clause: "12.3 testimony", Over: scope.Box{"setting": "in court"},
				While: when.Fact("the statement is true")}}},
		obligation.Prohibition{Clause: "12.4 Publicity", Bound: "Brook", Holder: "Aster",
			Scope: scope.Box{"activity": "announce"},
			Except: obligation.Exceptions{{Clause: "12.4 required by law", Over: scope.Everything,
				While: when.Fact("the announcement is required by law")}},
			Unless: obligation.Steps{obligation.Consent{Asked: "request for consent to publicity",
				Given: "consent to publicity", Answer: civil.BusinessDays(5), Silence: obligation.Consents}}})
	a.Words["setting"] = "in court, in public, in private"

	announce := record.Act{By: "Brook", On: civil.On("2027-03-01"), About: "press release of March",
		What: scope.Box{"activity": "announce"}}
	known := record.Known{
		Facts: record.Facts{{Fact: "the announcement is required by law", Is: record.No}},
		Acts: []record.Act{{Event: "request for consent to publicity", By: "Brook", To: "Aster",
			About: "press release of March", On: civil.On("2027-02-23")}}}
	decide(a, announce, known)
	fmt.Println()
	announce.On = civil.On("2027-03-03")
	decide(a, announce, known)
	// Output:
	// NOT YET: §12.4 Publicity: wait for Aster to answer the "request for consent to publicity" of 2027-02-23, through 2027-03-02; silence frees the act. Without it: breach.
	//   §12.4 Publicity: not yet: the exception does not apply: it is not so that the announcement is required by law.
	// Basis: §12.4; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// PERMITTED by the terms modelled (§12.4).
	//   §12.4 Publicity is satisfied: "request for consent to publicity" of 2027-02-23 was not answered through 2027-03-02.
	// Basis: §12.4; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_confidentiality() {
	a := alliance(nil, obligation.Prohibition{Clause: "11 Confidentiality", Bound: "Brook", Through: "Brook affiliates",
		Holder: "Aster", Scope: scope.Box{"activity": "disclose, use for other purposes",
			"information": "Confidential Information"},
		Except: obligation.Exceptions{
			{Clause: "11.2 advisers", Over: scope.Box{"activity": "disclose", "with": "advisers of Brook"},
				While: when.Fact("the recipient is bound to secrecy")},
			{Clause: "11.3 already known", Over: scope.Everything,
				While: when.Fact("the information is generally known")},
			{Clause: "11.4 compelled", Over: scope.Box{"activity": "disclose"},
				While: when.Fact("the disclosure is required by law")}},
		Life: obligation.Life{Tails: []obligation.Tail{{Clause: "11.6", Lasts: civil.Years(5)}}}})
	a.Groups += ", advisers of Brook"
	a.Words["information"] = "Confidential Information, public information"

	tell := record.Act{By: "Brook", With: "Miller LLP", On: civil.On("2027-03-01"), About: "source code",
		What: scope.Box{"activity": "disclose", "information": "Confidential Information"}}
	known := record.Known{
		Members: []record.Member{{Group: "advisers of Brook", Name: "Miller LLP"}},
		Facts:   record.Facts{{Fact: "the recipient is bound to secrecy", Is: record.Yes, About: "source code"}}}
	decide(a, tell, known)
	fmt.Println()
	tell.With = "Cobalt"
	decide(a, tell, known)
	// Output:
	// PERMITTED by the terms modelled (§11).
	//   §11 Confidentiality is satisfied: the exception applies: the recipient is bound to secrecy (§11.2).
	// Basis: §11; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// UNDETERMINED: breach or permitted.
	//   §11 Confidentiality: breach or permitted; it is not known whether the exception applies (§11.3); it is not known whether the exception applies (§11.4).
	//   missing: whether the information is generally known (§11.3).
	//   missing: whether the disclosure is required by law (§11.4).
	// Basis: §11; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_standstill() {
	a := alliance(contract.Events{"approval": {By: "Aster", To: "Brook", Form: "writing", PerMatter: true},
		"tender offer": {By: "not Aster, Brook", PerMatter: true}},
		obligation.Prohibition{Clause: "13 Standstill", Bound: "Brook", Through: "Brook affiliates", Holder: "Aster",
			Scope: scope.Boxes{{"activity": "buy shares", "holding": "over 20%"}, {"activity": "solicit proxies"}},
			Except: obligation.Exceptions{{Clause: "13.2 offer by another", Over: scope.Everything,
				While: when.Done{Event: "tender offer", AnyMatter: true}}},
			Unless: obligation.Steps{obligation.Consent{Given: "approval"}},
			Life:   obligation.Life{Ends: when.Passed{From: civil.On("2026-01-01"), Period: civil.Years(3)}}})
	a.Scales = map[scope.Dim]string{"holding": "%"}

	buy := func(percent scope.Words, on string) record.Act {
		return record.Act{By: "Brook", On: civil.On(on), About: "block of March",
			What: scope.Box{"activity": "buy shares", "holding": percent}}
	}
	decide(a, buy("20%", "2027-03-01"), record.Known{})
	fmt.Println()
	decide(a, buy("20.01%", "2027-03-01"), record.Known{})
	fmt.Println()
	decide(a, buy("25%", "2029-01-02"), record.Known{})
	// Output:
	// PERMITTED by the terms modelled (§13).
	//   §13 Standstill does not reach this: it is about activity buy shares, solicit proxies; holding over 20%.
	// Basis: §13; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// NOT YET: §13 Standstill: "approval" of Aster is needed. Without it: breach.
	//   §13 Standstill: not yet: 3 years after 2026-01-01 is 2029-01-01; the exception does not apply: no "tender offer" in the record (§13.2).
	// Basis: §13; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// PERMITTED: no term in force bears on this (§13 did).
	//   not in force: §13 (ended: 3 years after 2026-01-01 is 2029-01-01).
	// Basis: no clause; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_sole() {
	a := alliance(nil, obligation.Exclusivity{Clause: "4.1 Sole distribution", Kind: obligation.Sole, Bound: "Aster",
		Holder: "Brook", Scope: scope.Box{"activity": "sell", "product": "robots"}})

	sell := record.Act{By: "Aster", With: "none", On: civil.On("2027-03-01"),
		What: scope.Box{"activity": "sell", "product": "sorting robots"}}
	decide(a, sell, record.Known{})
	fmt.Println()
	sell.With = ""
	decide(a, sell, record.Known{})
	// Output:
	// PERMITTED by the terms modelled (§4.1).
	//   §4.1 Sole distribution does not reach this: counterparty Brook is where it may go.
	// Basis: §4.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// UNDETERMINED: breach or permitted. Missing: with whom (§4.1).
	//   §4.1 Sole distribution: breach or permitted.
	// Basis: §4.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_hosting() {
	a := alliance(nil, obligation.Exclusivity{Clause: "4.6 Hosting", Bound: "Aster", Holder: "Brook",
		Scope: scope.Box{"activity": "host software"}, To: scope.Box{"platform": "Brook Cloud"}})
	a.Words["platform"] = "Brook Cloud, other clouds, own servers"

	decide(a, record.Act{By: "Aster", With: "Cobalt", On: civil.On("2027-03-01"),
		What: scope.Box{"activity": "host software", "platform": "Brook Cloud"}}, record.Known{})
	// Output:
	// PERMITTED by the terms modelled (§4.6).
	//   §4.6 Hosting does not reach this: platform Brook Cloud is where it may go.
	// Basis: §4.6; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}
