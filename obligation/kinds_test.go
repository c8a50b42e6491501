package obligation_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/record"
)

// withMethod are the types of this package that have a method of a name, in order.
func withMethod(t *testing.T, method string) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, src, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range tree.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name == method && f.Recv != nil {
				if name, ok := f.Recv.List[0].Type.(*ast.Ident); ok {
					out = append(out, name.Name)
				}
			}
		}
	}
	slices.Sort(out)
	return out
}

func names[T any](values []T) []string {
	var out []string
	for _, v := range values {
		out = append(out, strings.TrimPrefix(fmt.Sprintf("%T", v), "obligation."))
	}
	slices.Sort(out)
	return out
}

func TestKindsAreAll(t *testing.T) {
	if diff := cmp.Diff(withMethod(t, "Lower"), names(obligation.Kinds())); diff != "" {
		t.Errorf("kinds of term (-in the package +listed):\n%s", diff)
	}
	if diff := cmp.Diff(withMethod(t, "procedure"), names(obligation.StepKinds())); diff != "" {
		t.Errorf("kinds of step (-in the package +listed):\n%s", diff)
	}
}

func TestZeroTermsNameNoClause(t *testing.T) {
	for _, kind := range obligation.Kinds() {
		if got := kind.Ref(); got != "" {
			t.Errorf("a %T without a clause refers to %q", kind, got)
		}
	}
}

func ExampleTerm() {
	var term obligation.Term = obligation.Exclusivity{Clause: "4.1 Exclusive compute", Bound: "Helios", Holder: "Cumulus"}
	fmt.Println(term.Ref())
	fmt.Println(record.Clauses{"4"}.Cover(term.Ref()))
	// Output:
	// §4.1 Exclusive compute
	// true
}
