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

func Example_coordinates() {
	a := alliance(nil, obligation.Prohibition{Clause: "4.5 Europe", Bound: "Brook", Holder: "Aster",
		Scope: scope.Box{"activity": "sell", "territory": "Germany, Austria"}})

	for _, where := range []scope.Words{"Germany, Spain", "EU", "throughout EU", "none"} {
		act := record.Act{By: "Brook", On: civil.On("2027-03-01"), What: scope.Box{"activity": "sell", "territory": where}}
		decide(a, act, record.Known{})
		fmt.Println()
	}
	// Output:
	// WOULD BREACH §4.5 Europe: Brook, toward Aster, from 2027-03-01.
	//   barred  Germany (§4.5)
	//   free    Spain (outside §4.5)
	// Basis: §4.5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// UNDETERMINED: breach or permitted. Missing: the territory more exactly than EU (§4.5).
	//   §4.5 Europe: breach or permitted.
	// Basis: §4.5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §4.5 Europe: Brook, toward Aster, from 2027-03-01.
	//   barred  Austria, Germany (§4.5)
	//   free    EU except Austria, Germany (outside §4.5)
	// Basis: §4.5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// PERMITTED by the terms modelled (§4.5).
	//   §4.5 Europe does not reach this: it is about territory Germany, Austria.
	// Basis: §4.5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_places() {
	a := alliance(nil, obligation.Prohibition{Clause: "4.5 Chips", Bound: "Brook", Holder: "Aster",
		Scope: scope.Box{"activity": "buy chips", "chip": "export controlled", "with": "cloud providers"}})
	a.Words["chip"] = "accelerators, memory"
	a.Tags = scope.Outlines{"chip": "export controlled"}
	a.Groups += ", cloud providers"

	act := record.Act{By: "Brook", With: "Oracle", On: civil.On("2027-03-01"),
		What: scope.Box{"activity": "buy chips", "chip": "X9"}}
	decide(a, act, record.Known{})
	fmt.Println()
	decide(a, act, record.Known{Places: []record.Place{
		{Name: "X9", Dim: "chip", Below: "accelerators", In: "export controlled"},
		{Name: "Oracle", Dim: "with", In: "cloud providers"}}})
	// Output:
	// UNDETERMINED: breach or permitted.
	//   §4.5 Chips: breach or permitted.
	//   missing: whether "cloud providers" covers Oracle (§4.5).
	//   missing: whether "export controlled" covers X9 (§4.5).
	//   missing: who or what "Oracle" is (counterparty) (§4.5).
	//   missing: who or what "X9" is (chip) (§4.5).
	// Basis: §4.5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §4.5 Chips: Brook, toward Aster, from 2027-03-01.
	// Basis: §4.5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_matters() {
	a := alliance(contract.Events{
		"request":  {By: "Brook", To: "Aster", PerMatter: true},
		"approval": {By: "Aster", To: "Brook", PerMatter: true}},
		obligation.Prohibition{Clause: "3.4 Artwork", Bound: "Brook", Holder: "Aster",
			Scope: scope.Box{"activity": "publish artwork"},
			Unless: obligation.Steps{obligation.Consent{Asked: "request", Given: "approval", Answer: civil.Days(5),
				Silence: obligation.Refuses}}})

	approval := record.Act{Event: "approval", By: "Aster", To: "Brook", About: "spring poster", On: civil.On("2027-02-01")}
	publish := record.Act{By: "Brook", About: "summer poster", On: civil.On("2027-03-01"),
		What: scope.Box{"activity": "publish artwork"}}
	decide(a, publish, record.Known{Acts: []record.Act{approval}})
	fmt.Println()
	decide(a, publish, record.Known{Acts: []record.Act{approval},
		Matters: map[record.Matter]scope.Box{"spring poster": {}, "summer poster": {}}})
	// Output:
	// UNDETERMINED: not yet or permitted.
	//   §3.4 Artwork: not yet or permitted; "approval" of 2027-02-01 by Aster.
	//   missing: whether the "approval" of 2027-02-01 is about summer poster (§3.4).
	//   missing: whether the "approval" of 2027-02-01 is for this act: name its matter (§3.4).
	// Basis: §3.4; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// NOT YET: §3.4 Artwork: Brook has to make the "request" to Aster, who then has 5 days to answer. Without it: breach.
	// Basis: §3.4; no clause declared unmodelled; nothing presumed or assumed; did not count: the "approval" of 2027-02-01 is about spring poster, not summer poster; law of the contract not applied.
}

