package main

import (
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// investment is what Cumulus and a fund commit to Helios.
func investment() finance.Investment {
	return finance.Investment{
		Clause: "5 Investment", Recipient: "Helios",
		Tranches: []finance.Tranche{
			{Clause: "5(a)", Form: obligation.Cash, Amount: money.Of("USD 2,500,000,000"), OnCall: true,
				Notice: civil.Days(30),
				Open:   civil.Span{From: civil.On("2026-01-15"), Through: civil.On("2027-12-31")},
				Investors: []finance.Stake{
					{Investor: "Cumulus", Amount: money.Of("USD 2,000,000,000")},
					{Investor: "Meridian Fund", Amount: money.Of("USD 500,000,000")},
				}},
			{Clause: "5(b)", Form: obligation.Credits, Amount: money.Of("USD 5,000,000,000"),
				After:      record.Clauses{"5(a)"},
				Conditions: []finance.Precedent{{Name: "model release", WaivedBy: "Cumulus"}},
				LongStop:   civil.On("2027-12-31"),
				Drawn:      true, DrawBy: civil.On("2028-12-31"),
				Investors: []finance.Stake{{Investor: "Cumulus", Amount: money.Of("USD 5,000,000,000")}}},
			{Clause: "5(c)", Form: obligation.InKind, Amount: money.Of("USD 400,000,000"),
				Conditions: []finance.Precedent{{Name: "revenue of USD 1bn"}},
				Open:       civil.Span{Through: civil.On("2028-12-31")},
				Investors:  []finance.Stake{{Investor: "Cumulus", Amount: money.Of("USD 400,000,000")}}},
		},
	}
}

// entries are what happened under the investment.
func entries() []finance.Entry {
	return []finance.Entry{
		{ID: "call 1", On: civil.On("2026-02-01"), Kind: finance.Call, Tranche: "5(a)",
			Amount: money.Of("USD 1,500,000,000")},
		{ID: "wire 1", On: civil.On("2026-02-20"), Kind: finance.Fund, Tranche: "5(a)", By: "Cumulus",
			Amount: money.Of("USD 1,200,000,000")},
		{ID: "wire 2", On: civil.On("2026-03-02"), Kind: finance.Fund, Tranche: "5(a)", By: "Meridian Fund",
			Amount: money.Of("USD 300,000,000")},
		{ID: "call 2", On: civil.On("2026-12-15"), Kind: finance.Call, Tranche: "5(a)",
			Amount: money.Of("USD 1,000,000,000")},
		{ID: "wire 3", On: civil.On("2027-01-10"), Kind: finance.Fund, Tranche: "5(a)", By: "Cumulus",
			Amount: money.Of("USD 800,000,000")},
		{ID: "wire 4", On: civil.On("2027-01-14"), Kind: finance.Fund, Tranche: "5(a)", By: "Meridian Fund",
			Amount: money.Of("USD 200,000,000")},
		{ID: "release", On: civil.On("2027-03-01"), Kind: finance.Satisfy, Tranche: "5(b)",
			Condition: "model release"},
		{ID: "credits", On: civil.On("2027-03-15"), Kind: finance.Fund, Tranche: "5(b)", By: "Cumulus",
			Amount: money.Of("USD 5,000,000,000")},
		{ID: "drawing 1", On: civil.On("2027-09-30"), Kind: finance.Draw, Tranche: "5(b)",
			Amount: money.Of("USD 1,100,000,000")},
		{ID: "drawing 2", On: civil.On("2028-03-31"), Kind: finance.Draw, Tranche: "5(b)",
			Amount: money.Of("USD 900,000,000")},
		{ID: "drawing 3", On: civil.On("2028-09-30"), Kind: finance.Draw, Tranche: "5(b)",
			Amount: money.Of("USD 1,400,000,000")},
		{ID: "accounts 2027", On: civil.On("2028-02-15"), Kind: finance.Satisfy, Tranche: "5(c)",
			Condition: "revenue of USD 1bn"},
		{ID: "servers", On: civil.On("2028-05-01"), Kind: finance.Fund, Tranche: "5(c)", By: "Cumulus",
			Amount: money.Of("USD 250,000,000"), Given: money.Of("1,000 servers"),
			Valued: "the appraisal of 2028-04-20"},
	}
}

// purchases are what Helios promises to buy from Cumulus in return.
func purchases() finance.Commitment {
	year := func(of string) civil.Span {
		return civil.Span{From: civil.On(of + "-01-01"), Through: civil.On(of + "-12-31")}
	}
	return finance.Commitment{
		Clause: "6 Minimum purchase", Buyer: "Helios", Seller: "Cumulus", What: "compute",
		Periods: []finance.CommittedPeriod{
			{During: year("2026"), Least: money.Of("USD 1,500,000,000")},
			{During: year("2027"), Least: money.Of("USD 3,000,000,000")},
			{During: year("2028"), Least: money.Of("USD 4,500,000,000")},
		},
		CarryOver: money.Of("50%"), MakeGood: civil.Days(90), TakeOrPay: money.Of("100%"),
		Missing: []finance.Consequence{{Clause: "6.4", What: "the price list of §6.2 no longer binds Cumulus"}},
	}
}

// bought is what Helios bought.
func bought() []finance.Bought {
	return []finance.Bought{
		{ID: "2026 H1", On: civil.On("2026-06-30"), Amount: money.Of("USD 900,000,000")},
		{ID: "2026 H2", On: civil.On("2026-12-31"), Amount: money.Of("USD 840,000,000.50")},
		{ID: "2027 H1", On: civil.On("2027-06-30"), Amount: money.Of("USD 1,300,000,000")},
		{ID: "2027 H2", On: civil.On("2027-12-31"), Amount: money.Of("USD 1,400,000,000")},
		{ID: "2028 Q1", On: civil.On("2028-03-20"), Amount: money.Of("USD 1,000,000,000")},
		{ID: "2028 Q2", On: civil.On("2028-06-30"), Amount: money.Of("USD 1,250,000,000")},
		{ID: "2028 H2", On: civil.On("2028-12-31"), Amount: money.Of("USD 1,500,000,000")},
	}
}

// termination is the price at which Helios may end the purchases early.
func termination() finance.TerminationFee {
	return finance.TerminationFee{Clause: "11.4 Early end", Payer: "Helios", Payee: "Cumulus", Rounding: cents(),
		Steps: []finance.FeeStep{
			{During: civil.Span{Through: civil.On("2027-12-31")}, Fee: money.Of("60%")},
			{During: civil.Span{From: civil.On("2028-01-01"), Through: civil.On("2028-12-31")}, Fee: money.Of("35%")},
		}}
}

// cents rounds to the cent, half up, as the agreement says.
func cents() finance.Rounding { return finance.Rounding{Mode: money.HalfUp, Places: 2} }
