package money_test

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/obligation/money"
)

func numberSeeds(f *testing.F) {
	for _, text := range []string{
		"0", "-0", "14.5", "-1,250,000.25", nines, tiny, "1e1000000000", "NaN", "−1", "0,250", "1.",
		".5", "+1", "３", "1,,000", "3.8%", strings.Repeat("9", 65),
	} {
		f.Add(text)
	}
}

func FuzzParseNumber(f *testing.F) {
	numberSeeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		n, err := money.ParseNumber(text)
		if err != nil {
			if !errors.Is(err, money.ErrSyntax) && !errors.Is(err, money.ErrLimit) {
				t.Fatalf("%q: %v is of no kind", text, err)
			}
			return
		}
		want, ok := new(big.Rat).SetString(strings.ReplaceAll(text, ",", ""))
		if !ok || exact(n).Cmp(want) != 0 {
			t.Fatalf("%q was read as %s", text, n)
		}
		for _, again := range []string{n.String(), n.Text()} {
			if back, err := money.ParseNumber(again); err != nil || back != n {
				t.Fatalf("%q was read as %s, printed %q and read as %s, %v", text, n, again, back, err)
			}
		}
	})
}

func FuzzParsePercent(f *testing.F) {
	numberSeeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		n, err := money.ParsePercent(text)
		if err != nil {
			return
		}
		whole, err := n.Mul(money.Int(100))
		read, readErr := money.ParseNumber(strings.TrimSuffix(strings.TrimSuffix(text, "%"), " "))
		if err != nil || readErr != nil || whole != read {
			t.Fatalf("%q was read as %s, a hundredth of %s (%v), want of %s (%v)", text, n, whole, err, read, readErr)
		}
	})
}

func FuzzParse(f *testing.F) {
	numberSeeds(f)
	for _, text := range []string{
		"USD 250,000,000", "USD -1,250.5", "BHD 1.5", "ABC 5", "usd 5", "4,330,000 shares", "27 %",
		"27% of the shares", "5 million shares", "250 USD", "0.5 kWh/m²", "USD\u00a05", "5 \xff", "5 sha\u200bres", "$5",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, err := money.Parse(text)
		if err != nil {
			if a.Stated() {
				t.Fatalf("%q was read as %s with %v", text, a, err)
			}
			return
		}
		if back, err := money.Parse(a.String()); err != nil || back != a {
			t.Fatalf("%q was read as %v, printed %q and read as %v, %v", text, a, a.String(), back, err)
		}
		if made, err := money.New(a.Number(), a.Unit()); err != nil || made != a {
			t.Fatalf("%q was read as %v, and made anew is %v, %v", text, a, made, err)
		}
		if _, known := money.CurrencyOf(a.Unit()); known != a.IsMoney() || known != (text[0] >= 'A') {
			t.Fatalf("%q was read as %v, money %t", text, a, a.IsMoney())
		}
	})
}
