package civil_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/pacta-go/pacta/obligation/civil"
)

func ExampleOn() {
	signed := civil.On("2026-05-01")
	fmt.Println(signed, signed.Weekday())
	// Output: 2026-05-01 Friday
}

func ExampleParse() {
	_, err := civil.Parse("2026-02-29")
	fmt.Println(err)
	// Output: date "2026-02-29": February 2026 has days 01 to 28
}

func ExampleNew() {
	received := time.Date(2026, time.May, 1, 17, 30, 0, 0, time.UTC)
	fmt.Println(civil.New(received.Date()))
	// Output: 2026-05-01 <nil>
}

func ExampleFirst() {
	fmt.Println(civil.First(), civil.First().Prev())
	// Output: 0001-01-01 0001-01-01
}

func ExampleLast() {
	fmt.Println(civil.Last(), civil.Last().Next())
	// Output: 9999-12-31 9999-12-31
}

func ExampleDate_AddDays() {
	fmt.Println(civil.On("2026-02-28").AddDays(1), civil.On("2024-03-01").AddDays(-1))
	// Output: 2026-03-01 2024-02-29
}

func ExampleDate_AddMonths() {
	end := civil.On("2026-01-31")
	fmt.Println(end.AddMonths(1), end.AddMonths(2))
	// Output: 2026-02-28 2026-03-31
}

func ExampleDate_AddYears() {
	fmt.Println(civil.On("2024-02-29").AddYears(-1))
	// Output: 2023-02-28
}

func ExampleDate_DaysUntil() {
	fmt.Println(civil.On("2026-01-01").DaysUntil(civil.On("2027-01-01")))
	// Output: 365
}

func ExampleDate_Compare() {
	var none civil.Date
	fmt.Println(civil.On("2026-01-01").Compare(civil.On("2026-01-02")), none.Compare(civil.First()))
	// Output: -1 -1
}

func ExampleDate_Ordinal() {
	fmt.Println(civil.First().Ordinal(), civil.Last().Ordinal())
	// Output: 1 3652059
}

func ExampleAnniversary() {
	born := civil.On("2024-02-29")
	fmt.Println(civil.Anniversary(born, 1), civil.Anniversary(born, 4))
	// Output: 2025-02-28 2028-02-29
}

func ExampleSpan() {
	term := civil.Span{From: civil.On("2026-01-01"), Before: civil.On("2031-01-01")}
	fmt.Println(term)
	fmt.Println(term.First(), term.Last(), term.Contains(civil.On("2031-01-01")))
	fmt.Println(civil.Span{})
	// Output:
	// from 2026-01-01 and before 2031-01-01
	// 2026-01-01 2030-12-31 false
	// at any time
}

