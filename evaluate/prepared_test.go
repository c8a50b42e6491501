package evaluate_test

import (
	"fmt"
	"reflect"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/internal/sample"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// findings are those that are not surely permitted, by clause, as lines.
func findings(d evaluate.Decision) []string {
	var out []string
	for _, f := range d.Findings {
		if f.Verdict == evaluate.Permitted {
			continue
		}
		o := evaluate.OutcomeOf(f.Verdict)
		if f.Verdict == evaluate.Undetermined {
			o = evaluate.OutcomeOf(f.Possible...)
		}
		out = append(out, fmt.Sprintf("%s: %s", f.Clause, o))
	}
	return out
}

func outcome(d evaluate.Decision) evaluate.Outcome {
	if d.Verdict == evaluate.Undetermined {
		return evaluate.OutcomeOf(d.Possible...)
	}
	return evaluate.OutcomeOf(d.Verdict)
}

// found are findings as the same lines. One on the record as a whole is no finding of a decision.
func found(p *evaluate.Prepared, fs []evaluate.Found) []string {
	var out []string
	for _, f := range fs {
		if f.Rule != p.Rules()-1 {
			out = append(out, fmt.Sprintf("%s: %s", p.Clause(f.Rule), f.Outcome))
		}
	}
	return out
}

// Prepared evaluators find what the plain one decides: over random agreements of all kinds, records and acts, each asked on several
// days and again, so that answers come from tables as well.
func TestPreparedAgrees(t *testing.T) {
	const seeds = 16
	n := sample.Pairs(20_000, testing.Short()) / seeds
	seen := census{kinds: map[string]int{}}
	t.Run("seeds", func(t *testing.T) {
		for seed := range uint64(seeds) {
			t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
				t.Parallel()
				src := sample.New(seed)
				for done := 0; done < n; {
					a := src.Agreement()
					known := src.Known(a)
					compared := comparePrepared(t, src, a, known)
					seen.add(sample.Kinds(a, known, record.Act{}), compared)
					if done += compared; t.Failed() {
						return
					}
				}
			})
		}
	})
	seen.check(t, seeds*n/50)
}

// Day by day, a prepared evaluator finds what the plain one decides about conduct that is free while a clause is broken, or while it is
// not: whatever the kind of the clause, its answers hold through the days that they say.
func TestPreparedAgreesDayByDay(t *testing.T) {
	const seeds = 8
	n := sample.Pairs(16_000, testing.Short()) / seeds
	for seed := range uint64(seeds) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			t.Parallel()
			src := sample.New(70_000 + seed)
			for done := 0; done < n; {
				a := src.Agreement()
				for _, term := range a.Terms {
					if term.Ref() == "" {
						continue
					}
					done += dayByDay(t, src, a, term.Ref(), done%2 == 0)
					if t.Failed() {
						return
					}
				}
			}
		})
	}
}

// dayByDay asks on fifty days in order about conduct that is free while a clause is broken, or is not. It counts the pairs.
func dayByDay(t *testing.T, src *sample.Source, a contract.Agreement, clause record.Clause, broken bool) int {
	t.Helper()
	var while when.Condition = when.InBreach{Clause: record.Clause(clause.Number())}
	if !broken {
		while = when.Not(while)
	}
	a.Terms = append(slices.Clip(a.Terms), obligation.Prohibition{Clause: "999", Bound: "Alder", Holder: "Birch",
		Scope: scope.Everything, Except: obligation.Exceptions{{Over: scope.Everything, While: while}}})
	ev, err := evaluate.New(a)
	if err != nil {
		return 1 // the clause is of a kind that cannot be broken, or was removed
	}
	known := src.Known(a)
	p := ev.Prepare(known)
	for i := range 50 {
		act := record.Act{By: "Alder", With: "Birch", On: civil.On("2026-10-01").AddDays(11 * i)}
		want := ev.Decide(act, known)
		fs, all := p.Append(nil, &act, nil)
		if diff := cmp.Diff(findings(want), found(p, fs)); diff != "" || all != outcome(want) {
			report(t, a, known, act, fmt.Sprintf("outcome %v, want %v; findings (-want +got)\n%s", all, outcome(want), diff))
			return i + 1
		}
		if want.Basis.Limit {
			return i + 1
		}
	}
	return 50
}

// census counts in how many pairs each kind of term, step and condition occurs.
type census struct {
	sync.Mutex
	kinds map[string]int
	pairs int
}

func (c *census) add(kinds []string, pairs int) {
	c.Lock()
	defer c.Unlock()
	c.pairs += pairs
	for _, k := range kinds {
		c.kinds[k] += pairs
	}
}

// check reports the kinds that occur less often than that.
func (c *census) check(t *testing.T, least int) {
	t.Helper()
	rarest, of := c.pairs, ""
	look := func(kind string) {
		if n := c.kinds[kind]; n < rarest {
			rarest, of = n, kind
		}
		if c.kinds[kind] < least {
			t.Errorf("%s occurs in %d pairs, which is less than %d", kind, c.kinds[kind], least)
		}
	}
	for _, k := range obligation.Kinds() {
		look("term:" + reflect.TypeOf(k).Name())
	}
	for _, k := range when.Kinds() {
		look("when:" + reflect.TypeOf(k).Name())
	}
	t.Logf("pairs compared: %d, with the seeds 0 to 15; the rarest kind of term or condition is %s, in %d", c.pairs, of, rarest)
}

