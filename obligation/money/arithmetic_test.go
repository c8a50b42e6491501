package money_test

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/obligation/money"
)

const seed = 20260501

// exact returns the number as a fraction, read from its text by other means.
func exact(n money.Number) *big.Rat {
	r, ok := new(big.Rat).SetString(n.String())
	if !ok {
		panic("no fraction: " + n.String())
	}
	return r
}

// fits returns the number equal to r, if the limits admit one.
func fits(r *big.Rat) (money.Number, bool) {
	places, digits := 0, new(big.Rat).Set(r)
	for ; !digits.IsInt(); places++ {
		if places == 18 {
			return money.Number{}, false
		}
		digits.Mul(digits, big.NewRat(10, 1))
	}
	if len(new(big.Int).Abs(digits.Num()).String()) > 38 {
		return money.Number{}, false
	}
	return money.Num(r.FloatString(places)), true
}

// anyNumber returns a number of any size, often small, often near the limits, often with few places.
func anyNumber(r *rand.Rand) money.Number {
	digits := 1 + r.IntN(4)
	if r.IntN(3) == 0 {
		digits = 1 + r.IntN(38)
	}
	var b strings.Builder
	for range digits {
		b.WriteByte("0123456789059"[r.IntN(13)])
	}
	all := b.String()
	places := r.IntN(min(len(all), 18) + 1)
	whole := strings.TrimLeft(all[:len(all)-places], "0")
	if whole == "" {
		whole = "0"
	}
	if places > 0 {
		whole += "." + all[len(all)-places:]
	}
	if r.IntN(2) == 0 {
		whole = "-" + whole
	}
	return money.Num(whole)
}

func TestArithmeticAgreesWithFractions(t *testing.T) {
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 1))
	for range 20_000 {
		a, b := anyNumber(r), anyNumber(r)
		if got, want := a.Cmp(b), exact(a).Cmp(exact(b)); got != want {
			t.Fatalf("%s against %s is %d, want %d", a, b, got, want)
		}
		if got, want := a.Sign(), exact(a).Sign(); got != want {
			t.Fatalf("sign of %s is %d, want %d", a, got, want)
		}
		if got, want := exact(a.Neg()), new(big.Rat).Neg(exact(a)); got.Cmp(want) != 0 {
			t.Fatalf("minus %s is %s", a, a.Neg())
		}
		for _, op := range []struct {
			sign   string
			money  func(money.Number, money.Number) (money.Number, error)
			oracle func(*big.Rat, *big.Rat) *big.Rat
		}{
			{"+", money.Number.Add, new(big.Rat).Add},
			{"-", money.Number.Sub, new(big.Rat).Sub},
			{"*", money.Number.Mul, new(big.Rat).Mul},
		} {
			got, err := op.money(a, b)
			want, ok := fits(op.oracle(exact(a), exact(b)))
			if ok != (err == nil) || got != want || !ok && !errors.Is(err, money.ErrLimit) {
				t.Fatalf("%s %s %s is %s, %v, want %s, %t", a, op.sign, b, got, err, want, ok)
			}
		}
	}
}

// result is what a computation returns.
type result struct {
	n   money.Number
	err error
}

func TestArithmeticAtTheLimits(t *testing.T) {
	most := money.Num(nines)
	least := money.Num(tiny)
	of := func(n money.Number, err error) result { return result{n, err} }
	for _, row := range []struct {
		name string
		got  result
		want string // empty: beyond the limits
	}{
		{"one more than the most", of(most.Add(money.Int(1))), ""},
		{"one less than the negative of the most", of(most.Neg().Sub(money.Int(1))), ""},
		{"the most less itself", of(most.Sub(most)), "0"},
		{"the most and the least above zero", of(most.Add(least)), ""},
		{"twice the most", of(most.Mul(money.Int(2))), ""},
		{"the most squared", of(most.Mul(most)), ""},
		{"the least squared", of(least.Mul(least)), ""},
		{"the most times the least", of(most.Mul(least)),
			"99999999999999999999.999999999999999999"},
		{"36 places that end in zeros", of(money.Num("0.000000005").Mul(money.Num("0.0000000002"))), tiny},
		{"the most divided by the least", of(most.DivRound(least, 0, money.Down)), ""},
		{"the least divided by the most", of(least.DivRound(most, 18, money.Up)), tiny},
		{"the most rounded up to ten", of(most.Round(money.Up, -1)), ""},
		{"the most rounded down to ten", of(most.Round(money.Down, -1)), nines[:37] + "0"},
		{"one rounded up to the 37th power of ten", of(money.Int(1).Round(money.Up, -37)),
			"1" + strings.Repeat("0", 37)},
		{"one rounded up to the 38th power of ten", of(money.Int(1).Round(money.Up, -38)), ""},
		{"one rounded down to the 38th power of ten", of(money.Int(1).Round(money.Down, -38)), "0"},
	} {
		if row.want == "" {
			if !errors.Is(row.got.err, money.ErrLimit) || !row.got.n.IsZero() {
				t.Errorf("%s: %s, %v, want %v", row.name, row.got.n, row.got.err, money.ErrLimit)
			}
			continue
		}
		if row.got.err != nil || row.got.n.String() != row.want {
			t.Errorf("%s: %s, %v, want %s", row.name, row.got.n, row.got.err, row.want)
		}
	}
}
