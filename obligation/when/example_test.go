package when_test

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// unpaid is a world in which clause 5 is broken and nothing else is known.
type unpaid struct{}

func (unpaid) Ask(leaf when.Condition, _ bool) when.Answer {
	if _, ok := leaf.(when.InBreach); ok {
		return when.Answer{Truth: record.Yes, Until: civil.Last(),
			Reasons: []when.Reason{{Clause: "5", Text: "USD 100 was due by 2027-05-31 and was not paid"}}}
	}
	return when.Answer{Until: civil.Last(),
		Missing: []when.Question{{Kind: when.AskEvent, Name: "notice of default", Text: "whether " + when.Text(leaf)}}}
}

// A breach predicate is a condition like any other: it can be combined, negated, and made the ground of a right.
func Example() {
	ground := when.All{
		when.InBreach{Clause: "5", By: "Cumulus"},
		when.Done{Event: "notice of default", By: "Helios", Ago: civil.Days(30)},
	}
	fmt.Println(when.Text(ground))
	answer := when.Evaluate(ground, true, unpaid{})
	fmt.Println(answer.Truth)
	for _, missing := range answer.Missing {
		fmt.Println("missing:", missing.Text)
	}
	// Output:
	// §5 is broken by Cumulus and "notice of default" was done by Helios, 30 days ago
	// unknown
	// missing: whether "notice of default" was done by Helios, 30 days ago
}

func ExampleNot() {
	c := when.Not(when.Fact("Cumulus has such chips"))
	fmt.Println(when.Text(c))
	fmt.Println(when.Text(when.Not(c)))
	// Output:
	// not: Cumulus has such chips
	// Cumulus has such chips
}

func ExampleEvaluate() {
	a := when.Evaluate(when.Not(when.InBreach{Clause: "5"}), true, unpaid{})
	fmt.Println(a.Truth, a.Reasons[0].Clause.Mark(), a.Reasons[0].Text)
	// Output: no §5 USD 100 was due by 2027-05-31 and was not paid
}

func ExampleWalk() {
	c := when.All{when.Fact("it rains"), when.Not(when.Did("offer"))}
	when.Walk(c, func(c when.Condition) bool {
		fmt.Println(when.Text(c))
		return true
	})
	// Output:
	// it rains and not: "offer" was done
	// it rains
	// not: "offer" was done
	// "offer" was done
}

func ExampleText() {
	fmt.Println(when.Text(when.Any{when.Fact("capacity is full"), when.Passed{Period: civil.Years(3), After: "closing"}}))
	// Output: capacity is full or 3 years after "closing" have passed
}

func ExampleBounds_Hold() {
	b := when.Bounds{AtLeast: money.Of("USD 100")}
	fmt.Println(b.Hold(money.Of("USD 120"), money.Amount{})) // at least 120
	fmt.Println(b.Hold(money.Of("USD 60"), money.Amount{}))  // at least 60, perhaps more
	fmt.Println(b.Hold(money.Of("USD 60"), money.Of("USD 60")))
	// Output:
	// yes
	// unknown
	// no
}

func ExampleWindow_Span() {
	fmt.Println(when.Quarter.Span(civil.On("2027-05-31")))
	// Output: from 2027-04-01 through 2027-06-30
}
