package evaluate

import (
	"fmt"
	"slices"
	"strings"

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

// tally collects the rulings of all pieces, rule by rule.
type tally struct {
	findings map[int]*Finding
	possible map[int]verdicts
	rules    map[int]*rule
	gone     []Gone
	pieces   []piece
	outside  map[int][]scope.Dim
	reasons  map[int][]argued
}

// argued are the reasons of one piece, and what they lead to.
type argued struct {
	possible verdicts
	reasons  []when.Reason
}

func (s *situation) decide(act record.Act) Decision {
	t := &tally{findings: map[int]*Finding{}, possible: map[int]verdicts{}, rules: map[int]*rule{},
		outside: map[int][]scope.Dim{}, reasons: map[int][]argued{}}
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
			s.problems = append(s.problems, fmt.Sprintf("whether the act is the step %q or the conduct that it describes", d.Event))
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
	v := view{about: p.about, amount: p.total, made: d.day, time: d.At, self: d, unplaced: p.unplaced, sole: len(d.parts) == 1}
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

// make judges the making of a deal on a day before, or after, the time through which it is carried on. A bar that would catch
// it on that day may be on making such deals or on carrying them out; where it does not catch the latter, that is open.
func (s *situation) make(d *deed, p *part, c scope.Cell, t *tally) {
	span := civil.Span{From: d.On, Through: d.On}
	v := view{day: d.On, dated: true, made: d.On, time: d.At, about: p.about, amount: p.total, self: d, unplaced: p.unplaced,
		sole: len(d.parts) == 1}
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
	until := civil.Last()
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
		switch r := &rulings[i]; {
		case !r.bears:
		case len(r.outside) > 0:
			all.outside = append(all.outside, r.rule.Clause)
		case r.possible == all.possible || r.possible.settled() != Permitted:
			all.because = append(all.because, r.rule.Clause)
		}
	}
	t.pieces = append(t.pieces, all)
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
		missing: []when.Question{question(when.AskText, u.Clause.Number(), v, "what %s says, which is not modelled", u.Clause)}}
}

// doubtUnread leaves open what a clause says where the record has an act that the agreement does not know, made by both
// sides or stated by the holder, before the day of the act, unless it surely speaks of something else.
func (s *situation) doubtUnread(r *ruling, v view) {
	if !r.bears && !r.faint || r.rule.Kind == 0 {
		return
	}
	for _, d := range s.unread {
		if v.dated && d.known && d.day.After(v.day) {
			r.until = earlier(r.until, d.day.Prev())
			continue
		}
		if !s.speaksTo(d, r.rule, v) {
			continue
		}
		r.bears = true
		r.possible |= only(Permitted) | only(Breach)
		r.missing = append(r.missing, question(when.AskText, d.called(), v, "what the %q of %s says", d.called(), d.day))
	}
}

func (s *situation) speaksTo(d *deed, r *rule, v view) bool {
	if len(d.Invokes) > 0 && !d.Invokes.Cover(r.Clause) {
		return false
	}
	if d.About != "" && v.about != "" && s.sameMatter(d.About, v.about) == record.No {
		return false
	}
	bySide := func(side []record.Party) bool {
		return slices.ContainsFunc(d.Doers(), func(p record.Party) bool { return slices.Contains(side, p) })
	}
	if len(d.Doers()) == 0 {
		return true
	}
	stranger := slices.ContainsFunc(d.Doers(), func(p record.Party) bool {
		_, party := s.agreement.Parties[p]
		return !party && !s.words.Knows(scope.With, string(p))
	})
	return bySide(r.Holder) || stranger || bySide(r.Answers) && r.Kind != norm.Prohibition
}

// add puts one ruling into the finding of its rule.
func (t *tally) add(r *ruling) {
	i := r.rule.index
	if !r.bears {
		if len(r.gone) > 0 {
			t.addGone(Gone{Clause: r.rule.Clause, Why: r.gone})
		}
		return
	}
	f := t.findings[i]
	if f == nil {
		f = &Finding{Effect: r.rule.Kind == norm.Right, Clause: r.rule.Clause, Kind: r.rule.What, By: r.rule.Answers, Toward: r.rule.Holder, Cure: r.rule.Cure,
			Remedies: r.rule.Remedies}
		t.findings[i], t.rules[i] = f, r.rule
	}
	t.possible[i] = t.possible[i].worst(r.possible)
	t.reasons[i] = append(t.reasons[i], argued{r.possible, r.reasons})
	addOnce(&f.Missing, r.missing)
	addSteps(&f.Requires, r.requires)
	addSteps(&f.Instead, r.instead)
	if !r.from.IsZero() && (f.From.IsZero() || r.from.Before(f.From)) {
		f.From = r.from
	}
	if !r.first.IsZero() {
		f.First = r.first
	}
	if len(r.outside) > 0 {
		t.outside[i] = r.outside
	}
}

func (t *tally) addGone(g Gone) {
	for _, have := range t.gone {
		if have.Clause == g.Clause && slices.Equal(have.Why, g.Why) {
			return
		}
	}
	t.gone = append(t.gone, g)
}

func addOnce[T comparable](to *[]T, from []T) {
	for _, x := range from {
		if !slices.Contains(*to, x) {
			*to = append(*to, x)
		}
	}
}

func addSteps(to *[]Step, from []Step) {
	for _, x := range from {
		if !slices.ContainsFunc(*to, func(y Step) bool { return x.Text == y.Text && x.Clause == y.Clause && x.About == y.About }) {
			*to = append(*to, x)
		}
	}
}

