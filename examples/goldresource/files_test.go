package goldresource_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/examples/goldresource"
)

// TestRoundTrips decides every case as it is and after a round trip through documents.
func TestRoundTrips(t *testing.T) {
	var all contracttest.Cases
	for _, list := range []map[string]question{cases(), probes()} {
		for _, id := range slices.Sorted(maps.Keys(list)) {
			all = append(all, contracttest.Case{Name: id, Act: list[id].act, Known: known(list[id])})
		}
	}
	for _, c := range furtherCases() {
		all = append(all, contracttest.Case{Name: c.name, Act: c.act, Known: known(question{c.act, c.known})})
	}
	contracttest.RoundTrips(t, goldresource.Agreement(), all)
}
