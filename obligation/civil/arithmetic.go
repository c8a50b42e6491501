package civil

import "time"

const (
	daysIn400Years = 146097
	daysIn100Years = 36524
	daysIn4Years   = 1461
	daysIn1Year    = 365
)

// daysBefore holds how many days of a common year come before each month, and last how many it has.
var daysBefore = [...]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

// leap says whether a year of the Gregorian calendar has a 29 February.
func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// daysIn is how many days a month has.
func daysIn(year int, month time.Month) int {
	if month == time.February && leap(year) {
		return 29
	}
	return daysBefore[month] - daysBefore[month-1]
}

// dateOf is the date of a year, month and day that the calendar has.
func dateOf(year int, month time.Month, day int) Date {
	past := year - 1
	n := past*daysIn1Year + past/4 - past/100 + past/400 + daysBefore[month-1] + day
	if month > time.February && leap(year) {
		n++
	}
	return Date{int32(n)}
}

// split is the year, month and day of d, each 0 for no date.
func (d Date) split() (year int, month time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	rest := int(d.n) - 1
	year = 1 + 400*(rest/daysIn400Years)
	rest %= daysIn400Years
	// The last day of a longest cycle is one more than its parts add up to, hence the two minima.
	centuries := min(rest/daysIn100Years, 3)
	rest -= centuries * daysIn100Years
	fours := rest / daysIn4Years
	rest %= daysIn4Years
	ones := min(rest/daysIn1Year, 3)
	rest -= ones * daysIn1Year
	year += 100*centuries + 4*fours + ones

	month = time.January
	for rest >= daysIn(year, month) {
		rest -= daysIn(year, month)
		month++
	}
	return year, month, rest + 1
}

// AddDays is the date n days after d, or before it when n is negative. It stops at First and Last, and no date stays
// no date.
func (d Date) AddDays(n int) Date {
	switch {
	case d.IsZero():
		return d
	case n > lastOrdinal-int(d.n):
		return Last()
	case n < 1-int(d.n):
		return First()
	}
	return Date{d.n + int32(n)}
}

// Next is the day after d. It stops at Last, and no date stays no date.
func (d Date) Next() Date { return d.AddDays(1) }

// Prev is the day before d. It stops at First, and no date stays no date.
func (d Date) Prev() Date { return d.AddDays(-1) }

// AddMonths is the day with the number of d in the month n months later, or earlier when n is negative. Where that
// month has no such day it is the month's last: one month after 31 January is 28 or 29 February. It stops at First
// and Last, and no date stays no date.
func (d Date) AddMonths(n int) Date {
	day, _ := d.shiftMonths(n)
	return day
}

// shiftMonths is AddMonths, and says whether the day reached has the number of d: neither a shorter month nor an end
// of the calendar was in the way.
func (d Date) shiftMonths(n int) (day Date, kept bool) {
	if d.IsZero() {
		return d, false
	}
	const all = 12 * maxYear // More months than there are between any two dates.
	year, month, number := d.split()
	months := 12*year + int(month-time.January) + min(max(n, -all), all)
	year, month = months/12, time.January+time.Month(months%12)
	switch {
	case months < 12*minYear:
		return First(), false
	case year > maxYear:
		return Last(), false
	}
	longest := daysIn(year, month)
	return dateOf(year, month, min(number, longest)), number <= longest
}

// AddYears is the day with the month and number of d, n years later, or earlier when n is negative. For 29 February
// it is 28 February in a common year. It stops at First and Last, and no date stays no date.
func (d Date) AddYears(n int) Date {
	return d.AddMonths(12 * min(max(n, -maxYear), maxYear))
}

// Anniversary is the nth anniversary of event, counted from the event itself: the fourth anniversary of a 29 February
// is a 29 February again, whatever the three before it were. It stops at First and Last, and no date has none.
func Anniversary(event Date, n int) Date { return event.AddYears(n) }

// DaysUntil is how many days after d the date o is: 1 from a day to the next, negative when o is earlier, and 0 when
// either is no date.
func (d Date) DaysUntil(o Date) int {
	if d.IsZero() || o.IsZero() {
		return 0
	}
	return int(o.n) - int(d.n)
}
