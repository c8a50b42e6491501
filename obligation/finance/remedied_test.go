package finance_test

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
)

// late is a breach from the second day on, of USD 1,000, of which USD 400 were paid on the eleventh.
func late(through int) finance.Breach {
	return finance.Breach{Clause: "5", By: "Helios", Toward: "Cumulus", Since: day(1), Through: day(through),
		Unpaid: []finance.Balance{{On: day(0), Left: usd(1000)}, {On: day(10), Left: usd(600)}}}
}

// TestRemedies states what each form of remedy comes to, reckoned by hand.
func TestRemedies(t *testing.T) {
	for _, test := range []struct {
		name    string
		remedy  obligation.Remedy
		through int
		want    string
	}{
		{"a percentage a day of what is unpaid on it", obligation.Remedy{PerDay: money.Of("0.1%")}, 30,
			"USD 22"}, // 10 × 1 + 20 × 0.6
		{"interest on the declining balance", obligation.Remedy{Rate: money.Of("7.3%"), Count: obligation.Act365Fixed}, 30,
			"USD 4.40"}, // (1,000 × 10 + 600 × 20) × 7.3% ÷ 365
		{"each week or part of a week that a sum is late", obligation.Remedy{Rate: money.Of("1%"), Per: civil.Weeks(1),
			Part: obligation.PartCounts}, 30, "USD 38"}, // 400 × 2 weeks + 600 × 5 weeks
		{"each full week", obligation.Remedy{Rate: money.Of("1%"), Per: civil.Weeks(1), Part: obligation.PartDropped}, 30,
			"USD 28"}, // 400 × 1 + 600 × 4
		{"each week of a stated sum", obligation.Remedy{Rate: money.Of("1%"), Per: civil.Weeks(1), Of: usd(5000),
			Part: obligation.PartCounts, Cap: money.Of("4%")}, 30, "USD 200"},
		{"money for each week", obligation.Remedy{Rate: usd(7), Per: civil.Weeks(1), Part: obligation.PartProRata}, 30,
			"USD 30"},
		{"a percentage once, of what was due", obligation.Remedy{Fixed: money.Of("5%")}, 30, "USD 50"},
		{"a percentage as the cap, of what was due", obligation.Remedy{PerDay: usd(100), Cap: money.Of("15%")}, 30,
			"USD 150"},
		{"a rate and a sum together", obligation.Remedy{PerDay: usd(1), Fixed: money.Of("1%")}, 5, "USD 15"},
		{"nothing within the grace", obligation.Remedy{PerDay: money.Of("0.1%"), Grace: civil.Days(12)}, 12, "USD 0"},
		{"after the grace, from the last day, on what was not paid within it", obligation.Remedy{PerDay: money.Of("0.1%"),
			Grace: civil.Days(12)}, 13, "USD 7.80"},
		{"after the grace, from its end", obligation.Remedy{PerDay: money.Of("0.1%"), Grace: civil.Days(12), FromEnd: true},
			14,
			"USD 1.20"},
		{"from the end of a grace before a part was paid", obligation.Remedy{PerDay: money.Of("0.1%"), Grace: civil.Days(5),
			FromEnd: true}, 12, "USD 6.20"}, // 5 × 1 + 2 × 0.6
		{"interest rounded", obligation.Remedy{Rate: money.Of("8%"), Count: obligation.Act360, Rounding: money.HalfUp,
			Places: 2}, 10, "USD 2.22"},
		{"a begun month pro rata", obligation.Remedy{Rate: money.Of("1.5%"), Per: civil.Months(1), Of: usd(310),
			Part: obligation.PartProRata}, 30, "USD 4.50"}, // January has 31 days
	} {
		t.Run(test.name, func(t *testing.T) {
			e, err := finance.Exposed(late(test.through), obligation.Remedies{test.remedy})
			if err != nil || len(e.Due) != 1 {
				t.Fatalf("%v, %v", e, err)
			}
			traced(t, e.Due[0])
			if got := e.Due[0].Amount.String(); got != test.want {
				t.Errorf("%s, want %s\n%s", got, test.want, e)
			}
		})
	}
}

