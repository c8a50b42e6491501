package evaluate

import (
	"fmt"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

type endKey struct {
	rule  *rule
	deed  *deed
	helps bool
}

// ending is one way in which the agreement has ended, perhaps.
type ending struct {
	truth   record.Truth
	day     civil.Moment // ended from this day on
	last    civil.Moment // the day from which tails run
	by      record.Party
	under   record.Clause
	missing []when.Question
	why     string
	// expiry: the agreement ran out.
	expiry bool
	// noticed: it takes effect when a period of notice has run. On its last day one may take the agreement to have ended; what
	// binds binds through that day.
	noticed bool
	// several: it is taken as given, and the clause it names has several rights, so that under which it was made is not known.
	several bool
	// recorded is false where an ending is only not excluded by the record.
	recorded bool
}

// endings are the ways in which the agreement has ended or may have ended by a day: expiry, and terminations. Helps is
// whether an ending helps the one whose act is judged.
func (s *situation) endings(v view, helps bool) ([]ending, civil.Date) {
	out, until := s.expiries(v, helps)
	for _, r := range s.rules {
		if r.Kind == norm.Right && r.Right.Ends {
			ends, last := s.terminations(r, v, helps)
			out = append(out, ends...)
			until = earlier(until, last)
		}
	}
	return out, earlier(until, s.termThrough(v))
}

// termThrough is the last day through which the version in force on the day of the view states the life of the agreement.
func (s *situation) termThrough(v view) civil.Date {
	through := civil.Last()
	for _, t := range s.terms[1:] {
		if !s.hidden(t.from) && v.dated && v.day.Before(t.from.effective) {
			through = earlier(through, t.from.effective.Prev())
		}
	}
	return through
}

// termOn is the life of the agreement as the version in force states it.
func (s *situation) termOn(v view) (civil.Span, record.Clause) {
	span, clause := s.terms[0].span, record.Clause("")
	for _, t := range s.terms[1:] {
		if s.hidden(t.from) || !v.dated || v.day.Before(t.from.effective) {
			continue
		}
		span, clause = t.span, t.from.clause
	}
	return span, clause
}

// terminations are the exercises of one right that ended, or perhaps ended, the agreement by a day.
func (s *situation) terminations(r *rule, v view, helps bool) ([]ending, civil.Date) {
	var out []ending
	until, certain := civil.Last(), false
	for _, d := range s.byEvent[r.Event] {
		if d.Omission || d == v.self || v.self != nil && v.self.index > 0 && d.given == v.self.given &&
			d.index > v.self.index {
			continue
		}
		done, last := d.by(v)
		until = earlier(until, last)
		if done.truth == record.No {
			continue
		}
		if len(d.Invokes) > 0 && !d.Invokes.Cover(r.Clause) {
			continue
		}
		e, last := s.termination(r, d, v, helps)
		until = earlier(until, last)
		if done.truth == record.Unknown && e.truth == record.Yes {
			e.truth, e.missing = record.Unknown, done.missing
		}
		if e.truth != record.No {
			out = append(out, e)
			certain = certain || e.truth == record.Yes
		}
	}
	if !certain && !helps && !s.completeFor(r.Event) && !s.omitted(r.Event, v.day, v) {
		out = append(out, ending{truth: record.Unknown, under: r.Clause, day: civil.Unknown(""),
			last: civil.Unknown(""),
			missing: []when.Question{question(when.AskEvent, string(r.Event), v, "whether there was a %q under %s",
				r.Event,
				r.Clause.Mark())}})
	}
	return out, until
}

func (s *situation) termination(r *rule, d *deed, v view, helps bool) (ending, civil.Date) {
	p := &d.parts[0]
	c, several := counts{truth: record.Yes}, false
	if d.Undisputed {
		once(&s.basis.undisputed, fmt.Sprintf("%q of %s", d.Event, d.day))
		several = s.rightsNamed(d) > 1
	} else {
		c = s.terminates(r, d, helps, v)
	}
	e := ending{several: several, noticed: !r.Right.After.IsZero(), by: d.By, under: r.Clause, missing: c.missing, recorded: true,
		why: fmt.Sprintf("%q of %s by %s (%s)", d.Event, d.day, d.By, r.Clause.Mark())}
	e.day = d.given
	if !r.Right.After.IsZero() {
		e.day = r.Right.After.AfterMoment(d.given, s.calendar)
	}
	e.last = e.day
	then, until := s.reached(e.day, v)
	c = c.and(then)
	if gone := s.withdrawn(d, p, v.day, helps, v); gone.truth != record.No {
		c = c.and(counts{truth: gone.truth.Not(), missing: gone.missing})
	}
	e.truth, e.missing = c.truth, c.missing
	return e, until
}

// rightsNamed counts the rights to end the agreement that an act may be an exercise of.
func (s *situation) rightsNamed(d *deed) int {
	n := 0
	for _, r := range d.event.rights {
		if r.Right.Ends && (len(d.Invokes) == 0 || d.Invokes.Cover(r.Clause)) {
			n++
		}
	}
	return n
}

// terminates is whether an exercise of a right to terminate had effect on its day. One that depends on itself is not
// known to. Its parts are grounds, of which one is enough.
func (s *situation) terminates(r *rule, d *deed, helps bool, v view) counts {
	key := endKey{r, d, helps}
	state, ok := s.ended[key]
	switch {
	case ok && state.working:
		return counts{missing: []when.Question{question(when.AskEvent, string(d.Event), v,
			"whether the %q of %s had effect: it depends on itself", d.Event, d.day)}}
	case ok:
		return state.counts
	}
	s.ended[key] = effectState{working: true}
	defer s.apart()()
	c := counts{truth: record.No}
	for i := range d.parts {
		p := &d.parts[i]
		one := s.wellMade(d, p, v).and(s.onItsDay(d, p, v, func(own view) counts {
			return s.entitled(r, d, p, own,
				helps)
		}))
		if c.why == "" && one.truth == record.No {
			c.why = one.why
		}
		c = c.or(one)
	}
	s.ended[key] = effectState{counts: c}
	if c.truth == record.No {
		once(&s.basis.discounted, orText(c.why, fmt.Sprintf("the %q of %s had no effect", d.Event, d.day)))
	}
	return c
}

func (s *situation) reached(m civil.Moment, v view) (counts, civil.Date) {
	switch {
	case m.SurelyNotAfter(v.day):
		return yes, civil.Last()
	case m.SurelyAfter(v.day):
		return counts{truth: record.No}, m.Earliest.Prev()
	}
	return counts{missing: []when.Question{question(when.AskWhen, m.Why, v, "%s", orText(m.Why,
			"when the termination takes effect"))}},
		undecided(m, true)
}

// endedBy answers whether the agreement has ended, in a certain way.
func (w world) endedBy(c when.Ended, helps bool) when.Answer {
	if w.ending != nil {
		return w.thisEnding(c)
	}
	ends, until := w.endings(w.view, helps)
	best := counts{truth: record.No, why: "the agreement has not ended" + inWhichWay(c)}
	clause := w.clause
	for _, e := range ends {
		if matches(c, e) == record.No {
			continue
		}
		one := counts{truth: e.truth.And(matches(c, e)), missing: e.missing, why: e.why}
		if one.truth > best.truth && e.under != "" {
			clause = e.under
		}
		best = best.or(one)
	}
	if best.truth == record.Unknown {
		a := w.unknown(best.missing...)
		a.Until = until
		return a
	}
	a := w.answer(best.truth, until, "%s", best.why)
	a.Reasons[0].Aside, a.Reasons[0].Clause = best.truth == record.No, clause
	return a
}

func inWhichWay(c when.Ended) string {
	s := ""
	if c.By != "" {
		s += " by an act of " + string(c.By)
	}
	if c.Under != "" {
		s += " under " + c.Under.Mark()
	}
	return s
}

func (w world) thisEnding(c when.Ended) when.Answer {
	t := matches(c, *w.ending)
	if t == record.Unknown {
		return w.unknown(question(when.AskEvent, "", w.view, "how the agreement ended"))
	}
	return w.answer(t, civil.Last(), "%s", w.ending.why)
}

// matches is whether an ending is of the kind asked about.
func matches(c when.Ended, e ending) record.Truth {
	if c.By == "" && c.Under == "" {
		return record.Yes
	}
	t := record.Yes
	if c.By != "" && e.by != c.By {
		t = record.No
		if e.by == "" && !e.recorded {
			t = record.Unknown
		}
	}
	switch {
	case c.Under != "" && !c.Under.Covers(e.under):
		t = record.No
	case c.Under != "" && e.several:
		t = t.And(record.Unknown)
	}
	return t
}
