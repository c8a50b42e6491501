package contracttest

import (
	"reflect"
	"slices"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// Unengaged lists the clauses of an agreement that no decision engages, in the order of the agreement: those of its
// terms and of what stands within them, such as exceptions, grants, tranches and tiers, those of amendments included. A
// decision engages the clauses of its findings and those that their reasons, questions, steps and remedies cite; a
// clause is engaged where one below it is.
func Unengaged(a contract.Agreement, decisions []evaluate.Decision) record.Clauses {
	var engaged, out record.Clauses
	for _, d := range decisions {
		engaged = append(engaged, engagedBy(d)...)
	}
	for _, clause := range clausesIn(a) {
		if !slices.ContainsFunc(engaged, clause.Covers) {
			out = append(out, clause)
		}
	}
	return out
}

// engagedBy are the clauses on which a decision rests.
func engagedBy(d evaluate.Decision) record.Clauses {
	var out record.Clauses
	for _, f := range d.Findings {
		out = append(out, f.Clause)
		for _, r := range slices.Concat(f.Reasons, f.Besides) {
			out = append(out, r.Clause)
		}
		for _, q := range f.Missing {
			out = append(out, q.Clause)
		}
		for _, s := range slices.Concat(f.Requires, f.Instead) {
			out = append(out, s.Clause)
		}
		for _, r := range f.Remedies {
			out = append(out, r.Clause)
		}
	}
	for _, g := range d.Gone {
		out = append(out, g.Clause)
	}
	return out
}

// clausesIn are the clauses of the terms of an agreement, each once.
func clausesIn(a contract.Agreement) record.Clauses {
	var out record.Clauses
	seen := map[string]bool{}
	add := func(c record.Clause) {
		if c != "" && !seen[c.Number()] {
			seen[c.Number()] = true
			out = append(out, c)
		}
	}
	walkClauses(reflect.ValueOf(a.Terms), add)
	for _, m := range a.Amendments {
		walkClauses(reflect.ValueOf(m.Adds), add)
	}
	return out
}

// walkClauses calls add with every field Clause. Those of conditions refer to clauses that stand elsewhere.
func walkClauses(v reflect.Value, add func(record.Clause)) {
	if v.Type().Implements(reflect.TypeFor[when.Condition]()) {
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			walkClauses(v.Index(i), add)
		}
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			walkClauses(v.Elem(), add)
		}
	case reflect.Struct:
		for field, value := range v.Fields() {
			switch {
			case !field.IsExported():
			case field.Name == "Clause" && field.Type == reflect.TypeFor[record.Clause]():
				add(value.Interface().(record.Clause))
			default:
				walkClauses(value, add)
			}
		}
	}
}
