package main

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// The names that the agreement and the story use.
const (
	Helios  record.Party = "Helios"
	Cumulus record.Party = "Cumulus"
	Nimbus  record.Party = "Nimbus"
	Stratus record.Party = "Stratus"

	Offer            record.Event = "offer of the same terms"
	Acceptance       record.Event = "acceptance of the offer"
	Refusal          record.Event = "refusal of the offer"
	Funding          record.Event = "funding"
	Drawdown         record.Event = "drawdown"
	ModelRelease     record.Event = "release of a frontier model"
	Purchase         record.Event = "purchase of cloud services"
	JointWorkConsent record.Event = "consent to license joint work"
	JointWorkRefusal record.Event = "refusal to license joint work"
	WithdrawalNotice record.Event = "notice of withdrawal"
	BreachNotice     record.Event = "notice of breach"
	Termination      record.Event = "notice of termination"
	DisputeNotice    record.Event = "notice of dispute"
	MediationRequest record.Event = "request for mediation"
	Settlement       record.Event = "settlement of the dispute"

	AtCapacity  record.Fact = "Cumulus is at capacity"
	HasChips    record.Fact = "Cumulus has equivalent chips"
	MadeRevenue record.Fact = "Helios had revenue of USD 1,000,000,000 in a year"
)

// Agreement is an invented partnership between two invented companies. It is no legal advice, and no form to copy.
func Agreement() contract.Agreement {
	return contract.Agreement{
		Title:        "Helios–Cumulus cloud partnership agreement",
		Parties:      contract.Parties{Helios: "Helios AI, Inc.", Cumulus: "Cumulus Cloud LLC"},
		ThirdParties: "Nimbus, Stratus",
		Groups:       "hyperscalers",
		Members: []record.Member{
			{Group: "hyperscalers", Name: Nimbus},
			{Group: "hyperscalers", Name: Stratus},
		},
		Term:         civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2030-12-31")},
		GoverningLaw: "New York law",
		Words: scope.Outlines{
			"activity": `
				compute
					buy compute
					use compute
				use technology
				license technology
				withdraw models
				build assistants
				disclose secrets
				arbitrate
				sue
					claim damages
					seek an injunction`,
			"workload": `
				training
					frontier training
				inference
				standby copy`,
			"hardware":   "GPUs, custom chips",
			"product":    "office suite, developer tools, phone",
			"technology": "models, joint work",
		},
		Events: contract.Events{
			Offer:            {Clause: "4.3", By: "Helios", To: "Cumulus", PerMatter: true},
			Acceptance:       {Clause: "4.3", By: "Cumulus", To: "Helios", PerMatter: true},
			Refusal:          {Clause: "4.3", By: "Cumulus", To: "Helios", PerMatter: true},
			Funding:          {Clause: "5", By: "Cumulus", To: "Helios", PerMatter: true},
			Drawdown:         {Clause: "5", By: "Helios", To: "Cumulus", PerMatter: true},
			ModelRelease:     {Clause: "5(b)", By: "Helios"},
			Purchase:         {Clause: "6", By: "Helios", To: "Cumulus"},
			JointWorkConsent: {Clause: "8.4", By: "Helios, Cumulus", PerMatter: true},
			JointWorkRefusal: {Clause: "8.4", By: "Helios, Cumulus", PerMatter: true},
			WithdrawalNotice: {Clause: "9", By: "Helios", To: "Cumulus", Form: "writing"},
			BreachNotice:     {Clause: "11", By: "Helios, Cumulus", To: "Helios, Cumulus", Form: "writing"},
			Termination:      {Clause: "11", By: "Helios, Cumulus", To: "Helios, Cumulus", Form: "writing"},
			DisputeNotice:    {Clause: "12.1", By: "Helios, Cumulus", To: "Helios, Cumulus", PerMatter: true},
			MediationRequest: {Clause: "12.2", By: "Helios, Cumulus", To: "Helios, Cumulus", PerMatter: true},
			Settlement:       {Clause: "12", By: "Helios, Cumulus", Joint: true, PerMatter: true},
		},
		Terms: contract.Terms{
			obligation.Exclusivity{
				Clause: "4.1 Exclusive compute", Bound: Helios, Holder: Cumulus,
				Scope: scope.Box{"activity": "compute", "territory": "US, EU"},
				Except: obligation.Exceptions{
					{Clause: "4.1(a) overflow", Over: scope.Box{"workload": "inference"}, While: when.Fact(AtCapacity)},
					{Clause: "4.1(b) special hardware", Over: scope.Box{"hardware": "custom chips"},
						While: when.Not(when.Fact(HasChips))},
					{Clause: "4.1(c) redundancy", Over: scope.Box{"workload": "standby copy"}},
				},
				Cure: civil.Days(30),
				Remedies: obligation.Remedies{{Clause: "4.2", What: "liquidated damages",
					PerDay: money.Of("USD 500,000"), Cap: money.Of("USD 100,000,000")}},
			},
			obligation.FirstRefusal{
				Clause: "4.3 First refusal", Grantor: Helios, Holder: Cumulus,
				Scope: scope.Box{"activity": "buy compute"},
				Except: obligation.Exceptions{
					{Clause: "4.1(c) redundancy", Over: scope.Box{"workload": "standby copy"}},
				},
				Offered: Offer, Accepted: Acceptance, Declined: Refusal, Answer: civil.Days(30), Free: civil.Months(6),
			},
			obligation.Investment{
				Clause: "5 Investment", Investor: Cumulus, Recipient: Helios, Funded: Funding, Drawn: Drawdown,
				Tranches: []obligation.Tranche{
					{Clause: "5(a)", Form: obligation.Cash, Amount: money.Of("USD 2,500,000,000"),
						Due: civil.On("2026-03-31")},
					{Clause: "5(b)", Form: obligation.Credits, Amount: money.Of("USD 5,000,000,000"),
						If: when.Did(ModelRelease), Due: civil.On("2026-12-31"), Lapses: civil.On("2028-12-31")},
					{Clause: "5(c)", Form: obligation.InKind, Amount: money.Of("USD 400,000,000"),
						If: when.Fact(MadeRevenue), Lapses: civil.On("2029-12-31")},
				},
			},
			obligation.MinimumPurchase{
				Clause: "6 Minimum purchase", Buyer: Helios, Seller: Cumulus, Bought: Purchase,
				TakeOrPay: money.Of("100%"),
				Periods: []obligation.Purchase{
					{During: civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2026-12-31")},
						Least: money.Of("USD 1,500,000,000")},
					{During: civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2027-12-31")},
						Least: money.Of("USD 3,000,000,000")},
					{During: civil.Span{From: civil.On("2028-01-01"), Through: civil.On("2028-12-31")},
						Least: money.Of("USD 4,500,000,000")},
				},
			},
			obligation.NonCompete{
				Clause: "7 Non-compete", Bound: Helios, Holder: Cumulus,
				Scope: scope.Box{"activity": "build assistants", "with": "hyperscalers"},
				Life: obligation.Life{Tails: []obligation.Tail{
					{Clause: "7.2", If: when.Ended{Under: "11.2"}, None: true},
					{Clause: "7.1", Lasts: civil.Years(1)},
				}},
			},
			obligation.License{
				Clause: "8 Technology", Licensor: Helios, Licensee: Cumulus, Granting: "license technology",
				Subject: scope.Box{"activity": "use technology", "technology": "models"},
				Grants: []obligation.Grant{
					{Clause: "8.1 Office suite", Field: scope.Box{"technology": "models", "product": "office suite"},
						Exclusive: true, ExclusiveWhile: when.During{Through: civil.On("2028-12-31")},
						Life: obligation.Life{During: civil.Span{Through: civil.On("2032-12-31")}, Survives: true,
							Ends: when.Ended{Under: "11.2"}}},
					{Clause: "8.2 Developer tools",
						Field: scope.Box{"technology": "models", "product": "developer tools"}},
				},
			},
			obligation.Prohibition{
				Clause: "8.4 Joint work", Bound: Helios, Holder: Cumulus,
				Scope: scope.Box{"activity": "license technology", "technology": "joint work"},
				Unless: obligation.Steps{obligation.Consent{Given: JointWorkConsent, Refused: JointWorkRefusal,
					Standard: obligation.NotUnreasonably}},
				Life: obligation.Life{Survives: true},
			},
			obligation.Prohibition{
				Clause: "8.4 Joint work", Bound: Cumulus, Holder: Helios,
				Scope: scope.Box{"activity": "license technology", "technology": "joint work"},
				Unless: obligation.Steps{obligation.Consent{Given: JointWorkConsent, Refused: JointWorkRefusal,
					Standard: obligation.NotUnreasonably}},
				Life: obligation.Life{Survives: true},
			},
			obligation.Supply{
				Clause: "9 Models in Cumulus products", Supplier: Helios, Customer: Cumulus,
				What: scope.Box{"product": "office suite, developer tools"}, Stopping: "withdraw models",
				Unless: obligation.Steps{obligation.Notice{Given: WithdrawalNotice, Ahead: civil.Months(12)}},
				Life:   obligation.Life{Tails: []obligation.Tail{{Clause: "9", Lasts: civil.Months(12)}}},
				Cure:   civil.Days(10),
			},
			obligation.Right{
				Clause: "11.1 Termination by Cumulus", Holder: Cumulus, Toward: Helios, By: Termination, Ends: true,
				Needs: when.All{
					when.Any{when.InBreach{Clause: "4.1", By: Helios}, when.InBreach{Clause: "6", By: Helios}},
					when.Done{Event: BreachNotice, By: Cumulus, Ago: civil.Days(30)},
				},
			},
			obligation.Right{
				Clause: "11.2 Termination by Helios", Holder: Helios, Toward: Cumulus, By: Termination, Ends: true,
				Needs: when.All{
					when.InBreach{Clause: "5", By: Cumulus},
					when.Done{Event: BreachNotice, By: Helios, Ago: civil.Days(30)},
				},
			},
			obligation.Disputes{
				Clause: "12 Disputes", Between: []record.Party{Helios, Cumulus},
				Tiers: []obligation.Tier{
					{Clause: "12.1 negotiation", Begun: DisputeNotice, Settled: Settlement, Lasts: civil.Days(30)},
					{Clause: "12.2 mediation", Begun: MediationRequest, Settled: Settlement, Lasts: civil.Days(45)},
				},
				Forum: scope.Box{"activity": "arbitrate"},
				Bars:  scope.Box{"activity": "sue"},
				Except: obligation.Exceptions{
					{Clause: "12.4 urgent relief", Over: scope.Box{"activity": "seek an injunction"}},
				},
			},
		},
		Amendments: []contract.Amendment{{
			Clause: "A1", Made: civil.On("2027-09-01"), Effective: civil.On("2027-10-01"),
			Adds: contract.Terms{
				obligation.Permission{
					Clause: "A1.1 Limited use of Nimbus", Holder: Helios, Toward: Cumulus,
					Scope: scope.Box{"activity": "compute", "with": "Nimbus", "workload": "training",
						"hardware": "custom chips", "territory": "US"},
					Notwithstanding: record.Clauses{"4.1", "4.3"},
					Life:            obligation.Life{During: civil.Span{Through: civil.On("2029-12-31")}},
				},
			},
		}},
		Readings: []contract.Reading{
			{Name: "the non-compete is void as a restraint of trade",
				Held: []contract.Held{{Clause: "7", As: contract.Void, By: "this reading"}}},
		},
		Held: []contract.Held{{
			Clause: "7", As: contract.Suspended, By: "the competition authority",
			During: civil.Span{From: civil.On("2028-03-01"), Through: civil.On("2028-12-31")},
		}},
		Unmodelled: []contract.Unmodelled{
			{Clause: "10 Confidentiality", Touches: scope.Box{"activity": "disclose secrets"}},
		},
	}
}
