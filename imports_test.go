package pacta_test

import (
	"fmt"
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const (
	module  = "github.com/pacta-go/pacta"
	decimal = "github.com/shopspring/decimal"
	goCmp   = "github.com/google/go-cmp"
)

// A layer is one row of the import order: a package of this module and those it may import. Rows stand in order, so a
// package may only be allowed what a row above it holds. A path that ends in "/..." stands for everything below it.
type layer struct {
	path      string
	mayImport []string
	outside   []string // modules other than this one that may be imported, with all their packages
	mayTouch  bool     // whether the clock, the file system, the network and random numbers may be used
}

// importOrder is the table: whoever adds a package adds a row, or widens one, and says in the change why.
func importOrder() []layer {
	values := []string{"obligation/civil", "obligation/money", "obligation/scope", "obligation/record", "obligation/when"}
	public := append(slices.Clone(values), "obligation", "obligation/finance", "contract", "evaluate", "contract/contracttest")
	return []layer{
		{path: ""},
		{path: "obligation/civil"},
		{path: "obligation/money", mayImport: values[:1], outside: []string{decimal}},
		{path: "obligation/scope", mayImport: values[:2]},
		{path: "obligation/record", mayImport: values[:3]},
		{path: "obligation/when", mayImport: values[:4]},
		{path: "internal/norm", mayImport: values},
		{path: "obligation", mayImport: append(slices.Clone(values), "internal/norm")},
		{path: "obligation/finance", mayImport: append(slices.Clone(values), "internal/norm", "obligation")},
		{path: "internal/literal", mayImport: values[:1]},
		{path: "contract", mayImport: append(slices.Clone(values), "internal/norm", "internal/literal", "obligation")},
		{path: "evaluate", mayImport: append(slices.Clone(values), "internal/norm", "internal/literal", "obligation", "obligation/finance",
			"contract")},
		{path: "evaluate/portfolio", mayImport: append(slices.Clone(values), "internal/norm", "obligation", "contract", "evaluate")},
		{path: "internal/sample", mayImport: append(slices.Clone(values), "internal/norm", "obligation", "contract", "evaluate"),
			mayTouch: true}, // chance, seeded; for tests alone
		{path: "contract/contracttest", mayImport: append(slices.Clone(public[:len(public)-1]), "internal/literal"),
			outside: []string{goCmp}, mayTouch: true}, // shuffles, seeded; reads scenario files
		{path: "examples/internal/expected", mayImport: public, mayTouch: true}, // reads cases
		{path: "examples/publicterms", mayImport: append(slices.Clone(public), "examples/internal/expected"), mayTouch: true},
		{path: "examples/...", mayImport: append(slices.Clone(public), "examples/internal/expected", "examples/publicterms"),
			mayTouch: true},
	}
}

// TestImportOrder holds every package of the module to the table.
func TestImportOrder(t *testing.T) {
	problems, err := checkImports(os.DirFS("."), importOrder())
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range problems {
		t.Error(problem)
	}
}

// TestImportOrderPointsDown proves the table itself: each row may import only what stands above it.
func TestImportOrderPointsDown(t *testing.T) {
	above := map[string]bool{}
	for _, row := range importOrder() {
		for _, allowed := range row.mayImport {
			if !above[allowed] {
				t.Errorf("%q may import %q, which is not above it in the table", row.path, allowed)
			}
		}
		if above[row.path] {
			t.Errorf("%q stands in the table twice", row.path)
		}
		above[row.path] = true
	}
}

// checkImports returns one line for each place where a Go file of tree breaks the order, sorted by file. Modules nested
// in the tree, testdata, hidden folders and files that are built by nobody are no part of it.
func checkImports(tree fs.FS, order []layer) ([]string, error) {
	var problems []string
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return enterDir(tree, name)
		}
		if path.Ext(name) != ".go" {
			return nil
		}
		found, err := checkFile(tree, name, order)
		problems = append(problems, found...)
		return err
	})
	return problems, err
}

// enterDir returns fs.SkipDir for a folder that holds no packages of this module.
func enterDir(tree fs.FS, dir string) error {
	if dir == "." {
		return nil
	}
	base := path.Base(dir)
	if base == "testdata" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") {
		return fs.SkipDir
	}
	if _, err := fs.Stat(tree, path.Join(dir, "go.mod")); err == nil {
		return fs.SkipDir
	}
	return nil
}

