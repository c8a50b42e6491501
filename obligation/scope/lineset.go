package scope

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
)

// A cut divides a scale: just below the number or, with over, just above it.
type cut struct {
	at   money.Number
	over bool
}

// compare orders cuts along the scale.
func (c cut) compare(d cut) int {
	if order := c.at.Cmp(d.at); order != 0 {
		return order
	}
	switch {
	case c.over == d.over:
		return 0
	case d.over:
		return -1
	}
	return +1
}

// combineCuts is the operation on two sets of numbers.
func combineCuts(s, t *set, o op) (out []cut, low bool) {
	inS, inT := s.low, t.low
	low = o.of(inS, inT)
	now := low
	for i, j := 0, 0; i < len(s.cuts) || j < len(t.cuts); {
		var at cut
		order := 0
		switch {
		case j == len(t.cuts):
			order = -1
		case i == len(s.cuts):
			order = +1
		default:
			order = s.cuts[i].compare(t.cuts[j])
		}
		if order <= 0 {
			at, inS, i = s.cuts[i], !inS, i+1
		}
		if order >= 0 {
			at, inT, j = t.cuts[j], !inT, j+1
		}
		if in := o.of(inS, inT); in != now {
			out, now = append(out, at), in
		}
	}
	return out, low
}

// cuts finds where the points of s lie as to t.
func (f *found) cuts(s, t *set) {
	inS, inT := s.low, t.low
	f.see(inS, inT)
	for i, j := 0, 0; (i < len(s.cuts) || j < len(t.cuts)) && !f.both(); {
		order := 0
		switch {
		case j == len(t.cuts):
			order = -1
		case i == len(s.cuts):
			order = +1
		default:
			order = s.cuts[i].compare(t.cuts[j])
		}
		if order <= 0 {
			inS, i = !inS, i+1
		}
		if order >= 0 {
			inT, j = !inT, j+1
		}
		f.see(inS, inT)
	}
}

// spanSet is the days of a span.
func spanSet(span civil.Span) *set {
	s := &set{kind: dayKind}
	if span.Empty() {
		return s
	}
	s.days = append(s.days, span.First())
	if last := span.Last(); last != civil.Last() {
		s.days = append(s.days, last.Next())
	}
	return s
}

// spans are the runs of days of a set, in order.
func (s *set) spans() []civil.Span {
	var out []civil.Span
	for i := 0; i < len(s.days); i += 2 {
		var span civil.Span
		if first := s.days[i]; first != civil.First() {
			span.From = first
		}
		if i+1 < len(s.days) {
			span.Through = s.days[i+1].Prev()
		}
		out = append(out, span)
	}
	return out
}

// hull is the span from the first to the last day of a set, which has one at least.
func (s *set) hull() civil.Span {
	all := s.spans()
	return civil.Span{From: all[0].From, Through: all[len(all)-1].Through}
}

// combineDays is the operation on two sets of days.
func combineDays(s, t []civil.Date, o op) []civil.Date {
	var out []civil.Date
	var inS, inT, now bool
	for i, j := 0, 0; i < len(s) || j < len(t); {
		var at civil.Date
		order := compareDays(s, t, i, j)
		if order <= 0 {
			at, inS, i = s[i], !inS, i+1
		}
		if order >= 0 {
			at, inT, j = t[j], !inT, j+1
		}
		if in := o.of(inS, inT); in != now {
			out, now = append(out, at), in
		}
	}
	return out
}

// days finds where the days of s lie as to t.
func (f *found) days(s, t []civil.Date) {
	var inS, inT bool
	for i, j := 0, 0; (i < len(s) || j < len(t)) && !f.both(); {
		order := compareDays(s, t, i, j)
		if order <= 0 {
			inS, i = !inS, i+1
		}
		if order >= 0 {
			inT, j = !inT, j+1
		}
		f.see(inS, inT)
	}
}

// compareDays orders the next days of two tables, of which one at least has a next.
func compareDays(s, t []civil.Date, i, j int) int {
	switch {
	case j == len(t):
		return -1
	case i == len(s):
		return +1
	}
	return s[i].Compare(t[j])
}
