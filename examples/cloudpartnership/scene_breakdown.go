package main

import (
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// terminates is Cumulus ending the agreement for breach.
func terminates(date string) record.Act {
	return record.Act{Event: Termination, By: Cumulus, To: Helios, On: civil.On(date), Form: "writing",
		Invokes: record.Clauses{"11.1"}}
}

// breakdown is the end of the partnership, and what is left of it.
func breakdown() []scene {
	notice := record.Act{Event: BreachNotice, By: Cumulus, To: Helios, On: civil.On("2027-07-01"), Form: "writing"}
	acts := slices.Concat(books(), []record.Act{onGPUs(), notice})
	noticed := record.Known{Acts: acts, Complete: complete()}
	ended := record.Known{Acts: append(slices.Clone(acts), terminates("2027-08-02")), Complete: complete()}
	return []scene{
		{
			Title: "Breakdown",
			Question: "Helios went ahead in June; Cumulus gave notice of breach on 1 July 2027.\n" +
				"   When can it end the agreement?",
			Asks: []ask{
				{Label: "Notice of termination on 20 July 2027:", Act: terminates("2027-07-20"), Known: noticed},
				{Label: "Notice of termination on 2 August 2027:", Act: terminates("2027-08-02"), Known: noticed},
			},
		},
		survival(ended),
	}
}

// survival is what still binds once the agreement has ended, and what stays unfunded.
func survival(ended record.Known) scene {
	does := func(date string, with record.Party, what scope.Box) record.Act {
		return record.Act{By: Helios, With: with, On: civil.On(date), What: what}
	}
	gpus := scope.Box{"activity": "use compute", "workload": "frontier training", "hardware": "GPUs", "territory": "US"}
	assistants := scope.Box{"activity": "build assistants"}
	office := record.Act{By: Cumulus, On: civil.On("2027-09-01"),
		What: scope.Box{"activity": "use technology", "technology": "models", "product": "office suite"}}
	tools := office
	tools.What = scope.Box{"activity": "use technology", "technology": "models", "product": "developer tools"}
	arbitrates := scope.Box{"activity": "arbitrate"}
	return scene{
		Title:    "What survives",
		Question: "Cumulus ended the agreement on 2 August 2027. What still binds, and what stays unfunded?",
		Asks: []ask{
			{Label: "On 1 September 2027:", Status: civil.On("2027-09-01"), Known: ended},
			{Label: "Helios trains on Nimbus' GPUs in the US:", Act: does("2027-09-01", Nimbus, gpus), Known: ended},
			{Label: "Helios builds assistants with Nimbus, in February 2028:",
				Act: does("2028-02-01", Nimbus, assistants), Known: ended},
			{Label: "The same in January 2029:", Act: does("2029-01-15", Nimbus, assistants), Known: ended},
			{Label: "Cumulus keeps the models in its office suite:", Act: office, Known: ended},
			{Label: "Cumulus keeps the models in its developer tools:", Act: tools, Known: ended},
			{Label: "Helios goes to arbitration without a notice of dispute:",
				Act: does("2027-09-01", Cumulus, arbitrates), Known: ended},
		},
	}
}
