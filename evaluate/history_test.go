package evaluate_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/civil"
)

// Adding acts one by one, in any order, gives what the whole record gives.
func TestHistoryEqualsTheWholeRecord(t *testing.T) {
	scenes(t, 7100, 150, func(t *testing.T, g chance, s scene) {
		rest := s.known
		rest.Acts = nil
		h := s.ev.History(rest)
		for _, i := range g.Perm(len(s.known.Acts)) {
			h.Add(s.known.Acts[i])
		}
		on := civil.On("2027-01-01").AddDays(g.IntN(900))
		if diff := cmp.Diff(s.ev.Status(on, s.known).String(), h.Status(on).String()); diff != "" {
			t.Errorf("status on %s (-whole +added):\n%s", on, diff)
		}
		if diff := cmp.Diff(fmt.Sprint(s.decide()), fmt.Sprint(h.Decide(s.act))); diff != "" {
			t.Errorf("decision (-whole +added):\n%s", diff)
		}
	})
}
