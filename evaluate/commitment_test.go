package evaluate_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// purchases is an agreement with a minimum of purchases.
func purchases(t obligation.MinimumPurchase, more ...obligation.Term) contract.Agreement {
	t.Clause, t.Buyer, t.Seller, t.Bought = "6", helios, cumulus, "purchase"
	return change(deal(append([]obligation.Term{t}, more...)...), func(a *contract.Agreement) {
		a.Events = contract.Events{"purchase": {By: "Helios", To: "Cumulus"}}
		a.Term = civil.Span{}
	})
}

func buying(date, sum string) record.Act { return worth(sum, step(date, "purchase", helios, cumulus)) }

// quarters are minimums of the quarters of 2027.
func quarters(least ...string) []obligation.Purchase {
	var out []obligation.Purchase
	from := civil.On("2027-01-01")
	for _, sum := range least {
		next := from.AddMonths(3)
		out = append(out, obligation.Purchase{During: civil.Span{From: from, Through: next.Prev()}, Least: amount(sum)})
		from = next
	}
	return out
}

// TestCommitments states where the quarters of a commitment stand, what counts for them and what is to be paid.
func TestCommitments(t *testing.T) {
	table := obligation.MinimumPurchase{Periods: quarters("USD 100", "USD 100")}
	carried, capped, good, pays, units, total := table, table, table, table, table, table
	carried.CarryOver = amount("50%")
	capped.CarryOver, capped.CarryMost = amount("100%"), amount("USD 10")
	good.MakeGood, good.TakeOrPay, good.Remedies = civil.Days(30), amount("100%"), tenth()
	pays.TakeOrPay = amount("60%")
	units.Periods, units.TakeOrPay, units.UnitPrice = quarters("5 MW"), amount("100%"), amount("USD 1,000")
	total.Cumulative, total.Periods = true, quarters("USD 100", "USD 150")
	for _, test := range []struct {
		name  string
		term  obligation.MinimumPurchase
		on    string
		known record.Known
		want  []string
	}{
		{"nothing is carried over unless it is said", table, "2027-07-01", knowing(buying("2027-02-01", "USD 160")),
			[]string{"performed USD 160", "breached USD 0 left USD 100 since 2027-07-01"}},
		{"half of what is beyond the minimum counts in the next quarter", carried, "2027-05-01",
			knowing(buying("2027-02-01", "USD 160")),
			[]string{"performed USD 160", "not yet due USD 0 carried USD 30 left USD 70 due 2027-06-30"}},
		{"nothing is carried over before the quarter is over", carried, "2027-03-31", knowing(buying("2027-02-01",
			"USD 160")),
			[]string{"performed USD 160", "not yet due USD 0 left USD 100 due 2027-06-30"}},
		{"enough is carried over", carried, "2027-07-01", knowing(buying("2027-02-01", "USD 300")),
			[]string{"performed USD 300", "performed USD 0 carried USD 100"}},
		{"as much as is carried over at the most", capped, "2027-07-01", knowing(buying("2027-02-01", "USD 300"),
			buying("2027-05-01", "USD 89")), []string{"performed USD 300",
			"breached USD 89 carried USD 10 left USD 1 since 2027-07-01"}},
		{"a shortfall that can be made good", good, "2027-04-30", knowing(buying("2027-03-01", "USD 60")),
			[]string{"not yet due USD 60 left USD 40 due 2027-04-30", "not yet due USD 0 left USD 100 due 2027-06-30"}},
		{"a shortfall that was made good on the last day", good, "2027-05-01", knowing(buying("2027-03-01", "USD 60"),
			buying("2027-04-30", "USD 50")),
			[]string{"performed USD 60 good USD 40", "not yet due USD 10 left USD 90 due 2027-06-30"}},
		{"a shortfall that was made good in part", good, "2027-05-11", knowing(buying("2027-03-01", "USD 60"),
			buying("2027-04-30", "USD 30")),
			[]string{"breached USD 60 good USD 30 left USD 10 since 2027-05-01", "not yet due USD 0 left USD 100 due 2027-06-30",
				"exposure USD 0.11", "exposure USD 10"}},
		{"a shortfall that was bought too late", good, "2027-05-01", knowing(buying("2027-03-01", "USD 60"),
			buying("2027-05-01", "USD 40")), []string{"breached USD 60 left USD 40 since 2027-05-01",
			"not yet due USD 40 left USD 60 due 2027-06-30", "exposure USD 0.04", "exposure USD 40"}},
		{"a shortfall of which it is not known whether it was made good", good, "2027-05-01",
			record.Known{Acts: []record.Act{buying("2027-03-01", "USD 60")}},
			[]string{"overdue USD 60 left USD 40", "not yet due USD 0 left USD 100 due 2027-06-30"}},
		{"a share of the shortfall is to be paid", pays, "2027-04-01", knowing(buying("2027-03-31", "USD 50")),
			[]string{"breached USD 50 left USD 50 since 2027-04-01", "not yet due USD 0 left USD 100 due 2027-06-30",
				"exposure USD 30"}},
		{"on the last day nothing is to be paid yet", pays, "2027-03-31", knowing(),
			[]string{"not yet due USD 0 left USD 100 due 2027-03-31", "not yet due USD 0 left USD 100 due 2027-06-30"}},
		{"units at their price", units, "2027-04-01", knowing(buying("2027-03-31", "3.5 MW")),
			[]string{"breached 3.5 MW left 1.5 MW since 2027-04-01", "exposure USD 1,500"}},
		{"a total since the first quarter", total, "2027-07-01", knowing(buying("2027-03-31", "USD 120"),
			buying("2027-06-30", "USD 20")), []string{"performed USD 120", "breached USD 140 left USD 10 since 2027-07-01"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			ev, err := evaluate.New(purchases(test.term))
			if err != nil {
				t.Fatal(err)
			}
			status := ev.Status(civil.On(test.on), test.known)
			if diff := cmp.Diff(test.want, told(status)); diff != "" {
				t.Errorf("(-want +got)\n%s\n%s", diff, status)
			}
		})
	}
}