// conclude turns the tally into a decision: the worst over all findings.
func (s *situation) conclude(act record.Act, t *tally) Decision {
	d := Decision{Act: act, Gone: t.gone}
	var all verdicts
	order := make([]int, 0, len(t.findings))
	for i := range t.findings {
		order = append(order, i)
	}
	slices.Sort(order)
	for _, i := range order {
		f := t.findings[i]
		possible := t.possible[i]
		all = all.worst(possible)
		s.settle(f, possible)
		f.argue(possible, t.reasons[i])
		if f.Verdict == Permitted && len(f.Reasons) == 0 {
			f.Outside = t.rules[i].apart(t.outside[i])
		}
		d.Findings = append(d.Findings, *f)
	}
	if all == 0 {
		all = only(Permitted)
	}
	if len(s.problems) > 0 || s.basis.limit {
		all |= everyVerdict
	}
	d.Verdict = all.settled()
	if d.Verdict == Undetermined {
		d.Possible = all.each()
	}
	for _, f := range d.Findings {
		if f.Verdict == Undetermined {
			addOnce(&d.Missing, f.Missing)
		}
		addSteps(&d.Requires, f.Requires)
	}
	for _, p := range s.problems {
		d.Missing = append(d.Missing, when.Question{Kind: when.AskText, Text: p})
	}
	d.Split = split(t.pieces)
	d.Basis = s.rest(d)
	return d
}

// settle gives a finding its verdict and takes off what that verdict does not need.
func (s *situation) settle(f *Finding, possible verdicts) {
	f.Verdict = possible.settled()
	if f.Verdict == Undetermined {
		f.Possible = possible.each()
	} else {
		f.Missing = nil
	}
	if !possible.has(Conditional) {
		f.Requires = nil
	}
	if !possible.has(Breach) {
		f.From, f.Instead = civil.Date{}, nil
	}
}

// argue sorts the reasons: those of the pieces that decide the finding, and the others.
func (f *Finding) argue(possible verdicts, all []argued) {
	for _, a := range all {
		if a.possible == possible || f.Verdict == Undetermined && a.possible.settled() != Permitted {
			addOnce(&f.Reasons, a.reasons)
		}
	}
	for _, a := range all {
		for _, r := range a.reasons {
			if !slices.Contains(f.Reasons, r) {
				addOnce(&f.Besides, []when.Reason{r})
			}
		}
	}
}

// apart says what keeps an act outside the rule, in the rule's own words.
func (r *rule) apart(dims []scope.Dim) string {
	var about, where []string
	for _, d := range dims {
		if words := r.wordsFor(d); words != "" {
			about = append(about, fmt.Sprintf("%s %s", d, words))
		} else {
			where = append(where, r.placeFor(d))
		}
	}
	if len(about) > 0 {
		where = append([]string{"it is about " + strings.Join(about, "; ")}, where...)
	}
	return strings.Join(where, ", ")
}

func (r *rule) wordsFor(d scope.Dim) string {
	var words []string
	for _, b := range scope.Each(r.Scope) {
		if w, ok := b[d]; ok && !slices.Contains(words, string(w)) {
			words = append(words, string(w))
		}
	}
	return strings.Join(words, ", ")
}

// placeFor says where what the rule reserves may go.
func (r *rule) placeFor(d scope.Dim) string {
	for _, e := range r.Outside {
		for _, b := range scope.Each(e) {
			if w, ok := b[d]; ok {
				return fmt.Sprintf("%s %s is where it may go", d, w)
			}
		}
	}
	return string(d)
}

func (s *situation) rest(d Decision) Basis {
	b := s.basis.basis()
	for _, f := range d.Findings {
		if f.Clause != "" && !slices.Contains(b.Modelled, f.Clause) {
			b.Modelled = append(b.Modelled, f.Clause)
		}
	}
	for _, u := range s.agreement.Unmodelled {
		b.Unmodelled = append(b.Unmodelled, u.Clause)
	}
	if s.reading != nil {
		b.Reading = s.reading.Name
	}
	b.AsKnownOn = s.known.AsKnownOn
	b.Law = s.agreement.GoverningLaw
	return b
}

// split groups the pieces of an act by what they are, over all rules together.
func split(pieces []piece) []Piece {
	states := []State{Barred, NoEffect, NotKnown, AfterStep, Free}
	groups := map[State][]scope.Cell{}
	because, outside := map[State]record.Clauses{}, map[State]record.Clauses{}
	var all []scope.Cell
	for _, p := range pieces {
		st := stateOf(p.possible)
		groups[st] = append(groups[st], p.cell)
		all = append(all, p.cell)
		because[st] = union(because[st], p.because)
		if st == Free {
			outside[st] = union(outside[st], p.outside)
		}
	}
	if len(groups) < 2 {
		return nil
	}
	var out []Piece
	for _, st := range states {
		if cells := groups[st]; len(cells) > 0 {
			out = append(out, Piece{State: st, Where: scope.Summarize(cells, all), Because: because[st],
				Outside: outside[st]})
		}
	}
	return out
}

func union(a, b record.Clauses) record.Clauses {
	for _, c := range b {
		if !slices.Contains(a, c) {
			a = append(a, c)
		}
	}
	return a
}

func stateOf(s verdicts) State {
	if s == 0 {
		return Free
	}
	switch s.settled() {
	case Breach:
		return Barred
	case Ineffective:
		return NoEffect
	case Conditional:
		return AfterStep
	case Permitted:
		return Free
	}
	return NotKnown
}
