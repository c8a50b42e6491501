package evaluate_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// A standing asks where one clause stands on a day.
type standing struct {
	name   string // a sentence
	deal   contract.Agreement
	on     string
	known  record.Known
	clause record.Clause
	want   evaluate.Standings
	// funded, drawn and left are amounts, due and since days. Empty: not asked.
	funded, drawn, left string
	due, since          string
}

func (s standing) run(t *testing.T) {
	ev, err := evaluate.New(s.deal)
	if err != nil {
		t.Fatalf("the agreement is invalid:\n%v", err)
	}
	status := ev.Status(civil.On(s.on), s.known)
	rows := status.Of(s.clause)
	if len(rows) != 1 {
		t.Fatalf("clause %s has %d rows, want one\n%s", s.clause, len(rows), status)
	}
	row := rows[0]
	if row.State != s.want {
		t.Errorf("state is %q, want %q: %v, missing %v\n%s", row.State, s.want, row.Reasons, row.Missing, status)
	}
	for _, x := range []struct{ what, got, want string }{
		{"funded", row.Funded.String(), s.funded}, {"drawn", row.Drawn.String(), s.drawn}, {"left", row.Left.String(), s.left},
		{"due", row.Due.String(), s.due}, {"since", row.Since.String(), s.since},
	} {
		if x.want != "" && x.got != x.want {
			t.Errorf("%s is %s, want %s\n%s", x.what, x.got, x.want, status)
		}
	}
}

func TestStatus(t *testing.T) {
	for _, list := range [][]standing{tranches(), credits(), duties(), commitments(), bars()} {
		for _, s := range list {
			t.Run(s.name, s.run)
		}
	}
}

func tranches() []standing {
	a := funding()
	call := called("2027-05-01", "5(a)", "USD 100")
	half := funded("2027-06-01", "5(a)", "USD 40")
	rest := funded("2027-12-31", "5(a)", "USD 60")
	return []standing{
		{name: "a tranche that was not called", deal: a, on: "2027-06-01", known: knowing(), clause: "5(a)",
			want: evaluate.Uncalled, funded: "USD 0", left: "USD 100"},
		{name: "a tranche that was called", deal: a, on: "2027-06-01", known: knowing(call), clause: "5(a)",
			want: evaluate.NotYetDue, due: "2027-12-31", left: "USD 100"},
		{name: "a tranche of which a part was funded", deal: a, on: "2027-06-01", known: knowing(call, half),
			clause: "5(a)", want: evaluate.NotYetDue, funded: "USD 40", left: "USD 60"},
		{name: "a part that is funded the next day does not count yet", deal: a, on: "2027-05-31", known: knowing(call, half),
			clause: "5(a)", want: evaluate.NotYetDue, funded: "USD 0", left: "USD 100"},
		{name: "a tranche that was funded in two parts", deal: a, on: "2027-12-31", known: knowing(call, half, rest),
			clause: "5(a)", want: evaluate.Performed, funded: "USD 100"},
		{name: "a tranche on its last day", deal: a, on: "2027-12-31", known: knowing(call, half), clause: "5(a)",
			want: evaluate.NotYetDue},
		{name: "a tranche on the day after, in a complete record", deal: a, on: "2028-01-01", known: knowing(call, half),
			clause: "5(a)", want: evaluate.Breached, since: "2028-01-01", left: "USD 60"},
		{name: "a tranche on the day after, in a record that may lack something", deal: a, on: "2028-01-01",
			known: record.Known{Acts: []record.Act{call, half}, Complete: []record.Event{"call"}}, clause: "5(a)",
			want: evaluate.Overdue},
		{name: "what was funded of the other tranche does not count", deal: a, on: "2027-06-01", clause: "5(a)",
			known: knowing(call, funded("2027-05-15", "5(b)", "USD 50")), want: evaluate.NotYetDue, funded: "USD 0"},
		{name: "a call by the investor is no call", deal: a, on: "2027-06-01", clause: "5(a)",
			known: knowing(but(call, func(a *record.Act) { a.By, a.To = cumulus, helios })), want: evaluate.Uncalled},
	}
}

