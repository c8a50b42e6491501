package contracttest

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// actForgotten is the law that what is missing from the record, or not understood in it, never frees.
func actForgotten(b *bench, c Case) []string {
	var changes []change
	for i, a := range c.Known.Acts {
		name := recorded(a, i)
		known := b.openRecord(c.Known, a.Event)
		known.Acts = slices.Delete(slices.Clone(c.Known.Acts), i, i+1)
		changes = append(changes, change{"without " + name, c.Act, known})
		b.garbled(a, func(what string, wrong record.Act) {
			known := b.openRecord(c.Known, a.Event)
			known.Acts = slices.Clone(c.Known.Acts)
			known.Acts[i] = wrong
			changes = append(changes, change{name + " " + what, c.Act, known})
		})
	}
	return b.compare(c, changes, notFreed)
}

// notFreed holds unless what was barred is permitted.
func notFreed(was, now evaluate.Decision) bool {
	return was.Verdict == evaluate.Undetermined || was.Verdict == evaluate.Permitted ||
		now.Verdict != evaluate.Permitted
}

// recorded is a recorded act in words.
func recorded(a record.Act, i int) string {
	if a.Event == "" {
		return fmt.Sprintf("recorded act %d", i+1)
	}
	return fmt.Sprintf("the recorded %q of %s", a.Event, a.Day())
}

// garbled yields a recorded act with each name in it misspelled.
func (b *bench) garbled(a record.Act, yield func(string, record.Act)) {
	if a.Event != "" {
		wrong := a
		wrong.Event = misspelled(a.Event, b.knowsEvent)
		yield(fmt.Sprintf("as %q", wrong.Event), wrong)
	}
	if a.By != "" {
		wrong := a
		wrong.By = misspelled(a.By, b.knows(scope.With))
		yield(fmt.Sprintf("by %q", wrong.By), wrong)
	}
	if a.To != "" {
		wrong := a
		wrong.To = misspelled(a.To, b.knows(scope.With))
		yield(fmt.Sprintf("to %q", wrong.To), wrong)
	}
	if a.Form != "" {
		wrong := a
		wrong.Form = "unheard of"
		yield(fmt.Sprintf("in the form %q", wrong.Form), wrong)
	}
	if a.About != "" {
		wrong := a
		wrong.About = misspelled(a.About, nil)
		yield(fmt.Sprintf("about %q", wrong.About), wrong)
	}
}

// openRecord is what is known with the record of an event not complete.
func (b *bench) openRecord(k record.Known, e record.Event) record.Known {
	var complete []record.Event
	for _, c := range k.Complete {
		if c == record.AllEvents {
			complete = append(complete, b.ev.Events()...)
		} else {
			complete = append(complete, c)
		}
	}
	k.Complete = slices.DeleteFunc(complete, func(c record.Event) bool { return c == e })
	return k
}
