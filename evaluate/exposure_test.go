package evaluate_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// sums are what an exposure comes to: each sum, or its bounds, and what comes to none.
func sums(e finance.Exposure) []string {
	var out []string
	for _, f := range e.Due {
		out = append(out, f.Amount.String())
	}
	for _, i := range e.Within {
		out = append(out, i.Range.Least.String()+" to "+i.Range.Most.String())
	}
	for _, c := range e.Stated {
		out = append(out, c.What)
	}
	return out
}

// tenth is a price of lateness that is easily reckoned: 0.1% a day of what is unpaid.
func tenth() obligation.Remedies {
	return obligation.Remedies{{What: "damages", PerDay: amount("0.1%")}}
}

// TestExposureOfArrears: a percentage is taken of what was due and not done, less what was done later from its day on.
func TestExposureOfArrears(t *testing.T) {
	owes := func(d obligation.Duty) contract.Agreement {
		d.Clause, d.Bound, d.Holder, d.Does, d.Remedies = "5", helios, cumulus, "payment", tenth()
		return change(deal(d), func(a *contract.Agreement) {
			a.Events = contract.Events{"payment": {By: "Helios"}, "invoice": {By: "Cumulus", PerMatter: true},
				"bill": {By: "Cumulus"}}
		})
	}
	due := civil.On("2027-03-01")
	sum := owes(obligation.Duty{Due: due, Least: amount("USD 1,000")})
	exact := owes(obligation.Duty{Due: due, Exactly: amount("USD 1,000")})
	act := owes(obligation.Duty{Due: due})
	billed := owes(obligation.Duty{After: "bill", Within: civil.Days(10), Least: amount("USD 1,000")})
	twice := owes(obligation.Duty{Schedule: []obligation.Instalment{{Due: due, Amount: amount("USD 1,000")},
		{Due: civil.On("2027-03-11"), Amount: amount("USD 500")}}})
	fund := funding()
	late := fund.Terms[0].(obligation.Investment)
	late.Remedies = tenth()
	fund = change(fund, func(a *contract.Agreement) { a.Terms = []obligation.Term{late} })
	buys := change(deal(obligation.MinimumPurchase{Clause: "5", Buyer: helios, Seller: cumulus, Bought: "payment",
		Periods: []obligation.Purchase{{During: civil.Span{From: civil.On("2027-01-01"), Through: due},
			Least: amount("USD 1,000")}},
		Remedies: tenth()}), func(a *contract.Agreement) { a.Events = contract.Events{"payment": {By: "Helios"}} })
	pay := func(date, sum string) record.Act { return worth(sum, step(date, "payment", helios, "")) }
	bill := func(date string) record.Act { return step(date, "bill", cumulus, helios) }
	not := func(date string) record.Act {
		return record.Act{Event: "payment", By: helios, On: civil.On(date), Omission: true}
	}
	open := func(acts ...record.Act) record.Known { return record.Known{Acts: acts} }
	for _, test := range []struct {
		name  string
		deal  contract.Agreement
		on    string
		known record.Known
		want  []string
	}{
		{"nothing was paid", sum, "2027-03-11", knowing(), []string{"USD 10"}},
		{"a part was paid in time", sum, "2027-03-11", knowing(pay("2027-02-01", "USD 300"), pay("2027-03-01", "USD 100")),
			[]string{"USD 6"}},
		{"a part was paid late", sum, "2027-03-11", knowing(pay("2027-03-06", "USD 600")), []string{"USD 7"}},
		{"all was paid late", sum, "2027-12-31", knowing(pay("2027-03-06", "USD 600"), pay("2027-03-11", "USD 400")),
			[]string{"USD 7"}},
		{"another exact sum performs nothing", exact, "2027-03-11", knowing(pay("2027-03-06", "USD 999")),
			[]string{"USD 10"}},
		{"it is recorded that nothing was paid", sum, "2027-03-11", open(not("2027-03-11")), []string{"USD 10"}},
		{"a payment of an unknown amount", sum, "2027-03-11", knowing(step("2027-03-01", "payment", helios, "")), nil},
		{"an act that has no sum", act, "2027-03-11", knowing(), []string{"damages, 0.1% a day: the clause states no sum"}},
		{"a sum due after a bill", billed, "2027-03-11", knowing(bill("2027-02-19"), pay("2027-03-06", "USD 500")),
			[]string{"USD 7.50"}},
		{"a sum due after each of two bills", billed, "2027-03-11", knowing(bill("2027-02-19"), bill("2027-02-20")),
			[]string{`damages, 0.1% a day: what is owed for which "bill" is not known`}},
		{"instalments, the first paid late and the second in part", twice, "2027-03-21", knowing(pay("2027-03-06", "USD 400"),
			pay("2027-03-16", "USD 800")), []string{"USD 11", "USD 4"}}, // 5 × 1 + 10 × 0.6; 5 × 0.5 + 5 × 0.3
		{"an instalment of which it is known only for a while that it was not paid", twice, "2027-03-11",
			open(not("2027-03-05")),
			[]string{"USD 4 to USD 10"}},
		{"a tranche", fund, "2028-01-10", knowing(called("2027-05-01", "5(a)", "USD 100"), funded("2027-06-01", "5(a)",
			"USD 40"),
			funded("2028-01-05", "5(a)", "USD 20")), []string{"USD 0.50"}}, // 5 × 0.06 + 5 × 0.04
		{"a minimum of purchases, which later ones do not lower", buys, "2027-03-11", knowing(pay("2027-03-01", "USD 400"),
			pay("2027-03-06", "USD 100")), []string{"USD 6"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			ev, err := evaluate.New(test.deal)
			if err != nil {
				t.Fatal(err)
			}
			status := ev.Status(civil.On(test.on), test.known)
			var got []string
			for _, b := range status.Breaches {
				got = append(got, sums(b.Exposure)...)
				for _, f := range b.Exposure.Due {
					if err := f.Working.Retrace(); err != nil {
						t.Error(err)
					}
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s\n%s", diff, status)
			}
		})
	}
}

// TestExposureOfDecision: what a proposed act would cost is reckoned like what has happened.
func TestExposureOfDecision(t *testing.T) {
	duty := obligation.Duty{Clause: "5", Bound: helios, Holder: cumulus, Does: "payment", Due: civil.On("2027-03-01"),
		Least: amount("USD 1,000"), Remedies: obligation.Remedies{{Clause: "5.2", What: "interest", Rate: amount("7.3%"),
			Count: obligation.Act365Fixed}}}
	parts := duty
	parts.Due, parts.Least = civil.Date{}, money.Amount{}
	parts.Schedule = []obligation.Instalment{{Due: civil.On("2027-02-19"), Amount: amount("USD 500")},
		{Due: civil.On("2027-03-01"), Amount: amount("USD 500")}}
	bar := obligation.Exclusivity{Clause: "5", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models"},
		Remedies: obligation.Remedies{{What: "damages", PerDay: amount("1%")}, {What: "a fee", Fixed: amount("2%"),
			Of: amount("USD 500")}}}
	pay := func(date, sum string) record.Act { return worth(sum, step(date, "payment", helios, "")) }
	leave := but(step("2027-03-11", "payment", helios, ""), func(a *record.Act) { a.Omission = true })
	for _, test := range []struct {
		name  string
		term  obligation.Term
		act   record.Act
		known record.Known
		want  []string
	}{
		{"leaving it undone", duty, leave, knowing(), []string{"USD 2"}},
		{"leaving the rest undone", duty, leave, knowing(pay("2027-02-01", "USD 500")), []string{"USD 1"}},
		{"paying late", duty, pay("2027-03-11", "USD 1,000"), knowing(), []string{"USD 2"}},
		{"leaving two instalments undone", parts, leave, knowing(), []string{"USD 2", "USD 1"}},
		{"leaving the second undone", parts, leave, knowing(pay("2027-02-01", "USD 500")), []string{"USD 1"}},
		{"a bar has no arrears", bar, on("2027-03-11", train("US")), knowing(),
			[]string{"USD 10", "damages, 1% a day: the clause asks for no sum"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			ev, err := evaluate.New(change(deal(test.term), func(a *contract.Agreement) {
				a.Events = contract.Events{"payment": {By: "Helios"}}
			}))
			if err != nil {
				t.Fatal(err)
			}
			d := ev.Decide(test.act, test.known)
			var got []string
			for _, f := range d.Findings {
				got = append(got, sums(f.Exposure)...)
			}
			if diff := cmp.Diff(test.want, got); diff != "" || d.Verdict != breach {
				t.Errorf("%s (-want +got)\n%s\n%s", d.Verdict, diff, d.Explain())
			}
			for _, sum := range test.want {
				if !strings.Contains(d.String(), sum) || !strings.Contains(d.Explain(), sum) {
					t.Errorf("%s is not printed\n%s\n%s", sum, d, d.Explain())
				}
			}
		})
	}
}