func ExampleSpan_Check() {
	fmt.Println(civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2025-12-31")}.Check())
	// Output: the span holds no day: from 2026-01-01 through 2025-12-31
}

func ExampleSpan_Intersect() {
	exclusive := civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2030-12-31")}
	signed := civil.Span{After: civil.On("2029-12-31")}
	fmt.Println(exclusive.Intersect(signed))
	fmt.Println(exclusive.Intersect(civil.Span{After: civil.On("2030-12-31")}))
	// Output:
	// from 2030-01-01 through 2030-12-31
	// at no time
}

func ExampleSpan_Within() {
	year := civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2026-12-31")}
	fmt.Println(year.Within(civil.Span{From: civil.On("2025-06-01")}), year.Within(civil.Span{Before: civil.On("2026-12-31")}))
	// Output: true false
}

func ExamplePeriod_After() {
	event := civil.On("2026-05-01")
	for _, p := range []civil.Period{
		civil.Days(30),
		civil.Days(30).Including(),
		civil.Days(30).Clear(),
		civil.Weeks(2),
		civil.Months(1),
		civil.Years(1),
		civil.BusinessDays(10),
		civil.Withheld("8.1 answer period"),
	} {
		fmt.Printf("%s: %s\n", p, p.After(event, civil.Calendar{}))
	}
	// Output:
	// 30 days: 2026-05-31
	// 30 days including: 2026-05-30
	// 30 clear days: 2026-06-01
	// 2 weeks: 2026-05-15
	// 1 month: 2026-06-01
	// 1 year: 2027-05-01
	// 10 business days: 2026-05-15
	// withheld: 8.1 answer period: on or after 2026-05-01 (withheld: 8.1 answer period)
}

func ExamplePeriod_Before() {
	renewal := civil.On("2023-11-06")
	fmt.Println(civil.Days(180).Before(renewal, civil.Calendar{}))
	fmt.Println(civil.Months(6).Before(civil.On("2026-08-31"), civil.Calendar{}))
	// Output:
	// 2023-05-10
	// 2026-02-28
}

func ExamplePeriod_AfterMoment() {
	received := civil.Between(civil.On("2026-05-01"), civil.On("2026-05-04"), "delivery is not recorded")
	fmt.Println(civil.Days(30).AfterMoment(received, civil.Calendar{}))
	// Output: between 2026-05-31 and 2026-06-03 (delivery is not recorded)
}

func ExamplePeriod_BeforeMoment() {
	fmt.Println(civil.Days(30).BeforeMoment(civil.At(civil.On("2026-05-31")), civil.Calendar{}))
	// Output: 2026-05-01
}

func ExamplePeriod_Times() {
	first := civil.On("2026-01-31")
	for n := range 4 {
		fmt.Println(civil.Months(1).Times(n).After(first, civil.Calendar{}))
	}
	// Output:
	// 2026-01-31
	// 2026-02-28
	// 2026-03-31
	// 2026-04-30
}

func ExamplePeriod_Check() {
	fmt.Println(civil.Days(-3).Check())
	fmt.Println(civil.Years(201).Check())
	// Output:
	// a period cannot be negative: -3 days
	// a period cannot be longer than 200 years: 201 years
}

func ExamplePeriod_Withheld() {
	fmt.Println(civil.Withheld("8.1 answer period").Withheld())
	fmt.Println(civil.Days(30).Withheld())
	// Output:
	// 8.1 answer period true
	//  false
}

func ExampleParsePeriod() {
	p, err := civil.ParsePeriod("10 clear business days")
	fmt.Println(p == civil.BusinessDays(10).Clear(), p.CountsBusinessDays(), err)
	_, err = civil.ParsePeriod("1 months")
	fmt.Println(err)
	// Output:
	// true true <nil>
	// period "1 months": want "1 month"
}

func ExampleMoment_Compare() {
	deadline := civil.Between(civil.On("2026-05-10"), civil.On("2026-05-12"), "§2 says both ten days and 12 May")
	for _, day := range []string{"2026-05-09", "2026-05-10", "2026-05-13"} {
		cmp, known := deadline.Compare(civil.On(day))
		fmt.Println(day, cmp, known)
	}
	// Output:
	// 2026-05-09 1 true
	// 2026-05-10 0 false
	// 2026-05-13 -1 true
}

func ExampleMoment_SurelyNotBefore() {
	deadline := civil.Between(civil.On("2026-05-10"), civil.On("2026-05-12"), "§2 says both ten days and 12 May")
	fmt.Println("in time on the 10th:", deadline.SurelyNotBefore(civil.On("2026-05-10")))
	fmt.Println("late on the 12th:", deadline.SurelyBefore(civil.On("2026-05-12")))
	fmt.Println("late on the 13th:", deadline.SurelyBefore(civil.On("2026-05-13")))
	fmt.Println("due after the 9th:", deadline.SurelyAfter(civil.On("2026-05-09")))
	fmt.Println("due by the 12th:", deadline.SurelyNotAfter(civil.On("2026-05-12")))
	// Output:
	// in time on the 10th: true
	// late on the 12th: false
	// late on the 13th: true
	// due after the 9th: true
	// due by the 12th: true
}

func ExampleMoment_Exact() {
	fmt.Println(civil.At(civil.On("2026-05-10")).Exact())
	fmt.Println(civil.Unknown("the date is withheld").Exact())
	// Output:
	// 2026-05-10 true
	// no date false
}

func ExampleUnknown() {
	fmt.Println(civil.Unknown("the date is withheld"))
	// Output: on an unknown day (the date is withheld)
}

func ExampleBetween() {
	fmt.Println(civil.Between(civil.On("2026-05-10"), civil.Date{}, "delivery is not recorded"))
	// Output: on or after 2026-05-10 (delivery is not recorded)
}

func ExampleCalendar() {
	denver := civil.Calendar{Name: "Denver", Holidays: []civil.Date{civil.On("2026-07-03")}}
	thursday := civil.On("2026-07-02")
	fmt.Println(denver.BusinessDay(thursday), denver.BusinessDay(thursday.Next()))
	fmt.Println(denver.Next(thursday.Next()), denver.Prev(thursday.Next()))
	fmt.Println(denver.Add(thursday, 2), denver.Add(thursday, -1))
	// Output:
	// true false
	// 2026-07-06 2026-07-02
	// 2026-07-07 2026-07-01
}

func ExampleCalendar_Check() {
	fmt.Println(civil.Calendar{Weekend: civil.Weekdays{0, 1, 2, 3, 4, 5, 6}}.Check())
	// Output: weekend: every day of the week is listed, which leaves no business day
}

func ExampleCalendar_Roll() {
	var cal civil.Calendar
	saturday := civil.On("2026-10-31")
	for _, r := range []civil.Roll{civil.NoRoll, civil.Following, civil.Preceding, civil.ModifiedFollowing} {
		fmt.Printf("%s: %s\n", r, cal.Roll(saturday, r))
	}
	// Output:
	// none: 2026-10-31
	// following: 2026-11-02
	// preceding: 2026-10-30
	// modified following: 2026-10-30
}

func ExampleCalendar_RollMoment() {
	var cal civil.Calendar
	fmt.Println(cal.RollMoment(civil.Days(1).After(civil.On("2026-05-01"), cal), civil.Following))
	// Output: 2026-05-04
}

func ExampleParseRoll() {
	fmt.Println(civil.ParseRoll("modified following"))
	// Output: modified following <nil>
}

func ExampleJoin() {
	both := civil.Join(
		civil.Calendar{Name: "New York", Holidays: []civil.Date{civil.On("2026-07-03")}},
		civil.Calendar{Name: "Riyadh", Weekend: civil.Weekdays{time.Friday, time.Saturday}},
	)
	fmt.Println(both.Name, "closed", both.Weekend)
	fmt.Println(both.Next(civil.On("2026-07-03")))
	// Output:
	// New York and Riyadh closed Sunday, Friday, Saturday
	// 2026-07-06
}

func ExampleParseWeekdays() {
	fmt.Println(civil.ParseWeekdays("Friday, Saturday"))
	// Output: Friday, Saturday <nil>
}

func ExampleTime() {
	closing := civil.Time("17:00")
	fmt.Println(closing, closing.Compare(civil.Time("24:00")), civil.Clock{})
	// Output: 17:00 -1 no time
}

func ExampleParseClock() {
	_, err := civil.ParseClock("5:00 pm")
	fmt.Println(err)
	// Output: time "5:00 pm": want HH:MM
}

func Example_json() {
	text, err := json.Marshal(struct {
		On     civil.Date
		At     civil.Clock
		Answer civil.Period
		Term   civil.Span
	}{civil.On("2026-05-01"), civil.Time("17:00"), civil.Days(30), civil.Span{From: civil.On("2026-01-01")}})
	fmt.Println(string(text), err)
	// Output: {"On":"2026-05-01","At":"17:00","Answer":"30 days","Term":{"from":"2026-01-01"}} <nil>
}
