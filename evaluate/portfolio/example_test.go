package portfolio_test

import (
	"fmt"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/evaluate/portfolio"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// The deal desk of a company asks all its partnerships about a purchase before it is made.
func Example() {
	p, err := portfolio.New(scope.Outlines{scope.Activity: "buy compute\n\tbuy training\nbuy chips"})
	if err != nil {
		panic(err)
	}
	cloud := contract.Agreement{
		Parties: contract.Parties{"Helios": "Helios Labs, Inc.", "Northwind": "Northwind Cloud Ltd."},
		Events:  contract.Events{"bought elsewhere": {}},
		Terms: contract.Terms{obligation.Exclusivity{
			Clause: "4.1 Exclusive compute", Bound: "Helios", Holder: "Northwind",
			Scope: scope.Box{scope.Activity: "buy compute"},
			Except: obligation.Exceptions{{Clause: "4.2", Over: scope.Everything, While: when.Total{Event: "bought elsewhere",
				WithThis: true, AnyMatter: true, Bounds: when.Bounds{AtMost: money.Of("USD 1,000,000")}}}},
		}},
	}
	chips := contract.Agreement{
		Parties: contract.Parties{"Helios": "", "Ardent": "Ardent Silicon"},
		Terms: contract.Terms{obligation.Prohibition{Clause: "7", Bound: "Helios", Holder: "Ardent",
			Scope: scope.Box{scope.Activity: "buy chips"}}},
	}
	err = p.Update(func(tx *portfolio.Tx) error {
		if err := tx.Introduce("Vega", "Lyra"); err != nil { // two suppliers with whom there is no agreement
			return err
		}
		if err := tx.Put("cloud", &cloud, record.Known{Complete: []record.Event{record.AllEvents}}); err != nil {
			return err
		}
		return tx.Put("chips", &chips, record.Known{})
	})
	if err != nil {
		panic(err)
	}

	purchase := record.Act{By: "Helios", With: "Vega", On: civil.On("2026-05-04"), Amount: money.Of("USD 600,000"),
		What: scope.Box{scope.Activity: "buy training"}}
	_, before := p.Snapshot().AppendFindings(nil, &purchase)
	fmt.Println("before:", before.Verdict())

	bought := record.Act{Event: "bought elsewhere", On: purchase.On, Amount: purchase.Amount}
	if err := p.Update(func(tx *portfolio.Tx) error { return tx.Record("cloud", &bought) }); err != nil {
		panic(err)
	}

	s := p.Snapshot()
	another := purchase
	another.With = "Lyra"
	var room [16]portfolio.Finding // in which findings fit without garbage
	found, after := s.AppendFindings(room[:0], &another)
	fmt.Println("after:", after.Verdict())
	for _, f := range found {
		fmt.Println(s.Agreement(f), s.Clause(f), f.Outcome)
	}
	for _, answer := range s.Decide(another).Answers {
		if answer.Decision.Verdict == evaluate.Breach {
			fmt.Println(answer.Decision)
		}
	}
	// Output:
	// before: permitted
	// after: breach
	// cloud §4.1 Exclusive compute breach
	// WOULD BREACH §4.1 Exclusive compute: Helios, toward Northwind, from 2026-05-04.
	//   §4.1 Exclusive compute is broken: the exception does not apply: the total of "bought elsewhere" is USD 1,200,000, which is not at most USD 1,000,000 (§4.2).
	// Basis: §4.1; no clause declared unmodelled; nothing presumed or assumed; law of the contract not applied.
}
