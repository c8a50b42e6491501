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

// excepted is an exclusivity in the US with an exception for everything under a condition.
func excepted(while when.Condition) contract.Agreement {
	return change(deal(exclusive("4.1", "US", obligation.Exception{Clause: "4.1(a)", Over: scope.Everything, While: while})),
		func(a *contract.Agreement) {
			a.Events = contract.Events{"certificate": {By: "Cumulus"}, "objection": {By: "Cumulus"}, "payment": {By: "Cumulus"}}
		})
}

// allOf expects that all these names are among what is missing.
func allOf(names ...string) func(*testing.T, evaluate.Decision) {
	return func(t *testing.T, d evaluate.Decision) {
		t.Helper()
		missing := map[string]bool{}
		for _, m := range d.Missing {
			missing[m.Name] = true
		}
		for _, name := range names {
			if !missing[name] {
				t.Errorf("%q is not among what is missing\n%s", name, d.Explain())
			}
		}
	}
}

// cites expects that the first finding rests on these clauses.
func cites(clauses ...record.Clause) func(*testing.T, evaluate.Decision) {
	return func(t *testing.T, d evaluate.Decision) {
		t.Helper()
		for _, c := range clauses {
			if len(d.Findings) == 0 || !d.Findings[0].Cites(c) {
				t.Errorf("clause %s is not cited\n%s", c, d.Explain())
			}
		}
	}
}

// unread expects that a name is reported as not read, with a name that may be meant.
func unread(what, name, near string) func(*testing.T, evaluate.Decision) {
	return func(t *testing.T, d evaluate.Decision) {
		t.Helper()
		for _, u := range d.Basis.Unread {
			if u.What == what && u.Name == name && u.Near == near {
				return
			}
		}
		t.Errorf("%s %q, near %q, is not among what was not read: %+v", what, name, near, d.Basis.Unread)
	}
}

func traps05Misspelt() questions {
	full := excepted(when.Fact("capacity is full"))
	certified := excepted(when.Did("certificate"))
	certificate := func(e record.Event, by record.Party) record.Known {
		return knowing(record.Act{Event: e, By: by, On: civil.On("2027-05-01")})
	}
	return questions{
		{name: "a misspelt fact is not read and frees nothing", deal: full, act: train("US"), want: undetermined,
			known: so("capacity is ful", record.Yes), missing: "capacity is full",
			also: unread("fact", "capacity is ful", "capacity is full")},
		{name: "the same fact well spelt", deal: full, act: train("US"), want: permitted,
			known: so("capacity is full", record.Yes)},
		{name: "a misspelt assumption", deal: full, act: train("US"), want: undetermined,
			known: record.Known{Assume: record.Facts{{Fact: "Capacity is full", Is: record.Yes}}},
			also:  unread("fact", "Capacity is full", "capacity is full")},
		{name: "a misspelt event in the record", deal: certified, act: train("US"), want: undetermined,
			known: certificate("certifcate", cumulus), also: unread("act", "certifcate", "certificate")},
		{name: "a misspelt event by the bound party does not free", deal: certified, act: train("US"), want: breach,
			known: certificate("certifcate", helios), also: unread("act", "certifcate", "certificate")},
		{name: "a misspelt event is declared complete", deal: certified, act: train("US"), want: breach,
			known: record.Known{Complete: []record.Event{"certifcate"}}, also: unread("event", "certifcate", "certificate")},
		{name: "a misspelt event of the proposed act", deal: certified, want: undetermined,
			act:     but(train("US"), func(a *record.Act) { a.Event = "certifcate" }),
			between: []evaluate.Verdict{breach, ineffective, conditional, permitted}},
		{name: "a misspelt figure", want: undetermined, missing: "the share", act: train("US"),
			deal:  excepted(when.Figure{Name: "the share", Bounds: when.Bounds{Under: amount("10%")}}),
			known: record.Known{Figures: []record.Figure{{Name: "the shore", Is: amount("5%")}}},
			also:  unread("figure", "the shore", "the share")},
	}
}

