package evaluate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// situation is everything that one question reads: a program, and what is known, prepared. It belongs to one call.
type situation struct {
	*program
	known    *record.Known
	calendar civil.Calendar
	words    *scope.Vocabulary
	deeds    []*deed
	byEvent  map[record.Event][]*deed
	unread   []*deed
	complete map[record.Event]bool
	all      bool
	basis    *notes
	steps    int
	depth    int
	ended    map[endKey]effectState
	effects  map[effectKey]effectState
	judging  map[judgeKey]bool
	problems []string
}

// stepLimit bounds the work of one question; beyond it everything is undetermined, and the basis says so.
const stepLimit = 1_000_000

// mostDepth bounds how deep conditions may lead to other conditions.
const mostDepth = 100

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

// before orders the record by day, and within a day by what the acts are, so that the order of entries does not matter.
func before(a, b *deed) int {
	return cmp.Or(a.day.Compare(b.day), cmp.Compare(a.Event, b.Event), cmp.Compare(a.By, b.By), cmp.Compare(a.To, b.To),
		cmp.Compare(a.About, b.About), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Form, b.Form))
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

func (p *program) situation(known *record.Known) *situation {
	s := &situation{program: p, known: known, words: p.words, byEvent: map[record.Event][]*deed{},
		complete: map[record.Event]bool{}, basis: newNotes(), effects: map[effectKey]effectState{},
		judging: map[judgeKey]bool{}, ended: map[endKey]effectState{}}
	s.calendar = p.agreement.Calendar
	if len(known.Closed) > 0 {
		s.calendar = civil.Join(s.calendar, civil.Calendar{Weekend: s.calendar.Weekend, Holidays: known.Closed})
	}
	s.place()
	for _, e := range known.Complete {
		if e == record.AllEvents {
			s.all = true
		} else if _, ok := p.events[e]; ok {
			s.complete[e] = true
		} else {
			s.basis.notRead("event", string(e), keysOf(p.agreement.Events))
		}
	}
	for i := range known.Acts {
		if a := known.Acts[i]; known.AsKnownOn.IsZero() || !a.Day().After(known.AsKnownOn) {
			s.add(s.deed(a))
		}
	}
	slices.SortStableFunc(s.deeds, before)
	for i, d := range s.deeds {
		d.index = i + 1
	}
	for _, d := range s.deeds {
		s.file(d)
	}
	s.readNames()
	return s
}

// place extends the vocabulary by the names that are known of.
func (s *situation) place() {
	var ps []scope.Placement
	for _, p := range s.known.Places {
		ps = append(ps, scope.Placement{Name: p.Name, Dim: p.Dim, Below: p.Below, In: p.In, NotIn: p.NotIn, During: p.During})
		ps = append(ps, s.outsideClosed(p.Name, p.Dim, p.In)...)
	}
	for _, m := range s.known.Members {
		if !s.words.Knows(scope.With, string(m.Name)) {
			ps = append(ps, scope.Placement{Name: string(m.Name), Dim: scope.With})
			ps = append(ps, s.outsideClosed(string(m.Name), scope.With, "")...)
		}
		placement := scope.Placement{Name: string(m.Name), Dim: scope.With, During: m.During}
		if m.Not {
			placement.NotIn = scope.Words(m.Group)
		} else {
			placement.In = scope.Words(m.Group)
		}
		ps = append(ps, placement)
	}
	if len(ps) == 0 {
		return
	}
	words, err := s.words.Place(ps)
	if err != nil {
		s.problems = append(s.problems, err.Error())
	}
	if words != nil {
		s.words = words
	}
}

// outsideClosed says that a name is in no closed group, save those that it is said to be in.
func (s *situation) outsideClosed(name string, dim scope.Dim, in scope.Words) []scope.Placement {
	if dim != "" && dim != scope.With {
		return nil
	}
	var ps []scope.Placement
	for _, group := range s.closed {
		member := slices.ContainsFunc(list(in), func(g string) bool { return strings.EqualFold(g, group) }) ||
			slices.ContainsFunc(s.known.Members, func(m record.Member) bool {
				return strings.EqualFold(string(m.Name), name) && strings.EqualFold(m.Group, group)
			})
		if !member {
			ps = append(ps, scope.Placement{Name: name, Dim: scope.With, NotIn: scope.Words(group)})
		}
	}
	return ps
}

func (s *situation) add(d *deed) { s.deeds = append(s.deeds, d) }

