package civil_test

import (
	"fmt"
	"testing"

	"github.com/pacta-go/pacta/obligation/civil"
)

// parsePeriod reads a period of a test.
func parsePeriod(t *testing.T, text string) civil.Period {
	t.Helper()
	p, err := civil.ParsePeriod(text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// banks is a calendar with holidays around the New Year of 2026, out of order and one of them twice and on a Saturday.
func banks() civil.Calendar {
	return civil.Calendar{Name: "Denver", Holidays: []civil.Date{
		civil.On("2026-01-01"), civil.On("2025-12-25"), civil.On("2026-01-19"),
		civil.On("2026-01-01"), civil.On("2026-01-24"),
	}}
}

func TestTheLastDayOfAPeriod(t *testing.T) {
	for _, row := range []struct{ name, period, event, want string }{
		{"the day of the event is left out and the last day counts", "30 days", "2026-05-01", "2026-05-31"},
		{"no days end on the day of the event", "0 days", "2026-05-01", "2026-05-01"},
		{"thirty whole days lie in between", "30 clear days", "2026-05-01", "2026-06-01"},
		{"no clear days leave two days running", "0 clear days", "2026-05-01", "2026-05-02"},
		{"the day of the event is the first", "30 days including", "2026-05-01", "2026-05-30"},
		{"one day including is the day itself", "1 day including", "2026-05-01", "2026-05-01"},
		{"days over 29 February", "1 day", "2024-02-28", "2024-02-29"},
		{"days over no 29 February", "1 day", "2026-02-28", "2026-03-01"},
		{"eighty days, the option window of a financing", "80 days", "2008-12-05", "2009-02-23"},
		{"two weeks", "2 weeks", "2026-05-01", "2026-05-15"},
		{"two clear weeks", "2 clear weeks", "2026-05-01", "2026-05-16"},
		{"two weeks including", "2 weeks including", "2026-05-01", "2026-05-14"},
		{"a month", "1 month", "2026-01-15", "2026-02-15"},
		{"a month that has no such day", "1 month", "2026-01-31", "2026-02-28"},
		{"a month that has no such day in a leap year", "1 month", "2024-01-31", "2024-02-29"},
		{"two months do not pass through the shorter one", "2 months", "2026-01-31", "2026-03-31"},
		{"from the end of a short month to the same number", "1 month", "2026-02-28", "2026-03-28"},
		{"a clear month", "1 clear month", "2026-01-15", "2026-02-16"},
		{"a clear month that has no such day", "1 clear month", "2026-01-31", "2026-03-01"},
		{"a month including its first day", "1 month including", "2026-03-01", "2026-03-31"},
		{"a month including the 15th", "1 month including", "2026-03-15", "2026-04-14"},
		{"a month including a day that the next lacks ends with it", "1 month including", "2026-01-31", "2026-02-28"},
		{"the same of the 30th", "1 month including", "2026-01-30", "2026-02-28"},
		{"the same of the 29th in a common year", "1 month including", "2026-01-29", "2026-02-28"},
		{"the 29th in a leap year", "1 month including", "2024-01-29", "2024-02-28"},
		{"the 28th", "1 month including", "2026-01-28", "2026-02-27"},
		{"a year", "1 year", "2026-05-01", "2027-05-01"},
		{"a year including", "1 year including", "2026-01-01", "2026-12-31"},
		{"a year from 29 February", "1 year", "2024-02-29", "2025-02-28"},
		{"four years from 29 February", "4 years", "2024-02-29", "2028-02-29"},
		{"four years from 29 February 1896, 1900 being common", "4 years", "1896-02-29", "1900-02-28"},
		{"a year from 29 February, including", "1 year including", "2024-02-29", "2025-02-28"},
		{"business days skip a weekend", "3 business days", "2026-05-07", "2026-05-12"},
		{"business days skip a holiday", "2 business days", "2025-12-31", "2026-01-05"},
		{"a holiday on the last day", "1 business day", "2025-12-31", "2026-01-02"},
		{"a holiday on the event", "1 business day", "2026-01-01", "2026-01-02"},
		{"a holiday on a Saturday is skipped once", "1 business day", "2026-01-23", "2026-01-26"},
		{"no business days end on the day of the event, closed as it is", "0 business days", "2026-01-01", "2026-01-01"},
		{"business days including a business day", "2 business days including", "2025-12-31", "2026-01-02"},
		{"business days including a closed day", "2 business days including", "2026-01-01", "2026-01-05"},
		{"one business day including", "1 business day including", "2025-12-31", "2025-12-31"},
		{"one business day including a Saturday", "1 business day including", "2026-05-02", "2026-05-04"},
		{"two clear business days, then the day after", "2 clear business days", "2026-05-05", "2026-05-08"},
		{"two clear business days before a weekend", "2 clear business days", "2026-05-06", "2026-05-09"},
		{"beyond the end of the calendar", "2 days", "9999-12-30", "9999-12-31"},
		{"months beyond the end of the calendar", "1 month", "9999-12-01", "9999-12-31"},
		{"months including, beyond the end", "1 month including", "9999-12-01", "9999-12-31"},
		{"clear days beyond the end", "1 clear day", "9999-12-30", "9999-12-31"},
		{"as long as can be", "200 years", "0001-01-01", "0201-01-01"},
		{"business days from the first day of all, a Monday", "1 business day including", "0001-01-01", "0001-01-01"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := parsePeriod(t, row.period).After(civil.On(row.event), banks())
			if got != civil.At(civil.On(row.want)) {
				t.Errorf("%s after %s is %s, want %s", row.period, row.event, got, row.want)
			}
		})
	}
}

func TestTheLatestDayAtLeastAPeriodBefore(t *testing.T) {
	for _, row := range []struct{ name, period, event, want string }{
		{"notice of non-renewal", "180 days", "2023-11-06", "2023-05-10"},
		{"thirty days", "30 days", "2026-05-31", "2026-05-01"},
		{"thirty clear days", "30 clear days", "2026-05-31", "2026-04-30"},
		{"thirty days including", "30 days including", "2026-05-31", "2026-05-02"},
		{"a day before 1 March in a leap year", "1 day", "2024-03-01", "2024-02-29"},
		{"two weeks", "2 weeks", "2026-05-15", "2026-05-01"},
		{"six months before a day that the month lacks", "6 months", "2026-08-31", "2026-02-28"},
		{"six months before it in a leap year", "6 months", "2024-08-31", "2024-02-29"},
		{"a month before the end of February goes by the number", "1 month", "2026-02-28", "2026-01-28"},
		{"a clear month", "1 clear month", "2026-05-15", "2026-04-14"},
		{"a month including", "1 month including", "2026-05-15", "2026-04-16"},
		{"a month including 31 March", "1 month including", "2026-03-31", "2026-03-01"},
		{"a month including 30 March leaves no whole month from 1 March", "1 month including", "2026-03-30", "2026-02-28"},
		{"a month including 28 March", "1 month including", "2026-03-28", "2026-02-28"},
		{"a month including 27 March", "1 month including", "2026-03-27", "2026-02-28"},
		{"a year before 29 February", "1 year", "2024-02-29", "2023-02-28"},
		{"a year including 31 December", "1 year including", "2026-12-31", "2026-01-01"},
		{"business days", "2 business days", "2026-01-05", "2025-12-31"},
		{"a business day before a Saturday", "1 business day", "2026-05-09", "2026-05-08"},
		{"business days including", "2 business days including", "2026-01-05", "2026-01-02"},
		{"business days including a Sunday", "1 business day including", "2026-05-10", "2026-05-08"},
		{"clear business days, then the day before", "2 clear business days", "2026-05-08", "2026-05-05"},
		{"before the start of the calendar", "2 days", "0001-01-02", "0001-01-01"},
		{"months before the start of the calendar", "1 month", "0001-01-31", "0001-01-01"},
		{"months including, before the start", "1 month including", "0001-01-20", "0001-01-01"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := parsePeriod(t, row.period).Before(civil.On(row.event), banks())
			if got != civil.At(civil.On(row.want)) {
				t.Errorf("%s before %s is %s, want %s", row.period, row.event, got, row.want)
			}
		})
	}
}

