package main

import (
	"testing"

	"github.com/pacta-go/pacta/contract/contracttest"
)

// TestActsOfTheStoryKeepTheLaws varies every act that the story asks about: whoever says less, or forgets an act, gets
// no bolder answer.
func TestActsOfTheStoryKeepTheLaws(t *testing.T) {
	for _, c := range story() {
		var cases contracttest.Cases
		for _, s := range c.Scenes {
			for _, a := range s.Asks {
				if a.Status.IsZero() {
					cases = append(cases, contracttest.Case{Name: s.Title + " / " + a.Label, Act: a.Act, Known: a.Known,
						Reading: a.Under})
				}
			}
		}
		t.Run(c.Agreement.Title, func(t *testing.T) { contracttest.Laws(t, c.Agreement, cases) })
	}
}
