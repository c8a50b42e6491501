package evaluate_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// A world of time is a random agreement and record whose every date is so many days after a first day. The same seed
// with another first day gives the same world at another time. Its periods are days, weeks and business days, which a
// shift by whole weeks leaves as they are; holidays shift with everything.
type timeWorld struct {
	*rand.Rand
	first civil.Date
}

// worldDays is how many days after the first a world speaks of.
const worldDays = 500

func newTimeWorld(seed uint64, weeks int) timeWorld {
	return timeWorld{rand.New(rand.NewPCG(seed, 4)), civil.On("2026-01-05").AddDays(7 * weeks)}
}

func (w timeWorld) day(n int) civil.Date { return w.first.AddDays(n) }

// someDay is a random day of the world.
func (w timeWorld) someDay() civil.Date { return w.day(w.IntN(worldDays)) }

func (w timeWorld) period() civil.Period {
	n := 1 + w.IntN(40)
	switch w.IntN(4) {
	case 0:
		return civil.BusinessDays(n)
	case 1:
		return civil.Weeks(1 + n/7)
	case 2:
		return civil.Days(n).Clear()
	}
	return civil.Days(n)
}

// agreement has every kind of clock: terms, tails, suspensions, notices, cures, instalments, deadlines, lapses,
// renewals.
func (w timeWorld) agreement() contract.Agreement {
	a := deal(
		obligation.Exclusivity{Clause: "4.1", Bound: helios, Holder: cumulus, Scope: scope.Box{"activity": "train models"},
			Unless: obligation.Steps{obligation.Consent{Given: "consent", Free: w.period()}},
			Life: obligation.Life{Tails: []obligation.Tail{{If: when.Ended{By: cumulus}, None: true}, {Lasts: w.period()}},
				While: when.Not(when.Did("suspension"))}},
		obligation.NonCompete{Clause: "4.2", Bound: helios, Holder: cumulus, Scope: scope.Box{"activity": "serve"},
			Life: obligation.Life{Ends: when.Passed{Period: w.period(), After: "delivery"}}},
		obligation.Duty{Clause: "5.1", Bound: helios, Holder: cumulus, Does: "delivery", Due: w.someDay()},
		obligation.Duty{Clause: "5.2", Bound: helios, Holder: cumulus, Does: "payment", After: "invoice", Within: w.period(),
			Least: amount("USD 50")},
		obligation.Duty{Clause: "5.3", Bound: helios, Holder: cumulus, Does: "payment", Schedule: []obligation.Instalment{
			{Due: w.day(60), Amount: amount("USD 50")}, {Due: w.day(120), Amount: amount("USD 50")}}},
		obligation.Duty{Clause: "5.4", Bound: cumulus, Holder: helios, Does: "visit", Due: w.someDay(),
			Life: obligation.Life{While: when.Not(when.Did("suspension"))}},
		obligation.Investment{Clause: "6", Investor: cumulus, Recipient: helios, Called: "call", Funded: "funding",
			Tranches: []obligation.Tranche{{Clause: "6(a)", Form: obligation.Cash, Amount: amount("USD 100"), Due: w.day(300),
				If: when.Did("delivery"), Lapses: w.day(400)}}},
		obligation.Investment{Clause: "7", Investor: cumulus, Recipient: helios, Called: "call", Funded: "funding",
			Notice: civil.Days(1 + w.IntN(30)), Claimed: "claim", Repaid: "repayment", Tranches: []obligation.Tranche{
				{Clause: "7(a)", Form: obligation.Cash, Amount: amount("USD 100"), Lapses: w.day(300)},
				{Clause: "7(b)", Form: obligation.Cash, Amount: amount("USD 100"), After: record.Clauses{"7(a)"},
					Clawback: obligation.Clawback{Clause: "7.9", Share: amount("50%"), Within: w.period(), Through: w.day(450)}}}},
		obligation.MinimumPurchase{Clause: "7.1", Buyer: helios, Seller: cumulus, Bought: "payment", CarryOver: amount("50%"),
			MakeGood: civil.Weeks(1 + w.IntN(8)), TakeOrPay: amount("100%"), Periods: []obligation.Purchase{
				{During: civil.Span{From: w.day(0), Through: w.day(99)}, Least: amount("USD 100")},
				{During: civil.Span{From: w.day(100), Through: w.day(199)}, Least: amount("USD 120")}}},
		obligation.Requirements{Clause: "7.2", Buyer: helios, Seller: cumulus, Bought: "payment", Elsewhere: "other purchase",
			Share: amount("60%"), Periods: []civil.Span{{From: w.day(0), Through: w.day(150)}}},
		obligation.Right{Clause: "8.1", Holder: cumulus, Toward: helios, By: "election", Needs: when.InBreach{Clause: "5.1"}},
		obligation.Right{Clause: "8.2", Holder: helios, Toward: cumulus, By: "option", Needs: when.Done{Event: "invoice",
			Ago: w.period(), Lasts: civil.Weeks(20)}},
		obligation.Right{Clause: "9.1", Holder: cumulus, Toward: helios, By: "termination", Ends: true, After: w.period(),
			Needs: when.Uncured{Notice: "notice", For: w.period(), Cured: []record.Event{"delivery"}}},
	)
	a.Term = civil.Span{From: w.first, Through: w.day(250 + w.IntN(100))}
	a.Renewal = contract.Renewal{Clause: "10", Every: civil.Weeks(13), Refused: "refusal", Ahead: w.period(),
		Times: 1 + w.IntN(3)}
	a.Calendar = civil.Calendar{Name: "anywhere"}
	for range 20 {
		a.Calendar.Holidays = append(a.Calendar.Holidays, w.someDay())
	}
	a.Notices = []contract.NoticeRule{{Clause: "17(a)", Form: "courier", After: civil.BusinessDays(2)},
		{Clause: "17(b)", Form: "email", NextBusinessDay: true}}
	a.Events = contract.Events{
		"claim": {By: "Cumulus", PerMatter: true}, "repayment": {By: "Helios", PerMatter: true},
		"other purchase": {By: "Helios"},
		"delivery":       {By: "Helios"}, "payment": {By: "Helios"}, "visit": {By: "Cumulus"}, "invoice": {By: "Cumulus"},
		"call": {By: "Helios"}, "funding": {By: "Cumulus"}, "election": {By: "Cumulus"}, "option": {By: "Helios"},
		"termination": {By: "Cumulus"}, "consent": {By: "Cumulus"}, "suspension": {By: "Cumulus, Helios"},
		"resumption": {By: "Cumulus, Helios", Withdraws: "suspension"},
		"notice":     {By: "Cumulus", To: "Helios"}, "refusal": {By: "Helios, Cumulus", To: "Helios, Cumulus"},
	}
	return a
}

