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

func TestExclusivity(t *testing.T) {
	a := accord(nil, obligation.Exclusivity{Clause: "4", Bound: "Maker", Holder: "Seller",
		Scope: scope.Box{"activity": "sell", "territory": "EU", "field": "hospitals"}})
	a.Words["field"] = "hospitals, homes"
	sell := func(with record.Party, territory, field scope.Words) record.Act {
		return conduct("2027-01-01", "Maker", with, scope.Box{"activity": "sell", "territory": territory, "field": field})
	}
	ask(t, a,
		asked{"to the holder", sell("Seller", "France", "hospitals"), record.Known{}, permitted, "4"},
		asked{"outside the field", sell("Rival", "France", "homes"), record.Known{}, permitted, "4"},
		asked{"to another", sell("Rival", "France", "hospitals"), record.Known{}, breach, "4"},
		asked{"through the maker's own shop", sell("none", "France", "hospitals"), record.Known{}, breach, "4"},
		asked{"somewhere in Europe", sell("Rival", "Europe", "hospitals"), record.Known{}, undetermined, "4"},
	)
}

func TestCompetitiveRestrictionException(t *testing.T) {
	bar := noBuilding()
	bar.Except = obligation.Exceptions{
		{Clause: "7(a)", Over: scope.Box{"product": "tools"}, Except: obligation.Exceptions{
			{Clause: "7(a) proviso", Over: scope.Box{"product": "power tools"},
				While: when.Fact("the maker makes power tools")}}},
		{Clause: "7(b)", Over: scope.Box{"stake": "at most 5%"}}}
	a := accord(nil, bar)
	a.Words["product"] = "tools\n\tpower tools, hand tools\nmachines"
	a.Scales = map[scope.Dim]string{"stake": "%"}
	product := func(p, stake scope.Words) record.Act {
		return conduct("2027-01-01", "Seller", "", scope.Box{"activity": "build", "product": p, "stake": stake})
	}
	ask(t, a,
		asked{"within the exception", product("hand tools", "none"), record.Known{}, permitted, "7(a)"},
		asked{"exactly at the threshold", product("machines", "5%"), record.Known{}, permitted, "7(b)"},
		asked{"above the threshold", product("machines", "5.01%"), record.Known{}, breach, "7"},
		asked{"within the exception to the exception", product("power tools", "none"),
			so(record.Known{}, "the maker makes power tools", record.Yes), breach, "7"},
		asked{"outside it again", product("power tools", "none"),
			so(record.Known{}, "the maker makes power tools", record.No), permitted, "7(a)"},
		asked{"it is not known which", product("power tools", "none"), record.Known{}, undetermined, "7(a)"},
	)
}

func TestNonCompete(t *testing.T) {
	bar := noBuilding()
	bar.Scope = scope.Box{"activity": "build, invest", "territory": "EU"}
	bar.Life = obligation.Life{Tails: []obligation.Tail{{Clause: "7.2", Lasts: civil.Months(6)}}}
	a := accord(nil, bar)
	where := func(on string, territory scope.Words) record.Act {
		return conduct(on, "Seller", "", scope.Box{"activity": "build", "territory": territory})
	}
	ask(t, a,
		asked{"in the territory", where("2027-01-01", "Spain"), record.Known{}, breach, "7"},
		asked{"outside of it", where("2027-01-01", "US"), record.Known{}, permitted, "7"},
		asked{"the last day of the tail", where("2030-06-30", "Spain"), record.Known{}, breach, "7.2"},
		asked{"the day after", where("2030-07-01", "Spain"), record.Known{}, permitted, "7"},
		asked{"it is not said where", where("2027-01-01", "any"), record.Known{}, undetermined, "7"},
	)
}

func TestNoSolicitOfCustomers(t *testing.T) {
	a := accord(contract.Events{"consent": {By: "Maker", To: "Seller", Form: "writing", PerMatter: true}},
		obligation.Prohibition{Clause: "12", Bound: "Seller", Holder: "Maker",
			Scope:  scope.Box{"activity": "solicit", "with": "customers of the Maker"},
			Unless: obligation.Steps{obligation.Consent{Given: "consent"}}})
	a.Groups = "customers of the Maker"
	act := about("Clinic", conduct("2027-01-01", "Seller", "Clinic", scope.Box{"activity": "solicit"}))
	customer, other := member("customers of the Maker", "Clinic", false), member("customers of the Maker", "Clinic", true)
	other.Places = []record.Place{{Name: "Clinic", Dim: "with"}}
	consented := customer
	consented.Acts = []record.Act{formed("email", about("Clinic", step("2026-12-01", "consent", "Maker", "Seller")))}
	ask(t, a,
		asked{"a customer", act, customer, notYet, "12"},
		asked{"a customer, with consent", act, consented, permitted, "12"},
		asked{"no customer", act, other, permitted, "12"},
		asked{"it is not known whether a customer", act, record.Known{}, undetermined, "12"},
	)
}

