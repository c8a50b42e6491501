package main

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// happened is the record of the five years. It is kept in full, so that what it does not have was not done.
func happened() record.Known {
	always := civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2030-12-31")}
	return record.Known{
		Complete: []record.Event{record.AllEvents},
		Facts:    record.Facts{{Fact: insured, Is: record.Yes, During: always}},
		Acts: []record.Act{
			{Event: purchase, By: brightwater, On: civil.On("2026-05-20"), Amount: money.Of("2,100 machines")},
			{Event: breachNotice, By: aurelia, To: brightwater, On: civil.On("2026-10-12"), Form: "courier",
				Invokes: record.Clauses{"3.1"}},
			{Event: center, By: brightwater, On: civil.On("2026-12-11")},
			{Event: call, By: brightwater, To: aurelia, On: civil.On("2027-01-11"), Form: "courier", About: "5.1(a)",
				Amount: money.Of("EUR 600,000")},
			{Event: funding, By: aurelia, On: civil.On("2027-01-25"), About: "5.1(a)", Amount: money.Of("EUR 600,000")},
			{Event: fee, By: brightwater, On: civil.On("2027-01-31"), Amount: money.Of("EUR 40,000")},
			{Event: purchase, By: brightwater, On: civil.On("2027-09-01"), Amount: money.Of("3,200 machines")},
			{Event: fee, By: brightwater, On: civil.On("2028-01-31"), Amount: money.Of("EUR 40,000")},
			{Event: forceMajeure, By: brightwater, On: civil.On("2028-02-14")},
			{Event: resumption, By: brightwater, On: civil.On("2028-05-22")},
			{Event: purchase, By: brightwater, On: civil.On("2028-10-02"), Amount: money.Of("3,500 machines")},
			{Event: academy, By: brightwater, On: civil.On("2028-12-31")},
			{Event: fee, By: brightwater, On: civil.On("2029-02-09"), Amount: money.Of("EUR 40,000")},
			{Event: purchase, By: brightwater, On: civil.On("2029-11-30"), Amount: money.Of("3,950 machines")},
			{Event: fee, By: brightwater, On: civil.On("2030-01-31"), Amount: money.Of("EUR 40,000")},
			// A Thursday: the courier's second business day is the Monday on which a refusal must be there.
			{Event: refusal, By: brightwater, To: aurelia, On: civil.On("2030-06-27"), Form: "courier"},
			{Event: purchase, By: brightwater, On: civil.On("2030-08-15"), Amount: money.Of("4,000 machines")},
		},
	}
}
