package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
)

// Grace is a time after a due day in which lateness has no price. The zero value is none.
type Grace struct {
	// Period is its length, counted from the due day.
	Period civil.Period `json:"period,omitzero"`
	// Calendar says which days are business days, where Period counts them. The zero value has no holidays.
	Calendar civil.Calendar `json:"calendar,omitzero"`
	// FromEnd: once grace is over, what accrues runs from its last day. Otherwise it runs from the due day, as if there
	// had been no grace.
	FromEnd bool `json:"from_end,omitzero"`
}

// from is the day from which lateness counts, that day left out, and whether it counts at all by the day given.
func (g Grace) from(due, on civil.Date) (civil.Date, bool, error) {
	if g.Period.IsZero() {
		return due, on.After(due), nil
	}
	last, ok := g.Period.After(due, g.Calendar).Exact()
	if !ok || last.Before(due) {
		return civil.Date{}, false, &Error{Field: "Grace", Err: ErrDates,
			Problem: fmt.Sprintf("the end of %s after %s is not known", g.Period, due)}
	}
	switch {
	case !on.After(last):
		return due, false, nil
	case g.FromEnd:
		return last, true, nil
	}
	return due, true, nil
}