func checkFile(tree fs.FS, name string, order []layer) ([]string, error) {
	source, err := fs.ReadFile(tree, name)
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	if ignored(file) {
		return nil, nil
	}
	dir := path.Dir(name)
	if dir == "." {
		dir = ""
	}
	row, ok := rowFor(dir, order)
	if !ok {
		return []string{fmt.Sprintf("%s: package %q is missing from the table of the import order", name, dir)}, nil
	}
	test := strings.HasSuffix(name, "_test.go")
	problems := row.checkSpecs(set, file, test)
	if !test && !row.mayTouch {
		problems = append(problems, clockReads(set, file)...)
	}
	return problems, nil
}

// ignored says whether the file's build constraint asks for the tag "ignore", as generators' do.
func ignored(file *ast.File) bool {
	for _, group := range file.Comments {
		if group.Pos() > file.Package {
			break
		}
		for _, comment := range group.List {
			expr, err := constraint.Parse(comment.Text)
			if err == nil && !expr.Eval(func(tag string) bool { return tag != "ignore" }) {
				return true
			}
		}
	}
	return false
}

func rowFor(dir string, order []layer) (layer, bool) {
	for _, row := range order {
		prefix, below := strings.CutSuffix(row.path, "...")
		if row.path == dir || below && strings.HasPrefix(dir, prefix) {
			return row, true
		}
	}
	return layer{}, false
}

// checkSpecs judges each import of one file. Tests may import any package of this module, and go-cmp.
func (row layer) checkSpecs(set *token.FileSet, file *ast.File, test bool) []string {
	var problems []string
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue // the parser has refused such a file already
		}
		if problem := row.judge(imported, test); problem != "" {
			problems = append(problems, fmt.Sprintf("%s: %s", set.Position(spec.Pos()), problem))
		}
	}
	return problems
}

// judge says what is wrong with a file of this row importing the package, or "" where nothing is.
func (row layer) judge(imported string, test bool) string {
	own, isOwn := strings.CutPrefix(imported, module+"/")
	isOwn = isOwn || imported == module
	first, _, _ := strings.Cut(imported, "/")
	switch {
	case isOwn && !test && !slices.Contains(row.mayImport, own):
		return fmt.Sprintf("%q may not import %q", row.path, own)
	case isOwn:
		return ""
	case strings.Contains(first, "."): // a module's path begins with a host, a standard package's with a plain word
		allowed := func(module string) bool { return within(imported, module) }
		if test && allowed(goCmp) || slices.ContainsFunc(row.outside, allowed) {
			return ""
		}
		return fmt.Sprintf("%q may not import %s", row.path, imported)
	case !test && !row.mayTouch && impure(imported):
		return fmt.Sprintf("%q may not import %s: its answers depend on its arguments alone", row.path, imported)
	}
	return ""
}

func within(imported, module string) bool {
	return imported == module || strings.HasPrefix(imported, module+"/")
}

// impure says whether a standard package reaches the machine, the network or chance.
func impure(imported string) bool {
	roots := []string{"os", "net", "math/rand", "crypto/rand", "syscall"}
	return slices.ContainsFunc(roots, func(root string) bool { return within(imported, root) })
}

// clockReads finds the uses of time.Now and of what calls it, under whatever name time is imported.
func clockReads(set *token.FileSet, file *ast.File) []string {
	reads := map[string]bool{"Now": true, "Since": true, "Until": true}
	var problems []string
	name := importedName(file, "time")
	if name == "." {
		return []string{fmt.Sprintf("%s: dot import of time", set.Position(file.Package))}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		selector, ok := n.(*ast.SelectorExpr)
		if !ok || !reads[selector.Sel.Name] {
			return true
		}
		if ident, ok := selector.X.(*ast.Ident); ok && name != "" && ident.Name == name {
			problems = append(problems, fmt.Sprintf("%s: time.%s reads the clock", set.Position(n.Pos()), selector.Sel.Name))
		}
		return true
	})
	return problems
}

// importedName is the name under which the file knows the package: "" where it does not import it.
func importedName(file *ast.File, imported string) string {
	for _, spec := range file.Imports {
		if spec.Path.Value != strconv.Quote(imported) {
			continue
		}
		if spec.Name != nil {
			return spec.Name.Name
		}
		return path.Base(imported)
	}
	return ""
}

