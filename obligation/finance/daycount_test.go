package finance_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
)

// TestDayCountVectors holds the conventions to fractions that another implementation states to ten places.
func TestDayCountVectors(t *testing.T) {
	counts := map[string]finance.DayCount{"Act360": finance.Act360, "Act365Fixed": finance.Act365Fixed,
		"Act365NL": finance.Act365NL,
		"Act365L":  finance.Act365L, "Basis1": finance.OneOne,
		"Basis30360": finance.Thirty360, "Basis30365": finance.Thirty365,
		"Basis30360ICMA": finance.ThirtyICMA, "Basis30E3360": finance.ThirtyE3}
	cases := readLines(t, "testdata/daycount.jsonl")[0].sub("expected").list("cases")
	if len(cases) != 95 {
		t.Errorf("%d cases, not 95", len(cases))
	}
	for _, c := range cases {
		f, err := counts[c.text("convention")].Fraction(civil.On(c.text("start")), civil.On(c.text("end")))
		if err != nil {
			t.Errorf("%s: %v", c.text("convention"), err)
			continue
		}
		got, err := f.Number(finance.Rounding{Mode: money.HalfUp, Places: 10})
		if err != nil || got.String() != c.text("expect") {
			t.Errorf("%s from %s to %s: %s = %s, want %s (%v)", c.text("convention"), c.text("start"), c.text("end"), f,
				got, c.text("expect"), err)
		}
	}
}

// TestDayCountByHand states fractions at the days where conventions part ways.
func TestDayCountByHand(t *testing.T) {
	for _, test := range []struct {
		name     string
		count    finance.DayCount
		from, to string
		want     string
	}{
		{"no day is no time", finance.Act360, "2026-03-01", "2026-03-01", "0/360"},
		{"the first day is left out and the last counts", finance.Act365Fixed, "2026-03-01", "2026-03-02", "1/365"},
		{"a leap year and a common one", finance.ActAct, "2023-12-31", "2024-01-02", "731/133590"},
		{"a whole leap year is one year", finance.ActAct, "2024-01-01", "2025-01-01", "133590/133590"},
		{"to the end of the calendar", finance.ActAct, "9999-12-30", "9999-12-31", "366/133590"},
		{"a 29 February that is the last day is left out", finance.Act365NL, "2024-02-28", "2024-02-29", "0/365"},
		{"a last 31st stays after a 29th", finance.Thirty360, "2026-01-29", "2026-03-31", "62/360"},
		{"a last 31st is a 30th after a 30th", finance.Thirty360, "2026-01-30", "2026-03-31", "60/360"},
		{"every 31st is a 30th", finance.ThirtyICMA, "2026-01-29", "2026-03-31", "61/360"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := test.count.Fraction(civil.On(test.from), civil.On(test.to))
			if err != nil || got.String() != test.want {
				t.Errorf("%s, %v; want %s", got, err, test.want)
			}
		})
	}
}

// TestDayCountActActAgainstDays counts Act/Act day by day.
func TestDayCountActActAgainstDays(t *testing.T) {
	from := civil.On("2019-11-20")
	want := int64(0)
	for to := from; to.Before(civil.On("2025-03-01")); to = to.Next() {
		got, err := finance.ActAct.Fraction(from, to)
		if err != nil || got.Num != want {
			t.Fatalf("to %s: %s, %v; want %d", to, got, err, want)
		}
		want += 366
		if time.Date(to.Year(), 12, 31, 0, 0, 0, 0, time.UTC).YearDay() == 366 {
			want--
		}
	}
}

func TestDayCountRefuses(t *testing.T) {
	_, err := finance.DayCount(0).Fraction(civil.On("2026-02-01"), civil.On("2026-01-01"))
	if !errors.Is(err, finance.ErrInvalid) || !errors.Is(err, finance.ErrDates) {
		t.Errorf("both problems are reported, not %v", err)
	}
	if _, err := finance.Act360.Fraction(civil.Date{}, civil.On("2026-01-01")); !errors.Is(err, finance.ErrDates) {
		t.Errorf("a missing day: %v", err)
	}
}

func FuzzParseDayCount(f *testing.F) {
	for d := finance.Act360; d <= finance.OneOne; d++ {
		f.Add(d.String())
	}
	f.Add("day count not stated")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := finance.ParseDayCount(text)
		if err == nil && (d.String() != text || d.Check() != nil) {
			t.Errorf("%q is read as %s", text, d)
		}
		if err != nil && !errors.Is(err, finance.ErrInvalid) {
			t.Errorf("%q: %v", text, err)
		}
	})
}

// TestTextsRoundTrip writes and reads every named choice.
func TestTextsRoundTrip(t *testing.T) {
	type choices struct {
		Count  finance.DayCount `json:"count"`
		Part   finance.Part     `json:"part"`
		Method finance.Method   `json:"method"`
	}
	for d := finance.Act360; d <= finance.OneOne; d++ {
		for p := finance.Part(0); p <= finance.PartProRata; p++ {
			want := choices{d, p, finance.Whole}
			text, err := json.Marshal(want)
			if err != nil {
				t.Fatal(err)
			}
			var got choices
			if err := json.Unmarshal(text, &got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		}
	}
	if _, err := json.Marshal(choices{Method: 7}); err == nil {
		t.Error("a choice that is none is written")
	}
}
