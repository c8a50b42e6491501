package money_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/pacta-go/pacta/obligation/money"
)

func TestAmountsCompute(t *testing.T) {
	a, b := money.Of("USD 100"), money.Of("USD 30.25")
	for _, row := range []struct {
		name string
		do   func() (money.Amount, error)
		want string
	}{
		{"sum", func() (money.Amount, error) { return a.Add(b) }, "USD 130.25"},
		{"difference", func() (money.Amount, error) { return b.Sub(a) }, "USD -69.75"},
		{"lesser", func() (money.Amount, error) { return a.Min(b) }, "USD 30.25"},
		{"lesser, the other way about", func() (money.Amount, error) { return b.Min(a) }, "USD 30.25"},
		{"greater", func() (money.Amount, error) { return a.Max(b) }, "USD 100"},
		{"greater, the other way about", func() (money.Amount, error) { return b.Max(a) }, "USD 100"},
		{"interest at 3.8%", func() (money.Amount, error) { return a.Mul(money.Percent("3.8%")) }, "USD 3.80"},
		{"a third", func() (money.Amount, error) { return a.DivRound(money.Int(3), 4, money.HalfEven) }, "USD 33.3333"},
		{"to the dime", func() (money.Amount, error) { return b.Round(money.HalfUp, 1) }, "USD 30.30"},
		{"to the dime, half to even", func() (money.Amount, error) { return b.Round(money.HalfEven, 1) }, "USD 30.20"},
		{"to ten dollars", func() (money.Amount, error) { return b.Round(money.Up, -1) }, "USD 40"},
		{"to the cent", func() (money.Amount, error) { return money.Of("USD 0.005").RoundMinor(money.HalfUp) }, "USD 0.01"},
		{"to the yen", func() (money.Amount, error) { return money.Of("JPY 0.5").RoundMinor(money.HalfEven) }, "JPY 0"},
		{"to the fils", func() (money.Amount, error) { return money.Of("BHD 0.0005").RoundMinor(money.Up) }, "BHD 0.001"},
		{"whole shares", func() (money.Amount, error) { return money.Of("3.7 shares").Round(money.Down, 0) }, "3 shares"},
	} {
		got, err := row.do()
		if err != nil || got.String() != row.want {
			t.Errorf("%s: %v, %v, want %s", row.name, got, err, row.want)
		}
	}
	if got := b.Neg().String(); got != "USD -30.25" {
		t.Errorf("negative: %s", got)
	}
	got, err := money.Of("27 shares").Ratio(money.Of("100 shares"), 4, money.Down)
	if err != nil || got.String() != "0.27" {
		t.Errorf("ratio: %s, %v", got, err)
	}
}

func TestAmountsRefuse(t *testing.T) {
	most := money.Of("USD " + nines)
	dollar, euro, none := money.Of("USD 1"), money.Of("EUR 1"), money.Amount{}
	only := func(_ any, err error) error { return err }
	for _, row := range []struct {
		name string
		err  error
		want error
	}{
		{"sum of two currencies", only(dollar.Add(euro)), money.ErrUnit},
		{"difference of two currencies", only(dollar.Sub(euro)), money.ErrUnit},
		{"lesser of two currencies", only(dollar.Min(euro)), money.ErrUnit},
		{"greater of two currencies", only(dollar.Max(euro)), money.ErrUnit},
		{"ratio of two currencies", only(dollar.Ratio(euro, 2, money.HalfUp)), money.ErrUnit},
		{"comparison with no amount", only(dollar.Cmp(none)), money.ErrUnstated},
		{"comparison of no amount with none", only(none.Cmp(none)), money.ErrUnstated},
		{"sum with no amount", only(dollar.Add(none)), money.ErrUnstated},
		{"no amount less an amount", only(none.Sub(dollar)), money.ErrUnstated},
		{"lesser of an amount and none", only(dollar.Min(none)), money.ErrUnstated},
		{"greater of an amount and none", only(none.Max(dollar)), money.ErrUnstated},
		{"no amount times one", only(none.Mul(money.Int(1))), money.ErrUnstated},
		{"no amount divided by one", only(none.DivRound(money.Int(1), 2, money.HalfUp)), money.ErrUnstated},
		{"ratio to no amount", only(dollar.Ratio(none, 2, money.HalfUp)), money.ErrUnstated},
		{"no amount rounded", only(none.Round(money.HalfUp, 2)), money.ErrUnstated},
		{"no amount rounded to the minor unit", only(none.RoundMinor(money.HalfUp)), money.ErrUnstated},
		{"rounding without a mode", only(dollar.Round(0, 2)), money.ErrRounding},
		{"rounding to the cent without a mode", only(dollar.RoundMinor(0)), money.ErrRounding},
		{"shares rounded to the cent", only(money.Of("1.5 shares").RoundMinor(money.HalfUp)), money.ErrMinor},
		{"a number rounded to the cent", only(money.Of("1.5").RoundMinor(money.HalfUp)), money.ErrMinor},
		{"gold rounded to the cent", only(money.Of("XAU 1.5").RoundMinor(money.HalfUp)), money.ErrMinor},
		{"a sum beyond the limits", only(most.Add(dollar)), money.ErrLimit},
		{"a difference beyond the limits", only(most.Neg().Sub(dollar)), money.ErrLimit},
		{"a product beyond the limits", only(most.Mul(money.Int(2))), money.ErrLimit},
		{"ratio to zero", only(dollar.Ratio(money.Of("USD 0"), 2, money.HalfUp)), money.ErrDivision},
		{"division by zero", only(dollar.DivRound(money.Number{}, 2, money.HalfUp)), money.ErrDivision},
	} {
		if !errors.Is(row.err, row.want) {
			t.Errorf("%s: %v, want %v", row.name, row.err, row.want)
		}
	}
}

