package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
)

// Projection says where a running period ends up if buying goes on as it has.
type Projection struct {
	CommittedPeriod
	Elapsed int `json:"elapsed"` // days of the period so far, the day asked included
	Days    int `json:"days"`    // days of the period
	// OnCourse: at the rate so far the least is reached. It is exact, whatever the rounding.
	OnCourse bool `json:"on_course"`
	// Projected is what will count at the end at the rate so far, ToGo what is still to be bought for the least, and
	// PerDay how much that is for each day left; of the last day there is none left, and PerDay is none.
	Projected Figure       `json:"projected"`
	ToGo      money.Amount `json:"to_go"`
	PerDay    Figure       `json:"per_day,omitzero"`
}

// Project projects the period that runs on a day, in a straight line. The divisions are rounded as the caller says. The
// error is ErrNotOpen where no period with a least amount runs.
func (k Commitment) Project(on civil.Date, bought []Bought, r Rounding) (Projection, error) {
	c := checks{clause: k.Clause}
	r.check(&c)
	progress, err := k.Progress(on, bought)
	c.join(err)
	if err := c.err(); err != nil {
		return Projection{}, err
	}
	for i, row := range progress.Rows {
		if row.State == Running && row.Least.Stated() {
			before := civil.Date{}
			if k.Cumulative {
				before = k.Periods[0].During.First()
			}
			return k.project(progress.Rows[i], on, before, r)
		}
	}
	c.add("On", ErrNotOpen, "no period with a least amount runs on %s", on)
	return Projection{}, c.err()
}

// project projects a row from its own first day or, where the commitment is cumulative, from the day on which that
// began.
func (k Commitment) project(row PeriodProgress, on, first civil.Date, r Rounding) (Projection, error) {
	if first.IsZero() {
		first = row.During.First()
	}
	elapsed, days := first.DaysUntil(on)+1, first.DaysUntil(row.During.Last())+1
	out := Projection{CommittedPeriod: row.CommittedPeriod, Elapsed: elapsed, Days: days, ToGo: row.Left()}
	s := &sheet{clause: k.Clause}
	carried := given("carried in", row.CarriedIn)
	line := s.times("bought so far, times the days of the period", given("bought", row.Bought), count(int64(days),
		"days"))
	base := s.times("carried in, times the days so far", carried, count(int64(elapsed), "days"))
	needed := s.times("least, times the days so far", given("least", row.Least), count(int64(elapsed), "days"))
	all := s.sum("both", line, base)
	if s.err != nil {
		return Projection{}, s.err
	}
	order, err := all.Amount.Cmp(needed.Amount)
	if err != nil {
		return Projection{}, err
	}
	out.OnCourse = order >= 0
	if out.Projected, err = s.figure("projected", "", "", s.over("projected", r, all, count(int64(elapsed),
		"days"))); err != nil {
		return Projection{}, err
	}
	if left := days - elapsed; left > 0 {
		s := &sheet{clause: k.Clause}
		per := s.over("for each day left", r, given("to go", out.ToGo), count(int64(left), "days"))
		out.PerDay, err = s.figure("for each day left", "", "", per)
	}
	return out, err
}

// String is the projection in a sentence.
func (p Projection) String() string {
	course := "not on course"
	if p.OnCourse {
		course = "on course"
	}
	text := fmt.Sprintf("%s, day %d of %d: %s, %s projected of %s, %s to go", p.During, p.Elapsed, p.Days, course,
		p.Projected.Amount, p.Least, p.ToGo)
	if p.PerDay.Amount.Stated() {
		text += fmt.Sprintf(", %s a day", p.PerDay.Amount)
	}
	return text
}
