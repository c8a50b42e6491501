package obligation_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

func TestRofrRofoRofn(t *testing.T) {
	events := contract.Events{"offer": {By: "Maker", To: "Seller", Form: "writing", PerMatter: true},
		"acceptance": {By: "Seller", To: "Maker", PerMatter: true}, "refusal": {By: "Seller", To: "Maker", PerMatter: true}}
	refusal := obligation.FirstRefusal{Clause: "9", Grantor: "Maker", Holder: "Seller",
		Scope: scope.Box{"activity": "sell the plant"}, Offered: "offer", Accepted: "acceptance", Declined: "refusal",
		Answer: civil.Days(30), Free: civil.Days(90)}
	sell := func(on string) record.Act {
		return about("plant", conduct(on, "Maker", "Rival", scope.Box{"activity": "sell the plant"}))
	}
	offer := about("plant", formed("letter", step("2027-04-01", "offer", "Maker", "Seller")))
	answer := func(event record.Event) record.Act {
		return about("plant", step("2027-04-10", event, "Seller", "Maker"))
	}
	rows := []asked{
		{"without an offer", sell("2027-04-01"), whole(), notYet, "9"},
		{"while the answer is awaited", sell("2027-05-01"), whole(offer), notYet, "9"},
		{"after the time to answer", sell("2027-05-02"), whole(offer), permitted, "9"},
		{"declined", sell("2027-04-11"), whole(offer, answer("refusal")), permitted, "9"},
		{"accepted", sell("2027-05-02"), whole(offer, answer("acceptance")), breach, "9"},
		{"the last day of the free time", sell("2027-07-30"), whole(offer), permitted, "9"},
		{"after the free time", sell("2027-07-31"), whole(offer), notYet, "9"},
		{"an oral offer", sell("2027-05-02"), whole(formed("oral", offer)), notYet, "9"},
		{"an offer in a form not said", sell("2027-05-02"), whole(formed("", offer)), undetermined, "9"},
	}
	t.Run("first refusal", func(t *testing.T) { ask(t, accord(events, refusal), rows...) })
	t.Run("first offer", func(t *testing.T) { ask(t, accord(events, obligation.FirstOffer(refusal)), rows...) })
	t.Run("first negotiation", func(t *testing.T) {
		ask(t, accord(events, obligation.FirstNegotiation{Clause: "9", Grantor: "Maker", Holder: "Seller",
			Scope: scope.Box{"activity": "sell the plant"}, Notified: "offer", Wanted: "acceptance", Declined: "refusal",
			Answer: civil.Days(30), Talks: civil.Days(60)}),
			asked{"without notice", sell("2027-04-01"), whole(), notYet, "9"},
			asked{"during the talks", sell("2027-06-09"), whole(offer, answer("acceptance")), breach, "9"},
			asked{"after the talks", sell("2027-06-10"), whole(offer, answer("acceptance")), permitted, "9"},
			asked{"not wanted", sell("2027-04-11"), whole(offer, answer("refusal")), permitted, "9"},
			asked{"notice of another matter, perhaps", sell("2027-05-02"), whole(about("factory", offer)), undetermined, "9"},
		)
	})
}