// TestRemediesWithoutFigure lists what comes to no figure, and never to a wrong one.
func TestRemediesWithoutFigure(t *testing.T) {
	unknown := late(30)
	unknown.Unpaid = nil
	e, err := finance.Exposed(unknown, obligation.Remedies{{What: "damages", PerDay: money.Of("1%")}})
	if err != nil || len(e.Due) > 0 || len(e.Stated) != 1 || !strings.Contains(e.Stated[0].What,
		"1% of a sum that is not stated") {
		t.Errorf("of a sum that is not known: %v, %v", e, err)
	}
	compound := obligation.Remedy{What: "interest", Rate: money.Of("12%"), Count: obligation.Thirty360,
		Every:    civil.Days(5),
		Rounding: money.HalfUp, Places: 2}
	e, err = finance.Exposed(late(30), obligation.Remedies{compound})
	if err != nil || len(e.Within) != 1 || len(e.Due) > 0 {
		t.Fatalf("compound interest with a part paid late: %v, %v", e, err)
	}
	bounds := e.Within[0]
	if order, err := bounds.Range.Least.Cmp(bounds.Range.Most); err != nil || order >= 0 {
		t.Errorf("the bounds are %s", bounds.Range)
	}
	traced(t, bounds.Least)
	traced(t, bounds.Most)
	whole := late(30)
	whole.Unpaid = whole.Unpaid[:1]
	if e, err = finance.Exposed(whole, obligation.Remedies{compound}); err != nil || len(e.Due) != 1 {
		t.Errorf("compound interest on what is unpaid: %v, %v", e, err)
	}
	for name, wrong := range map[string]struct {
		breach finance.Breach
		remedy obligation.Remedy
		kind   error
	}{
		"an uneven division": {late(30), obligation.Remedy{Rate: money.Of("8%"), Count: obligation.Act360},
			money.ErrRounding},
		"a rest of a week":   {late(30), obligation.Remedy{Rate: usd(1), Per: civil.Weeks(1)}, finance.ErrPart},
		"a rate for no time": {late(30), obligation.Remedy{Rate: usd(1)}, finance.ErrInvalid},
		"an unknown day count": {late(30), obligation.Remedy{Rate: money.Of("8%"), Count: "actual"},
			finance.ErrInvalid},
		"a percentage of a sum less": {late(30), obligation.Remedy{PerDay: money.Of("-1%")}, finance.ErrNegative},
		"shares unpaid": {finance.Breach{Since: day(1), Through: day(2), Unpaid: []finance.Balance{{On: day(0),
			Left: money.Of("10 shares")}}}, obligation.Remedy{PerDay: money.Of("1%")}, money.ErrUnit},
		"a balance that grows": {finance.Breach{Since: day(1), Through: day(9), Unpaid: []finance.Balance{{On: day(0),
			Left: usd(1)}, {On: day(2), Left: usd(2)}}}, obligation.Remedy{PerDay: usd(1)}, finance.ErrExceeds},
		"a balance of another day": {finance.Breach{Since: day(1), Through: day(9), Unpaid: []finance.Balance{{On: day(1),
			Left: usd(1)}}}, obligation.Remedy{PerDay: usd(1)}, finance.ErrDates},
	} {
		wrong.remedy.What = "damages"
		if e, err := finance.Exposed(wrong.breach, obligation.Remedies{wrong.remedy}); !errors.Is(err, wrong.kind) ||
			len(e.Due) > 0 {
			t.Errorf("%s: %v, %v", name, e, err)
		}
	}
}

// TestExposedWithin reckons at both ends of what is not known.
func TestExposedWithin(t *testing.T) {
	least, most := late(30), late(30)
	least.Through, most.Unpaid = day(20), most.Unpaid[:1]
	e, err := finance.ExposedWithin(least, most, "it is not known", obligation.Remedies{{PerDay: money.Of("0.1%")},
		{Fixed: usd(5)}, {What: "the price list no longer binds"}, {PerDay: money.Of("-1%")}})
	if !errors.Is(err, finance.ErrNegative) || len(e.Within) != 1 || len(e.Due) != 1 || len(e.Stated) != 1 {
		t.Fatalf("%v, %v", e, err)
	}
	if got := e.Within[0].Range.String(); got != "USD 16 to USD 30 (it is not known)" {
		t.Errorf("the bounds are %s", got)
	}
	if got := e.Due[0].Amount; !got.Equal(usd(5)) {
		t.Errorf("what does not depend on it is %s", got)
	}
}

// TestRemediesAgainstDays adds up what accrues day by day, on the balance of each.
func TestRemediesAgainstDays(t *testing.T) {
	trials(t, 500, func(t *testing.T, r *rand.Rand) {
		through := 1 + r.IntN(80)
		b := finance.Breach{Clause: "5", Since: day(1), Through: day(through)}
		left := make([]int64, through+1) // at the beginning of each day
		now := int64(100 + r.IntN(900))
		b.Unpaid = []finance.Balance{{On: day(0), Left: usd(now)}}
		for n := 1; n <= through; n++ {
			left[n] = now
			if paid := r.Int64N(now + 1); r.IntN(8) == 0 && paid > 0 {
				now -= paid
				b.Unpaid = append(b.Unpaid, finance.Balance{On: day(n), Left: usd(now)})
			}
		}
		daily, begun, full := new(big.Rat), new(big.Rat), new(big.Rat)
		for n := 1; n <= through; n++ {
			daily.Add(daily, big.NewRat(left[n], 1))
			if n%7 == 1 {
				begun.Add(begun, big.NewRat(left[n], 1))
			}
			if n%7 == 0 {
				full.Add(full, big.NewRat(left[n], 1))
			}
		}
		for _, c := range []struct {
			remedy obligation.Remedy
			base   *big.Rat
		}{
			{obligation.Remedy{PerDay: money.Of("1%")}, daily},
			{obligation.Remedy{Rate: money.Of("365%"), Count: obligation.Act365Fixed}, daily},
			{obligation.Remedy{Rate: money.Of("1%"), Per: civil.Weeks(1), Part: obligation.PartCounts}, begun},
			{obligation.Remedy{Rate: money.Of("1%"), Per: civil.Weeks(1), Part: obligation.PartDropped}, full},
		} {
			e, err := finance.Exposed(b, obligation.Remedies{c.remedy})
			if err != nil || len(e.Due) != 1 {
				t.Fatalf("%v, %v", e, err)
			}
			traced(t, e.Due[0])
			want := new(big.Rat).Mul(c.base, big.NewRat(1, 100))
			got, _ := new(big.Rat).SetString(e.Due[0].Amount.Number().String())
			if got.Cmp(want) != 0 {
				t.Errorf("%s, want %s\n%s", e.Due[0].Amount, want.FloatString(4), e)
			}
		}
	})
}

// TestDayCountsAreThose holds the conventions that terms state to those that are reckoned.
func TestDayCountsAreThose(t *testing.T) {
	for _, name := range obligation.DayCounts() {
		if d, err := finance.ParseDayCount(string(name)); err != nil || d.String() != string(name) {
			t.Errorf("%s: %v, %v", name, d, err)
		}
	}
}