// told says each commitment of a status and each exposure in a line.
func told(st evaluate.Status) []string {
	var out []string
	for _, r := range st.Rows {
		line := fmt.Sprintf("%s %s", r.State, r.Funded)
		for _, part := range []struct {
			what   string
			amount money.Amount
		}{{"carried", r.CarriedIn}, {"good", r.MadeGood}, {"left", r.Left}} {
			if part.amount.Sign() > 0 {
				line += fmt.Sprintf(" %s %s", part.what, part.amount)
			}
		}
		switch {
		case !r.Since.IsZero():
			line += " since " + r.Since.String()
		case !r.Due.IsZero() && r.State == evaluate.NotYetDue:
			line += " due " + r.Due.String()
		}
		out = append(out, line)
	}
	for _, b := range st.Breaches {
		for _, sum := range sums(b.Exposure) {
			out = append(out, "exposure "+sum)
		}
	}
	return out
}

// TestCommitmentsDecide: what depends on a minimum depends on all that counts for it, and is not known where that is
// not.
func TestCommitmentsDecide(t *testing.T) {
	term := obligation.MinimumPurchase{Periods: quarters("USD 100", "USD 100"), MakeGood: civil.Days(30),
		CarryOver: amount("100%"),
		TakeOrPay: amount("100%")}
	a := purchases(term, exclusive("4", "US"), obligation.Application{Clause: "6.2", Of: record.Clauses{"4"},
		EndsOnce: when.InBreach{Clause: "6"}})
	run := func(date string) record.Act { return on(date, train("US")) }
	omit := func(date string) record.Act {
		return but(step(date, "purchase", helios, ""), func(a *record.Act) { a.Omission = true })
	}
	half, rest := buying("2027-02-01", "USD 50"), buying("2027-04-30", "USD 50")
	questions{
		{name: "the exclusivity binds while a shortfall can be made good", deal: a, act: run("2027-04-30"),
			known: knowing(half),
			want:  breach, of: "4"},
		{name: "it ends when it was not", deal: a, act: run("2027-05-01"), known: knowing(half), want: permitted},
		{name: "it binds when it was", deal: a, act: run("2027-05-01"), known: knowing(half, rest), want: breach, of: "4"},
		{name: "it is not known whether it was", deal: a, act: run("2027-05-01"),
			known: record.Known{Acts: []record.Act{half}},
			want:  undetermined, missing: "purchase"},
		{name: "what is carried over keeps it", deal: a, act: run("2027-08-01"), known: knowing(buying("2027-02-01",
			"USD 200")),
			want: breach, of: "4"},
		{name: "what is not enough does not", deal: a, act: run("2027-08-01"), known: knowing(buying("2027-02-01",
			"USD 199.99")),
			want: permitted},
		{name: "a purchase of an amount that is not known", deal: a, act: run("2027-08-01"), want: undetermined,
			known: knowing(step("2027-02-01", "purchase", helios, cumulus)), missing: "purchase"},
		{name: "buying what is short in time", deal: a, act: rest, known: knowing(half), want: permitted, of: "6"},
		{name: "buying in the next quarter is no breach of the quarter before", deal: a, act: buying("2027-06-01", "USD 50"),
			known: knowing(half), want: permitted, of: "6"},
		{name: "leaving it undone before it is missed", deal: a, act: omit("2027-04-30"), known: knowing(half),
			want: permitted},
		{name: "leaving it undone", deal: a, act: omit("2027-05-01"), known: knowing(half), want: breach, of: "6",
			says: []string{"USD 50 bought from 2027-01-01", "USD 50 short", "USD 50 shortfall payment"}},
	}.run(t)
}

