// Package obligation has every kind of term that a partnership contract is modelled with.
//
// There are four plain kinds: [Prohibition], [Duty], [Permission] and [Right]. Over them stand the named kinds that
// contracts use ([Exclusivity], [NonCompete], [License], [Investment], [MinimumPurchase], [FirstRefusal], …): thin
// structs that lower to the same plain rules, so that an evaluator knows nothing of kinds. A term is a literal; it is
// checked when an evaluator is made from the agreement it stands in.
//
// Which plain kind a clause is decides what breaking it means. "Shall not unless …" is a prohibition and its violation
// a breach. "May, by notice within thirty days" is a right, and its late exercise is no breach but has no effect.
package obligation
