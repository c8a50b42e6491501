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

// traps36Kept are duties to keep something so, which an act or an omission breaks.
func traps36Kept() questions {
	keeps := func(that when.Condition) contract.Agreement {
		return change(deal(obligation.Duty{Clause: "5", Bound: helios, Holder: cumulus, Keeps: that}),
			func(a *contract.Agreement) {
				a.Events = contract.Events{"payment": {By: "Helios"}, "loan": {By: "Helios"}}
			})
	}
	share := keeps(when.Any{when.During{Through: civil.On("2027-03-01")},
		when.Total{Event: "payment", Of: "revenue", Bounds: when.Bounds{AtLeast: amount("18%")}}})
	capped := keeps(when.Total{Event: "loan", Bounds: when.Bounds{AtMost: amount("USD 100")}})
	never := keeps(when.Not(when.Did("loan")))
	sum := func(e record.Event, date, of string) record.Act { return worth(of, step(date, e, helios, "")) }
	left := func(date string) record.Act {
		return but(step(date, "payment", helios, ""), func(a *record.Act) { a.Omission = true })
	}
	with := func(k record.Known) record.Known {
		k.Figures = []record.Figure{{Name: "revenue", Is: amount("USD 1,000")}}
		return k
	}
	return questions{
		{name: "leaving a share at one percent", deal: share, act: left("2027-03-02"), want: breach, of: "5",
			known: with(knowing(sum("payment", "2027-03-01", "USD 10")))},
		{name: "leaving it so on the last day", deal: share, act: left("2027-03-01"), want: permitted,
			known: with(knowing(sum("payment", "2027-03-01", "USD 10")))},
		{name: "leaving it where it is paid", deal: share, act: left("2027-03-02"), want: permitted,
			known: with(knowing(sum("payment", "2027-03-01", "USD 180")))},
		{name: "leaving it with a record that is not complete", deal: share, act: left("2027-03-02"), want: undetermined,
			missing: "payment", known: with(record.Known{Acts: []record.Act{sum("payment", "2027-03-01", "USD 10")}})},
		{name: "a tenth a day late", deal: share, act: sum("payment", "2027-03-02", "USD 10"), want: breach, of: "5",
			known: with(knowing())},
		{name: "a loan up to the cap", deal: capped, act: sum("loan", "2027-03-02", "USD 40"), want: permitted,
			known: knowing(sum("loan", "2027-03-01", "USD 60"))},
		{name: "a loan over the cap", deal: capped, act: sum("loan", "2027-03-02", "USD 40.01"), want: breach, of: "5",
			known: knowing(sum("loan", "2027-03-01", "USD 60"))},
		{name: "a loan of an amount not said", deal: capped, act: step("2027-03-02", "loan", helios, ""), want: undetermined,
			known: knowing(sum("loan", "2027-03-01", "USD 60"))},
		{name: "a loan with others perhaps not recorded", deal: capped, act: sum("loan", "2027-03-02", "USD 40"),
			want: undetermined, missing: "loan"},
		{name: "what must never be done", deal: never, act: sum("loan", "2027-03-02", "USD 1"), want: breach, of: "5",
			known: knowing()},
		{name: "another event", deal: never, act: sum("payment", "2027-03-02", "USD 1"), want: permitted, known: knowing()},
	}
}

// traps37Vain are withdrawals that had no effect, and so take nothing back.
func traps37Vain() questions {
	frozen := change(deal(
		obligation.Prohibition{Clause: "1", Bound: helios, Holder: cumulus, Scope: scope.Box{"activity": "train models"},
			Life: obligation.Life{While: when.Did("freeze")}},
		obligation.Right{Clause: "3", Holder: helios, Toward: cumulus, By: "thaw", Needs: when.Fact("restored")}),
		func(a *contract.Agreement) {
			a.Events = contract.Events{"freeze": {By: "Cumulus"}, "thaw": {By: "Helios", Withdraws: "freeze"}}
		})
	paused := change(deal(exclusive("1", "US"),
		obligation.Application{Clause: "2", Of: record.Clauses{"1"}, OnlyWhile: when.Not(when.Did("freeze"))},
		obligation.Right{Clause: "3", Holder: helios, Toward: cumulus, By: "thaw", Needs: when.Fact("restored")}),
		func(a *contract.Agreement) { a.Events = frozen.Events })
	both := func(is record.Truth) record.Known {
		k := knowing(step("2027-01-01", "freeze", cumulus, ""), step("2027-02-01", "thaw", helios, ""))
		if is != record.Unknown {
			k.Facts = record.Facts{{Fact: "restored", Is: is}}
		}
		return k
	}
	return questions{
		{name: "a bar taken back in vain", deal: frozen, act: train("US"), known: both(record.No), want: breach, of: "1"},
		{name: "a bar taken back, perhaps in vain", deal: frozen, act: train("US"), known: both(record.Unknown),
			want: undetermined, missing: "restored"},
		{name: "a bar taken back", deal: frozen, act: train("US"), known: both(record.Yes), want: permitted},
		{name: "a suspension taken back in vain", deal: paused, act: train("US"), known: both(record.No), want: permitted},
		{name: "a suspension taken back, perhaps in vain", deal: paused, act: train("US"), known: both(record.Unknown),
			want: undetermined, missing: "restored"},
		{name: "a suspension taken back", deal: paused, act: train("US"), known: both(record.Yes), want: breach, of: "1"},
	}
}

