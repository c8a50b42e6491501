package evaluate

import (
	"fmt"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// piece is a uniform piece of an act: one place, one stretch of time.
type piece struct {
	part     *part
	cell     scope.Cell
	possible verdicts
	because  record.Clauses
	outside  record.Clauses
}

func (s *situation) decide(act record.Act) Decision {
	t := newTally(act)
	s.weigh(act, t)
	return s.conclude(act, t)
}

// weigh judges an act and everything that it binds its doer to do.
func (s *situation) weigh(act record.Act, t *tally) {
	d := s.deed(act)
	if act.Event != "" && d.event == nil {
		s.basis.notRead("event", string(act.Event), keysOf(s.agreement.Events))
		s.problems = append(s.problems, "the act's event "+string(act.Event)+" is not declared")
	}
	s.proper(d)
	for i := range d.parts {
		p := &d.parts[i]
		for _, cells := range append([][]scope.Cell{p.cells}, p.doers...) {
			for _, c := range scope.Refine(cells, s.regions()) {
				s.sweep(d, p, c, t)
			}
		}
	}
	for _, later := range act.Commits {
		s.weigh(inherit(act, later), t)
	}
}

// proper reports a proposed act that cannot be judged as what it says it is.
func (s *situation) proper(d *deed) {
	if d.Omission && d.Event == "" {
		s.problems = append(s.problems, "which event the omission leaves undone")
	}
	if d.event == nil || len(d.event.Is) > 0 {
		return
	}
	for _, p := range d.parts {
		if p.acts {
			s.problems = append(s.problems,
				fmt.Sprintf("whether the act is the step %q or the conduct that it describes", d.Event))
		}
	}
}

// inherit fills in what a committed act leaves to the act that commits to it: who does it, and with whom.
func inherit(act, later record.Act) record.Act {
	if later.By == "" {
		later.By = act.By
	}
	if later.With == "" {
		later.With = act.With
	}
	if later.About == "" {
		later.About = act.About
	}
	return later
}

func (s *situation) regions() []scope.Rough {
	out := make([]scope.Rough, 0, len(s.rules)+len(s.touched))
	for _, r := range s.rules {
		out = append(out, r.region)
		out = appendExceptions(out, r.except)
	}
	for _, u := range s.touched {
		out = append(out, u.region)
	}
	return out
}

func appendExceptions(out []scope.Rough, xs []exception) []scope.Rough {
	for _, x := range xs {
		out = appendExceptions(append(out, x.region), x.except)
	}
	return out
}

// sweep judges one place through its time, cutting it where an answer may change.
func (s *situation) sweep(d *deed, p *part, c scope.Cell, t *tally) {
	if !d.On.IsZero() && !d.During.IsZero() && !d.During.Contains(d.On) {
		s.make(d, p, c, t)
	}
	v := view{about: p.about, amount: p.total, made: d.day, time: d.At, self: d, unplaced: p.unplaced,
		sole: len(d.parts) == 1}
	if !d.known {
		s.rule(d, p, c, v, t, c.During())
		return
	}
	span := c.During()
	for day := span.First(); !day.After(span.Last()); {
		v.day, v.dated = day, true
		at := c.On(civil.Span{From: day, Through: day})
		until := earlier(s.rule(d, p, at, v, t, civil.Span{From: day, Through: span.Last()}), span.Last())
		if until == civil.Last() || !s.tick() {
			return
		}
		if until.Before(day) {
			until = day
		}
		day = until.Next()
	}
}

// make judges the making of a deal on a day before, or after, the time through which it is carried on. A bar that would
// catch it on that day may be on making such deals or on carrying them out; where it does not catch the latter, that is
// open.
func (s *situation) make(d *deed, p *part, c scope.Cell, t *tally) {
	span := civil.Span{From: d.On, Through: d.On}
	v := view{day: d.On, dated: true, made: d.On, time: d.At, about: p.about, amount: p.total, self: d,
		unplaced: p.unplaced,
		sole:     len(d.parts) == 1}
	for _, r := range s.rulings(d, p, c.On(span), v) {
		if r.rule.Kind != norm.Prohibition || !r.bears || r.possible == only(Permitted) {
			continue
		}
		r.possible |= only(Permitted)
		r.missing = append(r.missing, question(when.AskMeaning, r.rule.Clause.Number(), v,
			"whether %s bars the making of the deal on %s, or only carrying it out", r.rule.Clause.Mark(), d.On))
		t.add(&r)
	}
}

// rule judges one place on one day by every rule, and says through which day the answer holds.
func (s *situation) rule(d *deed, p *part, c scope.Cell, v view, t *tally, span civil.Span) civil.Date {
	rulings := s.rulings(d, p, c, v)
	until := s.turnsAfter(v, civil.Last())
	all := piece{part: p}
	for i := range rulings {
		r := &rulings[i]
		s.doubtUnread(r, v)
		until = earlier(until, r.until)
		t.add(r)
		if r.bears {
			all.possible = all.possible.worst(r.possible)
		}
	}
	if until.Before(v.day) {
		until = v.day
	}
	if v.dated {
		span.Through = earlier(until, span.Last())
		all.cell = c.On(span)
	} else {
		all.cell = c
	}
	for i := range rulings {
		if r := &rulings[i]; r.bears && r.possible.has(Breach) && v.dated {
			t.through(r.rule.index, span.Last())
		}
		switch r := &rulings[i]; {
		case !r.bears:
		case len(r.outside) > 0:
			all.outside = append(all.outside, r.rule.Clause)
		case r.possible == all.possible || r.possible.settled() != Permitted:
			all.because = append(all.because, r.rule.Clause)
		}
	}
	t.pieces = append(t.pieces, all)
	t.until = earlier(t.until, until)
	return until
}

func (s *situation) rulings(d *deed, p *part, c scope.Cell, v view) []ruling {
	var out []ruling
	v.cell = &c
	if d.event != nil && !d.Omission {
		if len(d.event.rights) > 0 {
			out = append(out, s.grounds(d, p, v)...)
		} else {
			out = append(out, s.defective(d, p, v)...)
		}
	}
	claims := len(out) == 0 || out[0].possible != only(Ineffective)
	for _, r := range s.rules {
		switch r.Kind {
		case norm.Prohibition:
			if !d.Omission {
				out = append(out, s.prohibits(r, p, c, v))
			}
		case norm.Duty:
			if claims {
				out = append(out, s.requires(r, d, p, v))
			}
		case norm.Permission:
			out = append(out, s.permits(r, c, v))
		case norm.Right:
		}
	}
	for i := range s.touched {
		if u := &s.touched[i]; !d.Omission && u.region.Relate(c).Where != scope.Outside {
			out = append(out, s.touches(u, i, v))
		}
	}
	return out
}

// touches is a clause left out of the model that may bear on the act.
func (s *situation) touches(u *touched, i int, v view) ruling {
	v.clause = u.Clause
	r := &rule{Norm: norm.Norm{Clause: u.Clause, What: "not modelled"}, index: len(s.rules) + 1 + i}
	return ruling{rule: r, bears: true, possible: only(Permitted) | only(Breach), until: civil.Last(),
		missing: []when.Question{question(when.AskText, u.Clause.Number(), v, "what %s says, which is not modelled",
			u.Clause)}}
}
