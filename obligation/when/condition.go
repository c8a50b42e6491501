package when

import (
	"time"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Condition is something that must be so. Breach predicates, releases of tranches, exceptions and definitions are all
// of this one type. A nil Condition is "none stated"; what that means is said where a field has this type.
//
//sumtype:decl
type Condition interface{ condition() }

// Fact is true while a fact of this name is stated to be so for the matter at hand, false while it is stated not to be,
// and unknown otherwise.
type Fact record.Fact

// Standard is a question of measure: reasonable, material, commercially reasonable efforts, good faith. It is settled
// only by an agreed statement, an admission, a determination, or the user's assumption.
type Standard record.Fact

// Did is true once an act of a declared event was done by the right party, in the right form, and had its effect.
// Where the agreement declares the event per matter, only acts about the matter at hand count.
type Did record.Event

// Done is Did with more to say about the act and its time. A field left zero asks nothing.
type Done struct {
	Event record.Event
	// By narrows who did it.
	By record.Party
	// AnyMatter lets acts about any matter count.
	AnyMatter bool
	// ByThe asks that its doer be the one whom the act judged names in a dimension: "the customer notifies" of a supply
	// to that customer.
	ByThe scope.Dim
	// As are dimensions in which it must cover the act judged: "a country for which it was confirmed" is As:
	// {"territory"}.
	As []scope.Dim
	// If is what must have been so when it was done, for its matter. Nil: nothing.
	If Condition
	// What are coordinates that the act must have: {"signatory": "authorized officer"}.
	What scope.Box
	// Amount is what the amount of the act must be.
	Amount Bounds
	// In is the time in which the act must lie. Since is the event after which, Before the event before which it must
	// lie.
	In     civil.Span
	Since  record.Event
	Before record.Event
	// Within is the longest time after the Since event at which the act still counts.
	Within civil.Period
	// Lasts is how long the act counts: through the last day of a period that runs from it.
	Lasts civil.Period
	// Ago is the time that must have run after the act: "thirty days after notice". The condition is true from the day
	// after the last day of that period.
	Ago civil.Period
	// AtLeast is the time that must lie between the act and the day of the act judged: "at least five business days
	// before". The condition is true from the last day of that period on.
	AtLeast civil.Period
}

// Passed is true from the day after the last day of a period that runs from an event, or from a fixed day: "the third
// anniversary of the Effective Date" has passed on the day after it.
type Passed struct {
	Period civil.Period
	// After is the event from which the period runs; From is the fixed day, used where After is empty.
	After record.Event
	From  civil.Date
	// AfterEnd: the period runs from the end of the agreement.
	AfterEnd bool
	// At is the time of the last day at which the period ends: "until 5:00 pm". An act of that day counts by its own
	// time.
	At civil.Clock
	// Inclusive makes the last day of the period count as passed: "on or after the third anniversary".
	Inclusive bool
}

// Bounds compares an amount. Every stated bound must hold; at least one must be stated.
type Bounds struct {
	AtLeast, Over, AtMost, Under money.Amount
}

// Window is a stretch of time around the day of the act judged.
type Window string

// The windows. The zero value is all of the time up to the act.
const (
	AllTime  Window = ""
	ThisYear Window = "calendar year"
	Quarter  Window = "calendar quarter"
	Month    Window = "calendar month"
)

// Span is the window around a day, which lies in it.
func (w Window) Span(day civil.Date) civil.Span {
	first, months := day.Month(), 12
	switch w {
	case AllTime:
		return civil.Span{Through: day}
	case ThisYear:
		first = time.January
	case Quarter:
		first, months = first-(first-1)%3, 3
	case Month:
		months = 1
	}
	from, err := civil.New(day.Year(), first, 1)
	if err != nil {
		return civil.Span{Through: day}
	}
	last := from.AddMonths(months)
	if last != civil.Last() {
		last = last.Prev()
	}
	return civil.Span{From: from, Through: last}
}

// Total compares the sum of the amounts of all acts of an event up to the day of the act judged. What is recorded is
// the least that it can be; the most is unknown unless the event is declared complete.
type Total struct {
	Event record.Event
	// By narrows who did them. About narrows them to one matter, whatever the matter at hand.
	By    record.Party
	About record.Matter
	// In is the time that counts. Unbounded: all of it.
	In civil.Span
	// What narrows which acts count, by their coordinates: {"product": "chips"}.
	What scope.Box
	// Per narrows it to the calendar year, quarter or month of the act judged; Last to a period that ends on its day.
	Per  Window
	Last civil.Period
	// Rolling asks for some run of days of this length, up to the act judged, in which the sum is reached: "within any
	// 45 day period".
	Rolling civil.Period
	// Of is a stated figure of which the sum is a share; bounds are then percentages. It is taken as of the day before
	// the first act that counts.
	Of string
	// Count counts acts in place of adding up their amounts; bounds are then plain numbers: money.Of("1").
	Count bool
	// AnyMatter adds up acts about any matter.
	AnyMatter bool
	// WithThis adds the amount of the act that is being judged.
	WithThis bool
	// NotOver asks that the sum be no more than the sum of the acts of this other event: draws no more than what was
	// funded.
	NotOver record.Event
	// Withheld says what amount the agreement does not state that the sum must reach: "the total cap". A sum that is
	// surely nothing does not reach it; about any other sum it is unknown.
	Withheld string
	Bounds
}

// Figure compares a stated quantity: a share in a company, a price.
type Figure struct {
	Name string
	Bounds
}

// Uncured is true once a notice of breach was given, the time for cure has run out after it, and nothing in that time
// cured what the notice was about. Each notice runs by itself, with its own matter. An exercise of a right that names no
// matter rests on any of them; one that names a matter, on notices about it.
//
// Where Clause is stated, the notice must be of a breach of it: the clause was broken when the notice was given, and
// still is when the time for cure has run out; a notice that invokes other clauses only is not of it.
type Uncured struct {
	// Clause is the clause that must be broken, By who must be in breach of it. Without a Clause the notice is taken at its word,
	// if it is to By: If should then say what must be so, such as that the breach took place.
	Clause record.Clause
	By     record.Party
	// Notice is the event of giving notice of the breach; What narrows which notices: {"ground": "payment"}.
	Notice record.Event
	What   scope.Box
	// If is what must be so of the breach that the notice is about, such as that it is material. Nil: nothing.
	If Condition
	// For is the time for cure. Cured are the events that cure.
	For   civil.Period
	Cured []record.Event
}

// InBreach is true while a clause is broken: a duty due and not performed, or a prohibition that a recorded act broke.
type InBreach struct {
	Clause record.Clause
	// By narrows who is in breach.
	By record.Party
}

// Ended is true once the agreement has ended. By and Under narrow it to a termination by that party or under that
// clause; where both are empty, expiry counts too.
type Ended struct {
	By    record.Party
	Under record.Clause
}

// During is true on the days of a span.
type During civil.Span

// Is is true of acts whose coordinates lie in the box: it lets a condition speak about the act that is judged.
type Is scope.Box

// Phrase is a phrase of the agreement that has more than one sense, each a condition. It is settled where all senses
// agree or where a reading chooses one.
type Phrase string

// Always is true of everything.
type Always struct{}

// All is true where every condition in it is. An empty All is true.
type All []Condition

// Any is true where at least one condition in it is. An empty Any is false.
type Any []Condition

// Negated is true where its condition is false. Write it with [Not].
type Negated struct{ Of Condition }

// Not is true where c is false, and unknown where c is unknown.
func Not(c Condition) Condition {
	if n, ok := c.(Negated); ok {
		return n.Of
	}
	return Negated{c}
}

func (Fact) condition()     {}
func (Standard) condition() {}
func (Did) condition()      {}
func (Done) condition()     {}
func (Passed) condition()   {}
func (Total) condition()    {}
func (Figure) condition()   {}
func (InBreach) condition() {}
func (Uncured) condition()  {}
func (Ended) condition()    {}
func (During) condition()   {}
func (Is) condition()       {}
func (Phrase) condition()   {}
func (Always) condition()   {}
func (All) condition()      {}
func (Any) condition()      {}
func (Negated) condition()  {}

// Walk calls yield for c and everything below it, the outer before the inner, until yield returns false.
func Walk(c Condition, yield func(Condition) bool) bool {
	if c == nil {
		return true
	}
	if !yield(c) {
		return false
	}
	switch c := c.(type) {
	case Negated:
		return Walk(c.Of, yield)
	case Done:
		return Walk(c.If, yield)
	case Uncured:
		return Walk(c.If, yield)
	case All:
		return walkEach(c, yield)
	case Any:
		return walkEach(c, yield)
	case Fact, Standard, Did, Passed, Total, Figure, InBreach, Ended, During, Is, Phrase, Always:
		return true
	}
	panic("when: a kind of condition that Walk does not know")
}

func walkEach(cs []Condition, yield func(Condition) bool) bool {
	for _, c := range cs {
		if !Walk(c, yield) {
			return false
		}
	}
	return true
}
