package evaluate_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/pacta-go/pacta/obligation/civil"
)

// A vector is one case of another system's tests: the facts, and what that system expects of them.
type vector struct {
	ID         string          `json:"id"`
	Path       string          `json:"path"`
	Summary    string          `json:"contract_summary"`
	Parameters json.RawMessage `json:"parameters"`
	Events     []vectorEvent   `json:"events"`
	Attributes []string        `json:"event_attributes"`
	Expected   json.RawMessage `json:"expected"`
}

// A vectorEvent is something that happens at a time point. SymboleoCC names events; L4 says who does what.
type vectorEvent struct {
	Event  string      `json:"event"`
	Party  string      `json:"party"`
	Act    string      `json:"act"`
	Kind   string      `json:"kind"`
	Amount json.Number `json:"amount"`
	At     timePoint   `json:"at"`
}

// A timePoint is a whole number, which one of the sources writes as a text.
type timePoint int

func (p *timePoint) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(bytes.Trim(data, `"`), (*int)(p))
}

// timeZero is the day of time point 0.
const timeZero = "2026-01-01"

// day is the day of a time point.
func (p timePoint) day() civil.Date { return civil.On(timeZero).AddDays(int(p)) }

// TestVectors holds the library to the conformance cases of other systems, and says how many of each come out right.
func TestVectors(t *testing.T) {
	for _, source := range []struct {
		name  string
		cases int
		// judge says what is wrong with the library's answer to a case: nothing, if it is right.
		judge func(t *testing.T, v vector) []string
	}{
		{"symboleo-cc", 16, judgeSymboleo},
		{"l4", 12, judgeL4},
		{"daml-finance", 2, judgeDaml},
	} {
		t.Run(source.name, func(t *testing.T) {
			right, all := 0, readVectors(t, "testdata/vectors/"+source.name+".jsonl")
			for _, v := range all {
				t.Run(v.ID, func(t *testing.T) {
					wrong := source.judge(t, v)
					for _, w := range wrong {
						t.Error(w)
					}
					if !t.Failed() && !t.Skipped() {
						right++
					}
				})
			}
			if len(all) != source.cases {
				t.Errorf("there are %d cases, want %d", len(all), source.cases)
			}
			t.Logf("vectors right: %d of %d", right, len(all))
		})
	}
}

func readVectors(t *testing.T, file string) []vector {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []vector
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	for lines.Scan() {
		var v vector
		decode(t, lines.Bytes(), &v)
		all = append(all, v)
	}
	return all
}

// decode reads JSON and keeps numbers as they are written.
func decode(t *testing.T, data []byte, into any) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		t.Fatalf("%s: %v", data, err)
	}
}

// wrongs collects what is wrong.
type wrongs []string

func (ws *wrongs) add(format string, args ...any) { *ws = append(*ws, fmt.Sprintf(format, args...)) }
