package evaluate

import (
	"slices"

	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Facts lists the facts that the agreement asks for, in order.
func (ev *Evaluator) Facts() []record.Fact {
	out := make([]record.Fact, 0, len(ev.text.facts))
	for f := range ev.text.facts {
		out = append(out, f)
	}
	slices.Sort(out)
	return out
}

// Events lists the events that the agreement declares, in order.
func (ev *Evaluator) Events() []record.Event { return slices.Clone(ev.text.eventNames) }

// Words lists the words that the agreement knows in one dimension.
func (ev *Evaluator) Words(d scope.Dim) []string { return ev.text.words.Words(d) }
