package portfolio

import (
	"math"
	"reflect"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// compiled is an agreement all of whose rules are bars of the simple form.
type compiled struct {
	bars   []bar
	totals []counting // of events, in the order of their first mention
}

// bar is one rule: who is bound, and what it comes to.
type bar struct {
	bound []string
	lean
	names   []string      // as with, by name
	outside int           // of the names those that lie outside of the rule from the start
	scope   [2]scope.Runs // as runs, before anything is taken off
	event   record.Event
}

// counting is an event whose amounts add up, in one unit.
type counting struct {
	event record.Event
	unit  string
}

// compile works out the simple form of an agreement. It reports false for one that has another, or in which something is not in
// order: the evaluator knows what.
func (w *words) compile(a *contract.Agreement) (*compiled, bool) {
	if !plainAgreement(a) {
		return nil, false
	}
	var l norm.Lowering
	c := &compiled{}
	for i, t := range a.Terms {
		switch t.(type) {
		case obligation.Exclusivity, obligation.Prohibition, obligation.NonCompete:
		default:
			return nil, false
		}
		if t.Ref() == "" || slices.ContainsFunc(a.Terms[:i], func(o obligation.Term) bool { return o.Ref().Number() == t.Ref().Number() }) {
			return nil, false
		}
		l.Begin(t.Ref())
		t.Lower(&l)
		if len(l.Problems) > 0 || len(l.Switches) > 0 || len(l.Norms) != i+1 {
			return nil, false
		}
		b, ok := w.bar(a, &l.Norms[i], c)
		if !ok {
			return nil, false
		}
		c.bars = append(c.bars, b)
	}
	return c, len(c.totals) <= math.MaxUint16
}

// plainAgreement reports whether an agreement has nothing but parties, a term, plain events and terms. Whatever else there is, now or
// later, makes it none.
func plainAgreement(a *contract.Agreement) bool {
	rest := *a
	rest.Title, rest.Parties, rest.ThirdParties, rest.Term, rest.Calendar, rest.GoverningLaw, rest.Events, rest.Terms =
		"", nil, "", civil.Span{}, civil.Calendar{}, "", nil, nil
	if len(a.Parties) == 0 || len(a.Terms) == 0 || !reflect.ValueOf(&rest).Elem().IsZero() || a.Term.Check() != nil ||
		a.Calendar.Check() != nil {
		return false
	}
	for name := range a.Parties {
		if !simple(string(name)) {
			return false
		}
	}
	for name, e := range a.Events {
		e.Clause = ""
		if name == "" || !reflect.ValueOf(&e).Elem().IsZero() {
			return false
		}
	}
	return !slices.ContainsFunc(outsiders(a), func(name string) bool { return !simple(name) })
}

// person reports whether an agreement knows a person of that name.
func person(a *contract.Agreement, name string) bool {
	same := func(have string) bool { return strings.EqualFold(have, name) }
	for p := range a.Parties {
		if same(string(p)) {
			return true
		}
	}
	return slices.ContainsFunc(outsiders(a), same)
}

// readable reports whether an act says nothing that cannot be read, whatever agreement it is held against.
func (w *words) readable(act *record.Act) bool {
	span, dated := act.Span()
	if act.Omission && act.Event == "" || span.Empty() {
		return false
	}
	names := []scope.Words{scope.Words(act.By), scope.Words(act.With), scope.Words(act.To), act.Form}
	for _, name := range act.And {
		names = append(names, scope.Words(name))
	}
	if slices.ContainsFunc(names, func(n scope.Words) bool { return n != "" && n.Check() != nil }) {
		return false
	}
	for _, p := range act.Each() {
		if _, _, err := w.base.Cells(p.What, span, dated); err != nil {
			return false
		}
	}
	return !slices.ContainsFunc(act.Commits, func(later record.Act) bool { return !w.readable(&later) })
}

// outsiders are the third parties that an agreement names.
func outsiders(a *contract.Agreement) []string {
	if a.ThirdParties == "" {
		return nil
	}
	out := strings.Split(string(a.ThirdParties), ",")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}

// bar works out the simple form of a rule.
func (w *words) bar(a *contract.Agreement, n *norm.Norm, c *compiled) (bar, bool) {
	b := bar{}
	rest := *n
	rest.Kind, rest.Clause, rest.What, rest.Bound, rest.Answers, rest.Holder, rest.Scope, rest.Outside, rest.Except, rest.Yields,
		rest.Cure, rest.Remedies = 0, "", "", "", nil, nil, nil, nil, nil, false, civil.Period{}, nil
	rest.Life.During, rest.Life.Survives = civil.Span{}, false
	if n.Kind != norm.Prohibition || !reflect.ValueOf(&rest).Elem().IsZero() || n.Cure.Check() != nil || n.Life.During.Check() != nil {
		return b, false
	}
	for _, p := range slices.Concat(n.Answers, n.Holder) {
		if _, party := a.Parties[p]; !party {
			return b, false
		}
	}
	for _, p := range n.Answers {
		b.bound = append(b.bound, string(p))
	}
	b.life(a, n.Life)
	return b, len(b.bound) > 0 && w.covers(&b, n.Scope) && w.without(&b, n, c) && b.known(a) && b.fits()
}

// known reports whether all that the bar names is known to the agreement.
func (b *bar) known(a *contract.Agreement) bool {
	if _, declared := a.Events[b.event]; b.limited && !declared {
		return false
	}
	return !slices.ContainsFunc(b.names, func(name string) bool { return name != none && !person(a, name) })
}

// life is when the bar is in force.
func (b *bar) life(a *contract.Agreement, l norm.Life) {
	first, last := l.During.First(), l.During.Last()
	if first == civil.First() {
		first = a.Term.First()
	}
	if last == civil.Last() && !l.Survives {
		last = a.Term.Last()
	}
	if b.from, b.through = int32(first.Ordinal()), int32(last.Ordinal()); b.from > b.through {
		b.from, b.through = never, never
	}
}

// never is no day: in force on that day alone is never in force.
const never = 1 << 30

// covers takes in what a scope covers: one box over activity, territory and counterparties.
func (w *words) covers(b *bar, e scope.Expr) bool {
	if !scope.Stated(e) {
		return true
	}
	box, ok := e.(scope.Box)
	if !ok || len(box) == 0 {
		return false
	}
	for d, words := range box {
		if d == scope.With {
			names, ok := plainNames(words)
			if !ok {
				return false
			}
			b.names, b.only = names, true
			continue
		}
		i := w.dim(d)
		if i < 0 {
			return false
		}
		runs, ok := w.dims[i].scopeOf(words)
		if !ok || len(runs) == 0 {
			return false
		}
		b.runs[i], b.scope[i] = runs, runs
	}
	return true
}

// dim is the place of a numbered dimension, or less than zero.
func (w *words) dim(d scope.Dim) int {
	return slices.IndexFunc(w.dims[:], func(n numbered) bool { return n.dim == d })
}

// plainNames are the names of a list of nothing but names.
func plainNames(words scope.Words) ([]string, bool) {
	names := strings.Split(string(words), ",")
	for i := range names {
		if names[i] = strings.TrimSpace(names[i]); names[i] != none && !simple(names[i]) {
			return nil, false
		}
	}
	return names, true
}

// without takes off what lies outside of a rule, and what its exceptions free.
func (w *words) without(b *bar, n *norm.Norm, c *compiled) bool {
	for _, e := range n.Outside {
		if !w.takeOff(b, e) {
			return false
		}
	}
	b.outside = len(b.names)
	for i := range n.Except {
		x := &n.Except[i]
		switch {
		case len(x.Except) > 0:
			return false
		case x.While == nil && !w.takeOff(b, x.Over):
			return false
		case x.While != nil && !b.upTo(x, c):
			return false
		}
	}
	return true
}

// takeOff takes off a scope in one dimension. What is taken off must meet the bar, and leave something of it.
func (w *words) takeOff(b *bar, e scope.Expr) bool {
	box, ok := e.(scope.Box)
	if !ok || len(box) != 1 {
		return false
	}
	for d, words := range box {
		if d == scope.With {
			return b.leaveOut(words)
		}
		i := w.dim(d)
		if i < 0 || b.runs[i] == nil {
			return false
		}
		off, ok := w.dims[i].scopeOf(words)
		left := b.runs[i].Minus(off)
		if !ok || len(left) == 0 || slices.Equal(b.scope[i].Minus(off), b.scope[i]) {
			return false
		}
		b.runs[i] = left
	}
	return true
}

// leaveOut leaves counterparties out.
func (b *bar) leaveOut(words scope.Words) bool {
	names, ok := plainNames(words)
	if !ok {
		return false
	}
	if !b.only {
		already := func(n string) bool {
			return slices.ContainsFunc(b.names[:b.outside], func(have string) bool { return strings.EqualFold(n, have) })
		}
		if !slices.ContainsFunc(names, func(n string) bool { return !already(n) }) {
			return false
		}
		b.names = append(b.names, names...)
		return true
	}
	left := slices.DeleteFunc(slices.Clone(b.names), func(have string) bool {
		return slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, have) })
	})
	if len(left) == 0 || len(left) == len(b.names) {
		return false
	}
	b.names = left
	return true
}

