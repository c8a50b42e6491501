package evaluate

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// stage is how far a procedure has come for one matter. Later stages stand for more; among several askings the furthest
// counts.
type stage uint8

const (
	untried stage = iota // nothing that counts was tried
	closed               // a round ended against the asker
	further              // a further round is open
	running              // an answer or talks that the other side owes are running
	lifted               // the bar is lifted
)

type stages uint8

func at(s stage) stages { return 1 << s }

func (s stages) has(t stage) bool { return s&(1<<t) != 0 }

// furthest combines two askings of which the one that came further counts.
func (s stages) furthest(t stages) stages {
	var out stages
	for a := untried; a <= lifted; a++ {
		for b := untried; b <= lifted; b++ {
			if s.has(a) && t.has(b) {
				out |= at(max(a, b))
			}
		}
	}
	return out
}

// least combines two who must both answer: the one that came less far counts.
func (s stages) least(t stages) stages {
	order := []stage{closed, untried, further, running, lifted}
	var out stages
	for i, a := range order {
		for j, b := range order {
			if s.has(a) && t.has(b) {
				out |= at(order[min(i, j)])
			}
		}
	}
	return out
}

// verdicts is what the stages make of an act that the bar catches.
func (s stages) verdicts() verdicts {
	var out verdicts
	for st := untried; st <= lifted; st++ {
		if !s.has(st) {
			continue
		}
		switch st {
		case lifted:
			out |= only(Permitted)
		case closed:
			out |= only(Breach)
		case untried, further, running:
			out |= only(Conditional)
		}
	}
	return out
}

// passage is what a gate says about one act.
type passage struct {
	stages  stages
	reasons []when.Reason
	missing []when.Question
	steps   []Step
	instead []Step // a further round that stands open although this one ended against the asker
	until   civil.Date
}

func (p passage) furthest(o passage) passage {
	out := passage{stages: p.stages.furthest(o.stages), until: earlier(p.until, o.until)}
	for _, x := range []passage{p, o} {
		if x.stages&out.stages == 0 {
			continue
		}
		out.reasons = append(out.reasons, x.reasons...)
		out.missing = append(out.missing, x.missing...)
		out.steps = append(out.steps, x.steps...)
		out.instead = append(out.instead, x.instead...)
	}
	return out
}

// perhaps keeps it possible that an act of which it is not known whether it counts does not.
func (p passage) perhaps(c counts) passage {
	if c.truth == record.Unknown {
		p.stages |= at(untried)
		p.missing = append(p.missing, c.missing...)
	}
	return p
}

// either is one passage or the other: it is not known which.
func (p passage) either(o passage) passage {
	p.stages |= o.stages
	p.until = earlier(p.until, o.until)
	p.reasons = append(p.reasons[:len(p.reasons):len(p.reasons)], o.reasons...)
	p.missing = append(p.missing[:len(p.missing):len(p.missing)], o.missing...)
	p.steps = append(p.steps[:len(p.steps):len(p.steps)], o.steps...)
	p.instead = append(p.instead[:len(p.instead):len(p.instead)], o.instead...)
	return p
}

// least is what two passages come to that must both be open.
func (p passage) least(o passage) passage {
	both := p.either(o)
	both.stages = p.stages.least(o.stages)
	return both
}
