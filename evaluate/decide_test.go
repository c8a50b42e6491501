package evaluate_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// TestDecide asks about each kind of term: permitted, breach or no effect, not yet, undetermined, a vague act, the last
// day and the day after.
func TestDecide(t *testing.T) {
	kinds := []struct {
		name string
		qs   questions
	}{
		{"prohibition", decideProhibition()},
		{"duty", decideDuty()},
		{"permission", decidePermission()},
		{"right", decideRight()},
		{"exclusivity", decideExclusivity()},
		{"non-compete", decideNonCompete()},
		{"license", decideLicense()},
		{"exclusive license", decideExclusiveLicense()},
		{"investment, call", decideCall()},
		{"investment, fund", decideFund()},
		{"investment, draw", decideDraw()},
		{"minimum purchase", decidePurchase()},
		{"requirements", decideRequirements()},
		{"first refusal", decideFirstRefusal()},
		{"first offer", decideFirstOffer()},
		{"first negotiation", decideNegotiation()},
		{"disputes", decideDisputes()},
		{"consent", decideConsent()},
		{"consent with a second request", decideSecondRequest()},
		{"notice ahead", decideNotice()},
		{"amendment", decideAmendment()},
		{"open word", decideOpenWord()},
		{"presumption", decidePresumption()},
		{"withheld time", decideWithheld()},
	}
	for _, kind := range kinds {
		t.Run(kind.name, kind.qs.run)
	}
}

func decideProhibition() questions {
	bar := func(p obligation.Prohibition) contract.Agreement {
		p.Clause, p.Bound, p.Holder = "6", helios, cumulus
		return deal(p)
	}
	texas := bar(obligation.Prohibition{Scope: scope.Box{"activity": "train models", "territory": "Texas"}})
	all := bar(obligation.Prohibition{Cure: civil.Days(30),
		Remedies: obligation.Remedies{{What: "liquidated damages", PerDay: amount("USD 1,000"), Cap: amount("USD 50,000")}}})
	several := deal(obligation.Prohibition{Clause: "6", Bound: "Helios, Cumulus", Scope: scope.Box{"activity": "sell"}})
	sells := func(by record.Party) record.Act {
		return record.Act{By: by, With: nimbus, On: civil.On("2027-06-01"), What: scope.Box{"activity": "sell"}}
	}
	return questions{
		{name: "outside", deal: texas, act: train("California"), want: permitted, of: "6"},
		{name: "inside", deal: texas, act: train("Texas"), want: breach, of: "6"},
		{name: "perhaps inside", deal: texas, act: train("US"), want: undetermined, missing: "territory"},
		{name: "no word of what is done", deal: texas, want: undetermined, missing: "activity",
			act: record.Act{By: helios, On: civil.On("2027-06-01"), What: scope.Box{"territory": "Texas"}}},
		{name: "last day", deal: texas, act: on("2030-12-31", train("Texas")), want: breach, of: "6"},
		{name: "day after", deal: texas, act: on("2031-01-01", train("Texas")), want: permitted, also: gone("6")},
		{name: "no scope stated bars everything", deal: all, act: sells(helios), want: breach, of: "6"},
		{name: "the cure and the remedies are told", deal: all, act: sells(helios), want: breach,
			also: func(t *testing.T, d evaluate.Decision) {
				f := d.Findings[0]
				if f.Cure != civil.Days(30) || len(f.Remedies) != 1 || f.Remedies[0].PerDay != amount("USD 1,000") {
					t.Errorf("cure %s, remedies %+v", f.Cure, f.Remedies)
				}
			}},
		{name: "another activity by another does not concern it", deal: texas, act: sells(cumulus), want: permitted,
			also: func(t *testing.T, d evaluate.Decision) {
				if len(d.Findings) != 0 {
					t.Errorf("findings of a clause that does not bear on the act: %+v", d.Findings)
				}
			}},
		{name: "several are bound, one does it", deal: several, act: sells(cumulus), want: breach, of: "6"},
		{name: "several are bound, an outsider does it", deal: several, act: sells("Stratus"), want: permitted},
		{name: "an act in the record says nothing of a further one", deal: texas, act: train("Texas"), want: breach,
			known: knowing(on("2027-01-01", train("Texas")))},
		{name: "an event that is no conduct", want: permitted, act: step("2027-06-01", "notice", helios, cumulus),
			deal: change(texas, func(a *contract.Agreement) { a.Events = contract.Events{"notice": {}} })},
		{name: "an event that is conduct", want: breach, of: "6",
			act: but(step("2027-06-01", "launch", helios, cumulus), func(a *record.Act) {
				a.What = scope.Box{"territory": "Texas"}
			}),
			deal: change(texas, func(a *contract.Agreement) {
				a.Events = contract.Events{"launch": {Is: scope.Box{"activity": "train models"}}}
			})},
	}
}

func decideDuty() questions {
	duty := func(d obligation.Duty) contract.Agreement {
		d.Clause, d.Bound, d.Holder, d.Does = "5", helios, cumulus, "payment"
		a := deal(d)
		a.Events = contract.Events{"payment": {By: "Helios"}, "invoice": {By: "Cumulus", PerMatter: true}}
		return a
	}
	fixed := duty(obligation.Duty{Due: civil.On("2027-05-31")})
	sum := duty(obligation.Duty{Due: civil.On("2027-05-31"), Least: amount("USD 100")})
	conditional := duty(obligation.Duty{Due: civil.On("2027-05-31"), If: when.Fact("the service is accepted")})
	within := duty(obligation.Duty{After: "invoice", Within: civil.Days(30)})
	omit := func(date string) record.Act {
		return record.Act{Event: "payment", By: helios, To: cumulus, On: civil.On(date), Omission: true}
	}
	pay := func(date, usd string) record.Act { return worth(usd, step(date, "payment", helios, cumulus)) }
	invoice := about("A", step("2027-05-01", "invoice", cumulus, helios))
	return questions{
		{name: "doing it", deal: fixed, act: step("2027-05-31", "payment", helios, cumulus), want: permitted, of: "5"},
		{name: "leaving it undone through the last day", deal: fixed, act: omit("2027-05-31"), known: knowing(),
			want: permitted, of: "5"},
		{name: "leaving it undone on the day after", deal: fixed, act: omit("2027-06-01"), known: knowing(), want: breach,
			of: "5"},
		{name: "leaving it undone once more after it was done", deal: fixed, act: omit("2027-06-01"), want: permitted,
			known: knowing(step("2027-05-31", "payment", helios, cumulus))},
		{name: "leaving the rest undone", deal: sum, act: omit("2027-06-01"), known: knowing(pay("2027-05-31", "USD 99.99")),
			want: breach, of: "5"},
		{name: "leaving nothing undone, in two parts", deal: sum, act: omit("2027-06-01"), want: permitted, of: "5",
			known: knowing(pay("2027-04-30", "USD 60"), pay("2027-05-31", "USD 40"))},
		{name: "the rest may have been done", deal: sum, act: omit("2027-06-01"), want: undetermined, missing: "payment",
			known: record.Known{Acts: []record.Act{pay("2027-05-31", "USD 60")}}},
		{name: "in another currency", deal: sum, act: omit("2027-06-01"), want: undetermined, missing: "payment",
			known: knowing(pay("2027-05-31", "EUR 100"))},
		{name: "its condition is not met", deal: conditional, act: omit("2027-06-01"), want: permitted, of: "5",
			known: func() record.Known {
				k := knowing()
				k.Facts = record.Facts{{Fact: "the service is accepted", Is: record.No}}
				return k
			}()},
		{name: "its condition is not known", deal: conditional, act: omit("2027-06-01"), known: knowing(),
			want: undetermined, missing: "the service is accepted"},
		{name: "within a time after an event, last day", deal: within, act: about("A", omit("2027-05-31")),
			known: knowing(invoice), want: permitted, of: "5"},
		{name: "within a time after an event, day after", deal: within, act: about("A", omit("2027-06-01")),
			known: knowing(invoice), want: breach, of: "5"},
		{name: "the event that starts the time did not happen", deal: within, act: about("A", omit("2027-06-01")),
			known: knowing(), want: permitted, of: "5"},
		{name: "an outsider leaves it undone", deal: fixed, known: knowing(), want: permitted,
			act: but(omit("2027-06-01"), func(a *record.Act) { a.By = nimbus })},
		{name: "on a day that is not said", deal: fixed, known: knowing(), want: undetermined,
			act: but(omit("2027-06-01"), func(a *record.Act) { a.On = civil.Date{} })},
	}
}

