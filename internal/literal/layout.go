package literal

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// columns is the width within which an object or list stands on one line.
const columns = 100

// node is a value on its way to being written: a text of JSON, or an object or list of further nodes.
type node struct {
	text  string   // where open is 0
	open  byte     // '{' or '['
	keys  []string // of an object, as JSON
	items []node
	width int // in letters, on one line
}

func leaf(text string) node { return node{text: text, width: utf8.RuneCountInString(text)} }

// group is an object, if it has keys, or a list.
func group(open byte, keys []string, items []node) node {
	n := node{open: open, keys: keys, items: items, width: 2}
	for i, item := range items {
		n.width += item.width + len(", ")
		if keys != nil {
			n.width += utf8.RuneCountInString(keys[i]) + len(": ")
		}
	}
	if len(items) > 0 {
		n.width -= len(", ")
	}
	return n
}

// write appends the node to a document whose current line is used up to column. What fits stands on one line; otherwise
// each member has lines of its own, indented by two spaces more.
func (n node) write(out []byte, indent, column int) []byte {
	if n.open == 0 {
		return append(out, n.text...)
	}
	whole := column+n.width < columns || len(n.items) == 0
	out = append(out, n.open)
	for i, item := range n.items {
		start := indent + 2
		switch {
		case whole && i > 0:
			out = append(out, ", "...)
		case !whole && i > 0:
			out = append(out, ',')
		}
		if !whole {
			out = append(out, '\n')
			out = append(out, strings.Repeat(" ", start)...)
		}
		if n.keys != nil {
			out = append(append(out, n.keys[i]...), ": "...)
			start += utf8.RuneCountInString(n.keys[i]) + len(": ")
		}
		if whole {
			start = 0
		}
		out = item.write(out, indent+2, start)
	}
	if !whole {
		out = append(out, '\n')
		out = append(out, strings.Repeat(" ", indent)...)
	}
	return append(out, n.open+2) // the closing bracket is two behind the opening one in ASCII
}

// quote is a text as JSON. Only what must be escaped is.
func quote(text string) string {
	const hex = "0123456789abcdef"
	quoted := make([]byte, 0, len(text)+2)
	quoted = append(quoted, '"')
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"' || c == '\\':
			quoted = append(quoted, '\\', c)
		case c >= ' ':
			quoted = append(quoted, c)
		case slices.Contains([]byte("\b\t\n\f\r"), c):
			quoted = append(quoted, '\\', "btn.fr"[c-'\b'])
		default:
			quoted = append(quoted, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
	}
	return string(append(quoted, '"'))
}
