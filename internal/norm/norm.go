package norm

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Kind is what a norm does.
type Kind uint8

// The kinds of norm.
const (
	Prohibition Kind = iota + 1 // the bound party shall not
	Duty                        // the bound party shall
	Permission                  // the bound party may, whatever the bars it names say
	Right                       // an act of the holder changes the legal position, if its needs are met
)

// Norm is one rule about one kind of conduct.
type Norm struct {
	Kind   Kind
	Clause record.Clause
	// What says the kind of term in a word or two, for people: "exclusivity", "tranche 5(a)".
	What string
	// Bound are the words for those who must or may not; for a right, those who may exercise it. Through are those
	// whose acts count as theirs. Answers is the party that answers for the act; empty: Bound.
	Bound   scope.Words
	Through scope.Words
	Answers []record.Party
	Holder  []record.Party
	// Scope is what the norm is about; Outside lies outside it from the start.
	Scope   scope.Expr
	Within  []scope.Expr // scopes that must hold as well
	Outside []scope.Expr
	// Event is the step that performs a duty, or exercises a right.
	Event record.Event
	// About narrows a duty or right to acts about one matter, such as a tranche.
	About record.Matter

	Life   Life
	Except []Exception
	Gate   []Procedure
	// Instead are ways that stand open in place of an outright bar, leading to Forum.
	Instead []Procedure
	Forum   scope.Expr

	// Over and Under name clauses that this norm prevails over and yields to.
	Over  record.Clauses
	Under record.Clauses
	// Yields: a bar "except as otherwise provided" is subject to every permission.
	Yields bool

	Duty  DutySpec
	Right RightSpec

	Cure     civil.Period
	Remedies []Remedy
	Money    MoneySpec
}

// Life is when a norm is in force.
type Life struct {
	During civil.Span
	// Starts, Ends and While switch the norm: from when Starts is true, until Ends is once true, while While is.
	Starts when.Condition
	Ends   when.Condition
	While  when.Condition
	// Survives: the norm does not end with the agreement. Tails say how long it outlives it otherwise: the first whose
	// condition holds counts.
	Survives bool
	Tails    []Tail
}

// Tail is how long a norm outlives the agreement under a condition.
type Tail struct {
	Clause record.Clause
	If     when.Condition
	Lasts  civil.Period
	None   bool
}

// Exception lies outside the norm while its condition is true.
type Exception struct {
	Clause record.Clause
	Over   scope.Expr
	While  when.Condition
	Except []Exception
}

// Remedy is what a clause says follows from a breach.
type Remedy struct {
	Clause                   record.Clause
	What                     string
	PerDay, Rate, Fixed, Cap money.Amount
	// Per is the time for which Rate is due, Part what a begun one counts; Count makes it interest for a year, by a
	// convention, which is added Every so often.
	Per   civil.Period
	Part  string
	Count string
	Every civil.Period
	// Of is the sum of which percentages are taken; not stated: what was due and not done.
	Of       money.Amount
	Grace    civil.Period
	FromEnd  bool
	Rounding money.Rounding
	Places   int
}

// DutySpec is what a duty adds.
type DutySpec struct {
	If when.Condition
	// That is what a representation says; it is broken where that is untrue as of Due.
	That when.Condition
	// Due is a fixed last day. Trigger and Within give a last day counted from an event.
	Due     civil.Date
	Trigger record.Event
	Within  civil.Period
	// Roll moves a last day that is no business day.
	Roll civil.Roll
	// Least is the sum that performance must reach within In, by the acts of By, where it is stated.
	Least money.Amount
	By    record.Party
	In    civil.Span
	// Exactly is the amount that a single act of performance must have.
	Exactly money.Amount
	// Efforts: a missed result is no breach by itself.
	Efforts bool
	// Schedule are instalments, in order of their days.
	Schedule []Instalment
	// Shortfall is what is owed where the least sum is missed.
	Shortfall string
}

// Instalment is one part of a duty that falls due on a day. An amount that is not stated counts one act.
type Instalment struct {
	Due    civil.Date
	Amount money.Amount
}

// RightSpec is what a right adds.
type RightSpec struct {
	Needs when.Condition
	// After is how long after its exercise a termination takes effect.
	After civil.Period
	// Ends: an effective exercise ends the agreement, or with Of, these clauses.
	Ends bool
	Of   record.Clauses
	// Renewal: the right is to refuse the coming renewal, in the time that the agreement gives.
	Renewal bool
}

// The roles of norms that have amounts to account for.
const (
	Tranche      = "tranche"
	Commitment   = "commitment"
	Clawback     = "clawback"
	Requirements = "requirements"
)

// MoneySpec is what a statement of where the parties stand needs to know about a norm with amounts.
type MoneySpec struct {
	Role   string // one of those above, or empty for every other norm
	Form   string
	Amount money.Amount
	In     civil.Span
	If     when.Condition
	Lapses civil.Date
	// LongStop is the day after which a tranche lapses whose condition Precedent is not met; that is part of If.
	LongStop         civil.Date
	Precedent        when.Condition
	Call, Fund, Draw record.Event
	Note             string
	// Notice is the time after a call in which what was called is to be funded. Parts says which part of it is that of
	// the investor who is bound; nil: all. Waive is the event that waives the condition.
	Notice civil.Period
	Parts  *Parts
	Waive  record.Event
	// Share is the percentage that a clawback gives back of what was funded by the event Back, or that is owed of What is
	// bought by the events Fund and Back together.
	Share money.Amount
	Back  record.Event
	What  string
	// Purchases is the table of which a commitment is one Period, counted from 0.
	Purchases *Purchases
	Period    int
}

// Purchases is a table of minimums that is reckoned as a whole.
type Purchases struct {
	What                 string
	Periods              []Purchase
	Cumulative           bool
	CarryOver, CarryMost money.Amount
	MakeGood             civil.Period
	TakeOrPay, UnitPrice money.Amount
}

// Purchase is the minimum of one period.
type Purchase struct {
	During civil.Span
	Least  money.Amount
}

// Linked reports whether what counts for a period depends on what was bought in others.
func (p *Purchases) Linked() bool {
	return p != nil && (p.Cumulative || p.CarryOver.Stated() || !p.MakeGood.IsZero())
}
