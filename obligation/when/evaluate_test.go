package when_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// asked is a leaf that a world was asked about, and in which direction.
type asked struct {
	leaf  when.Condition
	helps bool
}

// tableWorld answers from a table of facts. Events are closed where they would help and open where they would hurt, and
// nothing of them is recorded. It remembers what it was asked.
type tableWorld struct {
	facts map[when.Fact]record.Truth
	log   []asked
}

func (w *tableWorld) Ask(leaf when.Condition, helps bool) when.Answer {
	w.log = append(w.log, asked{leaf, helps})
	switch leaf := leaf.(type) {
	case when.Fact:
		return w.say(string(leaf), w.facts[leaf])
	case when.Did:
		if helps {
			return w.say(string(leaf), record.No)
		}
		return w.say(string(leaf), record.Unknown)
	}
	panic(fmt.Sprintf("the table has no %T", leaf))
}

// say answers with a reason or a question of the leaf's name, and a day that depends on it.
func (w *tableWorld) say(name string, truth record.Truth) when.Answer {
	a := when.Answer{Truth: truth, Until: civil.On("2027-01-01").AddDays(int(name[0]))}
	if truth == record.Unknown {
		a.Missing = []when.Question{{Kind: when.AskFact, Name: name}}
	} else {
		a.Reasons = []when.Reason{{Text: name}}
	}
	return a
}

// generator makes random conditions over four facts and two events.
type generator struct{ *rand.Rand }

func seeded(t *testing.T, seed uint64) generator {
	t.Helper()
	t.Logf("seed %d", seed)
	return generator{rand.New(rand.NewPCG(seed, 4))}
}

func (g generator) condition(depth int) when.Condition {
	kind := g.IntN(8)
	if depth == 0 {
		kind = g.IntN(3)
	}
	switch kind {
	case 0, 1:
		return when.Fact([]string{"a", "b", "c", "d"}[g.IntN(4)])
	case 2:
		if g.IntN(8) == 0 {
			return when.Always{}
		}
		return when.Did([]string{"e", "f"}[g.IntN(2)])
	case 3, 4:
		return when.Negated{Of: g.condition(depth - 1)}
	case 5, 6:
		return when.All(g.conditions(depth))
	}
	return when.Any(g.conditions(depth))
}

func (g generator) conditions(depth int) []when.Condition {
	cs := make([]when.Condition, g.IntN(4))
	for i := range cs {
		cs[i] = g.condition(depth - 1)
	}
	return cs
}

func (g generator) facts() map[when.Fact]record.Truth {
	facts := map[when.Fact]record.Truth{}
	for _, f := range []when.Fact{"a", "b", "c", "d"} {
		facts[f] = record.Truth(g.IntN(3) - 1)
	}
	return facts
}

// each calls yield for many random conditions and tables of facts.
func each(t *testing.T, seed uint64, yield func(g generator, c when.Condition, facts map[when.Fact]record.Truth)) {
	t.Helper()
	g := seeded(t, seed)
	for range 3000 {
		c, facts := g.condition(4), g.facts()
		yield(g, c, facts)
		if t.Failed() {
			t.Logf("for %s with %v", when.Text(c), facts)
			return
		}
	}
}

// kleene is what a condition comes to by the tables of three-valued logic.
func kleene(c when.Condition, helps bool, facts map[when.Fact]record.Truth) record.Truth {
	switch c := c.(type) {
	case when.Fact:
		return facts[c]
	case when.Did:
		if helps {
			return record.No
		}
		return record.Unknown
	case when.Negated:
		return kleene(c.Of, !helps, facts).Not()
	case when.All:
		truth := record.Yes
		for _, x := range c {
			truth = truth.And(kleene(x, helps, facts))
		}
		return truth
	case when.Any:
		truth := record.No
		for _, x := range c {
			truth = truth.Or(kleene(x, helps, facts))
		}
		return truth
	}
	return record.Yes
}

// leaves are the leaves of a condition with the direction in which each is to be asked, in order.
func leaves(c when.Condition, helps bool) []asked {
	switch c := c.(type) {
	case when.Fact, when.Did:
		return []asked{{c, helps}}
	case when.Negated:
		return leaves(c.Of, !helps)
	case when.All:
		return leavesOf(c, helps)
	case when.Any:
		return leavesOf(c, helps)
	}
	return nil
}

func leavesOf(cs []when.Condition, helps bool) []asked {
	var out []asked
	for _, c := range cs {
		out = append(out, leaves(c, helps)...)
	}
	return out
}

func TestEvaluateIsKleenesLogic(t *testing.T) {
	each(t, 1, func(g generator, c when.Condition, facts map[when.Fact]record.Truth) {
		for _, helps := range []bool{true, false} {
			got := when.Evaluate(c, helps, &tableWorld{facts: facts})
			if want := kleene(c, helps, facts); got.Truth != want {
				t.Errorf("truth is %s, want %s", got.Truth, want)
			}
		}
	})
}

func TestEvaluateAsksEveryLeafInItsDirection(t *testing.T) {
	each(t, 2, func(g generator, c when.Condition, facts map[when.Fact]record.Truth) {
		for _, helps := range []bool{true, false} {
			w := &tableWorld{facts: facts}
			when.Evaluate(c, helps, w)
			if diff := cmp.Diff(leaves(c, helps), w.log, cmp.AllowUnexported(asked{})); diff != "" {
				t.Errorf("leaves asked (-want +got):\n%s", diff)
			}
		}
	})
}

