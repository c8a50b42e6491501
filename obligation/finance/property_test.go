package finance_test

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// trials runs a property with seeds that it prints where it fails.
func trials(t *testing.T, n int, property func(t *testing.T, r *rand.Rand)) {
	t.Helper()
	if testing.Short() {
		n /= 10
	}
	for seed := range uint64(n) {
		property(t, rand.New(rand.NewPCG(seed, 7)))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func usd(n int64) money.Amount { return money.Of(fmt.Sprintf("USD %d", n)) }

func day(n int) civil.Date { return civil.On("2026-01-01").AddDays(n) }

// someInvestment is an investment of a few tranches with every kind of restriction, its amounts times scale.
func someInvestment(r *rand.Rand, scale int64) finance.Investment {
	forms := []obligation.Form{obligation.Cash, obligation.Credits, obligation.InKind, obligation.Equity}
	units := []string{"USD", "EUR", "shares"}
	out := finance.Investment{Clause: "5", Recipient: "Helios"}
	for i := range 1 + r.IntN(4) {
		unit := units[r.IntN(len(units))]
		amount := func(n int64) money.Amount {
			a, err := money.New(money.Int(n*scale), unit)
			if err != nil {
				panic(err)
			}
			return a
		}
		tr := finance.Tranche{Clause: record.Clause(fmt.Sprintf("5(%c)", 'a'+i)), Form: forms[r.IntN(len(forms))],
			OnCall: r.IntN(2) == 0,
			Drawn:  r.IntN(2) == 0, InFull: r.IntN(6) == 0}
		total := int64(0)
		for n := range 1 + r.IntN(3) {
			part := 10 * int64(1+r.IntN(5))
			total += part
			tr.Investors = append(tr.Investors, finance.Stake{Investor: record.Party(fmt.Sprintf("I%d", n)),
				Amount: amount(part)})
		}
		tr.Amount = amount(total)
		restrict(r, &tr, i)
		out.Tranches = append(out.Tranches, tr)
	}
	return out
}

// restrict adds conditions and days to a tranche.
func restrict(r *rand.Rand, tr *finance.Tranche, i int) {
	if r.IntN(3) == 0 {
		tr.Conditions = []finance.Precedent{{Name: "release", WaivedBy: "I0"}}
		tr.LongStop = day(r.IntN(120))
	}
	if i > 0 && r.IntN(3) == 0 {
		tr.After = record.Clauses{"5(a)"}
	}
	if r.IntN(3) == 0 {
		tr.Open = civil.Span{From: day(r.IntN(30)), Through: day(40 + r.IntN(60))}
	}
	if tr.OnCall && r.IntN(2) == 0 {
		tr.Notice = civil.Days(r.IntN(20))
	}
	if tr.Drawn && r.IntN(2) == 0 {
		tr.Expires = civil.Days(r.IntN(40))
	}
	if tr.Drawn && r.IntN(2) == 0 {
		tr.DrawBy = day(60 + r.IntN(60))
	}
	if r.IntN(2) == 0 {
		tr.Clawback = money.Of("50%")
	}
}

// someEntries are random entries, many of which cannot be booked, their amounts times scale.
func someEntries(r *rand.Rand, v finance.Investment, scale int64) []finance.Entry {
	kinds := []finance.EntryKind{finance.Satisfy, finance.Waive, finance.Call, finance.Fund, finance.Draw,
		finance.Return}
	var out []finance.Entry
	for i := range r.IntN(40) {
		tr := v.Tranches[r.IntN(len(v.Tranches))]
		amount, err := money.New(money.Int(5*int64(r.IntN(8))*scale), tr.Amount.Unit())
		if err != nil {
			panic(err)
		}
		e := finance.Entry{ID: fmt.Sprintf("e%d", i), On: day(r.IntN(130)), Kind: kinds[r.IntN(len(kinds))],
			Tranche: tr.Clause,
			By:      tr.Investors[r.IntN(len(tr.Investors))].Investor, Amount: amount, Condition: "release"}
		if (e.Kind == finance.Call || e.Kind == finance.Draw) && r.IntN(2) == 0 {
			e.By = ""
		}
		out = append(out, e)
	}
	return out
}

// refusedActs are the acts at fault in an error, each once.
func refusedActs(err error) map[string]bool {
	out := map[string]bool{}
	var walk func(error)
	walk = func(err error) {
		var one *finance.Error
		if many, ok := err.(interface{ Unwrap() []error }); ok {
			for _, e := range many.Unwrap() {
				walk(e)
			}
		} else if errors.As(err, &one) {
			out[one.Act] = true
		}
	}
	walk(err)
	return out
}

// TestLedgerAlwaysReconciles books random entries: the equations hold on every day, what was accepted is what the
// ledger holds, nothing that happened is ever undone, and no order of the list changes anything.
func TestLedgerAlwaysReconciles(t *testing.T) {
	accepted := 0
	trials(t, 150, func(t *testing.T, r *rand.Rand) {
		v := someInvestment(r, 1)
		entries := someEntries(r, v, 1)
		var before finance.Ledger
		for n := 0; n <= 140; n += 20 {
			ledger, err := v.Book(day(n), entries)
			if ledger.On.IsZero() {
				t.Fatal(err)
			}
			if err := ledger.Reconcile(); err != nil {
				t.Errorf("%v\n%s", err, ledger)
			}
			if err := ledger.Working.Retrace(); err != nil {
				t.Error(err)
			}
			accepted += addsUp(t, v, ledger, entries, refusedActs(err))
			grows(t, before, ledger)
			shuffled := slices.Clone(entries)
			r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			again, errAgain := v.Book(day(n), shuffled)
			if again.String() != ledger.String() || fmt.Sprint(err) != fmt.Sprint(errAgain) {
				t.Errorf("the order of the list matters:\n%s\n%s", ledger, again)
			}
			before = ledger
		}
	})
	if accepted < 500 && !testing.Short() {
		t.Errorf("only %d entries were accepted: the generator is too strict", accepted)
	}
}

// addsUp holds a ledger to the sums of the entries that were not refused, and returns how many these are.
func addsUp(t *testing.T, v finance.Investment, l finance.Ledger, entries []finance.Entry,
	refused map[string]bool) int {
	t.Helper()
	n := 0
	for _, tr := range v.Tranches {
		sums := map[finance.EntryKind]money.Number{}
		for _, e := range entries {
			if e.Tranche == tr.Clause && !e.On.After(l.On) && !refused[e.ID] {
				n++
				sums[e.Kind], _ = sums[e.Kind].Add(e.Amount.Number())
			}
		}
		got := map[finance.EntryKind]money.Number{}
		for _, p := range l.Of(tr.Clause) {
			got[finance.Fund], _ = got[finance.Fund].Add(p.Funded.Number())
			got[finance.Draw], _ = got[finance.Draw].Add(p.Drawn.Number())
			got[finance.Return], _ = got[finance.Return].Add(p.Returned.Number())
			if !tr.OnCall && p.Owed.Sign() != 0 {
				t.Errorf("%s owes what nobody called", tr.Clause)
			}
			got[finance.Call], _ = got[finance.Call].Add(p.Owed.Number())
			got[finance.Call], _ = got[finance.Call].Add(p.Funded.Number())
		}
		for _, kind := range []finance.EntryKind{finance.Fund, finance.Draw, finance.Return, finance.Call} {
			if (kind != finance.Call || tr.OnCall) && got[kind] != sums[kind] {
				t.Errorf("%s %s: the ledger has %s, the entries %s", tr.Clause, kind, got[kind], sums[kind])
			}
		}
	}
	return n
}

// grows asks that what was funded, drawn, expired, returned and lapsed stays so.
func grows(t *testing.T, before, after finance.Ledger) {
	t.Helper()
	for i, p := range before.Positions {
		q := after.Positions[i]
		for _, pair := range [][2]money.Amount{{p.Funded, q.Funded}, {p.Drawn, q.Drawn}, {p.Expired, q.Expired},
			{p.Returned, q.Returned}, {p.Lapsed, q.Lapsed}} {
			if order, err := pair[0].Cmp(pair[1]); err != nil || order > 0 {
				t.Errorf("%s became %s\n%s\n%s", pair[0], pair[1], before, after)
			}
		}
	}
}

// TestTryAgreesWithBook: an entry is in order exactly if it is booked when it comes last.
func TestTryAgreesWithBook(t *testing.T) {
	trials(t, 250, func(t *testing.T, r *rand.Rand) {
		v := someInvestment(r, 1)
		entries := someEntries(r, v, 1)
		if len(entries) == 0 {
			return
		}
		last := entries[0]
		last.On, last.Kind, last.ID = day(130), finance.Draw, "last" // draws come last on a day
		rest := slices.DeleteFunc(entries[1:], func(e finance.Entry) bool { return !e.On.Before(last.On) })
		_, err := v.Book(last.On, append(slices.Clone(rest), last))
		if tried := v.Try(last, rest); (tried != nil) != refusedActs(err)["last"] {
			t.Errorf("tried: %v; booked: %v", tried, err)
		}
	})
}

// TestLedgerScales: with all amounts four times as great, every sum is four times as great. What divides evenly by an
// investor's part does so times four, and the other way about.
func TestLedgerScales(t *testing.T) {
	trials(t, 300, func(t *testing.T, r *rand.Rand) {
		seed := r.Uint64()
		book := func(scale int64) []finance.Position {
			same := rand.New(rand.NewPCG(seed, 1))
			v := someInvestment(same, scale)
			l, _ := v.Book(day(90), someEntries(same, v, scale))
			return l.Positions
		}
		one, four := book(1), book(4)
		for i, p := range one {
			for _, pair := range [][2]money.Amount{{p.Funded, four[i].Funded}, {p.Drawn, four[i].Drawn}, {p.Left,
				four[i].Left},
				{p.Lapsed, four[i].Lapsed}, {p.Callable, four[i].Callable}, {p.Owed, four[i].Owed}} {
				if want, err := pair[0].Mul(money.Int(4)); err != nil || !want.Equal(pair[1]) {
					t.Errorf("%s times four is not %s", pair[0], pair[1])
				}
			}
		}
	})
}

func TestProRataAddsUp(t *testing.T) {
	trials(t, 2000, func(t *testing.T, r *rand.Rand) {
		var shares []finance.Share
		for i := range 1 + r.IntN(5) {
			shares = append(shares, finance.Share{Investor: record.Party(fmt.Sprintf("I%d", i)),
				Weight: money.Int(int64(1 + r.IntN(9)))})
		}
		amount := usd(int64(r.IntN(10_000)))
		parts, err := finance.ProRata(amount, shares, finance.Rounding{Mode: money.HalfEven, Places: 2}, "I0")
		if errors.Is(err, finance.ErrNegative) && amount.Sign() == 0 {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		sum := usd(0)
		for _, p := range parts {
			sum, _ = sum.Add(p.Amount)
		}
		if !sum.Equal(amount) {
			t.Errorf("%v add up to %s, not %s", parts, sum, amount)
		}
	})
}

// someTiers is a table of tiers over whole dollars; one in three has its edges disturbed, so that it may have gaps.
func someTiers(r *rand.Rand, method finance.Method, scale int64) finance.Tiers {
	out := finance.Tiers{Clause: "7", Method: method}
	edge, in := int64(0), false
	for i := range 1 + r.IntN(4) {
		tier := finance.Tier{Rate: money.Of(fmt.Sprintf("%d%%", r.IntN(20)))}
		if i > 0 {
			if in {
				tier.Over = usd(edge * scale)
			} else {
				tier.From = usd(edge * scale)
			}
		}
		edge += 1 + int64(r.IntN(10))
		if in = r.IntN(2) == 0; in {
			tier.Through = usd(edge * scale)
		} else {
			tier.Below = usd(edge * scale)
		}
		out.Table = append(out.Table, tier)
	}
	last := &out.Table[len(out.Table)-1]
	last.Through, last.Below = money.Amount{}, money.Amount{}
	return out
}

// TestTiersAgainstEachDollar adds the rate of every dollar by itself.
func TestTiersAgainstEachDollar(t *testing.T) {
	trials(t, 1000, func(t *testing.T, r *rand.Rand) {
		tiers := someTiers(r, finance.Marginal, 1)
		n := int64(r.IntN(50))
		got, err := tiers.Apply(usd(n))
		if err != nil {
			t.Fatal(err)
		}
		want := usd(0)
		for i := range n {
			middle := money.Of(fmt.Sprintf("USD %d.5", i)) // the middle of a dollar lies on no edge
			tier, err := tiers.At(middle)
			if err != nil {
				t.Fatal(err)
			}
			rate, _ := tier.Rate.Rate()
			part, _ := usd(1).Mul(rate)
			want, _ = want.Add(part)
		}
		if traced(t, got); !got.Amount.Equal(want) {
			t.Errorf("%s of %s, not %s\n%s", got.Amount, usd(n), want, got)
		}
	})
}

// TestTablesWithGapsAndOverlapsAreRefused compares Check with how many tiers hold each half dollar.
func TestTablesWithGapsAndOverlapsAreRefused(t *testing.T) {
	bad := 0
	trials(t, 800, func(t *testing.T, r *rand.Rand) {
		tiers := someTiers(r, finance.Whole, 1)
		if len(tiers.Table) < 2 {
			return
		}
		i := 1 + r.IntN(len(tiers.Table)-1)
		edge := usd(int64(r.IntN(25)))
		if tiers.Table[i].From = edge; r.IntN(2) == 0 {
			tiers.Table[i].From, tiers.Table[i].Over = money.Amount{}, edge
		} else {
			tiers.Table[i].Over = money.Amount{}
		}
		want := false
		for half := range 110 {
			point := money.Of(fmt.Sprintf("USD %d.%d", half/2, half%2*5))
			hold := 0
			for _, tier := range tiers.Table {
				if holds(tier, point) {
					hold++
				}
			}
			want = want || hold != 1
		}
		err := tiers.Check()
		if (err != nil) != want {
			t.Errorf("%v: %v, want a problem: %v", tiers.Table, err, want)
		}
		if want {
			bad++
		}
	})
	if bad == 0 {
		t.Error("no table was bad")
	}
}

// holds says by itself whether a point lies between the edges of a tier.
func holds(tier finance.Tier, point money.Amount) bool {
	at := func(edge money.Amount, ok func(int) bool) bool {
		order, err := point.Cmp(edge)
		return err != nil || ok(order)
	}
	return at(tier.From, func(o int) bool { return o >= 0 }) && at(tier.Over, func(o int) bool { return o > 0 }) &&
		at(tier.Through, func(o int) bool { return o <= 0 }) && at(tier.Below, func(o int) bool { return o < 0 })
}

// TestFiguresScale: amounts three times as great give three times as much.
func TestFiguresScale(t *testing.T) {
	trials(t, 300, func(t *testing.T, r *rand.Rand) {
		seed, n := r.Uint64(), 1+int64(r.IntN(400))
		from := day(r.IntN(400))
		to := from.AddDays(r.IntN(400))
		figures := func(scale int64) []finance.Figure {
			var out []finance.Figure
			add := func(f finance.Figure, err error) {
				if err != nil {
					t.Fatal(err)
				}
				traced(t, f)
				out = append(out, f)
			}
			for _, method := range []finance.Method{finance.Marginal, finance.Whole} {
				add(someTiers(rand.New(rand.NewPCG(seed, 2)), method, scale).Apply(usd(n * scale)))
			}
			interest := finance.Interest{Clause: "8", Rate: money.Of("7.3%"), Count: finance.Act365Fixed}
			add(interest.Due(finance.Accrual{Principal: usd(365 * n * scale), From: from, To: to}))
			damages, err := finance.LiquidatedDamages{Clause: "9", Rate: money.Of("0.5%"), Per: civil.Weeks(1),
				Part: finance.PartCounts,
				Cap:  money.Of("10%")}.Due(finance.Delay{Due: from, Until: to, Value: usd(n * scale)})
			add(damages.Figure, err)
			return out
		}
		one, three := figures(1), figures(3)
		for i := range one {
			if want, err := one[i].Amount.Mul(money.Int(3)); err != nil || !want.Equal(three[i].Amount) {
				t.Errorf("%s times three is not %s", one[i].Amount, three[i].Amount)
			}
		}
	})
}

// TestDamagesAgainstDays counts the days of delay one by one.
func TestDamagesAgainstDays(t *testing.T) {
	trials(t, 1000, func(t *testing.T, r *rand.Rand) {
		due := day(r.IntN(30))
		until := due.AddDays(r.IntN(60))
		var excluded []civil.Span
		for range r.IntN(4) {
			from := day(r.IntN(90))
			excluded = append(excluded, civil.Span{From: from, Through: from.AddDays(r.IntN(20))})
		}
		days := int64(0)
		first := civil.Date{}
		for d := due.Next(); !d.After(until); d = d.Next() {
			if !slices.ContainsFunc(excluded, func(s civil.Span) bool { return s.Contains(d) }) {
				if days++; first.IsZero() {
					first = d
				}
			}
		}
		got, err := finance.LiquidatedDamages{Clause: "9", Rate: money.Of("USD 100"), Per: civil.Days(1),
			TerminateAfter: civil.Days(20),
			Cap:            money.Of("USD 3,000")}.Due(finance.Delay{Due: due, Until: until, Excluded: excluded})
		if err != nil {
			t.Fatal(err)
		}
		want := finance.Damages{Since: first, Periods: finance.Fraction{Num: days, Den: 1}, Capped: days >= 30,
			MayTerminate: days > 20}
		traced(t, got.Figure)
		if !got.Amount.Equal(usd(100 * min(days, 30))) {
			t.Errorf("%s for %d days", got.Amount, days)
		}
		got.Figure = finance.Figure{}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s to %s without %v (-want +got)\n%s", due, until, excluded, diff)
		}
	})
}

// TestWeeksOfDelay states each way to count a begun week, day by day.
func TestWeeksOfDelay(t *testing.T) {
	for late := range 30 {
		for part, want := range map[finance.Part]*big.Rat{
			finance.PartCounts:  big.NewRat(int64((late+6)/7), 1),
			finance.PartDropped: big.NewRat(int64(late/7), 1),
			finance.PartProRata: big.NewRat(int64(late), 7),
		} {
			got, err := finance.LiquidatedDamages{Clause: "9", Rate: money.Of("USD 7"), Per: civil.Weeks(1),
				Part: part}.Due(
				finance.Delay{Due: day(0), Until: day(late)})
			if err != nil {
				t.Fatal(err)
			}
			if big.NewRat(got.Periods.Num, got.Periods.Den).Cmp(want) != 0 {
				t.Errorf("%d days late, %s: %s periods, want %s", late, part, got.Periods, want)
			}
		}
	}
}

// TestEffectiveRateIsTheRoot raises the result back: it lies within half a unit of the last place of the root.
func TestEffectiveRateIsTheRoot(t *testing.T) {
	trials(t, 50, func(t *testing.T, r *rand.Rand) {
		days, places := int64(1+r.IntN(800)), 2+r.IntN(8)
		rate := money.Of(fmt.Sprintf("%d.%d%%", r.IntN(40), r.IntN(100)))
		interest := finance.Interest{Clause: "8", Rate: rate, Count: finance.Act365Fixed, Effective: true,
			Rounding: finance.Rounding{Mode: money.HalfUp, Places: places}}
		got, err := interest.Owed(finance.Accrual{Principal: usd(1000), From: day(0), To: day(int(days))})
		if err != nil {
			t.Fatal(err)
		}
		traced(t, got)
		value, _ := new(big.Rat).SetString(got.Amount.Number().String())
		fraction, _ := rate.Rate()
		growth, _ := new(big.Rat).SetString(fraction.String())
		growth.Add(growth, big.NewRat(1, 1))
		half := new(big.Rat).Quo(big.NewRat(1, 2), new(big.Rat).SetInt(raise(big.NewInt(10), int64(places))))
		want := raiseRat(growth, days)
		low := raiseRat(new(big.Rat).Quo(new(big.Rat).Sub(value, half), big.NewRat(1000, 1)), 365)
		high := raiseRat(new(big.Rat).Quo(new(big.Rat).Add(value, half), big.NewRat(1000, 1)), 365)
		if low.Cmp(want) > 0 || high.Cmp(want) < 0 {
			t.Errorf("%s after %d days at %s is no root", got.Amount, days, rate)
		}
	})
}

func raise(x *big.Int, n int64) *big.Int { return new(big.Int).Exp(x, big.NewInt(n), nil) }

func raiseRat(x *big.Rat, n int64) *big.Rat {
	return new(big.Rat).SetFrac(raise(x.Num(), n), raise(x.Denom(), n))
}

// TestRollingCapHolds sums every window of a run by itself.
func TestRollingCapHolds(t *testing.T) {
	trials(t, 300, func(t *testing.T, r *rand.Rand) {
		window := 2 + r.IntN(5)
		clause := finance.ServiceCredits{Clause: "6", RollingCap: money.Of("5%"), Window: window,
			Bands: finance.Tiers{Method: finance.Whole,
				Table: []finance.Tier{{Below: money.Of("99%"), Rate: money.Of("20%")}, {From: money.Of("99%"),
					Rate: money.Of("0%")}}}}
		var periods []finance.ServicePeriod
		charge := 100 * int64(1+r.IntN(5)) // with one charge throughout, the cap of every window is the same
		for range 12 {
			periods = append(periods, finance.ServicePeriod{Level: money.Of(fmt.Sprintf("%d%%", 98+r.IntN(2))),
				Charge: usd(charge)})
		}
		credits, err := clause.Run(periods...)
		if err != nil {
			t.Fatal(err)
		}
		for i := range credits {
			traced(t, credits[i])
			sum, count := usd(0), int64(0)
			for k := max(0, i-window+1); k <= i; k++ {
				sum, _ = sum.Add(credits[k].Amount)
				count++
			}
			limit, _ := usd(charge * count).Mul(money.Percent("5%"))
			if order, _ := sum.Cmp(limit); order > 0 {
				t.Errorf("%s credited in %d periods, more than %s", sum, count, limit)
			}
		}
	})
}

// TestCommitmentsAgainstSums: without carry-over and make-good a period counts what was bought in it, and no order
// matters.
func TestCommitmentsAgainstSums(t *testing.T) {
	trials(t, 500, func(t *testing.T, r *rand.Rand) {
		periods, err := finance.Ramp(day(0), civil.Months(1), usd(100), usd(200), usd(300))
		if err != nil {
			t.Fatal(err)
		}
		clause := finance.Commitment{Clause: "6", Periods: periods, Cumulative: r.IntN(2) == 0}
		var bought []finance.Bought
		for i := range r.IntN(20) {
			bought = append(bought, finance.Bought{ID: fmt.Sprint(i), On: day(r.IntN(120)),
				Amount: usd(int64(r.IntN(90)))})
		}
		on := day(r.IntN(120))
		got, err := clause.Progress(on, bought)
		if err != nil {
			t.Fatal(err)
		}
		if err := got.Working.Retrace(); err != nil {
			t.Error(err)
		}
		for _, row := range got.Rows {
			span := row.During
			if clause.Cumulative {
				span.From = day(0)
			}
			want := usd(0)
			for _, b := range bought {
				if span.Contains(b.On) && !b.On.After(on) {
					want, _ = want.Add(b.Amount)
				}
			}
			if !row.Bought.Equal(want) {
				t.Errorf("%s: %s, want %s", span, row.Bought, want)
			}
		}
		r.Shuffle(len(bought), func(i, j int) { bought[i], bought[j] = bought[j], bought[i] })
		if again, err := clause.Progress(on, bought); err != nil || again.String() != got.String() {
			t.Errorf("the order of the list matters: %v\n%s\n%s", err, got, again)
		}
	})
}

// TestMakeGoodNeverCountsTwice: what is counted, carried, made good and left outside is what was bought.
func TestMakeGoodNeverCountsTwice(t *testing.T) {
	trials(t, 800, func(t *testing.T, r *rand.Rand) {
		periods, err := finance.Ramp(day(0), civil.Months(1), usd(100), usd(100), usd(100))
		if err != nil {
			t.Fatal(err)
		}
		clause := finance.Commitment{Clause: "6", Periods: periods, MakeGood: civil.Days(1 + r.IntN(50)),
			CarryOver: money.Of("50%")}
		var bought []finance.Bought
		total := usd(0)
		for range r.IntN(12) {
			b := finance.Bought{On: day(r.IntN(140)), Amount: usd(int64(r.IntN(90)))}
			total, _ = total.Add(b.Amount)
			bought = append(bought, b)
		}
		got, err := clause.Progress(day(200), bought)
		if err != nil {
			t.Fatal(err)
		}
		sum := got.Outside
		for _, row := range got.Rows {
			sum, _ = sum.Add(row.Bought)
			sum, _ = sum.Add(row.MadeGood)
			if row.Left().Sign() < 0 {
				t.Errorf("more was made good than was short:\n%s", got)
			}
		}
		if !sum.Equal(total) {
			t.Errorf("%s counted of %s bought\n%s", sum, total, got)
		}
	})
}

// TestLiabilityTotalIgnoresOrder: the total recoverable is that of the claims, whatever days they have.
func TestLiabilityTotalIgnoresOrder(t *testing.T) {
	trials(t, 500, func(t *testing.T, r *rand.Rand) {
		clause := finance.LiabilityCap{Clause: "12", Cap: finance.Limit{Amount: usd(100)},
			Except: []finance.CapException{
				{Kind: "data", Cap: finance.Limit{Amount: usd(150)}}, {Kind: "fraud"}}}
		kinds := []string{"", "data", "fraud"}
		sums := map[string]int64{}
		var claims []finance.Claim
		for i := range 1 + r.IntN(6) {
			kind, n := kinds[r.IntN(3)], int64(r.IntN(120))
			sums[kind] += n
			claims = append(claims, finance.Claim{ID: fmt.Sprint(i), Kind: kind, On: day(r.IntN(50)), Amount: usd(n)})
		}
		got, err := clause.Apply(money.Amount{}, claims...)
		if err != nil {
			t.Fatal(err)
		}
		traced(t, got.Figure)
		if want := usd(min(sums[""], 100) + min(sums["data"], 150) + sums["fraud"]); !got.Amount.Equal(want) {
			t.Errorf("%s, want %s\n%s", got.Amount, want, got)
		}
	})
}
