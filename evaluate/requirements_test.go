package evaluate_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// required is an agreement to buy 80% of what is needed in 2027 and in 2028.
func required() contract.Agreement {
	return change(deal(obligation.Requirements{Clause: "6", Buyer: helios, Seller: cumulus, Bought: "purchase",
		Elsewhere: "other purchase", Share: amount("80%"), Periods: []civil.Span{civil.Year(2027), civil.Year(2028)},
		Remedies: obligation.Remedies{{What: "damages", Fixed: amount("10%")}}}), func(a *contract.Agreement) {
		a.Events = contract.Events{"purchase": {By: "Helios", To: "Cumulus"}, "other purchase": {By: "Helios"}}
	})
}

func elsewhere(date, sum string) record.Act {
	return worth(sum, step(date, "other purchase", helios, ""))
}

func decideRequirements() questions {
	a := required()
	omit := func(date string) record.Act {
		return but(step(date, "purchase", helios, ""), func(a *record.Act) { a.Omission = true })
	}
	known := func(complete record.Event, acts ...record.Act) record.Known {
		return record.Known{Acts: acts, Complete: []record.Event{complete}}
	}
	return questions{
		{name: "buying", deal: a, act: buying("2027-06-01", "USD 1"), want: permitted, of: "6"},
		{name: "buying elsewhere before the year is over", deal: a, act: elsewhere("2027-06-01", "USD 99"), known: knowing(),
			want: permitted},
		{name: "leaving it on the last day", deal: a, act: omit("2027-12-31"), known: knowing(elsewhere("2027-06-01",
			"USD 99")),
			want: permitted},
		{name: "too little on the day after", deal: a, act: omit("2028-01-01"), known: knowing(buying("2027-06-01",
			"USD 79.99"),
			elsewhere("2027-06-01", "USD 20")), want: breach, of: "6", says: []string{"79.99%", "80%"}},
		{name: "enough", deal: a, act: omit("2028-01-01"), known: knowing(buying("2027-06-01", "USD 80"),
			elsewhere("2027-06-01", "USD 20")), want: permitted, of: "6"},
		{name: "what was bought in another year does not count", deal: a, act: omit("2028-01-02"), want: breach, of: "6",
			known: knowing(buying("2028-01-01", "USD 80"), elsewhere("2027-06-01", "USD 20"))},
		{name: "nothing was needed", deal: a, act: omit("2028-01-01"), known: knowing(), want: permitted, of: "6"},
		{name: "what was bought elsewhere is not known", deal: a, act: omit("2028-01-01"), want: undetermined,
			known: known("purchase", buying("2027-06-01", "USD 80")), missing: "other purchase"},
		{name: "it is too little whatever was bought elsewhere besides", deal: a, act: omit("2028-01-01"), want: breach,
			of:    "6",
			known: known("purchase", buying("2027-06-01", "USD 80"), elsewhere("2027-06-01", "USD 21"))},
		{name: "what was bought is not known", deal: a, act: omit("2028-01-01"), want: undetermined, missing: "purchase",
			known: known("other purchase", elsewhere("2027-06-01", "USD 20"))},
		{name: "it is enough whatever was bought besides", deal: a, act: omit("2028-01-01"), want: permitted, of: "6",
			known: known("other purchase", buying("2027-06-01", "USD 80"), elsewhere("2027-06-01", "USD 20"))},
		{name: "two currencies", deal: a, act: omit("2028-01-01"), want: undetermined,
			known: knowing(buying("2027-06-01", "USD 80"), elsewhere("2027-06-01", "EUR 1"))},
		{name: "an amount that is not stated", deal: a, act: omit("2028-01-01"), want: undetermined,
			missing: "other purchase",
			known:   knowing(buying("2027-06-01", "USD 80"), step("2027-06-01", "other purchase", helios, ""))},
	}
}

// TestRequirementsAreReckoned: the rows of a status are what package finance makes of the same purchases.
func TestRequirementsAreReckoned(t *testing.T) {
	rule := finance.Requirements{Share: amount("80%")}
	for seed := range uint64(200) {
		g := rand.New(rand.NewPCG(seed, 8))
		total, own := usd(0), usd(0)
		var acts []record.Act
		for n := range g.IntN(6) {
			sum := usd(int64(1 + g.IntN(50)))
			day := civil.On("2027-01-01").AddDays(g.IntN(365)).String()
			act := elsewhere(day, sum.String())
			if g.IntN(4) > 0 {
				act = buying(day, sum.String())
				own, _ = own.Add(sum)
			}
			total, _ = total.Add(sum)
			act.ID = fmt.Sprint(n)
			acts = append(acts, act)
		}
		ev, err := evaluate.New(required())
		if err != nil {
			t.Fatal(err)
		}
		row := ev.Status(civil.On("2028-01-01"), knowing(acts...)).Rows[0]
		short, err := rule.Short(money.Exactly(total), own)
		if err != nil {
			t.Fatal(err)
		}
		want, missed := evaluate.Performed, short.Least.Amount.Sign() > 0
		if missed {
			want = evaluate.Breached
		}
		if row.State != want || len(acts) > 0 && (!row.Left.Equal(short.Least.Amount) || !row.Funded.Equal(own)) {
			t.Errorf("seed %d: %s, %s bought and %s short; want %s, %s and %s", seed, row.State, row.Funded, row.Left, want, own,
				short.Least.Amount)
		}
		if fewer := ev.Status(civil.On("2028-01-01"), record.Known{Acts: acts}).Rows[0]; fewer.State == evaluate.Performed ||
			fewer.State == evaluate.Breached {
			t.Errorf("seed %d: from a record that may lack something it is %s", seed, fewer.State)
		}
	}
}

// TestExposureOfRequirements: a percentage is one of what was bought too little.
func TestExposureOfRequirements(t *testing.T) {
	ev, err := evaluate.New(required())
	if err != nil {
		t.Fatal(err)
	}
	status := ev.Status(civil.On("2028-06-01"), knowing(buying("2027-06-01", "USD 60"), elsewhere("2027-06-01", "USD 40")))
	if len(status.Breaches) != 1 || len(status.Breaches[0].Exposure.Due) != 1 ||
		status.Breaches[0].Exposure.Due[0].Amount.String() != "USD 2" {
		t.Errorf("10%% of USD 20 is due\n%s", status)
	}
}
