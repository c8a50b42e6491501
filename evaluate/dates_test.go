package evaluate_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// A stand asks for the state of a clause on a day.
type stand struct {
	name  string // a sentence
	deal  contract.Agreement
	known record.Known
	on    string
	of    record.Clause
	want  evaluate.Standings
	// due and since are the days that the row must have. Empty: not asked.
	due, since string
	// breaks are the days from which the clause's breaches so far are. Nil: not asked.
	breaks []string
}

type stands []stand

func (ss stands) run(t *testing.T) {
	for _, s := range ss {
		t.Run(s.name, s.run)
	}
}

func (s stand) run(t *testing.T) {
	ev, err := evaluate.New(s.deal)
	if err != nil {
		t.Fatalf("the agreement is invalid:\n%v", err)
	}
	st := ev.Status(civil.On(s.on), s.known)
	rows := st.Of(s.of)
	if len(rows) != 1 {
		t.Fatalf("%s has %d rows:\n%s", s.of.Mark(), len(rows), st)
	}
	r := rows[0]
	if r.State != s.want {
		t.Errorf("the state is %q, want %q\n%s\n%v", r.State, s.want, st, r.Reasons)
	}
	if s.due != "" && r.Due != civil.On(s.due) {
		t.Errorf("it is due by %s, want %s", r.Due, s.due)
	}
	if s.since != "" && r.Since != civil.On(s.since) {
		t.Errorf("it is broken since %s, want %s", r.Since, s.since)
	}
	if s.since == "" && !r.Since.IsZero() {
		t.Errorf("it is broken since %s, want no breach", r.Since)
	}
	if s.breaks == nil {
		return
	}
	got := []string{}
	for _, b := range st.Breaches {
		if s.of.Covers(b.Clause) {
			got = append(got, b.Since.String())
		}
	}
	if diff := cmp.Diff(s.breaks, got); diff != "" {
		t.Errorf("breaches so far (-want +got)\n%s\n%s", diff, st)
	}
}

// TestDates asks on the last day and on the day after, where a month ends, a year leaps, a holiday falls or a notice is
// deemed given. 31 May 2027 is a Monday and a holiday.
func TestDates(t *testing.T) {
	for _, group := range []struct {
		name string
		qs   questions
		ss   stands
	}{
		{name: "deemed receipt", qs: datesNotices()},
		{name: "refusal of a renewal", qs: datesRefusals(), ss: datesRefused()},
		{name: "renewals", ss: datesRenewals()},
		{name: "instalments", ss: datesInstalments()},
		{name: "time that has passed", qs: datesPassed()},
		{name: "time after an act", qs: datesDone()},
		{name: "time for cure", qs: datesUncured()},
		{name: "tails", ss: datesTails()},
		{name: "termination upon notice", ss: datesTermination()},
		{name: "duties", ss: datesDuties()},
		{name: "purchases", ss: datesPurchases()},
		{name: "suspended, ended, triggered", ss: datesLives()},
	} {
		t.Run(group.name, func(t *testing.T) {
			group.qs.run(t)
			group.ss.run(t)
		})
	}
}

// memorialDay is a calendar with the one holiday of these tests.
func memorialDay() civil.Calendar {
	return civil.Calendar{Name: "New York", Holidays: []civil.Date{civil.On("2027-05-31")}}
}

// electing lets Helios elect something once a condition is met.
func electing(needs when.Condition) contract.Agreement {
	a := deal(obligation.Right{Clause: "8", Holder: helios, Toward: cumulus, By: "election", Needs: needs})
	a.Calendar = memorialDay()
	a.Events = contract.Events{"election": {By: "Helios"}, "delivery": {By: "Cumulus"}, "payment": {By: "Helios"},
		"notice": {By: "Helios", To: "Cumulus"}, "cure": {By: "Cumulus"}}
	return a
}

func elects(date string) record.Act { return step(date, "election", helios, "") }

func delivers(date string) record.Act { return step(date, "delivery", cumulus, "") }

