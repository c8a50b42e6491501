// Package pacta reads partnership contracts written as Go values and answers, before anyone signs anything, whether a
// proposed action would violate a term: which one, why, toward whom and from which day, and what would make it lawful.
// What is not known stays unknown: a fact nobody stated, a word the contract leaves open or a place nobody named leaves
// the answer undetermined, together with the questions that would settle it, and never turns it into "permitted".
// The package itself holds no code; it is the map of the module.
//
// # Where to start
//
// Write the contract as a [github.com/pacta-go/pacta/contract.Agreement], whose terms are the literals of package
// obligation; give it to New in package evaluate, which reports everything that is wrong with it at once; then ask the
// evaluator to Decide an act. Three packages are enough for that:
//
//   - [github.com/pacta-go/pacta/contract] is the agreement: parties, vocabulary, events, definitions, terms,
//     amendments and readings, with its validation and its JSON form.
//   - [github.com/pacta-go/pacta/obligation] has every kind of term, from exclusivity and first refusal to the plain
//     prohibition, duty, permission and right over which they are built.
//   - [github.com/pacta-go/pacta/evaluate] answers: Decide for one more act, Status for where the parties stand on a
//     date, Compare for whether the answer turns on how a word is read.
//
// Whoever is in many partnerships asks all of them at once with [github.com/pacta-go/pacta/evaluate/portfolio].
//
// # What terms are composed of
//
// Below them lie the values that terms and acts are made of. Each can be used alone:
//
//   - [github.com/pacta-go/pacta/obligation/civil] has calendar dates, instants known only within limits, periods and
//     business-day calendars.
//   - [github.com/pacta-go/pacta/obligation/money] has exact amounts with their currency, quantities with their unit,
//     and rounding that is always named.
//   - [github.com/pacta-go/pacta/obligation/scope] has vocabularies, and the sets and regions of activity,
//     territory and counterparty that a term covers surely or only perhaps.
//   - [github.com/pacta-go/pacta/obligation/record] has names, clauses, acts proposed or done, and what is
//     known besides.
//   - [github.com/pacta-go/pacta/obligation/when] has conditions as data, true, false or unknown, each with its reasons
//     and citations.
//   - [github.com/pacta-go/pacta/obligation/finance] reckons the money that comes of terms: interest, damages,
//     credits, royalties and the ledger of an investment.
//
// # Testing a contract
//
// Package [github.com/pacta-go/pacta/contract/contracttest] is for the test suites of those who write agreements down:
// cases with the verdict a careful reader gives, and the laws that every evaluation keeps. The programs under examples
// are short, whole and run as they stand.
//
// Imports point one way only, from examples and contracttest through evaluate, contract and obligation down to civil;
// a test of this package holds the module to it.
package pacta
