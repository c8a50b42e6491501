package civil

import (
	"fmt"
	"strings"
)

// Roll says where a day goes that is no business day. A clause must say that it goes anywhere, so the zero is NoRoll.
type Roll uint8

const (
	// NoRoll leaves the day where it is.
	NoRoll Roll = iota
	// Following moves it to the first business day after it.
	Following
	// Preceding moves it to the last business day before it.
	Preceding
	// ModifiedFollowing moves it to the first business day after it, unless that is in another month; then to the
	// last business day before it.
	ModifiedFollowing
	// ModifiedPreceding moves it to the last business day before it, unless that is in another month; then to the
	// first business day after it.
	ModifiedPreceding
)

// rolls names every roll, in the order of the constants.
func rolls() []string {
	return []string{"none", "following", "preceding", "modified following", "modified preceding"}
}

// ParseRoll reads the name of a roll: "none", "following", "preceding", "modified following" or "modified preceding".
// The error is a *ParseError.
func ParseRoll(text string) (Roll, error) {
	for i, name := range rolls() {
		if name == text {
			return Roll(i), nil
		}
	}
	return NoRoll, &ParseError{What: "roll", Text: text, Why: "want one of " + strings.Join(rolls(), ", ")}
}

// Check refuses a roll that is none of the constants.
func (r Roll) Check() error {
	if int(r) >= len(rolls()) {
		return fmt.Errorf("there is no roll number %d", uint8(r))
	}
	return nil
}

// String is the name of r, or "roll 9" when it has none.
func (r Roll) String() string {
	if r.Check() != nil {
		return fmt.Sprintf("roll %d", uint8(r))
	}
	return rolls()[r]
}

// MarshalText is the name of r. It fails as Check does.
func (r Roll) MarshalText() ([]byte, error) {
	if err := r.Check(); err != nil {
		return nil, err
	}
	return []byte(r.String()), nil
}

// UnmarshalText is ParseRoll, with the empty text for NoRoll. On an error r is unchanged.
func (r *Roll) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*r = NoRoll
		return nil
	}
	read, err := ParseRoll(string(text))
	if err != nil {
		return err
	}
	*r = read
	return nil
}

// Roll is d when it is a business day, and otherwise the business day to which r moves it. It is no date when there
// is no such day, when d is none, and when r is none of the constants.
func (c Calendar) Roll(d Date, r Roll) Date {
	next, prev := c.Next, c.Prev
	switch r {
	case NoRoll:
		return d
	case Following:
		return next(d)
	case Preceding:
		return prev(d)
	case ModifiedFollowing:
		return within(d, next(d), prev)
	case ModifiedPreceding:
		return within(d, prev(d), next)
	}
	return Date{}
}

// within is rolled when it is a date in the month of d, and otherwise what the other direction gives.
func within(d, rolled Date, other func(Date) Date) Date {
	if !rolled.IsZero() && rolled.Year() == d.Year() && rolled.Month() == d.Month() {
		return rolled
	}
	return other(d)
}

// RollMoment is m with the days between which it lies rolled by r. It is open on the side where Roll gives no date,
// and unknown when r is none of the constants.
func (c Calendar) RollMoment(m Moment, r Roll) Moment {
	if !m.sound() {
		return m
	}
	if err := r.Check(); err != nil {
		return Unknown(because(m.Why, err.Error()))
	}
	earliest, latest := c.Roll(m.Earliest, r), c.Roll(m.Latest, r)
	why := m.Why
	if earliest.IsZero() || latest.IsZero() {
		why = because(why, c.noneLeft())
	}
	return Between(earliest, latest, why)
}

// noneLeft says that c has no business day where one was looked for.
func (c Calendar) noneLeft() string {
	if c.Name == "" {
		return "no business day is left in the calendar"
	}
	return "no business day is left in the calendar " + c.Name
}