// TestCommitmentsAreReckoned: for any table and any purchases, the rows of a status are those of package finance.
func TestCommitmentsAreReckoned(t *testing.T) {
	rounds := 400
	if testing.Short() {
		rounds = 60
	}
	for seed := range uint64(rounds) {
		g := rand.New(rand.NewPCG(seed, 6))
		term := obligation.MinimumPurchase{}
		from := civil.On("2027-01-01")
		for range 1 + g.IntN(4) {
			from = from.AddDays(g.IntN(2) * 5)
			next := from.AddDays(10 + g.IntN(20))
			term.Periods = append(term.Periods, obligation.Purchase{During: civil.Span{From: from, Through: next.Prev()},
				Least: usd(int64(10 * (1 + g.IntN(10))))})
			from = next
		}
		if term.Cumulative = g.IntN(4) == 0; !term.Cumulative && g.IntN(2) == 0 {
			term.CarryOver = amount("50%")
		}
		if g.IntN(2) == 0 {
			term.MakeGood = civil.Days(1 + g.IntN(40))
		}
		if g.IntN(2) == 0 {
			term.TakeOrPay = amount("100%")
		}
		k := finance.Commitment{Clause: "6", Buyer: helios, Seller: cumulus, Cumulative: term.Cumulative,
			CarryOver: term.CarryOver, MakeGood: term.MakeGood, TakeOrPay: term.TakeOrPay}
		for _, p := range term.Periods {
			k.Periods = append(k.Periods, finance.CommittedPeriod{During: p.During, Least: p.Least})
		}
		var acts []record.Act
		var list []finance.Bought
		for n := range g.IntN(7) {
			day := civil.On("2026-12-28").AddDays(g.IntN(140))
			one := finance.Bought{On: day, Amount: usd(int64(1 + g.IntN(120)))}
			list = append(list, one)
			act := buying(day.String(), one.Amount.String())
			act.ID = fmt.Sprint(n)
			acts = append(acts, act)
		}
		day := civil.On("2027-01-01").AddDays(g.IntN(170))
		want, err := k.Progress(day, list)
		if err != nil {
			t.Fatal(err)
		}
		ev, err := evaluate.New(purchases(term))
		if err != nil {
			t.Fatal(err)
		}
		g.Shuffle(len(acts), func(i, j int) { acts[i], acts[j] = acts[j], acts[i] })
		status := ev.Status(day, knowing(acts...))
		if diff := cmp.Diff(expected(want), told(status)); diff != "" {
			t.Fatalf("seed %d on %s: %+v (-want +got)\n%s\n%s\n%s", seed, day, term, diff, want, status)
		}
		if len(acts) == 0 {
			continue
		}
		fewer := ev.Status(day, record.Known{Acts: acts[1:]}) // the record may lack something
		for i, row := range fewer.Rows {
			if row.State == evaluate.Breached || row.State == evaluate.Performed && want.Rows[i].Left().Sign() > 0 {
				t.Errorf("seed %d: from less of the record the row is %s\n%s\n%s", seed, row.State, want, fewer)
			}
		}
	}
}

// expected is what a status tells of the progress of a commitment.
func expected(p finance.Progress) []string {
	var rows, due []string
	for _, r := range p.Rows {
		state := evaluate.NotYetDue
		switch {
		case r.State == finance.Missed:
			state = evaluate.Breached
		case r.Left().Sign() == 0:
			state = evaluate.Performed
		}
		line := fmt.Sprintf("%s %s", state, r.Bought)
		for _, part := range []struct {
			what   string
			amount money.Amount
		}{{"carried", r.CarriedIn}, {"good", r.MadeGood}, {"left", r.Left()}} {
			if part.amount.Sign() > 0 {
				line += fmt.Sprintf(" %s %s", part.what, part.amount)
			}
		}
		last := r.During.Last()
		if !r.GoodBy.IsZero() && p.On.After(last) {
			last = r.GoodBy
		}
		switch state {
		case evaluate.Breached:
			line += " since " + last.Next().String()
		case evaluate.NotYetDue:
			line += " due " + last.String()
		}
		rows = append(rows, line)
		if r.State == finance.Missed && r.Due.Amount.Stated() {
			due = append(due, "exposure "+r.Due.Amount.String())
		}
	}
	return append(rows, due...)
}

func usd(n int64) money.Amount { return amount(fmt.Sprintf("USD %d", n)) }
