package evaluate

import (
	"reflect"

	"github.com/pacta-go/pacta/internal/literal"
)

// CheckDocuments lists the types in documents that have no form.
func CheckDocuments() error {
	return literal.New(answers(), reflect.TypeFor[decisionDocument](), reflect.TypeFor[statusDocument](),
		reflect.TypeFor[comparisonDocument]()).Check()
}

// Documented pairs each type that has another one in documents with that one.
func Documented() map[reflect.Type]reflect.Type {
	return map[reflect.Type]reflect.Type{
		reflect.TypeFor[Decision]():   reflect.TypeFor[decisionDocument](),
		reflect.TypeFor[Finding]():    reflect.TypeFor[findingDocument](),
		reflect.TypeFor[Status]():     reflect.TypeFor[statusDocument](),
		reflect.TypeFor[Standing]():   reflect.TypeFor[standingDocument](),
		reflect.TypeFor[Comparison](): reflect.TypeFor[comparisonDocument](),
		reflect.TypeFor[Read]():       reflect.TypeFor[readDocument](),
		reflect.TypeFor[Turn]():       reflect.TypeFor[turnDocument](),
	}
}

// DocumentWords are the constants that have words, by their type.
func DocumentWords() map[reflect.Type][]any {
	words := map[reflect.Type][]any{}
	for _, list := range answers().Words {
		for _, w := range list {
			typ := reflect.TypeOf(w.Value)
			words[typ] = append(words[typ], w.Value)
		}
	}
	return words
}
