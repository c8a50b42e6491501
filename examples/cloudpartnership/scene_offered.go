package main

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// SingaporeCluster is the part of the capacity that lies outside the exclusivity.
const SingaporeCluster record.Matter = "Singapore cluster"

// offered is the lawful way, day by day.
func offered() []scene {
	what := scope.Box{"activity": "buy compute", "workload": "frontier training", "hardware": "custom chips",
		"territory": "Singapore"}
	buy := func(date string) record.Act {
		return record.Act{By: Helios, With: Nimbus, On: civil.On(date), About: SingaporeCluster, What: what}
	}
	offer := record.Act{Event: Offer, By: Helios, To: Cumulus, On: civil.On("2027-07-01"), About: SingaporeCluster,
		What: what}
	accepted := record.Act{Event: Acceptance, By: Cumulus, To: Helios, On: civil.On("2027-07-15"),
		About: SingaporeCluster}
	silence := record.Known{Acts: []record.Act{offer}, Complete: complete()}
	answer := record.Known{Acts: []record.Act{offer, accepted}, Complete: complete()}
	return []scene{{
		Title: "The lawful way",
		Question: "Only Singapore, and offered to Cumulus on the same terms on 1 July 2027.\n" +
			"   When may Helios buy from Nimbus?",
		Asks: []ask{
			{Label: "20 June 2027, before the offer:", Act: buy("2027-06-20"), Known: silence},
			{Label: "20 July 2027, while Cumulus may answer:", Act: buy("2027-07-20"), Known: silence},
			{Label: "15 August 2027, after the offer lapsed:", Act: buy("2027-08-15"), Known: silence},
			{Label: "15 February 2028, more than six months after that:", Act: buy("2028-02-15"), Known: silence},
			{Label: "15 August 2027, had Cumulus accepted on 15 July:", Act: buy("2027-08-15"), Known: answer},
		},
	}}
}
