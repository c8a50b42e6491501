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

// venture has the terms that are reckoned in figures: two investors, a minimum that can be made good, a share.
func venture() contract.Agreement {
	return contract.Agreement{
		Parties:      contract.Parties{"Ares": "Ares Bio AG", "Boreas": "Boreas Pharma SE", "Castor": "Castor Fund LP"},
		ThirdParties: "Pollux",
		Words:        scope.Outlines{"activity": "compete"},
		Events: contract.Events{"call": {By: "Ares", PerMatter: true}, "funding": {By: "Boreas, Castor", PerMatter: true},
			"approval": {}, "waiver": {By: "Castor", PerMatter: true}, "claim": {By: "Boreas, Castor", PerMatter: true},
			"repayment": {By: "Ares", PerMatter: true}, "order": {By: "Ares"}, "other order": {By: "Ares"}},
		Terms: contract.Terms{
			obligation.Investment{Clause: "5", Investors: []obligation.Share{{Investor: "Boreas", Weight: money.Int(3)},
				{Investor: "Castor", Weight: money.Int(1)}}, Recipient: "Ares", Called: "call", Funded: "funding",
				Notice: civil.Days(10), Waived: "waiver", Claimed: "claim", Repaid: "repayment", Tranches: []obligation.Tranche{
					{Clause: "5(a)", Form: obligation.Cash, Amount: money.Of("EUR 400")},
					{Clause: "5(b)", Form: obligation.Cash, Amount: money.Of("EUR 800"), If: when.Did("approval"),
						After: record.Clauses{"5(a)"}, LongStop: civil.On("2027-06-30"), Clawback: obligation.Clawback{Clause: "5.9",
							If: when.Fact("the plant is closed"), Share: money.Of("50%"), Within: civil.Days(30)}}}},
			obligation.MinimumPurchase{Clause: "6", Buyer: "Ares", Seller: "Boreas", Bought: "order",
				Periods: []obligation.Purchase{{During: civil.Year(2027), Least: money.Of("EUR 100")}, {During: civil.Year(2028),
					Least: money.Of("EUR 100")}},
				CarryOver: money.Of("100%"), MakeGood: civil.Days(30), TakeOrPay: money.Of("100%")},
			obligation.Requirements{Clause: "7", Buyer: "Ares", Seller: "Boreas", Bought: "order", Elsewhere: "other order",
				Share: money.Of("80%"), Periods: []civil.Span{civil.Year(2027)}},
			obligation.NonCompete{Clause: "8", Bound: "Boreas", Holder: "Ares", Scope: scope.Box{"activity": "compete"}},
			obligation.Application{Clause: "6.5", Of: record.Clauses{"8"}, EndsOnce: when.Any{when.InBreach{Clause: "6"},
				when.InBreach{Clause: "7"}, when.InBreach{Clause: "5(a)", By: "Castor"}}},
		},
	}
}

