package evaluate

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// figure compares a stated quantity.
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
			return w.unknown(question(when.AskFigure, f.Name, w.view, "%s: two figures are stated", f.Name))
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
		return w.unknown(question(when.AskFigure, f.Name, w.view, "how %s compares with %s", found.Is, f.Bounds.Text()))
	}
	return w.answer(truth, until, "%s is %s", f.Name, found.Is)
}
