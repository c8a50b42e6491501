package contracttest_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// whole is a scenario with every kind of expectation, and every field of each.
func whole() contracttest.Scenario {
	a := beans()
	day := civil.On("2027-03-01")
	return contracttest.Scenario{Title: "Beans", Agreement: &a, RecordFile: "record.json",
		Record: record.Known{Complete: []record.Event{"consent"}},
		Cases: contracttest.Cases{
			{Name: "a", Act: buying("bag"), Reading: "one reading", Unread: []string{"letter"}, Want: contracttest.Breach{
				Of: "3", By: "Kaldi", Toward: "Mocha", From: day, Barred: "bag", Free: "sample"}},
			{Name: "b", Want: contracttest.Ineffective{Under: "3", First: day}},
			{Name: "c", Known: record.Known{AsKnownOn: day}, Want: contracttest.Conditional{On: "3", Step: "consent",
				By: "Mocha", After: "bag", Free: "sample"}},
			{Name: "d", Want: contracttest.Permitted{Because: contracttest.Clauses{"3", "3.2"}}},
			{Name: "e", Want: contracttest.Permitted{NoTermBears: true}},
			{Name: "f", Want: contracttest.Undetermined{Of: "3", Missing: contracttest.Facts{"it rains"},
				Between: []evaluate.Verdict{evaluate.Breach, evaluate.Undetermined, evaluate.Permitted}}},
			{Name: "g", Want: contracttest.Undetermined{Missing: contracttest.Events{"consent"}}},
			{Name: "h", Want: contracttest.Undetermined{Missing: contracttest.Names{"territory"}}},
			{Name: "i"},
		}}
}

