package contracttest

import (
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// Ineffective wants the act not to have the effect that it claims.
type Ineffective struct {
	// Under is the clause under which it would have no effect, or one above it.
	Under record.Clause
	// First is the first day on which it would have effect.
	First civil.Date
}

func (w Ineffective) problem() string { return "" }

func (w Ineffective) outcome(d evaluate.Decision) (want, got outcome) {
	want = outcome{Verdict: evaluate.Ineffective.String(), Clause: w.Under.Mark(), First: day(w.First)}
	got = outcome{Verdict: d.Verdict.String()}
	got = closest(d, evaluate.Ineffective, w.Under, want, got, func(f evaluate.Finding, one *outcome) {
		one.First = ifStated(want.First, day(f.First))
	})
	return want, got
}
