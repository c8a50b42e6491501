package workload

import "slices"

// Violates says whether the act violates the term: the definition that every engine is held to, clause by clause. It
// takes the act as exact: one that names an inner activity means that activity itself.
func (w *Workload) Violates(a *Act, t *Term) bool {
	activity := func(id string) bool { return w.Activities.within(a.Activity, id) }
	territory := func(id string) bool { return w.Territories.within(a.Territory, id) }
	return a.Actor == t.Grantor &&
		a.Counterparty != t.Beneficiary &&
		!a.Date.Before(t.Effective) && a.Date.Before(t.Expiry) &&
		slices.ContainsFunc(t.Activities, activity) &&
		slices.ContainsFunc(t.Territories, territory) &&
		!slices.ContainsFunc(t.ExceptActivities, activity) &&
		!slices.Contains(t.ExceptCounterparties, a.Counterparty) &&
		(t.Threshold == 0 || t.Committed+a.Amount > t.Threshold)
}

// Violated appends the ids of all terms that the exact act violates, sorted by bytes: a plain loop.
func (w *Workload) Violated(dst []string, a *Act) []string {
	from := len(dst)
	for i := range w.Terms {
		if t := &w.Terms[i]; w.Violates(a, t) {
			dst = append(dst, t.ID)
		}
	}
	slices.Sort(dst[from:])
	return dst
}

// Judged appends the ids of the terms that the act surely violates, and of those that it violates at some of the places
// or activities it may mean and not at others; both sorted. It tries them all.
func (w *Workload) Judged(sure, maybe []string, a *Act) (s, m []string) {
	fromSure, fromMaybe := len(sure), len(maybe)
	meant := w.meant(a)
	for i := range w.Terms {
		t := &w.Terms[i]
		if t.Grantor != a.Actor {
			continue
		}
		count := 0
		for j := range meant {
			if w.Violates(&meant[j], t) {
				count++
			}
		}
		switch {
		case count == len(meant):
			sure = append(sure, t.ID)
		case count > 0:
			maybe = append(maybe, t.ID)
		}
	}
	slices.Sort(sure[fromSure:])
	slices.Sort(maybe[fromMaybe:])
	return sure, maybe
}

// meant lists the exact acts that the act may mean.
func (w *Workload) meant(a *Act) []Act {
	var all []Act
	exact := *a
	exact.Vague = Neither
	switch a.Vague {
	case Neither:
		all = append(all, exact)
	case Activity:
		for _, exact.Activity = range w.Activities.Below(a.Activity) {
			all = append(all, exact)
		}
	case Territory:
		for _, exact.Territory = range w.Territories.Below(a.Territory) {
			all = append(all, exact)
		}
	}
	return all
}