func Example_completeness() {
	a := alliance(contract.Events{"payment": {By: "Brook", To: "Aster"}},
		obligation.Duty{Clause: "5 Payment", Bound: "Brook", Holder: "Aster", Does: "payment", Due: civil.On("2027-01-31")},
		obligation.Supply{Clause: "6 Supply", Supplier: "Aster", Customer: "Brook", What: scope.Box{"product": "robots"},
			Stopping: "stop deliveries", Except: obligation.Exceptions{{Clause: "6.2 default", Over: scope.Everything,
				While: when.InBreach{Clause: "5", By: "Brook"}}}})

	stop := record.Act{By: "Aster", With: "Brook", On: civil.On("2027-02-10"),
		What: scope.Box{"activity": "stop deliveries", "product": "robots"}}
	decide(a, stop, record.Known{})
	fmt.Println()
	decide(a, stop, record.Known{Acts: []record.Act{{Event: "payment", By: "Brook", To: "Aster", Omission: true,
		On: civil.On("2027-02-10")}}})
	// Output:
	// UNDETERMINED: breach or permitted. Missing: whether there was a "payment" (§5).
	//   §6 Supply: breach or permitted; it is not known whether the exception applies (§6.2).
	// Basis: §6; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// PERMITTED by the terms modelled (§6).
	//   §6 Supply is satisfied: the exception applies: due by 2027-01-31; no "payment" in the record (§6.2).
	// Basis: §6; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_time() {
	a := alliance(nil, obligation.Exclusivity{Clause: "4.1 Exclusivity", Bound: "Aster", Holder: "Brook",
		Scope: scope.Box{"activity": "license software"}, Life: obligation.Life{During: civil.Span{
			From: civil.On("2026-07-01"), Before: civil.On("2028-07-01")}}})

	license := record.Act{By: "Aster", With: "Cobalt", What: scope.Box{"activity": "license software"},
		On:     civil.On("2026-05-01"),
		During: civil.Span{From: civil.On("2028-01-01"), Through: civil.On("2028-12-31")}}
	decide(a, license, record.Known{})
	// Output:
	// WOULD BREACH §4.1 Exclusivity: Aster, toward Brook, from 2028-01-01.
	//   barred  from 2028-01-01 through 2028-06-30 (§4.1)
	//   free    from 2028-07-01 through 2028-12-31
	// Basis: §4.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_parts() {
	a := alliance(nil,
		obligation.Prohibition{Clause: "4.5 Hospitals", Bound: "Brook", Holder: "Aster",
			Scope: scope.Box{"activity": "sell", "field": "hospitals", "territory": "US"}},
		obligation.NonCompete{Clause: "7 Non-compete", Bound: "Brook", Holder: "Aster",
			Scope: scope.Box{"activity": "build robots"}})
	a.Words["field"] = "hospitals, warehouses"

	deal := record.Act{By: "Brook", With: "Cobalt", On: civil.On("2027-03-01"),
		Parts: []record.Part{
			{What: scope.Box{"activity": "sell", "field": "hospitals", "territory": "Spain"}},
			{What: scope.Box{"activity": "sell", "field": "warehouses", "territory": "US"}}},
		Commits: []record.Act{{What: scope.Box{"activity": "build robots"}, During: civil.Span{
			From: civil.On("2030-10-01"), Through: civil.On("2031-03-31")}}}}
	decide(a, deal, record.Known{})
	// Output:
	// WOULD BREACH §7 Non-compete: Brook, toward Aster, from 2030-10-01.
	//   barred  build robots; from 2030-10-01 through 2030-12-31 (§7)
	//   free    sell; Spain; hospitals; on 2027-03-01 / sell; US; warehouses; on 2027-03-01 / build robots; from 2031-01-01 through 2031-03-31 (outside §4.5)
	//   §4.5 Hospitals does not reach this: it is about field hospitals.
	// Basis: §4.5, §7; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_permission() {
	bar := obligation.Prohibition{Clause: "4.5 Europe", Bound: "Brook", Holder: "Aster",
		Scope: scope.Box{"activity": "sell", "territory": "Europe"}}
	may := obligation.Permission{Clause: "4.6 Fairs", Holder: "Brook", Toward: "Aster",
		Scope: scope.Box{"activity": "sell", "occasion": "trade fair"}}
	sell := record.Act{By: "Brook", On: civil.On("2027-03-01"),
		What: scope.Box{"activity": "sell", "territory": "France", "occasion": "trade fair"}}

	decide(alliance(nil, bar, may), sell, record.Known{})
	fmt.Println()
	may.Notwithstanding = record.Clauses{"4.5"}
	decide(alliance(nil, bar, may), sell, record.Known{})
	// Output:
	// UNDETERMINED: breach or permitted. Missing: which prevails, §4.5 or §4.6 (§4.5).
	//   §4.5 Europe: breach or permitted.
	//   §4.6 Fairs allows it.
	// Basis: §4.5, §4.6; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// PERMITTED by the terms modelled (§4.5, §4.6).
	//   §4.5 Europe is satisfied: the permission prevails over §4.5 (§4.6).
	//   §4.6 Fairs allows it.
	// Basis: §4.5, §4.6; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_readings() {
	a := alliance(nil, obligation.NonCompete{Clause: "7 Non-compete", Bound: "Brook", Holder: "Aster",
		Scope: scope.Box{"activity": "build", "product": "Competing Product"}})
	a.Words["product"] += "\nforklifts, drones"
	a.Definitions = []contract.Definition{{Clause: "1.4", Word: "Competing Product", Dim: "product", Open: true,
		Includes: "robots", Excludes: "spare parts"}}
	a.Readings = []contract.Reading{
		{Name: "a drone is a Competing Product", Means: map[string]scope.Words{"Competing Product": "robots, drones"}},
		{Name: "only robots compete", Means: map[string]scope.Words{"Competing Product": "robots"}}}

	ev, err := evaluate.New(a)
	if err != nil {
		fmt.Println(err)
		return
	}
	build := record.Act{By: "Brook", On: civil.On("2027-03-01"), What: scope.Box{"activity": "build", "product": "drones"}}
	fmt.Println(ev.Compare(build, record.Known{}))
	// Output:
	// CONTESTED: it turns on how the words are read.
	//   on the text alone: undetermined, breach or permitted
	//   if a drone is a Competing Product: breach of §7
	//   if only robots compete: permitted
	//   from permitted to breach, if a drone is a Competing Product: it turns on "Competing Product"
	//   from breach to permitted, if only robots compete: it turns on "Competing Product"
}

