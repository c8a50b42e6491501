package contract

import (
	"reflect"

	"github.com/pacta-go/pacta/internal/literal"
	"github.com/pacta-go/pacta/obligation/record"
)

// CheckDocuments lists the types in documents that have no form.
func CheckDocuments() error { return documents().Check() }

// DocumentTypes maps the name of each type in documents, with its package, to how many words it has.
func DocumentTypes() map[string]int {
	types := map[string]int{}
	for _, typ := range documents().Types() {
		types[typ.String()] = 0
	}
	for _, list := range words() {
		types[reflect.TypeOf(list[0].Value).String()] = len(list)
	}
	return types
}

func documents() *literal.Codec {
	return literal.New(vocabulary(), reflect.TypeFor[Agreement](), reflect.TypeFor[record.Known](),
		reflect.TypeFor[record.Act]())
}

// Constants are the values that have words, by their type.
func Constants() map[reflect.Type][]any {
	constants := map[reflect.Type][]any{}
	for _, list := range words() {
		for _, w := range list {
			typ := reflect.TypeOf(w.Value)
			constants[typ] = append(constants[typ], w.Value)
		}
	}
	return constants
}

// SumKinds are the kinds of each sum, by its interface type.
func SumKinds() map[reflect.Type][]any {
	sums := map[reflect.Type][]any{}
	for _, s := range vocabulary().Sums {
		for _, k := range s.Kinds {
			sums[s.Of] = append(sums[s.Of], k.Zero)
		}
	}
	return sums
}
