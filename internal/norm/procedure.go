package norm

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Outcome is what an answer, or silence, does to a gate.
type Outcome uint8

// The outcomes. The zero value is "not stated".
const (
	Lifts Outcome = iota + 1 // the bar is lifted
	Shuts                    // this round ended against the asker
	Next                     // the next round is open
	Waits                    // nothing follows; the asker waits or asks again
)

// Procedure is one way through a gate: rounds of asking and answering between the parties, one matter at a time.
type Procedure struct {
	Clause record.Clause
	// What says the step in a word or two: "first refusal", "consent".
	What     string
	Asker    record.Party
	Answerer record.Party
	// Either: the other party may as well begin a round.
	Either bool
	// Same: what was offered must be on the same terms as the act, so that another amount may not do.
	Same bool
	// Whole: a step that names neither a matter nor coordinates goes for everything.
	Whole  bool
	Rounds []Round
	// Free is how long the act may follow once lifted. Zero: without limit.
	Free civil.Period
	// Reasonable: a refusal shuts the gate only if it is reasonable. MustIf: where it holds, a refusal has no effect.
	Reasonable bool
	MustIf     when.Condition
}

// Round is one asking and its answer.
type Round struct {
	Ask record.Event
	// Form narrows which askings count, in words of the dimension "form".
	Form scope.Words
	// Shut: once this round has ended the bar stands, although the next round is open.
	Shut bool
	// Answer is how long the answerer has, from the asking. Zero: without limit.
	Answer civil.Period
	// Accept and Decline are the answers. An empty one cannot be given.
	Accept, Decline record.Event
	// OnAccept, OnDecline, OnSilence say what follows.
	OnAccept, OnDecline, OnSilence Outcome
	// Talks run after acceptance; when they end without the event Agreed the bar is lifted. While they run it is shut.
	Talks  civil.Period
	Agreed record.Event
	// Unasked: an answer counts even if nobody asked.
	Unasked bool
	// Advance: the asking is a notice that must lie this round's Answer before the act. While that runs the gate is
	// shut for an act of that day.
	Advance bool
}
