package evaluate

import (
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// Status says where the parties stand on a day: every bar, right, duty, tranche and commitment with its state and why.
type Status struct {
	On   civil.Date
	Rows []Standing
	// Breaches are those so far, in the order of the days from which they are.
	Breaches []Broken
	// Next is what falls due, lapses or runs out on or after the day, in order.
	Next []Due
	// Problems are what in the record cannot be right.
	Problems []string
	Basis    Basis
}

// Standing is the state of one rule of the agreement.
type Standing struct {
	Clause record.Clause
	// About is the matter, where a duty stands for each matter by itself.
	About record.Matter
	Kind  string
	State Standings
	// Form, Amount, Funded, Drawn and Left are those of tranches and commitments. Left is what has not been funded or
	// bought; of credits, what has been funded and not drawn.
	Form                        string
	Amount, Funded, Drawn, Left money.Amount
	// Open is what is still to be funded of a tranche, Lapsed what never will be, Expired what was funded and not drawn in
	// time. Amount is Funded, Open and Lapsed together. Of a clawback, Funded is what was repaid.
	Open, Lapsed, Expired money.Amount
	// CarriedIn is what counts for the period of a commitment from the one before, MadeGood what was bought after it for
	// its shortfall: Left is what these and Funded leave of Amount.
	CarriedIn, MadeGood money.Amount
	From, To            []record.Party
	// Mutual: each owes it to the other.
	Mutual bool
	// In is the time in which a commitment counts.
	In civil.Span
	// Due is the day by which it falls due next, Since the day from which it has been in breach.
	Due, Since civil.Date
	Reasons    []when.Reason
	Missing    []when.Question

	through civil.Date
	rule    *rule
}

// Standings is a state in which a rule can be.
type Standings string

// The states.
const (
	InForce     Standings = "in force"
	NotInForce  Standings = "not in force"
	Open        Standings = "not known"
	NotYetDue   Standings = "not yet due"
	ConditionOn Standings = "conditional"
	Overdue     Standings = "overdue" // due, and nothing recorded shows that it was done
	Breached    Standings = "breached"
	Performed   Standings = "performed"
	Late        Standings = "performed late" // a breach from the day after it was due; Since says which
	Lapsed      Standings = "lapsed"
	Uncalled    Standings = "not called"
)

// Status answers where the parties stand on a day, from what is known. It cannot fail.
func (ev *Evaluator) Status(on civil.Date, known record.Known) Status {
	return ev.text.situation(&known).status(on)
}

func (s *situation) status(on civil.Date) Status {
	out := Status{On: on}
	v := view{day: on, dated: true}
	for _, r := range s.rules {
		for _, about := range s.mattersOf(r, v) {
			of := v
			of.about = about
			if row, ok := s.standing(r, of); ok {
				row.About = about
				out.add(row)
			}
		}
	}
	out.Breaches = s.breaches(out.Rows, v)
	out.Next = s.dues(out.Rows, v)
	out.Problems = s.inspect()
	out.Basis = s.basis.basis()
	out.Basis.Law = s.agreement.GoverningLaw
	return out
}

// add adds a row. Two rows that say the same of each of two parties become one.
func (st *Status) add(row Standing) {
	for i := range st.Rows {
		have := &st.Rows[i]
		if have.Clause == row.Clause && have.Kind == row.Kind && have.State == row.State && !have.Mutual &&
			slices.Equal(have.From, row.To) && slices.Equal(have.To, row.From) {
			have.Mutual = true
			return
		}
	}
	st.Rows = append(st.Rows, row)
}

// Of lists the rows of a clause and what lies below it.
func (st Status) Of(ref record.Clause) []Standing {
	return slices.DeleteFunc(slices.Clone(st.Rows), func(r Standing) bool { return !ref.Covers(r.Clause) })
}
