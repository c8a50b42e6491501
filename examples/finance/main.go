// Finance shows an investment in tranches and the purchases promised in return, year by year, as a table. Parties and
// figures are invented.
package main

import (
	"fmt"
	"io"
	"log"
	"os"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
)

func main() {
	if err := report(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// report writes where investment and purchases stand at the end of each year, and what one more act would meet with.
func report(w io.Writer) error {
	for _, yearEnd := range []string{"2026-12-31", "2027-12-31", "2028-12-31", "2029-12-31"} {
		on := civil.On(yearEnd)
		ledger, err := investment().Book(on, entries())
		if err != nil {
			return err
		}
		if err := ledger.Reconcile(); err != nil {
			return err
		}
		progress, err := purchases().Progress(on, bought())
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\n\n%s\n\n", ledger, progress)
	}
	projection, err := purchases().Project(civil.On("2028-06-30"), bought(), cents())
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "§6 on 2028-06-30: %s\n\n", projection)
	more := finance.Entry{ID: "drawing 4", On: civil.On("2028-11-01"), Kind: finance.Draw, Tranche: "5(b)",
		Amount: money.Of("USD 3,000,000,000")}
	fmt.Fprintf(w, "One more drawing of %s: %v\n\n", more.Amount, investment().Try(more, entries()))
	fee, err := termination().Due(civil.On("2028-07-01"), projection.ToGo)
	if err != nil {
		return err
	}
	fmt.Fprintln(w, fee)
	return nil
}
