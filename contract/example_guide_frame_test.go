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

func Example_groups() {
	a := alliance(nil, obligation.Prohibition{Clause: "4 Rivals", Bound: "Brook", Through: "Brook affiliates",
		Holder: "Aster",
		Scope:  scope.Box{"activity": "distribute", "with": "rivals of Aster"}})
	a.Groups += ", rivals of Aster"
	a.Members = []record.Member{{Group: "rivals of Aster", Name: "Cobalt"},
		{Group: "rivals of Aster", Name: "Dune", Not: true}}

	act := record.Act{By: "Brook Spain", With: "Cobalt", On: civil.On("2027-03-01"),
		What: scope.Box{"activity": "distribute"}}
	decide(a, act, record.Known{})
	fmt.Println()
	decide(a, act, record.Known{Members: []record.Member{{Group: "Brook affiliates", Name: "Brook Spain",
		During: civil.Span{From: civil.On("2026-07-01")}}}})
	// Output:
	// UNDETERMINED: breach or permitted. Missing: who or what "Brook Spain" is (doer) (§4).
	//   §4 Rivals: breach or permitted.
	// Basis: §4; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §4 Rivals: Brook, toward Aster, from 2027-03-01.
	// Basis: §4; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_renewal() {
	a := alliance(contract.Events{"notice of no renewal": {Clause: "2.2", By: "Aster, Brook", To: "Aster, Brook",
		Form: "writing"}},
		obligation.NonCompete{Clause: "7 Non-compete", Bound: "Brook", Holder: "Aster",
			Scope: scope.Box{"activity": "build robots"}})
	a.Renewal = contract.Renewal{Clause: "2.2", Every: civil.Years(1), Refused: "notice of no renewal",
		Ahead: civil.Days(90)}

	notice := record.Act{Event: "notice of no renewal", By: "Brook", To: "Aster", Form: "letter",
		On: civil.On("2030-10-04")}
	decide(a, notice, record.Known{})
	fmt.Println()
	build := record.Act{By: "Brook", On: civil.On("2031-02-01"), What: scope.Box{"activity": "build robots"}}
	decide(a, build, record.Known{})
	// Output:
	// WOULD HAVE NO EFFECT under §2.2.
	//   §2.2: no effect: 2030-10-04 is later than 2030-10-03.
	// Basis: §2.2; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §7 Non-compete: Brook, toward Aster, from 2031-02-01.
	// Basis: §7; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_notices() {
	a := alliance(contract.Events{"termination": {Clause: "18", By: "Aster", To: "Brook", Form: "writing"}},
		obligation.Right{Clause: "14.2 Convenience", Holder: "Aster", Toward: "Brook", By: "termination", Ends: true,
			Needs: when.Passed{From: civil.On("2027-01-01"), Period: civil.Years(1)}, After: civil.Days(90)})
	a.Notices = []contract.NoticeRule{
		{Clause: "18(a)", Form: "by hand"},
		{Clause: "18(b)", Form: "registered mail", After: civil.BusinessDays(3)},
		{Clause: "18(c)", Form: "email", NextBusinessDay: true},
	}

	complete := record.Known{Complete: []record.Event{record.AllEvents}}
	act := record.Act{Event: "termination", By: "Aster", To: "Brook", Form: "registered mail", On: civil.On("2027-12-30")}
	decide(a, act, complete)
	fmt.Println()
	act.Form = "oral"
	decide(a, act, complete)
	// Output:
	// WOULD TAKE EFFECT under §14.2.
	//   §14.2 Convenience is satisfied: 1 year after 2027-01-01 is 2028-01-01.
	// Basis: §14.2; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD HAVE NO EFFECT under §14.2.
	//   §14.2 Convenience: no effect: the "termination" of 2027-12-30 does not count (form oral) (§18); 1 year after 2027-01-01 is 2028-01-01.
	// Basis: §14.2; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_openWord() {
	a := alliance(nil, obligation.NonCompete{Clause: "7 Non-compete", Bound: "Brook", Holder: "Aster",
		Scope: scope.Box{"activity": "build", "product": "Competing Product"}})
	a.Words["product"] += "\nwarehouse vehicles\n\tforklifts, drones\nsoftware"
	a.Definitions = []contract.Definition{{Clause: "1.4", Word: "Competing Product", Dim: "product", Open: true,
		Includes: "robots", Excludes: "spare parts, software"}}

	for _, product := range []scope.Words{"picking robots", "software", "drones"} {
		decide(a, record.Act{By: "Brook", On: civil.On("2027-03-01"),
			What: scope.Box{"activity": "build", "product": product}}, record.Known{})
		fmt.Println()
	}
	// Output:
	// WOULD BREACH §7 Non-compete: Brook, toward Aster, from 2027-03-01.
	// Basis: §7; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// PERMITTED by the terms modelled (§7).
	//   §7 Non-compete does not reach this: it is about product Competing Product.
	// Basis: §7; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// UNDETERMINED: breach or permitted. Missing: whether "Competing Product" covers drones (§1.4).
	//   §7 Non-compete: breach or permitted.
	// Basis: §7; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_phrase() {
	a := alliance(contract.Events{"delivery": {By: "Aster", To: "Brook", PerMatter: true},
		"rejection": {By: "Brook", To: "Aster", PerMatter: true}},
		obligation.Right{Clause: "9.2 Rejection", Holder: "Brook", Toward: "Aster", By: "rejection",
			Needs: when.Phrase("within ten days of delivery")})
	a.Definitions = []contract.Definition{{Clause: "9.2", Word: "within ten days of delivery", Senses: []contract.Sense{
		{Name: "calendar days", If: when.Done{Event: "delivery", Lasts: civil.Days(10)}},
		{Name: "business days", If: when.Done{Event: "delivery", Lasts: civil.BusinessDays(10)}}}}}
	a.Readings = []contract.Reading{
		{Name: "days are calendar days", Senses: map[string]string{"within ten days of delivery": "calendar days"}},
		{Name: "days are business days", Senses: map[string]string{"within ten days of delivery": "business days"}},
	}

	known := record.Known{Acts: []record.Act{{Event: "delivery", By: "Aster", To: "Brook", About: "order 7",
		On: civil.On("2027-03-01")}}}
	reject := record.Act{Event: "rejection", By: "Brook", To: "Aster", About: "order 7", On: civil.On("2027-03-12")}
	ev, err := evaluate.New(a)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ev.Compare(reject, known))
	// Output:
	// CONTESTED: it turns on how the words are read.
	//   on the text alone: undetermined, no effect or permitted
	//   if days are calendar days: no effect
	//   if days are business days: permitted
	//   from permitted to no effect, if days are calendar days: it turns on "within ten days of delivery"
	//   from no effect to permitted, if days are business days: it turns on "within ten days of delivery"
}

