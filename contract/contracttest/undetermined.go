package contracttest

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// Undetermined wants what is known not to decide the act.
type Undetermined struct {
	// Of is a clause that is undecided, or one on which that turns, such as its exception.
	Of record.Clause
	// Between are the verdicts still possible: all of them, in any order.
	Between []evaluate.Verdict
	// Missing are names that the decision must ask for; it may ask for others too.
	Missing Asked
}

// Asked lists names of what a decision asks for. It is [Facts], [Events] or [Names].
//
//sumtype:decl
type Asked interface {
	// names are the names in the order of the list.
	names() []string
	// of says whether a question is of the kind that the list is about.
	of(when.Kind) bool
}

// Facts are facts and standards that are asked for.
type Facts []record.Fact

// Events are events of which it is asked whether or when they happened, or about what.
type Events []record.Event

// Names are names of any kind: facts, events, figures, words, dimensions such as "territory", unknown persons.
type Names []string

func (fs Facts) names() []string  { return texts(fs) }
func (es Events) names() []string { return texts(es) }
func (ns Names) names() []string  { return texts(ns) }

func (Facts) of(k when.Kind) bool { return k == when.AskFact || k == when.AskStandard }

func (Events) of(k when.Kind) bool {
	return k == when.AskEvent || k == when.AskMatter || k == when.AskWhen || k == when.AskWho
}

func (Names) of(when.Kind) bool { return true }

func texts[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}

func (w Undetermined) problem() string { return "" }

func (w Undetermined) outcome(d evaluate.Decision) (want, got outcome) {
	want = outcome{Verdict: evaluate.Undetermined.String(), Clause: w.Of.Mark(), Between: words(w.Between)}
	got = outcome{Verdict: d.Verdict.String(), Clause: w.clause(d)}
	if len(w.Between) > 0 {
		got.Between = words(d.Possible)
	}
	if w.Missing != nil {
		want.Missing = w.Missing.names()
		got.Missing = asked(w.Missing, d)
	}
	return want, got
}

func (w Undetermined) clause(d evaluate.Decision) string {
	if w.Of == "" {
		return ""
	}
	for _, f := range d.Findings {
		if f.Verdict == evaluate.Undetermined && f.Cites(w.Of) {
			return w.Of.Mark()
		}
	}
	return clausesOf(d, evaluate.Undetermined)
}

// asked are the wanted names if the decision asks for all of them, or else all that it asks for, each with its kind.
func asked(wanted Asked, d evaluate.Decision) []string {
	var all, missing []string
	for _, q := range d.Missing {
		if text := fmt.Sprintf("%s %q", q.Kind, q.Name); !slices.Contains(all, text) {
			all = append(all, text)
		}
		if wanted.of(q.Kind) {
			missing = append(missing, q.Name)
		}
	}
	for _, name := range wanted.names() {
		if !slices.Contains(missing, name) {
			return all
		}
	}
	return wanted.names()
}
