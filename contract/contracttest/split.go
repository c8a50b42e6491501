package contracttest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pacta-go/pacta/evaluate"
)

// list are words separated by commas.
func list(words string) []string {
	var out []string
	for word := range strings.SplitSeq(words, ",") {
		if word = strings.TrimSpace(word); word != "" {
			out = append(out, word)
		}
	}
	return out
}

// occurring are the wanted words if all of them occur in the parts of an act in one state, or else what these parts
// are.
func occurring(words string, d evaluate.Decision, state evaluate.State) []string {
	wanted := list(words)
	if len(wanted) == 0 {
		return nil
	}
	if len(d.Split) == 0 {
		return []string{"the act is not split"}
	}
	var where, included []string
	for _, p := range d.Split {
		if p.State == state {
			where = append(where, p.Where)
			included = append(included, listed(p.Where))
		}
	}
	text := strings.Join(included, "; ")
	for _, word := range wanted {
		if !occurs(word, text) {
			return where
		}
	}
	return wanted
}

// listed is the description of a part without what it leaves out: "EU" of "EU except France", nothing of "not France".
func listed(where string) string {
	for _, mark := range []string{" / ", ";"} {
		where = strings.ReplaceAll(where, mark, "\n")
	}
	var kept []string
	for phrase := range strings.SplitSeq(where, "\n") {
		phrase, _, _ = strings.Cut(phrase, " except ")
		if phrase = strings.TrimSpace(phrase); !strings.HasPrefix(phrase, "not ") {
			kept = append(kept, phrase)
		}
	}
	return strings.Join(kept, "; ")
}

// occurs says whether a word stands in a text as a word of its own: "US" does not occur in "USA".
func occurs(word, text string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return false
		}
		start := at + i
		end := start + len(word)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !inWord(before) && !inWord(after) {
			return true
		}
		at = start + 1
	}
}

func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-')
}
