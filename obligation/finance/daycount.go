package finance

import (
	"fmt"
	"time"

	"github.com/pacta-go/pacta/obligation/civil"
)

// DayCount is a convention by which the days between two dates make a fraction of a year. The zero value is not stated
// and is refused: the contract says which.
type DayCount uint8

// The conventions, named as in the ISDA definitions of 2006 and rule 251 of ICMA. Those that begin with Thirty count
// months of thirty days. Act365L is the rule of ICMA for interest paid more than once a year.
const (
	Act360      DayCount = iota + 1 // days ÷ 360
	Act365Fixed                     // days ÷ 365
	Act365NL                        // days without any 29 February after the first day, ÷ 365
	Act365L                         // days ÷ 366 if the last day is in a leap year, else ÷ 365: ICMA
	ActAct                          // days of leap years ÷ 366 and of others ÷ 365, added: ISDA
	Thirty360                       // a last 31st is a 30th if the first is a 30th or 31st, ÷ 360: ISDA, bond basis
	Thirty365                       // days as in 30/360 and five for each turn of the year, ÷ 365
	ThirtyICMA                      // every 31st is a 30th, ÷ 360: ICMA, 30E/360
	ThirtyE3                        // as ICMA, and the last of February is a 30th: 30E/360 ISDA
	OneOne                          // one year, whatever the days: 1/1
)

// dayCounts are the names, by value.
func dayCounts() []string {
	return []string{"day count not stated", "Act/360", "Act/365 fixed", "Act/365NL", "Act/365L", "Act/Act", "30/360",
		"30/365",
		"30/360 ICMA", "30E3/360", "1/1"}
}

// ParseDayCount reads the name of a convention as String writes it, and nothing else. The error wraps ErrInvalid.
func ParseDayCount(text string) (DayCount, error) {
	for i, name := range dayCounts() {
		if i > 0 && name == text {
			return DayCount(i), nil
		}
	}
	return 0, &Error{Field: "day count", Problem: fmt.Sprintf("%.60q is no day count", text), Err: ErrInvalid}
}

// Check refuses the zero value and a value that is none of the constants.
func (d DayCount) Check() error {
	if d == 0 || int(d) >= len(dayCounts()) {
		return &Error{Field: "Count", Problem: d.String(), Err: ErrInvalid}
	}
	return nil
}

// String is the name: "Act/360".
func (d DayCount) String() string {
	if int(d) < len(dayCounts()) {
		return dayCounts()[d]
	}
	return fmt.Sprintf("day count %d", uint8(d))
}

// MarshalText is the name. It fails as Check does.
func (d DayCount) MarshalText() ([]byte, error) {
	if err := d.Check(); err != nil {
		return nil, err
	}
	return []byte(d.String()), nil
}

// UnmarshalText is ParseDayCount. On an error d is unchanged.
func (d *DayCount) UnmarshalText(text []byte) error {
	parsed, err := ParseDayCount(string(text))
	if err == nil {
		*d = parsed
	}
	return err
}

// Fraction is the fraction of a year from one date to another: from is left out and to counts. The error, joined, is
// that of Check, or ErrDates where a date is missing or to lies before from.
func (d DayCount) Fraction(from, to civil.Date) (Fraction, error) {
	c := checks{}
	c.join(d.Check())
	c.between(from, to)
	if err := c.err(); err != nil {
		return Fraction{}, err
	}
	days := int64(from.DaysUntil(to))
	switch d {
	case Act360:
		return Fraction{days, 360}, nil
	case Act365Fixed:
		return Fraction{days, 365}, nil
	case Act365NL:
		return Fraction{days - leapDays(from, to), 365}, nil
	case Act365L:
		return Fraction{days, yearDays(to.Year())}, nil
	case ActAct:
		return actual(from, to), nil
	case OneOne:
		return Fraction{1, 1}, nil
	}
	first, last := d.ends(from, to)
	if d == Thirty365 {
		return Fraction{thirty(from, to, first, last) + 5*int64(to.Year()-from.Year()), 365}, nil
	}
	return Fraction{thirty(from, to, first, last), 360}, nil
}

// between asks for two dates in order.
func (c *checks) between(from, to civil.Date) bool {
	switch {
	case from.IsZero() || to.IsZero():
		c.add("days", ErrDates, "a day is missing: from %s to %s", from, to)
	case to.Before(from):
		c.add("days", ErrDates, "%s lies before %s", to, from)
	default:
		return true
	}
	return false
}

// ends are the numbers of the first and last day in months of thirty days.
func (d DayCount) ends(from, to civil.Date) (first, last int) {
	first, last = min(from.Day(), 30), min(to.Day(), 30)
	switch d {
	case Thirty360, Thirty365:
		if to.Day() == 31 && from.Day() < 30 {
			last = 31
		}
	case ThirtyE3:
		if lastOfFebruary(from) {
			first = 30
		}
		if lastOfFebruary(to) {
			last = 30
		}
	}
	return first, last
}

// thirty counts days in months of thirty.
func thirty(from, to civil.Date, first, last int) int64 {
	months := 12*int64(to.Year()-from.Year()) + int64(to.Month()-from.Month())
	return 30*months + int64(last-first)
}

// actual counts days of leap years as 366ths and others as 365ths. The day from counts in the year it lies in, the day
// to does not: the day before each date line is the last of its year.
func actual(from, to civil.Date) Fraction {
	const common = 365 * 366
	sum := int64(0)
	for year := from.Year(); year <= to.Year(); year++ {
		start, err := civil.New(year, time.January, 1)
		if err != nil {
			continue
		}
		low, high := start, start.AddYears(1)
		if year == 9999 {
			high = to
		}
		if from.After(low) {
			low = from
		}
		if to.Before(high) {
			high = to
		}
		sum += int64(low.DaysUntil(high)) * (common / yearDays(year))
	}
	return Fraction{sum, common}
}

// leapDays counts the 29ths of February after from through to.
func leapDays(from, to civil.Date) int64 {
	n := int64(0)
	for year := from.Year(); year <= to.Year(); year++ {
		day, err := civil.New(year, time.February, 29)
		if err == nil && day.After(from) && !day.After(to) {
			n++
		}
	}
	return n
}

func yearDays(year int) int64 {
	if _, err := civil.New(year, time.February, 29); err == nil {
		return 366
	}
	return 365
}

func lastOfFebruary(d civil.Date) bool {
	return d.Month() == time.February && int64(d.Day()) == yearDays(d.Year())-337
}