func decidePermission() questions {
	a := deal(obligation.Permission{Clause: "6", Holder: helios, Toward: cumulus,
		Scope: scope.Box{"activity": "train models", "territory": "Singapore"}})
	return questions{
		{name: "inside", deal: a, act: train("Singapore"), want: permitted, of: "6"},
		{name: "outside nothing bears on it", deal: a, act: train("US"), want: permitted, says: []string{"NO TERM BEARS ON THIS"}},
		{name: "vague", deal: a, act: train(""), want: permitted},
		{name: "last day", deal: a, act: on("2030-12-31", train("Singapore")), want: permitted, of: "6"},
		{name: "day after", deal: a, act: on("2031-01-01", train("Singapore")), want: permitted, also: gone("6")},
	}
}

func decideRight() questions {
	a := change(deal(obligation.Right{Clause: "11.1", Holder: helios, Toward: cumulus, By: "termination", Ends: true,
		Needs: when.Did("insolvency")}, obligation.Right{Clause: "11.2", Holder: helios, Toward: cumulus,
		By: "termination", Ends: true, Needs: when.Passed{From: civil.On("2026-06-01"), Period: civil.Years(1)}}),
		func(a *contract.Agreement) {
			a.Events = contract.Events{"termination": {Clause: "14", By: "Helios", To: "Cumulus", Form: "writing"},
				"insolvency": {}}
		})
	end := func(date string, invokes ...record.Clause) record.Act {
		return but(step(date, "termination", helios, cumulus), func(a *record.Act) { a.Form, a.Invokes = "letter", invokes })
	}
	ground := record.Act{Event: "insolvency", On: civil.On("2027-05-01")}
	return questions{
		{name: "one of two grounds is enough", deal: a, act: end("2027-06-01"), known: knowing(ground), want: permitted,
			of: "11.1"},
		{name: "no ground yet", deal: a, act: end("2027-06-01"), known: knowing(), want: ineffective, of: "11.2"},
		{name: "the day after the anniversary", deal: a, act: end("2027-06-02"), known: knowing(), want: permitted, of: "11.2"},
		{name: "the ground that the notice names is not there", deal: a, act: end("2027-06-02", "11.1"), known: knowing(),
			want: ineffective, of: "11.1"},
		{name: "the wrong form", deal: a, known: knowing(ground), want: ineffective, of: "11",
			act:  but(end("2027-06-02"), func(a *record.Act) { a.Form = "oral" }),
			says: []string{"form oral"}},
		{name: "the form is not said", deal: a, known: knowing(ground), want: undetermined, between: orNoEffect(),
			act: but(end("2027-06-02"), func(a *record.Act) { a.Form = "" }), missing: "form"},
		{name: "the agreement has ended before", deal: a, known: knowing(ground), act: end("2031-01-01"),
			want: ineffective, of: "11"},
		{name: "it was terminated before", deal: a, known: knowing(ground, end("2027-06-01")), act: end("2027-06-05"),
			want: ineffective, of: "11"},
	}
}

