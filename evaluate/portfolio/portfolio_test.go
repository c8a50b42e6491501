package portfolio_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/evaluate/portfolio"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// shared are the outlines of these tests.
func shared() scope.Outlines {
	return scope.Outlines{scope.Activity: "compute\n\ttrain\n\tinfer\nsell", scope.Territory: "Northland\n\tUpper North\nSouthland"}
}

// exclusive reserves compute to a holder, up to what may be bought elsewhere.
func exclusiveOf(bound, holder record.Party, upTo int64) *contract.Agreement {
	a := &contract.Agreement{Parties: contract.Parties{bound: "", holder: ""}, Terms: contract.Terms{
		obligation.Exclusivity{Clause: "1", Bound: bound, Holder: holder, Scope: scope.Box{scope.Activity: "compute"}}}}
	if upTo > 0 {
		a.Events = contract.Events{"bought": {}}
		e := a.Terms[0].(obligation.Exclusivity)
		e.Except = obligation.Exceptions{{Over: scope.Everything, While: when.Total{Event: "bought", WithThis: true, AnyMatter: true,
			Bounds: when.Bounds{AtMost: usd(upTo)}}}}
		a.Terms[0] = e
	}
	return a
}

// consented is the same with a step that lifts the bar, and so without a compiled form.
func consented(bound, holder record.Party) *contract.Agreement {
	a := exclusiveOf(bound, holder, 0)
	e := a.Terms[0].(obligation.Exclusivity)
	e.Unless = obligation.Steps{obligation.Consent{Given: "consent"}}
	a.Terms[0], a.Events = e, contract.Events{"consent": {By: scope.Words(holder), PerMatter: true}}
	return a
}

