package sample

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Kinds names, in order, what occurs in an agreement, a record and an act: every kind of term, step and condition
// ("term:Exclusivity", "step:Consent", "when:Total"), every field that is stated ("Exclusivity.To"), every constant
// ("Silence=consents"), and how the act says what it says ("act:vague"). Who adds up the names of many cases sees what
// they leave out.
func Kinds(a contract.Agreement, k record.Known, act record.Act) []string {
	c := census{seen: map[string]bool{}}
	c.count(reflect.ValueOf(a))
	c.count(reflect.ValueOf(k))
	c.count(reflect.ValueOf(act))
	c.act(settingOf(a), act)
	return slices.Sorted(maps.Keys(c.seen))
}

// census is what was seen.
type census struct{ seen map[string]bool }

// count sees a value and all below it.
func (c *census) count(v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			c.count(v.Elem())
		}
		return
	case reflect.Slice:
		for i := range v.Len() {
			c.count(v.Index(i))
		}
	case reflect.Map:
		for entries := v.MapRange(); entries.Next(); {
			c.count(entries.Value())
		}
	case reflect.Struct:
		c.fields(v)
	default:
		c.constant(v)
	}
	if name := kindOf(v); name != "" {
		c.seen[name] = true
	}
}

// fields sees the fields of a struct that are stated. One without open fields is a value and has none.
func (c *census) fields(v reflect.Value) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if !field.IsExported() || v.Field(i).IsZero() {
			continue
		}
		if !field.Anonymous {
			c.seen[v.Type().Name()+"."+field.Name] = true
		}
		c.count(v.Field(i))
	}
}

// constant sees one of a closed choice that is not its zero value.
func (c *census) constant(v reflect.Value) {
	switch x := v.Interface().(type) {
	case obligation.Exclusive, obligation.Silence, obligation.Standard, obligation.Form, obligation.Part, contract.As,
		contract.Rest, when.Window, record.How, record.Truth:
		if !v.IsZero() {
			c.seen[fmt.Sprintf("%s=%v", v.Type().Name(), x)] = true
		}
	}
}

// kindOf names the kind of a term, step or condition, and is empty for anything else.
func kindOf(v reflect.Value) string {
	switch v.Interface().(type) {
	case obligation.Term:
		return "term:" + v.Type().Name()
	case obligation.Step:
		return "step:" + v.Type().Name()
	case when.Condition:
		return "when:" + v.Type().Name()
	}
	return ""
}

// act sees in which ways an act says what it says.
func (c *census) act(in *setting, act record.Act) {
	c.note("act:conduct", act.Event == "")
	c.note("act:step", act.Event != "")
	c.note("act:no day", act.On.IsZero() && act.During.IsZero())
	c.note("act:no counterparty", act.With == "")
	c.note("act:nobody", len(act.Doers()) == 0)
	c.note("act:unknown counterparty", act.With == "Zorro")
	for _, p := range act.Each() {
		c.note("act:no activity", p.What[scope.Activity] == "")
		c.note("act:no territory", p.What[scope.Territory] == "")
		for d, words := range p.What {
			c.said(in, d, string(words))
		}
	}
}

// said sees in which way an act says one coordinate.
func (c *census) said(in *setting, d scope.Dim, words string) {
	below := in.below(d, words)
	c.note("act:vague", len(below) > 0)
	c.note("act:leaf", len(below) == 0 && slices.Contains(in.words(d), words))
	c.note("act:exactly", strings.Contains(words, "exactly "))
	c.note("act:throughout", strings.Contains(words, "throughout "))
	c.note("act:list", strings.Contains(words, ","))
	c.note("act:except", strings.Contains(words, " except "))
	c.note("act:not", strings.HasPrefix(words, "not "))
	c.note("act:any", words == "any")
	c.note("act:none", words == "none")
	c.note("act:unknown word", strings.Contains(words, "something else"))
	c.note("act:class", slices.Contains(in.classes[d], words))
	c.note("act:range", slices.Contains(in.scales, d))
	c.note("act:tag", len(in.tags[d]) > 0)
}

func (c *census) note(name string, seen bool) {
	if seen {
		c.seen[name] = true
	}
}
