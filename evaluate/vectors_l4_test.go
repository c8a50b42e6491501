package evaluate_test

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// l4Parameters are the numbers of a contract of L4.
type l4Parameters struct {
	Start         timePoint `json:"start_time"`
	Within        int
	Days          int
	Amount        json.Number
	Penalty       json.Number
	PenaltyWithin int `json:"penalty_within"`
	Banned        []string
	DeliverWithin int         `json:"deliver_within"`
	PayWithin     int         `json:"pay_within"`
	MinPrice      json.Number `json:"min_price"`
	Fine          json.Number
	FineWithin    int `json:"fine_within"`
	ReturnWithin  int `json:"return_within"`
}

// l4Expected is what L4 says of a contract after some events.
type l4Expected struct {
	Status   string
	Blamed   string
	Deadline *timePoint
	Detected *timePoint `json:"detected_at"`
	Residual string
}

// An l4Contract is a literal with the record of a case. Repairs names the clause that repairs the breach of another.
type l4Contract struct {
	agreement contract.Agreement
	known     record.Known
	repairs   map[record.Clause]record.Clause
	ev        *evaluate.Evaluator
}

// judgeL4 compares the state of a contract after the last event of a case. The deadlines of L4 include their last
// point, as a period includes its last day.
func judgeL4(t *testing.T, v vector) []string {
	if v.ID == "l4/promissory-amounts" {
		return judgeNote(t, v)
	}
	var p l4Parameters
	var want l4Expected
	decode(t, v.Parameters, &p)
	decode(t, v.Expected, &want)
	c := l4Model(t, v.ID, p)
	ev, err := evaluate.New(c.agreement)
	if err != nil {
		t.Fatal(err)
	}
	c.ev = ev
	c.known = record.Known{Complete: []record.Event{record.AllEvents}}
	on := p.Start.day()
	for _, e := range v.Events {
		c.known.Acts = append(c.known.Acts, l4Act(e))
		on = e.At.day()
	}
	return c.judge(want, p, on)
}

// l4Act is an event of L4 as an act.
func l4Act(e vectorEvent) record.Act {
	a := record.Act{Event: record.Event(e.Act), By: record.Party(e.Party), On: e.At.day(), What: scope.Box{}}
	if e.Amount != "" {
		a.Amount = money.Of(e.Amount.String())
	}
	written(a.What, "kind", e.Kind)
	return a
}

// l4Model is the contract of a case.
func l4Model(t *testing.T, id string, p l4Parameters) *l4Contract {
	switch id {
	case "l4/collateral-reparation":
		return collateral(p)
	case "l4/duty-done":
		return l4Duty(p, "Alice", "drink")
	case "l4/goeson-late-self":
		return l4Duty(p, "S", "payment")
	case "l4/pay-wrong-amount-pending":
		return l4Duty(p, "B", "payment")
	case "l4/single-delivery-ignores-later":
		return l4Duty(p, "S", "delivery")
	case "l4/lease-cosmetic", "l4/lease-structural":
		return lease(p)
	case "l4/nda-breach", "l4/nda-no-event":
		return l4Ban(p, "Employee", "Employer", "disclose", scope.Box{"activity": "disclose"})
	case "l4/sale-exact-price", "l4/sale-late-pay-then-fine":
		return l4Sale(p)
	}
	t.Fatalf("no model of %q", id)
	return nil
}

// last is the last day of so many days after the start.
func (p l4Parameters) last(days int) civil.Date { return p.Start.day().AddDays(days) }

// l4Duty is a single duty with a deadline, of an exact amount where one is stated. The others of the source are
// parties.
func l4Duty(p l4Parameters, who record.Party, does record.Event) *l4Contract {
	duty := obligation.Duty{Clause: "1", Bound: who, Does: does, Due: p.last(p.Within)}
	if p.Amount != "" {
		duty.Exactly = money.Of(p.Amount.String())
	}
	a := contract.Agreement{Parties: contract.Parties{"S": "seller", "B": "buyer", "Alice": "Alice"},
		Term: civil.Span{From: p.Start.day()}, Terms: contract.Terms{duty},
		Events: contract.Events{"delivery": {By: "S"}, "payment": {}, "drink": {By: "Alice"}}}
	return &l4Contract{agreement: a}
}

// l4Ban is a bar for a number of days, of conduct that is a step of the same name.
func l4Ban(p l4Parameters, bound, holder record.Party, does record.Event, what scope.Box) *l4Contract {
	a := contract.Agreement{Parties: contract.Parties{bound: "bound", holder: "holder"},
		Term:   civil.Span{From: p.Start.day()},
		Events: contract.Events{does: {By: scope.Words(bound), Is: scope.Box{"activity": scope.Words(does)}}},
		Terms: contract.Terms{obligation.Prohibition{Clause: "1", Bound: bound, Holder: holder, Scope: what,
			Life: obligation.Life{During: civil.Span{From: p.Start.day(), Through: p.last(p.Days)}}}}}
	return &l4Contract{agreement: a}
}

