package papajohns_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/examples/papajohns"
	"github.com/pacta-go/pacta/obligation/record"
)

// TestRoundTrips decides every case as it is and after a round trip through documents.
func TestRoundTrips(t *testing.T) {
	var all contracttest.Cases
	for _, list := range []map[string]question{cases(), probes(), more()} {
		for _, id := range slices.Sorted(maps.Keys(list)) {
			known := list[id].known
			known.Complete = []record.Event{record.AllEvents}
			known.Places, known.Members = places, members
			all = append(all, contracttest.Case{Name: id, Act: list[id].act, Known: known})
		}
	}
	contracttest.RoundTrips(t, papajohns.Agreement(), all)
}
