package civil

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Calendar says which days are business days: those that are neither on a weekend nor a holiday.
// The zero Calendar has Saturday and Sunday as its weekend and no holidays.
type Calendar struct {
	Name     string   `json:"name,omitzero"`      // Name says whose days they are, for people.
	Weekend  Weekdays `json:"weekend,omitempty"`  // Weekend lists the days closed every week; none is Saturday and Sunday.
	Holidays []Date   `json:"holidays,omitempty"` // Holidays lists further closed days in any order.
}

// Check reports, joined, a weekend of the whole week, a weekend day that no week has and a holiday without a date.
func (c Calendar) Check() error {
	var problems []error
	for _, day := range c.Weekend {
		if !isWeekday(day) {
			problems = append(problems, fmt.Errorf("weekend: no day of the week has number %d", int(day)))
		}
	}
	if c.week().alwaysClosed() {
		problems = append(problems,
			errors.New("weekend: every day of the week is listed, which leaves no business day"))
	}
	for i, day := range c.Holidays {
		if day.IsZero() {
			problems = append(problems, fmt.Errorf("holidays: the %s has no date", nth(i+1)))
		}
	}
	return errors.Join(problems...)
}

// nth is a place in a list as words in an error: "3rd".
func nth(n int) string {
	suffix := "th"
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		suffix = "st"
	case n%10 == 2:
		suffix = "nd"
	case n%10 == 3:
		suffix = "rd"
	}
	return fmt.Sprintf("%d%s", n, suffix)
}

// isWeekday says whether a week has such a day.
func isWeekday(day time.Weekday) bool { return day >= time.Sunday && day <= time.Saturday }

// week says of each day of the week whether it is closed.
type week [7]bool

// alwaysClosed says whether no day of the week is open.
func (w week) alwaysClosed() bool { return !slices.Contains(w[:], false) }

// week is the weekend of c, by day.
func (c Calendar) week() week {
	if len(c.Weekend) == 0 {
		return week{time.Saturday: true, time.Sunday: true}
	}
	var closed week
	for _, day := range c.Weekend {
		if isWeekday(day) {
			closed[day] = true
		}
	}
	return closed
}

// holidays is the holidays of c in order, each once.
func (c Calendar) holidays() []Date {
	ascending := func(days []Date) bool {
		for i := 1; i < len(days); i++ {
			if !days[i-1].Before(days[i]) {
				return false
			}
		}
		return true
	}
	if ascending(c.Holidays) {
		return c.Holidays
	}
	sorted := slices.Clone(c.Holidays)
	slices.SortFunc(sorted, Date.Compare)
	return slices.Compact(sorted)
}

// BusinessDay says whether d is a business day. No date is none.
func (c Calendar) BusinessDay(d Date) bool {
	return !d.IsZero() && !c.week()[d.Weekday()] && !slices.Contains(c.Holidays, d)
}

// Next is the first business day on or after d, and no date when there is none.
func (c Calendar) Next(d Date) Date {
	if d.IsZero() || c.BusinessDay(d) {
		return d
	}
	return c.Add(d, 1)
}

// Prev is the last business day on or before d, and no date when there is none.
func (c Calendar) Prev(d Date) Date {
	if d.IsZero() || c.BusinessDay(d) {
		return d
	}
	return c.Add(d, -1)
}

// Add is the nth business day after d, or before it when n is negative; d itself, business day or not, when n is 0.
// It is no date when d is none, and when fewer business days are left in the calendar.
func (c Calendar) Add(d Date, n int) Date {
	closed := c.week()
	if d.IsZero() || n == 0 {
		return d
	}
	if closed.alwaysClosed() {
		return Date{}
	}
	step, end := int32(1), Last()
	if n < 0 {
		step, end = -1, First()
	}
	holidays := c.holidays()
	for d != end {
		d = Date{d.n + step}
		if closed[d.Weekday()] {
			continue
		}
		if _, holiday := slices.BinarySearchFunc(holidays, d, Date.Compare); holiday {
			continue
		}
		if n -= int(step); n == 0 {
			return d
		}
	}
	return Date{}
}

// Join is the calendar whose business days are business days of every one of cals: a day closed in any is closed.
// Of none it is the zero Calendar. The weekend and the holidays of the result are in order, each day once.
func Join(cals ...Calendar) Calendar {
	if len(cals) == 0 {
		return Calendar{}
	}
	var joined Calendar
	var closed week
	var names []string
	for _, c := range cals {
		for day, shut := range c.week() {
			closed[day] = closed[day] || shut
		}
		joined.Holidays = append(joined.Holidays, c.Holidays...)
		if c.Name != "" && !slices.Contains(names, c.Name) {
			names = append(names, c.Name)
		}
	}
	for day, shut := range closed {
		if shut {
			joined.Weekend = append(joined.Weekend, time.Weekday(day))
		}
	}
	joined.Holidays = joined.holidays()
	joined.Name = strings.Join(names, " and ")
	return joined
}
