// Package publicterms models the terms of the partnership between Microsoft and OpenAI as the companies and the press
// have publicly stated them, in their dated versions. It is not the contract, which is not public, and no legal advice.
//
// Sources: the companies' posts of 2019-07-22, 2023-01-23, 2025-01-21, 2025-10-28, 2026-02-27 and 2026-04-27, and press
// reports of them.
package publicterms

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// The names that acts and facts use.
const (
	OpenAI    record.Party = "OpenAI"
	Microsoft record.Party = "Microsoft"

	CapacityOffered  record.Event = "offer of capacity"
	CapacityRefused  record.Event = "refusal of capacity"
	CapacityAccepted record.Event = "acceptance of capacity"
	AGIDeclared      record.Event = "declaration of AGI"
	AGIVerified      record.Event = "verification of AGI"
	ShareByOpenAI    record.Event = "revenue share payment by OpenAI"
	ShareByMicrosoft record.Event = "revenue share payment by Microsoft"
	AzurePurchase    record.Event = "purchase of Azure services"
	JointStatement   record.Event = "joint statement"

	MeetsCriteria  record.Fact = "the model meets the capability criteria"
	CannotSupport  record.Fact = "Microsoft cannot support the necessary capabilities"
	ChoosesNot     record.Fact = "Microsoft chooses not to support the necessary capabilities"
	UnderThreshold record.Fact = "the compute is below the agreed thresholds"
)

// words is the vocabulary.
var words = scope.Outlines{
	"activity": `
		run workloads
			train models
			serve
		ship first
		buy compute capacity
		release open weights
		use technology
			use in products
			pursue AGI
		license technology
		make an announcement`,
	"product": `
		API calls
			stateless calls
		stateful runtime
		first-party product
			Frontier
			consumer app
		joint non-API product
		open-weight model`,
	"technology": `
		model and product IP
			models made after AGI
		research IP
			architecture and weights
			data-center IP
		consumer hardware IP`,
	"host": "Azure = Microsoft Azure, AWS = Amazon Web Services, Google Cloud, Oracle Cloud, own data centers",
}

// Agreement is the partnership in its dated versions.
func Agreement() contract.Agreement {
	return contract.Agreement{
		Title:   "Microsoft – OpenAI, terms as publicly stated",
		Parties: contract.Parties{OpenAI: "OpenAI", Microsoft: "Microsoft Corporation"},
		Words:   words,
		Tags:    scope.Outlines{"customer": "US national security"},
		Term:    civil.Span{From: civil.On("2023-01-23")},
		Events: contract.Events{
			CapacityOffered:  {By: "OpenAI", To: "Microsoft", PerMatter: true},
			CapacityRefused:  {By: "Microsoft", To: "OpenAI", PerMatter: true},
			CapacityAccepted: {By: "Microsoft", To: "OpenAI", PerMatter: true},
			AGIDeclared:      {Clause: "v3.1", By: "OpenAI"},
			AGIVerified:      {Clause: "v3.1", By: "independent expert panel", Determination: true},
			ShareByOpenAI:    {By: "OpenAI", To: "Microsoft", PerMatter: true},
			ShareByMicrosoft: {By: "Microsoft", To: "OpenAI"},
			AzurePurchase:    {By: "OpenAI"},
			JointStatement:   {By: "OpenAI, Microsoft", Joint: true, NoEffect: true},
		},
		ThirdParties: "independent expert panel",
		Definitions: []contract.Definition{
			{Clause: "v3.5", Word: "API product", Dim: "product", Open: true,
				Includes: "API calls", Excludes: "first-party product, joint non-API product, open-weight model"},
			{Clause: "v3'.1", Word: "stateless API", Dim: "product", Open: true,
				Includes: "stateless calls", Excludes: "first-party product, joint non-API product, open-weight model"},
			{Clause: "v4.1", Word: "cannot and chooses not to support", Senses: []contract.Sense{
				{Name: "both", If: when.All{when.Fact(CannotSupport), when.Fact(ChoosesNot)}},
				{Name: "either", If: when.Any{when.Fact(CannotSupport), when.Fact(ChoosesNot)}}}},
		},
		Terms:      version1,
		Amendments: []contract.Amendment{version2, version3, statement, version4},
		Readings: []contract.Reading{
			{Name: "a stateful runtime counts as an API", Means: map[string]scope.Words{
				"API product": "API calls, stateful runtime", "stateless API": "stateless calls, stateful runtime"}},
			{Name: "a stateful runtime is no API", Means: map[string]scope.Words{
				"API product": "API calls", "stateless API": "stateless calls"}},
		},
	}
}

