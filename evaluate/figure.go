package evaluate

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// figureStays is the last day on which what is stated of a figure stays the same.
func (w world) figureStays(name string) civil.Date {
	until := civil.Last()
	for _, k := range w.known.Figures {
		if k.Name == name {
			_, last := w.applies(record.Stated{About: k.About, During: k.During})
			until = earlier(until, last)
		}
	}
	return until
}

// figureOf is the figure stated for the day of the view.
func (w world) figureOf(name string) (money.Amount, bool) {
	for _, k := range w.known.Figures {
		if applies, _ := w.applies(record.Stated{About: k.About, During: k.During}); k.Name == name &&
			applies == record.Yes {
			return k.Is, true
		}
	}
	return money.Amount{}, false
}

// figure compares a stated quantity.
func (w world) figure(f when.Figure) when.Answer {
	until := civil.Last()
	var found *record.Figure
	for i := range w.known.Figures {
		k := &w.known.Figures[i]
		if k.Name != f.Name {
			continue
		}
		applies, last := w.applies(record.Stated{About: k.About, During: k.During})
		until = earlier(until, last)
		if applies != record.Yes {
			continue
		}
		if found != nil && !found.Is.Equal(k.Is) {
			a := w.unknown(question(when.AskFigure, f.Name, w.view, "%s: two figures are stated", f.Name))
			a.Until = until
			return a
		}
		found = k
	}
	if found == nil {
		a := w.unknown(question(when.AskFigure, f.Name, w.view, "%s%s", f.Name, aboutWhat(w.view)))
		a.Until = until
		return a
	}
	truth := f.Bounds.Hold(found.Is, found.Is)
	if truth == record.Unknown {
		a := w.unknown(question(when.AskFigure, f.Name, w.view, "how %s compares with %s", found.Is, f.Bounds.Text()))
		a.Until = until
		return a
	}
	return w.answer(truth, until, "%s is %s", f.Name, found.Is)
}
