package main

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// validity is a clause that an authority suspends, and that a court may hold void.
func validity() []scene {
	assistants := record.Act{By: Helios, With: Nimbus, What: scope.Box{"activity": "build assistants"},
		During: civil.Span{From: civil.On("2028-01-01"), Through: civil.On("2029-12-31")}}
	later := record.Act{By: Helios, With: Nimbus, What: scope.Box{"activity": "build assistants"},
		On: civil.On("2029-06-01")}
	known := record.Known{Complete: complete()}
	return []scene{{
		Title: "A clause that is suspended, or void",
		Question: "The competition authority suspended clause 7 from March to December 2028.\n" +
			"   May Helios build assistants with Nimbus?",
		Asks: []ask{
			{Label: "From January 2028 to December 2029:", Act: assistants, Known: known},
			{Label: "In June 2029, as written, and if it is void:", Act: later, Known: known, Compare: true},
		},
	}}
}