func datesNotices() questions {
	a := electing(when.Done{Event: "notice", Ago: civil.Days(30)})

	a.Notices = []contract.NoticeRule{
		{Clause: "17(a)", Form: "courier", After: civil.BusinessDays(2)},
		{Clause: "17(b)", Form: "email", NextBusinessDay: true},
		{Clause: "17(c)", Form: "registered mail", After: civil.Days(5)},
	}
	sent := func(date string, form scope.Words) record.Known {
		n := step(date, "notice", helios, cumulus)
		n.Form = form
		return knowing(n)
	}
	received := sent("2027-05-27", "courier")
	received.Acts[0].Received = civil.On("2027-05-28")
	ask := func(name string, known record.Known, date string, want evaluate.Verdict) question {
		q := question{name: name, deal: a, known: known, act: elects(date), want: want, of: "8"}
		if want == undetermined {
			q.between = orNoEffect()
		}
		return q
	}
	return questions{
		ask("a courier of Thursday is deemed given on Tuesday, as Monday is a holiday; the thirtieth day after it",
			sent("2027-05-27", "courier"), "2027-07-01", ineffective),
		ask("the day after the thirtieth after a courier", sent("2027-05-27", "courier"), "2027-07-02", permitted),
		ask("an email of a Saturday is deemed given on the next business day", sent("2027-05-29", "email"), "2027-07-01",
			ineffective),
		ask("the day after the thirtieth after that email", sent("2027-05-29", "email"), "2027-07-02", permitted),
		ask("an email of a business day is deemed given on that day", sent("2027-05-28", "email"), "2027-06-27", ineffective),
		ask("the day after the thirtieth after an email of a business day", sent("2027-05-28", "email"), "2027-06-28",
			permitted),
		ask("post is deemed given on the fifth day, business day or not", sent("2027-05-25", "registered mail"),
			"2027-06-29", ineffective),
		ask("the day after the thirtieth after post", sent("2027-05-25", "registered mail"), "2027-06-30", permitted),
		ask("what is known to be received counts from then", received, "2027-06-27", ineffective),
		ask("the day after the thirtieth after receipt", received, "2027-06-28", permitted),
		ask("of a form not said: before the thirtieth day after the earliest", sent("2027-05-27", ""), "2027-06-26",
			ineffective),
		ask("of a form not said: between the earliest and the latest", sent("2027-05-27", ""), "2027-06-27", undetermined),
		ask("of a form not said: the last day that is open", sent("2027-05-27", ""), "2027-07-01", undetermined),
		ask("of a form not said: after the thirtieth day after the latest", sent("2027-05-27", ""), "2027-07-02", permitted),
	}
}

// renewing is a bar in an agreement whose term ends on a day and that goes on as the renewal says.
func renewing(last string, r contract.Renewal) contract.Agreement {
	a := deal(exclusive("4.1", "US"))
	r.Clause = "10"
	a.Term.Through, a.Renewal, a.Calendar = civil.On(last), r, memorialDay()
	a.Events = contract.Events{"refusal": {By: "Helios", To: "Cumulus"}, "renewal": {By: "Helios, Cumulus", Joint: true}}
	return a
}

func refuses(date string) record.Act { return step(date, "refusal", helios, cumulus) }

func datesRefusals() questions {
	days := renewing("2028-12-31", contract.Renewal{Every: civil.Years(1), Refused: "refusal", Ahead: civil.Days(90)})
	months := renewing("2028-08-31", contract.Renewal{Every: civil.Years(1), Refused: "refusal", Ahead: civil.Months(6)})
	business := renewing("2027-06-02", contract.Renewal{Every: civil.Years(1), Refused: "refusal",
		Ahead: civil.BusinessDays(3)})
	anyTime := renewing("2028-12-31", contract.Renewal{Every: civil.Years(1), Refused: "refusal"})
	return questions{
		{name: "ninety days before the renewal term begins", deal: days, act: refuses("2028-10-03"), want: permitted},
		{name: "eighty-nine days before", deal: days, act: refuses("2028-10-04"), want: ineffective},
		{name: "ninety days before the second renewal", deal: days, act: refuses("2029-10-03"), want: permitted},
		{name: "six months before 1 September is 1 March", deal: months, act: refuses("2028-03-01"), want: permitted},
		{name: "2 March is too late", deal: months, act: refuses("2028-03-02"), want: ineffective},
		{name: "29 February is in time", deal: months, act: refuses("2028-02-29"), want: permitted},
		{name: "three business days before Thursday, with a holiday on Monday", deal: business, act: refuses("2027-05-28"),
			want: permitted},
		{name: "the holiday itself is too late", deal: business, act: refuses("2027-05-31"), want: ineffective},
		{name: "without a time ahead the last day of the term is in time", deal: anyTime, act: refuses("2028-12-31"),
			want: permitted},
	}
}

