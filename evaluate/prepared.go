package evaluate

import (
	"maps"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Prepared is an evaluator with what is known, for many questions: which terms an act breaks, and nothing else until it is asked
// why. It answers what [Evaluator.Decide] answers for the same record. An act like one that was asked about before is answered
// from a table and without garbage; alike are acts that no term and nothing recorded can tell apart. A table keeps a thousand answers
// and then begins anew. It is safe for concurrent use.
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

// Rules is how many rules the agreement has: [Found].Rule is less. After those of its terms come what is asked of the form of its
// events, the clauses left out of the model, and the record as a whole.
func (p *Prepared) Rules() uint32 {
	return uint32(len(p.base.rules) + len(p.base.eventNames) + len(p.base.touched) + 1)
}

// Clause is the clause of a rule.
func (p *Prepared) Clause(rule uint32) record.Clause {
	i, s := int(rule), p.base
	if i < len(s.rules) {
		return s.rules[i].Clause
	}
	if i -= len(s.rules); i < len(s.eventNames) {
		return s.events[s.eventNames[i]].Clause
	}
	if i -= len(s.eventNames); i < len(s.touched) {
		return s.touched[i].Clause
	}
	return ""
}

// number is the number of a finding on an act by its place in a tally.
func (p *Prepared) number(i int, act *record.Act) uint32 {
	s := p.base
	switch {
	case i < len(s.rules):
		return uint32(i)
	case i == len(s.rules):
		event, _ := slices.BinarySearch(s.eventNames, formOf(act))
		return uint32(i + event)
	}
	return uint32(i - 1 + len(s.eventNames))
}

// formOf is the event of which an act, or what it commits to, is a step.
func formOf(act *record.Act) record.Event {
	e := act.Event
	for i := 0; e == "" && i < len(act.Commits); i++ {
		e = formOf(&act.Commits[i])
	}
	return e
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
	if a.through = max(p.sees.through(day, a.through), day); day == 0 || p.sees.daily || act.Event != "" || !act.During.IsZero() {
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
			a.found = append(a.found, Found{Rule: p.number(i, act), Outcome: o})
		}
	}
	if len(s.problems) > 0 || s.basis.limit {
		a.all |= Outcome(everyVerdict)
		a.found = append(a.found, Found{Rule: p.Rules() - 1, Outcome: Outcome(everyVerdict)})
	}
	if a.all == 0 {
		a.all = OutcomeOf(Permitted)
	}
	return a
}

// Concerns lists the persons on whose acts the agreement may bear, among those whom it names, and whether it may bear as well on the
// acts of outsiders whom it does not name. An agreement of bars bears on those whom it binds; any other on all whom it names.
func (p *Prepared) Concerns() (some []record.Party, anybody bool) {
	s := p.base
	if some = p.Persons(); s.onlyBars() {
		some = slices.DeleteFunc(some, func(q record.Party) bool { return !s.bearsOn(s.words, scope.Quote(string(q))) })
	}
	const outsider = "an outsider whom nobody names"
	words, err := s.words.Place([]scope.Placement{{Name: outsider, Dim: scope.With, Outsider: true}})
	return some, len(s.problems) > 0 || s.basis.limit || err != nil || s.bearsOn(words, outsider)
}

// Persons lists the persons whom the agreement names, and those of whom the record says who they are, sorted.
func (p *Prepared) Persons() []record.Party {
	a, s := p.base.agreement, p.base
	var named []record.Party
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
	return slices.Compact(named)
}

// onlyBars reports whether the agreement does nothing but bar conduct: whom it does not bind, it has nothing to do with.
func (s *situation) onlyBars() bool {
	for _, e := range s.events {
		if e.By != "" || e.To != "" || e.Joint || e.Form != "" || len(e.Within) > 0 || e.PerMatter || e.Withdraws != "" ||
			len(e.Waives) > 0 || len(e.Is) > 0 || e.Determination || e.NoEffect {
			return false
		}
	}
	return !slices.ContainsFunc(s.rules, func(r *rule) bool { return r.Kind != norm.Prohibition || len(r.Gate) > 0 })
}

// bearsOn reports whether a rule perhaps bears on what somebody does.
func (s *situation) bearsOn(words *scope.Vocabulary, name scope.Words) bool {
	cells, _, err := words.Cells(scope.Box{scope.By: name}, civil.Span{}, false)
	if err != nil {
		return true
	}
	meets := func(r scope.Rough) bool {
		return slices.ContainsFunc(cells, func(c scope.Cell) bool { return r.Relate(c).Where != scope.Outside })
	}
	return slices.ContainsFunc(s.rules, func(r *rule) bool { return meets(r.who) }) ||
		slices.ContainsFunc(s.touched, func(u touched) bool { return meets(u.region) })
}

// Declares reports whether the agreement declares an event.
func (p *Prepared) Declares(e record.Event) bool { return p.base.events[e] != nil }

// speaksOf reports whether the record says who somebody is, be it in contradiction, so that he was not placed.
func (s *situation) speaksOf(name string) bool {
	return slices.ContainsFunc(s.known.Places, func(p record.Place) bool { return strings.EqualFold(p.Name, name) }) ||
		slices.ContainsFunc(s.known.Members, func(m record.Member) bool { return strings.EqualFold(string(m.Name), name) })
}

// forkFor is the situation for one more question, with those whom an act names placed outside of the agreement where they are known
// to stand there.
func (s *situation) forkFor(act *record.Act, names Names) *situation {
	f := s.fork()
	if names == nil {
		return f
	}
	var ps []scope.Placement
	place := func(words record.Party) {
		for _, name := range scope.Words(words).Names() {
			if !s.words.Knows(scope.With, name) && names.Knows(name) && !s.speaksOf(name) {
				ps = append(ps, scope.Placement{Name: name, Dim: scope.With, Outsider: true})
			}
		}
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
