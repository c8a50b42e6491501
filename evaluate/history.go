package evaluate

import (
	"maps"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// History is a record prepared for one agreement, to which acts are added one by one as they happen. Questions to it give
// what the evaluator would answer for the same record as a whole, without preparing what is in it again. A History is not
// safe for concurrent use; the evaluator that it comes from is.
type History struct {
	prepared *situation
}

// History prepares a record.
func (ev *Evaluator) History(known record.Known) *History {
	return &History{prepared: ev.text.situation(&known)}
}

// Add adds an act. The order in which acts are added does not matter.
func (h *History) Add(act record.Act) {
	s := h.prepared
	if !s.known.AsKnownOn.IsZero() && act.Day().After(s.known.AsKnownOn) {
		return
	}
	d := s.deed(act)
	at, _ := slices.BinarySearchFunc(s.deeds, d, before)
	s.deeds = slices.Insert(s.deeds, at, d)
	for i := at; i < len(s.deeds); i++ {
		s.deeds[i].index = i + 1
	}
	s.date(d)
	s.file(d)
	slices.SortStableFunc(s.unread, before)
	if d.event != nil {
		slices.SortStableFunc(s.byEvent[d.Event], before)
	}
}

// Status answers where the parties stand on a day.
func (h *History) Status(on civil.Date) Status { return h.prepared.fork().status(on) }

// Decide answers whether a proposed act breaks any term.
func (h *History) Decide(act record.Act) Decision { return h.prepared.fork().decide(act) }

// fork is the same situation, for one more question.
func (s *situation) fork() *situation {
	f := *s
	f.basis = s.basis.clone()
	f.problems = slices.Clone(s.problems)
	f.steps, f.depth = 0, 0
	f.effects, f.judging, f.ended = map[effectKey]effectState{}, map[judgeKey]bool{}, map[endKey]effectState{}
	f.asking = map[breachKey]bool{}
	f.complete = maps.Clone(s.complete)
	return &f
}