func datesRefused() stands {
	a := renewing("2028-12-31", contract.Renewal{Every: civil.Years(1), Refused: "refusal", Ahead: civil.Days(90)})
	inTime, late := knowing(refuses("2028-10-03")), knowing(refuses("2028-10-04"))
	return stands{
		{name: "refused in time, the last day of the term", deal: a, known: inTime, on: "2028-12-31", of: "4.1",
			want: evaluate.InForce},
		{name: "refused in time, the day after", deal: a, known: inTime, on: "2029-01-01", of: "4.1",
			want: evaluate.NotInForce},
		{name: "refused too late, it goes on", deal: a, known: late, on: "2029-01-01", of: "4.1", want: evaluate.InForce},
		{name: "refused too late for one renewal is no refusal of the next", deal: a, known: late, on: "2030-01-01",
			of:   "4.1",
			want: evaluate.InForce},
	}
}

func datesRenewals() stands {
	leap := renewing("2028-02-29", contract.Renewal{Every: civil.Years(1), Times: 4})
	half := renewing("2027-08-31", contract.Renewal{Every: civil.Months(6), Times: 1})
	by := renewing("2028-12-31", contract.Renewal{Every: civil.Years(1), By: "renewal"})
	agreed := func(date string) record.Known {
		a := step(date, "renewal", helios, "")
		a.And = []record.Party{cumulus}
		return knowing(a)
	}
	at := func(name string, a contract.Agreement, k record.Known, on string, want evaluate.Standings) stand {
		return stand{name: name, deal: a, known: k, on: on, of: "4.1", want: want}
	}
	return stands{
		at("a year from 29 February ends with 28 February", change(leap, once), knowing(), "2029-02-28", evaluate.InForce),
		at("the day after that year", change(leap, once), knowing(), "2029-03-01", evaluate.NotInForce),
		at("four years from 29 February end with 29 February", leap, knowing(), "2032-02-29", evaluate.InForce),
		at("the day after those four years", leap, knowing(), "2032-03-01", evaluate.NotInForce),
		at("six months from 1 September end with the leap day", half, knowing(), "2028-02-29", evaluate.InForce),
		at("the day after those six months", half, knowing(), "2028-03-01", evaluate.NotInForce),
		at("renewed on the last day of the term", by, agreed("2028-12-31"), "2029-01-01", evaluate.InForce),
		at("renewed on the day after the term", by, agreed("2029-01-01"), "2029-01-02", evaluate.NotInForce),
		at("renewed once, the last day of the renewal term", by, agreed("2028-12-31"), "2029-12-31", evaluate.InForce),
		at("renewed once, the day after the renewal term", by, agreed("2028-12-31"), "2030-01-01", evaluate.NotInForce),
	}
}

func once(a *contract.Agreement) { a.Renewal.Times = 1 }

// instalments is a duty of Helios to pay again and again.
func instalments(d obligation.Duty) contract.Agreement {
	d.Clause, d.Bound, d.Holder, d.Does = "5", helios, cumulus, "payment"
	a := deal(d)
	a.Events = contract.Events{"payment": {By: "Helios"}, "invoice": {By: "Cumulus"}}
	a.Calendar = memorialDay()
	return a
}

