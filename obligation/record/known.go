package record

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Known is everything the user can tell: what happened, what is so, who is who, what is complete. The zero value knows
// nothing and is useful: what it leaves open comes back as what is missing.
type Known struct {
	// Acts is the record of what was done and, as omissions, of what was not. The order does not matter.
	Acts []Act
	// Facts are what is so and no act shows. Assume is what the user takes for granted; decisions list what they used.
	Facts  Facts
	Assume Facts
	// Figures are quantities as of a time: a share in a company, a price, a capacity.
	Figures []Figure
	// Places says what names are that the agreement does not list.
	Places []Place
	// Members says who belongs to a group of the agreement, and when.
	Members []Member
	// Matters describes matters. Two described matters are distinct; an undescribed one may be a described one under
	// another name. The coordinates given here hold for every act about the matter that does not state its own.
	Matters map[Matter]scope.Box
	// Closed are days that turned out to be no business days, besides those of the agreement's calendar.
	Closed []civil.Date
	// Complete lists the events whose acts are recorded in full; [AllEvents] stands for every declared event.
	Complete []Event
	// AsKnownOn hides every act and amendment made after that day. The zero date hides nothing.
	AsKnownOn civil.Date
}

// AllEvents in [Known].Complete says that every act of every declared event is in the record.
const AllEvents Event = "*"

// Facts is a list of statements of fact.
type Facts []Stated

// Stated says that a fact is so or is not so.
type Stated struct {
	Fact Fact
	// Is must be Yes or No.
	Is Truth
	// About is the matter for which it is so. Empty: it is so generally.
	About Matter
	// During is when it is so. Unbounded: at all times that matter.
	During civil.Span
	// How it is settled. Standards such as "reasonable" need more than somebody's statement.
	How How
}

// How says by what a statement is settled.
type How string

// The ways in which a statement can be settled. The zero value is a statement of the user.
const (
	Says       How = ""           // the user states it
	Agreed     How = "agreed"     // an agreed statement of both sides
	Admitted   How = "admitted"   // admitted by the party it speaks against
	Determined How = "determined" // an award, an expert or a panel that the agreement appoints
)

// Figure is a quantity as of a time.
type Figure struct {
	Name   string
	About  Matter
	Is     money.Amount
	During civil.Span
}

// Place says what an unlisted name is: Name, in dimension Dim, lies Below a listed word ("Oracle is a cloud provider");
// with Below empty it is none of the dimension's words. In and NotIn name tags and groups that it surely has and surely
// has not; about others nothing is known.
type Place struct {
	Name   string
	Dim    scope.Dim
	Below  string
	In     scope.Words
	NotIn  scope.Words
	During civil.Span
}

// Member says that Name belongs to Group during a time, or with Not, that it does not.
type Member struct {
	Group  string
	Name   Party
	Not    bool
	During civil.Span
}
