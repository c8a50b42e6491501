package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Method says to what the rate of a tier applies. The zero value is not stated and is refused: contracts differ.
type Method uint8

// The methods.
const (
	Marginal Method = iota + 1 // each rate to the part of the amount that lies in its tier
	Whole                      // the rate of the tier in which the amount lies, to the whole amount
)

// String is the method in a word: "marginal", "whole".
func (m Method) String() string {
	switch m {
	case Marginal:
		return "marginal"
	case Whole:
		return "whole"
	}
	return "method not stated"
}

// MarshalText is the method in a word. It refuses a value that is none of the constants.
func (m Method) MarshalText() ([]byte, error) {
	if m != Marginal && m != Whole {
		return nil, &Error{Field: "Method", Problem: m.String(), Err: ErrInvalid}
	}
	return []byte(m.String()), nil
}

// UnmarshalText reads what MarshalText writes. On an error m is unchanged.
func (m *Method) UnmarshalText(text []byte) error {
	for _, known := range []Method{Marginal, Whole} {
		if known.String() == string(text) {
			*m = known
			return nil
		}
	}
	return &Error{Field: "Method", Problem: fmt.Sprintf("%.60q is no method", text), Err: ErrInvalid}
}

// Tier is one row of a table of rates. Each edge says whether it belongs to the tier: From and Through do, Over and
// Below do not.
type Tier struct {
	From money.Amount `json:"from,omitzero"`
	Over money.Amount `json:"over,omitzero"`
	// A lower edge may be left out in the first tier, an upper edge in the last.
	Through money.Amount `json:"through,omitzero"`
	Below   money.Amount `json:"below,omitzero"`
	// Rate is a percentage of the amount, or money for each unit of it.
	Rate money.Amount `json:"rate"`
}

// Tiers are a table of rates, in rising order and without gap or overlap.
type Tiers struct {
	Clause record.Clause `json:"clause,omitzero"`
	Method Method        `json:"method"`
	Table  []Tier        `json:"table"`
	// Rounding is that of the total; with Each, that of each tier.
	Rounding Rounding `json:"rounding,omitzero"`
}

// String is the tier in words: "from USD 10 through USD 20: 5%".
func (t Tier) String() string {
	low, high := "", ""
	switch {
	case t.From.Stated():
		low = "from " + t.From.String() + " "
	case t.Over.Stated():
		low = "over " + t.Over.String() + " "
	}
	switch {
	case t.Through.Stated():
		high = "through " + t.Through.String() + " "
	case t.Below.Stated():
		high = "below " + t.Below.String() + " "
	}
	if low+high == "" {
		low = "any amount "
	}
	return (low + high)[:len(low+high)-1] + ": " + t.Rate.String()
}

// lower and upper are the edges, and whether they belong to the tier.
func (t Tier) lower() (money.Amount, bool) {
	if t.From.Stated() {
		return t.From, true
	}
	return t.Over, false
}

func (t Tier) upper() (money.Amount, bool) {
	if t.Through.Stated() {
		return t.Through, true
	}
	return t.Below, false
}

// holds reports whether an amount of the unit of the tier lies in it.
func (t Tier) holds(a money.Amount) bool { return !t.above(a) && !t.below(a) }

// below reports whether the amount lies below the tier, above whether it lies above it.
func (t Tier) below(a money.Amount) bool {
	edge, in := t.lower()
	order, err := a.Cmp(edge)
	return err == nil && (order < 0 || order == 0 && !in)
}

func (t Tier) above(a money.Amount) bool {
	edge, in := t.upper()
	order, err := a.Cmp(edge)
	return err == nil && (order > 0 || order == 0 && !in)
}

// Check reports, joined, what is not stated as it must be, and each gap and overlap of the table.
func (t Tiers) Check() error {
	c := checks{clause: t.Clause}
	if _, err := t.Method.MarshalText(); err != nil {
		c.add("Method", ErrInvalid, "state whether rates are marginal or apply to the whole amount")
	}
	t.Rounding.check(&c)
	if len(t.Table) == 0 {
		c.add("Table", ErrInvalid, "there is no tier")
	}
	for i := range t.Table {
		t.checkTier(&c, i)
		if i > 0 {
			t.checkEdge(&c, i)
		}
	}
	if len(t.Table) > 0 {
		edge, _ := t.Table[0].lower()
		if t.Method == Marginal && edge.Sign() > 0 {
			c.add("Table", ErrGap,
				"no tier holds what lies below %s: state it, with a rate of nothing if nothing is due", edge)
		}
	}
	return c.err()
}

func (t Tiers) checkTier(c *checks, i int) {
	row := t.Table[i]
	field := fmt.Sprintf("Table[%d]", i)
	c.amount(field+": Rate", row.Rate)
	c.alike(field+": Rate", row.Rate, t.Table[0].Rate)
	if row.From.Stated() && row.Over.Stated() || row.Through.Stated() && row.Below.Stated() {
		c.add(field, ErrInvalid, "an edge is stated twice")
		return
	}
	low, lowIn := row.lower()
	high, highIn := row.upper()
	for _, edge := range []money.Amount{low, high} {
		if edge.Sign() < 0 {
			c.add(field, ErrNegative, "%s is negative", edge)
		}
		c.alike(field, edge, t.unit())
	}
	if !low.Stated() && i > 0 {
		c.add(field, ErrInvalid, "state the lower edge")
	}
	if !high.Stated() && i < len(t.Table)-1 {
		c.add(field, ErrInvalid, "state the upper edge")
	}
	if order, err := low.Cmp(high); err == nil && (order > 0 || order == 0 && !(lowIn && highIn)) {
		c.add(field, ErrInvalid, "no amount lies in %s", row)
	}
}

