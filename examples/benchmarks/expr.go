package main

import (
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"

	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
)

// exprEngine holds one compiled program for each term, with a map by actor in front. All run on one machine.
type exprEngine struct {
	of                      map[string][]exprTerm
	activities, territories map[string]workload.Interval
	act                     map[string]any
	machine                 vm.VM
}

type exprTerm struct {
	id      string
	program *vm.Program
}

func (*exprEngine) Name() string { return "expr" }

func (e *exprEngine) Load(w *workload.Workload) error {
	e.of = map[string][]exprTerm{}
	e.activities, e.territories = w.Activities.Intervals(), w.Territories.Intervals()
	e.act = map[string]any{"counterparty": "", "activity": 0, "territory": 0, "date": 0, "amount": 0}
	env := expr.Env(e.act)
	for _, group := range byGrantor(w) {
		terms := make([]exprTerm, len(group))
		for i, t := range group {
			program, err := expr.Compile(formula(t, e.activities, e.territories), env, expr.AsBool())
			if err != nil {
				return err
			}
			terms[i] = exprTerm{t.ID, program}
		}
		e.of[group[0].Grantor] = terms
	}
	return nil
}

func (e *exprEngine) Violated(dst []string, a *workload.Act) ([]string, error) {
	terms := e.of[a.Actor]
	e.act["counterparty"] = a.Counterparty
	e.act["activity"] = number(e.activities, a.Activity)
	e.act["territory"] = number(e.territories, a.Territory)
	e.act["date"] = a.Date.Ordinal()
	e.act["amount"] = int(a.Amount)
	for i := range terms {
		violated, err := e.machine.Run(terms[i].program, e.act)
		if err != nil {
			return dst, err
		}
		if violated == true {
			dst = append(dst, terms[i].id)
		}
	}
	return dst, nil
}