func TestEvaluateSaysWhatIsMissing(t *testing.T) {
	each(t, 3, func(g generator, c when.Condition, facts map[when.Fact]record.Truth) {
		a := when.Evaluate(c, true, &tableWorld{facts: facts})
		if unknown := a.Truth == record.Unknown; unknown != (len(a.Missing) > 0) {
			t.Errorf("truth %s, missing %v", a.Truth, a.Missing)
		}
		if a.Truth != record.Unknown {
			return
		}
		for _, q := range a.Missing {
			if facts[when.Fact(q.Name)] != record.Unknown {
				t.Errorf("%q is asked for, and it is known", q.Name)
			}
		}
		settled := settledBy(c, facts, a.Missing)
		if !settled {
			t.Errorf("no answers to %v settle it", a.Missing)
		}
	})
}

// settledBy reports whether some way of answering what is missing settles a condition, events left as they are.
func settledBy(c when.Condition, facts map[when.Fact]record.Truth, missing []when.Question) bool {
	var names []when.Fact
	for _, q := range missing {
		if q.Name == "e" || q.Name == "f" {
			return true // an event of which nothing is recorded cannot be settled in this table
		}
		names = append(names, when.Fact(q.Name))
	}
	for bits := range 1 << len(names) {
		all := map[when.Fact]record.Truth{}
		for f, truth := range facts {
			all[f] = truth
		}
		for i, f := range names {
			all[f] = record.No
			if bits>>i&1 == 1 {
				all[f] = record.Yes
			}
		}
		if kleene(c, true, all) != record.Unknown {
			return true
		}
	}
	return false
}

func TestEvaluateMoreFactsKeepWhatIsSettled(t *testing.T) {
	each(t, 4, func(g generator, c when.Condition, facts map[when.Fact]record.Truth) {
		before := when.Evaluate(c, true, &tableWorld{facts: facts})
		more := map[when.Fact]record.Truth{}
		for _, f := range []when.Fact{"a", "b", "c", "d"} {
			more[f] = facts[f]
			if more[f] == record.Unknown {
				more[f] = record.Truth(g.IntN(3) - 1)
			}
		}
		after := when.Evaluate(c, true, &tableWorld{facts: more})
		if before.Truth != record.Unknown && after.Truth != before.Truth {
			t.Errorf("%s became %s with %v", before.Truth, after.Truth, more)
		}
	})
}

func TestEvaluateUntilTheFirstLeafMayChange(t *testing.T) {
	each(t, 5, func(g generator, c when.Condition, facts map[when.Fact]record.Truth) {
		want := civil.Last()
		for _, l := range leaves(c, true) {
			if a := (&tableWorld{facts: facts}).Ask(l.leaf, l.helps); a.Until.Before(want) {
				want = a.Until
			}
		}
		if got := when.Evaluate(c, true, &tableWorld{facts: facts}).Until; got != want {
			t.Errorf("until %s, want %s", got, want)
		}
	})
}

// same reports how two conditions differ in what they come to, with all that is said, in any order.
func same(a, b when.Condition, facts map[when.Fact]record.Truth) string {
	x := when.Evaluate(a, true, &tableWorld{facts: facts})
	y := when.Evaluate(b, true, &tableWorld{facts: facts})
	byText := cmpopts.SortSlices(func(r, s when.Reason) bool { return r.Text < s.Text })
	byName := cmpopts.SortSlices(func(q, r when.Question) bool { return q.Name < r.Name })
	return cmp.Diff(x, y, byText, byName, cmpopts.EquateEmpty())
}

func TestDeMorgan(t *testing.T) {
	g := seeded(t, 6)
	for range 3000 {
		cs, facts := g.conditions(4), g.facts()
		nots := make([]when.Condition, len(cs))
		for i, c := range cs {
			nots[i] = when.Not(c)
		}
		if diff := same(when.Not(when.All(cs)), when.Any(nots), facts); diff != "" {
			t.Fatalf("not all of %s (-not all +any not):\n%s", when.Text(when.All(cs)), diff)
		}
		if diff := same(when.Not(when.Any(cs)), when.All(nots), facts); diff != "" {
			t.Fatalf("not any of %s (-not any +all not):\n%s", when.Text(when.Any(cs)), diff)
		}
	}
}

func TestDoubleNegation(t *testing.T) {
	each(t, 7, func(g generator, c when.Condition, facts map[when.Fact]record.Truth) {
		if diff := same(c, when.Negated{Of: when.Negated{Of: c}}, facts); diff != "" {
			t.Errorf("not not (-once +twice):\n%s", diff)
		}
		if diff := same(c, when.Not(when.Not(c)), facts); diff != "" {
			t.Errorf("Not(Not()) (-once +twice):\n%s", diff)
		}
	})
}

func TestOrderDoesNotMatter(t *testing.T) {
	g := seeded(t, 8)
	for range 3000 {
		cs, facts := g.conditions(4), g.facts()
		shuffled := slices.Clone(cs)
		g.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if diff := same(when.All(cs), when.All(shuffled), facts); diff != "" {
			t.Fatalf("all of %s (-in order +shuffled):\n%s", when.Text(when.All(cs)), diff)
		}
		if diff := same(when.Any(cs), when.Any(shuffled), facts); diff != "" {
			t.Fatalf("any of %s (-in order +shuffled):\n%s", when.Text(when.Any(cs)), diff)
		}
	}
}

func TestEmptyConditions(t *testing.T) {
	tests := []struct {
		name string
		c    when.Condition
		want record.Truth
	}{
		{"none stated is true", nil, record.Yes},
		{"always", when.Always{}, record.Yes},
		{"all of none is true", when.All{}, record.Yes},
		{"any of none is false", when.Any{}, record.No},
		{"not of none stated is false", when.Not(nil), record.No},
		{"none stated within all is true", when.All{nil, when.Always{}}, record.Yes},
		{"none stated within any is true", when.Any{nil}, record.Yes},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := when.Evaluate(tt.c, true, &tableWorld{}).Truth; got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}
