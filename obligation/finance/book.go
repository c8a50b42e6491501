package finance

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// books are the accounts of an investment while entries are booked, day by day.
type books struct {
	v        Investment
	accounts []account
}

// account is that of one tranche.
type account struct {
	t     Tranche
	met   []string // names of the conditions met or waived
	funds []fund   // in the order of the investors
}

// fund is the part of a tranche that one investor commits.
type fund struct {
	Stake
	called, funded, drawn, expired, returned money.Amount
	calls                                    []called
	lots                                     []lot
	entries                                  map[EntryKind][]Input
}

// called is a call of one investor and the last day for funding it. due is no date where the clause states none.
type called struct {
	amount money.Amount
	due    civil.Date
}

// lot is what is left of one funding, and the last day on which it can be drawn; no date: no limit.
type lot struct {
	left money.Amount
	last civil.Date
}

func (v Investment) open() (*books, error) {
	b := &books{v: v}
	for _, t := range v.Tranches {
		zero, err := t.Amount.Mul(money.Int(0))
		if err != nil {
			return nil, err
		}
		a := account{t: t}
		for _, s := range t.Investors {
			a.funds = append(a.funds, fund{Stake: s, called: zero, funded: zero, drawn: zero, expired: zero,
				returned: zero,
				entries:  map[EntryKind][]Input{}})
		}
		b.accounts = append(b.accounts, a)
	}
	return b, nil
}

// book books one entry, or says why it cannot be booked. A refused entry changes nothing.
func (b *books) book(e Entry) error {
	i, found := b.v.tranche(e.Tranche)
	if !found {
		return &Error{Clause: b.v.Clause, Field: "Tranche", Act: e.name(), Problem: fmt.Sprintf("%q is no tranche",
			string(e.Tranche)), Err: ErrInvalid}
	}
	a := &b.accounts[i]
	if err := e.check(a.t); err != nil {
		return err
	}
	b.expire(e.On)
	c := checks{clause: a.t.Clause, act: e.name()}
	switch e.Kind {
	case Satisfy, Waive:
		if a.late(e.On) {
			c.add("On", ErrNotOpen, "the conditions could be met until %s", a.t.LongStop)
		} else if !slices.Contains(a.met, e.Condition) {
			a.met = append(a.met, e.Condition)
		}
	case Call:
		b.call(&c, a, e)
	case Fund:
		b.fund(&c, a, e)
	case Draw:
		a.draw(&c, e)
	case Return:
		a.giveBack(&c, e)
	}
	return c.err()
}

// late reports whether a day is past the long stop date with a condition still unmet.
func (a *account) late(on civil.Date) bool {
	return !a.t.LongStop.IsZero() && on.After(a.t.LongStop) && len(a.unmet()) > 0
}

// unmet are the conditions neither satisfied nor waived.
func (a *account) unmet() []string {
	var out []string
	for _, p := range a.t.Conditions {
		if !slices.Contains(a.met, p.Name) {
			out = append(out, p.Name)
		}
	}
	return out
}

// closed says why the tranche can neither be called nor funded on a day; empty: it can. final: it never can again.
func (b *books) closed(a *account, on civil.Date) (why string, final bool) {
	switch {
	case a.late(on):
		return fmt.Sprintf("not met by %s: %s", a.t.LongStop, strings.Join(a.unmet(), ", ")), true
	case on.After(a.t.Open.Last()):
		return fmt.Sprintf("open through %s", a.t.Open.Last()), true
	case on.Before(a.t.Open.First()):
		return fmt.Sprintf("opens on %s", a.t.Open.First()), false
	case len(a.unmet()) > 0:
		return "conditional on: " + strings.Join(a.unmet(), ", "), false
	}
	for _, after := range a.t.After {
		for i := range b.accounts {
			if before := &b.accounts[i]; after.Covers(before.t.Clause) && !before.full() {
				return fmt.Sprintf("after %s, which is not funded in full", before.t.Clause.Mark()), false
			}
		}
	}
	return "", false
}

