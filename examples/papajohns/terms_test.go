package papajohns_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/examples/internal/expected"
	"github.com/pacta-go/pacta/examples/papajohns"
	"github.com/pacta-go/pacta/obligation/record"
)

// expectation is what a careful reader says of a case.
type expectation struct{ expected.Case }

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
	for _, e := range slices.Concat(expected.Read[expectation](t, "cases.json"), expected.Read[expectation](t, "probes.json"),
		expected.Read[expectation](t, "more.json")) {
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
		if d.Verdict == e.Verdict() && e.cited(d) && e.Blamed(d) {
			right++
			continue
		}
		t.Errorf("%s: got %s, want %s of %v, blame %v\n%s", id, d.Verdict, e.Verdict(), e.Expected.Clauses, e.Expected.Blame,
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
