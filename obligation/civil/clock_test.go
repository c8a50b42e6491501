package civil_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/pacta-go/pacta/obligation/civil"
)

func TestEveryMinuteRoundTrips(t *testing.T) {
	var last civil.Clock
	for minutes := range 24*60 + 1 {
		text := fmt.Sprintf("%02d:%02d", minutes/60, minutes%60)
		c, err := civil.ParseClock(text)
		if err != nil {
			t.Fatal(err)
		}
		if c.String() != text || c.Minutes() != minutes || c.Hour() != minutes/60 || c.Minute() != minutes%60 || c.IsZero() {
			t.Fatalf("%s is read as %s", text, c)
		}
		if last.Compare(c) != -1 || c.Compare(last) != 1 || c.Compare(c) != 0 || !c.Equal(c) || c.Equal(last) {
			t.Fatalf("%s does not come after %s", c, last)
		}
		last = c
	}
}

func TestMidnightIsNotNoTime(t *testing.T) {
	var none civil.Clock
	midnight := civil.Time("00:00")
	if midnight.IsZero() || midnight == none || none.String() != "no time" || none.Minutes() != 0 {
		t.Errorf("%s and %s are confused", midnight, none)
	}
	in := []civil.Clock{none, midnight, civil.Time("24:00")}
	text, err := json.Marshal(in)
	if err != nil || string(text) != `["","00:00","24:00"]` {
		t.Fatalf("got %s, %v", text, err)
	}
	var out []civil.Clock
	if err := json.Unmarshal(text, &out); err != nil || len(out) != 3 || out[0] != in[0] || out[1] != in[1] || out[2] != in[2] {
		t.Errorf("round trip: %v, %v", out, err)
	}
}

func TestParseClockRefuses(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"nothing", "", `time "": want HH:MM`},
		{"an hour of one digit", "9:00", `time "9:00": want HH:MM`},
		{"seconds", "17:00:00", `time "17:00:00": want HH:MM`},
		{"the American way", "5:00 pm", `time "5:00 pm": want HH:MM`},
		{"a full stop", "17.00", `time "17.00": want HH:MM`},
		{"a sign", "+1:00", `time "+1:00": want HH:MM`},
		{"sixty minutes", "17:60", `time "17:60": want 00:00 to 24:00`},
		{"a minute beyond the day", "24:01", `time "24:01": want 00:00 to 24:00`},
		{"hour 25", "25:00", `time "25:00": want 00:00 to 24:00`},
	} {
		t.Run(row.name, func(t *testing.T) {
			kept := civil.Time("17:00")
			_, err := civil.ParseClock(row.text)
			if err == nil || err.Error() != row.want {
				t.Errorf("ParseClock: %v, want %s", err, row.want)
			}
			if row.text != "" && (kept.UnmarshalText([]byte(row.text)) == nil || kept != civil.Time("17:00")) {
				t.Errorf("UnmarshalText left %s", kept)
			}
		})
	}
}

func TestTimePanicsOnABadLiteral(t *testing.T) {
	defer func() {
		if got, want := recover(), `civil.Time: time "17": want HH:MM`; got != want {
			t.Errorf("panic %v, want %s", got, want)
		}
	}()
	civil.Time("17")
}

func FuzzParseClock(f *testing.F) {
	f.Add("17:00")
	f.Add("24:00")
	f.Add("24:01")
	f.Fuzz(func(t *testing.T, text string) {
		if c, err := civil.ParseClock(text); err == nil && (c.String() != text || c.IsZero()) {
			t.Fatalf("%q is read as %s", text, c)
		}
	})
}
