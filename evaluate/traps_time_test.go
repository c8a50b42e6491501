package evaluate_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// The steps of a first refusal.
const (
	offered  record.Event = "offer"
	accepted record.Event = "acceptance"
	declined record.Event = "refusal"
)

// firstRefusal makes Helios offer what it trains to Cumulus first, who has a period to answer.
func firstRefusal(answer, free civil.Period) contract.Agreement {
	return change(deal(obligation.FirstRefusal{Clause: "4.3", Grantor: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models"}, Offered: offered, Accepted: accepted, Declined: declined,
		Answer: answer, Free: free}), func(a *contract.Agreement) {
		a.Events = contract.Events{
			offered:  {By: "Helios", To: "Cumulus", PerMatter: true},
			accepted: {By: "Cumulus", To: "Helios", PerMatter: true},
			declined: {By: "Cumulus", To: "Helios", PerMatter: true},
		}
	})
}

func offerOf(date string, m record.Matter) record.Act {
	return about(m, step(date, offered, helios, cumulus))
}

func trainOf(date string, m record.Matter) record.Act { return about(m, on(date, train("US"))) }

func traps08OffByOne() questions {
	term := deal(exclusive("4.1", "US"))
	own := deal(obligation.Exclusivity{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models"},
		Life:  obligation.Life{During: civil.Span{After: civil.On("2026-06-30"), Before: civil.On("2028-01-01")}}})
	third := func(inclusive bool) contract.Agreement {
		return deal(exclusive("4.1", "US", obligation.Exception{Clause: "4.1(a)", Over: scope.Everything,
			While: when.Passed{Period: civil.Years(1), From: civil.On("2026-06-01"), Inclusive: inclusive}}))
	}
	month := firstRefusal(civil.Months(1), civil.Months(1))
	days := firstRefusal(civil.Days(30), civil.Period{})
	january := knowing(offerOf("2027-01-31", "A"))
	notice := deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope:  scope.Box{"activity": "train models"},
		Unless: obligation.Steps{obligation.Notice{Clause: "4.2", Given: "notice", Ahead: civil.Days(30)}}})
	notice.Events = contract.Events{"notice": {By: "Helios", To: "Cumulus"}}
	given := knowing(but(step("2027-05-01", "notice", helios, cumulus), func(a *record.Act) {
		a.About, a.What = "A", scope.Box{"activity": "train models", "with": "Nimbus", "territory": "US"}
	}))
	return questions{
		{name: "the last day of the agreement", deal: term, act: on("2030-12-31", train("US")), want: breach, of: "4.1"},
		{name: "the day after the last", deal: term, act: on("2031-01-01", train("US")), want: permitted},
		{name: "the first day of the agreement", deal: term, act: on("2026-01-01", train("US")), want: breach, of: "4.1"},
		{name: "the day before the first", deal: term, act: on("2025-12-31", train("US")), want: permitted},
		{name: "after a day excludes that day", deal: own, act: on("2026-06-30", train("US")), want: permitted},
		{name: "after a day includes the next", deal: own, act: on("2026-07-01", train("US")), want: breach, of: "4.1"},
		{name: "before a day includes the one before", deal: own, act: on("2027-12-31", train("US")), want: breach,
			of: "4.1"},
		{name: "before a day excludes that day", deal: own, act: on("2028-01-01", train("US")), want: permitted},
		{name: "after the anniversary excludes it", deal: third(false), act: on("2027-06-01", train("US")), want: breach,
			of: "4.1"},
		{name: "the day after the anniversary is after it", deal: third(false), act: on("2027-06-02", train("US")),
			want: permitted, of: "4.1"},
		{name: "on or after the anniversary includes it", deal: third(true), act: on("2027-06-01", train("US")),
			want: permitted, of: "4.1"},
		{name: "the day before is not on or after the anniversary", deal: third(true), want: breach, of: "4.1",
			act: on("2027-05-31", train("US"))},
		{name: "a month from 31 January still runs on 28 February", deal: month, known: january, want: conditional,
			act: trainOf("2027-02-28", "A"), of: "4.3"},
		{name: "a month from 31 January has run on 1 March", deal: month, known: january, want: permitted,
			act: trainOf("2027-03-01", "A"), of: "4.3"},
		{name: "a month of freedom after 28 February ends with 28 March", deal: month, known: january, want: permitted,
			act: trainOf("2027-03-28", "A"), of: "4.3"},
		{name: "the day after the month of freedom", deal: month, known: january, want: conditional,
			act: trainOf("2027-03-29", "A"), of: "4.3"},
		{name: "the day of the offer is left out and the thirtieth day counts", deal: days, want: conditional,
			known: knowing(offerOf("2027-05-01", "A")), act: trainOf("2027-05-31", "A"), of: "4.3"},
		{name: "the thirty-first day is free", deal: days, want: permitted, of: "4.3",
			known: knowing(offerOf("2027-05-01", "A")), act: trainOf("2027-06-01", "A")},
		{name: "an answer on the last day is in time", deal: days, want: breach, of: "4.3", act: trainOf("2027-06-01", "A"),
			known: knowing(offerOf("2027-05-01", "A"), about("A", step("2027-05-31", accepted, cumulus, helios)))},
		{name: "an answer on the day after is late", deal: days, want: permitted, of: "4.3", act: trainOf("2027-06-02", "A"),
			known: knowing(offerOf("2027-05-01", "A"), about("A", step("2027-06-01", accepted, cumulus, helios)))},
		{name: "a notice of thirty days given twenty-nine days ahead", deal: notice, known: given, want: breach, of: "4.1",
			act: trainOf("2027-05-30", "A")},
		{name: "a notice of thirty days given thirty days ahead", deal: notice, known: given, want: permitted, of: "4.1",
			act: trainOf("2027-05-31", "A")},
	}
}

