package sample

import (
	"maps"
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// stepOf is a step of which a rule speaks: what performs it, exercises it or lifts it.
func (s *Source) stepOf(in *setting, n norm.Norm) record.Act {
	e, by, to := s.spokenOf(n), s.boundBy(in, n), s.owedTo(in, n)
	if gates := slices.Concat(n.Gate, n.Instead); len(gates) > 0 {
		e, by, to = s.asked(pick(s, gates))
	}
	if e == "" {
		e = pick(s, in.events)
	}
	act := s.step(in, e, by, to)
	if n.About != "" && s.often(85) {
		act.About = n.About
	}
	if n.Duty.Exactly.Stated() && s.often(60) {
		act.Amount = n.Duty.Exactly
	}
	if a := n.Money.Amount; a.Stated() && !a.IsMoney() && act.Amount.Stated() && s.often(85) {
		act.Amount = s.tons()
	}
	act.Omission = s.often(6)
	if s.often(20) {
		act.Invokes = record.Clauses{record.Clause(n.Clause.Number())}
	}
	return s.trimmed(in, act)
}

// spokenOf is the event of a rule, or another one on which it depends.
func (s *Source) spokenOf(n norm.Norm) record.Event {
	if s.often(70) {
		return n.Event
	}
	for _, e := range []record.Event{n.Money.Waive, n.Money.Back, n.Duty.Trigger} {
		if e != "" && s.often(60) {
			return e
		}
	}
	return n.Event
}

// asked is one of the steps of a procedure, and who takes it toward whom.
func (s *Source) asked(p norm.Procedure) (e record.Event, by, to record.Party) {
	if len(p.Rounds) == 0 {
		return "", p.Asker, p.Answerer
	}
	round := pick(s, p.Rounds)
	if round.Ask != "" && s.often(60) {
		return round.Ask, p.Asker, p.Answerer
	}
	return pick(s, []record.Event{round.Accept, round.Decline, round.Agreed}), p.Answerer, p.Asker
}

// step is an act of a declared event, mostly made as it is declared.
func (s *Source) step(in *setting, e record.Event, by, to record.Party) record.Act {
	declared := in.declare[e]
	act := record.Act{Event: e, By: s.allowed(in, declared.By, by), To: s.allowed(in, declared.To, to), On: s.day(),
		About: s.matter(), Amount: maybe(s, 70, s.amount()), Form: maybe(s, 25, s.form())}
	if declared.Form != "" && s.often(85) {
		act.Form = pick(s, []scope.Words{"letter", "registered mail"})
	}
	if declared.Joint {
		for _, name := range listed(declared.By) {
			act.And = append(act.And, record.Party(name))
		}
		act.By = ""
	}
	act.What = maybe(s, 80, s.madeAs(in, declared.Within, declared.Is))
	return act
}

// allowed is the person given, or one of those who are declared where it is none of them, nearly always.
func (s *Source) allowed(in *setting, declared scope.Words, p record.Party) record.Party {
	var names []record.Party
	for _, name := range listed(declared) {
		if slices.Contains(in.parties, record.Party(name)) {
			names = append(names, record.Party(name))
		}
	}
	if len(names) == 0 || slices.Contains(names, p) || s.often(12) {
		return p
	}
	return pick(s, names)
}

// madeAs are coordinates of a step: those that are asked for, and now and then more.
func (s *Source) madeAs(in *setting, boxes ...scope.Box) scope.Box {
	b := scope.Box{}
	for _, asked := range boxes {
		for _, d := range slices.Sorted(maps.Keys(asked)) {
			b[d] = s.one(in, d, asked[d])
		}
	}
	if s.often(12) {
		b[scope.Territory] = s.one(in, scope.Territory, "")
	}
	if len(b) == 0 {
		return nil
	}
	return b
}