func traps06Absent() questions {
	has := when.Fact("Cumulus has such chips")
	whenever := func(l obligation.Life) contract.Agreement {
		return deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
			Scope: scope.Box{"activity": "train models"}, Life: l})
	}
	right := deal(obligation.Right{Clause: "5", Holder: helios, Toward: cumulus, By: "exercise", Needs: when.Not(has)})
	right.Events = contract.Events{"exercise": {}}
	complete := func(e record.Event) record.Known { return record.Known{Complete: []record.Event{e}} }
	return questions{
		{name: "an exception while a fact is not so, and nothing is stated", deal: excepted(when.Not(has)),
			act: train("US"), want: undetermined, missing: string(has)},
		{name: "an exception while a fact is not so, and it is said not to be", deal: excepted(when.Not(has)),
			act: train("US"), known: so("Cumulus has such chips", record.No), want: permitted},
		{name: "a bar in force while a fact is so, and nothing is stated", deal: whenever(obligation.Life{While: has}),
			act: train("US"), want: undetermined, missing: string(has)},
		{name: "a bar that starts with a fact, and nothing is stated", deal: whenever(obligation.Life{Starts: has}),
			act: train("US"), want: undetermined, missing: string(has)},
		{name: "a bar that ends with a fact, and nothing is stated", deal: whenever(obligation.Life{Ends: has}),
			act: train("US"), want: undetermined, missing: string(has)},
		{name: "a right that needs a fact not to be so, and nothing is stated", deal: right, want: undetermined,
			act: step("2027-06-01", "exercise", helios, cumulus), between: orNoEffect(), missing: string(has)},
		{name: "no objection in the record does not free", deal: excepted(when.Not(when.Did("objection"))),
			act: train("US"), want: undetermined, missing: "objection"},
		{name: "no objection in a complete record frees", deal: excepted(when.Not(when.Did("objection"))),
			act: train("US"), want: permitted, known: complete("objection")},
		{name: "no objection, where another event is complete", deal: excepted(when.Not(when.Did("objection"))),
			act: train("US"), want: undetermined, missing: "objection", known: complete("payment")},
		{name: "the omission of an objection is recorded", deal: excepted(when.Not(when.Did("objection"))), want: permitted,
			act: train("US"), known: record.Known{Acts: []record.Act{{Event: "objection", By: cumulus, Omission: true,
				On: civil.On("2027-06-01")}}}},
		{name: "the omission of an objection is recorded up to an earlier day", want: undetermined,
			deal: excepted(when.Not(when.Did("objection"))), act: train("US"), missing: "objection",
			known: record.Known{Acts: []record.Act{{Event: "objection", By: cumulus, Omission: true,
				On: civil.On("2027-05-31")}}}},
		{name: "a certificate that would free and is not recorded", deal: excepted(when.Did("certificate")), want: breach,
			act: train("US")},
		{name: "an act that is no step, under a bar of which the place is absent from the act", deal: excepted(has),
			act: train(""), want: undetermined, missing: "territory"},
		{name: "a total that must stay under, and payments may be missing", act: train("US"), want: undetermined,
			missing: "payment", deal: excepted(when.Total{Event: "payment", AnyMatter: true,
				Bounds: when.Bounds{Under: amount("USD 100")}})},
		{name: "a total that must be reached, and payments may be missing", act: train("US"), want: undetermined,
			missing: "payment", deal: excepted(when.Not(when.Total{Event: "payment", AnyMatter: true,
				Bounds: when.Bounds{AtLeast: amount("USD 100")}}))},
	}
}

