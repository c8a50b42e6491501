package contracttest_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// partnership has one of most things: outlines, groups, matters, steps, a first refusal, a right, a duty, an open
// word, a reading and a presumption.
func partnership() contract.Agreement {
	return contract.Agreement{
		Parties:      contract.Parties{"Helios": "Helios AI, Inc.", "Cumulus": "Cumulus Cloud LLC"},
		ThirdParties: "Nimbus, Stratus",
		Groups:       "Helios affiliates, hyperscalers",
		Members:      []record.Member{{Group: "hyperscalers", Name: "Stratus"}},
		Words: scope.Outlines{
			"activity": `
				compute
					train models
					run inference
				sell capacity
				build assistants
				resell`,
			"product": "calls, runtime, phone",
		},
		Term: civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2030-12-31")},
		Events: contract.Events{
			"offer":             {By: "Helios", To: "Cumulus", Form: "writing", PerMatter: true},
			"withdrawal":        {By: "Helios", To: "Cumulus", PerMatter: true, Withdraws: "offer"},
			"acceptance":        {By: "Cumulus", To: "Helios", PerMatter: true},
			"decline":           {By: "Cumulus", To: "Helios", PerMatter: true},
			"consent":           {By: "Helios", To: "Cumulus", Form: "writing", PerMatter: true},
			"refusal":           {By: "Helios", To: "Cumulus", PerMatter: true},
			"payment":           {By: "Helios", To: "Cumulus"},
			"notice of default": {By: "Cumulus", To: "Helios", Form: "writing", Clause: "14 Notices"},
			"termination":       {By: "Cumulus", To: "Helios", Form: "writing", Clause: "14 Notices"},
		},
		Definitions: []contract.Definition{{Clause: "1.1", Word: "API product", Dim: "product", Includes: "calls",
			Excludes: "phone", Open: true}},
		Readings: []contract.Reading{{Name: "a runtime counts as an API",
			Means: map[string]scope.Words{"API product": "calls, runtime"}}},
		Presumptions: []contract.Presumption{{Clause: "4.4", Fact: "Cumulus has capacity", Is: record.Yes}},
		Terms: contract.Terms{
			obligation.Exclusivity{Clause: "4.1 Exclusive compute", Bound: "Helios", Through: "Helios affiliates",
				Holder: "Cumulus", Scope: scope.Box{"activity": "compute", "territory": "US, EU", "product": "API product"},
				Except: obligation.Exceptions{{Clause: "4.1(a) overflow", Over: scope.Box{"activity": "run inference"},
					While: when.Not(when.Fact("Cumulus has capacity"))}}},
			obligation.FirstRefusal{Clause: "4.3 First refusal", Grantor: "Helios", Holder: "Cumulus",
				Scope:   scope.Box{"activity": "sell capacity"},
				Offered: "offer", Accepted: "acceptance", Declined: "decline", Answer: civil.Days(30), Free: civil.Months(6)},
			obligation.Duty{Clause: "6 Fee", Bound: "Helios",
				Holder: "Cumulus", Does: "payment", Due: civil.On("2026-12-31"),
				Least: money.Of("USD 150,000,000"), In: civil.Span{Through: civil.On("2026-12-31")}},
			obligation.NonCompete{Clause: "7 Non-compete", Bound: "Helios", Holder: "Cumulus",
				Scope: scope.Box{"activity": "build assistants", "with": "hyperscalers"}},
			obligation.Prohibition{Clause: "9 No resale", Bound: "Cumulus", Holder: "Helios",
				Scope:  scope.Box{"activity": "resell"},
				Unless: obligation.Steps{obligation.Consent{Clause: "9(b)", Given: "consent", Refused: "refusal"}}},
			obligation.Right{Clause: "11.2 Termination for default",
				Holder: "Cumulus", Toward: "Helios", By: "termination",
				Needs: when.All{when.InBreach{Clause: "6"}, when.Done{Event: "notice of default", Ago: civil.Days(30)}},
				Ends:  true},
		},
	}
}

