package finance_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

func cents() finance.Rounding { return finance.Rounding{Mode: money.HalfUp, Places: 2} }

// amountOf fails the test unless the figure was reckoned and its working gives it again.
func amountOf(t *testing.T, f finance.Figure, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	traced(t, f)
	return f.Amount.String()
}

func TestInterest(t *testing.T) {
	quarterly := finance.Interest{Clause: "8", Rate: money.Of("8%"), Count: finance.Thirty360, Every: civil.Months(3)}
	each := quarterly
	each.Rounding = finance.Rounding{Mode: money.HalfUp, Places: 2, Each: true}
	monthly := finance.Interest{Clause: "8", Rate: money.Of("1.5%"), Per: civil.Months(1)}
	year := finance.Accrual{Principal: money.Of("USD 1,000"), From: civil.On("2026-01-01"), To: civil.On("2027-01-01")}
	months := finance.Accrual{Principal: money.Of("USD 1,000"), From: civil.On("2026-01-31"),
		To: civil.On("2026-03-31")}
	part := func(p finance.Part) finance.Interest {
		i := monthly
		i.Part = p
		return i
	}
	halves := []finance.Accrual{{Principal: money.Of("USD 40"), From: day(0), To: day(1)},
		{Principal: money.Of("USD 40"), From: day(1), To: day(2)}}
	odd := finance.Accrual{Principal: money.Of("USD 280"), From: civil.On("2026-01-15"), To: civil.On("2026-03-01")}
	for _, test := range []struct {
		name     string
		interest finance.Interest
		on       []finance.Accrual
		want     string
	}{
		{"compounded quarterly and exact: 1,000 × 1.02^4", quarterly, []finance.Accrual{year}, "USD 82.43216"},
		{"compounded quarterly, each quarter to the cent: 20 + 20.40 + 20.81 + 21.22", each, []finance.Accrual{year},
			"USD 82.43"},
		{"two whole months from a month's end", monthly, []finance.Accrual{months}, "USD 30"},
		{"a month and fourteen days, a part counts", part(finance.PartCounts), []finance.Accrual{odd}, "USD 8.40"},
		{"a month and fourteen days, a part does not count", part(finance.PartDropped), []finance.Accrual{odd},
			"USD 4.20"},
		{"a month and fourteen of its 28 days", part(finance.PartProRata), []finance.Accrual{odd}, "USD 6.30"},
		{"no days, no interest", quarterly, []finance.Accrual{{Principal: money.Of("USD 1"), From: day(0), To: day(0)}},
			"USD 0"},
		{"eight tenths of a cent in two parts, added and then rounded",
			finance.Interest{Rate: money.Of("3.6%"), Count: finance.Act360, Rounding: cents()}, halves, "USD 0.01"},
		{"eight tenths of a cent in two parts, each rounded",
			finance.Interest{Rate: money.Of("3.6%"), Count: finance.Act360,
				Rounding: finance.Rounding{Mode: money.HalfUp, Places: 2, Each: true}}, halves, "USD 0"},
		{"a rate of its own for some days", finance.Interest{Rate: money.Of("3.65%"), Count: finance.Act365Fixed},
			[]finance.Accrual{{Principal: money.Of("USD 100"), From: day(0), To: day(10)},
				{Principal: money.Of("USD 100"), From: day(10), To: day(20), Rate: money.Of("7.3%")}}, "USD 0.30"},
		{"two accruals compounded", finance.Interest{Rate: money.Of("10%"), Count: finance.OneOne,
			Every: civil.Years(1)},
			[]finance.Accrual{year, year}, "USD 200"},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, err := test.interest.Due(test.on...)
			if got := amountOf(t, f, err); got != test.want {
				t.Errorf("%s, want %s\n%s", got, test.want, f)
			}
		})
	}
}

// TestGraceAtItsEdge states interest on the last day of grace and the next.
func TestGraceAtItsEdge(t *testing.T) {
	for _, test := range []struct {
		name    string
		fromEnd bool
		until   int
		want    string
	}{
		{"on the due day", false, 0, "USD 0"}, {"before it", false, -3, "USD 0"},
		{"on the last day of grace", false, 10, "USD 0"},
		{"the day after, from the due day", false, 11, "USD 110"},
		{"the day after, from the end of grace", true, 11, "USD 10"},
	} {
		t.Run(test.name, func(t *testing.T) {
			clause := finance.Interest{Clause: "9", Rate: money.Of("3.65%"), Count: finance.Act365Fixed,
				Grace: finance.Grace{Period: civil.Days(10), FromEnd: test.fromEnd}}
			f, err := clause.Late(finance.Lateness{Sum: money.Of("USD 100,000"), Due: day(0), Until: day(test.until)})
			if got := amountOf(t, f, err); got != test.want {
				t.Errorf("%s, want %s\n%s", got, test.want, f)
			}
		})
	}
}