// TestScenarioRoundTrip writes a scenario with every kind of expectation and reads it back.
func TestScenarioRoundTrip(t *testing.T) {
	want := whole()
	data, err := contracttest.EncodeScenario(want)
	if err != nil {
		t.Fatal(err)
	}
	got, err := contracttest.DecodeScenario(data, contract.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	again, err := contracttest.EncodeScenario(got)
	if err != nil || string(again) != string(data) {
		t.Errorf("%v\n%s\n%s", err, data, again)
	}
}

// folder is a file system with the agreement of the beans and a scenario.
func folder(t *testing.T, files map[string]string) fstest.MapFS {
	t.Helper()
	text, err := contract.Encode(beans())
	if err != nil {
		t.Fatal(err)
	}
	out := fstest.MapFS{"agreement.json": {Data: text}}
	for name, data := range files {
		out[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return out
}

// TestReadFilesReportsEverything holds each problem of a folder to its words, with file, line and path.
func TestReadFilesReportsEverything(t *testing.T) {
	scenario := func(fields string) string { return `{"pacta": "1", "scenario": {` + fields + `}}` }
	const agreement = `"agreementFile": "agreement.json", `
	const one = `"cases": [{"name": "a", "want": {"breach": {}}}]`
	for _, test := range []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"no scenario", nil, "there is no scenario: no name ends in .scenario.json"},
		{"a misspelled field", map[string]string{"a.scenario.json": "{\"pacta\": \"1\",\n\"scenario\": {\"case\": []}}"},
			`a.scenario.json:2:14: scenario.case: there is no such field; did you mean "cases"?`},
		{"a misspelled verdict", map[string]string{"a.scenario.json": scenario(agreement +
			`"cases": [{"name": "a", "want": {"breech": {}}}]`)},
			`a.scenario.json:1:97: scenario.cases[0].want.breech: there is no such kind; did you mean "breach"?`},
		{"a verdict that is none", map[string]string{"a.scenario.json": scenario(agreement +
			`"cases": [{"name": "a", "want": {"undetermined": {"between": ["maybe"]}}}]`)},
			`scenario.cases[0].want.undetermined.between[0]: there is no "maybe" here`},
		{"no agreement", map[string]string{"a.scenario.json": scenario(one)},
			"a.scenario.json: scenario: it states no agreement and no agreementFile"},
		{"two agreements", map[string]string{"a.scenario.json": scenario(agreement + `"agreement": {}, ` + one)},
			"a.scenario.json: scenario: it states an agreement and an agreementFile: one is enough"},
		{"an agreement that is not there", map[string]string{"a.scenario.json": scenario(`"agreementFile": "b.json", ` + one)},
			"a.scenario.json: open b.json: file does not exist"},
		{"an agreement above the folder", map[string]string{"in/a.scenario.json": scenario(
			`"agreementFile": "../../b.json", ` + one)}, `in/a.scenario.json: "../../b.json" leads out of the folder`},
		{"an agreement from the root", map[string]string{"a.scenario.json": scenario(
			`"agreementFile": "/agreement.json", ` + one)}, `a.scenario.json: "/agreement.json" leads out of the folder`},
		{"an agreement that cannot be read", map[string]string{"in/b.json": "{", "in/a.scenario.json": scenario(
			`"agreementFile": "b.json", ` + one)}, "in/b.json:1:2: the document ends"},
		{"an agreement that makes no sense", map[string]string{"in/b.json": `{"pacta": "1", "agreement": {"terms": [
			{"prohibition": {"clause": "7", "bound": "nobody"}}]}}`,
			"in/a.scenario.json": scenario(`"agreementFile": "b.json", ` + one)}, "in/b.json: §7: "},
		{"an agreement in the file that makes no sense", map[string]string{"a.scenario.json": scenario(
			`"agreement": {"terms": [{"prohibition": {"clause": "7", "bound": "nobody"}}]}, ` + one)},
			"a.scenario.json: §7: "},
		{"a record that cannot be read", map[string]string{"b.json": `{"pacta": "1", "act": {}}`,
			"a.scenario.json": scenario(agreement + `"recordFile": "b.json", ` + one)},
			`b.json:1:16: act: this document holds "act", and "record" is due`},
		{"no cases", map[string]string{"a.scenario.json": scenario(`"agreementFile": "agreement.json"`)},
			"a.scenario.json: there are no cases, so nothing is tested"},
		{"two cases of one name", map[string]string{"a.scenario.json": scenario(agreement +
			`"cases": [{"name": "a"}, {"name": "a"}, {}]`)}, "a.scenario.json: two cases are named \"a\"\n" +
			"a.scenario.json: case 3 has no name"},
		{"two files at once", map[string]string{"a.scenario.json": "[]", "b.scenario.json": scenario(one)},
			"a.scenario.json:1:1: an object is due: {\"pacta\": \"1\", \"scenario\": {…}}\nb.scenario.json: scenario: "},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := contracttest.ReadFiles(folder(t, test.files))
			if err == nil || !strings.Contains(strings.ReplaceAll(err.Error(), "\n\n", "\n"), test.want) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

// TestReadFilesWrapsProblems: the errors of a file can still be told apart.
func TestReadFilesWrapsProblems(t *testing.T) {
	_, err := contracttest.ReadFiles(folder(t, map[string]string{"a.scenario.json": "{"}))
	var problem *contract.DocumentError
	if !errors.As(err, &problem) || problem.Line != 1 || !errors.Is(err, contract.ErrDocument) {
		t.Errorf("got %v", err)
	}
}

// TestDecideFile holds the outcomes of a file to names, places and problems.
func TestDecideFile(t *testing.T) {
	files, err := contracttest.ReadFiles(folder(t, map[string]string{"deep/in/a.scenario.json": `{
  "$schema": "scenario.schema.json",
  "pacta": "1",
  "scenario": {
    "title": "cases",
    "agreementFile": "../../agreement.json",
    "cases": [
      {
        "name": "right",
        "act": {"by": "Kaldi", "on": "2027-03-01", "what": {"activity": "buy green coffee", "size": "sample"}},
        "want": {"permitted": {"because": ["3.2"]}}
      }, {"name": "wrong", "act": {"by": "Kaldi", "on": "2027-03-01", "what": {"activity": "buy green coffee"}},
        "want": {"permitted": {"noTermBears": true}}},

      {"name": "a reading that is none", "reading": "between the lines", "want": {"breach": {}}},
      {"name": "nothing wanted"}
    ]
  }
}
`}))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, o := range files[0].Decide() {
		first, _, _ := strings.Cut(strings.Join(o.Problems, "\n"), "\n")
		got = append(got, o.Place+" "+o.Name+": "+o.Decision.Verdict.String()+"; "+first)
	}
	want := []string{
		"deep/in/a.scenario.json:8 right: permitted; ",
		"deep/in/a.scenario.json:12 wrong: undetermined; (-want +got)",
		`deep/in/a.scenario.json:15 a reading that is none: undetermined; the agreement has no reading "between the lines"`,
		"deep/in/a.scenario.json:16 nothing wanted: undetermined; Want is not stated",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestRecordsAreAddedUp proves that no field of what is known is forgotten where a case adds to its scenario.
func TestRecordsAreAddedUp(t *testing.T) {
	full := record.Known{
		Acts: []record.Act{{By: "a"}}, Facts: record.Facts{{Fact: "a"}}, Assume: record.Facts{{Fact: "a"}},
		Figures: []record.Figure{{Name: "a"}}, Places: []record.Place{{Name: "a"}}, Members: []record.Member{{Group: "a"}},
		Matters: map[record.Matter]scope.Box{"a": nil}, Closed: []civil.Date{civil.On("2027-01-01")},
		Complete: []record.Event{"a"}, AsKnownOn: civil.On("2027-01-01"),
	}
	for i := range reflect.TypeFor[record.Known]().NumField() {
		if reflect.ValueOf(full).Field(i).IsZero() {
			t.Errorf("this test forgets %s", reflect.TypeFor[record.Known]().Field(i).Name)
		}
	}
	for name, sum := range map[string]record.Known{"of the scenario": contracttest.Besides(full, record.Known{}),
		"of the case": contracttest.Besides(record.Known{}, full)} {
		if diff := cmp.Diff(full, sum); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
	}
	later := record.Known{Matters: map[record.Matter]scope.Box{"a": {"x": "y"}, "b": nil}, AsKnownOn: civil.On("2028-01-01")}
	sum := contracttest.Besides(full, later)
	if sum.AsKnownOn != later.AsKnownOn || sum.Matters["a"]["x"] != "y" || len(sum.Matters) != 2 || len(full.Matters) != 1 {
		t.Errorf("got %v, and the scenario has %v", sum, full.Matters)
	}
}

// TestUnengaged: a clause is engaged by what cites it or one below it, and conditions only refer to theirs.
func TestUnengaged(t *testing.T) {
	a := partnership()
	all := contracttest.Unengaged(a, nil)
	if len(all) == 0 || all[0].Mark() == "" {
		t.Fatal(all)
	}
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatal(err)
	}
	c := saleCase()
	rest := contracttest.Unengaged(a, []evaluate.Decision{ev.Decide(c.Act, c.Known)})
	if len(rest) >= len(all) || rest.Cover("4.3") || !all.Cover("4.3") {
		t.Errorf("of %v there are left %v", all, rest)
	}
}

// TestRunFiles writes the decisions of a folder, and then holds the folder to them.
func TestRunFiles(t *testing.T) {
	dir := t.TempDir()
	s := contracttest.Scenario{Cases: beansCases()}
	a := beans()
	s.Agreement = &a
	contracttest.Written{File: filepath.Join(dir, "beans.scenario.json"), Schema: "s.json", Update: true}.Scenario(t, s)
	contracttest.Written{File: filepath.Join(dir, "beans.scenario.json"), Schema: "s.json"}.Scenario(t, s)
	contracttest.RunFiles(t, contracttest.Folder{Dir: dir, Update: true})
	contracttest.RunFiles(t, contracttest.Folder{Dir: dir})
	text, err := os.ReadFile(filepath.Join(dir, "beans.scenario.txt"))
	if err != nil || strings.Count(string(text), "\n== ") != len(beansCases())-1 {
		t.Errorf("%v: %s", err, text)
	}
}

// TestRoundTrips takes the cases of this package through documents.
func TestRoundTrips(t *testing.T) {
	t.Run("beans", func(t *testing.T) { contracttest.RoundTrips(t, beans(), beansCases()) })
	t.Run("partnership", func(t *testing.T) { contracttest.RoundTrips(t, partnership(), partnershipCases()) })
	t.Run("at random", func(t *testing.T) {
		contracttest.RoundTrips(t, partnership(), newGenerator(t, partnership(), 5).cases(200))
	})
}
