package contracttest

import (
	"strings"

	"github.com/pacta-go/pacta/obligation/scope"
)

// misspelled is a name with a letter too many, which is none of the known ones.
func misspelled[S ~string](name S, known func(string) bool) S {
	name += "x"
	for known != nil && known(string(name)) {
		name += "x"
	}
	return name
}

// items are the words of a plain list, and whether it is one: a list without anything taken away, grouped or quoted.
func items(w scope.Words) ([]string, bool) {
	if w.Check() != nil || strings.ContainsAny(string(w), `;()"`) {
		return nil, false
	}
	words := list(string(w))
	for _, word := range words {
		for part := range strings.FieldsSeq(strings.ToLower(word)) {
			switch part {
			case "not", "except", "exactly", "throughout", "none", "any", "as", "over", "under", "from", "to",
				"before", "after":
				return nil, false
			}
		}
	}
	return words, len(words) > 0
}

// replaced is the list with one word in place of another.
func replaced(words []string, i int, by string) scope.Words {
	out := make([]string, len(words))
	copy(out, words)
	out[i] = by
	return scope.Words(strings.Join(out, ", "))
}
