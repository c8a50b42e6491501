package main

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// amended is the way out that keeps the partnership.
func amended() []scene {
	known := record.Known{Complete: complete(), Facts: record.Facts{
		{Fact: HasChips, Is: record.Yes}, {Fact: AtCapacity, Is: record.No}}}
	uses := func(with record.Party, during civil.Span, workload, hardware, territory scope.Words) record.Act {
		return record.Act{By: Helios, With: with, During: during, What: scope.Box{"activity": "use compute",
			"workload": workload, "hardware": hardware, "territory": territory}}
	}
	november := civil.Span{From: civil.On("2027-11-01"), Through: civil.On("2027-11-30")}
	everything := uses(Nimbus, november, "frontier training, inference", "custom chips, GPUs", "US, France")
	buys := record.Act{By: Helios, With: Nimbus, On: civil.On("2027-11-01"), What: scope.Box{"activity": "buy compute",
		"workload": "frontier training", "hardware": "custom chips", "territory": "US, Singapore"}}
	return []scene{{
		Title: "The amended agreement",
		Question: "A1, made on 1 September 2027 and effective on 1 October, allows a limited use of Nimbus.\n" +
			"   What does it open, and what stays closed?",
		Asks: []ask{
			{Label: "November 2027: training and inference, custom chips and GPUs, in the US and in France:",
				Act: everything, Known: known},
			{Label: "Buying custom chips for training without an offer to Cumulus, in the US and in Singapore:",
				Act: buys, Known: known},
			{Label: "Training on another provider's custom chips, Stratus':",
				Act: uses(Stratus, november, "frontier training", "custom chips", "US"), Known: known},
			{Label: "Training on Nimbus' custom chips in the US for all seven years:",
				Act: uses(Nimbus, sevenYears(), "frontier training", "custom chips", "US"), Known: known},
		},
	}}
}
