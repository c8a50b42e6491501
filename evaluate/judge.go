package evaluate

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// ruling is what one rule says about one uniform piece of an act, on one day.
type ruling struct {
	rule     *rule
	bears    bool
	stranger bool // a right of somebody who surely did not act
	faint    bool // a permission that perhaps allows the act: nothing to report by itself
	possible verdicts
	reasons  []when.Reason
	missing  []when.Question
	requires []Step
	instead  []Step
	outside  []scope.Dim
	gone     []when.Reason
	first    civil.Date
	from     civil.Date
	until    civil.Date
}

// prohibits judges a prohibition: is the act caught, and by what is the bar lifted?
func (s *situation) prohibits(r *rule, p *part, c scope.Cell, v view) ruling {
	out := ruling{rule: r, until: civil.Last()}
	v.clause, v.cell = r.Clause, &c
	base := r.region.Relate(c)
	if base.Where == scope.Outside {
		if r.bears.Relate(c).Where != scope.Outside && r.who.Relate(c).Where != scope.Outside {
			out.bears, out.possible = true, only(Permitted)
			out.outside = r.region.Apart(c)
			force := s.inForce(r, v, false)
			out.until = force.Until
			if force.Truth == record.No {
				out.bears, out.possible, out.outside = false, 0, nil
			}
		}
		return out
	}
	force := s.inForce(r, v, false)
	out.until = force.Until
	if force.Truth == record.No {
		out.gone = s.goneBy(r, v, force)
		return out
	}
	out.bears = true
	caught := s.catches(r, c, v, &out)
	caught.Truth = caught.Truth.And(force.Truth)
	if caught.Truth == record.No {
		out.possible, out.reasons, out.missing = only(Permitted), caught.Reasons, nil
		return out
	}
	if force.Truth == record.Unknown {
		caught.Missing = append(caught.Missing, force.Missing...)
	} else {
		out.reasons = append(out.reasons, force.Reasons...)
	}
	return s.barred(r, caught, v, out)
}

// goneBy is why a rule is not in force, unless it is one that only a later version brings.
func (s *situation) goneBy(r *rule, v view, force when.Answer) []when.Reason {
	if r.added != (version{}) && (s.hidden(r.added) || v.dated && v.day.Before(r.added.effective)) {
		return nil
	}
	return force.Reasons
}

// barred is what a bar that catches the act, or perhaps catches it, makes of it: the gate decides.
func (s *situation) barred(r *rule, caught when.Answer, v view, out ruling) ruling {
	gate := s.waived(r, v, s.gate(r.Gate, r, v))
	out.until = earlier(out.until, gate.until)
	out.reasons = append(out.reasons, caught.Reasons...)
	out.reasons = append(out.reasons, gate.reasons...)
	out.possible = gate.stages.verdicts()
	if gate.stages != at(lifted) {
		out.missing = append(out.missing, gate.missing...)
		out.requires, out.instead = gate.steps, gate.instead
	}
	if caught.Truth == record.Unknown && out.possible != only(Permitted) {
		out.possible |= only(Permitted)
		out.missing = append(caught.Missing, out.missing...)
	}
	if len(r.Instead) > 0 {
		way := s.gate(r.Instead, r, v)
		out.until = earlier(out.until, way.until)
		out.instead = way.steps
		if way.stages == at(lifted) {
			out.instead = []Step{{Clause: r.Clause, By: r.Answers[0], Text: forumText(r.Forum)}}
		}
	}
	if v.replays {
		out.possible = asDone(out.possible)
	}
	if out.possible.has(Breach) {
		out.from = v.day
	}
	return out
}

// forumText says the act to which the tiers of a dispute clause lead.
func forumText(e scope.Expr) string {
	var words []string
	for _, b := range scope.Each(e) {
		words = append(words, string(b[scope.Activity]))
	}
	return strings.Join(words, ", ")
}

// asDone is what a recorded act was: one for which a step was still missing broke the bar.
func asDone(s verdicts) verdicts {
	if s.has(Conditional) {
		s = s&^only(Conditional) | only(Breach)
	}
	return s
}

