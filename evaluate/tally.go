package evaluate

import (
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// tally collects the rulings of all pieces, rule by rule.
type tally struct {
	findings map[int]*Finding
	possible map[int]verdicts
	rules    map[int]*rule
	gone     []Gone
	pieces   []piece
	outside  map[int][]scope.Dim
	reasons  map[int][]argued
	doers    []record.Party
	until    civil.Date // through which all that was judged holds
}

func newTally(act record.Act) *tally {
	return &tally{findings: map[int]*Finding{}, possible: map[int]verdicts{}, rules: map[int]*rule{},
		outside: map[int][]scope.Dim{}, reasons: map[int][]argued{}, doers: act.Doers(), until: civil.Last()}
}

// order lists the rules on which there is a finding, in the order of the agreement.
func (t *tally) order() []int {
	order := make([]int, 0, len(t.findings))
	for i := range t.findings {
		order = append(order, i)
	}
	slices.Sort(order)
	return order
}

// argued are the reasons of one piece, and what they lead to.
type argued struct {
	possible verdicts
	reasons  []when.Reason
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
		f = &Finding{Effect: r.rule.Kind == norm.Right, Clause: r.rule.Clause, Kind: r.rule.What, By: t.answering(r.rule),
			Toward: r.rule.Holder, Cure: r.rule.Cure,
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

// answering are those of the bound parties who do the act, if any of them does; otherwise all of them.
func (t *tally) answering(r *rule) []record.Party {
	var out []record.Party
	for _, p := range r.Answers {
		if slices.Contains(t.doers, p) {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		return r.Answers
	}
	return out
}

// through notes the last day on which a rule would be broken.
func (t *tally) through(i int, last civil.Date) {
	if f := t.findings[i]; f != nil && last.After(f.Through) {
		f.Through = last
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
		if !slices.ContainsFunc(*to, func(y Step) bool {
			return x.Text == y.Text && x.Clause == y.Clause &&
				x.About == y.About
		}) {
			*to = append(*to, x)
		}
	}
}

// conclude turns the tally into a decision: the worst over all findings.
func (s *situation) conclude(act record.Act, t *tally) Decision {
	d := Decision{Act: act, Gone: t.gone}
	var all verdicts
	for _, i := range t.order() {
		f := t.findings[i]
		possible := t.possible[i]
		all = all.worst(possible)
		s.settle(f, possible)
		if f.Verdict == Breach {
			f.Exposure = s.exposureOf(t.rules[i], f)
		}
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
		f.From, f.Through, f.Instead = civil.Date{}, civil.Date{}, nil
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
