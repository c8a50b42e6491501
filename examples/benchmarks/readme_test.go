package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestReadmeNamesEngines holds the table of README.md to the list of engines and to the versions in go.mod.
func TestReadmeNamesEngines(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	required, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names() {
		if !strings.Contains(string(readme), "\n| "+name+" | ") {
			t.Errorf("README.md has no row for %s", name)
		}
	}
	rows := regexp.MustCompile(`(?m)^\| (\S+) \| (v\d\S*) \|`).FindAllStringSubmatch(string(readme), -1)
	if len(rows) == 0 {
		t.Error("README.md names no versions")
	}
	for _, row := range rows {
		module := regexp.MustCompile(`(?im)^\s\S*/` + regexp.QuoteMeta(row[1]) + `(/v\d+)? ` + regexp.QuoteMeta(row[2]) + `$`)
		if !module.Match(required) {
			t.Errorf("go.mod does not require %s %s", row[1], row[2])
		}
	}
}