// known is a random record, which may be complete.
func (w timeWorld) known() record.Known {
	var k record.Known
	for range w.IntN(14) {
		k.Acts = append(k.Acts, w.act(w.someDay()))
	}
	switch w.IntN(3) {
	case 0:
		k.Complete = []record.Event{record.AllEvents}
	case 1:
		k.Complete = []record.Event{"payment", "suspension", "termination"}
	}
	return k
}

// act is a random act of a day, mostly by the party whose it is.
func (w timeWorld) act(on civil.Date) record.Act {
	events := []struct {
		event  record.Event
		by, to record.Party
	}{
		{"delivery", helios, ""}, {"payment", helios, ""}, {"visit", cumulus, ""}, {"invoice", cumulus, ""}, {"call",
			helios, ""},
		{"claim", cumulus, ""}, {"repayment", helios, ""}, {"other purchase", helios, ""}, {"funding", cumulus, ""},
		{"election", cumulus, ""}, {"option", helios, ""}, {"termination", cumulus, ""},
		{"consent", cumulus, ""}, {"suspension", cumulus, ""}, {"resumption", helios, ""}, {"notice", cumulus, helios},
		{"refusal", helios, cumulus}, {"", helios, ""},
	}
	e := events[w.IntN(len(events))]
	a := record.Act{Event: e.event, By: e.by, To: e.to, On: on, Omission: w.IntN(20) == 0}
	if w.IntN(12) == 0 {
		a.By = cumulus
	}
	switch e.event {
	case "":
		a.What, a.With, a.Omission = scope.Box{"activity": "train models"}, nimbus, false
	case "payment", "other purchase":
		a.Amount = money.Of([]string{"USD 50", "USD 100", "USD 49.99"}[w.IntN(3)])
	case "call", "funding":
		a.About = []record.Matter{"6(a)", "7(a)", "7(b)"}[w.IntN(3)]
		a.Amount = money.Of([]string{"USD 100", "USD 60"}[w.IntN(2)])
	case "claim":
		a.About = "7(b)"
	case "repayment":
		a.About, a.Amount = "7(b)", amount("USD 30")
	case "notice", "refusal":
		a.Form = []scope.Words{"courier", "email", ""}[w.IntN(3)]
	}
	return a
}

