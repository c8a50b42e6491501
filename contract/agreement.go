package contract

import (
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Agreement is one partnership contract. Only Parties and Terms are needed; everything else has a zero value that
// claims nothing.
type Agreement struct {
	Title string
	// Parties are those who signed, by the name used in this literal, with their full names. A party belongs to a group
	// only if Members says so.
	Parties Parties
	// ThirdParties are outsiders that the agreement or its users mention: unrelated to every party and, unless Members
	// says so, in no group.
	ThirdParties scope.Words
	// Groups are named groups of persons, such as the affiliates of a party; Members says who belongs to them and when,
	// as far as the agreement itself says it. Of somebody else it is not known, unless the group is said to be closed:
	// "acquirer of Helios (closed)" has nobody in it of whom it is not said.
	Groups  scope.Words
	Members []record.Member
	// Words are the vocabulary: for each dimension an outline of its words. A dimension without an outline has the
	// words that the terms use. Territories are ready-made. Tags are roles that can overlap. Scales are ordered
	// dimensions, with their unit. Sets are named groups of words, which may change over time.
	Words  scope.Outlines
	Tags   scope.Outlines
	Scales map[scope.Dim]string
	Sets   []scope.Group
	// Term is the life of the agreement. Unbounded where it is not stated.
	Term civil.Span
	// Renewal says how it goes on after that term.
	Renewal Renewal
	// Calendar says what a business day is. The zero calendar has weekends and no holidays.
	Calendar civil.Calendar
	// GoverningLaw is reported with every decision, and never applied.
	GoverningLaw string
	// Notices says when a notice counts as given, by its form. It applies to every event that is addressed to somebody
	// and is no conduct. Without it a notice counts from the day on which it is made.
	Notices []NoticeRule
	// Events declares the steps that terms speak of.
	Events Events
	// Definitions say what the agreement's words mean, as far as it says so.
	Definitions []Definition
	Terms       Terms
	Amendments  []Amendment
	Readings    []Reading
	// Presumptions are facts that a clause presumes.
	Presumptions []Presumption
	// Held says which clauses are void, unenforceable or suspended.
	Held []Held
	// Unmodelled are the clauses left out of this model.
	Unmodelled []Unmodelled
}

// Parties maps the names used in an agreement to full names.
type Parties map[record.Party]string

// Terms are the clauses that govern conduct, in the agreement's order.
type Terms []obligation.Term

// Events maps the names of steps to what they are.
type Events map[record.Event]Event

// NoticeRule says when a notice of one form is deemed given: the period After it is sent (zero: the same day), or if
// later moved to the next business day where the clause says so.
type NoticeRule struct {
	Clause          record.Clause
	Form            scope.Words
	After           civil.Period
	NextBusinessDay bool
}

// Event declares a kind of step: who takes it, toward whom, in which form. What is left empty is not asked for.
type Event struct {
	// Clause is where the agreement speaks of its form, such as its notices clause.
	Clause record.Clause
	// By is who takes it, To whom it is addressed; names or groups, separated by commas.
	By, To scope.Words
	// Joint: all of By take it together, as in an agreement that both sign.
	Joint bool
	// Form is the form it needs, in words of the dimension "form": "writing".
	Form scope.Words
	// Within are further coordinates that an act must have to count.
	Within scope.Box
	// PerMatter: it counts for one matter only, the one that the act names.
	PerMatter bool
	// Withdraws is the event that this one takes back.
	Withdraws record.Event
	// Waives are the clauses that this event waives, for the matter it names or, if it names none, altogether: an act
	// that it goes as far as is free of them, and a breach of them is released.
	Waives record.Clauses
	// Is says what the step is as conduct: {"activity": "sell"}. Empty: it is no conduct, a notice for instance, so
	// that clauses about conduct do not bear on it.
	Is scope.Box
	// Determination: an award, an expert's or panel's finding, taken as given.
	Determination bool
	// NoEffect: the agreement knows it, and it changes nothing.
	NoEffect bool
}

// Definition says what a word or phrase means. A class word, with Dim, covers what it Includes and surely not what it
// Excludes; if Open, what lies between is not settled, otherwise it is outside. A phrase has Senses instead.
type Definition struct {
	Clause   record.Clause
	Word     string
	Dim      scope.Dim
	Includes scope.Words
	Excludes scope.Words
	Open     bool
	Senses   []Sense
}

// Sense is one meaning of a phrase.
type Sense struct {
	Name string
	If   when.Condition
}

// Amendment changes the agreement from a day on. What it does not mention it leaves as it is.
type Amendment struct {
	Clause record.Clause
	// Made is when it was agreed; Effective from when it holds. Effective zero: from when it was made.
	Made, Effective civil.Date
	// Removes are the clauses that it takes away; Adds are the terms it brings.
	Removes record.Clauses
	Adds    Terms
	// Restates: it replaces the whole agreement. What it neither adds nor removes is not stated any more: whether it
	// continues is unknown.
	Restates bool
	// Term is the life of the agreement from then on, where it changes.
	Term civil.Span
}

// Reading is one way of reading what the text leaves open. It is named by its content: "a stateful runtime counts as an
// API".
type Reading struct {
	Name record.Reading
	// Means says what an open word covers under this reading. Senses chooses the sense of a phrase.
	Means  map[string]scope.Words
	Senses map[string]string
	// Prevails says which clause prevails where two meet.
	Prevails []Precedence
	// Held are clauses that this reading holds void, unenforceable or suspended.
	Held []Held
}

// Precedence says that one clause prevails over another where both meet.
type Precedence struct {
	Clause record.Clause
	Over   record.Clause
}

// Presumption is a fact that a clause presumes until the contrary is stated. One without a clause is used only where it
// bars.
type Presumption struct {
	Clause record.Clause
	Fact   record.Fact
	Is     record.Truth
}

// As is what a clause is held to be.
type As uint8

// What a clause can be held to be. The zero value is not a choice.
const (
	Void          As = iota + 1 // of no effect from the start
	Unenforceable               // of no effect between the parties
	Suspended                   // without effect for a time
)

// String is the word for it.
func (a As) String() string {
	switch a {
	case Void:
		return "void"
	case Unenforceable:
		return "unenforceable"
	case Suspended:
		return "suspended"
	}
	return "not stated"
}

// Rest says what becomes of the remainder of a clause that is held void in part.
type Rest uint8

// What can become of the remainder.
const (
	Stands Rest = iota // it stands
	Falls              // it falls with the part
	Open               // that is not settled
)

// Held says that a clause is void, unenforceable or suspended, by whom, in what extent and for how long.
type Held struct {
	Clause record.Clause
	As     As
	// By says who held it: a court, a regulator, the parties.
	By string
	// Extent is the part of the clause concerned. Not stated: all of it. Rest says what becomes of the remainder.
	Extent scope.Expr
	Rest   Rest
	During civil.Span
}

// Unmodelled is a clause left out of the model. An act that it may touch is undetermined.
type Unmodelled struct {
	Clause record.Clause
	// Touches is the conduct that the clause may bear on. It must be stated.
	Touches scope.Expr
}
