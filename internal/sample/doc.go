// Package sample makes random agreements, records and acts of every kind, for tests that hold two ways of deciding
// against each other.
//
// Its vocabularies are small and its days lie close together, so that acts often meet the terms, steps often fit what
// terms ask for, and all verdicts occur. Nothing but tests imports it.
package sample
