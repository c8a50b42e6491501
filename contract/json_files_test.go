package contract_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/when"
)

var update = flag.Bool("update", false, "write the documents of testdata in their canonical text")

// canonical reads a document and is its canonical text.
func canonical(t *testing.T, kind string, data []byte) []byte {
	t.Helper()
	var text []byte
	var err error
	switch kind {
	case "records":
		known, e := contract.DecodeRecord(data, contract.Limits{})
		if err = e; err == nil {
			text, err = contract.EncodeRecord(known)
		}
	case "acts":
		act, e := contract.DecodeAct(data, contract.Limits{})
		if err = e; err == nil {
			text, err = contract.EncodeAct(act)
		}
	default:
		a, e := contract.Decode(data, contract.Limits{})
		if err = e; err == nil {
			text, err = contract.Encode(a)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestFiles holds the documents of testdata to their canonical text; -update writes it. Agreements must make sense too.
func TestFiles(t *testing.T) {
	for _, kind := range []string{"agreements", "terms", "records", "acts"} {
		names, err := filepath.Glob(filepath.Join("testdata", kind, "*.json"))
		if err != nil || len(names) == 0 {
			t.Fatal(err, names)
		}
		for _, name := range names {
			t.Run(filepath.ToSlash(name), func(t *testing.T) {
				data, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				text := canonical(t, kind, data)
				if *update {
					if err := os.WriteFile(name, text, 0o644); err != nil {
						t.Fatal(err)
					}
				} else if diff := cmp.Diff(string(text), string(data)); diff != "" {
					t.Errorf("not canonical (-want +got)\n%s", diff)
				}
				if kind == "terms" || kind == "agreements" {
					sensible(t, kind, name, data)
				}
			})
		}
	}
}

// sensible holds an example of a kind of term to being one, and to being an agreement that can be evaluated.
func sensible(t *testing.T, folder, name string, data []byte) {
	a, err := contract.Decode(data, contract.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := evaluate.New(a); err != nil {
		t.Error(err)
	}
	kind := strings.TrimSuffix(filepath.Base(name), ".json")
	if folder == "terms" && !slices.ContainsFunc(a.Terms, func(term obligation.Term) bool {
		return strings.EqualFold(reflect.TypeOf(term).Name(), kind)
	}) {
		t.Errorf("it has no %s", kind)
	}
}

// TestFilesOfEveryKind requires an example file of every kind of term, and all conditions and steps among them.
func TestFilesOfEveryKind(t *testing.T) {
	all := bytes.Join(files(t, "terms"), nil)
	for _, term := range obligation.Kinds() {
		name := []rune(reflect.TypeOf(term).Name())
		path := filepath.Join("testdata", "terms", strings.ToLower(string(name[0]))+string(name[1:])+".json")
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
	for _, condition := range when.Kinds() {
		name := strings.Replace(strings.ToLower(reflect.TypeOf(condition).Name()), "negated", "not", 1)
		if !bytes.Contains(bytes.ToLower(all), []byte(`"`+name+`": `)) {
			t.Errorf("no example has the condition %q", name)
		}
	}
}
