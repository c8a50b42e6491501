package scope

import (
	"fmt"
	"strings"
)

// maxWords is the most words that one outline may give a dimension.
const maxWords = 100_000

// A line is one word of an outline.
type line struct {
	depth  int      // how many words of the outline it lies below
	names  []string // the word and its other names
	closed bool     // the words below exhaust it
}

// An outlineReader keeps the indentations that are open while an outline is read.
type outlineReader struct {
	indents []string // of the lines above that may still have lines below, outermost first
	several bool     // the last line had several words, so that nothing may lie below it
	lines   []line
}

// readOutline reads the outline of a dimension. It reports every problem, each with the line in which it occurs.
func readOutline(d Dim, text string) (lines []line, problems []error) {
	var r outlineReader
	for number, content := range strings.Split(text, "\n") {
		content = strings.TrimRight(content, " \t\r")
		if content == "" {
			continue
		}
		if problem := r.line(content); problem != "" {
			problems = append(problems, &WordError{Dim: d, Word: short(tidy(content)),
				Problem: fmt.Sprintf("line %d of the outline: %s", number+1, problem)})
		}
		if len(r.lines) > maxWords {
			return nil, append(problems, &WordError{Dim: d, Problem: "the outline has more than 100,000 words"})
		}
	}
	return r.lines, problems
}

// line reads one line that is not empty.
func (r *outlineReader) line(content string) (problem string) {
	if problem := textProblem(content); problem != "" {
		return problem
	}
	rest := strings.TrimLeft(content, " \t")
	indent := content[:len(content)-len(rest)]
	if problem := r.indent(indent); problem != "" {
		return problem
	}
	words, problem := splitQuoted(rest, ',')
	if problem != "" {
		return problem
	}
	depth := len(r.indents) - 1
	r.several = len(words) > 1
	for _, word := range words {
		l := line{depth: depth}
		if short, found := strings.CutSuffix(strings.TrimSpace(word), "(closed)"); found {
			l.closed, word = true, short
		}
		if l.closed && r.several {
			return "a closed word stands on a line of its own, above what exhausts it"
		}
		names, problem := splitQuoted(word, '=')
		if problem != "" {
			return problem
		}
		for _, name := range names {
			name, problem := unquote(name)
			if problem != "" {
				return problem
			}
			l.names = append(l.names, name)
		}
		r.lines = append(r.lines, l)
	}
	return ""
}

// indent opens and closes levels so that the last one is that of a line with the given indentation.
func (r *outlineReader) indent(indent string) (problem string) {
	n := len(r.indents)
	switch {
	case n == 0:
		r.indents = []string{indent}
		return ""
	case indent == r.indents[n-1]:
		return ""
	case strings.HasPrefix(indent, r.indents[n-1]):
		if r.several {
			return "it is open below which of the words on the line above it lies"
		}
		if n > maxDepth {
			return "nested more than 64 deep"
		}
		r.indents = append(r.indents, indent)
		return ""
	}
	for n = len(r.indents) - 1; n > 0; n-- {
		if r.indents[n-1] == indent {
			r.indents = r.indents[:n]
			return ""
		}
	}
	return "its indentation is that of no line above it"
}

// splitQuoted splits text at separators that are not between quotation marks and, for commas, not between two digits.
func splitQuoted(text string, separator byte) (parts []string, problem string) {
	quoted, start := false, 0
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '"':
			quoted = !quoted
		case text[i] != separator || quoted:
		case separator == ',' && i > 0 && i+1 < len(text) && digit(text[i-1]) && digit(text[i+1]):
		default:
			parts = append(parts, text[start:i])
			start = i + 1
		}
	}
	if quoted {
		return nil, "a quotation mark is not closed"
	}
	return append(parts, text[start:]), ""
}

// unquote is a name as it stands in an outline, without the quotation marks around it.
func unquote(text string) (name, problem string) {
	name = tidy(text)
	if n := len(name); n > 1 && name[0] == '"' && name[n-1] == '"' {
		name = tidy(name[1 : n-1])
	}
	return name, nameProblem(name)
}

// nameProblem says what is wrong with a name, if anything.
func nameProblem(name string) string {
	switch {
	case tidy(name) == "":
		return "a name is missing"
	case strings.Contains(name, `"`):
		return "a name has no quotation marks in it"
	}
	return textProblem(name)
}
