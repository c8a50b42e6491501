package main

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the files and answers of docs/files.md anew")

// TestGuide holds every block of the guide to the file that it names, or to what the command prints. -update writes
// them.
func TestGuide(t *testing.T) {
	t.Chdir("../..")
	const guide = "docs/files.md"
	text, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile("(?s)<!-- ([^\n]*) -->\n```(json)?\n.*?\n```\n")
	got := block.ReplaceAllStringFunc(string(text), func(found string) string {
		parts := block.FindStringSubmatch(found)
		content := ""
		if args, ok := strings.CutPrefix(parts[1], "decide "); ok {
			_, out, problems := command(strings.Fields(args)...)
			content = problems + out
		} else {
			data, err := os.ReadFile(parts[1])
			if err != nil {
				t.Fatal(err)
			}
			content = string(data)
		}
		return "<!-- " + parts[1] + " -->\n```" + parts[2] + "\n" + strings.TrimRight(content, "\n") + "\n```\n"
	})
	if n := strings.Count(got, "\n```\n"); n < 15 {
		t.Errorf("there are only %d blocks", n)
	}
	if *update {
		if err := os.WriteFile(guide, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(text), got); diff != "" {
		t.Errorf("the guide is not in step (-guide +now)\n%s", diff)
	}
}

// TestGuideRunsWhatItSays holds every command that the guide shows to the answer that it shows below.
func TestGuideRunsWhatItSays(t *testing.T) {
	text, err := os.ReadFile("../../docs/files.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := regexp.MustCompile("```sh\ngo run ./examples/(decide [^\n]*)\n```\n\n<!-- ([^\n]*) -->\n")
	all := shown.FindAllStringSubmatch(string(text), -1)
	if len(all) != strings.Count(string(text), "```sh\n") || len(all) == 0 {
		t.Errorf("of the commands, %d have their answer", len(all))
	}
	for _, found := range all {
		if found[1] != found[2] {
			t.Errorf("the command is %q, and the answer is that of %q", found[1], found[2])
		}
	}
}