func traps09BusinessDays() questions {
	offers := func(p civil.Period, holidays ...civil.Date) contract.Agreement {
		return change(firstRefusal(p, civil.Period{}), func(a *contract.Agreement) {
			a.Calendar = civil.Calendar{Name: "New York", Holidays: holidays}
		})
	}
	// 24 May 2027 is a Monday, 31 May 2027 a holiday in the United States.
	monday := knowing(offerOf("2027-05-24", "A"))
	memorial := civil.On("2027-05-31")
	return questions{
		{name: "five business days from a Monday still run on the next Monday", deal: offers(civil.BusinessDays(5)),
			known: monday, act: trainOf("2027-05-31", "A"), want: conditional, of: "4.3"},
		{name: "five business days from a Monday have run on the Tuesday of the next week",
			deal: offers(civil.BusinessDays(5)), known: monday, act: trainOf("2027-06-01", "A"), want: permitted},
		{name: "a holiday on the last day moves it", deal: offers(civil.BusinessDays(5), memorial), known: monday,
			act: trainOf("2027-06-01", "A"), want: conditional, of: "4.3"},
		{name: "the day after the last that a holiday moved", deal: offers(civil.BusinessDays(5), memorial), known: monday,
			act: trainOf("2027-06-02", "A"), want: permitted},
		{name: "five days are not five business days", deal: offers(civil.Days(5)), known: monday,
			act: trainOf("2027-05-30", "A"), want: permitted},
		{name: "a last day that is a holiday does not move unless the clause says so",
			deal: offers(civil.Days(7), memorial), known: monday, act: trainOf("2027-06-01", "A"), want: permitted},
	}
}

