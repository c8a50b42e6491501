package civil

import (
	"cmp"
	"fmt"
	"time"
)

const (
	minYear = 1
	maxYear = 9999

	// lastOrdinal is the ordinal of 9999-12-31.
	lastOrdinal = 3652059
)

// Date is a day of the Gregorian calendar from 0001-01-01 through 9999-12-31.
// The zero Date is no date. Dates are comparable with ==, and no date sorts before every date.
type Date struct {
	// n counts days: 1 is 0001-01-01, and 0 is no date.
	n int32
}

// First is the first date there is: 0001-01-01.
func First() Date { return Date{1} }

// Last is the last date there is: 9999-12-31.
func Last() Date { return Date{lastOrdinal} }

// On is the date written YYYY-MM-DD in a program. It panics when the literal is not a date; use Parse for data.
func On(literal string) Date {
	d, err := Parse(literal)
	if err != nil {
		panic("civil.On: " + err.Error())
	}
	return d
}

// New is the date of a year, month and day, such as a time.Time gives: New(t.Date()). It refuses a year outside
// 1 to 9999 and a day that its month does not have.
func New(year int, month time.Month, day int) (Date, error) {
	if why := misfit(year, month, day); why != "" {
		return Date{}, &ParseError{What: "date", Text: fmt.Sprintf("%04d-%02d-%02d", year, int(month), day), Why: why}
	}
	return dateOf(year, month, day), nil
}

// Parse reads a date written YYYY-MM-DD and nothing else: ten characters, no spaces. The error is a *ParseError.
func Parse(text string) (Date, error) {
	year, okYear := digits(text, 0, 4)
	month, okMonth := digits(text, 5, 7)
	day, okDay := digits(text, 8, 10)
	if len(text) != 10 || !okYear || !okMonth || !okDay || text[4] != '-' || text[7] != '-' {
		return Date{}, &ParseError{What: "date", Text: text, Why: "want YYYY-MM-DD"}
	}
	if why := misfit(year, time.Month(month), day); why != "" {
		return Date{}, &ParseError{What: "date", Text: text, Why: why}
	}
	return dateOf(year, time.Month(month), day), nil
}

// misfit says why the calendar has no such day, or nothing when it has.
func misfit(year int, month time.Month, day int) string {
	switch {
	case year < minYear || year > maxYear:
		return "the year must be 0001 to 9999"
	case month < time.January || month > time.December:
		return "the month must be 01 to 12"
	case day < 1 || day > daysIn(year, month):
		return fmt.Sprintf("%s %04d has days 01 to %02d", month, year, daysIn(year, month))
	}
	return ""
}

// digits reads text[from:to] as a number of ASCII digits.
func digits(text string, from, to int) (n int, ok bool) {
	if to > len(text) {
		return 0, false
	}
	for _, c := range []byte(text[from:to]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// IsZero says whether d is no date.
func (d Date) IsZero() bool { return d.n == 0 }

// Year is the year of d, 1 to 9999; 0 for no date.
func (d Date) Year() int {
	year, _, _ := d.split()
	return year
}

// Month is the month of d; 0 for no date.
func (d Date) Month() time.Month {
	_, month, _ := d.split()
	return month
}

// Day is the day of the month of d, 1 to 31; 0 for no date.
func (d Date) Day() int {
	_, _, day := d.split()
	return day
}

// Weekday is the day of the week of d. No date has none; ask IsZero first, for the answer is then Sunday.
func (d Date) Weekday() time.Weekday {
	return time.Weekday(d.n % 7) // 0001-01-01 was a Monday.
}

// Ordinal is the number of d when the days are counted from 0001-01-01, which is 1; 0 for no date. What it counts is
// First().AddDays(Ordinal() - 1).
func (d Date) Ordinal() int { return int(d.n) }

// Compare is -1, 0 or +1 as d is earlier than, the same as or later than o. No date is earlier than every date.
func (d Date) Compare(o Date) int { return cmp.Compare(d.n, o.n) }

// Equal says whether d and o are the same date, as == does.
func (d Date) Equal(o Date) bool { return d == o }

// Before says whether d is earlier than o.
func (d Date) Before(o Date) bool { return d.n < o.n }

// After says whether d is later than o.
func (d Date) After(o Date) bool { return d.n > o.n }

// String is the date as YYYY-MM-DD, or "no date".
func (d Date) String() string {
	if d.IsZero() {
		return "no date"
	}
	return string(d.digits())
}

// digits is the date as YYYY-MM-DD.
func (d Date) digits() []byte {
	year, month, day := d.split()
	text := []byte("0000-00-00")
	for i := 3; i >= 0; i, year = i-1, year/10 {
		text[i] += byte(year % 10)
	}
	text[5] += byte(month / 10)
	text[6] += byte(month % 10)
	text[8] += byte(day / 10)
	text[9] += byte(day % 10)
	return text
}

// MarshalText is the date as YYYY-MM-DD, and empty for no date. It does not fail.
func (d Date) MarshalText() ([]byte, error) {
	if d.IsZero() {
		return []byte{}, nil
	}
	return d.digits(), nil
}

// UnmarshalText reads what MarshalText writes: Parse, with the empty text for no date. On an error d is unchanged.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	read, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = read
	return nil
}