// TestExtentOfDeclaredCoordinates: a coordinate that a consent must have is not thereby one that it need not share with the act.
func TestExtentOfDeclaredCoordinates(t *testing.T) {
	a := change(deal(obligation.Prohibition{Clause: "1", Bound: helios, Holder: cumulus,
		Scope:  scope.Box{"activity": "train models"},
		Unless: obligation.Steps{obligation.Consent{Given: "consent"}}}),
		func(a *contract.Agreement) {
			a.Events = contract.Events{"consent": {By: "Cumulus", PerMatter: true, Within: scope.Box{"territory": "any"}}}
		})
	given := about("run", step("2027-05-01", "consent", cumulus, ""))
	given.What = scope.Box{"territory": "Germany"}
	questions{
		{name: "in the country of the consent", deal: a, act: about("run", train("Germany")), known: knowing(given), want: permitted},
		{name: "in another country", deal: a, act: about("run", train("Austria")), known: knowing(given), want: conditional},
		{name: "in a country not said", deal: a, act: about("run", train("")), known: knowing(given), want: undetermined,
			between: orNotYet()},
	}.run(t)
}

// TestPaidLate: what was paid late is a breach from the day after it was due through that on which it was paid, whether in one
// act, in parts or in instalments.
func TestPaidLate(t *testing.T) {
	fee := obligation.Duty{Clause: "5", Bound: helios, Holder: cumulus, Does: "payment",
		Remedies: obligation.Remedies{{Clause: "5.4", What: "late fee", PerDay: amount("USD 10")}}}
	due := civil.On("2027-03-01")
	one, parts, instalments := fee, fee, fee
	one.Due = due
	parts.Due, parts.Least = due, amount("USD 100")
	instalments.Schedule = []obligation.Instalment{{Due: due, Amount: amount("USD 100")},
		{Due: civil.On("2027-03-03"), Amount: amount("USD 50")}, {Due: civil.On("2028-03-01"), Amount: amount("USD 50")}}
	paid := worth("USD 150", step("2027-03-05", "payment", helios, ""))
	for name, want := range map[string][]string{"one": {"2027-03-05 USD 40"}, "parts": {"2027-03-05 USD 40"},
		"instalments": {"2027-03-05 USD 40", "2027-03-05 USD 20"}} {
		a := change(deal(map[string]obligation.Duty{"one": one, "parts": parts, "instalments": instalments}[name]),
			func(a *contract.Agreement) { a.Events = contract.Events{"payment": {By: "Helios"}} })
		ev, err := evaluate.New(a)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, b := range ev.Status(civil.On("2027-03-10"), knowing(paid)).Breaches {
			got = append(got, b.Through.String()+" "+b.Exposure.Due[0].Amount.String())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: through when, and how much (-want +got):\n%s", name, diff)
		}
		if d := ev.Decide(paid, knowing()); d.Verdict != breach {
			t.Errorf("%s: paying late is %s\n%s", name, d.Verdict, d.Explain())
		}
	}
}

// TestUnreadLetterAndRights: a letter of one's own gives no right, and the exercise of a right is never a breach.
func TestUnreadLetterAndRights(t *testing.T) {
	a := change(deal(obligation.Right{Clause: "9", Holder: helios, Toward: cumulus, By: "termination", Ends: true,
		Needs: when.Fact("ground")}), func(a *contract.Agreement) {
		a.Events = contract.Events{"termination": {By: "Helios", To: "Cumulus"}}
	})
	known := func(by, to record.Party) record.Known {
		k := knowing(step("2027-02-01", "letter", by, to))
		k.Facts = record.Facts{{Fact: "ground", Is: record.No}}
		return k
	}
	act := step("2027-03-01", "termination", helios, cumulus)
	questions{
		{name: "a letter of one's own", deal: a, act: act, known: known(helios, cumulus), want: ineffective},
		{name: "a letter of the other", deal: a, act: act, known: known(cumulus, helios), want: undetermined,
			between: orNoEffect()},
	}.run(t)
}