func TestPreemption(t *testing.T) {
	a := accord(contract.Events{"notice of an issue": {By: "Maker", To: "Seller", Form: "writing", PerMatter: true},
		"subscription": {By: "Seller", To: "Maker", PerMatter: true}, "waiver": {By: "Seller", To: "Maker", PerMatter: true}},
		obligation.FirstRefusal{Clause: "10", Grantor: "Maker", Holder: "Seller",
			Scope:   scope.Box{"activity": "issue shares"},
			Except:  obligation.Exceptions{{Clause: "10(c)", Over: scope.Box{"purpose": "option plan"}}},
			Offered: "notice of an issue", Accepted: "subscription", Declined: "waiver", Answer: civil.BusinessDays(10)})
	a.Words["purpose"] = "option plan, money"
	issue := func(on string, purpose scope.Words) record.Act {
		return about("series B", conduct(on, "Maker", "Rival", scope.Box{"activity": "issue shares", "purpose": purpose}))
	}
	notice := about("series B", formed("email", step("2027-03-01", "notice of an issue", "Maker", "Seller")))
	ask(t, a,
		asked{"under the option plan", issue("2027-03-01", "option plan"), whole(), permitted, "10(c)"},
		asked{"without notice", issue("2027-03-01", "money"), whole(), notYet, "10"},
		asked{"ten business days run", issue("2027-03-15", "money"), whole(notice), notYet, "10"},
		asked{"ten business days have run", issue("2027-03-16", "money"), whole(notice), permitted, "10"},
		asked{"for a purpose not said", issue("2027-03-01", "any"), whole(), undetermined, "10"},
	)
}

func TestOptions(t *testing.T) {
	a := accord(contract.Events{"exercise": {By: "Seller", To: "Maker", Form: "writing"}},
		obligation.Right{Clause: "10", Holder: "Seller", Toward: "Maker", By: "exercise", Needs: when.All{
			when.Passed{From: civil.On("2026-01-01"), Period: civil.Years(1), Inclusive: true},
			when.Not(when.Passed{From: civil.On("2026-01-01"), Period: civil.Months(18)}),
			when.Total{Event: "exercise", WithThis: true, Bounds: when.Bounds{AtMost: money.Of("500 shares")}}}})
	exercise := func(on, shares string) record.Act {
		act := formed("letter", step(on, "exercise", "Seller", "Maker"))
		act.Amount = money.Of(shares)
		return act
	}
	noAmount := exercise("2027-01-01", "1 shares")
	noAmount.Amount = money.Amount{}
	ask(t, a,
		asked{"a day too early", exercise("2026-12-31", "500 shares"), whole(), noEffect, "10"},
		asked{"the first day", exercise("2027-01-01", "500 shares"), whole(), permitted, "10"},
		asked{"the last day", exercise("2027-07-01", "500 shares"), whole(), permitted, "10"},
		asked{"a day too late", exercise("2027-07-02", "500 shares"), whole(), noEffect, "10"},
		asked{"more than is left", exercise("2027-03-01", "101 shares"), whole(exercise("2027-02-01", "400 shares")),
			noEffect, "10"},
		asked{"for how many is not said", noAmount, whole(), undetermined, "10"},
	)
}

func TestChangeOfControl(t *testing.T) {
	a := accord(contract.Events{"change of control": {By: "Seller"}, "termination": {By: "Maker", To: "Seller",
		Form: "writing"}},
		obligation.Right{Clause: "14.5", Holder: "Maker", Toward: "Seller", By: "termination", Ends: true,
			Needs: when.Done{Event: "change of control", What: scope.Box{"acquirer": "a rival"}, Lasts: civil.Days(90)}})
	a.Words["acquirer"] = "a rival, others"
	end := func(on string) record.Act { return formed("letter", step(on, "termination", "Maker", "Seller")) }
	change := func(acquirer scope.Words) record.Act {
		act := step("2027-03-01", "change of control", "Seller", "")
		act.What = scope.Box{"acquirer": acquirer}
		return act
	}
	ask(t, a,
		asked{"the ninetieth day", end("2027-05-30"), whole(change("a rival")), permitted, "14.5"},
		asked{"the day after", end("2027-05-31"), whole(change("a rival")), noEffect, "14.5"},
		asked{"by somebody else", end("2027-05-30"), whole(change("others")), noEffect, "14.5"},
		asked{"it is not said by whom", end("2027-05-30"), whole(step("2027-03-01", "change of control", "Seller", "")),
			undetermined, "14.5"},
	)
}

