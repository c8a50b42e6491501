package obligation

import (
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Prohibition bars conduct: "shall not", "shall not unless". Doing it is a breach.
type Prohibition struct {
	Clause record.Clause
	// Bound shall not; several names are bound severally. Through are groups and agents whose acts count as Bound's.
	Bound   record.Party
	Through scope.Words
	// Holder is the party to whom it is owed.
	Holder record.Party
	// Scope is what is barred. Not stated: everything.
	Scope  scope.Expr
	Except Exceptions
	// Unless are the steps between the parties that lift the bar, each by itself.
	Unless Steps
	Life   Life
	// Notwithstanding names permissions that this bar prevails over, SubjectTo those that prevail over it.
	// ExceptAsProvided makes it subject to every permission: "except as otherwise provided in this Agreement".
	Notwithstanding  record.Clauses
	SubjectTo        record.Clauses
	ExceptAsProvided bool
	// Cure is the time after notice in which a breach can be cured. Zero: none stated.
	Cure     civil.Period
	Remedies Remedies
}

// Ref is the clause of the term.
func (t Prohibition) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t Prohibition) Lower(l *norm.Lowering) { l.Add(t.norm(l, "prohibition")) }

func (t Prohibition) norm(l *norm.Lowering, what string) norm.Norm {
	l.Require("Bound", t.Bound != "")
	return norm.Norm{Kind: norm.Prohibition, What: what, Bound: scope.Words(t.Bound), Through: t.Through,
		Answers: parties(t.Bound), Holder: parties(t.Holder), Scope: t.Scope, Except: t.Except.lower(l, "Except"),
		Gate: t.Unless.lower(l, t.Bound, t.Holder), Life: t.Life.lower(l), Over: t.Notwithstanding, Under: t.SubjectTo,
		Yields: t.ExceptAsProvided, Cure: t.Cure, Remedies: t.Remedies.lower(l)}
}

// Duty requires an act of a declared event: "shall pay", "shall deliver", "shall reach".
type Duty struct {
	Clause record.Clause
	Bound  record.Party
	// Through are groups and agents whose acts count as Bound's. Where the event itself declares who does it, that
	// decides.
	Through scope.Words
	Holder  record.Party
	// Each: every one of several bound performs it by itself. Otherwise one performance is enough, whoever of them it is by.
	Each bool
	// Does is the event that performs the duty. About narrows it to one matter.
	Does  record.Event
	About record.Matter
	// Keeps is a state that the duty is to maintain, such as insurance in force; it is broken on every day on which it
	// is in force and the state is not so. It stands in place of Does.
	Keeps when.Condition
	// If is what must be so for the duty to arise. Nil: it stands from the start.
	If when.Condition
	// Due is the last day for it. Within is a period that runs from the event After instead. With neither, the duty is
	// due at once when it arises.
	Due    civil.Date
	After  record.Event
	Within civil.Period
	// Roll moves the last day, and those of a Schedule, where it is no business day of the agreement's calendar:
	// civil.Following to the next one. The zero Roll leaves it: the text must say that it moves, or a statute, which this
	// library does not know.
	Roll civil.Roll
	// Least is the sum that the acts must reach, counted In a span (unbounded: any time). Not stated: one act performs
	// it.
	Least money.Amount
	In    civil.Span
	// Exactly is the amount that one act must have to perform the duty: another amount neither performs nor breaks it.
	Exactly money.Amount
	// Schedule are instalments with their days, Recurs the same at even intervals. They stand in place of Due and
	// Least; what was paid counts toward the earliest first.
	Schedule []Instalment
	Recurs   Recurrence
	// Efforts: the duty is one of efforts only, so a missed result is no breach by itself.
	Efforts  bool
	Life     Life
	Cure     civil.Period
	Remedies Remedies
}

