package contracttest

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
)

// scenarioSuffix is how the name of a scenario file ends.
const scenarioSuffix = ".scenario.json"

// File is a scenario that was read, with the files that it names, and the evaluator of its agreement.
type File struct {
	// Path is where it stands in the folder that was read.
	Path     string
	Scenario Scenario
	ev       *evaluate.Evaluator
	lines    []int // of its cases
}

// ReadFiles reads every scenario of a folder and the folders within: the documents whose names end in .scenario.json,
// in the order of their names. The error joins every problem of every one, each with its file and, where it has one, its
// place; a folder without scenarios is a problem too.
func ReadFiles(files fs.FS) ([]File, error) {
	var out []File
	var problems []error
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, scenarioSuffix) {
			return err
		}
		f, err := readFile(files, name)
		out, problems = append(out, f), append(problems, err)
		return nil
	})
	if err == nil && len(out) == 0 {
		err = fmt.Errorf("there is no scenario: no name ends in %s", scenarioSuffix)
	}
	return out, errors.Join(append(problems, err)...)
}

func readFile(files fs.FS, name string) (File, error) {
	f := File{Path: name}
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return f, err
	}
	s, err := DecodeScenario(data, contract.Limits{})
	if err != nil {
		return f, contract.InFile(name, err)
	}
	var problems []error
	for _, problem := range s.Cases.problems() {
		problems = append(problems, contract.InFile(name, errors.New(problem)))
	}
	f.Scenario, err = s.resolve(files, name)
	if problems = append(problems, err); err == nil {
		of := name
		if s.AgreementFile != "" {
			of = path.Join(path.Dir(name), s.AgreementFile)
		}
		f.ev, err = evaluate.New(*f.Scenario.Agreement)
		problems = append(problems, contract.InFile(of, err))
	}
	f.lines = caseLines(data)
	return f, errors.Join(problems...)
}

// Outcome is what comes of one case of a file.
type Outcome struct {
	Name string
	// Place is the file and line at which the case begins.
	Place    string
	Decision evaluate.Decision
	// Problems are what is not as wanted; none where the case passes.
	Problems []string
}

// Cases are the cases of the file, each with all that is known in it: what the scenario records and what it adds.
func (f File) Cases() Cases {
	cases := slices.Clone(f.Scenario.Cases)
	for i := range cases {
		cases[i].Known = besides(f.Scenario.Record, cases[i].Known)
	}
	return cases
}

// Decide decides every case of the file, in its order.
func (f File) Decide() []Outcome {
	cases := f.Cases()
	out := make([]Outcome, len(cases))
	for i, c := range cases {
		out[i] = Outcome{Name: c.Name, Place: f.place(i), Problems: c.check(f.ev)}
		if under, ok := f.ev.Under(c.Reading); ok || c.Reading == "" {
			out[i].Decision = under.Decide(c.Act, c.Known)
		}
	}
	return out
}

func (f File) place(i int) string {
	if i < len(f.lines) {
		return fmt.Sprintf("%s:%d", f.Path, f.lines[i])
	}
	return f.Path
}

// Unengaged lists the clauses of the agreement on which none of the decisions rests.
func (f File) Unengaged(outcomes []Outcome) record.Clauses {
	decisions := make([]evaluate.Decision, len(outcomes))
	for i, o := range outcomes {
		decisions[i] = o.Decision
	}
	return Unengaged(*f.Scenario.Agreement, decisions)
}

// Printed is what is kept next to the file: every case with its decision.
func (f File) Printed(outcomes []Outcome) string {
	var b strings.Builder
	for i, o := range outcomes {
		if i > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "== %s\n%s\n", o.Name, o.Decision)
	}
	return b.String()
}
