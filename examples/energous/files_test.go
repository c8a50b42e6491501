package energous_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/examples/energous"
)

// TestRoundTrips decides every case as it is and after a round trip through documents.
func TestRoundTrips(t *testing.T) {
	cases := ownCases()
	for _, list := range []map[string]question{exclusivityCases(), otherCases(), probes()} {
		for _, id := range slices.Sorted(maps.Keys(list)) {
			cases = append(cases, contracttest.Case{Name: id, Act: list[id].act, Known: complete(list[id].known)})
		}
	}
	contracttest.RoundTrips(t, energous.Agreement(), cases)
}