func traps07Not() questions {
	full, told := when.Fact("capacity is full"), when.Fact("Cumulus was told")
	phrase := change(excepted(when.Not(when.Phrase("busy"))), func(a *contract.Agreement) {
		a.Definitions = []contract.Definition{{Clause: "1.7", Word: "busy", Senses: []contract.Sense{
			{Name: "full", If: full}, {Name: "told", If: told}}}}
	})
	twice := when.Not(when.All{when.Not(full), when.Any{told, when.Not(when.Fact("it is urgent"))}})
	return questions{
		{name: "not both, and neither is stated", deal: excepted(when.Not(when.All{full, told})), act: train("US"),
			want: undetermined, also: allOf(string(full), string(told))},
		{name: "neither, and neither is stated", deal: excepted(when.Not(when.Any{full, told})), act: train("US"),
			want: undetermined, also: allOf(string(full), string(told))},
		{name: "not both, and one is false", deal: excepted(when.Not(when.All{full, told})), act: train("US"),
			known: so("capacity is full", record.No), want: permitted, also: cites("4.1(a)")},
		{name: "neither, and one is true", deal: excepted(when.Not(when.Any{full, told})), act: train("US"),
			known: so("capacity is full", record.Yes), want: breach, also: cites("4.1(a)")},
		{name: "not within not loses nothing", deal: excepted(twice), act: train("US"), want: undetermined,
			also: allOf(string(full), string(told), "it is urgent")},
		{name: "not of a phrase cites its definition and asks for its facts", deal: phrase, act: train("US"),
			want: undetermined, also: func(t *testing.T, d evaluate.Decision) {
				allOf(string(full), string(told))(t, d)
				cites("1.7", "4.1")(t, d)
			}},
		{name: "not of a phrase that all senses deny", deal: phrase, act: train("US"), want: permitted, also: cites("1.7"),
			known: record.Known{Facts: record.Facts{{Fact: record.Fact(full), Is: record.No},
				{Fact: record.Fact(told), Is: record.No}}}},
		{name: "not of a phrase of which one sense is so and the other is not", deal: phrase, act: train("US"),
			known: record.Known{Facts: record.Facts{{Fact: record.Fact(full), Is: record.Yes},
				{Fact: record.Fact(told), Is: record.No}}}, want: undetermined, missing: "busy"},
		{name: "not done turns the record from closed to open", deal: excepted(when.Not(when.Not(when.Did("certificate")))),
			act: train("US"), want: breach},
	}
}

func traps16OtherInstance() questions {
	refusal := firstRefusal(civil.Days(30), civil.Period{})
	consent := deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope:  scope.Box{"activity": "train models"},
		Unless: obligation.Steps{obligation.Consent{Clause: "4.2", Given: "consent"}}})
	consent.Events = contract.Events{"consent": {By: "Cumulus", To: "Helios", PerMatter: true}}
	described := func(k record.Known) record.Known {
		k.Matters = map[record.Matter]scope.Box{"A": {}, "B": {}}
		return k
	}
	forA := knowing(offerOf("2027-01-01", "A"), about("A", step("2027-01-10", declined, cumulus, helios)))
	lapsed := knowing(offerOf("2027-01-01", "A"))
	consented := knowing(about("A", step("2027-01-10", "consent", cumulus, helios)))
	tranches := deal(obligation.Investment{Clause: "5", Investor: cumulus, Recipient: helios, Called: "call", Funded: "funding",
		Tranches: []obligation.Tranche{
			{Clause: "5(a)", Form: obligation.Cash, Amount: amount("USD 10"), If: when.Fact("the plan is agreed")},
			{Clause: "5(b)", Form: obligation.Cash, Amount: amount("USD 20"), Lapses: civil.On("2027-05-31")}}})
	tranches.Events = contract.Events{"call": {By: "Helios", To: "Cumulus", PerMatter: true},
		"funding": {By: "Cumulus", To: "Helios", PerMatter: true}}
	call := func(m record.Matter, usd string) record.Act {
		return but(about(m, step("2027-06-01", "call", helios, cumulus)), func(a *record.Act) { a.Amount = amount(usd) })
	}
	return questions{
		{name: "an offer of the same matter", deal: refusal, known: described(forA), act: trainOf("2027-06-01", "A"),
			want: permitted, of: "4.3"},
		{name: "a declined offer of a described other matter", deal: refusal, known: described(forA),
			act: trainOf("2027-06-01", "B"), want: conditional, of: "4.3"},
		{name: "a declined offer of a matter that may be this one", deal: refusal, known: forA, want: undetermined,
			act: trainOf("2027-06-01", "B"), between: orNotYet()},
		{name: "a lapsed offer of a described other matter", deal: refusal, known: described(lapsed),
			act: trainOf("2027-06-01", "B"), want: conditional, of: "4.3"},
		{name: "an offer for one matter, and an act that names none", deal: refusal, known: described(forA),
			act: on("2027-06-01", train("US")), want: undetermined, between: orNotYet()},
		{name: "an offer that names no matter", deal: refusal, act: trainOf("2027-06-01", "A"), want: undetermined,
			known: described(knowing(offerOf("2027-01-01", ""))), between: orNotYet()},
		{name: "a refusal of another matter does not answer this offer", deal: refusal, want: conditional, of: "4.3",
			act: trainOf("2027-06-01", "A"),
			known: described(knowing(offerOf("2027-05-20", "A"),
				about("B", step("2027-05-25", declined, cumulus, helios))))},
		{name: "a consent for the same matter", deal: consent, known: described(consented),
			act: trainOf("2027-06-01", "A"), want: permitted, of: "4.1"},
		{name: "a consent for a described other matter", deal: consent, known: described(consented),
			act: trainOf("2027-06-01", "B"), want: conditional, of: "4.1"},
		{name: "two parts of which one has the consent", deal: consent, known: described(consented), want: conditional,
			of: "4.1", act: but(train("US"), func(a *record.Act) { a.Parts = []record.Part{{About: "A"}, {About: "B"}} })},
		{name: "the condition of another tranche", deal: tranches, act: call("5(a)", "USD 10"), want: undetermined,
			between: orNoEffect(), missing: "the plan is agreed"},
		{name: "a condition that is met for another matter", deal: tranches, act: call("5(a)", "USD 10"), want: undetermined,
			between: orNoEffect(), missing: "the plan is agreed",
			known: record.Known{Facts: record.Facts{{Fact: "the plan is agreed", Is: record.Yes, About: "5(b)"}}}},
		{name: "a tranche that lapsed while another did not", deal: tranches, act: call("5(b)", "USD 20"),
			want: ineffective, of: "5(b)"},
		{name: "a call of no tranche of the agreement", deal: tranches, act: call("5(c)", "USD 5"), want: undetermined,
			between: orNoEffect()},
	}
}

