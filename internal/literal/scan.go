package literal

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

// scanner reads a document for the first time: whether it is JSON at all, and whether each key stands once and
// everything is within the limits. It counts the members of each object and list, in the order of their opening
// brackets.
type scanner struct {
	lexer
	limits   Limits
	problems *problems
	path     trail
	members  []int32
	keys     []keyAt // of the objects that are open
}

// keyAt is a key as a text, and where it stands.
type keyAt struct {
	text []byte
	at   int
}

// scan is whether the document can be read a second time. False: what it holds is not known, and the reason is among
// the problems.
func (s *scanner) scan() bool {
	switch {
	case len(s.data) > s.limits.Document:
		s.beyond(0, "the document has more than %d bytes", s.limits.Document)
		return false
	case bytes.HasPrefix(s.data, []byte("\xEF\xBB\xBF")):
		return s.fail("the document begins with a byte order mark, which JSON has not")
	case s.next() == 0 && s.pos >= len(s.data):
		return s.fail("the document is empty")
	}
	if !s.value(0) {
		return false
	}
	if s.next(); s.pos < len(s.data) {
		s.fail("something follows after the end of the document")
	}
	return true
}

// fail reports what makes the document no JSON.
func (s *scanner) fail(format string, args ...any) bool {
	s.problems.add(s.pos, &s.path, false, format, args...)
	return false
}

func (s *scanner) beyond(at int, format string, args ...any) {
	s.problems.add(at, &s.path, true, format, args...)
}

// value reads a value at a depth of brackets. False: what follows cannot be read.
func (s *scanner) value(depth int) bool {
	c := s.next()
	switch {
	case c == '{' || c == '[':
		if depth >= s.limits.Depth {
			s.beyond(s.pos, "nested more than %d deep", s.limits.Depth)
			return false
		}
		nth := len(s.members)
		s.members = append(s.members, 0)
		s.pos++
		members, ok := 0, false
		if c == '{' {
			members, ok = s.object(depth + 1)
		} else {
			members, ok = s.list(depth + 1)
		}
		s.members[nth] = int32(members)
		return ok
	case c == '"':
		_, ok := s.text()
		return ok
	case c == 0 && s.pos >= len(s.data):
		return s.fail("the document ends where a value is due")
	}
	return s.scalar()
}

// scalar reads a number, true, false or null.
func (s *scanner) scalar() bool {
	start := s.pos
	word := s.lexer.scalar()
	switch {
	case len(word) == 0:
		r, _ := utf8.DecodeRune(s.data[s.pos:])
		return s.fail("a value is due, not %q", r)
	case len(word) > s.limits.Text:
		s.beyond(start, "a number of more than %d bytes", s.limits.Text)
	case string(word) == "true" || string(word) == "false" || string(word) == "null" || number(word):
	default:
		s.pos = start
		return s.fail("%q is no value of JSON", clip(string(word)))
	}
	return true
}

// text reads a string and is what stands between its quotation marks.
func (s *scanner) text() (raw []byte, ok bool) {
	start, length := s.pos, 0
	for i := start + 1; i < len(s.data); {
		switch c := s.data[i]; {
		case c == '"':
			s.pos = i + 1
			if length > s.limits.Text {
				s.beyond(start, "a text of %d bytes; more than %d are too many", length, s.limits.Text)
			}
			return s.data[start+1 : i], true
		case c == '\n' || c == '\r':
			return nil, s.fail("the text is not closed on its line")
		case c >= ' ' && c != '\\' && c < utf8.RuneSelf:
			i++
			length++
			continue
		}
		r, n, problem := letter(s.data[i:])
		if problem != "" {
			s.problems.add(i, &s.path, false, "%s", problem)
		}
		i += n
		length += utf8.RuneLen(r)
	}
	return nil, s.fail("the text is not closed")
}

func (s *scanner) list(depth int) (members int, ok bool) {
	if s.take(']') {
		return 0, true
	}
	for {
		if members == s.limits.Members {
			return members, s.tooMany()
		}
		s.path.index(members)
		ok := s.value(depth)
		s.path.back()
		members++
		switch {
		case !ok:
			return members, false
		case s.take(']'):
			return members, true
		case !s.take(','):
			return members, s.due("a comma or ]")
		}
	}
}

func (s *scanner) object(depth int) (members int, ok bool) {
	if s.take('}') {
		return 0, true
	}
	first := len(s.keys)
	for {
		if members == s.limits.Members {
			return members, s.tooMany()
		}
		if s.next() != '"' {
			return members, s.due("a key between quotation marks")
		}
		at := s.pos
		raw, ok := s.text()
		if !ok {
			return members, false
		}
		s.path.key(raw)
		s.few(first, at, raw)
		if !s.take(':') {
			return members, s.due("a colon after the key")
		}
		ok = s.value(depth)
		s.path.back()
		members++
		switch {
		case !ok:
			return members, false
		case s.take('}'):
			s.many(first)
			return members, true
		case !s.take(','):
			return members, s.due("a comma or }")
		}
	}
}

// tooMany reports a list or object with more members than the limits allow. What follows is not looked at.
func (s *scanner) tooMany() bool {
	s.beyond(s.pos, "more than %d members are too many", s.limits.Members)
	return false
}

// due reports that something else stands where it should.
func (s *scanner) due(what string) bool {
	if s.next() == 0 && s.pos >= len(s.data) {
		return s.fail("the document ends where %s is due", what)
	}
	r, _ := utf8.DecodeRune(s.data[s.pos:])
	return s.fail("%s is due, not %q", what, r)
}

// compared is how many keys of one object are compared with each other as they come. Of larger objects the others are
// sorted at the end, so that the time does not grow with the square of their number.
const compared = 8

// few takes note of a key and compares it with the keys before it, as long as they are few.
func (s *scanner) few(first, at int, raw []byte) {
	key := raw
	if bytes.IndexByte(raw, '\\') >= 0 {
		key = []byte(unquote(raw))
	}
	if len(s.keys)-first < compared {
		for _, other := range s.keys[first:] {
			s.twin(other, keyAt{key, at})
		}
	}
	s.keys = append(s.keys, keyAt{key, at})
}

// twin reports two keys of one object that are the same or differ in case only, where the later stands.
func (s *scanner) twin(a, b keyAt) {
	switch at := max(a.at, b.at); {
	case !bytes.EqualFold(a.text, b.text):
	case bytes.Equal(a.text, b.text):
		s.problems.add(at, &s.path, false, "the key %q stands twice in one object", clip(string(b.text)))
	default:
		s.problems.add(at, &s.path, false, "the keys %q and %q differ in case only", clip(string(a.text)),
			clip(string(b.text)))
	}
}

// many compares the keys of an object that has many, and forgets them.
func (s *scanner) many(first int) {
	keys := s.keys[first:]
	s.keys = s.keys[:first]
	if len(keys) <= compared {
		return
	}
	folded, order := make([]string, len(keys)), make([]int, len(keys))
	for i, key := range keys {
		folded[i], order[i] = fold(key.text), i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(folded[a], folded[b]) })
	for i := 1; i < len(order); i++ {
		if a, b := order[i-1], order[i]; b >= compared && folded[a] == folded[b] {
			s.twin(keys[a], keys[b])
		}
	}
}
