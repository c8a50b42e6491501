package finance

import (
	"slices"

	"github.com/pacta-go/pacta/obligation/record"
)

// SetOff grants a party the right to set off what it is owed by another against what it owes it.
type SetOff struct {
	Clause  record.Clause `json:"clause,omitzero"`
	By      record.Party  `json:"by"`
	Against record.Party  `json:"against"`
}

// Settle is what remains to be paid: the sums owed from one party to another in one currency are added and, where a
// set-off between two parties is granted to either, set off against each other. Without a grant both sums stay.
// Currencies are never set off against one another. The error joins each sum without parties, and each that is negative
// or no money.
func Settle(owed []Figure, grants ...SetOff) ([]Figure, error) {
	c := checks{}
	for _, f := range owed {
		c.clause = f.Clause
		c.money(f.What, f.Amount)
		if f.From == "" || f.To == "" || f.From == f.To {
			c.add(f.What, ErrInvalid, "%s is owed by %q to %q", f.Amount, string(f.From), string(f.To))
		}
	}
	if err := c.err(); err != nil {
		return nil, err
	}
	var sums []Figure
	for i, f := range owed {
		if slices.ContainsFunc(owed[:i], f.alike) {
			continue
		}
		sum, err := addUp(slices.DeleteFunc(slices.Clone(owed[i:]), func(o Figure) bool { return !f.alike(o) }))
		if err != nil {
			return nil, err
		}
		sums = append(sums, sum)
	}
	return setOff(sums, grants)
}

// alike reports whether two figures are owed from one party to the other in one currency.
func (f Figure) alike(o Figure) bool {
	return f.From == o.From && f.To == o.To && f.Amount.Unit() == o.Amount.Unit()
}

// addUp is the sum of figures that are alike; one alone stays as it is.
func addUp(owed []Figure) (Figure, error) {
	if len(owed) == 1 {
		return owed[0], nil
	}
	s := &sheet{}
	var parts []Input
	for _, f := range owed {
		s.under(f.Clause, func() { parts = append(parts, s.stated(f.What, given(f.What, f.Amount))) })
	}
	return s.figure("owed in all", owed[0].From, owed[0].To, s.sum("owed in all", parts...))
}

func setOff(sums []Figure, grants []SetOff) ([]Figure, error) {
	var out []Figure
	done := make([]bool, len(sums))
	for i, f := range sums {
		if done[i] {
			continue
		}
		other := slices.IndexFunc(sums,
			func(o Figure) bool { return o.From == f.To && o.To == f.From && o.Amount.Unit() == f.Amount.Unit() })
		grant := slices.IndexFunc(grants, func(g SetOff) bool {
			return g.By == f.From && g.Against == f.To || g.By == f.To && g.Against == f.From
		})
		if other < 0 || grant < 0 {
			out = append(out, f)
			continue
		}
		done[other] = true
		net, err := netted(f, sums[other], grants[grant].Clause)
		if err != nil {
			return nil, err
		}
		if net.Amount.Sign() > 0 {
			out = append(out, net)
		}
	}
	return out, nil
}

// netted is what is left of two sums when the lesser is set off.
func netted(a, b Figure, clause record.Clause) (Figure, error) {
	if order, err := a.Amount.Cmp(b.Amount); err == nil && order < 0 {
		a, b = b, a
	}
	s := &sheet{clause: clause}
	return s.figure("after set-off", a.From, a.To, s.minus("after set-off", given(a.What, a.Amount), given(b.What,
		b.Amount)))
}
