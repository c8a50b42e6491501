package evaluate

import (
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// Due is something that falls due, lapses or runs out on a day.
type Due struct {
	On     civil.Date
	Clause record.Clause
	What   string
	By     []record.Party
}

// dues lists what falls due or runs out on or after the day, in order.
func (s *situation) dues(rows []Standing, v view) []Due {
	var out []Due
	for i := range rows {
		if r := &rows[i]; !r.Due.IsZero() && !r.Due.Before(v.day) && (r.State == NotYetDue ||
			r.State == ConditionOn || r.State == Uncalled) {
			out = append(out, Due{On: r.Due, Clause: r.Clause, What: "due: " + r.what(), By: r.From})
		}
	}
	gone := map[record.Clause]bool{}
	for _, row := range rows {
		gone[row.Clause] = row.State == NotInForce
	}
	for _, r := range s.rules {
		if gone[r.Clause] || r.added != (version{}) && s.hidden(r.added) {
			continue
		}
		if r.Kind == norm.Duty && !settledTranche(rows, r) {
			if last := r.Money.LongStop; !last.IsZero() && !last.Before(v.day) {
				out = append(out, Due{On: last, Clause: r.Clause, What: "last day to meet its condition", By: r.Answers})
			}
			if last := r.Money.Lapses; !last.IsZero() && !last.Before(v.day) {
				out = append(out, Due{On: last, Clause: r.Clause, What: "lapses: " + r.Money.Form, By: r.Answers})
			}
		}
		if last := r.Life.During.Last(); last != civil.Last() && !last.Before(v.day) {
			out = append(out, Due{On: last, Clause: r.Clause, What: "last day: " + orText(r.Clause.Title(), r.What)})
		}
	}
	span, _ := s.termOn(v)
	ended := false
	if ends, _ := s.endings(v, true); len(ends) > 0 {
		ended = ends[0].truth == record.Yes
	}
	for _, end := range s.termEnds(span.Last()) {
		if ended {
			break
		}
		if end != civil.Last() && !end.Before(v.day) {
			out = append(out, s.termDue(end, v)...)
			break
		}
	}
	slices.SortStableFunc(out, func(a, b Due) int { return a.On.Compare(b.On) })
	return slices.CompactFunc(out, func(a, b Due) bool {
		return a.On == b.On && a.Clause == b.Clause &&
			a.What == b.What
	})
}

// settledTranche reports whether a tranche has lapsed, or has been funded and is not drawn, so that nothing of it can lapse any more.
func settledTranche(rows []Standing, r *rule) bool {
	drawn := r.Money.Draw != "" && r.Money.Form != "cash"
	return slices.ContainsFunc(rows, func(row Standing) bool {
		return row.Clause == r.Clause && slices.Equal(row.From, r.Answers) && row.Kind == r.What &&
			(row.State == Lapsed || !drawn && (row.State == Performed || row.State == Late))
	})
}

// termDue is the end of a term, and the last day to refuse its renewal.
func (s *situation) termDue(end civil.Date, v view) []Due {
	r := s.agreement.Renewal
	out := []Due{{On: end, Clause: r.Clause, What: "last day of the term"}}
	if r.Refused == "" {
		return out
	}
	last := civil.At(end)
	if !r.Ahead.IsZero() {
		last = r.Ahead.Before(end.Next(), s.calendar)
	}
	if day, ok := last.Exact(); ok && !day.Before(v.day) {
		out = append(out, Due{On: day, Clause: r.Clause, What: "last day to refuse renewal"})
	}
	return out
}