// countedDays is periods of every unit and counting that need no calendar.
func countedDays() []civil.Period {
	var all []civil.Period
	for n := range 15 {
		for _, p := range []civil.Period{civil.Days(n * 5), civil.Weeks(n), civil.Months(n), civil.Years(n)} {
			all = append(all, p, p.Clear())
			if n > 0 {
				all = append(all, p.Including())
			}
		}
	}
	return all
}

// exactly is the day of a moment that a test expects to be known.
func exactly(t *testing.T, m civil.Moment) civil.Date {
	t.Helper()
	day, ok := m.Exact()
	if !ok {
		t.Fatalf("%s is not exact", m)
	}
	return day
}

func TestCountingBackLeavesAWholePeriod(t *testing.T) {
	from, through := civil.On("1999-01-01"), civil.On("2004-12-31")
	for _, p := range countedDays() {
		prevAfter, prevBefore := civil.First(), civil.First()
		for event := from; !event.After(through); event = event.Next() {
			after := exactly(t, p.After(event, civil.Calendar{}))
			before := exactly(t, p.Before(event, civil.Calendar{}))
			if after.Before(prevAfter) || before.Before(prevBefore) {
				t.Fatalf("%s goes back as the event goes forward to %s", p, event)
			}
			prevAfter, prevBefore = after, before
			if end := exactly(t, p.After(before, civil.Calendar{})); end.After(event) {
				t.Fatalf("%s before %s is %s, from which it ends only on %s", p, event, before, end)
			}
			if start := exactly(t, p.Before(after, civil.Calendar{})); start.Before(event.AddDays(-3)) || start.After(event.AddDays(3)) {
				t.Fatalf("%s after %s is %s, before which it is %s", p, event, after, start)
			}
		}
	}
}

