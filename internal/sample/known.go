package sample

import (
	"fmt"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Known is a random record for an agreement: steps of which its terms speak, some conduct, and more or less of what is
// so.
func (s *Source) Known(a contract.Agreement) record.Known {
	in, rules := settingOf(a), rules(a)
	k := record.Known{Acts: s.recorded(in, rules), Facts: s.stated(85), Figures: s.figures(), Complete: s.complete(in),
		AsKnownOn: maybe(s, 5, s.day())}
	if s.often(10) {
		k.Assume = s.stated(40)
	}
	if s.often(60) {
		k.Members = s.members(in, 5)
	}
	if s.often(50) {
		k.Places = s.places(in)
	}
	if s.often(50) {
		k.Matters = map[record.Matter]scope.Box{"m1": {}, "m2": {}}
		if s.often(20) {
			k.Matters["m1"] = scope.Box{scope.Territory: s.one(in, scope.Territory, "")}
		}
	}
	if s.often(10) {
		k.Closed = []civil.Date{s.day(), s.day()}
	}
	return k
}

// recorded are the acts of a record, in no order.
func (s *Source) recorded(in *setting, rules []norm.Norm) []record.Act {
	var out []record.Act
	for range s.under(4) {
		n := pick(s, rules)
		if len(n.Gate) > 0 && s.often(70) {
			out = append(out, s.exchange(in, pick(s, n.Gate))...)
			continue
		}
		more := 0
		if n.Money.Role != "" {
			more = s.under(4)
		}
		for range 1 + more {
			out = append(out, s.past(s.stepOf(in, n), len(out)))
		}
	}
	if s.often(15) {
		out = append(out, s.conduct(in, rules))
	}
	if s.often(2) {
		out = append(out, record.Act{Event: "seance", By: pick(s, in.parties), On: s.day()})
	}
	if len(in.events) > 0 && s.often(30) {
		out = append(out, s.past(s.step(in, pick(s, in.events), pick(s, in.parties), pick(s, in.parties)), len(out)))
	}
	s.random.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// past is a step as it is recorded: with a label, when it was received, what it answers or takes back.
func (s *Source) past(act record.Act, i int) record.Act {
	act.ID = maybe(s, 30, fmt.Sprintf("a%d", i))
	act.Omission = act.Omission || s.often(4)
	act.Undisputed = s.often(8)
	act.At = maybe(s, 5, s.clock())
	if act.On.IsZero() && s.often(80) {
		act.On = s.day()
	}
	if s.often(5) {
		act.Received = s.day()
	}
	switch s.under(20) {
	case 0:
		act.Answers = fmt.Sprintf("a%d", s.under(3))
	case 1:
		act.Withdraws = fmt.Sprintf("a%d", s.under(3))
	}
	return act
}

// exchange is what passed between the parties in a procedure: the asking, and perhaps an answer some days later.
func (s *Source) exchange(in *setting, p norm.Procedure) []record.Act {
	var out []record.Act
	about := pick(s, []record.Matter{"m1", "m1", "m1", "m2"})
	on := civil.On("2027-01-01").AddDays(s.under(150) - 40)
	add := func(e record.Event, by, to record.Party) {
		if e == "" {
			return
		}
		act := s.step(in, e, by, to)
		act.About, act.On = about, on
		out = append(out, act)
		on = on.AddDays(s.under(20))
	}
	for _, round := range p.Rounds {
		add(round.Ask, p.Asker, p.Answerer)
		switch s.under(4) {
		case 0:
			add(round.Accept, p.Answerer, p.Asker)
		case 1:
			add(round.Decline, p.Answerer, p.Asker)
		case 2:
			return out
		}
		if s.often(15) {
			add(round.Agreed, p.Answerer, p.Asker)
		}
	}
	return out
}

// stated are facts that are so or not so; each is stated in so many cases of a hundred.
func (s *Source) stated(percent int) record.Facts {
	var out record.Facts
	for _, f := range append(facts(), standards()...) {
		if !s.often(percent) {
			continue
		}
		one := record.Stated{Fact: f, Is: pick(s, []record.Truth{record.Yes, record.No}), About: maybe(s, 8, s.matter())}
		one.How = pick(s, []record.How{record.Says, record.Agreed, record.Admitted, record.Determined})
		if s.often(12) {
			one.During = s.span()
		}
		out = append(out, one)
	}
	if s.often(3) {
		out = append(out, record.Stated{Fact: "full moon", Is: record.Yes}) // no agreement asks for it
	}
	return out
}

// figures are quantities as of a time.
func (s *Source) figures() []record.Figure {
	var out []record.Figure
	for _, name := range figures() {
		if !s.often(80) {
			continue
		}
		f := record.Figure{Name: name, Is: s.dollars(), About: maybe(s, 5, s.matter())}
		if s.often(20) {
			f.During = s.span()
		}
		if s.often(3) {
			f.Is = money.Of("12%")
		}
		out = append(out, f)
	}
	return out
}

// complete are the steps whose acts are recorded in full: all, some or none.
func (s *Source) complete(in *setting) []record.Event {
	switch n := s.under(100); {
	case n < 60:
		return []record.Event{record.AllEvents}
	case n < 80:
		return some(s, in.events, 6)
	}
	return nil
}

// places are what unlisted names are.
func (s *Source) places(in *setting) []record.Place {
	p := record.Place{Name: "Zorro", Dim: scope.With}
	switch s.under(4) {
	case 0:
		p.In = scope.Words(pick(s, in.groups))
	case 1:
		p.NotIn = joined(in.groups)
	case 2:
		p = record.Place{Name: "something else", Dim: scope.Activity}
		if s.often(60) {
			p.Below = pick(s, in.words(scope.Activity))
		}
	}
	if s.often(15) {
		p.During = s.span()
	}
	return []record.Place{p}
}
