package evaluate

import (
	"fmt"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// deed is a recorded or proposed act, prepared.
type deed struct {
	record.Act
	event *event
	parts []part
	day   civil.Date   // when it was done or, if that is one day, given
	given civil.Moment // when it counts as done: a notice, when it is deemed given
	known bool         // the day is known
	index int          // its place in the record, from 1; zero for a proposed act
}

// part is one part of an act in one combination of its coordinates.
type part struct {
	plain  bool // it names neither a matter nor coordinates
	acts   bool // it states an activity
	about  record.Matter
	amount money.Amount
	total  money.Amount // of all the parts of the act about this matter
	cells  []scope.Cell
	// doers are the same cells once for each of the others who act jointly.
	doers    [][]scope.Cell
	unplaced []scope.Unplaced
}

// called is the event of an act, or that it has none.
func (d *deed) called() string {
	if d.Event == "" {
		return "act without an event"
	}
	return string(d.Event)
}

// deed prepares an act: its parts, each with its cells.
func (s *situation) deed(a record.Act) *deed {
	d := &deed{Act: a, event: s.events[a.Event], day: a.Day()}
	span, dated := a.Span()
	d.known = dated
	for _, p := range a.Each() {
		d.parts = append(d.parts, s.part(d, p, span, dated))
	}
	for i := range d.parts {
		d.parts[i].total = d.totalAbout(d.parts[i].about)
	}
	d.given = s.givenOn(d)
	if day, ok := d.given.Exact(); ok {
		d.day = day
	}
	return d
}

// totalAbout adds up the amounts of the parts about one matter; parts of different units add up to no amount.
func (d *deed) totalAbout(m record.Matter) money.Amount {
	var amounts []money.Amount
	for _, p := range d.parts {
		if p.about == m && p.amount.Stated() {
			amounts = append(amounts, p.amount)
		}
	}
	total, err := money.Sum(amounts...)
	if err != nil {
		return money.Amount{}
	}
	return total
}

// within is whether an act was done in a span.
func (d *deed) within(span civil.Span, v view) counts {
	if span.IsZero() {
		return yes
	}
	first, last := span.Contains(d.given.Earliest), span.Contains(d.given.Latest)
	switch {
	case first && last:
		return yes
	case d.given.Latest.Before(span.First()) || d.given.Earliest.After(span.Last()):
		return counts{truth: record.No, why: fmt.Sprintf("the %q of %s is not %s", d.Event, d.day, span)}
	}
	return counts{why: d.given.Why, missing: []when.Question{question(when.AskWhen, string(d.Event), v, "%s",
		orText(d.given.Why, fmt.Sprintf("on which day the %q was done", d.Event)))}}
}

// by is whether an act had been done by the day of the view, and the last day on which that stays so.
func (d *deed) by(v view) (counts, civil.Date) {
	ask := func() []when.Question {
		return []when.Question{question(when.AskWhen, string(d.Event), v, "%s",
			orText(d.given.Why, fmt.Sprintf("on which day, before or after the %q of %s", d.Event, d.day)))}
	}
	switch {
	case !v.dated:
		return counts{missing: ask()}, civil.Last()
	case d.given.SurelyAfter(v.day):
		return counts{truth: record.No}, d.given.Earliest.Prev()
	case d.given.SurelyNotAfter(v.day):
		return yes, civil.Last()
	}
	return counts{missing: ask(), why: d.given.Why}, d.given.Latest.Prev()
}

func (s *situation) part(d *deed, p record.Part, span civil.Span, dated bool) part {
	what := scope.Box{}
	for dim, w := range s.known.Matters[p.About] {
		what[dim] = w
	}
	if d.event != nil {
		if len(d.event.Is) == 0 {
			what[scope.Activity] = "none"
		}
		for dim, w := range d.event.Is {
			what[dim] = w
		}
	}
	for dim, w := range p.What {
		what[dim] = w
	}
	set := func(dim scope.Dim, w scope.Words) {
		if w != "" {
			what[dim] = w
		}
	}
	set(scope.By, scope.Words(d.By))
	said := what[scope.With]
	with := func(doer record.Party) {
		if what[scope.With] = said; said == "" {
			delete(what, scope.With)
		}
		set(scope.With, s.partners(d, doer))
	}
	with(d.By)
	set(toDim, scope.Words(d.To))
	set(formDim, d.Form)
	if _, ok := s.agreement.Scales[amountDim]; ok && p.Amount.Stated() {
		set(amountDim, scope.Words(p.Amount.String()))
	}
	out := part{about: p.About, amount: p.Amount, plain: p.About == "" && len(p.What) == 0 && d.With == "",
		acts: p.What[scope.Activity] != ""}
	out.cells, out.unplaced = s.cells(what, span, dated)
	for _, other := range d.And {
		what[scope.By] = scope.Words(other)
		with(other)
		cells, _ := s.cells(what, span, dated)
		out.doers = append(out.doers, cells)
	}
	return out
}

// partners are those with whom one doer of an act does it: the counterparty, or where there surely is none, those who act jointly
// with him. Where no counterparty is stated it is not known: that others act jointly does not make them the other side.
func (s *situation) partners(d *deed, doer record.Party) scope.Words {
	conduct := d.event == nil || len(d.event.Is) > 0
	if !conduct || d.With != "none" || len(d.And) == 0 {
		return scope.Words(d.With)
	}
	if d.By == "" {
		return ""
	}
	var names []string
	for _, other := range d.Doers() {
		if other != doer {
			names = append(names, string(other))
		}
	}
	return scope.Words(strings.Join(names, ", "))
}

const amountDim scope.Dim = "amount"

// cells places coordinates. Coordinates that cannot be read at all are placed nowhere in particular, and reported.
func (s *situation) cells(what scope.Box, span civil.Span, dated bool) ([]scope.Cell, []scope.Unplaced) {
	cells, unplaced, err := s.words.Cells(what, span, dated)
	if err == nil {
		return cells, unplaced
	}
	s.problems = append(s.problems, err.Error())
	cells, _, _ = s.words.Cells(scope.Box{}, span, dated)
	return cells, unplaced
}