var azure = scope.Box{"host": "Azure"}

var version1 = contract.Terms{
	obligation.Exclusivity{Clause: "v1.1 Azure powers all workloads", Bound: OpenAI, Holder: Microsoft,
		Scope: scope.Box{"activity": "run workloads, buy compute capacity"}, To: azure},
}

var version2 = contract.Amendment{Clause: "V2", Made: civil.On("2025-01-21"), Removes: record.Clauses{"v1.1"},
	Adds: contract.Terms{
		obligation.FirstRefusal{Clause: "v2.1 New capacity", Grantor: OpenAI, Holder: Microsoft,
			Scope: scope.Box{"activity": "buy compute capacity, run workloads"}, To: azure,
			Offered: CapacityOffered, Accepted: CapacityAccepted, Declined: CapacityRefused},
		obligation.Exclusivity{Clause: "v2.2 API exclusive to Azure", Bound: OpenAI, Holder: Microsoft,
			Scope: scope.Box{"activity": "serve", "product": "API calls"}, To: azure,
			Life: obligation.Life{During: civil.Span{Through: civil.On("2030-12-31")}}},
		obligation.License{Clause: "v2.3 IP rights", Licensor: OpenAI, Licensee: Microsoft,
			Subject: scope.Box{"activity": "use technology"},
			Grants: []obligation.Grant{{Clause: "v2.3", Field: scope.Box{"activity": "use in products"},
				Life: obligation.Life{During: civil.Span{Through: civil.On("2030-12-31")}}}}},
		obligation.Duty{Clause: "v2.4 Revenue share", Bound: OpenAI, Holder: Microsoft, Does: ShareByOpenAI,
			Life: obligation.Life{During: civil.Span{Through: civil.On("2030-12-31")}}},
	}}

var version3 = contract.Amendment{Clause: "V3", Made: civil.On("2025-10-28"),
	Removes: record.Clauses{"v2.1", "v2.2", "v2.3", "v2.4"},
	Adds: contract.Terms{
		obligation.Right{Clause: "v3.1 Declaration of AGI", Holder: OpenAI, Toward: Microsoft, By: AGIDeclared,
			Needs: when.Did(AGIVerified)},
		obligation.License{Clause: "v3.2 Models and products", Licensor: OpenAI, Licensee: Microsoft,
			Subject:  scope.Box{"activity": "use technology", "technology": "model and product IP, consumer hardware IP"},
			Granting: "license technology",
			Grants: []obligation.Grant{{Clause: "v3.2", Field: scope.Box{"technology": "model and product IP"},
				Exclusive: true, ExclusiveWhile: when.Not(when.Did(AGIVerified)),
				Life: obligation.Life{During: civil.Span{Through: civil.On("2032-12-31")}}}}},
		obligation.License{Clause: "v3.3 Research IP", Licensor: OpenAI, Licensee: Microsoft,
			Subject: scope.Box{"activity": "use technology", "technology": "research IP"},
			Grants: []obligation.Grant{{Clause: "v3.3", Field: scope.Box{"technology": "research IP"},
				Except: obligation.Exceptions{{Clause: "v3.3",
					Over: scope.Box{"technology": "architecture and weights, data-center IP"}}},
				Life: obligation.Life{During: civil.Span{Through: civil.On("2030-12-31")}, Ends: when.Did(AGIVerified)}}}},
		obligation.Prohibition{Clause: "v3.4 Consumer hardware", Bound: Microsoft, Holder: OpenAI,
			Scope: scope.Box{"activity": "use technology", "technology": "consumer hardware IP"}},
		obligation.Exclusivity{Clause: "v3.5 API products exclusive to Azure", Bound: OpenAI, Holder: Microsoft,
			Scope: scope.Box{"activity": "serve", "product": "API product"}, To: azure,
			Except: obligation.Exceptions{{Clause: "v3.6 National security customers",
				Over: scope.Box{"customer": "US national security"}}},
			Life: obligation.Life{Ends: when.Did(AGIVerified)}},
		obligation.Prohibition{Clause: "v3.7 Open-weight models", Bound: OpenAI, Holder: Microsoft,
			Scope:  scope.Box{"activity": "release open weights"},
			Except: obligation.Exceptions{{Clause: "v3.7", Over: scope.Everything, While: when.Fact(MeetsCriteria)}}},
		obligation.Prohibition{Clause: "v3.8 AGI with OpenAI's IP", Bound: Microsoft, Holder: OpenAI,
			Scope: scope.Box{"activity": "pursue AGI"},
			Except: obligation.Exceptions{{Clause: "v3.8", Over: scope.Everything,
				While: when.Any{when.Fact(UnderThreshold), when.Did(AGIDeclared)}}}},
		obligation.Duty{Clause: "v3.9 Revenue share", Bound: OpenAI, Holder: Microsoft, Does: ShareByOpenAI,
			Life: obligation.Life{Ends: when.Did(AGIVerified)}},
		obligation.Permission{Clause: "v3.11 No first refusal", Holder: OpenAI, Toward: Microsoft,
			Scope: scope.Box{"activity": "buy compute capacity, train models"}},
	}}

