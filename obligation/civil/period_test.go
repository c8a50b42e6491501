package civil_test

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/civil"
)

// stated is periods with their texts.
func stated() map[string]civil.Period {
	return map[string]civil.Period{
		"0 days":                      civil.Days(0),
		"1 day":                       civil.Days(1),
		"30 days":                     civil.Days(30),
		"73049 days":                  civil.Days(73049),
		"30 clear days":               civil.Days(30).Clear(),
		"1 clear day":                 civil.Days(1).Clear(),
		"30 days including":           civil.Days(30).Including(),
		"1 day including":             civil.Days(1).Including(),
		"1 week":                      civil.Weeks(1),
		"10435 weeks":                 civil.Weeks(10435),
		"6 months":                    civil.Months(6),
		"2400 months":                 civil.Months(2400),
		"6 months including":          civil.Months(6).Including(),
		"1 year":                      civil.Years(1),
		"200 years":                   civil.Years(200),
		"1 business day":              civil.BusinessDays(1),
		"10 business days":            civil.BusinessDays(10),
		"10 clear business days":      civil.BusinessDays(10).Clear(),
		"10 business days including":  civil.BusinessDays(10).Including(),
		"withheld: 8.1 answer period": civil.Withheld("8.1 answer period"),
		"withheld:  ":                 civil.Withheld(" "),
		"withheld: [***] days\n":      civil.Withheld("[***] days\n"),
	}
}

