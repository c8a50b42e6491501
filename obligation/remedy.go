package obligation

import (
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Remedy is what the clause says follows from a breach. It is reported as stated and not tested as a penalty.
type Remedy struct {
	Clause record.Clause
	// What says it in the contract's words: "liquidated damages".
	What string
	// PerDay accrues for each day of the breach, Rate for each Per of it or, by Count, for each year. Fixed is due once.
	// Together they come to Cap at the most. An amount that is not stated is none.
	PerDay, Rate, Fixed, Cap money.Amount
	// Per is the time for which Rate is due: "for each week". Part says what a week counts that has only begun; without
	// it, whole weeks are counted and a rest comes to no figure.
	Per  civil.Period
	Part Part
	// Count stands in place of Per where Rate is interest: it makes days a fraction of a year. Every is how often the
	// interest is added to what bears it. Zero: never, the interest is simple.
	Count DayCount
	Every civil.Period
	// Of is the sum of which percentages are taken. Not stated: what was due and not done by its last day. What is done
	// of it later lowers what accrues from the day after that; Fixed and Cap stay.
	Of money.Amount
	// Grace is the time after the last day in which lateness costs nothing. What accrues after it runs from the last day
	// or, with FromEnd, from the end of the grace.
	Grace   civil.Period
	FromEnd bool
	// Rounding and Places say how what accrues is rounded: money.HalfUp to 2 places. Not stated: not at all, and what
	// does not come out even comes to no figure.
	Rounding money.Rounding
	Places   int
}

// Remedies is a list of them.
type Remedies []Remedy

// Part says what a period counts that has begun and is not over.
type Part string

// The ways to count a begun period. The zero value is not stated.
const (
	PartCounts  Part = "counts"  // as a whole one: "for each week or part of a week"
	PartDropped Part = "dropped" // as none: "for each full week"
	PartProRata Part = "pro rata"
)

// DayCount is a convention by which the days between two dates make a fraction of a year.
type DayCount string

// The conventions, as package finance reckons them. The zero value is not stated.
const (
	Act360      DayCount = "Act/360"
	Act365Fixed DayCount = "Act/365 fixed"
	Act365NL    DayCount = "Act/365NL"
	Act365L     DayCount = "Act/365L"
	ActAct      DayCount = "Act/Act"
	Thirty360   DayCount = "30/360"
	Thirty365   DayCount = "30/365"
	ThirtyICMA  DayCount = "30/360 ICMA"
	ThirtyE3    DayCount = "30E3/360"
)

// Parts lists every way to count a begun period.
func Parts() []Part { return []Part{PartCounts, PartDropped, PartProRata} }

// DayCounts lists every convention.
func DayCounts() []DayCount {
	return []DayCount{Act360, Act365Fixed, Act365NL, Act365L, ActAct, Thirty360, Thirty365, ThirtyICMA, ThirtyE3}
}

func (rs Remedies) lower(l *norm.Lowering) []norm.Remedy {
	var out []norm.Remedy
	for _, r := range rs {
		r.check(l)
		out = append(out, norm.Remedy{Clause: r.Clause, What: r.What, PerDay: r.PerDay, Rate: r.Rate, Fixed: r.Fixed,
			Cap: r.Cap, Per: r.Per, Part: string(r.Part), Count: string(r.Count), Every: r.Every, Of: r.Of, Grace: r.Grace,
			FromEnd: r.FromEnd, Rounding: r.Rounding, Places: r.Places})
	}
	return out
}

// check reports what is not stated as it must be.
func (r Remedy) check(l *norm.Lowering) {
	wrong := func(format string, args ...any) { l.Problem("Remedies: "+r.What, format, args...) }
	r.checkAmounts(wrong)
	switch interest, timed := r.Count != "", !r.Per.IsZero(); {
	case interest && timed:
		wrong("state Per or Count, not both")
	case r.Rate.Stated() != (interest || timed):
		wrong("a Rate goes with the time for which it is due: state Per, or the Count of interest for a year")
	case interest && r.Rate.Unit() != "%":
		wrong("interest is a percentage: write the Rate %s with its sign", r.Rate)
	}
	if r.Count != "" && !slices.Contains(DayCounts(), r.Count) {
		wrong("%q is no day count", r.Count)
	}
	if r.Part != "" && !slices.Contains(Parts(), r.Part) {
		wrong("%q is no way to count a part", r.Part)
	}
	if r.Part != "" && r.Per.IsZero() {
		wrong("Part says what a part of Per counts: state Per")
	}
	if !r.Every.IsZero() && r.Count == "" {
		wrong("what is added Every so often is interest: state its Count")
	}
	if r.FromEnd && r.Grace.IsZero() {
		wrong("there is no Grace from whose end anything runs")
	}
	for _, p := range []civil.Period{r.Per, r.Every, r.Grace} {
		if err := p.Check(); err != nil {
			wrong("%v", err)
		}
	}
	if _, err := r.Rounding.MarshalText(); err != nil && (r.Rounding != 0 || r.Places != 0) {
		wrong("state the mode of Rounding")
	}
	if r.Places < -38 || r.Places > 18 {
		wrong("%d Places cannot be rounded to", r.Places)
	}
}

// checkAmounts reports what is neither money nor a percentage, what is less than nothing, and a second currency.
func (r Remedy) checkAmounts(wrong func(format string, args ...any)) {
	unit := ""
	for _, a := range []money.Amount{r.PerDay, r.Rate, r.Fixed, r.Cap, r.Of} {
		switch {
		case !a.Stated() || a.Unit() == "%" && a.Sign() >= 0:
		case a.Sign() < 0:
			wrong("%s is negative", a)
		case !a.IsMoney():
			wrong("%s is neither money nor a percentage", a)
		case unit == "":
			unit = a.Unit()
		case unit != a.Unit():
			wrong("%s is not in %s", a, unit)
		}
	}
	if r.Of.Unit() == "%" {
		wrong("percentages are taken of a sum of money, not Of %s", r.Of)
	}
}
