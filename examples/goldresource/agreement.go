// Package goldresource models the Strategic Alliance Agreement of 2008-12-05 between Gold Resource Corporation and
// Hochschild Mining Holdings Limited: an all-or-nothing option, an exclusive right to finance, an ownership cap, a
// pre-emptive right, board seats, a right of first offer on joint ventures, a standstill and a no-shop.
//
// Source: exhibit 10.1 of Gold Resource Corp., in CUAD v1 (The Atticus Project, Inc., CC BY 4.0), as far as it is
// excerpted there. The model says it in its own words, under the section numbers of the agreement; where the text cites
// its Article 7 as 6.1, here it is 7.1. It is no legal advice.
package goldresource

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Agreement is the alliance.
func Agreement() contract.Agreement {
	return contract.Agreement{
		Title:        "Gold Resource – Hochschild strategic alliance agreement",
		Parties:      contract.Parties{Company: "Gold Resource Corporation", HOC: "Hochschild Mining Holdings Limited"},
		Groups:       HOCEntities + ", " + CompanyGroup + ", " + Representatives,
		Members:      []record.Member{{Group: HOCEntities, Name: Company, Not: true}, {Group: HOCEntities, Name: HOC}},
		Words:        words,
		Scales:       map[scope.Dim]string{"holding": "%", "interest": "%", "seats": "seats", "stake": "%"},
		Term:         civil.Span{From: civil.On("2008-12-05")},
		Calendar:     bankDays,
		GoverningLaw: "New York law",
		Notices: []contract.NoticeRule{
			{Clause: "12.1", After: civil.BusinessDays(1),
				Form: "fax, facsimile with receipt confirmed, facsimile without confirmation"},
			{Clause: "12.1", After: civil.Withheld("on which day the letter was delivered"), Form: "registered mail, courier"},
		},
		Events:       events,
		Definitions:  definitions,
		Terms:        terms,
		Readings:     readings,
		Presumptions: []contract.Presumption{{Fact: NeedsPartner, Is: record.No}, {Fact: Incurable, Is: record.No}},
		Unmodelled: []contract.Unmodelled{
			{Clause: "2.3 Price", Touches: scope.Box{"activity": "set the price of financing shares"}},
			{Clause: "4.1(b) Larger part", Touches: scope.Box{"activity": "subscribe under the agreement"}},
			{Clause: "8.1 Geologist", Touches: scope.Box{"activity": "designate a geologist"}},
		},
	}
}