// timeSeeds runs a law over random worlds, and prints the seed of one that breaks it.
func timeSeeds(t *testing.T, law func(seed uint64) string) {
	t.Helper()
	worlds := uint64(300)
	if testing.Short() {
		worlds = 50
	}
	broken := 0
	for seed := range worlds {
		if diff := law(seed); diff != "" {
			t.Errorf("seed %d: %s", seed, diff)
			if broken++; broken == 3 {
				t.Fatal("and perhaps more")
			}
		}
	}
}

func newOf(w timeWorld) (*evaluate.Evaluator, record.Known) {
	ev, err := evaluate.New(w.agreement())
	if err != nil {
		panic(err) // the generator is part of the test
	}
	return ev, w.known()
}

// An answer is what of a status and a decision can be compared between two times.
type answer struct {
	Rows, Breaches, Next, Findings, First []string
	Verdict                               evaluate.Verdict
}

// answerOn asks where the parties stand on a day, and whether each may do something on it, with dates told as days
// from the first day of the world.
func answerOn(ev *evaluate.Evaluator, known record.Known, w timeWorld, day civil.Date, act record.Act) answer {
	since := func(d civil.Date) string {
		if d.IsZero() {
			return "never"
		}
		return fmt.Sprint(w.first.DaysUntil(d))
	}
	var out answer
	st := ev.Status(day, known)
	for _, r := range st.Rows {
		out.Rows = append(out.Rows, fmt.Sprintf("%s %s %q due %s since %s, %s of %s", r.Clause, r.Kind, r.State,
			since(r.Due), since(r.Since),
			r.Funded, r.Amount))
	}
	for _, b := range st.Breaches {
		out.Breaches = append(out.Breaches, fmt.Sprintf("%s since %s", b.Clause, since(b.Since)))
	}
	for _, n := range st.Next {
		out.Next = append(out.Next, fmt.Sprintf("%s %s", since(n.On), n.Clause))
	}
	d := ev.Decide(act, known)
	out.Verdict = d.Verdict
	for _, f := range d.Findings {
		out.Findings = append(out.Findings, fmt.Sprintf("%s %s %v from %s", f.Clause, f.Verdict, f.Possible, since(f.From)))
		out.First = append(out.First, since(f.First))
	}
	return out
}

// TestShiftingWeeksShiftsAnswers: the same agreement and record some whole weeks later give the same answers as much
// later.
func TestShiftingWeeksShiftsAnswers(t *testing.T) {
	timeSeeds(t, func(seed uint64) string {
		var answers [2]answer
		for i, weeks := range []int{0, 1 + int(seed%600)} {
			w := newTimeWorld(seed, weeks)
			ev, known := newOf(w)
			day := w.someDay()
			act := w.act(day)
			answers[i] = answerOn(ev, known, w, day, act)
		}
		return cmp.Diff(answers[0], answers[1])
	})
}

