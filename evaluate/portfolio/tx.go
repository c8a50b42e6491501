package portfolio

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// ErrUnknown is that there is no agreement of a name.
var ErrUnknown = errors.New("no such agreement")

// member is one agreement of the portfolio. One that was removed has no literal.
type member struct {
	literal *contract.Agreement
	rest    *rest
	first   uint32 // the number of its first term
	terms   uint32
}

// rest is what only some agreements have.
type rest struct {
	whole    *asAWhole       // of an agreement without a compiled form
	complete *[]record.Event // the events that are recorded in full, if all are not
	first    uint32          // the number of the first total
	totals   uint16          // how many there are
	all      bool            // all events are recorded in full
	deeds    []deed
}

// asAWhole is what is known of an agreement that has no compiled form, and its evaluator.
type asAWhole struct {
	known    record.Known
	prepared *evaluate.Prepared
}

// prepared is the evaluator of an agreement without a compiled form, or nil.
func (m *member) prepared() *evaluate.Prepared {
	if m.rest == nil || m.rest.whole == nil {
		return nil
	}
	return m.rest.whole.prepared
}

// deed is a recorded act of an event that adds up, and is nothing else.
type deed struct {
	amount   int64
	day      int32
	by, with uint32
	event    uint32 // its place among the totals
}

// Tx is a change of a portfolio. It is valid until the function that was given it returns.
type Tx struct {
	before  *Snapshot
	next    Snapshot
	agreed  draft[member]
	terms   draft[place]
	actors  draft[bucket]
	totals  draft[total]
	own     map[uint32]bool         // buckets that no snapshot has
	rests   map[*rest]bool          // that no snapshot has
	queued  map[uint32][]record.Act // for agreements without a compiled form
	freeing bool                    // the free numbers have been changed
}

func newTx(s *Snapshot) *Tx {
	return &Tx{before: s, next: *s, agreed: s.agreed.draft(), terms: s.terms.draft(), actors: s.actors.draft(),
		totals: s.state.totals.draft()}
}

// abandon gives up what only grows: names that were new stay unknown.
func (tx *Tx) abandon() { tx.before.shared.names.forget(tx.before.named) }

// Put adds an agreement under a name, with what is known about it, or puts it in the place of the one that has the name. The
// portfolio keeps the agreement, which must not change any more. The errors are those of [evaluate.New].
func (tx *Tx) Put(name string, a *contract.Agreement, known record.Known) error {
	c, ok := tx.next.shared.words.compile(a)
	acts, rest := tx.simpleActs(a, c, &known)
	if !ok || !rest {
		p, err := tx.next.shared.words.prepare(a, known)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		tx.remove(name)
		tx.addWhole(tx.number(name), a, known, p)
		return nil
	}
	tx.remove(name)
	tx.addCompiled(tx.number(name), a, c, &known, acts)
	return nil
}

// Remove takes an agreement out. It returns [ErrUnknown] if there is none of the name.
func (tx *Tx) Remove(name string) error {
	if !tx.remove(name) {
		return fmt.Errorf("%q: %w", name, ErrUnknown)
	}
	return nil
}

// Amend puts what the function makes of an agreement in its place, with the record that it has.
func (tx *Tx) Amend(name string, change func(contract.Agreement) contract.Agreement) error {
	id, m := tx.find(name)
	if m == nil {
		return fmt.Errorf("%q: %w", name, ErrUnknown)
	}
	amended := change(*m.literal)
	known := tx.known(m)
	known.Acts = append(known.Acts, tx.queued[id]...)
	return tx.Put(name, &amended, known)
}

// Record adds an act to the record of an agreement. It returns [ErrUnknown] if there is none of the name.
func (tx *Tx) Record(name string, act *record.Act) error {
	id, m := tx.find(name)
	if m == nil {
		return fmt.Errorf("%q: %w", name, ErrUnknown)
	}
	if m.prepared() != nil {
		tx.queue(id, *act)
		return nil
	}
	if m.rest != nil {
		if d, ok := tx.deed(tx.totalsOf(m.rest), act); ok {
			tx.add(id, d, act)
			return nil
		}
	}
	known := tx.known(m)
	known.Acts = append(known.Acts, *act)
	return tx.Put(name, m.literal, known)
}

// Introduce makes persons known whom no agreement names, such as all suppliers of a company: each is somebody else than everybody
// whom an agreement names. It returns an error for what words would not read as one name.
func (tx *Tx) Introduce(persons ...record.Party) error {
	for _, p := range persons {
		if !simple(string(p)) {
			return fmt.Errorf("%q is not a plain name", p)
		}
	}
	for _, p := range persons {
		tx.person(string(p))
	}
	return nil
}

