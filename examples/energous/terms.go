// Package energous models the Strategic Alliance Agreement of 2016-11-06 between Energous Corporation and Dialog
// Semiconductor (UK) Ltd., as far as CUAD v1 (The Atticus Project, CC BY 4.0) gives its clauses. It is no legal advice.
//
// What the filer withheld stays withheld: the Excluded Applications, the fields of 8.2(b) and (c), and most periods.
package energous

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Agreement is the agreement as signed.
func Agreement() contract.Agreement {
	return contract.Agreement{
		Title:        "Energous – Dialog Semiconductor, Strategic Alliance Agreement",
		Parties:      contract.Parties{Energous: "Energous Corporation", Dialog: "Dialog Semiconductor (UK) Ltd."},
		ThirdParties: "Key Customer",
		Groups: "DIALOG Affiliate, seller of integrated circuits, Manufacturing Subcontractor, customer of products, " +
			"acquirer of ENERGOUS, acquirer of DIALOG",
		Words:        words,
		Tags:         tags,
		Term:         civil.Span{From: civil.On("2016-11-06"), Through: civil.On("2023-11-05")},
		Renewal:      contract.Renewal{Clause: "15.1", Every: civil.Years(1), Refused: NotRenewed, Ahead: civil.Days(180)},
		GoverningLaw: "California",
		Notices: []contract.NoticeRule{
			{Clause: "20.1(a)", Form: "by hand"},
			{Clause: "20.1(b)", Form: "confirmed email"},
			{Clause: "20.1(c)", Form: "registered mail, certified mail", After: civil.Days(7)},
			{Clause: "20.1(d)", Form: "courier", After: civil.Days(2)},
		},
		Events:       events,
		Definitions:  definitions,
		Presumptions: []contract.Presumption{{Fact: Intended, Is: record.Yes}},
		Terms:        terms,
		Unmodelled: []contract.Unmodelled{
			{Clause: "12.4 Certificate", Touches: scope.Box{"activity": "withhold a certificate of insurance"}},
			{Clause: "13.1 Liability", Touches: scope.Box{"activity": "claim damages"}},
		},
	}
}

var definitions = []contract.Definition{
	{Clause: "1.27", Word: "Semiconductor Supplier", Dim: "with",
		Includes: "seller of integrated circuits except DIALOG, DIALOG Affiliate"},
	{Clause: "1.31", Word: "Uncoupled Power Transfer Technology", Dim: "technology", Open: true,
		Includes: "RF, ultrasonic transduction, laser power beaming", Excludes: "power by contact or induction"},
	{Clause: "8.2(b)", Word: "technology of 8.2(b)", Dim: "technology", Open: true},
	{Clause: "8.2(c)", Word: "technology of 8.2(c)", Dim: "technology", Open: true},
	{Clause: "8.2(b)", Word: "products of 8.2(b)", Dim: "product", Open: true},
	{Clause: "8.2(c)", Word: "products of 8.2(c)", Dim: "product", Open: true},
}

const (
	affiliates = "DIALOG Affiliate"
	bySupplier = "enable a supplier, engage a supplier"
)

// What 8.2(b) and (c) ask for: no approval by the FCC by a withheld date, a notice, and a withheld time after it.
var (
	missedB = when.All{when.Not(when.Fact(ApprovedForB)),
		when.Done{Event: MissedApprovalB, Ago: civil.Withheld("8.2(b) time after the notice")}}
	missedC = when.All{when.Not(when.Fact(ApprovedForC)),
		when.Done{Event: MissedApprovalC, Ago: civil.Withheld("8.2(c) time after the notice")}}
)

// windDown is 15.4(a): from the end until two withheld times have passed, from the Effective Date and from the end.
var windDown = when.All{when.Ended{}, when.Not(when.All{
	when.Passed{From: civil.On("2016-11-06"), Period: civil.Withheld("15.4(a)(i) time from the Effective Date")},
	when.Passed{AfterEnd: true, Period: civil.Withheld("15.4(a)(ii) time from the end")}})}