func decideExclusivity() questions {
	platform := change(deal(obligation.Exclusivity{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models"}, To: scope.Box{"host": "Cumulus Cloud"}}),
		func(a *contract.Agreement) {
			a.Words["host"] = "Cumulus Cloud\n\tCumulus GovCloud\nNimbus Cloud\nown data centers"
		})
	host := func(w scope.Words) record.Act {
		return but(train("US"), func(a *record.Act) {
			if w != "" {
				a.What["host"] = w
			}
		})
	}
	with := func(p record.Party) record.Act { return but(train("US"), func(a *record.Act) { a.With = p }) }
	us := deal(exclusive("4.1", "US"))
	return questions{
		{name: "with the holder", deal: us, act: with(cumulus), want: permitted, of: "4.1"},
		{name: "with another", deal: us, act: with(nimbus), want: breach, of: "4.1"},
		{name: "with the holder and another", deal: us, act: with("Cumulus, Nimbus"), want: breach, of: "4.1",
			also: wherePieces(evaluate.Free, "Cumulus")},
		{name: "on the platform", deal: platform, act: host("Cumulus Cloud"), want: permitted, of: "4.1"},
		{name: "on a part of the platform", deal: platform, act: host("Cumulus GovCloud"), want: permitted, of: "4.1"},
		{name: "on another platform", deal: platform, act: host("Nimbus Cloud"), want: breach, of: "4.1"},
		{name: "on the platform of somebody unknown", deal: platform, act: host("Zed Cloud"), want: undetermined,
			missing: "Zed Cloud"},
		{name: "on a platform placed beside the others", deal: platform, act: host("Zed Cloud"), want: breach,
			known: record.Known{Places: []record.Place{{Name: "Zed Cloud", Dim: "host"}}}},
		{name: "on no platform said", deal: platform, act: host(""), want: undetermined, missing: "host"},
		{name: "on two platforms of which one is the holder's", deal: platform, act: host("Cumulus Cloud, Nimbus Cloud"),
			want: breach, of: "4.1", also: wherePieces(evaluate.Free, "Cumulus Cloud")},
		{name: "the holder's own acts do not concern it", deal: us, want: permitted,
			act: but(train("US"), func(a *record.Act) { a.By, a.With = cumulus, nimbus })},
	}
}

func decideNonCompete() questions {
	a := deal(obligation.NonCompete{Clause: "7", Bound: helios, Holder: cumulus, Scope: scope.Box{"activity": "sell",
		"territory": "US"}, Life: obligation.Life{Tails: []obligation.Tail{
		{Clause: "7.2", If: when.Ended{By: helios}, Lasts: civil.Years(2)},
		{Clause: "7.3", If: when.Ended{By: cumulus}, None: true},
		{Clause: "7.4", Lasts: civil.Months(6)}}}},
		obligation.Right{Clause: "11.1", Holder: helios, Toward: cumulus, By: "termination", Ends: true},
		obligation.Right{Clause: "11.2", Holder: cumulus, Toward: helios, By: "termination by Cumulus", Ends: true})
	a.Events = contract.Events{"termination": {By: "Helios"}, "termination by Cumulus": {By: "Cumulus"}}
	sell := func(date string, where scope.Words) record.Act {
		act := record.Act{By: helios, With: nimbus, On: civil.On(date), What: scope.Box{"activity": "sell"}}
		if where != "" {
			act.What["territory"] = where
		}
		return act
	}
	byHelios := knowing(step("2027-01-01", "termination", helios, cumulus))
	byCumulus := knowing(step("2027-01-01", "termination by Cumulus", cumulus, helios))
	return questions{
		{name: "competing", deal: a, known: knowing(), act: sell("2027-06-01", "US"), want: breach, of: "7"},
		{name: "elsewhere", deal: a, known: knowing(), act: sell("2027-06-01", "Japan"), want: permitted, of: "7"},
		{name: "it is not said where", deal: a, known: knowing(), act: sell("2027-06-01", ""), want: undetermined,
			missing: "territory"},
		{name: "another activity", deal: a, known: knowing(), act: train("US"), want: permitted},
		{name: "six months after it expired", deal: a, known: knowing(), act: sell("2031-06-30", "US"), want: breach,
			of: "7"},
		{name: "the day after those six months", deal: a, known: knowing(), act: sell("2031-07-01", "US"), want: permitted,
			also: gone("7")},
		{name: "two years after the bound party ended it", deal: a, known: byHelios, act: sell("2029-01-01", "US"),
			want: breach, of: "7"},
		{name: "the day after those two years", deal: a, known: byHelios, act: sell("2029-01-02", "US"), want: permitted},
		{name: "after the holder ended it there is no tail", deal: a, known: byCumulus, act: sell("2027-01-02", "US"),
			want: permitted},
		{name: "no termination is recorded, which would free", deal: a, act: sell("2027-06-01", "US"), want: breach, of: "7"},
		{name: "tails over time: barred, then free", deal: a, known: byHelios, want: breach,
			act: but(sell("2028-06-01", "US"), func(act *record.Act) {
				act.During = civil.Span{From: civil.On("2028-06-01"), Through: civil.On("2029-12-31")}
			}),
			also: wherePieces(evaluate.Free, "from 2029-01-02 through 2029-12-31")},
	}
}

func decideLicense() questions {
	a := change(deal(obligation.License{Clause: "8", Licensor: cumulus, Licensee: helios, Through: "subsidiaries",
		Subject: scope.Box{"activity": "use technology", "technology": "chips, models"}, Grants: []obligation.Grant{
			{Clause: "8.1", Field: scope.Box{"technology": "chips"}, Except: obligation.Exceptions{{Clause: "8.1(a)",
				Over: scope.Box{"territory": "Japan"}}}},
			{Clause: "8.2", Field: scope.Box{"technology": "models"}, Life: obligation.Life{Survives: true,
				During: through("2032-12-31")}}}}), func(a *contract.Agreement) {
		a.Words["technology"] = "chips, models, tools, brands"
		a.Groups, a.ThirdParties = "subsidiaries", "Nimbus, Stratus"
		a.Members = []record.Member{{Group: "subsidiaries", Name: "Stratus"}}
	})
	tools := change(a, func(a *contract.Agreement) {
		l := a.Terms[0].(obligation.License)
		l.Subject = scope.Box{"activity": "use technology"}
		l.Grants = append(slices.Clone(l.Grants), obligation.Grant{Clause: "8.3", Field: scope.Box{"technology": "tools"},
			Life: obligation.Life{While: when.Fact("the fee is paid")}})
		a.Terms = contract.Terms{l}
	})
	use := func(date string, what scope.Words) record.Act {
		act := record.Act{By: helios, On: civil.On(date), What: scope.Box{"activity": "use technology", "territory": "US"}}
		if what != "" {
			act.What["technology"] = what
		}
		return act
	}
	return questions{
		{name: "within a grant", deal: a, act: use("2027-06-01", "chips"), want: permitted, of: "8"},
		{name: "within the grants together", deal: a, act: use("2027-06-01", "chips, models"), want: permitted, of: "8"},
		{name: "outside every grant", deal: tools, act: use("2027-06-01", "brands"), want: breach, of: "8"},
		{name: "partly outside", deal: tools, act: use("2027-06-01", "chips, brands"), want: breach, of: "8",
			also: wherePieces(evaluate.Free, "chips")},
		{name: "outside what needs a license", deal: a, act: use("2027-06-01", "brands"), want: permitted, of: "8"},
		{name: "it is not said which", deal: tools, act: use("2027-06-01", ""), want: undetermined, missing: "technology"},
		{name: "a place that the grant leaves out", deal: a, want: breach, of: "8",
			act: but(use("2027-06-01", "chips"), func(a *record.Act) { a.What["territory"] = "Japan" })},
		{name: "last day of the agreement", deal: a, act: use("2030-12-31", "chips"), want: permitted, of: "8"},
		{name: "day after", deal: a, act: use("2031-01-01", "chips"), want: breach, of: "8"},
		{name: "a grant that survives, last day", deal: a, act: use("2032-12-31", "models"), want: permitted, of: "8"},
		{name: "a grant that survives, day after", deal: a, act: use("2033-01-01", "models"), want: breach, of: "8"},
		{name: "a grant while a fact is so, and it is so", deal: tools, act: use("2027-06-01", "tools"), want: permitted,
			known: so("the fee is paid", record.Yes)},
		{name: "a grant while a fact is so, and it is not", deal: tools, act: use("2027-06-01", "tools"), want: breach,
			known: so("the fee is paid", record.No)},
		{name: "a grant while a fact is so, and nothing is stated", deal: tools, act: use("2027-06-01", "tools"),
			want: undetermined, missing: "the fee is paid"},
		{name: "through a subsidiary", deal: tools, want: breach, of: "8",
			act: but(use("2027-06-01", "brands"), func(a *record.Act) { a.By = "Stratus" })},
	}
}

func decideExclusiveLicense() questions {
	a := change(deal(obligation.License{Clause: "8", Licensor: cumulus, Licensee: helios, Granting: "license technology",
		Subject: scope.Box{"activity": "use technology"}, Grants: []obligation.Grant{
			{Clause: "8.1", Field: scope.Box{"technology": "chips"}, Exclusive: true,
				ExclusiveWhile: when.Not(when.Did("launch"))},
			{Clause: "8.2", Field: scope.Box{"technology": "models"}}}}), func(a *contract.Agreement) {
		a.Words["technology"] = "chips, models, brands"
		a.Events = contract.Events{"launch": {}}
	})
	grant := func(what scope.Words, to record.Party) record.Act {
		act := record.Act{By: cumulus, With: to, On: civil.On("2027-06-01"), What: scope.Box{"activity": "license technology"}}
		if what != "" {
			act.What["technology"] = what
		}
		return act
	}
	launched := knowing(record.Act{Event: "launch", On: civil.On("2027-05-31")})
	return questions{
		{name: "granting the same to another", deal: a, act: grant("chips", nimbus), known: knowing(), want: breach, of: "8.1"},
		{name: "granting it to the licensee", deal: a, act: grant("chips", helios), known: knowing(), want: permitted},
		{name: "granting what is not exclusive", deal: a, act: grant("models", nimbus), known: knowing(), want: permitted},
		{name: "granting both", deal: a, act: grant("chips, models", nimbus), known: knowing(), want: breach, of: "8.1",
			also: wherePieces(evaluate.Free, "models")},
		{name: "granting it is not said what", deal: a, act: grant("", nimbus), known: knowing(), want: undetermined,
			missing: "technology"},
		{name: "granting to it is not said whom", deal: a, act: grant("chips", ""), known: knowing(), want: undetermined,
			missing: "with"},
		{name: "after the exclusivity ended", deal: a, act: grant("chips", nimbus), known: launched, want: permitted},
		{name: "the end of the exclusivity is not recorded", deal: a, act: grant("chips", nimbus), want: breach, of: "8.1"},
		{name: "the last day of the agreement", deal: a, act: on("2030-12-31", grant("chips", nimbus)), known: knowing(),
			want: breach, of: "8.1"},
		{name: "the day after the agreement", deal: a, act: on("2031-01-01", grant("chips", nimbus)), known: knowing(),
			want: permitted},
	}
}

// funding is an investment of Cumulus in Helios: cash that is called, and credits that are drawn.
func funding() contract.Agreement {
	return change(deal(obligation.Investment{Clause: "5 Investment", Investor: cumulus, Recipient: helios, Called: "call",
		Funded: "funding", Drawn: "draw", Tranches: []obligation.Tranche{
			{Clause: "5(a)", Form: obligation.Cash, Amount: amount("USD 100"), Due: civil.On("2027-12-31")},
			{Clause: "5(b)", Form: obligation.Credits, Amount: amount("USD 50"), Lapses: civil.On("2027-06-30"),
				If: when.Did("launch")}}}), func(a *contract.Agreement) {
		a.Events = contract.Events{"call": {By: "Helios", To: "Cumulus", PerMatter: true},
			"funding": {By: "Cumulus", To: "Helios", PerMatter: true},
			"draw":    {By: "Helios", To: "Cumulus", PerMatter: true}, "launch": {By: "Helios"}}
	})
}

func called(date, m, usd string) record.Act {
	return worth(usd, about(record.Matter(m), step(date, "call", helios, cumulus)))
}

func funded(date, m, usd string) record.Act {
	return worth(usd, about(record.Matter(m), step(date, "funding", cumulus, helios)))
}

func drawn(date, m, usd string) record.Act {
	return worth(usd, about(record.Matter(m), step(date, "draw", helios, cumulus)))
}

func launched(date string) record.Act {
	return record.Act{Event: "launch", By: helios, On: civil.On(date)}
}

func decideCall() questions {
	a := funding()
	return questions{
		{name: "all of it", deal: a, act: called("2027-06-01", "5(a)", "USD 100"), known: knowing(), want: permitted, of: "5(a)"},
		{name: "too much", deal: a, act: called("2027-06-01", "5(a)", "USD 100.01"), known: knowing(), want: ineffective,
			of: "5(a)"},
		{name: "too much together with what was called", deal: a, act: called("2027-06-01", "5(a)", "USD 60"),
			known: knowing(called("2027-05-01", "5(a)", "USD 50")), want: ineffective, of: "5(a)"},
		{name: "the rest of what was called", deal: a, act: called("2027-06-01", "5(a)", "USD 50"),
			known: knowing(called("2027-05-01", "5(a)", "USD 50")), want: permitted, of: "5(a)"},
		{name: "what was called of the other tranche does not count", deal: a, known: knowing(launched("2027-01-01"),
			called("2027-05-01", "5(b)", "USD 50")), act: called("2027-06-01", "5(a)", "USD 100"), want: permitted},
		{name: "other calls may not be recorded", deal: a, act: called("2027-06-01", "5(a)", "USD 60"), want: undetermined,
			between: orNoEffect(), known: record.Known{Complete: []record.Event{"launch"}}, missing: "call"},
		{name: "no amount", deal: a, act: about("5(a)", step("2027-06-01", "call", helios, cumulus)), known: knowing(),
			want: undetermined, between: orNoEffect(), missing: "amount"},
		{name: "another currency", deal: a, act: called("2027-06-01", "5(a)", "EUR 100"), known: knowing(),
			want: undetermined, between: orNoEffect()},
		{name: "no tranche", deal: a, act: called("2027-06-01", "", "USD 10"), known: knowing(), want: undetermined,
			between: orNoEffect()},
		{name: "no tranche is named, of which one has been called", deal: a, act: called("2027-06-01", "", "USD 50"),
			known: knowing(launched("2027-01-01"), called("2027-05-01", "5(a)", "USD 60")), want: undetermined,
			between: orNoEffect()},
		{name: "too much in two parts", deal: a, known: knowing(), want: ineffective, of: "5(a)",
			act: but(called("2027-06-01", "5(a)", "USD 60"), func(a *record.Act) { a.Parts = []record.Part{{}, {}} })},
		{name: "not too much in two parts", deal: a, known: knowing(), want: permitted, of: "5(a)",
			act: but(called("2027-06-01", "5(a)", "USD 50"), func(a *record.Act) { a.Parts = []record.Part{{}, {}} })},
		{name: "the condition is not met", deal: a, act: called("2027-06-01", "5(b)", "USD 50"), known: knowing(),
			want: ineffective, of: "5(b)"},
		{name: "the condition is met", deal: a, act: called("2027-06-01", "5(b)", "USD 50"), want: permitted, of: "5(b)",
			known: knowing(launched("2027-06-01"))},
		{name: "the last day before it lapses", deal: a, act: called("2027-06-30", "5(b)", "USD 50"), want: permitted,
			known: knowing(launched("2027-01-01"))},
		{name: "the day after it lapsed", deal: a, act: called("2027-07-01", "5(b)", "USD 50"), want: ineffective,
			of: "5(b)", known: knowing(launched("2027-01-01"))},
		{name: "by the investor", deal: a, known: knowing(), want: ineffective,
			act: but(called("2027-06-01", "5(a)", "USD 10"), func(a *record.Act) { a.By, a.To = cumulus, helios })},
	}
}

func decideFund() questions {
	a := funding()
	omit := func(date, m string) record.Act {
		return record.Act{Event: "funding", By: cumulus, To: helios, About: record.Matter(m), On: civil.On(date),
			Omission: true}
	}
	return questions{
		{name: "what was called", deal: a, act: funded("2027-06-01", "5(a)", "USD 100"), want: permitted, of: "5(a)",
			known: knowing(called("2027-05-01", "5(a)", "USD 100"))},
		{name: "too much", deal: a, act: funded("2027-06-01", "5(a)", "USD 101"), known: knowing(), want: ineffective, of: "5(a)"},
		{name: "another currency", deal: a, act: funded("2027-06-01", "5(a)", "EUR 100"), known: knowing(),
			want: undetermined, between: orNoEffect()},
		{name: "leaving it unfunded through the last day", deal: a, act: omit("2027-12-31", "5(a)"), want: permitted,
			known: knowing(called("2027-05-01", "5(a)", "USD 100"))},
		{name: "leaving unfunded what was never called", deal: a, act: omit("2028-01-01", "5(a)"), want: permitted,
			known: knowing()},
		{name: "leaving unfunded what may have been called", deal: a, act: omit("2028-01-01", "5(a)"), want: undetermined,
			missing: "call", known: record.Known{Complete: []record.Event{"funding"}}},
		{name: "leaving unfunded a tranche whose condition is not met", deal: a, act: omit("2027-06-30", "5(b)"),
			want: permitted, known: knowing(called("2027-05-01", "5(b)", "USD 50"))},
	}
}

func decideDraw() questions {
	a := funding()
	open := []record.Act{launched("2027-01-01"), called("2027-02-01", "5(b)", "USD 50"), funded("2027-03-01", "5(b)", "USD 30")}
	return questions{
		{name: "what was funded", deal: a, act: drawn("2027-06-01", "5(b)", "USD 30"), known: knowing(open...),
			want: permitted, of: "5(b)"},
		{name: "more than was funded", deal: a, act: drawn("2027-06-01", "5(b)", "USD 31"), known: knowing(open...),
			want: ineffective, of: "5(b)"},
		{name: "more than is left", deal: a, act: drawn("2027-06-01", "5(b)", "USD 20"), want: ineffective, of: "5(b)",
			known: knowing(append(open, drawn("2027-05-01", "5(b)", "USD 20"))...)},
		{name: "the last day before it lapses", deal: a, act: drawn("2027-06-30", "5(b)", "USD 30"), known: knowing(open...),
			want: permitted, of: "5(b)"},
		{name: "the day after it lapsed", deal: a, act: drawn("2027-07-01", "5(b)", "USD 30"), known: knowing(open...),
			want: ineffective, of: "5(b)"},
		{name: "of a tranche in cash", deal: a, act: drawn("2027-06-01", "5(a)", "USD 30"), known: knowing(open...),
			want: ineffective},
		{name: "before anything was funded", deal: a, act: drawn("2027-02-15", "5(b)", "USD 30"), known: knowing(open...),
			want: ineffective, of: "5(b)"},
	}
}

func decidePurchase() questions {
	year := func(y string, usd string) obligation.Purchase {
		return obligation.Purchase{During: civil.Span{From: civil.On(y + "-01-01"), Through: civil.On(y + "-12-31")},
			Least: amount(usd)}
	}
	a := change(deal(obligation.MinimumPurchase{Clause: "6", Buyer: helios, Seller: cumulus, Bought: "purchase",
		Periods: []obligation.Purchase{year("2027", "USD 100"), year("2028", "USD 200")}}), func(a *contract.Agreement) {
		a.Events = contract.Events{"purchase": {By: "Helios", To: "Cumulus"}}
	})
	buy := func(date, usd string) record.Act { return worth(usd, step(date, "purchase", helios, cumulus)) }
	omit := func(date string) record.Act {
		return record.Act{Event: "purchase", By: helios, To: cumulus, On: civil.On(date), Omission: true}
	}
	return questions{
		{name: "buying", deal: a, act: buy("2027-06-01", "USD 1"), want: permitted, of: "6"},
		{name: "missing the minimum on the last day", deal: a, act: omit("2027-12-31"), known: knowing(), want: permitted},
		{name: "missing the minimum on the day after", deal: a, act: omit("2028-01-01"), known: knowing(), want: breach, of: "6"},
		{name: "what was bought on the last day counts", deal: a, act: omit("2028-01-01"), want: permitted, of: "6",
			known: knowing(buy("2027-12-31", "USD 100"))},
		{name: "what was bought the day after counts for the next year", deal: a, act: omit("2028-01-02"), want: breach,
			of: "6", known: knowing(buy("2028-01-01", "USD 100"))},
		{name: "what was bought the day before does not count", deal: a, act: omit("2028-01-01"), want: breach, of: "6",
			known: knowing(buy("2026-12-31", "USD 100"))},
		{name: "what was bought in other units does not count", deal: a, act: omit("2028-01-01"), want: undetermined,
			known: knowing(buy("2027-06-01", "10,000 GPU hours"))},
		{name: "a greater purchase of the first year does not count for the second", deal: a, act: omit("2029-01-01"),
			want: breach, of: "6", known: knowing(buy("2027-06-01", "USD 400"))},
		{name: "more may have been bought than is recorded", deal: a, act: omit("2028-01-01"), want: undetermined,
			missing: "purchase", known: record.Known{Acts: []record.Act{buy("2027-06-01", "USD 99")}}},
	}
}

func decideFirstRefusal() questions {
	a := firstRefusal(civil.Days(30), civil.Months(6))
	unlimited := firstRefusal(civil.Period{}, civil.Period{})
	no := func(date string) record.Act { return about("A", step(date, declined, cumulus, helios)) }
	yes := func(date string) record.Act { return about("A", step(date, accepted, cumulus, helios)) }
	offer := offerOf("2027-01-01", "A")
	return questions{
		{name: "never offered", deal: a, act: trainOf("2027-06-01", "A"), known: knowing(), want: conditional, of: "4.3",
			says: []string{"NOT YET"}},
		{name: "with the holder", deal: a, want: permitted, of: "4.3",
			act: but(trainOf("2027-06-01", "A"), func(a *record.Act) { a.With = cumulus })},
		{name: "declined", deal: a, act: trainOf("2027-01-15", "A"), known: knowing(offer, no("2027-01-10")),
			want: permitted, of: "4.3"},
		{name: "accepted", deal: a, act: trainOf("2027-01-15", "A"), known: knowing(offer, yes("2027-01-10")), want: breach,
			of: "4.3"},
		{name: "last day to answer", deal: a, act: trainOf("2027-01-31", "A"), known: knowing(offer), want: conditional, of: "4.3"},
		{name: "day after", deal: a, act: trainOf("2027-02-01", "A"), known: knowing(offer), want: permitted, of: "4.3"},
		{name: "last day of freedom after a refusal", deal: a, act: trainOf("2027-07-10", "A"),
			known: knowing(offer, no("2027-01-10")), want: permitted, of: "4.3"},
		{name: "day after the freedom", deal: a, act: trainOf("2027-07-11", "A"), known: knowing(offer, no("2027-01-10")),
			want: conditional, of: "4.3"},
		{name: "whether it was accepted is not recorded", deal: a, act: trainOf("2027-02-01", "A"), want: undetermined,
			known: record.Known{Acts: []record.Act{offer}}, missing: string(accepted)},
		{name: "without a time to answer silence frees nothing", deal: unlimited, act: trainOf("2029-02-01", "A"),
			known: knowing(offer), want: conditional, of: "4.3"},
		{name: "vague: the activity is not said", deal: a, known: knowing(), want: undetermined, between: orNotYet(),
			act: but(trainOf("2027-06-01", "A"), func(a *record.Act) { delete(a.What, "activity") }), missing: "activity"},
		{name: "offered on the day of the act", deal: a, act: trainOf("2027-01-01", "A"), known: knowing(offer),
			want: conditional, of: "4.3"},
		{name: "offered on the day after the act", deal: a, act: trainOf("2026-12-31", "A"), known: knowing(offer),
			want: conditional, of: "4.3"},
	}
}

func decideFirstOffer() questions {
	a := change(deal(obligation.FirstOffer{Clause: "4.3", Grantor: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "sell"}, Offered: offered, Accepted: accepted, Declined: declined,
		Answer: civil.BusinessDays(10)}), func(a *contract.Agreement) {
		a.Events = firstRefusal(civil.Days(30), civil.Period{}).Events
	})
	sell := func(date string) record.Act {
		return record.Act{By: helios, With: nimbus, About: "A", On: civil.On(date), What: scope.Box{"activity": "sell"}}
	}
	return questions{
		{name: "never offered", deal: a, act: sell("2027-06-01"), known: knowing(), want: conditional, of: "4.3"},
		{name: "last business day", deal: a, act: sell("2027-06-15"), known: knowing(offerOf("2027-06-01", "A")),
			want: conditional, of: "4.3"},
		{name: "day after", deal: a, act: sell("2027-06-16"), known: knowing(offerOf("2027-06-01", "A")), want: permitted},
		{name: "declined", deal: a, act: sell("2027-06-05"), want: permitted,
			known: knowing(offerOf("2027-06-01", "A"), about("A", step("2027-06-04", declined, cumulus, helios)))},
	}
}

func decideNegotiation() questions {
	a := change(deal(obligation.FirstNegotiation{Clause: "4.4", Grantor: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "sell"}, Notified: "notice", Wanted: "wish", Declined: declined, Agreed: "agreement",
		Answer: civil.Days(10), Talks: civil.Days(30), Free: civil.Months(3)}), func(a *contract.Agreement) {
		a.Events = contract.Events{"notice": {By: "Helios", To: "Cumulus", PerMatter: true},
			"wish":      {By: "Cumulus", To: "Helios", PerMatter: true},
			declined:    {By: "Cumulus", To: "Helios", PerMatter: true},
			"agreement": {By: "Helios, Cumulus", Joint: true, PerMatter: true}}
	})
	sell := func(date string) record.Act {
		return record.Act{By: helios, With: nimbus, About: "A", On: civil.On(date), What: scope.Box{"activity": "sell"}}
	}
	notice := about("A", step("2027-05-01", "notice", helios, cumulus))
	wish := about("A", step("2027-05-11", "wish", cumulus, helios))
	agreed := record.Act{Event: "agreement", By: helios, And: []record.Party{cumulus}, About: "A", On: civil.On("2027-06-01")}
	return questions{
		{name: "not told", deal: a, act: sell("2027-06-01"), known: knowing(), want: conditional, of: "4.4"},
		{name: "last day to answer", deal: a, act: sell("2027-05-11"), known: knowing(notice), want: conditional, of: "4.4"},
		{name: "no answer in time", deal: a, act: sell("2027-05-12"), known: knowing(notice), want: permitted, of: "4.4"},
		{name: "talks run outright", deal: a, act: sell("2027-06-10"), known: knowing(notice, wish), want: breach, of: "4.4"},
		{name: "talks have run without agreement", deal: a, act: sell("2027-06-11"), known: knowing(notice, wish),
			want: permitted, of: "4.4"},
		{name: "talks have run, agreement may not be recorded", deal: a, act: sell("2027-06-11"), want: undetermined,
			known: record.Known{Acts: []record.Act{notice, wish}}, missing: "agreement"},
		{name: "talks succeeded", deal: a, act: sell("2027-06-11"), known: knowing(notice, wish, agreed), want: breach,
			of: "4.4"},
		{name: "declined", deal: a, act: sell("2027-05-06"), want: permitted, of: "4.4",
			known: knowing(notice, about("A", step("2027-05-05", declined, cumulus, helios)))},
	}
}

