package sample

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// facts are what conditions ask about; standards are questions of measure.
func facts() []record.Fact     { return []record.Fact{"audited", "insured", "listed", "profitable"} }
func standards() []record.Fact { return []record.Fact{"material", "reasonable"} }

// figures are the quantities of which agreements speak.
func figures() []string { return []string{"share", "price"} }

// condition is any condition, with at most so many levels of compounds.
func (s *Source) condition(in *setting, depth int) when.Condition {
	if depth > 0 && s.often(25) {
		return s.compound(in, depth-1)
	}
	switch s.under(20) {
	case 0, 1, 2:
		return when.Fact(pick(s, facts()))
	case 3:
		return when.Standard(pick(s, standards()))
	case 4, 5, 6:
		return when.Did(pick(s, in.events))
	case 7, 8:
		return s.done(in, depth)
	case 9:
		return s.passed(in)
	case 10, 11:
		return s.total(in)
	case 12:
		return when.Figure{Name: pick(s, figures()), Bounds: s.bounds()}
	case 13:
		return s.breach(in)
	case 14:
		return s.uncured(in, depth)
	case 15:
		return s.ended(in)
	case 16:
		return when.During(s.span())
	case 17:
		return when.Is(s.box(in))
	case 18:
		if len(in.phrases) > 0 {
			return when.Phrase(pick(s, in.phrases))
		}
	}
	return when.Fact(pick(s, facts()))
}

// compound is a condition of conditions.
func (s *Source) compound(in *setting, depth int) when.Condition {
	switch n := s.under(10); {
	case n < 3:
		return when.All{s.condition(in, depth), s.condition(in, depth)}
	case n < 6:
		return when.Any{s.condition(in, depth), s.condition(in, depth)}
	case n < 7:
		return when.Always{}
	}
	return when.Not(s.condition(in, depth))
}

// sometimes is a condition in so many cases of a hundred, and none in the others.
func (s *Source) sometimes(in *setting, percent int) when.Condition {
	if s.often(percent) {
		return s.condition(in, 2)
	}
	return nil
}

// bounds compares an amount.
func (s *Source) bounds() when.Bounds {
	switch s.under(5) {
	case 0:
		return when.Bounds{AtLeast: s.dollars()}
	case 1:
		return when.Bounds{Over: s.dollars()}
	case 2:
		return when.Bounds{Under: s.dollars()}
	case 3:
		return when.Bounds{AtLeast: money.Of("USD 200"), AtMost: money.Of("USD 700")}
	}
	return when.Bounds{AtMost: s.dollars()}
}

// done asks for an act and for some more about it.
func (s *Source) done(in *setting, depth int) when.Done {
	d := when.Done{Event: pick(s, in.events), AnyMatter: s.often(30)}
	switch s.under(12) {
	case 0:
		d.By = pick(s, in.parties)
	case 1:
		d.ByThe = scope.With
	case 2:
		d.As = []scope.Dim{pick(s, []scope.Dim{scope.Territory, scope.Activity})}
	case 3:
		d.If = s.condition(in, min(depth, 1))
	case 4:
		d.What = scope.Box{scope.Territory: s.expression(in, scope.Territory)}
	case 5:
		d.Amount = s.bounds()
	case 6:
		d.In = s.span()
	case 7:
		d.Since, d.Within = pick(s, in.events), maybe(s, 60, s.period())
	case 8:
		d.Before = pick(s, in.events)
	case 9:
		d.Lasts = s.period()
	case 10:
		d.Ago = s.period()
	case 11:
		d.AtLeast = s.period()
	}
	return d
}

// passed is a time that has run from an event, a day, or the end of the agreement.
func (s *Source) passed(in *setting) when.Passed {
	p := when.Passed{Period: s.period(), At: maybe(s, 15, s.clock()), Inclusive: s.often(30)}
	switch s.under(5) {
	case 0, 1:
		p.From = s.day()
	case 2:
		p.AfterEnd = true
	default:
		p.After = pick(s, in.events)
	}
	return p
}

// total compares a sum of acts.
func (s *Source) total(in *setting) when.Total {
	t := when.Total{Event: pick(s, in.events), AnyMatter: s.often(50), WithThis: s.often(50), Bounds: s.bounds(),
		By: maybe(s, 15, pick(s, in.persons())), About: maybe(s, 15, pick(s, []record.Matter{"m1", "m1", "m2"}))}
	switch s.under(12) {
	case 0:
		t.In = s.span()
	case 1:
		t.What = scope.Box{scope.Activity: s.plain(in, scope.Activity, 2)}
	case 2, 9:
		t.Per = pick(s, []when.Window{when.ThisYear, when.Quarter, when.Month})
	case 3:
		t.Last = s.period()
	case 4:
		t.Rolling = civil.Days(10 + s.under(50))
	case 5:
		t.Of, t.Bounds = pick(s, figures()), when.Bounds{AtMost: money.Of("40%")}
	case 6:
		t.Count, t.Bounds = true, when.Bounds{AtMost: money.Of(pick(s, []string{"0", "1", "2"}))}
	case 7:
		t.NotOver, t.Bounds = pick(s, in.events), when.Bounds{}
	case 8:
		t.Withheld, t.Bounds = "the total cap", when.Bounds{}
	}
	return t
}

// breach is a clause that is broken.
func (s *Source) breach(in *setting) when.Condition {
	if len(in.clauses) == 0 {
		return when.Fact(pick(s, facts()))
	}
	return when.InBreach{Clause: pick(s, in.clauses), By: maybe(s, 30, pick(s, in.parties))}
}

// uncured is a breach that was not cured in time after notice of it.
func (s *Source) uncured(in *setting, depth int) when.Uncured {
	u := when.Uncured{Notice: pick(s, in.events), For: s.period(), Cured: maybe(s, 60, some(s, in.events, 2))}
	if len(in.clauses) > 0 && s.often(60) {
		u.Clause = pick(s, in.clauses)
	}
	u.By = maybe(s, 40, pick(s, in.parties))
	if s.often(10) {
		u.What = scope.Box{scope.Activity: s.plain(in, scope.Activity, 2)}
	}
	if s.often(20) {
		u.If = s.condition(in, min(depth, 1))
	}
	return u
}

// ended is the end of the agreement, by whom or under which clause it may be.
func (s *Source) ended(in *setting) when.Ended {
	e := when.Ended{By: maybe(s, 20, pick(s, in.parties))}
	if len(in.clauses) > 0 && s.often(20) {
		e.Under = pick(s, in.clauses)
	}
	return e
}
