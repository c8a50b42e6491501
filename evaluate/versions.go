package evaluate

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/record"
)

type loweredTerm struct {
	*norm.Lowering
	clause         record.Clause
	added, removed version
	withheld       bool
}

// lower writes every term of every version as rules.
func (c *compiler) lower() {
	a := c.agreement
	c.terms = []term{{span: a.Term}}
	for _, t := range a.Terms {
		c.lowerOne(t, version{})
	}
	for _, am := range a.Amendments {
		v := version{clause: am.Clause, made: am.Made, effective: am.Effective}
		if v.effective.IsZero() {
			v.effective = am.Made
		}
		c.amend(am, v)
		for _, t := range am.Adds {
			c.lowerOne(t, v)
		}
		if !am.Term.IsZero() {
			c.terms = append(c.terms, term{from: v, span: am.Term})
		}
	}
}

func (c *compiler) lowerOne(t obligation.Term, added version) {
	if t == nil {
		c.problems.Add("", "Terms", "a term is nil")
		return
	}
	l := &norm.Lowering{}
	l.Begin(t.Ref())
	if t.Ref() == "" {
		l.Problem("Clause", "must be stated")
	}
	t.Lower(l)
	for _, p := range l.Problems {
		c.problems.Add(p.Clause, p.Field, "%s", p.Text)
	}
	c.lowered = append(c.lowered, loweredTerm{Lowering: l, clause: t.Ref(), added: added})
}

// amend takes away what an amendment removes, and marks as withheld what a restatement passes over.
func (c *compiler) amend(am contract.Amendment, v version) {
	if v.effective.IsZero() {
		c.problems.Add(am.Clause, "Made", "an amendment must say when it was made or takes effect")
	}
	for _, ref := range am.Removes {
		found := false
		for i := range c.lowered {
			l := &c.lowered[i]
			if l.removed == (version{}) && ref.Covers(l.clause) {
				l.removed, found = v, true
			}
			found = c.removeParts(l, ref, v) || found
		}
		if !found {
			c.problems.Add(am.Clause, "Removes", "no clause %s is in force to be removed", ref.Mark())
		}
	}
	if !am.Restates {
		return
	}
	for i := range c.lowered {
		if l := &c.lowered[i]; l.removed == (version{}) {
			l.removed, l.withheld = v, true
		}
	}
}

// removeParts moves the rules of a term that a reference covers, such as one tranche, into an entry of their own.
func (c *compiler) removeParts(l *loweredTerm, ref record.Clause, v version) bool {
	if l.removed != (version{}) {
		return false
	}
	var keep, gone []norm.Norm
	for _, n := range l.Norms {
		if ref.Covers(n.Clause) {
			gone = append(gone, n)
		} else {
			keep = append(keep, n)
		}
	}
	if len(gone) == 0 {
		return false
	}
	part := *l
	part.Lowering = &norm.Lowering{Norms: gone}
	part.removed = v
	rest := *l.Lowering
	rest.Norms = keep
	l.Lowering = &rest
	c.lowered = append(c.lowered, part)
	return true
}