var (
	exercised = when.Did(OptionNotice)
	completed = when.Did(SubsequentClosing)
	withHOC   = scope.Box{"with": "HOC, HOC Entities"}
	forMoney  = scope.Box{"activity": "issue securities", "source": "new issue", "for": "money"}

	// produced is true once there was Commencement of Production.
	produced = when.Total{Event: GoldDelivery, AnyMatter: true, Rolling: civil.Days(45),
		Bounds: when.Bounds{AtLeast: money.Of("4,000 oz")}}

	// expired is true after the end of the Option Expiration Date in Denver, expiring from that day on.
	expired  = when.Passed{Period: civil.Days(80), After: Closing, At: civil.Time("17:00")}
	expiring = when.Passed{Period: civil.Days(80), After: Closing, Inclusive: true}

	shopping = obligation.Life{Ends: expiring}
	capTime  = obligation.Life{Starts: when.Did(Closing), Ends: when.Passed{Period: civil.Years(2), After: Closing}}
	standing = obligation.Life{Starts: completed, Ends: when.Passed{Period: civil.Years(2), After: SubsequentClosing}}

	// talking is true while the JV Negotiation Period runs.
	talking = when.All{when.Did(JVAcceptance), when.Not(when.Passed{Period: civil.Days(60), After: JVAcceptance})}

	// everybody is whom the Company answers for in the no-shop; fiduciary is what frees its Board to act on a proposal.
	everybody = scope.Words(CompanyGroup + ", " + Representatives)
	fiduciary = when.All{when.Done{Event: RivalProposal, Before: OptionNotice}, when.Did(BoardFinding)}

	// fallen and disposed are the two events in which HOC loses its benefits. The first makes it needless to ask whether
	// the interest was ever above 14.5%: what is never above is below after a disposal of a fifth.
	fallen   = when.Done{Event: InterestChange, Amount: when.Bounds{Under: money.Of("14.5%")}}
	disposed = when.Total{Event: Disposal, AnyMatter: true, Of: Held, Bounds: when.Bounds{AtLeast: money.Of("20%")}}

	// approval is the Company's consent under the standstill; wayOut is when nothing in it binds.
	cured  = []record.Event{BreachCured}
	broken = when.Any{when.InBreach{Clause: "2.3", By: Company}, when.InBreach{Clause: "4", By: Company},
		when.InBreach{Clause: "5", By: Company}, when.InBreach{Clause: "6", By: Company}}
	approval = obligation.Steps{obligation.Consent{Asked: ConsentRequest, Given: Consent, Refused: Refusal}}
	wayOut   = obligation.Exceptions{
		{Clause: "7.1(b)(i) Uncured breach", Over: scope.Everything, While: when.All{when.Standard(Material), when.Any{
			when.Uncured{Clause: "2.3", By: Company, Notice: BreachNotice, For: civil.Days(30), Cured: cured},
			when.Uncured{Clause: "4", By: Company, Notice: BreachNotice, For: civil.Days(30), Cured: cured},
			when.Uncured{Clause: "5", By: Company, Notice: BreachNotice, For: civil.Days(30), Cured: cured},
			when.Uncured{Clause: "6", By: Company, Notice: BreachNotice, For: civil.Days(30), Cured: cured},
			when.All{when.Did(BreachNotice), when.Fact(Incurable), broken}}}},
		{Clause: "7.1(b)(ii)(A) Tender offer", Over: scope.Everything, While: when.Did(TenderOffer)},
		{Clause: "7.1(b)(ii)(B) Business combination", Over: scope.Box{"manner": "confidentially to the Board"},
			While: when.Did(Combination)},
		{Clause: "7.1(b)(ii) Proposal already made", Over: scope.Everything, While: when.Any{
			when.Done{Event: Proposal, Since: TenderOffer, Before: TenderWithdrawn},
			when.Done{Event: Proposal, Since: Combination, Before: CombinationEnded}}},
		{Clause: "7.1(b)(iii) Board replaced", Over: scope.Everything, While: when.Did(BoardReplaced)},
		{Clause: "7.2 Most favored nation", Over: scope.Everything,
			While: when.All{when.Did(OtherStandstill), when.Fact(BetterTerms)}},
	}
)

