package civil

import (
	"errors"
	"fmt"
)

// Moment is a day that is known exactly, Earliest and Latest being the same, or known only to lie between the two,
// both included. Then Why says what leaves it open: a date that is withheld, a delivery that nobody has recorded, a
// text that contradicts itself.
// The zero Moment is no moment stated: no question about it has a known answer.
type Moment struct {
	Earliest Date   `json:"earliest,omitzero"` // Earliest is the first day it can be.
	Latest   Date   `json:"latest,omitzero"`   // Latest is the last day it can be.
	Why      string `json:"why,omitzero"`      // Why says what leaves the day open; empty when it is known.
}

// At is the moment known to be d, and no moment when d is no date.
func At(d Date) Moment { return Moment{Earliest: d, Latest: d} }

// Between is a moment on one of the days from earliest through latest, in either order, and why it is not known which.
// No date leaves that side open: the moment may be as early as First, or as late as Last. Where one day alone is
// possible, the moment is that day and why is dropped.
func Between(earliest, latest Date, why string) Moment {
	if earliest.IsZero() {
		earliest = First()
	}
	if latest.IsZero() {
		latest = Last()
	}
	if earliest == latest {
		return At(earliest)
	}
	if latest.Before(earliest) {
		earliest, latest = latest, earliest
	}
	return Moment{Earliest: earliest, Latest: latest, Why: why}
}

// Unknown is a moment that may be any day, and why.
func Unknown(why string) Moment { return Between(First(), Last(), why) }

// Check reports, joined, what is wrong with a moment written as a literal: one end without the other, ends in the
// wrong order, and an interval that does not say why it is one. The zero Moment has nothing wrong with it.
func (m Moment) Check() error {
	if m.IsZero() {
		return nil
	}
	var problems []error
	if m.Earliest.IsZero() {
		problems = append(problems, errors.New("the moment has no earliest day"))
	}
	if m.Latest.IsZero() {
		problems = append(problems, errors.New("the moment has no latest day"))
	}
	if !m.Earliest.IsZero() && !m.Latest.IsZero() && m.Latest.Before(m.Earliest) {
		problems = append(problems, fmt.Errorf("the latest day %s is before the earliest %s", m.Latest, m.Earliest))
	}
	if m.Earliest != m.Latest && m.Why == "" {
		problems = append(problems, errors.New("a moment that is not known exactly must say why"))
	}
	return errors.Join(problems...)
}

// IsZero says whether m is no moment stated.
func (m Moment) IsZero() bool { return m == Moment{} }

// sound says whether m is stated and its ends are in order, so that questions about it can be answered.
func (m Moment) sound() bool { return !m.Earliest.IsZero() && !m.Latest.Before(m.Earliest) }

// Exact is the day of m, and whether it is known.
func (m Moment) Exact() (Date, bool) {
	if m.Earliest.IsZero() || m.Earliest != m.Latest {
		return Date{}, false
	}
	return m.Earliest, true
}

// Compare is -1, 0 or +1 as m is before, on or after d, and whether that is known. A moment that may be on more than
// one side of d is not; nor is anything known of no moment or no date.
func (m Moment) Compare(d Date) (cmp int, known bool) {
	day, exact := m.Exact()
	switch {
	case m.SurelyBefore(d):
		return -1, true
	case m.SurelyAfter(d):
		return +1, true
	}
	return 0, exact && day == d
}

// SurelyBefore says whether m is before d, whichever of its days it is.
func (m Moment) SurelyBefore(d Date) bool { return m.sound() && m.Latest.Before(d) }

// SurelyNotAfter says whether m is on or before d, whichever of its days it is.
func (m Moment) SurelyNotAfter(d Date) bool { return m.sound() && !m.Latest.After(d) }

// SurelyAfter says whether m is after d, whichever of its days it is.
func (m Moment) SurelyAfter(d Date) bool { return m.sound() && !d.IsZero() && m.Earliest.After(d) }

// SurelyNotBefore says whether m is on or after d, whichever of its days it is.
func (m Moment) SurelyNotBefore(d Date) bool {
	return m.sound() && !d.IsZero() && !m.Earliest.Before(d)
}

// String is the day, or the days between which it lies with the reason: "2026-05-01", "between 2026-05-01 and
// 2026-05-04 (delivery is not recorded)", "on or after 2026-05-01 (…)", "on an unknown day (…)", "no moment".
func (m Moment) String() string {
	if m.IsZero() {
		return "no moment"
	}
	if day, exact := m.Exact(); exact {
		return day.String()
	}
	why := ""
	if m.Why != "" {
		why = " (" + m.Why + ")"
	}
	switch {
	case m.Earliest == First() && m.Latest == Last():
		return "on an unknown day" + why
	case m.Earliest == First():
		return "on or before " + m.Latest.String() + why
	case m.Latest == Last():
		return "on or after " + m.Earliest.String() + why
	}
	return "between " + m.Earliest.String() + " and " + m.Latest.String() + why
}

// because joins two reasons, of which either may be empty and both may be the same.
func because(one, other string) string {
	switch {
	case one == "" || one == other:
		return other
	case other == "":
		return one
	}
	return one + "; " + other
}
