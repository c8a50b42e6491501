package when

import (
	"errors"

	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

type bound struct {
	word   string
	amount money.Amount
	holds  func(cmp int) bool
	upward bool // once it holds for an amount, it holds for every greater one
}

func (b Bounds) each() [4]bound {
	return [4]bound{
		{"at least", b.AtLeast, func(c int) bool { return c >= 0 }, true},
		{"over", b.Over, func(c int) bool { return c > 0 }, true},
		{"at most", b.AtMost, func(c int) bool { return c <= 0 }, false},
		{"under", b.Under, func(c int) bool { return c < 0 }, false},
	}
}

// Stated are the amounts that bound.
func (b Bounds) Stated() []money.Amount {
	var amounts []money.Amount
	for _, bound := range b.each() {
		if bound.amount.Stated() {
			amounts = append(amounts, bound.amount)
		}
	}
	return amounts
}

// Scale turns bounds that are percentages into amounts of a base.
func (b Bounds) Scale(base money.Amount) (Bounds, error) {
	var errs []error
	scale := func(a money.Amount) money.Amount {
		if !a.Stated() {
			return a
		}
		rate, err := a.Rate()
		if err != nil {
			errs = append(errs, err)
			return a
		}
		scaled, err := base.Mul(rate)
		errs = append(errs, err)
		return scaled
	}
	out := Bounds{scale(b.AtLeast), scale(b.Over), scale(b.AtMost), scale(b.Under)}
	return out, errors.Join(errs...)
}

// Hold reports whether an amount that is at least least and, if most is stated, at most most is within the bounds.
// Amounts of another unit make it unknown.
func (b Bounds) Hold(least, most money.Amount) record.Truth {
	truth := record.Yes
	for _, bound := range b.each() {
		if bound.amount.Stated() {
			truth = truth.And(bound.at(least, most))
		}
	}
	return truth
}

func (b bound) at(least, most money.Amount) record.Truth {
	low := b.test(least)
	high := record.Unknown
	switch {
	case most.Stated():
		high = b.test(most)
	case b.upward && low == record.Yes, !b.upward && low == record.No:
		high = low
	}
	if low == high {
		return low
	}
	return record.Unknown
}

func (b bound) test(a money.Amount) record.Truth {
	cmp, err := a.Cmp(b.amount)
	switch {
	case err != nil:
		return record.Unknown
	case b.holds(cmp):
		return record.Yes
	}
	return record.No
}
