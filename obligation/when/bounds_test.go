package when_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// TestBoundsHold compares with trying every amount that the sum can be.
func TestBoundsHold(t *testing.T) {
	const most = 6
	usd := func(n int) money.Amount { return money.Of(fmt.Sprintf("USD %d", n)) }
	g := rand.New(rand.NewPCG(9, 9))
	for range 5000 {
		var b when.Bounds
		var tests []func(int) bool
		bound := func(to *money.Amount, holds func(n, limit int) bool) {
			if g.IntN(2) == 0 {
				limit := g.IntN(most)
				*to = usd(limit)
				tests = append(tests, func(n int) bool { return holds(n, limit) })
			}
		}
		bound(&b.AtLeast, func(n, limit int) bool { return n >= limit })
		bound(&b.Over, func(n, limit int) bool { return n > limit })
		bound(&b.AtMost, func(n, limit int) bool { return n <= limit })
		bound(&b.Under, func(n, limit int) bool { return n < limit })
		least := g.IntN(most)
		upper, high := money.Amount{}, most+2 // beyond every limit
		if g.IntN(2) == 0 {
			high = least + g.IntN(most)
			upper = usd(high)
		}
		all, none := true, true
		for n := least; n <= high; n++ {
			within := true
			for _, test := range tests {
				within = within && test(n)
			}
			all, none = all && within, none && !within
		}
		got := b.Hold(usd(least), upper)
		switch {
		case got == record.Yes && !all, got == record.No && !none:
			t.Fatalf("from USD %d to %s within %q is %s, which not every amount confirms", least, upper, b.Text(), got)
		case len(tests) < 2 && got == record.Unknown && (all || none):
			t.Fatalf("from USD %d to %s within %q is unknown, and every amount agrees", least, upper, b.Text())
		}
	}
}

func TestBoundsOfOtherUnits(t *testing.T) {
	b := when.Bounds{AtLeast: money.Of("USD 5")}
	if got := b.Hold(money.Of("EUR 9"), money.Of("EUR 9")); got != record.Unknown {
		t.Errorf("euros against dollars are %s", got)
	}
	if got := (when.Bounds{}).Hold(money.Of("EUR 9"), money.Amount{}); got != record.Yes {
		t.Errorf("no bounds hold: %s", got)
	}
}

func TestWindowSpan(t *testing.T) {
	tests := []struct {
		window      when.Window
		day         string
		first, last string
	}{
		{when.AllTime, "2027-05-31", "0001-01-01", "2027-05-31"},
		{when.ThisYear, "2027-01-01", "2027-01-01", "2027-12-31"},
		{when.ThisYear, "2027-12-31", "2027-01-01", "2027-12-31"},
		{when.Quarter, "2027-03-31", "2027-01-01", "2027-03-31"},
		{when.Quarter, "2027-04-01", "2027-04-01", "2027-06-30"},
		{when.Quarter, "2027-12-31", "2027-10-01", "2027-12-31"},
		{when.Month, "2028-02-29", "2028-02-01", "2028-02-29"},
		{when.Month, "2027-02-28", "2027-02-01", "2027-02-28"},
		{when.ThisYear, "0001-01-01", "0001-01-01", "0001-12-31"},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprintf("%s of %s", tt.window, tt.day), func(t *testing.T) {
			span := tt.window.Span(civil.On(tt.day))
			if span.First() != civil.On(tt.first) || span.Last() != civil.On(tt.last) {
				t.Errorf("got %s to %s, want %s to %s", span.First(), span.Last(), tt.first, tt.last)
			}
		})
	}
}
