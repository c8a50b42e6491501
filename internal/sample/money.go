package sample

import (
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

func (s *Source) duty(in *setting, c record.Clause) obligation.Term {
	bound, holder := s.pair(in)
	t := obligation.Duty{Clause: c, Bound: bound, Through: s.through(in), Holder: holder, Does: pick(s, in.events),
		About: maybe(s, 20, s.matter()), If: s.sometimes(in, 25), Efforts: s.often(8), Life: s.life(in), Cure: s.cure(),
		Remedies: s.remedies()}
	if s.often(10) {
		t.Bound, t.Each = record.Party(joined(some(s, in.parties, 2))), s.often(50)
	}
	if s.often(12) {
		t.Does, t.Keeps = "", s.condition(in, 2)
	}
	return s.dated(in, t)
}

// dated says when and how much of a duty is due.
func (s *Source) dated(in *setting, t obligation.Duty) obligation.Duty {
	switch s.under(10) {
	case 0, 1, 2:
		t.Due, t.Least, t.In = s.day(), maybe(s, 50, s.dollars()), maybe(s, 30, s.span())
	case 3, 4:
		t.After, t.Within = pick(s, in.events), s.period()
	case 5:
		for i := range 1 + s.under(3) {
			t.Schedule = append(t.Schedule, obligation.Instalment{Due: civil.On("2027-01-31").AddMonths(i), Amount: s.dollars()})
		}
	case 6:
		t.Recurs = obligation.Recurrence{First: civil.On("2026-12-31"), Every: civil.Months(1 + s.under(3)),
			Through: civil.On("2027-12-31"), Amount: maybe(s, 60, s.dollars())}
	case 7:
		t.Due, t.Exactly = s.day(), s.dollars()
	default:
		return t
	}
	t.Roll = maybe(s, 25, pick(s, []civil.Roll{civil.Following, civil.Preceding, civil.ModifiedFollowing,
		civil.ModifiedPreceding}))
	return t
}
