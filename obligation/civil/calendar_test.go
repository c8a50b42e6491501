package civil_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/civil"
)

// TestDamlFinanceCalendar repeats the cases of src/test/daml/Daml/Finance/Util/Test/Date/Calendar.daml in
// github.com/digital-asset/daml-finance at 155f931.
func TestDamlFinanceCalendar(t *testing.T) {
	cal := civil.Calendar{Holidays: []civil.Date{civil.On("2018-01-02"), civil.On("2018-01-31"), civil.On("2018-02-01")}}
	if cal.BusinessDay(civil.On("2018-01-02")) || !cal.BusinessDay(civil.On("2018-01-03")) {
		t.Error("2 January 2018 is a holiday and 3 January is none")
	}
	for _, row := range []struct {
		name string
		got  civil.Date
		want string
	}{
		{"next business day", cal.Add(civil.On("2018-01-01"), 1), "2018-01-03"},
		{"previous business day", cal.Add(civil.On("2018-01-03"), -1), "2018-01-01"},
		{"next or the same", cal.Next(civil.On("2018-01-01")), "2018-01-01"},
		{"previous or the same", cal.Prev(civil.On("2018-01-03")), "2018-01-03"},
		{"next, the same or last in the month", cal.Roll(civil.On("2018-01-31"), civil.ModifiedFollowing), "2018-01-30"},
		{"five business days on", cal.Add(civil.On("2018-01-01"), 5), "2018-01-09"},
		{"five business days back", cal.Add(civil.On("2018-02-05"), -5), "2018-01-25"},
		{"no adjustment", cal.Roll(civil.On("2018-03-31"), civil.NoRoll), "2018-03-31"},
		{"following", cal.Roll(civil.On("2018-03-31"), civil.Following), "2018-04-02"},
		{"modified following", cal.Roll(civil.On("2018-03-31"), civil.ModifiedFollowing), "2018-03-30"},
		{"preceding", cal.Roll(civil.On("2018-04-01"), civil.Preceding), "2018-03-30"},
		{"modified preceding", cal.Roll(civil.On("2018-04-01"), civil.ModifiedPreceding), "2018-04-02"},
	} {
		if row.got != civil.On(row.want) {
			t.Errorf("%s: %s, want %s", row.name, row.got, row.want)
		}
	}
}

// anyCalendar is a random calendar whose holidays lie in and around January and February 2026.
func anyCalendar(r *rand.Rand) civil.Calendar {
	var cal civil.Calendar
	for range r.IntN(4) {
		cal.Weekend = append(cal.Weekend, time.Weekday(r.IntN(7)))
	}
	for range r.IntN(40) {
		cal.Holidays = append(cal.Holidays, civil.On("2025-12-20").AddDays(r.IntN(80)))
	}
	return cal
}

// open says whether a day is a business day, from the fields of a calendar alone.
func open(cal civil.Calendar, d civil.Date) bool {
	weekend := cal.Weekend
	if len(weekend) == 0 {
		weekend = civil.Weekdays{time.Saturday, time.Sunday}
	}
	return !slices.Contains(weekend, d.Weekday()) && !slices.Contains(cal.Holidays, d)
}

func TestCalendarsAgainstWalkingDayByDay(t *testing.T) {
	r := random(t)
	for range 2_000 {
		cal := anyCalendar(r)
		d, n := civil.On("2025-12-25").AddDays(r.IntN(70)), r.IntN(20)-10
		if got, want := cal.BusinessDay(d), open(cal, d); got != want {
			t.Fatalf("%+v: %s is a business day: %t, want %t", cal, d, got, want)
		}
		want, left := d, n
		for left != 0 {
			step := 1
			if n < 0 {
				step = -1
			}
			want = want.AddDays(step)
			if open(cal, want) {
				left -= step
			}
		}
		if got := cal.Add(d, n); got != want {
			t.Fatalf("%+v: %s and %d business days is %s, want %s", cal, d, n, got, want)
		}
		next, prev := d, d
		for !open(cal, next) {
			next = next.Next()
		}
		for !open(cal, prev) {
			prev = prev.Prev()
		}
		modified, backward := next, prev
		if next.Month() != d.Month() {
			modified = prev
		}
		if prev.Month() != d.Month() {
			backward = next
		}
		got := []civil.Date{cal.Next(d), cal.Prev(d), cal.Roll(d, civil.NoRoll), cal.Roll(d, civil.Following),
			cal.Roll(d, civil.Preceding), cal.Roll(d, civil.ModifiedFollowing), cal.Roll(d, civil.ModifiedPreceding)}
		if diff := cmp.Diff([]civil.Date{next, prev, d, next, prev, modified, backward}, got); diff != "" {
			t.Fatalf("%+v: %s (-want +got):\n%s", cal, d, diff)
		}
	}
}

