package obligation

import (
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// License lets a party use what belongs to another, within its grants. Use of the subject outside every grant is
// barred, during the agreement and after it. An exclusive grant also bars the licensor from granting the same to
// others.
type License struct {
	Clause   record.Clause
	Licensor record.Party
	Licensee record.Party
	// Through are groups and agents whose use counts as the licensee's.
	Through scope.Words
	// Subject is the use that needs a license: {"activity": "use technology"}. It must be stated.
	Subject scope.Expr
	Grants  []Grant
	// Granting are the words of the activity by which the licensor would license others: "license technology". It must
	// be stated where a grant is exclusive.
	Granting scope.Words
}

// Grant is one field of use.
type Grant struct {
	Clause record.Clause
	// Field is what may be used and how. It must be stated; scope.Everything says "all of the subject" aloud.
	Field scope.Expr
	// Exclusive: the licensor may not grant the same to others, while ExclusiveWhile is true (nil: as long as the
	// grant).
	Exclusive      bool
	ExclusiveWhile when.Condition
	Except         Exceptions
	// Life is when the grant is in force. It ends with the agreement unless it Survives.
	Life Life
}

// Ref is the clause of the term.
func (t License) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t License) Lower(l *norm.Lowering) {
	l.Require("Licensor", t.Licensor != "")
	l.Require("Licensee", t.Licensee != "")
	l.Require("Subject", scope.Stated(t.Subject))
	use := norm.Norm{Kind: norm.Prohibition, What: "license", Bound: scope.Words(t.Licensee), Through: t.Through,
		Answers: parties(t.Licensee), Holder: parties(t.Licensor), Scope: t.Subject, Life: norm.Life{Survives: true}}
	for _, g := range t.Grants {
		l.Require("Grants: Field", scope.Stated(g.Field))
		life := g.Life.lower(l)
		use.Except = append(use.Except, norm.Exception{Clause: g.Clause, Over: g.Field, While: g.while(),
			Except: g.Except.lower(l, "Grants")})
		if g.Exclusive {
			l.Require("Granting", t.Granting != "")
			if g.ExclusiveWhile != nil {
				life.While = both(life.While, g.ExclusiveWhile)
			}
			l.Add(norm.Norm{Kind: norm.Prohibition, Clause: g.Clause, What: "exclusive license",
				Bound: scope.Words(t.Licensor), Answers: parties(t.Licensor), Holder: parties(t.Licensee),
				Scope: granting(g.Field, t.Granting), Within: []scope.Expr{granting(t.Subject, t.Granting)},
				Outside: []scope.Expr{scope.Box{scope.With: scope.Words(t.Licensee)}},
				Life:    life})
		}
	}
	l.Add(use)
}

// while is what must be so for the grant to free: its days, its switches, and an agreement that has not ended.
func (g Grant) while() when.Condition {
	conditions := when.All{}
	if !g.Life.During.IsZero() {
		conditions = append(conditions, when.During(g.Life.During))
	}
	if g.Life.Starts != nil {
		conditions = append(conditions, g.Life.Starts)
	}
	if g.Life.Ends != nil {
		conditions = append(conditions, when.Not(g.Life.Ends))
	}
	if g.Life.While != nil {
		conditions = append(conditions, g.Life.While)
	}
	if !g.Life.Survives {
		alive := when.Condition(when.Not(when.Ended{}))
		if len(g.Life.Tails) > 0 {
			alive = when.Any{alive, outlasts(g.Life.Tails)}
		}
		conditions = append(conditions, alive)
	}
	return conditions
}

// outlasts is whether a grant outlives the agreement: the first tail whose condition holds counts.
func outlasts(tails []Tail) when.Condition {
	if len(tails) == 0 {
		return when.Any{}
	}
	t := tails[0]
	var here when.Condition = when.Any{}
	if !t.None {
		here = when.Not(when.Passed{Period: t.Lasts, AfterEnd: true})
	}
	if t.If == nil {
		return here
	}
	return when.Any{when.All{t.If, here}, when.All{when.Not(t.If), outlasts(tails[1:])}}
}

// granting is the field with the activity of use replaced by the activity of granting.
func granting(field scope.Expr, words scope.Words) scope.Expr {
	var boxes scope.Boxes
	for _, b := range scope.Each(field) {
		c := scope.Box{scope.Activity: words}
		for d, w := range b {
			if d != scope.Activity {
				c[d] = w
			}
		}
		boxes = append(boxes, c)
	}
	return boxes
}
