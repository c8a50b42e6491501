package documents_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/examples/documents"
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
