package civil_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/civil"
)

func TestMomentsAnswerWhatIsKnown(t *testing.T) {
	// An oracle: a moment is the set of its days, and an answer is known when every day gives it.
	origin := civil.On("2024-02-27")
	const width = 5
	for first := range width {
		for last := first; last < width; last++ {
			m := civil.Between(origin.AddDays(first), origin.AddDays(last), "delivery is not recorded")
			for day := -1; day <= width; day++ {
				d := origin.AddDays(day)
				before, on, after := 0, 0, 0
				for n := first; n <= last; n++ {
					switch {
					case n < day:
						before++
					case n == day:
						on++
					default:
						after++
					}
				}
				all := last - first + 1
				checkAnswers(t, m, d, [4]bool{before == all, before+on == all, after == all, after+on == all})
				cmp, known := m.Compare(d)
				wantCmp, wantKnown := 0, on == all
				switch all {
				case before:
					wantCmp, wantKnown = -1, true
				case after:
					wantCmp, wantKnown = +1, true
				}
				if cmp != wantCmp || known != wantKnown {
					t.Errorf("%s.Compare(%s) = %d, %t; want %d, %t", m, d, cmp, known, wantCmp, wantKnown)
				}
			}
		}
	}
}

// checkAnswers compares what a moment surely is: before, not after, after, not before a day.
func checkAnswers(t *testing.T, m civil.Moment, d civil.Date, want [4]bool) {
	t.Helper()
	got := [4]bool{m.SurelyBefore(d), m.SurelyNotAfter(d), m.SurelyAfter(d), m.SurelyNotBefore(d)}
	if got != want {
		t.Errorf("%s against %s: before, not after, after, not before = %v, want %v", m, d, got, want)
	}
}

func TestNothingIsKnownOfNoMomentOrNoDate(t *testing.T) {
	day := civil.On("2026-01-01")
	for _, row := range []struct {
		name   string
		moment civil.Moment
		day    civil.Date
	}{
		{"no moment", civil.Moment{}, day},
		{"no moment and no date", civil.Moment{}, civil.Date{}},
		{"no date", civil.At(day), civil.Date{}},
		{"a literal without an earliest day", civil.Moment{Latest: day, Why: "?"}, day.Next()},
		{"a literal without a latest day", civil.Moment{Earliest: day, Why: "?"}, day.Prev()},
		{"a literal whose ends are in the wrong order", civil.Moment{Earliest: day.Next(), Latest: day, Why: "?"}, day},
	} {
		t.Run(row.name, func(t *testing.T) {
			checkAnswers(t, row.moment, row.day, [4]bool{})
			if cmp, known := row.moment.Compare(row.day); cmp != 0 || known {
				t.Errorf("Compare = %d, %t; want 0, false", cmp, known)
			}
			if got := civil.Days(1).AfterMoment(row.moment, civil.Calendar{}); row.moment != civil.At(day) && !got.IsZero() {
				t.Errorf("a day after it is %s", got)
			}
		})
	}
}

func TestMomentsInWordsAndTheirFaults(t *testing.T) {
	early, late := civil.On("2026-05-01"), civil.On("2026-05-04")
	for _, row := range []struct {
		name   string
		moment civil.Moment
		want   string
		fault  string
	}{
		{"none", civil.Moment{}, "no moment", ""},
		{"at no date", civil.At(civil.Date{}), "no moment", ""},
		{"a day", civil.At(early), "2026-05-01", ""},
		{"an interval", civil.Between(early, late, "in transit"), "between 2026-05-01 and 2026-05-04 (in transit)", ""},
		{"given backwards", civil.Between(late, early, "in transit"), "between 2026-05-01 and 2026-05-04 (in transit)", ""},
		{"an interval of a day", civil.Between(early, early, "dropped"), "2026-05-01", ""},
		{"open at the end", civil.Between(early, civil.Date{}, "withheld"), "on or after 2026-05-01 (withheld)", ""},
		{"open at the start", civil.Between(civil.Date{}, late, "withheld"), "on or before 2026-05-04 (withheld)", ""},
		{"open at both", civil.Unknown("not recorded"), "on an unknown day (not recorded)", ""},
		{"without a reason", civil.Unknown(""), "on an unknown day", "a moment that is not known exactly must say why"},
		{"a literal in the wrong order", civil.Moment{Earliest: late, Latest: early, Why: "?"},
			"between 2026-05-04 and 2026-05-01 (?)", "the latest day 2026-05-01 is before the earliest 2026-05-04"},
		{"a literal without days", civil.Moment{Why: "?"}, "between no date and no date (?)",
			"the moment has no earliest day\nthe moment has no latest day"},
	} {
		t.Run(row.name, func(t *testing.T) {
			fault := ""
			if err := row.moment.Check(); err != nil {
				fault = err.Error()
			}
			if diff := cmp.Diff([]string{row.want, row.fault}, []string{row.moment.String(), fault}); diff != "" {
				t.Errorf("words and fault (-want +got):\n%s", diff)
			}
		})
	}
}

func TestExact(t *testing.T) {
	day := civil.On("2026-05-01")
	if got, ok := civil.At(day).Exact(); got != day || !ok {
		t.Errorf("At(%s).Exact() = %s, %t", day, got, ok)
	}
	for _, m := range []civil.Moment{{}, civil.Unknown("?"), civil.Between(day, day.Next(), "?"), {Why: "?"}} {
		if got, ok := m.Exact(); ok || !got.IsZero() {
			t.Errorf("%s is exactly %s", m, got)
		}
	}
}

func TestMomentsAsJSON(t *testing.T) {
	in := civil.Between(civil.On("2026-05-01"), civil.On("2026-05-04"), "in transit")
	text, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(text), `{"earliest":"2026-05-01","latest":"2026-05-04","why":"in transit"}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	var out civil.Moment
	if err := json.Unmarshal(text, &out); err != nil || out != in {
		t.Errorf("round trip: %+v, %v", out, err)
	}
}
