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

func Example_firstRefusal() {
	a := alliance(contract.Events{
		"offer":      {By: "Aster", To: "Brook", Form: "writing", PerMatter: true},
		"acceptance": {By: "Brook", To: "Aster", PerMatter: true},
		"refusal":    {By: "Brook", To: "Aster", PerMatter: true}},
		obligation.FirstRefusal{Clause: "9.1 First refusal", Grantor: "Aster", Through: "Aster affiliates", Holder: "Brook",
			Scope:   scope.Box{"activity": "sell a business line"},
			Offered: "offer", Accepted: "acceptance", Declined: "refusal",
			Answer: civil.Days(30), Free: civil.Days(90)})

	sell := record.Act{By: "Aster", With: "Cobalt", About: "gripper business", On: civil.On("2027-05-15"),
		Amount: money.Of("USD 4,000,000"), What: scope.Box{"activity": "sell a business line"}}
	decide(a, sell, record.Known{})
	fmt.Println()
	offer := record.Act{Event: "offer", By: "Aster", To: "Brook", Form: "letter", About: "gripper business",
		On: civil.On("2027-04-01"), Amount: money.Of("USD 4,000,000")}
	known := record.Known{Acts: []record.Act{offer}, Complete: []record.Event{record.AllEvents}}
	decide(a, sell, known)
	fmt.Println()
	sell.On = civil.On("2027-07-31")
	decide(a, sell, known)
	// Output:
	// NOT YET: §9.1 First refusal: Aster has to make the "offer" to Brook, in writing, who then has 30 days to answer. Without it: breach.
	// Basis: §9.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// PERMITTED by the terms modelled (§9.1).
	//   §9.1 First refusal is satisfied: "offer" of 2027-04-01 was not answered through 2027-05-01; the act may follow through 2027-07-30.
	// Basis: §9.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// NOT YET: §9.1 First refusal: Aster has to make the "offer" to Brook, in writing, who then has 30 days to answer. Without it: breach.
	//   §9.1 First refusal: not yet: "offer" of 2027-04-01 was not answered through 2027-05-01; the act could follow through 2027-07-30 only.
	// Basis: §9.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_firstNegotiation() {
	a := alliance(contract.Events{
		"notice of a new product": {By: "Aster", To: "Brook", PerMatter: true},
		"wish to negotiate":       {By: "Brook", To: "Aster", PerMatter: true},
		"no interest":             {By: "Brook", To: "Aster", PerMatter: true},
		"agreement":               {By: "Aster, Brook", Joint: true, PerMatter: true}},
		obligation.FirstNegotiation{Clause: "9.2 New products", Grantor: "Aster", Holder: "Brook",
			Scope:    scope.Box{"activity": "negotiate, license", "product": "new products"},
			Notified: "notice of a new product", Wanted: "wish to negotiate", Declined: "no interest", Agreed: "agreement",
			Answer: civil.Days(15), Talks: civil.Days(60)})
	a.Words["product"] += "\nnew products"

	talk := record.Act{By: "Aster", With: "Cobalt", About: "drone", On: civil.On("2027-05-15"),
		What: scope.Box{"activity": "negotiate", "product": "new products"}}
	known := record.Known{Complete: []record.Event{record.AllEvents}, Acts: []record.Act{
		{Event: "notice of a new product", By: "Aster", To: "Brook", About: "drone", On: civil.On("2027-04-01")},
		{Event: "wish to negotiate", By: "Brook", To: "Aster", About: "drone", On: civil.On("2027-04-10")}}}
	decide(a, talk, known)
	fmt.Println()
	talk.On = civil.On("2027-06-10")
	decide(a, talk, known)
	// Output:
	// WOULD BREACH §9.2 New products: Aster, toward Brook, from 2027-05-15.
	//   §9.2 New products is broken: "wish to negotiate" of 2027-04-10 by Brook; exclusive talks run through 2027-06-09.
	// Basis: §9.2; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// PERMITTED by the terms modelled (§9.2).
	//   §9.2 New products is satisfied: "wish to negotiate" of 2027-04-10 by Brook; talks ran through 2027-06-09, without agreement.
	// Basis: §9.2; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_assignment() {
	consent := obligation.Consent{Clause: "17.3", Asked: "request for consent", Given: "consent", Refused: "refusal",
		Answer: civil.Days(20), Silence: obligation.Consents, Standard: obligation.NotUnreasonably}
	a := alliance(contract.Events{
		"request for consent": {By: "Aster, Brook", To: "Aster, Brook", Form: "writing", PerMatter: true},
		"consent":             {By: "Aster, Brook", To: "Aster, Brook", PerMatter: true},
		"refusal":             {By: "Aster, Brook", To: "Aster, Brook", PerMatter: true}},
		obligation.Prohibition{Clause: "17.3 Assignment", Bound: "Brook", Holder: "Aster",
			Scope: scope.Box{"activity": "assign the agreement"},
			Except: obligation.Exceptions{{Clause: "17.3(a)", Over: scope.Box{"with": "Brook affiliates"}},
				{Clause: "17.3(b)", Over: scope.Box{"reason": "sale of the whole business"}}},
			Unless: obligation.Steps{consent}})
	a.Words["reason"] = "sale of the whole business, other reasons"

	assign := record.Act{By: "Brook", With: "Cobalt", About: "transfer to Cobalt", On: civil.On("2027-05-15"),
		What: scope.Box{"activity": "assign the agreement", "reason": "other reasons"}}
	ask := record.Act{Event: "request for consent", By: "Brook", To: "Aster", Form: "email", About: "transfer to Cobalt",
		On: civil.On("2027-05-01")}
	no := record.Act{Event: "refusal", By: "Aster", To: "Brook", About: "transfer to Cobalt", On: civil.On("2027-05-10")}
	decide(a, assign, record.Known{Acts: []record.Act{ask}})
	fmt.Println()
	decide(a, assign, record.Known{Acts: []record.Act{ask, no}})
	// Output:
	// NOT YET: §17.3 Assignment: wait for Aster to answer the "request for consent" of 2027-05-01, through 2027-05-21; silence frees the act. Without it: breach.
	// Basis: §17.3; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// UNDETERMINED: breach or permitted. Missing: whether the refusal is reasonable (§17.3).
	//   §17.3 Assignment: breach or permitted; "refusal" of 2027-05-10 by Aster.
	// Basis: §17.3; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_changeOfControl() {
	a := alliance(contract.Events{
		"change of control": {By: "Aster, Brook"},
		"termination":       {By: "Aster, Brook", To: "Aster, Brook", Form: "writing"}},
		obligation.Right{Clause: "14.5 Change of control", Holder: "Aster", Toward: "Brook", By: "termination", Ends: true,
			Needs: when.Done{Event: "change of control", By: "Brook", What: scope.Box{"acquirer": "rivals of Aster"},
				Lasts: civil.Days(90)}})
	a.Groups += ", rivals of Aster"
	a.Words["acquirer"] = "rivals of Aster, others"

	known := record.Known{Complete: []record.Event{record.AllEvents}, Acts: []record.Act{{Event: "change of control",
		By: "Brook", On: civil.On("2027-03-01"), What: scope.Box{"acquirer": "rivals of Aster"}}}}
	end := record.Act{Event: "termination", By: "Aster", To: "Brook", Form: "letter", On: civil.On("2027-05-30")}
	decide(a, end, known)
	fmt.Println()
	end.On = civil.On("2027-05-31")
	decide(a, end, known)
	// Output:
	// WOULD TAKE EFFECT under §14.5.
	//   §14.5 Change of control is satisfied: "change of control" of 2027-03-01 by Brook.
	// Basis: §14.5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD HAVE NO EFFECT under §14.5.
	//   §14.5 Change of control: no effect: 2027-05-31 is later than 2027-05-30.
	// Basis: §14.5; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_option() {
	a := alliance(contract.Events{"exercise": {By: "Brook", To: "Aster", Form: "writing"}},
		obligation.Right{Clause: "10 Option", Holder: "Brook", Toward: "Aster", By: "exercise",
			Needs: when.All{
				when.Passed{From: civil.On("2026-01-01"), Period: civil.Years(1), Inclusive: true},
				when.Not(when.Passed{From: civil.On("2026-01-01"), Period: civil.Months(18)}),
				when.Total{Event: "exercise", WithThis: true, Bounds: when.Bounds{AtMost: money.Of("500,000 shares")}}}})

	exercise := record.Act{Event: "exercise", By: "Brook", To: "Aster", Form: "email", On: civil.On("2026-12-31"),
		Amount: money.Of("500,000 shares")}
	known := record.Known{Complete: []record.Event{record.AllEvents}}
	decide(a, exercise, known)
	fmt.Println()
	exercise.On = civil.On("2027-07-01")
	decide(a, exercise, known)
	// Output:
	// WOULD HAVE NO EFFECT before 2027-01-01 under §10.
	//   §10 Option: no effect: 1 year after 2026-01-01 is 2027-01-01.
	// Basis: §10; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD TAKE EFFECT under §10.
	//   §10 Option is satisfied: 1 year after 2026-01-01 is 2027-01-01; 18 months after 2026-01-01 is 2027-07-01; the total of "exercise" is 500,000 shares.
	// Basis: §10; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}

func Example_noticeAhead() {
	a := alliance(contract.Events{"notice of discontinuation": {By: "Aster", To: "Brook", Form: "writing",
		PerMatter: true}},
		obligation.Supply{Clause: "6.4 Supply", Supplier: "Aster", Customer: "Brook",
			What: scope.Box{"product": "spare parts"}, Stopping: "discontinue",
			Unless: obligation.Steps{obligation.Notice{Given: "notice of discontinuation", Ahead: civil.Months(6)}}})

	stop := record.Act{By: "Aster", About: "gripper pads", On: civil.On("2027-08-31"),
		What: scope.Box{"activity": "discontinue", "product": "spare parts"}}
	notice := record.Act{Event: "notice of discontinuation", By: "Aster", To: "Brook", Form: "letter",
		About: "gripper pads", On: civil.On("2027-03-01")}
	decide(a, stop, record.Known{})
	fmt.Println()
	decide(a, stop, record.Known{Acts: []record.Act{notice}})
	// Output:
	// NOT YET: §6.4 Supply: Aster has to make the "notice of discontinuation" to Brook, in writing, at least 6 months before the act. Without it: breach.
	// Basis: §6.4; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
	//
	// WOULD BREACH §6.4 Supply: Aster, toward Brook, from 2027-08-31.
	//   §6.4 Supply is broken: "notice of discontinuation" of 2027-03-01 is less than 6 months before the act; it would do from 2027-09-01.
	// Basis: §6.4; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}
