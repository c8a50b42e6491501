package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/evaluate/portfolio"
	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// pactaEngine holds the terms as a portfolio of agreements.
type pactaEngine struct {
	agreements []*contract.Agreement // as somebody has them who asks
	known      []record.Known
	names      []string
	snapshot   *portfolio.Snapshot
	queries    []portfolio.Query
	found      []portfolio.Finding
}

func (e *pactaEngine) Name() string { return "pacta" }

// Write writes the terms as agreements, which is how those who use the library have them.
func (e *pactaEngine) Write(w *workload.Workload) {
	*e = pactaEngine{}
	at := map[string]int{}
	terms := make([]*workload.Term, len(w.Terms))
	for i := range w.Terms {
		terms[i] = &w.Terms[i]
	}
	slices.SortFunc(terms, func(a, b *workload.Term) int { return strings.Compare(a.ID, b.ID) })
	for _, t := range terms {
		n, ok := at[t.Contract]
		if !ok {
			n = len(e.agreements)
			at[t.Contract] = n
			e.agreements = append(e.agreements, &contract.Agreement{Parties: contract.Parties{}})
			e.known = append(e.known, record.Known{Complete: everything})
			e.names = append(e.names, t.Contract)
		}
		addTerm(e.agreements[n], &e.known[n], t)
	}
}

var everything = []record.Event{record.AllEvents}

// addTerm adds a term to its agreement, and what has been bought under it to the record.
func addTerm(a *contract.Agreement, k *record.Known, t *workload.Term) {
	x := obligation.Exclusivity{Clause: record.Clause(t.ID), Bound: record.Party(t.Grantor), Holder: record.Party(t.Beneficiary),
		Scope: scope.Box{scope.Activity: wordList(t.Activities), scope.Territory: wordList(t.Territories)},
		Life:  obligation.Life{During: civil.Span{From: t.Effective, Before: t.Expiry}}}
	a.Parties[x.Bound], a.Parties[x.Holder] = "", ""
	for _, activity := range t.ExceptActivities {
		x.Except = append(x.Except, obligation.Exception{Over: scope.Box{scope.Activity: scope.Words(activity)}})
	}
	var others []string
	for _, name := range t.ExceptCounterparties {
		if name != t.Beneficiary { // with whom it may deal anyway
			others = append(others, name)
		}
	}
	if len(others) > 0 {
		x.Except = append(x.Except, obligation.Exception{Over: scope.Box{scope.With: wordList(others)}})
		a.ThirdParties = scope.Words(strings.TrimPrefix(string(a.ThirdParties)+", "+string(wordList(others)), ", "))
	}
	if t.Threshold > 0 {
		if a.Events == nil {
			a.Events = contract.Events{}
		}
		event := record.Event("bought " + t.ID)
		a.Events[event] = contract.Event{}
		x.Except = append(x.Except, obligation.Exception{Over: scope.Everything, While: when.Total{Event: event, WithThis: true,
			AnyMatter: true, Bounds: when.Bounds{AtMost: usd(t.Threshold)}}})
		k.Acts = append(k.Acts, record.Act{Event: event, On: t.Effective, Amount: usd(t.Committed)})
	}
	a.Terms = append(a.Terms, x)
}

func wordList(words []string) scope.Words { return scope.Words(strings.Join(words, ", ")) }

func usd(n int64) money.Amount {
	a, err := money.New(money.Int(n), "USD")
	if err != nil {
		panic("usd " + strconv.FormatInt(n, 10) + ": " + err.Error())
	}
	return a
}

// Load makes the portfolio.
func (e *pactaEngine) Load(w *workload.Workload) error {
	p, err := portfolio.New(scope.Outlines{scope.Activity: w.Activities.Outline(), scope.Territory: w.Territories.Outline()})
	if err != nil {
		return err
	}
	err = p.Update(func(tx *portfolio.Tx) error {
		for _, name := range w.Parties {
			if err := tx.Introduce(record.Party(name)); err != nil {
				return err
			}
		}
		for i, name := range e.names {
			if err := tx.Put(name, e.agreements[i], e.known[i]); err != nil {
				return err
			}
		}
		return nil
	})
	e.snapshot = p.Snapshot()
	return err
}

// Violated asks the portfolio about the deal as it stands.
func (e *pactaEngine) Violated(dst []string, a *workload.Act) ([]string, error) {
	e.found, _ = e.snapshot.AppendFindings(e.found[:0], a.Deal)
	return e.ids(dst, evaluate.Breach), nil
}

// ids appends the clauses of the findings of which that is the verdict. They stand in order, as the agreements were put in.
func (e *pactaEngine) ids(dst []string, v evaluate.Verdict) []string {
	for _, f := range e.found {
		if f.Outcome.Verdict() == v {
			dst = append(dst, string(e.snapshot.Clause(f)))
		}
	}
	return dst
}

func (e *pactaEngine) Bind(acts []workload.Act) error {
	e.queries = e.queries[:0]
	for i := range acts {
		e.queries = append(e.queries, e.snapshot.Bind(acts[i].Deal))
	}
	return nil
}

func (e *pactaEngine) DecideBound(i int) int {
	e.found, _ = e.snapshot.AppendBound(e.found[:0], &e.queries[i])
	return len(e.found)
}

func (e *pactaEngine) BoundIDs(dst []string) []string { return e.ids(dst, evaluate.Breach) }

func (e *pactaEngine) Judged(sure, maybe []string, a *workload.Act) (s, m []string, err error) {
	e.found, _ = e.snapshot.AppendFindings(e.found[:0], a.Deal)
	return e.ids(sure, evaluate.Breach), e.ids(maybe, evaluate.Undetermined), nil
}