func Example_figures() {
	a := alliance(contract.Events{"sale of shares": {By: "Brook"}},
		obligation.Right{Clause: "10.1 Board seat", Holder: "Brook", Toward: "Aster", By: "nomination",
			Needs: when.Figure{Name: "Brook's share", Bounds: when.Bounds{AtLeast: money.Of("10%")}}},
		obligation.Application{Clause: "10.4 Fall-away", Of: record.Clauses{"10.1"},
			EndsOnce: when.Total{Event: "sale of shares", Of: "Brook's shares", Bounds: when.Bounds{AtLeast: money.Of("50%")}}})
	a.Events["nomination"] = contract.Event{By: "Brook", To: "Aster"}

	nominate := record.Act{Event: "nomination", By: "Brook", To: "Aster", On: civil.On("2027-06-01")}
	known := record.Known{Complete: []record.Event{record.AllEvents},
		Figures: []record.Figure{
			{Name: "Brook's share", Is: money.Of("11%"), During: civil.Span{From: civil.On("2027-01-01")}},
			{Name: "Brook's shares", Is: money.Of("1,000,000 shares"), During: civil.Span{Through: civil.On("2026-12-31")}}},
		Acts: []record.Act{{Event: "sale of shares", By: "Brook", On: civil.On("2026-09-01"),
			Amount: money.Of("499,999 shares")}}}
	decide(a, nominate, known)
	fmt.Println()
	known.Acts[0].Amount = money.Of("500,000 shares")
	decide(a, nominate, known)
	// Output:
	// WOULD TAKE EFFECT under §10.1.
	//   §10.1 Board seat is satisfied: the total of "sale of shares" is 499,999 shares, which is not at least 500,000 shares (§10.4); Brook's share is 11%.
	// Basis: §10.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD HAVE NO EFFECT under §10.1.
	//   §10.1 Board seat: no effect: ended: the total of "sale of shares" is 500,000 shares (§10.4).
	// Basis: §10.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_outline() {
	outlines := scope.Outlines{"activity": `
		deal in robots
			sell, rent
			repair = service
		advise`}
	a := alliance(nil, obligation.Prohibition{Clause: "4.5", Bound: "Brook", Holder: "Aster",
		Scope: scope.Box{"activity": "deal in robots except repair"}})
	a.Words = outlines

	for _, activity := range []scope.Words{"rent", "service", "deal in robots", "lease"} {
		decide(a, record.Act{By: "Brook", On: civil.On("2027-03-01"), What: scope.Box{"activity": activity}}, record.Known{})
		fmt.Println()
	}
	// Output:
	// WOULD BREACH §4.5: Brook, toward Aster, from 2027-03-01.
	// Basis: §4.5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// NO TERM BEARS ON THIS: nothing modelled speaks of such an act by its doer.
	// Basis: no clause; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// UNDETERMINED: breach or permitted. Missing: the activity more exactly than deal in robots (§4.5).
	//   §4.5: breach or permitted.
	// Basis: §4.5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// UNDETERMINED: breach or permitted. Missing: who or what "lease" is (activity) (§4.5).
	//   §4.5: breach or permitted.
	// Basis: §4.5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_problems() {
	_, err := evaluate.New(alliance(contract.Events{"offer": {By: "Aster", To: "Brook"}},
		obligation.FirstRefusal{Clause: "9.1", Grantor: "Aster", Holder: "Broook", Offered: "ofer",
			Scope: scope.Box{"territory": "Grmany"}, Answer: civil.Days(30)}))
	fmt.Println(err)
	// Output:
	// §9.1: Scope: territory: "Grmany": not a known word; did you mean "Germany"?
	// §9.1: To: with: "Broook": not a known word; did you mean "Brook"?
	// §9.1: Bound and Holder: "Broook" is not a party
	// §9.1: first refusal: the event "ofer" is not declared; did you mean "offer"?
}

func Example_unmodelled() {
	a := alliance(nil, obligation.NonCompete{Clause: "7 Non-compete", Bound: "Brook", Holder: "Aster",
		Scope: scope.Box{"activity": "build robots"}})
	a.Unmodelled = []contract.Unmodelled{{Clause: "Ex.F Export control",
		Touches: scope.Box{"activity": "export, build robots"}}}

	decide(a, record.Act{By: "Aster", On: civil.On("2027-03-01"), What: scope.Box{"activity": "export"}}, record.Known{})
	// Output:
	// UNDETERMINED: breach or permitted. Missing: what §Ex.F Export control says, which is not modelled (§Ex.F).
	//   §Ex.F Export control: breach or permitted.
	// Basis: §Ex.F; not modelled: §Ex.F Export control; nothing presumed or assumed; law of the contract not applied.
}