func traps12Ended() questions {
	held := func(as contract.As, during civil.Span) contract.Agreement {
		return change(deal(exclusive("4.1", "US")), func(a *contract.Agreement) {
			a.Held = []contract.Held{{Clause: "4.1", As: as, By: "a court", During: during}}
		})
	}
	year := civil.Span{From: civil.On("2027-06-01"), Through: civil.On("2028-05-31")}
	waived := deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope:  scope.Box{"activity": "train models"},
		Unless: obligation.Steps{obligation.Consent{Clause: "4.2", Given: "waiver"}}})
	waived.Events = contract.Events{"waiver": {By: "Cumulus", To: "Helios", PerMatter: true}}
	removed := change(deal(exclusive("4.1", "US")), func(a *contract.Agreement) {
		a.Amendments = []contract.Amendment{{Clause: "A1", Made: civil.On("2027-01-01"), Effective: civil.On("2027-06-02"),
			Removes: record.Clauses{"4.1"}}}
	})
	restated := change(deal(exclusive("4.1", "US")), func(a *contract.Agreement) {
		a.Amendments = []contract.Amendment{{Clause: "A1", Made: civil.On("2027-01-01"), Restates: true}}
	})
	extended := change(deal(exclusive("4.1", "US")), func(a *contract.Agreement) {
		a.Amendments = []contract.Amendment{{Clause: "A1", Made: civil.On("2027-01-01"), Term: through("2032-12-31")}}
	})
	life := func(l obligation.Life) contract.Agreement {
		return deal(obligation.NonCompete{Clause: "7", Bound: helios, Holder: cumulus,
			Scope: scope.Box{"activity": "train models"}, Life: l})
	}
	tail := life(obligation.Life{Tails: []obligation.Tail{{Clause: "7.2", Lasts: civil.Years(1)}}})
	license := deal(obligation.License{Clause: "8", Licensor: cumulus, Licensee: helios,
		Subject: scope.Box{"activity": "use technology"}, Grants: []obligation.Grant{{Clause: "8.1", Field: scope.Everything}}})
	use := record.Act{By: helios, On: civil.On("2030-12-31"), What: scope.Box{"activity": "use technology"}}
	known := func(day string) record.Known { return record.Known{AsKnownOn: civil.On(day)} }
	years := but(train("US"), func(a *record.Act) { a.During = year })
	return questions{
		{name: "an exclusivity that ended", deal: deal(exclusive("4.1", "US")), act: on("2031-01-01", train("US")),
			want: permitted, also: gone("4.1")},
		{name: "a suspended clause", deal: held(contract.Suspended, year), act: train("US"), want: permitted,
			also: gone("4.1")},
		{name: "the last day of a suspension", deal: held(contract.Suspended, year), act: on("2028-05-31", train("US")),
			want: permitted},
		{name: "the day after a suspension", deal: held(contract.Suspended, year), act: on("2028-06-01", train("US")),
			want: breach, of: "4.1"},
		{name: "the day before a suspension", deal: held(contract.Suspended, year), act: on("2027-05-31", train("US")),
			want: breach, of: "4.1"},
		{name: "an act that outlasts the suspension", deal: held(contract.Suspended, year), want: breach, of: "4.1",
			act: but(years, func(a *record.Act) { a.During.Through = civil.On("2028-06-01") })},
		{name: "an act within the suspension", deal: held(contract.Suspended, year), act: years, want: permitted},
		{name: "a void clause", deal: held(contract.Void, civil.Span{}), act: train("US"), want: permitted,
			also: gone("4.1")},
		{name: "a waiver for this matter", deal: waived, act: trainOf("2027-06-01", "A"), want: permitted, of: "4.1",
			known: knowing(about("A", step("2027-05-01", "waiver", cumulus, helios)))},
		{name: "a waiver that came after the act", deal: waived, act: trainOf("2027-06-01", "A"), want: conditional,
			known: knowing(about("A", step("2027-06-02", "waiver", cumulus, helios)))},
		{name: "the day before an amendment removes the clause", deal: removed, act: train("US"), want: breach, of: "4.1"},
		{name: "the day from which an amendment removes the clause", deal: removed, act: on("2027-06-02", train("US")),
			want: permitted, also: gone("4.1")},
		{name: "an amendment that nobody knew of yet", deal: removed, act: on("2027-06-02", train("US")), want: breach,
			known: known("2026-12-31"), of: "4.1"},
		{name: "an amendment that was known on the day it was made", deal: removed, act: on("2027-06-02", train("US")),
			want: permitted, known: known("2027-01-01")},
		{name: "a restatement that does not say whether the clause continues", deal: restated, act: train("US"),
			want: undetermined, missing: "4.1"},
		{name: "an amendment that extends the term", deal: extended, act: on("2032-12-31", train("US")), want: breach,
			of: "4.1"},
		{name: "the day after the extended term", deal: extended, act: on("2033-01-01", train("US")), want: permitted},
		{name: "a non-compete in its tail", deal: tail, act: on("2031-12-31", train("US")), want: breach, of: "7"},
		{name: "a non-compete after its tail", deal: tail, act: on("2032-01-01", train("US")), want: permitted},
		{name: "a non-compete without a tail ends with the agreement", deal: life(obligation.Life{}),
			act: on("2031-01-01", train("US")), want: permitted},
		{name: "a clause that survives", deal: life(obligation.Life{Survives: true}), act: on("2031-01-01", train("US")),
			want: breach, of: "7"},
		{name: "a license on the last day", deal: license, act: use, want: permitted, of: "8"},
		{name: "use after the license ended", deal: license, act: on("2031-01-01", use), want: breach, of: "8"},
	}
}