// TestLaterActsChangeNothingBefore: an act that comes later changes no state of the days before it.
func TestLaterActsChangeNothingBefore(t *testing.T) {
	timeSeeds(t, func(seed uint64) string {
		w := newTimeWorld(seed, 0)
		ev, known := newOf(w)
		day := w.someDay()
		later := w.act(day.AddDays(1 + w.IntN(60)))
		later.Omission = false // what was not done through a later day was not done before it either
		act := w.act(day)
		before := answerOn(ev, known, w, day, act)
		known.Acts = append(slices.Clone(known.Acts), later)
		after := answerOn(ev, known, w, day, act)
		before.First, after.First = nil, nil // the first day of effect looks ahead, and takes the whole record into account
		if diff := cmp.Diff(before, after); diff != "" {
			return fmt.Sprintf("on %s, with the later %+v\n%s", day, later, diff)
		}
		return ""
	})
}

// TestDecideAndStatusAgreeOnWhatIsInForce: what Status holds to be in force bears on an act, and what it holds not to
// be does not.
func TestDecideAndStatusAgreeOnWhatIsInForce(t *testing.T) {
	activities := map[record.Clause]scope.Words{"4.1": "train models", "4.2": "serve"}
	timeSeeds(t, func(seed uint64) string {
		w := newTimeWorld(seed, 0)
		ev, known := newOf(w)
		day := w.someDay()
		st := ev.Status(day, known)
		for clause, activity := range activities {
			act := record.Act{By: helios, With: nimbus, On: day, What: scope.Box{"activity": activity}}
			d := ev.Decide(act, known)
			bears := slices.ContainsFunc(d.Findings, func(f evaluate.Finding) bool { return f.Clause == clause })
			surely := slices.ContainsFunc(d.Findings, func(f evaluate.Finding) bool {
				return f.Clause == clause && !slices.Contains(f.Possible, evaluate.Permitted)
			})
			row := st.Of(clause)[0]
			free := row.State == evaluate.NotInForce
			if free && bears {
				return fmt.Sprintf("on %s %s is %q, and bears on the act:\n%s\n%s", day, clause, row.State, st, d)
			}
			lifted := slices.ContainsFunc(known.Acts, func(a record.Act) bool { return a.Event == "consent" })
			if row.State == evaluate.InForce && !lifted && !surely {
				return fmt.Sprintf("on %s %s is %q, and does not surely bar the act:\n%s\n%s", day, clause, row.State, st, d)
			}
		}
		return ""
	})
}

// TestConditionsAndStatusAgreeOnBreach: a right that needs a clause to be broken can be exercised exactly while
// Status holds the clause to be broken, as far as both know.
func TestConditionsAndStatusAgreeOnBreach(t *testing.T) {
	clauses := []record.Clause{"5.1", "5.2", "5.3", "5.4", "4.1", "7(a)", "7(b)", "7.1", "7.2", "7.9"}
	timeSeeds(t, func(seed uint64) string {
		w := newTimeWorld(seed, 0)
		a, known := w.agreement(), record.Known{}
		for i, c := range clauses {
			step := record.Event(fmt.Sprintf("election %d", i))
			a.Events[step] = contract.Event{By: "Cumulus, Helios"}
			a.Terms = append(a.Terms, obligation.Right{Clause: record.Clause(fmt.Sprintf("20.%d", i)), Holder: "Cumulus, Helios",
				By: step, Needs: when.InBreach{Clause: c}, Life: obligation.Life{Survives: true}})
		}
		ev, err := evaluate.New(a)
		if err != nil {
			return err.Error()
		}
		known = w.known()
		day := w.someDay()
		st := ev.Status(day, known)
		for i, c := range clauses {
			d := ev.Decide(record.Act{Event: record.Event(fmt.Sprintf("election %d", i)), By: cumulus, On: day}, known)
			surely, perhaps := brokenIn(st, c)
			if surely && d.Verdict != permitted {
				return fmt.Sprintf("on %s %s is broken, and as a condition %s\n%s\n%s", day, c, d.Verdict, st, d)
			}
			if d.Verdict == permitted && !perhaps {
				return fmt.Sprintf("on %s %s is not broken, and as a condition it is\n%s\n%s", day, c, st, d)
			}
		}
		return ""
	})
}