func datesInstalments() stands {
	monthly := instalments(obligation.Duty{Recurs: obligation.Recurrence{First: civil.On("2027-01-31"),
		Every:   civil.Months(1),
		Through: civil.On("2027-06-30"), Amount: amount("USD 100")}})
	leap := instalments(obligation.Duty{Schedule: []obligation.Instalment{
		{Due: civil.On("2028-02-29"), Amount: amount("USD 100")}, {Due: civil.On("2028-05-31"), Amount: amount("USD 50")}}})
	pays := func(date, usd string) record.Act { return worth(usd, step(date, "payment", helios, "")) }
	one, two := knowing(pays("2027-01-31", "USD 100")), knowing(pays("2027-01-31", "USD 100"), pays("2027-02-28",
		"USD 100"))
	short := knowing(pays("2028-02-29", "USD 99.99"))
	made := knowing(pays("2028-02-29", "USD 99.99"), pays("2028-03-01", "USD 0.01"))
	return stands{
		{name: "the first is due on the last of January", deal: monthly, known: knowing(), on: "2027-01-31", of: "5",
			want: evaluate.NotYetDue, due: "2027-01-31"},
		{name: "it was not paid by then", deal: monthly, known: knowing(), on: "2027-02-01", of: "5", want: evaluate.Breached,
			since: "2027-02-01", due: "2027-02-28"},
		{name: "the second is due on the last of February", deal: monthly, known: one, on: "2027-02-28", of: "5",
			want: evaluate.NotYetDue, due: "2027-02-28"},
		{name: "the second was not paid by then", deal: monthly, known: one, on: "2027-03-01", of: "5",
			want:  evaluate.Breached,
			since: "2027-03-01"},
		{name: "the third is due on the 31st: February does not make it drift", deal: monthly, known: two, on: "2027-03-31",
			of:   "5",
			want: evaluate.NotYetDue, due: "2027-03-31"},
		{name: "the third was not paid by then", deal: monthly, known: two, on: "2027-04-01", of: "5",
			want:  evaluate.Breached,
			since: "2027-04-01"},
		{name: "due on the leap day", deal: leap, known: knowing(), on: "2028-02-29", of: "5", want: evaluate.NotYetDue,
			due: "2028-02-29"},
		{name: "a cent short on the leap day", deal: leap, known: short, on: "2028-03-01", of: "5", want: evaluate.Breached,
			since: "2028-03-01"},
		{name: "made up on the day after", deal: leap, known: made, on: "2028-03-01", of: "5", want: evaluate.NotYetDue,
			due: "2028-05-31"},
		{name: "nothing is known of payments", deal: leap, on: "2028-03-01", of: "5", want: evaluate.Overdue,
			since: "2028-03-01"},
	}
}

func datesPassed() questions {
	fixed := func(p when.Passed) contract.Agreement { return electing(p) }
	leap := fixed(when.Passed{Period: civil.Years(1), From: civil.On("2028-02-29")})
	on28 := fixed(when.Passed{Period: civil.Years(1), From: civil.On("2028-02-29"), Inclusive: true})
	month := fixed(when.Passed{Period: civil.Months(1), From: civil.On("2027-01-31")})
	business := fixed(when.Passed{Period: civil.BusinessDays(5), From: civil.On("2027-05-24")})
	clear := fixed(when.Passed{Period: civil.Days(30).Clear(), From: civil.On("2027-05-01")})
	including := fixed(when.Passed{Period: civil.Days(30).Including(), From: civil.On("2027-05-01")})
	after := fixed(when.Passed{Period: civil.Days(30), After: "delivery"})
	ask := func(name string, a contract.Agreement, date string, want evaluate.Verdict) question {
		return question{name: name, deal: a, act: elects(date), want: want, of: "8", known: knowing(delivers("2027-05-01"))}
	}
	return questions{
		ask("a year after 29 February has not passed on 28 February", leap, "2029-02-28", ineffective),
		ask("a year after 29 February has passed on 1 March", leap, "2029-03-01", permitted),
		ask("on or after the anniversary of 29 February: 27 February", on28, "2029-02-27", ineffective),
		ask("on or after the anniversary of 29 February: 28 February", on28, "2029-02-28", permitted),
		ask("a month after 31 January has not passed on 28 February", month, "2027-02-28", ineffective),
		ask("a month after 31 January has passed on 1 March", month, "2027-03-01", permitted),
		ask("five business days with a holiday have not passed on Tuesday", business, "2027-06-01", ineffective),
		ask("five business days with a holiday have passed on Wednesday", business, "2027-06-02", permitted),
		ask("thirty clear days have not passed on the thirty-first", clear, "2027-06-01", ineffective),
		ask("thirty clear days have passed on the thirty-second", clear, "2027-06-02", permitted),
		ask("thirty days from and including the day have not passed on the thirtieth", including, "2027-05-30", ineffective),
		ask("thirty days from and including the day have passed on the next", including, "2027-05-31", permitted),
		ask("thirty days after a delivery have not passed on the thirtieth", after, "2027-05-31", ineffective),
		ask("thirty days after a delivery have passed on the next", after, "2027-06-01", permitted),
	}
}

