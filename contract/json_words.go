package contract

import (
	"reflect"

	"github.com/pacta-go/pacta/internal/literal"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// vocabulary says how the sums and constants of agreements, records and acts are called in documents.
func vocabulary() literal.Table {
	return literal.Table{
		Sums: []literal.Sum{
			{Of: reflect.TypeFor[obligation.Term](), Kinds: named(obligation.Kinds())},
			{Of: reflect.TypeFor[obligation.Step](), Kinds: named(obligation.StepKinds())},
			{Of: reflect.TypeFor[when.Condition](), Kinds: conditions()},
			{Of: reflect.TypeFor[scope.Expr](), Plain: true,
				Kinds: []literal.Kind{{Zero: scope.Box{}}, {Zero: scope.Boxes{}}, {Zero: scope.Everything}}},
		},
		Words:    words(),
		Outlines: []reflect.Type{reflect.TypeFor[scope.Outlines]()},
	}
}

// named are the kinds of a sum, each under the name of its type.
func named[T any](zeros []T) []literal.Kind {
	kinds := make([]literal.Kind, len(zeros))
	for i, zero := range zeros {
		kinds[i] = literal.Kind{Zero: zero}
	}
	return kinds
}

// conditions are the kinds of condition. A negation is called as it is written: not.
func conditions() []literal.Kind {
	kinds := named(when.Kinds())
	for i, k := range kinds {
		if _, negated := k.Zero.(when.Negated); negated {
			kinds[i].Name, kinds[i].Inner = "not", true
		}
	}
	return kinds
}

// words are the words for constants. A constant that the text of an agreement must choose has none for its zero value.
func words() []literal.Words {
	return []literal.Words{
		{{Text: "everything", Value: scope.Everything}},
		{{Text: "yes", Value: record.Yes}, {Text: "no", Value: record.No}},
		{{Text: "agreed", Value: record.Agreed}, {Text: "admitted", Value: record.Admitted},
			{Text: "determined", Value: record.Determined}},
		{{Text: "calendar year", Value: when.ThisYear}, {Text: "calendar quarter", Value: when.Quarter},
			{Text: "calendar month", Value: when.Month}},
		{{Text: "full", Value: obligation.Full}, {Text: "sole", Value: obligation.Sole}},
		{{Text: "waits", Value: obligation.Waits}, {Text: "refuses", Value: obligation.Refuses},
			{Text: "consents", Value: obligation.Consents}},
		{{Text: "sole discretion", Value: obligation.SoleDiscretion},
			{Text: "not unreasonably", Value: obligation.NotUnreasonably}},
		{{Text: "cash", Value: obligation.Cash}, {Text: "credits", Value: obligation.Credits},
			{Text: "in-kind", Value: obligation.InKind}, {Text: "equity", Value: obligation.Equity}},
		texts(obligation.Parts()),
		texts(obligation.DayCounts()),
		{{Text: "void", Value: Void}, {Text: "unenforceable", Value: Unenforceable}, {Text: "suspended",
			Value: Suspended}},
		{{Text: "stands", Value: Stands}, {Text: "falls", Value: Falls}, {Text: "open", Value: Open}},
	}
}

// texts are constants that are words themselves.
func texts[T ~string](constants []T) literal.Words {
	words := make(literal.Words, len(constants))
	for i, c := range constants {
		words[i] = literal.Word{Text: string(c), Value: c}
	}
	return words
}
