package main

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// onGPUs is what Helios does if it does not wait: it trains on Nimbus' GPUs for seven years.
func onGPUs() record.Act {
	return record.Act{By: Helios, With: Nimbus, During: sevenYears(), About: Supercluster,
		What: scope.Box{"activity": "use compute", "workload": "frontier training", "hardware": "GPUs",
			"territory": "US, Singapore"}}
}

// goingAhead is the breach, and the lawsuit.
func goingAhead() []scene {
	known := record.Known{Complete: complete(), Acts: []record.Act{
		{Event: DisputeNotice, By: Cumulus, To: Helios, On: civil.On("2027-07-05"), About: Supercluster},
		{Event: MediationRequest, By: Helios, To: Cumulus, On: civil.On("2027-08-10"), About: Supercluster}}}
	cumulus := func(date string, activity scope.Words) record.Act {
		return record.Act{By: Cumulus, With: Helios, On: civil.On(date), About: Supercluster,
			What: scope.Box{"activity": activity}}
	}
	return []scene{
		{
			Title: "Going ahead anyway",
			Question: "Helios trains on Nimbus' GPUs from 1 June 2027, for seven years.\n" +
				"   What is barred, until when, and what follows?",
			Asks: []ask{
				{Label: "In full:", Act: onGPUs(), Known: inJune(), Explain: true},
			},
		},
		{
			Title: "Legal action",
			Question: "Cumulus gives notice of dispute on 5 July 2027; Helios asks for mediation on 10 August.\n" +
				"   What may Cumulus do, and when?",
			Asks: []ask{
				{Label: "Claim damages on 15 July:", Act: cumulus("2027-07-15", "claim damages"), Known: known},
				{Label: "Seek an injunction on 15 July:", Act: cumulus("2027-07-15", "seek an injunction"),
					Known: known},
				{Label: "Arbitrate on 20 September:", Act: cumulus("2027-09-20", "arbitrate"), Known: known},
				{Label: "Arbitrate on 1 October:", Act: cumulus("2027-10-01", "arbitrate"), Known: known},
				{Label: "Claim damages on 1 October:", Act: cumulus("2027-10-01", "claim damages"), Known: known},
			},
		},
	}
}