func ventureCases() contracttest.Cases {
	act := func(e record.Event, by record.Party, on string, about record.Matter, amount string) record.Act {
		a := record.Act{Event: e, By: by, On: civil.On(on), About: about}
		if amount != "" {
			a.Amount = money.Of(amount)
		}
		return a
	}
	all := func(as ...record.Act) record.Known {
		return record.Known{Acts: as, Complete: []record.Event{record.AllEvents}}
	}
	call := act("call", "Ares", "2027-02-01", "5(a)", "EUR 400")
	boreas, castor := act("funding", "Boreas", "2027-02-11", "5(a)", "EUR 300"), act("funding", "Castor", "2027-02-11",
		"5(a)", "EUR 100")
	approval, waiver := act("approval", "Pollux", "2027-03-01", "", ""), act("waiver", "Castor", "2027-03-01", "5(b)", "")
	second := act("call", "Ares", "2027-07-15", "5(b)", "EUR 800")
	leave := func(e record.Event, by record.Party, on string, about record.Matter) record.Act {
		a := act(e, by, on, about, "")
		a.Omission = true
		return a
	}
	paid := act("funding", "Boreas", "2027-07-20", "5(b)", "EUR 600")
	claim := act("claim", "Boreas", "2027-09-01", "5(b)", "")
	closed := all(call, boreas, castor, approval, second, paid)
	closed.Facts = record.Facts{{Fact: "the plant is closed", Is: record.Yes}}
	claimed := all(append(closed.Acts, claim)...)
	claimed.Facts = closed.Facts
	order := func(on, amount string) record.Act { return act("order", "Ares", on, "", amount) }
	competing := func(on string) record.Act {
		return record.Act{By: "Boreas", With: "none", On: civil.On(on), What: scope.Box{"activity": "compete"}}
	}
	return contracttest.Cases{
		{Name: "funding one's own part", Act: boreas, Known: all(call),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"5(a)"}}},
		{Name: "funding more than it", Act: act("funding", "Castor", "2027-02-11", "5(a)", "EUR 101"), Known: all(call),
			Want: contracttest.Ineffective{Under: "5(a)"}},
		{Name: "leaving it", Act: leave("funding", "Castor", "2027-02-12", "5(a)"), Known: all(call, boreas),
			Want: contracttest.Breach{Of: "5(a)", By: "Castor", Toward: "Ares"}},
		{Name: "having done one's own part", Act: leave("funding", "Boreas", "2027-02-12", "5(a)"), Known: all(call, boreas),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"5(a)"}}},
		{Name: "the second call", Act: second, Known: all(call, boreas, castor, approval),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"5(b)"}}},
		{Name: "the second call, waived", Act: second, Known: all(call, boreas, castor, waiver),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"5(b)"}}},
		{Name: "the second call, neither", Act: second, Known: all(call, boreas, castor),
			Want: contracttest.Ineffective{Under: "5(b)"}},
		{Name: "the second call, the first not funded", Act: second, Known: all(call, boreas, approval),
			Want: contracttest.Ineffective{Under: "5(b)"}},
		{Name: "claiming back", Act: claim, Known: closed,
			Want: contracttest.Permitted{Because: contracttest.Clauses{"5.9"}}},
		{Name: "leaving what was claimed", Act: leave("repayment", "Ares", "2027-10-02", "5(b)"), Known: claimed,
			Want: contracttest.Breach{Of: "5.9", By: "Ares"}},
		{Name: "leaving the minimum", Act: leave("order", "Ares", "2028-01-31", ""), Known: all(order("2027-05-01",
			"EUR 60")),
			Want: contracttest.Breach{Of: "6", By: "Ares"}},
		{Name: "leaving what can be made good", Act: leave("order", "Ares", "2028-01-30", ""), Known: all(order("2027-05-01",
			"EUR 60")),
			Want: contracttest.Permitted{Because: contracttest.Clauses{"6"}}},
		{Name: "competing while the minimum can be made good", Act: competing("2028-01-30"), Known: all(order("2027-05-01",
			"EUR 60")),
			Want: contracttest.Breach{Of: "8"}},
		{Name: "competing once it is missed", Act: competing("2028-01-31"), Known: all(order("2027-05-01", "EUR 60")),
			Want: contracttest.Permitted{NoTermBears: true}},
		{Name: "competing where it may be missed", Act: competing("2028-01-31"),
			Known: record.Known{Acts: []record.Act{order("2027-05-01", "EUR 60")}},
			Want:  contracttest.Undetermined{Of: "8"}},
		{Name: "competing where all was carried over", Act: competing("2029-06-01"), Known: all(order("2027-05-01",
			"EUR 200")),
			Want: contracttest.Breach{Of: "8"}},
		{Name: "competing once the share is missed", Act: competing("2028-01-01"), Known: all(order("2027-05-01", "EUR 100"),
			act("other order", "Ares", "2027-05-01", "", "EUR 30")), Want: contracttest.Permitted{NoTermBears: true}},
		{Name: "competing while it is kept", Act: competing("2028-01-01"), Known: all(order("2027-05-01", "EUR 120"),
			act("other order", "Ares", "2027-05-01", "", "EUR 30")), Want: contracttest.Breach{Of: "8"}},
		{Name: "competing once Castor has not funded", Act: competing("2027-02-12"), Known: all(call, boreas),
			Want: contracttest.Permitted{NoTermBears: true}},
		{Name: "competing once both have", Act: competing("2027-02-12"), Known: all(call, boreas, castor),
			Want: contracttest.Breach{Of: "8"}},
	}
}

func TestVenture(t *testing.T) { contracttest.Run(t, venture(), ventureCases()) }

func TestVentureLaws(t *testing.T) { contracttest.Laws(t, venture(), ventureCases()) }
