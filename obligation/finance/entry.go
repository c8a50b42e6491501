package finance

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// EntryKind is what happened to a tranche. The zero value is none.
type EntryKind string

// The kinds of entry.
const (
	Satisfy EntryKind = "satisfy" // a condition was met
	Waive   EntryKind = "waive"   // a condition was waived, by By
	Call    EntryKind = "call"    // the recipient called an amount
	Fund    EntryKind = "fund"    // the investor By funded an amount
	Draw    EntryKind = "draw"    // the recipient drew an amount of what was funded
	Return  EntryKind = "return"  // the recipient gave back an amount to the investor By: a clawback
)

// expire is what the books do by themselves; it is no entry that can be made.
const expire EntryKind = "expire"

// Entry is an act in the books of an investment.
type Entry struct {
	ID      string        `json:"id,omitzero"`
	On      civil.Date    `json:"on"`
	Kind    EntryKind     `json:"kind"`
	Tranche record.Clause `json:"tranche"`
	// By is the investor that funds or is paid back, or the party that waives. Of a call it is the investor called;
	// empty: all of them, by their parts, and Amount is then the whole.
	By record.Party `json:"by,omitzero"`
	// Amount is in the unit of the tranche. It is not read for conditions.
	Amount money.Amount `json:"amount,omitzero"`
	// Given is what was given in kind, where that is in another unit: "1,200 servers". Its value in the unit of the
	// tranche is then Amount, and Valued says by what valuation. Not stated: the amount itself was given.
	Given  money.Amount `json:"given,omitzero"`
	Valued string       `json:"valued,omitzero"`
	// Condition is the name of the condition satisfied or waived.
	Condition string `json:"condition,omitzero"`
}

// name is how an entry is told from others.
func (e Entry) name() string {
	if e.ID != "" {
		return e.ID
	}
	text := fmt.Sprintf("%s %s on %s", e.Kind, e.Tranche.Mark(), e.On)
	if e.Amount.Stated() {
		text += " of " + e.Amount.String()
	}
	return text
}

// rank is the order of the kinds on one day: what opens comes before what uses.
func (e Entry) rank() int {
	return slices.Index([]EntryKind{Satisfy, Waive, Call, Fund, Return, Draw}, e.Kind)
}

// booked are the entries up to a day in the order in which they are booked, which no order of the list changes.
func (v Investment) booked(entries []Entry, on civil.Date) []Entry {
	out := slices.DeleteFunc(slices.Clone(entries), func(e Entry) bool { return e.On.After(on) })
	slices.SortStableFunc(out, func(a, b Entry) int {
		first, _ := v.tranche(a.Tranche)
		second, _ := v.tranche(b.Tranche)
		for _, order := range []int{a.On.Compare(b.On), a.rank() - b.rank(), first - second,
			compareText(string(a.By), string(b.By)), a.Amount.Number().Cmp(b.Amount.Number()), compareText(a.ID, b.ID),
			compareText(a.Condition, b.Condition)} {
			if order != 0 {
				return order
			}
		}
		return 0
	})
	return out
}

// check reports what is wrong with an entry whatever the books say.
func (e Entry) check(t Tranche) error {
	c := checks{clause: t.Clause, act: e.name()}
	if e.On.IsZero() {
		c.add("On", ErrDates, "it has no day")
	}
	switch e.Kind {
	case Satisfy, Waive:
		i := slices.IndexFunc(t.Conditions, func(p Precedent) bool { return p.Name == e.Condition })
		if i < 0 {
			c.add("Condition", ErrInvalid, "%q is no condition of the tranche", e.Condition)
		} else if e.Kind == Waive && (e.By == "" || t.Conditions[i].WaivedBy != e.By) {
			c.add("By", ErrNotOpen, "%q may not waive %q", string(e.By), e.Condition)
		}
		return c.err()
	case Call, Fund, Draw, Return:
		e.checkAmount(&c, t)
	default:
		c.add("Kind", ErrInvalid, "%q is no kind of entry", string(e.Kind))
	}
	invests := slices.ContainsFunc(t.Investors, func(s Stake) bool { return s.Investor == e.By })
	if (e.Kind == Fund || e.Kind == Return || e.Kind == Call && e.By != "") && !invests {
		c.add("By", ErrInvalid, "%q is no investor in the tranche", string(e.By))
	}
	if e.Kind == Call && !t.OnCall {
		c.add("Kind", ErrNotOpen, "the tranche is not called")
	}
	if e.Kind == Draw && !t.Drawn {
		c.add("Kind", ErrNotOpen, "the tranche is not drawn")
	}
	if e.Kind == Return && !t.Clawback.Stated() {
		c.add("Kind", ErrNotOpen, "nothing can be clawed back")
	}
	return c.err()
}

// checkAmount asks for an amount of the tranche's unit, and a valuation of what was given in another.
func (e Entry) checkAmount(c *checks, t Tranche) {
	if c.amount("Amount", e.Amount) && c.alike("Amount", e.Amount, t.Amount) && e.Amount.Sign() == 0 {
		c.add("Amount", ErrInvalid, "it is of nothing")
	}
	if e.Given.Stated() {
		c.amount("Given", e.Given)
		if e.Valued == "" {
			c.add("Valued", money.ErrUnit, "%s were given: state by what valuation they are worth %s", e.Given,
				e.Amount)
		}
	}
}
