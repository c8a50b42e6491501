package civil

import (
	"errors"
	"fmt"
	"math"
	"unicode/utf8"
)

// unit is what the length of a period is counted in. The zero unit is that of no period.
type unit uint8

const (
	noUnit unit = iota
	days
	weeks
	months
	years
	businessDays
	withheld
)

// counting says which of the two days at the ends of a period count.
type counting uint8

const (
	toLast    counting = iota // The day of the event is left out and the last day counts.
	clearDays                 // Neither the day of the event nor the last day counts.
	including                 // Both the day of the event and the last day count.
)

// Period is a length that a contract states, with the way its days are counted. Unless Clear or Including says
// otherwise the day of the event is left out and the last day counts, so that 30 days after 1 May end with 31 May; this
// is also the rule of Article 3 of Regulation (EEC, Euratom) No 1182/71 and of sections 187 and 188 of the German
// Civil Code. Weeks are seven days. Months and years end on the day with the number of the day they run from, or on
// the last day of a month that has no such day.
//
// The zero Period is no period stated, which is not the period of 0 days. Periods are comparable with ==, as stated:
// 12 months are not 1 year.
type Period struct {
	n     int
	unit  unit
	count counting
	label string // label says what is withheld.
}

// Days is the period of n days. Check refuses a negative one and one of more than 200 years.
func Days(n int) Period { return Period{n: n, unit: days} }

// Weeks is the period of n weeks. Check refuses a negative one and one of more than 200 years.
func Weeks(n int) Period { return Period{n: n, unit: weeks} }

// Months is the period of n months. Check refuses a negative one and one of more than 200 years.
func Months(n int) Period { return Period{n: n, unit: months} }

// Years is the period of n years. Check refuses a negative one and one of more than 200 years.
func Years(n int) Period { return Period{n: n, unit: years} }

// BusinessDays is the period of n business days. Check refuses a negative one and one of more than 73,049, the most
// days that 200 years have.
func BusinessDays(n int) Period { return Period{n: n, unit: businessDays} }

// Withheld is a period whose length is redacted or otherwise not known; label says which: "8.1 answer period".
// Check refuses one without a label.
func Withheld(label string) Period { return Period{unit: withheld, label: label} }

// Clear is p counted in clear days: neither the day of the event nor the last day counts, so that p lies in between.
// Of a withheld period the counting is withheld too, and it is unchanged, as is no period.
func (p Period) Clear() Period { return p.counted(clearDays) }

// Including is p counted from and including the day of the event. Of a withheld period the counting is withheld too,
// and it is unchanged, as is no period.
func (p Period) Including() Period { return p.counted(including) }

// counted is p with another way of counting.
func (p Period) counted(count counting) Period {
	if p.unit != noUnit && p.unit != withheld {
		p.count = count
	}
	return p
}

// Times is p n times over. Occurrences counted with it do not drift: those of a monthly payment are
// Months(1).Times(n) after the first, and so on 31 January, 28 February and 31 March. A withheld period stays as it
// is, and so does no period. Check refuses a product that is too long.
func (p Period) Times(n int) Period {
	product := float64(p.n) * float64(n)
	switch {
	case product > math.MaxInt32:
		p.n = math.MaxInt32
	case product < -math.MaxInt32:
		p.n = -math.MaxInt32
	default:
		p.n *= n
	}
	return p
}

// IsZero says whether p is no period stated.
func (p Period) IsZero() bool { return p == Period{} }

// Equal says whether p and o are stated alike, as == does.
func (p Period) Equal(o Period) bool { return p == o }

// Withheld is the label of a withheld period, and whether p is one.
func (p Period) Withheld() (label string, ok bool) { return p.label, p.unit == withheld }

// CountsBusinessDays says whether p is counted in business days, so that it depends on a calendar.
func (p Period) CountsBusinessDays() bool { return p.unit == businessDays }

// limit is the most of a unit that a period may have: 200 years, which have at most 73,049 days.
func (u unit) limit() int {
	switch u {
	case years:
		return 200
	case months:
		return 200 * 12
	case weeks:
		return 73049 / 7
	}
	return 73049
}

// Check reports a period that cannot be counted: of a negative length, of more than 200 years, of nothing from and
// including a day, or withheld under a label that is empty or not UTF-8. No period has nothing wrong with it.
func (p Period) Check() error {
	switch {
	case p.unit == noUnit:
		return nil
	case p.unit == withheld && p.label == "":
		return errors.New("a withheld period must be labelled")
	case p.unit == withheld && !utf8.ValidString(p.label):
		return fmt.Errorf("the label %q of a withheld period is not UTF-8", p.label)
	case p.n < 0:
		return fmt.Errorf("a period cannot be negative: %s", p)
	case p.n > p.unit.limit():
		return fmt.Errorf("a period cannot be longer than 200 years: %s", p)
	case p.n == 0 && p.count == including:
		return fmt.Errorf("a period that includes the day of its event has at least that day: %s", p)
	}
	return nil
}