func (a *account) full() bool {
	return !slices.ContainsFunc(a.funds, func(f fund) bool { return !f.funded.Equal(f.Amount) })
}

func (a *account) of(investor record.Party) *fund {
	i := slices.IndexFunc(a.funds, func(f fund) bool { return f.Investor == investor })
	return &a.funds[max(i, 0)]
}

// call books a call of one investor, or of all by their parts.
func (b *books) call(c *checks, a *account, e Entry) {
	if why, _ := b.closed(a, e.On); why != "" {
		c.add("On", ErrNotOpen, "it cannot be called: %s", why)
		return
	}
	parts := []Stake{{e.By, e.Amount}}
	if e.By == "" {
		shares := make([]Share, len(a.funds))
		for i, f := range a.funds {
			shares[i] = Share{f.Investor, f.Amount.Number()}
		}
		var err error
		if parts, err = ProRata(e.Amount, shares, Rounding{}, ""); err != nil {
			c.add("Amount", err, "it does not divide by the parts of the investors: call each by name (%v)", err)
			return
		}
	}
	due := civil.Date{}
	if !a.t.Notice.IsZero() {
		day, ok := a.t.Notice.After(e.On, a.t.Calendar).Exact()
		if !ok {
			c.add("Notice", ErrDates, "the end of %s after %s is not known", a.t.Notice, e.On)
			return
		}
		due = day
	}
	for _, p := range parts {
		f := a.of(p.Investor)
		sumNotOver(c, "called of "+string(f.Investor), f.called, p.Amount, f.Amount)
	}
	if c.err() != nil {
		return
	}
	for _, p := range parts {
		if p.Amount.Sign() == 0 {
			continue
		}
		f := a.of(p.Investor)
		f.called = plus(f.called, p.Amount)
		f.calls = append(f.calls, called{p.Amount, due})
		f.note(e, p.Amount)
	}
}

// fund books a funding: of what was called or, where no call is needed, of what is committed.
func (b *books) fund(c *checks, a *account, e Entry) {
	f := a.of(e.By)
	limit := f.Amount
	if a.t.OnCall {
		limit = f.called
	} else if why, _ := b.closed(a, e.On); why != "" {
		c.add("On", ErrNotOpen, "it cannot be funded: %s", why)
		return
	}
	what := "committed"
	if a.t.OnCall {
		what = "called"
	}
	if !sumNotOver(c, what+" of "+string(f.Investor), f.funded, e.Amount, limit) {
		return
	}
	if after := plus(f.funded, e.Amount); a.t.InFull && !after.Equal(limit) {
		c.add("Amount", ErrInvalid, "it is to be funded in full: %s", minus(limit, f.funded))
		return
	}
	last := a.t.DrawBy
	if !a.t.Expires.IsZero() {
		day, ok := a.t.Expires.After(e.On, a.t.Calendar).Exact()
		if !ok {
			c.add("Expires", ErrDates, "the end of %s after %s is not known", a.t.Expires, e.On)
			return
		}
		if last.IsZero() || day.Before(last) {
			last = day
		}
	}
	f.funded = plus(f.funded, e.Amount)
	f.lots = append(f.lots, lot{e.Amount, last})
	f.note(e, e.Amount)
}

// draw takes from what was funded and has not expired, what expires first at first; of one investor where the entry
// names one.
func (a *account) draw(c *checks, e Entry) {
	var lots []*lot
	owner := map[*lot]*fund{}
	for i := range a.funds {
		f := &a.funds[i]
		if e.By != "" && f.Investor != e.By {
			continue
		}
		for n := range f.lots {
			lots = append(lots, &f.lots[n])
			owner[&f.lots[n]] = f
		}
	}
	if taken := take(c, lots, e.Amount); taken != nil {
		for i, l := range lots {
			if part := taken[i]; part.Sign() > 0 {
				f := owner[l]
				l.left = minus(l.left, part)
				f.drawn = plus(f.drawn, part)
				f.note(e, part)
			}
		}
	}
}

