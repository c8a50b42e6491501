package evaluate

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// counts is how far a recorded act counts for something, and why not.
type counts struct {
	truth   record.Truth
	why     string // why it does not count, or is not known to
	missing []when.Question
}

var yes = counts{truth: record.Yes}

func (c counts) and(o counts) counts {
	switch {
	case c.truth == record.No:
		return c
	case o.truth == record.No:
		return o
	case c.truth == record.Yes:
		return o
	case o.truth == record.Yes:
		return c
	}
	c.missing = append(c.missing[:len(c.missing):len(c.missing)], o.missing...)
	return c
}

func truthOf(w scope.Where) record.Truth {
	switch w {
	case scope.Inside:
		return record.Yes
	case scope.Outside:
		return record.No
	}
	return record.Unknown
}

// wellMade is whether an act of a declared event was done by whom, to whom and in the form that the event needs.
func (s *situation) wellMade(d *deed, p *part, v view) counts {
	best := record.No
	why, dims := "", []scope.Dim(nil)
	for _, cells := range append([][]scope.Cell{p.cells}, p.doers...) {
		if len(cells) == 0 {
			continue
		}
		rel := d.event.region.Relate(cells[0])
		if t := truthOf(rel.Where); t > best || why == "" {
			best = t
			dims = rel.Vague
			if t == record.No {
				dims = d.event.region.Apart(cells[0])
			}
			why = s.illMade(d, cells[0], dims, t)
		}
	}
	c := counts{truth: best, why: why}
	if best == record.Unknown {
		c.missing = s.whichOf(p, dims, v, fmt.Sprintf("of the %q of %s", d.Event, d.day))
	}
	if d.event.Joint {
		c = c.and(s.jointly(d, p, v))
	}
	if d.event.To != "" && d.To != "" {
		c = c.and(s.toAnother(d, p, v))
	}
	return c
}

// toAnother is whether an addressed step was made to somebody else than its maker.
func (s *situation) toAnother(d *deed, p *part, v view) counts {
	if slices.Contains(d.Doers(), d.To) {
		return counts{truth: record.No, why: fmt.Sprintf("the %q of %s is addressed to its own maker", d.Event, d.day)}
	}
	_, strange := unplacedIn(p.unplaced, scope.By)
	if _, addressee := unplacedIn(p.unplaced, toDim); len(d.Doers()) > 0 && !strange && !addressee {
		return yes
	}
	return counts{missing: []when.Question{question(when.AskWho, string(d.By), v,
		"who made the %q of %s, and to whom", d.Event,
		d.day)}}
}

// jointly is whether everybody who must take part in a joint act did.
func (s *situation) jointly(d *deed, p *part, v view) counts {
	all := yes
	for _, taker := range d.event.takers {
		one := record.No
		for _, cells := range append([][]scope.Cell{p.cells}, p.doers...) {
			if len(cells) > 0 {
				one = one.Or(truthOf(taker.Relate(cells[0]).Where))
			}
		}
		c := counts{truth: one, why: fmt.Sprintf("%q of %s was not made by all who must make it", d.Event, d.day)}
		if one == record.Unknown {
			c.missing = []when.Question{question(when.AskWho, string(d.By), v, "who made the %q of %s", d.Event, d.day)}
		}
		all = all.and(c)
	}
	return all
}

func (s *situation) illMade(d *deed, c scope.Cell, dims []scope.Dim, t record.Truth) string {
	if t == record.Yes {
		return ""
	}
	what := ""
	for i, dim := range dims {
		if i > 0 {
			what += ", "
		}
		what += string(dim)
		if c.Stated(dim) {
			what += " " + c.Text(dim)
		}
	}
	if t == record.Unknown {
		return fmt.Sprintf("whether the %q of %s counts is not known (%s)", d.Event, d.day, what)
	}
	return fmt.Sprintf("the %q of %s does not count (%s)", d.Event, d.day, what)
}