func traps17WrongParty() questions {
	right := deal(obligation.Right{Clause: "5", Holder: cumulus, Toward: helios, By: "exercise"})
	right.Events = contract.Events{"exercise": {}}
	refusal := firstRefusal(civil.Days(30), civil.Period{})
	answer := func(by, to record.Party) record.Known {
		return knowing(offerOf("2027-05-20", "A"), about("A", step("2027-05-25", declined, by, to)))
	}
	offer := func(by, to record.Party) record.Known {
		return knowing(about("A", step("2027-01-01", offered, by, to)))
	}
	loose := change(refusal, func(a *contract.Agreement) {
		a.Events = contract.Events{offered: {PerMatter: true}, accepted: {PerMatter: true}, declined: {PerMatter: true}}
	})
	joint := excepted(when.Did("joint statement"))
	joint.Events["joint statement"] = contract.Event{By: "Helios, Cumulus", Joint: true}
	exercise := func(by record.Party) record.Act { return step("2027-06-01", "exercise", by, helios) }
	act := trainOf("2027-06-01", "A")
	return questions{
		{name: "the holder exercises its right", deal: right, act: exercise(cumulus), want: permitted, of: "5"},
		{name: "the other party exercises it", deal: right, act: exercise(helios), want: ineffective, of: "5"},
		{name: "an outsider exercises it", deal: right, act: exercise(nimbus), want: ineffective, of: "5"},
		{name: "somebody exercises it whom nobody knows", deal: right, act: exercise("Zed"), want: undetermined,
			between: orNoEffect(), missing: "Zed"},
		{name: "nobody is said to exercise it", deal: right, act: exercise(""), want: undetermined, between: orNoEffect()},
		{name: "the holder declines", deal: refusal, known: answer(cumulus, helios), act: act, want: permitted, of: "4.3"},
		{name: "an outsider declines", deal: refusal, known: answer(nimbus, helios), act: act, want: conditional, of: "4.3"},
		{name: "the asker declines its own offer", deal: refusal, known: answer(helios, helios), act: act,
			want: conditional, of: "4.3"},
		{name: "the holder declines toward an outsider", deal: refusal, known: answer(cumulus, nimbus), act: act,
			want: conditional, of: "4.3"},
		{name: "somebody declines whom nobody knows", deal: refusal, known: answer("Zed", helios), act: act,
			want: undetermined, between: orNotYet()},
		{name: "an offer to an outsider", deal: refusal, known: offer(helios, nimbus), act: act, want: conditional, of: "4.3"},
		{name: "an offer by an outsider", deal: refusal, known: offer(nimbus, cumulus), act: act, want: conditional,
			of: "4.3"},
		{name: "an offer by the holder to itself", deal: refusal, known: offer(cumulus, cumulus), act: act,
			want: conditional, of: "4.3"},
		{name: "an outsider declines, where the event does not say whose it is", deal: loose,
			known: answer(nimbus, helios), act: act, want: conditional, of: "4.3"},
		{name: "an offer to an outsider, where the event does not say to whom", deal: loose, known: offer(helios, nimbus),
			act: act, want: conditional, of: "4.3"},
		{name: "a joint statement of both", deal: joint, act: train("US"), want: permitted,
			known: knowing(record.Act{Event: "joint statement", By: helios, And: []record.Party{cumulus},
				On: civil.On("2027-05-01")})},
		{name: "a joint statement of one", deal: joint, act: train("US"), want: breach,
			known: knowing(record.Act{Event: "joint statement", By: helios, On: civil.On("2027-05-01")})},
		{name: "a joint statement of one with an outsider", deal: joint, act: train("US"), want: breach,
			known: knowing(record.Act{Event: "joint statement", By: helios, And: []record.Party{nimbus},
				On: civil.On("2027-05-01")})},
	}
}

