package money_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/money"
)

// TestRangeAnswersForEveryAmountInIt compares the answers with those for every whole amount that the range admits.
func TestRangeAnswersForEveryAmountInIt(t *testing.T) {
	const far = 9 // further than any bound
	bound := func(n int) money.Amount {
		if n == far {
			return money.Amount{}
		}
		return money.Of(fmt.Sprintf("USD %d", n))
	}
	for least := -3; least <= far; least++ {
		for most := -3; most <= far; most++ {
			r := money.Range{Least: bound(least), Most: bound(most)}
			if least != far && least > most {
				continue // no amount is in it
			}
			first, last := least, most
			if least == far {
				first = -far
			}
			for at := -4; at <= 5; at++ {
				orders := map[int]bool{}
				for n := first; n <= last; n++ {
					order, _ := money.Of(fmt.Sprintf("USD %d", n)).Cmp(money.Of(fmt.Sprintf("USD %d", at)))
					orders[order] = true
				}
				a := money.Of(fmt.Sprintf("USD %d", at))
				order, known := r.Cmp(a)
				if known != (len(orders) == 1) || known && !orders[order] {
					t.Errorf("%s against %s is %d, %t, want one of %v", r, a, order, known, orders)
				}
				atLeast, known := r.AtLeast(a)
				if want := !orders[-1]; known != (want || !orders[0] && !orders[1]) || known && atLeast != want {
					t.Errorf("%s is at least %s: %t, %t, want one of %v", r, a, atLeast, known, orders)
				}
				atMost, known := r.AtMost(a)
				if want := !orders[1]; known != (want || !orders[0] && !orders[-1]) || known && atMost != want {
					t.Errorf("%s is at most %s: %t, %t, want one of %v", r, a, atMost, known, orders)
				}
			}
		}
	}
}

func TestRangeDoesNotAnswerWhereItCannot(t *testing.T) {
	five, seven := money.Of("USD 5"), money.Of("USD 7")
	for _, row := range []struct {
		name  string
		r     money.Range
		a     money.Amount
		check error
	}{
		{"nothing is known", money.Range{}, five, nil},
		{"the amount is not stated", money.Exactly(five), money.Amount{}, nil},
		{"an amount known to be none, against none", money.Exactly(money.Amount{}), money.Amount{}, nil},
		{"the amount is of another currency", money.Exactly(five), money.Of("EUR 7"), nil},
		{"the bounds are of two currencies", money.Range{Least: five, Most: money.Of("EUR 7")}, five, money.ErrUnit},
		{"the bounds are crossed", money.Range{Least: seven, Most: five}, money.Of("USD 1"), money.ErrRange},
	} {
		if err := row.r.Check(); !errors.Is(err, row.check) {
			t.Errorf("%s: check %v, want %v", row.name, err, row.check)
		}
		if order, known := row.r.Cmp(row.a); known {
			t.Errorf("%s: compared as %d", row.name, order)
		}
		if holds, known := row.r.AtLeast(row.a); known {
			t.Errorf("%s: at least is known as %t", row.name, holds)
		}
		if holds, known := row.r.AtMost(row.a); known {
			t.Errorf("%s: at most is known as %t", row.name, holds)
		}
	}
}

func TestRangeInWords(t *testing.T) {
	five, seven := money.Of("USD 5"), money.Of("USD 7")
	for _, row := range []struct {
		r    money.Range
		want string
	}{
		{money.Range{}, "amount not known"},
		{money.Range{Why: "the price is withheld"}, "amount not known (the price is withheld)"},
		{money.Range{Least: five}, "at least USD 5"},
		{money.Range{Most: seven}, "at most USD 7"},
		{money.Range{Least: five, Most: seven, Why: "the price is withheld"}, "USD 5 to USD 7 (the price is withheld)"},
		{money.Exactly(five), "USD 5"},
	} {
		if diff := cmp.Diff(row.want, row.r.String()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if other := (money.Range{Least: seven}); !row.r.Equal(row.r) || row.r.Equal(other) {
			t.Errorf("%s is not equal to itself alone", row.r)
		}
	}
}