func datesDone() questions {
	ago := electing(when.Done{Event: "delivery", Ago: civil.BusinessDays(5)})
	atLeast := electing(when.Done{Event: "delivery", AtLeast: civil.Days(10)})
	atLeastBusiness := electing(when.Done{Event: "delivery", AtLeast: civil.BusinessDays(5)})
	lasts := electing(when.Done{Event: "delivery", Lasts: civil.Months(1)})
	within := electing(when.Done{Event: "payment", Since: "delivery", Within: civil.Days(30)})
	in := electing(when.Done{Event: "delivery", In: civil.Span{From: civil.On("2028-02-01"),
		Before: civil.On("2028-03-01")}})
	ask := func(name string, a contract.Agreement, delivered, date string, want evaluate.Verdict) question {
		return question{name: name, deal: a, known: knowing(delivers(delivered)), act: elects(date), want: want, of: "8"}
	}
	paidOn := func(name, date string, want evaluate.Verdict) question {
		return question{name: name, deal: within, act: elects("2027-09-01"), want: want, of: "8",
			known: knowing(delivers("2027-05-01"), step(date, "payment", helios, ""))}
	}
	return questions{
		ask("five business days ago: the last of them, after a holiday", ago, "2027-05-24", "2027-06-01", ineffective),
		ask("five business days ago: the day after", ago, "2027-05-24", "2027-06-02", permitted),
		ask("at least ten days before: nine days", atLeast, "2027-05-21", "2027-05-30", ineffective),
		ask("at least ten days before: ten days", atLeast, "2027-05-21", "2027-05-31", permitted),
		ask("at least five business days before: the holiday is none", atLeastBusiness, "2027-05-24", "2027-05-31",
			ineffective),
		ask("at least five business days before: the fifth", atLeastBusiness, "2027-05-24", "2027-06-01", permitted),
		ask("it counts for a month from 31 January: 28 February", lasts, "2027-01-31", "2027-02-28", permitted),
		ask("it counts for a month from 31 January: 1 March", lasts, "2027-01-31", "2027-03-01", ineffective),
		ask("it counts for a month from 31 January of a leap year: 29 February", lasts, "2028-01-31", "2028-02-29",
			permitted),
		ask("it counts for a month from 31 January of a leap year: 1 March", lasts, "2028-01-31", "2028-03-01", ineffective),
		ask("in February of a leap year: its 29th", in, "2028-02-29", "2028-06-01", permitted),
		ask("in February of a leap year: 1 March", in, "2028-03-01", "2028-06-01", ineffective),
		ask("done on the day itself counts on that day", electing(when.Did("delivery")), "2027-05-01", "2027-05-01",
			permitted),
		ask("done on the next day does not count yet", electing(when.Did("delivery")), "2027-05-02", "2027-05-01",
			ineffective),
		paidOn("within thirty days of it: the thirtieth day", "2027-05-31", permitted),
		paidOn("within thirty days of it: the thirty-first day", "2027-06-01", ineffective),
		paidOn("within thirty days of it: the day itself", "2027-05-01", permitted),
		paidOn("within thirty days after it: the day before it", "2027-04-30", ineffective),
	}
}

func datesUncured() questions {
	a := electing(when.Uncured{Notice: "notice", For: civil.Days(30), Cured: []record.Event{"cure"}})
	business := electing(when.Uncured{Notice: "notice", For: civil.BusinessDays(5), Cured: []record.Event{"cure"}})
	notice := func(date string) record.Act { return step(date, "notice", helios, cumulus) }
	cured := func(date string) record.Act { return step(date, "cure", cumulus, helios) }
	return questions{
		{name: "the last day of the time for cure", deal: a, known: knowing(notice("2027-05-01")),
			act: elects("2027-05-31"), want: ineffective},
		{name: "the day after it", deal: a, known: knowing(notice("2027-05-01")), act: elects("2027-06-01"), want: permitted},
		{name: "cured on the last day", deal: a, known: knowing(notice("2027-05-01"), cured("2027-05-31")),
			act:  elects("2027-06-01"),
			want: ineffective},
		{name: "cured on the day after", deal: a, known: knowing(notice("2027-05-01"), cured("2027-06-01")),
			act:  elects("2027-06-02"),
			want: permitted},
		{name: "cured on the day of the notice", deal: a, known: knowing(notice("2027-05-01"), cured("2027-05-01")),
			act: elects("2027-06-02"), want: ineffective},
		{name: "business days for cure end with Tuesday", deal: business, known: knowing(notice("2027-05-24")),
			act:  elects("2027-06-01"),
			want: ineffective},
		{name: "the day after the business days for cure", deal: business, known: knowing(notice("2027-05-24")),
			act:  elects("2027-06-02"),
			want: permitted},
	}
}

