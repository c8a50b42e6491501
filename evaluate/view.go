package evaluate

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// view is the point from which a condition is asked: a day, a matter, an act.
type view struct {
	day      civil.Date
	dated    bool
	made     civil.Date  // the day on which the act is made, of all the days on which it is carried on
	time     civil.Clock // of that day, where the act states one
	about    record.Matter
	amount   money.Amount
	cell     *scope.Cell // of the act that is judged; nil where no act is
	unplaced []scope.Unplaced
	self     *deed // the act that is judged: it is no part of its own past
	clause   record.Clause
	doers    *rule           // whose duty it is that acts are asked about as performance
	ofMatter bool            // only breaches in the matter at hand are asked about
	sole     bool            // the act has one part only
	alive    bool            // taken as given that the agreement has not ended
	ending   *ending         // the end of the agreement that a tail is asked about
	asked    map[string]bool // phrases that are being asked
	replays  bool            // the act that is judged is recorded, and judged as of its own day
}

func question(kind when.Kind, name string, v view, format string, args ...any) when.Question {
	return when.Question{Kind: kind, Name: name, About: v.about, Clause: v.clause, Text: fmt.Sprintf(format, args...)}
}