func TestNoSolicitOfEmployees(t *testing.T) {
	a := accord(contract.Events{"answer to an advertisement": {PerMatter: true}},
		obligation.Prohibition{Clause: "12", Bound: "Seller", Holder: "Maker",
			Scope: scope.Box{"activity": "hire", "with": "staff of the Maker"},
			Except: obligation.Exceptions{{Clause: "12(a)", Over: scope.Everything,
				While: when.Did("answer to an advertisement")}}})
	a.Groups = "staff of the Maker"
	hire := about("Ms. Lind", conduct("2027-01-01", "Seller", "Ms. Lind", scope.Box{"activity": "hire"}))
	staff := member("staff of the Maker", "Ms. Lind", false)
	answered := func(who record.Matter) record.Known {
		k := staff
		k.Acts = []record.Act{about(who, step("2026-11-01", "answer to an advertisement", "Ms. Lind", ""))}
		k.Matters = map[record.Matter]scope.Box{"Ms. Lind": {}, "Mr. Ode": {}}
		return k
	}
	ask(t, a,
		asked{"of the other's staff", hire, staff, breach, "12"},
		asked{"who answered an advertisement", hire, answered("Ms. Lind"), permitted, "12(a)"},
		asked{"another answered one", hire, answered("Mr. Ode"), breach, "12"},
		asked{"it is not known whose staff", hire, record.Known{}, undetermined, "12"},
	)
}

func TestNonDisparagement(t *testing.T) {
	a := accord(nil, obligation.Prohibition{Clause: "13", Bound: "Seller", Holder: "Maker",
		Scope: scope.Box{"activity": "disparage", "target": "the Maker"},
		Except: obligation.Exceptions{{Clause: "13(a)", Over: scope.Everything,
			While: when.Fact("the law compels the statement")}}})
	a.Words["target"] = "the Maker, others"
	speak := func(target scope.Words) record.Act {
		return conduct("2027-01-01", "Seller", "", scope.Box{"activity": "disparage", "target": target})
	}
	compelled := func(is record.Truth) record.Known { return so(record.Known{}, "the law compels the statement", is) }
	ask(t, a,
		asked{"of the other", speak("the Maker"), compelled(record.No), breach, "13"},
		asked{"compelled", speak("the Maker"), compelled(record.Yes), permitted, "13(a)"},
		asked{"of somebody else", speak("others"), record.Known{}, permitted, "13"},
		asked{"it is not known whether compelled", speak("the Maker"), record.Known{}, undetermined, "13(a)"},
	)
}

func TestCovenantNotToSue(t *testing.T) {
	a := accord(nil, obligation.Prohibition{Clause: "18", Bound: "Seller", Holder: "Maker",
		Scope: scope.Box{"activity": "contest rights", "right": "patents of the Maker"},
		Life:  obligation.Life{Survives: true}})
	a.Words["right"] = "patents of the Maker, other patents"
	contest := func(right scope.Words) record.Act {
		return conduct("2031-01-01", "Seller", "none", scope.Box{"activity": "contest rights", "right": right})
	}
	ask(t, a,
		asked{"the other's patents, after the end", contest("patents of the Maker"), record.Known{}, breach, "18"},
		asked{"somebody else's", contest("other patents"), record.Known{}, permitted, "18"},
		asked{"a patent of which it is not said whose", contest("EP 100"), record.Known{}, undetermined, "18"},
	)
}

func TestConfidentiality(t *testing.T) {
	a := accord(nil, obligation.Prohibition{Clause: "11", Bound: "Seller", Holder: "Maker",
		Scope:  scope.Box{"activity": "disclose", "information": "Confidential Information"},
		Except: obligation.Exceptions{{Clause: "11(a)", Over: scope.Everything, While: when.Fact("it is public")}},
		Life:   obligation.Life{Tails: []obligation.Tail{{Clause: "11.4", Lasts: civil.Years(5)}}}})
	a.Words["information"] = "Confidential Information, other information"
	tell := conduct("2034-12-31", "Seller", "Rival", scope.Box{"activity": "disclose",
		"information": "Confidential Information"})
	ask(t, a,
		asked{"on the last day of five years", tell, so(record.Known{}, "it is public", record.No), breach, "11.4"},
		asked{"what is public", tell, so(record.Known{}, "it is public", record.Yes), permitted, "11(a)"},
		asked{"what may be public", tell, record.Known{}, undetermined, "11(a)"},
	)
}

