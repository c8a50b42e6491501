package main

import (
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// terms is the deal as an agreement that can be evaluated.
func terms() contract.Agreement {
	k, t := purchases(), investment().Tranches
	minimum := obligation.MinimumPurchase{Clause: k.Clause, Buyer: k.Buyer, Seller: k.Seller, Bought: "purchase",
		What:      k.What,
		CarryOver: k.CarryOver, MakeGood: k.MakeGood, TakeOrPay: k.TakeOrPay}
	for _, p := range k.Periods {
		minimum.Periods = append(minimum.Periods, obligation.Purchase{During: p.During, Least: p.Least})
	}
	return contract.Agreement{
		Parties: contract.Parties{"Helios": "Helios AI, Inc.", "Cumulus": "Cumulus Cloud Ltd.",
			"Meridian Fund": "Meridian Fund LP"},
		Events: contract.Events{"call": {By: "Helios", PerMatter: true}, "funding": {By: "Cumulus, Meridian Fund",
			PerMatter: true},
			"drawing": {By: "Helios", PerMatter: true}, "purchase": {By: "Helios"}, "release": {By: "Helios"},
			"accounts": {By: "Helios"}, "waiver": {By: "Cumulus", PerMatter: true}},
		Terms: contract.Terms{
			obligation.Investment{Clause: "5.1 Cash", Investors: []obligation.Share{{Investor: "Cumulus", Weight: money.Int(80)},
				{Investor: "Meridian Fund", Weight: money.Int(20)}}, Recipient: "Helios", Called: "call", Funded: "funding",
				Notice: t[0].Notice, Tranches: []obligation.Tranche{
					{Clause: "5(a)", Form: t[0].Form, Amount: t[0].Amount, Lapses: t[0].Open.Last()}}},
			obligation.Investment{Clause: "5.2 Credits and servers", Investor: "Cumulus", Recipient: "Helios", Funded: "funding",
				Drawn: "drawing", Waived: "waiver", Tranches: []obligation.Tranche{
					{Clause: "5(b)", Form: t[1].Form, Amount: t[1].Amount, LongStop: t[1].LongStop, Lapses: t[1].DrawBy,
						If: when.All{when.Did("release"), when.Total{Event: "funding", About: "5(a)",
							Bounds: when.Bounds{AtLeast: t[0].Amount}}}},
					{Clause: "5(c)", Form: t[2].Form, Amount: t[2].Amount, If: when.Did("accounts"), Lapses: t[2].Open.Last()}}},
			minimum,
		},
	}
}

// happened is what was booked and bought, as a record.
func happened() record.Known {
	known := record.Known{Complete: []record.Event{record.AllEvents}}
	steps := map[finance.EntryKind]record.Event{finance.Call: "call", finance.Fund: "funding", finance.Draw: "drawing"}
	for _, e := range entries() {
		act := record.Act{ID: e.ID, Event: steps[e.Kind], By: "Helios", On: e.On, About: record.Matter(e.Tranche),
			Amount: e.Amount}
		switch {
		case e.Kind == finance.Satisfy:
			act.Event, act.About = map[string]record.Event{"release": "release", "accounts 2027": "accounts"}[e.ID], ""
		case e.By != "":
			act.By = e.By
		}
		known.Acts = append(known.Acts, act)
	}
	for _, b := range bought() {
		known.Acts = append(known.Acts, record.Act{ID: b.ID, Event: "purchase", By: "Helios", On: b.On, Amount: b.Amount})
	}
	return known
}

// TestTermsStandAsTheBooks: written down as terms, the deal stands on every day as its books say.
func TestTermsStandAsTheBooks(t *testing.T) {
	ev, err := evaluate.New(terms())
	if err != nil {
		t.Fatal(err)
	}
	for day := civil.On("2026-01-20"); day.Before(civil.On("2029-07-01")); day = day.AddDays(17) {
		ledger, err := investment().Book(day, entries())
		if err != nil {
			t.Fatal(err)
		}
		progress, err := purchases().Progress(day, bought())
		if err != nil {
			t.Fatal(err)
		}
		status := ev.Status(day, happened())
		same := func(what string, of record.Clause, books, terms money.Amount) {
			if books.Sign() != terms.Sign() || books.Sign() != 0 && !books.Equal(terms) {
				t.Errorf("on %s %s of %s is %s in the books, %s by the terms\n%s\n%s", day, what, of.Mark(), books, terms, ledger,
					status)
			}
		}
		rows := status.Of("5(a)")
		rows = append(append(rows, status.Of("5(b)")...), status.Of("5(c)")...)
		if len(rows) != len(ledger.Positions) {
			t.Fatalf("%d rows for %d positions\n%s", len(rows), len(ledger.Positions), status)
		}
		for i, p := range ledger.Positions {
			same("funded", p.Tranche, p.Funded, rows[i].Funded)
			same("open", p.Tranche, p.Open, rows[i].Open)
			same("lapsed", p.Tranche, p.Lapsed, rows[i].Lapsed)
			if p.Form == obligation.Credits {
				same("drawn", p.Tranche, p.Drawn, rows[i].Drawn)
				same("expired", p.Tranche, p.Expired, rows[i].Expired)
				same("left", p.Tranche, p.Left, rows[i].Left)
			}
		}
		due := map[civil.Date]money.Amount{}
		for _, b := range status.Breaches {
			if b.Clause == purchases().Clause {
				due[b.Since] = b.Exposure.Due[0].Amount
			}
		}
		for i, row := range status.Of("6") {
			p := progress.Rows[i]
			same("bought", "6", p.Bought, row.Funded)
			same("carried in", "6", p.CarriedIn, row.CarriedIn)
			same("made good", "6", p.MadeGood, row.MadeGood)
			same("left", "6", p.Left(), row.Left)
			if p.Due.Amount.Stated() {
				same("shortfall payment", "6", p.Due.Amount, due[p.GoodBy.Next()])
			}
		}
	}
}