// brokenIn is whether a status holds a clause to be broken on its day, surely or so far as is recorded. A bar is
// broken by an act, whatever became of the bar since; a duty that was performed late is not broken any more.
func brokenIn(st evaluate.Status, clause record.Clause) (surely, perhaps bool) {
	for _, r := range st.Of(clause) {
		surely = surely || r.State == evaluate.Breached
		perhaps = perhaps || r.State == evaluate.Overdue
		if !slices.Contains([]string{"duty", "tranche", "clawback", "minimum purchase", "requirements"}, r.Kind) {
			surely = surely || slices.ContainsFunc(st.Breaches, func(b evaluate.Broken) bool { return b.Clause == clause })
		}
	}
	return surely, surely || perhaps
}

// TestDutiesAgainstCounting compares the states of duties with what counting days by hand says, over complete
// records: one with a last day, and one that each invoice triggers, which is owed on although the agreement ends
// before it is due.
func TestDutiesAgainstCounting(t *testing.T) {
	timeSeeds(t, func(seed uint64) string {
		w := newTimeWorld(seed, 0)
		due, end, within, asked := w.IntN(60), 40+w.IntN(60), 1+w.IntN(15), w.IntN(120)
		a := deal(
			obligation.Duty{Clause: "1", Bound: helios, Holder: cumulus, Does: "delivery", Due: w.day(due)},
			obligation.Duty{Clause: "2", Bound: helios, Holder: cumulus, Does: "payment", After: "invoice",
				Within: civil.Days(within)})
		a.Term = civil.Span{From: w.first, Through: w.day(end)}
		a.Events = contract.Events{"delivery": {By: "Helios"}, "payment": {By: "Helios"}, "invoice": {By: "Cumulus"}}
		delivered := -1
		known := record.Known{Complete: []record.Event{record.AllEvents}}
		if w.IntN(3) > 0 {
			delivered = w.IntN(end + 1)
			known.Acts = append(known.Acts, record.Act{Event: "delivery", By: helios, On: w.day(delivered)})
		}
		invoices, payments := w.someOf(end), w.someOf(end)
		for _, n := range invoices {
			known.Acts = append(known.Acts, record.Act{Event: "invoice", By: cumulus, On: w.day(n)})
		}
		for _, n := range payments {
			known.Acts = append(known.Acts, record.Act{Event: "payment", By: helios, On: w.day(n)})
		}
		w.Shuffle(len(known.Acts), func(i, j int) { known.Acts[i], known.Acts[j] = known.Acts[j], known.Acts[i] })
		ev, err := evaluate.New(a)
		if err != nil {
			return err.Error()
		}
		st := ev.Status(w.day(asked), known)
		if got, want := st.Of("1")[0].State, countDelivery(due, end, delivered, asked); got != want {
			return fmt.Sprintf("due %d, ended %d, delivered %d: on %d it is %q, want %q\n%s", due, end, delivered, asked, got,
				want, st)
		}
		unpaid := slices.ContainsFunc(invoices, func(n int) bool {
			return n+within < asked && !slices.ContainsFunc(payments,
				func(p int) bool { return p >= n && p <= asked })
		})
		if got := st.Of("2")[0].State; (got == evaluate.Breached) != unpaid {
			return fmt.Sprintf("invoices %v, payments %v, within %d, ended %d: on %d it is %q, unpaid: %t\n%s", invoices,
				payments,
				within, end, asked, got, unpaid, st)
		}
		return ""
	})
}

// someOf are up to four days from the first through a last one.
func (w timeWorld) someOf(last int) []int {
	var days []int
	for range w.IntN(5) {
		days = append(days, w.IntN(last+1))
	}
	return days
}

// countDelivery is the state of a duty due on a day, in an agreement with a last day, delivered on a day or, below
// zero, not.
func countDelivery(due, end, delivered, on int) evaluate.Standings {
	done := delivered >= 0 && delivered <= on
	switch {
	case done && delivered <= due:
		return evaluate.Performed
	case done:
		return evaluate.Late
	case on > due && due <= end:
		return evaluate.Breached
	case on > end:
		return evaluate.NotInForce
	}
	return evaluate.NotYetDue
}
