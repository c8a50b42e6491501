package evaluate_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
)

// judgeDaml compares calendar arithmetic and day counts with what the tests of Daml Finance assert.
func judgeDaml(t *testing.T, v vector) []string {
	if v.ID == "daml-finance/daycount" {
		return judgeDayCount(t, v)
	}
	var parameters struct {
		Calendar struct {
			Weekend  []string
			Holidays []civil.Date
		}
	}
	var expected struct {
		Cases []struct {
			Op     string
			Arg    string
			Date   civil.Date
			Expect json.RawMessage
		}
	}
	decode(t, v.Parameters, &parameters)
	decode(t, v.Expected, &expected)
	calendar := civil.Calendar{Holidays: parameters.Calendar.Holidays}
	for _, name := range parameters.Calendar.Weekend {
		calendar.Weekend = append(calendar.Weekend, weekdayOf(t, name))
	}
	var wrong wrongs
	for _, c := range expected.Cases {
		got := calendarOp(calendar, c.Op, c.Arg, c.Date)
		if want := strings.Trim(string(c.Expect), `"`); got != want {
			wrong.add("%s %s of %s: got %s, want %s", c.Op, c.Arg, c.Date, got, want)
		}
	}
	if len(expected.Cases) == 0 {
		wrong.add("no assertions")
	}
	return wrong
}

func weekdayOf(t *testing.T, name string) time.Weekday {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if d.String() == name {
			return d
		}
	}
	t.Fatalf("%q is no day of the week", name)
	return 0
}

// calendarOp is what one operation of the source comes to, as text.
func calendarOp(c civil.Calendar, op, arg string, d civil.Date) string {
	switch op {
	case "isHoliday":
		return strconv.FormatBool(slices.Contains(c.Holidays, d))
	case "isBusinessDay":
		return strconv.FormatBool(c.BusinessDay(d))
	case "nextBusinessDay":
		return c.Add(d, 1).String()
	case "previousBusinessDay":
		return c.Add(d, -1).String()
	case "nextOrSameBusinessDay":
		return c.Next(d).String()
	case "previousOrSameBusinessDay":
		return c.Prev(d).String()
	case "nextSameOrLastInMonthBusinessDay":
		return c.Roll(d, civil.ModifiedFollowing).String()
	case "addBusinessDays":
		n, err := strconv.Atoi(arg)
		if err != nil {
			return err.Error()
		}
		return c.Add(d, n).String()
	case "adjustDate":
		if roll, ok := rolls()[arg]; ok {
			return c.Roll(d, roll).String()
		}
	}
	return "no such operation"
}

// rolls are the conventions by the names that the source gives them.
func rolls() map[string]civil.Roll {
	return map[string]civil.Roll{
		"NoAdjustment":      civil.NoRoll,
		"Following":         civil.Following,
		"ModifiedFollowing": civil.ModifiedFollowing,
		"Preceding":         civil.Preceding,
		"ModifiedPreceding": civil.ModifiedPreceding,
	}
}

// judgeDayCount compares fractions of a year, rounded to the ten places that the source has.
func judgeDayCount(t *testing.T, v vector) []string {
	var expected struct {
		Cases []struct {
			Convention string
			Start, End civil.Date
			Expect     money.Number
		}
	}
	decode(t, quoteNumbers(v.Expected), &expected)
	var wrong wrongs
	for _, c := range expected.Cases {
		fraction, err := dayCounts()[c.Convention].Fraction(c.Start, c.End)
		if err != nil {
			wrong.add("%s from %s to %s: %v", c.Convention, c.Start, c.End, err)
			continue
		}
		got, err := fraction.Number(finance.Rounding{Mode: money.HalfUp, Places: 10})
		if err != nil || got != c.Expect {
			wrong.add("%s from %s to %s: got %s (%s, %v), want %s", c.Convention, c.Start, c.End, got, fraction, err, c.Expect)
		}
	}
	if len(expected.Cases) == 0 {
		wrong.add("no assertions")
	}
	return wrong
}

// quoteNumbers writes the expected numbers as texts, which money reads exactly.
func quoteNumbers(data []byte) []byte {
	return regexp.MustCompile(`("expect": )([0-9.]+)`).ReplaceAll(data, []byte(`$1"$2"`))
}

// dayCounts are the conventions by the names that the source gives them.
func dayCounts() map[string]finance.DayCount {
	return map[string]finance.DayCount{
		"Act360":         finance.Act360,
		"Act365Fixed":    finance.Act365Fixed,
		"Act365NL":       finance.Act365NL,
		"Act365L":        finance.Act365L,
		"Basis1":         finance.OneOne,
		"Basis30360":     finance.Thirty360,
		"Basis30365":     finance.Thirty365,
		"Basis30360ICMA": finance.ThirtyICMA,
		"Basis30E3360":   finance.ThirtyE3,
	}
}
