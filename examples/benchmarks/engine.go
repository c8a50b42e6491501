package main

import (
	"slices"
	"strings"

	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
)

// An engine decides acts under the terms that it has loaded. One goroutine uses it at a time.
type engine interface {
	// Name is how the engine is called in the table and in -engines.
	Name() string

	// Load makes the engine ready for the terms of w. It keeps nothing of w but strings and trees.
	Load(w *workload.Workload) error

	// Violated appends the ids of the terms that the exact act violates, sorted by bytes.
	Violated(dst []string, a *workload.Act) ([]string, error)
}

// A writer is an engine whose callers have the terms in a form of its own. Writing them so is theirs, and neither timed nor counted.
type writer interface {
	engine

	// Write writes the terms of w in that form.
	Write(w *workload.Workload)
}

// A binder is an engine that can look up the names of acts ahead of deciding them.
type binder interface {
	engine

	// Bind looks up the names of the acts, in place of those bound before.
	Bind(acts []workload.Act) error

	// DecideBound decides the bound act with the index and says how many terms it violates.
	DecideBound(i int) int

	// BoundIDs appends the ids that the last call of DecideBound found, sorted by bytes.
	BoundIDs(dst []string) []string
}

// A judge is an engine that also decides vague acts.
type judge interface {
	engine

	// Judged appends the ids of the terms that the act surely violates, and of those that it may violate, both sorted.
	Judged(sure, maybe []string, a *workload.Act) (s, m []string, err error)
}

// A contender is one row of the table: an engine and the most terms that it is asked to load.
type contender struct {
	new func() engine

	// mostTerms bounds a portfolio, mostInContract one contract. Beyond them loading or deciding takes too long, or
	// too much memory, for the default run.
	mostTerms, mostInContract int
}

const million = 1_000_000

// contenders is the one list of engines. The first is the yardstick of portfolios.
func contenders() []contender {
	return []contender{
		{func() engine { return new(handActor) }, million, million},
		{func() engine { return new(handActivity) }, 100_000, million},
		{func() engine { return new(pactaEngine) }, million, million},
		{func() engine { return new(celEngine) }, 100_000, 1000},
		{func() engine { return new(exprEngine) }, 100_000, 1000},
		{func() engine { return new(cedarEngine) }, 100_000, 1000},
		{func() engine { return new(opaEngine) }, 100_000, 1000},
		{func() engine { return new(casbinEngine) }, 10_000, 1000},
	}
}

// byGrantor groups the terms for the engines that get a map by actor in front: each group sorted by id, so that what
// an engine finds in order needs no sorting. The groups stand in the order of their first terms.
func byGrantor(w *workload.Workload) [][]*workload.Term {
	at := map[string]int{}
	var groups [][]*workload.Term
	for i := range w.Terms {
		t := &w.Terms[i]
		group, ok := at[t.Grantor]
		if !ok {
			group = len(groups)
			at[t.Grantor] = group
			groups = append(groups, nil)
		}
		groups[group] = append(groups[group], t)
	}
	for _, group := range groups {
		slices.SortFunc(group, func(a, b *workload.Term) int { return strings.Compare(a.ID, b.ID) })
	}
	return groups
}
