package literal

import (
	"encoding"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxValues is how many values a document that is written may have: far more than one that is read by default. A value
// that contains itself has more.
const maxValues = 2_000_000

// maxCount is the greatest count that is written or read, either way from zero.
const maxCount = 999_999_999

// encoder writes one value.
type encoder struct {
	problems problems
	path     trail
	depth    int
	values   int
	halted   bool // the value is too large or too deep, and is not looked at any further
}

// Encode writes a value as a document. What could not be read back to the same value is a problem: a text that is not
// UTF-8, a constant without a word, a nil in a list of kinds, keys that differ in case only.
func (c *Codec) Encode(doc Document, value any) ([]byte, []Problem) {
	e := encoder{problems: problems{most: Limits{}.withDefaults().Problems}}
	v := reflect.ValueOf(value)
	s, known := c.shapes[v.Type()]
	if !known {
		s = &shape{why: "it is none of the types of the codec"}
	}
	e.path.name(doc.Kind)
	body, _ := e.node(s, v)
	if found := e.problems.list(nil); len(found) > 0 {
		for i := range found {
			found[i].Line, found[i].Column = 0, 0
		}
		return nil, found
	}
	whole := group('{', []string{quote("pacta"), quote(doc.Kind)}, []node{leaf(quote(doc.Version)), body})
	return append(whole.write(nil, 0, 0), '\n'), nil
}

func (e *encoder) problem(format string, args ...any) {
	e.problems.add(len(e.problems.found), &e.path, false, format, args...)
}

// node is a value as a node, and whether it is zero, so that a field of it is left out.
func (e *encoder) node(s *shape, v reflect.Value) (n node, zero bool) {
	e.depth++
	e.values++
	defer func() { e.depth-- }()
	switch {
	case e.halted:
		return node{}, false
	case e.depth >= maxDepth: // the document around the value is a level too
		e.problem("nested more than %d deep", maxDepth)
		e.halted = true
		return node{}, false
	case e.values > maxValues:
		e.problem("there are more than %d values", maxValues)
		e.halted = true
		return node{}, false
	}
	if s.why != "" {
		e.problem("%s", s.why)
		return node{}, false
	}
	switch s.form {
	case text:
		return e.text(v)
	case word:
		return e.word(s, v)
	case str:
		return leaf(e.quote(v.String())), v.Len() == 0
	case flag:
		return leaf(strconv.FormatBool(v.Bool())), !v.Bool()
	case count:
		if v.Int() > maxCount || v.Int() < -maxCount {
			e.problem("%d is too great a count", v.Int())
		}
		return leaf(strconv.FormatInt(v.Int(), 10)), v.Int() == 0
	case list:
		return e.list(s, v), v.Len() == 0
	case table, lines:
		return e.table(s, v), v.Len() == 0
	case object:
		n = e.object(s, v)
		return n, len(n.items) == 0
	case pointer:
		if v.IsNil() {
			return node{}, true
		}
		n, _ = e.value(s.elem, v.Elem())
		return n, false
	case kinds:
		if v.IsNil() {
			return node{}, true
		}
		return e.kind(s, v.Elem()), false
	case unfit:
	}
	e.problem("there is no way to write values of type %s", v.Type())
	return node{}, false
}

// value is a value that is not left out, zero or not: a member of a list, an entry of a map.
func (e *encoder) value(s *shape, v reflect.Value) (n node, zero bool) {
	n, zero = e.node(s, v)
	if zero && (s.form == text || s.form == pointer || s.form == kinds) {
		e.problem("it is not stated")
	}
	if zero && s.form == word && n.text == "" {
		e.problem("it is not stated")
	}
	return n, zero
}

// text is the text of a value, if that can be read back.
func (e *encoder) text(v reflect.Value) (n node, zero bool) {
	if v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0 {
		return leaf(`""`), true
	}
	written, err := v.Interface().(encoding.TextMarshaler).MarshalText()
	if err != nil {
		e.problem("%v", err)
		return node{}, false
	}
	again := reflect.New(v.Type())
	if err := again.Interface().(encoding.TextUnmarshaler).UnmarshalText(written); err != nil {
		e.problem("%v", err)
	} else if !reflect.DeepEqual(again.Elem().Interface(), v.Interface()) {
		e.problem("%q reads as something else", written)
	}
	return leaf(e.quote(string(written))), false
}

// word is the word for a constant.
func (e *encoder) word(s *shape, v reflect.Value) (n node, zero bool) {
	for _, w := range s.words {
		if w.Value == v.Interface() {
			return leaf(quote(w.Text)), v.IsZero()
		}
	}
	if !v.IsZero() {
		e.problem("there is no word for %v", v.Interface())
	}
	return node{}, v.IsZero()
}

func (e *encoder) quote(text string) string {
	if !utf8.ValidString(text) {
		e.problem("%q is not UTF-8", clip(text))
	}
	return quote(text)
}

func (e *encoder) list(s *shape, v reflect.Value) node {
	items := make([]node, v.Len())
	for i := range items {
		e.path.index(i)
		items[i], _ = e.value(s.elem, v.Index(i))
		e.path.back()
	}
	return group('[', nil, items)
}

func (e *encoder) table(s *shape, v reflect.Value) node {
	names := make([]string, 0, v.Len())
	for _, key := range v.MapKeys() {
		names = append(names, key.String())
	}
	slices.Sort(names)
	e.twins(names)
	keys, items := make([]string, len(names)), make([]node, len(names))
	for i, name := range names {
		e.path.name(name)
		entry := v.MapIndex(reflect.ValueOf(name).Convert(s.typ.Key()))
		if s.form == lines {
			items[i] = e.lines(entry.String())
		} else {
			items[i], _ = e.value(s.elem, entry)
		}
		e.path.back()
		keys[i] = e.quote(name)
	}
	return group('{', keys, items)
}

// twins reports keys that differ in case only.
func (e *encoder) twins(names []string) {
	seen := make(map[string]string, len(names))
	for _, name := range names {
		folded := fold(name)
		if other, twice := seen[folded]; twice {
			e.problem("the keys %q and %q differ in case only", clip(other), clip(name))
		}
		seen[folded] = name
	}
}

// lines is an outline as the list of its lines.
func (e *encoder) lines(outline string) node {
	var items []node
	if outline != "" {
		for line := range strings.SplitSeq(outline, "\n") {
			items = append(items, leaf(e.quote(line)))
		}
	}
	return group('[', nil, items)
}

func (e *encoder) object(s *shape, v reflect.Value) node {
	keys, items := []string{}, []node(nil)
	for _, f := range s.fields {
		e.path.name(f.name)
		if n, zero := e.node(f.shape, v.FieldByIndex(f.index)); !zero {
			keys, items = append(keys, quote(f.name)), append(items, n)
		}
		e.path.back()
	}
	return group('{', keys, items)
}

// kind is a value of a sum under the name of its kind.
func (e *encoder) kind(s *shape, v reflect.Value) node {
	i, known := s.sum.byType[v.Type()]
	if !known {
		e.problem("%s is no kind that is known", v.Type())
		return node{}
	}
	k := s.sum.kinds[i]
	if k.inner {
		v = v.Field(0)
	}
	if s.sum.plain {
		n, _ := e.value(k.shape, v)
		return n
	}
	e.path.name(k.name)
	n, _ := e.value(k.shape, v)
	e.path.back()
	return group('{', []string{quote(k.name)}, []node{n})
}
