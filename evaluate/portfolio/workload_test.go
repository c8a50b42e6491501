package portfolio_test

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/evaluate/portfolio"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// workload is a generated portfolio with acts and the terms that each of them breaks.
type workload struct {
	Activities, Territories []word
	Contracts               []struct {
		ID    string
		Terms []string
	}
	Terms   []exclusive
	Actions []action
}

type word struct{ ID, Parent string }

type exclusive struct {
	ID, Contract, Grantor, Beneficiary string
	Activities, Territories            []string
	Effective, Expiry                  civil.Date
	ExceptActivities                   []string `json:"except_activities"`
	ExceptCounterparties               []string `json:"except_counterparties"`
	Threshold, Committed               int64
}

type action struct {
	ID, Actor, Counterparty, Activity, Territory string
	Date                                         civil.Date
	Amount                                       int64
	Violates                                     []string
}

func load(t testing.TB, name string) *workload {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	w := &workload{}
	if err := json.Unmarshal(data, w); err != nil {
		t.Fatal(err)
	}
	return w
}

// outline writes words with their parents as an outline.
func outline(words []word) string {
	var b strings.Builder
	var write func(parent string, depth int)
	write = func(parent string, depth int) {
		for _, w := range words {
			if w.Parent == parent {
				b.WriteString(strings.Repeat("\t", depth) + w.ID + "\n")
				write(w.ID, depth+1)
			}
		}
	}
	write("", 0)
	return b.String()
}

func (w *workload) outlines() scope.Outlines {
	return scope.Outlines{scope.Activity: outline(w.Activities), scope.Territory: outline(w.Territories)}
}

func listed(words []string) scope.Words { return scope.Words(strings.Join(words, ", ")) }

func usd(n int64) money.Amount { return money.Of("USD " + strconv.FormatInt(n, 10)) }

// term is the term as an exclusivity, and what has been bought under it.
func (e *exclusive) term() (obligation.Exclusivity, []record.Act) {
	x := obligation.Exclusivity{Clause: record.Clause(e.ID), Bound: record.Party(e.Grantor), Holder: record.Party(e.Beneficiary),
		Scope: scope.Box{scope.Activity: listed(e.Activities), scope.Territory: listed(e.Territories)},
		Life:  obligation.Life{During: civil.Span{From: e.Effective, Before: e.Expiry}}}
	for _, a := range e.ExceptActivities {
		x.Except = append(x.Except, obligation.Exception{Over: scope.Box{scope.Activity: scope.Words(a)}})
	}
	if others := e.others(); len(others) > 0 {
		x.Except = append(x.Except, obligation.Exception{Over: scope.Box{scope.With: listed(others)}})
	}
	if e.Threshold == 0 {
		return x, nil
	}
	event := record.Event("bought " + e.ID)
	x.Except = append(x.Except, obligation.Exception{Over: scope.Everything,
		While: when.Total{Event: event, WithThis: true, AnyMatter: true, Bounds: when.Bounds{AtMost: usd(e.Threshold)}}})
	return x, []record.Act{{Event: event, On: e.Effective, Amount: usd(e.Committed)}}
}

// others are the excepted counterparties besides the beneficiary, who is outside of an exclusivity anyway.
func (e *exclusive) others() []string {
	return slices.DeleteFunc(slices.Clone(e.ExceptCounterparties), func(name string) bool { return name == e.Beneficiary })
}

// agreements are the contracts, with what is known of each.
func (w *workload) agreements() (map[string]*contract.Agreement, map[string]record.Known) {
	as, known := map[string]*contract.Agreement{}, map[string]record.Known{}
	for i := range w.Terms {
		e := &w.Terms[i]
		a := as[e.Contract]
		if a == nil {
			a = &contract.Agreement{Title: e.Contract, Parties: contract.Parties{}, Events: contract.Events{}}
			as[e.Contract] = a
		}
		x, acts := e.term()
		a.Parties[x.Bound], a.Parties[x.Holder] = "", ""
		a.Terms = append(a.Terms, x)
		for _, name := range e.others() {
			if _, party := a.Parties[record.Party(name)]; !party && !slices.Contains(strings.Split(string(a.ThirdParties), ", "), name) {
				a.ThirdParties = scope.Words(strings.TrimPrefix(string(a.ThirdParties)+", "+name, ", "))
			}
		}
		k := known[e.Contract]
		k.Complete = []record.Event{record.AllEvents}
		for _, act := range acts {
			a.Events[act.Event] = contract.Event{}
			k.Acts = append(k.Acts, act)
		}
		known[e.Contract] = k
	}
	return as, known
}

