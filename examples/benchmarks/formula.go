package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
)

// formula writes what a term bars, but for its grantor, as an expression that cel-go and expr both read. Days,
// activities and territories are numbers, the trees in preorder; comparisons that rule most acts out come first.
func formula(t *workload.Term, activities, territories map[string]workload.Interval) string {
	var b strings.Builder
	fmt.Fprintf(&b, "date >= %d && date < %d", t.Effective.Ordinal(), t.Expiry.Ordinal())
	if least := t.Least(); least > 0 {
		fmt.Fprintf(&b, " && amount >= %d", least)
	}
	b.WriteString(" && " + among("activity", t.Activities, activities))
	b.WriteString(" && " + among("territory", t.Territories, territories))
	if len(t.ExceptActivities) > 0 {
		b.WriteString(" && !" + among("activity", t.ExceptActivities, activities))
	}
	b.WriteString(" && counterparty != " + strconv.Quote(t.Beneficiary))
	if len(t.ExceptCounterparties) > 0 {
		fmt.Fprintf(&b, " && !(counterparty in [%s])", quoted(t.ExceptCounterparties))
	}
	return b.String()
}

func among(variable string, ids []string, intervals map[string]workload.Interval) string {
	var any []string
	for _, id := range ids {
		in := intervals[id]
		if in.To == in.From+1 {
			any = append(any, fmt.Sprintf("%s == %d", variable, in.From))
			continue
		}
		any = append(any, fmt.Sprintf("%s >= %d && %s < %d", variable, in.From, variable, in.To))
	}
	return "(" + strings.Join(any, " || ") + ")"
}

// number is where the act is in a tree: the number of its node, or a number of none where nobody knows the name.
func number(of map[string]workload.Interval, id string) int {
	in, ok := of[id]
	if !ok {
		return -1
	}
	return int(in.From)
}

func quoted(names []string) string {
	all := make([]string, len(names))
	for i, name := range names {
		all[i] = strconv.Quote(name)
	}
	return strings.Join(all, ", ")
}
