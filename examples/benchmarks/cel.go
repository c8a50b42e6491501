package main

import (
	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"

	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
)

// celEngine holds one compiled program for each term, with a map by actor in front.
type celEngine struct {
	of                      map[string][]celTerm
	activities, territories map[string]workload.Interval
	act                     celAct
}

type celTerm struct {
	id      string
	program cel.Program
}

// celAct gives the programs the values of one act, each converted once for all of them.
type celAct struct{ counterparty, activity, territory, date, amount ref.Val }

// ResolveName is the value of a variable.
func (a *celAct) ResolveName(name string) (any, bool) {
	switch name {
	case "counterparty":
		return a.counterparty, true
	case "activity":
		return a.activity, true
	case "territory":
		return a.territory, true
	case "date":
		return a.date, true
	case "amount":
		return a.amount, true
	}
	return nil, false
}

// Parent is nil: nothing else is known.
func (*celAct) Parent() cel.Activation { return nil }

func (*celEngine) Name() string { return "cel-go" }

func (c *celEngine) Load(w *workload.Workload) error {
	env, err := cel.NewEnv(
		cel.Variable("counterparty", cel.StringType),
		cel.Variable("activity", cel.IntType),
		cel.Variable("territory", cel.IntType),
		cel.Variable("date", cel.IntType),
		cel.Variable("amount", cel.IntType),
	)
	if err != nil {
		return err
	}
	c.of = map[string][]celTerm{}
	c.activities, c.territories = w.Activities.Intervals(), w.Territories.Intervals()
	for _, group := range byGrantor(w) {
		terms := make([]celTerm, len(group))
		for i, t := range group {
			ast, issues := env.Compile(formula(t, c.activities, c.territories))
			if issues.Err() != nil {
				return issues.Err()
			}
			program, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize))
			if err != nil {
				return err
			}
			terms[i] = celTerm{t.ID, program}
		}
		c.of[group[0].Grantor] = terms
	}
	return nil
}

func (c *celEngine) Violated(dst []string, a *workload.Act) ([]string, error) {
	terms := c.of[a.Actor]
	c.act = celAct{
		counterparty: types.String(a.Counterparty),
		activity:     types.Int(number(c.activities, a.Activity)),
		territory:    types.Int(number(c.territories, a.Territory)),
		date:         types.Int(a.Date.Ordinal()),
		amount:       types.Int(a.Amount),
	}
	for i := range terms {
		out, _, err := terms[i].program.Eval(&c.act)
		if err != nil {
			return dst, err
		}
		if out == types.True {
			dst = append(dst, terms[i].id)
		}
	}
	return dst, nil
}
