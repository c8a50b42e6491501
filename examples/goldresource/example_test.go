package goldresource_test

import (
	"fmt"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/examples/goldresource"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// The Option is for all of the shares or none, and a facsimile counts on the next business day.
func ExampleAgreement() {
	ev, err := evaluate.New(goldresource.Agreement())
	if err != nil {
		fmt.Println(err)
		return
	}
	known := record.Known{Acts: []record.Act{{Event: goldresource.Closing, On: civil.On("2008-12-05")}},
		Complete: []record.Event{record.AllEvents}}
	notice := record.Act{Event: goldresource.OptionNotice, By: goldresource.HOC, To: goldresource.Company,
		On: civil.On("2009-02-20"), Form: "by hand", Amount: money.Of("4,330,000 shares")}
	fmt.Println(ev.Decide(notice, known).Verdict)
	notice.Amount = money.Of("2,000,000 shares")
	fmt.Println(ev.Decide(notice, known).Verdict)
	notice.Amount, notice.On = money.Of("4,330,000 shares"), civil.On("2009-02-23")
	notice.Form = "facsimile with receipt confirmed"
	fmt.Println(ev.Decide(notice, known).Verdict)
	// Output:
	// permitted
	// no effect
	// no effect
}
