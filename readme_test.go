package pacta_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The README shows a program and what it prints. Both are held against the program itself.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile("examples/quickstart/main.go")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.TrimSpace(string(program)), block(t, string(readme), "```go\n")); diff != "" {
		t.Errorf("the program in README.md is not examples/quickstart/main.go (-want +got):\n%s", diff)
	}
	out, err := exec.Command("go", "run", "./examples/quickstart").Output()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.TrimSpace(string(out)), block(t, string(readme), "It prints:\n\n```\n")); diff != "" {
		t.Errorf("the output in README.md is not what the program prints (-want +got):\n%s", diff)
	}
}

// block is the text from a mark to the end of its fence.
func block(t *testing.T, text, mark string) string {
	t.Helper()
	_, after, ok := strings.Cut(text, mark)
	if !ok {
		t.Fatalf("README.md has no block after %q", mark)
	}
	inside, _, _ := strings.Cut(after, "\n```")
	return strings.TrimSpace(inside)
}
