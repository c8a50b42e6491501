package money

import (
	"errors"
	"fmt"

	"github.com/shopspring/decimal"
)

// Sum returns the sum of the amounts. The order does not matter, even where the sum of some alone is beyond the limits.
// The sum of none is the zero value, no amount stated, since none says in which unit.
//
// The error joins, with its position, every amount that is not stated ([ErrUnstated]) or not of the unit of the first
// that is (a [*UnitError]). It is [ErrLimit] if the sum needs more than 38 digits.
func Sum(amounts ...Amount) (Amount, error) {
	var first Amount
	var problems []error
	total := decimal.Decimal{}
	for i, a := range amounts {
		if !first.Stated() {
			first = a
		}
		if err := first.alike(a); err != nil {
			problems = append(problems, fmt.Errorf("amount %d: %w", i+1, err))
			continue
		}
		total = total.Add(a.number.decimal())
	}
	if len(amounts) == 0 || len(problems) > 0 {
		return Amount{}, errors.Join(problems...)
	}
	return first.with(fromDecimal(total))
}
