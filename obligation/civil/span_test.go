package civil_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/civil"
)

// bounds are dates near both ends of the calendar and in its middle, and no date.
func bounds() []civil.Date {
	return []civil.Date{
		{},
		civil.First(), civil.First().Next(),
		civil.On("2026-01-01"), civil.On("2026-01-02"), civil.On("2026-01-03"),
		civil.Last().Prev(), civil.Last(),
	}
}

// spans is every span of those bounds, sound or not.
func spans() []civil.Span {
	var all []civil.Span
	for _, from := range bounds() {
		for _, after := range bounds() {
			for _, through := range bounds() {
				for _, before := range bounds() {
					all = append(all, civil.Span{From: from, After: after, Through: through, Before: before})
				}
			}
		}
	}
	return all
}

// holds says whether a span holds a day, bound by bound: the oracle.
func holds(s civil.Span, d civil.Date) bool {
	return (s.From.IsZero() || d.Compare(s.From) >= 0) && (s.After.IsZero() || d.Compare(s.After) > 0) &&
		(s.Through.IsZero() || d.Compare(s.Through) <= 0) && (s.Before.IsZero() || d.Compare(s.Before) < 0)
}

// near is the bounds and a day between each two neighbours, so that no two spans of bounds that hold different days
// hold the same of these.
func near() []civil.Date {
	return append(bounds()[1:], civil.On("1000-01-01"), civil.On("5000-01-01"))
}

func TestSpansHoldTheDaysTheirBoundsSay(t *testing.T) {
	for _, s := range spans() {
		first, last := civil.Date{}, civil.Date{}
		for _, d := range near() {
			if got, want := s.Contains(d), holds(s, d); got != want {
				t.Fatalf("%+v contains %s: %t, want %t", s, d, got, want)
			}
			if !holds(s, d) {
				continue
			}
			if first.IsZero() || d.Before(first) {
				first = d
			}
			if d.After(last) {
				last = d
			}
		}
		if s.Contains(civil.Date{}) {
			t.Fatalf("%+v contains no date", s)
		}
		if got, want := s.Empty(), first.IsZero(); got != want && !between(s) {
			t.Fatalf("%+v is empty: %t, want %t", s, got, want)
		}
		if s.Empty() {
			if !s.First().After(s.Last()) {
				t.Fatalf("%+v is empty, from %s through %s", s, s.First(), s.Last())
			}
			continue
		}
		if !between(s) && !(s.First() == first || first == civil.On("1000-01-01") || first == civil.On("5000-01-01")) {
			t.Fatalf("%+v begins on %s, want %s", s, s.First(), first)
		}
		if !holds(s, s.First()) || !holds(s, s.Last()) {
			t.Fatalf("%+v does not hold its ends %s and %s", s, s.First(), s.Last())
		}
		if s.First() != civil.First() && holds(s, s.First().Prev()) || s.Last() != civil.Last() && holds(s, s.Last().Next()) {
			t.Fatalf("%+v goes on outside %s to %s", s, s.First(), s.Last())
		}
	}
}

// between says whether all days of s lie strictly between two neighbours of near, so that none of these shows it.
func between(s civil.Span) bool {
	for _, d := range near() {
		if holds(s, d) {
			return false
		}
	}
	return !s.Empty()
}

func TestIntersectIsExactAndCanonical(t *testing.T) {
	r := random(t)
	all := spans()
	for range 50_000 {
		a, b := all[r.IntN(len(all))], all[r.IntN(len(all))]
		both := a.Intersect(b)
		for _, d := range near() {
			if got, want := both.Contains(d), holds(a, d) && holds(b, d); got != want {
				t.Fatalf("%+v and %+v: %s is in %+v: %t, want %t", a, b, d, both, got, want)
			}
		}
		if both != b.Intersect(a) || both != both.Intersect(both) || both != both.Intersect(civil.Span{}) {
			t.Fatalf("%+v and %+v: %+v is not canonical", a, b, both)
		}
		if !both.After.IsZero() || !both.Before.IsZero() {
			t.Fatalf("%+v is stated with excluded bounds", both)
		}
		if got, want := a.Within(b), a.Intersect(b) == a.Intersect(a); got != want {
			t.Fatalf("%+v within %+v: %t, want %t", a, b, got, want)
		}
		if a.Empty() && !a.Within(b) || !a.Within(civil.Span{}) {
			t.Fatalf("%+v is not within %+v and everything", a, b)
		}
	}
}

