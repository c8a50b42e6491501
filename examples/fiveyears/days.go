package main

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// A day is one on which somebody should look, and why. May is what that person asks whether it may be done on that day.
type day struct {
	on  civil.Date
	why string
	may record.Act
}

// days are the days on which the state of the partnership is told.
func days() []day {
	terminate := record.Act{Event: termination, By: aurelia, Invokes: record.Clauses{"13.1"}}
	return []day{
		{on: civil.On("2026-01-01"), why: "The first day: everything is in force, and nothing is due yet."},
		{on: civil.On("2026-09-30"), why: "The last day for the service center."},
		{on: civil.On("2026-10-01"), why: "The day after: the milestone is missed."},
		{on: civil.On("2026-11-16"), why: "The time for cure runs: may Aurelia terminate?", may: terminate},
		{on: civil.On("2026-12-15"),
			why: "The time for cure has run out, and the center opened within it: may Aurelia terminate?", may: terminate},
		{on: civil.On("2027-01-14"), why: "The call of the first tranche has arrived, and is not yet paid."},
		{on: civil.On("2028-02-29"), why: "The flood suspends the academy, on a leap day."},
		{on: civil.On("2028-06-30"), why: "The flood is over, and it is the last day on which the credits can be called."},
		{on: civil.On("2028-07-01"), why: "The credits have lapsed."},
		{on: civil.On("2029-02-01"), why: "The day after the brand fee was due."},
		{on: civil.On("2030-01-01"), why: "The year of purchases has ended fifty machines short."},
		{on: civil.On("2030-07-01"), why: "The refusal of renewal has arrived on the last day for it."},
		{on: civil.On("2030-12-31"), why: "The last day of the term."},
		{on: civil.On("2031-01-01"), why: "The day after: what outlives the agreement."},
		{on: civil.On("2031-07-01"), why: "The tail of the exclusivity has run out, that of the non-compete runs."},
		{on: civil.On("2034-01-01"), why: "The last tail has run out."},
	}
}
