package contract_test

import (
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

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/when"
)

// sources parses the Go files of a folder that are no tests.
func sources(t *testing.T, dir string) []*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, data, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// withMethod lists the types of a folder that have a method of that name, sorted.
func withMethod(t *testing.T, dir, method string) []string {
	t.Helper()
	var names []string
	for _, file := range sources(t, dir) {
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Recv == nil || f.Name.Name != method {
				continue
			}
			if receiver, ok := f.Recv.List[0].Type.(*ast.Ident); ok {
				names = append(names, receiver.Name)
			}
		}
	}
	slices.Sort(names)
	return names
}

func typeNames[T any](values []T) []string {
	var names []string
	for _, v := range values {
		names = append(names, reflect.TypeOf(v).Name())
	}
	slices.Sort(names)
	return names
}

// TestKindsAreWhole proves that the lists of kinds, which decoding reads, have every kind that is declared.
func TestKindsAreWhole(t *testing.T) {
	for _, test := range []struct {
		name, dir, method string
		listed            []string
	}{
		{"every type with a Ref is a kind of term", "../obligation", "Ref", typeNames(obligation.Kinds())},
		{"every type with a procedure is a kind of step", "../obligation", "procedure", typeNames(obligation.StepKinds())},
		{"every type with a condition is a kind of condition", "../obligation/when", "condition", typeNames(when.Kinds())},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(withMethod(t, test.dir, test.method), test.listed); diff != "" {
				t.Errorf("(-declared +listed)\n%s", diff)
			}
		})
	}
}

// TestEveryTypeHasAForm proves that no field of an agreement, record or act is of a type that documents cannot say.
func TestEveryTypeHasAForm(t *testing.T) {
	if err := contract.CheckDocuments(); err != nil {
		t.Error(err)
	}
}

// TestEveryConstantHasAWord proves that the types with constants that documents use have a word for each, except for
// zero values that are no choice.
func TestEveryConstantHasAWord(t *testing.T) {
	noChoice := []string{"record.Unknown", "record.Says", "when.AllTime"}
	open := []string{"record.Event", "scope.Dim"} // a name of the agreement's own is as good as the constant
	declared := map[string]int{}
	for pkg, dir := range map[string]string{"contract": ".", "obligation": "../obligation", "when": "../obligation/when",
		"record": "../obligation/record", "scope": "../obligation/scope"} {
		for _, file := range sources(t, dir) {
			for name, typ := range constants(file) {
				if !slices.Contains(noChoice, pkg+"."+name) {
					declared[pkg+"."+typ]++
				}
			}
		}
	}
	types := contract.DocumentTypes()
	for typ, constants := range declared {
		if words, used := types[typ]; used && words != constants && !slices.Contains(open, typ) {
			t.Errorf("%s has %d constants and %d words", typ, constants, words)
		}
	}
}

// constants maps the constants that a file declares with a type of its own package to the name of the type.
func constants(file *ast.File) map[string]string {
	found := map[string]string{}
	for _, d := range file.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.Tok != token.CONST {
			continue
		}
		typ := ""
		for _, spec := range decl.Specs {
			value := spec.(*ast.ValueSpec)
			if value.Type != nil {
				typ = fmt.Sprint(value.Type)
			} else if len(value.Values) > 0 {
				typ = converted(value.Values[0])
			}
			for _, name := range value.Names {
				if typ != "" {
					found[name.Name] = typ
				}
			}
		}
	}
	return found
}

// converted is the type to which an expression such as As(iota + 1) converts.
func converted(e ast.Expr) string {
	found := ""
	ast.Inspect(e, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			found = fmt.Sprint(call.Fun)
		}
		return true
	})
	return found
}