func Example_redactions() {
	a := alliance(contract.Events{"purchase": {By: "Brook", To: "Aster"}, "termination": {By: "Aster", To: "Brook"}},
		obligation.NonCompete{Clause: "7 Non-compete", Bound: "Brook", Holder: "Aster",
			Scope: scope.Box{"activity": "build robots", "territory": "Territory of Exhibit C"},
			Life:  obligation.Life{Tails: []obligation.Tail{{Clause: "7.2", Lasts: civil.Withheld("7.2 length of the tail")}}}},
		obligation.Right{Clause: "14.4 Low sales", Holder: "Aster", Toward: "Brook", By: "termination", Ends: true,
			Needs: when.Not(when.Total{Event: "purchase", In: civil.Span{Through: civil.On("2027-12-31")},
				Withheld: "the minimum of 14.4"})})
	a.Definitions = []contract.Definition{{Clause: "Ex.C", Word: "Territory of Exhibit C", Dim: "territory",
		Open: true, Excludes: "not Europe"}}

	build := record.Act{By: "Brook", On: civil.On("2027-03-01"),
		What: scope.Box{"activity": "build robots", "territory": "France"}}
	decide(a, build, record.Known{})
	fmt.Println()
	end := record.Act{Event: "termination", By: "Aster", To: "Brook", On: civil.On("2028-02-01")}
	decide(a, end, record.Known{Complete: []record.Event{record.AllEvents}, Acts: []record.Act{{Event: "purchase",
		By: "Brook",
		To: "Aster", On: civil.On("2027-03-01"), Amount: money.Of("USD 40,000")}}})
	// Output:
	// UNDETERMINED: breach or permitted. Missing: whether "Territory of Exhibit C" covers France (§Ex.C).
	//   §7 Non-compete: breach or permitted.
	// Basis: §7; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// UNDETERMINED: no effect or permitted. Missing: the minimum of 14.4, which is not stated (USD 40,000 so far) (§14.4).
	//   §14.4 Low sales: no effect or permitted.
	// Basis: §14.4; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}
