package main

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
)

// update says to write the story as it is told now into testdata/story.txt, for a person to read over.
var update = flag.Bool("update", false, "refresh testdata/story.txt")

const golden = "testdata/story.txt"

func TestStoryIsToldAsWritten(t *testing.T) {
	var told bytes.Buffer
	if err := tell(&told); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(golden, told.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), told.String()); diff != "" {
		t.Errorf("the story has changed (-want +got); read it over and run with -update\n%s", diff)
	}
}

// asked is one ask of the story, with the evaluator that answers it.
type asked struct {
	ask
	ev *evaluate.Evaluator
	// expected says that a test states what comes of it.
	expected bool
}

// everyAsk lists what the story asks, by the title of its scene and its label.
func everyAsk(t *testing.T) map[string]*asked {
	t.Helper()
	all := map[string]*asked{}
	for _, c := range story() {
		ev, err := evaluate.New(c.Agreement)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range c.Scenes {
			for _, a := range s.Asks {
				key := s.Title + " / " + a.Label
				if all[key] != nil {
					t.Fatalf("the story asks %q twice", key)
				}
				all[key] = &asked{ask: a, ev: ev}
			}
		}
	}
	return all
}

// TestScenesHaveTheirVerdicts states, for every act of the story, what a careful reader of the agreement says of it.
func TestScenesHaveTheirVerdicts(t *testing.T) {
	asks := everyAsk(t)
	for _, want := range verdicts() {
		key := want.scene + " / " + want.label
		a := asks[key]
		if a == nil {
			t.Errorf("the story does not ask %q", key)
			continue
		}
		a.expected = true
		t.Run(key, func(t *testing.T) { want.check(t, a) })
	}
	for key, a := range asks {
		if !a.expected && a.Status.IsZero() && !a.Compare {
			t.Errorf("no verdict is stated for %q", key)
		}
	}
}

func (want expected) check(t *testing.T, a *asked) {
	if _, ok := a.ev.Under(a.Under); a.Under != "" && !ok {
		t.Fatalf("the agreement has no reading %q", a.Under)
	}
	d := a.decide(a.ev)
	if d.Verdict != want.verdict {
		t.Errorf("got %s, want %s", d.Verdict, want.verdict)
	}
	if want.of != "" && !cites(d, want.of, want.verdict) {
		t.Errorf("no finding of %s is %s", want.of.Mark(), want.verdict)
	}
	if want.clear != "" && !cites(d, want.clear, evaluate.Permitted) {
		t.Errorf("%s does not permit it", want.clear.Mark())
	}
	pieces := map[evaluate.State]string{}
	for _, p := range d.Split {
		pieces[p.State] = p.Where
	}
	for state, where := range want.split {
		if pieces[state] != where {
			t.Errorf("%s: got %q, want %q", state, pieces[state], where)
		}
	}
	if len(d.Basis.Unread) > 0 {
		t.Errorf("unread: %v", d.Basis.Unread)
	}
	if t.Failed() {
		t.Log(d.Explain())
	}
}

func cites(d evaluate.Decision, ref record.Clause, verdict evaluate.Verdict) bool {
	for _, f := range d.Findings {
		if f.Verdict == verdict && f.Cites(ref) {
			return true
		}
	}
	return false
}
