package civil_test

import (
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/civil"
)

// at is a date as the standard library has it, the oracle of these tests.
func at(d civil.Date) time.Time {
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC)
}

// of is the date of an oracle's time, stopped at the ends of the calendar.
func of(t *testing.T, when time.Time) civil.Date {
	t.Helper()
	switch {
	case when.Year() < 1:
		return civil.First()
	case when.Year() > 9999:
		return civil.Last()
	}
	d, err := civil.New(when.Date())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// random is a generator whose seed a failing test prints.
func random(t *testing.T) *rand.Rand {
	t.Helper()
	const seed = 20260501
	t.Logf("seed %d", seed)
	return rand.New(rand.NewPCG(seed, seed))
}

// anyDate is a random date, near an end of the calendar or of a month more often than not.
func anyDate(r *rand.Rand) civil.Date {
	switch r.IntN(8) {
	case 0:
		return civil.First().AddDays(r.IntN(70))
	case 1:
		return civil.Last().AddDays(-r.IntN(70))
	case 2, 3, 4:
		first := civil.First().AddMonths(r.IntN(12 * 9999))
		return first.AddDays(r.IntN(4) - 3)
	}
	return civil.First().AddDays(r.IntN(civil.Last().Ordinal()))
}

func TestEveryDateAgreesWithTheStandardLibrary(t *testing.T) {
	when := time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)
	d := civil.First()
	for n := 1; ; n++ {
		year, month, day := when.Date()
		if d.Year() != year || d.Month() != month || d.Day() != day || d.Weekday() != when.Weekday() || d.Ordinal() != n {
			t.Fatalf("day %d is %s, a %s; want %s, a %s", d.Ordinal(), d, d.Weekday(), when.Format(time.DateOnly), when.Weekday())
		}
		if again, err := civil.New(year, month, day); err != nil || again != d {
			t.Fatalf("New(%d, %d, %d) = %v, %v", year, month, day, again, err)
		}
		if n%97 == 0 && d.String() != when.Format(time.DateOnly) {
			t.Fatalf("String() = %s, want %s", d, when.Format(time.DateOnly))
		}
		if d == civil.Last() {
			break
		}
		d, when = d.Next(), when.AddDate(0, 0, 1)
	}
	if got := d.String(); got != "9999-12-31" {
		t.Errorf("the last date is %s", got)
	}
}

func TestArithmeticAgreesWithTheStandardLibrary(t *testing.T) {
	r := random(t)
	for range 100_000 {
		d, o := anyDate(r), anyDate(r)
		n := r.IntN(1<<uint(2+r.IntN(20))) * (1 - 2*r.IntN(2))

		if got, want := d.AddDays(n), of(t, at(d).AddDate(0, 0, n)); got != want {
			t.Fatalf("%s.AddDays(%d) = %s, want %s", d, n, got, want)
		}
		months := n % 130_000
		want := of(t, time.Date(d.Year(), d.Month()+time.Month(months)+1, 0, 0, 0, 0, 0, time.UTC))
		if inMonth := time.Date(d.Year(), d.Month()+time.Month(months), d.Day(), 0, 0, 0, 0, time.UTC); inMonth.Day() == d.Day() {
			want = of(t, inMonth)
		}
		if got := d.AddMonths(months); got != want {
			t.Fatalf("%s.AddMonths(%d) = %s, want %s", d, months, got, want)
		}
		if got, want := d.AddYears(months/12), d.AddMonths(months/12*12); got != want {
			t.Fatalf("%s.AddYears(%d) = %s, want %s", d, months/12, got, want)
		}
		if got, want := d.DaysUntil(o), int(at(o).Unix()-at(d).Unix())/86400; got != want {
			t.Fatalf("%s.DaysUntil(%s) = %d, want %d", d, o, got, want)
		}
		if got := d.AddDays(d.DaysUntil(o)); got != o {
			t.Fatalf("%s and the days until %s is %s", d, o, got)
		}
		if got, want := d.Compare(o), at(d).Compare(at(o)); got != want || d.Before(o) != (want < 0) || d.After(o) != (want > 0) {
			t.Fatalf("%s.Compare(%s) = %d, want %d", d, o, got, want)
		}
	}
}

