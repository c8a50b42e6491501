package evaluate

import (
	"github.com/pacta-go/pacta/internal/literal"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/when"
)

// answers says how the constants of decisions and statuses are called in documents, besides those of agreements,
// records and acts.
func answers() literal.Table {
	return literal.Table{Words: []literal.Words{
		VerdictWords(),
		named(Barred, NoEffect, NotKnown, AfterStep, Free),
		named(InForce, NotInForce, Open, NotYetDue, ConditionOn, Overdue, Breached, Performed, Late, Lapsed, Uncalled),
		named(when.AskFact, when.AskStandard, when.AskEvent, when.AskFigure, when.AskWho, when.AskWhere, when.AskWhen,
			when.AskMatter, when.AskMeaning, when.AskText),
		named(finance.Stated, finance.Sum, finance.Difference, finance.Product, finance.Quotient, finance.Lesser,
			finance.Greater, finance.Rounded, finance.Compounded, finance.Effective, finance.Annuity),
	}}
}

// VerdictWords says how verdicts are called in documents, for the packages of this module that write them.
func VerdictWords() literal.Words {
	var words literal.Words
	for v := Undetermined; v <= Breach; v++ {
		words = append(words, literal.Word{Text: v.String(), Value: v})
	}
	return words
}

// named are constants that are words themselves.
func named[T ~string](constants ...T) literal.Words {
	words := make(literal.Words, len(constants))
	for i, c := range constants {
		words[i] = literal.Word{Text: string(c), Value: c}
	}
	return words
}
