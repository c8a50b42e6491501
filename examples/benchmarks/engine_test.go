package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
)

// TestEnginesAgree holds every engine to the definition, act by act, in each way in which it can be asked.
func TestEnginesAgree(t *testing.T) {
	for _, name := range []string{"portfolio-100", "contract-100"} {
		w, err := workload.Shipped(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range contenders() {
			e := c.new()
			t.Run(name+"/"+e.Name(), func(t *testing.T) {
				loaded(t, e, w)
				if err := verify(e, w); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

// loaded loads the terms into an engine, and writes the acts.
func loaded(t *testing.T, e engine, w *workload.Workload) {
	t.Helper()
	if x, ok := e.(writer); ok {
		x.Write(w)
	}
	if err := e.Load(w); err != nil {
		t.Fatal(err)
	}
	if err := workload.Write(w.Acts); err != nil {
		t.Fatal(err)
	}
}

// TestStrangersViolateNothing asks about names that no term knows.
func TestStrangersViolateNothing(t *testing.T) {
	w, err := workload.Shipped("portfolio-100")
	if err != nil {
		t.Fatal(err)
	}
	var violating workload.Act
	for _, a := range w.Acts {
		if len(a.Violates) > 0 {
			violating = a
		}
	}
	for _, c := range contenders() {
		e := c.new()
		loaded(t, e, w)
		for _, test := range []struct {
			name   string
			change func(*workload.Act)
			want   []string
		}{
			{"a counterparty that no term knows", func(a *workload.Act) { a.Counterparty = "nobody" }, violating.Violates},
			{"an actor that no term knows", func(a *workload.Act) { a.Actor = "nobody" }, nil},
			{"an activity that no tree knows", func(a *workload.Act) { a.Activity = "nothing" }, nil},
			{"a territory that no tree knows", func(a *workload.Act) { a.Territory = "nowhere" }, nil},
		} {
			act := []workload.Act{violating}
			test.change(&act[0])
			if err := workload.Write(act); err != nil {
				t.Fatal(err)
			}
			if _, careful := e.(*pactaEngine); careful { // to it an unknown name may be anybody's
				test.want = nil
			}
			got, err := e.Violated(nil, &act[0])
			if err != nil {
				t.Errorf("%s, %s: %v", e.Name(), test.name, err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", e.Name(), test.name, diff)
			}
		}
	}
}

// forgetful is the index by actor, but for one term that it never finds.
type forgetful struct {
	handActor
	term string
}

func (f *forgetful) Violated(dst []string, a *workload.Act) ([]string, error) {
	all, err := f.handActor.Violated(nil, a)
	for _, id := range all {
		if id != f.term {
			dst = append(dst, id)
		}
	}
	return dst, err
}

func TestGateNamesTheFirstDifference(t *testing.T) {
	w, err := workload.Shipped("portfolio-100")
	if err != nil {
		t.Fatal(err)
	}
	e := &forgetful{term: "t80"}
	if err := e.Load(w); err != nil {
		t.Fatal(err)
	}
	err = verify(e, w)
	if want := `hand/actor: act x1: violated: want ["t80"], got []`; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

func TestRunPrintsOneTable(t *testing.T) {
	var out, told bytes.Buffer
	args := strings.Fields("-sizes 1,100 -contract 10 -rounds 1 -engines expr")
	if err := run(args, &out, &told); err != nil {
		t.Fatal(err)
	}
	var first []string
	for line := range strings.Lines(out.String()) {
		cells := strings.Split(line, " | ")
		if len(cells) != 7 {
			t.Errorf("%d cells, want 7: %s", len(cells), line)
		}
		first = append(first, strings.TrimPrefix(cells[0], "| "))
	}
	want := []string{"engine", "---",
		"**names in, ids out**: hand-written, ns an act", "hand/actor", "hand/actor+activity", "expr",
		"**names looked up before**: hand-written, ns an act", "hand/actor", "hand/actor+activity",
		"**a tenth of the acts vague**: hand-written, ns an act", "hand/actor"}
	if diff := cmp.Diff(want, first); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestRunRefuses(t *testing.T) {
	for _, args := range []string{"-sizes 0", "-sizes ten", "-contract 2000000", "-rounds 0", "-acts 0",
		"-engines another"} {
		if err := run(strings.Fields(args), new(bytes.Buffer), new(bytes.Buffer)); err == nil {
			t.Errorf("%s was accepted", args)
		}
	}
}
