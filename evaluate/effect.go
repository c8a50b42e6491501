package evaluate

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

type effectKey struct {
	deed  *deed
	part  *part
	helps bool
}

type effectState struct {
	working bool
	counts  counts
}

// effective is whether a recorded act had its effect, decided as of its own day and from what came before it: made by
// the right party in the right form, and, where it exercises a right, with all that the right needs. An ineffective act
// changes nothing.
func (s *situation) effective(d *deed, p *part, helps bool, v view) counts {
	if d.Undisputed {
		once(&s.basis.undisputed, fmt.Sprintf("%q of %s", d.Event, d.day))
		return yes
	}
	key := effectKey{d, p, helps}
	state, ok := s.effects[key]
	switch {
	case ok && state.working:
		return counts{missing: []when.Question{question(when.AskEvent, string(d.Event), v,
			"whether the %q of %s had effect: it depends on itself", d.Event, d.day)}}
	case ok:
		return state.counts
	}
	s.effects[key] = effectState{working: true}
	defer s.apart()()
	c := s.wellMade(d, p, s.ownView(d, p, v))
	if len(d.event.rights) > 0 {
		c = c.and(s.onItsDay(d, p, v, func(own view) counts { return s.exercised(d, p, own, helps) }))
	}
	s.effects[key] = effectState{counts: c}
	if c.truth == record.No && c.why != "" {
		once(&s.basis.discounted, c.why)
	}
	return c
}

// ownView is the point of view of a recorded act: its own day, and what came before.
func (s *situation) ownView(d *deed, p *part, v view) view {
	own := view{day: d.day, dated: d.known, time: d.At, about: p.about, amount: p.total, self: d, clause: v.clause}
	if len(p.cells) > 0 {
		own.cell = &p.cells[0]
	}
	return own
}

// onItsDay asks a question as of the day on which an act counts as done; where that is known only within bounds, as of
// both ends, which must agree.
func (s *situation) onItsDay(d *deed, p *part, v view, ask func(own view) counts) counts {
	own := s.ownView(d, p, v)
	if _, ok := d.given.Exact(); ok || !d.known {
		return ask(own)
	}
	own.day = d.given.Earliest
	first := ask(own)
	own.day = d.given.Latest
	if last := ask(own); last.truth == first.truth {
		return last
	}
	return counts{why: d.given.Why, missing: []when.Question{question(when.AskWhen, string(d.Event), v, "%s",
		d.given.Why)}}
}

// exercised is whether some right to the act was there on its day. Several grounds for one act: one is enough.
func (s *situation) exercised(d *deed, p *part, v view, helps bool) counts {
	best := counts{truth: record.No, why: fmt.Sprintf("the %q of %s had no effect", d.Event, d.day)}
	for _, r := range d.event.rights {
		if len(d.Invokes) > 0 && !d.Invokes.Cover(r.Clause) {
			continue
		}
		one := s.entitled(r, d, p, v, helps)
		if one.truth == record.No {
			one.why = fmt.Sprintf("the %q of %s had no effect: %s", d.Event, d.day, orText(one.why, "no ground for it"))
		}
		if one.truth > best.truth || best.truth == record.No && one.why != "" && one.truth == record.No {
			best = one
		}
	}
	return best
}

func orText(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// entitled is whether one right allows an act on its day: the right person, the right matter, the right in force, its
// needs met.
func (s *situation) entitled(r *rule, d *deed, p *part, v view, helps bool) counts {
	v.clause = r.Clause
	c := s.byWhom(r, d, p, v).and(s.towards(r, d, v))
	if r.About != "" {
		v.about = orMatter(orMatter(p.about, v.about), r.About)
		of := v
		of.about = r.About
		c = c.and(s.aboutThis(d, p, of))
	}
	if r.Right.Renewal {
		return c.and(s.beforeRenewal(v))
	}
	force := s.inForce(r, v, helps)
	c = c.and(counts{truth: force.Truth, missing: force.Missing, why: whyNot(force)})
	needs := s.holds(r.Right.Needs, helps, v)
	return c.and(counts{truth: needs.Truth, missing: needs.Missing, why: whyNot(needs)})
}

func orMatter(a, b record.Matter) record.Matter {
	if a != "" {
		return a
	}
	return b
}

func whyNot(a when.Answer) string {
	if a.Truth == record.Yes || len(a.Reasons) == 0 {
		return ""
	}
	text := a.Reasons[0].Text
	for _, r := range a.Reasons[1:] {
		text += "; " + r.Text
	}
	return text
}

// towards is whether an exercise that says to whom it was made was made to the party that has to bear it.
func (s *situation) towards(r *rule, d *deed, v view) counts {
	if d.To == "" || len(r.Holder) == 0 || d.event.To == "" || slices.Contains(r.Holder, d.To) {
		return yes
	}
	if _, party := s.agreement.Parties[d.To]; !party {
		return yes // the event says who else may be addressed
	}
	return counts{truth: record.No, why: fmt.Sprintf("the %q of %s is to %s, not %s", d.Event, d.day, d.To,
		names(r.Holder))}
}

// byWhom is whether an act is by one who may, or is bound.
func (s *situation) byWhom(r *rule, d *deed, p *part, v view) counts {
	best := counts{truth: record.No, why: fmt.Sprintf("%s is not %s", d.By, r.Bound)}
	for _, cells := range append([][]scope.Cell{p.cells}, p.doers...) {
		if len(cells) == 0 {
			continue
		}
		rel := r.who.Relate(cells[0])
		one := counts{truth: truthOf(rel.Where), why: best.why}
		if one.truth == record.Unknown {
			one.missing = s.whichOf(p, rel.Vague, v, fmt.Sprintf("of the %q", d.Event))
		}
		best = best.or(one)
	}
	return best
}