func credits() []standing {
	a := funding()
	open := []record.Act{launched("2027-01-01"), called("2027-02-01", "5(b)", "USD 50"), funded("2027-03-01", "5(b)", "USD 50")}
	return []standing{
		{name: "credits whose condition is not met", deal: a, on: "2027-06-01", known: knowing(), clause: "5(b)",
			want: evaluate.ConditionOn},
		{name: "credits whose condition may be met", deal: a, on: "2027-06-01", clause: "5(b)", want: evaluate.ConditionOn},
		{name: "credits that were granted and partly drawn", deal: a, on: "2027-06-01", clause: "5(b)",
			known: knowing(append(open, drawn("2027-04-01", "5(b)", "USD 20"))...), want: evaluate.Performed,
			funded: "USD 50", drawn: "USD 20", left: "USD 30"},
		{name: "credits that nobody called, on the last day", deal: a, on: "2027-06-30", known: knowing(open[0]),
			clause: "5(b)", want: evaluate.Uncalled},
		{name: "credits that nobody called, on the day after", deal: a, on: "2027-07-01", known: knowing(open[0]),
			clause: "5(b)", want: evaluate.Lapsed},
	}
}

func duties() []standing {
	duty := func(d obligation.Duty) contract.Agreement {
		d.Clause, d.Bound, d.Holder, d.Does = "5", helios, cumulus, "payment"
		a := deal(d)
		a.Events = contract.Events{"payment": {By: "Helios"}}
		return a
	}
	fixed := duty(obligation.Duty{Due: civil.On("2027-05-31")})
	ready := duty(obligation.Duty{Due: civil.On("2027-05-31"), If: when.Fact("the service is accepted")})
	later := duty(obligation.Duty{Due: civil.On("2027-05-31"), Life: obligation.Life{During: from("2027-03-01")}})
	pay := func(date string) record.Act { return step(date, "payment", helios, cumulus) }
	omitted := record.Act{Event: "payment", By: helios, On: civil.On("2027-06-15"), Omission: true}
	return []standing{
		{name: "a duty on its last day", deal: fixed, on: "2027-05-31", known: knowing(), clause: "5",
			want: evaluate.NotYetDue, due: "2027-05-31"},
		{name: "a duty on the day after, nothing recorded", deal: fixed, on: "2027-06-01", clause: "5", want: evaluate.Overdue},
		{name: "a duty on the day after, in a complete record", deal: fixed, on: "2027-06-01", known: knowing(), clause: "5",
			want: evaluate.Breached, since: "2027-06-01"},
		{name: "a duty whose omission is recorded", deal: fixed, on: "2027-06-15", clause: "5", want: evaluate.Breached,
			known: record.Known{Acts: []record.Act{omitted}}, since: "2027-06-01"},
		{name: "a duty whose omission is recorded up to an earlier day", deal: fixed, on: "2027-06-16", clause: "5",
			want: evaluate.Overdue, known: record.Known{Acts: []record.Act{omitted}}},
		{name: "a duty that was performed on its last day", deal: fixed, on: "2028-01-01", clause: "5",
			known: knowing(pay("2027-05-31")), want: evaluate.Performed},
		{name: "a duty that was performed a day late", deal: fixed, on: "2028-01-01", clause: "5",
			known: knowing(pay("2027-06-01")), want: evaluate.Late, since: "2027-06-01"},
		{name: "a duty that was performed by somebody else", deal: fixed, on: "2028-01-01", clause: "5",
			known: knowing(but(pay("2027-05-31"), func(a *record.Act) { a.By = nimbus })), want: evaluate.Breached},
		{name: "a duty whose condition is not met", deal: ready, on: "2027-06-01", clause: "5", want: evaluate.ConditionOn,
			known: so("the service is accepted", record.No)},
		{name: "a duty whose condition is not known", deal: ready, on: "2027-06-01", clause: "5", want: evaluate.ConditionOn,
			known: knowing()},
		{name: "a duty before it is in force", deal: later, on: "2027-02-28", known: knowing(), clause: "5",
			want: evaluate.NotInForce},
		{name: "a duty from when it is in force", deal: later, on: "2027-03-01", known: knowing(), clause: "5",
			want: evaluate.NotYetDue},
	}
}

func commitments() []standing {
	a := change(deal(obligation.MinimumPurchase{Clause: "6", Buyer: helios, Seller: cumulus, Bought: "purchase",
		Periods: []obligation.Purchase{{During: civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2027-12-31")},
			Least: amount("USD 100")}}}), func(a *contract.Agreement) {
		a.Events = contract.Events{"purchase": {By: "Helios", To: "Cumulus"}}
	})
	buy := func(date, usd string) record.Act { return worth(usd, step(date, "purchase", helios, cumulus)) }
	return []standing{
		{name: "a commitment in its year", deal: a, on: "2027-06-01", clause: "6", want: evaluate.NotYetDue,
			known: knowing(buy("2027-03-01", "USD 40")), funded: "USD 40", left: "USD 60", due: "2027-12-31"},
		{name: "a commitment that was met", deal: a, on: "2027-06-01", clause: "6", want: evaluate.Performed,
			known: knowing(buy("2027-03-01", "USD 100"))},
		{name: "a commitment that was missed", deal: a, on: "2028-01-01", clause: "6", want: evaluate.Breached,
			known: knowing(buy("2027-03-01", "USD 99")), left: "USD 1", since: "2028-01-01"},
		{name: "a commitment that may have been missed", deal: a, on: "2028-01-01", clause: "6", want: evaluate.Overdue,
			known: record.Known{Acts: []record.Act{buy("2027-03-01", "USD 99")}}},
		{name: "what was bought before does not count", deal: a, on: "2027-06-01", clause: "6", want: evaluate.NotYetDue,
			known: knowing(buy("2026-12-31", "USD 100")), funded: "USD 0"},
	}
}