func traps18Defective() questions {
	written := change(firstRefusal(civil.Days(30), civil.Period{}), func(a *contract.Agreement) {
		a.Events[offered] = contract.Event{Clause: "14", By: "Helios", To: "Cumulus", Form: "writing", PerMatter: true}
	})
	offer := func(date string, form scope.Words) record.Act {
		return but(offerOf(date, "A"), func(a *record.Act) { a.Form = form })
	}
	act := trainOf("2027-06-01", "A")
	proposed := but(offer("2027-06-01", "oral"), func(*record.Act) {})
	return questions{
		{name: "an oral offer starts no clock", deal: written, known: knowing(offer("2027-01-01", "oral")), act: act,
			want: conditional, of: "4.3"},
		{name: "a letter starts the clock", deal: written, known: knowing(offer("2027-01-01", "letter")), act: act,
			want: permitted, of: "4.3"},
		{name: "an offer of which the form is not said", deal: written, known: knowing(offer("2027-01-01", "")), act: act,
			want: undetermined, between: orNotYet(), missing: "form"},
		{name: "an oral offer, then a letter whose clock has run", deal: written, act: act, want: permitted, of: "4.3",
			known: knowing(offer("2027-01-01", "oral"), offer("2027-02-01", "letter"))},
		{name: "an oral offer, then a letter whose clock still runs", deal: written, act: act, want: conditional, of: "4.3",
			known: knowing(offer("2027-01-01", "oral"), offer("2027-05-20", "letter"))},
		{name: "a letter whose clock has run, then an oral offer", deal: written, act: act, want: permitted, of: "4.3",
			known: knowing(offer("2027-05-20", "oral"), offer("2027-02-01", "letter"))},
		{name: "an offer to the wrong party, then a good one", deal: written, act: act, want: permitted, of: "4.3",
			known: knowing(but(offer("2027-01-01", "letter"), func(a *record.Act) { a.To = nimbus }),
				offer("2027-02-01", "letter"))},
		{name: "a proposed oral offer has no effect", deal: written, act: proposed, want: ineffective, of: "14"},
		{name: "a withdrawn offer counts as never made", want: conditional, of: "4.3", act: act,
			deal: change(written, func(a *contract.Agreement) {
				a.Events = contract.Events{offered: a.Events[offered], accepted: a.Events[accepted],
					declined: a.Events[declined], "withdrawal": {By: "Helios", To: "Cumulus", Withdraws: offered}}
			}),
			known: knowing(offer("2027-01-01", "letter"), about("A", step("2027-01-05", "withdrawal", helios, cumulus)))},
	}
}