func TestMonthsAndYearsClamp(t *testing.T) {
	for _, row := range []struct {
		name       string
		from, want string
		months     int
	}{
		{"one month after 31 January in a common year", "2026-01-31", "2026-02-28", 1},
		{"one month after 31 January in a leap year", "2024-01-31", "2024-02-29", 1},
		{"2000 is a leap year", "2000-01-31", "2000-02-29", 1},
		{"1900 is none", "1900-01-31", "1900-02-28", 1},
		{"2100 is none", "2100-01-30", "2100-02-28", 1},
		{"two months after 31 January do not pass through February", "2026-01-31", "2026-03-31", 2},
		{"thirteen months back from 31 March", "2025-03-31", "2024-02-29", -13},
		{"one month back over the new year", "2026-01-15", "2025-12-15", -1},
		{"a year after 29 February", "2024-02-29", "2025-02-28", 12},
		{"four years after 29 February", "2024-02-29", "2028-02-29", 48},
		{"none", "2026-05-31", "2026-05-31", 0},
		{"the last month there is", "9999-11-30", "9999-12-30", 1},
		{"beyond the last month", "9999-12-01", "9999-12-31", 1},
		{"before the first month", "0001-01-31", "0001-01-01", -1},
		{"the first month there is", "0001-02-28", "0001-01-28", -1},
		{"as far forward as an int goes", "2026-01-31", "9999-12-31", math.MaxInt},
		{"as far back as an int goes", "2026-01-31", "0001-01-01", math.MinInt},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := civil.On(row.from).AddMonths(row.months); got != civil.On(row.want) {
				t.Errorf("%s.AddMonths(%d) = %s, want %s", row.from, row.months, got, row.want)
			}
		})
	}
}

func TestDatesStopAtTheEndsOfTheCalendar(t *testing.T) {
	for _, n := range []int{1, 365, lastDay, math.MaxInt} {
		if got := civil.Last().AddDays(n); got != civil.Last() {
			t.Errorf("Last().AddDays(%d) = %s", n, got)
		}
		if got := civil.First().AddDays(-n); got != civil.First() {
			t.Errorf("First().AddDays(%d) = %s", -n, got)
		}
		if got := civil.On("2026-01-01").AddYears(n); n > 9999 && got != civil.Last() {
			t.Errorf("AddYears(%d) = %s", n, got)
		}
	}
	if got := civil.On("2026-01-01").AddDays(math.MinInt); got != civil.First() {
		t.Errorf("AddDays(MinInt) = %s", got)
	}
	if got := civil.On("2026-01-01").AddYears(math.MinInt); got != civil.First() {
		t.Errorf("AddYears(MinInt) = %s", got)
	}
	if got := civil.First().AddDays(lastDay - 1); got != civil.Last() {
		t.Errorf("the last day counted from the first is %s", got)
	}
	if civil.Last().Next() != civil.Last() || civil.First().Prev() != civil.First() {
		t.Error("Next and Prev leave the calendar")
	}
}

// lastDay is the ordinal of 9999-12-31.
const lastDay = 3652059

func TestNoDateStaysNoDate(t *testing.T) {
	var none civil.Date
	for name, got := range map[string]civil.Date{
		"AddDays": none.AddDays(3), "AddMonths": none.AddMonths(3), "AddYears": none.AddYears(-3),
		"Next": none.Next(), "Prev": none.Prev(), "Anniversary": civil.Anniversary(none, 1),
	} {
		if !got.IsZero() {
			t.Errorf("%s of no date is %s", name, got)
		}
	}
	if none.Year() != 0 || none.Month() != 0 || none.Day() != 0 || none.Ordinal() != 0 {
		t.Error("no date has a year, a month or a day")
	}
	if none.DaysUntil(civil.First()) != 0 || civil.First().DaysUntil(none) != 0 {
		t.Error("there are days until no date")
	}
	if !none.Before(civil.First()) || none.Compare(civil.First()) != -1 {
		t.Error("no date does not sort first")
	}
	if got := none.String(); got != "no date" {
		t.Errorf("String() = %q", got)
	}
}