// catches is whether a prohibition catches the act once its exceptions, the parts of it that are held void, and the
// permissions that prevail over it are taken off.
func (s *situation) catches(r *rule, c scope.Cell, v view, out *ruling) when.Answer {
	left := r.region
	missing := map[string][]when.Question{}
	var reasons []when.Reason
	for i := range r.except {
		x, why := s.exempt(&r.except[i], c, v, true, missing, out)
		left = left.Minus(x)
		reasons = append(reasons, why...)
	}
	for i, h := range s.heldParts(r) {
		on := during(h.During, v)
		out.until = earlier(out.until, on.Until)
		left = left.Minus(s.doubt(h.region, on, "held:"+strconv.Itoa(i), missing))
		if on.Truth == record.Yes && h.region.Relate(c).Where != scope.Outside {
			reasons = append(reasons, when.Reason{Clause: h.Clause, Text: fmt.Sprintf("held %s in part%s %s", h.As,
				byText(record.Party(h.By)), h.During)})
		}
	}
	left, reasons = s.allowed(r, c, v, left, missing, reasons, out)
	rel := left.Relate(c)
	a := when.Answer{Truth: truthOf(rel.Where), Reasons: reasons, Until: out.until}
	if rel.Where == scope.Perhaps {
		a.Missing = s.relationQuestions(rel, v, missing)
	}
	if rel.Where == scope.Inside {
		a.Reasons = append(a.Reasons, when.Reason{Clause: r.Clause, Text: "falls under this clause", Aside: true})
	}
	return a
}

// doubt is a region that is taken off surely, perhaps, or not at all, as its condition is true, unknown or false.
func (s *situation) doubt(region scope.Rough, a when.Answer, label string,
	missing map[string][]when.Question) scope.Rough {
	switch a.Truth {
	case record.Yes:
		return region
	case record.No:
		return scope.Nothing()
	}
	missing[label] = a.Missing
	return region.Doubted(label)
}

// exempt is what an exception takes off: its region while its condition is true, less its own exceptions.
// Helps is whether its applying helps the doer; an exception to it then does not.
func (s *situation) exempt(x *exception, c scope.Cell, v view, helps bool, missing map[string][]when.Question,
	out *ruling) (scope.Rough, []when.Reason) {
	rel := x.region.Relate(c)
	if rel.Where == scope.Outside {
		return scope.Nothing(), []when.Reason{{Clause: x.Clause, Text: unfit + x.Over.String(), Aside: true}}
	}
	if x.Clause != "" {
		v.clause = x.Clause
	}
	a := s.holds(x.While, helps, v)
	out.until = earlier(out.until, a.Until)
	region := s.doubt(x.region, a, "exception:"+strconv.Itoa(x.index), missing)
	for i := range x.except {
		inner, _ := s.exempt(&x.except[i], c, v, !helps, missing, out)
		region = region.Minus(inner)
	}
	why := []when.Reason{exceptionReason(x, a, region.Relate(c).Where, v.clause)}
	for _, r := range a.Reasons {
		if r.Clause != "" && r.Clause != v.clause {
			r.Aside = true
			why = append(why, r)
		}
	}
	return region, why
}

// What is said of an exception that is for something else, and of one whose condition is not known.
const (
	unfit        = "the exception does not fit: it is for "
	doubtful     = "it is not known whether the exception applies"
	inapplicable = "the exception does not apply"
)

func exceptionReason(x *exception, a when.Answer, where scope.Where, clause record.Clause) when.Reason {
	text := ""
	switch {
	case a.Truth == record.No:
		text = inapplicable + ": " + firstReason(a)
	case a.Truth == record.Unknown || where == scope.Perhaps:
		text = doubtful
	case where == scope.Outside:
		text = "the exception does not reach this"
	default:
		text = "the exception applies"
		if why := whyYes(a); why != "" {
			text += ": " + why
		}
	}
	return when.Reason{Clause: clause, Text: text}
}

// firstReason is the first reason that says something, or what the answer is.
func firstReason(a when.Answer) string {
	for _, r := range a.Reasons {
		if !r.Aside {
			return r.Text
		}
	}
	return orText(whyNot(a), "its condition is not met")
}

func whyYes(a when.Answer) string {
	texts := make([]string, 0, len(a.Reasons))
	for _, r := range a.Reasons {
		if !r.Aside {
			texts = append(texts, r.Text)
		}
	}
	return strings.Join(texts, "; ")
}

