package sample

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
)

// day is mostly one of the first half of 2027, about which everything turns, and otherwise one of the years around it.
func (s *Source) day() civil.Date {
	if s.often(86) {
		return civil.On("2027-01-01").AddDays(s.under(180))
	}
	return civil.On("2025-10-01").AddDays(s.under(1500))
}

// span is a stretch of days: mostly a long one in which most days lie, open at an end now and then.
func (s *Source) span() civil.Span {
	from := civil.On("2026-01-01").AddDays(s.under(400))
	through := civil.On("2027-03-01").AddDays(s.under(900))
	switch s.under(10) {
	case 0:
		return civil.Span{From: from}
	case 1:
		return civil.Span{Through: through}
	case 2:
		return civil.Span{After: from}
	case 3:
		return civil.Span{Before: through}
	case 4:
		day := s.day()
		return civil.Span{From: day, Through: day.AddDays(s.under(60))}
	}
	return civil.Span{From: from, Through: through.AddDays(60)}
}

// stretch is a time through which an act is carried on.
func (s *Source) stretch() civil.Span {
	from := s.day()
	return civil.Span{From: from, Through: from.AddDays(s.under(400))}
}

// period is a time of some days or weeks, counted in all the ways there are.
func (s *Source) period() civil.Period {
	n := 3 + s.under(28)
	switch s.under(20) {
	case 0:
		return civil.Months(1 + s.under(6))
	case 1:
		return civil.Years(1)
	case 2:
		return civil.Weeks(1 + s.under(6))
	case 3:
		return civil.Days(n).Clear()
	case 4:
		return civil.Days(n).Including()
	case 5, 6, 7:
		return civil.BusinessDays(n / 2)
	}
	if s.often(3) {
		return civil.Withheld("the time")
	}
	return civil.Days(n)
}

// openly is a period that is not withheld.
func (s *Source) openly() civil.Period {
	p := s.period()
	if _, withheld := p.Withheld(); withheld {
		return civil.Days(10)
	}
	return p
}

// clock is a time of day.
func (s *Source) clock() civil.Clock {
	return civil.Time(pick(s, []string{"09:00", "12:00", "17:00", "24:00"}))
}

// amount is a round sum, nearly always in the one currency.
func (s *Source) amount() money.Amount {
	unit := "USD"
	if s.often(3) {
		unit = "EUR"
	}
	return money.Of(fmt.Sprintf("%s %d00", unit, 1+s.under(9)))
}

// dollars is a round sum in the one currency.
func (s *Source) dollars() money.Amount { return money.Of(fmt.Sprintf("USD %d00", 1+s.under(9))) }
