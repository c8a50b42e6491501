package sample_test

import (
	"maps"
	"reflect"
	"slices"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/internal/sample"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// Of so many random agreements each is asked about so many acts, each with a record of its own.
const (
	spreadAgreements = 600
	spreadActs       = 17
)

// TestSpread holds random cases to covering everything: a new kind of term, step or condition, and a new field of
// whatever people write, must be added to what package sample makes.
func TestSpread(t *testing.T) {
	if testing.Short() {
		t.Skip("what occurs seldom needs many cases")
	}
	const seed, decided = 1, spreadAgreements * spreadActs
	s := sample.New(seed)
	verdicts, seen := map[evaluate.Verdict]int{}, map[string]int{}
	for range spreadAgreements {
		a := s.Agreement()
		ev, err := evaluate.New(a)
		if err != nil {
			t.Fatal(err)
		}
		for range spreadActs {
			known, act := s.Known(a), s.Act(a)
			verdicts[ev.Decide(act, known).Verdict]++
			for _, name := range sample.Kinds(a, known, act) {
				seen[name]++
			}
		}
	}
	for v := evaluate.Undetermined; v <= evaluate.Breach; v++ {
		t.Logf("%-12s %4.1f %%", v, 100*float64(verdicts[v])/decided)
		if verdicts[v]*50 < decided {
			t.Errorf("%s: %d of %d, want at least 2 %%", v, verdicts[v], decided)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(seen)) {
		t.Logf("%-32s %6d", name, seen[name])
	}
	for _, name := range wanted() {
		if seen[name] < 50 {
			t.Errorf("%s occurs in %d of %d cases, want at least 50", name, seen[name], decided)
		}
	}
}

// wanted are the names that must occur: all kinds and all fields that there are, the constants, and the ways in which
// acts say things.
func wanted() []string {
	out := []string{
		"Exclusive=1", "Silence=1", "Silence=2", "Standard=1", "Form=cash", "Form=credits", "Form=in-kind", "Form=equity",
		"Part=counts", "Part=dropped", "Part=pro rata",
		"As=void", "As=unenforceable", "As=suspended", "Rest=1", "Rest=2", "Window=calendar year", "Window=calendar quarter",
		"Window=calendar month", "How=agreed", "How=admitted", "How=determined", "Truth=yes", "Truth=no",
		"act:conduct", "act:step", "act:no day", "act:no counterparty", "act:nobody", "act:unknown counterparty",
		"act:no activity", "act:no territory", "act:vague", "act:leaf", "act:exactly", "act:throughout", "act:list",
		"act:except", "act:not", "act:any", "act:none", "act:unknown word", "act:class", "act:range", "act:tag",
	}
	out = append(out, kindNames("term:", obligation.Kinds())...)
	out = append(out, kindNames("step:", obligation.StepKinds())...)
	out = append(out, kindNames("when:", when.Kinds())...)
	open := fields{}
	for _, typ := range []reflect.Type{reflect.TypeFor[contract.Agreement](), reflect.TypeFor[record.Known](),
		reflect.TypeFor[record.Act]()} {
		open.add(typ)
	}
	return append(out, open.names()...)
}

func kindNames[T any](prefix string, kinds []T) []string {
	var out []string
	for _, k := range kinds {
		out = append(out, prefix+reflect.TypeOf(k).Name())
	}
	return out
}

// fields are types with the names of their open fields.
type fields map[reflect.Type][]string

func (f fields) names() []string {
	var out []string
	for typ, names := range f {
		for _, name := range names {
			out = append(out, typ.Name()+"."+name)
		}
	}
	slices.Sort(out)
	return out
}

// add adds a type and all that it leads to.
func (f fields) add(typ reflect.Type) {
	if _, seen := f[typ]; seen {
		return
	}
	f[typ] = nil
	switch typ.Kind() {
	case reflect.Slice, reflect.Map, reflect.Pointer:
		f.add(typ.Elem())
	case reflect.Interface:
		f.sum(typ)
	case reflect.Struct:
		for i := range typ.NumField() {
			field := typ.Field(i)
			if field.IsExported() {
				f.add(field.Type)
			}
			if field.IsExported() && !field.Anonymous {
				f[typ] = append(f[typ], field.Name)
			}
		}
	}
}

// sum adds every kind of a sum.
func (f fields) sum(typ reflect.Type) {
	var kinds []any
	switch typ {
	case reflect.TypeFor[obligation.Term]():
		kinds = boxed(obligation.Kinds())
	case reflect.TypeFor[obligation.Step]():
		kinds = boxed(obligation.StepKinds())
	case reflect.TypeFor[when.Condition]():
		kinds = boxed(when.Kinds())
	}
	for _, k := range kinds {
		f.add(reflect.TypeOf(k))
	}
}

func boxed[T any](kinds []T) []any {
	out := make([]any, len(kinds))
	for i, k := range kinds {
		out[i] = k
	}
	return out
}
