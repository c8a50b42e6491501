package sample

import (
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// remedies are what follows from a breach.
func (s *Source) remedies() obligation.Remedies {
	if !s.often(14) {
		return nil
	}
	r := obligation.Remedy{Clause: maybe(s, 50, record.Clause("96")), What: "liquidated damages"}
	r.Fixed = maybe(s, 40, s.damages())
	r.PerDay = maybe(s, 50, s.damages())
	r.Cap = maybe(s, 40, s.damages())
	r.Of = maybe(s, 30, s.dollars())
	if s.often(30) {
		r.Grace = s.period()
		r.FromEnd = s.often(50)
	}
	if s.often(40) {
		r.Rounding, r.Places = money.Rounding(1+s.under(6)), maybe(s, 70, 2)
	}
	out := obligation.Remedies{s.accruing(r)}
	if s.often(15) {
		out = append(out, obligation.Remedy{What: "interest", Rate: money.Of("9%"), Count: obligation.ActAct})
	}
	return out
}

// damages are a sum or a percentage.
func (s *Source) damages() money.Amount {
	if s.often(25) {
		return money.Of(pick(s, []string{"1%", "5%", "20%"}))
	}
	return s.dollars()
}

// accruing is a remedy with what accrues for each period or, as interest, for each year; or with neither.
func (s *Source) accruing(r obligation.Remedy) obligation.Remedy {
	switch s.under(4) {
	case 0, 1:
		r.Rate, r.Per = s.damages(), s.openly()
		r.Part = pick(s, append(obligation.Parts(), ""))
	case 2:
		r.Rate, r.Count = money.Of("8%"), pick(s, obligation.DayCounts())
		r.Every = maybe(s, 50, civil.Months(pick(s, []int{1, 3, 12})))
	}
	return r
}