// find is an agreement by its name; nil if there is none.
func (tx *Tx) find(name string) (uint32, *member) {
	id, ok := tx.next.shared.ids.find(name)
	if !ok || id >= tx.agreed.count {
		return 0, nil
	}
	if m := tx.agreed.at(id); m.literal != nil {
		return id, m
	}
	return 0, nil
}

// number is the number of a name, which it gets if it has none.
func (tx *Tx) number(name string) uint32 {
	id := tx.next.shared.ids.add(name)
	tx.agreed.grow(id + 1)
	return id
}

// person is the number of a person.
func (tx *Tx) person(name string) uint32 {
	id := tx.next.shared.names.add(name)
	tx.actors.grow(id + 1)
	return id
}

// queue keeps an act for an agreement that is prepared anew when the change is complete.
func (tx *Tx) queue(id uint32, act record.Act) {
	if tx.queued == nil {
		tx.queued = map[uint32][]record.Act{}
	}
	tx.queued[id] = append(tx.queued[id], act)
}

// simpleActs are the recorded acts as deeds. It reports false if something else is known of the agreement.
func (tx *Tx) simpleActs(a *contract.Agreement, c *compiled, known *record.Known) ([]deed, bool) {
	if c == nil {
		return nil, false
	}
	rest := *known
	rest.Acts, rest.Complete = nil, nil
	if !reflect.ValueOf(&rest).Elem().IsZero() {
		return nil, false
	}
	for _, e := range known.Complete {
		if _, declared := a.Events[e]; e != record.AllEvents && !declared {
			return nil, false
		}
	}
	var room [8]*total
	totals := room[:0]
	for _, t := range c.totals {
		totals = append(totals, &total{event: t.event, unit: tx.unit(t.unit)})
	}
	var out []deed
	for i := range known.Acts {
		d, ok := tx.deed(totals, &known.Acts[i])
		if !ok {
			return nil, false
		}
		out = append(out, d)
	}
	return out, true
}

// deed is an act as what it adds to a total. It reports false for one that is or may be more.
func (tx *Tx) deed(totals []*total, act *record.Act) (deed, bool) {
	if act.ID != "" || len(act.And) > 0 || act.To != "" || act.On.IsZero() || act.Form != "" || act.About != "" || len(act.What) > 0 ||
		len(act.Parts)+len(act.Invokes)+len(act.Commits) > 0 || act.Answers != "" || act.Withdraws != "" || act.Omission ||
		act.Undisputed || !act.Received.IsZero() || !act.During.IsZero() || act.At != (civil.Clock{}) {
		return deed{}, false
	}
	by, okBy := tx.known1(act.By)
	with, okWith := tx.known1(act.With)
	if !okBy || !okWith || !act.Amount.Stated() {
		return deed{}, false
	}
	for i := range totals {
		if t := totals[i]; t.event == act.Event && tx.next.state.units[t.unit] == act.Amount.Unit() {
			amount, exact := act.Amount.Number().Scaled(places)
			return deed{amount: amount, day: int32(act.On.Ordinal()), by: by, with: with, event: uint32(i)}, exact && single(totals, i)
		}
	}
	return deed{}, false
}

// single reports whether an event counts in one unit only.
func single(totals []*total, i int) bool {
	for j := range totals {
		if j != i && totals[j].event == totals[i].event {
			return false
		}
	}
	return true
}

// totalsOf are the totals of an agreement.
func (tx *Tx) totalsOf(r *rest) []*total {
	var room [4]*total
	out := room[:0]
	for i := range uint32(r.totals) {
		out = append(out, tx.totals.at(r.first+i))
	}
	return out
}

// known1 is the number of somebody who is named in a recorded act.
func (tx *Tx) known1(name record.Party) (uint32, bool) {
	if name == "" {
		return unsaid, true
	}
	id, ok := tx.next.shared.names.find(string(name))
	return id, ok && tx.next.shared.names.name(id) == string(name)
}

// known is all that is known of an agreement, its deeds as the acts that they were.
func (tx *Tx) known(m *member) record.Known {
	tx.next.state.totals = tx.totals.paged
	return tx.next.known(m)
}