// stillRunning lets Sections 2, 7 and 15.2(a) run on through the Wind Down Period.
var stillRunning = obligation.Life{Tails: []obligation.Tail{{Clause: "15.4(a)",
	Lasts: civil.Withheld("15.4(a) length of the Wind Down Period")}}}

var otherwise = when.Not(when.Fact(Intended))

var terms = contract.Terms{
	obligation.License{Clause: "2.1 License", Licensor: Energous, Licensee: Dialog, Through: affiliates,
		Subject: scope.Box{"activity": "trade in products, distribute, market, repackage, support customers",
			"product": "Licensed Products, Product Die"},
		Grants: []obligation.Grant{
			{Clause: "2.1", Field: scope.Everything},
			{Clause: "15.4(a)(A)", Field: scope.Box{"product": "Products, repackaged Product Die"},
				Life: obligation.Life{Survives: true, While: when.All{windDown, when.Done{Event: DesignWon,
					If: when.Not(when.Passed{AfterEnd: true, Period: civil.Months(1)})}}}},
			{Clause: "15.4(a)(B)", Field: scope.Box{"product": "MCMs"},
				Life: obligation.Life{Survives: true, While: when.All{when.Did(FoundryReleased), windDown}}},
			{Clause: "15.4(b)", Field: scope.Box{"activity": "sell", "product": "Licensed Products"},
				Life: obligation.Life{Survives: true, While: when.All{when.Ended{}, when.Fact(Continuing),
					when.Did(ContractShown), when.Not(when.Passed{AfterEnd: true,
						Period: civil.Withheld("15.4(b) longest time of selling on")})}}},
		}},
	obligation.Prohibition{Clause: "2.2 Excluded Applications", Bound: Dialog, Through: affiliates, Holder: Energous,
		Scope: scope.Box{"activity": "sell", "product": "Licensed Products", "use": "Excluded Applications"},
		Except: obligation.Exceptions{
			{Clause: "2.2(i)", Over: scope.Everything, While: when.Fact(KeyExclusivityOff)},
			{Clause: "2.2(ii)", Over: scope.Everything, While: when.Fact(KeyEventsOccurred)},
			{Clause: "2.2(A)", Over: scope.Everything, While: when.Passed{From: civil.On("2016-11-06"), Inclusive: true,
				Period: civil.Withheld("2.2(A) date from which all applications are free")}}},
		Life: stillRunning},
	obligation.Prohibition{Clause: "2.4 Sublicenses", Bound: Dialog, Through: affiliates, Holder: Energous,
		Scope: scope.Box{"activity": "sublicense"},
		Except: obligation.Exceptions{
			{Clause: "2.4", Over: scope.Box{"with": "DIALOG Affiliate"}},
			{Clause: "2.4", Over: scope.Box{"with": "Manufacturing Subcontractor"}, While: when.Fact(Necessary)}},
		Unless: obligation.Steps{obligation.Consent{Given: SublicenseOK, Asked: SublicenseAsked, Refused: SublicenseNo}},
		Life:   stillRunning},
	// What 2.5(b) allows on conditions is barred without them; as 2.5(a) is subject to (b), they free Products too.
	obligation.Prohibition{Clause: "2.5(a) Exclusivity", Bound: Energous, Holder: Dialog,
		Scope: scope.Boxes{
			{"activity": "trade in products", "product": "Products, Product Die", "volume": "commercial volumes"},
			{"activity": "enable a supplier", "with": "Semiconductor Supplier", "product": "Products, Product Die",
				"volume": "commercial volumes"},
			{"activity": "engage a supplier", "with": "Semiconductor Supplier",
				"product": "Products, Product Die, comparable products"}},
		Except: obligation.Exceptions{
			{Clause: "2.5(a)", Over: scope.Box{"activity": bySupplier, "customer": "Key Customer",
				"use": "Excluded Applications"}},
			{Clause: "2.5(b)(i)", Over: scope.Box{"activity": bySupplier},
				While: when.All{when.Not(when.Fact(Engaged)),
					when.Done{Event: CustomerDeclines, ByThe: "customer",
						What: scope.Box{"signatory": "authorized officer"}}}},
			{Clause: "2.5(b)(ii)", Over: scope.Box{"activity": bySupplier},
				While: when.All{when.Fact(Engaged),
					when.Done{Event: CustomerDeclines, ByThe: "customer", Before: DesignInBegun}}},
			{Clause: "7.2", Over: scope.Everything, While: when.All{when.Did(Discontinued), when.Not(when.Fact(SalesGoOn))}},
			{Clause: "8.2(b)", Over: scope.Box{"activity": bySupplier, "product": "products of 8.2(b)"},
				While: missedB},
			{Clause: "8.2(c)", Over: scope.Box{"activity": bySupplier, "product": "products of 8.2(c)"},
				While: missedC}}},
	obligation.Duty{Clause: "2.5(b) Preferred supplier", Bound: Energous, Holder: Dialog, Does: DialogPromoted,
		Efforts: true},
	obligation.Prohibition{Clause: "2.5(b) No direct supply", Bound: Energous, Holder: Dialog,
		Scope: scope.Box{"activity": "sell, distribute", "product": "Products, Product Die, comparable products"},
		Except: obligation.Exceptions{{Clause: "2.5(b)", Over: scope.Everything, While: otherwise},
			{Clause: "7.2", Over: scope.Everything, While: when.All{when.Did(Discontinued), when.Not(when.Fact(SalesGoOn))}}}},
	obligation.Prohibition{Clause: "7.2 Discontinuation", Bound: Dialog, Holder: Energous,
		Scope:  scope.Box{"activity": "discontinue sales", "product": "Products"},
		Except: obligation.Exceptions{{Clause: "7.2", Over: scope.Everything, While: when.Fact(SalesGoOn)}},
		Unless: obligation.Steps{obligation.Notice{Given: Discontinued,
			Ahead: civil.Withheld("7.2 time before discontinuation")}},
		Life: stillRunning},
	obligation.FirstNegotiation{Clause: "8.1 New Products", Grantor: Energous, Through: "acquirer of ENERGOUS",
		Holder: Dialog,
		Scope: scope.Box{"activity": "market, sell, distribute, negotiate marketing rights",
			"product": "developed by or for ENERGOUS since 2016-11-06 except Licensed Products, Product Die, " +
				"competing products"},
		Except: obligation.Exceptions{{Clause: "1.17", Over: scope.Box{"product": "Product Update"}},
			{Clause: "1.17", Over: scope.Box{"product": "developed by a successor or acquirer of ENERGOUS"}},
			{Clause: "8.1(c)", Over: scope.Everything, While: when.Did(ProductDeclined)}},
		Notified: ProductDescribed, Wanted: ProductWanted, Agreed: ProductAdded,
		Answer: civil.Withheld("8.1 time to answer"), Talks: civil.Withheld("8.1 time of negotiations")},
	obligation.NonCompete{Clause: "8.2(a) No competing products", Bound: Dialog, Through: affiliates, Holder: Energous,
		Scope: scope.Box{"activity": "sell, distribute, develop with a third party",
			"technology": "Uncoupled Power Transfer Technology"},
		Except: obligation.Exceptions{
			{Clause: "1.31", Over: scope.Box{"function": "data transmission, DC-to-DC conversion"}},
			{Clause: "8.2(a)", Over: scope.Box{"product": "Licensed Products"}},
			{Clause: "8.2(a)", Over: scope.Everything, While: otherwise},
			{Clause: "8.2(a)", Over: scope.Box{"with": "Key Customer"}, While: when.Did(KeyCustomerLeft)},
			{Clause: "8.2(b)", Over: scope.Box{"technology": "technology of 8.2(b)"}, While: missedB},
			{Clause: "8.2(c)", Over: scope.Box{"technology": "technology of 8.2(c)"}, While: missedC}},
		Unless: obligation.Steps{obligation.Consent{Given: ProductApproved, Asked: ApprovalAsked, Refused: ApprovalRefused}}},
	obligation.Prohibition{Clause: "9.5 Books", Bound: Dialog, Through: affiliates, Holder: Energous,
		Scope: scope.Box{"activity": "destroy records"},
		Except: obligation.Exceptions{{Clause: "9.5", Over: scope.Everything,
			While: when.Passed{Period: civil.Years(3), After: RoyaltyPaid}}},
		Life: obligation.Life{Survives: true}},
	obligation.Right{Clause: "9.6 Audit", Holder: Energous, Toward: Dialog, By: AuditAsked,
		Needs: when.All{when.Fact(AuditorAgreed), when.Fact(AuditTimely),
			when.Total{Event: AuditHeld, Count: true, AnyMatter: true, Per: when.ThisYear,
				Bounds: when.Bounds{Under: money.Of("1")}}},
		Life: obligation.Life{Survives: true}},
	obligation.Prohibition{Clause: "9.6 Access", Bound: Dialog, Through: affiliates, Holder: Energous,
		Scope:  scope.Box{"activity": "refuse an audit"},
		Except: obligation.Exceptions{{Clause: "9.6", Over: scope.Everything, While: when.Not(when.Did(AuditAsked))}},
		Life:   obligation.Life{Survives: true}},
	obligation.Prohibition{Clause: "12.4 Insurance", Bound: Dialog, Holder: Energous,
		Scope: scope.Box{"activity": "let liability insurance lapse"},
		Life:  obligation.Life{Tails: []obligation.Tail{{Clause: "12.4", Lasts: civil.Years(3)}}}},
	obligation.Prohibition{Clause: "12.4 Insurance", Bound: Energous, Holder: Dialog,
		Scope: scope.Box{"activity": "let liability insurance lapse"},
		Life:  obligation.Life{Tails: []obligation.Tail{{Clause: "12.4", Lasts: civil.Years(3)}}}},
	obligation.Right{Clause: "15.2(a)(i) Material breach", Holder: Energous, Toward: Dialog, By: Terminated, Ends: true,
		Life: stillRunning,
		Needs: when.Uncured{Notice: BreachNotified, What: scope.Box{"by": "ENERGOUS"}, If: when.Standard(MaterialBreach),
			For: civil.Days(30), Cured: []record.Event{BreachCured}}},
	obligation.Right{Clause: "15.2(a)(i) Material breach", Holder: Dialog, Toward: Energous, By: Terminated, Ends: true,
		Life: stillRunning,
		Needs: when.Uncured{Notice: BreachNotified, What: scope.Box{"by": "DIALOG"}, If: when.Standard(MaterialBreach),
			For: civil.Days(30), Cured: []record.Event{BreachCured}}},
	obligation.Right{Clause: "15.2(a)(ii) Insolvency", Holder: Energous, Toward: Dialog, By: Terminated, Ends: true,
		Life:  stillRunning,
		Needs: when.Done{Event: InsolvencyEvent, By: Dialog}},
	obligation.Right{Clause: "15.2(a)(ii) Insolvency", Holder: Dialog, Toward: Energous, By: Terminated, Ends: true,
		Life:  stillRunning,
		Needs: when.Done{Event: InsolvencyEvent, By: Energous}},
	obligation.Right{Clause: "15.2(b)(i) Acquirer", Holder: Energous, Through: "acquirer of ENERGOUS", Toward: Dialog,
		By: Terminated, Ends: true, Needs: when.All{when.Is{"by": "acquirer of ENERGOUS"},
			when.Done{Event: EnergousAcquired, Lasts: civil.Withheld("15.2(b)(i) time after closing")}}},
	obligation.Right{Clause: "15.2(b)(ii) Competitor", Holder: Energous, Toward: Dialog, By: Terminated, Ends: true,
		Needs: when.All{when.Done{Event: RivalJoined, By: Dialog},
			when.Not(when.Done{Event: ChangeNotified, By: Dialog, Ago: civil.Withheld("15.2(b)(ii) time to terminate")})}},
	obligation.Duty{Clause: "15.2(b)(ii) Notice", Bound: Dialog, Holder: Energous, Does: ChangeNotified,
		After: RivalJoined, Within: civil.Withheld("15.2(b)(ii) time for the notice")},
	obligation.Right{Clause: "15.2(b)(iii) Convenience", Holder: Energous, Toward: Dialog, By: Terminated, Ends: true,
		Needs: when.Passed{Period: civil.Years(3), From: civil.On("2016-11-06")}, After: civil.Days(180)},
	obligation.Right{Clause: "15.2(b)(iv) Other technology", Holder: Energous, Toward: Dialog, By: Terminated, Ends: true,
		Needs: when.All{when.Fact(WithheldLeft), when.Fact(TakesPart)}, After: civil.Withheld("15.2(b)(iv) notice")},
	obligation.Right{Clause: "15.2(c)(i) Acquirer", Holder: Dialog, Through: "acquirer of DIALOG", Toward: Energous,
		By: Terminated, Ends: true, Needs: when.All{when.Is{"by": "acquirer of DIALOG"},
			when.Done{Event: DialogAcquired, Lasts: civil.Withheld("15.2(c)(i) time after closing")}}},
	obligation.Right{Clause: "15.2(c)(ii) Sales", Holder: Dialog, Toward: Energous, By: Terminated, Ends: true,
		Needs: when.Fact(PipelineShort)},
	obligation.Right{Clause: "15.2(c)(iii) Competitor", Holder: Dialog, Toward: Energous, By: Terminated, Ends: true,
		Needs: when.All{when.Done{Event: RivalJoined, By: Energous},
			when.Not(when.Done{Event: ChangeNotified, By: Energous, Ago: civil.Withheld("15.2(c)(iii) time to terminate")})}},
	obligation.Duty{Clause: "15.2(c)(iii) Notice", Bound: Energous, Holder: Dialog, Does: ChangeNotified,
		After: RivalJoined, Within: civil.Withheld("15.2(c)(iii) time for the notice")},
	obligation.Right{Clause: "15.3 Effect of termination", Holder: either, By: TreatedAsEnded, Needs: when.Ended{},
		Life: obligation.Life{Survives: true}},
	obligation.Prohibition{Clause: "18.1 Non-solicitation", Bound: Energous, Holder: Dialog,
		Scope: scope.Box{"activity": "solicit an employee"}, Except: freeEmployees, Unless: hiringConsent, Life: afterTerm},
	obligation.Prohibition{Clause: "18.1 Non-solicitation", Bound: Dialog, Holder: Energous,
		Scope: scope.Box{"activity": "solicit an employee"}, Except: freeEmployees, Unless: hiringConsent, Life: afterTerm},
	obligation.Disputes{Clause: "19.2 Arbitration", Between: []record.Party{Energous, Dialog},
		Tiers: []obligation.Tier{{Clause: "19.2 Negotiations", Begun: TalksBegun, Ended: TalksFailed}},
		Forum: scope.Box{"activity": "arbitrate"}, Bars: scope.Box{"activity": "go to court, seek an injunction"},
		Except: obligation.Exceptions{{Clause: "19.2", Over: scope.Box{
			"claim": "enforcement of an award, unauthorized use or disclosure of Confidential Information"}}}},
}

// What 18.1 says for both sides alike.
var (
	freeEmployees = obligation.Exceptions{
		{Clause: "18.1(y)", Over: scope.Everything, While: when.Did(AdAnswered)},
		{Clause: "18.1(z)", Over: scope.Everything, While: when.Did(LaidOff)}}
	hiringConsent = obligation.Steps{obligation.Consent{Given: HiringOK, Asked: HiringAsked, Refused: HiringNo}}
	afterTerm     = obligation.Life{Tails: []obligation.Tail{{Clause: "18.1",
		Lasts: civil.Withheld("18.1 time after the Term")}}}
)
