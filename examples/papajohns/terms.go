// Package papajohns models the endorsement agreement of 15 March 2019 between ABG-Shaq, LLC and Papa John's Marketing
// Fund, Inc. with Papa John's International, Inc., as far as its published excerpts go, in words of its own. It is no
// legal advice.
//
// Source: CUAD v1, The Atticus Project, Inc., CC BY 4.0; Papa John's International, Inc., Form 8-K of 2019-06-17,
// Exhibit 10.1.
package papajohns

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Agreement is the endorsement agreement.
func Agreement() contract.Agreement {
	return contract.Agreement{
		Title: "Papa John's – ABG-Shaq, endorsement agreement",
		Parties: contract.Parties{ABG: "ABG-Shaq, LLC",
			PapaJohns: "Papa John's Marketing Fund, Inc. and Papa John's International, Inc. together"},
		ThirdParties: "CELEBRITY, PJI, Marketing Fund",
		Groups:       spokesmen,
		Words:        words,
		Tags:         roles,
		Term:         civil.Span{From: civil.On("2019-03-15"), Through: civil.On("2022-03-15")},
		Renewal:      contract.Renewal{Clause: "2", Every: civil.Years(1), By: Extension, Times: 1},
		GoverningLaw: "Delaware",
		Events:       events,
		Definitions: []contract.Definition{
			{Clause: "1.C", Word: "Competitive Product", Dim: "product", Open: true,
				Includes: "pizza for carry-out or delivery, take-and-bake pizza, frozen pizza sold in shops, " +
					"dine-in restaurant with pizza on the menu",
				Excludes: "not (pizza, dine-in restaurant with pizza on the menu)"},
			{Clause: "1.D", Word: "Product", Dim: "product",
				Includes: "PAPA JOHN'S pizza, PAPA JOHN'S bread sides, PAPA JOHN'S piadinas, PAPA JOHN'S desserts"},
			{Clause: "10", Word: "ABG as the other Party", Dim: "target", Open: true, Includes: "ABG",
				Excludes: "not (ABG, CELEBRITY)"},
		},
		Terms: terms,
	}
}

// approval is the procedure of 3.E.1: silence on the first request refuses; silence on the second one approves.
var approval = obligation.Consent{Clause: "3.E.1", Asked: Request, Given: Approval, Refused: Disapproval,
	Answer: civil.Days(3), Silence: obligation.Refuses,
	Second: &obligation.Request{Form: "copied to ABG Legal", Answer: civil.Days(3), Silence: obligation.Consents}}

// express is an Approval that silence cannot give, since it is not about Materials.
var express = obligation.Consent{Clause: "3.D", Asked: Request, Given: Approval, Refused: Disapproval}

// toPapaJohns is where the exclusivity does not bar.
var toPapaJohns = scope.Box{"with": papaJohns}

// accrued is the life of what outlives the agreement without end.
var accrued = obligation.Life{Survives: true}

// notByABG says that nothing of the license outlives a termination by ABG.
var notByABG = obligation.Tail{Clause: "7.C", If: when.Ended{By: ABG}, None: true}

// everUse is every use of the Celebrity Endorsement.
var everUse = scope.Box{"activity": "use the Celebrity Endorsement"}

