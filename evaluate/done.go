package evaluate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// done looks for some act of the event that counts.
func (w world) done(c when.Done, helps bool) when.Answer {
	until := civil.Last()
	best := counts{truth: record.No}
	for _, d := range w.byEvent[c.Event] {
		if d.Omission || d == w.self {
			continue
		}
		done, last := d.by(w.view)
		until = earlier(until, last)
		if done.truth == record.No {
			continue
		}
		for i := range d.parts {
			one, last := w.counted(c, d, &d.parts[i], helps)
			one = done.and(one)
			until = earlier(until, last)
			if best.truth == record.No && best.why == "" && one.truth == record.No {
				best.why = one.why
			}
			best = best.or(one)
			if one.truth == record.Yes {
				return w.answer(record.Yes, until, "%q of %s%s%s", c.Event, d.day, byText(d.By), w.ranText(c, d))
			}
		}
	}
	if best.truth == record.Unknown {
		a := w.unknown(best.missing...)
		a.Until = until
		if best.why != "" {
			a.Reasons = []when.Reason{{Clause: w.clause, Text: best.why}}
		}
		return a
	}
	return w.notRecorded(c, best.why, helps, until)
}

// ranText says of an act that counts after a time that the time has run.
func (w world) ranText(c when.Done, d *deed) string {
	for _, p := range []civil.Period{c.Ago, c.AtLeast} {
		if !p.IsZero() {
			return fmt.Sprintf("; the %s after it ran through %s", periodText(p), p.AfterMoment(d.given, w.calendar))
		}
	}
	return ""
}

// notRecorded answers for an event of which nothing recorded is perhaps an act: the record is closed where the act
// would free, and open where it would bar, unless it is complete or says that nothing was done.
func (w world) notRecorded(c when.Done, why string, helps bool, until civil.Date) when.Answer {
	if helps || w.completeFor(c.Event) || w.omitted(c.Event, w.day, w.view) {
		if why == "" {
			why = fmt.Sprintf("no %q in the record", c.Event)
		}
		return w.answer(record.No, until, "%s", why)
	}
	a := w.unknown(question(when.AskEvent, string(c.Event), w.view, "whether there was a %q%s", c.Event,
		aboutWhat(w.view)))
	a.Until = until
	return a
}

func byText(p record.Party) string {
	if p == "" {
		return ""
	}
	return " by " + string(p)
}

// countedEitherWay is whether one recorded act is what a condition asks for, whomever that helps: where it would differ, it is
// not known.
func (w world) countedEitherWay(c when.Done, d *deed, p *part) counts {
	frees, _ := w.counted(c, d, p, true)
	bars, _ := w.counted(c, d, p, false)
	switch {
	case frees.truth == bars.truth || frees.truth == record.Unknown:
		return frees
	case bars.truth == record.Unknown:
		return bars
	}
	frees.truth = record.Unknown
	return frees
}

// counted is whether one recorded act is what a condition asks for, and the last day on which that stays so.
func (w world) counted(c when.Done, d *deed, p *part, helps bool) (counts, civil.Date) {
	one := w.effective(d, p, helps, w.view)
	if c.By != "" {
		one = one.and(w.doneBy(c, d))
	}
	if !c.AnyMatter && d.event.PerMatter {
		reach := w.extends(d, p, w.view)
		if reach.truth == record.No && reach.why != "" {
			once(&w.basis.discounted, reach.why)
		}
		one = one.and(reach)
	} else if !c.AnyMatter && p.about != "" && w.about != "" && w.named(p.about) && w.named(w.about) {
		one = one.and(w.aboutThis(d, p, w.view))
	}
	one = one.and(d.within(c.In, w.view))
	if c.ByThe != "" {
		one = one.and(w.byNamed(c, d))
	}
	for _, dim := range c.As {
		one = one.and(w.asThis(d, p, dim))
	}
	if c.If != nil {
		a := when.Evaluate(c.If, helps, world{w.situation, w.ownView(d, p, w.view)})
		one = one.and(counts{truth: a.Truth, missing: a.Missing, why: whyNot(a)})
	}
	if w.doers != nil && d.event.By == "" {
		one = one.and(w.byWhom(w.doers, d, p, w.view))
	}
	if len(c.What) > 0 {
		one = one.and(w.ofKind(c, d, p))
	}
	if len(c.Amount.Stated()) > 0 {
		one = one.and(w.ofAmount(c, d, p))
	}
	one = one.and(w.inOrder(c, d, helps))
	run, until := w.longAgo(c, d)
	one = one.and(run)
	if gone := w.withdrawn(d, p, w.day, helps, w.view); gone.truth != record.No {
		one = one.and(counts{truth: gone.truth.Not(), missing: gone.missing,
			why: fmt.Sprintf("the %q of %s was withdrawn", c.Event, d.day)})
	}
	return one, until
}

