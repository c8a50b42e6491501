package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
)

// first is the folder of the README's agreement.
const first = "../documents/first/"

// command runs the command and is what it ends with and what it wrote.
func command(args ...string) (code int, out, problems string) {
	var stdout, stderr strings.Builder
	code = run(args, &stdout, &stderr)
	return code, stdout.String(), stderr.String()
}

// write writes a file and is its name.
func write(t *testing.T, name, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestDecides holds decisions to what the command ends with and to words in them.
func TestDecides(t *testing.T) {
	gpu := write(t, "act.json", `{"pacta": "1", "act": {"by": "Helios", "with": "Nimbus", "on": "2027-06-01",
		"what": {"activity": "train models", "territory": "US", "hardware": "GPU"}}}`)
	stream := write(t, "act.json", `{"pacta": "1", "act": {"by": "Orbit", "with": "none", "on": "2028-01-01",
		"what": {"activity": "show the film", "channel": "streaming with advertisements", "territory": "Norway"}}}`)
	agreement, studio, record := first+"agreement.json", "../documents/studio/agreement.json", first+"record.json"
	for _, test := range []struct {
		name string
		args []string
		code int
		want string
	}{
		{"nobody has asked", []string{"-contract", agreement, first + "act.json"}, refused,
			"UNDETERMINED: breach or permitted. Missing: whether Cumulus has such chips (§4.1(b))."},
		{"Cumulus has none", []string{"-contract", agreement, "-record", record, first + "act.json"}, fine,
			"PERMITTED by the terms modelled (§4.1)."},
		{"GPUs", []string{"-contract", agreement, "-record", record, gpu}, refused,
			"WOULD BREACH §4.1 Exclusive compute: Helios, toward Cumulus, from 2027-06-01."},
		{"as known on a day", []string{"-contract", agreement, "-as-known-on", "2027-01-31", gpu}, refused,
			"as known on 2027-01-31"},
		{"by the text alone", []string{"-contract", studio, stream}, refused, "UNDETERMINED"},
		{"in a reading", []string{"-contract", studio, "-reading", "streaming with advertisements is streaming", stream},
			fine, "read so that streaming with advertisements is streaming"},
		{"in every reading", []string{"-contract", studio, "-compare", stream}, refused, "CONTESTED"},
		{"agreed in every reading", []string{"-contract", agreement, "-record", record, "-compare", first + "act.json"}, fine,
			"PERMITTED under the text"},
		{"where they stand", []string{"-contract", agreement, "-status", "2027-06-01"}, fine, "on 2027-06-01\n  §4.1  in force"},
		{"a decision as a document", []string{"-contract", agreement, "-json", gpu}, refused,
			`"decision": {` + "\n" + `    "verdict": "breach",`},
		{"a status as a document", []string{"-contract", agreement, "-json", "-status", "2027-06-01"}, fine,
			`"state": "in force"`},
		{"a comparison as a document", []string{"-contract", studio, "-json", "-compare", stream}, refused,
			`"verdicts": ["breach", "permitted"]`},
	} {
		t.Run(test.name, func(t *testing.T) {
			code, out, problems := command(test.args...)
			if code != test.code || problems != "" || !strings.Contains(out, test.want) {
				t.Errorf("it ends with %d, want %d; %s\n%s\nwant %s", code, test.code, problems, out, test.want)
			}
		})
	}
}

// TestDecisionDocumentCanBeRead reads what -json prints back.
func TestDecisionDocumentCanBeRead(t *testing.T) {
	_, text, _ := command("-contract", first+"agreement.json", first+"act.json")
	_, document, _ := command("-contract", first+"agreement.json", "-json", first+"act.json")
	d, err := evaluate.DecodeDecision([]byte(document), contract.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(text, d.String()+"\n"); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestRefusesInput holds input that cannot be used to every problem on standard error, and to nothing on standard output.
func TestRefusesInput(t *testing.T) {
	bad := write(t, "bad.json", "{\"pacta\": \"1\",\n \"act\": {\"bye\": \"Helios\", \"on\": \"2027-02-29\"}}")
	senseless := write(t, "agreement.json", `{"pacta": "1", "agreement": {"parties": {"A": "", "B": ""}, "terms": [
		{"prohibition": {"clause": "7", "bound": "C"}}, {"duty": {"clause": "8", "bound": "A", "does": "pay"}}]}}`)
	empty := t.TempDir()
	for _, test := range []struct {
		name string
		args []string
		want []string
	}{
		{"nothing", nil, []string{"-contract is missing", "there is no act", "usage: decide"}},
		{"help", []string{"-h"}, []string{"usage: decide"}},
		{"an unknown flag", []string{"-contrat", "x"}, []string{"flag provided but not defined: -contrat"}},
		{"a flag behind the act", []string{"-contract", first + "agreement.json", first + "act.json", "-json"},
			[]string{"one act is decided at a time, as the last argument, behind every flag"}},
		{"a status of an act", []string{"-contract", first + "agreement.json", "-status", "2027-01-01", bad},
			[]string{"with -status or -ask there is no act"}},
		{"a day that is none", []string{"-status", "2027-02-29"}, []string{"February 2027 has days 01 to 28"}},
		{"two questions", []string{"-contract", "x", "-status", "2027-01-01", "-ask", "-compare", "-json"},
			[]string{"-status and -ask are two questions", "-compare is for an act", "-ask prints no JSON"}},
		{"cases and more", []string{"-cases", empty, "-json"}, []string{"-cases goes with nothing else"}},
		{"a file that is not there", []string{"-contract", "none.json", first + "act.json"}, []string{"open none.json"}},
		{"every problem of every file", []string{"-contract", senseless, "-record", first + "act.json", bad}, []string{
			senseless + `: §7: Bound: `, senseless + `: §8: `, first + `act.json:4:3: act: this document holds "act"`,
			bad + `:2:10: act.bye: there is no such field; did you mean "by"?`,
			bad + `:2:33: act.on: date "2027-02-29": February 2027 has days 01 to 28`}},
		{"a reading that is none", []string{"-contract", first + "agreement.json", "-reading", "x", first + "act.json"},
			[]string{`agreement.json: there is no reading "x"; it has none`}},
		{"a reading of others", []string{"-contract", "../documents/studio/agreement.json", "-reading", "x", "-status",
			"2027-01-01"}, []string{`there is no reading "x"; it has "streaming with advertisements is streaming", "`}},
		{"a folder without cases", []string{"-cases", empty}, []string{"there is no scenario"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			code, out, problems := command(test.args...)
			if code != unusable || out != "" {
				t.Errorf("it ends with %d and prints %s", code, out)
			}
			for _, want := range test.want {
				if !strings.Contains(problems, want) {
					t.Errorf("got\n%s\nwant %s", problems, want)
				}
			}
		})
	}
}

// TestRunsCases counts the cases that pass, says what differs, and which clauses no case engages.
func TestRunsCases(t *testing.T) {
	code, out, problems := command("-cases", "../documents")
	if code != fine || problems != "" || !strings.HasSuffix(out, "30 of 30 cases pass\n") ||
		!strings.Contains(out, "PASS  first/deals.scenario.json:8: GPUs in the US and in Singapore\n") ||
		!strings.Contains(out, "      roaster/deals.scenario.json: no case engages §3 Minimum purchase\n") {
		t.Errorf("it ends with %d: %s\n%s", code, problems, out)
	}
	file := write(t, "a.scenario.json", `{"pacta": "1", "scenario": {"agreement": {"parties": {"A": "A Inc.", "B": "B Inc."},
		"terms": [{"prohibition": {"clause": "1 Sale", "bound": "A", "holder": "B", "scope": {"activity": "sell"}}}]},
	"cases": [
		{"name": "a sale", "act": {"by": "A", "on": "2027-01-01", "what": {"activity": "sell"}}, "want": {"breach": {"of": "1"}}},
		{"name": "a sale by B", "act": {"by": "B", "on": "2027-01-01", "what": {"activity": "sell"}}, "want": {"breach": {}}}]}}`)
	code, out, problems = command("-cases", filepath.Dir(file))
	if code != refused || problems != "" || !strings.HasSuffix(out, "1 of 2 cases pass\n") ||
		!strings.Contains(out, "PASS  a.scenario.json:4: a sale\nFAIL  a.scenario.json:5: a sale by B\n      (-want +got)") {
		t.Errorf("it ends with %d: %s\n%s", code, problems, out)
	}
}

// TestAsks lists what an agreement reads.
func TestAsks(t *testing.T) {
	code, out, problems := command("-contract", "../documents/studio/agreement.json", "-ask")
	want := `parties:
  Lumen
  Orbit
events:
  delivery of the film (by Lumen, to Orbit)
  end of the negotiation (by Lumen, Orbit, to Lumen, Orbit, about one matter)
  funding (by Orbit, to Lumen, about one matter)
  notice of a sequel (by Lumen, to Orbit, in the form writing)
  notice of dispute (by Lumen, Orbit, to Lumen, Orbit, about one matter)
  settlement (by Lumen, Orbit, about one matter)
  wish to negotiate (by Orbit, to Lumen)
words:
  activity: arbitrate, license the film, make a deal about the sequel, show the film, sue
  channel: airlines, cinema, streaming, streaming with advertisements, subscription streaming, television
  form: by hand, conduct, courier, email, fax, in person, letter, oral, registered mail, signed writing, telephone call, writing
  territory: 361 names and codes of regions (UN M.49), countries (ISO 3166-1) and states
readings:
  streaming with advertisements is streaming
  streaming with advertisements is no streaming
`
	if diff := cmp.Diff(want, out); code != fine || problems != "" || diff != "" {
		t.Errorf("it ends with %d: %s (-want +got)\n%s", code, problems, diff)
	}
	if _, out, _ := command("-contract", first+"agreement.json", "-ask"); !strings.Contains(out,
		"facts:\n  Cumulus has such chips\n") {
		t.Error(out)
	}
}