// whichOf asks for the coordinates that are too vague, or who somebody is.
func (s *situation) whichOf(p *part, dims []scope.Dim, v view, of string) []when.Question {
	var qs []when.Question
	for _, dim := range dims {
		if name, ok := unplacedIn(p.unplaced, dim); ok {
			qs = append(qs, question(when.AskWho, name, v, "who or what %q is (%s)", name, dimWord(dim)))
		} else {
			qs = append(qs, question(when.AskWhere, string(dim), v, "the %s %s", dimWord(dim), of))
		}
	}
	if len(qs) == 0 {
		qs = append(qs, question(when.AskWhere, "", v, "who made it, to whom and in what form (%s)", of))
	}
	return qs
}

func unplacedIn(us []scope.Unplaced, dim scope.Dim) (string, bool) {
	for _, u := range us {
		if u.Dim == dim {
			return u.Name, true
		}
	}
	return "", false
}

// sameMatter is whether two matters are one. Two described matters are distinct; an undescribed one may be another
// under a different name.
func (s *situation) sameMatter(a, b record.Matter) record.Truth {
	switch {
	case a == b && a != "":
		return record.Yes
	case a == "" || b == "":
		return record.Unknown
	}
	_, first := s.known.Matters[a]
	_, second := s.known.Matters[b]
	if first && second || s.named(a) && s.named(b) {
		return record.No
	}
	return record.Unknown
}

// named reports whether the agreement itself names a matter, as it names its tranches.
func (s *situation) named(m record.Matter) bool {
	for _, r := range s.rules {
		if r.About == m {
			return true
		}
	}
	return false
}

// aboutThis is whether an act of an event that counts per matter is about the matter at hand.
func (s *situation) aboutThis(d *deed, p *part, v view) counts {
	same := s.sameMatter(p.about, v.about)
	switch same {
	case record.Yes:
		return yes
	case record.No:
		return counts{truth: record.No,
			why: fmt.Sprintf("the %q of %s is about %s, not %s", d.Event, d.day, p.about, v.about)}
	}
	return counts{why: fmt.Sprintf("whether the %q of %s is about this is not known", d.Event, d.day),
		missing: []when.Question{question(when.AskMatter, string(d.Event), v, "whether the %q of %s is about %s",
			d.Event,
			d.day, orThis(v.about))}}
}

func orThis(m record.Matter) string {
	if m == "" {
		return "this act"
	}
	return string(m)
}

// extends is whether an offer, consent or notice goes as far as the act it is to count for: the same matter,
// coordinates at least as wide.
func (s *situation) extends(d *deed, p *part, v view) counts {
	if v.cell == nil {
		return s.aboutThis(d, p, v)
	}
	same := s.sameMatter(p.about, v.about)
	c := yes
	if p.about != "" || v.about != "" {
		c = s.aboutThis(d, p, v)
	}
	if c.truth == record.No {
		return c
	}
	return c.and(s.asWide(d, p, v, same == record.Yes))
}

// asWide compares the coordinates that both state. One that only the event states may not reach the act; one that the
// event does not state is within it where both name one matter. Where they do not, it is not known whether it is, even
// if the act does not state it either: what it leaves unsaid may be what the event was not for.
func (s *situation) asWide(d *deed, p *part, v view, sameMatter bool) counts {
	result := yes
	for _, dim := range s.words.Dims() {
		if s.stepDims[dim] || dim == scope.By || dim == scope.Time || dim == toDim || dim == formDim {
			continue // how the step is made, not how far it goes
		}
		result = result.and(s.reaches(d, p, v, dim, sameMatter))
	}
	return result
}

func (s *situation) reaches(d *deed, p *part, v view, dim scope.Dim, sameMatter bool) counts {
	widest, stated := scope.Outside, false
	for _, c := range p.cells {
		if dim == scope.Activity && !p.acts && len(d.event.Is) == 0 {
			break
		}
		if c.Stated(dim) {
			stated = true
			widest = max(widest, c.Covers(*v.cell, dim))
		}
	}
	switch {
	case !stated && sameMatter:
		return yes
	case !stated:
		return counts{why: fmt.Sprintf("the %q of %s names no matter and does not say for which %s", d.Event, d.day,
			dim),
			missing: []when.Question{question(when.AskMatter, string(d.Event), v,
				"whether the %q of %s is for this act: name its matter", d.Event, d.day)}}
	case widest == scope.Inside:
		return yes
	case widest == scope.Outside:
		return counts{truth: record.No, why: fmt.Sprintf("the %q of %s does not extend to %s %s", d.Event, d.day, dim,
			v.cell.Text(dim))}
	}
	return counts{why: fmt.Sprintf("the %q of %s may not extend to this act (%s)", d.Event, d.day, dim),
		missing: s.whichOf(p, []scope.Dim{dim}, v, "of the act")}
}

