package evaluate

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// notLater is whether a day is no later than a moment that may be known only within bounds.
func (w world) notLater(day civil.Date, last civil.Moment, c when.Done) counts {
	switch {
	case last.SurelyBefore(day):
		return counts{truth: record.No, why: fmt.Sprintf("%s is later than %s", day, last)}
	case last.SurelyNotBefore(day):
		return yes
	}
	return counts{missing: []when.Question{question(when.AskWhen, last.Why, w.view, "%s", orPeriod(last.Why, c.Event))}}
}

func orPeriod(why string, e record.Event) string {
	if why == "" {
		return fmt.Sprintf("how long the time after %q is", e)
	}
	return why
}

// longAgo is whether the periods that must lie between an act and today have run, and the last day on which that stays
// so.
func (w world) longAgo(c when.Done, d *deed) (counts, civil.Date) {
	result, until := yes, civil.Last()
	if !c.Lasts.IsZero() {
		last := c.Lasts.AfterMoment(d.given, w.calendar)
		result = w.notLater(w.day, last, c)
		switch {
		case !w.day.After(last.Earliest):
			until = last.Earliest
		case !w.day.After(last.Latest):
			until = last.Latest
		}
	}
	if !c.Ago.IsZero() {
		one, last := w.ranOut(c.Ago.AfterMoment(d.given, w.calendar), false, c.Event)
		result, until = result.and(one), earlier(until, last)
	}
	if !c.AtLeast.IsZero() {
		// The act judged must be no earlier than the last day of the period that runs from this one.
		one, last := w.ranOut(c.AtLeast.AfterMoment(d.given, w.calendar), true, c.Event)
		result, until = result.and(one), earlier(until, last)
	}
	return result, until
}

// ranOut is whether today is after a moment, or with inclusive, on or after it; and the last day on which that stays
// so.
func (w world) ranOut(m civil.Moment, inclusive bool, e record.Event) (counts, civil.Date) {
	if !w.dated {
		return counts{missing: []when.Question{question(when.AskWhen, "", w.view, "on which day the act is done")}},
			civil.Last()
	}
	past, notYet := m.SurelyBefore(w.day), m.SurelyNotBefore(w.day)
	if inclusive {
		past, notYet = m.SurelyNotAfter(w.day), m.SurelyAfter(w.day)
	}
	switch {
	case past:
		return yes, civil.Last()
	case notYet:
		until := m.Earliest
		if inclusive {
			until = until.Prev()
		}
		return counts{truth: record.No, why: fmt.Sprintf("the time after %s runs through %s", eventText(e), m)}, until
	}
	return counts{missing: []when.Question{question(when.AskWhen, m.Why, w.view, "%s", orPeriod(m.Why, e))}}, undecided(m, inclusive)
}

// undecided is the last day through which it stays open whether a moment, known only within bounds, has passed; with inclusive,
// whether it has come.
func undecided(m civil.Moment, inclusive bool) civil.Date {
	switch {
	case m.Latest.IsZero():
		return civil.Last()
	case inclusive:
		return m.Latest.Prev()
	}
	return m.Latest
}

// passed is whether a period has run out since an event or a fixed day.
func (w world) passed(p when.Passed, helps bool) when.Answer {
	if p.AfterEnd {
		return w.passedEnd(p, helps)
	}
	if p.After == "" {
		end := p.Period.After(p.From, w.calendar)
		c, until := w.ranOutAt(end, p, "")
		if c.truth == record.Unknown {
			a := w.unknown(c.missing...)
			a.Until = until
			return a
		}
		return w.answer(c.truth, until, "%s after %s is %s", p.Period, p.From, end)
	}
	if p.At != (civil.Clock{}) {
		return w.passedAt(p, helps)
	}
	d := when.Done{Event: p.After, Ago: p.Period}
	if p.Inclusive {
		d = when.Done{Event: p.After, AtLeast: p.Period}
	}
	return w.done(d, helps)
}

// passedEnd is whether a period has run out since the agreement ended.
func (w world) passedEnd(p when.Passed, helps bool) when.Answer {
	ends, until := w.endings(w.view, helps)
	any := when.Answer{Truth: record.No, Until: until, Reasons: []when.Reason{{Clause: w.clause,
		Text: "the agreement has not ended"}}}
	for _, e := range ends {
		ran, last := w.ranOut(p.Period.AfterMoment(e.last, w.calendar), p.Inclusive, "end of the agreement")
		one := counts{truth: e.truth, missing: e.missing}.and(ran)
		any = or(any, when.Answer{Truth: one.truth, Missing: one.missing, Until: last,
			Reasons: []when.Reason{{Clause: orClause(e.under, w.clause), Text: orText(one.why, e.why)}}})
	}
	return any
}

func eventText(e record.Event) string {
	if e == "" {
		return "that"
	}
	return fmt.Sprintf("%q", e)
}

// passedAt is whether a period that ends at a time of its last day has run out since some act of an event.
func (w world) passedAt(p when.Passed, helps bool) when.Answer {
	any := w.notRecorded(when.Done{Event: p.After}, "", helps, civil.Last())
	for n, d := range w.byEvent[p.After] {
		if d.Omission || d == w.self {
			continue
		}
		if n == 0 {
			any.Reasons = nil
		}
		for i := range d.parts {
			one, stays := w.counted(when.Done{Event: p.After}, d, &d.parts[i], helps)
			done, last := d.by(w.view)
			ran, until := w.ranOutAt(p.Period.AfterMoment(d.given, w.calendar), p, p.After)
			one = done.and(one).and(ran)
			a := when.Answer{Truth: one.truth, Missing: one.missing, Until: earlier(earlier(last, until), stays)}
			if one.why != "" {
				a.Reasons = []when.Reason{{Clause: w.clause, Text: one.why}}
			}
			any = or(any, a)
		}
	}
	return any
}

// ranOutAt is ranOut for a period that may end at a time of its last day.
func (w world) ranOutAt(m civil.Moment, p when.Passed, e record.Event) (counts, civil.Date) {
	day, ok := m.Exact()
	if p.At == (civil.Clock{}) || !w.dated || !ok || day != w.day {
		c, until := w.ranOut(m, p.Inclusive && p.At == (civil.Clock{}), e)
		if p.At != (civil.Clock{}) && until == m.Earliest {
			until = until.Prev() // on the last day it turns on the time of the act
		}
		return c, until
	}
	if w.time == (civil.Clock{}) {
		return counts{missing: []when.Question{question(when.AskWhen, string(e), w.view,
				"at what time of %s, before or after %s", day, p.At)}},
			w.day
	}
	if w.time.Compare(p.At) > 0 {
		return yes, w.day
	}
	return counts{truth: record.No, why: fmt.Sprintf("the time after %s runs through %s, %s", eventText(e), day,
		p.At)}, w.day
}

func (w world) during(span civil.Span) when.Answer {
	if !w.dated {
		if span.First() == civil.First() && span.Last() == civil.Last() {
			return when.Answer{Truth: record.Yes, Until: civil.Last()}
		}
		return w.unknown(question(when.AskWhen, "", w.view, "on which day the act is done"))
	}
	switch {
	case span.Contains(w.day):
		a := w.answer(record.Yes, span.Last(), "%s is %s", w.day, within(span))
		a.Reasons[0].Aside = true
		return a
	case w.day.Before(span.First()):
		return w.answer(record.No, span.First().Prev(), "%s is not %s", w.day, within(span))
	}
	return w.answer(record.No, civil.Last(), "%s is not %s", w.day, within(span))
}

func within(span civil.Span) string { return "in the time " + span.String() }
