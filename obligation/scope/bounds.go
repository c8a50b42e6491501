package scope

import (
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
)

// bounds are the ends of a range of an ordered dimension as they are written: an amount, a number or a date each. An
// empty end is open. A single value is the range from it to it.
type bounds struct {
	from, to string
	after    bool // the start does not itself belong to the range
	before   bool // the end does not itself belong to the range
}

// A boundWord is what comes before a bound, and whether it leaves the bound itself out.
type boundWord struct {
	words []string
	out   bool
}

// startWords come before the start of a range.
func startWords() []boundWord {
	return []boundWord{{[]string{"at", "least"}, false}, {[]string{"from"}, false}, {[]string{"over"}, true},
		{[]string{"after"}, true}}
}

// endWords come before the end of a range.
func endWords() []boundWord {
	return []boundWord{{[]string{"at", "most"}, false}, {[]string{"through"}, false}, {[]string{"under"}, true},
		{[]string{"before"}, true}}
}

// readBounds reads a value or a range. The problem is empty when there is none.
func readBounds(text string) (b bounds, problem string) {
	b, problem = splitBounds(strings.Fields(text))
	if problem == "" && (misplaced(b.from) || misplaced(b.to)) {
		return bounds{}, "one value or range is expected"
	}
	return b, problem
}

// misplaced says whether a word that belongs before a bound occurs in one.
func misplaced(value string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(value)), func(word string) bool {
		switch word {
		case "at", "from", "over", "after", "through", "under", "before", "on", "to":
			return true
		}
		return false
	})
}

// splitBounds finds the bounds among words.
func splitBounds(words []string) (b bounds, problem string) {
	if rest, out, found := bound(words, startWords()); found {
		b.after = out
		value := rest
		for i := range rest {
			tail, out, found := bound(rest[i:], endWords())
			if !found {
				continue
			}
			value, b.before = rest[:i], out
			if b.to = strings.Join(tail, " "); b.to == "" {
				return bounds{}, "a bound without a value"
			}
			break
		}
		if n := len(value); n > 0 && b.to != "" && strings.EqualFold(value[n-1], "and") {
			value = value[:n-1]
		}
		if b.from = strings.Join(value, " "); b.from == "" {
			return bounds{}, "a bound without a value"
		}
		return b, ""
	}
	if rest, out, found := bound(words, endWords()); found {
		if b.to, b.before = strings.Join(rest, " "), out; b.to == "" {
			return bounds{}, "a bound without a value"
		}
		return b, ""
	}
	return readValues(words)
}

// readValues reads "X", "on X" or "X to Y".
func readValues(words []string) (b bounds, problem string) {
	if len(words) > 1 && strings.EqualFold(words[0], "on") {
		words = words[1:]
	}
	i := slices.IndexFunc(words, func(word string) bool { return strings.EqualFold(word, "to") })
	switch {
	case i < 0:
		value := strings.Join(words, " ")
		return bounds{from: value, to: value}, ""
	case i == 0 || i == len(words)-1:
		return bounds{}, "a bound without a value"
	}
	return bounds{from: strings.Join(words[:i], " "), to: strings.Join(words[i+1:], " ")}, ""
}

// bound takes what comes before a bound off the words, if it is there.
func bound(words []string, before []boundWord) (rest []string, out, found bool) {
	for _, w := range before {
		if n := len(w.words); len(words) >= n && slices.EqualFunc(words[:n], w.words, strings.EqualFold) {
			return words[n:], w.out, true
		}
	}
	return nil, false, false
}

// String is the bounds in the grammar of words; read again they give the same bounds.
func (b bounds) String() string {
	if b.from == b.to && !b.after && !b.before {
		return b.from
	}
	from, over, to, under := "at least ", "over ", "at most ", "under "
	if dated(b.from) || dated(b.to) {
		from, over, to, under = "from ", "after ", "through ", "before "
	}
	if b.after {
		from = over
	}
	if b.before {
		to = under
	}
	switch {
	case b.to == "":
		return from + b.from
	case b.from == "":
		return to + b.to
	case dated(b.from) && !b.before:
		return from + b.from + " " + to + b.to
	}
	return from + b.from + " and " + to + b.to
}

// dated says whether a bound is a date.
func dated(text string) bool {
	_, err := civil.Parse(text)
	return err == nil
}
