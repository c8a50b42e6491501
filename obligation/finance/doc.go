// Package finance computes what is due under a contract, to the cent, with the working shown.
//
// A rule of a contract is a plain value: [Interest], [LiquidatedDamages], [ServiceCredits], [Royalty], [Commitment],
// [Investment]. Its methods are pure functions of what happened, and answer with a [Figure]: an amount, who owes it to
// whom, under which clause, and the [Working], whose lines [Working.Retrace] reckons anew. So every figure can be
// traced to a clause, an act and a rule of arithmetic.
//
// Nothing is rounded unless a [Rounding] is stated, converted unless a dated [Rate] is given, or dropped in silence.
// What cannot be reckoned is an [Error] with its clause and field, and all of them are reported at once. A figure is
// what the clause says, not what a court would award: no sum is tested as a penalty.
package finance
