package literal

import (
	"fmt"
	"slices"
	"strings"
)

// maxNear is the length of the longest name for which likely ones are looked up.
const maxNear = 64

// fewNames is how many known names an error lists where none looks like an unknown one.
const fewNames = 8

// didYouMean ends an error about an unknown name with the known one that looks most like it, or with all if they are
// few.
func didYouMean(name string, known []string) string {
	if best := nearest(name, known); best != "" {
		return fmt.Sprintf("; did you mean %q?", best)
	}
	if len(known) == 0 || len(known) > fewNames {
		return ""
	}
	return "; there is " + quoted(known)
}

// quoted lists names between quotation marks.
func quoted(names []string) string {
	all := make([]string, len(names))
	for i, name := range names {
		all[i] = fmt.Sprintf("%q", name)
	}
	return strings.Join(all, ", ")
}

// nearest is the known name that looks most like an unknown one, or empty.
func nearest(name string, known []string) string {
	if name == "" || len(name) > maxNear {
		return ""
	}
	folded := []rune(fold(name))
	best, least := "", 1+len(folded)/3
	for _, candidate := range slices.Sorted(slices.Values(known)) {
		if d := distance(folded, []rune(fold(candidate))); d <= least && d < len(folded) && (best == "" || d < least) {
			best, least = candidate, d
		}
	}
	return best
}

// distance is how many letters must be added, removed or changed to make b of a.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
