package obligation

import (
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// Form is what a tranche is paid in.
type Form string

// The forms of a tranche.
const (
	Cash    Form = "cash"
	Credits Form = "credits"
	InKind  Form = "in-kind"
	Equity  Form = "equity"
)

// Investment commits one party to fund another in tranches.
type Investment struct {
	Clause    record.Clause
	Investor  record.Party
	Recipient record.Party
	// Called, Funded and Drawn are the events of calling, funding and drawing. Each act names its tranche as its
	// matter. Funded must be stated; Called where the recipient must call; Drawn where credits or services are drawn.
	Called, Funded, Drawn record.Event
	Tranches              []Tranche
	// Cure and Remedies are those of a failure to fund.
	Cure     civil.Period
	Remedies Remedies
}

// Tranche is one part of an investment, with its own form, amount and conditions. Its matter is the number of its
// clause.
type Tranche struct {
	Clause record.Clause
	// Form and Amount must be stated.
	Form   Form
	Amount money.Amount
	// If is the condition precedent, for the investor's benefit: unmet, the investor need not fund and is not in
	// breach.
	If when.Condition
	// Due is the last day for funding once the condition is met. Zero: when called, or at once.
	Due civil.Date
	// Lapses is the last day on which the tranche can be called or drawn. Zero: none.
	Lapses civil.Date
	// Survives: what was funded can still be drawn after the agreement has ended. Where it is not stated, that is open.
	Survives bool
}

// Ref is the clause of the term.
func (t Investment) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t Investment) Lower(l *norm.Lowering) {
	l.Require("Investor", t.Investor != "")
	l.Require("Recipient", t.Recipient != "")
	l.Require("Funded", t.Funded != "")
	l.Require("Tranches", len(t.Tranches) > 0)
	for _, tranche := range t.Tranches {
		t.tranche(l, tranche)
	}
}

func (t Investment) tranche(l *norm.Lowering, tr Tranche) {
	matter := record.Matter(tr.Clause.Number())
	field := "Tranches: " + tr.Clause.Mark()
	l.Require("Tranches: Clause", tr.Clause != "")
	l.Require(field+" Amount", tr.Amount.Stated() && tr.Amount.Sign() > 0)
	switch tr.Form {
	case Cash, Credits, InKind, Equity:
	default:
		l.Problem(field+" Form", "%q is not a form of funding", tr.Form)
	}
	if tr.Form == Credits && t.Drawn == "" {
		l.Problem(field, "credits are drawn: state Drawn")
	}
	base := norm.Norm{Clause: tr.Clause, About: matter, What: "tranche"}
	open := when.All{}
	if !tr.Lapses.IsZero() {
		open = append(open, when.During{Through: tr.Lapses})
	}
	if t.Called != "" {
		l.Add(t.right(base, t.Recipient, t.Investor, t.Called,
			append(conditions(tr.If), append(open, within(t.Called, tr.Amount))...)))
	}
	l.Add(t.right(base, t.Investor, t.Recipient, t.Funded, append(when.All{within(t.Funded, tr.Amount)}, open...)))
	if t.Drawn != "" && tr.Form != Cash {
		draw := append(when.All{when.Total{Event: t.Drawn, WithThis: true, NotOver: t.Funded}}, open...)
		if !tr.Survives {
			draw = append(draw, when.Any{when.Not(when.Ended{}), when.Fact(outlives(tr))})
		}
		n := t.right(base, t.Recipient, t.Investor, t.Drawn, draw)
		n.Life.Survives = true
		l.Add(n)
	}
	l.Add(t.duty(l, base, tr))
}

// outlives is the fact that settles whether what was funded outlives an agreement that is silent on it.
func outlives(tr Tranche) string {
	return "what was funded under " + tr.Clause.Number() + " can be drawn after the agreement has ended"
}

func (t Investment) right(n norm.Norm, by, toward record.Party, event record.Event, needs when.Condition) norm.Norm {
	n.Kind, n.Event = norm.Right, event
	n.Bound, n.Answers, n.Holder = scope.Words(by), parties(by), parties(toward)
	n.Right = norm.RightSpec{Needs: needs}
	return n
}

func (t Investment) duty(l *norm.Lowering, n norm.Norm, tr Tranche) norm.Norm {
	n.Kind, n.Event = norm.Duty, t.Funded
	n.Bound, n.Answers, n.Holder = scope.Words(t.Investor), parties(t.Investor), parties(t.Recipient)
	ready := conditions(tr.If)
	if t.Called != "" {
		ready = append(ready, when.Did(t.Called))
	}
	n.Duty = norm.DutySpec{Due: tr.Due, Least: tr.Amount}
	n.Cure, n.Remedies = t.Cure, t.Remedies.lower(l)
	if len(ready) > 0 {
		n.Duty.If = ready
	}
	n.Money = norm.MoneySpec{Role: norm.Tranche, Form: string(tr.Form), Amount: tr.Amount, If: tr.If, Lapses: tr.Lapses,
		Call: t.Called, Fund: t.Funded, Draw: t.Drawn}
	return n
}

func conditions(c when.Condition) when.All {
	if c == nil {
		return when.All{}
	}
	return when.All{c}
}

// within asks that the acts of an event, this one included, add up to no more than an amount.
func within(event record.Event, amount money.Amount) when.Condition {
	return when.Total{Event: event, WithThis: true, Bounds: when.Bounds{AtMost: amount}}
}