func decideDisputes() questions {
	a := traps33Disputes()[0].deal
	act := func(date, activity string) record.Act {
		return record.Act{By: cumulus, With: helios, About: "A", On: civil.On(date),
			What: scope.Box{"activity": scope.Words(activity), "relief": "damages"}}
	}
	notice := func(by, to record.Party) record.Act {
		return about("A", step("2027-03-01", "notice of dispute", by, to))
	}
	mediation := about("A", step("2027-04-01", "request for mediation", cumulus, helios))
	end := about("A", record.Act{Event: "end of mediation", On: civil.On("2027-04-20")})
	return questions{
		{name: "no tier begun", deal: a, act: act("2027-06-01", "arbitrate"), known: knowing(), want: conditional, of: "12"},
		{name: "the first tier runs", deal: a, act: act("2027-03-31", "arbitrate"), known: knowing(notice(cumulus, helios)),
			want: conditional, of: "12"},
		{name: "the first tier has run and the second is open", deal: a, act: act("2027-04-01", "arbitrate"),
			known: knowing(notice(cumulus, helios)), want: conditional, of: "12", says: []string{"request for mediation"}},
		{name: "either party may have begun it", deal: a, act: act("2027-06-01", "arbitrate"),
			known: knowing(notice(helios, cumulus), mediation), want: permitted, of: "12"},
		{name: "the second tier begun before the first had run", deal: a, act: act("2027-06-01", "arbitrate"),
			known: knowing(notice(helios, cumulus), but(mediation, func(a *record.Act) { a.On = civil.On("2027-03-15") })),
			want:  conditional, of: "12"},
		{name: "the second tier ended early", deal: a, act: act("2027-04-21", "arbitrate"),
			known: knowing(notice(helios, cumulus), mediation, end), want: permitted, of: "12"},
		{name: "a suit, all tiers run", deal: a, act: act("2027-06-01", "sue"),
			known: knowing(notice(helios, cumulus), mediation), want: breach, of: "12", says: []string{"open instead"}},
		{name: "a suit against a stranger", deal: a, known: knowing(), want: permitted,
			act: but(act("2027-06-01", "sue"), func(a *record.Act) { a.With = nimbus })},
		{name: "a suit of an outsider", deal: a, known: knowing(), want: permitted,
			act: but(act("2027-06-01", "sue"), func(a *record.Act) { a.By = nimbus })},
		{name: "legal steps that are not said", deal: a, known: knowing(), want: undetermined, missing: "activity",
			between: []evaluate.Verdict{breach, conditional, permitted},
			act:     but(act("2027-06-01", "sue"), func(a *record.Act) { delete(a.What, "activity") })},
	}
}

