package evaluate

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// givenOn is when an act counts as done. A notice counts when it is received, or deemed to be by its form; of a form
// that is not said, some time between the earliest and the latest that the notices clause deems.
func (s *situation) givenOn(d *deed) civil.Moment {
	switch {
	case !d.Received.IsZero():
		return civil.At(d.Received)
	case d.On.IsZero() && !d.During.IsZero() && d.event != nil && len(d.event.Is) == 0:
		return civil.Between(d.During.First(), d.During.Last(), fmt.Sprintf("on which day, %s, the %q was made",
			d.During, d.Event))
	case d.day.IsZero():
		return civil.Unknown(fmt.Sprintf("the day of the %q", d.Event))
	case d.event == nil || d.event.To == "" || !s.betweenParties(d.event) || len(s.notices) == 0 ||
		len(d.parts[0].cells) == 0:
		return civil.At(d.day)
	}
	var all []civil.Moment
	for _, n := range s.notices {
		switch n.form.Relate(d.parts[0].cells[0]).Where {
		case scope.Inside:
			return s.deemed(n, d.day)
		case scope.Perhaps:
			all = append(all, s.deemed(n, d.day))
		case scope.Outside:
		}
	}
	return hull(append(all, civil.At(d.day)), fmt.Sprintf("when the %q of %s is deemed given", d.Event, d.day))
}

// betweenParties reports whether an event is a notice that a notices clause governs: from one party to another, and no
// conduct.
func (s *situation) betweenParties(e *event) bool {
	return len(e.Is) == 0 && s.somePartyIn(e.By) && s.somePartyIn(e.To)
}

// somePartyIn reports whether a party is among names. No names leave it open, so that a party may be.
func (s *situation) somePartyIn(names scope.Words) bool {
	return names == "" || slices.ContainsFunc(list(names), func(name string) bool {
		_, ok := s.agreement.Parties[record.Party(name)]
		return ok
	})
}

func (s *situation) deemed(n notice, sent civil.Date) civil.Moment {
	m := civil.At(sent)
	if !n.After.IsZero() {
		m = n.After.After(sent, s.calendar)
	}
	if n.NextBusinessDay {
		m = s.calendar.RollMoment(m, civil.Following)
	}
	return m
}

// hull is the shortest interval in which all the moments lie.
func hull(ms []civil.Moment, why string) civil.Moment {
	earliest, latest := ms[0].Earliest, ms[0].Latest
	for _, m := range ms[1:] {
		if m.Earliest.Before(earliest) {
			earliest = m.Earliest
		}
		if m.Latest.After(latest) {
			latest = m.Latest
		}
	}
	return civil.Between(earliest, latest, why)
}
