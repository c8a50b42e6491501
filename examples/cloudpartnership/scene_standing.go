package main

import (
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// helios is the story of the invented agreement.
func helios() []scene {
	return slices.Concat(standing(), proposal(), offered(), goingAhead(), amended(), relying(), breakdown(), validity())
}

// complete declares that every act of every event of the agreement is in the record.
func complete() []record.Event { return []record.Event{record.AllEvents} }

// books are what both companies recorded by June 2027.
func books() []record.Act {
	return []record.Act{
		{Event: Funding, By: Cumulus, To: Helios, About: "5(a)", On: civil.On("2026-03-30"),
			Amount: money.Of("USD 2,500,000,000")},
		{Event: ModelRelease, By: Helios, On: civil.On("2026-09-15")},
		{Event: Purchase, By: Helios, To: Cumulus, On: civil.On("2026-11-30"), Amount: money.Of("USD 1,200,000,000")},
		{Event: Funding, By: Cumulus, To: Helios, About: "5(b)", On: civil.On("2026-12-20"),
			Amount: money.Of("USD 5,000,000,000")},
		{Event: Drawdown, By: Helios, To: Cumulus, About: "5(b)", On: civil.On("2027-05-03"),
			Amount: money.Of("USD 1,800,000,000")},
		{Event: Purchase, By: Helios, To: Cumulus, On: civil.On("2027-05-31"), Amount: money.Of("USD 1,100,000,000")},
	}
}

// standing is the state of the partnership when the quarrel begins.
func standing() []scene {
	june := civil.On("2027-06-01")
	return []scene{{
		Title:    "Where the parties stand",
		Question: "June 2027: what was promised, what was paid, drawn and bought, and what is still to come?",
		Asks: []ask{
			{Label: "By both companies' books, on 1 June 2027:", Status: june,
				Known: record.Known{Acts: books(), Complete: complete(), AsKnownOn: june}},
		},
	}}
}