func empty(t testing.TB) *portfolio.Portfolio {
	t.Helper()
	p, err := portfolio.New(shared())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func update(t testing.TB, p *portfolio.Portfolio, change func(*portfolio.Tx) error) {
	t.Helper()
	if err := p.Update(change); err != nil {
		t.Fatal(err)
	}
}

func put(t testing.TB, p *portfolio.Portfolio, name string, a *contract.Agreement, known record.Known) {
	t.Helper()
	update(t, p, func(tx *portfolio.Tx) error { return tx.Put(name, a, known) })
}

func training(by, with record.Party) record.Act {
	return record.Act{By: by, With: with, On: civil.On("2026-03-01"), Amount: usd(10), What: scope.Box{scope.Activity: "train"}}
}

// lines are the findings on an act, sorted.
func lines(s *portfolio.Snapshot, act record.Act) []string {
	found, all := s.AppendFindings(nil, &act)
	out := []string{all.String()}
	for _, f := range found {
		out = append(out, fmt.Sprintf("%s %s %s", s.Agreement(f), s.Clause(f).Mark(), f.Outcome))
	}
	slices.Sort(out[1:])
	return out
}

func TestWhoIsBound(t *testing.T) {
	p := empty(t)
	put(t, p, "azure", exclusiveOf("Helios", "Northwind", 0), record.Known{})
	put(t, p, "gated", consented("Helios", "Zephyr"), record.Known{})
	put(t, p, "other", exclusiveOf("Ardent", "Northwind", 0), record.Known{})
	for _, row := range []struct {
		name string
		act  record.Act
		want []string
	}{
		{"two agreements of one doer", training("Helios", "Ardent"), []string{"breach", "azure §1 breach", "gated §1 not yet"}},
		{"with the holder of one", training("Helios", "Northwind"), []string{"not yet", "gated §1 not yet"}},
		{"names in another case", training("HELIOS", "northwind"), []string{"not yet", "gated §1 not yet"}},
		{"somebody whom an agreement names and none binds", training("Zephyr", "Ardent"), []string{"permitted"}},
		{"a counterparty whom nobody knows", training("Ardent", "Nimbus"), []string{"breach or permitted", "other §1 breach or permitted"}},
		{"a doer whom nobody knows", training("Nimbus", "Ardent"), []string{"breach, not yet or permitted", "azure §1 breach or permitted",
			"gated §1 not yet or permitted", "other §1 breach or permitted"}},
		{"a doer who is not stated", training("", "Ardent"), []string{"breach, not yet or permitted", "azure §1 breach or permitted",
			"gated §1 not yet or permitted", "other §1 breach or permitted"}},
		{"another activity", record.Act{By: "Helios", With: "Ardent", What: scope.Box{scope.Activity: "sell"}}, []string{"permitted"}},
		{"words that cannot be read", record.Act{By: "Zephyr", What: scope.Box{scope.Activity: "train except"}},
			[]string{"breach, no effect, not yet or permitted",
				"azure  breach, no effect, not yet or permitted", "azure §1 breach or permitted",
				"gated  breach, no effect, not yet or permitted", "gated §1 not yet or permitted",
				"other  breach, no effect, not yet or permitted", "other §1 breach or permitted"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			if diff := cmp.Diff(row.want, lines(p.Snapshot(), row.act)); diff != "" {
				t.Errorf("findings (-want +got)\n%s", diff)
			}
		})
	}
}

// A bar that binds several persons is found once, whoever it is that acts.
func TestBarOfSeveral(t *testing.T) {
	p := empty(t)
	a := exclusiveOf("Helios", "Northwind", 0)
	e := a.Terms[0].(obligation.Exclusivity)
	e.Bound, a.Parties["Ardent"] = "Helios, Ardent", ""
	a.Terms[0] = e
	put(t, p, "both", a, record.Known{})
	update(t, p, func(tx *portfolio.Tx) error { return tx.Introduce("Vega") })
	for by, want := range map[record.Party]string{"Helios": "breach", "Ardent": "breach", "Vega": "", "": "breach or permitted"} {
		var lined []string
		if want != "" {
			lined = []string{want, "both §1 " + want}
		} else {
			lined = []string{"permitted"}
		}
		if diff := cmp.Diff(lined, lines(p.Snapshot(), training(by, "Vega"))); diff != "" {
			t.Errorf("by %q (-want +got)\n%s", by, diff)
		}
	}
}

// An act like one that an agreement was asked about before makes no garbage either.
func TestNoGarbageOfWholes(t *testing.T) {
	p := empty(t)
	put(t, p, "gated", consented("Helios", "Zephyr"), record.Known{})
	put(t, p, "plain", exclusiveOf("Helios", "Zephyr", 0), record.Known{})
	s := p.Snapshot()
	act := training("Helios", "Nobody & Co.")
	room := make([]portfolio.Finding, 0, 10)
	room, _ = s.AppendFindings(room[:0], &act)
	if allocs := testing.AllocsPerRun(100, func() { room, _ = s.AppendFindings(room[:0], &act) }); allocs != 0 || len(room) != 2 {
		t.Errorf("%v allocations, %d findings", allocs, len(room))
	}
}

// Somebody who was introduced is somebody else than whom agreements name.
func TestIntroduced(t *testing.T) {
	p := empty(t)
	put(t, p, "azure", exclusiveOf("Helios", "Northwind", 0), record.Known{})
	put(t, p, "gated", consented("Ardent", "Zephyr"), record.Known{})
	act, other := training("Helios", "Nimbus"), training("Nimbus", "Ardent")
	if got := lines(p.Snapshot(), act)[0] + ", " + lines(p.Snapshot(), other)[0]; got != "breach or permitted, breach, not yet or permitted" {
		t.Errorf("not known: %s", got)
	}
	update(t, p, func(tx *portfolio.Tx) error { return tx.Introduce("Nimbus", "Acme Corp.") })
	if got := lines(p.Snapshot(), act)[0] + ", " + lines(p.Snapshot(), other)[0]; got != "breach, permitted" {
		t.Errorf("known: %s", got)
	}
}

// Whoever an agreement names is known, whatever else it has.
func TestKnows(t *testing.T) {
	for name, change := range map[string]func(*contract.Agreement){
		"plain":       func(*contract.Agreement) {},
		"with groups": func(a *contract.Agreement) { a.Groups = "rivals" },
		"with a tag":  func(a *contract.Agreement) { a.Tags = scope.Outlines{scope.With: "competitor"} },
		"gated": func(a *contract.Agreement) {
			e := a.Terms[0].(obligation.Exclusivity)
			e.Unless, a.Events = obligation.Steps{obligation.Consent{Given: "consent"}}, contract.Events{"consent": {}}
			a.Terms[0] = e
		},
	} {
		p := empty(t)
		a := exclusiveOf("Helios", "Northwind", 0)
		a.ThirdParties = "Vega"
		change(a)
		put(t, p, "one", a, record.Known{})
		update(t, p, func(tx *portfolio.Tx) error { return tx.Remove("one") })
		for _, who := range []string{"Helios", "northwind", "Vega"} {
			if !p.Snapshot().Knows(who) {
				t.Errorf("%s: %s is not known", name, who)
			}
		}
	}
}

// A step counts for the agreements that name its doer; the conduct that it describes, for all.
func TestStepOfAnotherAgreement(t *testing.T) {
	p := empty(t)
	put(t, p, "azure", exclusiveOf("Helios", "Northwind", 0), record.Known{})
	put(t, p, "gated", consented("Ardent", "Zephyr"), record.Known{})
	act := training("Helios", "Ardent")
	act.Event = "consent" // which is none of Helios's steps
	if diff := cmp.Diff([]string{"breach", "azure §1 breach"}, lines(p.Snapshot(), act)); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}
}