// upTo is an exception for acts that, together with what is recorded of one event, stay under a limit.
func (b *bar) upTo(x *norm.Exception, c *compiled) bool {
	t, ok := x.While.(when.Total)
	simplest := when.Total{Event: t.Event, WithThis: true, AnyMatter: t.AnyMatter, Bounds: t.Bounds}
	if !ok || b.limited || !everything(x.Over) || !reflect.DeepEqual(t, simplest) {
		return false
	}
	most := t.Bounds.AtMost
	if !most.Stated() {
		most = t.Bounds.Under
	}
	limit, exact := most.Number().Scaled(places)
	if len(t.Bounds.Stated()) != 1 || !most.Stated() || !exact {
		return false
	}
	if t.Bounds.Under.Stated() {
		limit--
	}
	b.limited, b.lean.limit, b.event = true, limit, t.Event
	k := counting{t.Event, most.Unit()}
	at := slices.Index(c.totals, k)
	if at < 0 {
		at = len(c.totals)
		c.totals = append(c.totals, k)
	}
	b.total = uint32(at)
	return true
}

// everything reports whether a scope is all that there is, said aloud.
func everything(e scope.Expr) bool { return e == scope.Expr(scope.Everything) }

// whole is the agreement as the evaluator is to read it: with the outlines that it shares.
func (w *words) whole(a *contract.Agreement) contract.Agreement {
	out := *a
	out.Words = scope.Outlines{}
	for d, outline := range w.outlines {
		out.Words[d] = outline
	}
	for d, outline := range a.Words {
		out.Words[d] = outline
	}
	return out
}

// prepare makes the evaluator of a whole agreement.
func (w *words) prepare(a *contract.Agreement, known record.Known) (*evaluate.Prepared, error) {
	ev, err := evaluate.New(w.whole(a))
	if err != nil {
		return nil, err
	}
	return ev.Prepare(known), nil
}
