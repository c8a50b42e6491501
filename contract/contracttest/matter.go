package contracttest

import (
	"maps"
	"reflect"
	"slices"

	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// otherMatter is the law that an event about one matter does nothing for another. It is tried where the act judged names its
// matter, and with events that count per matter and that no condition counts whatever they are about: others may count for any.
func otherMatter(b *bench, c Case) []string {
	for _, p := range c.Act.Each() {
		if p.About == "" {
			return nil
		}
	}
	other, known := described(c)
	was := b.decide(c.Act, known, c.Reading)
	if b.decision(c).Verdict != was.Verdict {
		return nil // it turns on whether two names mean one matter, which describing them has settled
	}
	var changes []change
	for i, a := range c.Known.Acts {
		if !b.agreement.Events[a.Event].PerMatter || b.anyMatter[a.Event] {
			continue
		}
		more := known
		more.Acts = append(slices.Clone(known.Acts), elsewhere(a, other))
		changes = append(changes, change{"with " + recorded(a, i) + " done about another matter too", c.Act, more})
	}
	return b.compare(Case{Act: c.Act, Known: known, Reading: c.Reading}, changes, same)
}

// countedForAny calls add with the events that a condition counts whatever matter they are about.
func countedForAny(v reflect.Value, add func(record.Event)) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			countedForAny(v.Index(i), add)
		}
	case reflect.Map:
		for _, value := range v.Seq2() {
			countedForAny(value, add)
		}
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			countedForAny(v.Elem(), add)
		}
	case reflect.Struct:
		switch c := v.Interface().(type) {
		case when.Done:
			if c.AnyMatter {
				add(c.Event)
			}
		case when.Total:
			if c.AnyMatter {
				add(c.Event)
				add(c.NotOver)
			}
		}
		for field, value := range v.Fields() {
			if field.IsExported() {
				countedForAny(value, add)
			}
		}
	}
}

// elsewhere is a recorded act about another matter. It refers to no act by its label, and has none.
func elsewhere(a record.Act, other record.Matter) record.Act {
	a.ID, a.Answers, a.Withdraws, a.About = "", "", "", other
	a.Parts = slices.Clone(a.Parts)
	for i := range a.Parts {
		a.Parts[i].About = other
	}
	return a
}

// described is a matter that nothing is about, and what is known with it and all matters described, so that all are
// distinct.
func described(c Case) (record.Matter, record.Known) {
	known := c.Known
	known.Matters = maps.Clone(c.Known.Matters)
	if known.Matters == nil {
		known.Matters = map[record.Matter]scope.Box{}
	}
	acts := append(slices.Clone(c.Known.Acts), c.Act)
	for i := 0; i < len(acts); i++ {
		acts = append(acts, acts[i].Commits...)
		for _, p := range acts[i].Each() {
			if _, ok := known.Matters[p.About]; !ok && p.About != "" {
				known.Matters[p.About] = scope.Box{}
			}
		}
	}
	other := record.Matter("another matter")
	for {
		if _, taken := known.Matters[other]; !taken {
			known.Matters[other] = scope.Box{}
			return other, known
		}
		other = misspelled(other, nil)
	}
}