var statement = contract.Amendment{Clause: "V3'", Made: civil.On("2026-02-27"),
	Adds: contract.Terms{
		obligation.Exclusivity{Clause: "v3'.1 Stateless APIs stay on Azure", Bound: OpenAI, Holder: Microsoft,
			Scope: scope.Box{"activity": "serve", "product": "stateless API"}, To: azure,
			Except: obligation.Exceptions{{Clause: "v3.6 National security customers",
				Over: scope.Box{"customer": "US national security"}}},
			Life: obligation.Life{Ends: when.Did(AGIVerified)}},
		obligation.Exclusivity{Clause: "v3'.2 First-party products stay on Azure", Bound: OpenAI, Holder: Microsoft,
			Scope: scope.Box{"activity": "serve", "product": "first-party product"}, To: azure},
	}}

var version4 = contract.Amendment{Clause: "V4", Made: civil.On("2026-04-27"), Restates: true,
	Removes: record.Clauses{"v3.2", "v3.5", "v3.9", "v3.11", "v3'.1", "v3'.2"},
	Adds: contract.Terms{
		obligation.Exclusivity{Clause: "v4.1 Ships first on Azure", Bound: OpenAI, Holder: Microsoft,
			Scope: scope.Box{"activity": "ship first"}, To: azure,
			Except: obligation.Exceptions{{Clause: "v4.1", Over: scope.Everything,
				While: when.Phrase("cannot and chooses not to support")}}},
		obligation.Permission{Clause: "v4.2 Any cloud", Holder: OpenAI, Toward: Microsoft,
			Scope: scope.Box{"activity": "serve"}},
		obligation.License{Clause: "v4.3 Models and products", Licensor: OpenAI, Licensee: Microsoft,
			Subject: scope.Box{"activity": "use technology", "technology": "model and product IP"},
			Grants: []obligation.Grant{{Clause: "v4.3", Field: scope.Everything,
				Life: obligation.Life{During: civil.Span{Through: civil.On("2032-12-31")}}}}},
		obligation.Permission{Clause: "v4.3 Not exclusive", Holder: OpenAI, Toward: Microsoft,
			Scope: scope.Box{"activity": "license technology"}},
		obligation.Duty{Clause: "v4.5 Revenue share", Bound: OpenAI, Holder: Microsoft, Does: ShareByOpenAI,
			If:   when.Not(when.Total{Event: ShareByOpenAI, AnyMatter: true, Withheld: "the amount of the total cap"}),
			Life: obligation.Life{During: civil.Span{Through: civil.On("2030-12-31")}}},
	}}
