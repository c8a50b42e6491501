package schema_test

import (
	"encoding"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// walker goes through Go types and schemas side by side.
type walker struct {
	t     *testing.T
	files map[string]map[string]any
	seen  map[string]bool
}

// file reads a schema.
func (w *walker) file(name string) map[string]any {
	if w.files[name] == nil {
		data, err := os.ReadFile(name)
		if err != nil {
			w.t.Fatal(err)
		}
		w.files[name] = tree(w.t, data)
	}
	return w.files[name]
}

// resolve follows references; file is the schema in which node stands.
func (w *walker) resolve(file string, node map[string]any) (string, map[string]any) {
	for {
		ref, ok := node["$ref"].(string)
		if !ok {
			return file, node
		}
		name, pointer, _ := strings.Cut(ref, "#")
		if name != "" {
			file = name
		}
		found, ok := w.file(file)["$defs"].(map[string]any)[strings.TrimPrefix(pointer, "/$defs/")].(map[string]any)
		if !ok {
			w.t.Fatalf("%s: there is no %s", file, ref)
		}
		node = found
	}
}

// name is the name of a Go field or type in documents.
func name(text string) string {
	if strings.ToUpper(text) == text {
		return strings.ToLower(text)
	}
	letters := []rune(text)
	letters[0] = unicode.ToLower(letters[0])
	return string(letters)
}

// fields maps the names of the fields of a struct to their types.
func fields(typ reflect.Type) map[string]reflect.Type {
	out := map[string]reflect.Type{}
	for f := range typ.Fields() {
		if !f.IsExported() {
			continue
		}
		if f.Anonymous {
			for name, typ := range fields(f.Type) {
				out[name] = typ
			}
			continue
		}
		out[name(f.Name)] = f.Type
	}
	return out
}

// kinds maps the names of the kinds of a sum to their types.
func kinds[T any](zeros []T) map[string]reflect.Type {
	out := map[string]reflect.Type{}
	for _, zero := range zeros {
		typ := reflect.TypeOf(zero)
		out[name(typ.Name())] = typ
	}
	return out
}

// walk compares a type with a schema, and reports what either lacks.
func (w *walker) walk(path string, typ reflect.Type, file string, node map[string]any) {
	if typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	file, node = w.resolve(file, node)
	switch typ {
	case reflect.TypeFor[obligation.Term]():
		w.properties(path, kinds(obligation.Kinds()), file, node)
		return
	case reflect.TypeFor[obligation.Step]():
		w.properties(path, kinds(obligation.StepKinds()), file, node)
		return
	case reflect.TypeFor[when.Condition]():
		all := kinds(when.Kinds())
		all["not"] = reflect.TypeFor[when.Condition]()
		delete(all, "negated")
		w.properties(path, all, file, node)
		return
	case reflect.TypeFor[contracttest.Want]():
		w.properties(path, kinds([]contracttest.Want{contracttest.Breach{}, contracttest.Ineffective{},
			contracttest.Conditional{}, contracttest.Permitted{}, contracttest.Undetermined{}}), file, node)
		return
	case reflect.TypeFor[contracttest.Asked]():
		w.properties(path, kinds([]contracttest.Asked{contracttest.Facts{}, contracttest.Events{}, contracttest.Names{}}),
			file, node)
		return
	case reflect.TypeFor[evaluate.Verdict]():
		if node["enum"] == nil {
			w.t.Errorf("%s: the schema does not list the verdicts", path)
		}
		return
	case reflect.TypeFor[scope.Expr](), reflect.TypeFor[scope.Outlines]():
		return
	}
	switch {
	case typ.Implements(reflect.TypeFor[encoding.TextMarshaler]()):
		w.typed(path, node, "string")
	case typ.Kind() == reflect.Struct:
		w.properties(path, fields(typ), file, node)
	case (typ.Kind() == reflect.Slice || typ.Kind() == reflect.Array) && w.typed(path, node, "array"):
		w.walk(path+"[]", typ.Elem(), file, node["items"].(map[string]any))
	case typ.Kind() == reflect.Map && w.typed(path, node, "object"):
		w.walk(path+"{}", typ.Elem(), file, node["additionalProperties"].(map[string]any))
	case typ.Kind() == reflect.Bool:
		w.typed(path, node, "boolean")
	case typ.Kind() == reflect.Int:
		w.typed(path, node, "integer")
	case node["enum"] == nil && typ.Kind() == reflect.String:
		w.typed(path, node, "string")
	}
}

// typed reports a schema that is for another type of JSON.
func (w *walker) typed(path string, node map[string]any, want string) bool {
	if node["type"] != want {
		w.t.Errorf("%s: the schema is for type %v, want %q", path, node["type"], want)
	}
	return node["type"] == want
}

// properties compares named types with the properties of a schema.
func (w *walker) properties(path string, want map[string]reflect.Type, file string, node map[string]any) {
	place := fmt.Sprintf("%p", node)
	if w.seen[place] {
		return
	}
	w.seen[place] = true
	if node["additionalProperties"] != false {
		w.t.Errorf("%s: the schema allows other fields", path)
	}
	properties, _ := node["properties"].(map[string]any)
	var names []string
	for name := range want {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		property, ok := properties[name].(map[string]any)
		if !ok {
			w.t.Errorf("%s: the schema lacks %q", path, name)
			continue
		}
		_, resolved := w.resolve(file, property)
		if property["description"] == nil && resolved["description"] == nil {
			w.t.Errorf("%s.%s: the schema has no description", path, name)
		}
		w.walk(path+"."+name, want[name], file, property)
	}
	for name := range properties {
		if want[name] == nil {
			w.t.Errorf("%s: the schema has %q, which no Go type has", path, name)
		}
	}
}

// TestSchemaHasEveryField lists the fields and kinds of the Go types that the schemas lack, and those they have too
// many.
func TestSchemaHasEveryField(t *testing.T) {
	for kind, typ := range map[string]reflect.Type{"agreement": reflect.TypeFor[contract.Agreement](),
		"record": reflect.TypeFor[record.Known](), "act": reflect.TypeFor[record.Act](),
		"scenario": reflect.TypeFor[contracttest.Scenario](), "decision": reflect.TypeFor[evaluate.Decision](),
		"status": reflect.TypeFor[evaluate.Status](), "comparison": reflect.TypeFor[evaluate.Comparison]()} {
		w := walker{t: t, files: map[string]map[string]any{}, seen: map[string]bool{}}
		file := kind + ".schema.json"
		w.walk(kind, typ, file, w.file(file)["$defs"].(map[string]any)[kind].(map[string]any))
	}
}
