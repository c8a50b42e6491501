package sample_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/internal/sample"
)

// TestDecidingAgainIsTheSame decides random cases twice, and once more with the record in another order: the order of
// acts of one day may change the words of a decision, never its verdicts.
func TestDecidingAgainIsTheSame(t *testing.T) {
	const seed = 4
	s, order := sample.New(seed), rand.New(rand.NewPCG(seed, 0))
	for range trials() / 10 {
		a := s.Agreement()
		ev, err := evaluate.New(a)
		if err != nil {
			t.Fatal(err)
		}
		for range 10 {
			known, act := s.Known(a), s.Act(a)
			first := ev.Decide(act, known)
			if diff := cmp.Diff(first.String(), ev.Decide(act, known).String()); diff != "" {
				t.Errorf("seed %d: deciding twice (-once +again):\n%s", seed, diff)
			}
			known.Acts = slices.Clone(known.Acts)
			order.Shuffle(len(known.Acts), func(i, j int) {
				known.Acts[i], known.Acts[j] = known.Acts[j], known.Acts[i]
			})
			if diff := cmp.Diff(first.Possible, ev.Decide(act, known).Possible); diff != "" {
				t.Errorf("seed %d: another order of the record (-first +other):\n%s", seed, diff)
			}
		}
	}
}
