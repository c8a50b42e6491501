package civil

import (
	"errors"
	"fmt"
)

// Span is a run of days. Each bound says whether it belongs to the span: From and Through do, After and Before do not.
// A side without a bound is open, so the zero Span is every day. At most one bound may be stated for a side; of two,
// the narrower is used, and Check refuses them.
type Span struct {
	From    Date `json:"from,omitzero"`    // From is the first day; no date leaves the start open.
	After   Date `json:"after,omitzero"`   // After is the day before the first; no date leaves the start open.
	Through Date `json:"through,omitzero"` // Through is the last day; no date leaves the end open.
	Before  Date `json:"before,omitzero"`  // Before is the day after the last; no date leaves the end open.
}

// never is how Intersect writes a span without a day.
func never() Span { return Span{From: Last(), Through: First()} }

// Check reports, joined, a side stated twice and a span that holds no day.
func (s Span) Check() error {
	var problems []error
	if !s.From.IsZero() && !s.After.IsZero() {
		problems = append(problems, fmt.Errorf("the start is stated twice: from %s and after %s", s.From, s.After))
	}
	if !s.Through.IsZero() && !s.Before.IsZero() {
		problems = append(problems, fmt.Errorf("the end is stated twice: through %s and before %s", s.Through,
			s.Before))
	}
	if s.Empty() {
		problems = append(problems, fmt.Errorf("the span holds no day: %s", s.bounds()))
	}
	return errors.Join(problems...)
}

// ordinals is the first and the last day of s as ordinals. They may lie one outside the calendar.
func (s Span) ordinals() (first, last int) {
	first, last = 1, lastOrdinal
	if !s.From.IsZero() {
		first = s.From.Ordinal()
	}
	if !s.After.IsZero() {
		first = max(first, s.After.Ordinal()+1)
	}
	if !s.Through.IsZero() {
		last = s.Through.Ordinal()
	}
	if !s.Before.IsZero() {
		last = min(last, s.Before.Ordinal()-1)
	}
	return first, last
}

// ends is the first and the last day of s. The first is after the last exactly when s is empty.
func (s Span) ends() (first, last Date) {
	f, l := s.ordinals()
	if f > lastOrdinal || l < 1 {
		return never().From, never().Through
	}
	return Date{int32(f)}, Date{int32(l)}
}

// First is the first day of s, the first date of all when its start is open. Of an empty span, First is after Last.
func (s Span) First() Date {
	first, _ := s.ends()
	return first
}

// Last is the last day of s, the last date of all when its end is open. Of an empty span, Last is before First.
func (s Span) Last() Date {
	_, last := s.ends()
	return last
}

// IsZero says whether s states no bound, and so is every day.
func (s Span) IsZero() bool { return s == Span{} }

// Empty says whether s holds no day.
func (s Span) Empty() bool {
	first, last := s.ordinals()
	return first > last
}

// Contains says whether d is a day of s. No date is in no span.
func (s Span) Contains(d Date) bool {
	first, last := s.ordinals()
	return !d.IsZero() && first <= d.Ordinal() && d.Ordinal() <= last
}

// Within says whether every day of s is a day of o.
func (s Span) Within(o Span) bool {
	return s.Intersect(o) == s.Intersect(Span{})
}

// Intersect is the days that s and o share, stated with From and Through alone and a side left open where both are
// open. Spans that hold the same days intersect to equal values; without a day in common the result is Empty.
func (s Span) Intersect(o Span) Span {
	firstS, lastS := s.ordinals()
	firstO, lastO := o.ordinals()
	first, last := max(firstS, firstO), min(lastS, lastO)
	if first > last {
		return never()
	}
	var both Span
	if first > 1 {
		both.From = Date{int32(first)}
	}
	if last < lastOrdinal {
		both.Through = Date{int32(last)}
	}
	return both
}

// String is s as a person says it: "from 2026-01-01 through 2030-12-31", "before 2031-01-01", "on 2026-01-01",
// "at any time", and "at no time" for an empty span.
func (s Span) String() string {
	if s.Empty() {
		return "at no time"
	}
	return s.bounds()
}

// bounds is what s states, empty or not, the narrower of two bounds on one side.
func (s Span) bounds() string {
	if first, last := s.ends(); first == last {
		return "on " + first.String()
	}
	start, end := "", ""
	switch {
	case !s.After.IsZero() && !s.After.Before(s.From):
		start = "after " + s.After.String()
	case !s.From.IsZero():
		start = "from " + s.From.String()
	}
	switch {
	case !s.Before.IsZero() && (s.Through.IsZero() || !s.Before.After(s.Through)):
		end = "before " + s.Before.String()
	case !s.Through.IsZero():
		end = "through " + s.Through.String()
	}
	switch {
	case start == "" && end == "":
		return "at any time"
	case start == "" || end == "":
		return start + end
	case end[0] == 'b':
		return start + " and " + end
	}
	return start + " " + end
}

// Year is the whole of a calendar year. A year that the calendar does not have gives the unbounded span.
func Year(year int) Span {
	from, err := New(year, 1, 1)
	if err != nil {
		return Span{}
	}
	return Span{From: from, Through: from.AddMonths(12).Prev()}
}
