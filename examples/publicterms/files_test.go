package publicterms_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/examples/internal/expected"
	"github.com/pacta-go/pacta/examples/publicterms"
	"github.com/pacta-go/pacta/obligation/record"
)

// update says to write the files and the decisions as they are now.
var update = flag.Bool("update", false, "refresh agreement.json and the scenario with its decisions")

// TestFiles holds the agreement and its dated cases, as files, to the literals, and runs the file of cases.
func TestFiles(t *testing.T) {
	a := publicterms.Agreement()
	contracttest.Written{File: "agreement.json", Schema: "../../schema/agreement.schema.json", Update: *update}.
		Agreement(t, a)
	s := scenario(t)
	contracttest.Written{File: "cases.scenario.json", Schema: "../../schema/scenario.schema.json", Update: *update}.
		Scenario(t, s)
	contracttest.RunFiles(t, contracttest.Folder{Dir: ".", Update: *update})
	contracttest.RoundTrips(t, a, s.Cases)
}

// scenario has the cases with the verdicts that are expected of them, and a clause that is.
func scenario(t *testing.T) contracttest.Scenario {
	t.Helper()
	ev, err := evaluate.New(publicterms.Agreement())
	if err != nil {
		t.Fatal(err)
	}
	s := contracttest.Scenario{Title: "The terms as publicly stated: dated cases and probes", AgreementFile: "agreement.json",
		Record: record.Known{Places: people, Complete: []record.Event{record.AllEvents}}}
	questions := cases()
	maps.Copy(questions, probes())
	titles := activities(t)
	unread := map[string][]string{"p01": {"letter"}, "p11": {"letter agreement"}} // of which the terms do not speak
	for _, e := range slices.Concat(expected.Read[expectation](t, "cases.json"), expected.Read[expectation](t, "probes.json")) {
		id := e.ID[len("msft-openai-public-terms-"):]
		q := questions[id]
		known := complete(q.known)
		known.Places = append(slices.Clone(known.Places), people...)
		s.Cases = append(s.Cases, contracttest.Case{Name: id + ": " + titles[e.ID], Act: q.act, Known: q.known,
			Want: e.want(ev.Decide(q.act, known)), Unread: unread[id]})
	}
	return s
}

// want is the expected verdict, and of the clauses that are expected the first that the decision cites.
func (e expectation) want(d evaluate.Decision) contracttest.Want {
	var ref record.Clause
	for _, c := range slices.Backward(e.Expected.Clauses) {
		if slices.ContainsFunc(d.Findings, func(f evaluate.Finding) bool {
			return f.Verdict == e.Verdict() && f.Cites(record.Clause(c))
		}) {
			ref = record.Clause(c)
		}
	}
	switch e.Verdict() {
	case evaluate.Breach:
		return contracttest.Breach{Of: ref}
	case evaluate.Ineffective:
		return contracttest.Ineffective{Under: ref}
	case evaluate.Conditional:
		return contracttest.Conditional{On: ref}
	case evaluate.Undetermined:
		return contracttest.Undetermined{Of: ref}
	case evaluate.Permitted:
	}
	if ref == "" {
		return contracttest.Permitted{NoTermBears: true}
	}
	return contracttest.Permitted{Because: contracttest.Clauses{ref}}
}

// activities say in words what each case is about.
func activities(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, file := range []string{"cases.json", "probes.json"} {
		data, err := os.ReadFile("testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		var all struct {
			Cases []struct {
				ID     string
				Action struct{ Activity any } // one, or several
			}
		}
		if err := json.Unmarshal(data, &all); err != nil {
			t.Fatal(err)
		}
		for _, c := range all.Cases {
			out[c.ID] = strings.Trim(fmt.Sprint(c.Action.Activity), "[]")
		}
	}
	return out
}
