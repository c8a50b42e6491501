// Fiveyears runs an invented distribution partnership of five years through its record, and says on the days that
// matter where the parties stand: what is in force, due, suspended, broken, lapsed and over.
package main

import (
	"fmt"
	"io"
	"log"
	"os"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

func main() {
	if err := tell(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// tell writes the state of the partnership on each of the days, each with why it is worth a look.
func tell(w io.Writer) error {
	ev, err := evaluate.New(agreement())
	if err != nil {
		return err
	}
	known := happened()
	fmt.Fprintln(w, agreement().Title)
	for _, d := range days() {
		fmt.Fprintf(w, "\n── %s\n%s\n", d.why, ev.Status(d.on, known))
		if act := d.may; act.Event != "" {
			act.On = d.on
			fmt.Fprintln(w, ev.Decide(act, until(d.on, known)))
		}
	}
	return nil
}

// until is what was known on a day.
func until(day civil.Date, known record.Known) record.Known {
	known.AsKnownOn = day
	return known
}
