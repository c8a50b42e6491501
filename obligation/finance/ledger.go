package finance

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// TrancheState is where a part of a tranche stands.
type TrancheState string

// The states.
const (
	Closed       TrancheState = "not open"       // its conditions, days or earlier tranches still keep it shut
	Callable     TrancheState = "callable"       // it can be called
	Fundable     TrancheState = "to be funded"   // it is open and needs no call
	Called       TrancheState = "called"         // called, and not funded yet
	Overdue      TrancheState = "overdue"        // called, and not funded within the notice
	Funded       TrancheState = "funded"         // funded in full
	LapsedInPart TrancheState = "lapsed in part" // closed for good, funded in part
	LapsedWhole  TrancheState = "lapsed"         // closed for good, nothing funded
)

// Ledger is where an investment stands on a day. The zero value is none.
type Ledger struct {
	Clause    record.Clause `json:"clause,omitzero"`
	On        civil.Date    `json:"on"`
	Positions []Position    `json:"positions"` // in the order of the tranches, then of their investors
	Working   Working       `json:"working"`
}

// Position is what one investor has committed of one tranche, and what became of it. At every moment
//
//	Committed = Funded + Lapsed + Open
//	Open      = Callable + Owed + Shut
//	Funded    = Drawn + Expired + Returned + Left
type Position struct {
	Tranche   record.Clause   `json:"tranche"`
	Form      obligation.Form `json:"form"`
	Investor  record.Party    `json:"investor"`
	State     TrancheState    `json:"state"`
	Reason    string          `json:"reason,omitzero"` // Reason says why, in words.
	Committed money.Amount    `json:"committed"`
	Funded    money.Amount    `json:"funded"`
	Lapsed    money.Amount    `json:"lapsed"`   // closed for good without having been called or funded
	Open      money.Amount    `json:"open"`     // still to be funded
	Callable  money.Amount    `json:"callable"` // can be called that day or, where no call is needed, funded
	Owed      money.Amount    `json:"owed"`     // called and not funded
	Shut      money.Amount    `json:"shut"`     // not callable yet
	Drawn     money.Amount    `json:"drawn"`
	Expired   money.Amount    `json:"expired"` // funded, and not drawn in time
	Returned  money.Amount    `json:"returned"`
	Left      money.Amount    `json:"left"` // funded, and still with the recipient or still to be drawn
	// DueBy is the last day for what is owed first; no date where nothing is, or none is stated.
	DueBy civil.Date `json:"due_by,omitzero"`
}

// Book books the entries up to a day, by day, and says where each position stands on it. Entries that cannot be booked
// change nothing: the error joins them, each with its clause and act, and the ledger is that of the others. An error of
// the investment itself leaves no ledger.
func (v Investment) Book(on civil.Date, entries []Entry) (Ledger, error) {
	b, err := v.booksOn(on)
	if err != nil {
		return Ledger{}, err
	}
	var refused []error
	for _, e := range v.booked(entries, on) {
		if err := b.book(e); err != nil {
			refused = append(refused, err)
		}
	}
	b.expire(on)
	ledger, err := b.ledger(on)
	return ledger, errors.Join(append(refused, err)...)
}

// Try says what is wrong with one more entry on its day, after the others up to that day: nil where it is in order.
// What is wrong with the others is not reported; they count so far as they can be booked.
func (v Investment) Try(e Entry, entries []Entry) error {
	b, err := v.booksOn(e.On)
	if err != nil {
		return err
	}
	for _, before := range v.booked(entries, e.On) {
		if err := b.book(before); err != nil {
			continue // it changed nothing, and Book reports it
		}
	}
	return b.book(e)
}

func (v Investment) booksOn(on civil.Date) (*books, error) {
	c := checks{clause: v.Clause}
	c.join(v.Check())
	if on.IsZero() {
		c.add("On", ErrDates, "no day stated")
	}
	if err := c.err(); err != nil {
		return nil, err
	}
	return v.open()
}

func (b *books) ledger(on civil.Date) (Ledger, error) {
	out := Ledger{Clause: b.v.Clause, On: on}
	s := &sheet{clause: b.v.Clause}
	for i := range b.accounts {
		a := &b.accounts[i]
		for n := range a.funds {
			s.under(a.t.Clause, func() { out.Positions = append(out.Positions, b.position(s, a, &a.funds[n], on)) })
		}
	}
	out.Working = s.lines
	return out, s.err
}

// position reckons what became of a part from what was booked.
func (b *books) position(s *sheet, a *account, f *fund, on civil.Date) Position {
	why, final := b.closed(a, on)
	p := Position{Tranche: a.t.Clause, Form: a.t.Form, Investor: f.Investor, Committed: f.Amount, Reason: why}
	name := fmt.Sprintf("of %s", f.Investor)
	none := given("nothing", minus(f.Amount, f.Amount))
	committed := s.stated("committed "+name, given("committed", f.Amount))
	sum := func(what string, kind EntryKind) Input {
		return s.sum(what+" "+name, append([]Input{none}, f.entries[kind]...)...)
	}
	funded := sum("funded", Fund)
	taken, owed := funded, none // taken: what a closed tranche cannot lapse
	if a.t.OnCall {
		taken = sum("called", Call)
		owed = s.minus("called and not funded "+name, taken, funded)
	}
	lapsed := none
	if final {
		lapsed = s.minus("lapsed "+name, committed, taken)
	}
	open := s.minus("open "+name, committed, funded, lapsed)
	rest := s.minus("not called "+name, open, owed)
	p.Funded, p.Lapsed, p.Open, p.Owed = funded.Amount, lapsed.Amount, open.Amount, owed.Amount
	p.Callable, p.Shut = none.Amount, none.Amount
	if why == "" {
		p.Callable = rest.Amount
	} else {
		p.Shut = rest.Amount
	}
	drawn, expired, returned := sum("drawn", Draw), sum("expired", expire), sum("returned", Return)
	p.Drawn, p.Expired, p.Returned = drawn.Amount, expired.Amount, returned.Amount
	p.Left = s.minus("left "+name, funded, drawn, expired, returned).Amount
	p.State = f.state(a, &p, final, on)
	return p
}

