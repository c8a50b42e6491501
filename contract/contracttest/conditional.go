package contracttest

import (
	"strings"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
)

// Conditional wants a step that the agreement names to be missing and still open.
type Conditional struct {
	// On is the clause that asks for the step, or one above it.
	On record.Clause
	// Step is the event that is required, By who has to take it.
	Step record.Event
	By   record.Party
	// After and Free are words, separated by commas, that must occur in the parts of the act that are free after a step,
	// and free now.
	After, Free string
}

func (w Conditional) problem() string { return "" }

func (w Conditional) outcome(d evaluate.Decision) (want, got outcome) {
	want = outcome{Verdict: evaluate.Conditional.String(), Clause: w.On.Mark(), By: names(w.By), Step: string(w.Step),
		AfterStep: list(w.After), Free: list(w.Free)}
	got = outcome{Verdict: d.Verdict.String(), AfterStep: occurring(w.After, d, evaluate.AfterStep),
		Free: occurring(w.Free, d, evaluate.Free)}
	got = closest(d, evaluate.Conditional, w.On, want, got, func(f evaluate.Finding, one *outcome) {
		s, ok := w.step(f.Requires)
		if ok {
			one.Step = ifStated(want.Step, string(s.Event))
			one.By = ifStated(want.By, names(s.By))
			return
		}
		one.Step = ifStated(want.Step, stepsText(f.Requires))
		one.By = ifStated(want.By, stepsText(f.Requires))
	})
	return want, got
}

// step is the required step that is wanted, or else the only one there is.
func (w Conditional) step(steps []evaluate.Step) (evaluate.Step, bool) {
	for _, s := range steps {
		if (w.Step == "" || s.Event == w.Step) && (w.By == "" || names(s.By) == names(w.By)) {
			return s, true
		}
	}
	if len(steps) == 1 {
		return steps[0], true
	}
	return evaluate.Step{}, false
}

func stepsText(steps []evaluate.Step) string {
	var texts []string
	for _, s := range steps {
		texts = append(texts, s.Text)
	}
	return "one of: " + strings.Join(texts, "; ")
}
