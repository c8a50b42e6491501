package evaluate

import (
	"maps"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// switchOf says by which condition a rule is switched: one of its own life, or of an application clause, by its number; what it
// starts with, or what it ends with.
type switchOf struct {
	rule, number int
	end          bool
}

// ofItsOwn is the number of a rule's own life.
const ofItsOwn = -1

func (of switchOf) ends() switchOf {
	of.end = true
	return of
}

// pastKey is all that the answer to whether a condition was ever so may depend on, but the day.
type pastKey struct {
	of                               switchOf
	helps                            bool
	made                             civil.Date
	time                             civil.Clock
	about                            record.Matter
	amount                           money.Amount
	cell                             *scope.Cell
	self                             *deed
	clause                           record.Clause
	doers                            *rule
	ending                           *ending
	ofMatter, sole, alive, replaying bool
	asked                            string
}

// past is what a condition was, from the first day on, as far as it has been asked.
type past struct {
	stretches []stretch
	next      civil.Date // the day to be asked about next; no date once nothing more can come of it
	asking    civil.Date // the day that is being asked about
	busy      bool       // somebody asks already
}

// stretch is a run of days with one answer.
type stretch struct {
	from, through civil.Date
	when.Answer
}

// everHeld is whether a condition has been true on any day up to that of the view: what once ended something does so for good.
// It goes from one day on which the answer may change to the next, once for all days before anything is stated or recorded.
func (s *situation) everHeld(of switchOf, c when.Condition, helps bool, v view) when.Answer {
	if !v.dated {
		return s.holds(c, helps, v)
	}
	p, leave := s.past(of, helps, v)
	defer leave()
	if p.busy {
		return s.everAsked(p, c, helps, v)
	}
	p.busy = true
	now := s.holds(c, helps, v)
	if now.Truth == record.Yes {
		return now
	}
	if !s.trace(p, c, helps, v, v.day) {
		return when.Answer{Missing: p.missing(), Until: now.Until}
	}
	return p.ever(now, v.day)
}

// everAsked is everHeld where that is what somebody works out already: a clause that ends with a breach, which is one only while it
// is in force. What was so on earlier days is worked out first then, and what depends on itself on its own day is not known.
func (s *situation) everAsked(p *past, c when.Condition, helps bool, v view) when.Answer {
	if !p.asking.IsZero() && !v.day.Before(p.asking) || !s.trace(p, c, helps, v, v.day.Next()) {
		return when.Answer{Until: v.day, Missing: []when.Question{question(when.AskText, "", v,
			"whether %s is in force: it depends on itself", v.clause.Mark())}}
	}
	now := when.Answer{Truth: record.No, Until: v.day}
	for _, one := range p.stretches {
		if !v.day.Before(one.from) {
			now = one.Answer
		}
	}
	out, missing := p.ever(now, v.day), []when.Question(nil)
	addOnce(&missing, out.Missing) // each day asks again what the day before asked
	out.Missing = missing
	return out
}

// past is what is being worked out of a condition from a point of view. It is forgotten when nobody works out anything any more.
func (s *situation) past(of switchOf, helps bool, v view) (*past, func()) {
	key := pastKey{of: of, helps: helps, made: v.made, time: v.time, about: v.about, amount: v.amount, cell: v.cell, self: v.self,
		clause: v.clause, doers: v.doers, ending: v.ending, ofMatter: v.ofMatter, sole: v.sole, alive: v.alive, replaying: v.replays,
		asked: strings.Join(slices.Sorted(maps.Keys(v.asked)), "\n")}
	first := s.pasts == nil
	if first {
		s.pasts = map[pastKey]*past{}
	}
	p := s.pasts[key]
	if p == nil {
		p = &past{next: civil.First()}
		s.pasts[key] = p
	}
	was := p.busy
	return p, func() {
		if p.busy = was; first {
			s.pasts = nil
		}
	}
}

// apart works something out under what is taken to be unknown while it is worked out, so that what is found meanwhile is found for
// this alone. The function that it returns ends that.
func (s *situation) apart() func() {
	pasts := s.pasts
	s.pasts = nil
	return func() { s.pasts = pasts }
}

// trace asks about every day before one, and reports whether that could be done.
func (s *situation) trace(p *past, c when.Condition, helps bool, v view, before civil.Date) bool {
	for !p.next.IsZero() && p.next.Before(before) {
		v.day = p.next
		p.asking = v.day
		a := s.holds(c, helps, v)
		p.asking = civil.Date{}
		one := stretch{from: v.day, through: later(a.Until, v.day), Answer: a}
		if still := s.stillThrough(); one.through.Before(still) {
			one.through = still
		}
		p.stretches = append(p.stretches, one)
		if p.next = one.through.Next(); a.Truth == record.Yes || one.through == civil.Last() {
			p.next = civil.Date{}
		} else if !s.tick() {
			return false
		}
	}
	return true
}

// ever is whether it was so on a day before that on which it is what it is now.
func (p *past) ever(now when.Answer, day civil.Date) when.Answer {
	if now.Truth == record.Yes {
		return now
	}
	for _, one := range p.stretches {
		if !one.from.Before(day) {
			break
		}
		if one.Truth == record.Yes {
			one.Until = civil.Last()
			return one.Answer
		}
		if one.Truth == record.Unknown && now.Truth == record.No {
			now = when.Answer{Missing: one.Missing, Until: now.Until}
		}
	}
	return now
}

// missing is what was missing last.
func (p *past) missing() []when.Question {
	if len(p.stretches) == 0 {
		return nil
	}
	return p.stretches[len(p.stretches)-1].Missing
}