func bars() []standing {
	bar := deal(exclusive("4.1", "US"))
	while := deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models"}, Life: obligation.Life{While: when.Fact("it is so")}})
	ending := change(deal(exclusive("4.1", "US"), obligation.Right{Clause: "11", Holder: helios, Toward: cumulus,
		By: "termination", Ends: true}), func(a *contract.Agreement) {
		a.Events = contract.Events{"termination": {By: "Helios"}}
	})
	return []standing{
		{name: "an exclusivity on its last day", deal: bar, on: "2030-12-31", clause: "4.1", want: evaluate.InForce},
		{name: "an exclusivity on the day after", deal: bar, on: "2031-01-01", clause: "4.1", want: evaluate.NotInForce},
		{name: "a bar while a fact is so that nobody stated", deal: while, on: "2027-06-01", clause: "4.1", want: evaluate.Open},
		{name: "a bar while a fact is not so", deal: while, on: "2027-06-01", clause: "4.1", want: evaluate.NotInForce,
			known: so("it is so", record.No)},
		{name: "a bar that a recorded act broke is in force still", deal: bar, on: "2027-06-01", clause: "4.1",
			want: evaluate.InForce, known: knowing(on("2027-03-01", train("US")))},
		{name: "a bar that a later act will break", deal: bar, on: "2027-02-28", clause: "4.1", want: evaluate.InForce,
			known: knowing(on("2027-03-01", train("US")))},
		{name: "a bar that a recorded act elsewhere did not break", deal: bar, on: "2027-06-01", clause: "4.1",
			want: evaluate.InForce, known: knowing(on("2027-03-01", train("Japan")))},
		{name: "a bar after a termination", deal: ending, on: "2027-06-01", clause: "4.1", want: evaluate.NotInForce,
			known: knowing(step("2027-05-01", "termination", helios, cumulus))},
		{name: "a bar that a termination may have ended which is not recorded", deal: ending, on: "2027-06-01", clause: "4.1",
			want: evaluate.Open},
		{name: "a bar where no termination happened", deal: ending, on: "2027-06-01", clause: "4.1", want: evaluate.InForce,
			known: knowing()},
	}
}

func TestStatusBreaches(t *testing.T) {
	tests := []struct {
		name  string // a sentence
		deal  contract.Agreement
		on    string
		known record.Known
		want  []string
	}{
		{"a bar that a recorded act broke", deal(exclusive("4.1", "US")), "2027-06-01", knowing(on("2027-03-01", train("US"))),
			[]string{"4.1 Helios 2027-03-01"}},
		{"a bar that a later act will break", deal(exclusive("4.1", "US")), "2027-02-28",
			knowing(on("2027-03-01", train("US"))), nil},
		{"a bar that an act elsewhere did not break", deal(exclusive("4.1", "US")), "2027-06-01",
			knowing(on("2027-03-01", train("Japan"))), nil},
		{"a duty that was missed", payingDeal(), "2027-06-15", knowing(), []string{"5 Cumulus 2027-06-01"}},
		{"a duty that was performed late", payingDeal(), "2027-06-15", knowing(paid("2027-06-10", "USD 100")),
			[]string{"5 Cumulus 2027-06-01"}},
		{"a duty that was performed in time", payingDeal(), "2027-06-15", knowing(paid("2027-05-31", "USD 100")), nil},
		{"a duty that may have been performed", payingDeal(), "2027-06-15", record.Known{}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ev, err := evaluate.New(tt.deal)
			if err != nil {
				t.Fatal(err)
			}
			status := ev.Status(civil.On(tt.on), tt.known)
			var got []string
			for _, b := range status.Breaches {
				got = append(got, b.Clause.Number()+" "+string(b.By[0])+" "+b.Since.String())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("breaches (-want +got):\n%s\n%s", diff, status)
			}
		})
	}
}