func (s *Snapshot) known(m *member) record.Known {
	if m.rest == nil {
		return record.Known{}
	}
	if m.rest.whole != nil {
		known := m.rest.whole.known
		known.Acts = slices.Clone(known.Acts)
		return known
	}
	n := s.shared.names
	known := record.Known{}
	switch {
	case m.rest.all:
		known.Complete = []record.Event{record.AllEvents}
	case m.rest.complete != nil:
		known.Complete = *m.rest.complete
	}
	for _, d := range m.rest.deeds {
		t := s.state.totals.at(m.rest.first + d.event)
		number := money.Int(d.amount)
		number, _ = number.DivRound(money.Int(10_000), places, money.HalfUp)
		amount, _ := money.New(number, s.state.units[t.unit])
		act := record.Act{Event: t.event, On: dayOf(d.day), Amount: amount}
		if d.by != unsaid {
			act.By = record.Party(n.name(d.by))
		}
		if d.with != unsaid {
			act.With = record.Party(n.name(d.with))
		}
		known.Acts = append(known.Acts, act)
	}
	return known
}

// add adds a deed to its agreement and its total.
func (tx *Tx) add(id uint32, d deed, act *record.Act) {
	m := tx.agreed.change(id)
	if !tx.rests[m.rest] {
		mine := *m.rest
		mine.deeds = slices.Clip(mine.deeds)
		m.rest = tx.mine(&mine)
	}
	m.rest.deeds = append(m.rest.deeds, d)
	t := tx.totals.change(m.rest.first + d.event)
	t.add(act.Amount, tx.next.state.units[t.unit], d.day)
}

// mine notes that no snapshot has a rest.
func (tx *Tx) mine(r *rest) *rest {
	if tx.rests == nil {
		tx.rests = map[*rest]bool{}
	}
	tx.rests[r] = true
	return r
}

// addCompiled adds an agreement in its compiled form.
func (tx *Tx) addCompiled(id uint32, a *contract.Agreement, c *compiled, known *record.Known, deeds []deed) {
	for p := range a.Parties {
		tx.person(string(p))
	}
	for _, name := range outsiders(a) {
		tx.person(name)
	}
	m := member{literal: a}
	all := slices.Contains(known.Complete, record.AllEvents)
	switch {
	case len(c.totals) == 0 && all:
		m.rest = tx.next.shared.complete
	case len(c.totals) > 0 || len(known.Complete) > 0:
		m.rest = &rest{first: tx.totals.count, totals: uint16(len(c.totals)), deeds: deeds, all: all}
		if !all && len(known.Complete) > 0 {
			complete := slices.Clone(known.Complete)
			m.rest.complete = &complete
		}
		for _, k := range c.totals {
			open := !all && !slices.Contains(known.Complete, k.event)
			tx.totals.add(total{event: k.event, unit: tx.unit(k.unit), open: open})
		}
		for i, d := range deeds {
			t := tx.totals.change(m.rest.first + d.event)
			t.add(known.Acts[i].Amount, tx.next.state.units[t.unit], d.day)
		}
	}
	m.terms = uint32(len(c.bars))
	m.first = tx.numbers(id, m.terms, func(i uint32) record.Clause { return a.Terms[i].Ref() })
	*tx.agreed.change(id) = m
	for i := range c.bars {
		tx.addBar(&c.bars[i], m, uint32(i))
	}
	tx.next.live++
}

// unit is the number of a unit.
func (tx *Tx) unit(unit string) uint16 {
	at := slices.Index(tx.next.state.units, unit)
	if at < 0 {
		at = len(tx.next.state.units)
		tx.next.state.units = append(slices.Clip(tx.next.state.units), unit)
	}
	return uint16(at)
}

// numbers gives an agreement numbers for its terms.
func (tx *Tx) numbers(id, count uint32, clause func(uint32) record.Clause) uint32 {
	first := tx.terms.count
	if free := tx.next.free[count]; len(free) > 0 {
		first = free[len(free)-1]
		tx.freed(count, free[:len(free)-1])
	}
	tx.terms.grow(first + count)
	for i := range count {
		*tx.terms.change(first + i) = place{clause(i), id}
	}
	return first
}

// freed says which numbers of so many terms are free.
func (tx *Tx) freed(count uint32, first []uint32) {
	if !tx.freeing {
		tx.next.free, tx.freeing = maps.Clone(tx.next.free), true
	}
	if tx.next.free == nil {
		tx.next.free = map[uint32][]uint32{}
	}
	tx.next.free[count] = first
}

// addBar puts a bar into the buckets of all whom it binds.
func (tx *Tx) addBar(b *bar, m member, rule uint32) {
	for _, name := range b.names {
		b.with = append(b.with, tx.person(name))
	}
	if b.limited {
		b.total += m.rest.first
	}
	for _, name := range b.bound {
		bucket := tx.bucket(tx.person(name))
		bucket.slab = b.lean.append(bucket.slab, m.first+rule)
	}
}

