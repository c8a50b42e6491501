package evaluate

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// uncured is whether some notice of breach is there whose time for cure ran out without a cure.
func (w world) uncured(c when.Uncured, helps bool) when.Answer {
	if !w.dated {
		return w.dateless(w.view)
	}
	any := w.notRecorded(when.Done{Event: c.Notice}, "", helps, civil.Last())
	for _, d := range w.byEvent[c.Notice] {
		if d.Omission || d == w.self {
			continue
		}
		any.Reasons = nil
		done, last := d.by(w.view)
		any.Until = earlier(any.Until, last)
		if done.truth == record.No {
			continue
		}
		for i := range d.parts {
			any = or(any, w.uncuredAfter(c, d, &d.parts[i], done, helps))
		}
	}
	return any
}

// uncuredAfter is whether what one notice is about stayed without cure.
func (w world) uncuredAfter(c when.Uncured, d *deed, p *part, done counts, helps bool) when.Answer {
	one := done.and(w.effective(d, p, helps, w.view)).and(w.concerns(c, p)).and(w.givenTo(c, d))
	if d.event.PerMatter && w.about != "" {
		one = one.and(w.aboutThis(d, p, w.view))
	}
	if one.truth == record.No {
		return w.answer(record.No, civil.Last(), "%s", orText(one.why, "no notice of this"))
	}
	end := c.For.AfterMoment(d.given, w.calendar)
	ran, until := w.ranOut(end, false, c.Notice)
	one = one.and(ran)
	start := when.Answer{Truth: one.truth, Missing: one.missing, Until: until, Reasons: []when.Reason{{Clause: w.clause,
		Text: orText(one.why, fmt.Sprintf("the time for cure after the %q of %s ran through %s", d.Event, d.day,
			end))}}}
	if one.truth == record.No {
		return start
	}
	cured := w.cured(c, p, d, end, !helps)
	cured.Truth = cured.Truth.Not()
	all := and(start, cured)
	if c.If != nil {
		of := w
		of.about = p.about
		all = and(all, when.Evaluate(c.If, helps, of))
	}
	if c.Clause == "" {
		return all
	}
	of := w
	of.about, of.ofMatter = p.about, true
	return and(all, of.breachNotified(c, d, end, helps))
}

// breachNotified is whether a notice was of a breach of the clause: broken when the notice was given, and still when
// the time for cure had run out.
func (w world) breachNotified(c when.Uncured, d *deed, end civil.Moment, helps bool) when.Answer {
	if len(d.Invokes) > 0 && !d.Invokes.Cover(c.Clause) && !slices.ContainsFunc(d.Invokes, c.Clause.Covers) {
		return w.answer(record.No, civil.Last(), "the %q of %s is not of a breach of %s", d.Event, d.day,
			c.Clause.Mark())
	}
	breach := when.InBreach{Clause: c.Clause, By: c.By}
	then := w.at(d.given.Latest).inBreach(breach, helps)
	if then.Truth == record.No {
		then.Reasons = []when.Reason{{Clause: w.clause,
			Text: fmt.Sprintf("%s was not broken when the %q of %s was given", c.Clause.Mark(), d.Event, d.day)}}
	}
	last := end.Latest
	if last.After(w.day) {
		last = w.day
	}
	return and(then, w.at(last).inBreach(breach, helps))
}

// concerns is whether a notice is about the kind of breach that is asked about.
func (w world) concerns(c when.Uncured, p *part) counts {
	if len(c.What) == 0 || len(p.cells) == 0 {
		return yes
	}
	r, err := w.words.Resolve(c.What)
	if err != nil {
		return counts{missing: []when.Question{question(when.AskMeaning, "", w.view, "%v", err)}}
	}
	rel := r.Relate(p.cells[0])
	return counts{truth: truthOf(rel.Where), why: "the notice is not about " + c.What.String(),
		missing: w.whichOf(p, rel.Vague, w.view, fmt.Sprintf("of the %q", c.Notice))}
}

// givenTo is whether a notice of no certain clause is to the one who is to be in breach. Where it does not say to whom it is, it is
// not to its own maker, and to the other of two parties.
func (w world) givenTo(c when.Uncured, d *deed) counts {
	switch {
	case c.By == "" || c.Clause != "" || slices.Contains(d.To.Names(), c.By):
		return yes
	case d.To != "" || slices.Contains(d.Doers(), c.By):
		return counts{truth: record.No, why: fmt.Sprintf("the %q of %s is not to %s", d.Event, d.day, c.By)}
	case len(d.Doers()) > 0 && len(w.agreement.Parties) == 2:
		return yes
	}
	return counts{missing: []when.Question{question(when.AskWho, string(d.Event), w.view, "to whom the %q of %s is",
		d.Event, d.day)}}
}

// cured is whether some event cured what a notice is about, from the notice to the end of the time for cure.
func (w world) cured(c when.Uncured, p *part, notice *deed, end civil.Moment, helps bool) when.Answer {
	then := w.at(end.Latest)
	if end.Latest.After(w.day) {
		then = w
	}
	then.about, then.amount = p.about, money.Amount{}
	any := when.Answer{Truth: record.No, Until: civil.Last(),
		Reasons: []when.Reason{{Clause: w.clause, Text: fmt.Sprintf("nothing cured what the %q of %s is about",
			notice.Event, notice.day)}}}
	for _, e := range c.Cured {
		since := civil.Span{From: notice.given.Earliest}
		if p.amount.Stated() {
			any = or(any, when.Evaluate(when.Total{Event: e, In: since, Bounds: when.Bounds{AtLeast: p.amount}},
				helps, then))
			continue
		}
		any = or(any, then.done(when.Done{Event: e, In: since}, helps))
	}
	return any
}