func TestSnapshotsStay(t *testing.T) {
	p := empty(t)
	before := p.Snapshot()
	put(t, p, "azure", exclusiveOf("Helios", "Northwind", 100), record.Known{Complete: []record.Event{record.AllEvents}})
	first := p.Snapshot()
	bought := record.Act{Event: "bought", By: "Helios", On: civil.On("2026-02-01"), Amount: usd(95)}
	update(t, p, func(tx *portfolio.Tx) error { return tx.Record("azure", &bought) })
	second := p.Snapshot()
	update(t, p, func(tx *portfolio.Tx) error { return tx.Remove("azure") })
	act := training("Helios", "Ardent")
	put(t, p, "other", exclusiveOf("Ardent", "Northwind", 0), record.Known{})
	for _, row := range []struct {
		name string
		s    *portfolio.Snapshot
		len  int
		want []string
	}{
		{"empty", before, 0, []string{"permitted"}},
		{"under the limit, with somebody whom it does not know", first, 1, []string{"permitted"}},
		{"over the limit", second, 1, []string{"breach or permitted", "azure §1 breach or permitted"}},
		{"removed", p.Snapshot(), 1, []string{"permitted"}},
	} {
		if diff := cmp.Diff(row.want, lines(row.s, act)); diff != "" || row.s.Len() != row.len {
			t.Errorf("%s: %d agreements; findings (-want +got)\n%s", row.name, row.s.Len(), diff)
		}
	}
	status, ok := second.Status("azure", civil.On("2026-03-01"))
	if !ok || len(status.Rows) == 0 {
		t.Errorf("status: %v, %v", ok, status)
	}
}

func TestFailedChangeLeavesNothing(t *testing.T) {
	p := empty(t)
	put(t, p, "azure", exclusiveOf("Helios", "Northwind", 0), record.Known{})
	s := p.Snapshot()
	stop := errors.New("stop")
	err := p.Update(func(tx *portfolio.Tx) error {
		if err := tx.Put("other", exclusiveOf("Ardent", "Nimbus", 0), record.Known{}); err != nil {
			return err
		}
		return errors.Join(tx.Remove("azure"), stop)
	})
	if !errors.Is(err, stop) || p.Snapshot() != s || s.Knows("Nimbus") {
		t.Errorf("%v; Nimbus is known: %v", err, s.Knows("Nimbus"))
	}
	put(t, p, "third", exclusiveOf("Zephyr", "Northwind", 0), record.Known{})
	if p.Snapshot().Knows("Nimbus") {
		t.Error("a name of a change that failed is known")
	}
	put(t, p, "other", exclusiveOf("Ardent", "Nimbus", 0), record.Known{})
	if diff := cmp.Diff([]string{"breach", "azure §1 breach"}, lines(p.Snapshot(), training("Helios", "Nimbus"))); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}
}

