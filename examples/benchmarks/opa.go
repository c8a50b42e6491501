package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"

	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
)

// opaEngine holds the terms as data keyed by actor and asks one prepared query about them. Activities and territories
// are intervals in preorder.
type opaEngine struct {
	query                   rego.PreparedEvalQuery
	activities, territories map[string]workload.Interval
	keys                    opaKeys
}

// opaModule says which terms of the actor an input violates. Comparisons that rule most acts out come first.
const opaModule = `package portfolio

violated contains t.id if {
	some t in data.terms[input.actor]
	input.date >= t.effective
	input.date < t.expiry
	input.amount >= t.least
	some activity in t.activities
	input.activity >= activity[0]
	input.activity < activity[1]
	some territory in t.territories
	input.territory >= territory[0]
	input.territory < territory[1]
	not excepted(t)
	input.counterparty != t.beneficiary
	not input.counterparty in t.except_counterparties
}

excepted(t) if {
	some activity in t.except_activities
	input.activity >= activity[0]
	input.activity < activity[1]
}
`

// opaKeys are the keys of the input, made once.
type opaKeys struct{ actor, counterparty, activity, territory, date, amount *ast.Term }

func (*opaEngine) Name() string { return "OPA" }

func (o *opaEngine) Load(w *workload.Workload) error {
	o.activities, o.territories = w.Activities.Intervals(), w.Territories.Intervals()
	o.keys = opaKeys{ast.StringTerm("actor"), ast.StringTerm("counterparty"), ast.StringTerm("activity"),
		ast.StringTerm("territory"), ast.StringTerm("date"), ast.StringTerm("amount")}
	actors := map[string]any{}
	for _, group := range byGrantor(w) {
		terms := make([]any, len(group))
		for i, t := range group {
			terms[i] = map[string]any{
				"id":                    t.ID,
				"beneficiary":           t.Beneficiary,
				"effective":             t.Effective.Ordinal(),
				"expiry":                t.Expiry.Ordinal(),
				"least":                 t.Least(),
				"activities":            opaIntervals(t.Activities, o.activities),
				"territories":           opaIntervals(t.Territories, o.territories),
				"except_activities":     opaIntervals(t.ExceptActivities, o.activities),
				"except_counterparties": t.ExceptCounterparties,
			}
		}
		actors[group[0].Grantor] = terms
	}
	data, err := ast.InterfaceToValue(map[string]any{"terms": actors})
	if err != nil {
		return err
	}
	o.query, err = rego.New(
		rego.Query("data.portfolio.violated"),
		rego.Module("portfolio.rego", opaModule),
		rego.Store(inmem.NewFromASTObject(data.(ast.Object))),
	).PrepareForEval(context.Background())
	return err
}

func opaIntervals(ids []string, intervals map[string]workload.Interval) [][]int {
	all := [][]int{}
	for _, id := range ids {
		all = append(all, []int{int(intervals[id].From), int(intervals[id].To)})
	}
	return all
}

func (o *opaEngine) Violated(dst []string, a *workload.Act) ([]string, error) {
	input := ast.NewObject(
		[2]*ast.Term{o.keys.actor, ast.StringTerm(a.Actor)},
		[2]*ast.Term{o.keys.counterparty, ast.StringTerm(a.Counterparty)},
		[2]*ast.Term{o.keys.activity, ast.IntNumberTerm(number(o.activities, a.Activity))},
		[2]*ast.Term{o.keys.territory, ast.IntNumberTerm(number(o.territories, a.Territory))},
		[2]*ast.Term{o.keys.date, ast.IntNumberTerm(a.Date.Ordinal())},
		[2]*ast.Term{o.keys.amount, ast.IntNumberTerm(int(a.Amount))},
	)
	results, err := o.query.Eval(context.Background(), rego.EvalParsedInput(input))
	if err != nil {
		return dst, err
	}
	if len(results) != 1 || len(results[0].Expressions) != 1 {
		return dst, fmt.Errorf("%d results, want one", len(results))
	}
	ids, ok := results[0].Expressions[0].Value.([]any)
	if !ok {
		return dst, fmt.Errorf("the result is a %T, want a set", results[0].Expressions[0].Value)
	}
	from := len(dst)
	for _, id := range ids {
		dst = append(dst, id.(string))
	}
	slices.Sort(dst[from:])
	return dst, nil
}