func TestAntiAssignment(t *testing.T) {
	a := accord(contract.Events{"request": {By: "Seller", To: "Maker", PerMatter: true},
		"consent": {By: "Maker", To: "Seller", Form: "writing", PerMatter: true},
		"refusal": {By: "Maker", To: "Seller", PerMatter: true}},
		obligation.Prohibition{Clause: "17", Bound: "Seller", Holder: "Maker", Scope: scope.Box{"activity": "assign"},
			Except: obligation.Exceptions{{Clause: "17(a)", Over: scope.Box{"with": "Seller affiliates"}}},
			Unless: obligation.Steps{obligation.Consent{Asked: "request", Given: "consent", Refused: "refusal",
				Standard: obligation.NotUnreasonably}}})
	a.Groups = "Seller affiliates"
	assign := about("transfer", conduct("2027-03-01", "Seller", "Rival", scope.Box{"activity": "assign"}))
	said := func(event record.Event) record.Act {
		return about("transfer", step("2027-02-01", event, "Maker", "Seller"))
	}
	requested := about("transfer", step("2027-01-20", "request", "Seller", "Maker"))
	ask(t, a,
		asked{"without consent", assign, whole(), notYet, "17"},
		asked{"with consent in writing", assign, whole(formed("email", said("consent"))), permitted, "17"},
		asked{"with oral consent", assign, whole(formed("oral", said("consent"))), notYet, "17"},
		asked{"refused, perhaps unreasonably", assign, whole(requested, said("refusal")), undetermined, "17"},
	)
}

func TestTerminationForConvenience(t *testing.T) {
	a := accord(contract.Events{"termination": {By: "Seller", To: "Maker", Form: "writing"}}, noBuilding(),
		obligation.Right{Clause: "14.2", Holder: "Seller", Toward: "Maker", By: "termination", Ends: true,
			Needs: when.Passed{From: civil.On("2026-01-01"), Period: civil.Years(1)}, After: civil.Days(90)})
	end := func(on string, form scope.Words) record.Act {
		return formed(form, step(on, "termination", "Seller", "Maker"))
	}
	ask(t, a,
		asked{"on the anniversary", end("2027-01-01", "letter"), whole(), noEffect, "14.2"},
		asked{"the day after", end("2027-01-02", "letter"), whole(), permitted, "14.2"},
		asked{"orally", end("2027-01-02", "oral"), whole(), noEffect, "14.2"},
		asked{"in a form not said", end("2027-01-02", ""), whole(), undetermined, "14.2"},
		asked{"the last day of the notice", conduct("2027-04-02", "Seller", "", build), whole(end("2027-01-02", "letter")),
			breach, "7"},
		asked{"after it has run", conduct("2027-04-03", "Seller", "", build), whole(end("2027-01-02", "letter")), permitted,
			"7"},
	)
}

func TestThirdPartyBeneficiary(t *testing.T) {
	a := accord(contract.Events{"claim of the beneficiary": {By: "Fund", To: "Maker"}, "defect": {}},
		obligation.Right{Clause: "21", Holder: "Seller", Through: "Fund", Toward: "Maker", By: "claim of the beneficiary",
			Needs: when.Did("defect")},
		obligation.Prohibition{Clause: "22", Bound: "Maker", Holder: "Fund", Scope: scope.Box{"activity": "sell data"}})
	a.ThirdParties += ", Fund"
	claim := func(by record.Party) record.Act { return step("2027-03-01", "claim of the beneficiary", by, "Maker") }
	defect := whole(record.Act{Event: "defect", On: civil.On("2027-02-01")})
	ask(t, a,
		asked{"the beneficiary", claim("Fund"), defect, permitted, "21"},
		asked{"a stranger", claim("Rival"), defect, noEffect, "21"},
		asked{"it is not known who", claim("Zed"), defect, undetermined, "21"},
		asked{"what is owed to it", conduct("2027-03-01", "Maker", "Rival", scope.Box{"activity": "sell data"}), whole(),
			breach, "22"},
	)
}
