package evaluate_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
)

// documentRoundTrip writes a value, reads it and writes it again, and does the same through encoding/json.
func documentRoundTrip[T any](t *testing.T, value T, encode func(T) ([]byte, error),
	decode func([]byte, contract.Limits) (T, error)) {
	t.Helper()
	data, err := encode(value)
	if err != nil {
		t.Fatal(err)
	}
	again, err := decode(data, contract.Limits{})
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	options := cmp.Options{cmpopts.EquateEmpty(), cmpopts.IgnoreUnexported(evaluate.Standing{})}
	if diff := cmp.Diff(value, again, options); diff != "" {
		t.Errorf("(-want +got)\n%s\n%s", diff, data)
	}
	if second, err := encode(again); err != nil || !bytes.Equal(data, second) {
		t.Errorf("%v\nfirst:\n%s\nthen:\n%s", err, data, second)
	}
	within, err := json.Marshal(map[string]T{"in": value})
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]T
	if err := json.Unmarshal(within, &out); err != nil {
		t.Fatalf("%v\n%s", err, within)
	}
	if diff := cmp.Diff(value, out["in"], options); diff != "" {
		t.Errorf("within another value (-want +got)\n%s", diff)
	}
}

func randomAnswers[T any](t *testing.T, encode func(T) ([]byte, error), decode func([]byte, contract.Limits) (T, error)) {
	n := uint64(400)
	if testing.Short() {
		n = 40
	}
	for seed := range n {
		var value T
		newFiller(seed).fill(reflect.ValueOf(&value).Elem(), 5)
		if documentRoundTrip(t, value, encode, decode); t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// TestDocumentsRoundTripAtRandom holds encoding against decoding on answers with every field and word.
func TestDocumentsRoundTripAtRandom(t *testing.T) {
	t.Run("decision", func(t *testing.T) { randomAnswers(t, evaluate.EncodeDecision, evaluate.DecodeDecision) })
	t.Run("status", func(t *testing.T) { randomAnswers(t, evaluate.EncodeStatus, evaluate.DecodeStatus) })
	t.Run("comparison", func(t *testing.T) { randomAnswers(t, evaluate.EncodeComparison, evaluate.DecodeComparison) })
}

// TestDocumentsRoundTripZero has the answers that say nothing.
func TestDocumentsRoundTripZero(t *testing.T) {
	documentRoundTrip(t, evaluate.Decision{}, evaluate.EncodeDecision, evaluate.DecodeDecision)
	documentRoundTrip(t, evaluate.Status{}, evaluate.EncodeStatus, evaluate.DecodeStatus)
	documentRoundTrip(t, evaluate.Comparison{}, evaluate.EncodeComparison, evaluate.DecodeComparison)
}

// TestDocumentsHaveEveryField proves that a type that has another one in documents loses no field to it, and that no
// type there is one that documents cannot say.
func TestDocumentsHaveEveryField(t *testing.T) {
	if err := evaluate.CheckDocuments(); err != nil {
		t.Error(err)
	}
	fields := func(typ reflect.Type) []string {
		var names []string
		for f := range typ.Fields() {
			if f.IsExported() {
				names = append(names, f.Name)
			}
		}
		slices.Sort(names)
		return names
	}
	for typ, document := range evaluate.Documented() {
		if diff := cmp.Diff(fields(typ), fields(document)); diff != "" {
			t.Errorf("%s: (-fields +in documents)\n%s", typ, diff)
		}
	}
}

// TestDocumentsHaveEveryWord proves that every constant of a type with words has one.
func TestDocumentsHaveEveryWord(t *testing.T) {
	for typ, words := range evaluate.DocumentWords() {
		dir := "."
		if !strings.HasSuffix(typ.PkgPath(), "/evaluate") {
			dir = filepath.Join("..", "obligation", filepath.Base(typ.PkgPath()))
		}
		if declared := declaredOf(t, dir, typ.Name()); declared != len(words) {
			t.Errorf("%s has %d constants and %d words", typ, declared, len(words))
		}
	}
}

// declaredOf counts the exported constants of a type that the Go files of a folder declare.
func declaredOf(t *testing.T, dir, name string) int {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	n := 0
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, source, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, d := range parsed.Decls {
			if decl, ok := d.(*ast.GenDecl); ok && decl.Tok == token.CONST {
				n += constantsOf(decl, name)
			}
		}
	}
	return n
}

// constantsOf counts the exported constants of a type in one declaration; one without a type and a value goes on.
func constantsOf(decl *ast.GenDecl, name string) int {
	n, typ := 0, ""
	for _, spec := range decl.Specs {
		value := spec.(*ast.ValueSpec)
		if value.Type != nil || len(value.Values) > 0 {
			typ = fmt.Sprint(value.Type)
		}
		if typ == name && value.Names[0].IsExported() {
			n++
		}
	}
	return n
}

// TestDecodeAnswersRefuses shows what is no answer, and how the error says where.
func TestDecodeAnswersRefuses(t *testing.T) {
	decision := func(data []byte) error { _, err := evaluate.DecodeDecision(data, contract.Limits{}); return err }
	status := func(data []byte) error { _, err := evaluate.DecodeStatus(data, contract.Limits{}); return err }
	comparison := func(data []byte) error { _, err := evaluate.DecodeComparison(data, contract.Limits{}); return err }
	for _, test := range []struct {
		name, document string
		decode         func([]byte) error
		want           string
	}{
		{"a decision without a verdict", `{"pacta": "1", "decision": {}}`, decision, "decision.verdict: it is not stated"},
		{"a finding without one", `{"pacta": "1", "decision": {"verdict": "breach", "findings": [{}]}}`, decision,
			"decision.findings[0].verdict: it is not stated"},
		{"a verdict that is none", `{"pacta": "1", "decision": {"verdict": "breech"}}`, decision,
			`1:40: decision.verdict: there is no "breech" here; did you mean "breach"?`},
		{"a verdict as Go has it", `{"pacta": "1", "decision": {"verdict": 4}}`, decision,
			"1:40: decision.verdict: a text is due, not a number: write it between quotation marks"},
		{"a state that is none", `{"pacta": "1", "decision": {"verdict": "breach", "split": [{"state": "open"}]}}`, decision,
			`1:70: decision.split[0].state: there is no "open" here; there is "barred", "no effect", "not known", "after a step", "free"`},
		{"an act", `{"pacta": "1", "act": {}}`, decision, "1:1: the document has no \"decision\"\n" +
			`1:16: act: this document holds "act", and "decision" is due`},
		{"a standing that is none", `{"pacta": "1", "status": {"rows": [{"state": "due"}]}}`, status,
			`there is no "due" here`},
		{"a turn between three", `{"pacta": "1", "comparison": {"text": {"verdict": "breach"}, "turns": [
			{"verdicts": ["breach", "permitted", "breach"]}]}}`, comparison,
			"comparison.turns[0].verdicts: two verdicts are due, and there are 3"},
		{"readings without verdicts", `{"pacta": "1", "comparison": {"under": [{}]}}`, comparison,
			"comparison.text.verdict: it is not stated\ncomparison.under[0].decision.verdict: it is not stated"},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := test.decode([]byte(test.document))
			if err == nil || !strings.Contains(err.Error(), test.want) || !errors.Is(err, contract.ErrDocument) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

// TestUnmarshalLeavesItAlone: what cannot be read changes nothing.
func TestUnmarshalLeavesItAlone(t *testing.T) {
	d := evaluate.Decision{Verdict: evaluate.Breach}
	if err := json.Unmarshal([]byte(`{"pacta": "1", "decision": {"verdict": "none"}}`), &d); err == nil ||
		d.Verdict != evaluate.Breach {
		t.Error(err, d.Verdict)
	}
}

func FuzzDecodeDecision(f *testing.F) {
	fuzzAnswer(f, evaluate.EncodeDecision, evaluate.DecodeDecision)
}

func FuzzDecodeStatus(f *testing.F) { fuzzAnswer(f, evaluate.EncodeStatus, evaluate.DecodeStatus) }

func FuzzDecodeComparison(f *testing.F) {
	fuzzAnswer(f, evaluate.EncodeComparison, evaluate.DecodeComparison)
}

// fuzzAnswer holds a decoder to its promises: nothing panics, not even printing, and what is accepted is read back the
// same from its canonical text.
func fuzzAnswer[T fmt.Stringer](f *testing.F, encode func(T) ([]byte, error),
	decode func([]byte, contract.Limits) (T, error)) {
	for _, seed := range []string{
		`{"pacta": "1", "decision": {"verdict": "undetermined", "possible": ["breach", "permitted"], "act": {"by": "A"}}}`,
		`{"pacta": "1", "decision": {"verdict": "breach", "findings": [{"clause": "1", "verdict": "breach", "by": ["A"],
			"toward": ["B"], "from": "2027-06-01", "cure": "30 days", "remedies": [{"perDay": "USD 5"}]}]}}`,
		`{"pacta": "1", "decision": {"verdict": "not yet", "requires": [{"by": "A", "until": {"earliest": "2027-06-01",
			"latest": "2027-06-02", "why": "x"}}], "split": [{"state": "free", "where": "US"}], "basis": {"limit": true}}}`,
		`{"pacta": "1", "status": {"on": "2027-06-01", "rows": [{"clause": "5", "state": "overdue", "amount": "USD 7",
			"funded": "USD 2", "in": {"from": "2027-01-01"}, "due": "2027-05-31"}], "next": [{"what": "end"}]}}`,
		`{"pacta": "1", "comparison": {"text": {"verdict": "undetermined"}, "under": [{"reading": "r", "decision":
			{"verdict": "breach"}}], "turns": [{"to": "r", "verdicts": ["permitted", "breach"], "words": [["a"], ["b"]]}]}}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		value, err := decode(data, contract.Limits{})
		if err != nil {
			return
		}
		_ = value.String()
		text, err := encode(value)
		if err != nil {
			t.Fatalf("%v\n%q", err, data)
		}
		again, err := decode(text, contract.Limits{Document: 64 << 20, Memory: 64 << 20})
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		if second, err := encode(again); err != nil || !bytes.Equal(text, second) {
			t.Errorf("%v\n%s\n%s", err, text, second)
		}
	})
}