func TestPublicity(t *testing.T) {
	a := accord(contract.Events{"request": {By: "Seller", To: "Maker", PerMatter: true},
		"approval": {By: "Maker", To: "Seller", PerMatter: true}},
		obligation.Prohibition{Clause: "12.4", Bound: "Seller", Holder: "Maker", Scope: scope.Box{"activity": "announce"},
			Unless: obligation.Steps{obligation.Consent{Asked: "request", Given: "approval", Answer: civil.BusinessDays(5),
				Silence: obligation.Consents}}})
	announce := func(on string) record.Act {
		return about("release", conduct(on, "Seller", "", scope.Box{"activity": "announce"}))
	}
	asks := about("release", step("2027-03-01", "request", "Seller", "Maker"))
	vague := asks
	vague.To = ""
	ask(t, a,
		asked{"without asking", announce("2027-03-01"), record.Known{}, notYet, "12.4"},
		asked{"on the last day for the answer", announce("2027-03-08"), whole(asks), notYet, "12.4"},
		asked{"after five business days of silence", announce("2027-03-09"), whole(asks), permitted, "12.4"},
		asked{"it is not known who was asked", announce("2027-03-09"), whole(vague), undetermined, "12.4"},
	)
}

func TestStandstill(t *testing.T) {
	a := accord(nil, obligation.Prohibition{Clause: "13", Bound: "Seller", Through: "Seller affiliates", Holder: "Maker",
		Scope: scope.Boxes{{"activity": "buy shares", "holding": "over 20%"}, {"activity": "solicit proxies"}},
		Life:  obligation.Life{Ends: when.Passed{From: civil.On("2026-01-01"), Period: civil.Years(2)}}})
	a.Groups = "Seller affiliates"
	a.Scales = map[scope.Dim]string{"holding": "%"}
	buy := func(on string, holding scope.Words) record.Act {
		return conduct(on, "Seller", "", scope.Box{"activity": "buy shares", "holding": holding})
	}
	ask(t, a,
		asked{"up to the threshold", buy("2027-01-01", "20%"), record.Known{}, permitted, "13"},
		asked{"beyond it", buy("2027-01-01", "20.1%"), record.Known{}, breach, "13"},
		asked{"on the last day", buy("2028-01-01", "30%"), record.Known{}, breach, "13"},
		asked{"after it", buy("2028-01-02", "30%"), record.Known{}, permitted, "13"},
		asked{"the holding is not said", conduct("2027-01-01", "Seller", "", scope.Box{"activity": "buy shares"}),
			record.Known{}, undetermined, "13"},
	)
}

func TestVolumeRestriction(t *testing.T) {
	a := accord(contract.Events{"use": {By: "Seller", Is: scope.Box{"activity": "use"}},
		"consent": {By: "Maker", To: "Seller", PerMatter: true}},
		obligation.Prohibition{Clause: "5", Bound: "Seller", Holder: "Maker", Scope: scope.Box{"activity": "use"},
			Except: obligation.Exceptions{{Clause: "5(a)", Over: scope.Everything, While: when.Total{Event: "use",
				AnyMatter: true, Per: when.ThisYear, WithThis: true, Bounds: when.Bounds{AtMost: money.Of("100 hours")}}}},
			Unless: obligation.Steps{obligation.Consent{Given: "consent"}}})
	use := func(on, hours string) record.Act {
		act := step(on, "use", "Seller", "")
		act.Amount = money.Of(hours)
		return act
	}
	earlier := use("2027-02-01", "60 hours")
	ask(t, a,
		asked{"exactly the threshold", use("2027-03-01", "40 hours"), whole(earlier), permitted, "5(a)"},
		asked{"an hour more", use("2027-03-01", "41 hours"), whole(earlier), notYet, "5"},
		asked{"in the next year", use("2028-01-01", "41 hours"), whole(earlier), permitted, "5(a)"},
		asked{"the record may lack some use", use("2027-03-01", "40 hours"), record.Known{Acts: []record.Act{earlier}},
			undetermined, "5(a)"},
		asked{"how much is not said", step("2027-03-01", "use", "Seller", ""), whole(earlier), undetermined, "5(a)"},
	)
}