func TestRefusals(t *testing.T) {
	p := empty(t)
	bad := exclusiveOf("Helios", "Northwind", 0)
	bad.Terms = append(bad.Terms, obligation.Prohibition{Clause: "2", Bound: "Nobody", Scope: scope.Box{scope.Activity: "dig"}})
	err := p.Update(func(tx *portfolio.Tx) error { return tx.Put("bad", bad, record.Known{}) })
	if !errors.Is(err, contract.ErrInvalid) || !strings.Contains(err.Error(), "dig") || !strings.Contains(err.Error(), "Nobody") {
		t.Errorf("a bad agreement: %v", err)
	}
	for what, change := range map[string]func(*portfolio.Tx) error{
		"remove": func(tx *portfolio.Tx) error { return tx.Remove("none") },
		"record": func(tx *portfolio.Tx) error { return tx.Record("none", &record.Act{}) },
		"amend": func(tx *portfolio.Tx) error {
			return tx.Amend("none", func(a contract.Agreement) contract.Agreement { return a })
		},
	} {
		if err := p.Update(change); !errors.Is(err, portfolio.ErrUnknown) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := portfolio.New(scope.Outlines{scope.Activity: "a\n\ta"}); err == nil {
		t.Error("a word twice")
	}
	if err := p.Update(func(tx *portfolio.Tx) error { return tx.Introduce("Ann", "not Ben") }); err == nil || p.Snapshot().Knows("Ann") {
		t.Errorf("a name that is none: %v", err)
	}
	if _, ok := p.Snapshot().Explain("none", record.Act{}); ok {
		t.Error("an agreement that there is not explains")
	}
}

// However a portfolio came about, it finds what one finds that is made of what is in it.
func TestChangesAddUp(t *testing.T) {
	for seed := range uint64(12) {
		rng := rand.New(rand.NewPCG(seed, 7))
		p := empty(t)
		type state struct {
			a     *contract.Agreement
			known record.Known
		}
		now := map[string]state{}
		party := func() record.Party { return record.Party(fmt.Sprint("P", rng.IntN(8))) }
		for step := range 60 {
			name := fmt.Sprint("a", rng.IntN(10))
			change := func(tx *portfolio.Tx) error {
				have, ok := now[name]
				switch kind := rng.IntN(10); {
				case !ok || kind < 3:
					a := exclusiveOf(party(), "H"+party(), int64(rng.IntN(3)*100))
					if rng.IntN(4) == 0 {
						a = consented(party(), "H"+party())
					}
					now[name] = state{a, record.Known{Complete: []record.Event{record.AllEvents}}}
					return tx.Put(name, a, now[name].known)
				case kind < 4:
					delete(now, name)
					return tx.Remove(name)
				case kind < 5:
					amended := *have.a
					if len(amended.Terms) > 1 {
						return nil
					}
					amended.Terms = append(slices.Clone(amended.Terms), obligation.Prohibition{Clause: record.Clause(fmt.Sprint(step + 2)),
						Bound: slices.Sorted(parties(have.a))[0], Scope: scope.Box{scope.Activity: "sell"}})
					now[name] = state{&amended, have.known}
					return tx.Amend(name, func(contract.Agreement) contract.Agreement { return amended })
				}
				act := record.Act{Event: "bought", On: civil.On("2026-01-05").AddDays(rng.IntN(20)), Amount: usd(int64(rng.IntN(60)))}
				if len(have.a.Events) == 0 {
					return nil
				}
				if _, gated := have.a.Events["consent"]; gated {
					act = record.Act{Event: "consent", On: act.On, By: have.a.Terms[0].(obligation.Exclusivity).Holder, About: "deal"}
				}
				if rng.IntN(6) == 0 {
					act.ID = fmt.Sprint("act ", step) // more than a sum keeps
				}
				have.known.Acts = append(slices.Clip(have.known.Acts), act)
				now[name] = have
				return tx.Record(name, &act)
			}
			update(t, p, func(tx *portfolio.Tx) error { return errors.Join(change(tx), change(tx)) })
		}
		fresh := empty(t)
		for name, s := range now {
			put(t, fresh, name, s.a, s.known)
		}
		for range 200 {
			act := training(party(), "H"+party())
			act.On = civil.On("2026-01-01").AddDays(rng.IntN(40))
			if rng.IntN(3) == 0 {
				act.About = "deal"
			}
			if rng.IntN(4) == 0 {
				act.What[scope.Activity] = "sell"
			}
			known := func(s *portfolio.Snapshot) bool { return s.Knows(string(act.By)) && s.Knows(string(act.With)) }
			if !known(fresh.Snapshot()) {
				continue // a name stays known once it was
			}
			if diff := cmp.Diff(lines(fresh.Snapshot(), act), lines(p.Snapshot(), act)); diff != "" {
				t.Fatalf("seed %d: %v: findings (-made at once +changed)\n%s", seed, act, diff)
			}
		}
	}
}

func parties(a *contract.Agreement) func(func(record.Party) bool) {
	return func(yield func(record.Party) bool) {
		for p := range a.Parties {
			if !yield(p) {
				return
			}
		}
	}
}

// Readers see each change as a whole, while a portfolio changes under 64 of them.
func TestChangesUnderReaders(t *testing.T) {
	p := empty(t)
	put(t, p, "fixed", exclusiveOf("Helios", "Northwind", 0), record.Known{})
	var stop atomic.Bool
	var wg sync.WaitGroup
	for reader := range 64 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			var room [64]portfolio.Finding
			for i := 0; !stop.Load() || i < 10; i++ {
				s := p.Snapshot()
				act := training("Helios", "Ardent")
				if reader%4 == 0 {
					act.About = record.Matter(fmt.Sprint("m", i%5))
				}
				found, all := s.AppendFindings(room[:0], &act)
				if len(found) != s.Len() || !all.Has(evaluate.Breach) {
					t.Errorf("%d findings, %d agreements, %v", len(found), s.Len(), all)
					return
				}
				runtime.Gosched()
			}
		}()
	}
	for i := range 50 {
		update(t, p, func(tx *portfolio.Tx) error {
			one, two := fmt.Sprint("one ", i), fmt.Sprint("two ", i)
			err := errors.Join(tx.Put(one, exclusiveOf("Helios", record.Party(fmt.Sprint("N", i)), 0), record.Known{}),
				tx.Put(two, consented("Helios", record.Party(fmt.Sprint("M", i))), record.Known{}))
			if i >= 10 {
				err = errors.Join(err, tx.Remove(fmt.Sprint("one ", i-10)), tx.Remove(fmt.Sprint("two ", i-10)))
			}
			return err
		})
	}
	stop.Store(true)
	wg.Wait()
}
