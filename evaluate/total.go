package evaluate

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// total compares a sum. What is recorded is the least; the most is known only of a complete record.
func (w world) total(t when.Total) when.Answer {
	sum := w.sum(t)
	if len(sum.missing) > 0 {
		return sum.unknown(w, sum.missing...)
	}
	if t.Of != "" && sum.most.Stated() && sum.most.Sign() == 0 {
		sum.least, sum.most, t.Of = nothing, nothing, ""
	}
	if t.Of != "" && sum.first.IsZero() {
		sum.until = earlier(sum.until, w.figureStays(t.Of)) // it is taken as of the day itself
	}
	bounds, asked := w.share(t, sum)
	if len(asked) > 0 {
		return sum.unknown(w, asked...)
	}
	truth := bounds.Hold(sum.least, sum.most)
	if t.NotOver != "" {
		other := w.sum(when.Total{Event: t.NotOver, About: t.About, In: t.In, AnyMatter: t.AnyMatter})
		sum.until = earlier(sum.until, other.until)
		if len(other.missing) > 0 {
			return sum.unknown(w, other.missing...)
		}
		truth = truth.And(notOver(sum, other))
	}
	if t.Withheld != "" {
		if !sum.most.Stated() || sum.most.Sign() != 0 {
			return sum.unknown(w, question(when.AskFigure, t.Withheld, w.view, "%s, which is not stated (%s so far)",
				t.Withheld,
				sum.least))
		}
		truth = record.No
	}
	if truth == record.Unknown && len(sum.doubts) > 0 {
		return sum.unknown(w, sum.doubts...)
	}
	if truth == record.Unknown {
		return sum.unknown(w, question(when.AskEvent, string(t.Event), w.view,
			"whether there were other acts of %q than those recorded (%s so far)", t.Event, sum.least))
	}
	a := w.answer(truth, sum.until, "the total of %q%s is %s%s", t.Event, whose(t), sum.least, orMore(sum))
	if len(bounds.Stated()) > 0 && truth == record.No {
		a.Reasons[0].Text += ", which is not " + bounds.Text()
	}
	return a
}

// share turns percentages of a figure into amounts.
func (w world) share(t when.Total, s sum) (when.Bounds, []when.Question) {
	if t.Of == "" {
		return t.Bounds, nil
	}
	then := w
	if !s.first.IsZero() {
		then = w.at(s.first.Prev())
	}
	base, ok := then.figureOf(t.Of)
	if !ok {
		return t.Bounds, []when.Question{question(when.AskFigure, t.Of, w.view, "%s on %s", t.Of, then.day)}
	}
	b, err := t.Bounds.Scale(base)
	if err != nil {
		return t.Bounds, []when.Question{question(when.AskFigure, t.Of, w.view, "%v", err)}
	}
	return b, nil
}

// whose says by whom and about what the acts of a total are, where it says so.
func whose(t when.Total) string {
	text := byText(t.By)
	if t.About != "" {
		text += " for " + string(t.About)
	}
	return text
}

func orMore(s sum) string {
	if s.most.Stated() {
		return ""
	}
	return " or more"
}

func notOver(a, b sum) record.Truth {
	if a.most.Stated() {
		if cmp, err := a.most.Cmp(b.least); err == nil && cmp <= 0 {
			return record.Yes
		}
	}
	if b.most.Stated() {
		if cmp, err := a.least.Cmp(b.most); err == nil && cmp > 0 {
			return record.No
		}
	}
	return record.Unknown
}

// sum is what acts of an event add up to: at least least, and if most is stated, at most that.
type sum struct {
	least, most money.Amount
	missing     []when.Question
	until       civil.Date
	doubts      []when.Question // whether an act counts, and for how much
	first       civil.Date      // the day of the first act that counts
}

// unknown is that a comparison of the sum is not known, through the day on which the sum may change.
func (s sum) unknown(w world, missing ...when.Question) when.Answer {
	a := w.unknown(missing...)
	a.Until = s.until
	return a
}

func (w world) sum(t when.Total) sum {
	if t.About != "" {
		w.about, w.cell = t.About, nil
	}
	if t.Rolling.IsZero() {
		return w.sumIn(t)
	}
	return w.rolling(t)
}

// rolling is the greatest sum in any run of days of the stated length. Each run begins with an act.
func (w world) rolling(t when.Total) sum {
	length := t.Rolling
	t.Rolling = civil.Period{}
	best := w.sumIn(when.Total{Event: t.Event, By: t.By, In: civil.Span{Before: civil.First()}, AnyMatter: t.AnyMatter,
		Count:  t.Count,
		Bounds: t.Bounds})
	for _, d := range w.byEvent[t.Event] {
		if !w.tick() {
			break
		}
		last, ok := length.Including().After(d.day, w.calendar).Exact()
		if !ok {
			best.missing = append(best.missing, question(when.AskWhen, string(t.Event), w.view,
				"how long the run of days is"))
			return best
		}
		t.In = civil.Span{From: d.day, Through: last}
		s := w.sumIn(t)
		best.until = earlier(best.until, s.until)
		best.missing = append(best.missing, s.missing...)
		if cmp, err := s.least.Cmp(best.least); err == nil && cmp > 0 {
			best.least, best.first = s.least, s.first
		}
		if cmp, err := s.most.Cmp(best.most); err == nil && cmp > 0 {
			best.most = s.most
		}
	}
	return best
}

