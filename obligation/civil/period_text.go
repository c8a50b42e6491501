package civil

import (
	"strconv"
	"strings"
)

const (
	withheldPrefix  = "withheld: "
	clearPrefix     = "clear "
	includingSuffix = " including"

	// maxLengthDigits is how many digits the length of a period may have to be read at all.
	maxLengthDigits = 9
)

// name is what a unit is called of n.
func (u unit) name(n int) string {
	name := ""
	switch u {
	case days:
		name = "day"
	case weeks:
		name = "week"
	case months:
		name = "month"
	case years:
		name = "year"
	case businessDays:
		name = "business day"
	}
	if n != 1 {
		name += "s"
	}
	return name
}

// ParsePeriod reads a period as String writes it and in no other way: "30 days", "1 year", "10 business days",
// "30 clear days", "30 days including", "withheld: 8.1 answer period". It refuses what Check refuses. The error is a
// *ParseError.
func ParsePeriod(text string) (Period, error) {
	p, why := readPeriod(text)
	if why == "" {
		if err := p.Check(); err != nil {
			why = err.Error()
		}
	}
	if why != "" {
		return Period{}, &ParseError{What: "period", Text: text, Why: why}
	}
	return p, nil
}

// readPeriod reads a period without checking it, or says why it cannot.
func readPeriod(text string) (p Period, why string) {
	if label, ok := strings.CutPrefix(text, withheldPrefix); ok {
		return Withheld(label), ""
	}
	const want = `want a number and a unit, such as "30 days", "1 year", "10 business days", "30 clear days" or ` +
		`"30 days including"`
	number, rest, _ := strings.Cut(text, " ")
	n, ok := digits(number, 0, len(number))
	if !ok || number == "" {
		return Period{}, want
	}
	if len(number) > maxLengthDigits {
		return Period{}, "a period cannot be longer than 200 years"
	}
	rest, isClear := strings.CutPrefix(rest, clearPrefix)
	rest, isIncluding := strings.CutSuffix(rest, includingSuffix)
	p = Period{n: n}
	switch {
	case isClear && isIncluding:
		return Period{}, "a period is counted in clear days or including the day of the event, not both"
	case isClear:
		p.count = clearDays
	case isIncluding:
		p.count = including
	}
	for p.unit = days; p.unit <= businessDays; p.unit++ {
		if rest != p.unit.name(1) && rest != p.unit.name(2) {
			continue
		}
		if p.String() != text {
			return Period{}, "want " + strconv.Quote(p.String())
		}
		return p, ""
	}
	return Period{}, want
}

// String is p as a contract states it: "30 days", "1 year", "10 clear business days", "30 days including" the day of
// the event, "withheld: 8.1 answer period", "no period".
func (p Period) String() string {
	switch p.unit {
	case noUnit:
		return "no period"
	case withheld:
		return withheldPrefix + p.label
	}
	number := strconv.Itoa(p.n) + " "
	switch p.count {
	case clearDays:
		return number + clearPrefix + p.unit.name(p.n)
	case including:
		return number + p.unit.name(p.n) + includingSuffix
	}
	return number + p.unit.name(p.n)
}

// MarshalText is String, and empty for no period. It fails as Check does.
func (p Period) MarshalText() ([]byte, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	if p.IsZero() {
		return []byte{}, nil
	}
	return []byte(p.String()), nil
}

// UnmarshalText reads what MarshalText writes: ParsePeriod, with the empty text for no period. On an error p is
// unchanged.
func (p *Period) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = Period{}
		return nil
	}
	read, err := ParsePeriod(string(text))
	if err != nil {
		return err
	}
	*p = read
	return nil
}