// allowed takes off what permissions allow that prevail over the rule. Where one meets the rule and neither is said to
// prevail, it is not known which does.
func (s *situation) allowed(r *rule, c scope.Cell, v view, left scope.Rough, missing map[string][]when.Question,
	reasons []when.Reason, out *ruling) (scope.Rough, []when.Reason) {
	for _, p := range s.rules {
		if p.Kind != norm.Permission || p.region.Relate(c).Where == scope.Outside || s.overrules(r, p) {
			continue
		}
		pv := v
		pv.clause = p.Clause
		// Where the bar ends with the agreement anyway, whether the agreement has ended is no question for the
		// permission.
		pv.alive = !r.Life.Survives && len(r.Life.Tails) == 0
		force := s.inForce(p, pv, true)
		out.until = earlier(out.until, force.Until)
		if force.Truth == record.No {
			continue
		}
		region := p.region
		for i := range p.except {
			inner, _ := s.exempt(&p.except[i], c, pv, false, missing, out)
			region = region.Minus(inner)
		}
		label := "permission:" + strconv.Itoa(p.index)
		if s.overrules(p, r) || r.Yields {
			left = left.Minus(s.doubt(region, force, label, missing))
			if force.Truth == record.Yes && region.Relate(c).Where == scope.Inside {
				reasons = append(reasons, when.Reason{Clause: p.Clause,
					Text: "the permission prevails over " + r.Clause.Mark()})
			}
			continue
		}
		missing[label] = append([]when.Question{question(when.AskMeaning, p.Clause.Number(), v,
			"which prevails, %s or %s",
			r.Clause.Mark(), p.Clause.Mark())}, force.Missing...)
		left = left.Minus(region.Doubted(label))
	}
	return left, reasons
}

// overrules reports whether the agreement, or the reading, says that one rule prevails over another.
func (s *situation) overrules(over, under *rule) bool {
	if prevails(over, under) {
		return true
	}
	if s.reading == nil {
		return false
	}
	for _, p := range s.reading.Prevails {
		if p.Clause.Covers(over.Clause) && p.Over.Covers(under.Clause) {
			return true
		}
	}
	return false
}

// relationQuestions asks what would settle whether an act lies in a region: what an open word covers, whether an
// exception applies, and the coordinates that are too vague.
func (s *situation) relationQuestions(rel scope.Relation, v view, missing map[string][]when.Question) []when.Question {
	var qs []when.Question
	for _, gap := range rel.Gaps {
		if known, ok := missing[gap]; ok {
			qs = append(qs, known...)
			continue
		}
		qs = append(qs, s.meaning(gap, v))
	}
	for _, d := range rel.Vague {
		qs = append(qs, s.coordinate(d, v))
	}
	if len(qs) == 0 {
		qs = append(qs, question(when.AskWhere, "", v, "more about the act"))
	}
	return qs
}

func (s *situation) meaning(gap string, v view) when.Question {
	word, ok := strings.CutPrefix(gap, "meaning:")
	if !ok {
		return question(when.AskMeaning, "", v, "%s", gap)
	}
	q := question(when.AskMeaning, word, v, "whether %q covers this", word)
	for _, d := range s.agreement.Definitions {
		if d.Word == word {
			if d.Clause != "" {
				q.Clause = d.Clause
			}
			if v.cell != nil && v.cell.Stated(d.Dim) {
				q.Text = fmt.Sprintf("whether %q covers %s", word, v.cell.Text(d.Dim))
			}
		}
	}
	return q
}

func (s *situation) coordinate(d scope.Dim, v view) when.Question {
	if v.unplaced != nil {
		if name, ok := unplacedIn(v.unplaced, d); ok {
			return question(when.AskWho, name, v, "who or what %q is (%s)", name, dimWord(d))
		}
	}
	switch d {
	case scope.By:
		return question(when.AskWho, string(d), v, "who does it, and for whom")
	case scope.With:
		if v.cell != nil && v.cell.Stated(d) {
			return question(when.AskWho, v.cell.Text(d), v, "who %s is", v.cell.Text(d))
		}
		return question(when.AskWho, string(d), v, "with whom")
	case scope.Time:
		return question(when.AskWhen, "", v, "on which day")
	}
	if v.cell != nil && v.cell.Stated(d) {
		return question(when.AskWhere, string(d), v, "the %s more exactly than %s", d, v.cell.Text(d))
	}
	return question(when.AskWhere, string(d), v, "the %s", d)
}
