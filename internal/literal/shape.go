package literal

import (
	"encoding"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// form is how values of a type are written.
type form uint8

const (
	unfit   form = iota // not at all
	text                // by their own text
	word                // by the word for a constant
	str                 // as a string
	flag                // as true
	count               // as a small whole number
	list                // as a list
	table               // as an object with the keys of a map
	lines               // as an object with the keys of a map and lists of lines
	object              // as an object with the fields of a struct
	pointer             // as what is pointed to
	kinds               // as one kind of a sum
)

// shape is what is known about a type.
type shape struct {
	form   form
	typ    reflect.Type
	elem   *shape // of a list, table or pointer
	fields []field
	named  map[string]int // of fields
	names  []string
	words  Words
	sum    *sum
	why    string // it is unfit
}

// field is a field of a struct, or of a struct embedded in it.
type field struct {
	name  string
	index []int
	shape *shape
}

// sum is the kinds of an interface type.
type sum struct {
	plain  bool
	kinds  []kind
	byName map[string]int
	byType map[reflect.Type]int
	names  []string
}

type kind struct {
	name  string
	inner bool
	shape *shape // of the kind, or with inner of its only field
	typ   reflect.Type
}

// Codec encodes and decodes values of some types. It never changes and may be used by several goroutines at once.
type Codec struct {
	sums     map[reflect.Type]Sum
	words    map[reflect.Type]Words
	outlines map[reflect.Type]bool
	shapes   map[reflect.Type]*shape
}

// New makes a codec for values of the given types and all that they hold. A type that cannot be written, such as an
// interface that is not in the table, is a problem where a value of it occurs; [Codec.Check] lists all such types.
func New(t Table, types ...reflect.Type) *Codec {
	c := &Codec{sums: map[reflect.Type]Sum{}, words: map[reflect.Type]Words{}, outlines: map[reflect.Type]bool{},
		shapes: map[reflect.Type]*shape{}}
	for _, s := range t.Sums {
		c.sums[s.Of] = s
	}
	for _, w := range t.Words {
		c.words[reflect.TypeOf(w[0].Value)] = w
	}
	for _, o := range t.Outlines {
		c.outlines[o] = true
	}
	for _, typ := range types {
		c.shape(typ)
	}
	return c
}

// Check lists, joined, the types that cannot be written and why.
func (c *Codec) Check() error {
	var problems []error
	for _, typ := range c.Types() {
		if why := c.shapes[typ].why; why != "" {
			problems = append(problems, fmt.Errorf("%s: %s", typ, why))
		}
	}
	return errors.Join(problems...)
}

// Types lists every type that the codec knows, by name.
func (c *Codec) Types() []reflect.Type {
	return slices.SortedFunc(maps.Keys(c.shapes), func(a, b reflect.Type) int {
		return strings.Compare(a.String(), b.String())
	})
}

// shape works out how a type is written. It is there before its parts are looked at, for types may contain themselves.
func (c *Codec) shape(typ reflect.Type) *shape {
	if s, known := c.shapes[typ]; known {
		return s
	}
	s := &shape{typ: typ}
	c.shapes[typ] = s
	marshals := typ.Implements(reflect.TypeFor[encoding.TextMarshaler]())
	switch _, sum := c.sums[typ]; {
	case sum:
		c.kinds(s)
	case c.words[typ] != nil:
		s.form, s.words = word, c.words[typ]
	case marshals && reflect.PointerTo(typ).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		s.form = text
	default:
		c.compound(s)
	}
	if s.why != "" {
		s.form = unfit
	}
	return s
}

// compound is the shape of a type without a text of its own.
func (c *Codec) compound(s *shape) {
	switch s.typ.Kind() {
	case reflect.String:
		s.form = str
	case reflect.Bool:
		s.form = flag
	case reflect.Int, reflect.Int64, reflect.Int32:
		s.form = count
	case reflect.Slice:
		s.form, s.elem = list, c.shape(s.typ.Elem())
	case reflect.Pointer:
		s.form, s.elem = pointer, c.shape(s.typ.Elem())
	case reflect.Struct:
		s.form, s.named = object, map[string]int{}
		c.fields(s, s.typ, nil)
	case reflect.Map:
		s.form, s.elem = table, c.shape(s.typ.Elem())
		if c.outlines[s.typ] {
			s.form = lines
		}
		if s.typ.Key().Kind() != reflect.String {
			s.why = "the keys of the map are not strings"
		}
	default:
		s.why = "there is no way to write values of this type"
	}
}

// fields lists the fields of a struct.
func (c *Codec) fields(s *shape, typ reflect.Type, index []int) {
	for f := range typ.Fields() {
		at := append(append([]int{}, index...), f.Index...)
		name := fieldName(f.Name)
		_, twice := s.named[name]
		switch {
		case f.Anonymous && f.Type.Kind() == reflect.Struct:
			c.fields(s, f.Type, at)
		case !f.IsExported():
			s.why = fmt.Sprintf("the field %s is hidden", f.Name)
		case twice:
			s.why = fmt.Sprintf("two fields are named %q", name)
		default:
			s.named[name] = len(s.fields)
			s.names = append(s.names, name)
			s.fields = append(s.fields, field{name: name, index: at, shape: c.shape(f.Type)})
		}
	}
}

// kinds lists the kinds of a sum.
func (c *Codec) kinds(s *shape) {
	of := c.sums[s.typ]
	s.form = kinds
	s.sum = &sum{plain: of.Plain, byName: map[string]int{}, byType: map[reflect.Type]int{}}
	for _, k := range of.Kinds {
		typ := reflect.TypeOf(k.Zero)
		one := kind{name: k.Name, inner: k.Inner, typ: typ}
		if one.name == "" {
			one.name = fieldName(typ.Name())
		}
		if k.Inner && (typ.Kind() != reflect.Struct || typ.NumField() != 1) {
			s.why = fmt.Sprintf("%s has not one field", typ)
			continue
		}
		if k.Inner {
			one.shape = c.shape(typ.Field(0).Type)
		} else {
			one.shape = c.shape(typ)
		}
		if _, twice := s.sum.byName[one.name]; twice {
			s.why = fmt.Sprintf("two kinds are named %q", one.name)
		}
		s.sum.byName[one.name], s.sum.byType[typ] = len(s.sum.kinds), len(s.sum.kinds)
		s.sum.names = append(s.sum.names, one.name)
		s.sum.kinds = append(s.sum.kinds, one)
	}
}
