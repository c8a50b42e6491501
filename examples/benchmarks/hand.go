package main

import (
	"fmt"
	"math"

	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
)

// handTerms are all terms as a person would lay them out who writes an index for this work alone: names as numbers,
// activities and territories as intervals in preorder, the terms of one actor side by side.
type handTerms struct {
	parties     map[string]handParty
	activities  map[string]workload.Interval
	territories map[string]workload.Interval
	terms       []handTerm
	ids         []string // of the terms
	spans       []workload.Interval
	excepted    []int32 // counterparties
}

// A handParty is a party's number and its run of terms.
type handParty struct{ number, from, to int32 }

// A handTerm says where its runs of spans and of excepted parties start, and how long they are. Its spans are the
// activities, then the territories, then the excepted activities.
type handTerm struct {
	least             int64
	effective, expiry int32
	beneficiary       int32
	spans, excepted   uint32
	activities        uint8
	territories       uint8
	exceptActivities  uint8
	exceptParties     uint8
}

// A handAct is an act with its names looked up. Activity and territory are single numbers unless they are vague.
type handAct struct {
	amount              int64
	actor, from, to     int32 // its number and the run of its terms
	day                 int32
	counterparty        int32
	activity, territory workload.Interval
}

// load lays out the terms. A term may list up to 255 of each thing.
func (h *handTerms) load(w *workload.Workload) error {
	*h = handTerms{
		parties:     make(map[string]handParty, len(w.Parties)),
		activities:  w.Activities.Intervals(),
		territories: w.Territories.Intervals(),
		terms:       make([]handTerm, 0, len(w.Terms)),
		ids:         make([]string, 0, len(w.Terms)),
	}
	for i, name := range w.Parties {
		h.parties[name] = handParty{number: int32(i)}
	}
	spans, excepted := 0, 0
	for i := range w.Terms {
		t := &w.Terms[i]
		if max(len(t.Activities), len(t.Territories), len(t.ExceptActivities), len(t.ExceptCounterparties)) > math.MaxUint8 {
			return fmt.Errorf("%s lists more than %d of a thing", t.ID, math.MaxUint8)
		}
		spans += len(t.Activities) + len(t.Territories) + len(t.ExceptActivities)
		excepted += len(t.ExceptCounterparties)
	}
	h.spans, h.excepted = make([]workload.Interval, 0, spans), make([]int32, 0, excepted)
	for _, group := range byGrantor(w) {
		actor := h.parties[group[0].Grantor]
		actor.from = int32(len(h.terms))
		for _, t := range group {
			h.add(t)
		}
		actor.to = int32(len(h.terms))
		h.parties[group[0].Grantor] = actor
	}
	return nil
}

func (h *handTerms) add(t *workload.Term) {
	h.ids = append(h.ids, t.ID)
	h.terms = append(h.terms, handTerm{
		least:            t.Least(),
		effective:        int32(t.Effective.Ordinal()),
		expiry:           int32(t.Expiry.Ordinal()),
		beneficiary:      h.parties[t.Beneficiary].number,
		spans:            uint32(len(h.spans)),
		excepted:         uint32(len(h.excepted)),
		activities:       uint8(len(t.Activities)),
		territories:      uint8(len(t.Territories)),
		exceptActivities: uint8(len(t.ExceptActivities)),
		exceptParties:    uint8(len(t.ExceptCounterparties)),
	})
	for _, id := range t.Activities {
		h.spans = append(h.spans, h.activities[id])
	}
	for _, id := range t.Territories {
		h.spans = append(h.spans, h.territories[id])
	}
	for _, id := range t.ExceptActivities {
		h.spans = append(h.spans, h.activities[id])
	}
	for _, name := range t.ExceptCounterparties {
		h.excepted = append(h.excepted, h.parties[name].number)
	}
}

// bind looks up the names of the act. A name that no term knows is at no place and is nobody's counterparty.
func (h *handTerms) bind(a *workload.Act) handAct {
	actor := h.parties[a.Actor]
	b := handAct{amount: a.Amount, actor: actor.number, from: actor.from, to: actor.to,
		day: int32(a.Date.Ordinal()), counterparty: -1,
		activity:  place(h.activities, a.Activity, a.Vague == workload.Activity),
		territory: place(h.territories, a.Territory, a.Vague == workload.Territory)}
	if p, ok := h.parties[a.Counterparty]; ok {
		b.counterparty = p.number
	}
	return b
}

func place(of map[string]workload.Interval, id string, vague bool) workload.Interval {
	in, ok := of[id]
	switch {
	case !ok:
		return workload.Interval{From: math.MaxUint16, To: math.MaxUint16}
	case !vague:
		in.To = in.From + 1
	}
	return in
}

// reaches says whether date, amount and counterparty are those of a violation.
func (h *handTerms) reaches(t *handTerm, a *handAct) bool {
	if a.day < t.effective || a.day >= t.expiry || a.amount < t.least || a.counterparty == t.beneficiary {
		return false
	}
	for _, party := range h.excepted[t.excepted : t.excepted+uint32(t.exceptParties)] {
		if party == a.counterparty {
			return false
		}
	}
	return true
}

func (h *handTerms) regions(t *handTerm) (activities, territories, excepted []workload.Interval) {
	spans := h.spans[t.spans:]
	activities, spans = spans[:t.activities], spans[t.activities:]
	territories, spans = spans[:t.territories], spans[t.territories:]
	return activities, territories, spans[:t.exceptActivities]
}

