package finance

import (
	"fmt"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// ProgressState is where a period of a commitment stands.
type ProgressState string

// The states.
const (
	NotBegun   ProgressState = "not begun"
	Running    ProgressState = "running"
	Met        ProgressState = "met"
	MadeGood   ProgressState = "made good"
	MakingGood ProgressState = "short, can be made good"
	Missed     ProgressState = "missed"
)

// Progress is where a commitment stands on a day.
type Progress struct {
	Clause record.Clause    `json:"clause,omitzero"`
	On     civil.Date       `json:"on"`
	Rows   []PeriodProgress `json:"rows"`
	// Outside is what was bought on days of no period and made nothing good.
	Outside money.Amount `json:"outside"`
	Working Working      `json:"working"`
}

// PeriodProgress is where one period stands.
type PeriodProgress struct {
	CommittedPeriod
	State ProgressState `json:"state"`
	// Bought is what was bought in the period and counts for it, CarriedIn what counts from the one before. For a
	// cumulative commitment Bought is the total so far, and CarriedIn what was paid for as a shortfall.
	Bought    money.Amount `json:"bought"`
	CarriedIn money.Amount `json:"carried_in"`
	// Short is by how much they miss the least; MadeGood is how much of it was bought afterwards.
	Short    money.Amount `json:"short"`
	MadeGood money.Amount `json:"made_good"`
	// Over is by how much the most was passed, CarriedOut what counts in the next period.
	Over       money.Amount `json:"over"`
	CarriedOut money.Amount `json:"carried_out"`
	// GoodBy is the last day on which a shortfall can be made good; no date where it cannot.
	GoodBy civil.Date `json:"good_by,omitzero"`
	// Due is what is to be paid for the shortfall; Missing is what else follows. Both only once it is missed.
	Due     Figure        `json:"due,omitzero"`
	Missing []Consequence `json:"missing,omitempty"`
}

// Left is what is still to be bought for the least: the shortfall less what was made good.
func (p PeriodProgress) Left() money.Amount {
	left, err := p.Short.Sub(p.MadeGood)
	if err != nil {
		return money.Amount{}
	}
	return left
}

// Progress is where each period stands on a day, from what was bought up to it. The error joins what is wrong with the
// clause and each purchase.
func (k Commitment) Progress(on civil.Date, bought []Bought) (Progress, error) {
	c := checks{clause: k.Clause}
	c.join(k.Check())
	k.checkBought(&c, bought)
	if on.IsZero() {
		c.add("On", ErrDates, "no day stated")
	}
	if err := c.err(); err != nil {
		return Progress{}, err
	}
	zero, err := k.unit().Mul(money.Int(0))
	if err != nil {
		return Progress{}, err
	}
	r := &tally{k: k, on: on, zero: zero, sheet: &sheet{clause: k.Clause}, rest: inOrder(bought, on), carried: zero,
		settled: zero}
	out := Progress{Clause: k.Clause, On: on, Outside: zero}
	for i := range k.Periods {
		out.Rows = append(out.Rows, r.period(i))
		r.close(out.Rows)
	}
	if !k.Cumulative {
		r.makeGood(out.Rows, civil.Last())
	}
	for i := range out.Rows {
		r.settle(&out.Rows[i])
	}
	for _, b := range r.rest {
		r.outside = append(r.outside, given(b.On.String(), b.Amount))
	}
	if len(r.outside) > 0 {
		out.Outside = r.sheet.sum("bought outside the periods", r.outside...).Amount
	}
	out.Working = r.sheet.lines
	return out, r.sheet.err
}

// tally goes through the periods of a commitment in order.
type tally struct {
	k                      Commitment
	on                     civil.Date
	zero, carried, settled money.Amount
	sheet                  *sheet
	rest                   []Bought // purchases not yet counted
	outside                []Input
	total                  []Input // what a cumulative commitment has counted so far
}

// period counts what was bought for one period, after the shortfalls before it took their part.
func (r *tally) period(i int) PeriodProgress {
	p := r.k.Periods[i]
	row := PeriodProgress{CommittedPeriod: p, CarriedIn: r.carried, MadeGood: r.zero, Over: r.zero, CarriedOut: r.zero,
		Short: r.zero}
	name := p.During.String()
	in := r.take(p.During)
	if r.k.Cumulative {
		r.total = append(r.total, in...)
		in, row.CarriedIn = r.total, r.settled
	}
	bought := r.sheet.sum("bought "+name, append([]Input{given("nothing", r.zero)}, in...)...)
	row.Bought = bought.Amount
	counted := bought
	if row.CarriedIn.Sign() > 0 {
		counted = r.sheet.sum("counted "+name, bought, given("carried in", row.CarriedIn))
	}
	none := given("nothing", r.zero)
	if p.Least.Stated() {
		missing := r.sheet.minus("least less counted "+name, given("least", p.Least), counted)
		row.Short = r.sheet.greater("short "+name, missing, none).Amount
	}
	if p.Most.Stated() {
		row.Over = r.sheet.greater("over the most "+name, r.sheet.minus("bought less most "+name, bought, given("most",
			p.Most)), none).Amount
	}
	r.carry(&row, counted, bought, name)
	return row
}

// take are the purchases of a span, which are then counted. Earlier ones that belong to no period are set aside.
func (r *tally) take(during civil.Span) []Input {
	var in []Input
	var later []Bought
	for _, b := range r.rest {
		switch {
		case during.Contains(b.On):
			in = append(in, given(b.On.String(), b.Amount))
		case b.On.Before(during.First()):
			r.outside = append(r.outside, given(b.On.String(), b.Amount))
		default:
			later = append(later, b)
		}
	}
	r.rest = later
	return in
}

// carry is what of a surplus counts in the next period, once this one is over.
func (r *tally) carry(row *PeriodProgress, counted, bought Input, name string) {
	r.carried = r.zero
	if !r.k.CarryOver.Stated() || !row.Least.Stated() || !r.on.After(row.During.Last()) {
		return
	}
	s, none := r.sheet, given("nothing", r.zero)
	surplus := s.greater("surplus "+name, s.minus("counted less least "+name, counted, given("least", row.Least)), none)
	fresh := s.lesser("of it bought in the period", surplus, bought)
	out := s.times("carried over", fresh, given("share", r.k.CarryOver))
	if r.k.CarryMost.Stated() {
		out = s.lesser("carried over, at the most", out, given("most", r.k.CarryMost))
	}
	if s.err == nil {
		row.CarriedOut, r.carried = out.Amount, out.Amount
	}
}

// close lets what was bought after a period make good its shortfall, and those before it, before the next period
// counts.
func (r *tally) close(rows []PeriodProgress) {
	last := len(rows) - 1
	row := &rows[last]
	if row.Short.Sign() > 0 && !r.k.MakeGood.IsZero() {
		if by, ok := r.k.MakeGood.After(row.During.Last(), r.k.Calendar).Exact(); ok {
			row.GoodBy = by
		} else if r.sheet.err == nil {
			r.sheet.err = &Error{Clause: r.k.Clause, Field: "MakeGood", Err: ErrDates,
				Problem: fmt.Sprintf("the end of %s after %s is not known", r.k.MakeGood, row.During.Last())}
		}
	}
	if r.k.Cumulative {
		r.makeGood(rows[last:], civil.Last())
		r.settle(row)
		if sum, err := r.settled.Add(row.Left()); err == nil && row.Due.Amount.Stated() {
			r.settled = sum
		}
		return
	}
	through := civil.Last()
	if next := last + 1; next < len(r.k.Periods) {
		through = r.k.Periods[next].During.Last()
	}
	r.makeGood(rows, through)
}

// makeGood applies purchases through a day to the shortfalls of periods that are over, the oldest first. Under a
// cumulative commitment they count toward later totals as well.
func (r *tally) makeGood(rows []PeriodProgress, through civil.Date) {
	for i := range rows {
		row := &rows[i]
		for n := range r.rest {
			b := &r.rest[n]
			if row.Left().Sign() <= 0 ||
				row.GoodBy.IsZero() || b.On.After(through) || b.On.After(row.GoodBy) || !b.On.After(row.During.Last()) {
				continue
			}
			part := r.sheet.lesser(fmt.Sprintf("bought on %s, makes good %s", b.On, row.During), given("bought",
				b.Amount), given("short", row.Left()))
			if r.sheet.err != nil {
				return
			}
			row.MadeGood, _ = row.MadeGood.Add(part.Amount)
			if !r.k.Cumulative {
				b.Amount, _ = b.Amount.Sub(part.Amount)
			}
		}
	}
}

// settle is the state of a period and, where it is missed, what follows.
func (r *tally) settle(row *PeriodProgress) {
	first, last := row.During.First(), row.During.Last()
	switch {
	case r.on.Before(first):
		row.State = NotBegun
	case !r.on.After(last):
		row.State = Running
	case row.Short.Sign() == 0:
		row.State = Met
	case row.Left().Sign() == 0:
		row.State = MadeGood
	case !row.GoodBy.IsZero() && !r.on.After(row.GoodBy):
		row.State = MakingGood
	default:
		row.State, row.Missing = Missed, r.k.Missing
		if !row.Due.Amount.Stated() {
			r.due(row)
		}
	}
}

// due is what is to be paid for a shortfall.
func (r *tally) due(row *PeriodProgress) {
	if !r.k.TakeOrPay.Stated() {
		return
	}
	s := &sheet{clause: r.k.Clause}
	left := s.minus("shortfall "+row.During.String(), given("short", row.Short), given("made good", row.MadeGood))
	var due Input
	if row.Short.IsMoney() {
		due = s.times("to be paid", left, given("share", r.k.TakeOrPay))
	} else {
		due = s.times("to be paid", given("unit price", r.k.UnitPrice), left, given("share", r.k.TakeOrPay))
	}
	f, err := s.figure("shortfall payment", r.k.Buyer, r.k.Seller, due)
	if err != nil && r.sheet.err == nil {
		r.sheet.err = err
	}
	row.Due = f
}

// String is the progress as a table, with the payments and consequences of missed periods below it.
func (p Progress) String() string {
	t := table{right: map[int]bool{1: true, 2: true, 3: true, 4: true, 5: true}}
	t.add("period", "least", "bought", "carried in", "short", "made good", "state")
	for _, row := range p.Rows {
		t.add(row.During.String(), orDash(row.Least), row.Bought.String(), orDash(row.CarriedIn), orDash(row.Short),
			orDash(row.MadeGood), string(row.State))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s", strings.TrimSpace(fmt.Sprintf("%s on %s", p.Clause.Mark(), p.On)), indented(t.String()))
	for _, row := range p.Rows {
		if row.Due.Amount.Stated() {
			fmt.Fprintf(&b, "\n  %s %s: %s, %s to %s", row.Due.Clause.Mark(), row.Due.What, row.Due.Amount,
				orNobody(row.Due.From), orNobody(row.Due.To))
		}
		for _, m := range row.Missing {
			fmt.Fprintf(&b, "\n  %s", strings.TrimSpace(m.Clause.Mark()+" "+m.What))
		}
		if row.Over.Sign() > 0 {
			fmt.Fprintf(&b, "\n  over the most of %s by %s", row.Most, row.Over)
		}
	}
	return b.String()
}

// orDash is an amount for a table: nothing, and none, are a dash.
func orDash(a money.Amount) string {
	if a.Sign() == 0 {
		return "-"
	}
	return a.String()
}
