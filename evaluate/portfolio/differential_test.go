package portfolio_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/evaluate/portfolio"
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/internal/sample"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// mixed is a portfolio with, for each agreement, the plain evaluator that knows the same names.
type mixed struct {
	p         *portfolio.Portfolio
	names     []string
	as        map[string]contract.Agreement
	known     map[string]record.Known
	plain     map[string]*evaluate.Evaluator
	words     scope.Outlines
	base      *scope.Vocabulary
	simple    map[string]bool     // those of the simple form
	all       []string            // all persons
	concerned map[string][]string // on whose acts an agreement bears
	anybody   map[string]bool     // perhaps on those of anybody
}

// persons are all whom an agreement names.
func persons(a contract.Agreement, k record.Known) []string {
	var out []string
	for p := range a.Parties {
		out = append(out, string(p))
	}
	for name := range strings.SplitSeq(string(a.ThirdParties), ",") {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, name)
		}
	}
	for _, m := range slices.Concat(a.Members, k.Members) {
		out = append(out, string(m.Name))
	}
	for _, at := range k.Places {
		if at.Dim == "" || at.Dim == scope.With || at.Dim == scope.By {
			out = append(out, at.Name)
		}
	}
	return out
}

// renamed gives the persons of an agreement names of their own, some of them, so that agreements have some persons in common.
func renamed(n int, text string) string {
	for _, name := range []string{"Alder", "Birch", "Elm", "Fir"} {
		if n%3 != 0 {
			text = strings.ReplaceAll(text, name, name+strconv.Itoa(n%3))
		}
	}
	return text
}

// rename renames by way of documents.
func rename[T any](t *testing.T, n int, v T, encode func(T) ([]byte, error), decode func([]byte, contract.Limits) (T, error)) T {
	t.Helper()
	data, err := encode(v)
	if err != nil {
		t.Fatal(err)
	}
	out, err := decode([]byte(renamed(n, string(data))), contract.Limits{})
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	return out
}

// ledger is a record of amounts of an agreement's events, some of them complete.
func ledger(rng *rand.Rand, a contract.Agreement) record.Known {
	var k record.Known
	for _, e := range slices.Sorted(maps.Keys(a.Events)) {
		for range rng.IntN(3) {
			act := record.Act{Event: e, On: civil.On("2024-06-01").AddDays(rng.IntN(900)), Amount: usd(int64(rng.IntN(4_000_000)))}
			switch rng.IntN(12) {
			case 0:
				act.Amount = money.Of("EUR 5")
			case 1:
				act.By = "Alder"
			case 2:
				act.Amount = money.Amount{}
			case 3:
				act.About = "deal"
			}
			k.Acts = append(k.Acts, act)
		}
	}
	switch rng.IntN(3) {
	case 0:
		k.Complete = []record.Event{record.AllEvents}
	case 1:
		k.Complete = slices.Sorted(maps.Keys(a.Events))
	}
	return k
}

// alike reports whether an agreement has the activities and territories that all have.
func alike(a contract.Agreement, words scope.Outlines) bool {
	return a.Words[scope.Activity] == words[scope.Activity] && a.Words[scope.Territory] == words[scope.Territory]
}

// newMixed makes a portfolio of random agreements: simple ones and those of every kind.
func newMixed(t *testing.T, src *sample.Source, rng *rand.Rand, n int) *mixed {
	t.Helper()
	m := &mixed{as: map[string]contract.Agreement{}, known: map[string]record.Known{}, plain: map[string]*evaluate.Evaluator{},
		simple: map[string]bool{}, concerned: map[string][]string{}, anybody: map[string]bool{}}
	for i := range n {
		a := src.Simple()
		if i == 0 {
			m.words = maps.Clone(a.Words)
		}
		for i%3 == 2 || !alike(a, m.words) {
			if a = src.Simple(); i%3 == 2 {
				a = src.Agreement()
			}
			if alike(a, m.words) {
				break
			}
		}
		k := ledger(rng, a)
		if i%3 == 2 {
			k = src.Known(a)
		}
		name := fmt.Sprint("agreement ", i)
		if m.simple[name] = i%3 != 2; m.simple[name] {
			a.Events = contract.Events{"purchase": {}, "sale": {}}
		}
		m.names = append(m.names, name)
		m.as[name] = rename(t, i, a, contract.Encode, contract.Decode)
		m.known[name] = rename(t, i, k, contract.EncodeRecord, contract.DecodeRecord)
	}
	p, err := portfolio.New(m.words)
	if err != nil {
		t.Fatal(err)
	}
	m.p = p
	for _, name := range m.names {
		a := m.as[name]
		a.Words = maps.Clone(a.Words)
		maps.DeleteFunc(a.Words, func(d scope.Dim, outline string) bool { return m.words[d] == outline }) // those that it shares
		if err := p.Update(func(tx *portfolio.Tx) error { return tx.Put(name, &a, m.known[name]) }); err != nil {
			t.Fatal(err)
		}
	}
	m.prepare(t)
	return m
}

// prepare makes the plain evaluators: each knows the others' persons as outsiders.
func (m *mixed) prepare(t *testing.T) {
	t.Helper()
	var err error
	if m.base, err = scope.NewVocabulary(scope.Source{Trees: m.words}); err != nil {
		t.Fatal(err)
	}
	for _, name := range m.names {
		m.all = append(m.all, persons(m.as[name], m.known[name])...)
	}
	for _, name := range m.names {
		a := m.as[name]
		own := persons(a, m.known[name])
		for _, other := range m.all {
			if !slices.ContainsFunc(own, func(o string) bool { return strings.EqualFold(o, other) }) {
				own = append(own, other)
				a.ThirdParties = scope.Words(strings.TrimPrefix(string(a.ThirdParties)+", "+other, ", "))
			}
		}
		words := maps.Clone(m.words)
		maps.Copy(words, a.Words)
		a.Words = words
		ev, err := evaluate.New(a)
		if err != nil {
			t.Fatal(err)
		}
		m.plain[name] = ev
		m.concern(name)
	}
}

