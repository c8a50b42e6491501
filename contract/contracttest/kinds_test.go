package contracttest_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// alliance has the kinds of term that the partnership has not.
func alliance() contract.Agreement {
	return contract.Agreement{
		Parties:      contract.Parties{"Ares": "Ares Bio AG", "Boreas": "Boreas Pharma SE"},
		ThirdParties: "Castor, Pollux",
		Words: scope.Outlines{
			"activity": `
				use the platform
				license the platform
				talk about a sale
				sell the company
				compete
				sue, arbitrate, hire
				publish
					publish in a journal
					publish at a conference`,
			"field": "oncology\n\tleukemia\n\tlymphoma\ncardiology",
		},
		Term: civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2030-12-31")},
		Events: contract.Events{
			"capital call":      {By: "Ares", To: "Boreas", Form: "writing"},
			"funding":           {By: "Boreas", To: "Ares"},
			"first dosing":      {By: "Ares"},
			"sale notice":       {By: "Ares", To: "Boreas", PerMatter: true},
			"interest":          {By: "Boreas", To: "Ares", PerMatter: true},
			"no interest":       {By: "Boreas", To: "Ares", PerMatter: true},
			"dispute notice":    {},
			"mediation request": {},
			"draft sent":        {By: "Boreas", To: "Ares", PerMatter: true},
			"supply order":      {By: "Boreas", To: "Ares"},
		},
		Terms: contract.Terms{
			obligation.Investment{Clause: "5 Investment", Investor: "Boreas", Recipient: "Ares", Called: "capital call",
				Funded: "funding", Tranches: []obligation.Tranche{
					{Clause: "5(a)", Form: obligation.Cash, Amount: money.Of("EUR 10,000,000")},
					{Clause: "5(b)", Form: obligation.Cash, Amount: money.Of("EUR 20,000,000"), If: when.Did("first dosing"),
						Lapses: civil.On("2028-12-31")}}},
			obligation.MinimumPurchase{Clause: "6 Minimum purchase", Buyer: "Boreas", Seller: "Ares", Bought: "supply order",
				Periods: []obligation.Purchase{{During: civil.Span{From: civil.On("2026-01-01"),
					Through: civil.On("2026-12-31")},
					Least: money.Of("EUR 1,000,000")}}},
			obligation.NonCompete{Clause: "7 Non-compete", Bound: "Ares", Holder: "Boreas",
				Scope: scope.Box{"activity": "compete", "field": "oncology"},
				Life:  obligation.Life{Tails: []obligation.Tail{{Lasts: civil.Years(1)}}}},
			obligation.License{Clause: "8 License", Licensor: "Ares", Licensee: "Boreas", Granting: "license the platform",
				Subject: scope.Box{"activity": "use the platform"}, Grants: []obligation.Grant{
					{Clause: "8.1", Field: scope.Box{"activity": "use the platform", "field": "oncology"}, Exclusive: true},
					{Clause: "8.2", Field: scope.Box{"activity": "use the platform", "territory": "Japan"},
						Life: obligation.Life{During: civil.Span{Through: civil.On("2028-06-30")}}}}},
			obligation.FirstNegotiation{Clause: "10 First negotiation", Grantor: "Ares", Holder: "Boreas",
				Scope:    scope.Box{"activity": "talk about a sale, sell the company"},
				Notified: "sale notice", Wanted: "interest", Declined: "no interest", Answer: civil.Days(20),
				Talks: civil.Days(60)},
			obligation.Disputes{Clause: "12 Disputes", Between: []record.Party{"Ares", "Boreas"},
				Tiers: []obligation.Tier{{Begun: "dispute notice", Lasts: civil.Days(30)},
					{Begun: "mediation request", Lasts: civil.Days(45)}},
				Forum: scope.Box{"activity": "arbitrate"}, Bars: scope.Box{"activity": "sue"}},
			obligation.Prohibition{Clause: "13 Publications", Bound: "Boreas",
				Holder: "Ares", Scope: scope.Box{"activity": "publish"},
				Unless: obligation.Steps{obligation.Notice{Clause: "13.2", Given: "draft sent", Ahead: civil.Days(45)}}},
			obligation.Permission{Clause: "14 Conferences", Holder: "Boreas", Toward: "Ares",
				Scope: scope.Box{"activity": "publish at a conference"}, While: when.Fact("the conference is closed to the public"),
				Notwithstanding: record.Clauses{"13"}},
		},
		Held: []contract.Held{{Clause: "7", As: contract.Unenforceable, By: "a court",
			Extent: scope.Box{"territory": "California"}}},
		Amendments: []contract.Amendment{{Clause: "A1 First amendment", Made: civil.On("2027-09-01"),
			Effective: civil.On("2027-10-01"),
			Removes:   record.Clauses{"13", "14"}}},
		Unmodelled: []contract.Unmodelled{{Clause: "15 Personnel", Touches: scope.Box{"activity": "hire"}}},
	}
}