func TestRollingNeverGoesBackAsTheDayGoesForward(t *testing.T) {
	r := random(t)
	for range 200 {
		cal := anyCalendar(r)
		for roll := civil.NoRoll; roll <= civil.ModifiedPreceding; roll++ {
			last := civil.First()
			for d := civil.On("2025-12-01"); d.Before(civil.On("2026-04-01")); d = d.Next() {
				rolled := cal.Roll(d, roll)
				if rolled.Before(last) {
					t.Fatalf("%+v, %s: %s goes back to %s from %s", cal, roll, d, rolled, last)
				}
				last = rolled
			}
		}
	}
}

func TestJoinClosesADayClosedInAny(t *testing.T) {
	r := random(t)
	for range 2_000 {
		cals := make([]civil.Calendar, 1+r.IntN(3))
		for i := range cals {
			cals[i] = anyCalendar(r)
		}
		joined := civil.Join(cals...)
		for d := civil.On("2025-12-15"); d.Before(civil.On("2026-03-20")); d = d.Next() {
			want := true
			for _, cal := range cals {
				want = want && open(cal, d)
			}
			if got := joined.BusinessDay(d); got != want {
				t.Fatalf("%+v: %s is a business day: %t, want %t", cals, d, got, want)
			}
		}
	}
}

