package evaluate

import (
	"fmt"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// world answers for the leaves of a condition from a point of view.
type world struct {
	*situation
	view
}

// holds evaluates a condition.
func (s *situation) holds(c when.Condition, helps bool, v view) when.Answer {
	return when.Evaluate(c, helps, world{s, v})
}

// Ask answers for one leaf.
func (w world) Ask(leaf when.Condition, helps bool) when.Answer {
	w.depth++
	defer func() { w.depth-- }()
	if !w.tick() || w.depth > mostDepth {
		return w.unknown(question(when.AskText, "", w.view, "more than can be worked out: conditions that depend on each other"))
	}
	switch leaf := leaf.(type) {
	case when.Fact:
		return w.fact(record.Fact(leaf), helps, false)
	case when.Standard:
		return w.fact(record.Fact(leaf), helps, true)
	case when.Did:
		return w.done(when.Done{Event: record.Event(leaf)}, helps)
	case when.Done:
		return w.done(leaf, helps)
	case when.Passed:
		return w.passed(leaf, helps)
	case when.Total:
		return w.total(leaf)
	case when.Figure:
		return w.figure(leaf)
	case when.InBreach:
		return w.inBreach(leaf, helps)
	case when.Uncured:
		return w.uncured(leaf, helps)
	case when.Ended:
		return w.endedBy(leaf, helps)
	case when.During:
		return w.during(civil.Span(leaf))
	case when.Is:
		return w.is(scope.Box(leaf))
	case when.Phrase:
		return w.phrase(string(leaf), helps)
	case when.Always, when.All, when.Any, when.Negated:
	}
	panic("evaluate: a condition that is no leaf")
}

func (w world) unknown(qs ...when.Question) when.Answer {
	return when.Answer{Missing: qs, Until: civil.Last()}
}

func (w world) answer(t record.Truth, until civil.Date, format string, args ...any) when.Answer {
	return when.Answer{Truth: t, Until: until,
		Reasons: []when.Reason{{Clause: w.clause, Text: fmt.Sprintf(format, args...)}}}
}

// fact looks for statements; then for a presumption; then for an assumption.
func (w world) fact(f record.Fact, helps, standard bool) when.Answer {
	until := civil.Last()
	truth, found := record.Unknown, false
	for _, st := range w.known.Facts {
		if st.Fact != f || st.Is == record.Unknown || standard && st.How == record.Says {
			continue
		}
		applies, last := w.applies(st)
		until = earlier(until, last)
		switch {
		case applies == record.Yes && found && truth != st.Is:
			return w.unknown(question(when.AskFact, string(f), w.view, "whether %s: both are stated", f))
		case applies == record.Yes:
			truth, found = st.Is, true
		}
	}
	if found {
		return w.answer(truth, until, "%s", said(f, truth))
	}
	if t, ok := w.presumed(f, helps); ok {
		return w.answer(t, until, "%s, as presumed", said(f, t))
	}
	for _, st := range w.known.Assume {
		if applies, _ := w.applies(st); st.Fact == f && applies == record.Yes && st.Is != record.Unknown {
			once(&w.basis.assumed, said(f, st.Is))
			return w.answer(st.Is, civil.Last(), "%s, as assumed", said(f, st.Is))
		}
	}
	kind := when.AskFact
	if standard {
		kind = when.AskStandard
	}
	a := w.unknown(question(kind, string(f), w.view, "whether %s%s", f, aboutWhat(w.view)))
	a.Until = until
	return a
}

func said(f record.Fact, t record.Truth) string {
	if t == record.Yes {
		return string(f)
	}
	return "it is not so that " + string(f)
}

// aboutWhat names the matter, where the act has more than one.
func aboutWhat(v view) string {
	if v.about == "" || v.sole {
		return ""
	}
	return fmt.Sprintf(" (for %s)", v.about)
}

func earlier(a, b civil.Date) civil.Date {
	if b.Before(a) {
		return b
	}
	return a
}

// applies is whether a statement speaks of the matter and the day at hand, and the last day for which that is so.
func (w world) applies(st record.Stated) (record.Truth, civil.Date) {
	matter := record.Yes
	if st.About != "" {
		matter = w.sameMatter(st.About, w.about)
	}
	if st.During.IsZero() {
		return matter, civil.Last()
	}
	if !w.dated {
		return matter.And(record.Unknown), civil.Last()
	}
	if st.During.Contains(w.day) {
		return matter, st.During.Last()
	}
	if w.day.Before(st.During.First()) {
		return record.No, st.During.First().Prev()
	}
	return record.No, civil.Last()
}

// presumed uses a presumption that a clause makes, and one without a clause only where it bars.
func (w world) presumed(f record.Fact, helps bool) (record.Truth, bool) {
	for _, p := range w.agreement.Presumptions {
		if p.Fact != f {
			continue
		}
		frees := (p.Is == record.Yes) == helps
		if p.Clause == "" && frees {
			continue
		}
		text := said(f, p.Is)
		if p.Clause != "" {
			text += " (" + p.Clause.Mark() + ")"
		}
		once(&w.basis.presumed, text)
		return p.Is, true
	}
	return record.Unknown, false
}

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

// notRecorded answers for an event of which nothing recorded is perhaps an act: the record is closed where the act would
// free, and open where it would bar, unless it is complete or says that nothing was done.
func (w world) notRecorded(c when.Done, why string, helps bool, until civil.Date) when.Answer {
	if helps || w.completeFor(c.Event) || w.omitted(c.Event, w.day, w.view) {
		if why == "" {
			why = fmt.Sprintf("no %q in the record", c.Event)
		}
		return w.answer(record.No, until, "%s", why)
	}
	a := w.unknown(question(when.AskEvent, string(c.Event), w.view, "whether there was a %q%s", c.Event, aboutWhat(w.view)))
	a.Until = until
	return a
}

func byText(p record.Party) string {
	if p == "" {
		return ""
	}
	return " by " + string(p)
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
	if !c.In.IsZero() && !c.In.Contains(d.day) {
		one = one.and(counts{truth: record.No, why: fmt.Sprintf("the %q of %s is not %s", c.Event, d.day, c.In)})
	}
	if c.ByThe != "" {
		one = one.and(w.byNamed(c, d))
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

// byNamed is whether an act is by the one whom the act judged names in a dimension.
func (w world) byNamed(c when.Done, d *deed) counts {
	if w.cell == nil || !w.cell.Stated(c.ByThe) || d.By == "" {
		return counts{missing: []when.Question{question(when.AskWho, string(c.ByThe), w.view,
			"whether the %q of %s is by the %s of this act", d.Event, d.day, c.ByThe)}}
	}
	if strings.EqualFold(w.cell.Text(c.ByThe), string(d.By)) {
		return yes
	}
	return counts{truth: record.No, why: fmt.Sprintf("the %q of %s is by %s, not %s", d.Event, d.day, d.By, w.cell.Text(c.ByThe))}
}

// ofKind is whether an act has the coordinates asked for.
func (w world) ofKind(c when.Done, d *deed, p *part) counts {
	r, err := w.words.Resolve(c.What)
	if err != nil || len(p.cells) == 0 {
		return counts{missing: []when.Question{question(when.AskWhere, string(d.Event), w.view, "more of the %q of %s", d.Event, d.day)}}
	}
	rel := r.Relate(p.cells[0])
	one := counts{truth: truthOf(rel.Where), why: fmt.Sprintf("the %q of %s is not %s", d.Event, d.day, c.What)}
	if one.truth == record.Unknown {
		one.missing = w.whichOf(p, rel.Vague, w.view, fmt.Sprintf("of the %q of %s", d.Event, d.day))
	}
	return one
}

// ofAmount is whether an act has the amount asked for.
func (w world) ofAmount(c when.Done, d *deed, p *part) counts {
	truth := c.Amount.Hold(p.amount, p.amount)
	one := counts{truth: truth, why: fmt.Sprintf("the %q of %s is of %s, not %s", d.Event, d.day, p.amount, c.Amount.Text())}
	if truth == record.Unknown {
		one.missing = []when.Question{question(when.AskFigure, string(d.Event), w.view, "the amount of the %q of %s", d.Event, d.day)}
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

// at is the same point of view on another day.
func (w world) at(day civil.Date) world {
	w.day, w.dated = day, true
	return w
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
	best := counts{truth: record.No, why: fmt.Sprintf("the %q of %s is not within %s after %q", c.Event, d.day, c.Within,
		c.Since)}
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

// longAgo is whether the periods that must lie between an act and today have run, and the last day on which that stays so.
func (w world) longAgo(c when.Done, d *deed) (counts, civil.Date) {
	result, until := yes, civil.Last()
	if !c.Lasts.IsZero() {
		last := c.Lasts.AfterMoment(d.given, w.calendar)
		result = w.notLater(w.day, last, c)
		until = last.Earliest
		if w.day.After(until) {
			until = civil.Last()
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

// ranOut is whether today is after a moment, or with inclusive, on or after it; and the last day on which that stays so.
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
	return counts{missing: []when.Question{question(when.AskWhen, m.Why, w.view, "%s", orPeriod(m.Why, e))}}, w.day
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
	any := when.Answer{Truth: record.No, Until: until, Reasons: []when.Reason{{Clause: w.clause, Text: "the agreement has not ended"}}}
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
			one, _ := w.counted(when.Done{Event: p.After}, d, &d.parts[i], helps)
			done, last := d.by(w.view)
			ran, until := w.ranOutAt(p.Period.AfterMoment(d.given, w.calendar), p, p.After)
			one = done.and(one).and(ran)
			a := when.Answer{Truth: one.truth, Missing: one.missing, Until: earlier(last, until)}
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
		return w.ranOut(m, p.Inclusive && p.At == (civil.Clock{}), e)
	}
	if w.time == (civil.Clock{}) {
		return counts{missing: []when.Question{question(when.AskWhen, string(e), w.view, "at what time of %s, before or after %s", day, p.At)}},
			w.day
	}
	if w.time.Compare(p.At) > 0 {
		return yes, w.day
	}
	return counts{truth: record.No, why: fmt.Sprintf("the time after %s runs through %s, %s", eventText(e), day, p.At)}, w.day
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

// is asks whether the act that is judged lies within a scope.
func (w world) is(box scope.Box) when.Answer {
	if w.cell == nil {
		return w.unknown(question(when.AskWhere, "", w.view, "whether it is within %s", box))
	}
	r, err := w.words.Resolve(box)
	if err != nil {
		return w.unknown(question(when.AskMeaning, "", w.view, "%v", err))
	}
	rel := r.Relate(*w.cell)
	if rel.Where == scope.Perhaps {
		return w.unknown(w.relationQuestions(rel, w.view, nil)...)
	}
	a := w.answer(truthOf(rel.Where), civil.Last(), "the act is within %s", box)
	if rel.Where == scope.Outside {
		a.Reasons[0].Text = fmt.Sprintf("the act is outside %s", box)
	}
	return a
}

// phrase is settled where a reading chooses a sense, or all senses agree.
func (w world) phrase(name string, helps bool) when.Answer {
	d := w.phrases[name]
	if w.asked[name] {
		return w.unknown(question(when.AskMeaning, name, w.view, "what %q means", name))
	}
	inner := w
	inner.asked = map[string]bool{name: true}
	for k := range w.asked {
		inner.asked[k] = true
	}
	inner.clause = d.Clause
	chosen := ""
	if w.reading != nil {
		chosen = w.reading.Senses[name]
	}
	var answers []when.Answer
	var names []string
	until := civil.Last()
	for _, s := range d.Senses {
		if chosen == "" || s.Name == chosen {
			a := when.Evaluate(s.If, helps, inner)
			answers, names = append(answers, a), append(names, s.Name)
			until = earlier(until, a.Until)
		}
	}
	for _, a := range answers[1:] {
		if a.Truth != answers[0].Truth {
			return w.senses(name, names, answers, until)
		}
	}
	all := answers[0]
	all.Until = until
	for _, a := range answers[1:] {
		addOnce(&all.Missing, a.Missing)
		addOnce(&all.Reasons, a.Reasons)
	}
	return all
}

// senses answers for a phrase whose senses differ: which of them holds is the first thing missing.
func (w world) senses(name string, names []string, answers []when.Answer, until civil.Date) when.Answer {
	text := fmt.Sprintf("which sense of %q holds:", name)
	var missing []when.Question
	for i, n := range names {
		if i > 0 {
			text += " or"
		}
		text += fmt.Sprintf(" %q", n)
		missing = append(missing, answers[i].Missing...)
	}
	q := question(when.AskMeaning, name, w.view, "%s", text)
	return when.Answer{Missing: append([]when.Question{q}, missing...), Until: until}
}

// figure compares a stated quantity.
// figureOf is the figure stated for the day of the view.
func (w world) figureOf(name string) (money.Amount, bool) {
	for _, k := range w.known.Figures {
		if applies, _ := w.applies(record.Stated{About: k.About, During: k.During}); k.Name == name && applies == record.Yes {
			return k.Is, true
		}
	}
	return money.Amount{}, false
}

func (w world) figure(f when.Figure) when.Answer {
	until := civil.Last()
	var found *record.Figure
	for i := range w.known.Figures {
		k := &w.known.Figures[i]
		if k.Name != f.Name {
			continue
		}
		applies, last := w.applies(record.Stated{About: k.About, During: k.During})
		until = earlier(until, last)
		if applies != record.Yes {
			continue
		}
		if found != nil && !found.Is.Equal(k.Is) {
			return w.unknown(question(when.AskFigure, f.Name, w.view, "%s: two figures are stated", f.Name))
		}
		found = k
	}
	if found == nil {
		a := w.unknown(question(when.AskFigure, f.Name, w.view, "%s%s", f.Name, aboutWhat(w.view)))
		a.Until = until
		return a
	}
	truth := f.Bounds.Hold(found.Is, found.Is)
	if truth == record.Unknown {
		return w.unknown(question(when.AskFigure, f.Name, w.view, "how %s compares with %s", found.Is, f.Bounds.Text()))
	}
	return w.answer(truth, until, "%s is %s", f.Name, found.Is)
}

// total compares a sum. What is recorded is the least; the most is known only of a complete record.
func (w world) total(t when.Total) when.Answer {
	sum := w.sum(t)
	if len(sum.missing) > 0 {
		return w.unknown(sum.missing...)
	}
	if t.Of != "" && sum.most.Stated() && sum.most.Sign() == 0 {
		sum.least, sum.most, t.Of = nothing, nothing, ""
	}
	bounds, asked := w.share(t, sum)
	if len(asked) > 0 {
		return w.unknown(asked...)
	}
	truth := bounds.Hold(sum.least, sum.most)
	if t.NotOver != "" {
		other := w.sum(when.Total{Event: t.NotOver, In: t.In, AnyMatter: t.AnyMatter})
		if len(other.missing) > 0 {
			return w.unknown(other.missing...)
		}
		truth = truth.And(notOver(sum, other))
		sum.until = earlier(sum.until, other.until)
	}
	if t.Withheld != "" {
		if !sum.most.Stated() || sum.most.Sign() != 0 {
			return w.unknown(question(when.AskFigure, t.Withheld, w.view, "%s, which is not stated (%s so far)", t.Withheld,
				sum.least))
		}
		truth = record.No
	}
	if truth == record.Unknown {
		return w.unknown(question(when.AskEvent, string(t.Event), w.view,
			"whether there were other acts of %q than those recorded (%s so far)", t.Event, sum.least))
	}
	a := w.answer(truth, sum.until, "the total of %q is %s%s", t.Event, sum.least, orMore(sum))
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
	first       civil.Date // the day of the first act that counts
}

func (w world) sum(t when.Total) sum {
	if t.Rolling.IsZero() {
		return w.sumIn(t)
	}
	return w.rolling(t)
}

// rolling is the greatest sum in any run of days of the stated length. Each run begins with an act.
func (w world) rolling(t when.Total) sum {
	length := t.Rolling
	t.Rolling = civil.Period{}
	best := w.sumIn(when.Total{Event: t.Event, In: civil.Span{Through: civil.First()}, AnyMatter: t.AnyMatter, Count: t.Count,
		Bounds: t.Bounds})
	for _, d := range w.byEvent[t.Event] {
		if !w.tick() {
			break
		}
		last, ok := length.Including().After(d.day, w.calendar).Exact()
		if !ok {
			best.missing = append(best.missing, question(when.AskWhen, string(t.Event), w.view, "how long the run of days is"))
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
	zero, err := money.Parse(zeroOf(unit))
	if err != nil {
		s.missing = []when.Question{question(when.AskFigure, string(t.Event), w.view, "the unit of %q", t.Event)}
		return s
	}
	least, most, open := zero, zero, !w.completeFor(t.Event) && !w.omitted(t.Event, w.day, w.view)
	for _, d := range w.byEvent[t.Event] {
		if d.Omission || d == w.self || !window.Contains(d.day) {
			continue
		}
		done, last := d.by(w.view)
		s.until = earlier(s.until, last)
		if done.truth == record.No {
			continue
		}
		for i := range d.parts {
			p := &d.parts[i]
			c, _ := w.counted(when.Done{Event: t.Event, AnyMatter: true}, d, p, true)
			if !t.AnyMatter && w.about != "" {
				c = c.and(w.aboutThis(d, p, w.view))
			}
			c = done.and(c)
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
			if most, err = most.Add(amount); err != nil {
				s.missing = append(s.missing, question(when.AskFigure, string(t.Event), w.view, "the amount of the %q of %s in %s",
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
		s.missing = append(s.missing, question(when.AskFigure, "amount", w.view, "the amount of the act in %s", least.Unit()))
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
