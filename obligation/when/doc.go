// Package when holds conditions as data: what must be so for an exception, a right, a release or a breach.
//
// A condition is built from leaves (a fact, an act of a declared event, a total, a state of another clause) with
// [Not], [All] and [Any]. It stores no function and no reason: [Evaluate] asks a [World] about each leaf and combines
// the answers with Kleene's strong three-valued logic, so that what is unknown stays unknown, and truth, reasons,
// missing facts and citations all come from the leaves.
//
// Every evaluation has a direction: whether the condition being true would help the one whose act is judged. Records
// are closed where they bar and open where they free, so a leaf "the offer was declined" that nobody recorded is false
// where it would free, and unknown where it would bar. [Not] turns the direction.
package when
