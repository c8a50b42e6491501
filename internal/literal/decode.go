package literal

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"
)

// decoder reads a document that has been scanned into a value.
type decoder struct {
	lexer
	limits   Limits
	problems *problems
	path     trail
	members  []int32 // of each object and list, in the order of their opening brackets
	opened   int
	memory   int
	total    map[reflect.Type]int
	halted   bool // the value takes more memory than it may
}

// Decode reads a document into the value that the pointer into points to, which must be of a type of the codec. It is
// empty where the document is right; otherwise what the value is then is not said.
func (c *Codec) Decode(data []byte, doc Document, into any, limits Limits) []Problem {
	limits = limits.withDefaults()
	found := &problems{most: limits.Problems}
	s := scanner{lexer: lexer{data: data}, limits: limits, problems: found}
	if s.scan() {
		d := decoder{lexer: lexer{data: data}, limits: limits, problems: found, members: s.members,
			total: map[reflect.Type]int{}}
		v := reflect.ValueOf(into).Elem()
		d.document(doc, c.shapes[v.Type()], v)
	}
	return found.list(data)
}

func (d *decoder) problem(at int, format string, args ...any) {
	d.problems.add(at, &d.path, false, format, args...)
}

// unknown reports a key that is none of those known.
func (d *decoder) unknown(at int, what, key string, known []string) {
	if d.problems.full() {
		return
	}
	d.problem(at, "there is no such %s%s", what, didYouMean(key, known))
}

// document reads the object around the value.
func (d *decoder) document(doc Document, s *shape, v reflect.Value) {
	if d.next() != '{' {
		d.problem(d.pos, "an object is due: {%q: %q, %q: {…}}", "pacta", doc.Version, doc.Kind)
		return
	}
	var version, body bool
	d.entries(func(key string, at int) {
		switch {
		case key == "pacta":
			version = true
			d.version(doc)
		case key == doc.Kind:
			body = true
			d.value(s, v)
		case key == "$schema":
			var schema string
			d.value(&shape{form: str}, reflect.ValueOf(&schema).Elem())
		default:
			d.otherDocument(doc, key, at)
			d.skip()
		}
	})
	if !version && !d.halted {
		d.problem(0, "the version of the format is missing: %q: %q", "pacta", doc.Version)
	}
	if !body && !d.halted {
		d.problem(0, "the document has no %q", doc.Kind)
	}
}

func (d *decoder) version(doc Document) {
	at := d.pos
	var version string
	if d.value(&shape{form: str}, reflect.ValueOf(&version).Elem()); version != doc.Version {
		d.problem(at, "%q is no version of the format that is known; this one is %q", clip(version), doc.Version)
	}
}

func (d *decoder) otherDocument(doc Document, key string, at int) {
	if d.problems.full() {
		return
	}
	for _, other := range doc.Others {
		if key == other {
			d.problem(at, "this document holds %q, and %q is due", key, doc.Kind)
			return
		}
	}
	known := append([]string{"pacta", doc.Kind}, doc.Others...)
	d.problem(at, "a document has no %q%s", clip(key), didYouMean(key, known))
}

// value reads a value of a shape. Where something else stands, that is reported and skipped.
func (d *decoder) value(s *shape, v reflect.Value) {
	c := d.next()
	if d.halted || !d.due(s, c) {
		return
	}
	switch s.form {
	case text:
		d.text(v)
	case word:
		d.word(s, v)
	case str:
		v.SetString(d.string())
	case flag:
		v.SetBool(c == 't')
		d.scalar()
	case count:
		d.count(v)
	case list:
		d.list(s, v)
	case table, lines:
		d.table(s, v)
	case object:
		d.object(s, v)
	case pointer:
		if d.alloc(s.elem.typ.Size()) {
			v.Set(reflect.New(s.elem.typ))
			d.value(s.elem, v.Elem())
		}
	case kinds:
		d.kind(s, v, c)
	case unfit:
	}
}