func (h *handTerms) violates(t *handTerm, a *handAct) bool {
	if !h.reaches(t, a) {
		return false
	}
	activities, territories, excepted := h.regions(t)
	return inAny(activities, a.activity.From) && inAny(territories, a.territory.From) && !inAny(excepted, a.activity.From)
}

func inAny(spans []workload.Interval, at uint16) bool {
	for _, s := range spans {
		if s.From <= at && at < s.To {
			return true
		}
	}
	return false
}

// truth is what is said of a vague act: no, perhaps or surely.
type truth uint8

const (
	no truth = iota
	perhaps
	surely
)

// judge decides a vague act: it must be in an activity and in a territory, and in no excepted activity.
func (h *handTerms) judge(t *handTerm, a *handAct) truth {
	if !h.reaches(t, a) {
		return no
	}
	activities, territories, excepted := h.regions(t)
	return min(overlap(activities, a.activity), overlap(territories, a.territory), surely-overlap(excepted, a.activity))
}

// overlap says whether the interval is inside one of the spans. Spans of a tree are nested or apart, and a node has a
// number of its own, so that no two of them fill it together.
func overlap(spans []workload.Interval, in workload.Interval) truth {
	found := no
	for _, s := range spans {
		switch {
		case s.From <= in.From && in.To <= s.To:
			return surely
		case s.From < in.To && in.From < s.To:
			found = perhaps
		}
	}
	return found
}

// handActor is the index by actor, the yardstick: a map from the actor to its run of terms, tried one after the other.
type handActor struct {
	handTerms
	acts  []handAct
	found []int32
}

func (*handActor) Name() string { return "hand/actor" }

func (h *handActor) Load(w *workload.Workload) error { return h.load(w) }

func (h *handActor) Violated(dst []string, a *workload.Act) ([]string, error) {
	act := h.bind(a)
	for i := act.from; i < act.to; i++ {
		if h.violates(&h.terms[i], &act) {
			dst = append(dst, h.ids[i])
		}
	}
	return dst, nil
}

func (h *handActor) Bind(acts []workload.Act) error {
	h.acts = h.bindAll(acts)
	return nil
}

func (h *handTerms) bindAll(acts []workload.Act) []handAct {
	bound := make([]handAct, len(acts))
	for i := range acts {
		bound[i] = h.bind(&acts[i])
	}
	return bound
}

func (h *handActor) DecideBound(i int) int {
	h.found = h.found[:0]
	act := &h.acts[i]
	for i := act.from; i < act.to; i++ {
		if h.violates(&h.terms[i], act) {
			h.found = append(h.found, i)
		}
	}
	return len(h.found)
}

func (h *handActor) BoundIDs(dst []string) []string {
	for _, i := range h.found {
		dst = append(dst, h.ids[i])
	}
	return dst
}

func (h *handActor) Judged(sure, maybe []string, a *workload.Act) (s, m []string, err error) {
	act := h.bind(a)
	for i := act.from; i < act.to; i++ {
		switch h.judge(&h.terms[i], &act) {
		case surely:
			sure = append(sure, h.ids[i])
		case perhaps:
			maybe = append(maybe, h.ids[i])
		}
	}
	return sure, maybe, nil
}

// handActivity is the index by actor and activity: every activity below one that a term names leads to that term, those
// below an exception do not. It is the better one for many terms in one contract, and larger.
type handActivity struct {
	handTerms
	cells map[handKey]handCell
	of    []int32 // the terms of the cells, in runs
	acts  []handAct
	found []int32
}

type handKey struct {
	actor    int32
	activity uint16
}

type handCell struct{ from, to int32 }

func (*handActivity) Name() string { return "hand/actor+activity" }

func (h *handActivity) Load(w *workload.Workload) error {
	if err := h.load(w); err != nil {
		return err
	}
	h.cells = map[handKey]handCell{}
	for _, name := range w.Parties {
		actor := h.parties[name]
		for activity := range uint16(len(h.activities)) {
			from := int32(len(h.of))
			for i := actor.from; i < actor.to; i++ {
				if t := &h.terms[i]; h.covers(t, activity) {
					h.of = append(h.of, i)
				}
			}
			if to := int32(len(h.of)); to > from {
				h.cells[handKey{actor.number, activity}] = handCell{from, to}
			}
		}
	}
	h.of = append([]int32{}, h.of...)
	return nil
}

func (h *handActivity) covers(t *handTerm, activity uint16) bool {
	activities, _, excepted := h.regions(t)
	return inAny(activities, activity) && !inAny(excepted, activity)
}

// find leaves the terms that the act violates in found.
func (h *handActivity) find(a *handAct) {
	h.found = h.found[:0]
	cell := h.cells[handKey{a.actor, a.activity.From}]
	for _, i := range h.of[cell.from:cell.to] {
		t := &h.terms[i]
		if !h.reaches(t, a) {
			continue
		}
		if _, territories, _ := h.regions(t); inAny(territories, a.territory.From) {
			h.found = append(h.found, i)
		}
	}
}

func (h *handActivity) Violated(dst []string, a *workload.Act) ([]string, error) {
	act := h.bind(a)
	h.find(&act)
	return h.BoundIDs(dst), nil
}

func (h *handActivity) Bind(acts []workload.Act) error {
	h.acts = h.bindAll(acts)
	return nil
}

func (h *handActivity) DecideBound(i int) int {
	h.find(&h.acts[i])
	return len(h.found)
}

func (h *handActivity) BoundIDs(dst []string) []string {
	for _, i := range h.found {
		dst = append(dst, h.ids[i])
	}
	return dst
}