// lease bars some kinds of alteration; others are not mentioned.
func lease(p l4Parameters) *l4Contract {
	banned := scope.Words("")
	for i, kind := range p.Banned {
		if i > 0 {
			banned += ", "
		}
		banned += scope.Words(kind)
	}
	c := l4Ban(p, "Tenant", "Landlord", "alter", scope.Box{"activity": "alter", "kind": banned})
	c.agreement.Words = scope.Outlines{"kind": string(banned) + ", cosmetic"}
	return c
}

// collateral is a bar whose breach a penalty repairs. The time for the penalty runs from the act that broke it.
func collateral(p l4Parameters) *l4Contract {
	c := l4Ban(p, "Borrower", "Lender", "dispose", scope.Box{"activity": "dispose"})
	c.agreement.Events["pay_penalty"] = contract.Event{By: "Borrower"}
	c.agreement.Terms = append(c.agreement.Terms, obligation.Duty{Clause: "2", Bound: "Borrower", Holder: "Lender",
		Does: "pay_penalty", Exactly: money.Of(p.Penalty.String()), If: when.InBreach{Clause: "1"}, After: "dispose",
		Within: civil.Days(p.PenaltyWithin)})
	c.repairs = map[record.Clause]record.Clause{"1": "2"}
	return c
}

// l4Sale is a delivery, a payment within some days of it, a return of what was paid too much, and a fine if it was
// not paid in time. L4 counts the time for the fine from the act that showed the breach: here, the payment that came
// late.
func l4Sale(p l4Parameters) *l4Contract {
	within := civil.Days(p.PayWithin)
	atLeast := when.Bounds{AtLeast: money.Of(p.MinPrice.String())}
	inTime := when.Done{Event: "payment", Amount: atLeast, Since: "delivery", Within: within}
	more := inTime
	more.Amount = when.Bounds{Over: atLeast.AtLeast}
	a := contract.Agreement{
		Parties: contract.Parties{"S": "seller", "B": "buyer"},
		Term:    civil.Span{From: p.Start.day()},
		Events:  contract.Events{"delivery": {By: "S"}, "payment": {By: "B"}, "return": {By: "S"}},
		Terms: contract.Terms{
			obligation.Duty{Clause: "1", Bound: "S", Holder: "B", Does: "delivery", Due: p.last(p.DeliverWithin)},
			obligation.Duty{Clause: "2", Bound: "B", Holder: "S", Does: "payment", Least: atLeast.AtLeast, After: "delivery",
				Within: within},
			obligation.Duty{Clause: "3", Bound: "S", Holder: "B", Does: "return", If: more, After: "payment",
				Within: civil.Days(p.ReturnWithin)},
			obligation.Duty{Clause: "4", Bound: "B", Holder: "S", Does: "payment", Exactly: money.Of(p.Fine.String()),
				If:    when.All{when.Passed{Period: within, After: "delivery"}, when.Not(inTime)},
				After: "payment", Within: civil.Days(p.FineWithin)},
		}}
	return &l4Contract{agreement: a, repairs: map[record.Clause]record.Clause{"2": "4"}}
}

// judge compares the rows of the contract's status with what is expected.
func (c *l4Contract) judge(want l4Expected, p l4Parameters, on civil.Date) []string {
	var wrong wrongs
	rows := c.ev.Status(on, c.known).Rows
	switch want.Status {
	case "fulfilled", "repaired":
		broken := 0
		for _, r := range rows {
			broken += c.unfulfilled(&wrong, rows, r)
		}
		if want.Status == "repaired" && broken == 0 {
			wrong.add("nothing was broken: %v", standings(rows))
		}
	case "pending":
		wrong = append(wrong, pending(want, rows, p)...)
	case "breached", "not_breached":
		wrong = append(wrong, c.breached(want, rows)...)
	case "pending_or_fulfilled_after_1825":
		wrong = append(wrong, c.runsOut(p)...)
	default:
		wrong.add("the test does not know the status %q", want.Status)
	}
	return wrong
}

// unfulfilled reports a rule that is neither performed nor repaired by the rule that repairs it, and counts breaches.
// What never arose, and bars that nobody broke, leave nothing to do.
func (c *l4Contract) unfulfilled(wrong *wrongs, rows []evaluate.Standing, r evaluate.Standing) int {
	broken := c.blamed(r)
	if len(broken) > 0 {
		repair := slices.IndexFunc(rows, func(x evaluate.Standing) bool { return x.Clause == c.repairs[r.Clause] })
		if repair < 0 || rows[repair].State != evaluate.Performed {
			wrong.add("%s is broken and not repaired: %v", r.Clause.Mark(), standings(rows))
		}
		return 1
	}
	if !slices.Contains([]evaluate.Standings{evaluate.Performed, evaluate.ConditionOn, evaluate.InForce}, r.State) {
		wrong.add("%s is left to do: %v", r.Clause.Mark(), standings(rows))
	}
	return 0
}

// blamed are those who broke a rule: a duty by its state, a bar by an act in the record, which Decide judges.
func (c *l4Contract) blamed(r evaluate.Standing) []record.Party {
	if r.State == evaluate.Breached || r.State == evaluate.Late {
		return r.From
	}
	for i, a := range c.known.Acts {
		earlier := c.known
		earlier.Acts = c.known.Acts[:i]
		for _, f := range c.ev.Decide(a, earlier).Findings {
			if f.Clause == r.Clause && f.Verdict == evaluate.Breach {
				return f.By
			}
		}
	}
	return nil
}