func traps19AnyGoodOne() questions {
	refusal := firstRefusal(civil.Days(30), civil.Months(6))
	act := trainOf("2027-06-01", "A")
	no := func(date string) record.Act { return about("A", step(date, declined, cumulus, helios)) }
	yes := func(date string) record.Act { return about("A", step(date, accepted, cumulus, helios)) }
	after := excepted(when.Done{Event: "certificate", Ago: civil.Days(30)})
	certificate := func(date string) record.Act { return record.Act{Event: "certificate", By: cumulus, On: civil.On(date)} }
	return questions{
		{name: "the first was declined, the second still runs", deal: refusal, act: act, want: permitted, of: "4.3",
			known: knowing(offerOf("2027-03-01", "A"), no("2027-03-10"), offerOf("2027-05-20", "A"))},
		{name: "the first ran out of its free time, the second was declined", deal: refusal, act: act, want: permitted,
			of: "4.3", known: knowing(offerOf("2026-03-01", "A"), no("2026-03-10"), offerOf("2027-05-20", "A"),
				no("2027-05-25"))},
		{name: "the first ran out of its free time, the second still runs", deal: refusal, act: act, want: conditional,
			of: "4.3", known: knowing(offerOf("2026-03-01", "A"), no("2026-03-10"), offerOf("2027-05-20", "A"))},
		{name: "the first was accepted", deal: refusal, act: act, want: breach, of: "4.3",
			known: knowing(offerOf("2027-03-01", "A"), yes("2027-03-10"))},
		{name: "the order of the record does not matter", deal: refusal, act: act, want: permitted, of: "4.3",
			known: knowing(offerOf("2027-05-20", "A"), no("2027-03-10"), offerOf("2027-03-01", "A"))},
		{name: "a notice whose time has run, then another", deal: after, act: train("US"), want: permitted,
			known: knowing(certificate("2027-03-01"), certificate("2027-05-20"))},
		{name: "a notice whose time has not run", deal: after, act: train("US"), want: breach,
			known: knowing(certificate("2027-05-20"))},
		{name: "the good notice stands first in the record and last in time", deal: after, act: train("US"),
			want: permitted, known: knowing(certificate("2027-04-20"), but(certificate("2027-01-01"),
				func(a *record.Act) { a.By = nimbus }))},
		{name: "a refusal before the offer answers nothing", deal: refusal, act: act, want: conditional, of: "4.3",
			known: knowing(no("2027-05-10"), offerOf("2027-05-20", "A"))},
	}
}

func traps23Extent() questions {
	consent := deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope:  scope.Box{"activity": "train models"},
		Unless: obligation.Steps{obligation.Consent{Clause: "4.2", Given: "consent"}}})
	consent.Events = contract.Events{"consent": {By: "Cumulus", To: "Helios"}}
	given := func(what scope.Box) record.Known {
		return knowing(but(step("2027-05-01", "consent", cumulus, helios), func(a *record.Act) {
			a.About = "A"
			a.What = scope.Box{"activity": "train models", "with": "Nimbus"}
			for d, w := range what {
				a.What[d] = w
			}
		}))
	}
	sum := func(k record.Known, usd string) record.Known {
		k.Acts[0].Amount = amount(usd)
		return k
	}
	act := func(territory scope.Words, usd string) record.Act {
		a := about("A", train(territory))
		if usd != "" {
			a.Amount = amount(usd)
		}
		return a
	}
	singapore := scope.Box{"territory": "Singapore"}
	return questions{
		{name: "a consent for Singapore and an act in the US", deal: consent, known: given(singapore),
			act: act("US", ""), want: conditional, of: "4.1"},
		{name: "a consent for Singapore and an act there", deal: consent, known: given(singapore),
			act: act("Singapore", ""), want: permitted, of: "4.1"},
		{name: "a consent for Asia and an act in Singapore", deal: consent, known: given(scope.Box{"territory": "Asia"}),
			act: act("Singapore", ""), want: permitted, of: "4.1"},
		{name: "a consent for Singapore and an act somewhere in Asia", deal: consent, known: given(singapore),
			act: act("Asia", ""), want: undetermined, between: orNotYet()},
		{name: "a consent for Singapore and an act throughout Asia", deal: consent, known: given(singapore),
			act: act("throughout Asia", ""), want: conditional, of: "4.1"},
		{name: "a consent for Singapore and an act that does not say where", deal: consent, known: given(singapore),
			act: act("", ""), want: undetermined, between: orNotYet()},
		{name: "a consent for Singapore and an act in both", deal: consent, known: given(singapore),
			act: act("US, Singapore", ""), want: conditional, of: "4.1",
			also: wherePieces(evaluate.Free, "Singapore")},
		{name: "a consent that says no place, for the same matter", deal: consent, known: given(nil),
			act: act("US", ""), want: permitted, of: "4.1"},
		{name: "a consent that says no place, where no matter is named", deal: consent, want: undetermined,
			between: orNotYet(), act: about("", act("US", "")),
			known: func() record.Known { k := given(nil); k.Acts[0].About = ""; return k }()},
		{name: "a consent for another counterparty", deal: consent, known: given(scope.Box{"with": "Stratus"}),
			act: act("US", ""), want: conditional, of: "4.1"},
		{name: "a consent for another kind of act", deal: consent, known: given(scope.Box{"activity": "serve"}),
			act: act("US", ""), want: conditional, of: "4.1"},
		{name: "a consent for less money", deal: consent, known: sum(given(nil), "USD 5"), act: act("US", "USD 10"),
			want: conditional, of: "4.1"},
		{name: "a consent for as much money", deal: consent, known: sum(given(nil), "USD 10"), act: act("US", "USD 10"),
			want: permitted, of: "4.1"},
		{name: "a consent for money, and an act that says no amount", deal: consent, known: sum(given(nil), "USD 10"),
			act: act("US", ""), want: undetermined, between: orNotYet()},
		{name: "a consent for as much money as one of two parts", deal: consent, known: sum(given(nil), "USD 10"),
			want: conditional, of: "4.1",
			act: but(act("US", "USD 10"), func(a *record.Act) { a.Parts = []record.Part{{}, {}} })},
		{name: "a consent for money of another currency", deal: consent, known: sum(given(nil), "EUR 10"),
			act: act("US", "USD 10"), want: undetermined, between: orNotYet()},
		{name: "a consent for Singapore and one for the US", deal: consent, act: act("US, Singapore", ""), want: permitted,
			known: knowing(given(singapore).Acts[0], given(scope.Box{"territory": "US"}).Acts[0])},
	}
}