// giveBack books a clawback, within its share and its time.
func (a *account) giveBack(c *checks, e Entry) {
	f := a.of(e.By)
	if !a.t.BackBy.IsZero() && e.On.After(a.t.BackBy) {
		c.add("On", ErrNotOpen, "it could be clawed back until %s", a.t.BackBy)
		return
	}
	share, err := a.t.Clawback.Rate()
	if err != nil {
		c.wrap("Clawback", err)
		return
	}
	most, err := f.funded.Mul(share)
	if err != nil {
		c.wrap("Clawback", err)
		return
	}
	if !sumNotOver(c, "open to clawback of "+string(f.Investor), f.returned, e.Amount, most) {
		return
	}
	lots := make([]*lot, len(f.lots))
	for n := range f.lots {
		lots[n] = &f.lots[n]
	}
	taken := take(c, lots, e.Amount)
	for i, part := range taken {
		lots[i].left = minus(lots[i].left, part)
		f.returned = plus(f.returned, part)
	}
	if taken != nil {
		f.note(e, e.Amount)
	}
}

// take divides an amount over lots, what expires first at first. It is nil, and reported, where they do not hold so
// much.
func take(c *checks, lots []*lot, amount money.Amount) []money.Amount {
	order := make([]int, len(lots))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int {
		a, b := lots[x].last, lots[y].last
		switch {
		case a == b:
			return 0
		case a.IsZero():
			return 1
		case b.IsZero():
			return -1
		}
		return a.Compare(b)
	})
	out := make([]money.Amount, len(lots))
	left := amount
	for _, i := range order {
		part, err := lots[i].left.Min(left)
		if err != nil {
			c.wrap("Amount", err)
			return nil
		}
		out[i], left = part, minus(left, part)
	}
	if left.Sign() > 0 {
		c.add("Amount", ErrExceeds, "%s is %s more than there is", amount, left)
		return nil
	}
	return out
}

// expire lets lots expire whose last day lies before a day.
func (b *books) expire(on civil.Date) {
	for i := range b.accounts {
		for n := range b.accounts[i].funds {
			f := &b.accounts[i].funds[n]
			for k := range f.lots {
				l := &f.lots[k]
				if b.accounts[i].t.Drawn && !l.last.IsZero() && on.After(l.last) && l.left.Sign() > 0 {
					f.expired = plus(f.expired, l.left)
					f.entries[expire] = append(f.entries[expire], given("expired after "+l.last.String(), l.left))
					l.left = minus(l.left, l.left)
				}
			}
		}
	}
}

func (f *fund) note(e Entry, amount money.Amount) {
	what := e.name()
	if e.Given.Stated() {
		what += fmt.Sprintf(", %s valued by %s", e.Given, e.Valued)
	}
	f.entries[e.Kind] = append(f.entries[e.Kind], given(what, amount))
}

// sumNotOver asks that what there was and an amount are not more than a limit.
func sumNotOver(c *checks, what string, before, amount, limit money.Amount) bool {
	sum, err := before.Add(amount)
	if err != nil {
		c.wrap("Amount", err)
		return false
	}
	if order, err := sum.Cmp(limit); err != nil || order > 0 {
		c.add("Amount", ErrExceeds, "%s is more than the %s left of %s %s", amount, minus(limit, before), limit, what)
		return false
	}
	return true
}

// plus and minus are for amounts of one unit that were checked against a committed amount before, and so cannot fail.
func plus(a, b money.Amount) money.Amount {
	sum, err := a.Add(b)
	if err != nil {
		return a
	}
	return sum
}

func minus(a, b money.Amount) money.Amount {
	rest, err := a.Sub(b)
	if err != nil {
		return a
	}
	return rest
}