// consenting bars training without the consent of Cumulus.
func consenting(c obligation.Consent) contract.Agreement {
	c.Clause, c.Given, c.Asked, c.Refused = "4.2", "consent", "request", "refusal"
	return change(deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models"}, Unless: obligation.Steps{c}}), func(a *contract.Agreement) {
		a.Events = contract.Events{"consent": {By: "Cumulus", To: "Helios", PerMatter: true},
			"request":        {By: "Helios", To: "Cumulus", PerMatter: true},
			"second request": {By: "Helios", To: "Cumulus", PerMatter: true},
			"refusal":        {By: "Cumulus", To: "Helios", PerMatter: true}}
	})
}

func asked(date string) record.Act { return about("A", step(date, "request", helios, cumulus)) }

func decideConsent() questions {
	waits := consenting(obligation.Consent{Answer: civil.Days(10)})
	refuses := consenting(obligation.Consent{Answer: civil.Days(10), Silence: obligation.Refuses})
	consents := consenting(obligation.Consent{Answer: civil.Days(10), Silence: obligation.Consents, Free: civil.Months(1)})
	yes := func(date string) record.Act { return about("A", step(date, "consent", cumulus, helios)) }
	no := func(date string) record.Act { return about("A", step(date, "refusal", cumulus, helios)) }
	act := func(date string) record.Act { return trainOf(date, "A") }
	loose := change(waits, func(a *contract.Agreement) {
		a.Events = maps.Clone(a.Events)
		a.Events["certificate"] = contract.Event{By: "Cumulus"}
	})
	named := but(yes("2027-05-01"), func(a *record.Act) { a.ID = "c1" })
	taken := func(e record.Event) record.Act {
		return but(about("A", step("2027-05-05", e, cumulus, helios)), func(a *record.Act) { a.Withdraws = "c1" })
	}
	return questions{
		{name: "not asked", deal: waits, act: act("2027-06-01"), known: knowing(), want: conditional, of: "4.1"},
		{name: "given unasked", deal: waits, act: act("2027-06-01"), known: knowing(yes("2027-05-01")), want: permitted, of: "4.1"},
		{name: "given on the day of the act", deal: waits, act: act("2027-06-01"), known: knowing(yes("2027-06-01")),
			want: permitted, of: "4.1"},
		{name: "given the day after the act", deal: waits, act: act("2027-06-01"), known: knowing(yes("2027-06-02")),
			want: conditional, of: "4.1"},
		{name: "taken back by a step that is not declared to", deal: loose, act: act("2027-06-01"), want: undetermined,
			known: knowing(named, taken("certificate"))},
		{name: "taken back by an act without a kind", deal: loose, act: act("2027-06-01"), want: undetermined,
			known: knowing(named, taken(""))},
		{name: "refused", deal: waits, act: act("2027-06-01"), known: knowing(asked("2027-05-01"), no("2027-05-05")),
			want: breach, of: "4.1"},
		{name: "refused, then given", deal: waits, act: act("2027-06-01"), want: permitted, of: "4.1",
			known: knowing(asked("2027-05-01"), no("2027-05-05"), yes("2027-05-20"))},
		{name: "silence, of which nothing follows", deal: waits, act: act("2027-06-01"), known: knowing(asked("2027-05-01")),
			want: conditional, of: "4.1"},
		{name: "silence as refusal, last day to answer", deal: refuses, act: act("2027-05-11"),
			known: knowing(asked("2027-05-01")), want: conditional, of: "4.1"},
		{name: "silence as refusal, day after", deal: refuses, act: act("2027-05-12"), known: knowing(asked("2027-05-01")),
			want: breach, of: "4.1"},
		{name: "silence as consent, last day to answer", deal: consents, act: act("2027-05-11"),
			known: knowing(asked("2027-05-01")), want: conditional, of: "4.1"},
		{name: "silence as consent, day after", deal: consents, act: act("2027-05-12"), known: knowing(asked("2027-05-01")),
			want: permitted, of: "4.1"},
		{name: "silence as consent, last day of its month", deal: consents, act: act("2027-06-11"),
			known: knowing(asked("2027-05-01")), want: permitted, of: "4.1"},
		{name: "silence as consent, after its month", deal: consents, act: act("2027-06-12"),
			known: knowing(asked("2027-05-01")), want: conditional, of: "4.1"},
		{name: "silence as consent, and a refusal may not be recorded", deal: consents, act: act("2027-05-12"),
			known: record.Known{Acts: []record.Act{asked("2027-05-01")}}, want: undetermined, missing: "refusal"},
		{name: "vague: the activity is not said", deal: waits, known: knowing(), want: undetermined, between: orNotYet(),
			act: but(act("2027-06-01"), func(a *record.Act) { delete(a.What, "activity") })},
	}
}