// file puts a recorded act where questions find it. One whose event the agreement does not know is unread.
func (s *situation) file(d *deed) {
	switch {
	case d.Event == "" && (d.Withdraws != "" || d.Answers != "" || len(d.Invokes) > 0) && !d.parts[0].acts,
		d.Event != "" && d.event == nil:
		s.unread = append(s.unread, d)
		s.basis.notReadOn("act", d.called(), keysOf(s.agreement.Events), d.day)
	case d.Event == "":
	default:
		s.byEvent[d.Event] = append(s.byEvent[d.Event], d)
		if d.Withdraws != "" && d.event.Withdraws == "" {
			s.unread = append(s.unread, d)
			s.basis.notReadOn("withdrawal by", d.called(), nil, d.day)
		}
	}
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

// givenOn is when an act counts as done. A notice counts when it is received, or deemed to be by its form; of a form that is
// not said, some time between the earliest and the latest that the notices clause deems.
func (s *situation) givenOn(d *deed) civil.Moment {
	switch {
	case !d.Received.IsZero():
		return civil.At(d.Received)
	case d.day.IsZero():
		return civil.Unknown(fmt.Sprintf("the day of the %q", d.Event))
	case d.event == nil || d.event.To == "" || !s.betweenParties(d.event) || len(s.notices) == 0 || len(d.parts[0].cells) == 0:
		return civil.At(d.day)
	}
	var all []civil.Moment
	for _, n := range s.notices {
		switch n.form.Relate(d.parts[0].cells[0]).Where {
		case scope.Inside:
			return s.deemed(n, d.day)
		case scope.Perhaps:
			all = append(all, s.deemed(n, d.day))
		case scope.Outside:
		}
	}
	return hull(append(all, civil.At(d.day)), fmt.Sprintf("when the %q of %s is deemed given", d.Event, d.day))
}

// betweenParties reports whether an event is a notice that a notices clause governs: from one party to another, and no conduct.
func (s *situation) betweenParties(e *event) bool {
	return len(e.Is) == 0 && s.somePartyIn(e.By) && s.somePartyIn(e.To)
}

// somePartyIn reports whether a party is among names. No names leave it open, so that a party may be.
func (s *situation) somePartyIn(names scope.Words) bool {
	return names == "" || slices.ContainsFunc(list(names), func(name string) bool {
		_, ok := s.agreement.Parties[record.Party(name)]
		return ok
	})
}

func (s *situation) deemed(n notice, sent civil.Date) civil.Moment {
	m := civil.At(sent)
	if !n.After.IsZero() {
		m = n.After.After(sent, s.calendar)
	}
	if n.NextBusinessDay {
		m = s.calendar.RollMoment(m, civil.Following)
	}
	return m
}

// hull is the shortest interval in which all the moments lie.
func hull(ms []civil.Moment, why string) civil.Moment {
	earliest, latest := ms[0].Earliest, ms[0].Latest
	for _, m := range ms[1:] {
		if m.Earliest.Before(earliest) {
			earliest = m.Earliest
		}
		if m.Latest.After(latest) {
			latest = m.Latest
		}
	}
	return civil.Between(earliest, latest, why)
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
	set(scope.With, s.partners(d, d.By))
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
		set(scope.With, s.partners(d, other))
		cells, _ := s.cells(what, span, dated)
		out.doers = append(out.doers, cells)
	}
	return out
}

// partners are those with whom one doer of an act does it: the counterparty, or where there is none, those who act jointly.
func (s *situation) partners(d *deed, doer record.Party) scope.Words {
	conduct := d.event == nil || len(d.event.Is) > 0
	if !conduct || d.With != "" && d.With != "none" || len(d.And) == 0 {
		return scope.Words(d.With)
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

// readNames reports stated facts, figures and matters that no term reads.
func (s *situation) readNames() {
	for _, f := range slices.Concat(s.known.Facts, s.known.Assume) {
		if !s.facts[f.Fact] {
			s.basis.notRead("fact", string(f.Fact), keysOf(s.facts))
		}
		if f.Is == record.Unknown {
			s.problems = append(s.problems, fmt.Sprintf("the fact %q must be stated Yes or No", f.Fact))
		}
	}
	for _, f := range s.known.Figures {
		if !s.figures[f.Name] {
			s.basis.notRead("figure", f.Name, keysOf(s.figures))
		}
	}
}

// completeFor reports whether the acts of an event are declared to be recorded in full.
func (s *situation) completeFor(e record.Event) bool { return s.all || s.complete[e] }

// tick counts a step and reports whether any are left.
func (s *situation) tick() bool {
	s.steps++
	if s.steps > stepLimit {
		s.basis.limit = true
		return false
	}
	return true
}

// view is the point from which a condition is asked: a day, a matter, an act.
type view struct {
	day      civil.Date
	dated    bool
	made     civil.Date  // the day on which the act is made, of all the days on which it is carried on
	time     civil.Clock // of that day, where the act states one
	about    record.Matter
	amount   money.Amount
	cell     *scope.Cell // of the act that is judged; nil where no act is
	unplaced []scope.Unplaced
	self     *deed // the act that is judged: it is no part of its own past
	clause   record.Clause
	doers    *rule           // whose duty it is that acts are asked about as performance
	sole     bool            // the act has one part only
	alive    bool            // taken as given that the agreement has not ended
	ending   *ending         // the end of the agreement that a tail is asked about
	asked    map[string]bool // phrases that are being asked
	replays  bool            // the act that is judged is recorded, and judged as of its own day
}

func question(kind when.Kind, name string, v view, format string, args ...any) when.Question {
	return when.Question{Kind: kind, Name: name, About: v.about, Clause: v.clause, Text: fmt.Sprintf(format, args...)}
}
