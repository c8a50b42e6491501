package obligation

import (
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Term is a clause of an agreement that governs conduct. The kinds are those of this package; kinds of a user's own are
// written with the four plain ones.
type Term interface {
	// Ref is the clause of the term.
	Ref() record.Clause
	// Lower writes the term as plain rules. Its parameter keeps the set of kinds closed.
	Lower(*norm.Lowering)
}

// Exceptions lie outside a clause from the start. They free an act only so far as they are surely met.
type Exceptions []Exception

// Exception frees what it is Over while its condition is true.
type Exception struct {
	// Clause is where the exception stands: "4.1(b) special hardware".
	Clause record.Clause
	// Over is what it frees. It must be stated: scope.Everything says "all that the clause covers" aloud.
	Over scope.Expr
	// While is what must be so for it to apply. Nil: always.
	While when.Condition
	// Except are exceptions to the exception.
	Except Exceptions
}

// Life is when a term is in force, where that is not simply the life of the agreement.
type Life struct {
	// During narrows the days. Unbounded: those of the agreement.
	During civil.Span
	// Starts, Ends and While switch the term: it is in force from when Starts is true (nil: at once), until Ends has
	// once been true (nil: never), and only while While is true (nil: always).
	Starts, Ends, While when.Condition
	// Survives: the term does not end when the agreement ends.
	Survives bool
	// Tails say how long the term outlives the agreement. The first whose condition is true counts; without any, the
	// term ends with the agreement.
	Tails []Tail
}

// Tail is how long a term outlives the agreement under a condition.
type Tail struct {
	Clause record.Clause
	// If is the condition. Nil: in every other case.
	If when.Condition
	// Lasts is the time after the agreement's end. None says aloud that under this condition there is no tail; one of
	// the two must be stated.
	Lasts civil.Period
	None  bool
}

func (es Exceptions) lower(l *norm.Lowering, field string) []norm.Exception {
	var out []norm.Exception
	for _, e := range es {
		if !scope.Stated(e.Over) {
			l.Problem(field, "the exception %s frees everything without saying so: state Over, or scope.Everything",
				named(e.Clause))
			continue
		}
		out = append(out, norm.Exception{Clause: e.Clause, Over: e.Over, While: e.While, Except: e.Except.lower(l,
			field)})
	}
	return out
}

func named(c record.Clause) string {
	if c == "" {
		return "without a number"
	}
	return c.Mark()
}

func (life Life) lower(l *norm.Lowering) norm.Life {
	if err := life.During.Check(); err != nil {
		l.Problem("Life", "%v", err)
	}
	n := norm.Life{During: life.During, Starts: life.Starts, Ends: life.Ends, While: life.While,
		Survives: life.Survives}
	if life.Survives && len(life.Tails) > 0 {
		l.Problem("Life", "a term that survives has no tails")
	}
	for _, t := range life.Tails {
		if t.None == !t.Lasts.IsZero() {
			l.Problem("Life", "a tail either lasts for a period or is None")
		}
		if err := t.Lasts.Check(); err != nil {
			l.Problem("Life", "%v", err)
		}
		n.Tails = append(n.Tails, norm.Tail(t))
	}
	return n
}

func parties(p record.Party) []record.Party {
	return p.Names()
}
