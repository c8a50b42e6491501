package evaluate

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// grounds judges an act that exercises a right. Parts that differ in their matter only are grounds for one exercise, of
// which one good one is enough; they are judged together, with the first.
func (s *situation) grounds(d *deed, p *part, v view) []ruling {
	if !onGrounds(d.Act) {
		return s.rightsOn(d, p, v)
	}
	if p != &d.parts[0] {
		return nil
	}
	var out []ruling
	for i := range d.parts {
		v.about = d.parts[i].about
		for _, r := range s.rightsOn(d, &d.parts[i], v) {
			out = addGround(out, r)
		}
	}
	var best verdicts
	for _, r := range out {
		best = best.best(r.possible)
	}
	return deciding(out, best)
}

// onGrounds reports whether the parts of an act differ in their matter at most.
func onGrounds(a record.Act) bool {
	for _, p := range a.Parts {
		if len(p.What) > 0 || p.Amount.Stated() {
			return false
		}
	}
	return len(a.Parts) > 1
}

// addGround adds a ground for a right to those there are: the better one counts.
func addGround(out []ruling, r ruling) []ruling {
	for i := range out {
		if out[i].rule != r.rule {
			continue
		}
		best := out[i].possible.best(r.possible)
		if r.possible == best {
			out[i], r = r, out[i]
		}
		if best.settled() == Undetermined {
			addOnce(&out[i].missing, r.missing)
		}
		out[i].possible = best
		return out
	}
	return append(out, r)
}

// rightsOn judges an exercise as of the day on which it counts as given; where that is known only within bounds, as of
// both ends.
func (s *situation) rightsOn(d *deed, p *part, v view) []ruling {
	if !v.dated || v.day != d.Day() {
		return s.rights(d, p, v)
	}
	v.day = d.given.Earliest
	first := s.rights(d, p, v)
	if _, exact := d.given.Exact(); exact {
		return first
	}
	v.day = d.given.Latest
	last := s.rights(d, p, v)
	for i := range first {
		for j := range last {
			if first[i].rule == last[j].rule && first[i].possible != last[j].possible {
				first[i].possible |= last[j].possible
				first[i].missing = append(first[i].missing, question(when.AskWhen, string(d.Event), v, "%s",
					d.given.Why))
			}
		}
	}
	return first
}

// rights judges an act that exercises a right: several rights to one act, or several grounds for one, count by the
// best.
func (s *situation) rights(d *deed, p *part, v view) []ruling {
	var all []ruling
	var best verdicts
	for _, r := range d.event.rights {
		if len(d.Invokes) > 0 && !d.Invokes.Cover(r.Clause) {
			continue
		}
		if out := s.entitles(r, d, p, v); out.bears {
			all = append(all, out)
		}
	}
	if slices.ContainsFunc(all, func(r ruling) bool { return !r.stranger }) {
		all = slices.DeleteFunc(all, func(r ruling) bool { return r.stranger })
	}
	for _, r := range all {
		best = best.best(r.possible)
	}
	if len(all) == 0 {
		if len(d.event.rights) == 0 {
			return nil
		}
		return []ruling{s.noRight(d, v)}
	}
	return deciding(all, best)
}

// deciding keeps the rights that decide what an act comes to, where the best of them counts.
func deciding(all []ruling, best verdicts) []ruling {
	var out []ruling
	for _, r := range all {
		if r.possible == best || best.settled() == Undetermined && r.possible.settled() == Undetermined {
			r.possible = best
			out = append(out, r)
		}
	}
	return out
}

// noRight is an act that claims a right which the agreement does not give for its matter.
func (s *situation) noRight(d *deed, v view) ruling {
	r := d.event.rights[0]
	return ruling{rule: r, bears: true, possible: only(Ineffective), until: civil.Last(),
		reasons: []when.Reason{{Clause: r.Clause, Text: fmt.Sprintf("no clause gives a right to %q%s", d.Event,
			aboutWhat(v))}}}
}