func traps14Late() questions {
	option := func(needs when.Condition) contract.Agreement {
		a := deal(obligation.Right{Clause: "5", Holder: helios, Toward: cumulus, By: "exercise", Needs: needs})
		a.Events = contract.Events{
			"exercise": {By: "Helios", To: "Cumulus"},
			"closing":  {},
		}
		return a
	}
	window := option(when.Not(when.Passed{Period: civil.Days(30), After: "closing"}))
	fixed := option(when.During{From: civil.On("2027-06-01"), Through: civil.On("2027-06-30")})
	later := option(when.Passed{Period: civil.Days(30), After: "closing"})
	closed := knowing(record.Act{Event: "closing", On: civil.On("2027-05-01")})
	exercise := func(date string) record.Act { return step(date, "exercise", helios, cumulus) }
	return questions{
		{name: "on the last day", deal: window, known: closed, act: exercise("2027-05-31"), want: permitted, of: "5"},
		{name: "a day late", deal: window, known: closed, act: exercise("2027-06-01"), want: ineffective, of: "5",
			hides: []string{"BREACH", "PERMITTED"}},
		{name: "within fixed days", deal: fixed, act: exercise("2027-06-30"), want: permitted, of: "5"},
		{name: "after fixed days", deal: fixed, act: exercise("2027-07-01"), want: ineffective, of: "5"},
		{name: "before fixed days", deal: fixed, act: exercise("2027-05-31"), want: ineffective, of: "5",
			says: []string{"2027-06-01"}},
		{name: "a day early", deal: later, known: closed, act: exercise("2027-05-31"), want: ineffective, of: "5",
			says: []string{"2027-06-01"}},
		{name: "on the first day", deal: later, known: closed, act: exercise("2027-06-01"), want: permitted, of: "5"},
		{name: "nothing recorded from which a time to wait runs", deal: later, act: exercise("2027-06-01"),
			want: ineffective, of: "5"},
		{name: "on a day that is not said", deal: fixed, act: record.Act{Event: "exercise", By: helios, To: cumulus},
			want: undetermined, between: orNoEffect()},
	}
}

