package money_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/pacta-go/pacta/obligation/money"
)

func modes() []money.Rounding {
	return []money.Rounding{money.HalfUp, money.HalfEven, money.Down, money.Up, money.Ceiling, money.Floor}
}

func TestRoundingModes(t *testing.T) {
	for _, row := range []struct {
		in   string
		want [6]string // in the order of modes
	}{
		{"2.5", [6]string{"3", "2", "2", "3", "3", "2"}},
		{"-2.5", [6]string{"-3", "-2", "-2", "-3", "-2", "-3"}},
		{"3.5", [6]string{"4", "4", "3", "4", "4", "3"}},
		{"-3.5", [6]string{"-4", "-4", "-3", "-4", "-3", "-4"}},
		{"2.51", [6]string{"3", "3", "2", "3", "3", "2"}},
		{"2.49", [6]string{"2", "2", "2", "3", "3", "2"}},
		{"0.5", [6]string{"1", "0", "0", "1", "1", "0"}},
		{"-0.5", [6]string{"-1", "0", "0", "-1", "0", "-1"}},
		{tiny, [6]string{"0", "0", "0", "1", "1", "0"}},
		{"-" + tiny, [6]string{"0", "0", "0", "-1", "0", "-1"}},
		{"7", [6]string{"7", "7", "7", "7", "7", "7"}},
		{"0", [6]string{"0", "0", "0", "0", "0", "0"}},
	} {
		for i, mode := range modes() {
			got, err := money.Num(row.in).Round(mode, 0)
			if err != nil || got.String() != row.want[i] {
				t.Errorf("%s rounded %s is %s, %v, want %s", row.in, mode, got, err, row.want[i])
			}
		}
	}
}

// rounded is rounding in other words: of the two multiples of the step that enclose r, it picks by distance and mode.
func rounded(r *big.Rat, places int, mode money.Rounding) *big.Rat {
	ten := big.NewInt(10)
	step := new(big.Rat).SetInt(new(big.Int).Exp(ten, big.NewInt(int64(max(places, -places))), nil))
	if places > 0 {
		step.Inv(step)
	}
	steps := new(big.Rat).Quo(r, step)
	lower := new(big.Rat).SetInt(new(big.Int).Div(steps.Num(), steps.Denom())) // toward less
	upper := new(big.Rat).Add(lower, big.NewRat(1, 1))
	if lower.Cmp(steps) == 0 {
		upper = lower
	}
	nearer, farther := lower, upper
	if r.Sign() < 0 {
		nearer, farther = upper, lower // to zero
	}
	toLower, toUpper := new(big.Rat).Sub(steps, lower), new(big.Rat).Sub(upper, steps)
	pick := map[money.Rounding]*big.Rat{
		money.Down: nearer, money.Up: farther, money.Ceiling: upper, money.Floor: lower,
	}[mode]
	if pick == nil {
		switch toLower.Cmp(toUpper) {
		case -1:
			pick = lower
		case +1:
			pick = upper
		default:
			pick = farther
			if mode == money.HalfEven && nearer.Num().Bit(0) == 0 {
				pick = nearer
			}
		}
	}
	return new(big.Rat).Mul(pick, step)
}

func TestDivRoundAgreesWithFractions(t *testing.T) {
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 2))
	for range 20_000 {
		a, d, places := anyNumber(r), anyNumber(r), r.IntN(30)-11
		if r.IntN(3) == 0 { // a tie, or nothing cut off
			d = money.Num([]string{"1", "2", "-2", "4", "0.5", "-8", "20"}[r.IntN(7)])
		}
		if d.IsZero() {
			continue
		}
		for _, mode := range modes() {
			got, err := a.DivRound(d, places, mode)
			want, ok := fits(rounded(new(big.Rat).Quo(exact(a), exact(d)), places, mode))
			if ok != (err == nil) || got != want || !ok && !errors.Is(err, money.ErrLimit) {
				t.Fatalf("%s / %s to %d places %s is %s, %v, want %s, %t", a, d, places, mode, got, err, want, ok)
			}
		}
	}
}

func TestRoundingIsRefusedUnlessStated(t *testing.T) {
	one := money.Int(1)
	for _, row := range []struct {
		name    string
		divisor money.Number
		places  int
		mode    money.Rounding
		want    error
	}{
		{"no mode", one, 2, 0, money.ErrRounding},
		{"a mode that is none", one, 2, money.Floor + 1, money.ErrRounding},
		{"19 places", one, 19, money.HalfUp, money.ErrRounding},
		{"18 places", one, 18, money.HalfUp, nil},
		{"38 digits before the point", one, -38, money.HalfUp, nil},
		{"39 digits before the point", one, -39, money.HalfUp, money.ErrRounding},
		{"places without measure", one, 1 << 40, money.HalfUp, money.ErrRounding},
		{"division by zero", money.Number{}, 2, money.HalfUp, money.ErrDivision},
	} {
		if _, err := one.DivRound(row.divisor, row.places, row.mode); !errors.Is(err, row.want) {
			t.Errorf("%s: %v, want %v", row.name, err, row.want)
		}
	}
}

func TestRoundingInText(t *testing.T) {
	for _, mode := range modes() {
		text, err := json.Marshal(mode)
		if err != nil {
			t.Fatal(err)
		}
		var got money.Rounding
		if err := json.Unmarshal(text, &got); err != nil || got != mode {
			t.Errorf("%s goes to %s and back to %s, %v", mode, text, got, err)
		}
	}
	for _, none := range []money.Rounding{0, money.Floor + 1, 255} {
		if got := none.String(); got != "rounding not stated" {
			t.Errorf("mode %d is printed %q", none, got)
		}
		if _, err := none.MarshalText(); !errors.Is(err, money.ErrRounding) {
			t.Errorf("mode %d: %v, want %v", none, err, money.ErrRounding)
		}
	}
	for _, bad := range []string{"", "Half up", "half_up", "half up ", "nearest", "rounding not stated"} {
		got := money.Down
		if err := got.UnmarshalText([]byte(bad)); !errors.Is(err, money.ErrSyntax) || got != money.Down {
			t.Errorf("%q was read as %s, %v", bad, got, err)
		}
	}
}
