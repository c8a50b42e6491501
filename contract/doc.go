// Package contract holds an agreement as one literal: its parties, words, events, terms, amendments and readings.
//
// An [Agreement] is plain data. It is checked as a whole when an evaluator is made from it, and every problem is
// reported at once, each with its clause and field.
//
// [Encode] writes an agreement as a JSON document, [EncodeRecord] what is known and [EncodeAct] an act, and [Decode],
// [DecodeRecord] and [DecodeAct] read them back, strictly. The documents are the literals in other brackets; the folder
// schema of this module has their JSON Schemas, and docs/files.md shows how to write them.
package contract
