package schema_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
)

// kindOf is one kind of document: its schema and its decoder.
type kindOf struct {
	name   string
	schema *jsonschema.Schema
	decode func([]byte) error
}

func documents(t *testing.T) map[string]kindOf {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	out := map[string]kindOf{}
	for name, decode := range map[string]func([]byte) error{
		"agreement": func(data []byte) error { _, err := contract.Decode(data, contract.Limits{}); return err },
		"record":    func(data []byte) error { _, err := contract.DecodeRecord(data, contract.Limits{}); return err },
		"act":       func(data []byte) error { _, err := contract.DecodeAct(data, contract.Limits{}); return err },
		"scenario":  func(data []byte) error { _, err := contracttest.DecodeScenario(data, contract.Limits{}); return err },
		"decision":  func(data []byte) error { _, err := evaluate.DecodeDecision(data, contract.Limits{}); return err },
		"status":    func(data []byte) error { _, err := evaluate.DecodeStatus(data, contract.Limits{}); return err },
		"comparison": func(data []byte) error {
			_, err := evaluate.DecodeComparison(data, contract.Limits{})
			return err
		},
	} {
		schema, err := compiler.Compile(name + ".schema.json")
		if err != nil {
			t.Fatal(err)
		}
		out[name] = kindOf{name, schema, decode}
	}
	return out
}

// tree is a document as encoding/json reads it, with numbers as they are written.
func tree(t *testing.T, data []byte) map[string]any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return value.(map[string]any)
}

func text(t *testing.T, value any) []byte {
	t.Helper()
	data, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// examples are the documents that the repository keeps, by kind, and the answers about the cases among them.
func examples(t *testing.T) map[string][]map[string]any {
	t.Helper()
	out := map[string][]map[string]any{}
	for _, pattern := range []string{"../contract/testdata/*/*.json", "../examples/*/*.json", "../examples/*/*/*.json"} {
		names, err := filepath.Glob(filepath.FromSlash(pattern))
		if err != nil || len(names) == 0 {
			t.Fatal(err, names)
		}
		for _, name := range names {
			if filepath.Base(name) == "mistakes.json" {
				continue // which shows what is refused
			}
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			document := tree(t, data)
			for _, kind := range []string{"agreement", "record", "act", "scenario"} {
				if document[kind] != nil && document["pacta"] != nil {
					out[kind] = append(out[kind], document)
				}
			}
		}
	}
	answers(t, out)
	return out
}

// answers adds what is answered about the cases of the scenario files.
func answers(t *testing.T, out map[string][]map[string]any) {
	t.Helper()
	files, err := contracttest.ReadFiles(os.DirFS(filepath.Join("..", "examples")))
	if err != nil {
		t.Fatal(err)
	}
	add := func(kind string, data []byte, err error) {
		if err != nil {
			t.Fatal(err)
		}
		out[kind] = append(out[kind], tree(t, data))
	}
	for _, f := range files {
		ev, err := evaluate.New(*f.Scenario.Agreement)
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range f.Cases() {
			data, err := evaluate.EncodeDecision(ev.Decide(c.Act, c.Known))
			add("decision", data, err)
			if i%5 > 0 {
				continue
			}
			data, err = evaluate.EncodeStatus(ev.Status(c.Act.Day(), c.Known))
			add("status", data, err)
			data, err = evaluate.EncodeComparison(ev.Compare(c.Act, c.Known))
			add("comparison", data, err)
		}
	}
}

// TestSchemaIsASchema holds the schemas to the schema of schemas.
func TestSchemaIsASchema(t *testing.T) {
	meta, err := jsonschema.NewCompiler().Compile("https://json-schema.org/draft/2020-12/schema")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"values", "agreement", "record", "act", "scenario", "decision", "status",
		"comparison"} {
		data, err := os.ReadFile(name + ".schema.json")
		if err != nil {
			t.Fatal(err)
		}
		if err := meta.Validate(tree(t, data)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSchemaAcceptsExamples holds the schemas to the documents that the decoders are held to.
func TestSchemaAcceptsExamples(t *testing.T) {
	kinds := documents(t)
	for kind, trees := range examples(t) {
		for _, example := range trees {
			if err := kinds[kind].schema.Validate(example); err != nil {
				t.Errorf("%s\n%v", text(t, example), err)
			}
			if err := kinds[kind].decode(text(t, example)); err != nil {
				t.Error(err)
			}
		}
	}
}