// state is where a part stands, and sets by when what is owed is due.
func (f *fund) state(a *account, p *Position, final bool, on civil.Date) TrancheState {
	paid := f.funded
	for _, call := range f.calls { // fundings count toward the earliest call first
		if order, err := paid.Cmp(call.amount); err == nil && order >= 0 {
			paid = minus(paid, call.amount)
			continue
		}
		p.DueBy = call.due
		break
	}
	switch {
	case p.Funded.Equal(p.Committed):
		p.Reason = ""
		return Funded
	case p.Owed.Sign() > 0 && !p.DueBy.IsZero() && on.After(p.DueBy):
		p.Reason = fmt.Sprintf("due by %s", p.DueBy)
		return Overdue
	case p.Owed.Sign() > 0:
		if p.Reason = ""; !p.DueBy.IsZero() {
			p.Reason = fmt.Sprintf("due by %s", p.DueBy)
		}
		return Called
	case final && p.Funded.Sign() > 0:
		return LapsedInPart
	case final:
		return LapsedWhole
	case p.Shut.Sign() > 0:
		return Closed
	case a.t.OnCall:
		return Callable
	}
	return Fundable
}

// sums are the three equations of a position.
func (p Position) sums() []struct {
	name  string
	whole money.Amount
	parts []money.Amount
} {
	return []struct {
		name  string
		whole money.Amount
		parts []money.Amount
	}{
		{"committed = funded + lapsed + open", p.Committed, []money.Amount{p.Funded, p.Lapsed, p.Open}},
		{"open = callable + owed + shut", p.Open, []money.Amount{p.Callable, p.Owed, p.Shut}},
		{"funded = drawn + expired + returned + left", p.Funded, []money.Amount{p.Drawn, p.Expired, p.Returned,
			p.Left}},
	}
}

// Reconcile checks the three equations of every position and every total, and that no amount is negative. It is nil for
// every ledger that Book returns.
func (l Ledger) Reconcile() error {
	c := checks{clause: l.Clause}
	for _, p := range l.Positions {
		p.reconcile(&c)
	}
	totals, err := l.Totals()
	c.join(err)
	for _, t := range totals {
		t.reconcile(&c)
	}
	return c.err()
}

func (p Position) reconcile(c *checks) {
	field := strings.TrimSpace(fmt.Sprintf("%s %s %s", p.Tranche.Mark(), p.Form, p.Investor))
	for _, eq := range p.sums() {
		sum, err := money.Sum(eq.parts...)
		if err != nil || !sum.Equal(eq.whole) {
			c.add(field, ErrInvalid, "%s does not hold: %s, %s", eq.name, eq.whole, sum)
		}
		for _, a := range append(eq.parts, eq.whole) {
			if a.Sign() < 0 {
				c.add(field, ErrNegative, "%s: %s is negative", eq.name, a)
			}
		}
	}
}

// Totals are the sums by form and unit, in order of appearance, without tranche, investor and state. Forms and units
// are never added together.
func (l Ledger) Totals() ([]Position, error) {
	var out []Position
	var errs []error
	for _, p := range l.Positions {
		i := slices.IndexFunc(out,
			func(t Position) bool { return t.Form == p.Form && t.Committed.Unit() == p.Committed.Unit() })
		if i < 0 {
			p.Tranche, p.Investor, p.State, p.Reason, p.DueBy = "", "", "", "", civil.Date{}
			out = append(out, p)
			continue
		}
		to, from := out[i].amounts(), p.amounts()
		for n := range to {
			sum, err := to[n].Add(*from[n])
			errs = append(errs, err)
			*to[n] = sum
		}
	}
	return out, errors.Join(errs...)
}

func (p *Position) amounts() []*money.Amount {
	return []*money.Amount{&p.Committed, &p.Funded, &p.Lapsed, &p.Open, &p.Callable, &p.Owed, &p.Shut, &p.Drawn,
		&p.Expired, &p.Returned, &p.Left}
}

// Of are the positions of a clause and what lies below it.
func (l Ledger) Of(ref record.Clause) []Position {
	return slices.DeleteFunc(slices.Clone(l.Positions), func(p Position) bool { return !ref.Covers(p.Tranche) })
}

// String is the ledger as a table: a row for each position, and the totals below.
func (l Ledger) String() string {
	t := table{right: map[int]bool{3: true, 4: true, 5: true, 6: true, 7: true, 8: true, 9: true, 10: true}}
	t.add("tranche", "form", "investor", "committed", "callable", "owed", "funded", "drawn", "expired", "lapsed",
		"left", "state")
	row := func(name string, p Position) {
		state := string(p.State)
		if p.Reason != "" {
			state += ": " + p.Reason
		}
		t.add(name, string(p.Form), string(p.Investor), p.Committed.String(), orDash(p.Callable), orDash(p.Owed),
			orDash(p.Funded),
			orDash(p.Drawn), orDash(p.Expired), orDash(p.Lapsed), orDash(p.Left), state)
	}
	for _, p := range l.Positions {
		row(p.Tranche.Mark(), p)
	}
	totals, err := l.Totals()
	for _, total := range totals {
		row("total", total)
	}
	text := strings.TrimSpace(fmt.Sprintf("%s on %s", l.Clause.Mark(), l.On)) + "\n" + indented(t.String())
	if err != nil {
		text += "\n  " + err.Error()
	}
	return text
}