func TestMonthsIncludingEndAsTheCivilCodeSays(t *testing.T) {
	// Section 188 (2) and (3) of the German Civil Code: a period of months that counts its first day ends on the day
	// before the one with its number, or with the month where there is no such day.
	for n := 1; n <= 14; n++ {
		for event := civil.On("2023-01-01"); event.Before(civil.On("2025-03-01")); event = event.Next() {
			if event.Day() == 1 {
				continue
			}
			month := event.AddDays(1 - event.Day()).AddMonths(n)
			want := month.AddMonths(1).Prev()
			if before := month.AddDays(event.Day() - 2); before.Before(want) {
				want = before
			}
			if got := exactly(t, civil.Months(n).Including().After(event, civil.Calendar{})); got != want {
				t.Fatalf("%d months including %s end on %s, want %s", n, event, got, want)
			}
		}
	}
}

// TestDaysAgainstCountingOnFingers counts every kind of days one by one.
func TestDaysAgainstCountingOnFingers(t *testing.T) {
	always := civil.Calendar{Weekend: civil.Weekdays{civil.On("2026-05-03").Weekday()}}
	for _, cal := range []civil.Calendar{banks(), {}, always} {
		for event := civil.On("2025-12-15"); event.Before(civil.On("2026-02-15")); event = event.Next() {
			for n := 1; n <= 12; n++ {
				for _, way := range []int{+1, -1} {
					count := func(p civil.Period) civil.Moment {
						if way > 0 {
							return p.After(event, cal)
						}
						return p.Before(event, cal)
					}
					checkFingers(t, fmt.Sprintf("%d days %+d of %s", n, way, event), fingers{event, n, way, everyDay},
						count(civil.Days(n)), count(civil.Days(n).Clear()), count(civil.Days(n).Including()))
					checkFingers(t, fmt.Sprintf("%d business days %+d of %s", n, way, event), fingers{event, n, way, cal.BusinessDay},
						count(civil.BusinessDays(n)), count(civil.BusinessDays(n).Clear()), count(civil.BusinessDays(n).Including()))
				}
			}
		}
	}
}

// fingers counts n days that count from an event, one way or the other.
type fingers struct {
	event  civil.Date
	n, way int
	counts func(civil.Date) bool
}

// everyDay counts every day.
func everyDay(civil.Date) bool { return true }

