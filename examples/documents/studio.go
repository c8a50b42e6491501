package documents

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Studio lets a streaming service show a film that it pays for, alone for some years and in some countries, and talk
// first about a sequel.
func Studio() contract.Agreement {
	return contract.Agreement{
		Title:        "Lumen–Orbit film agreement",
		Parties:      contract.Parties{"Lumen": "Lumen Pictures AB", "Orbit": "Orbit Streaming ApS"},
		ThirdParties: "Vega, Lyra",
		Words: scope.Outlines{
			"activity": "show the film\nlicense the film\nmake a deal about the sequel\nsue\narbitrate",
			"channel":  "subscription streaming, streaming with advertisements, television, cinema, airlines",
		},
		Term:         civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2031-12-31")},
		GoverningLaw: "Swedish law",
		Definitions: []contract.Definition{{Clause: "1 Streaming", Word: "streaming", Dim: "channel",
			Includes: "subscription streaming", Excludes: "television, cinema, airlines", Open: true}},
		Events: contract.Events{
			"funding":                {Clause: "2", By: "Orbit", To: "Lumen", PerMatter: true},
			"delivery of the film":   {Clause: "2", By: "Lumen", To: "Orbit"},
			"notice of a sequel":     {Clause: "4", By: "Lumen", To: "Orbit", Form: "writing"},
			"wish to negotiate":      {Clause: "4", By: "Orbit", To: "Lumen"},
			"notice of dispute":      {Clause: "6.1", By: "Lumen, Orbit", To: "Lumen, Orbit", PerMatter: true},
			"settlement":             {Clause: "6", By: "Lumen, Orbit", Joint: true, PerMatter: true},
			"end of the negotiation": {Clause: "6.1", By: "Lumen, Orbit", To: "Lumen, Orbit", PerMatter: true},
		},
		Terms: contract.Terms{
			obligation.Investment{
				Clause: "2 Funding", Investor: "Orbit", Recipient: "Lumen", Funded: "funding",
				Tranches: []obligation.Tranche{
					{Clause: "2(a)", Form: obligation.Cash, Amount: money.Of("EUR 4,000,000"), Due: civil.On("2027-02-28")},
					{Clause: "2(b)", Form: obligation.Cash, Amount: money.Of("EUR 6,000,000"), Due: civil.On("2028-02-29")},
				},
			},
			obligation.License{
				Clause: "3 License", Licensor: "Lumen", Licensee: "Orbit", Granting: "license the film",
				Subject: scope.Box{"activity": "show the film"},
				Grants: []obligation.Grant{
					{Clause: "3.1 Streaming", Exclusive: true,
						Field: scope.Box{"channel": "streaming", "territory": "Sweden, Denmark, Norway"},
						Life:  obligation.Life{During: civil.Span{Through: civil.On("2030-06-30")}}},
					{Clause: "3.2 Airlines", Field: scope.Box{"channel": "airlines"}},
				},
			},
			obligation.FirstNegotiation{
				Clause: "4 Sequel", Grantor: "Lumen", Holder: "Orbit",
				Scope:    scope.Box{"activity": "make a deal about the sequel"},
				Notified: "notice of a sequel", Wanted: "wish to negotiate",
				Answer: civil.Days(14), Talks: civil.Days(45),
			},
			obligation.Prohibition{
				Clause: "5 Television", Bound: "Lumen", Holder: "Orbit",
				Scope: scope.Box{"activity": "show the film", "channel": "television"},
				Life:  obligation.Life{During: civil.Span{Before: civil.On("2029-01-01")}, Survives: true},
			},
			obligation.Disputes{
				Clause: "6 Disputes", Between: []record.Party{"Lumen", "Orbit"},
				Tiers: []obligation.Tier{{Clause: "6.1 negotiation", Begun: "notice of dispute", Settled: "settlement",
					Ended: "end of the negotiation", Lasts: civil.Days(30)}},
				Forum: scope.Box{"activity": "arbitrate"}, Bars: scope.Box{"activity": "sue"},
			},
		},
		Readings: []contract.Reading{
			{Name: "streaming with advertisements is streaming",
				Means: map[string]scope.Words{"streaming": "subscription streaming, streaming with advertisements"}},
			{Name: "streaming with advertisements is no streaming",
				Means: map[string]scope.Words{"streaming": "subscription streaming"}},
		},
	}
}
