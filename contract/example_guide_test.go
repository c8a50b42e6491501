package contract_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// alliance is the invented agreement of the guide, with the steps and terms of one family of clauses.
func alliance(events contract.Events, terms ...obligation.Term) contract.Agreement {
	return contract.Agreement{
		Title:        "Aster–Brook alliance agreement",
		Parties:      contract.Parties{"Aster": "Aster Robotics, Inc.", "Brook": "Brook Logistics GmbH"},
		ThirdParties: "Cobalt, Dune, Ember",
		Groups:       "Aster affiliates, Brook affiliates",
		Words:        scope.Outlines{"product": "robots\n\tpicking robots, sorting robots\nspare parts"},
		Term:         civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2030-12-31")},
		Events:       events,
		Terms:        terms,
	}
}

// decide prints what an act comes to.
func decide(a contract.Agreement, act record.Act, known record.Known) {
	ev, err := evaluate.New(a)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ev.Decide(act, known))
}

// TestGuide holds every block of the guide against the example of its name: its program, or what that prints. With
// -update it writes the blocks.
func TestGuide(t *testing.T) {
	const path = "../docs/modelling.md"
	guide, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	blocks := exampleBlocks(t)
	used := map[string]bool{}
	fenced := regexp.MustCompile("(?s)<!-- ([^\n]*) -->\n```(?:go)?\n.*?```\n")
	want := fenced.ReplaceAllFunc(guide, func(block []byte) []byte {
		name := string(fenced.FindSubmatch(block)[1])
		text, ok := blocks[name]
		if !ok {
			t.Errorf("the guide names %q, and there is no such example", name)
			return block
		}
		used[name] = true
		return []byte(fmt.Sprintf("<!-- %s -->\n%s", name, text))
	})
	for name := range blocks {
		if !used[name] {
			t.Errorf("the guide does not show %q", name)
		}
	}
	if n, m := strings.Count(string(guide), "\n```go\n"), strings.Count(string(guide), " -->\n```go\n"); n != m {
		t.Errorf("%d of %d blocks of Go name no example", n-m, n)
	}
	if *update {
		if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(guide, want) {
		t.Errorf("the guide is not as the examples are; go test -update writes it (-want +got):\n%s",
			cmp.Diff(string(want), string(guide)))
	}
}

// exampleBlocks are the programs of the guide's examples and, as "prints" and the name, what they print. Functions that
// the examples share are blocks too.
func exampleBlocks(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("example_guide*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	blocks := map[string]string{}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, file, source, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		text := func(from, to token.Pos) string {
			return string(source[set.Position(from).Offset:set.Position(to).Offset])
		}
		for _, example := range doc.Examples(tree) {
			body := example.Code.(*ast.BlockStmt)
			program, _, _ := strings.Cut(text(body.Lbrace+1, body.Rbrace), "// Output:")
			blocks["Example"+example.Name] = "```go\n" + dedent(program) + "```\n"
			blocks["prints Example"+example.Name] = "```\n" + example.Output + "```\n"
		}
		for _, d := range tree.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && (f.Name.Name == "alliance" || f.Name.Name == "decide") {
				blocks[f.Name.Name] = "```go\n" + text(f.Pos(), f.End()) + "\n```\n"
			}
		}
	}
	return blocks
}

func dedent(program string) string {
	var lines []string
	for line := range strings.SplitSeq(strings.Trim(program, "\n\t"), "\n") {
		lines = append(lines, strings.TrimPrefix(line, "\t"))
	}
	return strings.Join(lines, "\n") + "\n"
}