func (w world) sumIn(t when.Total) sum {
	s := sum{until: civil.Last()}
	unit := w.unitOf(t)
	window, known := w.window(t)
	if !known {
		s.missing = []when.Question{question(when.AskWhen, string(t.Event), w.view, "in which time %q counts", t.Event)}
		return s
	}
	switch {
	case t.Per != when.AllTime && window.Empty():
		s.until = t.Per.Span(w.day).Last()
	case t.Per != when.AllTime:
		s.until = window.Last()
	}
	zero, err := money.Parse(zeroOf(unit))
	if err != nil {
		s.missing = []when.Question{question(when.AskFigure, string(t.Event), w.view, "the unit of %q", t.Event)}
		return s
	}
	least, most, open := zero, zero, !w.completeFor(t.Event) && !w.omitted(t.Event, w.day, w.view)
	for _, d := range w.byEvent[t.Event] {
		if d.Omission || d == w.self {
			continue
		}
		done, last := d.by(w.view)
		done = done.and(d.within(window, w.view))
		s.until = earlier(s.until, last)
		if done.truth == record.No {
			continue
		}
		for i := range d.parts {
			p := &d.parts[i]
			c := done.and(w.addsTo(t, d, p))
			if c.truth == record.Unknown {
				s.doubts = append(s.doubts, c.missing...)
			}
			if c.truth == record.No {
				continue
			}
			amount := p.amount
			if t.Count {
				amount = one
			}
			if s.first.IsZero() {
				s.first = d.day
			}
			if !t.Last.IsZero() {
				s.until = earlier(s.until, t.Last.After(d.day, w.calendar).Earliest)
			}
			if amount.Stated() && amount.Unit() != least.Unit() {
				open = true // what it comes to in this unit is not known
				s.doubts = append(s.doubts, question(when.AskFigure, string(t.Event), w.view,
					"the amount of the %q of %s in %s", t.Event, d.day, unit))
				continue
			}
			if most, err = most.Add(amount); err != nil {
				s.missing = append(s.missing, question(when.AskFigure, string(t.Event), w.view,
					"the amount of the %q of %s in %s",
					t.Event, d.day, unit))
				return s
			}
			if c.truth == record.Yes {
				least, _ = least.Add(amount)
			}
		}
	}
	if t.WithThis {
		least, most = w.addThis(&s, t, least, most)
	}
	s.least = least
	if !open {
		s.most = most
	}
	return s
}

// addsTo is whether a recorded act is one of those that a total adds up, whatever its day.
func (w world) addsTo(t when.Total, d *deed, p *part) counts {
	c := w.countedEitherWay(when.Done{Event: t.Event, By: t.By, AnyMatter: true, What: t.What}, d, p)
	if !t.AnyMatter && w.about != "" && (d.event.PerMatter || p.about != "" || w.named(w.about)) {
		c = c.and(w.aboutThis(d, p, w.view))
	}
	return c
}

// window is the time in which acts count for a total.
func (w world) window(t when.Total) (civil.Span, bool) {
	span := t.In
	if t.Per != when.AllTime {
		if !w.dated {
			return span, false
		}
		span = span.Intersect(t.Per.Span(w.day))
	}
	if !t.Last.IsZero() {
		first := t.Last.Before(w.day, w.calendar)
		day, ok := first.Exact()
		if !w.dated || !ok {
			return span, false
		}
		span = span.Intersect(civil.Span{After: day})
	}
	return span, true
}

// nothing is a share of anything.
var nothing = money.Of("0%")

// one is the amount that an act counts for where acts are counted.
var one = money.Of("1")

func (w world) addThis(s *sum, t when.Total, least, most money.Amount) (money.Amount, money.Amount) {
	amount := w.amount
	if t.Count {
		amount = one
	}
	a, errA := least.Add(amount)
	b, errB := most.Add(amount)
	if errA != nil || errB != nil || !amount.Stated() {
		s.missing = append(s.missing, question(when.AskFigure, "amount", w.view, "the amount of the act in %s",
			least.Unit()))
		return least, most
	}
	return a, b
}

// unitOf is the unit in which a total is kept: that of its bounds, or of what is recorded.
func (w world) unitOf(t when.Total) string {
	if t.Count {
		return ""
	}
	if b := t.Bounds.Stated(); len(b) > 0 && t.Of == "" {
		return b[0].Unit()
	}
	if t.WithThis && w.amount.Stated() {
		return w.amount.Unit()
	}
	for _, e := range []record.Event{t.Event, t.NotOver} {
		for _, d := range w.byEvent[e] {
			if len(d.parts) > 0 && d.parts[0].amount.Stated() {
				return d.parts[0].amount.Unit()
			}
		}
	}
	return ""
}

func zeroOf(unit string) string {
	if unit == "" {
		return "0"
	}
	if _, ok := money.CurrencyOf(unit); ok {
		return unit + " 0"
	}
	return "0 " + unit
}