// checkEdge asks that a tier begins where the one before ends, and that the edge belongs to one of them.
func (t Tiers) checkEdge(c *checks, i int) {
	end, endIn := t.Table[i-1].upper()
	start, startIn := t.Table[i].lower()
	order, err := end.Cmp(start)
	if err != nil {
		return // a missing edge or another unit is reported by itself
	}
	field := fmt.Sprintf("Table[%d]", i)
	switch {
	case order < 0:
		c.add(field, ErrGap, "between %s and %s no tier holds", end, start)
	case order > 0:
		c.add(field, ErrOverlap, "from %s to %s two tiers hold", start, end)
	case endIn && startIn:
		c.add(field, ErrOverlap, "%s belongs to two tiers", start)
	case !endIn && !startIn:
		c.add(field, ErrGap, "%s belongs to no tier", start)
	}
}

// unit is the first edge stated, whose unit all others have.
func (t Tiers) unit() money.Amount {
	for _, row := range t.Table {
		for _, edge := range []money.Amount{row.From, row.Over, row.Through, row.Below} {
			if edge.Stated() {
				return edge
			}
		}
	}
	return money.Amount{}
}

// At is the tier in which an amount lies. The error is ErrGap where it lies outside the table.
func (t Tiers) At(a money.Amount) (Tier, error) {
	c := checks{clause: t.Clause}
	c.join(t.Check())
	if c.amount("amount", a) && c.alike("amount", a, t.unit()) && len(c.errs) == 0 {
		for _, row := range t.Table {
			if row.holds(a) {
				return row, nil
			}
		}
		c.add("Table", ErrGap, "no tier holds %s", a)
	}
	return Tier{}, c.err()
}

// Apply is what the rates make of an amount: a share of it, or money for each unit.
func (t Tiers) Apply(a money.Amount) (Figure, error) {
	s := &sheet{clause: t.Clause}
	total, err := t.reckon(s, given("amount", a))
	if err != nil {
		return Figure{}, err
	}
	return s.figure("by tiers", "", "", total)
}

// reckon writes what the rates make of an amount on a sheet.
func (t Tiers) reckon(s *sheet, a Input) (Input, error) {
	row, err := t.At(a.Amount)
	if err != nil {
		return Input{}, err
	}
	if a.Amount.IsMoney() && row.Rate.IsMoney() || a.Amount.Unit() == "%" {
		return Input{}, &Error{Clause: t.Clause, Field: "Rate", Err: money.ErrUnit,
			Problem: fmt.Sprintf("a rate of %s does not apply to %s", row.Rate, a.Amount)}
	}
	var total Input
	s.under(t.Clause, func() {
		if t.Method == Whole {
			total = s.rounded("rounded", t.Rounding, rated(s, row.String(), a, row.Rate))
		} else {
			total = t.marginal(s, a)
		}
	})
	return total, s.err
}

// marginal adds what each tier makes of the part of the amount that lies in it.
func (t Tiers) marginal(s *sheet, a Input) Input {
	var parts []Input
	for i, row := range t.Table {
		if row.below(a.Amount) && i > 0 {
			break
		}
		slice := a
		if edge, _ := row.upper(); row.above(a.Amount) {
			slice = given("upper edge", edge)
		}
		if edge, _ := row.lower(); edge.Sign() > 0 {
			slice = s.minus("part of "+row.String(), slice, given("lower edge", edge))
		}
		parts = append(parts, s.rounded("rounded", t.Rounding.each(), rated(s, row.String(), slice, row.Rate)))
	}
	total := parts[0]
	if len(parts) > 1 {
		total = s.sum("all tiers", parts...)
	}
	if t.Rounding.Each {
		return total
	}
	return s.rounded("rounded", t.Rounding, total)
}

// rated is an amount at a rate: a share of it, or money for each unit.
func rated(s *sheet, what string, a Input, rate money.Amount) Input {
	if rate.IsMoney() {
		return s.times(what, given("rate", rate), a)
	}
	return s.times(what, a, given("rate", rate))
}

// Within is what the rates make of an amount known only within bounds. With Whole, more may cost less: so both sides of
// every edge within the bounds are tried, and the bounds found are never too narrow.
func (t Tiers) Within(r money.Range) (Interval, error) {
	out, err := within(r, t.Apply)
	if err != nil || t.Method != Whole {
		return out, err
	}
	low := r.Least
	for i, row := range t.Table {
		edge, _ := row.lower()
		if i == 0 || !edge.Stated() {
			continue
		}
		if order, err := edge.Cmp(r.Most); err == nil && order > 0 {
			break
		}
		if order, err := edge.Cmp(low); err == nil && order < 0 {
			continue
		}
		for _, side := range []Tier{t.Table[i-1], row} {
			out = t.widen(out, edge, side)
		}
	}
	return out, nil
}

// widen takes the figure at an edge, by the rate of one side, into an interval.
func (t Tiers) widen(out Interval, edge money.Amount, side Tier) Interval {
	s := &sheet{clause: t.Clause}
	f, err := s.figure("by tiers", "", "", s.rounded("rounded", t.Rounding, rated(s, "at the edge, "+side.String(),
		given("amount", edge), side.Rate)))
	if err != nil {
		return out
	}
	if order, err := f.Amount.Cmp(out.Range.Least); err == nil && order < 0 {
		out.Least, out.Range.Least = f, f.Amount
	}
	if order, err := f.Amount.Cmp(out.Range.Most); err == nil && order > 0 {
		out.Most, out.Range.Most = f, f.Amount
	}
	return out
}