func TestJoinIsInOrder(t *testing.T) {
	first, second := civil.On("2026-01-01"), civil.On("2026-07-03")
	gulf := civil.Calendar{Name: "Riyadh", Weekend: civil.Weekdays{time.Saturday, time.Friday}, Holidays: []civil.Date{second, first}}
	york := civil.Calendar{Name: "New York", Holidays: []civil.Date{second}}
	want := civil.Calendar{
		Name:     "New York and Riyadh",
		Weekend:  civil.Weekdays{time.Sunday, time.Friday, time.Saturday},
		Holidays: []civil.Date{first, second},
	}
	if diff := cmp.Diff(want, civil.Join(york, gulf, york, civil.Calendar{})); diff != "" {
		t.Errorf("Join (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]civil.Date{second, first}, gulf.Holidays); diff != "" {
		t.Errorf("Join changed what it was given (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(civil.Calendar{}, civil.Join()); diff != "" {
		t.Errorf("Join of none (-want +got):\n%s", diff)
	}
}

func TestCalendarsThatNeverOpen(t *testing.T) {
	day := civil.On("2026-01-01")
	closed := civil.Calendar{Weekend: civil.Weekdays{0, 1, 2, 3, 4, 5, 6}}
	joined := civil.Join(civil.Calendar{Weekend: civil.Weekdays{0, 1, 2, 3}}, civil.Calendar{Weekend: civil.Weekdays{4, 5, 6}})
	for _, cal := range []civil.Calendar{closed, joined} {
		if err := cal.Check(); err == nil {
			t.Errorf("%+v is accepted", cal)
		}
		for _, got := range []civil.Date{cal.Next(day), cal.Prev(day), cal.Add(day, math.MaxInt), cal.Add(day, math.MinInt),
			cal.Roll(day, civil.Following), cal.Roll(day, civil.Preceding), cal.Roll(day, civil.ModifiedFollowing)} {
			if !got.IsZero() {
				t.Errorf("%+v has the business day %s", cal, got)
			}
		}
		if cal.BusinessDay(day) || cal.Add(day, 0) != day || cal.Roll(day, civil.NoRoll) != day {
			t.Errorf("%+v: wrong on %s itself", cal, day)
		}
	}
}

func TestCalendarsStopAtTheEnds(t *testing.T) {
	var cal civil.Calendar
	if got := cal.Add(civil.On("2026-01-01"), math.MaxInt); !got.IsZero() {
		t.Errorf("more business days than there are end on %s", got)
	}
	if got := cal.Add(civil.On("2026-01-01"), math.MinInt); !got.IsZero() {
		t.Errorf("more business days than there were begin on %s", got)
	}
	if got := cal.Add(civil.Last().Prev(), 1); got != civil.Last() {
		t.Errorf("the business day after the last but one is %s", got)
	}
	weekend := civil.Calendar{Weekend: civil.Weekdays{civil.Last().Weekday(), civil.First().Weekday()}}
	if got := weekend.Next(civil.Last()); !got.IsZero() {
		t.Errorf("the business day after the last is %s", got)
	}
	if got := weekend.Prev(civil.First()); !got.IsZero() {
		t.Errorf("the business day before the first is %s", got)
	}
	if got := weekend.Roll(civil.Last(), civil.ModifiedFollowing); got != civil.Last().Prev() {
		t.Errorf("the last day rolls to %s", got)
	}
	var none civil.Date
	if cal.BusinessDay(none) || !cal.Next(none).IsZero() || !cal.Prev(none).IsZero() || !cal.Add(none, 3).IsZero() ||
		!cal.Roll(none, civil.ModifiedFollowing).IsZero() {
		t.Error("no date became one")
	}
}

func TestCalendarCheck(t *testing.T) {
	if err := (civil.Calendar{}).Check(); err != nil {
		t.Errorf("the zero Calendar: %v", err)
	}
	bad := civil.Calendar{Weekend: civil.Weekdays{0, 1, 2, 3, 4, 5, 6, 7, -1}, Holidays: make([]civil.Date, 23)}
	for i := range bad.Holidays {
		if i < 4 || i == 10 || i == 11 || i == 20 || i == 21 || i == 22 {
			continue
		}
		bad.Holidays[i] = civil.On("2026-01-01").AddDays(i)
	}
	want := `weekend: no day of the week has number 7
weekend: no day of the week has number -1
weekend: every day of the week is listed, which leaves no business day
holidays: the 1st has no date
holidays: the 2nd has no date
holidays: the 3rd has no date
holidays: the 4th has no date
holidays: the 11th has no date
holidays: the 12th has no date
holidays: the 21st has no date
holidays: the 22nd has no date
holidays: the 23rd has no date`
	err := bad.Check()
	if err == nil {
		t.Fatal("accepted")
	}
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Errorf("Check (-want +got):\n%s", diff)
	}
	if strange := (civil.Calendar{Weekend: civil.Weekdays{7}}); !strange.BusinessDay(civil.On("2026-05-03")) {
		t.Error("a weekend day that no week has closes another")
	}
}

func TestCalendarsAsJSON(t *testing.T) {
	for _, row := range []struct {
		cal  civil.Calendar
		want string
	}{
		{civil.Calendar{}, `{}`},
		{civil.Calendar{Name: "Riyadh", Weekend: civil.Weekdays{time.Friday, time.Saturday}, Holidays: []civil.Date{civil.On("2026-09-23")}},
			`{"name":"Riyadh","weekend":"Friday, Saturday","holidays":["2026-09-23"]}`},
	} {
		text, err := json.Marshal(row.cal)
		if err != nil {
			t.Fatal(err)
		}
		if string(text) != row.want {
			t.Errorf("got %s, want %s", text, row.want)
		}
		var out civil.Calendar
		if err := json.Unmarshal(text, &out); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(row.cal, out); diff != "" {
			t.Errorf("round trip (-want +got):\n%s", diff)
		}
	}
}

func TestParseWeekdays(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"none", "", ""},
		{"one", "Sunday", ""},
		{"all, in any order", "Tuesday, Monday, Wednesday, Sunday, Friday, Saturday, Thursday", ""},
		{"lower case", "sunday", `weekday "sunday": want names such as Saturday, with a comma and a space between`},
		{"no space", "Friday,Saturday", `weekday "Friday,Saturday": want names such as Saturday, with a comma and a space between`},
		{"a comma at the end", "Friday, ", `weekday "": want names such as Saturday, with a comma and a space between`},
		{"twice", "Friday, Sunday, Friday", `weekday "Friday": listed twice`},
	} {
		t.Run(row.name, func(t *testing.T) {
			days, err := civil.ParseWeekdays(row.text)
			if err == nil {
				if row.want != "" || days.String() != row.text {
					t.Errorf("got %q, want error %q", days, row.want)
				}
				return
			}
			if err.Error() != row.want || days != nil {
				t.Errorf("got %q and error %q, want %q", days, err, row.want)
			}
		})
	}
	kept := civil.Weekdays{time.Friday}
	if err := kept.UnmarshalText([]byte("Fryday")); err == nil || kept.String() != "Friday" {
		t.Errorf("UnmarshalText of no weekday: %v, left %s", err, kept)
	}
}

func FuzzParseWeekdays(f *testing.F) {
	f.Add("Friday, Saturday")
	f.Add("Friday, ")
	f.Fuzz(func(t *testing.T, text string) {
		if days, err := civil.ParseWeekdays(text); err == nil && (days.String() != text || len(days) > 7) {
			t.Fatalf("%q is read as %q", text, days)
		}
	})
}
