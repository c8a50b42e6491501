package finance

import (
	"fmt"
	"sort"

	"github.com/pacta-go/pacta/obligation/civil"
)

// Part is what a period counts that has begun and is not over. The zero value is not stated: a part of a period is then
// refused, and whole periods are counted.
type Part uint8

// The ways to count a begun period.
const (
	PartCounts  Part = iota + 1 // as a whole one: "for each week or part of a week"
	PartDropped                 // as none: "for each full week"
	PartProRata                 // by the days that are over
)

func (p Part) names() []string {
	return []string{"a part is not provided for", "a part counts as a whole", "a part does not count",
		"a part counts pro rata"}
}

// String is the rule in words: "a part counts as a whole".
func (p Part) String() string {
	if int(p) < len(p.names()) {
		return p.names()[p]
	}
	return fmt.Sprintf("part %d", uint8(p))
}

// MarshalText is String, and empty for the zero value. It refuses a value that is none of the constants.
func (p Part) MarshalText() ([]byte, error) {
	if p == 0 {
		return nil, nil
	}
	if int(p) >= len(p.names()) {
		return nil, &Error{Field: "Part", Problem: p.String(), Err: ErrInvalid}
	}
	return []byte(p.String()), nil
}

// UnmarshalText reads what MarshalText writes. On an error p is unchanged.
func (p *Part) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = 0
		return nil
	}
	for i, name := range p.names() {
		if i > 0 && name == string(text) {
			*p = Part(i)
			return nil
		}
	}
	return &Error{Field: "Part", Problem: fmt.Sprintf("%.60q is no way to count a part", text), Err: ErrInvalid}
}

// of counts whole periods and a rest of num/den of one.
func (p Part) of(whole, num, den int64) (Fraction, error) {
	switch {
	case num == 0 || p == PartDropped:
		return Fraction{whole, 1}, nil
	case p == PartCounts:
		return Fraction{whole + 1, 1}, nil
	case p == PartProRata:
		common := gcd(num, den)
		return Fraction{whole*(den/common) + num/common, den / common}, nil
	}
	return Fraction{}, &Error{Field: "Part", Err: ErrPart,
		Problem: fmt.Sprintf("%d periods and %d/%d of one: state what a part counts", whole, num, den)}
}

// periods counts the periods from a day through another. A length that is withheld or cannot be repeated is refused.
func periods(per civil.Period, cal civil.Calendar, part Part, from, to civil.Date) (Fraction, error) {
	end := func(n int) (civil.Date, error) {
		if n == 0 {
			return from, nil
		}
		day, ok := per.Times(n).After(from, cal).Exact()
		if !ok || !day.After(from) {
			return civil.Date{}, &Error{Field: "Per", Err: ErrDates,
				Problem: fmt.Sprintf("%s cannot be counted from %s", per, from)}
		}
		return day, nil
	}
	if _, err := end(1); err != nil {
		return Fraction{}, err
	}
	var failed error
	// beyond is how many periods end by to: one more ends after it.
	beyond := sort.Search(from.DaysUntil(to)+1, func(i int) bool {
		day, err := end(i + 1)
		if err != nil {
			failed = err
			return true
		}
		return day.After(to)
	})
	low, err := end(beyond)
	if err != nil {
		return Fraction{}, err
	}
	high, err := end(beyond + 1)
	if low == to {
		return part.of(int64(beyond), 0, 1)
	}
	if err != nil {
		return Fraction{}, failed
	}
	if per.CountsBusinessDays() { // a business day is over when its own day is: there is no part of one
		return Fraction{int64(beyond), 1}, nil
	}
	return part.of(int64(beyond), int64(low.DaysUntil(to)), int64(low.DaysUntil(high)))
}
