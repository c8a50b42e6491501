package obligation

import (
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Requirements commits a buyer to buy a share of all that it needs of something from one seller: "80% of its
// requirements in each calendar year".
type Requirements struct {
	Clause record.Clause
	Buyer  record.Party
	Seller record.Party
	// What is bought, in one word for all agreements that concern it: clashes of commitments are looked for among those
	// for the same. Empty: everything is one thing.
	What string
	// Share is the percentage. It must be stated.
	Share money.Amount
	// Bought is the event of buying from the seller, Elsewhere that of buying the same from anybody else. What the buyer
	// needs is both together. They must be stated.
	Bought, Elsewhere record.Event
	// Periods are those for each of which the share is owed. They are in order and do not overlap.
	Periods []civil.Span
	// Cure and Remedies are those of a missed share. A percentage is one of what was bought too little.
	Cure     civil.Period
	Remedies Remedies
}

// Ref is the clause of the term.
func (t Requirements) Ref() record.Clause { return t.Clause }

// Lower writes the term as plain rules.
func (t Requirements) Lower(l *norm.Lowering) {
	l.Require("Buyer", t.Buyer != "")
	l.Require("Seller", t.Seller != "")
	l.Require("Bought", t.Bought != "")
	l.Require("Elsewhere", t.Elsewhere != "")
	l.Require("Share", t.Share.Stated())
	l.Require("Periods", len(t.Periods) > 0)
	if t.Bought != "" && t.Bought == t.Elsewhere {
		l.Problem("Elsewhere", "%q cannot be both buying from the seller and from others", t.Bought)
	}
	if rate, err := t.Share.Rate(); t.Share.Stated() && (err != nil || t.Share.Unit() != "%" || rate.Sign() <= 0 ||
		rate.Cmp(money.Int(1)) > 0) {
		l.Problem("Share", "%s is no share of the requirements", t.Share)
	}
	remedies := t.Remedies.lower(l)
	for i, p := range t.Periods {
		t.checkPeriod(l, i)
		l.Add(norm.Norm{Kind: norm.Duty, What: "requirements", Event: t.Bought, Bound: scope.Words(t.Buyer),
			Answers: parties(t.Buyer), Holder: parties(t.Seller), Cure: t.Cure, Remedies: remedies,
			Duty: norm.DutySpec{Due: p.Last(), In: p},
			Money: norm.MoneySpec{Role: norm.Requirements, Form: "requirements", In: p, Fund: t.Bought, Back: t.Elsewhere,
				Share: t.Share, What: t.What}})
	}
}

func (t Requirements) checkPeriod(l *norm.Lowering, i int) {
	p := t.Periods[i]
	switch err := p.Check(); {
	case err != nil:
		l.Problem("Periods", "%v", err)
	case p.First() == civil.First() || p.Last() == civil.Last():
		l.Problem("Periods", "state the first and the last day of %s", p)
	case i > 0 && !p.First().After(t.Periods[i-1].Last()):
		l.Problem("Periods", "one begins on %s, before the one before it ends", p.First())
	}
}
