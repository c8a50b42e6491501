package evaluate

import (
	"errors"
	"fmt"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// decisionDocument is a [Decision] in a document. Its fields are the same, in the order in which they are read; a
// verdict is a pointer so that it is written where it is undetermined, the zero value, too.
type decisionDocument struct {
	Verdict  *Verdict
	Possible []Verdict
	Act      record.Act
	Findings []findingDocument
	Split    []Piece
	Missing  []when.Question
	Requires []Step
	Gone     []Gone
	Basis    Basis
}

// findingDocument is a [Finding] in a document.
type findingDocument struct {
	Clause   record.Clause
	Kind     string
	Effect   bool
	Verdict  *Verdict
	Possible []Verdict
	By       []record.Party
	Toward   []record.Party
	From     civil.Date
	Through  civil.Date
	First    civil.Date
	Reasons  []when.Reason
	Besides  []when.Reason
	Missing  []when.Question
	Requires []Step
	Instead  []Step
	Outside  string
	Cure     civil.Period
	Remedies []Remedy
	Exposure finance.Exposure
}

func decisionAsDocument(d Decision) decisionDocument {
	return decisionDocument{Verdict: &d.Verdict, Possible: d.Possible, Act: d.Act,
		Findings: each(d.Findings, findingAsDocument), Split: d.Split, Missing: d.Missing, Requires: d.Requires,
		Gone: d.Gone, Basis: d.Basis}
}

func (d decisionDocument) decision() Decision {
	return Decision{Verdict: *d.Verdict, Possible: d.Possible, Act: d.Act,
		Findings: each(d.Findings, findingDocument.finding), Split: d.Split, Missing: d.Missing, Requires: d.Requires,
		Gone: d.Gone, Basis: d.Basis}
}

// check reports, joined, the verdicts that the document leaves out.
func (d decisionDocument) check(path string) error {
	problems := []error{verdictAt(d.Verdict, path)}
	for i, f := range d.Findings {
		problems = append(problems, verdictAt(f.Verdict, fmt.Sprintf("%s.findings[%d]", path, i)))
	}
	return errors.Join(problems...)
}

func verdictAt(v *Verdict, path string) error {
	if v != nil {
		return nil
	}
	return &contract.DocumentError{Path: path + ".verdict", Text: "it is not stated", Err: contract.ErrDocument}
}

func findingAsDocument(f Finding) findingDocument {
	return findingDocument{Clause: f.Clause, Kind: f.Kind, Effect: f.Effect, Verdict: &f.Verdict, Possible: f.Possible,
		By: f.By, Toward: f.Toward, From: f.From, Through: f.Through, First: f.First, Reasons: f.Reasons,
		Besides: f.Besides, Missing: f.Missing, Requires: f.Requires, Instead: f.Instead, Outside: f.Outside,
		Cure: f.Cure, Remedies: f.Remedies, Exposure: f.Exposure}
}

func (f findingDocument) finding() Finding {
	return Finding{Clause: f.Clause, Kind: f.Kind, Effect: f.Effect, Verdict: *f.Verdict, Possible: f.Possible,
		By: f.By, Toward: f.Toward, From: f.From, Through: f.Through, First: f.First, Reasons: f.Reasons,
		Besides: f.Besides, Missing: f.Missing, Requires: f.Requires, Instead: f.Instead, Outside: f.Outside,
		Cure: f.Cure, Remedies: f.Remedies, Exposure: f.Exposure}
}

// each is a list with every member turned into something else.
func each[T, U any](list []T, turn func(T) U) []U {
	if list == nil {
		return nil
	}
	out := make([]U, len(list))
	for i, member := range list {
		out[i] = turn(member)
	}
	return out
}