func decideSecondRequest() questions {
	a := consenting(obligation.Consent{Answer: civil.Days(10),
		Second: &obligation.Request{Asked: "second request", Answer: civil.Days(5), Silence: obligation.Consents}})
	second := about("A", step("2027-05-12", "second request", helios, cumulus))
	act := func(date string) record.Act { return trainOf(date, "A") }
	return questions{
		{name: "the first has run out", deal: a, act: act("2027-05-12"), known: knowing(asked("2027-05-01")),
			want: conditional, of: "4.1", says: []string{"second request"}},
		{name: "the second runs", deal: a, act: act("2027-05-17"), known: knowing(asked("2027-05-01"), second),
			want: conditional, of: "4.1"},
		{name: "the second has run out", deal: a, act: act("2027-05-18"), known: knowing(asked("2027-05-01"), second),
			want: permitted, of: "4.1"},
		{name: "a second without a first", deal: a, act: act("2027-05-18"), known: knowing(second), want: conditional,
			of: "4.1"},
		{name: "a second before the first has run out", deal: a, act: act("2027-05-18"), want: conditional, of: "4.1",
			known: knowing(asked("2027-05-05"), second)},
		{name: "refused in the second round", deal: a, act: act("2027-05-18"), want: breach, of: "4.1",
			known: knowing(asked("2027-05-01"), second, about("A", step("2027-05-15", "refusal", cumulus, helios)))},
		{name: "given in the second round", deal: a, act: act("2027-05-16"), want: permitted, of: "4.1",
			known: knowing(asked("2027-05-01"), second, about("A", step("2027-05-15", "consent", cumulus, helios)))},
	}
}