func TestAnniversariesDoNotDrift(t *testing.T) {
	var got []string
	for n := range 6 {
		got = append(got, civil.Anniversary(civil.On("2020-02-29"), n).String())
	}
	want := []string{"2020-02-29", "2021-02-28", "2022-02-28", "2023-02-28", "2024-02-29", "2025-02-28"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("anniversaries (-want +got):\n%s", diff)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, row := range []struct{ name, text, why string }{
		{"nothing", "", "want YYYY-MM-DD"},
		{"a month without a leading zero", "2026-1-01", "want YYYY-MM-DD"},
		{"a year of five digits", "12026-01-01", "want YYYY-MM-DD"},
		{"slashes", "2026/01/01", "want YYYY-MM-DD"},
		{"a sign", "+026-01-01", "want YYYY-MM-DD"},
		{"a space before", " 2026-01-01", "want YYYY-MM-DD"},
		{"a line feed after", "2026-01-01\n", "want YYYY-MM-DD"},
		{"a time", "2026-01-01T00:00:00Z", "want YYYY-MM-DD"},
		{"digits of another script", "２026-01-01", "want YYYY-MM-DD"},
		{"year 0", "0000-01-01", "the year must be 0001 to 9999"},
		{"month 0", "2026-00-01", "the month must be 01 to 12"},
		{"month 13", "2026-13-01", "the month must be 01 to 12"},
		{"day 0", "2026-01-00", "January 2026 has days 01 to 31"},
		{"31 April", "2026-04-31", "April 2026 has days 01 to 30"},
		{"29 February in a common year", "2026-02-29", "February 2026 has days 01 to 28"},
		{"29 February 1900", "1900-02-29", "February 1900 has days 01 to 28"},
		{"30 February 2000", "2000-02-30", "February 2000 has days 01 to 29"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := civil.Parse(row.text)
			var parse *civil.ParseError
			if !errors.As(err, &parse) || !got.IsZero() {
				t.Fatalf("Parse(%q) = %s, %v; want a *ParseError", row.text, got, err)
			}
			if diff := cmp.Diff(&civil.ParseError{What: "date", Text: row.text, Why: row.why}, parse); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
		})
	}
}

func TestErrorsRepeatLittleOfALongText(t *testing.T) {
	_, err := civil.Parse(strings.Repeat("9", 1<<20))
	if err == nil || len(err.Error()) > 200 {
		t.Errorf("the error is too long, or missing: %.300v", err)
	}
}

func TestNewRefusesWhatNoCalendarHas(t *testing.T) {
	for _, row := range []struct {
		name       string
		year       int
		month      time.Month
		day        int
		wantString string
	}{
		{"year 10000", 10000, 1, 1, `date "10000-01-01": the year must be 0001 to 9999`},
		{"a negative year", -1, 1, 1, `date "-001-01-01": the year must be 0001 to 9999`},
		{"month 13", 2026, 13, 1, `date "2026-13-01": the month must be 01 to 12`},
		{"31 June", 2026, time.June, 31, `date "2026-06-31": June 2026 has days 01 to 30`},
		{"a negative day", 2026, time.June, -1, `date "2026-06--1": June 2026 has days 01 to 30`},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := civil.New(row.year, row.month, row.day)
			if err == nil || err.Error() != row.wantString || !got.IsZero() {
				t.Errorf("New = %s, %v; want error %s", got, err, row.wantString)
			}
		})
	}
}

func TestOnPanicsOnABadLiteral(t *testing.T) {
	defer func() {
		if got, want := recover(), `civil.On: date "2026-02-30": February 2026 has days 01 to 28`; got != want {
			t.Errorf("panic %v, want %s", got, want)
		}
	}()
	civil.On("2026-02-30")
}

func TestDatesAsJSON(t *testing.T) {
	type doc struct {
		On, Off civil.Date
		Days    map[civil.Date]int
	}
	in := doc{On: civil.On("0001-01-01"), Days: map[civil.Date]int{civil.On("9999-12-31"): 1}}
	text, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(text), `{"On":"0001-01-01","Off":"","Days":{"9999-12-31":1}}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	var out doc
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(in, out); diff != "" {
		t.Errorf("round trip (-want +got):\n%s", diff)
	}
	kept := civil.On("2026-01-01")
	if err := kept.UnmarshalText([]byte("today")); err == nil || kept != civil.On("2026-01-01") {
		t.Errorf("UnmarshalText of no date: %v, left %s", err, kept)
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{"2026-01-01", "2024-02-29", "1900-02-29", "0000-00-00", "", "2026-1-1", "9999-12-31"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := civil.Parse(text)
		oracle, oracleErr := time.Parse(time.DateOnly, text)
		if oracleErr == nil && oracle.Year() < 1 {
			oracleErr = errors.New("year 0")
		}
		if (err == nil) != (oracleErr == nil) {
			t.Fatalf("Parse(%q): %v; the standard library: %v", text, err, oracleErr)
		}
		if err == nil && (d.String() != text || !at(d).Equal(oracle)) {
			t.Fatalf("Parse(%q) = %s", text, d)
		}
	})
}
