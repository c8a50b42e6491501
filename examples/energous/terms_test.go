package energous_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/examples/energous"
	"github.com/pacta-go/pacta/examples/internal/expected"
	"github.com/pacta-go/pacta/obligation/record"
)

// expectation is what a careful reader says of a case.
type expectation struct{ expected.Case }

// wrong lists what a decision has that is not as expected.
func (e expectation) wrong(d evaluate.Decision) []string {
	var out []string
	if d.Verdict != e.Verdict() {
		out = append(out, "the verdict is "+d.Verdict.String()+", not "+e.Verdict().String())
	}
	if !e.cited(d) {
		out = append(out, "cites none of "+strings.Join(e.Expected.Clauses, ", "))
	}
	if !e.Blamed(d) {
		out = append(out, "no finding blames "+e.Expected.Blame.Who+" from "+e.Expected.Blame.From)
	}
	if e.Expected.FreePart != "" && !inPart(d, evaluate.Free, e.Expected.FreePart) {
		out = append(out, "not free: "+e.Expected.FreePart)
	}
	if e.Expected.BarredPart != "" && !inPart(d, evaluate.Barred, e.Expected.BarredPart) &&
		!inPart(d, evaluate.AfterStep, e.Expected.BarredPart) {
		out = append(out, "not barred: "+e.Expected.BarredPart)
	}
	return out
}

func (e expectation) cited(d evaluate.Decision) bool {
	if len(e.Expected.Clauses) == 0 {
		return len(d.Findings) == 0
	}
	return slices.ContainsFunc(e.Expected.Clauses, func(c string) bool {
		return slices.ContainsFunc(d.Findings, func(f evaluate.Finding) bool { return f.Cites(record.Clause(c)) }) ||
			slices.ContainsFunc(d.Gone, func(g evaluate.Gone) bool { return record.Clause(c).Covers(g.Clause) })
	})
}

func inPart(d evaluate.Decision, state evaluate.State, part string) bool {
	return slices.ContainsFunc(d.Split, func(p evaluate.Piece) bool {
		return p.State == state && strings.Contains(p.Where, part)
	})
}

// TestRealAgreements decides the cases and probes of the agreement, and counts how many come out as a careful reader has them.
func TestRealAgreements(t *testing.T) { t.Run("Energous–Dialog", realCases) }

func realCases(t *testing.T) {
	ev, err := evaluate.New(energous.Agreement())
	if err != nil {
		t.Fatal(err)
	}
	questions := map[string]question{}
	for _, list := range []map[string]question{exclusivityCases(), otherCases(), probes()} {
		for id, q := range list {
			questions[id] = q
		}
	}
	right, all := 0, 0
	for _, e := range slices.Concat(expected.Read[expectation](t, "cases.json"), expected.Read[expectation](t, "probes.json")) {
		all++
		id := strings.TrimPrefix(e.ID, "energous-dialog-2016-")
		q, ok := questions[id]
		if !ok {
			t.Errorf("%s is not recorded", id)
			continue
		}
		d := ev.Decide(q.act, complete(q.known))
		wrong := e.wrong(d)
		for _, u := range d.Basis.Unread {
			if !slices.Contains(q.unread, u.Name) {
				wrong = append(wrong, "not read: "+u.Name)
			}
		}
		if len(wrong) == 0 {
			right++
			continue
		}
		t.Errorf("%s: %s\n%s\n%s", id, strings.Join(wrong, "; "), d, d.Explain())
	}
	t.Logf("cases right: %d of %d", right, all)
}
