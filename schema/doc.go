// Package schema holds the JSON Schemas of agreements, records and acts, for editors and for programs in other
// languages. It has no code but tests, which hold the schemas against the decoders of package contract in both
// directions.
//
// A schema says what a document looks like. It cannot say that no key stands twice or differs from another in case
// only, that a count is written without a fraction or exponent, and how large a document may be; the decoders say that
// too.
package schema
