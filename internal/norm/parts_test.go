package norm_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// TestPartsAreProRata: an investor's part is what finance.ProRata gives it, or neither comes out.
func TestPartsAreProRata(t *testing.T) {
	came := 0
	for seed := range uint64(500) {
		g := rand.New(rand.NewPCG(seed, 1))
		parts := norm.Parts{}
		var shares []finance.Share
		for n := range 1 + g.IntN(4) {
			one := norm.Share{Investor: record.Party(fmt.Sprint("investor ", n)), Weight: money.Int(1 + g.Int64N(9))}
			parts.Shares = append(parts.Shares, one)
			shares = append(shares, finance.Share(one))
		}
		if g.IntN(2) == 0 {
			parts.Rounding, parts.Places = money.HalfUp, g.IntN(3)
		}
		if g.IntN(2) == 0 {
			parts.Rest = parts.Shares[g.IntN(len(parts.Shares))].Investor
		}
		amount := money.Of(fmt.Sprintf("USD %d", 100+g.IntN(1000)))
		want, err := finance.ProRata(amount, shares, finance.Rounding{Mode: parts.Rounding, Places: parts.Places}, parts.Rest)
		for i, s := range shares {
			parts.Investor = s.Investor
			got, gotErr := parts.Of(amount)
			if (err == nil) != (gotErr == nil) {
				t.Errorf("seed %d: %v, and %v", seed, gotErr, err)
			}
			if err == nil && !got.Equal(want[i].Amount) {
				t.Errorf("seed %d: %s has %s, want %s", seed, s.Investor, got, want[i].Amount)
			}
		}
		if err == nil {
			came++
		}
	}
	if came < 100 {
		t.Errorf("only %d came out", came)
	}
	if got, err := (*norm.Parts)(nil).Of(money.Of("USD 5")); err != nil || !got.Equal(money.Of("USD 5")) {
		t.Errorf("one investor has all: %s, %v", got, err)
	}
}
