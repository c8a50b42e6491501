package contracttest

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Laws decides every case again and again, each time changed in one way, and reports every change after which the
// decision is bolder than it may be. What the cases Want is not looked at. Each law is a subtest:
//
//   - less said: without a coordinate, amount, matter or doer of the act, a fact, a membership, a place or
//     completeness, or with one of them vaguer or misspelled, the verdict stays or becomes Undetermined
//   - act forgotten: without a recorded act, or with its kind, doer, addressee, form or matter misspelled, and the
//     record of its kind not complete, nothing becomes Permitted that was Breach, Ineffective or Conditional
//   - more known: a further fact, coordinate or completeness leaves a settled verdict as it is, except a fact
//     contrary to a presumption
//   - other matter: the same event about another matter changes nothing, unless a condition counts it for any
//   - time cut: the worse of the two halves of the time in which an act is carried on is the whole
//   - order: the order of terms, names and entries does not matter
//   - unrelated term: a term about something else changes nothing
//
// The changes are the same in every run.
func Laws(t *testing.T, a contract.Agreement, cases Cases) {
	t.Helper()
	open(t, a, cases)
	b, err := newBench(a, cases, plain)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range laws() {
		t.Run(l.name, func(t *testing.T) {
			t.Helper()
			for _, violation := range b.try(l, cases) {
				t.Error(violation)
			}
		})
	}
}

// law is what must hold of every case. It reports each violation in words.
type law struct {
	name string
	of   func(*bench, Case) []string
}

func laws() []law {
	return []law{
		{"less said", lessSaid},
		{"act forgotten", actForgotten},
		{"more known", moreKnown},
		{"other matter", otherMatter},
		{"time cut", timeCut},
		{"order", order},
		{"unrelated term", unrelatedTerm},
	}
}

// decider answers for one agreement.
type decider func(record.Act, record.Known, record.Reading) evaluate.Decision

// opener makes a decider of an agreement.
type opener func(contract.Agreement) (decider, error)

// plain is the opener of the package evaluate.
func plain(a contract.Agreement) (decider, error) {
	ev, err := evaluate.New(a)
	if err != nil {
		return nil, err
	}
	return func(act record.Act, known record.Known, reading record.Reading) evaluate.Decision {
		under, _ := ev.Under(reading)
		return under.Decide(act, known)
	}, nil
}

// bench is what all laws need of one agreement.
type bench struct {
	agreement contract.Agreement
	ev        *evaluate.Evaluator // lists facts, events and words
	decide    decider
	broader   broader
	used      map[scope.Dim]map[string]bool // words that the cases use
	anyMatter map[record.Event]bool         // events that some condition counts whatever matter they are about
	shuffled  []shuffled
	unrelated []unrelated
}

func newBench(a contract.Agreement, cases Cases, open opener) (*bench, error) {
	ev, err := evaluate.New(a)
	if err != nil {
		return nil, err
	}
	decide, err := open(a)
	if err != nil {
		return nil, err
	}
	b := &bench{agreement: a, ev: ev, decide: decide, broader: newBroader(a), used: wordsOf(cases),
		anyMatter: map[record.Event]bool{}}
	countedForAny(reflect.ValueOf(a), func(e record.Event) { b.anyMatter[e] = true })
	if b.shuffled, err = shuffles(a, open); err != nil {
		return nil, fmt.Errorf("with its entries in another order: %w", err)
	}
	if b.unrelated, err = unrelatedTo(a, open); err != nil {
		return nil, fmt.Errorf("with an unrelated term: %w", err)
	}
	return b, nil
}

// try holds all cases to a law.
func (b *bench) try(l law, cases Cases) []string {
	var out []string
	for _, c := range cases {
		if _, known := b.ev.Under(c.Reading); c.Reading != "" && !known {
			out = append(out, fmt.Sprintf("%s: the agreement has no reading %q", c.Name, c.Reading))
			continue
		}
		for _, violation := range l.of(b, c) {
			out = append(out, c.Name+": "+violation)
		}
	}
	return out
}

func (b *bench) decision(c Case) evaluate.Decision { return b.decide(c.Act, c.Known, c.Reading) }

// change is a case after a change, and the change in words.
type change struct {
	what  string
	act   record.Act
	known record.Known
}

// compare decides a case as it is and after each change, and reports the changes that are not allowed.
func (b *bench) compare(c Case, changes []change, allowed func(was, now evaluate.Decision) bool) []string {
	was := b.decision(c)
	var out []string
	for _, ch := range changes {
		if now := b.decide(ch.act, ch.known, c.Reading); !allowed(was, now) {
			out = append(out, violation(ch.what, was, now))
		}
	}
	return out
}

func violation(what string, was, now evaluate.Decision) string {
	return fmt.Sprintf("%s\n\twas: %s\n\tnow: %s", what, headline(was), headline(now))
}

// headline is the first line of a decision.
func headline(d evaluate.Decision) string {
	line, _, _ := strings.Cut(d.String(), "\n")
	return line
}

func same(was, now evaluate.Decision) bool { return was.Verdict == now.Verdict }

// noBolder holds where a decision on less is the same, or leaves it open.
func noBolder(was, now evaluate.Decision) bool {
	return now.Verdict == evaluate.Undetermined || now.Verdict == was.Verdict
}

// stays holds where a settled verdict is the same on more.
func stays(was, now evaluate.Decision) bool {
	return was.Verdict == evaluate.Undetermined || now.Verdict == was.Verdict
}
