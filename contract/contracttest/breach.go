package contracttest

import (
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// Breach wants the act to break a term.
type Breach struct {
	// Of is the clause broken, or one above it: "4.1" is also meant by "4".
	Of record.Clause
	// By and Toward are who breaks it toward whom: all of them, if there are several, separated by commas.
	By, Toward record.Party
	// From is the day from which it is broken.
	From civil.Date
	// Barred and Free are words, separated by commas, that must occur in the parts of the act that are barred and free.
	Barred, Free string
}

func (w Breach) problem() string { return "" }

func (w Breach) outcome(d evaluate.Decision) (want, got outcome) {
	want = outcome{Verdict: evaluate.Breach.String(), Clause: w.Of.Mark(), By: names(w.By), Toward: names(w.Toward),
		From: day(w.From), Barred: list(w.Barred), Free: list(w.Free)}
	got = outcome{Verdict: d.Verdict.String(), Barred: occurring(w.Barred, d, evaluate.Barred),
		Free: occurring(w.Free, d, evaluate.Free)}
	got = closest(d, evaluate.Breach, w.Of, want, got, func(f evaluate.Finding, one *outcome) {
		one.By = ifStated(want.By, names(f.By...))
		one.Toward = ifStated(want.Toward, names(f.Toward...))
		one.From = ifStated(want.From, day(f.From))
	})
	return want, got
}
