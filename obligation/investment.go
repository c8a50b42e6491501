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

// Investment commits one or several parties to fund another in tranches.
type Investment struct {
	Clause record.Clause
	// Investor funds the tranches. Where several do, Investors stand in its place: each commits its part of every tranche
	// by its weight, and answers for no other's.
	Investor  record.Party
	Investors []Share
	// Rounding and Places say how a part that does not come out even is rounded, and Rest who takes what is then left
	// over. Not stated: every part must come out even.
	Rounding  money.Rounding
	Places    int
	Rest      record.Party
	Recipient record.Party
	// Called, Funded and Drawn are the events of calling, funding and drawing. Each act names its tranche as its
	// matter. Funded must be stated; Called where the recipient must call; Drawn where credits or services are drawn.
	// What was called is due, and no more; a call is one on all investors, each for its part.
	Called, Funded, Drawn record.Event
	// Notice is the time after a call in which what was called is to be funded. Zero: by the day Due, or at once.
	Notice civil.Period
	// Waived is the event by which the condition of a tranche is waived: after it the condition counts as met. Its By says
	// who may waive it; each act names its tranche.
	Waived record.Event
	// Claimed is the event by which an investor claims back what it funded, Repaid that by which the recipient pays it
	// back. They go with tranches that state a Clawback; each act names its tranche.
	Claimed, Repaid record.Event
	Tranches        []Tranche
	// Cure and Remedies are those of a failure to fund.
	Cure     civil.Period
	Remedies Remedies
}

// Share is the weight of one investor among several: 60 and 40, or 2 and 1.
type Share struct {
	Investor record.Party
	Weight   money.Number
}

// Tranche is one part of an investment, with its own form, amount and conditions. Its matter is the number of its
// clause.
type Tranche struct {
	Clause record.Clause
	// Form and Amount must be stated.
	Form   Form
	Amount money.Amount
	// If is the condition precedent, for the investor's benefit: unmet, the investor need not fund and is not in
	// breach. After are earlier tranches that must have been funded in full before.
	If    when.Condition
	After record.Clauses
	// LongStop is the last day on which the condition can be met or waived: unmet then, the tranche lapses. The condition
	// must be one of events. Zero: none.
	LongStop civil.Date
	// Due is the last day for funding once the condition is met. Zero: when called, or at once.
	Due civil.Date
	// Lapses is the last day on which the tranche can be called or drawn. What was called in time stays due. Zero: none.
	Lapses civil.Date
	// Survives: what was funded can still be drawn after the agreement has ended. Where it is not stated, that is open.
	Survives bool
	// Clawback is what the recipient owes back. Zero: nothing.
	Clawback Clawback
}

// Clawback lets investors have back what they funded. The zero value does not. A claim of one of several investors is for all of
// them together, and for the whole share, whatever amount it names; where each claims its own, write an investment for each.
type Clawback struct {
	Clause record.Clause
	// If is what must be so to claim. Nil: nothing. Through is the last day to claim; zero: none.
	If      when.Condition
	Through civil.Date
	// Share is the percentage of what was funded. It must be stated: "100%" for all of it.
	Share money.Amount
	// Within is the time after the claim in which it is to be repaid. Zero: on the day of the claim.
	Within civil.Period
}

// Ref is the clause of the term.
func (t Investment) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t Investment) Lower(l *norm.Lowering) {
	if (t.Investor == "") == (len(t.Investors) == 0) {
		l.Problem("Investor", "state the Investor, or several Investors")
	}
	l.Require("Recipient", t.Recipient != "")
	l.Require("Funded", t.Funded != "")
	l.Require("Tranches", len(t.Tranches) > 0)
	if err := t.Notice.Check(); err != nil {
		l.Problem("Notice", "%v", err)
	}
	if !t.Notice.IsZero() && t.Called == "" {
		l.Problem("Notice", "nothing is called: state Called")
	}
	t.checkInvestors(l)
	remedies := t.Remedies.lower(l)
	for i, tranche := range t.Tranches {
		t.check(l, i)
		t.tranche(l, tranche, remedies)
	}
}

