package literal

import (
	"strings"
	"unicode/utf8"
)

// lexer walks over a document.
type lexer struct {
	data []byte
	pos  int
}

// next skips white space and is the byte that follows, or 0 at the end.
func (l *lexer) next() byte {
	for l.pos < len(l.data) {
		switch c := l.data[l.pos]; c {
		case ' ', '\t', '\n', '\r':
			l.pos++
		default:
			return c
		}
	}
	return 0
}

// take skips white space and the byte c, if it is there.
func (l *lexer) take(c byte) bool {
	if l.next() != c || l.pos >= len(l.data) {
		return false
	}
	l.pos++
	return true
}

// raw is the string that begins at pos, without its quotation marks and as it stands. It must be closed.
func (l *lexer) raw() []byte {
	start := l.pos + 1
	for i := start; i < len(l.data); i++ {
		switch l.data[i] {
		case '\\':
			i++
		case '"':
			l.pos = i + 1
			return l.data[start:i]
		}
	}
	l.pos = len(l.data)
	return nil
}

// scalar is the number or name that begins at pos.
func (l *lexer) scalar() []byte {
	start := l.pos
	for l.pos < len(l.data) && scalarByte(l.data[l.pos]) {
		l.pos++
	}
	return l.data[start:l.pos]
}

func scalarByte(c byte) bool {
	switch {
	case c >= '0' && c <= '9', c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '+', c == '-', c == '.', c == '_':
		return true
	}
	return false
}

// number says whether a scalar is written as a number of JSON.
func number(s []byte) bool {
	if len(s) > 0 && s[0] == '-' {
		s = s[1:]
	}
	whole := digits(s)
	if whole == 0 || s[0] == '0' && whole > 1 {
		return false
	}
	s = s[whole:]
	if len(s) > 0 && s[0] == '.' {
		places := digits(s[1:])
		if places == 0 {
			return false
		}
		s = s[1+places:]
	}
	if len(s) > 0 && (s[0] == 'e' || s[0] == 'E') {
		s = s[1:]
		if len(s) > 0 && (s[0] == '+' || s[0] == '-') {
			s = s[1:]
		}
		n := digits(s)
		return n > 0 && n == len(s)
	}
	return len(s) == 0
}

// digits is how many digits s begins with.
func digits(s []byte) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// unquote is what stands between the quotation marks of a string. What is wrong with it has been reported before; here
// it becomes a replacement character.
func unquote(raw []byte) string {
	var b strings.Builder
	for len(raw) > 0 {
		r, n, _ := letter(raw)
		if n == 1 && r != utf8.RuneError {
			b.WriteByte(raw[0])
		} else {
			b.WriteRune(r)
		}
		raw = raw[n:]
	}
	return b.String()
}

// letter is the letter that a string goes on with, how many bytes it is written with, and what is wrong with it.
func letter(raw []byte) (r rune, n int, problem string) {
	switch c := raw[0]; {
	case c == '\\':
		return escape(raw)
	case c < ' ':
		return rune(c), 1, "a control character must be written as an escape"
	case c < utf8.RuneSelf:
		return rune(c), 1, ""
	}
	r, n = utf8.DecodeRune(raw)
	if r == utf8.RuneError && n == 1 {
		return r, 1, "this is not UTF-8"
	}
	return r, n, ""
}

// escape is the letter that an escape stands for.
func escape(raw []byte) (r rune, n int, problem string) {
	if len(raw) < 2 {
		return utf8.RuneError, 1, "an escape is not finished"
	}
	if i := strings.IndexByte(`"\/bfnrt`, raw[1]); i >= 0 {
		return rune("\"\\/\b\f\n\r\t"[i]), 2, ""
	}
	if raw[1] != 'u' {
		return utf8.RuneError, 2, "there is no such escape"
	}
	high, ok := hex(raw[2:])
	switch {
	case !ok:
		return utf8.RuneError, 2, `\u is followed by four hexadecimal digits`
	case high < 0xD800 || high > 0xDFFF:
		return high, 6, ""
	}
	if len(raw) >= 12 && raw[6] == '\\' && raw[7] == 'u' && high < 0xDC00 {
		if low, ok := hex(raw[8:]); ok && low >= 0xDC00 && low <= 0xDFFF {
			return (high-0xD800)<<10 + (low - 0xDC00) + 0x10000, 12, ""
		}
	}
	return utf8.RuneError, 6, "half of a surrogate pair is no letter"
}

// hex reads four hexadecimal digits.
func hex(raw []byte) (r rune, ok bool) {
	if len(raw) < 4 {
		return 0, false
	}
	for _, c := range raw[:4] {
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c >= 'a' && c <= 'f':
			r = r<<4 | rune(c-'a'+10)
		case c >= 'A' && c <= 'F':
			r = r<<4 | rune(c-'A'+10)
		default:
			return 0, false
		}
	}
	return r, true
}