func TestSpanCheck(t *testing.T) {
	day, next := civil.On("2026-01-01"), civil.On("2026-01-02")
	for _, row := range []struct {
		name string
		span civil.Span
		want string
	}{
		{"unbounded", civil.Span{}, ""},
		{"one day", civil.Span{From: day, Through: day}, ""},
		{"one day between two that are excluded", civil.Span{After: day.Prev(), Before: next}, ""},
		{"the last day of all", civil.Span{From: civil.Last()}, ""},
		{"an end before the start", civil.Span{From: next, Through: day},
			"the span holds no day: from 2026-01-02 through 2026-01-01"},
		{"an excluded end on the start", civil.Span{From: day, Before: day},
			"the span holds no day: from 2026-01-01 and before 2026-01-01"},
		{"no day between two that are excluded", civil.Span{After: day, Before: next},
			"the span holds no day: after 2026-01-01 and before 2026-01-02"},
		{"after the last day", civil.Span{After: civil.Last()}, "the span holds no day: after 9999-12-31"},
		{"before the first day", civil.Span{Before: civil.First()}, "the span holds no day: before 0001-01-01"},
		{"two starts", civil.Span{From: day, After: day}, "the start is stated twice: from 2026-01-01 and after 2026-01-01"},
		{"two starts, two ends and no day", civil.Span{From: day, After: next, Through: next, Before: day},
			"the start is stated twice: from 2026-01-01 and after 2026-01-02\n" +
				"the end is stated twice: through 2026-01-02 and before 2026-01-01\n" +
				"the span holds no day: after 2026-01-02 and before 2026-01-01"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := ""
			if err := row.span.Check(); err != nil {
				got = err.Error()
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("Check (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSpanAsAPersonSaysIt(t *testing.T) {
	day, later := civil.On("2026-01-01"), civil.On("2030-12-31")
	for _, row := range []struct {
		span civil.Span
		want string
	}{
		{civil.Span{}, "at any time"},
		{civil.Span{From: day}, "from 2026-01-01"},
		{civil.Span{After: day}, "after 2026-01-01"},
		{civil.Span{Through: later}, "through 2030-12-31"},
		{civil.Span{Before: later}, "before 2030-12-31"},
		{civil.Span{From: day, Through: later}, "from 2026-01-01 through 2030-12-31"},
		{civil.Span{After: day, Through: later}, "after 2026-01-01 through 2030-12-31"},
		{civil.Span{From: day, Before: later}, "from 2026-01-01 and before 2030-12-31"},
		{civil.Span{After: day, Before: later}, "after 2026-01-01 and before 2030-12-31"},
		{civil.Span{From: day, Through: day}, "on 2026-01-01"},
		{civil.Span{From: day, Before: day.Next()}, "on 2026-01-01"},
		{civil.Span{After: day.Prev(), Through: day}, "on 2026-01-01"},
		{civil.Span{From: later, Through: day}, "at no time"},
		{civil.Span{Before: civil.First()}, "at no time"},
		{civil.Span{From: day, After: day.Next()}, "after 2026-01-02"},
		{civil.Span{From: day.Next(), After: day.Prev()}, "from 2026-01-02"},
		{civil.Span{Through: day, Before: later}, "through 2026-01-01"},
		{civil.Span{Through: later, Before: day}, "before 2026-01-01"},
	} {
		if got := row.span.String(); got != row.want {
			t.Errorf("%+v: %q, want %q", row.span, got, row.want)
		}
	}
}

func TestSpansAsJSON(t *testing.T) {
	in := civil.Span{From: civil.On("2026-01-01"), Before: civil.On("2031-01-01")}
	text, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(text), `{"from":"2026-01-01","before":"2031-01-01"}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	var out civil.Span
	if err := json.Unmarshal(text, &out); err != nil || out != in {
		t.Errorf("round trip: %+v, %v", out, err)
	}
	if !(civil.Span{}).IsZero() || in.IsZero() {
		t.Error("IsZero is wrong")
	}
}
