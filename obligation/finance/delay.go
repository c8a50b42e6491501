package finance

import (
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
)

// Delay is a performance that came, or still has to come, after it was due.
type Delay struct {
	// Due is the last day for it, Until the day on which it came or up to which damages are asked for. A delay whose
	// Until lies before Due is refused.
	Due   civil.Date `json:"due"`
	Until civil.Date `json:"until"`
	// DueAt and UntilAt are times of these days on one clock, where the contract counts parts of days. No time: the end
	// of the day.
	DueAt   civil.Clock `json:"due_at,omitzero"`
	UntilAt civil.Clock `json:"until_at,omitzero"`
	// Value is the value of what is late; Contract that of the contract, for a cap. Contract not stated: Value.
	Value    money.Amount `json:"value,omitzero"`
	Contract money.Amount `json:"contract,omitzero"`
	// Excluded are days that do not count: force majeure, prevention by the other side. They may overlap. The days that
	// remain are counted as if they followed the due day without a break.
	Excluded []civil.Span `json:"excluded,omitempty"`
	// Already is what was due before under the same cap. Not stated: nothing.
	Already money.Amount `json:"already,omitzero"`
}

const dayMinutes = 24 * 60

// at is a moment in minutes; no time is the end of the day.
func at(day civil.Date, clock civil.Clock) int64 {
	minutes := int64(dayMinutes)
	if !clock.IsZero() {
		minutes = int64(clock.Minutes())
	}
	return int64(day.Ordinal()-1)*dayMinutes + minutes
}

// minutes is how long the delay lasts from a day on, without the days excluded.
func (d Delay) minutes(from civil.Date) int64 {
	start, end := at(from, d.DueAt), at(d.Until, d.UntilAt)
	if end <= start {
		return 0
	}
	total := end - start
	reached := start
	for _, span := range d.sorted() {
		low := max(reached, int64(span.First().Ordinal()-1)*dayMinutes)
		high := min(end, int64(span.Last().Ordinal())*dayMinutes)
		if high > low {
			total -= high - low
			reached = high
		}
	}
	return total
}

func (d Delay) sorted() []civil.Span {
	out := slices.Clone(d.Excluded)
	slices.SortFunc(out, func(a, b civil.Span) int { return a.First().Compare(b.First()) })
	return out
}

// businessDays counts the business days after a day through the last, without those excluded.
func (d Delay) businessDays(from civil.Date, cal civil.Calendar) int64 {
	n := int64(0)
	for day := cal.Next(from.Next()); !day.IsZero() && !day.After(d.Until); day = cal.Add(day, 1) {
		if !slices.ContainsFunc(d.Excluded, func(s civil.Span) bool { return s.Contains(day) }) {
			n++
		}
	}
	return n
}

// check reports what is wrong with a delay, whatever the clause.
func (d Delay) check(c *checks) {
	if c.between(d.Due, d.Until) && !d.DueAt.IsZero() && at(d.Until, d.UntilAt) < at(d.Due, d.DueAt) {
		c.add("Until", ErrDates, "%s on %s lies before %s", d.UntilAt, d.Until, d.DueAt)
	}
	for _, span := range d.Excluded {
		c.wrap("Excluded", span.Check())
	}
	for _, a := range []struct {
		field  string
		amount money.Amount
	}{{"Value", d.Value}, {"Contract", d.Contract}, {"Already", d.Already}} {
		if a.amount.Stated() {
			c.money(a.field, a.amount)
		}
	}
}
