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

func Example_whicheverFirst() {
	a := alliance(contract.Events{"launch": {By: "Aster"}, "sale": {By: "Brook"}},
		obligation.Exclusivity{Clause: "4.8 Head start", Bound: "Aster", Holder: "Brook",
			Scope: scope.Box{"activity": "sell"},
			Life: obligation.Life{Ends: when.Any{
				when.Passed{Period: civil.Months(18), After: "launch"},
				when.Total{Event: "sale", Bounds: when.Bounds{AtLeast: money.Of("1,000 units")}}}}})

	known := record.Known{Complete: []record.Event{record.AllEvents}, Acts: []record.Act{
		{Event: "launch", By: "Aster", On: civil.On("2026-03-01")},
		{Event: "sale", By: "Brook", On: civil.On("2027-02-01"), Amount: money.Of("999 units")}}}
	sell := record.Act{By: "Aster", With: "Cobalt", What: scope.Box{"activity": "sell"},
		During: civil.Span{From: civil.On("2027-08-01"), Through: civil.On("2027-12-31")}}
	decide(a, sell, known)
	// Output:
	// WOULD BREACH §4.8 Head start: Aster, toward Brook, from 2027-08-01.
	//   barred  from 2027-08-01 through 2027-09-01 (§4.8)
	//   free    from 2027-09-02 through 2027-12-31
	//   §4.8 Head start is broken: the time after "launch" runs through 2027-09-01; the total of "sale" is 999 units, which is not at least 1,000 units.
	// Basis: §4.8; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_innerActs() {
	a := alliance(nil, obligation.Prohibition{Clause: "4.9 Enabling", Bound: "Aster", Holder: "Brook",
		Scope: scope.Box{"activity": "enable a supplier", "with": "chip makers", "customer": "listed customers",
			"use": "warehouses"},
		Except: obligation.Exceptions{{Clause: "4.9(a)", Over: scope.Box{"customer": "Ember"}}}})
	a.Groups += ", chip makers"
	a.Words["customer"] = "listed customers\n\tEmber, Dune\nother customers"
	a.Words["use"] = "warehouses, hospitals"

	enable := record.Act{By: "Aster", With: "Cobalt", On: civil.On("2027-03-01"), What: scope.Box{
		"activity": "enable a supplier", "customer": "Ember, Dune", "use": "warehouses"}}
	decide(a, enable, record.Known{Members: []record.Member{{Group: "chip makers", Name: "Cobalt"}}})
	// Output:
	// WOULD BREACH §4.9 Enabling: Aster, toward Brook, from 2027-03-01.
	//   barred  Dune (§4.9)
	//   free    Ember (§4.9)
	//   No exception fits: §4.9(a) is for customer Ember.
	// Basis: §4.9; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_mutualRelease() {
	a := alliance(contract.Events{
		"payment":  {By: "Brook", To: "Aster"},
		"delivery": {By: "Aster", To: "Brook"}},
		obligation.Duty{Clause: "5 Payment", Bound: "Brook", Holder: "Aster", Does: "payment", Due: civil.On("2027-01-31"),
			If: when.Not(when.InBreach{Clause: "6", By: "Aster"})},
		obligation.Duty{Clause: "6 Delivery", Bound: "Aster", Holder: "Brook", Does: "delivery", Due: civil.On("2027-01-15"),
			If: when.Not(when.InBreach{Clause: "5", By: "Brook"})})

	leave := record.Act{Event: "payment", Omission: true, By: "Brook", On: civil.On("2027-02-10")}
	known := record.Known{Complete: []record.Event{record.AllEvents}}
	decide(a, leave, known)
	fmt.Println()
	known.Acts = []record.Act{{Event: "delivery", By: "Aster", To: "Brook", On: civil.On("2027-01-15")}}
	decide(a, leave, known)
	// Output:
	// UNDETERMINED: breach or permitted. Missing: more than can be worked out: conditions that depend on each other (§5).
	//   §5 Payment: breach or permitted.
	// Basis: §5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §5 Payment: Brook, toward Aster, from 2027-02-01.
	//   §5 Payment is broken: no breach of §6; "delivery" of 2027-01-15 by Aster (§6); due by 2027-01-31; no "payment" in the record.
	// Basis: §5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_linkedAgreement() {
	a := alliance(contract.Events{"end of the Supply Agreement": {Clause: "14.8", By: "Aster, Brook"}},
		obligation.Exclusivity{Clause: "4.1 Exclusivity", Bound: "Aster", Holder: "Brook",
			Scope: scope.Box{"activity": "sell"}},
		obligation.Application{Clause: "14.8 Supply Agreement", Of: record.Clauses{"4"},
			EndsOnce: when.Did("end of the Supply Agreement")})

	sell := record.Act{By: "Aster", With: "Cobalt", On: civil.On("2028-01-01"), What: scope.Box{"activity": "sell"}}
	decide(a, sell, record.Known{})
	fmt.Println()
	decide(a, sell, record.Known{Acts: []record.Act{{Event: "end of the Supply Agreement", By: "Brook",
		On: civil.On("2027-12-31")}}})
	// Output:
	// WOULD BREACH §4.1 Exclusivity: Aster, toward Brook, from 2028-01-01.
	//   §4.1 Exclusivity is broken: no "end of the Supply Agreement" in the record (§14.8).
	// Basis: §4.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// PERMITTED: no term in force bears on this (§4.1 did).
	//   not in force: §4.1 (ended: "end of the Supply Agreement" of 2027-12-31 by Brook (§14.8)).
	// Basis: no clause; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_twoConditions() {
	a := alliance(contract.Events{
		"refusal by the customer": {By: "Ember", PerMatter: true},
		"sample order":            {By: "Ember", PerMatter: true}},
		obligation.Prohibition{Clause: "4.10 Direct sales", Bound: "Aster", Holder: "Brook",
			Scope: scope.Box{"activity": "sell"},
			Except: obligation.Exceptions{{Clause: "4.10(b)", Over: scope.Box{"with": "Ember"}, While: when.All{
				when.Done{Event: "refusal by the customer", Before: "sample order"},
				when.Not(when.Fact("Brook was engaged for the product"))}}}})

	sell := record.Act{By: "Aster", With: "Ember", About: "picker 3", On: civil.On("2027-03-01"),
		What: scope.Box{"activity": "sell"}}
	known := record.Known{Complete: []record.Event{record.AllEvents}, Acts: []record.Act{
		{Event: "refusal by the customer", By: "Ember", About: "picker 3", On: civil.On("2027-02-02")},
		{Event: "sample order", By: "Ember", About: "picker 3", On: civil.On("2027-02-01")}},
		Facts: record.Facts{{Fact: "Brook was engaged for the product", Is: record.No, About: "picker 3"}}}
	decide(a, sell, known)
	// Output:
	// WOULD BREACH §4.10 Direct sales: Aster, toward Brook, from 2027-03-01.
	//   §4.10 Direct sales is broken: the exception does not apply: the "refusal by the customer" of 2027-02-02 did not come before "sample order" (§4.10(b)).
	// Basis: §4.10; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}