func partnershipCases() contracttest.Cases {
	compute := func(activity, territory, product scope.Words) record.Act {
		return record.Act{By: "Helios", With: "Nimbus", On: civil.On("2027-06-01"),
			What: scope.Box{"activity": activity, "territory": territory, "product": product}}
	}
	noCapacity := record.Known{Facts: record.Facts{{Fact: "Cumulus has capacity", Is: record.No}}}
	sale := record.Act{By: "Helios", With: "Nimbus", On: civil.On("2027-06-01"), About: "block 1",
		What: scope.Box{"activity": "sell capacity"}}
	offer := record.Act{ID: "o1", Event: "offer", By: "Helios", To: "Cumulus", Form: "letter", About: "block 1",
		On: civil.On("2027-03-01")}
	decline := record.Act{Event: "decline", By: "Cumulus", To: "Helios", About: "block 1",
		On: civil.On("2027-03-20"), Answers: "o1"}
	accept := record.Act{Event: "acceptance", By: "Cumulus", To: "Helios", About: "block 1", On: civil.On("2027-03-20")}
	withdraw := record.Act{Event: "withdrawal", By: "Helios", To: "Cumulus", About: "block 1",
		On: civil.On("2027-03-10")}
	acts := func(as ...record.Act) record.Known {
		return record.Known{Acts: as, Complete: []record.Event{"withdrawal"}}
	}
	complete := func(k record.Known) record.Known {
		k.Complete = []record.Event{record.AllEvents}
		return k
	}
	resale := record.Act{By: "Cumulus", With: "Nimbus",
		On: civil.On("2027-06-01"), About: "lot 1", What: scope.Box{"activity": "resell"}}
	consent := record.Act{Event: "consent", By: "Helios", To: "Cumulus", Form: "email", About: "lot 1",
		On:   civil.On("2027-05-01"),
		What: scope.Box{"activity": "resell"}}
	refusal := record.Act{Event: "refusal", By: "Helios", To: "Cumulus", About: "lot 1", On: civil.On("2027-05-01")}
	paid := func(amount, on string) record.Act {
		return record.Act{Event: "payment", By: "Helios", To: "Cumulus", On: civil.On(on), Amount: money.Of(amount)}
	}
	notice := record.Act{Event: "notice of default", By: "Cumulus", To: "Helios", Form: "letter",
		On: civil.On("2027-02-01")}
	end := record.Act{Event: "termination", By: "Cumulus", To: "Helios", Form: "letter", On: civil.On("2027-04-01")}
	late := end
	late.On = civil.On("2027-02-15")
	oral := end
	oral.Form = "oral"
	assist := func(with record.Party) record.Act {
		return record.Act{By: "Helios", With: with,
			On: civil.On("2028-01-15"), What: scope.Box{"activity": "build assistants"}}
	}
	oracle := record.Known{Members: []record.Member{{Group: "hyperscalers", Name: "Oracle"}}}
	labs := compute("train models", "US", "calls")
	labs.By = "Helios Labs"
	labsIs := record.Known{Members: []record.Member{{Group: "Helios affiliates", Name: "Helios Labs"}}}
	deal := record.Act{By: "Helios", With: "Nimbus", On: civil.On("2027-06-01"), Parts: []record.Part{
		{About: "block 1", What: scope.Box{"activity": "sell capacity"}},
		{What: scope.Box{"activity": "run inference", "territory": "Japan", "product": "calls"}}}}
	lease := record.Act{By: "Helios", With: "Nimbus", On: civil.On("2025-12-01"), What: scope.Box{"activity": "none"},
		Commits: []record.Act{{During: civil.Span{From: civil.On("2026-03-01"), Through: civil.On("2032-02-29")},
			What: scope.Box{"activity": "train models", "territory": "Germany", "product": "calls"}}}}
	return contracttest.Cases{
		{Name: "training in the US", Act: compute("train models", "US", "calls"), Want: contracttest.Breach{Of: "4.1"}},
		{Name: "compute of some kind, capacity presumed", Act: compute("compute", "US", "calls"),
			Want: contracttest.Breach{Of: "4.1"}},
		{Name: "compute of some kind, no capacity", Act: compute("compute", "US", "calls"), Known: noCapacity,
			Want: contracttest.Undetermined{Of: "4.1"}},
		{Name: "inference in the US, capacity presumed", Act: compute("run inference", "US", "calls"),
			Want: contracttest.Breach{Of: "4.1"}},
		{Name: "inference in the US, no capacity", Act: compute("run inference", "US", "calls"), Known: noCapacity,
			Want: contracttest.Permitted{Because: contracttest.Clauses{"4.1(a)"}}},
		{Name: "training for a runtime", Act: compute("train models", "US", "runtime"),
			Want: contracttest.Undetermined{Of: "4.1"}},
		{Name: "training for a runtime, which counts", Act: compute("train models", "US", "runtime"),
			Reading: "a runtime counts as an API", Want: contracttest.Breach{Of: "4.1"}},
		{Name: "training for a phone", Act: compute("train models", "US", "phone"),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"4.1"}}},
		{Name: "an affiliate trains", Act: labs, Known: labsIs, Want: contracttest.Breach{Of: "4.1", By: "Helios"}},
		{Name: "somebody trains", Act: labs, Want: contracttest.Undetermined{}},
		{Name: "a sale never offered", Act: sale,
			Want: contracttest.Conditional{On: "4.3", Step: "offer", By: "Helios"}},
		{Name: "a sale offered and declined", Act: sale, Known: acts(offer, decline),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"4.3"}}},
		{Name: "a sale offered, silence", Act: sale, Known: acts(offer), Want: contracttest.Undetermined{}},
		{Name: "a sale offered, silence, all is recorded", Act: sale, Known: complete(acts(offer)),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"4.3"}}},
		{Name: "a sale offered and accepted", Act: sale, Known: acts(offer, accept),
			Want: contracttest.Breach{Of: "4.3"}},
		{Name: "a sale offered and withdrawn", Act: sale, Known: complete(acts(offer, withdraw)),
			Want: contracttest.Conditional{On: "4.3"}},
		{Name: "resale without consent", Act: resale, Want: contracttest.Conditional{On: "9"}},
		{Name: "resale with consent", Act: resale, Known: acts(consent),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"9"}}},
		{Name: "resale refused", Act: resale, Known: acts(refusal), Want: contracttest.Breach{Of: "9"}},
		{Name: "termination, paid half", Act: end, Known: complete(acts(paid("USD 75,000,000", "2026-06-30"), notice)),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"11.2"}}},
		{Name: "termination, paid half as far as known", Act: end,
			Known: acts(paid("USD 75,000,000", "2026-06-30"), notice),
			Want:  contracttest.Undetermined{Of: "6", Missing: contracttest.Events{"payment"}}},
		{Name: "termination, paid in full", Act: end,
			Known: acts(paid("USD 75,000,000", "2026-06-30"), paid("USD 75,000,000", "2026-12-31"), notice),
			Want:  contracttest.Ineffective{Under: "11.2"}},
		{Name: "termination too early", Act: late, Known: complete(acts(notice)),
			Want: contracttest.Ineffective{Under: "11.2", First: civil.On("2027-03-04")}},
		{Name: "termination by word of mouth", Act: oral, Known: complete(acts(notice)),
			Want: contracttest.Ineffective{Under: "11.2"}},
		{Name: "training after termination", Act: compute("train models", "US", "calls"),
			Known: complete(acts(notice, end)),
			Want:  contracttest.Permitted{NoTermBears: true}},
		{Name: "training after a termination too early", Act: compute("train models", "US", "calls"),
			Known: complete(acts(notice, late)),
			Want:  contracttest.Breach{Of: "4.1"}},
		{Name: "assistants with Stratus", Act: assist("Stratus"), Want: contracttest.Breach{Of: "7"}},
		{Name: "assistants with Nimbus", Act: assist("Nimbus"),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"7"}}},
		{Name: "assistants with Oracle", Act: assist("Oracle"), Want: contracttest.Undetermined{}},
		{Name: "assistants with Oracle, a hyperscaler", Act: assist("Oracle"), Known: oracle,
			Want: contracttest.Breach{Of: "7"}},
		{Name: "a deal of two parts", Act: deal, Known: acts(offer, decline),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"4.3", "4.1"}}},
		{Name: "a lease signed before the term", Act: lease,
			Want: contracttest.Breach{Of: "4.1", From: civil.On("2026-03-01")}},
	}
}

func TestPartnership(t *testing.T) { contracttest.Run(t, partnership(), partnershipCases()) }

func TestPartnershipLaws(t *testing.T) { contracttest.Laws(t, partnership(), partnershipCases()) }