func decideNotice() questions {
	a := change(deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope:  scope.Box{"activity": "train models"},
		Unless: obligation.Steps{obligation.Notice{Clause: "4.2", Given: "notice", Ahead: civil.BusinessDays(5)}}}),
		func(a *contract.Agreement) {
			a.Events = contract.Events{"notice": {By: "Helios", To: "Cumulus", PerMatter: true}}
		})
	simple := change(a, func(a *contract.Agreement) {
		a.Terms = contract.Terms{obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
			Scope:  scope.Box{"activity": "train models"},
			Unless: obligation.Steps{obligation.Notice{Clause: "4.2", Given: "notice"}}}}
	})
	notice := about("A", step("2027-05-24", "notice", helios, cumulus)) // a Monday
	return questions{
		{name: "none given", deal: a, act: trainOf("2027-06-01", "A"), known: knowing(), want: conditional, of: "4.1"},
		{name: "early enough", deal: a, act: trainOf("2027-05-31", "A"), known: knowing(notice), want: permitted, of: "4.1"},
		{name: "too late for this day", deal: a, act: trainOf("2027-05-28", "A"), known: knowing(notice), want: breach,
			of: "4.1"},
		{name: "about another described matter", deal: a, act: trainOf("2027-06-10", "B"), want: conditional,
			known: func() record.Known {
				k := knowing(notice)
				k.Matters = map[record.Matter]scope.Box{"A": {}, "B": {}}
				return k
			}()},
		{name: "without a time ahead, on the same day", deal: simple, act: trainOf("2027-05-24", "A"), known: knowing(notice),
			want: permitted, of: "4.1"},
		{name: "without a time ahead, the day after the act", deal: simple, act: trainOf("2027-05-23", "A"),
			known: knowing(notice), want: conditional, of: "4.1"},
	}
}

func decideAmendment() questions {
	a := change(deal(exclusive("4.1", "US")), func(a *contract.Agreement) {
		a.Amendments = []contract.Amendment{
			{Clause: "A1", Made: civil.On("2027-01-01"), Effective: civil.On("2027-06-01"), Removes: record.Clauses{"4.1"},
				Adds: contract.Terms{exclusive("4.1", "Japan")}},
			{Clause: "A2", Made: civil.On("2028-01-01"), Adds: contract.Terms{exclusive("4.5", "US")}}}
	})
	years := but(train("US"), func(a *record.Act) {
		a.During = civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2027-12-31")}
	})
	return questions{
		{name: "the old clause, the day before", deal: a, act: on("2027-05-31", train("US")), want: breach, of: "4.1"},
		{name: "the old clause, the day", deal: a, act: train("US"), want: permitted},
		{name: "the new clause, the day before", deal: a, act: on("2027-05-31", train("Japan")), want: permitted},
		{name: "the new clause, the day", deal: a, act: train("Japan"), want: breach, of: "4.1"},
		{name: "a clause that the second amendment adds, the day before", deal: a, act: on("2027-12-31", train("US")),
			want: permitted},
		{name: "a clause that the second amendment adds, the day", deal: a, act: on("2028-01-01", train("US")),
			want: breach, of: "4.5"},
		{name: "over the day of the amendment", deal: a, act: years, want: breach, of: "4.1",
			also: wherePieces(evaluate.Free, "from 2027-06-01 through 2027-12-31")},
		{name: "in two places over the day of the amendment", deal: a, want: breach, of: "4.1",
			act: but(years, func(a *record.Act) { a.What["territory"] = "US, Japan" }),
			also: func(t *testing.T, d evaluate.Decision) {
				if pieces(d, evaluate.Free) == "" || pieces(d, evaluate.Barred) == "" {
					t.Errorf("each place is barred for a part of the time\n%s", d)
				}
			}},
	}
}

