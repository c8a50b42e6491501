// Package contract holds an agreement as one literal: its parties, words, events, terms, amendments and readings.
//
// An [Agreement] is plain data. It is checked as a whole when an evaluator is made from it, and every problem is reported
// at once, each with its clause and field.
package contract