// comparePrepared holds one agreement's prepared evaluator against the plain one, and counts the pairs.
func comparePrepared(t *testing.T, src *sample.Source, a contract.Agreement, known record.Known) int {
	t.Helper()
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatal(err)
	}
	p := ev.Prepare(known)
	if len(known.Acts) > 0 { // prepared with a part of the record, and given the rest
		less := known
		less.Acts = known.Acts[:len(known.Acts)/2]
		p = ev.Prepare(less).With(known.Acts[len(known.Acts)/2:]...)
	}
	var acts []record.Act
	for range 4 {
		act := src.Act(a)
		acts = append(acts, act)
		for _, days := range []int{-1, 1, 40, 400} {
			if later := act; !act.On.IsZero() {
				later.On = act.On.AddDays(days)
				acts = append(acts, later)
			}
		}
	}
	acts = append(acts, acts...)
	var room []evaluate.Found
	for i, act := range acts {
		want := ev.Decide(act, known)
		fs, all := p.Append(room[:0], &act, nil)
		if diff := cmp.Diff(findings(want), found(p, fs)); diff != "" || all != outcome(want) {
			report(t, a, known, act, fmt.Sprintf("outcome %v, want %v; findings (-want +got)\n%s", all, outcome(want), diff))
			return len(acts)
		}
		if want.Basis.Limit {
			return i + 1 // what takes a million steps is asked once
		}
	}
	return len(acts)
}

// An act like one that was asked about makes no garbage, whatever kinds of term it meets.
func TestPreparedMakesNoGarbage(t *testing.T) {
	src := sample.New(5)
	asked := 0
	for range 40 {
		a := src.Agreement()
		ev, err := evaluate.New(a)
		if err != nil {
			t.Fatal(err)
		}
		p := ev.Prepare(src.Known(a))
		room := make([]evaluate.Found, 0, 100)
		for range 10 {
			act := src.SimpleAct(a)
			if asked++; asked%3 == 0 {
				act.About = "a matter of which nobody has heard"
			}
			room, _ = p.Append(room[:0], &act, nil)
			if allocs := testing.AllocsPerRun(10, func() { room, _ = p.Append(room[:0], &act, nil) }); allocs != 0 {
				z, _ := contract.EncodeAct(act)
				t.Errorf("%v allocations for an act that was asked about before\n%s", allocs, z)
			}
		}
	}
}

// What is answered from a table heeds that groups change, whether of words or of persons, and that amounts count.
func TestTablesHeedWhatChanges(t *testing.T) {
	a := contract.Agreement{Parties: contract.Parties{"Alder": "", "Birch": ""}, ThirdParties: "Elm", Groups: "rivals",
		Members: []record.Member{{Group: "rivals", Name: "Elm", During: civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2026-03-31")}}},
		Sets: []scope.Group{{Name: "Zone", Dim: scope.Territory, Members: "France",
			During: civil.Span{From: civil.On("2026-02-01"), Through: civil.On("2026-02-28")}}},
		Events: contract.Events{"bought": {}},
		Terms: contract.Terms{
			obligation.Prohibition{Clause: "1", Bound: "Alder", Holder: "Birch", Scope: scope.Box{scope.With: "rivals", scope.Activity: "sell"}},
			obligation.Prohibition{Clause: "2", Bound: "Alder", Holder: "Birch", Scope: scope.Box{scope.Territory: "Zone", scope.Activity: "lease"}},
			obligation.Prohibition{Clause: "3", Bound: "Alder", Holder: "Birch", Scope: scope.Box{scope.Activity: "buy"},
				Except: obligation.Exceptions{{Over: scope.Everything, While: when.Total{Event: "bought", WithThis: true,
					Bounds: when.Bounds{AtMost: money.Of("USD 50")}}}}},
			obligation.Prohibition{Clause: "4", Bound: "Alder", Holder: "Birch", Scope: scope.Box{scope.Activity: "rent"},
				Life: obligation.Life{While: when.Is{scope.Time: "from 2026-04-01 through 2026-04-30"}}},
		}}
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatal(err)
	}
	known := record.Known{Complete: []record.Event{record.AllEvents}}
	p := ev.Prepare(known)
	for _, start := range []int{0, 97, 31, 160} {
		for i := range 200 {
			for _, activity := range []scope.Words{"sell", "lease", "buy", "rent"} {
				act := record.Act{By: "Alder", With: "Elm", On: civil.On("2025-12-15").AddDays((start + i) % 200),
					What: scope.Box{scope.Activity: activity, scope.Territory: "France"}, Amount: money.Of("USD 40")}
				if i%2 == 1 {
					act.Amount = money.Of("USD 60")
				}
				want := ev.Decide(act, known)
				if _, all := p.Append(nil, &act, nil); all.Verdict() != want.Verdict {
					t.Fatalf("%s on %s: %v, want %v", activity, act.On, all, want.Verdict)
				}
			}
		}
	}
}

// report says what was compared, as documents.
func report(t *testing.T, a contract.Agreement, known record.Known, act record.Act, problem string) {
	t.Helper()
	x, _ := contract.Encode(a)
	y, _ := contract.EncodeRecord(known)
	z, _ := contract.EncodeAct(act)
	t.Errorf("%s\n%s\n%s\n%s", problem, x, y, z)
}