func (c *l4Contract) breached(want l4Expected, rows []evaluate.Standing) []string {
	var wrong wrongs
	var blamed []record.Party
	for _, r := range rows {
		blamed = append(blamed, c.blamed(r)...)
		if want.Deadline != nil && r.Due != want.Deadline.day() {
			wrong.add("it is due by %s, not %s", r.Due, want.Deadline.day())
		}
		if want.Detected != nil && r.Since != want.Detected.day() {
			wrong.add("it is broken from %s, not %s", r.Since, want.Detected.day())
		}
	}
	if want.Status == "breached" && !slices.Equal(blamed, []record.Party{record.Party(want.Blamed)}) {
		wrong.add("%v is in breach, not %s: %v", blamed, want.Blamed, standings(rows))
	}
	if want.Status == "not_breached" && len(blamed) > 0 {
		wrong.add("%v is in breach: %v", blamed, standings(rows))
	}
	return wrong
}

// pending compares what is still to be done with the sentence in which L4 says it.
func pending(want l4Expected, rows []evaluate.Standing, p l4Parameters) []string {
	var left []string
	for _, r := range rows {
		if r.State == evaluate.NotYetDue {
			left = append(left, fmt.Sprintf("%s must pay exactly %s by %d", r.From[0], p.Amount,
				civil.On(timeZero).DaysUntil(r.Due)))
		}
	}
	if !slices.Equal(left, []string{want.Residual}) {
		return []string{fmt.Sprintf("left to do is %q, want %q: %v", left, want.Residual, standings(rows))}
	}
	return nil
}

// runsOut says why a bar that nobody breaks is not pending through its last day and gone after it.
func (c *l4Contract) runsOut(p l4Parameters) []string {
	var wrong wrongs
	last := p.last(p.Days)
	for day, want := range map[civil.Date]evaluate.Standings{
		p.Start.day(): evaluate.InForce, last: evaluate.InForce, last.Next(): evaluate.NotInForce} {
		for _, r := range c.ev.Status(day, c.known).Rows {
			if r.State != want || len(c.blamed(r)) > 0 {
				wrong.add("on %s it is %v, want %q", day, standings([]evaluate.Standing{r}), want)
			}
		}
	}
	return wrong
}

// judgeNote compares the amounts of a note that is paid back in level instalments. The source reckons in binary
// fractions, of which the last digit printed is not exact: the instalment is 2256.45780862892333..., and the fraction
// nearest to it is printed as 2256.4578086289234. So each amount must be within one step of the fractions that the
// source has.
func judgeNote(t *testing.T, v vector) []string {
	var p struct {
		Start        timePoint `json:"start_time"`
		Principal    money.Amount
		AnnualRate   money.Amount `json:"annual_rate"`
		Installments int
	}
	var want struct {
		Rate        json.Number `json:"monthly_rate"`
		Installment json.Number `json:"monthly_installment"`
		Repayment   json.Number `json:"total_repayment"`
		Interest    json.Number `json:"total_interest"`
	}
	decode(t, v.Parameters, &p)
	decode(t, v.Expected, &want)
	var wrong wrongs
	monthly, err := p.AnnualRate.DivRound(money.Int(12), 16, money.HalfUp)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := finance.Loan{Clause: "2", Borrower: "Borrower", Lender: "Lender", Principal: p.Principal, Rate: monthly,
		From: p.Start.day(), Every: civil.Months(1), Payments: p.Installments,
		Rounding: finance.Rounding{Mode: money.HalfUp, Places: 14}}.Plan()
	if err != nil {
		t.Fatal(err)
	}
	var totals, interests []money.Amount
	for _, payment := range plan.Payments {
		totals, interests = append(totals, payment.Total), append(interests, payment.Interest)
	}
	rate, err := monthly.Rate()
	if err != nil {
		t.Fatal(err)
	}
	wrong.compare("monthly rate", rate, want.Rate)
	wrong.compare("monthly instalment", totals[0].Number(), want.Installment)
	wrong.compare("total repayment", sumOf(t, totals).Number(), want.Repayment)
	wrong.compare("total interest", sumOf(t, interests).Number(), want.Interest)
	return wrong
}

func sumOf(t *testing.T, amounts []money.Amount) money.Amount {
	t.Helper()
	total, err := money.Sum(amounts...)
	if err != nil {
		t.Fatal(err)
	}
	return total
}

// compare reports a number that is further from the printed one than one step of the binary fractions there.
func (ws *wrongs) compare(what string, got money.Number, want json.Number) {
	nearest, errGot := strconv.ParseFloat(got.String(), 64)
	printed, errWant := want.Float64()
	step := math.Nextafter(printed, math.Inf(1)) - printed
	if errGot != nil || errWant != nil || math.Abs(nearest-printed) > step {
		ws.add("the %s is %s, want %s", what, got, want)
	}
}
