package contracttest

import (
	"fmt"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Decide is how the laws have an act decided.
type Decide = func(record.Act, record.Known, record.Reading) evaluate.Decision

// Check is what Run reports of one case.
func Check(a contract.Agreement, c Case) []string {
	ev, err := evaluate.New(a)
	if err != nil {
		return []string{err.Error()}
	}
	return c.check(ev)
}

// Problems is what Run reports of a list of cases as a whole.
func Problems(cs Cases) []string { return cs.problems() }

// Violations is what each law reports of the cases, by the name of the law, with every answer changed by a plant. The
// plant is told which agreement is asked about.
func Violations(a contract.Agreement, cs Cases, plant func(contract.Agreement, Decide) Decide) map[string][]string {
	b, err := newBench(a, cs, func(a contract.Agreement) (decider, error) {
		decide, err := plain(a)
		if err != nil {
			return nil, err
		}
		return decider(plant(a, Decide(decide))), nil
	})
	if err != nil {
		return map[string][]string{"agreement": {err.Error()}}
	}
	out := map[string][]string{}
	for _, l := range laws() {
		if found := b.try(l, cs); len(found) > 0 {
			out[l.name] = found
		}
	}
	return out
}

// Tried counts the decisions that each law asks for.
func Tried(a contract.Agreement, cs Cases) map[string]int {
	n := 0
	b, err := newBench(a, cs, func(a contract.Agreement) (decider, error) {
		decide, err := plain(a)
		return func(act record.Act, known record.Known, reading record.Reading) evaluate.Decision {
			n++
			return decide(act, known, reading)
		}, err
	})
	if err != nil {
		panic(fmt.Sprintf("the agreement of a test is not valid: %v", err))
	}
	out := map[string]int{}
	for _, l := range laws() {
		n = 0
		b.try(l, cs)
		out[l.name] = n
	}
	return out
}

// Occurring is occurring.
func Occurring(words string, d evaluate.Decision, state evaluate.State) []string {
	return occurring(words, d, state)
}

// Misspelled is misspelled.
func Misspelled(name string, known func(string) bool) string { return misspelled(name, known) }

// Items is items.
func Items(w scope.Words) ([]string, bool) { return items(w) }

// Cuts are the days after which the time of an act is cut.
func Cuts(a contract.Agreement, s civil.Span) []civil.Date { return (&bench{agreement: a}).cuts(s) }

// Broader are the words broader than a word.
func Broader(a contract.Agreement, d scope.Dim, word string) []string {
	return newBroader(a).than(d, word)
}

// Worse is worse.
func Worse(a, b evaluate.Decision) evaluate.Verdict { return worse(a, b) }

// Some are words of a dimension with which acts are made more exact.
func Some(a contract.Agreement, cs Cases, d scope.Dim) []string {
	b, err := newBench(a, cs, plain)
	if err != nil {
		return []string{err.Error()}
	}
	return b.some(d)
}
