package evaluate

import (
	"fmt"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// makeGood is whether the shortfall of a period can be made good for a time.
func (r *rule) makeGood() bool {
	return r.Money.Purchases != nil && !r.Money.Purchases.MakeGood.IsZero()
}

// goodBy is the last day on which the shortfall of a period can be made good.
func goodBy(r *rule, c civil.Calendar) civil.Date {
	return r.Money.Purchases.MakeGood.After(r.Money.In.Last(), c).Latest
}

// counting is the time in which acts count toward a duty. For the period of a commitment it runs through the last day
// on which a shortfall can be made good.
func (r *rule) counting() civil.Span {
	switch table := r.Money.Purchases; {
	case r.Duty.Trigger != "" || len(r.Duty.Schedule) > 0:
		return civil.Span{}
	case table.Linked() && table.Cumulative:
		return civil.Span{From: table.Periods[0].During.First(), Through: r.Duty.Due}
	case table.Linked():
		return civil.Span{From: r.Money.In.First(), Through: r.Duty.Due}
	}
	return r.Duty.In
}

// accruesOn is the day on which a duty that is due by another day has accrued: the last of its period.
func (r *rule) accruesOn(due civil.Date) civil.Date {
	if r.makeGood() {
		return r.Money.In.Last()
	}
	return due
}

// commitmentOf is the table of minimums of which a rule is one period.
func commitmentOf(r norm.Norm, c civil.Calendar) finance.Commitment {
	p := r.Money.Purchases
	out := finance.Commitment{Clause: r.Clause, Buyer: joined(r.Answers), Seller: joined(r.Holder), What: p.What,
		Cumulative: p.Cumulative, CarryOver: p.CarryOver, CarryMost: p.CarryMost, MakeGood: p.MakeGood, Calendar: c,
		TakeOrPay: p.TakeOrPay, UnitPrice: p.UnitPrice}
	for _, one := range p.Periods {
		out.Periods = append(out.Periods, finance.CommittedPeriod{During: one.During, Least: one.Least})
	}
	return out
}

// bought is where one period of a commitment stands, by what surely and by all that was perhaps bought.
type bought struct {
	surely, perhaps finance.PeriodProgress
	whole           bool // nothing else was bought
	until           civil.Date
	missing         []when.Question // why it is not known; there are then no figures
	doubts          []when.Question // whether an act counts
}

// boughtFor is where the period of a rule stands on the day of the view.
func (s *situation) boughtFor(r *rule, v view) bought {
	v.clause, v.doers = r.Clause, r
	of := when.Total{Event: r.Event, AnyMatter: r.About == "", Bounds: when.Bounds{AtLeast: r.Duty.Least}}
	sum := world{s, v}.sum(of)
	out := bought{whole: sum.most.Stated(), until: sum.until, missing: sum.missing, doubts: sum.doubts}
	acts, known := s.paidTowards(r, v, of)
	if !known {
		out.missing = append(out.missing, question(when.AskFigure, string(r.Event), v, "the amount of each %q in %s", r.Event,
			r.Duty.Least.Unit()))
	}
	if len(out.missing) > 0 {
		return out
	}
	for _, p := range r.Money.Purchases.Periods {
		if last := p.During.Last(); !v.day.After(last) {
			out.until = earlier(out.until, last) // what is carried over changes when a period is over
		}
	}
	var errLeast, errMost error
	k := commitmentOf(r.Norm, s.calendar)
	out.surely, errLeast = progressOf(k, r.Money.Period, v.day, acts, true)
	out.perhaps, errMost = progressOf(k, r.Money.Period, v.day, acts, false)
	for _, err := range []error{errLeast, errMost} {
		if err != nil {
			out.missing = []when.Question{question(when.AskFigure, string(r.Event), v, "%v", err)}
		}
	}
	return out
}

func progressOf(k finance.Commitment, period int, on civil.Date, acts []paid, surely bool) (finance.PeriodProgress,
	error) {
	var list []finance.Bought
	for _, a := range acts {
		if a.surely || !surely {
			list = append(list, finance.Bought{On: a.day, Amount: a.amount})
		}
	}
	progress, err := k.Progress(on, list)
	if err != nil {
		return finance.PeriodProgress{}, err
	}
	return progress.Rows[period], nil
}

// committed is whether the minimum of a period that depends on others is reached on the day of the view.
func (s *situation) committed(r *rule, v view) when.Answer {
	if !v.dated {
		return s.dateless(v)
	}
	w := world{s, v}
	b := s.boughtFor(r, v)
	switch {
	case len(b.missing) > 0:
		a := w.unknown(b.missing...)
		a.Until = b.until
		return a
	case b.surely.Left().Sign() == 0:
		return w.answer(record.Yes, b.until, "%s", countedText(b.surely))
	case b.whole && b.perhaps.Left().Sign() > 0:
		return w.answer(record.No, b.until, "%s", countedText(b.perhaps))
	}
	if !b.whole {
		b.doubts = append(b.doubts, question(when.AskEvent, string(r.Event), v,
			"whether there were other acts of %q than those recorded (%s)", r.Event, countedText(b.surely)))
	}
	a := w.unknown(b.doubts...)
	a.Until = b.until
	return a
}

// countedText says what counts for a period.
func countedText(p finance.PeriodProgress) string {
	during := p.During.String()
	if year := spanText(p.During); year != during {
		during = "in " + year
	}
	text := fmt.Sprintf("%s bought %s", p.Bought, during)
	for _, part := range []struct {
		amount money.Amount
		what   string
	}{{p.CarriedIn, "carried in"}, {p.MadeGood, "made good"}, {p.Left(), "short"}} {
		if part.amount.Sign() > 0 {
			text += fmt.Sprintf(", %s %s", part.amount, part.what)
		}
	}
	return text
}

// accountBought adds up what counts for one period of a commitment.
func (s *situation) accountBought(r *rule, v view, row *Standing) {
	b := s.boughtFor(r, v)
	if len(b.missing) > 0 {
		return
	}
	if last := r.Money.In.Last(); r.makeGood() && (!v.day.After(last) || b.surely.Short.Sign() == 0) {
		row.Due = last // only a shortfall is due later
	}
	row.Funded, row.CarriedIn, row.MadeGood, row.Left = b.surely.Bought, b.surely.CarriedIn, b.surely.MadeGood,
		b.surely.Left()
}

// shortfall is what is to be paid for a minimum that was missed.
func (s *situation) shortfall(r *rule, v view, e *finance.Exposure) {
	if r.Money.Purchases == nil || !r.Money.Purchases.TakeOrPay.Stated() {
		return
	}
	b := s.boughtFor(r, v)
	least, most := b.perhaps.Due, b.surely.Due
	switch {
	case len(b.missing) > 0 || !most.Amount.Stated():
		e.Stated = append(e.Stated, finance.Consequence{Clause: r.Clause,
			What: "the payment for the shortfall: it is not known"})
	case least.Amount.Equal(most.Amount):
		e.Due = append(e.Due, most)
	default:
		e.Within = append(e.Within, finance.Interval{Least: least, Most: most, Range: money.Range{Least: least.Amount,
			Most: most.Amount, Why: "how much was bought is not known"}})
	}
}