// lasting is a bar that outlives the agreement of a term by a tail.
func lasting(last string, tails ...obligation.Tail) contract.Agreement {
	x := exclusive("4.1", "US")
	x.Life.Tails = tails
	a := deal(x, obligation.Right{Clause: "9", Holder: cumulus, Toward: helios, By: "termination", Ends: true})
	a.Term.Through = civil.On(last)
	a.Events = contract.Events{"termination": {By: "Cumulus"}}
	return a
}

func datesTails() stands {
	year := obligation.Tail{Lasts: civil.Years(1)}
	leap, plain := lasting("2028-02-29", year), lasting("2030-12-31", obligation.Tail{Lasts: civil.Months(6)})
	none := lasting("2030-12-31", obligation.Tail{If: when.Ended{By: cumulus}, None: true}, year)
	ended := knowing(step("2028-02-29", "termination", cumulus, ""))
	at := func(name string, a contract.Agreement, k record.Known, on string, want evaluate.Standings) stand {
		return stand{name: name, deal: a, known: k, on: on, of: "4.1", want: want}
	}
	return stands{
		at("six months after 31 December end with 30 June", plain, knowing(), "2031-06-30", evaluate.InForce),
		at("the day after those six months", plain, knowing(), "2031-07-01", evaluate.NotInForce),
		at("a year after 29 February ends with 28 February", leap, knowing(), "2029-02-28", evaluate.InForce),
		at("the day after that year", leap, knowing(), "2029-03-01", evaluate.NotInForce),
		at("a year after a termination on 29 February ends with 28 February", lasting("2030-12-31", year), ended,
			"2029-02-28",
			evaluate.InForce),
		at("the day after the year that follows a termination", lasting("2030-12-31", year), ended, "2029-03-01",
			evaluate.NotInForce),
		at("no tail on a termination by Cumulus", none, ended, "2028-03-01", evaluate.NotInForce),
		at("a tail on expiry", none, knowing(), "2031-12-31", evaluate.InForce),
		at("the day after the tail on expiry", none, knowing(), "2032-01-01", evaluate.NotInForce),
	}
}

// datesTermination: a termination takes effect on the last day of the period of its notice.
func datesTermination() stands {
	upon := func(p civil.Period) contract.Agreement {
		a := deal(exclusive("4.1", "US"), obligation.Right{Clause: "9", Holder: cumulus, Toward: helios, By: "termination",
			Ends:  true,
			After: p})
		a.Events, a.Calendar = contract.Events{"termination": {By: "Cumulus"}}, memorialDay()
		return a
	}
	given := func(date string) record.Known { return knowing(step(date, "termination", cumulus, "")) }
	at := func(name string, p civil.Period, date, on string, want evaluate.Standings) stand {
		return stand{name: name, deal: upon(p), known: given(date), on: on, of: "4.1", want: want}
	}
	return stands{
		at("thirty days' notice, the twenty-ninth day", civil.Days(30), "2027-05-01", "2027-05-30", evaluate.InForce),
		at("thirty days' notice, the thirtieth day", civil.Days(30), "2027-05-01", "2027-05-31", evaluate.InForce),
		at("a month's notice from 31 January, 27 February", civil.Months(1), "2027-01-31", "2027-02-27", evaluate.InForce),
		at("a month's notice from 31 January, 28 February", civil.Months(1), "2027-01-31", "2027-02-28", evaluate.InForce),
		at("five business days' notice, the holiday", civil.BusinessDays(5), "2027-05-24", "2027-05-31", evaluate.InForce),
		at("five business days' notice, the fifth", civil.BusinessDays(5), "2027-05-24", "2027-06-01", evaluate.InForce),
		at("without a period, the day before", civil.Period{}, "2027-05-01", "2027-04-30", evaluate.InForce),
		at("without a period, the day itself", civil.Period{}, "2027-05-01", "2027-05-01", evaluate.NotInForce),
	}
}

