package evaluate

import (
	"slices"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// visit is called for conditions and everything below them, with the clause in which they stand.
type visit func(record.Clause, when.Condition)

func (yield visit) walk(clause record.Clause, c when.Condition) {
	when.Walk(c, func(c when.Condition) bool { yield(clause, c); return true })
}

func (yield visit) life(clause record.Clause, l norm.Life) {
	yield.walk(clause, l.Starts)
	yield.walk(clause, l.Ends)
	yield.walk(clause, l.While)
	for _, t := range l.Tails {
		yield.walk(clause, t.If)
	}
}

func (yield visit) except(clause record.Clause, xs []norm.Exception) {
	for _, x := range xs {
		yield.walk(clause, x.While)
		yield.except(clause, x.Except)
	}
}

func (yield visit) norm(n *norm.Norm) {
	yield.life(n.Clause, n.Life)
	yield.except(n.Clause, n.Except)
	yield.walk(n.Clause, n.Duty.If)
	yield.walk(n.Clause, n.Duty.That)
	yield.walk(n.Clause, n.Right.Needs)
	for _, p := range slices.Concat(n.Gate, n.Instead) {
		yield.walk(n.Clause, p.MustIf)
	}
}

func (yield visit) switches(list []norm.Switch) {
	for _, s := range list {
		yield.life(s.Clause, s.Life)
	}
}

func (yield visit) definitions(list []contract.Definition) {
	for _, d := range list {
		for _, s := range d.Senses {
			yield.walk(d.Clause, s.If)
		}
	}
}

// conditions calls yield for every condition of the agreement and everything below it.
func (c *compiler) conditions(yield visit) {
	for _, l := range c.lowered {
		for i := range l.Norms {
			yield.norm(&l.Norms[i])
		}
		yield.switches(l.Switches)
	}
	yield.definitions(c.agreement.Definitions)
}

// conditions calls yield for every condition of the rules and everything below it.
func (p *program) conditions(yield visit) {
	for _, r := range p.rules {
		yield.norm(&r.Norm)
	}
	yield.switches(p.switches)
	yield.definitions(p.agreement.Definitions)
}