// due is whether a value that begins with c can be one of the shape. One that cannot is reported and skipped.
func (d *decoder) due(s *shape, c byte) bool {
	what := ""
	switch s.form {
	case text, word, str:
		what = "a text"
	case flag:
		what = "true or false"
	case count:
		what = "a whole number"
	case list:
		what = "a list"
	case table, lines, object:
		what = "an object"
	case pointer:
		return d.due(s.elem, c)
	case kinds:
		if what = s.sum.due(); s.sum.plain && s.sum.of(c) >= 0 {
			return true
		}
	case unfit:
		d.problem(d.pos, "%s", s.why)
		d.skip()
		return false
	}
	if s.form == kinds && !s.sum.plain && c == '{' || s.form != kinds && starts(s.form, c) {
		return true
	}
	switch found := called(c); {
	case c == 'n':
		d.problem(d.pos, "null says nothing: leave the field out")
	case found == "a number" && what == "a text":
		d.problem(d.pos, "%s is due, not %s: write it between quotation marks", what, found)
	default:
		d.problem(d.pos, "%s is due, not %s", what, found)
	}
	d.skip()
	return false
}

// starts is whether a value of a form can begin with c.
func starts(f form, c byte) bool {
	switch f {
	case text, word, str:
		return c == '"'
	case flag:
		return c == 't' || c == 'f'
	case count:
		return c == '-' || c >= '0' && c <= '9'
	case list:
		return c == '['
	case table, lines, object:
		return c == '{'
	case unfit, pointer, kinds:
	}
	return false
}

// called is what a value that begins with c is called.
func called(c byte) string {
	switch c {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case '"':
		return "a text"
	case 't', 'f':
		return "true or false"
	}
	return "a number"
}

// alloc takes note of memory, and halts where it is more than the limits allow.
func (d *decoder) alloc(bytes uintptr) bool {
	if d.halted {
		return false
	}
	if d.memory += int(bytes); d.memory > d.limits.Memory {
		d.halted = true
		d.problems.add(d.pos, &d.path, true, "the document describes more than %d bytes", d.limits.Memory)
	}
	return !d.halted
}

// string reads a text.
func (d *decoder) string() string {
	if d.next() != '"' {
		return ""
	}
	s := unquote(d.raw())
	d.alloc(uintptr(len(s)))
	return s
}

func (d *decoder) text(v reflect.Value) {
	at := d.pos
	s := d.string()
	if s == "" {
		d.problem(at, "an empty text says nothing: leave the field out")
		return
	}
	if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)); err != nil {
		d.problem(at, "%v", err)
	}
}

func (d *decoder) word(s *shape, v reflect.Value) {
	at := d.pos
	said := d.string()
	names := make([]string, len(s.words))
	for i, w := range s.words {
		if w.Text == said {
			v.Set(reflect.ValueOf(w.Value))
			return
		}
		names[i] = w.Text
	}
	if d.problems.full() {
		return
	}
	d.problem(at, "there is no %q here%s", clip(said), didYouMean(said, names))
}

func (d *decoder) count(v reflect.Value) {
	at := d.pos
	said := string(d.scalar())
	n, err := strconv.ParseInt(said, 10, 64)
	if err != nil || n > maxCount || n < -maxCount || said == "-0" {
		d.problem(at, "%s is no whole number of at most nine digits", clip(said))
		return
	}
	v.SetInt(n)
}

// open steps over an opening bracket and is how many members follow.
func (d *decoder) open() int {
	d.pos++
	d.opened++
	return int(d.members[d.opened-1])
}

// counted takes note of the members of a list or object of a type whose total is limited.
func (d *decoder) counted(s *shape, at, members int) {
	most, limited := d.limits.Total[s.typ]
	if !limited {
		return
	}
	before := d.total[s.typ]
	if d.total[s.typ] += members; before <= most && d.total[s.typ] > most {
		d.problems.add(at, &d.path, true, "more than %d are too many", most)
	}
}

func (d *decoder) list(s *shape, v reflect.Value) {
	at := d.pos
	members := d.open()
	d.counted(s, at, members)
	if !d.alloc(uintptr(members) * s.elem.typ.Size()) {
		return
	}
	v.Set(reflect.MakeSlice(s.typ, members, members))
	for i := range members {
		d.path.index(i)
		d.value(s.elem, v.Index(i))
		d.path.back()
		d.take(',')
	}
	d.take(']')
}

// entries reads the object that begins here: each is called with every key, and where it stands, and reads its value.
func (d *decoder) entries(each func(key string, at int)) {
	members := d.open()
	for range members {
		d.next()
		at := d.pos
		raw := d.raw()
		d.path.key(raw)
		d.take(':')
		d.next()
		each(unquote(raw), at)
		d.path.back()
		if d.halted {
			return
		}
		d.take(',')
	}
	d.take('}')
}