// TestLoansPayOff: the principal parts add up to the principal, and every payment is its parts.
func TestLoansPayOff(t *testing.T) {
	trials(t, 200, func(t *testing.T, r *rand.Rand) {
		loan := finance.Loan{Clause: "3", Principal: usd(1 + int64(r.IntN(100_000))),
			Rate: money.Of(fmt.Sprintf("%d.%d%%", r.IntN(3), r.IntN(10))),
			From: day(r.IntN(365)), Every: civil.Months(1), Payments: 1 + r.IntN(36), EvenPrincipal: r.IntN(2) == 0,
			Rounding: cents()}
		plan, err := loan.Plan()
		if err != nil {
			t.Fatal(err)
		}
		if err := plan.Working.Retrace(); err != nil {
			t.Error(err)
		}
		sum := usd(0)
		for _, p := range plan.Payments {
			sum, _ = sum.Add(p.Principal)
			if both, _ := p.Principal.Add(p.Interest); !both.Equal(p.Total) {
				t.Errorf("%s and %s are not %s", p.Principal, p.Interest, p.Total)
			}
		}
		if !sum.Equal(loan.Principal) || plan.Payments[len(plan.Payments)-1].Left.Sign() != 0 {
			t.Errorf("%s paid back of %s\n%s", sum, loan.Principal, plan)
		}
	})
}

// TestDamagesByTheClock states the minutes on either side of the edges.
func TestDamagesByTheClock(t *testing.T) {
	for _, test := range []struct {
		name      string
		until     int
		at        string
		want      string
		terminate bool
	}{
		{"on the minute it is due", 0, "12:00", "USD 0", false},
		{"a minute later is a day", 0, "12:01", "USD 10", false},
		{"a day later is a day", 1, "12:00", "USD 10", false},
		{"a day and a minute are two", 1, "12:01", "USD 20", false},
		{"fifteen days are not more than fifteen days", 15, "12:00", "USD 150", false},
		{"a minute more is", 15, "12:01", "USD 160", true},
		{"midnight at the end of a day", 15, "24:00", "USD 160", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			clause := finance.LiquidatedDamages{Clause: "9", Rate: money.Of("USD 10"), Per: civil.Days(1),
				PartDay:        finance.PartCounts,
				TerminateAfter: civil.Days(15)}
			got, err := clause.Due(finance.Delay{Due: day(0), DueAt: civil.Time("12:00"), Until: day(test.until),
				UntilAt: civil.Time(test.at)})
			if amount := amountOf(t, got.Figure, err); amount != test.want || got.MayTerminate != test.terminate {
				t.Errorf("%s, may terminate %v\n%s", amount, got.MayTerminate, got)
			}
			if late := got.Amount.Sign() > 0; late && got.Since != day(0) || !late && !got.Since.IsZero() {
				t.Errorf("since %s", got.Since)
			}
		})
	}
}

func TestDamages(t *testing.T) {
	clause := finance.LiquidatedDamages{Clause: "9", Rate: money.Of("1%"), Per: civil.Days(1), Cap: money.Of("5%"),
		TerminateAtCap: true}
	business := finance.LiquidatedDamages{Clause: "9", Rate: money.Of("USD 10"), Per: civil.BusinessDays(1)}
	graced := finance.LiquidatedDamages{Clause: "9", Rate: money.Of("USD 10"), Per: civil.Days(1),
		Grace: finance.Grace{Period: civil.Days(3)}}
	value := money.Of("USD 1,000")
	for _, test := range []struct {
		name    string
		clause  finance.LiquidatedDamages
		delay   finance.Delay
		want    string
		capped  bool
		endable bool
	}{
		{"below the cap", clause, finance.Delay{Due: day(0), Until: day(4), Value: value}, "USD 40", false, false},
		{"at the cap", clause, finance.Delay{Due: day(0), Until: day(5), Value: value}, "USD 50", true, true},
		{"beyond it", clause, finance.Delay{Due: day(0), Until: day(9), Value: value}, "USD 50", true, true},
		{"a cap by the whole contract", clause, finance.Delay{Due: day(0), Until: day(9), Value: value,
			Contract: money.Of("USD 1,600")},
			"USD 80", true, true},
		{"an amount for each day, capped by the contract alone", finance.LiquidatedDamages{Clause: "9", Rate: usd(10),
			Per: civil.Days(1), Cap: money.Of("5%")}, finance.Delay{Due: day(0), Until: day(9), Contract: usd(1000)},
			"USD 50", true, false},
		{"what was due before uses up the cap", clause,
			finance.Delay{Due: day(0), Until: day(9), Value: value, Already: money.Of("USD 20")},
			"USD 30", true, true},
		{"a Thursday to a Wednesday are four business days", business, finance.Delay{Due: day(0), Until: day(6)},
			"USD 40", false, false},
		{"of which one is excluded", business, finance.Delay{Due: day(0), Until: day(6),
			Excluded: []civil.Span{{From: day(4), Through: day(4)}}},
			"USD 30", false, false},
		{"within the grace", graced, finance.Delay{Due: day(0), Until: day(3)}, "USD 0", false, false},
		{"beyond the grace, from the due day", graced, finance.Delay{Due: day(0), Until: day(4)}, "USD 40", false,
			false},
		{"at noon of a due day without a time", finance.LiquidatedDamages{Clause: "9", Rate: money.Of("USD 1"),
			Per: civil.Days(1)},
			finance.Delay{Due: day(0), Until: day(0), UntilAt: civil.Time("12:00")}, "USD 0", false, false},
		{"force majeure throughout", graced, finance.Delay{Due: day(0), Until: day(40), Excluded: []civil.Span{{}}},
			"USD 0", false, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := test.clause.Due(test.delay)
			if amount := amountOf(t, got.Figure, err); amount != test.want || got.Capped != test.capped ||
				got.MayTerminate != test.endable {
				t.Errorf("%s, capped %v, may terminate %v", amount, got.Capped, got.MayTerminate)
			}
		})
	}
}

