package when

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// Kind says what sort of thing a question asks for.
type Kind string

// The kinds of question.
const (
	AskFact     Kind = "fact"     // whether a fact is so
	AskStandard Kind = "standard" // whether a standard is met
	AskEvent    Kind = "event"    // whether an act was done, or was not
	AskFigure   Kind = "figure"   // how much
	AskWho      Kind = "who"      // who or what a name is
	AskWhere    Kind = "where"    // which coordinate an act has
	AskWhen     Kind = "when"     // on which day
	AskMatter   Kind = "matter"   // which matter, or whether two are one
	AskMeaning  Kind = "meaning"  // what a word or clause means, or which prevails
	AskText     Kind = "text"     // what a text that is not in the model says
)

// Question is something that is not known and that would help to decide.
type Question struct {
	Kind   Kind
	Name   string // the fact, event, word, dimension or name asked about
	About  record.Matter
	Clause record.Clause // the clause that asks
	Text   string        // the question as a clause of a sentence: "whether Cumulus has such chips"
}

// Reason is a sentence, without its full stop, that says why, and the clause it comes from, if any.
type Reason struct {
	Clause record.Clause
	Text   string
	// Aside: it is a detail for a full explanation, and a short one can leave it out.
	Aside bool
}

// Answer is what is known about a condition on one day.
type Answer struct {
	Truth   record.Truth
	Reasons []Reason
	Missing []Question // never empty where Truth is Unknown
	// Until is the last day on which the answer is sure to stay the same while nothing new is recorded.
	Until civil.Date
}

// World answers for the leaves. Helps says whether the leaf being true would help the one whose act is judged.
type World interface {
	Ask(leaf Condition, helps bool) Answer
}

// Evaluate asks the world about every leaf of c and combines the answers. A nil condition is true.
func Evaluate(c Condition, helps bool, w World) Answer {
	switch c := c.(type) {
	case nil, Always:
		return Answer{Truth: record.Yes, Until: civil.Last()}
	case Negated:
		a := Evaluate(c.Of, !helps, w)
		a.Truth = a.Truth.Not()
		return a
	case All:
		return combine(c, helps, w, record.Yes, record.Truth.And)
	case Any:
		return combine(c, helps, w, record.No, record.Truth.Or)
	case Fact, Standard, Did, Done, Passed, Total, Figure, InBreach, Uncured, Ended, During, Is, Phrase:
		return w.Ask(c, helps)
	}
	panic("when: a kind of condition that Evaluate does not know")
}

// combine never stops early: every part is asked, so that an explanation is whole. What is missing is what is missing
// in the parts that are unknown, and only if the whole is; the reasons are those of the parts that decided.
func combine(cs []Condition, helps bool, w World, start record.Truth,
	op func(record.Truth, record.Truth) record.Truth) Answer {
	all := Answer{Truth: start, Until: civil.Last()}
	parts := make([]Answer, len(cs))
	for i, c := range cs {
		parts[i] = Evaluate(c, helps, w)
		all.Truth = op(all.Truth, parts[i].Truth)
		if parts[i].Until.Before(all.Until) {
			all.Until = parts[i].Until
		}
	}
	for _, p := range parts {
		if p.Truth == all.Truth || all.Truth == start {
			all.Reasons = append(all.Reasons, p.Reasons...)
		}
		if p.Truth == record.Unknown && all.Truth == record.Unknown {
			all.Missing = append(all.Missing, p.Missing...)
		}
	}
	return all
}
