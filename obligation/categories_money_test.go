package obligation_test

import (
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

// worth is an act of an amount.
func worth(amount string, a record.Act) record.Act {
	a.Amount = money.Of(amount)
	return a
}

func TestMostFavoredNation(t *testing.T) {
	a := accord(contract.Events{"terms for another": {By: "Maker", PerMatter: true},
		"offer of the same": {By: "Maker", To: "Seller", PerMatter: true}},
		obligation.Duty{Clause: "5.6", Bound: "Maker", Holder: "Seller", Does: "offer of the same",
			After: "terms for another", Within: civil.Days(30), If: when.Fact("those terms are better")})
	others := about("order of Rival", step("2027-03-01", "terms for another", "Maker", ""))
	leaves := func(on string) record.Act { return about("order of Rival", left(on, "offer of the same", "Maker")) }
	better := func(is record.Truth, acts ...record.Act) record.Known {
		return so(whole(acts...), "those terms are better", is)
	}
	offer := about("order of Rival", step("2027-03-31", "offer of the same", "Maker", "Seller"))
	ask(t, a,
		asked{"the last day", leaves("2027-03-31"), better(record.Yes, others), permitted, "5.6"},
		asked{"the day after", leaves("2027-04-01"), better(record.Yes, others), breach, "5.6"},
		asked{"offered", leaves("2027-04-01"), better(record.Yes, others, offer), permitted, "5.6"},
		asked{"the terms were no better", leaves("2027-04-01"), better(record.No, others), permitted, "5.6"},
		asked{"it is not known whether better", leaves("2027-04-01"), whole(others), undetermined, "5.6"},
	)
}

func TestRevenueProfitSharing(t *testing.T) {
	a := accord(contract.Events{"payment of the share": {By: "Seller", To: "Maker", PerMatter: true},
		"statement": {By: "Seller", To: "Maker", PerMatter: true}, "deduction": {By: "Seller"}},
		obligation.Duty{Clause: "5.3", Bound: "Seller", Holder: "Maker", Does: "payment of the share", After: "statement",
			Within: civil.Days(30), Life: obligation.Life{Survives: true}},
		obligation.Duty{Clause: "5.4", Bound: "Seller", Holder: "Maker", Keeps: when.Any{
			when.Not(when.Fact("the year's accounts are closed")),
			when.Total{Event: "payment of the share", AnyMatter: true, Of: "net revenue of 2026",
				Bounds: when.Bounds{AtLeast: money.Of("20%")}}}})
	statement := about("Q1", step("2026-04-10", "statement", "Seller", "Maker"))
	paid := worth("USD 20,000", about("Q1", step("2026-05-10", "payment of the share", "Seller", "Maker")))
	leaves := func(on string) record.Act { return about("Q1", left(on, "payment of the share", "Seller")) }
	undated := statement
	undated.On = civil.Date{}
	closed := func(is record.Truth, acts ...record.Act) record.Known {
		return so(whole(acts...), "the year's accounts are closed", is)
	}
	short := closed(record.Yes, statement, paid)
	short.Figures = []record.Figure{{Name: "net revenue of 2026", Is: money.Of("USD 100,001")}}
	ask(t, a,
		asked{"the last day", leaves("2026-05-10"), closed(record.No, statement), permitted, "5.3"},
		asked{"the day after", leaves("2026-05-11"), closed(record.No, statement), breach, "5.3"},
		asked{"paid", leaves("2026-05-11"), closed(record.No, statement, paid), permitted, "5.3"},
		asked{"stated on a day not said", leaves("2026-05-11"), closed(record.No, undated), undetermined, "5.3"},
		asked{"whether the accounts are closed not said", leaves("2026-05-11"), whole(statement, paid), undetermined, "5.4"},
		asked{"paid, and less than a fifth", leaves("2027-03-01"), short, breach, "5.4"},
	)
	shares := func(revenue string) evaluate.Standings {
		ev, err := evaluate.New(a)
		if err != nil {
			t.Fatal(err)
		}
		known := so(whole(statement, paid), "the year's accounts are closed", record.Yes)
		known.Figures = []record.Figure{{Name: "net revenue of 2026", Is: money.Of(revenue)}}
		return ev.Status(civil.On("2027-03-01"), known).Of("5.4")[0].State
	}
	if diff := cmp.Diff([]evaluate.Standings{evaluate.Performed, evaluate.Breached},
		[]evaluate.Standings{shares("USD 100,000"), shares("USD 100,001")}); diff != "" {
		t.Errorf("a fifth of the revenue, and of a dollar more (-want +got):\n%s", diff)
	}
}

func TestPriceRestrictions(t *testing.T) {
	a := accord(contract.Events{"consent": {By: "Seller", To: "Maker", PerMatter: true}},
		obligation.Prohibition{Clause: "5.7", Bound: "Maker", Holder: "Seller",
			Scope:  scope.Box{"activity": "raise prices", "increase": "over 3%"},
			Unless: obligation.Steps{obligation.Consent{Given: "consent"}}})
	a.Scales = map[scope.Dim]string{"increase": "%"}
	raise := func(increase scope.Words) record.Act {
		return about("2028", conduct("2028-01-01", "Maker", "Seller", scope.Box{"activity": "raise prices",
			"increase": increase}))
	}
	consent := about("2028", step("2027-12-01", "consent", "Seller", "Maker"))
	ask(t, a,
		asked{"exactly the limit", raise("3%"), whole(), permitted, "5.7"},
		asked{"above it", raise("3.01%"), whole(), notYet, "5.7"},
		asked{"above it with consent", raise("5%"), whole(consent), permitted, "5.7"},
		asked{"by how much is not said", raise("any"), whole(), undetermined, "5.7"},
	)
}

func TestMinimumCommitment(t *testing.T) {
	a := accord(contract.Events{"purchase": {By: "Seller", To: "Maker"}},
		obligation.MinimumPurchase{Clause: "6", Buyer: "Seller", Seller: "Maker", Bought: "purchase",
			Periods: []obligation.Purchase{
				{During: civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2026-12-31")}, Least: money.Of("USD 100")}}})
	buy := func(on, amount string) record.Act { return worth(amount, step(on, "purchase", "Seller", "Maker")) }
	ask(t, a,
		asked{"the minimum on the last day", left("2027-01-01", "purchase", "Seller"),
			whole(buy("2026-02-01", "USD 60"), buy("2026-12-31", "USD 40")), permitted, "6"},
		asked{"a cent short", left("2027-01-01", "purchase", "Seller"),
			whole(buy("2026-02-01", "USD 60"), buy("2026-12-31", "USD 39.99")), breach, "6"},
		asked{"bought too late", left("2027-01-02", "purchase", "Seller"),
			whole(buy("2026-02-01", "USD 60"), buy("2027-01-01", "USD 40")), breach, "6"},
		asked{"there may be more purchases", left("2027-01-01", "purchase", "Seller"),
			record.Known{Acts: []record.Act{buy("2026-02-01", "USD 60")}}, undetermined, "6"},
	)
}

func TestMilestones(t *testing.T) {
	a := accord(contract.Events{"first sale": {By: "Seller"}, "milestone fee": {By: "Seller", To: "Maker",
		PerMatter: true},
		"milestone": {By: "Maker", PerMatter: true}},
		obligation.Duty{Clause: "4.7", Bound: "Seller", Holder: "Maker", Does: "first sale", Due: civil.On("2026-12-31")},
		obligation.Duty{Clause: "5.2", Bound: "Seller", Holder: "Maker", Does: "milestone fee", After: "milestone",
			Within: civil.Days(30), Exactly: money.Of("USD 100")})
	reached := about("prototype", step("2027-03-01", "milestone", "Maker", ""))
	fee := func(amount string) record.Act {
		return worth(amount, about("prototype", step("2027-03-30", "milestone fee", "Seller", "Maker")))
	}
	leaves := about("prototype", left("2027-04-01", "milestone fee", "Seller"))
	unsaid := fee("USD 100")
	unsaid.Amount = money.Amount{}
	ask(t, a,
		asked{"reached in time", left("2027-01-01", "first sale", "Seller"), whole(step("2026-12-31", "first sale", "Seller",
			"")),
			permitted, "4.7"},
		asked{"reached a day late", left("2027-01-02", "first sale", "Seller"), whole(), breach, "4.7"},
		asked{"the fee", leaves, whole(reached, fee("USD 100")), permitted, "5.2"},
		asked{"another sum", leaves, whole(reached, fee("USD 99")), breach, "5.2"},
		asked{"a sum not said", leaves, whole(reached, unsaid), undetermined, "5.2"},
	)
}

func TestSetOff(t *testing.T) {
	a := accord(nil, obligation.Prohibition{Clause: "5.9", Bound: "Seller", Holder: "Maker",
		Scope: scope.Box{"activity": "set off"},
		Except: obligation.Exceptions{{Clause: "5.9", Over: scope.Everything, While: when.Any{
			when.Fact("the counterclaim is undisputed"), when.Fact("the counterclaim is finally adjudicated")}}}})
	setOff := conduct("2027-01-01", "Seller", "Maker", scope.Box{"activity": "set off"})
	none := so(so(whole(), "the counterclaim is undisputed", record.No), "the counterclaim is finally adjudicated",
		record.No)
	ask(t, a,
		asked{"neither", setOff, none, breach, "5.9"},
		asked{"undisputed", setOff, so(whole(), "the counterclaim is undisputed", record.Yes), permitted, "5.9"},
		asked{"one is not known", setOff, so(whole(), "the counterclaim is undisputed", record.No), undetermined, "5.9"},
	)
}

func TestAuditRights(t *testing.T) {
	a := accord(contract.Events{"demand": {By: "Maker", To: "Seller", Form: "writing", PerMatter: true},
		"audit": {By: "Maker", PerMatter: true}},
		obligation.Right{Clause: "11.5", Holder: "Maker", Toward: "Seller", By: "demand", Needs: when.Total{Event: "audit",
			Count: true, AnyMatter: true, Per: when.ThisYear, Bounds: when.Bounds{Under: money.Of("1")}}},
		obligation.Prohibition{Clause: "11.6", Bound: "Seller", Holder: "Maker",
			Scope: scope.Box{"activity": "refuse access"},
			Except: obligation.Exceptions{{Clause: "11.6", Over: scope.Everything,
				While: when.Not(when.Done{Event: "demand", AtLeast: civil.Days(10)})}}})
	demand := about("fall", formed("email", step("2027-09-01", "demand", "Maker", "Seller")))
	held := about("spring", step("2027-03-01", "audit", "Maker", ""))
	refuse := func(on string) record.Act {
		return about("fall", conduct(on, "Seller", "", scope.Box{"activity": "refuse access"}))
	}
	ask(t, a,
		asked{"the first of the year", demand, whole(), permitted, "11.5"},
		asked{"the second of the year", demand, whole(held), noEffect, "11.5"},
		asked{"there may have been one before", demand, record.Known{}, undetermined, "11.5"},
		asked{"refused too early", refuse("2027-09-11"), whole(demand), breach, "11.6"},
		asked{"not yet demanded in time", refuse("2027-09-10"), whole(demand), permitted, "11.6"},
		asked{"demanded in a form not said", refuse("2027-09-11"), whole(formed("", demand)), undetermined, "11.6"},
	)
}

func TestInsurance(t *testing.T) {
	a := accord(nil, obligation.Duty{Clause: "15", Bound: "Seller", Holder: "Maker",
		Keeps: when.All{when.Fact("the insurance is in force"),
			when.Figure{Name: "insured sum", Bounds: when.Bounds{AtLeast: money.Of("USD 5,000,000")}}}},
		obligation.Prohibition{Clause: "15.2", Bound: "Seller", Holder: "Maker",
			Scope: scope.Box{"activity": "cancel insurance"},
			Life:  obligation.Life{Tails: []obligation.Tail{{Clause: "15.2", Lasts: civil.Years(3)}}}})
	cancel := func(on string) record.Act {
		return conduct(on, "Seller", "", scope.Box{"activity": "cancel insurance"})
	}
	ask(t, a,
		asked{"the last day of the tail", cancel("2032-12-31"), whole(), breach, "15.2"},
		asked{"the day after", cancel("2033-01-01"), whole(), permitted, "15.2"},
		asked{"on a day not said", record.Act{By: "Seller", What: scope.Box{"activity": "cancel insurance"}}, whole(),
			undetermined, "15.2"},
	)
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatal(err)
	}
	insured := func(sum string) record.Known {
		return record.Known{Facts: record.Facts{{Fact: "the insurance is in force", Is: record.Yes}},
			Figures: []record.Figure{{Name: "insured sum", Is: money.Of(sum)}}}
	}
	for known, want := range map[string]evaluate.Standings{"USD 5,000,000": evaluate.Performed,
		"USD 4,999,999": evaluate.Breached} {
		if got := ev.Status(civil.On("2027-01-01"), insured(known)).Of("15")[0].State; got != want {
			t.Errorf("insured for %s: %s, want %s", known, got, want)
		}
	}
	if got := ev.Status(civil.On("2027-01-01"), record.Known{}).Of("15")[0].State; got != evaluate.Open {
		t.Errorf("nothing known of it: %s, want %s", got, evaluate.Open)
	}
}

// claims are rights to damages: up to a cap for one kind of claim, without limit for another.
func claims() contract.Agreement {
	a := accord(contract.Events{"claim": {By: "Seller", To: "Maker"}, "claim for secrecy": {By: "Seller", To: "Maker"}},
		obligation.Right{Clause: "16.2", Holder: "Seller", Toward: "Maker", By: "claim", Needs: when.All{
			when.Is{"damage": "direct"},
			when.Total{Event: "claim", AnyMatter: true, WithThis: true, Bounds: when.Bounds{AtMost: money.Of("USD 100")}}},
			Life: obligation.Life{Survives: true}},
		obligation.Right{Clause: "16.3", Holder: "Seller", Toward: "Maker", By: "claim for secrecy",
			Needs: when.Fact("secrets were disclosed"), Life: obligation.Life{Survives: true}})
	a.Words["damage"] = "direct, lost profits"
	return a
}

func claim(event record.Event, damage scope.Words, amount string) record.Act {
	act := worth(amount, step("2031-03-01", event, "Seller", "Maker"))
	act.What = scope.Box{"damage": damage}
	return act
}

func TestCapOnLiability(t *testing.T) {
	earlier := claim("claim", "direct", "USD 60")
	earlier.On = civil.On("2027-03-01")
	ask(t, claims(),
		asked{"exactly the cap, after the end", claim("claim", "direct", "USD 40"), whole(earlier), permitted, "16.2"},
		asked{"a cent above it", claim("claim", "direct", "USD 40.01"), whole(earlier), noEffect, "16.2"},
		asked{"lost profits", claim("claim", "lost profits", "USD 1"), whole(), noEffect, "16.2"},
		asked{"the damage is not described", claim("claim", "any", "USD 1"), whole(), undetermined, "16.2"},
	)
}

func TestUncappedLiability(t *testing.T) {
	disclosed := func(is record.Truth) record.Known { return so(whole(), "secrets were disclosed", is) }
	ask(t, claims(),
		asked{"above the cap", claim("claim for secrecy", "direct", "USD 1,000,000"), disclosed(record.Yes), permitted,
			"16.3"},
		asked{"without the ground", claim("claim for secrecy", "direct", "USD 1"), disclosed(record.No), noEffect, "16.3"},
		asked{"the ground is not known", claim("claim for secrecy", "direct", "USD 1"), whole(), undetermined, "16.3"},
	)
}

func TestLiquidatedDamages(t *testing.T) {
	bar := noBuilding()
	bar.Cure = civil.Days(10)
	bar.Remedies = obligation.Remedies{{Clause: "7.5", What: "liquidated damages", PerDay: money.Of("USD 500"),
		Cap: money.Of("USD 20,000")}}
	a := accord(nil, bar)
	ask(t, a,
		asked{"a breach", conduct("2027-01-01", "Seller", "", build), whole(), breach, "7"},
		asked{"none", conduct("2027-01-01", "Maker", "", build), whole(), permitted, ""},
		asked{"perhaps one", conduct("2027-01-01", "Zed", "", build), whole(), undetermined, "7"},
	)
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatal(err)
	}
	d := ev.Decide(conduct("2027-01-01", "Seller", "", build), whole())
	want := []evaluate.Remedy{{Clause: "7.5", What: "liquidated damages", PerDay: money.Of("USD 500"),
		Cap: money.Of("USD 20,000")}}
	if diff := cmp.Diff(want, d.Findings[0].Remedies); diff != "" || d.Findings[0].Cure != civil.Days(10) {
		t.Errorf("the remedy is told with the breach (-want +got):\n%s", diff)
	}
}

func TestWarrantyDuration(t *testing.T) {
	a := accord(contract.Events{"delivery": {By: "Maker", To: "Seller", PerMatter: true},
		"warranty claim": {By: "Seller", To: "Maker", PerMatter: true}},
		obligation.Right{Clause: "9", Holder: "Seller", Toward: "Maker", By: "warranty claim",
			Needs: when.Done{Event: "delivery", Lasts: civil.Months(24)}, Life: obligation.Life{Survives: true}})
	delivery := about("order 7", step("2027-02-28", "delivery", "Maker", "Seller"))
	claims := func(on string) record.Act { return about("order 7", step(on, "warranty claim", "Seller", "Maker")) }
	noDay := delivery
	noDay.On = civil.Date{}
	ask(t, a,
		asked{"the last day", claims("2029-02-28"), whole(delivery), permitted, "9"},
		asked{"the day after", claims("2029-03-01"), whole(delivery), noEffect, "9"},
		asked{"another order", about("order 8", step("2029-02-28", "warranty claim", "Seller", "Maker")),
			record.Known{Acts: []record.Act{delivery},
				Complete: []record.Event{record.AllEvents}, Matters: map[record.Matter]scope.Box{"order 7": {}, "order 8": {}}},
			noEffect, "9"},
		asked{"delivered on a day not said", claims("2029-03-01"), whole(noDay), undetermined, "9"},
	)
}
