package portfolio_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate/portfolio"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// A bar with more places, or more counterparties left out, than its compiled form has room for is no less a bar.
func TestLargeBars(t *testing.T) {
	var outline, places, names []string
	for i := range 200 {
		outline = append(outline, fmt.Sprint("place", i))
		if names = append(names, fmt.Sprint("N", i)); i%2 == 0 {
			places = append(places, fmt.Sprint("place", i))
		}
	}
	for _, row := range []struct {
		name string
		bar  obligation.Prohibition
	}{
		{"many places", obligation.Prohibition{Scope: scope.Box{scope.Territory: scope.Words(strings.Join(places, ", "))}}},
		{"many counterparties left out", obligation.Prohibition{Except: obligation.Exceptions{
			{Over: scope.Box{scope.With: scope.Words(strings.Join(names, ", "))}}}}},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, err := portfolio.New(scope.Outlines{scope.Activity: "sell", scope.Territory: strings.Join(outline, "\n")})
			if err != nil {
				t.Fatal(err)
			}
			row.bar.Clause, row.bar.Bound, row.bar.Holder = "1", "Helios", "Northwind"
			a := &contract.Agreement{Parties: contract.Parties{"Helios": "", "Northwind": ""},
				ThirdParties: scope.Words(strings.Join(names, ", ") + ", Vega"), Terms: contract.Terms{row.bar}}
			put(t, p, "large", a, record.Known{})
			act := training("Helios", "Vega")
			act.What = scope.Box{scope.Activity: "sell", scope.Territory: "place0"}
			if got := lines(p.Snapshot(), act); got[0] != "breach" {
				t.Errorf("%v, want breach", got)
			}
		})
	}
}

// Something recorded that cannot be read leaves every act undetermined, be it by whom it may, as the evaluator has it.
func TestUnreadableRecord(t *testing.T) {
	p := empty(t)
	put(t, p, "gated", consented("Helios", "Zephyr"), record.Known{})
	put(t, p, "other", exclusiveOf("Ardent", "Vega", 0), record.Known{})
	broken := record.Act{Event: "consent", By: "Zephyr", About: "deal", What: scope.Box{scope.Activity: "train except"}}
	update(t, p, func(tx *portfolio.Tx) error { return tx.Record("gated", &broken) })
	act := training("Vega", "Ardent")
	if got := lines(p.Snapshot(), act); got[0] != "breach, no effect, not yet or permitted" {
		t.Errorf("%v", got)
	}
	update(t, p, func(tx *portfolio.Tx) error { return tx.Remove("gated") })
	if got := lines(p.Snapshot(), act); got[0] != "permitted" {
		t.Errorf("once it is removed: %v", got)
	}
}