// terms are the clauses in the order of the agreement. That PAPA JOHN'S complies with the agreement, on which 7.C makes
// the use after the end depend, is taken for granted, and so is the good faith with which a party decides to terminate.
var terms = contract.Terms{
	obligation.License{Clause: "3.A License", Licensor: ABG, Licensee: PapaJohns, Through: companies, Subject: everUse,
		Grants: []obligation.Grant{{Clause: "3.A", Field: scope.Box{"product": "Product"}},
			{Clause: "7.C(i)", Field: everUse, Life: obligation.Life{Starts: when.Ended{}, While: when.Fact(BookedBefore),
				Tails: []obligation.Tail{notByABG, {Clause: "7.C(i)", Lasts: civil.Months(6)}}}},
			{Clause: "7.C(ii)", Field: scope.Box{"activity": "use in house"}, Life: obligation.Life{Starts: when.Ended{},
				Tails: []obligation.Tail{notByABG, {Clause: "7.C", Lasts: civil.Months(9)}}}},
			{Clause: "7.C(grace)", Field: everUse, Life: obligation.Life{While: when.All{when.Standard(BestEfforts),
				when.Fact(Incidental), when.Passed{Period: civil.Months(6), AfterEnd: true}},
				Tails: []obligation.Tail{notByABG, {Clause: "7.C", Lasts: civil.Months(9)}}}}}},
	obligation.Prohibition{Clause: "3.A Not transferable", Bound: PapaJohns, Through: companies, Holder: ABG,
		Scope: scope.Box{"activity": "sublicense or assign the license"}},
	obligation.Exclusivity{Clause: "3.A Competitive Products", Bound: ABG, Through: scope.Words(Celebrity),
		Holder: PapaJohns, To: toPapaJohns,
		Scope: scope.Box{"activity": "give rights for CELEBRITY", "product": "Competitive Product"},
		Except: obligation.Exceptions{{Clause: "1.C", Over: scope.Box{"product": "dine-in restaurant with pizza on the menu"},
			While: when.Not(when.Fact(PizzaPrincipal))},
			{Clause: "3.A", Over: scope.Box{"by": scope.Words(Celebrity)}, While: when.Not(when.Fact(ActsForABG))}},
		Life: obligation.Life{Tails: []obligation.Tail{
			{Clause: "3.A(i)", If: when.Ended{By: ABG, Under: "7.B(2)(money)"}, None: true},
			{Clause: "3.A(ii)", If: when.Ended{By: ABG, Under: "7.B(2)(RSUs)"}, None: true},
			{Clause: "3.A(iii)", If: when.Any{when.InBreach{Clause: "7.D.a"}, when.InBreach{Clause: "7.D.b"}}, None: true},
			{Clause: "3.A(iv)", If: when.Any{when.InBreach{Clause: "7.E.a"}, when.InBreach{Clause: "7.E.b"}}, None: true},
			{Clause: "3.A", If: when.Ended{By: ABG, Under: "7.B"}, Lasts: civil.Months(6)},
			{Clause: "3.A", Lasts: civil.Years(1)}}}},
	obligation.Permission{Clause: "6.F(i) Existing: breakfast", Holder: ABG, Toward: PapaJohns, While: existing,
		Scope:           scope.Box{"activity": "perform an agreement for CELEBRITY", "product": "breakfast product"},
		Notwithstanding: record.Clauses{"3.A"}},
	obligation.Permission{Clause: "6.F(ii) Existing: chicken", Holder: ABG, Toward: PapaJohns, While: existing,
		Scope:           scope.Box{"activity": "perform an agreement for CELEBRITY", "product": "fast-casual chicken chain"},
		Notwithstanding: record.Clauses{"3.A"}},
	obligation.Permission{Clause: "6.F(iii) Existing: steakhouse", Holder: ABG, Toward: PapaJohns, While: existing,
		Scope:           scope.Box{"activity": "perform an agreement for CELEBRITY", "product": "steakhouse restaurant"},
		Notwithstanding: record.Clauses{"3.A"}},
	obligation.Permission{Clause: "6.F(iv) Existing: functional", Holder: ABG, Toward: PapaJohns, While: existing,
		Scope:           scope.Box{"activity": "perform an agreement for CELEBRITY", "product": "functional product"},
		Notwithstanding: record.Clauses{"3.A"}},

	obligation.Prohibition{Clause: "3.D Approval", Bound: PapaJohns, Through: companies, Holder: ABG, Scope: everUse,
		Unless: obligation.Steps{approval}, Remedies: obligation.Remedies{{Clause: "3.E.1",
			What: "not curable; ABG may terminate at once"}}},
	obligation.Right{Clause: "3.E.1 Use without Approval", Holder: ABG, Toward: PapaJohns, By: TerminationABG, Ends: true,
		Needs: when.InBreach{Clause: "3.D"}},
	obligation.Prohibition{Clause: "3.E.7 No attack", Bound: PapaJohns, Through: companies, Holder: ABG,
		Scope: scope.Box{"activity": "attack Personality Rights"}, Life: accrued},
	obligation.Prohibition{Clause: "4.E Tie-in programs", Bound: PapaJohns, Through: companies, Holder: ABG,
		Scope: scope.Box{"activity": "use in a tie-in program"}, Unless: obligation.Steps{approval}, Life: accrued},
	obligation.Prohibition{Clause: "4.E(affix) Packaging", Bound: PapaJohns, Through: companies, Holder: ABG,
		Scope: scope.Box{"activity": "affix to products or packaging"}, Life: accrued},
	obligation.Supply{Clause: "4.F Services", Supplier: ABG, Customer: PapaJohns, What: scope.Everything,
		Stopping: "withhold Services", Except: obligation.Exceptions{{Clause: "4.F payments current", Over: scope.Everything,
			While: when.InBreach{Clause: "5.A.1"}}}},
	obligation.Prohibition{Clause: "4.G Unused Services", Bound: PapaJohns, Through: companies, Holder: ABG,
		Scope: scope.Box{"activity": "carry Services forward"}, Unless: obligation.Steps{express}},

	obligation.Duty{Clause: "5.A.1 Cash Payment", Bound: PapaJohns, Holder: ABG, Does: Payment, Schedule: instalments,
		Cure: civil.BusinessDays(5)},
	obligation.Prohibition{Clause: "5.A.3 No deductions", Bound: PapaJohns, Through: companies, Holder: ABG,
		Scope: scope.Box{"activity": "deduct from a payment"}, Life: accrued},
	obligation.Duty{Clause: "5.B Grant of RSUs", Bound: PapaJohns, Holder: ABG, Does: Grant,
		If: when.Standard(Practicable)},
	obligation.Duty{Clause: "5.B(1) First tranche", Bound: PapaJohns, Holder: ABG, Does: Vesting, About: "first tranche",
		After: Grant, Within: civil.Years(1)},
	obligation.Duty{Clause: "5.B(2) Second tranche", Bound: PapaJohns, Holder: ABG, Does: Vesting, About: "second tranche",
		Due: civil.On("2021-03-15")},
	obligation.Duty{Clause: "5.B(3) Third tranche", Bound: PapaJohns, Holder: ABG, Does: Vesting, About: "third tranche",
		Due: civil.On("2022-03-15")},
	obligation.Right{Clause: "5.B(1) First tranche", Holder: ABG, Toward: PapaJohns, By: Demand, About: "first tranche",
		Needs: when.All{when.Passed{Period: civil.Years(1), After: Grant, Inclusive: true},
			when.Not(when.Done{Event: TerminationPJ, Since: Grant, Within: civil.Years(1)}),
			when.Total{Event: Demand, WithThis: true, Bounds: when.Bounds{AtMost: money.Of("27,012 RSUs")}}}, Life: accrued},
	obligation.Right{Clause: "5.B(2) Second tranche", Holder: ABG, Toward: PapaJohns, By: Demand, About: "second tranche",
		Needs: when.All{when.Passed{Period: civil.Years(2), From: civil.On("2019-03-15"), Inclusive: true},
			when.Not(when.Done{Event: TerminationPJ, In: civil.Span{Before: civil.On("2021-03-15")}}),
			when.Total{Event: Demand, WithThis: true, Bounds: when.Bounds{AtMost: money.Of("28,755 RSUs")}}}, Life: accrued},
	obligation.Right{Clause: "5.B(3) Third tranche", Holder: ABG, Toward: PapaJohns, By: Demand, About: "third tranche",
		Needs: when.All{when.Passed{Period: civil.Years(3), From: civil.On("2019-03-15"), Inclusive: true},
			when.Not(when.Done{Event: TerminationPJ, In: civil.Span{Before: civil.On("2022-03-15")}}),
			when.Total{Event: Demand, WithThis: true, Bounds: when.Bounds{AtMost: money.Of("31,369 RSUs")}}}, Life: accrued},

	obligation.Right{Clause: "7.A(1) Crime", Holder: PapaJohns, Toward: ABG, By: TerminationPJ, Ends: true,
		Needs: when.Done{Event: Conviction, If: when.Fact(MoralTurpitude)}},
	obligation.Right{Clause: "7.A(2) Disparagement", Holder: PapaJohns, Toward: ABG, By: TerminationPJ, Ends: true,
		Needs: when.Did(Maligning)},
	obligation.Right{Clause: "7.A(3) Insult to a group", Holder: PapaJohns, Toward: ABG, By: TerminationPJ, Ends: true,
		Needs: when.Done{Event: GroupInsult, If: when.Fact(SalesImpact)}},
	obligation.Right{Clause: "7.A(4) Inability", Holder: PapaJohns, Toward: ABG, By: TerminationPJ, Ends: true,
		Needs: when.Any{when.Fact(DeathOrIncap), when.All{when.Fact(Unable), when.Not(when.Fact(ForceMajeure))}}},
	obligation.Right{Clause: "7.A(5) Breach not cured", Holder: PapaJohns, Toward: ABG, By: TerminationPJ, Ends: true,
		Needs: when.Uncured{Notice: NoticeByPJ, For: civil.Days(30), Cured: []record.Event{Cure}, If: when.All{
			when.Standard(Material), when.Fact(BreachExists),
			when.Not(when.All{when.Did(CureBegun), when.Fact(CureTakesLonger)})}}},
	obligation.Right{Clause: "7.B(1)(a) Crime", Holder: ABG, Toward: PapaJohns, By: TerminationABG, Ends: true,
		Needs: when.Done{Event: ConvictionAtPJI, If: when.Fact(MoralTurpitude)}},
	obligation.Right{Clause: "7.B(1)(b) Disparagement", Holder: ABG, Toward: PapaJohns, By: TerminationABG, Ends: true,
		Needs: when.Did(MaligningByPJI)},
	obligation.Right{Clause: "7.B(2)(money) Payment", Holder: ABG, Toward: PapaJohns, By: TerminationABG, Ends: true,
		Needs: when.Uncured{Notice: NoticeByABG, What: scope.Box{"ground": "payment"}, For: civil.BusinessDays(5),
			Clause: "5.A.1", Cured: []record.Event{Payment}}},
	obligation.Right{Clause: "7.B(2)(RSUs) RSUs", Holder: ABG, Toward: PapaJohns, By: TerminationABG, Ends: true,
		Needs: when.Uncured{Notice: NoticeByABG, What: scope.Box{"ground": "RSUs"}, For: civil.Days(30),
			Clause: "5.B", Cured: []record.Event{Grant, Vesting}}},
	obligation.Right{Clause: "7.B(2)(other) Other breach", Holder: ABG, Toward: PapaJohns, By: TerminationABG, Ends: true,
		Needs: when.Uncured{Notice: NoticeByABG, What: scope.Box{"ground": "not payment, RSUs"}, For: civil.Days(30),
			Cured: []record.Event{Cure}, If: when.All{when.Standard(Material), when.Fact(BreachExists)}}},
	obligation.Right{Clause: "7.B(c) Insult to a group", Holder: ABG, Toward: PapaJohns, By: TerminationABG, Ends: true,
		Needs: when.Did(GroupInsultByPJ)},

	obligation.Duty{Clause: "7.D.a Cash on termination by PAPA JOHN'S", Bound: PapaJohns, Holder: ABG, Does: Payment,
		About: "7.D.a", After: TerminationPJ, Within: civil.Days(0), If: when.Ended{By: PapaJohns, Under: "7.A"},
		Life: accrued},
	obligation.Duty{Clause: "7.D.b Cash on termination by ABG", Bound: PapaJohns, Holder: ABG, Does: Payment,
		About: "7.D.b", After: TerminationABG, Within: civil.Days(0), If: when.Ended{By: ABG, Under: "7.B"},
		Life: accrued},
	obligation.Duty{Clause: "7.E.a RSUs on termination by PAPA JOHN'S", Bound: PapaJohns, Holder: ABG, Does: Vesting,
		About: "7.E.a", After: TerminationPJ, Within: civil.Days(0), If: when.Ended{By: PapaJohns, Under: "7.A"},
		Life: accrued},
	obligation.Duty{Clause: "7.E.b RSUs on termination by ABG", Bound: PapaJohns, Holder: ABG, Does: Vesting,
		About: "7.E.b", After: TerminationABG, Within: civil.Days(0), If: when.Ended{By: ABG, Under: "7.B"},
		Life: accrued},

	obligation.Right{Clause: "7.E.a RSUs on termination by PAPA JOHN'S", Holder: ABG, Toward: PapaJohns, By: Demand,
		About: "7.E.a", Needs: when.All{when.Ended{By: PapaJohns, Under: "7.A"}, when.Fact(WithinShare)}, Life: accrued},
	obligation.Right{Clause: "7.E.b RSUs on termination by ABG", Holder: ABG, Toward: PapaJohns, By: Demand,
		About: "7.E.b", Needs: when.All{when.Ended{By: ABG, Under: "7.B"}, when.Fact(WithinShare)}, Life: accrued},

	obligation.Duty{Clause: "8.D Insurance", Bound: PapaJohns, Holder: ABG,
		Keeps: when.All{when.Fact(Insured), when.Figure{Name: "insurance cover",
			Bounds: when.Bounds{AtLeast: money.Of("USD 5,000,000")}}},
		Life: obligation.Life{Tails: []obligation.Tail{{Clause: "8.D", Lasts: civil.Years(3)}}}},
	obligation.Prohibition{Clause: "8.D Insurance", Bound: PapaJohns, Holder: ABG,
		Scope: scope.Box{"activity": "go without the insurance"},
		Life:  obligation.Life{Tails: []obligation.Tail{{Clause: "8.D", Lasts: civil.Years(3)}}}},
	obligation.Right{Clause: "8.G Limitation of liability", Holder: PapaJohns, Toward: ABG, By: Claim,
		Needs: when.All{when.Is{"damages": "direct"},
			when.Total{Event: Claim, AnyMatter: true, WithThis: true, NotOver: Payment}},
		Life: accrued},
	obligation.Disputes{Clause: "9 Arbitration", Between: []record.Party{ABG, PapaJohns},
		Forum: scope.Box{"activity": "arbitrate before the AAA in New York"},
		Bars:  scope.Box{"activity": "sue, arbitrate elsewhere"}},
	obligation.Prohibition{Clause: "10(a) Confidentiality", Bound: ABG, Holder: PapaJohns,
		Scope: scope.Box{"activity": "disclose confidential information"}, Except: disclosures,
		Unless: obligation.Steps{obligation.Consent{Clause: "10(i)", Given: DisclosureLeave}}, Life: confidential},
	obligation.Prohibition{Clause: "10(a) Confidentiality", Bound: PapaJohns, Through: companies, Holder: ABG,
		Scope: scope.Box{"activity": "disclose confidential information"}, Except: disclosures,
		Unless: obligation.Steps{obligation.Consent{Clause: "10(i)", Given: DisclosureLeave}}, Life: confidential},
	obligation.Prohibition{Clause: "10(b) Non-disparagement", Bound: ABG, Holder: PapaJohns,
		Scope: scope.Box{"activity": "disparage", "target": "PAPA JOHN'S, PJI"},
		Life:  obligation.Life{Tails: []obligation.Tail{{Clause: "10", Lasts: civil.Years(1)}}}},
	obligation.Prohibition{Clause: "10(b) Non-disparagement", Bound: PapaJohns, Through: companies, Holder: ABG,
		Scope: scope.Box{"activity": "disparage", "target": "ABG as the other Party"},
		Life:  obligation.Life{Tails: []obligation.Tail{{Clause: "10", Lasts: civil.Years(1)}}}},
}

// existing says that an agreement with a third party is one of the Existing Agreements.
var existing = when.Any{when.Fact(InForceBefore),
	when.Done{Event: ThirdAgreement, In: civil.Span{Through: civil.On("2019-03-15")}}}

// disclosures are those that 10 allows.
var disclosures = obligation.Exceptions{
	{Clause: "10(ii)", Over: scope.Everything, While: when.Fact(RequiredByLaw)},
	{Clause: "10(iii)", Over: scope.Box{"recipient": "adviser, attorney, designee"}, While: when.Fact(KeepsSecret)},
	{Clause: "10", Over: scope.Box{"activity": "comment favorably on the association"},
		While: when.Any{when.Did(Announcement), when.Fact(IsPublic)}},
}

// confidential says that the text sets no end to confidentiality.
var confidential = obligation.Life{Tails: []obligation.Tail{{Clause: "10",
	Lasts: civil.Withheld("how long confidentiality lasts after the agreement")}}}
