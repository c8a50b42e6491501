package documents_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/examples/documents"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// update says to write the documents of the literals, and the decisions about every case, as they are now.
var update = flag.Bool("update", false, "refresh the agreements and decisions in the folders")

// literals are the agreements that stand here as literals, by their folder.
func literals() map[string]contract.Agreement {
	return map[string]contract.Agreement{"roaster": documents.Roaster(), "studio": documents.Studio()}
}

// TestAgreementsAreTheirLiterals holds the files to the literals.
func TestAgreementsAreTheirLiterals(t *testing.T) {
	for folder, literal := range literals() {
		t.Run(folder, func(t *testing.T) {
			contracttest.Written{File: filepath.Join(folder, "agreement.json"),
				Schema: "../../../schema/agreement.schema.json", Update: *update}.Agreement(t, literal)
		})
	}
}

// TestCases runs the scenarios of every folder.
func TestCases(t *testing.T) {
	contracttest.RunFiles(t, contracttest.Folder{Dir: ".", Update: *update})
}

// TestCasesKeepTheLaws varies every case, and takes it through documents: with the literal where there is one.
func TestCasesKeepTheLaws(t *testing.T) {
	files, err := contracttest.ReadFiles(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		t.Run(f.Path, func(t *testing.T) {
			a, literal := literals()[filepath.Dir(f.Path)]
			if !literal {
				a = *f.Scenario.Agreement
			}
			contracttest.Laws(t, a, f.Cases())
			contracttest.RoundTrips(t, a, f.Cases())
		})
	}
}

// TestFirstIsTheAgreementOfTheREADME: the file is decided as the program of the README decides its literal.
func TestFirstIsTheAgreementOfTheREADME(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join("first", "agreement.json"))
	if err != nil {
		t.Fatal(err)
	}
	a, err := contract.Decode(data, contract.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatal(err)
	}
	for _, hardware := range []scope.Words{"GPU", "custom chips"} {
		d := ev.Decide(record.Act{By: "Helios", With: "Nimbus", On: civil.On("2027-06-01"), What: scope.Box{
			"activity": "train models", "territory": "US, Singapore", "hardware": hardware}}, record.Known{})
		if !strings.Contains(string(readme), d.String()) {
			t.Errorf("the README does not print\n%s", d)
		}
	}
}
