// Package compliance is a distribution agreement, an invented one, as a company would keep it beside its code: here the
// terms, as a literal, and in the test the deals in the pipeline, each with the decision that the lawyers expect.
package compliance

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// The names that the agreement and the deals use.
const (
	Maker       record.Party = "Brightwater"
	Distributor record.Party = "Meridian"

	Order           record.Event = "order"
	ArtworkSent     record.Event = "request to approve artwork"
	ArtworkApproved record.Event = "approval of artwork"
	ArtworkRefused  record.Event = "refusal of artwork"
	RivalConsent    record.Event = "consent to a rival line"
)

// Agreement makes Meridian the only seller of Brightwater's microscopes in three countries. It is invented: no legal
// advice, and no form to copy.
func Agreement() contract.Agreement {
	return contract.Agreement{
		Title:        "Brightwater–Meridian distribution agreement",
		Parties:      contract.Parties{Maker: "Brightwater Instruments Ltd", Distributor: "Meridian Handels GmbH"},
		ThirdParties: "Alpen Labs, Rhine Clinics",
		Groups:       "key accounts",
		Members: []record.Member{
			{Group: "key accounts", Name: "Rhine Clinics", During: civil.Span{From: civil.On("2027-01-01")}},
			{Group: "key accounts", Name: "Alpen Labs", Not: true},
		},
		Term:         civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2029-12-31")},
		GoverningLaw: "English law",
		Words: scope.Outlines{
			"activity": "sell, sell a rival line, use the joint brand",
			"product": `
				microscopes
					research microscopes
					school microscopes
				spare parts`,
		},
		Events: contract.Events{
			Order:           {Clause: "4", By: "Meridian", To: "Brightwater"},
			ArtworkSent:     {Clause: "5", By: "Meridian", To: "Brightwater", Form: "writing", PerMatter: true},
			ArtworkApproved: {Clause: "5", By: "Brightwater", To: "Meridian", PerMatter: true},
			ArtworkRefused:  {Clause: "5", By: "Brightwater", To: "Meridian", PerMatter: true},
			RivalConsent:    {Clause: "3", By: "Brightwater", To: "Meridian", Form: "writing", PerMatter: true},
		},
		Terms: contract.Terms{
			obligation.Exclusivity{
				Clause: "2.1 Exclusive distribution", Bound: Maker, Holder: Distributor,
				Scope: scope.Box{"activity": "sell", "product": "microscopes",
					"territory": "Germany, Austria, Switzerland"},
				Except: obligation.Exceptions{
					{Clause: "2.2 key accounts",
						Over: scope.Box{"product": "research microscopes", "with": "key accounts"}},
				},
				Cure: civil.Days(14),
				Remedies: obligation.Remedies{
					{Clause: "2.3", What: "commission on the sale", Fixed: money.Of("EUR 50,000")},
				},
			},
			obligation.NonCompete{
				Clause: "3 Non-compete", Bound: Distributor, Holder: Maker,
				Scope:  scope.Box{"activity": "sell a rival line", "territory": "Germany, Austria, Switzerland"},
				Unless: obligation.Steps{obligation.Consent{Given: RivalConsent}},
				Life:   obligation.Life{Tails: []obligation.Tail{{Clause: "3.2", Lasts: civil.Months(6)}}},
			},
			obligation.MinimumPurchase{
				Clause: "4 Minimum purchase", Buyer: Distributor, Seller: Maker, Bought: Order,
				TakeOrPay: money.Of("100%"),
				Periods: []obligation.Purchase{
					{During: civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2027-12-31")},
						Least: money.Of("EUR 2,000,000")},
				},
			},
			obligation.Prohibition{
				Clause: "5 Joint brand", Bound: Distributor, Holder: Maker,
				Scope: scope.Box{"activity": "use the joint brand"},
				Unless: obligation.Steps{obligation.Consent{
					Asked: ArtworkSent, Given: ArtworkApproved, Refused: ArtworkRefused,
					Answer: civil.BusinessDays(10), Silence: obligation.Consents,
				}},
			},
		},
	}
}
