package evaluate

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// needs are what a buyer bought in a period from the seller to whom it owes a share, and from others.
type needs struct {
	bought, elsewhere sum
	rate              money.Number
	missing           []when.Question
}

// needsFor is what was bought for the period of a rule by the day of the view.
func (s *situation) needsFor(r *rule, v view) needs {
	v.clause, v.doers = r.Clause, r
	w := world{s, v}
	zero := s.unitBought(r, v)
	total := func(e record.Event) sum {
		return w.sum(when.Total{Event: e, In: r.Duty.In, AnyMatter: true, Bounds: when.Bounds{AtLeast: zero}})
	}
	out := needs{bought: total(r.Money.Fund), elsewhere: total(r.Money.Back)}
	out.missing = append(slices.Clone(out.bought.missing), out.elsewhere.missing...)
	rate, err := r.Money.Share.Rate()
	if err != nil {
		out.missing = append(out.missing, question(when.AskFigure, string(r.Event), v, "%v", err))
	}
	out.rate = rate
	return out
}

// unitBought is nothing in the unit in which purchases of the period are recorded by the day of the view; without any,
// it is a pure number.
func (s *situation) unitBought(r *rule, v view) money.Amount {
	for _, d := range slices.Concat(s.byEvent[r.Money.Fund], s.byEvent[r.Money.Back]) {
		done, _ := d.by(v)
		if done = done.and(d.within(r.Duty.In, v)); done.truth == record.No {
			continue
		}
		for _, p := range d.parts {
			if p.amount.Stated() {
				zero, _ := p.amount.Sub(p.amount)
				return zero
			}
		}
	}
	return money.Of("0")
}

// asked is the share of all that was bought.
func (n needs) asked(bought, elsewhere money.Amount) money.Amount {
	total, err := bought.Add(elsewhere)
	if err != nil {
		return money.Amount{}
	}
	asked, err := total.Mul(n.rate)
	if err != nil {
		return money.Amount{}
	}
	return asked
}

// short is by how much the share is missed.
func (n needs) short(bought, elsewhere money.Amount) money.Amount {
	asked := n.asked(bought, elsewhere)
	if notMore(asked, bought) {
		none, _ := bought.Sub(bought)
		return none
	}
	short, err := asked.Sub(bought)
	if err != nil {
		return money.Amount{}
	}
	return short
}

// shared is whether the share was bought by the day of the view. Before the period is over nobody can say.
func (s *situation) shared(r *rule, v view) when.Answer {
	if !v.dated {
		return s.dateless(v)
	}
	last := r.Money.In.Last()
	if v.day.Before(last) {
		return no(r.Clause, last.Prev(), "the period lasts through %s", last)
	}
	w := world{s, v}
	n := s.needsFor(r, v)
	until := earlier(n.bought.until, n.elsewhere.until)
	missing := append(slices.Clone(n.missing), append(n.bought.doubts, n.elsewhere.doubts...)...)
	switch {
	case len(n.missing) > 0:
	case n.elsewhere.most.Stated() && n.short(n.bought.least, n.elsewhere.most).Sign() == 0:
		return w.answer(record.Yes, until, "%s", n.text(r, n.bought.least, n.elsewhere.most))
	case n.bought.most.Stated() && n.short(n.bought.most, n.elsewhere.least).Sign() > 0:
		return w.answer(record.No, until, "%s", n.text(r, n.bought.most, n.elsewhere.least))
	default:
		for _, e := range []record.Event{r.Money.Fund, r.Money.Back} {
			if !s.completeFor(e) {
				missing = append(missing, question(when.AskEvent, string(e), v,
					"whether there were other acts of %q than those recorded", e))
			}
		}
	}
	a := w.unknown(missing...)
	a.Until = until
	return a
}

// text says which share was bought, and which is asked for.
func (n needs) text(r *rule, bought, elsewhere money.Amount) string {
	total, err := bought.Add(elsewhere)
	if err != nil || total.Sign() == 0 {
		return "nothing was bought"
	}
	text := fmt.Sprintf("%s of %s bought from %s", bought, total, joined(r.Holder))
	if share, err := bought.Ratio(total, 4, money.Down); err == nil {
		if percent, err := share.Mul(money.Int(100)); err == nil {
			text += fmt.Sprintf(", %s%%", percent.Text())
		}
	}
	return text + fmt.Sprintf(" where %s is asked for", r.Money.Share)
}

// accountNeeds adds up what was bought, and what the share of it comes to where all that was bought is known.
func (s *situation) accountNeeds(r *rule, v view, row *Standing) {
	n := s.needsFor(r, v)
	if len(n.missing) > 0 || !n.bought.most.Stated() || !n.elsewhere.most.Stated() {
		return
	}
	if n.bought.most != n.bought.least || n.elsewhere.most != n.elsewhere.least || n.bought.least == money.Of("0") {
		return
	}
	row.Funded = n.bought.least
	row.Amount, row.Left = n.asked(n.bought.least, n.elsewhere.least), n.short(n.bought.least, n.elsewhere.least)
}

// missedShare are the arrears of a share that was missed: by how much too little was bought.
func (s *situation) missedShare(r *rule, v view, due civil.Date) arrears {
	n := s.needsFor(r, v)
	if len(n.missing) > 0 || !n.bought.most.Stated() || !n.elsewhere.most.Stated() {
		return arrears{why: "how much was bought in all is not known"}
	}
	at := func(a money.Amount) []finance.Balance { return []finance.Balance{{On: due, Left: a}} }
	return arrears{least: at(n.short(n.bought.most, n.elsewhere.least)), most: at(n.short(n.bought.least,
		n.elsewhere.most))}
}
