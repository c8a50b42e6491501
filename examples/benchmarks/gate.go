package main

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
)

// gateActs is how many acts an engine must get right before it is timed.
const gateActs = 1000

// verify holds a loaded engine to the definition, in every way in which it can be asked, and returns the first
// difference.
func verify(e engine, w *workload.Workload) error {
	acts := w.Acts[:min(gateActs, len(w.Acts))]
	for i := range acts {
		got, err := e.Violated(nil, &acts[i])
		if err != nil {
			return fmt.Errorf("%s: act %s: %w", e.Name(), acts[i].ID, err)
		}
		if err := same(e, &acts[i], "violated", acts[i].Violates, got); err != nil {
			return err
		}
	}
	if b, ok := e.(binder); ok {
		if err := verifyBound(b, acts); err != nil {
			return err
		}
	}
	if j, ok := e.(judge); ok {
		return verifyVague(j, w)
	}
	return nil
}

func same(e engine, a *workload.Act, what string, want, got []string) error {
	if slices.Equal(want, got) {
		return nil
	}
	return fmt.Errorf("%s: act %s: %s: want %q, got %q", e.Name(), a.ID, what, want, got)
}

func verifyBound(b binder, acts []workload.Act) error {
	if err := b.Bind(acts); err != nil {
		return fmt.Errorf("%s: bind: %w", b.Name(), err)
	}
	for i := range acts {
		n := b.DecideBound(i)
		got := b.BoundIDs(nil)
		if err := same(b, &acts[i], "violated, bound", acts[i].Violates, got); err != nil {
			return err
		}
		if n != len(got) {
			return fmt.Errorf("%s: act %s: %d violated, bound, but %d ids", b.Name(), acts[i].ID, n, len(got))
		}
	}
	return nil
}

func verifyVague(j judge, w *workload.Workload) error {
	acts := w.Blurred()
	if err := workload.Write(acts); err != nil {
		return err
	}
	for i := range acts[:min(gateActs, len(acts))] {
		a := &acts[i]
		wantSure, wantMaybe := a.Violates, []string(nil)
		if a.Vague != workload.Neither {
			wantSure, wantMaybe = w.Judged(nil, nil, a)
		}
		sure, maybe, err := j.Judged(nil, nil, a)
		if err != nil {
			return fmt.Errorf("%s: vague act %s: %w", j.Name(), a.ID, err)
		}
		if err := same(j, a, "surely violated", wantSure, sure); err != nil {
			return err
		}
		if err := same(j, a, "perhaps violated", wantMaybe, maybe); err != nil {
			return err
		}
	}
	return nil
}
