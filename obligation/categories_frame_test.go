package obligation_test

import (
	"strings"
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

var build = scope.Box{"activity": "build"}

// noBuilding bars the seller from building, for as long as the agreement lasts.
func noBuilding() obligation.NonCompete {
	return obligation.NonCompete{Clause: "7", Bound: "Seller", Holder: "Maker", Scope: build}
}

func TestDocumentName(t *testing.T) {
	a := accord(nil, noBuilding())
	rows := []asked{
		{name: "the bound party", act: conduct("2027-01-01", "Seller", "", build), want: breach, of: "7"},
		{name: "the other party", act: conduct("2027-01-01", "Maker", "", build), want: permitted},
		{name: "somebody unknown", act: conduct("2027-01-01", "Zed", "", build), want: undetermined, of: "7"},
	}
	ask(t, a, rows...)
	titled := a
	titled.Title = "Strategic Alliance Agreement"
	ask(t, titled, rows...)
}

func TestParties(t *testing.T) {
	bar := noBuilding()
	bar.Through = "Seller affiliates"
	a := accord(nil, bar)
	a.Groups = "Seller affiliates"
	act := conduct("2027-01-01", "Seller Iberia", "", build)
	belongs := func(from string) record.Known {
		return record.Known{Members: []record.Member{{Group: "Seller affiliates", Name: "Seller Iberia",
			During: civil.Span{From: civil.On(from)}}}}
	}
	ask(t, a,
		asked{"a party", conduct("2027-01-01", "Seller", "", build), record.Known{}, breach, "7"},
		asked{"an affiliate", act, belongs("2026-06-01"), breach, "7"},
		asked{"an affiliate from the day on which it becomes one", act, belongs("2027-01-01"), breach, "7"},
		asked{"an affiliate of which it is not said that it was one before", act, belongs("2027-01-02"), undetermined, "7"},
		asked{"somebody of whom nothing is said", act, record.Known{}, undetermined, "7"},
		asked{"somebody who is surely no affiliate", act, record.Known{
			Places:  []record.Place{{Name: "Seller Iberia", Dim: "with"}},
			Members: []record.Member{{Group: "Seller affiliates", Name: "Seller Iberia", Not: true}}}, permitted, ""},
	)
}

func TestAgreementDate(t *testing.T) {
	a := accord(contract.Events{"termination": {By: "Seller", To: "Maker"}}, obligation.Right{Clause: "14",
		Holder: "Seller",
		Toward: "Maker", By: "termination", Ends: true,
		Needs: when.Passed{From: civil.On("2025-11-30"), Period: civil.Months(3)}}) // three months after the date hereof
	noDay := step("2026-01-01", "termination", "Seller", "Maker")
	noDay.On = civil.Date{}
	ask(t, a,
		asked{"on the last day", step("2026-02-28", "termination", "Seller", "Maker"), whole(), noEffect, "14"},
		asked{"on the day after", step("2026-03-01", "termination", "Seller", "Maker"), whole(), permitted, "14"},
		asked{"on a day not said", noDay, whole(), undetermined, "14"},
	)
}

func TestEffectiveDate(t *testing.T) {
	ask(t, accord(nil, noBuilding()),
		asked{"the day before", conduct("2025-12-31", "Seller", "", build), record.Known{}, permitted, "7"},
		asked{"the first day", conduct("2026-01-01", "Seller", "", build), record.Known{}, breach, "7"},
		asked{"on a day not said", record.Act{By: "Seller", What: build}, record.Known{}, undetermined, "7"},
	)
}

func TestExpirationDate(t *testing.T) {
	ask(t, accord(nil, noBuilding()),
		asked{"the last day", conduct("2029-12-31", "Seller", "", build), record.Known{}, breach, "7"},
		asked{"the day after", conduct("2030-01-01", "Seller", "", build), record.Known{}, permitted, "7"},
		asked{"on a day not said", record.Act{By: "Seller", What: build}, record.Known{}, undetermined, "7"},
	)
}

func TestRenewalTerm(t *testing.T) {
	a := accord(contract.Events{"refusal to renew": {By: "Maker, Seller", To: "Maker, Seller", Form: "writing"}},
		noBuilding())
	a.Renewal = contract.Renewal{Clause: "2.2", Every: civil.Years(1), Refused: "refusal to renew", Ahead: civil.Days(60),
		Times: 2}
	refusal := step("2029-10-01", "refusal to renew", "Maker", "Seller")
	ask(t, a,
		asked{"renewed by itself", conduct("2030-06-01", "Seller", "", build), whole(), breach, "7"},
		asked{"the last day of the second renewal", conduct("2031-12-31", "Seller", "", build), whole(), breach, "7"},
		asked{"no third renewal", conduct("2032-01-01", "Seller", "", build), whole(), permitted, "7"},
		asked{"refused in time", conduct("2030-06-01", "Seller", "", build), whole(formed("letter", refusal)), permitted,
			"7"},
		asked{"refused orally", conduct("2030-06-01", "Seller", "", build), whole(formed("oral", refusal)), breach, "7"},
		asked{"in a form not said", conduct("2030-06-01", "Seller", "", build), whole(refusal), undetermined, "7"},
	)
}

func TestNoticePeriodToTerminateRenewal(t *testing.T) {
	a := accord(contract.Events{"refusal to renew": {By: "Maker, Seller", To: "Maker, Seller", Form: "writing"}},
		noBuilding())
	a.Renewal = contract.Renewal{Clause: "2.2", Every: civil.Years(1), Refused: "refusal to renew", Ahead: civil.Days(60)}
	refuse := func(on string, form scope.Words) record.Act {
		return formed(form, step(on, "refusal to renew", "Maker", "Seller"))
	}
	ask(t, a,
		asked{"sixty days before the renewal begins", refuse("2029-11-02", "letter"), whole(), permitted, "2.2"},
		asked{"a day later", refuse("2029-11-03", "letter"), whole(), noEffect, "2.2"},
		asked{"in a form not said", refuse("2029-11-02", ""), whole(), undetermined, "2.2"},
	)
}

func TestGoverningLaw(t *testing.T) {
	a := accord(nil, obligation.Disputes{Clause: "19", Between: []record.Party{"Maker", "Seller"},
		Forum: scope.Box{"activity": "sue", "forum": "courts of Zurich"},
		Bars:  scope.Box{"activity": "sue", "forum": "not courts of Zurich"}})
	a.Words["forum"] = "courts of Zurich, courts of London"
	a.GoverningLaw = "Swiss law"
	sue := func(forum scope.Words) record.Act {
		return conduct("2027-01-01", "Seller", "Maker", scope.Box{"activity": "sue", "forum": forum})
	}
	ask(t, a,
		asked{"in the courts agreed", sue("courts of Zurich"), record.Known{}, permitted, "19"},
		asked{"elsewhere", sue("courts of London"), record.Known{}, breach, "19"},
		asked{"it is not said where", sue("any"), record.Known{}, undetermined, "19"},
	)
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatal(err)
	}
	d := ev.Decide(sue("courts of London"), record.Known{})
	if diff := cmp.Diff("Swiss law", d.Basis.Law); diff != "" || !strings.Contains(d.String(), "Swiss law") {
		t.Errorf("the law is reported with the decision (-want +got):\n%s\n%s", diff, d)
	}
}