// bucket is a bucket that may be changed.
func (tx *Tx) bucket(person uint32) *bucket {
	b := tx.actors.change(person)
	if !tx.own[person] {
		if tx.own == nil {
			tx.own = map[uint32]bool{}
		}
		tx.own[person] = true
		b.slab = slices.Clip(b.slab)
		if b.more != nil {
			b.more = &more{others: slices.Clip(b.more.others)}
		}
	}
	return b
}

// addWhole adds an agreement that has no compiled form.
func (tx *Tx) addWhole(id uint32, a *contract.Agreement, known record.Known, p *evaluate.Prepared) {
	m := member{literal: a, rest: tx.mine(&rest{whole: &asAWhole{known, p}}), terms: p.Rules() - 1}
	m.first = tx.numbers(id, m.terms, p.Clause)
	*tx.agreed.change(id) = m
	tx.next.live++
	for _, name := range p.Persons() {
		tx.person(string(name))
	}
	some, anybody := p.Concerns()
	if anybody {
		tx.next.anybody, some = append(slices.Clip(tx.next.anybody), id), nil
	}
	for _, name := range some {
		b := tx.bucket(tx.person(string(name)))
		if b.more == nil {
			b.more = &more{}
		}
		if !slices.Contains(b.more.others, id) {
			b.more.others = append(b.more.others, id)
		}
	}
}

// remove takes an agreement out, if there is one of the name.
func (tx *Tx) remove(name string) bool {
	id, m := tx.find(name)
	if m == nil {
		return false
	}
	if m.prepared() != nil {
		tx.removeWhole(id, m)
	} else {
		tx.removeBars(m)
	}
	delete(tx.queued, id)
	tx.freed(m.terms, append(slices.Clip(tx.next.free[m.terms]), m.first))
	*tx.agreed.change(id) = member{}
	tx.next.live--
	return true
}

// removeBars takes the bars of an agreement out of the buckets of its parties.
func (tx *Tx) removeBars(m *member) {
	for p := range m.literal.Parties {
		person := tx.person(string(p))
		b := *tx.actors.at(person)
		var left []uint32
		changed := false
		for slab := b.slab; len(slab) > headWords-1; {
			length := slab[wordShape] & mostLength
			if t := slab[wordTerm]; t < m.first || t >= m.first+m.terms {
				left = append(left, slab[:length]...)
			} else {
				changed = true
			}
			slab = slab[length:]
		}
		if changed {
			tx.bucket(person).slab = left
		}
	}
}

// removeWhole takes an agreement without a compiled form out of all lists.
func (tx *Tx) removeWhole(id uint32, m *member) {
	without := func(list []uint32) []uint32 {
		return slices.DeleteFunc(slices.Clone(list), func(have uint32) bool { return have == id })
	}
	named, anybody := m.prepared().Concerns()
	for _, name := range named {
		if b := tx.bucket(tx.person(string(name))); b.more != nil {
			b.more.others = without(b.more.others)
		}
	}
	if anybody {
		tx.next.anybody = without(tx.next.anybody)
	}
}

// commit is the changed portfolio.
func (tx *Tx) commit() *Snapshot {
	for _, id := range slices.Sorted(maps.Keys(tx.queued)) {
		m, acts := tx.agreed.change(id), tx.queued[id]
		w := *m.rest.whole
		w.prepared = w.prepared.With(acts...)
		w.known.Acts = append(slices.Clip(w.known.Acts), acts...)
		m.rest = &rest{whole: &w}
		if _, anybody := w.prepared.Concerns(); anybody && !slices.Contains(tx.next.anybody, id) {
			tx.next.anybody = append(slices.Clip(tx.next.anybody), id) // something in the record cannot be read
		}
	}
	for person := range tx.own {
		tx.pack(tx.actors.change(person))
	}
	s := tx.next
	s.named = s.shared.names.count
	s.agreed, s.terms, s.actors, s.state.totals = tx.agreed.paged, tx.terms.paged, tx.actors.paged, tx.totals.paged
	return &s
}

// pack gives a bucket its rows, and no more room than it needs.
func (tx *Tx) pack(b *bucket) {
	b.slab = slices.Clone(b.slab)
	r := tx.next.shared.words.index(b.slab)
	switch {
	case r == nil && (b.more == nil || len(b.more.others) == 0):
		b.more = nil
	case b.more == nil:
		b.more = &more{rows: r}
	default:
		b.more.rows = r
	}
}