func traps20Unnoticed() questions {
	ending := change(deal(exclusive("4.1", "US"), obligation.Right{Clause: "11", Holder: helios, Toward: cumulus,
		By: "termination", Ends: true, After: civil.Days(30)}), func(a *contract.Agreement) {
		a.Events = contract.Events{"termination": {By: "Helios", To: "Cumulus", Form: "writing"}}
	})
	only := change(ending, func(a *contract.Agreement) {
		a.Terms = contract.Terms{exclusive("4.1", "US"), exclusive("4.2", "EU"), obligation.Right{Clause: "11",
			Holder: helios, Toward: cumulus, By: "termination", EndsOnly: record.Clauses{"4.1"}}}
	})
	terminated := knowing(but(step("2027-05-01", "termination", helios, cumulus), func(a *record.Act) { a.Form = "letter" }))
	letter := func(by record.Party, and ...record.Party) record.Known {
		return knowing(record.Act{Event: "side letter", By: by, And: and, On: civil.On("2027-05-01")})
	}
	unread := deal(exclusive("4.1", "US"))
	allowed := deal(obligation.Permission{Clause: "6", Holder: helios, Toward: cumulus,
		Scope: scope.Box{"activity": "train models"}})
	withMatter := func(k record.Known, m record.Matter) record.Known {
		k.Acts = []record.Act{about(m, k.Acts[0])}
		k.Matters = map[record.Matter]scope.Box{"A": {}, "B": {}}
		return k
	}
	invoking := letter(helios, cumulus)
	invoking.Acts[0].Invokes = record.Clauses{"9"}
	return questions{
		{name: "an exclusivity that a termination ended", deal: ending, known: terminated, want: permitted,
			act: on("2027-06-01", train("US"))},
		{name: "while the time runs after which the termination takes effect", deal: ending, known: terminated,
			want: breach, of: "4.1", act: on("2027-05-30", train("US"))},
		{name: "an exclusivity that a termination of one clause ended", deal: only, known: terminated, want: permitted,
			act: train("US")},
		{name: "another exclusivity, which that termination left", deal: only, known: terminated, want: breach, of: "4.2",
			act: train("EU")},
		{name: "a letter of both sides that the agreement does not know", deal: unread, known: letter(helios, cumulus),
			act: train("US"), want: undetermined, missing: "side letter"},
		{name: "a letter of the holder alone", deal: unread, known: letter(cumulus), act: train("US"), want: undetermined,
			missing: "side letter"},
		{name: "a letter of the bound party alone frees nothing", deal: unread, known: letter(helios), act: train("US"),
			want: breach, of: "4.1"},
		{name: "a letter about a described other matter", deal: unread, known: withMatter(letter(helios, cumulus), "B"),
			act: trainOf("2027-06-01", "A"), want: breach, of: "4.1"},
		{name: "a letter about this matter", deal: unread, known: withMatter(letter(helios, cumulus), "A"),
			act: trainOf("2027-06-01", "A"), want: undetermined, missing: "side letter"},
		{name: "a letter that names another clause", deal: unread, known: invoking, act: train("US"), want: breach,
			of: "4.1"},
		{name: "a letter that came after the act", deal: unread, known: letter(helios, cumulus), want: breach, of: "4.1",
			act: on("2027-04-30", train("US"))},
		{name: "a letter that came while the act ran on", deal: unread, known: letter(cumulus), want: undetermined,
			act: but(train("Japan"), func(a *record.Act) {
				a.On = civil.Date{}
				a.During = civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2027-12-31")}
			})},
		{name: "a letter and an act that a permission allows", deal: allowed, known: letter(cumulus), want: undetermined,
			act: train("US")},
		{name: "a letter and a vague act that a permission may allow", deal: allowed, known: letter(cumulus),
			want: undetermined, act: but(train("US"), func(a *record.Act) { delete(a.What, "activity") })},
		{name: "a letter of both sides may bar what was permitted", deal: unread, known: letter(helios, cumulus),
			want: undetermined, act: train("Singapore")},
	}
}

