// Package schema holds the JSON Schemas of agreements, records, acts and scenarios, and of the answers about them:
// decisions, statuses and comparisons. They are for editors and for programs in other languages. The package has no
// code but tests, which hold the schemas against the decoders in both directions.
//
// A schema says what a document looks like. It cannot say that no key stands twice or differs from another in case
// only, that a count is written without a fraction or exponent, and how large a document may be; the decoders say that
// too.
package schema