var terms = contract.Terms{
	obligation.Right{Clause: "2.1 Option", Holder: HOC, Toward: Company, By: OptionNotice,
		Life: obligation.Life{Starts: when.Did(Closing), Ends: expired},
		Needs: when.All{when.Phrase("in time for the Option"),
			when.Total{Event: OptionNotice, WithThis: true,
				Bounds: when.Bounds{AtLeast: money.Of("4,330,000 shares"), AtMost: money.Of("4,330,000 shares")}}}},
	obligation.Duty{Clause: "2.1 Closing of the Option", Bound: HOC, Holder: Company, Does: SubsequentClosing,
		After: OptionNotice, Within: civil.BusinessDays(10)},
	obligation.Duty{Clause: "2.1 Closing of the Option", Bound: Company, Holder: HOC, Does: SubsequentClosing,
		After: OptionNotice, Within: civil.BusinessDays(10)},
	obligation.Prohibition{Clause: "2.2 Use of proceeds", Bound: Company, Through: CompanyGroup, Holder: HOC,
		Scope: scope.Box{"activity": "use the proceeds"}, Life: obligation.Life{Starts: exercised},
		Except: obligation.Exceptions{
			{Clause: "2.2", Over: scope.Box{"purpose": "exploration of El Aguila"}},
			{Clause: "2.2(i)", Over: scope.Box{"purpose": "mine and plant of El Aguila"}, While: when.Total{Event: MineSpent,
				AnyMatter: true, WithThis: true, Bounds: when.Bounds{AtMost: money.Of("USD 10,000,000")}}},
			{Clause: "2.2(ii)", Over: scope.Box{"purpose": "working capital, other investments in El Aguila"},
				While: when.Total{Event: WorkingSpent, AnyMatter: true, WithThis: true,
					Bounds: when.Bounds{AtMost: money.Of("USD 3,000,000")}}}}},
	obligation.FirstRefusal{Clause: "2.3 Additional financing", Grantor: Company, Holder: HOC, To: withHOC,
		Scope:   scope.Boxes{forMoney, {"activity": "solicit equity financing"}},
		Offered: FinancingNotice, Accepted: FinancingElection, Declined: FinancingDeclined, Answer: civil.BusinessDays(10),
		Life: obligation.Life{Starts: exercised, While: when.Any{when.Not(produced), when.Did(FinancingDecision)}}},
	obligation.Right{Clause: "2.3 Determination before production", Holder: Company, Toward: HOC, By: FinancingDecision,
		Needs: when.All{exercised, when.Not(produced)}},
	obligation.Right{Clause: "2.3 Financing Election", Holder: HOC, Toward: Company, By: FinancingElection,
		Needs: when.Done{Event: FinancingNotice, Lasts: civil.BusinessDays(10)}},
	obligation.Prohibition{Clause: "3.1 Market purchases over 40%", Bound: HOC, Through: HOCEntities, Holder: Company,
		Scope: scope.Box{"activity": "market purchase", "holding": "over 40%"}, Life: capTime},
	obligation.Prohibition{Clause: "3.2 All purchases over 40%", Bound: HOC, Through: HOCEntities, Holder: Company,
		Scope: scope.Box{"activity": "purchase shares", "holding": "over 40%"}, Life: capTime},
	obligation.Permission{Clause: "3.1 Market purchases", Holder: HOC, Through: HOCEntities, Toward: Company,
		Scope: scope.Box{"activity": "market purchase", "holding": "at most 40%"}},
	obligation.Permission{Clause: "3.2 Private purchases", Holder: HOC, Through: HOCEntities, Toward: Company,
		Scope: scope.Box{"activity": "private purchase", "holding": "at most 40%"}},
	obligation.Prohibition{Clause: "4.1(c) Rights Notice", Bound: Company, Holder: HOC,
		Scope: scope.Box{"activity": "issue securities"}, Life: obligation.Life{Starts: when.Did(Closing)},
		Except: obligation.Exceptions{
			{Clause: "2", Over: scope.Box{"source": "issue under Article 2"}},
			{Clause: "4.1(a)(i)-(ii)", Over: scope.Box{"source": "Stock Option Plan"}},
			{Clause: "4.1(a)(iii)", Over: scope.Box{"source": "conversion"}},
			{Clause: "4.1(a)(iv)", Over: scope.Box{"for": "property"}}},
		Unless: obligation.Steps{obligation.Notice{Clause: "4.1(c)", Given: RightsNotice, Ahead: civil.BusinessDays(10)}}},
	obligation.Prohibition{Clause: "4.1(e) Time for information", Bound: Company, Holder: HOC, Scope: forMoney,
		Life:   obligation.Life{While: when.Done{Event: RightsQuery, Since: RightsNotice, Within: civil.BusinessDays(10)}},
		Unless: obligation.Steps{obligation.Notice{Given: RightsAnswer, Ahead: civil.BusinessDays(2).Clear()}}},
	obligation.Prohibition{Clause: "4.1(f) HOC's part", Bound: Company, Holder: HOC, Scope: forMoney,
		Life:   obligation.Life{While: when.Did(AcceptanceNotice)},
		Except: obligation.Exceptions{{Clause: "4.1(f)", Over: scope.Everything, While: when.Fact(HOCIncluded)}}},
	obligation.Right{Clause: "4.1(a) Pre-emptive right", Holder: HOC, Through: HOCEntities, Toward: Company,
		By: PreemptiveDemand, Needs: when.Did(Closing)},
	obligation.Right{Clause: "4.1(e) Acceptance", Holder: HOC, Toward: Company, By: AcceptanceNotice, Needs: when.Any{
		when.Done{Event: RightsNotice, Lasts: civil.BusinessDays(10)},
		when.Done{Event: RightsAnswer, Since: RightsQuery, Lasts: civil.BusinessDays(2)}}},
	obligation.Application{Clause: "4.1(g) Without the Option", Of: record.Clauses{"4.1"}, EndsOnce: when.Any{
		when.All{expired, when.Not(exercised)},
		when.All{when.Passed{Period: civil.BusinessDays(10), After: OptionNotice}, when.Not(completed),
			when.Fact(PurchaseFailed)}}},
	obligation.Right{Clause: "5.1 HOC Director", Holder: HOC, Toward: Company, By: Nomination,
		Needs: when.All{exercised, completed}},
	obligation.Right{Clause: "5.2 Second HOC Director", Holder: HOC, Toward: Company, By: SecondNomination,
		Needs: when.All{exercised, completed, when.Figure{Name: Interest, Bounds: when.Bounds{AtLeast: money.Of("40%")}}}},
	obligation.Duty{Clause: "5.1 Appointment", Bound: Company, Holder: HOC, Does: Appointment,
		If: when.All{when.Did(Nomination), when.Fact(Qualified)}},
	obligation.Prohibition{Clause: "5.1 Slate", Bound: Company, Through: Representatives, Holder: HOC,
		Scope: scope.Box{"activity": "propose a slate of directors", "slate": "without the HOC Director"},
		Life:  obligation.Life{Starts: when.Did(Appointment)}},
	obligation.Prohibition{Clause: "5.2 No more than five directors", Bound: Company, Holder: HOC,
		Scope: scope.Box{"activity": "expand the Board", "seats": "over 5 seats"}, Life: obligation.Life{Starts: exercised},
		Unless: obligation.Steps{obligation.Consent{Clause: "5.2", Given: BoardApproval}}},
	obligation.Prohibition{Clause: "5.3 Notice of Board meetings", Bound: Company, Holder: HOC,
		Scope: scope.Box{"activity": "hold a Board meeting"}, Life: obligation.Life{Starts: when.Did(Appointment)},
		Unless: obligation.Steps{obligation.Notice{Clause: "5.3", Given: MeetingNotice, Ahead: civil.BusinessDays(7)}}},
	obligation.Duty{Clause: "5.4 Resignation", Bound: HOC, Holder: Company, Does: Resignation,
		If: when.All{when.Did(Appointment), when.Any{fallen, disposed}}},
	obligation.Prohibition{Clause: "6.1(a) Proposal Notice", Bound: Company, Through: CompanyGroup, Holder: HOC,
		Scope: scope.Box{"activity": "joint venture"}, Life: obligation.Life{Starts: completed},
		Except: obligation.Exceptions{{Clause: "6.1(a)", Over: scope.Everything, While: when.Fact(NeedsPartner)}},
		Unless: obligation.Steps{obligation.Notice{Clause: "6.1(a)", Given: JVNotice}}},
	obligation.Duty{Clause: "6.1(a) Proposal Notice", Bound: Company, Holder: HOC, Does: JVNotice,
		If: when.All{completed, when.Did(JVDecision), when.Not(when.Fact(NeedsPartner))}},
	obligation.Prohibition{Clause: "6.1(b) Time for information", Bound: Company, Through: CompanyGroup, Holder: HOC,
		Scope: scope.Box{"activity": "sign a joint venture"},
		Life: obligation.Life{Starts: completed,
			While: when.Done{Event: JVQuery, Since: JVNotice, Within: civil.BusinessDays(15)}},
		Unless: obligation.Steps{obligation.Notice{Given: JVAnswer, Ahead: civil.BusinessDays(5).Clear()}}},
	obligation.FirstNegotiation{Clause: "6.2(b) First offer", Grantor: Company, Through: CompanyGroup, Holder: HOC,
		Scope: scope.Box{"activity": "sign a joint venture"}, To: withHOC, Life: obligation.Life{Starts: completed},
		Except:   obligation.Exceptions{{Clause: "6.1(a)", Over: scope.Everything, While: when.Fact(NeedsPartner)}},
		Notified: JVNotice, Wanted: JVAcceptance, Declined: JVDeclined, Answer: civil.BusinessDays(15),
		Talks: civil.Days(60)},
	obligation.Exclusivity{Clause: "6.2(b) JV Negotiation Period", Bound: Company, Through: CompanyGroup, Holder: HOC,
		To: withHOC, Scope: scope.Box{"activity": "joint venture"}, Life: obligation.Life{Starts: completed, While: talking}},
	obligation.Right{Clause: "6.2(b) JV Acceptance", Holder: HOC, Through: HOCEntities, Toward: Company,
		By: JVAcceptance, Needs: when.Any{
			when.Done{Event: JVNotice, Lasts: civil.BusinessDays(15)},
			when.Done{Event: JVAnswer, Since: JVQuery, Lasts: civil.BusinessDays(5)}}},
	obligation.Prohibition{Clause: "7.1(a)(i) Acquiring over 40%", Bound: HOC, Through: HOCEntities, Holder: Company,
		Life: standing, Scope: scope.Box{"activity": "acquire securities", "interest": "over 40%"}, Unless: approval,
		Except: wayOut, ExceptAsProvided: true},
	obligation.Permission{Clause: "7.1(a)(i)(A)-(D) Offers to all holders", Holder: HOC, Through: HOCEntities,
		Toward: Company, Scope: scope.Box{"activity": "take what is offered to all holders"}},
	obligation.Prohibition{Clause: "7.1(a)(ii) Assisting others", Bound: HOC, Through: HOCEntities, Holder: Company,
		Life: standing, Scope: scope.Box{"activity": "assist an acquisition by others"}, Unless: approval,
		Except: wayOut, ExceptAsProvided: true},
	obligation.Prohibition{Clause: "7.1(a)(iii) Deals", Bound: HOC, Through: HOCEntities, Holder: Company, Life: standing,
		Scope: scope.Box{"activity": "propose a transaction"}, Unless: approval, Except: wayOut, ExceptAsProvided: true},
	obligation.Prohibition{Clause: "7.1(a)(iv) Proxies", Bound: HOC, Through: HOCEntities, Holder: Company, Life: standing,
		Scope: scope.Box{"activity": "solicit proxies"}, Unless: approval, Except: wayOut, ExceptAsProvided: true},
	obligation.Prohibition{Clause: "7.1(a)(v) Groups", Bound: HOC, Through: HOCEntities, Holder: Company, Life: standing,
		Scope: scope.Box{"activity": "join a group"}, Unless: approval, Except: wayOut, ExceptAsProvided: true},
	obligation.Prohibition{Clause: "7.1(a)(vi) Telling", Bound: HOC, Through: HOCEntities, Holder: Company, Life: standing,
		Scope: scope.Box{"activity": "disclose such an intention"}, Unless: approval, Except: wayOut, ExceptAsProvided: true},
	obligation.Duty{Clause: "7.2 Copy of other standstills", Bound: Company, Holder: HOC, Does: StandstillCopy,
		If: when.Did(OtherStandstill), Life: standing},
	obligation.Application{Clause: "8.2(i) Less than 14.5%", EndsOnce: fallen,
		Of: record.Clauses{"2.3", "4.1", "5.1", "5.2", "5.3", "6.1", "6.2"}},
	obligation.Application{Clause: "8.2(ii) 20% disposed of", EndsOnce: disposed,
		Of: record.Clauses{"2.3", "4.1", "5.1", "5.2", "5.3", "6.1", "6.2"}},
	obligation.Prohibition{Clause: "9.1(a)(i) Soliciting", Bound: Company, Through: everybody, Holder: HOC, Life: shopping,
		Scope: scope.Box{"activity": "solicit an Alternative Proposal"}},
	obligation.Prohibition{Clause: "9.1(a)(ii) Talks and information", Bound: Company, Holder: HOC, Life: shopping,
		Through: everybody, Scope: scope.Box{"activity": "negotiate an Alternative Proposal, give information to a bidder",
			"with": "not HOC, HOC Entities"},
		Except: obligation.Exceptions{{Clause: "9.1(b) Fiduciary out", Over: scope.Everything,
			While: when.All{fiduciary, when.Phrase("notified and superior before talks")}}}},
	obligation.Prohibition{Clause: "9.1(a)(iii) Endorsing and agreeing", Bound: Company, Holder: HOC, Life: shopping,
		Through: everybody,
		Scope:   scope.Box{"activity": "endorse an Alternative Proposal, enter into an Alternative Proposal"},
		Except: obligation.Exceptions{{Clause: "9.1(b)(z) Superior Proposal",
			Over:  scope.Box{"activity": "enter into an Alternative Proposal"},
			While: when.All{fiduciary, when.Standard(Superior)}}}},
	obligation.Prohibition{Clause: "9.1(b)(y) Notice of the terms", Bound: Company, Holder: HOC, Life: shopping,
		Through: everybody, Scope: scope.Box{"activity": "enter into an Alternative Proposal"},
		Unless: obligation.Steps{obligation.Notice{Clause: "9.1(b)(y)", Given: RivalNotice, Ahead: civil.BusinessDays(5)}}},
	obligation.Permission{Clause: "12.4 Courts", Holder: HOC, Toward: Company, Scope: scope.Box{"activity": "sue"}},
	obligation.Permission{Clause: "12.4 Courts", Holder: Company, Toward: HOC, Scope: scope.Box{"activity": "sue"}},
	obligation.Prohibition{Clause: "12.9 Assignment", Bound: Company, Holder: HOC,
		Scope:  scope.Box{"activity": "assign the agreement"},
		Unless: obligation.Steps{obligation.Consent{Clause: "12.9", Given: AssignmentConsent}}},
	obligation.Prohibition{Clause: "12.9 Assignment", Bound: HOC, Holder: Company,
		Scope:  scope.Box{"activity": "assign the agreement"},
		Unless: obligation.Steps{obligation.Consent{Clause: "12.9", Given: AssignmentConsent}}},
}