// sameAmount is whether an offer was for the amount of the act. Which of two amounts is the better one is for people to
// say.
func (s *situation) sameAmount(d *deed, p *part, v view) counts {
	if !p.amount.Stated() || !v.amount.Stated() || p.amount.Equal(v.amount) {
		return yes
	}
	return counts{why: fmt.Sprintf("the %q of %s is for %s, not %s", d.Event, d.day, p.amount, v.amount),
		missing: []when.Question{question(when.AskMeaning, string(d.Event), v,
			"whether the %q of %s, for %s, was on the same terms as this act, for %s", d.Event, d.day, p.amount,
			v.amount)}}
}

// asMuch is whether a step is for an amount at least as great as that of the act.
func (s *situation) asMuch(d *deed, p *part, v view) counts {
	switch {
	case !p.amount.Stated():
		return yes
	case !v.amount.Stated():
		return counts{why: fmt.Sprintf("the %q of %s is for %s", d.Event, d.day, p.amount),
			missing: []when.Question{question(when.AskFigure, "amount", v, "the amount of the act")}}
	}
	cmp, err := p.amount.Cmp(v.amount)
	switch {
	case err != nil:
		return counts{why: err.Error(), missing: []when.Question{question(when.AskFigure, "amount", v,
			"how %s compares with %s", v.amount, p.amount)}}
	case cmp < 0:
		return counts{truth: record.No, why: fmt.Sprintf("the %q of %s is for %s only", d.Event, d.day, p.amount)}
	}
	return yes
}

// withdrawn is whether an act was taken back, in the way its agreement knows, by a day.
func (s *situation) withdrawn(d *deed, p *part, by civil.Date, helps bool, v view) counts {
	result := counts{truth: record.No}
	declared := false
	for _, name := range s.eventNames {
		if s.events[name].Withdraws != d.Event {
			continue
		}
		declared = true
		for _, w := range s.byEvent[name] {
			if w.Omission || w.given.SurelyAfter(by) || w.given.SurelyBefore(d.given.Earliest) || w == v.self {
				continue
			}
			c := s.takesBack(w, d, p)
			if c.truth != record.No {
				c = s.effective(w, &w.parts[0], !helps, v).and(c)
			}
			result = result.or(c)
		}
		if result.truth == record.No && helps && !s.completeFor(name) && !s.omitted(name, by, v) {
			result = counts{missing: []when.Question{question(when.AskEvent, string(name), v,
				"whether the %q of %s was withdrawn", d.Event, d.day)}}
		}
	}
	if declared && result.truth == record.Yes {
		once(&s.basis.discounted, fmt.Sprintf("%q of %s: withdrawn", d.Event, d.day))
	}
	return result
}

func (c counts) or(o counts) counts {
	if o.truth > c.truth {
		return o
	}
	return c
}

func (s *situation) takesBack(w, d *deed, p *part) counts {
	if w.Withdraws != "" && d.ID != "" {
		if w.Withdraws == d.ID {
			return yes
		}
		return counts{truth: record.No}
	}
	c := counts{truth: s.sameMatter(w.parts[0].about, p.about).Or(bothUnsaid(w.parts[0].about, p.about))}
	if c.truth == record.Unknown {
		c.missing = []when.Question{{Kind: when.AskMatter, Name: string(w.Event), About: p.about,
			Text: fmt.Sprintf("whether the %q of %s takes back the %q of %s", w.Event, w.day, d.Event, d.day)}}
	}
	return c
}

func bothUnsaid(a, b record.Matter) record.Truth {
	if a == "" && b == "" {
		return record.Yes
	}
	return record.No
}

// omitted reports whether it is recorded that no act of the event was done about this matter through a day.
func (s *situation) omitted(e record.Event, through civil.Date, v view) bool {
	for _, d := range s.byEvent[e] {
		if d.Omission && !d.day.Before(through) && (d.About == "" || d.About == v.about) {
			return true
		}
	}
	return false
}
