package evaluate

import (
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// Decision is the answer about one proposed act.
type Decision struct {
	Act record.Act
	// Verdict is the worst over all findings. Where it is Undetermined, Possible lists the verdicts still possible, the
	// worst first.
	Verdict  Verdict
	Possible []Verdict
	// Findings are those of every term that bears on the act, in the order of the agreement.
	Findings []Finding
	// Split says which part of the act is barred, not known, after a step, or free, over all terms together.
	Split []Piece
	// Missing is what would settle an undetermined decision. Requires are the steps that would lift what bars.
	Missing  []when.Question
	Requires []Step
	// Gone are terms that would have borne on the act and are not in force.
	Gone  []Gone
	Basis Basis
}

// Finding is what one clause says about the act.
type Finding struct {
	Clause record.Clause
	// Kind says the kind of term in a word or two: "exclusivity".
	Kind string
	// Effect: the clause gives a right, and the finding says whether the act has the effect it claims.
	Effect   bool
	Verdict  Verdict
	Possible []Verdict
	// By is in breach toward Toward from the day From, where the verdict is Breach. For other verdicts By is who would
	// be.
	By     []record.Party
	Toward []record.Party
	From   civil.Date
	// Through is the last day of the act on which it would be in breach; zero where that is not known. Exposure is what would be
	// due for the breach from From through that day, as the clause states it and not tested as a penalty.
	Through  civil.Date
	Exposure finance.Exposure
	// First is the first day on which an ineffective act would have effect, as things are recorded; zero if there is
	// none.
	First civil.Date
	// Reasons say why; where the act has several parts, those of the parts that decide the finding, and Besides those
	// of the others. Missing and Requires are those of this clause. Instead are other ways that stand open.
	Reasons  []when.Reason
	Besides  []when.Reason
	Missing  []when.Question
	Requires []Step
	Instead  []Step
	// Outside says in words what keeps the act outside the clause, where something does.
	Outside string
	// Cure and Remedies are what the clause says of its breach.
	Cure     civil.Period
	Remedies []Remedy
}

// Cites reports whether the finding rests on a clause that the reference covers: its own or one among its reasons.
func (f Finding) Cites(ref record.Clause) bool {
	if ref.Covers(f.Clause) {
		return true
	}
	for _, r := range slices.Concat(f.Reasons, f.Besides) {
		if ref.Covers(r.Clause) {
			return true
		}
	}
	for _, q := range f.Missing {
		if ref.Covers(q.Clause) {
			return true
		}
	}
	return false
}

// Remedy is what follows from a breach, as the clause states it.
type Remedy = norm.Remedy

// Step is something the contract asks for before the act.
type Step struct {
	Clause record.Clause
	// By has to take it, toward To.
	By, To record.Party
	// Event is the declared step; About its matter.
	Event record.Event
	About record.Matter
	// Within is how long the other then has to answer. Until is the day through which an answer is awaited.
	Within civil.Period
	Until  civil.Moment
	// Wait: the step is in the other's hands, who owes an answer, or it only takes time.
	Wait bool
	// Text says it in a sentence without its full stop.
	Text string
}

// State is what a part of an act is, over all terms together.
type State string

// The states of a part.
const (
	Barred    State = "barred"
	NoEffect  State = "no effect"
	NotKnown  State = "not known"
	AfterStep State = "after a step"
	Free      State = "free"
)

// Piece is a part of the act in one state.
type Piece struct {
	State State
	Where string
	// Because are the clauses that put it in that state; Outside are those that it lies outside of.
	Because record.Clauses
	Outside record.Clauses
}

// Gone is a term that is not in force, and why.
type Gone struct {
	Clause record.Clause
	Why    []when.Reason
}

// Basis says what a decision rests on.
type Basis struct {
	// Modelled are the clauses that bear on the act; Unmodelled those declared as left out of the model.
	Modelled   record.Clauses
	Unmodelled record.Clauses
	// Presumed, Assumed and Undisputed are what was taken as given.
	Presumed   []string
	Assumed    []string
	Undisputed []string
	// Discounted are recorded acts that are known and did not count, with the reason; Unread are acts and names that
	// the agreement does not know.
	Discounted []string
	Unread     []Unread
	Reading    record.Reading
	AsKnownOn  civil.Date
	Law        string
	// Limit says that the evaluation stopped at its step limit.
	Limit bool
}

// Unread is something stated that the agreement does not know: an act, a fact, an event, a name.
type Unread struct {
	What string // "act", "fact", "event", "figure", "group"
	Name string
	Near string // a known name that is like it, or empty
	On   civil.Date
}

// Err is nil for Permitted alone. Otherwise it is an error whose text is the headline of the decision.
func (d Decision) Err() error {
	if d.Verdict == Permitted {
		return nil
	}
	return &NotPermitted{Decision: d}
}

// NotPermitted is the error of a decision that is not Permitted.
type NotPermitted struct{ Decision Decision }

// Error is the headline of the decision.
func (e *NotPermitted) Error() string { return e.Decision.headline() }
