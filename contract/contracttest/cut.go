package contracttest

import (
	"fmt"
	"slices"
	"time"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
)

// timeCut is the law that the worse of two halves of an act's time is the whole.
func timeCut(b *bench, c Case) []string {
	var out []string
	was := b.decision(c)
	for _, last := range b.cuts(c.Act.During) {
		before, after := c, c
		before.Act.During = civil.Span{From: c.Act.During.First(), Through: last}
		after.Act.During = c.Act.During.Intersect(civil.Span{After: last})
		first, second := b.decision(before), b.decision(after)
		if got := worse(first, second); got != was.Verdict {
			out = append(out,
				fmt.Sprintf("cut after %s: the halves come to %s\n\twhole:  %s\n\tbefore: %s\n\tafter:  %s",
					last, got, headline(was), headline(first), headline(second)))
		}
	}
	return out
}

// cuts are days after which a span is cut in two: its first, a middle one, its last but one, the ends of two years
// and of the agreement, and the day before the agreement begins.
func (b *bench) cuts(s civil.Span) []civil.Date {
	if s.IsZero() || s.First() == civil.First() || !s.First().Before(s.Last()) {
		return nil
	}
	first := s.First()
	days := []civil.Date{first, first.AddDays((min(s.Last().Ordinal(), first.Ordinal()+7300) - first.Ordinal()) / 2),
		s.Last().Prev(), yearEnd(first), yearEnd(yearEnd(first).Next())}
	for _, term := range b.terms() {
		days = append(days, term.Last())
		if begin := term.First(); begin.After(civil.First()) {
			days = append(days, begin.Prev())
		}
	}
	days = slices.DeleteFunc(days, func(d civil.Date) bool { return !s.Contains(d) || !d.Before(s.Last()) })
	slices.SortFunc(days, civil.Date.Compare)
	return slices.Compact(days)
}

// terms are the lives of the agreement, as signed and as amended.
func (b *bench) terms() []civil.Span {
	out := []civil.Span{b.agreement.Term}
	for _, am := range b.agreement.Amendments {
		out = append(out, am.Term, civil.Span{From: am.Made}, civil.Span{From: am.Effective})
	}
	return out
}

// worse is the worse of two decisions that both count: Undetermined where it is not the same whatever is the case.
func worse(a, b evaluate.Decision) evaluate.Verdict {
	var all []evaluate.Verdict
	for _, x := range possible(a) {
		for _, y := range possible(b) {
			all = append(all, max(x, y))
		}
	}
	slices.Sort(all)
	if all = slices.Compact(all); len(all) == 1 {
		return all[0]
	}
	return evaluate.Undetermined
}

func possible(d evaluate.Decision) []evaluate.Verdict {
	if d.Verdict == evaluate.Undetermined {
		return d.Possible
	}
	return []evaluate.Verdict{d.Verdict}
}

// yearEnd is the last day of a date's year.
func yearEnd(d civil.Date) civil.Date {
	for d.Month() != time.December {
		d = d.AddMonths(1)
	}
	return d.AddDays(31 - d.Day())
}