func TestOrderOfPrecedence(t *testing.T) {
	a := accord(nil, noBuilding(),
		obligation.Permission{Clause: "E.2", Holder: "Seller", Toward: "Maker",
			Scope: scope.Box{"activity": "build", "product": "prototypes"}},
		obligation.Permission{Clause: "8", Holder: "Seller", Toward: "Maker",
			Scope: scope.Box{"activity": "build", "product": "spare parts"}, Notwithstanding: record.Clauses{"7"}})
	a.Words["product"] = "prototypes, spare parts, series"
	a.Readings = []contract.Reading{{Name: "the body prevails over exhibits",
		Prevails: []contract.Precedence{{Clause: "7", Over: "E.2"}}}}
	product := func(p scope.Words) record.Act {
		return conduct("2027-01-01", "Seller", "", scope.Box{"activity": "build", "product": p})
	}
	ask(t, a,
		asked{"notwithstanding", product("spare parts"), record.Known{}, permitted, "8"},
		asked{"no permission speaks of it", product("series"), record.Known{}, breach, "7"},
		asked{"neither is said to prevail", product("prototypes"), record.Known{}, undetermined, "7"},
	)
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatal(err)
	}
	read, _ := ev.Under("the body prevails over exhibits")
	if d := read.Decide(product("prototypes"), record.Known{}); d.Verdict != breach {
		t.Errorf("read with the body prevailing: %s", d)
	}
}

func TestEntireAgreement(t *testing.T) {
	a := accord(contract.Events{"earlier understanding": {Clause: "20", By: "Maker, Seller", NoEffect: true}},
		noBuilding())
	both := func(event record.Event) record.Known {
		act := step("2025-12-01", event, "Maker", "")
		act.And = []record.Party{"Seller"}
		return record.Known{Acts: []record.Act{act}}
	}
	ask(t, a,
		asked{"an understanding that the agreement replaces", conduct("2027-01-01", "Seller", "", build),
			both("earlier understanding"), breach, "7"},
		asked{"of the other party's own building nothing is said", conduct("2027-01-01", "Maker", "", build),
			both("earlier understanding"), permitted, ""},
		asked{"by somebody unknown", conduct("2027-01-01", "Zed", "", build), record.Known{}, undetermined, "7"},
	)
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatal(err)
	}
	d := ev.Decide(conduct("2027-01-01", "Seller", "", build), both("side letter"))
	if d.Verdict != undetermined || len(d.Basis.Unread) != 1 {
		t.Errorf("a letter of both that the agreement does not know leaves it open: %s", d)
	}
}
