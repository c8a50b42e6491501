package evaluate

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// fact looks for statements; then for a presumption; then for an assumption.
func (w world) fact(f record.Fact, helps, standard bool) when.Answer {
	until := civil.Last()
	truth, found := record.Unknown, false
	for _, st := range w.known.Facts {
		if st.Fact != f || st.Is == record.Unknown || standard && st.How == record.Says {
			continue
		}
		applies, last := w.applies(st)
		until = earlier(until, last)
		switch {
		case applies == record.Yes && found && truth != st.Is:
			a := w.unknown(question(when.AskFact, string(f), w.view, "whether %s: both are stated", f))
			a.Until = until
			return a
		case applies == record.Yes:
			truth, found = st.Is, true
		}
	}
	if found {
		return w.answer(truth, until, "%s", said(f, truth))
	}
	if t, ok := w.presumed(f, helps); ok {
		return w.answer(t, until, "%s, as presumed", said(f, t))
	}
	for _, st := range w.known.Assume {
		if st.Fact != f || st.Is == record.Unknown {
			continue
		}
		applies, last := w.applies(st)
		until = earlier(until, last)
		if applies == record.Yes {
			once(&w.basis.assumed, said(f, st.Is))
			return w.answer(st.Is, until, "%s, as assumed", said(f, st.Is))
		}
	}
	kind := when.AskFact
	if standard {
		kind = when.AskStandard
	}
	a := w.unknown(question(kind, string(f), w.view, "whether %s%s", f, aboutWhat(w.view)))
	a.Until = until
	return a
}

func said(f record.Fact, t record.Truth) string {
	if t == record.Yes {
		return string(f)
	}
	return "it is not so that " + string(f)
}

// aboutWhat names the matter, where the act has more than one.
func aboutWhat(v view) string {
	if v.about == "" || v.sole {
		return ""
	}
	return fmt.Sprintf(" (for %s)", v.about)
}

// applies is whether a statement speaks of the matter and the day at hand, and the last day for which that is so.
func (w world) applies(st record.Stated) (record.Truth, civil.Date) {
	matter := record.Yes
	if st.About != "" {
		matter = w.sameMatter(st.About, w.about)
	}
	if st.During.IsZero() {
		return matter, civil.Last()
	}
	if !w.dated {
		return matter.And(record.Unknown), civil.Last()
	}
	if st.During.Contains(w.day) {
		return matter, st.During.Last()
	}
	if w.day.Before(st.During.First()) {
		return record.No, st.During.First().Prev()
	}
	return record.No, civil.Last()
}

// presumed uses a presumption that a clause makes, and one without a clause only where it bars.
func (w world) presumed(f record.Fact, helps bool) (record.Truth, bool) {
	for _, p := range w.agreement.Presumptions {
		if p.Fact != f {
			continue
		}
		frees := (p.Is == record.Yes) == helps
		if p.Clause == "" && frees {
			continue
		}
		text := said(f, p.Is)
		if p.Clause != "" {
			text += " (" + p.Clause.Mark() + ")"
		}
		once(&w.basis.presumed, text)
		return p.Is, true
	}
	return record.Unknown, false
}

// phrase is settled where a reading chooses a sense, or all senses agree.
func (w world) phrase(name string, helps bool) when.Answer {
	d := w.phrases[name]
	if w.asked[name] {
		return w.unknown(question(when.AskMeaning, name, w.view, "what %q means", name))
	}
	inner := w
	inner.asked = map[string]bool{name: true}
	for k := range w.asked {
		inner.asked[k] = true
	}
	inner.clause = d.Clause
	chosen := ""
	if w.reading != nil {
		chosen = w.reading.Senses[name]
	}
	var answers []when.Answer
	var names []string
	until := civil.Last()
	for _, s := range d.Senses {
		if chosen == "" || s.Name == chosen {
			a := when.Evaluate(s.If, helps, inner)
			answers, names = append(answers, a), append(names, s.Name)
			until = earlier(until, a.Until)
		}
	}
	for _, a := range answers[1:] {
		if a.Truth != answers[0].Truth {
			return w.senses(name, names, answers, until)
		}
	}
	all := answers[0]
	all.Until = until
	for _, a := range answers[1:] {
		addOnce(&all.Missing, a.Missing)
		addOnce(&all.Reasons, a.Reasons)
	}
	return all
}

// senses answers for a phrase whose senses differ: which of them holds is the first thing missing.
func (w world) senses(name string, names []string, answers []when.Answer, until civil.Date) when.Answer {
	text := fmt.Sprintf("which sense of %q holds:", name)
	var missing []when.Question
	for i, n := range names {
		if i > 0 {
			text += " or"
		}
		text += fmt.Sprintf(" %q", n)
		missing = append(missing, answers[i].Missing...)
	}
	q := question(when.AskMeaning, name, w.view, "%s", text)
	return when.Answer{Missing: append([]when.Question{q}, missing...), Until: until}
}
