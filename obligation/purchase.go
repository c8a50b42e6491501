package obligation

import (
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// MinimumPurchase commits a buyer to buy at least so much in each period, in money or in units.
type MinimumPurchase struct {
	Clause record.Clause
	Buyer  record.Party
	Seller record.Party
	// Bought is the event of buying. It must be stated.
	Bought record.Event
	// What is bought, in one word for all agreements that concern it: clashes of commitments are looked for among those
	// for the same. Empty: everything is one thing.
	What string
	// Periods are in order and do not overlap. Cumulative: each minimum is a total since the first period began.
	Periods    []Purchase
	Cumulative bool
	// CarryOver is the percentage of what was bought in a period beyond its minimum that counts in the next one,
	// CarryMost the most that does. Not stated: nothing is carried over; no limit. What was carried in is used first and
	// not carried again.
	CarryOver, CarryMost money.Amount
	// MakeGood is the time after a period in which its shortfall can still be bought: until then the minimum is not
	// missed. What is bought then makes good the oldest shortfall, and counts for its own period only beyond that.
	MakeGood civil.Period
	// TakeOrPay is the percentage of a shortfall that the buyer pays all the same, "100%" for the whole of it, and
	// UnitPrice the price of a unit where minimums are in units. Not stated: nothing is to be paid.
	TakeOrPay, UnitPrice money.Amount
	// Shortfall says what else is owed where a minimum is missed. Empty: nothing is stated.
	Shortfall string
	// Cure and Remedies are those of a missed minimum.
	Cure     civil.Period
	Remedies Remedies
}

// Purchase is the minimum of one period. Both fields must be stated.
type Purchase struct {
	During civil.Span
	Least  money.Amount
}

// Ref is the clause of the term.
func (t MinimumPurchase) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t MinimumPurchase) Lower(l *norm.Lowering) {
	l.Require("Buyer", t.Buyer != "")
	l.Require("Seller", t.Seller != "")
	l.Require("Bought", t.Bought != "")
	l.Require("Periods", len(t.Periods) > 0)
	if label, withheld := t.MakeGood.Withheld(); withheld {
		l.Problem("MakeGood", "%q cannot be withheld: until when a shortfall can be made good must be known", label)
	}
	remedies := t.Remedies.lower(l)
	table := t.table(l)
	for i, p := range t.Periods {
		l.Add(norm.Norm{Kind: norm.Duty, What: "minimum purchase", Event: t.Bought, Bound: scope.Words(t.Buyer),
			Answers: parties(t.Buyer), Holder: parties(t.Seller), Cure: t.Cure, Remedies: remedies,
			Duty: norm.DutySpec{Due: p.During.Last(), Least: p.Least, In: p.During, Shortfall: t.Shortfall},
			Money: norm.MoneySpec{Role: norm.Commitment, Form: "purchases", Amount: p.Least, In: p.During,
				Fund: t.Bought, Note: t.Shortfall, Purchases: table, Period: i}})
	}
}

// table is the table of all periods, which each of them may depend on.
func (t MinimumPurchase) table(l *norm.Lowering) *norm.Purchases {
	out := &norm.Purchases{What: t.What, Cumulative: t.Cumulative, CarryOver: t.CarryOver, CarryMost: t.CarryMost,
		MakeGood: t.MakeGood, TakeOrPay: t.TakeOrPay, UnitPrice: t.UnitPrice}
	for i, p := range t.Periods {
		if err := p.During.Check(); err != nil {
			l.Problem("Periods", "%v", err)
		}
		l.Require("Periods: Least", p.Least.Stated())
		if i > 0 && p.Least.Stated() && p.Least.Unit() != t.Periods[0].Least.Unit() {
			l.Problem("Periods", "%s and %s are of different units", t.Periods[0].Least, p.Least)
		}
		out.Periods = append(out.Periods, norm.Purchase(p))
	}
	return out
}