func datesDuties() stands {
	within := func(p civil.Period) contract.Agreement {
		return instalments(obligation.Duty{After: "invoice", Within: p})
	}
	fixed := instalments(obligation.Duty{Due: civil.On("2028-02-29")})
	invoiced := func(date string, paid ...string) record.Known {
		k := knowing(step(date, "invoice", cumulus, ""))
		for _, p := range paid {
			k.Acts = append(k.Acts, step(p, "payment", helios, ""))
		}
		return k
	}
	month, business := within(civil.Months(1)), within(civil.BusinessDays(5))
	return stands{
		{name: "a month from 31 January: 28 February", deal: month, known: invoiced("2027-01-31"), on: "2027-02-28", of: "5",
			want: evaluate.NotYetDue, due: "2027-02-28"},
		{name: "a month from 31 January: 1 March", deal: month, known: invoiced("2027-01-31"), on: "2027-03-01", of: "5",
			want: evaluate.Breached, due: "2027-02-28", since: "2027-03-01"},
		{name: "paid on the last day", deal: month, known: invoiced("2027-01-31", "2027-02-28"), on: "2027-03-01", of: "5",
			want: evaluate.Performed},
		{name: "paid on the day after", deal: month, known: invoiced("2027-01-31", "2027-03-01"), on: "2027-03-02", of: "5",
			want: evaluate.Late, since: "2027-03-01"},
		{name: "five business days over a holiday: the fifth", deal: business, known: invoiced("2027-05-24"),
			on: "2027-06-01", of: "5",
			want: evaluate.NotYetDue, due: "2027-06-01"},
		{name: "five business days over a holiday: the day after", deal: business, known: invoiced("2027-05-24"),
			on: "2027-06-02",
			of: "5", want: evaluate.Breached, since: "2027-06-02"},
		{name: "due on the leap day, not done by it", deal: fixed, known: knowing(), on: "2028-03-01", of: "5",
			want:  evaluate.Breached,
			since: "2028-03-01"},
		{name: "due on the leap day, that day", deal: fixed, known: knowing(), on: "2028-02-29", of: "5",
			want: evaluate.NotYetDue},
		{name: "nothing is known of payments", deal: fixed, on: "2028-03-01", of: "5", want: evaluate.Overdue,
			since: "2028-03-01"},
		{name: "it is recorded that nothing was paid", deal: fixed, on: "2028-03-01", of: "5", want: evaluate.Breached,
			since: "2028-03-01",
			known: record.Known{Acts: []record.Act{{Event: "payment", By: helios, On: civil.On("2028-03-01"), Omission: true}}}},
	}
}

func datesPurchases() stands {
	a := deal(obligation.MinimumPurchase{Clause: "6", Buyer: helios, Seller: cumulus, Bought: "purchase",
		Periods: []obligation.Purchase{{During: civil.Year(2027), Least: amount("USD 100")}}})
	a.Events = contract.Events{"purchase": {By: "Helios"}}
	buys := func(date string) record.Known { return knowing(worth("USD 100", step(date, "purchase", helios, ""))) }
	return stands{
		{name: "bought on the last day of the year", deal: a, known: buys("2027-12-31"), on: "2028-01-01", of: "6",
			want: evaluate.Performed},
		{name: "bought on the first day of the next year", deal: a, known: buys("2028-01-01"), on: "2028-01-02", of: "6",
			want: evaluate.Breached, since: "2028-01-01"},
		{name: "bought on the last day of the year before", deal: a, known: buys("2026-12-31"), on: "2028-01-01", of: "6",
			want: evaluate.Breached, since: "2028-01-01"},
		{name: "the last day of the year, nothing bought", deal: a, known: knowing(), on: "2027-12-31", of: "6",
			want: evaluate.NotYetDue},
	}
}

