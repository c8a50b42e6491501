// Package record holds what is proposed, what happened and what is known: names, clauses, acts, facts.
//
// One type, [Act], serves for an act that is proposed and for one that was done. [Known] is everything the
// user can tell an evaluator about the world; what it does not say is unknown, never false.
package record
