package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/pacta-go/pacta/contract/contracttest"
)

// runCases runs every scenario file of a folder: a line for each case, what differs below those that fail, the clauses
// that no case engages, and the count.
func runCases(folder string, out io.Writer) (int, error) {
	files, err := contracttest.ReadFiles(os.DirFS(folder))
	if err != nil {
		return unusable, err
	}
	passed, all := 0, 0
	for _, f := range files {
		outcomes := f.Decide()
		for _, o := range outcomes {
			all++
			if len(o.Problems) == 0 {
				passed++
				fmt.Fprintf(out, "PASS  %s: %s\n", o.Place, o.Name)
				continue
			}
			fmt.Fprintf(out, "FAIL  %s: %s\n", o.Place, o.Name)
			for line := range strings.SplitSeq(strings.TrimRight(strings.Join(o.Problems, "\n"), "\n"), "\n") {
				fmt.Fprintf(out, "      %s\n", line)
			}
		}
		for _, clause := range f.Unengaged(outcomes) {
			fmt.Fprintf(out, "      %s: no case engages %s\n", f.Path, clause)
		}
	}
	fmt.Fprintf(out, "%d of %d cases pass\n", passed, all)
	if passed < all {
		return refused, nil
	}
	return fine, nil
}