// datesLives are duties that are suspended, that end before they are performed, that each of several acts triggers,
// and that others perform.
func datesLives() stands {
	a := deal(
		obligation.Duty{Clause: "1", Bound: helios, Holder: cumulus, Does: "visit", Due: civil.On("2027-05-31"),
			Life: obligation.Life{While: when.Not(when.Did("suspension"))}},
		obligation.Duty{Clause: "2", Bound: helios, Holder: cumulus, Does: "delivery", Schedule: []obligation.Instalment{
			{Due: civil.On("2027-05-31")}, {Due: civil.On("2028-05-31")}}},
		obligation.Duty{Clause: "3", Bound: helios, Holder: cumulus, Does: "report", After: "payment",
			Within: civil.Days(10)},
		obligation.Duty{Clause: "4", Bound: helios, Holder: cumulus, Does: "payment", Due: civil.On("2027-05-31")},
		obligation.Duty{Clause: "5", Bound: cumulus, Holder: helios, Does: "payment", Due: civil.On("2027-05-31")},
		obligation.Right{Clause: "9", Holder: cumulus, Toward: helios, By: "termination", Ends: true})
	a.Events = contract.Events{"visit": {By: "Helios"}, "delivery": {By: "Helios"}, "report": {By: "Helios"},
		"payment":    {},
		"suspension": {By: "Helios"}, "resumption": {By: "Helios", Withdraws: "suspension"}, "termination": {By: "Cumulus"}}
	by := func(event record.Event, days ...string) []record.Act {
		var acts []record.Act
		for _, d := range days {
			acts = append(acts, step(d, event, helios, ""))
		}
		return acts
	}
	suspension := append(by("suspension", "2027-05-01"), by("resumption", "2027-06-10")...)
	end := step("2027-07-20", "termination", cumulus, "")
	at := func(name string, of record.Clause, on string, want evaluate.Standings, since string, breaks []string,
		acts ...record.Act) stand {
		return stand{name: name, deal: a, known: knowing(acts...), on: on, of: of, want: want, since: since, breaks: breaks}
	}
	none := []string{}
	return stands{
		at("suspended on the day it was due", "1", "2027-06-01", evaluate.NotInForce, "", none, suspension[:1]...),
		at("due while suspended and then resumed", "1", "2027-06-11", evaluate.NotYetDue, "", none, suspension...),
		at("due while suspended, done after that", "1", "2027-06-21", evaluate.Performed, "", none,
			append(suspension, by("visit", "2027-06-20")...)...),
		at("not done, and never suspended", "1", "2027-06-01", evaluate.Breached, "2027-06-01", []string{"2027-06-01"}),
		at("suspended on the day after it was due", "1", "2027-06-02", evaluate.Breached, "2027-06-01",
			[]string{"2027-06-01"},
			by("suspension", "2027-06-01")...),
		at("an instalment that was missed stays missed after the end", "2", "2027-08-01", evaluate.Breached, "2027-06-01",
			[]string{"2027-06-01"}, end),
		at("an instalment due after the end is not owed", "2", "2028-06-01", evaluate.NotInForce, "", none,
			append(by("delivery", "2027-05-31"), end)...),
		at("an instalment that came late was a breach", "2", "2027-06-06", evaluate.NotYetDue, "", []string{"2027-06-01"},
			by("delivery", "2027-06-05")...),
		at("each payment asks for a report of its own", "3", "2027-06-26", evaluate.Breached, "2027-06-21",
			[]string{"2027-06-21"},
			append(by("payment", "2027-06-05", "2027-06-10"), by("report", "2027-06-06")...)...),
		at("a report after the second payment does for it", "3", "2027-06-26", evaluate.Performed, "", none,
			append(by("payment", "2027-06-05", "2027-06-10"), by("report", "2027-06-06", "2027-06-20")...)...),
		at("one's own payment performs one's duty", "4", "2027-06-01", evaluate.Performed, "", none, by("payment",
			"2027-05-31")...),
		at("another's payment does not perform one's duty", "5", "2027-06-01", evaluate.Breached, "2027-06-01",
			[]string{"2027-06-01"},
			by("payment", "2027-05-31")...),
		at("what is done after the end performs nothing", "4", "2028-01-01", evaluate.NotInForce, "", none,
			append(by("payment", "2027-05-22"), step("2027-05-20", "termination", cumulus, ""))...),
		at("what was broken before the end stays broken", "4", "2027-08-01", evaluate.Breached, "2027-06-01",
			[]string{"2027-06-01"}, end),
	}
}
