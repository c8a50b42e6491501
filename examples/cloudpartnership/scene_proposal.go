package main

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Supercluster is the capacity that Nimbus proposes to build.
const Supercluster record.Matter = "Nimbus supercluster"

// sevenYears is how long the proposed deal with Nimbus runs. It outlasts the agreement with Cumulus.
func sevenYears() civil.Span {
	return civil.Span{From: civil.On("2027-06-01"), Through: civil.On("2034-05-31")}
}

// deal is the proposal that starts the quarrel: capacity bought on one day and used for seven years.
func deal() record.Act {
	return record.Act{By: Helios, With: Nimbus, On: civil.On("2027-06-01"), About: Supercluster,
		Amount: money.Of("USD 38,000,000,000"),
		What: scope.Box{"activity": "buy compute", "workload": "frontier training", "hardware": "custom chips",
			"territory": "US, Singapore"},
		Commits: []record.Act{{During: sevenYears(),
			What: scope.Box{"activity": "use compute", "workload": "frontier training", "hardware": "custom chips",
				"territory": "US, Singapore"}}},
	}
}

// inJune is what is known on 1 June 2027, before anything else happens: these facts, and no amendment.
func inJune(facts ...record.Stated) record.Known {
	return record.Known{Facts: facts, AsKnownOn: civil.On("2027-06-01")}
}

// proposal is the deal, the exceptions that negotiators reach for, and an announcement.
func proposal() []scene {
	standby := record.Act{By: Helios, With: Nimbus, On: civil.On("2027-06-01"),
		What: scope.Box{"activity": "compute", "workload": "standby copy", "territory": "US, EU"}}
	announced := record.Act{By: Helios, On: civil.On("2027-06-01"),
		What: scope.Box{"activity": "compute", "workload": "training", "hardware": "GPUs"}}
	return []scene{
		{
			Title: "The proposal",
			Question: "Nimbus offers seven years of compute for USD 38 billion: custom chips, in the US and in\n" +
				"   Singapore. May Helios buy it and train frontier models on it?",
			Asks: []ask{
				{Label: "Nobody has asked yet which chips Cumulus has:", Act: deal(), Known: inJune()},
			},
		},
		{
			Title:    "The exceptions",
			Question: "The same deal. Which of the exceptions that were negotiated helps?",
			Asks: []ask{
				{Label: "Cumulus is at capacity, but shows that it has equivalent chips:", Act: deal(), Known: inJune(
					record.Stated{Fact: AtCapacity, Is: record.Yes}, record.Stated{Fact: HasChips, Is: record.Yes})},
				{Label: "Cumulus concedes that it has no equivalent chips:", Act: deal(), Known: inJune(
					record.Stated{Fact: HasChips, Is: record.No})},
				{Label: "Another idea, a standby copy with Nimbus and nothing else:", Act: standby, Known: inJune()},
			},
		},
		{
			Title:    "The announcement",
			Question: `"We will train on additional GPUs from June." Does that break anything?`,
			Asks: []ask{
				{Label: "Not said: where, and with whom:", Act: announced, Known: inJune()},
			},
		},
	}
}
