package evaluate

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// StillThrough is the last day through which nothing has changed since the first of all.
func (ev *Evaluator) StillThrough(known record.Known) civil.Date {
	return ev.text.situation(&known).stillThrough()
}

// FromTheFirstDay is the same evaluator, which goes through all days there are where it asks what was ever so.
func (ev *Evaluator) FromTheFirstDay() *Evaluator {
	text := *ev.text
	text.dates.first = civil.First()
	return &Evaluator{text: &text, readings: ev.readings, alone: ev.alone}
}
