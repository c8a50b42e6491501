package main

import (
	"fmt"
	"iter"

	"github.com/cedar-policy/cedar-go"
	"github.com/cedar-policy/cedar-go/ast"
	"github.com/cedar-policy/cedar-go/types"

	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
)

// cedarEngine holds one forbidding policy for each term, with a map by actor in front: a request is authorized against
// the policies of its actor only. The trees are entities with parents, as Cedar means them to be.
type cedarEngine struct {
	of       map[string]cedarPolicies
	entities types.EntityMap
}

// cedarPolicies are the policies of one actor, in the order of their ids.
type cedarPolicies []cedarPolicy

type cedarPolicy struct {
	id     cedar.PolicyID
	policy *cedar.Policy
}

// All walks the policies; cedar.Authorize asks for them so.
func (c cedarPolicies) All() iter.Seq2[cedar.PolicyID, *cedar.Policy] {
	return func(yield func(cedar.PolicyID, *cedar.Policy) bool) {
		for i := range c {
			if !yield(c[i].id, c[i].policy) {
				return
			}
		}
	}
}

func (*cedarEngine) Name() string { return "cedar-go" }

func (c *cedarEngine) Load(w *workload.Workload) error {
	c.of, c.entities = map[string]cedarPolicies{}, types.EntityMap{}
	c.addTree("Activity", w.Activities)
	c.addTree("Territory", w.Territories)
	for _, group := range byGrantor(w) {
		policies := make(cedarPolicies, len(group))
		for i, t := range group {
			policies[i] = cedarPolicy{cedar.PolicyID(t.ID), cedar.NewPolicyFromAST(cedarForbid(t))}
		}
		c.of[group[0].Grantor] = policies
	}
	return nil
}

func (c *cedarEngine) addTree(kind types.EntityType, tree workload.Tree) {
	for _, node := range tree.Nodes() {
		entity := types.Entity{UID: types.NewEntityUID(kind, types.String(node.ID))}
		if node.Parent != "" {
			entity.Parents = types.NewEntityUIDSet(types.NewEntityUID(kind, types.String(node.Parent)))
		}
		c.entities[entity.UID] = entity
	}
}

func cedarForbid(t *workload.Term) *ast.Policy {
	date, amount, counterparty := ast.Context().Access("date"), ast.Context().Access("amount"),
		ast.Context().Access("counterparty")
	when := date.GreaterThanOrEqual(ast.Long(t.Effective.Ordinal())).And(date.LessThan(ast.Long(t.Expiry.Ordinal())))
	if least := t.Least(); least > 0 {
		when = when.And(amount.GreaterThanOrEqual(ast.Long(least)))
	}
	when = when.And(counterparty.NotEqual(ast.String(t.Beneficiary))).
		And(ast.Resource().In(ast.Value(types.NewSet(cedarValues("Territory", t.Territories)...))))
	policy := ast.Forbid().
		PrincipalEq(types.NewEntityUID("Party", types.String(t.Grantor))).
		ActionInSet(cedarIDs("Activity", t.Activities)...).
		When(when)
	if len(t.ExceptActivities) > 0 {
		policy = policy.Unless(ast.Action().In(ast.Value(types.NewSet(cedarValues("Activity", t.ExceptActivities)...))))
	}
	if len(t.ExceptCounterparties) > 0 {
		var parties []types.Value
		for _, name := range t.ExceptCounterparties {
			parties = append(parties, types.String(name))
		}
		policy = policy.Unless(ast.Value(types.NewSet(parties...)).Contains(counterparty))
	}
	return policy
}

func cedarIDs(kind types.EntityType, ids []string) []types.EntityUID {
	all := make([]types.EntityUID, len(ids))
	for i, id := range ids {
		all[i] = types.NewEntityUID(kind, types.String(id))
	}
	return all
}

func cedarValues(kind types.EntityType, ids []string) []types.Value {
	all := make([]types.Value, len(ids))
	for i, id := range ids {
		all[i] = types.NewEntityUID(kind, types.String(id))
	}
	return all
}

func (c *cedarEngine) Violated(dst []string, a *workload.Act) ([]string, error) {
	_, diagnostic := cedar.Authorize(c.of[a.Actor], c.entities, cedar.Request{
		Principal: types.NewEntityUID("Party", types.String(a.Actor)),
		Action:    types.NewEntityUID("Activity", types.String(a.Activity)),
		Resource:  types.NewEntityUID("Territory", types.String(a.Territory)),
		Context: types.NewRecord(types.RecordMap{
			"counterparty": types.String(a.Counterparty),
			"date":         types.Long(a.Date.Ordinal()),
			"amount":       types.Long(a.Amount),
		}),
	})
	if len(diagnostic.Errors) > 0 {
		return dst, fmt.Errorf("%s: %s", diagnostic.Errors[0].PolicyID, diagnostic.Errors[0].Message)
	}
	for _, reason := range diagnostic.Reasons {
		dst = append(dst, string(reason.PolicyID))
	}
	return dst, nil
}