func allianceCases() contracttest.Cases {
	does := func(by record.Party, on string, what scope.Box) record.Act {
		return record.Act{By: by, With: "Castor", On: civil.On(on), What: what}
	}
	event := func(e record.Event, by, to record.Party, on string, about record.Matter) record.Act {
		return record.Act{Event: e, By: by, To: to, On: civil.On(on), About: about}
	}
	acts := func(as ...record.Act) record.Known { return record.Known{Acts: as} }
	complete := func(k record.Known) record.Known {
		k.Complete = []record.Event{record.AllEvents}
		return k
	}
	call := func(about record.Matter, amount, on string) record.Act {
		a := event("capital call", "Ares", "Boreas", on, about)
		a.Form, a.Amount = "letter", money.Of(amount)
		return a
	}
	dosing := event("first dosing", "Ares", "", "2027-02-01", "")
	use := func(on string, what scope.Box) record.Act {
		what["activity"] = "use the platform"
		return record.Act{By: "Boreas", With: "none", On: civil.On(on), What: what}
	}
	sale := record.Act{By: "Ares", With: "Pollux",
		On: civil.On("2027-06-01"), About: "sale 1", What: scope.Box{"activity": "sell the company"}}
	notice := func(on string) record.Act { return event("sale notice", "Ares", "Boreas", on, "sale 1") }
	interest := event("interest", "Boreas", "Ares", "2027-03-10", "sale 1")
	arbitrate := record.Act{By: "Ares", With: "Boreas",
		On: civil.On("2027-06-01"), About: "claim 1", What: scope.Box{"activity": "arbitrate"}}
	sue := arbitrate
	sue.What = scope.Box{"activity": "sue"}
	dispute := event("dispute notice", "Ares", "Boreas", "2027-01-10", "claim 1")
	mediation := event("mediation request", "Ares", "Boreas", "2027-03-01", "claim 1")
	publish := func(on string, activity scope.Words) record.Act {
		return record.Act{By: "Boreas", With: "none",
			On: civil.On(on), About: "paper 1", What: scope.Box{"activity": activity}}
	}
	draft := event("draft sent", "Boreas", "Ares", "2027-01-10", "paper 1")
	closed := record.Known{Facts: record.Facts{{Fact: "the conference is closed to the public", Is: record.Yes}}}
	unpaid := record.Act{Event: "supply order", By: "Boreas", To: "Ares", On: civil.On("2027-01-15"), Omission: true}
	return contracttest.Cases{
		{Name: "a call of the first tranche", Act: call("5(a)", "EUR 4,000,000", "2026-05-01"),
			Want: contracttest.Undetermined{}},
		{Name: "a call, all is recorded", Act: call("5(a)", "EUR 4,000,000", "2026-05-01"), Known: complete(acts()),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"5(a)"}}},
		{Name: "a call of too much", Act: call("5(a)", "EUR 11,000,000", "2026-05-01"),
			Want: contracttest.Ineffective{Under: "5(a)"}},
		{Name: "a call of too much in all", Act: call("5(a)", "EUR 4,000,000", "2026-05-01"),
			Known: complete(acts(call("5(a)", "EUR 7,000,000", "2026-03-01"))),
			Want:  contracttest.Ineffective{Under: "5(a)"}},
		{Name: "a call before the first dosing", Act: call("5(b)", "EUR 4,000,000", "2026-05-01"),
			Known: complete(acts(dosing)),
			Want:  contracttest.Ineffective{Under: "5(b)", First: civil.On("2027-02-01")}},
		{Name: "a call after the first dosing", Act: call("5(b)", "EUR 4,000,000", "2027-05-01"),
			Known: complete(acts(dosing)),
			Want:  contracttest.Permitted{Because: contracttest.Clauses{"5(b)"}}},
		{Name: "a call on the day after it lapsed", Act: call("5(b)", "EUR 4,000,000", "2029-01-01"),
			Known: complete(acts(dosing)),
			Want:  contracttest.Ineffective{Under: "5(b)"}},
		{Name: "nothing ordered in the first year", Act: unpaid, Known: complete(acts()),
			Want: contracttest.Breach{Of: "6", By: "Boreas"}},
		{Name: "competing in leukemia",
			Act:  does("Ares", "2027-06-01", scope.Box{"activity": "compete", "field": "leukemia", "territory": "US"}),
			Want: contracttest.Undetermined{Of: "7"}},
		{Name: "competing in leukemia in Texas",
			Act:  does("Ares", "2027-06-01", scope.Box{"activity": "compete", "field": "leukemia", "territory": "Texas"}),
			Want: contracttest.Breach{Of: "7"}},
		{Name: "competing in leukemia in California",
			Act:  does("Ares", "2027-06-01", scope.Box{"activity": "compete", "field": "leukemia", "territory": "California"}),
			Want: permitted("7")},
		{Name: "competing a year after the end",
			Act:  does("Ares", "2031-12-31", scope.Box{"activity": "compete", "field": "leukemia", "territory": "Texas"}),
			Want: contracttest.Breach{Of: "7"}},
		{Name: "competing over the end of the tail",
			Act: record.Act{By: "Ares", With: "Castor", What: scope.Box{"activity": "compete",
				"field": "leukemia", "territory": "Texas"}, During: civil.Span{From: civil.On("2031-06-01"),
				Through: civil.On("2032-06-30")}},
			Want: contracttest.Breach{Of: "7", Barred: "2031-12-31", Free: "2032-01-01"}},
		{Name: "using it in oncology", Act: use("2027-06-01", scope.Box{"field": "leukemia", "territory": "France"}),
			Want: permitted("8.1")},
		{Name: "using it in cardiology in Japan",
			Act: use("2028-06-30", scope.Box{"field": "cardiology", "territory": "Japan"}), Want: permitted("8.2")},
		{Name: "using it in cardiology in Japan a day later",
			Act:  use("2028-07-01", scope.Box{"field": "cardiology", "territory": "Japan"}),
			Want: contracttest.Breach{Of: "8"}},
		{Name: "using it in cardiology in France",
			Act:  use("2027-06-01", scope.Box{"field": "cardiology", "territory": "France"}),
			Want: contracttest.Breach{Of: "8"}},
		{Name: "licensing it to Castor in lymphoma",
			Act:  does("Ares", "2027-06-01", scope.Box{"activity": "license the platform", "field": "lymphoma"}),
			Want: contracttest.Breach{Of: "8.1", By: "Ares", Toward: "Boreas"}},
		{Name: "a sale without notice", Act: sale,
			Want: contracttest.Conditional{On: "10", Step: "sale notice", By: "Ares"}},
		{Name: "a sale, nobody answered", Act: sale, Known: acts(notice("2027-03-01")),
			Want: contracttest.Undetermined{Of: "10", Missing: contracttest.Events{"interest"}}},
		{Name: "a sale, nobody answered, all is recorded", Act: sale, Known: complete(acts(notice("2027-03-01"))),
			Want: permitted("10")},
		{Name: "a sale after talks", Act: sale, Known: acts(notice("2027-03-01"), interest), Want: permitted("10")},
		{Name: "a sale while the answer runs", Act: sale, Known: acts(notice("2027-05-15")),
			Want: contracttest.Conditional{On: "10"}},
		{Name: "suing", Act: sue, Want: contracttest.Breach{Of: "12"}},
		{Name: "arbitration at once", Act: arbitrate, Want: contracttest.Conditional{On: "12", Step: "dispute notice"}},
		{Name: "arbitration after both tiers", Act: arbitrate, Known: acts(dispute, mediation), Want: permitted("12")},
		{Name: "a paper sent in time", Act: publish("2027-03-01", "publish in a journal"), Known: acts(draft),
			Want: permitted("13")},
		{Name: "a paper sent too late", Act: publish("2027-02-01", "publish in a journal"), Known: acts(draft),
			Want: contracttest.Breach{Of: "13"}},
		{Name: "a closed conference", Act: publish("2027-02-01", "publish at a conference"), Known: closed,
			Want: permitted("14")},
		{Name: "a conference", Act: publish("2027-02-01", "publish at a conference"),
			Want: contracttest.Undetermined{Between: []evaluate.Verdict{
				evaluate.Conditional, evaluate.Permitted}}},
		{Name: "a paper after the amendment", Act: publish("2027-10-01", "publish in a journal"),
			Want: contracttest.Permitted{NoTermBears: true}},
		{Name: "hiring", Act: does("Ares", "2027-06-01", scope.Box{"activity": "hire"}),
			Want: contracttest.Undetermined{Of: "15"}},
	}
}

func TestAlliance(t *testing.T) { contracttest.Run(t, alliance(), allianceCases()) }

func TestAllianceLaws(t *testing.T) { contracttest.Laws(t, alliance(), allianceCases()) }
