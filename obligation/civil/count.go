package civil

// After is the last day of p when it runs from event: what must be done within p is in time on that day, and late on
// the next.
//
//	30 days             after 2026-05-01 is 2026-05-31: the day of the event is left out, the last day counts
//	30 days including   after 2026-05-01 is 2026-05-30: the day of the event is the first of the thirty
//	30 clear days       after 2026-05-01 is 2026-06-01: thirty whole days lie in between
//	1 month             after 2026-01-31 is 2026-02-28: February has no day 31
//	1 month including   after 2026-03-01 is 2026-03-31, and after 2026-01-31 it is 2026-02-28
//
// Business days are those of cal; an event on another day is left out like any event, and including starts with the
// first business day on or after it. The day after clear business days, and the last day of any other period, need not
// be a business day: Calendar.RollMoment moves it if the clause says so.
//
// A withheld period ends on the day of the event or later, nobody knows when. A period that Check refuses ends on an
// unknown day, and one for which cal has not business days enough on the day of the event or later. No period, or no
// date for the event, gives no moment. Days beyond the end of the calendar are Last.
func (p Period) After(event Date, cal Calendar) Moment {
	if p.IsZero() || event.IsZero() {
		return Moment{}
	}
	if err := p.Check(); err != nil {
		return Unknown(err.Error())
	}
	if p.unit == withheld {
		return Between(event, Last(), p.String())
	}
	if day := p.endFrom(event, cal); !day.IsZero() {
		return At(day)
	}
	return Between(event, Last(), p.String()+": "+cal.noneLeft())
}

// Before is the latest day on which something is done at least p before event, counted back from event as After counts
// forward: 180 days before 2023-11-06 is 2023-05-10.
//
//	30 days             before 2026-05-31 is 2026-05-01: the day of the event is left out, the last day counts
//	30 days including   before 2026-05-31 is 2026-05-02: the day of the event is the first of the thirty
//	30 clear days       before 2026-05-31 is 2026-04-30: thirty whole days lie in between
//	6 months            before 2026-08-31 is 2026-02-28: February has no day 31
//	1 month including   before 2026-03-31 is 2026-03-01
//
// A month counted back goes by the number of the event's day and no further: 1 month before 2026-02-28 is 2026-01-28,
// although 1 month after 2026-01-31 is 2026-02-28 too. Where months include the day of the event, the day is early
// enough for the period that starts with it to have ended by the event.
//
// What After says of withheld periods, periods that Check refuses, business days and missing values holds here of the
// days up to event. Days before the start of the calendar are First.
func (p Period) Before(event Date, cal Calendar) Moment {
	if p.IsZero() || event.IsZero() {
		return Moment{}
	}
	if err := p.Check(); err != nil {
		return Unknown(err.Error())
	}
	if p.unit == withheld {
		return Between(First(), event, p.String())
	}
	if day := p.startTo(event, cal); !day.IsZero() {
		return At(day)
	}
	return Between(First(), event, p.String()+": "+cal.noneLeft())
}

// AfterMoment is After for an event whose day may not be known: the period may end as early as for the earliest day of
// event and as late as for the latest, and the reasons of both are kept. No moment, and one whose ends are missing or
// in the wrong order, gives no moment.
func (p Period) AfterMoment(event Moment, cal Calendar) Moment {
	return over(event, func(day Date) Moment { return p.After(day, cal) })
}

// BeforeMoment is Before for an event whose day may not be known, as AfterMoment is After.
func (p Period) BeforeMoment(event Moment, cal Calendar) Moment {
	return over(event, func(day Date) Moment { return p.Before(day, cal) })
}

// over is the moment that a count, which never goes back when the event goes forward, makes of an uncertain event.
func over(event Moment, count func(Date) Moment) Moment {
	if !event.sound() {
		return Moment{}
	}
	early, late := count(event.Earliest), count(event.Latest)
	if early.IsZero() || late.IsZero() {
		return Moment{}
	}
	return Between(early.Earliest, late.Latest, because(event.Why, because(early.Why, late.Why)))
}

// endFrom is the last day of p from event, and no date when cal has not business days enough.
func (p Period) endFrom(event Date, cal Calendar) Date {
	switch p.unit {
	case weeks:
		p.n, p.unit = 7*p.n, days
	case years:
		p.n, p.unit = 12*p.n, months
	}
	switch p.unit {
	case months:
		return p.monthsFrom(event)
	case businessDays:
		return p.businessDaysFrom(event, cal, +1)
	}
	return event.AddDays(p.n + p.extra())
}

// startTo is the day from which p runs to event, and no date when cal has not business days enough.
func (p Period) startTo(event Date, cal Calendar) Date {
	switch p.unit {
	case weeks:
		p.n, p.unit = 7*p.n, days
	case years:
		p.n, p.unit = 12*p.n, months
	}
	switch p.unit {
	case months:
		return p.monthsTo(event)
	case businessDays:
		return p.businessDaysFrom(event, cal, -1)
	}
	return event.AddDays(-p.n - p.extra())
}

// extra is how many days the counting adds to the length.
func (p Period) extra() int {
	switch p.count {
	case clearDays:
		return +1
	case including:
		return -1
	}
	return 0
}

// monthsFrom is endFrom for months. Counted from and including a day they end on the day before the one with its
// number, unless the month lacks that day: then with the month.
func (p Period) monthsFrom(event Date) Date {
	day, kept := event.shiftMonths(p.n)
	switch {
	case p.count == clearDays:
		return day.Next()
	case p.count == including && kept:
		return day.Prev()
	}
	return day
}

// monthsTo is startTo for months. Including the day of the event they start on the day after the one with its number,
// or on that very day where the later start would not leave the whole period.
func (p Period) monthsTo(event Date) Date {
	day, _ := event.shiftMonths(-p.n)
	switch {
	case p.count == clearDays:
		return day.Prev()
	case p.count == including && !p.monthsFrom(day.Next()).After(event):
		return day.Next()
	}
	return day
}

// businessDaysFrom is endFrom for business days when way is +1, and startTo when it is -1.
func (p Period) businessDaysFrom(event Date, cal Calendar, way int) Date {
	n := p.n
	if p.count == including && cal.BusinessDay(event) {
		n-- // The day of the event is the first.
	}
	day := cal.Add(event, way*n)
	if p.count == clearDays {
		return day.AddDays(way)
	}
	return day
}
