// Quickstart decides two acts under one exclusivity.
package main

import (
	"fmt"
	"log"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

func main() {
	deal := contract.Agreement{
		Parties:      contract.Parties{"Helios": "Helios AI, Inc.", "Cumulus": "Cumulus Cloud LLC"},
		ThirdParties: "Nimbus",
		Words:        scope.Outlines{"hardware": "GPU, custom chips"},
		Term:         civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2030-12-31")},
		Terms: contract.Terms{
			obligation.Exclusivity{
				Clause: "4.1 Exclusive compute", Bound: "Helios", Holder: "Cumulus",
				Scope: scope.Box{"activity": "train models", "territory": "US, EU"},
				Except: obligation.Exceptions{{Clause: "4.1(b) special hardware",
					Over: scope.Box{"hardware": "custom chips"}, While: when.Not(when.Fact("Cumulus has such chips"))}},
			},
		},
	}
	ev, err := evaluate.New(deal)
	if err != nil {
		log.Fatal(err) // every problem at once, each with its clause and field
	}
	act := record.Act{
		By: "Helios", With: "Nimbus", On: civil.On("2027-06-01"),
		What: scope.Box{"activity": "train models", "territory": "US, Singapore", "hardware": "GPU"},
	}
	fmt.Println(ev.Decide(act, record.Known{}))

	act.What["hardware"] = "custom chips"
	fmt.Println()
	fmt.Println(ev.Decide(act, record.Known{}))
}
