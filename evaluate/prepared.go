package evaluate

import (
	"maps"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Prepared is an evaluator with what is known, for many questions: which terms an act breaks, and nothing else until it is asked
// why. It answers what [Evaluator.Decide] answers for the same record. An act like one that was asked about before is answered
// from a table and without garbage; alike are acts that no term and nothing recorded can tell apart. It is safe for concurrent use.
type Prepared struct {
	base    *situation
	sees    sees
	answers *table
}

// Found is one finding in eight bytes: what a rule of the agreement leaves possible, where that is not only to be permitted.
type Found struct {
	// Rule is its place in the agreement, for [Prepared.Clause]. Something wrong with the act or the record as a whole is found by
	// no rule in particular, and has no clause.
	Rule    uint32
	Outcome Outcome
}

// Names tells which names stand for persons that are not among those of an agreement. Whoever it knows is an outsider to the
// agreement, in none of its groups; of anybody else it is not known who he is.
type Names interface{ Knows(name string) bool }

// Prepare prepares a record for many questions.
func (ev *Evaluator) Prepare(known record.Known) *Prepared {
	s := ev.text.situation(&known)
	return &Prepared{base: s, sees: s.program.sees(s), answers: newTable()}
}

// With is the same with more acts on record.
func (p *Prepared) With(acts ...record.Act) *Prepared {
	s := p.base.fork()
	clones := make(map[*deed]*deed, len(s.deeds))
	own := func(ds []*deed) []*deed {
		out := make([]*deed, len(ds), len(ds)+len(acts))
		for i, d := range ds {
			if clones[d] == nil {
				mine := *d
				clones[d] = &mine
			}
			out[i] = clones[d]
		}
		return out
	}
	s.deeds, s.unread = own(s.deeds), own(s.unread)
	s.byEvent = maps.Clone(s.byEvent)
	for e, ds := range s.byEvent {
		s.byEvent[e] = own(ds)
	}
	known := *s.known
	known.Acts = append(slices.Clip(known.Acts), acts...)
	s.known = &known
	h := &History{prepared: s}
	for _, a := range acts {
		h.Add(a)
	}
	return &Prepared{base: s, sees: s.program.sees(s), answers: newTable()}
}

// Rules is how many rules the agreement has: [Found].Rule is less.
func (p *Prepared) Rules() uint32 { return uint32(len(p.base.rules) + 1 + len(p.base.touched)) }

// Clause is the clause of a rule.
func (p *Prepared) Clause(rule uint32) record.Clause {
	if i := int(rule); i < len(p.base.rules) {
		return p.base.rules[i].Clause
	}
	if i := int(rule) - len(p.base.rules) - 1; i >= 0 && i < len(p.base.touched) {
		return p.base.touched[i].Clause
	}
	return ""
}

// Decide answers in full, with reasons. Names may be nil.
func (p *Prepared) Decide(act record.Act, names Names) Decision {
	return p.base.forkFor(&act, names).decide(act)
}

// Status answers where the parties stand on a day.
func (p *Prepared) Status(on civil.Date) Status { return p.base.fork().status(on) }

// Append appends the findings on an act, in the order of the agreement, and says what they come to together. It does not keep the
// act. Names may be nil.
func (p *Prepared) Append(dst []Found, act *record.Act, names Names) ([]Found, Outcome) {
	key, day, ok := p.sees.key(act, names)
	if !ok {
		return p.work(dst, act, names)
	}
	p.answers.RLock()
	a, found := p.answers.find(key, day)
	p.answers.RUnlock()
	if !found {
		return p.learn(dst, key, day, act, names)
	}
	return append(dst, a.found...), a.all
}

// work decides an act that no table has an answer for.
func (p *Prepared) work(dst []Found, act *record.Act, names Names) ([]Found, Outcome) {
	a := p.answer(act, names)
	return append(dst, a.found...), a.all
}

// learn decides an act and keeps the answer for those like it.
func (p *Prepared) learn(dst []Found, k key, day int32, act *record.Act, names Names) ([]Found, Outcome) {
	a := p.answer(act, names)
	a.from = day
	if a.through = max(a.through, day); day == 0 || p.sees.daily || act.Event != "" || !act.During.IsZero() {
		a.through = day
	}
	p.answers.put(k, a)
	return append(dst, a.found...), a.all
}

// answer decides an act by the evaluator that can explain it.
func (p *Prepared) answer(act *record.Act, names Names) answer {
	s := p.base.forkFor(act, names)
	t := newTally(*act)
	s.weigh(*act, t)
	a := answer{through: int32(t.until.Ordinal())}
	for _, i := range t.order() {
		o := Outcome(t.possible[i])
		if a.all = a.all.Worst(o); o.Verdict() != Permitted {
			a.found = append(a.found, Found{Rule: uint32(i), Outcome: o})
		}
	}
	if len(s.problems) > 0 || s.basis.limit {
		a.all |= Outcome(everyVerdict)
		a.found = append(a.found, Found{Rule: uint32(len(s.rules)), Outcome: Outcome(everyVerdict)})
	}
	if a.all == 0 {
		a.all = OutcomeOf(Permitted)
	}
	return a
}

// Concerns lists the persons whom the agreement names, apart from those of whom only the record speaks, and whether it may bear on
// what an outsider does whom it does not name.
func (p *Prepared) Concerns() (named []record.Party, anybody bool) {
	a, s := p.base.agreement, p.base
	for q := range a.Parties {
		named = append(named, q)
	}
	for _, name := range list(a.ThirdParties) {
		named = append(named, record.Party(name))
	}
	for _, m := range slices.Concat(a.Members, s.known.Members) {
		named = append(named, m.Name)
	}
	for _, at := range s.known.Places {
		if at.Dim == "" || at.Dim == scope.With || at.Dim == scope.By {
			named = append(named, record.Party(at.Name))
		}
	}
	slices.Sort(named)
	return slices.Compact(named), len(s.problems) > 0 || s.basis.limit || s.bearsOnOutsiders()
}

// bearsOnOutsiders reports whether a rule perhaps binds somebody who is no party and in no group.
func (s *situation) bearsOnOutsiders() bool {
	const name = "an outsider whom nobody names"
	words, err := s.words.Place([]scope.Placement{{Name: name, Dim: scope.With, Outsider: true}})
	if err != nil {
		return true
	}
	cells, _, err := words.Cells(scope.Box{scope.By: name}, civil.Span{}, false)
	if err != nil || len(cells) != 1 {
		return true
	}
	meets := func(r scope.Rough) bool { return r.Relate(cells[0]).Where != scope.Outside }
	return slices.ContainsFunc(s.rules, func(r *rule) bool { return meets(r.who) }) ||
		slices.ContainsFunc(s.touched, func(u touched) bool { return meets(u.region) })
}

// Declares reports whether the agreement declares an event.
func (p *Prepared) Declares(e record.Event) bool { return p.base.events[e] != nil }

// Events lists the events that the agreement declares, sorted.
func (p *Prepared) Events() []record.Event { return slices.Clone(p.base.eventNames) }

// forkFor is the situation for one more question, with those whom an act names placed outside of the agreement where they are known
// to stand there.
func (s *situation) forkFor(act *record.Act, names Names) *situation {
	f := s.fork()
	if names == nil {
		return f
	}
	var ps []scope.Placement
	place := func(name record.Party) {
		if name == "" || s.words.Knows(scope.With, string(name)) || !names.Knows(string(name)) {
			return
		}
		ps = append(ps, scope.Placement{Name: string(name), Dim: scope.With, Outsider: true})
	}
	var each func(record.Act)
	each = func(a record.Act) {
		for _, name := range append([]record.Party{a.By, a.With, a.To}, a.And...) {
			place(name)
		}
		for _, later := range a.Commits {
			each(later)
		}
	}
	each(*act)
	if len(ps) == 0 {
		return f
	}
	words, err := f.words.Place(ps)
	if err != nil {
		f.problems = append(f.problems, err.Error())
	}
	if words != nil {
		f.words = words
	}
	return f
}