func (a *action) act() record.Act {
	return record.Act{By: record.Party(a.Actor), With: record.Party(a.Counterparty), On: a.Date, Amount: usd(a.Amount),
		What: scope.Box{scope.Activity: scope.Words("exactly " + a.Activity), scope.Territory: scope.Words("exactly " + a.Territory)}}
}

func (w *workload) portfolio(t testing.TB) *portfolio.Portfolio {
	t.Helper()
	p, err := portfolio.New(w.outlines())
	if err != nil {
		t.Fatal(err)
	}
	as, known := w.agreements()
	err = p.Update(func(tx *portfolio.Tx) error {
		for _, c := range w.Contracts {
			if err := tx.Put(c.ID, as[c.ID], known[c.ID]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// The generated portfolios come with the terms that each act breaks; here they are found, and without garbage.
func TestWorkloads(t *testing.T) {
	for _, name := range []string{"portfolio-100.json", "contract-100.json"} {
		w := load(t, name)
		s := w.portfolio(t).Snapshot()
		right := 0
		var room [128]portfolio.Finding
		for i := range w.Actions {
			a := &w.Actions[i]
			act := a.act()
			found, all := s.AppendFindings(room[:0], &act)
			got := []string{}
			for _, f := range found {
				if f.Outcome.Verdict() != evaluate.Breach {
					t.Errorf("%s: %s: %v", a.ID, s.Clause(f), f.Outcome)
				}
				got = append(got, string(s.Clause(f)))
			}
			slices.Sort(got)
			if diff := cmp.Diff(a.Violates, got); diff != "" {
				t.Errorf("%s: %s (-want +got)\n%s", name, a.ID, diff)
				continue
			}
			if all.Verdict() == evaluate.Breach != (len(a.Violates) > 0) {
				t.Errorf("%s: %s: %v", name, a.ID, all)
			}
			right++
		}
		t.Logf("%s: acts right: %d of %d", name, right, len(w.Actions))
	}
}

// Deciding makes no garbage, whether acts are exact, vague or by nobody in particular.
func TestNoGarbage(t *testing.T) {
	for _, name := range []string{"portfolio-100.json", "contract-100.json"} {
		w := load(t, name)
		s := w.portfolio(t).Snapshot()
		acts := make([]record.Act, len(w.Actions))
		for i := range w.Actions {
			acts[i] = w.Actions[i].act()
			switch i % 8 {
			case 1:
				acts[i].What[scope.Territory] = "W"
			case 2:
				delete(acts[i].What, scope.Activity)
			case 3:
				acts[i].With = ""
			case 4:
				acts[i].By = "somebody"
			}
		}
		room := make([]portfolio.Finding, 0, 1000)
		i := 0
		if allocs := testing.AllocsPerRun(len(acts), func() {
			room, _ = s.AppendFindings(room[:0], &acts[i%len(acts)])
			i++
		}); allocs != 0 {
			t.Errorf("%s: %v allocations an act", name, allocs)
		}
	}
}

// What an act can say is known to those who take it to pieces: [portfolio.Snapshot.Bind], what is recorded as a sum, and the tables
// of prepared evaluators. Whoever adds a field looks at all three.
func TestFieldsOfActs(t *testing.T) {
	want := []string{"ID", "Event", "By", "And", "With", "To", "On", "At", "Received", "During", "Form", "About", "What", "Amount", "Parts",
		"Invokes", "Answers", "Withdraws", "Omission", "Undisputed", "Commits"}
	var got []string
	for i := range reflect.TypeFor[record.Act]().NumField() {
		got = append(got, reflect.TypeFor[record.Act]().Field(i).Name)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("fields (-known +there are)\n%s", diff)
	}
}
