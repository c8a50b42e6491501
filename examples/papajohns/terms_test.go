package papajohns_test

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/examples/papajohns"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// expectation is what a careful reader says of a case.
type expectation struct {
	ID       string
	Expected struct {
		Outcome, Kind string
		Clauses       []string
		Accept        []string
		Blame         struct {
			Who, Toward string
			FromDate    string `json:"from_date"`
		}
	}
}

func expectations(t *testing.T, file string) []expectation {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var all struct{ Cases []expectation }
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all.Cases
}

func (e expectation) verdict() evaluate.Verdict {
	switch {
	case e.Expected.Outcome == "permitted":
		return evaluate.Permitted
	case e.Expected.Outcome == "requires":
		return evaluate.Conditional
	case e.Expected.Kind == "breach":
		return evaluate.Breach
	case e.Expected.Kind == "ineffective":
		return evaluate.Ineffective
	}
	return evaluate.Undetermined
}

// cited says whether the decision rests on one of the clauses that settle the answer.
func (e expectation) cited(d evaluate.Decision) bool {
	if len(e.Expected.Clauses) == 0 {
		return len(d.Findings) == 0
	}
	return slices.ContainsFunc(e.Expected.Clauses, func(c string) bool {
		ref := record.Clause(c)
		return slices.ContainsFunc(d.Findings, func(f evaluate.Finding) bool { return f.Cites(ref) }) ||
			slices.ContainsFunc(d.Gone, func(g evaluate.Gone) bool {
				return ref.Covers(g.Clause) || evaluate.Finding{Reasons: g.Why}.Cites(ref)
			})
	})
}

// blamed says whether a finding blames whom the case blames, from the day that it states.
func (e expectation) blamed(d evaluate.Decision) bool {
	want := e.Expected.Blame
	if want.Who == "" {
		return true
	}
	return slices.ContainsFunc(d.Findings, func(f evaluate.Finding) bool {
		return f.Verdict == evaluate.Breach && slices.Contains(f.By, record.Party(want.Who)) &&
			slices.Contains(f.Toward, record.Party(want.Toward)) && f.From == civil.On(want.FromDate)
	})
}

// TestRealAgreements decides the cases and probes of the agreement, and counts how many come out as a careful reader has them.
func TestRealAgreements(t *testing.T) { t.Run("Papa John's–ABG-Shaq", realCases) }

func realCases(t *testing.T) {
	ev, err := evaluate.New(papajohns.Agreement())
	if err != nil {
		t.Fatal(err)
	}
	questions := cases()
	maps.Copy(questions, probes())
	maps.Copy(questions, more())
	right, all := 0, 0
	for _, e := range slices.Concat(expectations(t, "cases.json"), expectations(t, "probes.json"),
		expectations(t, "more.json")) {
		all++
		id := strings.TrimPrefix(e.ID, "papajohns-abgshaq-2019-")
		q, ok := questions[id]
		if !ok {
			t.Errorf("%s: no question", id)
			continue
		}
		known := q.known
		known.Complete = []record.Event{record.AllEvents}
		known.Places, known.Members = places, members
		d := ev.Decide(q.act, known)
		if d.Verdict == e.verdict() && e.cited(d) && e.blamed(d) {
			right++
			continue
		}
		t.Errorf("%s: got %s, want %s of %v, blame %v\n%s", id, d.Verdict, e.verdict(), e.Expected.Clauses, e.Expected.Blame,
			d.Explain())
	}
	t.Logf("cases right: %d of %d", right, all)
}

// TestDisplayPastTheSixMonths holds the free and the barred part of a display that lasts beyond the time of 7.C(i).
func TestDisplayPastTheSixMonths(t *testing.T) {
	ev, err := evaluate.New(papajohns.Agreement())
	if err != nil {
		t.Fatal(err)
	}
	q := more()["m07"]
	q.known.Complete = []record.Event{record.AllEvents}
	want := map[evaluate.State]string{evaluate.Free: "from 2022-09-10 through 2022-09-15",
		evaluate.Barred: "from 2022-09-16 through 2022-09-20"}
	got := map[evaluate.State]string{}
	for _, p := range ev.Decide(q.act, q.known).Split {
		got[p.State] = p.Where
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("split (-want +got):\n%s", diff)
	}
}
