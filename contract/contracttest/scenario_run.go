package contracttest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Folder is a folder of scenario files.
type Folder struct {
	Dir string
	// Update writes the decisions anew, as they are printed, into the .txt file next to each scenario. Without it they
	// must be as written there. A suite ties it to a flag of its own: flag.Bool("update", false, "…").
	Update bool
}

// RunFiles runs every scenario file of a folder and the folders within, each in a subtest of its path, and each case in
// a subtest of its name, as [Run] does. It fails at once, with all problems, if a file cannot be read. The clauses that
// no case of a file engages are logged.
func RunFiles(t *testing.T, folder Folder) {
	t.Helper()
	files, err := ReadFiles(os.DirFS(folder.Dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		t.Run(f.Path, func(t *testing.T) {
			t.Helper()
			outcomes := f.Decide()
			for _, o := range outcomes {
				t.Run(o.Name, func(t *testing.T) {
					t.Helper()
					if len(o.Problems) > 0 {
						t.Errorf("%s: %s", o.Place, strings.Join(o.Problems, "\n"))
					}
				})
			}
			for _, clause := range f.Unengaged(outcomes) {
				t.Logf("no case engages %s", clause)
			}
			folder.printed(t, f.Path, f.Printed(outcomes))
		})
	}
}

// printed holds the decisions to the file next to the scenario, or writes it.
func (folder Folder) printed(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join(folder.Dir, filepath.FromSlash(strings.TrimSuffix(name, ".json")+".txt"))
	if folder.Update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("the decisions have not been written yet: %v", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the decisions are not as written in %s (-want +got)\n%s", file, diff)
	}
}
