package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/casbin/casbin/v3"
	"github.com/casbin/casbin/v3/effector"
	"github.com/casbin/casbin/v3/model"

	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
)

// casbinEngine holds one enforcer for each actor, with a map by actor in front; each term is a line of policy. What
// Casbin has no words for are functions of its matcher: for the trees, for lists, and for amounts, since the values of
// its policies are strings. An effector that never stops collects every line that matches.
type casbinEngine struct {
	of          map[string]*casbin.Enforcer
	matched     *casbinMatches
	activities  workload.Tree
	territories workload.Tree
}

const casbinModel = `
[request_definition]
r = counterparty, activity, territory, date, amount

[policy_definition]
p = id, beneficiary, activities, territories, effective, expiry, except_activities, except_counterparties, least

[policy_effect]
e = some(where (p.eft == allow))

[matchers]
m = r.date >= p.effective && r.date < p.expiry && r.counterparty != p.beneficiary && \
exceeds(r.amount, p.least) && activity(r.activity, p.activities) && territory(r.territory, p.territories) && \
!activity(r.activity, p.except_activities) && !listed(r.counterparty, p.except_counterparties)
`

// casbinMatches collects the indices of the lines that match.
type casbinMatches struct{ lines []int }

// MergeEffects notes the line and leaves the decision open, so that the next line is tried as well.
func (m *casbinMatches) MergeEffects(_ string, _ []effector.Effect, matches []float64, line, _ int) (effector.Effect,
	int, error) {
	if matches[line] != 0 {
		m.lines = append(m.lines, line)
	}
	return effector.Indeterminate, -1, nil
}

func (*casbinEngine) Name() string { return "casbin" }

func (c *casbinEngine) Load(w *workload.Workload) error {
	parsed, err := model.NewModelFromString(casbinModel)
	if err != nil {
		return err
	}
	c.of, c.matched = map[string]*casbin.Enforcer{}, &casbinMatches{}
	c.activities, c.territories = w.Activities, w.Territories
	for _, group := range byGrantor(w) {
		enforcer, err := c.enforcer(parsed.Copy(), group)
		if err != nil {
			return err
		}
		c.of[group[0].Grantor] = enforcer
	}
	return nil
}

func (c *casbinEngine) enforcer(m model.Model, group []*workload.Term) (*casbin.Enforcer, error) {
	enforcer, err := casbin.NewEnforcer(m)
	if err != nil {
		return nil, err
	}
	enforcer.SetEffector(c.matched)
	enforcer.AddFunction("activity", func(args ...any) (any, error) { return below(c.activities, args) })
	enforcer.AddFunction("territory", func(args ...any) (any, error) { return below(c.territories, args) })
	enforcer.AddFunction("listed", func(args ...any) (any, error) {
		return listed(args[1].(string), args[0].(string)), nil
	})
	enforcer.AddFunction("exceeds", func(args ...any) (any, error) {
		least, err := strconv.ParseFloat(args[1].(string), 64)
		return args[0].(float64) >= least, err // the matcher makes every number a float64
	})
	lines := make([][]string, len(group))
	for i, t := range group {
		lines[i] = []string{t.ID, t.Beneficiary, strings.Join(t.Activities, "|"), strings.Join(t.Territories, "|"),
			t.Effective.String(), t.Expiry.String(), strings.Join(t.ExceptActivities, "|"),
			strings.Join(t.ExceptCounterparties, "|"), strconv.FormatInt(t.Least(), 10)}
	}
	_, err = enforcer.AddPolicies(lines)
	return enforcer, err
}

// below says whether the first argument is one of the nodes that the second lists, or below it.
func below(tree workload.Tree, args []any) (any, error) {
	list := args[1].(string)
	if list == "" {
		return false, nil
	}
	for node := range tree.Path(args[0].(string)) {
		if listed(list, node) {
			return true, nil
		}
	}
	return false, nil
}

func listed(list, name string) bool {
	for list != "" {
		var first string
		if first, list, _ = strings.Cut(list, "|"); first == name {
			return true
		}
	}
	return false
}

func (c *casbinEngine) Violated(dst []string, a *workload.Act) ([]string, error) {
	enforcer, ok := c.of[a.Actor]
	if !ok {
		return dst, nil
	}
	c.matched.lines = c.matched.lines[:0]
	if _, err := enforcer.Enforce(a.Counterparty, a.Activity, a.Territory, a.Date.String(), a.Amount); err != nil {
		return dst, fmt.Errorf("enforcer of %q: %w", a.Actor, err)
	}
	for _, line := range c.matched.lines {
		dst = append(dst, enforcer.GetModel()["p"]["p"].Policy[line][0])
	}
	return dst, nil
}
