package evaluate

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// world answers for the leaves of a condition from a point of view.
type world struct {
	*situation
	view
}

// holds evaluates a condition.
func (s *situation) holds(c when.Condition, helps bool, v view) when.Answer {
	return when.Evaluate(c, helps, world{s, v})
}

// Ask answers for one leaf.
func (w world) Ask(leaf when.Condition, helps bool) when.Answer {
	a := w.ask(leaf, helps)
	a.Until = w.turnsAfter(w.view, a.Until)
	return a
}

func (w world) ask(leaf when.Condition, helps bool) when.Answer {
	w.depth++
	defer func() { w.depth-- }()
	if !w.tick() || w.depth > mostDepth {
		return w.circular()
	}
	switch leaf := leaf.(type) {
	case when.Fact:
		return w.fact(record.Fact(leaf), helps, false)
	case when.Standard:
		return w.fact(record.Fact(leaf), helps, true)
	case when.Did:
		return w.done(when.Done{Event: record.Event(leaf)}, helps)
	case when.Done:
		return w.done(leaf, helps)
	case when.Passed:
		return w.passed(leaf, helps)
	case when.Total:
		return w.total(leaf)
	case when.Figure:
		return w.figure(leaf)
	case when.InBreach:
		return w.inBreach(leaf, helps)
	case when.Uncured:
		return w.uncured(leaf, helps)
	case when.Ended:
		return w.endedBy(leaf, helps)
	case when.During:
		return w.during(civil.Span(leaf))
	case when.Is:
		return w.is(scope.Box(leaf))
	case when.Phrase:
		return w.phrase(string(leaf), helps)
	case when.Always, when.All, when.Any, when.Negated:
	}
	panic("evaluate: a condition that is no leaf")
}

// circular is the answer to a question whose answer turns on itself.
func (w world) circular() when.Answer {
	return w.unknown(question(when.AskText, "", w.view,
		"more than can be worked out: conditions that depend on each other"))
}

func (w world) unknown(qs ...when.Question) when.Answer {
	return when.Answer{Missing: qs, Until: civil.Last()}
}

func (w world) answer(t record.Truth, until civil.Date, format string, args ...any) when.Answer {
	return when.Answer{Truth: t, Until: until,
		Reasons: []when.Reason{{Clause: w.clause, Text: fmt.Sprintf(format, args...)}}}
}

func earlier(a, b civil.Date) civil.Date {
	if b.Before(a) {
		return b
	}
	return a
}

// at is the same point of view on another day.
func (w world) at(day civil.Date) world {
	w.day, w.dated = day, true
	return w
}

// is asks whether the act that is judged lies within a scope.
func (w world) is(box scope.Box) when.Answer {
	if w.cell == nil {
		return w.unknown(question(when.AskWhere, "", w.view, "whether it is within %s", box))
	}
	r, err := w.words.Resolve(box)
	if err != nil {
		return w.unknown(question(when.AskMeaning, "", w.view, "%v", err))
	}
	rel := r.Relate(*w.cell)
	if rel.Where == scope.Perhaps {
		return w.unknown(w.relationQuestions(rel, w.view, nil)...)
	}
	a := w.answer(truthOf(rel.Where), civil.Last(), "the act is within %s", box)
	if rel.Where == scope.Outside {
		a.Reasons[0].Text = fmt.Sprintf("the act is outside %s", box)
	}
	return a
}