// checkFingers compares the three ways of counting with counting day by day.
func checkFingers(t *testing.T, name string, f fingers, plain, clear, including civil.Moment) {
	t.Helper()
	last := func(day civil.Date, left int) civil.Date {
		for {
			if f.counts(day) {
				left--
			}
			if left == 0 {
				return day
			}
			day = day.AddDays(f.way)
		}
	}
	wantPlain := last(f.event.AddDays(f.way), f.n)
	for _, row := range []struct {
		counting string
		got      civil.Moment
		want     civil.Date
	}{
		{"the event's day left out", plain, wantPlain},
		{"clear", clear, wantPlain.AddDays(f.way)},
		{"including", including, last(f.event, f.n)},
	} {
		if row.got != civil.At(row.want) {
			t.Fatalf("%s, %s: %s, want %s", name, row.counting, row.got, row.want)
		}
	}
}

func TestOccurrencesAreCountedFromTheStart(t *testing.T) {
	start := civil.On("2026-01-31")
	for n, want := range []string{"2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"} {
		if got := civil.Months(1).Times(n).After(start, civil.Calendar{}); got != civil.At(civil.On(want)) {
			t.Errorf("month %d is %s, want %s", n, got, want)
		}
	}
	if got := civil.BusinessDays(5).Clear().Times(2); got != civil.BusinessDays(10).Clear() {
		t.Errorf("twice five clear business days are %s", got)
	}
}

func TestPeriodsOfWhatIsNotKnown(t *testing.T) {
	early, late := civil.On("2026-05-01"), civil.On("2026-05-04")
	closed := civil.Calendar{Name: "Nowhere", Weekend: civil.Weekdays{0, 1, 2, 3, 4, 5, 6}}
	transit := civil.Between(early, late, "delivery is not recorded")
	hidden := civil.Withheld("8.1 answer period")
	for _, row := range []struct {
		name string
		got  civil.Moment
		want civil.Moment
	}{
		{"a withheld period ends on the day or later", hidden.After(early, civil.Calendar{}),
			civil.Between(early, civil.Last(), "withheld: 8.1 answer period")},
		{"a withheld period before is the day or earlier", hidden.Before(early, civil.Calendar{}),
			civil.Between(civil.First(), early, "withheld: 8.1 answer period")},
		{"a period after an interval", civil.Days(30).AfterMoment(transit, civil.Calendar{}),
			civil.Between(civil.On("2026-05-31"), civil.On("2026-06-03"), "delivery is not recorded")},
		{"a period before an interval", civil.Days(1).BeforeMoment(transit, civil.Calendar{}),
			civil.Between(civil.On("2026-04-30"), civil.On("2026-05-03"), "delivery is not recorded")},
		{"a period after a known day", civil.Days(30).AfterMoment(civil.At(early), civil.Calendar{}), civil.At(civil.On("2026-05-31"))},
		{"an interval that comes to one day", civil.BusinessDays(1).AfterMoment(civil.Between(early, late.Prev(), "?"), civil.Calendar{}),
			civil.At(late)},
		{"a withheld period after an interval", hidden.AfterMoment(transit, civil.Calendar{}),
			civil.Between(early, civil.Last(), "delivery is not recorded; withheld: 8.1 answer period")},
		{"a withheld period before an interval", hidden.BeforeMoment(transit, civil.Calendar{}),
			civil.Between(civil.First(), late, "delivery is not recorded; withheld: 8.1 answer period")},
		{"a period after an unknown day", civil.Days(30).AfterMoment(civil.Unknown("not recorded"), civil.Calendar{}),
			civil.Between(civil.On("0001-01-31"), civil.Last(), "not recorded")},
		{"an uncountable period after an interval", civil.Days(-1).AfterMoment(transit, civil.Calendar{}),
			civil.Unknown("delivery is not recorded; a period cannot be negative: -1 days")},
		{"business days where none is", civil.BusinessDays(1).After(early, closed),
			civil.Between(early, civil.Last(), "1 business day: no business day is left in the calendar Nowhere")},
		{"business days before, where none is", civil.BusinessDays(1).Before(early, closed),
			civil.Between(civil.First(), early, "1 business day: no business day is left in the calendar Nowhere")},
		{"business days beyond the end of the calendar", civil.BusinessDays(9).After(civil.Last().Prev(), civil.Calendar{}),
			civil.Between(civil.Last().Prev(), civil.Last(), "9 business days: no business day is left in the calendar")},
	} {
		t.Run(row.name, func(t *testing.T) {
			if row.got != row.want {
				t.Errorf("got %s, want %s", row.got, row.want)
			}
		})
	}
}
