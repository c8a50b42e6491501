package main

import (
	"time"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// The parties of the partnership, both invented.
const (
	aurelia     record.Party = "Aurelia"     // makes espresso machines
	brightwater record.Party = "Brightwater" // distributes them
)

// The steps that the agreement speaks of.
const (
	center       record.Event = "opening of the service center"
	academy      record.Event = "opening of the academy"
	purchase     record.Event = "purchase"
	fee          record.Event = "payment of the fee"
	call         record.Event = "call"
	funding      record.Event = "funding"
	draw         record.Event = "draw"
	breachNotice record.Event = "notice of breach"
	termination  record.Event = "termination"
	refusal      record.Event = "refusal of renewal"
	forceMajeure record.Event = "force majeure"
	resumption   record.Event = "end of force majeure"
)

// insured is what Brightwater keeps so.
const insured record.Fact = "product liability insurance is in force"

// agreement is a distribution partnership of five years in the words of its clauses.
func agreement() contract.Agreement {
	return contract.Agreement{
		Title:        "Distribution partnership of Aurelia and Brightwater",
		Parties:      contract.Parties{aurelia: "Aurelia Macchine S.p.A.", brightwater: "Brightwater Trading AG"},
		GoverningLaw: "Switzerland",
		Term:         civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2030-12-31")},
		Renewal: contract.Renewal{Clause: "14.2 Renewal", Every: civil.Years(2), Refused: refusal,
			Ahead: civil.Months(6)},
		Calendar: civil.Calendar{Name: "Zurich", Weekend: civil.Weekdays{time.Saturday, time.Sunday},
			Holidays: []civil.Date{civil.On("2026-10-13"), civil.On("2030-08-01")}},
		Notices: []contract.NoticeRule{{Clause: "17.2 Courier", Form: "courier", After: civil.BusinessDays(2)}},
		Words: scope.Outlines{"activity": `
			supply machines
			sell rival machines
			disclose secrets`},
		Events: contract.Events{
			center:       {By: "Brightwater"},
			academy:      {By: "Brightwater"},
			purchase:     {By: "Brightwater"},
			fee:          {By: "Brightwater"},
			call:         {By: "Brightwater", To: "Aurelia"},
			funding:      {By: "Aurelia"},
			draw:         {By: "Brightwater"},
			breachNotice: {Clause: "17.1", By: "Aurelia", To: "Brightwater", Form: "courier"},
			termination:  {Clause: "17.1", By: "Aurelia, Brightwater"},
			refusal:      {Clause: "17.1", By: "Aurelia, Brightwater", To: "Aurelia, Brightwater", Form: "courier"},
			forceMajeure: {Clause: "12.1", By: "Brightwater"},
			resumption:   {Clause: "12.2", By: "Brightwater", Withdraws: forceMajeure},
		},
		Terms: contract.Terms{
			obligation.Exclusivity{Clause: "2.1 Exclusive territory", Bound: aurelia, Holder: brightwater,
				Scope: scope.Box{"activity": "supply machines", "territory": "Germany, Austria, Switzerland"},
				Life: obligation.Life{Tails: []obligation.Tail{
					{Clause: "2.3", If: when.Ended{By: aurelia}, None: true},
					{Clause: "2.3", Lasts: civil.Months(6)}}}},
			obligation.Duty{Clause: "3.1 Service center", Bound: brightwater, Holder: aurelia, Does: center,
				Due: civil.On("2026-09-30"), Cure: civil.Days(60)},
			obligation.Duty{Clause: "3.2 Academy", Bound: brightwater, Holder: aurelia, Does: academy,
				Due: civil.On("2028-12-31"), Life: obligation.Life{While: when.Not(when.Did(forceMajeure))}},
			obligation.Duty{Clause: "3.3 Insurance", Bound: brightwater, Holder: aurelia, Keeps: when.Fact(insured)},
			obligation.MinimumPurchase{Clause: "4.1 Minimum purchases", Buyer: brightwater, Seller: aurelia, Bought: purchase,
				Periods: []obligation.Purchase{
					{During: civil.Year(2026), Least: money.Of("2,000 machines")},
					{During: civil.Year(2027), Least: money.Of("3,000 machines")},
					{During: civil.Year(2028), Least: money.Of("3,500 machines")},
					{During: civil.Year(2029), Least: money.Of("4,000 machines")},
					{During: civil.Year(2030), Least: money.Of("4,000 machines")}},
				MakeGood: civil.Months(3)},
			obligation.Duty{Clause: "4.2 Brand fee", Bound: brightwater, Holder: aurelia, Does: fee,
				Recurs: obligation.Recurrence{First: civil.On("2027-01-31"), Every: civil.Years(1),
					Through: civil.On("2030-01-31"), Amount: money.Of("EUR 40,000")}},
			obligation.Investment{Clause: "5.1 Launch fund", Investor: aurelia, Recipient: brightwater,
				Called: call, Funded: funding, Drawn: draw, Tranches: []obligation.Tranche{
					{Clause: "5.1(a)", Form: obligation.Cash, Amount: money.Of("EUR 600,000"), If: when.Did(center),
						Due: civil.On("2027-02-28")},
					{Clause: "5.1(b)", Form: obligation.Credits, Amount: money.Of("EUR 250,000"), Lapses: civil.On("2028-06-30")}}},
			obligation.NonCompete{Clause: "6.1 Non-compete", Bound: brightwater, Holder: aurelia,
				Scope: scope.Box{"activity": "sell rival machines", "territory": "Germany, Austria, Switzerland"},
				Life:  obligation.Life{Tails: []obligation.Tail{{Clause: "6.2", Lasts: civil.Years(1)}}}},
			obligation.Prohibition{Clause: "9.1 Secrecy", Bound: "Aurelia, Brightwater",
				Scope: scope.Box{"activity": "disclose secrets"},
				Life:  obligation.Life{Tails: []obligation.Tail{{Clause: "9.4", Lasts: civil.Years(3)}}}},
			obligation.Right{Clause: "13.1 Termination for breach", Holder: aurelia, Toward: brightwater, By: termination,
				Needs: when.Uncured{Clause: "3.1", Notice: breachNotice, For: civil.Days(60), Cured: []record.Event{center}},
				Ends:  true},
			obligation.Right{Clause: "13.2 Termination for convenience", Holder: brightwater, Toward: aurelia, By: termination,
				Needs: when.Passed{Period: civil.Years(3), From: civil.On("2026-01-01")}, Ends: true, After: civil.Days(180)},
		},
	}
}
