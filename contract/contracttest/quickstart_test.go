package contracttest_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

const hasChips record.Fact = "Cumulus has such chips"

// exclusive is an exclusivity for five years with one exception.
func exclusive() contract.Agreement {
	return contract.Agreement{
		Parties:      contract.Parties{"Helios": "Helios AI, Inc.", "Cumulus": "Cumulus Cloud LLC"},
		ThirdParties: "Nimbus",
		Words:        scope.Outlines{"hardware": "GPU, custom chips"},
		Term:         civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2030-12-31")},
		Terms: contract.Terms{
			obligation.Exclusivity{
				Clause: "4.1 Exclusive compute", Bound: "Helios", Holder: "Cumulus",
				Scope: scope.Box{"activity": "train models", "territory": "US, EU"},
				Except: obligation.Exceptions{{Clause: "4.1(b) special hardware",
					Over: scope.Box{"hardware": "custom chips"}, While: when.Not(when.Fact(hasChips))}},
			},
		},
	}
}

// training is training on some hardware at Nimbus, on 1 June 2027.
func training(territory, hardware scope.Words) record.Act {
	return record.Act{By: "Helios", With: "Nimbus", On: civil.On("2027-06-01"),
		What: scope.Box{"activity": "train models", "territory": territory, "hardware": hardware}}
}

func through(a record.Act, from, last string) record.Act {
	a.On = civil.Date{}
	a.During = civil.Span{From: civil.On(from), Through: civil.On(last)}
	return a
}

func known(is record.Truth) record.Known {
	return record.Known{Facts: record.Facts{{Fact: hasChips, Is: is}}}
}

func with(party record.Party, a record.Act) record.Act {
	a.With = party
	return a
}

func exclusiveCases() contracttest.Cases {
	breach := contracttest.Breach{Of: "4.1", By: "Helios", Toward: "Cumulus", From: civil.On("2027-06-01")}
	open := contracttest.Undetermined{Of: "4.1(b)", Between: []evaluate.Verdict{evaluate.Permitted, evaluate.Breach},
		Missing: contracttest.Facts{hasChips}}
	return contracttest.Cases{
		{Name: "on GPUs in the US", Act: training("US", "GPU"), Want: breach},
		{Name: "on GPUs in the US and in Singapore", Act: training("US, Singapore", "GPU"),
			Want: contracttest.Breach{Of: "4.1", By: "Helios", Toward: "Cumulus", Barred: "US", Free: "Singapore"}},
		{Name: "on GPUs in Singapore", Act: training("Singapore", "GPU"),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"4.1"}}},
		{Name: "on GPUs in France and Japan", Act: training("France, Japan", "GPU"),
			Want: contracttest.Breach{Of: "4.1", Barred: "France", Free: "Japan"}},
		{Name: "on custom chips, nobody has asked what Cumulus has", Act: training("US", "custom chips"), Want: open},
		{Name: "on custom chips that Cumulus has", Act: training("US", "custom chips"), Known: known(record.Yes),
			Want: breach},
		{Name: "on custom chips that Cumulus lacks", Act: training("US", "custom chips"), Known: known(record.No),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"4.1(b)"}}},
		{Name: "on GPUs and custom chips that Cumulus lacks", Act: training("US", "GPU, custom chips"),
			Known: known(record.No),
			Want:  contracttest.Breach{Of: "4.1", Barred: "GPU", Free: "custom chips"}},
		{Name: "with a counterparty that nobody knows", Act: with("Nimbux", training("US", "GPU")),
			Want: contracttest.Undetermined{Missing: contracttest.Names{"Nimbux"}}},
		{Name: "with Cumulus itself", Act: with("Cumulus", training("US", "GPU")),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"4.1"}}},
		{Name: "somewhere in Europe", Act: training("Europe", "GPU"), Want: contracttest.Undetermined{Of: "4.1"}},
		{Name: "on the last day", Act: through(training("US", "GPU"), "2030-12-31", "2030-12-31"),
			Want: contracttest.Breach{Of: "4.1", From: civil.On("2030-12-31")}},
		{Name: "from the day after the last", Act: through(training("US", "GPU"), "2031-01-01", "2031-12-31"),
			Want: contracttest.Permitted{NoTermBears: true}},
		{Name: "over the end of the agreement", Act: through(training("US", "GPU"), "2030-12-01", "2031-01-31"),
			Want: contracttest.Breach{Of: "4.1", From: civil.On("2030-12-01"),
				Barred: "2030-12-31", Free: "2031-01-01"}},
		{Name: "over the end, on custom chips, in two places",
			Act: through(training("US, Singapore", "custom chips"), "2030-12-30", "2031-01-02"), Want: open},
		{Name: "before the agreement begins and into it",
			Act: through(training("US", "GPU"), "2025-11-01", "2026-02-01"),
			Want: contracttest.Breach{Of: "4.1", From: civil.On("2026-01-01"), Free: "2025-12-31",
				Barred: "2026-01-01"}},
		{Name: "something that nobody mentions", Act: record.Act{By: "Cumulus", On: civil.On("2027-06-01"),
			What: scope.Box{"activity": "train models"}}, Want: contracttest.Permitted{NoTermBears: true}},
	}
}

func TestExclusive(t *testing.T) { contracttest.Run(t, exclusive(), exclusiveCases()) }

func TestExclusiveLaws(t *testing.T) { contracttest.Laws(t, exclusive(), exclusiveCases()) }

// TestBeans runs the suite of the example.
func TestBeans(t *testing.T) { testBeans(t) }