// TestTierEdges states to which tier an edge belongs.
func TestTierEdges(t *testing.T) {
	for amount, want := range map[string]string{"USD 1,000,000": "8%", "USD 1,000,000.01": "6%",
		"USD 1,999,999.99": "6%", "USD 2,000,000": "5%"} {
		if row, err := rates(finance.Whole).At(money.Of(amount)); err != nil || row.Rate.String() != want {
			t.Errorf("%s is at %s, %v; want %s", amount, row.Rate, err, want)
		}
	}
	volume := finance.Tiers{Clause: "6", Method: finance.Marginal, Table: []finance.Tier{
		{Through: money.Of("100 hours"), Rate: money.Of("USD 3")},
		{Over: money.Of("100 hours"), Rate: money.Of("USD 2.50")}}}
	f, err := volume.Apply(money.Of("140 hours"))
	if got := amountOf(t, f, err); got != "USD 400" {
		t.Errorf("a price for each unit: %s", got)
	}
}

func TestCommitments(t *testing.T) {
	periods, err := finance.Ramp(civil.On("2026-01-01"), civil.Years(1), usd(100), usd(200))
	if err != nil {
		t.Fatal(err)
	}
	bought := func(days ...string) []finance.Bought {
		var out []finance.Bought
		for _, text := range days {
			on, amount, _ := strings.Cut(text, " ")
			out = append(out, finance.Bought{On: civil.On(on), Amount: money.Of("USD " + amount)})
		}
		return out
	}
	good := finance.Commitment{Clause: "6", Periods: periods, MakeGood: civil.Days(30), TakeOrPay: money.Of("50%")}
	carry := finance.Commitment{Clause: "6", Periods: periods, CarryOver: money.Of("50%"), CarryMost: usd(20)}
	total := finance.Commitment{Clause: "6", Cumulative: true, TakeOrPay: money.Of("100%"),
		Periods: []finance.CommittedPeriod{
			{During: periods[0].During, Least: usd(100)}, {During: periods[1].During, Least: usd(250), Most: usd(300)}}}
	for _, test := range []struct {
		name   string
		clause finance.Commitment
		on     string
		bought []finance.Bought
		row    int
		want   string // state, bought, carried in, short, made good, over, due
	}{
		{"on the last day it still runs", good, "2026-12-31", bought("2026-05-01 60"), 0, "running 60 0 40 0 0"},
		{"the day after it can be made good", good, "2027-01-01", bought("2026-05-01 60"), 0,
			"short, can be made good 60 0 40 0 0"},
		{"on the last day of that too", good, "2027-01-30", bought("2026-05-01 60", "2027-01-30 40"), 0,
			"made good 60 0 40 40 0"},
		{"and counts for the next period only beyond it", good, "2027-01-30", bought("2026-05-01 60", "2027-01-30 45"),
			1, "running 5 0 195 0 0"},
		{"the day after that it is missed", good, "2027-01-31", bought("2026-05-01 60", "2027-01-31 40"), 0,
			"missed 60 0 40 0 0 due USD 20"},
		{"a surplus is carried in part and at the most", carry, "2027-01-01", bought("2026-05-01 190"), 1,
			"running 0 20 180 0 0"},
		{"a small surplus by its share", carry, "2027-01-01", bought("2026-05-01 110"), 1, "running 0 5 195 0 0"},
		{"nothing is carried before the period is over", carry, "2026-12-31", bought("2026-05-01 190"), 1,
			"not begun 0 0 200 0 0"},
		{"totals count what came before", total, "2028-01-01", bought("2026-05-01 110", "2027-05-01 140"), 1,
			"met 250 0 0 0 0"},
		{"a shortfall paid for counts as bought", total, "2028-01-01", bought("2026-05-01 70", "2027-05-01 140"), 1,
			"missed 210 30 10 0 0 due USD 10"},
		{"more than the most", total, "2028-01-01", bought("2026-05-01 110", "2027-05-01 200"), 1, "met 310 0 0 0 10"},
	} {
		t.Run(test.name, func(t *testing.T) {
			progress, err := test.clause.Progress(civil.On(test.on), test.bought)
			if err != nil {
				t.Fatal(err)
			}
			if err := progress.Working.Retrace(); err != nil {
				t.Error(err)
			}
			row := progress.Rows[test.row]
			got := fmt.Sprintf("%s %s %s %s %s %s", row.State, row.Bought.Number(), row.CarriedIn.Number(),
				row.Short.Number(),
				row.MadeGood.Number(), row.Over.Number())
			if row.Due.Amount.Stated() {
				got += " due " + amountOf(t, row.Due, nil)
			}
			if got != test.want {
				t.Errorf("%s, want %s\n%s", got, test.want, progress)
			}
		})
	}
}

