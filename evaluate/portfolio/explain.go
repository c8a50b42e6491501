package portfolio

import (
	"slices"
	"sync/atomic"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// Decision is the answer about one act over all agreements, with reasons.
type Decision struct {
	// Verdict is the worst over all agreements, Outcome the verdicts that are still possible.
	Verdict evaluate.Verdict
	Outcome evaluate.Outcome
	// Answers are those of the agreements that do not surely permit the act, by their names.
	Answers []Answer
}

// Answer is what one agreement says.
type Answer struct {
	Agreement string
	Decision  evaluate.Decision
}

// Decide answers with reasons. It works out which agreements bear on the act and asks the evaluator of each of them.
func (s *Snapshot) Decide(act record.Act) Decision {
	found, all := s.AppendFindings(nil, &act)
	d := Decision{Verdict: all.Verdict(), Outcome: all}
	var names []string
	for _, f := range found {
		if name := s.Agreement(f); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		why, _ := s.Explain(name, act)
		d.Answers = append(d.Answers, Answer{name, why})
	}
	return d
}

// Explain is the decision of one agreement, with reasons, and whether there is an agreement of that name. An event that it does not
// declare is another agreement's: what the act describes is then judged as conduct, and what was left undone is nothing to it.
func (s *Snapshot) Explain(agreement string, act record.Act) (evaluate.Decision, bool) {
	id, ok := s.shared.ids.find(agreement)
	if !ok || id >= s.agreed.count || s.agreed.at(id).literal == nil {
		return evaluate.Decision{}, false
	}
	p := s.prepared(id)
	if act.Event != "" && !p.Declares(act.Event) {
		conduct, ok := asConduct(&act)
		if !ok {
			return evaluate.Decision{Act: act, Verdict: evaluate.Permitted}, true
		}
		act = *conduct
	}
	return p.Decide(act, s), true
}

// Status says where the parties of an agreement stand on a day, and whether there is an agreement of that name.
func (s *Snapshot) Status(agreement string, on civil.Date) (evaluate.Status, bool) {
	id, ok := s.shared.ids.find(agreement)
	if !ok || id >= s.agreed.count || s.agreed.at(id).literal == nil {
		return evaluate.Status{}, false
	}
	return s.prepared(id).Status(on), true
}

// prepared is the evaluator of an agreement that can explain. That of a compiled one is made when it is asked for.
func (s *Snapshot) prepared(agreement uint32) *evaluate.Prepared {
	m := s.agreed.at(agreement)
	if p := m.prepared(); p != nil {
		return p
	}
	return s.shared.plain.get(m, func() *evaluate.Prepared {
		p, err := s.shared.words.prepare(m.literal, s.known(m))
		if err != nil {
			panic("portfolio: an agreement that was compiled is not in order: " + err.Error())
		}
		return p
	})
}

// cache keeps the evaluators of compiled agreements that were asked for, some of them.
type cache struct {
	at [cacheSize]atomic.Pointer[cached]
}

const cacheSize = 256

// cached is the evaluator of an agreement with a record.
type cached struct {
	literal  *contract.Agreement
	rest     *rest
	prepared *evaluate.Prepared
}

func newCache() *cache { return &cache{} }

func (c *cache) get(m *member, prepare func() *evaluate.Prepared) *evaluate.Prepared {
	place := &c.at[m.first%cacheSize]
	if have := place.Load(); have != nil && have.literal == m.literal && have.rest == m.rest {
		return have.prepared
	}
	p := prepare()
	place.Store(&cached{m.literal, m.rest, p})
	return p
}

// dayOf is the date of an ordinal.
func dayOf(ordinal int32) civil.Date { return civil.First().AddDays(int(ordinal) - 1) }