// Ref is the clause of the term.
func (t Duty) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t Duty) Lower(l *norm.Lowering) {
	l.Require("Bound", t.Bound != "")
	if (t.Does == "") == (t.Keeps == nil) {
		l.Problem("Does", "state what is to be done, or what Keeps to be so")
	}
	if !t.Due.IsZero() && !t.Within.IsZero() {
		l.Problem("Due", "state Due or Within, not both")
	}
	if (t.After == "") != t.Within.IsZero() {
		l.Problem("Within", "Within and After go together")
	}
	if err := t.In.Check(); err != nil {
		l.Problem("In", "%v", err)
	}
	if err := t.Roll.Check(); err != nil {
		l.Problem("Roll", "%v", err)
	}
	schedule := t.instalments(l)
	if t.Roll != civil.NoRoll && t.Due.IsZero() && t.Within.IsZero() && len(schedule) == 0 {
		l.Problem("Roll", "there is no last day to move: state Due, Within, Schedule or Recurs")
	}
	n := norm.Norm{Kind: norm.Duty, What: "duty", Bound: scope.Words(t.Bound), Through: t.Through,
		Answers: parties(t.Bound),
		Holder:  parties(t.Holder), Event: t.Does, About: t.About, Life: t.Life.lower(l), Cure: t.Cure,
		Remedies: t.Remedies.lower(l), Duty: norm.DutySpec{If: t.If, Due: t.Due, Trigger: t.After, Within: t.Within,
			Least: t.Least, In: t.In, Efforts: t.Efforts, Schedule: schedule, Exactly: t.Exactly, That: t.Keeps,
			Roll: t.Roll}}
	if !t.Each {
		l.Add(n)
		return
	}
	for _, name := range t.Bound.Names() {
		n.Bound, n.Answers = scope.Words(name), []record.Party{name}
		l.Add(n)
	}
}

// Permission allows conduct expressly: "may". It lifts no bar by itself, only those it names. Where it meets a bar that
// neither it nor the bar says it prevails over, the decision is undetermined.
type Permission struct {
	Clause record.Clause
	// Holder is the party that may, Toward the party that has to bear it.
	Holder  record.Party
	Through scope.Words
	Toward  record.Party
	// Scope is what is allowed. It must be stated; scope.Everything says it aloud.
	Scope scope.Expr
	// While is what must be so for it to apply. Nil: always.
	While  when.Condition
	Except Exceptions
	Life   Life
	// Notwithstanding names the bars that the permission lifts, SubjectTo those it yields to.
	Notwithstanding record.Clauses
	SubjectTo       record.Clauses
}

// Ref is the clause of the term.
func (t Permission) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t Permission) Lower(l *norm.Lowering) {
	l.Require("Holder", t.Holder != "")
	l.Require("Scope", scope.Stated(t.Scope))
	life := t.Life.lower(l)
	if t.While != nil {
		life.While = both(life.While, t.While)
	}
	l.Add(norm.Norm{Kind: norm.Permission, What: "permission", Bound: scope.Words(t.Holder), Through: t.Through,
		Answers: parties(t.Holder), Holder: parties(t.Toward), Scope: t.Scope, Except: t.Except.lower(l, "Except"),
		Life: life, Over: t.Notwithstanding, Under: t.SubjectTo})
}

func both(a, b when.Condition) when.Condition {
	if a == nil {
		return b
	}
	return when.All{a, b}
}

// Right (a power, in the field's word) lets an act of its holder change the legal position: terminate, call, elect,
// convert. Exercised without its needs it is no breach, but has no effect.
type Right struct {
	Clause record.Clause
	// Holder is the party that may exercise it, by an act of the event By.
	Holder  record.Party
	Through scope.Words
	Toward  record.Party
	By      record.Event
	About   record.Matter
	// Needs is what must be so for an exercise to have effect. Nil: nothing.
	Needs when.Condition
	// Ends: an effective exercise ends the agreement, on the day itself or, "upon thirty days' notice", on the last day
	// of the period After. EndsOnly names clauses that it ends instead.
	Ends     bool
	EndsOnly record.Clauses
	After    civil.Period
	Life     Life
}

// Ref is the clause of the term.
func (t Right) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t Right) Lower(l *norm.Lowering) {
	l.Require("Holder", t.Holder != "")
	l.Require("By", t.By != "")
	if t.Ends && len(t.EndsOnly) > 0 {
		l.Problem("EndsOnly", "a right ends the agreement or some clauses of it, not both")
	}
	l.Add(norm.Norm{Kind: norm.Right, What: "right", Bound: scope.Words(t.Holder), Through: t.Through,
		Answers: parties(t.Holder), Holder: parties(t.Toward), Event: t.By, About: t.About, Life: t.Life.lower(l),
		Right: norm.RightSpec{Needs: t.Needs, Ends: t.Ends, Of: t.EndsOnly, After: t.After}})
}
