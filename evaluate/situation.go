package evaluate

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// situation is everything that one question reads: a program, and what is known, prepared. It belongs to one call.
type situation struct {
	*program
	rules    []*rule // of the program, with the last days of duties moved to business days
	known    *record.Known
	calendar civil.Calendar
	words    *scope.Vocabulary
	deeds    []*deed
	byEvent  map[record.Event][]*deed
	unread   []*deed
	turns    []civil.Date // sorted: days after which the record says something else of what was not done or was taken back
	complete map[record.Event]bool
	all      bool
	basis    *notes
	steps    int
	depth    int
	ended    map[endKey]effectState
	effects  map[effectKey]effectState
	judging  map[judgeKey]bool
	asking   map[breachKey]bool
	after    map[*deed]*situation // with a proposed act done
	recorded dates                // what the record states
	still    civil.Date           // see stillThrough
	pasts    map[pastKey]*past    // that are being worked out
	problems []string
}

// stepLimit bounds the work of one question; beyond it everything is undetermined, and the basis says so.
const stepLimit = 1_000_000

// mostDepth bounds how deep conditions may lead to other conditions.
const mostDepth = 100

func (p *program) situation(known *record.Known) *situation {
	s := &situation{program: p, known: known, words: p.words, byEvent: map[record.Event][]*deed{},
		complete: map[record.Event]bool{}, basis: newNotes(), effects: map[effectKey]effectState{},
		judging: map[judgeKey]bool{}, asking: map[breachKey]bool{}, ended: map[endKey]effectState{}}
	s.calendar = p.agreement.Calendar
	if len(known.Closed) > 0 {
		s.calendar = civil.Join(s.calendar, civil.Calendar{Weekend: s.calendar.Weekend, Holidays: known.Closed})
	}
	s.rules = rolled(p.rules, s.calendar)
	s.dateKnown()
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

// rolled are the rules with the fixed last days of duties moved as they say, by the calendar as it is known to be: to a
// business day, or to the end of the time in which a shortfall can be made good.
func rolled(rules []*rule, c civil.Calendar) []*rule {
	roll := func(d *civil.Date, r civil.Roll) {
		if moved := c.Roll(*d, r); !moved.IsZero() {
			*d = moved
		}
	}
	moves := func(r *rule) bool { return r.Duty.Roll != civil.NoRoll || r.makeGood() }
	if !slices.ContainsFunc(rules, moves) {
		return rules
	}
	out := slices.Clone(rules)
	for i, r := range out {
		if !moves(r) {
			continue
		}
		moved := *r
		if r.makeGood() {
			moved.Duty.Due = goodBy(r, c)
		}
		roll(&moved.Duty.Due, r.Duty.Roll)
		moved.Duty.Schedule = slices.Clone(r.Duty.Schedule)
		for j := range moved.Duty.Schedule {
			roll(&moved.Duty.Schedule[j].Due, r.Duty.Roll)
		}
		out[i] = &moved
	}
	return out
}

// lastDay is the last day for a duty that an act triggered.
func (s *situation) lastDay(r *rule, d *deed) civil.Moment {
	return s.calendar.RollMoment(r.Duty.Within.AfterMoment(d.given, s.calendar), r.Duty.Roll)
}

func (s *situation) add(d *deed) {
	s.deeds = append(s.deeds, d)
	s.date(d)
}

// file puts a recorded act where questions find it. One whose event the agreement does not know is unread.
func (s *situation) file(d *deed) {
	switch {
	case d.Omission:
		s.turn(d.day)
	case d.event != nil && d.event.Withdraws != "":
		s.turn(d.given.Earliest.Prev())
		s.turn(d.given.Latest.Prev())
	}
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

// turn takes note of a day after which the record says something else.
func (s *situation) turn(day civil.Date) {
	if at, found := slices.BinarySearchFunc(s.turns, day, civil.Date.Compare); !found {
		s.turns = slices.Insert(slices.Clip(s.turns), at, day)
	}
}

// turnsAfter bounds the days through which an answer of one day holds: that something was not done is recorded through a day, and not
// known of the next; a withdrawal counts from its day.
func (s *situation) turnsAfter(v view, until civil.Date) civil.Date {
	if at, _ := slices.BinarySearchFunc(s.turns, v.day, civil.Date.Compare); v.dated && at < len(s.turns) {
		return earlier(until, s.turns[at])
	}
	return until
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
