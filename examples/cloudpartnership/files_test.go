package main

import (
	"bytes"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
)

// TestFiles holds the agreement and the acts of the story, as files, to the literals, and runs the file of cases.
func TestFiles(t *testing.T) {
	contracttest.Written{File: "agreement.json", Schema: "../../schema/agreement.schema.json", Update: *update}.
		Agreement(t, Agreement())
	contracttest.Written{File: "story.scenario.json", Schema: "../../schema/scenario.schema.json", Update: *update}.
		Scenario(t, scenario(t))
	contracttest.RunFiles(t, contracttest.Folder{Dir: ".", Update: *update})
}

// scenario has every act of the story under its own agreement, with the verdict that is stated for it.
func scenario(t *testing.T) contracttest.Scenario {
	t.Helper()
	ev, err := evaluate.New(Agreement())
	if err != nil {
		t.Fatal(err)
	}
	s := contracttest.Scenario{Title: "The story of Helios and Cumulus", AgreementFile: "agreement.json"}
	wanted := map[string]expected{}
	for _, v := range verdicts() {
		wanted[v.scene+" / "+v.label] = v
	}
	for _, scene := range helios() {
		for _, a := range scene.Asks {
			key := scene.Title + " / " + a.Label
			if want, ok := wanted[key]; ok {
				s.Cases = append(s.Cases, contracttest.Case{Name: key, Act: a.Act, Known: a.Known, Reading: a.Under,
					Want: want.want(a.decide(ev))})
			}
		}
	}
	return s
}

// want is the verdict as scenarios state it. A breach, a step and a right are those of the clause whose finding cites the
// one that is expected.
func (want expected) want(d evaluate.Decision) contracttest.Want {
	of := want.of
	for _, f := range d.Findings {
		if f.Verdict == want.verdict && f.Cites(of) && !of.Covers(f.Clause) {
			of = record.Clause(f.Clause.Number())
		}
	}
	switch want.verdict {
	case no:
		return contracttest.Breach{Of: of}
	case step:
		return contracttest.Conditional{On: of}
	case void:
		return contracttest.Ineffective{Under: of}
	case open:
		return contracttest.Undetermined{Of: want.of}
	case yes:
	}
	if want.of == "" {
		return contracttest.Permitted{NoTermBears: true}
	}
	return contracttest.Permitted{Because: contracttest.Clauses{want.of}}
}

// TestRoundTrips asks everything of the story again after a round trip of agreement, record, act and answer.
func TestRoundTrips(t *testing.T) {
	for _, c := range story() {
		var cases contracttest.Cases
		again := encoded(t, c.Agreement, contract.Encode, contract.Decode)
		ev, err := evaluate.New(again)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range c.Scenes {
			for _, a := range s.Asks {
				name := s.Title + " / " + a.Label
				switch {
				case !a.Status.IsZero():
					st := encoded(t, ev.Status(a.Status, a.Known), evaluate.EncodeStatus, evaluate.DecodeStatus)
					same(t, name, a.answer(ev), st.String())
				case a.Compare:
					c := encoded(t, ev.Compare(a.Act, a.Known), evaluate.EncodeComparison, evaluate.DecodeComparison)
					same(t, name, a.answer(ev), c.String())
				default:
					cases = append(cases, contracttest.Case{Name: name, Act: a.Act, Known: a.Known, Reading: a.Under})
				}
			}
		}
		contracttest.RoundTrips(t, c.Agreement, cases)
	}
}

func same(t *testing.T, name, want, got string) {
	t.Helper()
	if want != got {
		t.Errorf("%s: after the round trip it is another answer: %s\n%s", name, want, got)
	}
}

// encoded is a value written as a document and read back, and written the same way again.
func encoded[T any](t *testing.T, value T, encode func(T) ([]byte, error),
	decode func([]byte, contract.Limits) (T, error)) T {
	t.Helper()
	data, err := encode(value)
	if err != nil {
		t.Fatal(err)
	}
	again, err := decode(data, contract.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if second, err := encode(again); err != nil || !bytes.Equal(data, second) {
		t.Errorf("%v\n%s\n%s", err, data, second)
	}
	return again
}
