package evaluate

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation/record"
)

// Evaluator answers questions about one agreement. It is immutable and safe for concurrent use.
type Evaluator struct {
	text     *program
	readings []*program
	alone    *program // the text alone, where text is a reading of it
}

// New checks an agreement and resolves its words. Everything that can fail fails here: the error joins every problem,
// each a [contract.TermError] with its clause and field.
func New(a contract.Agreement) (*Evaluator, error) {
	text, err := compile(&a, nil)
	if err != nil {
		return nil, err
	}
	ev := &Evaluator{text: text}
	for i := range a.Readings {
		p, err := compile(&a, &a.Readings[i])
		if err != nil {
			return nil, err
		}
		ev.readings = append(ev.readings, p)
	}
	return ev, nil
}

// Under is the same agreement read in one of its readings, and whether there is a reading of that name.
func (ev *Evaluator) Under(reading record.Reading) (*Evaluator, bool) {
	for _, p := range ev.readings {
		if p.reading.Name == reading {
			return &Evaluator{text: p, readings: ev.readings, alone: ev.plain().text}, true
		}
	}
	return ev, false
}

// Decide answers whether a proposed act breaks any term of the agreement. It cannot fail: what is not known is part of
// the answer.
func (ev *Evaluator) Decide(act record.Act, known record.Known) Decision {
	return ev.text.situation(&known).decide(act)
}