// check reports what is wrong with a tranche.
func (t Investment) check(l *norm.Lowering, i int) {
	tr := t.Tranches[i]
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
	if !t.Notice.IsZero() && !tr.Due.IsZero() {
		l.Problem(field+" Due", "what is called is due after the Notice: state one of them")
	}
	if !tr.LongStop.IsZero() && !ofEvents(tr.If) {
		l.Problem(field+" LongStop", "state a condition of events, of which it is known when they were done")
	}
	for _, after := range tr.After {
		if !coversAny(after, t.Tranches[:i]) {
			l.Problem(field+" After", "%s is no tranche before it", after.Mark())
		}
	}
	if tr.Clawback.stated() {
		tr.Clawback.check(l, field+" Clawback", t)
	}
}

func coversAny(ref record.Clause, tranches []Tranche) bool {
	for _, tr := range tranches {
		if ref.Covers(tr.Clause) {
			return true
		}
	}
	return false
}

func (t Investment) tranche(l *norm.Lowering, tr Tranche, remedies []norm.Remedy) {
	base := norm.Norm{Clause: tr.Clause, About: matterOf(tr), What: "tranche"}
	investors := t.all()
	ready := t.ready(tr)
	open := when.All{}
	if !tr.Lapses.IsZero() {
		open = append(open, when.During{Through: tr.Lapses})
	}
	if t.Called != "" {
		needs := append(append(when.All{}, ready...), open...)
		l.Add(t.right(base, t.Recipient, investors, t.Called, append(needs, within(t.Called, "", tr.Amount))))
	}
	for _, s := range t.stakes(l, tr) {
		needs := when.All{within(t.Funded, t.by(s), s.Amount)}
		if t.Called == "" {
			needs = append(needs, open...)
		}
		l.Add(t.right(base, s.Investor, t.Recipient, t.Funded, needs))
	}
	if t.Drawn != "" && tr.Form != Cash {
		draw := append(when.All{when.Total{Event: t.Drawn, WithThis: true, NotOver: t.Funded}}, open...)
		if !tr.Survives {
			draw = append(draw, when.Any{when.Not(when.Ended{}), when.Fact(outlives(tr))})
		}
		n := t.right(base, t.Recipient, investors, t.Drawn, draw)
		n.Life.Survives = true
		l.Add(n)
	}
	for _, s := range t.stakes(l, tr) {
		l.Add(t.duty(base, tr, s, ready, remedies))
	}
	if tr.Clawback.stated() {
		tr.Clawback.lower(l, t, tr)
	}
}

func matterOf(tr Tranche) record.Matter { return record.Matter(tr.Clause.Number()) }

// ready is what must be so before a tranche can be called or is due: its condition, or that it was waived, and that the
// tranches before it were funded.
func (t Investment) ready(tr Tranche) when.All {
	var out when.All
	if c := t.precedent(tr); c != nil {
		out = append(out, c)
	}
	for _, before := range t.Tranches {
		if tr.After.Cover(before.Clause) {
			out = append(out, when.Total{Event: t.Funded, About: matterOf(before), Bounds: when.Bounds{AtLeast: before.Amount}})
		}
	}
	return out
}

// precedent is the condition of a tranche, or that it was waived, in time.
func (t Investment) precedent(tr Tranche) when.Condition {
	switch {
	case tr.If == nil:
		return nil
	case t.Waived != "":
		return inTime(when.Any{tr.If, when.Did(t.Waived)}, tr.LongStop)
	}
	return inTime(tr.If, tr.LongStop)
}

// inTime is a condition of events that counts only what was done through a day; no date: whenever it was done.
func inTime(c when.Condition, last civil.Date) when.Condition {
	if last.IsZero() {
		return c
	}
	span := civil.Span{Through: last}
	each := func(cs []when.Condition) []when.Condition {
		out := make([]when.Condition, len(cs))
		for i, c := range cs {
			out[i] = inTime(c, last)
		}
		return out
	}
	switch c := c.(type) {
	case when.Did:
		return when.Done{Event: record.Event(c), In: span}
	case when.Done:
		c.In = c.In.Intersect(span)
		return c
	case when.Total:
		c.In = c.In.Intersect(span)
		return c
	case when.All:
		return when.All(each(c))
	case when.Any:
		return when.Any(each(c))
	case when.Fact, when.Standard, when.Passed, when.Figure, when.InBreach, when.Uncured, when.Ended, when.During, when.Is,
		when.Phrase, when.Always, when.Negated:
	}
	return c
}

