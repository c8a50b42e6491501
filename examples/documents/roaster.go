package documents

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Roaster binds a coffee roaster to one estate for the beans of one country, as long as the estate can deliver.
func Roaster() contract.Agreement {
	return contract.Agreement{
		Title:        "Kaldi–Mocha supply agreement",
		Parties:      contract.Parties{"Kaldi": "Kaldi Roasters GmbH", "Mocha": "Mocha Estates plc"},
		ThirdParties: "Harar Traders",
		Words: scope.Outlines{
			"activity": "buy green coffee\nblend\nname the estate in advertising",
			"lot":      "container, bag, sample",
			"bean":     "arabica, robusta",
		},
		Term:         civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2029-12-31")},
		GoverningLaw: "Swiss law",
		Events: contract.Events{
			"order":                 {Clause: "3", By: "Kaldi", To: "Mocha"},
			"delivery":              {Clause: "4", By: "Mocha", To: "Kaldi", PerMatter: true},
			"payment":               {Clause: "4", By: "Kaldi", To: "Mocha", PerMatter: true},
			"request to advertise":  {Clause: "5", By: "Kaldi", To: "Mocha", Form: "writing", PerMatter: true},
			"approval":              {Clause: "5", By: "Mocha", To: "Kaldi", PerMatter: true},
			"refusal":               {Clause: "5", By: "Mocha", To: "Kaldi", PerMatter: true},
			"notice of default":     {Clause: "6", By: "Mocha", To: "Kaldi", Form: "writing", PerMatter: true},
			"termination of supply": {Clause: "6", By: "Mocha", To: "Kaldi", Form: "writing"},
		},
		Terms: contract.Terms{
			obligation.Exclusivity{
				Clause: "2 Exclusive purchase", Bound: "Kaldi", Holder: "Mocha",
				Scope: scope.Box{"activity": "buy green coffee", "bean": "arabica", "territory": "Ethiopia"},
				Except: obligation.Exceptions{
					{Clause: "2.1 samples", Over: scope.Box{"lot": "sample"}},
					{Clause: "2.2 failed harvest", Over: scope.Everything,
						While: when.Fact("Mocha cannot deliver the quantity ordered")},
				},
				Remedies: obligation.Remedies{{Clause: "7", What: "liquidated damages", Fixed: money.Of("CHF 50,000")}},
			},
			obligation.MinimumPurchase{
				Clause: "3 Minimum purchase", Buyer: "Kaldi", Seller: "Mocha", Bought: "order",
				TakeOrPay: money.Of("100%"), UnitPrice: money.Of("CHF 300"),
				Periods: []obligation.Purchase{
					{During: civil.Year(2027), Least: money.Of("400 bags")},
					{During: civil.Year(2028), Least: money.Of("600 bags")},
				},
			},
			obligation.Duty{
				Clause: "4 Payment", Bound: "Kaldi", Holder: "Mocha", Does: "payment",
				After: "delivery", Within: civil.Days(30), Cure: civil.Days(10),
			},
			obligation.Prohibition{
				Clause: "5 Use of the name", Bound: "Kaldi", Holder: "Mocha",
				Scope: scope.Box{"activity": "name the estate in advertising"},
				Unless: obligation.Steps{obligation.Consent{Asked: "request to advertise", Given: "approval",
					Refused: "refusal", Answer: civil.BusinessDays(10), Silence: obligation.Consents,
					Standard: obligation.NotUnreasonably}},
			},
			obligation.Right{
				Clause: "6 Termination by Mocha", Holder: "Mocha", Toward: "Kaldi", By: "termination of supply", Ends: true,
				Needs: when.All{
					when.InBreach{Clause: "4", By: "Kaldi"},
					when.Done{Event: "notice of default", By: "Mocha", Ago: civil.Days(10)},
				},
			},
		},
		Unmodelled: []contract.Unmodelled{{Clause: "8 Quality", Touches: scope.Box{"activity": "blend"}}},
	}
}