// asked reports whether an act is perhaps a step under an agreement: by somebody whom it names, or of a simple one, whom it binds; or
// by somebody whom nobody knows.
func (m *mixed) asked(name string, act record.Act) bool {
	has := func(names []string, p record.Party) bool {
		return slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, string(p)) })
	}
	var doers func(record.Act) []record.Party
	doers = func(a record.Act) []record.Party {
		out := a.Doers()
		for _, later := range a.Commits {
			out = append(out, doers(later)...)
		}
		return out
	}
	return act.By == "" || m.anybody[name] || m.unreadable(act) ||
		slices.ContainsFunc(doers(act), func(p record.Party) bool { return has(m.concerned[name], p) || !has(m.all, p) })
}

// concern works out on whose acts an agreement bears.
func (m *mixed) concern(name string) {
	if !m.simple[name] {
		m.concerned[name] = persons(m.as[name], m.known[name])
		_, m.anybody[name] = m.plain[name].Prepare(m.known[name]).Concerns()
		return
	}
	for _, term := range m.as[name].Terms {
		var l norm.Lowering
		term.Lower(&l)
		for _, p := range l.Norms[0].Answers {
			m.concerned[name] = append(m.concerned[name], string(p))
		}
	}
}

// unreadable reports whether there is something in an act that no agreement can read.
func (m *mixed) unreadable(act record.Act) bool {
	span, dated := act.Span()
	for _, p := range act.Each() {
		if _, _, err := m.base.Cells(p.What, span, dated); err != nil {
			return true
		}
	}
	return slices.ContainsFunc(act.Commits, m.unreadable)
}

// want is what the plain evaluators decide.
func (m *mixed) want(act record.Act) (lines []string, all evaluate.Outcome, each map[string]evaluate.Decision) {
	each = map[string]evaluate.Decision{}
	for _, name := range m.names {
		own := act
		if _, declared := m.as[name].Events[act.Event]; act.Event != "" && (!declared || !m.asked(name, act)) {
			if own.Event = ""; act.Omission {
				continue
			}
		}
		d := m.plain[name].Decide(own, m.known[name])
		each[name] = d
		for _, f := range d.Findings {
			if f.Verdict != evaluate.Permitted {
				lines = append(lines, fmt.Sprintf("%s: %s: %s", name, f.Clause, outcomeOf(f.Verdict, f.Possible)))
			}
		}
		all = all.Worst(outcomeOf(d.Verdict, d.Possible))
	}
	slices.Sort(lines)
	return lines, all, each
}

func outcomeOf(v evaluate.Verdict, possible []evaluate.Verdict) evaluate.Outcome {
	if v == evaluate.Undetermined {
		return evaluate.OutcomeOf(possible...)
	}
	return evaluate.OutcomeOf(v)
}

// everyVerdict is what is possible where something is wrong with the act or the record.
var everyVerdict = evaluate.OutcomeOf(evaluate.Permitted, evaluate.Conditional, evaluate.Ineffective, evaluate.Breach)

// compare holds one act against all agreements.
func (m *mixed) compare(t *testing.T, act record.Act) {
	t.Helper()
	s := m.p.Snapshot()
	want, wantAll, each := m.want(act)
	found, all := s.AppendFindings(nil, &act)
	var got []string
	for _, f := range found {
		if s.Clause(f) != "" || f.Outcome != everyVerdict {
			got = append(got, fmt.Sprintf("%s: %s: %s", s.Agreement(f), s.Clause(f), f.Outcome))
		}
	}
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" || all != wantAll {
		z, _ := contract.EncodeAct(act)
		t.Errorf("outcome %v, want %v; findings (-want +got)\n%s\n%s", all, wantAll, diff, z)
		for _, name := range m.names {
			if strings.Contains(diff, name+":") {
				x, _ := contract.Encode(m.as[name])
				y, _ := contract.EncodeRecord(m.known[name])
				t.Errorf("%s\n%s\n%s", name, x, y)
			}
		}
		return
	}
	for _, answer := range s.Decide(act).Answers {
		d := each[answer.Agreement]
		if diff := cmp.Diff([2]any{d.Missing, d.Requires}, [2]any{answer.Decision.Missing, answer.Decision.Requires}); diff != "" {
			z, _ := contract.EncodeAct(act)
			t.Errorf("%s: missing and required (-want +got)\n%s\n%s", answer.Agreement, diff, z)
		}
	}
}

// A portfolio finds what the plain evaluators of its agreements decide, each by itself.
func TestPortfolioAgrees(t *testing.T) {
	const seeds = 16
	n := sample.Pairs(20_000, testing.Short()) / seeds
	t.Logf("pairs compared: %d at least, with the seeds %d to %d", n*seeds, 1000, 1000+seeds-1)
	for seed := range uint64(seeds) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			t.Parallel()
			src, rng := sample.New(1000+seed), rand.New(rand.NewPCG(seed, 1))
			for done := 0; done < n; {
				m := newMixed(t, src, rng, 6)
				for range 200 {
					name := m.names[int(seed+uint64(done))%len(m.names)]
					act := src.SimpleAct(m.as[name])
					if done%3 == 0 {
						act = src.Act(m.as[m.names[2]])
					}
					if done%5 == 0 {
						act = rename(t, done, act, contract.EncodeAct, contract.DecodeAct)
					}
					m.compare(t, act)
					done += len(m.names)
					if t.Failed() {
						return
					}
				}
			}
		})
	}
}