// payingDeal frees Helios while Cumulus has not paid what was due by 31 May 2027.
func payingDeal() contract.Agreement {
	return change(deal(exclusive("4.1", "US", obligation.Exception{Clause: "4.1(a)", Over: scope.Everything,
		While: when.InBreach{Clause: "5"}}), obligation.Duty{Clause: "5", Bound: cumulus, Holder: helios, Does: "payment",
		Due: civil.On("2027-05-31"), Least: amount("USD 100")}), func(a *contract.Agreement) {
		a.Events = contract.Events{"payment": {By: "Cumulus", To: "Helios"}}
	})
}

func paid(date, usd string) record.Act {
	return but(step(date, "payment", cumulus, helios), func(a *record.Act) { a.Amount = amount(usd) })
}

func traps25NoPayment() questions {
	unpaid := record.Act{Event: "payment", By: cumulus, To: helios, On: civil.On("2027-06-01"), Omission: true}
	duty := obligation.Duty{Clause: "5", Bound: cumulus, Holder: helios, Does: "payment", Due: civil.On("2027-05-31")}
	banned := deal(exclusive("4.1", "US", obligation.Exception{Over: scope.Everything, While: when.InBreach{Clause: "7"}}),
		obligation.Prohibition{Clause: "7", Bound: cumulus, Holder: helios, Scope: scope.Box{"activity": "sell"}})
	plain := change(payingDeal(), func(a *contract.Agreement) { a.Terms[1] = duty })
	terminate := change(deal(obligation.Right{Clause: "11", Holder: helios, Toward: cumulus, By: "termination", Ends: true,
		Needs: when.InBreach{Clause: "5"}}, duty), func(a *contract.Agreement) {
		a.Events = contract.Events{"payment": {By: "Cumulus", To: "Helios"}, "termination": {By: "Helios"}}
	})
	noOther := func(acts ...record.Act) record.Known {
		return record.Known{Acts: acts, Complete: []record.Event{"termination"}}
	}
	act := step("2027-06-01", "termination", helios, cumulus)
	return questions{
		{name: "no payment is recorded", deal: payingDeal(), act: train("US"), want: undetermined, missing: "payment"},
		{name: "no payment is recorded and the record is complete", deal: payingDeal(), act: train("US"), known: knowing(),
			want: permitted, of: "4.1"},
		{name: "it is recorded that nothing was paid", deal: plain, act: train("US"), want: permitted, of: "4.1",
			known: record.Known{Acts: []record.Act{unpaid}}},
		{name: "it is recorded that nothing was paid, where a sum is due", deal: payingDeal(), act: train("US"),
			want: permitted, of: "4.1", known: record.Known{Acts: []record.Act{unpaid}}},
		{name: "it is recorded that nothing was paid until the day before", deal: plain, act: on("2027-06-02", train("US")),
			want: undetermined, missing: "payment", known: record.Known{Acts: []record.Act{unpaid}}},
		{name: "it was paid", deal: payingDeal(), act: train("US"), want: breach, of: "4.1",
			known: record.Known{Acts: []record.Act{paid("2027-05-31", "USD 100")}}},
		{name: "a ban that an act of an unknown kind may have broken", deal: banned, act: train("US"), want: undetermined,
			known: knowing(record.Act{Event: "Xyzzy", By: cumulus, On: civil.On("2027-03-01"),
				What: scope.Box{"activity": "sell"}})},
		{name: "a ban that a recorded act broke", deal: banned, act: train("US"), want: permitted,
			known: knowing(record.Act{By: cumulus, On: civil.On("2027-03-01"), What: scope.Box{"activity": "sell"}})},
		{name: "a part was paid, and more may have been", deal: payingDeal(), act: train("US"), want: undetermined,
			missing: "payment", known: record.Known{Acts: []record.Act{paid("2027-05-31", "USD 99")}}},
		{name: "a part was paid and no more", deal: payingDeal(), act: train("US"), want: permitted,
			known: knowing(paid("2027-05-31", "USD 99"))},
		{name: "it is not yet due", deal: payingDeal(), act: on("2027-05-31", train("US")), known: knowing(),
			want: breach, of: "4.1"},
		{name: "a termination for non-payment, none recorded", deal: terminate, act: act, known: noOther(),
			want: undetermined, between: orNoEffect(), missing: "payment"},
		{name: "a termination for non-payment that is recorded", deal: terminate, act: act, known: noOther(unpaid),
			want: permitted, of: "11"},
		{name: "a termination for non-payment, which was paid", deal: terminate, act: act, want: ineffective, of: "11",
			known: noOther(paid("2027-05-31", "USD 100"))},
	}
}