func decideOpenWord() questions {
	a := change(deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "serve", "product": "API product"}}), func(a *contract.Agreement) {
		a.Words["product"] = "API calls, stateful runtime, app"
		a.Definitions = []contract.Definition{{Clause: "1.1", Word: "API product", Dim: "product", Open: true,
			Includes: "API calls", Excludes: "app"}}
	})
	serve := func(product scope.Words) record.Act {
		return but(train("US"), func(a *record.Act) {
			a.What["activity"] = "serve"
			if product != "" {
				a.What["product"] = product
			}
		})
	}
	return questions{
		{name: "the settled core", deal: a, act: serve("API calls"), want: breach, of: "4.1"},
		{name: "the settled outside", deal: a, act: serve("app"), want: permitted, of: "4.1"},
		{name: "what lies between", deal: a, act: serve("stateful runtime"), want: undetermined, missing: "API product",
			also: cites("1.1")},
		{name: "the core and what lies between", deal: a, act: serve("API calls, stateful runtime"), want: breach, of: "4.1"},
		{name: "the outside and what lies between", deal: a, act: serve("app, stateful runtime"), want: undetermined,
			missing: "API product"},
		{name: "it is not said which", deal: a, act: serve(""), want: undetermined},
	}
}

// TestUnderReading asks the same of the text and of each reading.
func TestUnderReading(t *testing.T) {
	a := change(decideOpenWord()[0].deal, func(a *contract.Agreement) {
		a.Terms = append(a.Terms, obligation.Permission{Clause: "6", Holder: helios, Toward: cumulus,
			Scope: scope.Box{"activity": "serve", "product": "API calls"}})
		a.Readings = []contract.Reading{
			{Name: "a runtime counts", Means: map[string]scope.Words{"API product": "stateful runtime"}},
			{Name: "a runtime does not count", Means: map[string]scope.Words{"API product": "API calls"}},
			{Name: "the permission prevails", Prevails: []contract.Precedence{{Clause: "6", Over: "4.1"}}},
			{Name: "the bar prevails", Prevails: []contract.Precedence{{Clause: "4.1", Over: "6"}}},
			{Name: "the bar is void", Held: []contract.Held{{Clause: "4.1", As: contract.Void}}},
		}
	})
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		reading       record.Reading
		runtime, call evaluate.Verdict
	}{
		{"", undetermined, undetermined},
		{"a runtime counts", breach, undetermined},
		{"a runtime does not count", permitted, undetermined},
		{"the permission prevails", undetermined, permitted},
		{"the bar prevails", undetermined, breach},
		{"the bar is void", permitted, permitted},
	}
	serve := func(product scope.Words) record.Act {
		return but(train("US"), func(a *record.Act) { a.What["activity"], a.What["product"] = "serve", product })
	}
	for _, tt := range tests {
		t.Run("read so that "+string(tt.reading), func(t *testing.T) {
			read := ev
			if tt.reading != "" {
				under, ok := ev.Under(tt.reading)
				if !ok {
					t.Fatal("there is no such reading")
				}
				read = under
			}
			if d := read.Decide(serve("stateful runtime"), record.Known{}); d.Verdict != tt.runtime {
				t.Errorf("the runtime is %s, want %s\n%s", d.Verdict, tt.runtime, d)
			} else if d.Basis.Reading != tt.reading {
				t.Errorf("the basis names the reading %q", d.Basis.Reading)
			}
			if d := read.Decide(serve("API calls"), record.Known{}); d.Verdict != tt.call {
				t.Errorf("the call is %s, want %s\n%s", d.Verdict, tt.call, d)
			}
		})
	}
	if same, ok := ev.Under("no such reading"); ok || same != ev {
		t.Error("a reading that is not there must give the text, and say so")
	}
}

func decidePresumption() questions {
	full := when.Fact("capacity is full")
	presuming := func(clause record.Clause, is record.Truth, while when.Condition) contract.Agreement {
		return change(excepted(while), func(a *contract.Agreement) {
			a.Presumptions = []contract.Presumption{{Clause: clause, Fact: record.Fact(full), Is: is}}
		})
	}
	return questions{
		{name: "a clause presumes what frees", deal: presuming("1.9", record.Yes, full), act: train("US"), want: permitted,
			says: []string{"presumed: capacity is full"}},
		{name: "a clause presumes what bars", deal: presuming("1.9", record.No, full), act: train("US"), want: breach},
		{name: "no clause presumes what would free", deal: presuming("", record.Yes, full), act: train("US"),
			want: undetermined, missing: string(full)},
		{name: "no clause presumes what bars", deal: presuming("", record.No, full), act: train("US"), want: breach},
		{name: "no clause presumes what would free, turned by not", deal: presuming("", record.No, when.Not(full)),
			act: train("US"), want: undetermined, missing: string(full)},
		{name: "what is stated stands in place of what is presumed", deal: presuming("1.9", record.Yes, full),
			act: train("US"), known: so("capacity is full", record.No), want: breach},
		{name: "an assumption is used where nothing is stated", deal: excepted(full), act: train("US"), want: permitted,
			known: record.Known{Assume: record.Facts{{Fact: "capacity is full", Is: record.Yes}}}},
		{name: "a statement stands in place of an assumption", deal: excepted(full), act: train("US"), want: breach,
			known: record.Known{Facts: record.Facts{{Fact: "capacity is full", Is: record.No}},
				Assume: record.Facts{{Fact: "capacity is full", Is: record.Yes}}}},
		{name: "both are stated", deal: excepted(full), act: train("US"), want: undetermined, missing: string(full),
			known: record.Known{Facts: record.Facts{{Fact: "capacity is full", Is: record.No},
				{Fact: "capacity is full", Is: record.Yes}}}},
		{name: "a fact of another time", deal: excepted(full), act: train("US"), want: undetermined, missing: string(full),
			known: record.Known{Facts: record.Facts{{Fact: "capacity is full", Is: record.Yes, During: through("2027-05-31")}}}},
		{name: "a fact of this matter", deal: excepted(full), act: trainOf("2027-06-01", "A"), want: permitted,
			known: record.Known{Facts: record.Facts{{Fact: "capacity is full", Is: record.Yes, About: "A"}}}},
		{name: "a fact of a matter where the act names none", deal: excepted(full), act: train("US"), want: undetermined,
			known: record.Known{Facts: record.Facts{{Fact: "capacity is full", Is: record.Yes, About: "A"}}}},
	}
}

func decideWithheld() questions {
	a := firstRefusal(civil.Withheld("4.3 answer period"), civil.Period{})
	offer := offerOf("2027-05-01", "A")
	return questions{
		{name: "on the day of the offer", deal: a, act: trainOf("2027-05-01", "A"), known: knowing(offer), want: conditional},
		{name: "some time after the offer", deal: a, act: trainOf("2027-09-01", "A"), known: knowing(offer),
			want: undetermined, between: orNotYet(), missing: "withheld: 4.3 answer period"},
		{name: "declined, in time or too late", deal: a, act: trainOf("2027-05-15", "A"), want: permitted,
			known: knowing(offer, about("A", step("2027-05-10", declined, cumulus, helios)))},
		{name: "accepted, in time or too late", deal: a, act: trainOf("2027-09-15", "A"), want: undetermined,
			known:   knowing(offer, about("A", step("2027-09-10", accepted, cumulus, helios))),
			missing: "withheld: 4.3 answer period"},
		{name: "not offered", deal: a, act: trainOf("2027-09-01", "A"), known: knowing(), want: conditional},
	}
}
