package scope

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of one expression in the grammar of words. Beyond them it is an error.
const (
	maxWordsBytes = 64 << 10 // bytes of one expression
	maxItems      = 10_000   // items of one expression
	maxDepth      = 64       // parentheses and exceptions to exceptions within one another
)

// A tokenKind says what a token is.
type tokenKind uint8

const (
	tokenEnd    tokenKind = iota // after the last token
	tokenWord                    // a run of anything but space and punctuation
	tokenQuoted                  // what stood between double quotes
	tokenPunct                   // one of , ; ( )
)

// A token is a piece of an expression: where it stands, and its text without quotes.
type token struct {
	kind       tokenKind
	text       string
	start, end int
}

// is says whether the token is the operator word, whatever its case. A quoted word is no operator.
func (t token) is(word string) bool { return t.kind == tokenWord && strings.EqualFold(t.text, word) }

// punct says whether the token is the punctuation mark.
func (t token) punct(mark string) bool { return t.kind == tokenPunct && t.text == mark }

// scan cuts an expression into tokens, of which the last is tokenEnd. The problem is empty when there is none.
func scan(text string) (tokens []token, problem string) {
	if problem := textProblem(text); problem != "" {
		return nil, problem
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r):
			i += size
		case strings.ContainsRune(",;()", r):
			tokens = append(tokens, token{tokenPunct, text[i : i+size], i, i + size})
			i += size
		case r == '"':
			length := strings.IndexByte(text[i+1:], '"')
			if length < 0 {
				return nil, "a quotation mark is not closed"
			}
			end := i + length + 2
			name := tidy(text[i+1 : end-1])
			if name == "" {
				return nil, "nothing stands between the quotation marks"
			}
			tokens = append(tokens, token{tokenQuoted, name, i, end})
			i = end
		default:
			end := wordEnd(text, i)
			tokens = append(tokens, token{tokenWord, text[i:end], i, end})
			i = end
		}
	}
	return append(tokens, token{tokenEnd, "", len(text), len(text)}), ""
}

// wordEnd is where the word that begins at start ends. A comma between two digits belongs to the word: "1,250,000".
func wordEnd(text string, start int) int {
	for i, r := range text[start:] {
		at := start + i
		switch {
		case unicode.IsSpace(r), strings.ContainsRune(`;()"`, r):
			return at
		case r == ',' && (at == start || at+1 == len(text) || !digit(text[at-1]) || !digit(text[at+1])):
			return at
		}
	}
	return len(text)
}

// digit says whether b is an ASCII digit.
func digit(b byte) bool { return '0' <= b && b <= '9' }

// textProblem says what is wrong with a text that is to be read as words or as a name.
func textProblem(text string) string {
	switch {
	case len(text) > maxWordsBytes:
		return "longer than 64 KiB"
	case !utf8.ValidString(text):
		return "not valid UTF-8"
	case strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && !unicode.IsSpace(r) }):
		return "contains a control character"
	}
	return ""
}

// tidy is text with its white space folded: none at the ends, one space between words.
func tidy(text string) string {
	space := true
	for i := range len(text) {
		b := text[i]
		if b >= utf8.RuneSelf || b < ' ' || b == ' ' && space {
			return strings.Join(strings.Fields(text), " ")
		}
		space = b == ' '
	}
	if space {
		return strings.TrimSpace(text)
	}
	return text
}

// fold is the form in which names are compared: white space folded, case put aside.
func fold(name string) string { return strings.ToLower(tidy(name)) }