// asThis is whether the coordinate of an act in a dimension covers that of the act judged.
func (w world) asThis(d *deed, p *part, dim scope.Dim) counts {
	widest, known := scope.Outside, w.cell != nil && w.cell.Stated(dim)
	for _, c := range p.cells {
		if known && c.Stated(dim) {
			widest = max(widest, c.Covers(*w.cell, dim))
		} else {
			widest = max(widest, scope.Perhaps)
		}
	}
	one := counts{truth: truthOf(widest), why: fmt.Sprintf("the %q of %s is not for this %s", d.Event, d.day, dimWord(dim))}
	if one.truth == record.Unknown {
		one.missing = []when.Question{question(when.AskWhere, string(dim), w.view, "whether the %q of %s is for the %s of this act",
			d.Event, d.day, dimWord(dim))}
	}
	return one
}

// byNamed is whether an act is by the one whom the act judged names in a dimension.
func (w world) byNamed(c when.Done, d *deed) counts {
	if w.cell == nil || !w.cell.Stated(c.ByThe) || d.By == "" {
		return counts{missing: []when.Question{question(when.AskWho, string(c.ByThe), w.view,
			"whether the %q of %s is by the %s of this act", d.Event, d.day, c.ByThe)}}
	}
	if strings.EqualFold(w.cell.Text(c.ByThe), string(d.By)) {
		return yes
	}
	return counts{truth: record.No, why: fmt.Sprintf("the %q of %s is by %s, not %s", d.Event, d.day, d.By,
		w.cell.Text(c.ByThe))}
}

// ofKind is whether an act has the coordinates asked for.
func (w world) ofKind(c when.Done, d *deed, p *part) counts {
	r, err := w.words.Resolve(c.What)
	if err != nil || len(p.cells) == 0 {
		return counts{missing: []when.Question{question(when.AskWhere, string(d.Event), w.view,
			"more of the %q of %s", d.Event, d.day)}}
	}
	rel := r.Relate(p.cells[0])
	one := counts{truth: truthOf(rel.Where), why: fmt.Sprintf("the %q of %s is not %s", d.Event, d.day, c.What)}
	if one.truth == record.Unknown && takesIn(r, p) {
		return yes
	}
	if one.truth == record.Unknown {
		one.missing = w.whichOf(p, rel.Vague, w.view, fmt.Sprintf("of the %q of %s", d.Event, d.day))
	}
	return one
}

// takesIn is whether what an act is said to be throughout takes in all that is asked for.
func takesIn(asked scope.Rough, p *part) bool {
	return slices.ContainsFunc(scope.Refine(p.cells, []scope.Rough{asked}), func(c scope.Cell) bool {
		return asked.Relate(c).Where == scope.Inside
	})
}

// ofAmount is whether an act has the amount asked for.
func (w world) ofAmount(c when.Done, d *deed, p *part) counts {
	truth := c.Amount.Hold(p.amount, p.amount)
	one := counts{truth: truth, why: fmt.Sprintf("the %q of %s is of %s, not %s", d.Event, d.day, p.amount,
		c.Amount.Text())}
	if truth == record.Unknown {
		one.missing = []when.Question{question(when.AskFigure, string(d.Event), w.view, "the amount of the %q of %s",
			d.Event, d.day)}
	}
	return one
}

func (w world) doneBy(c when.Done, d *deed) counts {
	for _, doer := range d.Doers() {
		if doer == c.By {
			return yes
		}
	}
	if d.By == "" {
		return counts{missing: []when.Question{question(when.AskWho, string(c.Event), w.view, "who made the %q of %s",
			c.Event, d.day)}}
	}
	return counts{truth: record.No, why: fmt.Sprintf("the %q of %s is not by %s", c.Event, d.day, c.By)}
}

// inOrder is whether an act came after one event, within a time, and before another.
func (w world) inOrder(c when.Done, d *deed, helps bool) counts {
	result := yes
	if c.Since != "" {
		result = result.and(w.since(c, d, helps))
	}
	if c.Before != "" {
		before := w.at(d.day).done(when.Done{Event: c.Before}, !helps)
		result = result.and(counts{truth: before.Truth.Not(), missing: before.Missing,
			why: fmt.Sprintf("the %q of %s did not come before %q", c.Event, d.day, c.Before)})
	}
	return result
}

// since is whether some act of the Since event lies before this one, and near enough.
func (w world) since(c when.Done, d *deed, helps bool) counts {
	then := w.at(d.day)
	if c.Within.IsZero() {
		a := then.done(when.Done{Event: c.Since}, helps)
		return counts{truth: a.Truth, missing: a.Missing,
			why: fmt.Sprintf("no %q before the %q of %s", c.Since, c.Event, d.day)}
	}
	best := counts{truth: record.No, why: fmt.Sprintf("the %q of %s is not within %s after %q", c.Event, d.day,
		c.Within,
		c.Since)}
	if other := then.notRecorded(when.Done{Event: c.Since}, "", helps, civil.Last()); other.Truth == record.Unknown {
		best = counts{missing: other.Missing}
	}
	for _, e := range w.byEvent[c.Since] {
		before, _ := e.by(then.view)
		if e.Omission || before.truth == record.No {
			continue
		}
		for i := range e.parts {
			one, _ := then.counted(when.Done{Event: c.Since}, e, &e.parts[i], helps)
			last := c.Within.AfterMoment(e.given, w.calendar)
			best = best.or(before.and(one).and(w.notLater(d.day, last, c)))
		}
	}
	return best
}
