package main

import (
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation/scope"
)

// ask prints what the agreement reads: what a record and an act may name, and what they name in vain otherwise.
func (in input) ask(out io.Writer) {
	section(out, "parties", slices.Sorted(maps.Keys(in.agreement.Parties)))
	section(out, "facts", in.ev.Facts())
	var events []string
	for _, name := range in.ev.Events() {
		events = append(events, string(name)+between(in.agreement.Events[name]))
	}
	section(out, "events", events)
	var words []string
	for _, dim := range in.dims() {
		words = append(words, fmt.Sprintf("%s: %s", dim, in.words(dim)))
	}
	section(out, "words", words)
	var readings []string
	for _, r := range in.agreement.Readings {
		readings = append(readings, string(r.Name))
	}
	section(out, "readings", readings)
}

// section prints a heading and the lines below it, if there are any.
func section[S ~string](out io.Writer, heading string, lines []S) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(out, "%s:\n", heading)
	for _, line := range lines {
		fmt.Fprintf(out, "  %s\n", line)
	}
}

// between says by whom an event is taken, to whom, in which form, and whether for one matter.
func between(e contract.Event) string {
	var parts []string
	for _, part := range []struct {
		word  string
		words scope.Words
	}{{"by", e.By}, {"to", e.To}, {"in the form", e.Form}} {
		if part.words != "" {
			parts = append(parts, fmt.Sprintf("%s %s", part.word, part.words))
		}
	}
	if e.PerMatter {
		parts = append(parts, "about one matter")
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

// dims are the dimensions that the agreement speaks of, in order.
func (in input) dims() []scope.Dim {
	dims := map[scope.Dim]bool{scope.Activity: true}
	collect(reflect.ValueOf(in.agreement), dims)
	for _, e := range in.agreement.Events {
		if e.Form != "" {
			dims["form"] = true
		}
	}
	return slices.Sorted(maps.Keys(dims))
}

// collect finds the dimensions of boxes and vocabularies: the keys of every map that is by dimension.
func collect(v reflect.Value, dims map[scope.Dim]bool) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			collect(v.Index(i), dims)
		}
	case reflect.Map:
		for entry := v.MapRange(); entry.Next(); {
			if dim, ok := entry.Key().Interface().(scope.Dim); ok {
				dims[dim] = true
			}
			collect(entry.Value(), dims)
		}
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			collect(v.Elem(), dims)
		}
	case reflect.Struct:
		for field, value := range v.Fields() {
			if field.IsExported() {
				collect(value, dims)
			}
		}
	}
}

// words are the words of a dimension. Of the many territories only their source is said.
func (in input) words(dim scope.Dim) string {
	words := in.ev.Words(dim)
	switch unit := in.agreement.Scales[dim]; {
	case unit != "":
		return "an amount in " + unit
	case dim == scope.Territory:
		return fmt.Sprintf("%d names and codes of regions (UN M.49), countries (ISO 3166-1) and states", len(words))
	}
	return strings.Join(words, ", ")
}
