package civil

import (
	"slices"
	"strings"
	"time"
)

// Weekdays is a list of days of the week. Written as text it is their English names: "Friday, Saturday".
// The zero is none listed; what that means, the field that holds it says.
type Weekdays []time.Weekday

// ParseWeekdays reads English names of days of the week, each once, with a comma and a space between: "Friday,
// Saturday". The empty text is none. The error is a *ParseError.
func ParseWeekdays(text string) (Weekdays, error) {
	if text == "" {
		return nil, nil
	}
	var days Weekdays
	for name := range strings.SplitSeq(text, ", ") {
		day, ok := weekdayOf(name)
		if !ok {
			const want = "want names such as Saturday, with a comma and a space between"
			return nil, &ParseError{What: "weekday", Text: name, Why: want}
		}
		if slices.Contains(days, day) {
			return nil, &ParseError{What: "weekday", Text: name, Why: "listed twice"}
		}
		days = append(days, day)
	}
	return days, nil
}

// weekdayOf is the day of the week with an English name.
func weekdayOf(name string) (time.Weekday, bool) {
	for day := time.Sunday; day <= time.Saturday; day++ {
		if day.String() == name {
			return day, true
		}
	}
	return 0, false
}

// String is the names in the order listed, with a comma and a space between.
func (w Weekdays) String() string {
	names := make([]string, len(w))
	for i, day := range w {
		names[i] = day.String()
	}
	return strings.Join(names, ", ")
}

// MarshalText is String. It does not fail; ParseWeekdays refuses a text with a day that no week has.
func (w Weekdays) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText is ParseWeekdays. On an error w is unchanged.
func (w *Weekdays) UnmarshalText(text []byte) error {
	read, err := ParseWeekdays(string(text))
	if err != nil {
		return err
	}
	*w = read
	return nil
}