// ofEvents reports whether a condition is one of events, of which it is known on which day each was done.
func ofEvents(c when.Condition) bool {
	found := c != nil
	when.Walk(c, func(c when.Condition) bool {
		switch c := c.(type) {
		case when.Did, when.All, when.Any:
		case when.Done:
			found = found && c.Lasts.IsZero() && c.Ago.IsZero() && c.AtLeast.IsZero()
		case when.Total:
			found = found && !c.AtMost.Stated() && !c.Under.Stated() && c.NotOver == ""
		case when.Fact, when.Standard, when.Passed, when.Figure, when.InBreach, when.Uncured, when.Ended, when.During,
			when.Is, when.Phrase, when.Always, when.Negated:
			found = false
		}
		return found
	})
	return found
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

// duty is that of one investor to fund its part.
func (t Investment) duty(n norm.Norm, tr Tranche, s stake, ready when.All, remedies []norm.Remedy) norm.Norm {
	n.Kind, n.Event = norm.Duty, t.Funded
	n.Bound, n.Answers, n.Holder = scope.Words(s.Investor), parties(s.Investor), parties(t.Recipient)
	n.Cure, n.Remedies = t.Cure, remedies
	n.Duty = norm.DutySpec{Due: tr.Due, Least: s.Amount, By: t.by(s)}
	n.Money = norm.MoneySpec{Role: norm.Tranche, Form: string(tr.Form), Amount: s.Amount, Lapses: tr.Lapses,
		LongStop:  tr.LongStop,
		Precedent: t.precedent(tr),
		Call:      t.Called, Fund: t.Funded, Draw: t.Drawn, Waive: t.Waived, Notice: t.Notice, Parts: t.parts(s.Investor)}
	if len(ready) > 0 {
		n.Money.If = ready
	}
	if t.Called != "" {
		ready = append(append(when.All{}, ready...), when.Did(t.Called))
	}
	if len(ready) > 0 {
		n.Duty.If = ready
	}
	return n
}

// within asks that the acts of an event, this one included, add up to no more than an amount.
func within(event record.Event, by record.Party, amount money.Amount) when.Condition {
	return when.Total{Event: event, By: by, WithThis: true, Bounds: when.Bounds{AtMost: amount}}
}

func (c Clawback) stated() bool {
	return c.Clause != "" || c.If != nil || !c.Through.IsZero() || c.Share.Stated() || !c.Within.IsZero()
}

func (c Clawback) check(l *norm.Lowering, field string, t Investment) {
	l.Require(field+" Share", c.Share.Stated())
	if rate, err := c.Share.Rate(); c.Share.Stated() && (err != nil || c.Share.Unit() != "%" || rate.Sign() <= 0 ||
		rate.Cmp(money.Int(1)) > 0) {
		l.Problem(field+" Share", "%s is no share of what was funded", c.Share)
	}
	if t.Claimed == "" || t.Repaid == "" {
		l.Problem(field, "say by which events it is Claimed and Repaid")
	}
	if err := c.Within.Check(); err != nil {
		l.Problem(field+" Within", "%v", err)
	}
}

// lower writes a clawback: the investors' right to claim it, and the recipient's duty to repay.
func (c Clawback) lower(l *norm.Lowering, t Investment, tr Tranche) {
	clause := c.Clause
	if clause == "" {
		clause = tr.Clause
	}
	base := norm.Norm{Clause: clause, About: matterOf(tr), What: "clawback"}
	investors := t.all()
	needs := conditions(c.If)
	if !c.Through.IsZero() {
		needs = append(needs, when.During{Through: c.Through})
	}
	claim := t.right(base, investors, t.Recipient, t.Claimed, needs)
	claim.Life.Survives = true
	l.Add(claim)
	n := base
	n.Kind, n.Event, n.Life.Survives = norm.Duty, t.Repaid, true
	n.Bound, n.Answers, n.Holder = scope.Words(t.Recipient), parties(t.Recipient), parties(investors)
	n.Duty = norm.DutySpec{Trigger: t.Claimed, Within: c.Within, Least: tr.Amount}
	if c.Within.IsZero() {
		n.Duty.Within = civil.Days(0)
	}
	n.Money = norm.MoneySpec{Role: norm.Clawback, Form: "clawback", Amount: tr.Amount, Fund: t.Repaid, Back: t.Funded,
		Share: c.Share}
	l.Add(n)
}

func conditions(c when.Condition) when.All {
	if c == nil {
		return when.All{}
	}
	return when.All{c}
}
