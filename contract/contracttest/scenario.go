package contracttest

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"reflect"
	"slices"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/internal/literal"
	"github.com/pacta-go/pacta/obligation/record"
)

// Scenario is an agreement, what is known, and cases: the suite of somebody who writes no Go. [RunFiles] runs those of
// a folder, each a JSON document whose name ends in .scenario.json.
type Scenario struct {
	// Title says what it is about.
	Title string
	// AgreementFile is the path of the document with the agreement, from the folder of the scenario and not out of the
	// folder that is run; Agreement is the agreement itself. One of the two must be stated.
	AgreementFile string
	Agreement     *contract.Agreement
	// RecordFile and Record are what is known in every case; both may be stated. What a case knows comes on top, and its
	// AsKnownOn and the matters that it describes stand in place of theirs.
	RecordFile string
	Record     record.Known
	Cases      Cases
}

// EncodeScenario writes a scenario as a JSON document, which [DecodeScenario] reads back to an equal one, as
// [contract.Encode] writes an agreement.
func EncodeScenario(s Scenario) ([]byte, error) {
	return contract.EncodeDocument("scenario", expectations(), s)
}

// DecodeScenario reads a scenario from a JSON document, as strictly as [contract.Decode] reads an agreement. The files
// that it names are not read.
func DecodeScenario(data []byte, limits contract.Limits) (Scenario, error) {
	return contract.DecodeDocument[Scenario]("scenario", expectations(), data, limits)
}

// expectations says how what is wanted is called in documents.
func expectations() literal.Table {
	return literal.Table{
		Sums: []literal.Sum{
			{Of: reflect.TypeFor[Want](), Kinds: []literal.Kind{{Zero: Breach{}}, {Zero: Ineffective{}},
				{Zero: Conditional{}}, {Zero: Permitted{}}, {Zero: Undetermined{}}}},
			{Of: reflect.TypeFor[Asked](), Kinds: []literal.Kind{{Zero: Facts{}}, {Zero: Events{}}, {Zero: Names{}}}},
		},
		Words: []literal.Words{evaluate.VerdictWords()},
	}
}

// problem is what is wrong with where the scenario has its agreement, or nil.
func (s Scenario) problem() error {
	switch {
	case s.AgreementFile == "" && s.Agreement == nil:
		return errors.New("scenario: it states no agreement and no agreementFile")
	case s.AgreementFile != "" && s.Agreement != nil:
		return errors.New("scenario: it states an agreement and an agreementFile: one is enough")
	}
	return nil
}

// resolve reads the files that the scenario at the path named names, so that it then has its agreement, and its record
// is whole. The error joins every problem, each with its file.
func (s Scenario) resolve(files fs.FS, named string) (Scenario, error) {
	problems := []error{contract.InFile(named, s.problem())}
	if s.AgreementFile != "" {
		a, err := read(files, named, s.AgreementFile, contract.Decode)
		s.AgreementFile, s.Agreement = "", &a
		problems = append(problems, err)
	}
	if s.RecordFile != "" {
		known, err := read(files, named, s.RecordFile, contract.DecodeRecord)
		s.RecordFile, s.Record = "", besides(known, s.Record)
		problems = append(problems, err)
	}
	return s, errors.Join(problems...)
}

// read reads a document that the scenario at the path named names.
func read[T any](files fs.FS, named, name string, decode func([]byte, contract.Limits) (T, error)) (T, error) {
	var none T
	file := path.Join(path.Dir(named), name)
	if path.IsAbs(name) || !fs.ValidPath(file) {
		return none, contract.InFile(named, fmt.Errorf("%q leads out of the folder", name))
	}
	data, err := fs.ReadFile(files, file)
	if err != nil {
		return none, contract.InFile(named, err)
	}
	value, err := decode(data, contract.Limits{})
	return value, contract.InFile(file, err)
}

// besides is what is known where somebody knows more besides.
func besides(known, more record.Known) record.Known {
	k := record.Known{
		Acts:      slices.Concat(known.Acts, more.Acts),
		Facts:     slices.Concat(known.Facts, more.Facts),
		Assume:    slices.Concat(known.Assume, more.Assume),
		Figures:   slices.Concat(known.Figures, more.Figures),
		Places:    slices.Concat(known.Places, more.Places),
		Members:   slices.Concat(known.Members, more.Members),
		Matters:   maps.Clone(known.Matters),
		Closed:    slices.Concat(known.Closed, more.Closed),
		Complete:  slices.Concat(known.Complete, more.Complete),
		AsKnownOn: known.AsKnownOn,
	}
	if k.Matters == nil {
		k.Matters = more.Matters
	} else {
		maps.Copy(k.Matters, more.Matters)
	}
	if !more.AsKnownOn.IsZero() {
		k.AsKnownOn = more.AsKnownOn
	}
	return k
}