func TestPeriodsRoundTrip(t *testing.T) {
	for text, p := range stated() {
		if err := p.Check(); err != nil {
			t.Errorf("%s: %v", text, err)
		}
		if got := p.String(); got != text {
			t.Errorf("String() = %q, want %q", got, text)
		}
		if got, err := civil.ParsePeriod(text); err != nil || got != p || !got.Equal(p) {
			t.Errorf("ParsePeriod(%q) = %s, %v", text, got, err)
		}
	}
	in := map[string]civil.Period{"none": {}, "answer": civil.Days(30).Clear(), "talks": civil.Withheld("8.1")}
	text, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(text), `{"answer":"30 clear days","none":"","talks":"withheld: 8.1"}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	var out map[string]civil.Period
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(in, out); diff != "" {
		t.Errorf("round trip (-want +got):\n%s", diff)
	}
}

func TestParsePeriodRefuses(t *testing.T) {
	const want = `want a number and a unit, such as "30 days", "1 year", "10 business days", "30 clear days" or "30 days including"`
	for _, row := range []struct{ name, text, why string }{
		{"nothing", "", want},
		{"no unit", "30", want},
		{"no number", "days", want},
		{"no number before the space", " days", want},
		{"a negative number", "-3 days", want},
		{"a plus sign", "+3 days", want},
		{"a fraction", "1.5 years", want},
		{"a number in words", "thirty days", want},
		{"hours", "36 hours", want},
		{"capitals", "30 Days", want},
		{"two spaces", "30  days", want},
		{"a space after", "30 days ", want},
		{"two units", "1 year and 6 months", want},
		{"an ISO 8601 duration", "P30D", want},
		{"withheld without a colon", "withheld", want},
		{"clear alone", "30 clear", want},
		{"business alone", "30 business", want},
		{"the adjectives in the other order", "30 business clear days", want},
		{"a leading zero", "030 days", `want "30 days"`},
		{"a plural of one", "1 days", `want "1 day"`},
		{"a singular of many", "30 day", `want "30 days"`},
		{"a singular of none", "0 clear day", `want "0 clear days"`},
		{"both ways of counting", "30 clear days including",
			"a period is counted in clear days or including the day of the event, not both"},
		{"a day too many", "73050 days", "a period cannot be longer than 200 years: 73050 days"},
		{"a week too many", "10436 weeks", "a period cannot be longer than 200 years: 10436 weeks"},
		{"a month too many", "2401 months", "a period cannot be longer than 200 years: 2401 months"},
		{"a year too many", "201 years", "a period cannot be longer than 200 years: 201 years"},
		{"a business day too many", "73050 business days", "a period cannot be longer than 200 years: 73050 business days"},
		{"more digits than an int", "99999999999999999999 days", "a period cannot be longer than 200 years"},
		{"nothing including a day", "0 days including",
			"a period that includes the day of its event has at least that day: 0 days including"},
		{"withheld without a label", "withheld: ", "a withheld period must be labelled"},
		{"a label that is not UTF-8", "withheld: \xff", `the label "\xff" of a withheld period is not UTF-8`},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := civil.ParsePeriod(row.text)
			var parse *civil.ParseError
			if !errors.As(err, &parse) || !got.IsZero() {
				t.Fatalf("ParsePeriod(%q) = %s, %v; want a *ParseError", row.text, got, err)
			}
			if diff := cmp.Diff(&civil.ParseError{What: "period", Text: row.text, Why: row.why}, parse); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPeriodsThatCannotBeCounted(t *testing.T) {
	event := civil.On("2026-05-01")
	for _, row := range []struct {
		name   string
		period civil.Period
		want   string
	}{
		{"negative", civil.Days(-3), "a period cannot be negative: -3 days"},
		{"as negative as can be", civil.Years(math.MinInt), "a period cannot be negative: -9223372036854775808 years"},
		{"too long", civil.Years(201), "a period cannot be longer than 200 years: 201 years"},
		{"too many times over", civil.Months(3).Times(1000), "a period cannot be longer than 200 years: 3000 months"},
		{"more times over than an int holds", civil.Years(200).Times(math.MaxInt),
			"a period cannot be longer than 200 years: 2147483647 years"},
		{"fewer times over than an int holds", civil.Years(200).Times(math.MinInt),
			"a period cannot be negative: -2147483647 years"},
		{"nothing including", civil.Months(0).Including(),
			"a period that includes the day of its event has at least that day: 0 months including"},
		{"without a label", civil.Withheld(""), "a withheld period must be labelled"},
		{"a label that is not UTF-8", civil.Withheld("\xff"), `the label "\xff" of a withheld period is not UTF-8`},
	} {
		t.Run(row.name, func(t *testing.T) {
			err := row.period.Check()
			if err == nil || err.Error() != row.want {
				t.Fatalf("Check: %v, want %s", err, row.want)
			}
			if text, err := row.period.MarshalText(); err == nil {
				t.Errorf("MarshalText = %s", text)
			}
			for _, got := range []civil.Moment{row.period.After(event, civil.Calendar{}), row.period.Before(event, civil.Calendar{})} {
				if got != civil.Unknown(row.want) {
					t.Errorf("counted: %s", got)
				}
			}
		})
	}
}

func TestWhatIsNotStatedStaysSo(t *testing.T) {
	var none civil.Period
	event := civil.On("2026-05-01")
	if !none.IsZero() || civil.Days(0).IsZero() || none.Clear() != none || none.Including() != none || none.Times(3) != none {
		t.Error("no period is confused with a period")
	}
	if none.Check() != nil || none.String() != "no period" {
		t.Errorf("no period: %v, %s", none.Check(), none)
	}
	for name, got := range map[string]civil.Moment{
		"no period after":            none.After(event, civil.Calendar{}),
		"no period before":           none.Before(event, civil.Calendar{}),
		"after no date":              civil.Days(1).After(civil.Date{}, civil.Calendar{}),
		"before no date":             civil.Days(1).Before(civil.Date{}, civil.Calendar{}),
		"withheld, after no date":    civil.Withheld("x").After(civil.Date{}, civil.Calendar{}),
		"uncountable, after no date": civil.Days(-1).After(civil.Date{}, civil.Calendar{}),
		"no period after a moment":   none.AfterMoment(civil.At(event), civil.Calendar{}),
		"before no moment":           civil.Days(1).BeforeMoment(civil.Moment{}, civil.Calendar{}),
	} {
		if !got.IsZero() {
			t.Errorf("%s: %s", name, got)
		}
	}
	hidden := civil.Withheld("8.1")
	if hidden.Clear() != hidden || hidden.Including() != hidden || hidden.Times(3) != hidden {
		t.Error("a withheld period changed")
	}
	if label, ok := hidden.Withheld(); label != "8.1" || !ok {
		t.Errorf("Withheld() = %q, %t", label, ok)
	}
	if label, ok := civil.Days(1).Withheld(); label != "" || ok {
		t.Errorf("Withheld() = %q, %t", label, ok)
	}
	if !civil.BusinessDays(1).CountsBusinessDays() || civil.Days(1).CountsBusinessDays() || hidden.CountsBusinessDays() {
		t.Error("CountsBusinessDays is wrong")
	}
}

func FuzzParsePeriod(f *testing.F) {
	for text := range stated() {
		f.Add(text)
	}
	for _, text := range []string{"", "-3 days", "30 clear days including", "007 days", "1 days", "withheld: "} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := civil.ParsePeriod(text)
		if err != nil {
			if !p.IsZero() {
				t.Fatalf("ParsePeriod(%q) = %s and %v", text, p, err)
			}
			return
		}
		written, err := p.MarshalText()
		if err != nil || string(written) != text {
			t.Fatalf("ParsePeriod(%q) is written %q, %v", text, written, err)
		}
		event := civil.On("2024-02-29")
		after, before := p.After(event, civil.Calendar{}), p.Before(event, civil.Calendar{})
		if !after.SurelyNotBefore(event) || !before.SurelyNotAfter(event) || after.Check() != nil || before.Check() != nil {
			t.Fatalf("%s around %s: %s and %s", p, event, before, after)
		}
		if label, ok := p.Withheld(); ok && !strings.Contains(after.Why, label) {
			t.Fatalf("%s does not say why", after)
		}
	})
}
