package scope

import (
	"cmp"
	"slices"
	"strings"
)

// near lists at most three of the known words that look like word, the likeliest first, folded.
func near(word string, known []string) []string {
	const most = 3
	word = fold(word)
	if len(word) > 128 {
		return nil
	}
	type candidate struct {
		word     string
		distance int
	}
	var found []candidate
	letters := []rune(word)
	reach := 1 + len(letters)/4
	for _, k := range known {
		folded := fold(k)
		other := []rune(folded)
		switch {
		case folded == word:
			continue
		case max(len(other)-len(letters), len(letters)-len(other)) <= reach:
			if d := distance(letters, other); d <= reach && d < len(letters) {
				found = append(found, candidate{folded, d})
				continue
			}
		}
		if len(letters) > 3 && len(other) > 3 && (strings.Contains(folded, word) || strings.Contains(word, folded)) {
			found = append(found, candidate{folded, reach + 1})
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(a.distance-b.distance, strings.Compare(a.word, b.word))
	})
	found = slices.CompactFunc(found, func(a, b candidate) bool { return a.word == b.word })
	var out []string
	for _, c := range found[:min(most, len(found))] {
		out = append(out, c.word)
	}
	return out
}

// distance is how many letters must be added, removed, changed or swapped with their neighbor to make b of a.
func distance(a, b []rune) int {
	before, last, now := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		now[0] = i
		for j := 1; j <= len(b); j++ {
			change := last[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			now[j] = min(change, last[j]+1, now[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
		before, last, now = last, now, before
	}
	return last[len(b)]
}
