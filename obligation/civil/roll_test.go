package civil_test

import (
	"encoding/json"
	"testing"

	"github.com/pacta-go/pacta/obligation/civil"
)

func TestRollsRoundTrip(t *testing.T) {
	for roll, name := range []string{"none", "following", "preceding", "modified following", "modified preceding"} {
		r := civil.Roll(roll)
		if r.String() != name || r.Check() != nil {
			t.Errorf("roll %d is %s, %v; want %s", roll, r, r.Check(), name)
		}
		if got, err := civil.ParseRoll(name); err != nil || got != r {
			t.Errorf("ParseRoll(%q) = %s, %v", name, got, err)
		}
		text, err := json.Marshal(r)
		var again civil.Roll
		if err != nil || json.Unmarshal(text, &again) != nil || again != r {
			t.Errorf("%s is written %s, %v, and read %s", r, text, err, again)
		}
	}
	var r civil.Roll
	if err := r.UnmarshalText(nil); err != nil || r != civil.NoRoll {
		t.Errorf("the empty text is read %s, %v", r, err)
	}
}

func TestRollsThatAreNone(t *testing.T) {
	const want = `roll "next": want one of none, following, preceding, modified following, modified preceding`
	r := civil.Following
	if err := r.UnmarshalText([]byte("next")); err == nil || err.Error() != want || r != civil.Following {
		t.Errorf("error %v, left %s", err, r)
	}
	strange := civil.Roll(9)
	if err := strange.Check(); err == nil || err.Error() != "there is no roll number 9" {
		t.Errorf("Check: %v", err)
	}
	if _, err := strange.MarshalText(); err == nil {
		t.Error("it is written")
	}
	if got := strange.String(); got != "roll 9" {
		t.Errorf("String() = %s", got)
	}
	if got := (civil.Calendar{}).Roll(civil.On("2026-05-02"), strange); !got.IsZero() {
		t.Errorf("it rolls to %s", got)
	}
}

func TestRollMoment(t *testing.T) {
	var cal civil.Calendar
	friday, saturday, sunday, monday := civil.On("2026-05-01"), civil.On("2026-05-02"), civil.On("2026-05-03"), civil.On("2026-05-04")
	closed := civil.Calendar{Weekend: civil.Weekdays{0, 1, 2, 3, 4, 5, 6}}
	for _, row := range []struct {
		name      string
		got, want civil.Moment
	}{
		{"a known day", cal.RollMoment(civil.At(saturday), civil.Following), civil.At(monday)},
		{"an interval", cal.RollMoment(civil.Between(friday, saturday, "?"), civil.Following), civil.Between(friday, monday, "?")},
		{"an interval that comes to one day", cal.RollMoment(civil.Between(saturday, sunday, "?"), civil.Following), civil.At(monday)},
		{"not rolled", cal.RollMoment(civil.At(saturday), civil.NoRoll), civil.At(saturday)},
		{"an unknown day", cal.RollMoment(civil.Unknown("?"), civil.Following), civil.Unknown("?")},
		{"no moment", cal.RollMoment(civil.Moment{}, civil.Following), civil.Moment{}},
		{"nowhere to roll to", closed.RollMoment(civil.At(friday), civil.Following),
			civil.Unknown("no business day is left in the calendar")},
		{"a roll that is none", cal.RollMoment(civil.At(friday), civil.Roll(9)), civil.Unknown("there is no roll number 9")},
	} {
		t.Run(row.name, func(t *testing.T) {
			if row.got != row.want {
				t.Errorf("got %s, want %s", row.got, row.want)
			}
		})
	}
}