func traps30Commitment() questions {
	bar := deal(obligation.Exclusivity{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models", "territory": "US"},
		Life:  obligation.Life{During: civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2028-12-31")}}})
	run := func(signed, first, last string) record.Act {
		return but(train("US"), func(a *record.Act) {
			a.On = civil.Date{}
			if signed != "" {
				a.On = civil.On(signed)
			}
			a.During = civil.Span{From: civil.On(first), Through: civil.On(last)}
		})
	}
	signs := record.Act{By: helios, With: nimbus, On: civil.On("2026-06-01"), What: scope.Box{"activity": "paint"},
		Commits: []record.Act{{What: scope.Box{"activity": "train models", "territory": "US"}, On: civil.On("2027-06-01")}}}
	broken := func(day string) func(*testing.T, evaluate.Decision) {
		return func(t *testing.T, d evaluate.Decision) {
			if got := d.Findings[0].From; got != civil.On(day) {
				t.Errorf("broken from %s, want %s\n%s", got, day, d)
			}
		}
	}
	return questions{
		{name: "signed before the bar and running into it", deal: bar, act: run("2026-06-01", "2026-06-01", "2027-01-01"),
			want: breach, of: "4.1", also: broken("2027-01-01")},
		{name: "signed before the bar and over before it", deal: bar, act: run("2026-06-01", "2026-06-01", "2026-12-31"),
			want: permitted},
		{name: "running past the end of the bar", deal: bar, act: run("", "2028-12-31", "2030-06-01"), want: breach,
			of: "4.1", also: broken("2028-12-31")},
		{name: "beginning after the end of the bar", deal: bar, act: run("", "2029-01-01", "2030-06-01"), want: permitted},
		{name: "signed during the bar for a time after it", deal: bar, act: run("2028-06-01", "2029-01-01", "2030-06-01"),
			want: undetermined, missing: "4.1"},
		{name: "signed after the bar for a time after it", deal: bar, act: run("2029-01-01", "2029-01-01", "2030-06-01"),
			want: permitted},
		{name: "reaching over the bar on both sides", deal: bar, act: run("", "2026-06-01", "2029-06-01"), want: breach,
			of: "4.1", also: wherePieces(evaluate.Barred, "from 2027-01-01 through 2028-12-31")},
		{name: "without an end", deal: bar, want: breach, of: "4.1",
			act: but(train("US"), func(a *record.Act) { a.On, a.During = civil.Date{}, from("2026-06-01") })},
		{name: "on a day that is not said", deal: bar, want: undetermined,
			act: but(train("US"), func(a *record.Act) { a.On = civil.Date{} })},
		{name: "an act that binds to another within the bar", deal: bar, act: signs, want: breach, of: "4.1",
			also: broken("2027-06-01")},
		{name: "an act that binds to another outside the bar", deal: bar, want: permitted,
			act: but(signs, func(a *record.Act) { a.Commits = []record.Act{on("2029-01-01", signs.Commits[0])} })},
		{name: "an act that binds to another on a day not said", deal: bar, want: undetermined,
			act: but(signs, func(a *record.Act) {
				a.Commits = []record.Act{but(signs.Commits[0], func(c *record.Act) { c.On = civil.Date{} })}
			})},
	}
}

func traps32FallenAway() questions {
	agreement := func(l obligation.Life) contract.Agreement {
		a := deal(obligation.Right{Clause: "5", Holder: helios, Toward: cumulus, By: "exercise", Life: l})
		a.Events = contract.Events{"exercise": {By: "Helios", To: "Cumulus"}}
		return a
	}
	below := when.Figure{Name: "the share of Helios", Bounds: when.Bounds{Under: amount("10%")}}
	fallen := agreement(obligation.Life{Ends: below})
	revives := agreement(obligation.Life{While: when.Not(below)})
	share := func(percent string, during civil.Span) record.Figure {
		return record.Figure{Name: "the share of Helios", Is: amount(percent), During: during}
	}
	spring := civil.Span{From: civil.On("2027-03-01"), Through: civil.On("2027-04-30")}
	shares := record.Known{Figures: []record.Figure{share("12%", through("2027-02-28")), share("9%", spring),
		share("15%", from("2027-05-01"))}}
	gap := record.Known{Figures: []record.Figure{share("12%", through("2027-02-28")), share("15%", from("2027-05-01"))}}
	exercise := func(date string) record.Act { return step(date, "exercise", helios, cumulus) }
	fact := agreement(obligation.Life{Ends: when.Fact("control has changed")})
	changed := record.Known{Facts: record.Facts{
		{Fact: "control has changed", Is: record.Yes, During: spring},
		{Fact: "control has changed", Is: record.No, During: from("2027-05-01")},
		{Fact: "control has changed", Is: record.No, During: through("2027-02-28")}}}
	return questions{
		{name: "before it fell away", deal: fallen, known: shares, act: exercise("2027-02-28"), want: permitted, of: "5"},
		{name: "while the ground lasts", deal: fallen, known: shares, act: exercise("2027-03-01"), want: ineffective,
			of: "5"},
		{name: "after the ground is gone again", deal: fallen, known: shares, act: exercise("2027-06-01"),
			want: ineffective, of: "5"},
		{name: "a right that holds only while the ground does not exist revives", deal: revives, known: shares,
			act: exercise("2027-06-01"), want: permitted, of: "5"},
		{name: "a fact of a time past ended it", deal: fact, known: changed, act: exercise("2027-06-01"),
			want: ineffective, of: "5"},
		{name: "a time for which nothing is stated leaves it open", deal: fallen, known: gap, act: exercise("2027-06-01"),
			want: undetermined, between: orNoEffect()},
	}
}

func traps33Disputes() questions {
	clause := obligation.Disputes{Clause: "12", Between: []record.Party{helios, cumulus},
		Tiers: []obligation.Tier{{Clause: "12.1", Begun: "notice of dispute", Lasts: civil.Days(30)},
			{Clause: "12.2", Begun: "request for mediation", Ended: "end of mediation", Lasts: civil.Days(60)}},
		Forum: scope.Box{"activity": "arbitrate"}, Bars: scope.Box{"activity": "sue"},
		Except: obligation.Exceptions{{Clause: "12.4", Over: scope.Box{"relief": "urgent relief"}}}}
	ended := change(deal(exclusive("4.1", "US"), clause, obligation.Right{Clause: "11", Holder: cumulus, Toward: helios,
		By: "termination", Ends: true}), func(a *contract.Agreement) {
		a.Words["relief"] = "urgent relief, damages"
		a.Events = contract.Events{"termination": {By: "Cumulus", To: "Helios"}, "notice of dispute": {},
			"request for mediation": {}, "end of mediation": {}}
	})
	act := func(date, activity string, relief scope.Words) record.Act {
		a := record.Act{By: helios, With: cumulus, About: "invoice 7", On: civil.On(date),
			What: scope.Box{"activity": scope.Words(activity)}}
		if relief != "" {
			a.What["relief"] = relief
		}
		return a
	}
	terminated := step("2027-01-01", "termination", cumulus, helios)
	tiers := []record.Act{terminated, about("invoice 7", step("2027-03-01", "notice of dispute", helios, cumulus)),
		about("invoice 7", step("2027-04-01", "request for mediation", helios, cumulus))}
	return questions{
		{name: "a suit after the termination", deal: ended, known: knowing(terminated), want: breach, of: "12",
			act: act("2027-06-01", "sue", "damages")},
		{name: "a suit after the agreement expired", deal: ended, known: knowing(), want: breach, of: "12",
			act: act("2032-06-01", "sue", "damages")},
		{name: "arbitration after the termination, no tier begun", deal: ended, known: knowing(terminated),
			want: conditional, of: "12", act: act("2027-06-01", "arbitrate", "damages")},
		{name: "arbitration while the second tier runs", deal: ended, known: knowing(tiers...), want: conditional, of: "12",
			act: act("2027-05-31", "arbitrate", "damages")},
		{name: "arbitration after both tiers have run", deal: ended, known: knowing(tiers...), want: permitted, of: "12",
			act: act("2027-06-01", "arbitrate", "damages")},
		{name: "urgent relief from a court after the termination", deal: ended, known: knowing(terminated),
			want: permitted, of: "12", act: act("2027-06-01", "sue", "urgent relief")},
		{name: "relief that is not said", deal: ended, known: knowing(terminated), want: undetermined, missing: "relief",
			act: act("2027-06-01", "sue", "")},
		{name: "mediation of another matter", deal: ended, want: conditional, of: "12",
			act: act("2027-06-01", "arbitrate", "damages"),
			known: func() record.Known {
				k := knowing(terminated, about("invoice 8", tiers[1]), about("invoice 8", tiers[2]))
				k.Matters = map[record.Matter]scope.Box{"invoice 7": {}, "invoice 8": {}}
				return k
			}()},
	}
}
