package evaluate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// The parties and outsiders of the small agreements of these tests.
const (
	helios  record.Party = "Helios"
	cumulus record.Party = "Cumulus"
	nimbus  record.Party = "Nimbus"
)

// The verdicts, short enough for tables.
const (
	permitted    = evaluate.Permitted
	conditional  = evaluate.Conditional
	ineffective  = evaluate.Ineffective
	breach       = evaluate.Breach
	undetermined = evaluate.Undetermined
)

// A question asks about one act under one agreement, and says what the answer must be.
type question struct {
	name  string // a sentence
	deal  contract.Agreement
	act   record.Act
	known record.Known
	want  evaluate.Verdict
	// between are the verdicts that must still be possible where want is Undetermined. None: breach and permitted.
	between []evaluate.Verdict
	// of is a clause that must have a finding of the verdict. Empty: not asked.
	of record.Clause
	// missing is the name of a question that must be among those missing. Empty: not asked.
	missing string
	// says are words that the printed decision must have, hides words that it must not have.
	says, hides []string
	// also checks what the other fields do not.
	also func(*testing.T, evaluate.Decision)
}

type questions []question

func (qs questions) run(t *testing.T) {
	t.Helper()
	names := map[string]bool{}
	for _, q := range qs {
		if q.name == "" || names[q.name] {
			t.Errorf("the question %q needs a name of its own", q.name)
		}
		names[q.name] = true
		t.Run(q.name, q.run)
	}
}

func (q question) run(t *testing.T) {
	ev, err := evaluate.New(q.deal)
	if err != nil {
		t.Fatalf("the agreement is invalid:\n%v", err)
	}
	d := ev.Decide(q.act, q.known)
	if problems := q.check(d); len(problems) > 0 {
		t.Errorf("%s\n%s", strings.Join(problems, "\n"), d.Explain())
	}
	if q.also != nil {
		q.also(t, d)
	}
}

func (q question) check(d evaluate.Decision) []string {
	var problems []string
	wrong := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	if d.Verdict != q.want {
		wrong("the verdict is %s, want %s", d.Verdict, q.want)
	}
	if between := q.possible(); d.Verdict == undetermined && !slices.Equal(d.Possible, between) {
		wrong("possible are %v, want %v", d.Possible, between)
	}
	if d.Verdict == undetermined && len(d.Missing) == 0 {
		wrong("an undetermined decision must say what is missing")
	}
	if q.of != "" && !slices.ContainsFunc(d.Findings, func(f evaluate.Finding) bool {
		return q.of.Covers(f.Clause) && f.Verdict == q.want
	}) {
		wrong("no finding of %s is %s", q.of, q.want)
	}
	if q.missing != "" && !slices.ContainsFunc(d.Missing, func(m when.Question) bool { return m.Name == q.missing }) {
		wrong("%q is not among what is missing", q.missing)
	}
	for _, words := range q.says {
		if !strings.Contains(d.String(), words) {
			wrong("the decision does not say %q", words)
		}
	}
	for _, words := range q.hides {
		if strings.Contains(d.String(), words) {
			wrong("the decision says %q", words)
		}
	}
	return problems
}

func (q question) possible() []evaluate.Verdict {
	if q.want == undetermined && q.between == nil {
		return []evaluate.Verdict{breach, permitted}
	}
	return q.between
}

// orNotYet is what is possible where a bar whose step is open perhaps catches an act.
func orNotYet() []evaluate.Verdict { return []evaluate.Verdict{conditional, permitted} }

// orNoEffect is what is possible where it is not known whether an exercise has effect.
func orNoEffect() []evaluate.Verdict { return []evaluate.Verdict{ineffective, permitted} }

// deal is an agreement of Helios and Cumulus for the years 2026 to 2030, with these terms.
func deal(terms ...obligation.Term) contract.Agreement {
	return contract.Agreement{
		Parties:      contract.Parties{helios: "Helios AI, Inc.", cumulus: "Cumulus Cloud LLC"},
		ThirdParties: "Nimbus, Stratus",
		Term:         civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2030-12-31")},
		Words: scope.Outlines{
			"activity": `
				buy compute
					train models
					serve
				sell
				use technology
				license technology
				sue
				arbitrate
				paint`,
			"hardware": "GPU, custom chips",
		},
		Terms: terms,
	}
}

// change is an agreement with something about it changed.
func change(a contract.Agreement, how func(*contract.Agreement)) contract.Agreement {
	how(&a)
	return a
}

// train is Helios training models with Nimbus on 1 June 2027 in a territory, or in one that it does not say.
func train(territory scope.Words) record.Act {
	a := record.Act{By: helios, With: nimbus, On: civil.On("2027-06-01"), What: scope.Box{"activity": "train models"}}
	if territory != "" {
		a.What["territory"] = territory
	}
	return a
}

// but is an act with something about it changed. Its coordinates are a copy.
func but(a record.Act, how func(*record.Act)) record.Act {
	what := scope.Box{}
	for d, w := range a.What {
		what[d] = w
	}
	a.What = what
	how(&a)
	return a
}

// on is an act on another day.
func on(date string, a record.Act) record.Act {
	a.On = civil.On(date)
	return a
}

// step is a recorded or proposed act of a declared event, from one to another.
func step(date string, e record.Event, by, to record.Party) record.Act {
	return record.Act{Event: e, By: by, To: to, On: civil.On(date)}
}

// about is an act about a matter.
func about(m record.Matter, a record.Act) record.Act {
	a.About = m
	return a
}

// knowing is a record of these acts, which is complete.
func knowing(acts ...record.Act) record.Known {
	return record.Known{Acts: acts, Complete: []record.Event{record.AllEvents}}
}

// so is a statement of the user that a fact is so, or is not.
func so(f record.Fact, is record.Truth) record.Known {
	return record.Known{Facts: record.Facts{{Fact: f, Is: is}}}
}

// through is the span from the beginning of time through a day.
func through(date string) civil.Span { return civil.Span{Through: civil.On(date)} }

// from is the span from a day on.
func from(date string) civil.Span { return civil.Span{From: civil.On(date)} }

// gone expects that a clause is reported as not in force, with the reason.
func gone(clause record.Clause) func(*testing.T, evaluate.Decision) {
	return func(t *testing.T, d evaluate.Decision) {
		t.Helper()
		if !slices.ContainsFunc(d.Gone, func(g evaluate.Gone) bool { return clause.Covers(g.Clause) && len(g.Why) > 0 }) {
			t.Errorf("clause %s is not reported as gone\n%s", clause, d.Explain())
		}
	}
}

// pieces are the parts of a decision in one state, in words.
func pieces(d evaluate.Decision, state evaluate.State) string {
	for _, p := range d.Split {
		if p.State == state {
			return p.Where
		}
	}
	return ""
}

// wherePieces checks what the parts of a decision in one state say.
func wherePieces(state evaluate.State, want string) func(*testing.T, evaluate.Decision) {
	return func(t *testing.T, d evaluate.Decision) {
		t.Helper()
		if diff := cmp.Diff(want, pieces(d, state)); diff != "" {
			t.Errorf("what is %s (-want +got):\n%s\n%s", state, diff, d)
		}
	}
}