// entitles judges one right. It does not bear on acts about a surely different matter.
func (s *situation) entitles(r *rule, d *deed, p *part, v view) ruling {
	out := ruling{rule: r, bears: true, until: civil.Last()}
	v.clause = r.Clause
	if r.About != "" {
		of := v
		of.about = r.About
		if about := s.aboutThis(d, p, of); about.truth == record.No {
			out.bears = false
			return out
		}
		v.about = orMatter(v.about, r.About) // what is needed is needed for the matter of the right
	}
	made := s.wellMade(d, p, v)
	c := made.and(s.entitled(r, d, p, v, true))
	force, needs := s.rightInForce(r, v), s.holds(r.Right.Needs, true, v)
	out.until = earlier(force.Until, needs.Until)
	switch c.truth {
	case record.Yes:
		out.possible = only(Permitted)
		out.reasons = append(append(out.reasons, force.Reasons...), needs.Reasons...)
		if len(out.reasons) == 0 {
			out.reasons = []when.Reason{{Clause: r.Clause, Text: "the clause gives the right"}}
		}
	case record.No:
		out.possible = only(Ineffective)
		out.stranger = s.byWhom(r, d, p, v).truth == record.No
		out.reasons = s.whyNoEffect(d, made, c, force, needs, r)
		if !r.Right.Renewal && made.truth == record.Yes && s.byWhom(r, d, p, v).truth == record.Yes {
			out.first = s.firstDay(r, v)
		}
	default:
		out.possible = only(Permitted) | only(Ineffective)
		out.missing = c.missing
		if c.why != "" {
			out.reasons = []when.Reason{{Clause: r.Clause, Text: c.why}}
		}
	}
	return out
}

// whyNoEffect is why an exercise has no effect: the reasons of what is not met, each with its clause.
func (s *situation) whyNoEffect(d *deed, made, all counts, force, needs when.Answer, r *rule) []when.Reason {
	var out []when.Reason
	for _, a := range []when.Answer{force, needs} {
		if a.Truth == record.No {
			out = append(out, a.Reasons...)
		}
	}
	if len(out) == 0 || made.truth == record.No {
		out = append([]when.Reason{{Clause: s.formClause(d, made, r), Text: orText(all.why,
			"the clause does not give the right")}}, out...)
	}
	return out
}

// rightInForce is whether a right is in force. That to refuse a renewal is part of the life of the agreement itself.
func (s *situation) rightInForce(r *rule, v view) when.Answer {
	if r.Right.Renewal {
		return certainly(civil.Last())
	}
	return s.inForce(r, v, true)
}

func (s *situation) formClause(d *deed, made counts, r *rule) record.Clause {
	if made.truth == record.No && d.event.Clause != "" {
		return d.event.Clause
	}
	return r.Clause
}

// firstDay is the first later day on which the right could be exercised, as things are recorded; zero if none is seen.
func (s *situation) firstDay(r *rule, v view) civil.Date {
	if !v.dated {
		return civil.Date{}
	}
	for range 200 {
		until := civil.First()
		force, needs := s.inForce(r, v, true), s.holds(r.Right.Needs, true, v)
		for _, a := range []when.Answer{force, needs} {
			if a.Truth != record.Yes {
				until = later(until, a.Until) // both must become true
			}
		}
		switch {
		case force.Truth.And(needs.Truth) == record.Yes:
			return v.day
		case until == civil.Last() || until.Before(v.day) || !s.tick():
			return civil.Date{}
		}
		v.day = until.Next()
	}
	return civil.Date{}
}

// defective judges a step that exercises no right: made by the wrong party or in the wrong form it has no effect.
func (s *situation) defective(d *deed, p *part, v view) []ruling {
	c := s.wellMade(d, p, v)
	if c.truth == record.Yes {
		return nil
	}
	out := ruling{rule: &rule{Norm: norm.Norm{Clause: d.event.Clause, What: "form of " + string(d.Event)},
		index: len(s.rules)},
		bears: true, until: civil.Last(), possible: only(Ineffective)}
	if c.why != "" {
		out.reasons = []when.Reason{{Clause: d.event.Clause, Text: c.why}}
	}
	if c.truth == record.Unknown {
		out.possible |= only(Permitted)
		out.missing = c.missing
	}
	return []ruling{out}
}

// permits notes an express permission that the act falls under.
func (s *situation) permits(r *rule, c scope.Cell, v view) ruling {
	out := ruling{rule: r, until: civil.Last()}
	v.clause, v.cell = r.Clause, &c
	rel := r.region.Relate(c)
	if rel.Where == scope.Outside {
		return out
	}
	force := s.inForce(r, v, true)
	out.until = force.Until
	if force.Truth == record.No {
		out.gone = s.goneBy(r, v, force)
		return out
	}
	if rel.Where == scope.Perhaps || force.Truth == record.Unknown {
		out.faint, out.possible = true, only(Permitted)
		return out
	}
	for i := range r.except {
		if x, _ := s.exempt(&r.except[i], c, v, false, map[string][]when.Question{},
			&out); x.Relate(c).Where != scope.Outside {
			return out
		}
	}
	out.bears, out.possible = true, only(Permitted)
	out.reasons = []when.Reason{{Clause: r.Clause, Text: "the clause allows it"}}
	return out
}