// TestRollingLastDay: a last day that is no business day moves only where the clause says so, by the holidays that are known.
func TestRollingLastDay(t *testing.T) {
	on := func(date string) civil.Date { return civil.On(date) } // 2027-07-03 is a Saturday, 2027-07-05 a holiday
	duty := obligation.Duty{Clause: "5", Bound: helios, Holder: cumulus, Does: "payment"}
	fixed, after, twice := duty, duty, duty
	fixed.Due, fixed.Roll = on("2027-07-03"), civil.Following
	after.After, after.Within, after.Roll = "invoice", civil.Days(30), civil.Following
	twice.Recurs, twice.Roll = obligation.Recurrence{First: on("2027-07-03"), Every: civil.Months(2), Through: civil.On("2027-09-03")}, civil.Following
	stays := fixed
	stays.Roll = civil.NoRoll
	with := func(d obligation.Duty, holidays ...civil.Date) contract.Agreement {
		return change(deal(d), func(a *contract.Agreement) {
			a.Calendar = civil.Calendar{Holidays: holidays}
			a.Events = contract.Events{"payment": {By: "Helios"}, "invoice": {By: "Cumulus"}}
		})
	}
	leaves := func(date string) record.Act {
		return but(step(date, "payment", helios, ""), func(a *record.Act) { a.Omission = true })
	}
	known := knowing(step("2027-06-03", "invoice", cumulus, ""))
	closed := known
	closed.Closed = []civil.Date{on("2027-07-05")}
	qs := questions{
		{name: "it stays", deal: with(stays, on("2027-07-05")), act: leaves("2027-07-04"), known: known, want: breach},
		{name: "no holiday, on Monday", deal: with(fixed), act: leaves("2027-07-05"), known: known, want: permitted},
		{name: "no holiday, after Monday", deal: with(fixed), act: leaves("2027-07-06"), known: known, want: breach},
		{name: "a day that turned out to be closed", deal: with(fixed), act: leaves("2027-07-06"), known: closed, want: permitted},
		{name: "and the day after", deal: with(fixed), act: leaves("2027-07-07"), known: closed, want: breach},
	}
	for name, d := range map[string]obligation.Duty{"fixed": fixed, "after an invoice": after, "recurring": twice} {
		qs = append(qs, question{name: name + ", on the last day", deal: with(d, on("2027-07-05")), act: leaves("2027-07-06"), known: known,
			want: permitted},
			question{name: name + ", a day late", deal: with(d, on("2027-07-05")), act: leaves("2027-07-07"), known: known, want: breach,
				also: func(t *testing.T, d evaluate.Decision) {
					if from := d.Findings[0].From; from != on("2027-07-07") {
						t.Errorf("broken from %s", from)
					}
				}})
	}
	qs.run(t)
}

// TestNoticeToTheOneInBreach: a notice of a breach of no certain clause counts against the one to whom it is given.
func TestNoticeToTheOneInBreach(t *testing.T) {
	a := change(deal(obligation.Right{Clause: "9", Holder: helios, Toward: cumulus, By: "termination", Ends: true,
		Needs: when.Uncured{By: cumulus, Notice: "notice of breach", For: civil.Days(30)}}), func(a *contract.Agreement) {
		a.Events = contract.Events{"termination": {By: "Helios, Cumulus"}, "notice of breach": {By: "Helios, Cumulus",
			To: "Helios, Cumulus"}}
	})
	plain := change(a, func(a *contract.Agreement) {
		a.Events = contract.Events{"termination": {By: "Helios, Cumulus"}, "notice of breach": {By: "Helios, Cumulus"}}
	})
	ends := step("2027-06-01", "termination", helios, "")
	notice := func(by, to record.Party) record.Known { return knowing(step("2027-03-01", "notice of breach", by, to)) }
	questions{
		{name: "to the one in breach", deal: a, act: ends, known: notice(helios, cumulus), want: permitted},
		{name: "by the one in breach to the other", deal: a, act: ends, known: notice(cumulus, helios), want: ineffective},
		{name: "to whom is not said", deal: a, act: ends, known: notice(helios, ""), want: undetermined, between: orNoEffect()},
		{name: "to nobody, by the other", deal: plain, act: ends, known: notice(helios, ""), want: permitted},
		{name: "to nobody, by the one in breach", deal: plain, act: ends, known: notice(cumulus, ""), want: ineffective},
		{name: "neither is said", deal: a, act: ends, known: notice("", ""), want: undetermined, between: orNoEffect()},
	}.run(t)
}