func traps26Ineffective() questions {
	agreement := change(deal(exclusive("4.1", "US"), obligation.Right{Clause: "11", Holder: helios, Toward: cumulus,
		By: "termination", Ends: true, Needs: when.Did("insolvency")}), func(a *contract.Agreement) {
		a.Events = contract.Events{"termination": {By: "Helios", To: "Cumulus", Form: "writing"}, "insolvency": {}}
	})
	end := func(date string) record.Act {
		return but(step(date, "termination", helios, cumulus), func(a *record.Act) { a.Form = "letter" })
	}
	discounted := func(t *testing.T, d evaluate.Decision) {
		if len(d.Basis.Discounted) == 0 {
			t.Errorf("a termination without effect must be reported\n%s", d)
		}
	}
	insolvent := func(date string) record.Act { return record.Act{Event: "insolvency", On: civil.On(date)} }
	return questions{
		{name: "a termination without ground", deal: agreement, known: knowing(end("2027-05-01")), act: train("US"),
			want: breach, of: "4.1", also: discounted},
		{name: "a termination with its ground", deal: agreement, act: train("US"), want: permitted,
			known: knowing(insolvent("2027-04-01"), end("2027-05-01"))},
		{name: "the ground came after the termination", deal: agreement, act: train("US"), want: breach, of: "4.1",
			known: knowing(insolvent("2027-05-02"), end("2027-05-01")), also: discounted},
		{name: "the ground came after the first and before the second termination", deal: agreement, act: train("US"),
			want: permitted, known: knowing(insolvent("2027-05-02"), end("2027-05-01"), end("2027-05-03"))},
		{name: "an oral termination", deal: agreement, act: train("US"), want: breach, of: "4.1", also: discounted,
			known: knowing(insolvent("2027-04-01"), but(end("2027-05-01"), func(a *record.Act) { a.Form = "oral" }))},
		{name: "a termination by the other party", deal: agreement, act: train("US"), want: breach, of: "4.1",
			known: knowing(insolvent("2027-04-01"), but(end("2027-05-01"), func(a *record.Act) { a.By = cumulus }))},
		{name: "a termination under another clause", deal: agreement, act: train("US"), want: breach, of: "4.1",
			known: knowing(insolvent("2027-04-01"), but(end("2027-05-01"),
				func(a *record.Act) { a.Invokes = record.Clauses{"9"} }))},
		{name: "a termination that both sides take as effective", deal: agreement, act: train("US"), want: permitted,
			known: knowing(but(end("2027-05-01"), func(a *record.Act) { a.Undisputed = true })),
			says:  []string{"undisputed"}},
		{name: "the ground is not recorded and the record is not complete", deal: agreement, act: train("US"), want: breach,
			known: record.Known{Acts: []record.Act{end("2027-05-01")}}, of: "4.1"},
	}
}
