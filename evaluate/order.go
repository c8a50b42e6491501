package evaluate

import (
	"cmp"
	"maps"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// before orders the record by day, and within a day by what the acts are, so that the order of entries does not matter: only acts
// that say the same have the same place.
func before(a, b *deed) int {
	if c := a.day.Compare(b.day); c != 0 {
		return c
	}
	return compareActs(&a.Act, &b.Act)
}

// compareActs orders acts by all that they say: what tells most of them apart first, and what few say last.
func compareActs(a, b *record.Act) int {
	if c := cmp.Or(cmp.Compare(a.Event, b.Event), cmp.Compare(a.By, b.By), cmp.Compare(a.To, b.To), cmp.Compare(a.About, b.About),
		cmp.Compare(a.ID, b.ID), cmp.Compare(a.Form, b.Form), cmp.Compare(a.With, b.With), compareAmounts(a.Amount, b.Amount)); c != 0 {
		return c
	}
	if c := cmp.Or(a.On.Compare(b.On), a.At.Compare(b.At), a.Received.Compare(b.Received), compareSpans(a.During, b.During),
		compareBools(a.Omission, b.Omission), compareBools(a.Undisputed, b.Undisputed), cmp.Compare(a.Answers, b.Answers),
		cmp.Compare(a.Withdraws, b.Withdraws)); c != 0 {
		return c
	}
	return cmp.Or(compareBoxes(a.What, b.What), slices.Compare(a.And, b.And), slices.Compare(a.Invokes, b.Invokes),
		slices.CompareFunc(a.Parts, b.Parts, compareParts), slices.CompareFunc(a.Commits, b.Commits, func(a, b record.Act) int {
			return compareActs(&a, &b)
		}))
}

func compareParts(a, b record.Part) int {
	return cmp.Or(cmp.Compare(a.About, b.About), compareAmounts(a.Amount, b.Amount), compareBoxes(a.What, b.What))
}

// compareAmounts orders amounts of one unit by their size, and of one size as they are written.
func compareAmounts(a, b money.Amount) int {
	if a == b {
		return 0
	}
	if c := cmp.Compare(a.Unit(), b.Unit()); c != 0 {
		return c
	}
	if c, err := a.Cmp(b); err == nil && c != 0 {
		return c
	}
	return cmp.Compare(a.String(), b.String())
}

func compareSpans(a, b civil.Span) int {
	return cmp.Or(a.From.Compare(b.From), a.After.Compare(b.After), a.Through.Compare(b.Through), a.Before.Compare(b.Before))
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func compareBoxes(a, b scope.Box) int {
	if len(a) == 0 && len(b) == 0 {
		return 0
	}
	dims := slices.Sorted(maps.Keys(a))
	if c := slices.Compare(dims, slices.Sorted(maps.Keys(b))); c != 0 {
		return c
	}
	for _, d := range dims {
		if c := cmp.Compare(a[d], b[d]); c != 0 {
			return c
		}
	}
	return 0
}
