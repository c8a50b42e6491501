package civil

import (
	"cmp"
	"fmt"
)

// minutesInDay is 24:00, the end of a day.
const minutesInDay = 24 * 60

// Clock is a time of day to the minute, from 00:00, when the day begins, to 24:00, when it ends. Whose clock it is,
// the contract says. The zero Clock is no time stated, which is not midnight.
type Clock struct {
	// n is one more than the minutes since the day began; 0 is no time.
	n uint16
}

// Time is the time written HH:MM in a program. It panics when the literal is not a time; use ParseClock for data.
func Time(literal string) Clock {
	c, err := ParseClock(literal)
	if err != nil {
		panic("civil.Time: " + err.Error())
	}
	return c
}

// ParseClock reads a time written HH:MM, 00:00 to 24:00, and nothing else. The error is a *ParseError.
func ParseClock(text string) (Clock, error) {
	hour, okHour := digits(text, 0, 2)
	minute, okMinute := digits(text, 3, 5)
	if len(text) != 5 || !okHour || !okMinute || text[2] != ':' {
		return Clock{}, &ParseError{What: "time", Text: text, Why: "want HH:MM"}
	}
	minutes := 60*hour + minute
	if minute > 59 || minutes > minutesInDay {
		return Clock{}, &ParseError{What: "time", Text: text, Why: "want 00:00 to 24:00"}
	}
	return Clock{uint16(minutes + 1)}, nil
}

// IsZero says whether c is no time.
func (c Clock) IsZero() bool { return c.n == 0 }

// Hour is the hour of c, 0 to 24; 0 for no time.
func (c Clock) Hour() int { return c.Minutes() / 60 }

// Minute is the minute of the hour of c, 0 to 59; 0 for no time.
func (c Clock) Minute() int { return c.Minutes() % 60 }

// Minutes is how many minutes after the day began c is, 0 to 1440; 0 for no time.
func (c Clock) Minutes() int {
	if c.IsZero() {
		return 0
	}
	return int(c.n) - 1
}

// Compare is -1, 0 or +1 as c is earlier than, the same as or later than o. No time is earlier than every time.
func (c Clock) Compare(o Clock) int { return cmp.Compare(c.n, o.n) }

// Equal says whether c and o are the same time, as == does.
func (c Clock) Equal(o Clock) bool { return c == o }

// String is the time as HH:MM, or "no time".
func (c Clock) String() string {
	if c.IsZero() {
		return "no time"
	}
	return fmt.Sprintf("%02d:%02d", c.Hour(), c.Minute())
}

// MarshalText is the time as HH:MM, and empty for no time. It does not fail.
func (c Clock) MarshalText() ([]byte, error) {
	if c.IsZero() {
		return []byte{}, nil
	}
	return []byte(c.String()), nil
}

// UnmarshalText reads what MarshalText writes: ParseClock, with the empty text for no time. On an error c is unchanged.
func (c *Clock) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = Clock{}
		return nil
	}
	read, err := ParseClock(string(text))
	if err != nil {
		return err
	}
	*c = read
	return nil
}
