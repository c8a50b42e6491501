package contract

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// Renewal says how the agreement goes on after its initial term. The zero value is: it does not.
type Renewal struct {
	Clause record.Clause
	// Every is the length of each renewal term. It renews by itself, unless the event Refused was given in time; with
	// By, it renews only if that event was done before the term ended.
	Every   civil.Period
	Refused record.Event
	// Ahead is how long before the beginning of the renewal term a refusal must be given. Zero: any time before it.
	Ahead civil.Period
	By    record.Event
	// Times is how often it renews at most. Zero: without limit.
	Times int
}