func TestSum(t *testing.T) {
	most := money.Of("USD " + nines)
	for _, row := range []struct {
		name string
		in   []money.Amount
		want money.Amount
		errs []error
	}{
		{"none is no amount, in no unit", nil, money.Amount{}, nil},
		{"one", []money.Amount{money.Of("USD 5")}, money.Of("USD 5"), nil},
		{"some", []money.Amount{money.Of("USD 0.10"), money.Of("USD 0.20"), money.Of("USD -0.30")}, money.Of("USD 0"), nil},
		{"counted things", []money.Amount{money.Of("5 shares"), money.Of("7 shares")}, money.Of("12 shares"), nil},
		{"two currencies", []money.Amount{money.Of("USD 5"), money.Of("EUR 5")}, money.Amount{}, []error{money.ErrUnit}},
		{"one that is not stated", []money.Amount{{}, money.Of("USD 5")}, money.Amount{}, []error{money.ErrUnstated}},
		{"only one that is not stated", []money.Amount{{}}, money.Amount{}, []error{money.ErrUnstated}},
		{"both problems", []money.Amount{money.Of("USD 5"), {}, money.Of("5 shares")}, money.Amount{},
			[]error{money.ErrUnit, money.ErrUnstated}},
		{"beyond the limits on the way only", []money.Amount{most, most, most.Neg()}, most, nil},
		{"beyond the limits in the end", []money.Amount{most, money.Of("USD 1")}, money.Amount{}, []error{money.ErrLimit}},
	} {
		got, err := money.Sum(row.in...)
		if got != row.want || (err == nil) != (row.errs == nil) {
			t.Errorf("%s: %v, %v, want %v, %v", row.name, got, err, row.want, row.errs)
		}
		for _, want := range row.errs {
			if !errors.Is(err, want) {
				t.Errorf("%s: %v does not report %v", row.name, err, want)
			}
		}
	}
}

func TestSumReportsEveryProblemByPosition(t *testing.T) {
	_, err := money.Sum(money.Amount{}, money.Of("USD 5"), money.Of("EUR 5"), money.Of("USD 1"), money.Of("5"))
	want := "amount 1: no amount stated\n" +
		`amount 3: units differ: "USD" and "EUR"` + "\n" +
		`amount 5: units differ: "USD" and a pure number`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestSumDoesNotDependOnOrder(t *testing.T) {
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 3))
	for range 2_000 {
		amounts := make([]money.Amount, 1+r.IntN(5))
		for i := range amounts {
			amounts[i], _ = money.New(anyNumber(r), "USD")
		}
		want, wantErr := money.Sum(amounts...)
		r.Shuffle(len(amounts), func(i, j int) { amounts[i], amounts[j] = amounts[j], amounts[i] })
		got, err := money.Sum(amounts...)
		if got != want || errors.Is(err, money.ErrLimit) != errors.Is(wantErr, money.ErrLimit) {
			t.Fatalf("%v: %v, %v in one order, %v, %v in another", amounts, want, wantErr, got, err)
		}
	}
}