// TestProjectionOfTotals projects a cumulative commitment from its first day, and divides nothing on the last.
func TestProjectionOfTotals(t *testing.T) {
	periods, err := finance.Ramp(day(0), civil.Days(10), usd(100), usd(200))
	if err != nil {
		t.Fatal(err)
	}
	clause := finance.Commitment{Clause: "6", Cumulative: true, Periods: periods}
	bought := []finance.Bought{{On: day(1), Amount: usd(110)}}
	got, err := clause.Project(day(10), bought, cents())
	if err != nil || !got.OnCourse || got.Elapsed != 11 || !got.Projected.Amount.Equal(usd(200)) ||
		!got.PerDay.Amount.Equal(usd(10)) {
		t.Errorf("%s %v", got, err)
	}
	if got, err = clause.Project(day(19), bought, cents()); err != nil || got.OnCourse || got.PerDay.Amount.Stated() {
		t.Errorf("%s %v", got, err)
	}
}

func TestClashes(t *testing.T) {
	year := civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2027-12-31")}
	share := func(seller record.Party, percent string, during civil.Span) finance.Requirements {
		return finance.Requirements{Clause: "3", Buyer: "Helios", Seller: seller, What: "compute",
			Share: money.Of(percent), During: during}
	}
	least := func(seller record.Party, n int64) finance.Commitment {
		return finance.Commitment{Clause: "6", Buyer: "Helios", Seller: seller, What: "compute",
			Periods: []finance.CommittedPeriod{{During: year, Least: usd(n)}}}
	}
	need := func(low, high int64) []finance.Need {
		return []finance.Need{{Buyer: "Helios", What: "compute", During: year,
			Amount: money.Range{Least: usd(low), Most: usd(high)}}}
	}
	for _, test := range []struct {
		name        string
		needs       []finance.Need
		commitments []finance.Commitment
		shares      []finance.Requirements
		want        []string
	}{
		{"shares of the whole fit", nil, nil, []finance.Requirements{share("A", "80%", year), share("B", "20%", year)},
			nil},
		{"shares of more do not", nil, nil, []finance.Requirements{share("A", "80%", civil.Span{}),
			share("B", "21%", year)},
			[]string{"clash from 2027-01-01 through 2027-12-31: together they take 101%"}},
		{"unless they are owed at different times", nil, nil,
			[]finance.Requirements{share("A", "80%", civil.Span{Before: year.From}), share("B", "30%", year)}, nil},
		{"minimums that the need holds", need(100, 100), []finance.Commitment{least("A", 60), least("B", 40)}, nil,
			nil},
		{"minimums that no need within the bounds holds", need(50, 99),
			[]finance.Commitment{least("A", 60), least("B", 40)}, nil,
			[]string{" clash from"}},
		{"minimums that some need holds", need(50, 100), []finance.Commitment{least("A", 60), least("B", 40)}, nil,
			[]string{"perhaps clash"}},
		{"a share and a minimum for the same seller are not added", need(100, 100),
			[]finance.Commitment{least("A", 60)},
			[]finance.Requirements{share("A", "60%", year), share("B", "40%", year)}, nil},
		{"a share and a minimum for two sellers are", need(100, 100), []finance.Commitment{least("A", 60)},
			[]finance.Requirements{share("B", "41%", year)}, []string{"together they ask for USD 101 of USD 100"}},
		{"a period over the edge of the need is not counted", []finance.Need{{Buyer: "Helios", What: "compute",
			During: civil.Span{From: year.From, Through: civil.On("2027-06-30")}, Amount: money.Exactly(usd(10))}},
			[]finance.Commitment{least("A", 60)}, nil, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := finance.Clashes(test.needs, test.commitments, test.shares)
			if err != nil || len(got) != len(test.want) {
				t.Fatalf("%v %v", got, err)
			}
			for i, words := range test.want {
				if !strings.Contains(got[i].String(), words) {
					t.Errorf("%s does not say %q", got[i], words)
				}
				if err := got[i].Working.Retrace(); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// TestTrancheStates follows one tranche and its successor through their days.
func TestTrancheStates(t *testing.T) {
	deal := finance.Investment{Clause: "5", Recipient: "Helios", Tranches: []finance.Tranche{
		{Clause: "5(a)", Form: obligation.Cash, Amount: usd(20), OnCall: true, Notice: civil.Days(10),
			Open:      civil.Span{From: day(0), Through: day(50)},
			Investors: []finance.Stake{{Investor: "A", Amount: usd(20)}}},
		{Clause: "5(b)", Form: obligation.Credits, Amount: usd(20), After: record.Clauses{"5(a)"}, Drawn: true,
			Expires:    civil.Days(20),
			Conditions: []finance.Precedent{{Name: "release"}}, LongStop: day(60),
			Investors: []finance.Stake{{Investor: "A", Amount: usd(20)}}},
	}}
	call := finance.Entry{ID: "call", On: day(10), Kind: finance.Call, Tranche: "5(a)", Amount: usd(20)}
	half := finance.Entry{ID: "half", On: day(15), Kind: finance.Fund, Tranche: "5(a)", By: "A", Amount: usd(10)}
	rest := finance.Entry{ID: "rest", On: day(25), Kind: finance.Fund, Tranche: "5(a)", By: "A", Amount: usd(10)}
	release := finance.Entry{ID: "release", On: day(25), Kind: finance.Satisfy, Tranche: "5(b)", Condition: "release"}
	fund := finance.Entry{ID: "fund", On: day(25), Kind: finance.Fund, Tranche: "5(b)", By: "A", Amount: usd(15)}
	for _, test := range []struct {
		name    string
		on      int
		entries []finance.Entry
		first   string
		second  string
	}{
		{"before the first day", -1, nil, "not open: opens on 2026-01-01", "not open: conditional on: release"},
		{"on the first day", 0, nil, "callable", "not open: conditional on: release"},
		{"called", 10, []finance.Entry{call}, "called: due by 2026-01-21", "not open: conditional on: release"},
		{"on the last day of the notice", 20, []finance.Entry{call, half}, "called: due by 2026-01-21",
			"not open: conditional on: release"},
		{"the day after", 21, []finance.Entry{call, half}, "overdue: due by 2026-01-21",
			"not open: conditional on: release"},
		{"funded, and the next tranche opens the same day", 25, []finance.Entry{fund, release, rest, half, call},
			"funded", "to be funded"},
		{"on the last day for a call", 50, nil, "callable", "not open: conditional on: release"},
		{"the day after nothing can be called", 51, nil, "lapsed: open through 2026-02-20",
			"not open: conditional on: release"},
		{"what was called stays due", 51, []finance.Entry{call}, "overdue: due by 2026-01-21",
			"not open: conditional on: release"},
		{"the condition is met but not the tranche before", 51, []finance.Entry{release},
			"lapsed: open through 2026-02-20",
			"not open: after §5(a), which is not funded in full"},
		{"on the long stop date", 60, []finance.Entry{call, half, rest}, "funded", "not open: conditional on: release"},
		{"the day after", 61, []finance.Entry{call, half, rest}, "funded", "lapsed: not met by 2026-03-02: release"},
	} {
		t.Run(test.name, func(t *testing.T) {
			ledger, err := deal.Book(day(test.on), test.entries)
			if err != nil {
				t.Fatal(err)
			}
			for i, want := range []string{test.first, test.second} {
				p := ledger.Positions[i]
				got := string(p.State)
				if p.Reason != "" {
					got += ": " + p.Reason
				}
				if got != want {
					t.Errorf("%s is %q, want %q", p.Tranche, got, want)
				}
			}
		})
	}
	all := []finance.Entry{call, half, rest, release, fund}
	draw := finance.Entry{ID: "draw", On: day(45), Kind: finance.Draw, Tranche: "5(b)", Amount: usd(15)}
	if err := deal.Try(draw, all); err != nil {
		t.Errorf("on the last day it can be drawn: %v", err)
	}
	if draw.On = day(46); deal.Try(draw, all) == nil {
		t.Error("the day after it has expired")
	}
}

func TestSetOffOnlyWhereGranted(t *testing.T) {
	owed := []finance.Figure{
		{What: "a", From: "A", To: "B", Amount: usd(10)}, {What: "b", From: "B", To: "A", Amount: usd(30)},
		{What: "c", From: "A", To: "B", Amount: usd(5)}, {What: "d", From: "A", To: "B", Amount: money.Of("EUR 9")}}
	say := func(list []finance.Figure, err error) []string {
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, f := range list {
			if err := f.Working.Retrace(); err != nil {
				t.Error(err)
			}
			out = append(out, fmt.Sprintf("%s %s %s", f.From, f.To, f.Amount))
		}
		return out
	}
	gross := []string{"A B USD 15", "B A USD 30", "A B EUR 9"}
	if diff := cmp.Diff(gross, say(finance.Settle(owed))); diff != "" {
		t.Errorf("without a grant (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(gross, say(finance.Settle(owed, finance.SetOff{By: "A", Against: "C"}))); diff != "" {
		t.Errorf("with a grant against another (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"B A USD 15", "A B EUR 9"},
		say(finance.Settle(owed, finance.SetOff{By: "A", Against: "B"}))); diff != "" {
		t.Errorf("with a grant (-want +got)\n%s", diff)
	}
}

// TestUnknownNeedsNoGuess: bounds that are not known stay so.
func TestUnknownNeedsNoGuess(t *testing.T) {
	clause := finance.LiquidatedDamages{Clause: "9", Rate: money.Of("USD 10"), Per: civil.Days(1)}
	got, err := clause.Until(civil.Between(day(5), civil.Date{}, "not delivered yet"), finance.Delay{Due: day(0)})
	if err != nil || got.Range.Most.Stated() || !got.Range.Least.Equal(usd(50)) {
		t.Errorf("%s %v", got, err)
	}
	got, err = rates(finance.Marginal).Within(money.Range{Least: money.Of("USD 500,000"), Why: "not reported"})
	if err != nil || got.Range.Most.Stated() || got.Range.String() != "at least USD 40,000 (not reported)" {
		t.Errorf("%s %v", got, err)
	}
	if _, err := rates(finance.Marginal).Within(money.Range{}); err == nil {
		t.Error("nothing is known, and something is said")
	}
}

// TestTamperedWorkingsAreFound changes one thing in a working that held.
func TestTamperedWorkingsAreFound(t *testing.T) {
	fresh := func() finance.Working {
		f, err := rates(finance.Marginal).Apply(money.Of("USD 2,500,000"))
		if err != nil {
			t.Fatal(err)
		}
		return f.Working
	}
	for name, tamper := range map[string]func(finance.Working){
		"a figure":           func(w finance.Working) { w[2].Figure = usd(1) },
		"an input":           func(w finance.Working) { w[0].Inputs[1].Amount = money.Of("9%") },
		"an input of a line": func(w finance.Working) { w[2].Inputs[0].Amount = usd(1) },
		"a line below":       func(w finance.Working) { w[2].Inputs[0].Line = 5 },
		"a rule":             func(w finance.Working) { w[1].Rule = finance.Sum },
		"no rule":            func(w finance.Working) { w[1].Rule = "guess" },
		"no inputs":          func(w finance.Working) { w[1].Inputs = nil },
	} {
		w := fresh()
		if tamper(w); w.Retrace() == nil {
			t.Errorf("%s was changed, and the working still holds", name)
		}
	}
}

// TestZeroValuesDoNotPanic calls everything with nothing stated: an error, or nothing, and no panic.
func TestZeroValuesDoNotPanic(t *testing.T) {
	zero := money.Amount{}
	for name, err := range map[string]error{
		"interest":     problem(finance.Interest{}.Due()),
		"late":         problem(finance.Interest{}.Late(finance.Lateness{})),
		"owed":         problem(finance.Interest{}.Owed(finance.Accrual{})),
		"loan":         problem(finance.Loan{}.Plan()),
		"sale":         problem(finance.InstalmentSale{}.Pay(finance.SaleBalance{}, zero)),
		"damages":      problem(finance.LiquidatedDamages{}.Due(finance.Delay{})),
		"credits":      problem(finance.ServiceCredits{}.Credit(finance.ServicePeriod{})),
		"tiers":        problem(finance.Tiers{}.Apply(zero)),
		"royalty":      problem(finance.Royalty{}.Due(finance.RoyaltyPeriod{})),
		"discount":     problem(finance.VolumeDiscount{}.Net(zero)),
		"bill":         problem(finance.Bill{}.Total()),
		"metered":      problem(finance.Metered{}.Due(finance.Meter{})),
		"corridor":     problem(finance.Corridor{}.Hold(zero)),
		"beyond":       problem(finance.Corridor{}.Beyond()),
		"quality":      problem(finance.QualityPenalty{}.Due(zero)),
		"favored":      problem(finance.MostFavored{}.Refund(zero, zero, finance.Quote{})),
		"commitment":   problem(finance.Commitment{}.Progress(civil.Date{}, []finance.Bought{{}})),
		"projection":   problem(finance.Commitment{}.Project(civil.Date{}, nil, finance.Rounding{})),
		"requirements": problem(finance.Requirements{}.Least(money.Range{})),
		"investment":   problem(finance.Investment{}.Book(civil.Date{}, []finance.Entry{{}})),
		"try":          finance.Investment{Tranches: []finance.Tranche{{}}}.Try(finance.Entry{}, nil),
		"liability":    problem(finance.LiabilityCap{}.Apply(zero)),
		"settle":       problem(finance.Settle([]finance.Figure{{}})),
		"termination":  problem(finance.TerminationFee{}.Due(civil.Date{}, zero)),
		"convert":      problem(finance.Rates{{}}.Convert(zero, "", civil.Date{}, finance.Rounding{})),
		"exposure":     problem(finance.Exposed(finance.Breach{}, obligation.Remedies{{}})),
		"pro rata":     problem(finance.ProRata(zero, nil, finance.Rounding{}, "")),
		"fraction":     problem(finance.Fraction{}.Number(finance.Rounding{})),
		"day count":    finance.DayCount(99).Check(),
	} {
		if err == nil {
			t.Errorf("%s: nothing is stated, and nothing is wrong", name)
		}
	}
	for _, v := range []fmt.Stringer{finance.Figure{}, finance.Working{{}}, finance.Interval{}, finance.Ledger{},
		finance.Progress{},
		finance.Projection{}, finance.Clash{}, finance.Exposure{}, finance.Plan{}, finance.SaleBalance{},
		finance.Tier{}, finance.Part(9),
		finance.Method(9), finance.Pick(9), finance.DayCount(99), finance.Rounding{}} {
		if v.String() == "" {
			if _, empty := v.(finance.Exposure); !empty {
				t.Logf("%T prints nothing", v)
			}
		}
	}
}

// TestFiguresAndRulesAreJSON writes and reads what people keep.
func TestFiguresAndRulesAreJSON(t *testing.T) {
	damages, err := finance.LiquidatedDamages{Clause: "9 Delay", Payer: "A", Payee: "B", Rate: money.Of("0.5%"),
		Per:  civil.Weeks(1),
		Part: finance.PartCounts, Rounding: cents()}.Due(finance.Delay{Due: day(0), Until: day(9), Value: usd(333)})
	if err != nil {
		t.Fatal(err)
	}
	ledger, err := credits().Book(day(9), []finance.Entry{{ID: "e", On: day(1), Kind: finance.Fund, Tranche: "5(b)",
		By: "Cumulus", Amount: usd(9)}})
	if err != nil {
		t.Fatal(err)
	}
	progress, err := minimum().Progress(day(400), nil)
	if err != nil {
		t.Fatal(err)
	}
	roundTrip(t, damages)
	roundTrip(t, ledger)
	roundTrip(t, progress)
	roundTrip(t, credits())
	roundTrip(t, minimum())
	roundTrip(t, availability())
	roundTrip(t, rates(finance.Whole))
	roundTrip(t, finance.LiabilityCap{Clause: "12",
		Cap: finance.Limit{Amount: usd(1), OfFees: money.Of("2%"), Pick: finance.LesserOf}})
	roundTrip(t, finance.Interest{Clause: "8", Rate: money.Of("3.8%"), Count: finance.Act360,
		Grace: finance.Grace{Period: civil.Days(3)}})
	roundTrip(t, finance.Rates{{On: day(0), From: "EUR", To: "USD", Rate: money.Num("1.1")}})
}

func roundTrip[T any](t *testing.T, want T) {
	t.Helper()
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got T
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got)\n%s", text, diff)
	}
}

// TestCompoundingRoundsAsStated compares with the exact figure, rounded by money.
func TestCompoundingRoundsAsStated(t *testing.T) {
	exact := money.Of("USD 1,082.43216") // 1,000 × 1.02^4
	for mode := money.HalfUp; mode <= money.Floor; mode++ {
		for places := -2; places <= 6; places++ {
			rounding := finance.Rounding{Mode: mode, Places: places}
			got, err := finance.Interest{Clause: "8", Rate: money.Of("8%"), Count: finance.Thirty360,
				Every: civil.Months(3), Rounding: rounding}.Owed(
				finance.Accrual{Principal: money.Of("USD 1,000"), From: civil.On("2026-01-01"),
					To: civil.On("2027-01-01")})
			want, wrong := exact.Round(mode, places)
			if err != nil || wrong != nil || !got.Amount.Equal(want) {
				t.Errorf("%s: %s, want %s (%v)", rounding, got.Amount, want, err)
			}
			traced(t, got)
		}
	}
}

// TestAnnuityPaysOff values the payments at the rate: the principal lies between the value of half a cent less each and
// half a cent more.
func TestAnnuityPaysOff(t *testing.T) {
	trials(t, 200, func(t *testing.T, r *rand.Rand) {
		loan := finance.Loan{Clause: "3", Principal: usd(1 + int64(r.IntN(1_000_000))),
			Rate: money.Of(fmt.Sprintf("%d.%d%%", r.IntN(4), 1+r.IntN(9))),
			From: day(0), Every: civil.Months(1), Payments: 1 + r.IntN(60), Rounding: cents()}
		plan, err := loan.Plan()
		if err != nil {
			t.Fatal(err)
		}
		payment := plan.Working[0]
		if payment.Rule != finance.Annuity {
			t.Fatalf("the first line is no annuity: %s", plan.Working)
		}
		rate, _ := loan.Rate.Rate()
		growth, _ := new(big.Rat).SetString(rate.String())
		growth.Add(growth, big.NewRat(1, 1))
		value := new(big.Rat)
		for n := range loan.Payments {
			value.Add(value, new(big.Rat).Inv(raiseRat(growth, int64(n+1))))
		}
		level, _ := new(big.Rat).SetString(payment.Figure.Number().String())
		principal, _ := new(big.Rat).SetString(loan.Principal.Number().String())
		half := big.NewRat(1, 200)
		low := new(big.Rat).Mul(new(big.Rat).Sub(level, half), value)
		high := new(big.Rat).Mul(new(big.Rat).Add(level, half), value)
		if low.Cmp(principal) > 0 || high.Cmp(principal) < 0 {
			t.Errorf("%s a month do not pay off %s at %s in %d months", payment.Figure, loan.Principal, loan.Rate,
				loan.Payments)
		}
	})
}

// TestPriceProtection states which quotes count.
func TestPriceProtection(t *testing.T) {
	clause := finance.MostFavored{Clause: "6", During: civil.Span{From: day(0), Through: day(10)},
		Floor: money.Of("USD 5"), Least: money.Of("10%")}
	quote := func(n int, price string) finance.Quote {
		return finance.Quote{By: "Nimbus", On: day(n), Price: money.Of(price), Comparable: true}
	}
	for _, test := range []struct {
		name  string
		quote finance.Quote
		want  string
	}{
		{"not low enough by a cent", quote(1, "USD 9.01"), "USD 10"},
		{"low enough", quote(1, "USD 9"), "USD 9"},
		{"on the last day", quote(10, "USD 9"), "USD 9"},
		{"after it", quote(11, "USD 9"), "USD 10"},
		{"below the floor", quote(1, "USD 4"), "USD 5"},
	} {
		f, err := clause.Price(money.Of("USD 10"), test.quote)
		if got := amountOf(t, f, err); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
	clause.Floor = money.Of("USD 12")
	f, err := clause.Price(money.Of("USD 10"), quote(1, "USD 4"))
	if got := amountOf(t, f, err); got != "USD 10" {
		t.Errorf("a floor above the agreed price raises nothing: %s", got)
	}
}

// TestLiabilityErodes: what is paid under an exception uses up the general cap where the clause says so.
func TestLiabilityErodes(t *testing.T) {
	clause := finance.LiabilityCap{Clause: "12", Cap: finance.Limit{Amount: usd(100), OfFees: money.Of("50%"),
		Pick: finance.LesserOf},
		Except: []finance.CapException{{Kind: "data", Cap: finance.Limit{OfFees: money.Of("100%")}, Erodes: true}}}
	got, err := clause.Apply(usd(160), finance.Claim{ID: "A", Kind: "data", On: day(0), Amount: usd(70)},
		finance.Claim{ID: "B", On: day(1), Amount: usd(50)},
		finance.Claim{ID: "C", Kind: "data", On: day(2), Amount: usd(200)})
	if amount := amountOf(t, got.Figure, err); amount != "USD 170" {
		t.Errorf("%s\n%s", amount, got)
	}
	var barred []string
	for _, c := range got.Claims {
		barred = append(barred, c.ID+" "+c.Barred.String())
	}
	if diff := cmp.Diff([]string{"A USD 0", "B USD 40", "C USD 110"}, barred); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestWorkingsReadWell prints each rule once.
func TestWorkingsReadWell(t *testing.T) {
	in := func(amounts ...string) []finance.Input {
		var out []finance.Input
		for _, a := range amounts {
			out = append(out, finance.Input{Amount: money.Of(a)})
		}
		return out
	}
	for want, line := range map[string]finance.Line{
		"USD 1 + USD 2": {Rule: finance.Sum, Inputs: in("USD 1", "USD 2")},
		"USD 3 ÷ 2":     {Rule: finance.Quotient, Inputs: in("USD 3", "2")},
		"USD 1 × (1 + 2% × 30 days ÷ 360)": {Rule: finance.Compounded,
			Inputs: in("USD 1", "2%", "30 days", "360")},
		"USD 1 × (1 + 2%)^(30 days ÷ 365)": {Rule: finance.Effective,
			Inputs: in("USD 1", "2%", "30 days", "365")},
		"USD 9 × 2% ÷ (1 − (1 + 2%)^−3)": {Rule: finance.Annuity, Inputs: in("USD 9", "2%", "3 payments")},
		"lesser of USD 1 and USD 2":      {Rule: finance.Lesser, Inputs: in("USD 1", "USD 2")},
		"no rule of USD 1":               {Rule: "no rule", Inputs: in("USD 1")},
		"USD 1.256, half up to 2 places": {Rule: finance.Rounded, Inputs: in("USD 1.256"),
			Rounding: cents()},
		"USD 1.25, half up to 1 place": {Rule: finance.Rounded, Inputs: in("USD 1.25"),
			Rounding: finance.Rounding{Mode: money.HalfUp, Places: 1}},
	} {
		if text := (finance.Working{line}).String(); !strings.Contains(text, want) {
			t.Errorf("%q does not say %q", text, want)
		}
	}
}
