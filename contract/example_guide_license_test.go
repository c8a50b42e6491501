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

func Example_license() {
	a := alliance(contract.Events{"consent to a sublicense": {By: "Aster", To: "Brook", Form: "writing", PerMatter: true}},
		obligation.License{Clause: "3 License", Licensor: "Aster", Licensee: "Brook", Through: "Brook affiliates",
			Subject:  scope.Box{"activity": "use software", "software": "Aster software"},
			Granting: "license software",
			Grants: []obligation.Grant{
				{Clause: "3.1 Warehouses", Field: scope.Box{"field": "warehouses", "territory": "EU, UK"}, Exclusive: true,
					Life: obligation.Life{Tails: []obligation.Tail{{Clause: "3.5", Lasts: civil.Months(6)}}}},
				{Clause: "3.2 Internal use", Field: scope.Box{"field": "internal use"},
					Life: obligation.Life{Survives: true}}}},
		obligation.Prohibition{Clause: "3.3 Not transferable", Bound: "Brook", Through: "Brook affiliates", Holder: "Aster",
			Scope: scope.Box{"activity": "sublicense, transfer the license"},
			Except: obligation.Exceptions{{Clause: "3.3", Over: scope.Box{"activity": "sublicense",
				"with": "Brook affiliates"}}},
			Unless: obligation.Steps{obligation.Consent{Given: "consent to a sublicense"}}})
	a.Words["field"] = "warehouses, hospitals, internal use"
	a.Words["software"] = "Aster software, other software"

	use := record.Act{By: "Brook", On: civil.On("2027-03-01"), What: scope.Box{"activity": "use software",
		"software": "Aster software", "field": "warehouses, hospitals", "territory": "France"}}
	known := record.Known{Complete: []record.Event{record.AllEvents}}
	decide(a, use, known)
	fmt.Println()
	use.What["field"] = "warehouses"
	use.On = civil.On("2031-07-01")
	decide(a, use, known)
	fmt.Println()
	decide(a, record.Act{By: "Aster", With: "Cobalt", On: civil.On("2027-03-01"), What: scope.Box{
		"activity": "license software", "software": "Aster software", "field": "warehouses", "territory": "US"}}, known)
	// Output:
	// WOULD BREACH §3 License: Brook, toward Aster, from 2027-03-01.
	//   barred  hospitals (§3)
	//   free    warehouses (§3)
	//   No exception fits: §3.1 Warehouses is for territory EU, UK; field warehouses, §3.2 Internal use is for field internal use.
	// Basis: §3; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §3 License: Brook, toward Aster, from 2031-07-01.
	//   §3 License is broken: the exception does not apply: the agreement ended with 2030-12-31 (§3.1). No exception fits: §3.2 Internal use is for field internal use.
	// Basis: §3; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// PERMITTED by the terms modelled (§3.1).
	//   §3.1 Warehouses does not reach this: it is about territory EU, UK.
	// Basis: §3.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_jointOwnership() {
	a := alliance(contract.Events{
		"disclosure of an invention": {By: "Brook", To: "Aster", PerMatter: true},
		"assignment of an invention": {By: "Brook", To: "Aster", Form: "signed writing", PerMatter: true},
		"consent to a license":       {By: "Aster, Brook", PerMatter: true}},
		obligation.Duty{Clause: "8.1 Improvements", Bound: "Brook", Holder: "Aster", Does: "assignment of an invention",
			After: "disclosure of an invention", Within: civil.Days(30), Life: obligation.Life{Survives: true}},
		obligation.Prohibition{Clause: "8.2 Joint inventions", Bound: "Aster", Holder: "Brook",
			Scope:  scope.Box{"activity": "license", "invention": "joint"},
			Unless: obligation.Steps{obligation.Consent{Given: "consent to a license", Of: "Brook"}}},
		obligation.Prohibition{Clause: "8.2 Joint inventions", Bound: "Brook", Holder: "Aster",
			Scope:  scope.Box{"activity": "license", "invention": "joint"},
			Unless: obligation.Steps{obligation.Consent{Given: "consent to a license", Of: "Aster"}}})
	a.Words["invention"] = "joint, own"

	known := record.Known{Complete: []record.Event{record.AllEvents}, Acts: []record.Act{
		{Event: "disclosure of an invention", By: "Brook", To: "Aster", About: "gripper", On: civil.On("2027-03-01")}}}
	decide(a, record.Act{Event: "assignment of an invention", Omission: true, By: "Brook", About: "gripper",
		On: civil.On("2027-04-01")}, known)
	fmt.Println()
	decide(a, record.Act{By: "Brook", With: "Cobalt", About: "gripper", On: civil.On("2027-04-01"),
		What: scope.Box{"activity": "license", "invention": "joint"}}, known)
	// Output:
	// WOULD BREACH §8.1 Improvements: Brook, toward Aster, from 2027-04-01.
	//   §8.1 Improvements is broken: "disclosure of an invention" of 2027-03-01; due by 2027-03-31; no "assignment of an invention" in the record.
	// Basis: §8.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// NOT YET: §8.2 Joint inventions: "consent to a license" of Aster is needed. Without it: breach.
	// Basis: §8.2; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_claims() {
	a := alliance(contract.Events{
		"claim":                  {By: "Brook", To: "Aster"},
		"claim for breach of 11": {By: "Brook", To: "Aster"}},
		obligation.Right{Clause: "16.2 Cap", Holder: "Brook", Toward: "Aster", By: "claim",
			Needs: when.All{when.Is{"damage": "direct"},
				when.Total{Event: "claim", AnyMatter: true, WithThis: true,
					Bounds: when.Bounds{AtMost: money.Of("USD 5,000,000")}}},
			Life: obligation.Life{Survives: true}},
		obligation.Right{Clause: "16.3 Without limit", Holder: "Brook", Toward: "Aster", By: "claim for breach of 11",
			Life: obligation.Life{Survives: true}})
	a.Words["damage"] = "direct, lost profits"

	claim := record.Act{Event: "claim", By: "Brook", To: "Aster", On: civil.On("2028-05-01"),
		What: scope.Box{"damage": "direct"}, Amount: money.Of("USD 2,000,000")}
	known := record.Known{Complete: []record.Event{"claim"}, Acts: []record.Act{{Event: "claim", By: "Brook", To: "Aster",
		On: civil.On("2027-05-01"), What: scope.Box{"damage": "direct"}, Amount: money.Of("USD 3,500,000")}}}
	decide(a, claim, known)
	fmt.Println()
	claim.Event = "claim for breach of 11"
	decide(a, claim, known)
	// Output:
	// WOULD HAVE NO EFFECT under §16.2.
	//   §16.2 Cap: no effect: the total of "claim" is USD 5,500,000, which is not at most USD 5,000,000.
	// Basis: §16.2; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD TAKE EFFECT under §16.3.
	//   §16.3 Without limit is satisfied: the clause gives the right.
	// Basis: §16.3; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}
