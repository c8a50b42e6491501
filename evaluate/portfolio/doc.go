// Package portfolio decides an act against many agreements at once, in a time that depends on those that can bear on it.
//
// The agreements share one vocabulary: the outlines of activities and territories that [New] is given, and all persons whom any of
// them names or that were introduced. A name that one agreement knows is an outsider to every other one that does not: unrelated to
// its parties and in none of its groups. A name that none of them knows may be anybody's, so that an act of such a doer is held
// against all of them, which takes as long as there are many. Names outlive the agreements that brought them.
//
// A step, such as a notice or a consent, is one of the agreements that bear on its doer; to others it is the conduct that it describes.
// An event that is conduct in one agreement is none in another, so an act that is to be judged by all says in What what is done.
// An act of which something cannot be read at all is held against all agreements, and left undetermined.
//
// Bars that are a product of who, what, where, with whom and when are compiled to numbers and found by their actor. Everything else
// is decided by a prepared evaluator, whose table answers acts like those it has met. Both give the verdicts that
// [evaluate.Evaluator.Decide] gives, and reasons come from it alone.
package portfolio
