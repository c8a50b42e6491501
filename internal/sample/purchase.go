package sample

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

func (s *Source) minimumPurchase(in *setting, c record.Clause) obligation.Term {
	buyer, seller := s.pair(in)
	t := obligation.MinimumPurchase{Clause: c, Buyer: buyer, Seller: seller, Bought: pick(s, in.events), What: s.goods(),
		Shortfall: maybe(s, 40, "the shortfall is to be paid"), Cumulative: s.often(25), Cure: s.cure(),
		Remedies: s.remedies()}
	least := s.dollars
	if s.often(30) {
		least = s.tons
	}
	for _, during := range s.table() {
		t.Periods = append(t.Periods, obligation.Purchase{During: during, Least: least()})
	}
	if !t.Cumulative && s.often(50) {
		t.CarryOver, t.CarryMost = s.percentage(), maybe(s, 50, least())
	}
	if s.often(40) {
		t.MakeGood = s.openly()
	}
	if s.often(45) {
		t.TakeOrPay = s.percentage()
	}
	if t.TakeOrPay.Stated() && !t.Periods[0].Least.IsMoney() || s.often(15) {
		t.UnitPrice = money.Of("USD 2")
	}
	return t
}

func (s *Source) requirements(in *setting, c record.Clause) obligation.Term {
	buyer, seller := s.pair(in)
	at := s.under(len(in.events) - 1)
	t := obligation.Requirements{Clause: c, Buyer: buyer, Seller: seller, What: s.goods(), Share: s.percentage(),
		Bought: in.events[at], Elsewhere: in.events[at+1], Periods: s.table(), Cure: s.cure(), Remedies: s.remedies()}
	if s.often(50) {
		t.Bought, t.Elsewhere = t.Elsewhere, t.Bought
	}
	return t
}

// goods are what is bought, where it is said.
func (s *Source) goods() string { return pick(s, []string{"", "chips", "chips", "power"}) }

// percentage is a share.
func (s *Source) percentage() money.Amount {
	return money.Of(pick(s, []string{"20%", "50%", "80%", "100%"}))
}

// tons is a round amount of goods.
func (s *Source) tons() money.Amount { return money.Of(fmt.Sprintf("%d00 t", 1+s.under(9))) }

// table are one to three periods in order, next to each other or with a time between them.
func (s *Source) table() []civil.Span {
	first, months, pause := civil.On("2026-01-01"), 12, 0
	if s.often(60) {
		first, months, pause = civil.On("2026-11-01").AddMonths(s.under(4)), 1+s.under(3), maybe(s, 30, s.under(20))
	}
	var out []civil.Span
	for i := range 1 + s.under(3) {
		from := first.AddMonths(i * months).AddDays(pause)
		out = append(out, civil.Span{From: from, Through: first.AddMonths((i + 1) * months).Prev()})
	}
	return out
}