// table reads a map.
func (d *decoder) table(s *shape, v reflect.Value) {
	at, members := d.pos, int(d.members[d.opened])
	d.counted(s, at, members)
	entry := s.typ.Key().Size() + s.elem.typ.Size()
	if !d.alloc(mapSize(members, entry)) {
		return
	}
	v.Set(reflect.MakeMapWithSize(s.typ, members))
	value := reflect.New(s.elem.typ).Elem()
	d.entries(func(key string, _ int) {
		value.SetZero()
		if s.form == lines {
			value.SetString(d.outline())
		} else {
			d.value(s.elem, value)
		}
		if d.alloc(uintptr(len(key))) {
			v.SetMapIndex(reflect.ValueOf(key).Convert(s.typ.Key()), value)
		}
	})
}

// mapSize is about how much memory a map takes: a header, and groups of eight entries that are at most seven eighths
// full of which, after doubling, half may be empty.
func mapSize(members int, entry uintptr) uintptr {
	if members == 0 {
		return 0
	}
	groups := uintptr(1)
	for members > 8 && groups*7 < uintptr(members) {
		groups *= 2
	}
	return 48 + groups*(8+8*entry)
}

// outline reads a list of lines.
func (d *decoder) outline() string {
	if !d.due(&shape{form: list}, d.next()) {
		return ""
	}
	lines := make([]string, d.open())
	if !d.alloc(uintptr(len(lines)) * 16) {
		return ""
	}
	for i := range lines {
		d.path.index(i)
		d.value(&shape{form: str}, reflect.ValueOf(&lines[i]).Elem())
		if strings.Contains(lines[i], "\n") {
			d.problem(d.pos-1, "a line has no line break in it")
		}
		d.path.back()
		d.take(',')
	}
	d.take(']')
	return strings.Join(lines, "\n")
}

func (d *decoder) object(s *shape, v reflect.Value) {
	d.entries(func(key string, at int) {
		i, known := s.named[key]
		if !known {
			d.unknown(at, "field", key, s.names)
			d.skip()
			return
		}
		d.value(s.fields[i].shape, v.FieldByIndex(s.fields[i].index))
	})
}

// kind reads a value of a sum.
func (d *decoder) kind(s *shape, v reflect.Value, c byte) {
	if s.sum.plain {
		d.one(s.sum.kinds[s.sum.of(c)], v)
		return
	}
	at, members := d.pos, int(d.members[d.opened])
	if members != 1 {
		d.problem(at, "one kind is due, as the only key of the object, and there are %d", members)
	}
	d.entries(func(key string, at int) {
		i, known := s.sum.byName[key]
		if !known {
			d.unknown(at, "kind", key, s.sum.names)
			d.skip()
			return
		}
		d.one(s.sum.kinds[i], v)
	})
}

// one reads a value of one kind.
func (d *decoder) one(k kind, v reflect.Value) {
	if !d.alloc(k.typ.Size()) {
		return
	}
	value := reflect.New(k.typ).Elem()
	if k.inner {
		d.value(k.shape, value.Field(0))
	} else {
		d.value(k.shape, value)
	}
	v.Set(value)
}

// of is the index of the kind of a plain sum whose values begin with c, or -1.
func (s *sum) of(c byte) int {
	for i, k := range s.kinds {
		if starts(k.shape.form, c) {
			return i
		}
	}
	return -1
}

// due is what is said to be due where no kind of the sum stands.
func (s *sum) due() string {
	if !s.plain {
		return "an object that names one kind"
	}
	var ways []string
	for _, c := range `{["` {
		if s.of(byte(c)) >= 0 {
			ways = append(ways, called(byte(c)))
		}
	}
	return strings.Join(ways, " or ")
}

// skip steps over the value that begins here.
func (d *decoder) skip() {
	depth := 0
	for {
		switch c := d.next(); c {
		case '{', '[':
			depth++
			d.open()
		case '}', ']':
			depth--
			d.pos++
		case ',', ':':
			d.pos++
		case '"':
			d.raw()
		default:
			if len(d.scalar()) == 0 {
				return // the document has been scanned, so that this is its end
			}
		}
		if depth == 0 {
			return
		}
	}
}