// TestCheckImports proves that each rule bites, on trees of one file.
func TestCheckImports(t *testing.T) {
	for _, test := range []struct {
		name, file, source string
		want               []string
	}{
		{"a lower package may be imported", "evaluate/e.go", `import _ "github.com/pacta-go/pacta/contract"`, nil},
		{"an upper package may not", "contract/c.go", `import _ "github.com/pacta-go/pacta/evaluate"`,
			[]string{`contract/c.go:2:8: "contract" may not import "evaluate"`}},
		{"a test may import an upper package", "contract/c_test.go", `import _ "github.com/pacta-go/pacta/evaluate"`, nil},
		{"the root may not be imported", "contract/c.go", `import _ "github.com/pacta-go/pacta"`,
			[]string{`contract/c.go:2:8: "contract" may not import "github.com/pacta-go/pacta"`}},
		{"examples show what the public has", "examples/one/main.go", `import _ "github.com/pacta-go/pacta/internal/norm"`,
			[]string{`examples/one/main.go:2:8: "examples/..." may not import "internal/norm"`}},
		{"decimal is for money", "obligation/money/m.go", `import _ "github.com/shopspring/decimal"`, nil},
		{"decimal is for money alone", "obligation/o.go", `import _ "github.com/shopspring/decimal"`,
			[]string{`obligation/o.go:2:8: "obligation" may not import github.com/shopspring/decimal`}},
		{"decimal is for money alone, in tests too", "obligation/o_test.go", `import _ "github.com/shopspring/decimal"`,
			[]string{`obligation/o_test.go:2:8: "obligation" may not import github.com/shopspring/decimal`}},
		{"go-cmp is for tests", "evaluate/e.go", `import _ "github.com/google/go-cmp/cmp"`,
			[]string{`evaluate/e.go:2:8: "evaluate" may not import github.com/google/go-cmp/cmp`}},
		{"go-cmp in a test", "evaluate/e_test.go", `import _ "github.com/google/go-cmp/cmp/cmpopts"`, nil},
		{"go-cmp in contracttest", "contract/contracttest/c.go", `import _ "github.com/google/go-cmp/cmp"`, nil},
		{"a module like go-cmp by name only", "evaluate/e_test.go", `import _ "github.com/google/go-cmpother"`,
			[]string{`evaluate/e_test.go:2:8: "evaluate" may not import github.com/google/go-cmpother`}},
		{"a package without a row", "obligation/extra/e.go", ``,
			[]string{`obligation/extra/e.go: package "obligation/extra" is missing from the table of the import order`}},
		{"the file system", "evaluate/e.go", `import _ "os/exec"`,
			[]string{`evaluate/e.go:2:8: "evaluate" may not import os/exec: its answers depend on its arguments alone`}},
		{"chance", "evaluate/e.go", `import _ "math/rand/v2"`,
			[]string{`evaluate/e.go:2:8: "evaluate" may not import math/rand/v2: its answers depend on its arguments alone`}},
		{"chance in a test", "evaluate/e_test.go", `import _ "math/rand/v2"`, nil},
		{"the file system in an example", "examples/one/main.go", `import _ "os"`, nil},
		{"the clock", "evaluate/e.go", "import \"time\"\nvar x = time.Now()",
			[]string{"evaluate/e.go:3:9: time.Now reads the clock"}},
		{"the clock under another name", "evaluate/e.go", "import t \"time\"\nvar x = t.Since",
			[]string{"evaluate/e.go:3:9: time.Since reads the clock"}},
		{"the clock without a name", "evaluate/e.go", `import . "time"`, []string{"evaluate/e.go:1:1: dot import of time"}},
		{"months are no clock", "evaluate/e.go", "import \"time\"\nconst x = time.May", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			tree := fstest.MapFS{test.file: {Data: []byte("package x\n" + test.source + "\n")}}
			got, err := checkImports(tree, importOrder())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestCheckImportsLeavesOut proves which files are no part of the module.
func TestCheckImportsLeavesOut(t *testing.T) {
	bad := "package x\n\nimport _ \"net/http\"\n"
	files := map[string]string{
		"nested/go.mod":          "module nested\n",
		"nested/deep/n.go":       bad,
		"evaluate/testdata/t.go": bad,
		"evaluate/README.md":     "not Go\n",
		".hidden/h.go":           bad,
		"_attic/a.go":            bad,
		"evaluate/generate.go":   "//go:build ignore\n\n" + bad,
		"evaluate/unlike.go":     "//go:build linux || ignore\n\n" + bad,
		"evaluate/commented.go":  "package x\n\n//go:build ignore\n\nimport _ \"os\"\n",
	}
	tree := fstest.MapFS{}
	for name, text := range files {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	got, err := checkImports(tree, importOrder())
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		`evaluate/commented.go:5:8: "evaluate" may not import os: its answers depend on its arguments alone`,
		`evaluate/unlike.go:5:8: "evaluate" may not import net/http: its answers depend on its arguments alone`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
