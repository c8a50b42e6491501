// Package literal turns Go literals into canonical JSON and back, strictly.
//
// The JSON follows from the Go types, so that a document is the literal in other brackets:
//
//   - A struct is an object. A field is named as in Go with a small first letter: AsKnownOn is "asKnownOn", ID is "id".
//     Fields that are zero are left out; the fields of an embedded struct stand among those of the struct around it.
//   - A map is an object with its keys sorted, and a slice is a list. One without entries is left out as zero.
//   - Strings, and values that have a text of their own such as dates and amounts, are texts. A flag is true or false,
//     a count is a small whole number, and a constant is the word for it.
//   - A sum is an object with one key that names its kind: {"fact": "the plant runs"}. A kind that wraps another value
//     only, such as a negation, is that value: {"not": {"fact": "…"}}. A plain sum has no key, for its kinds are told
//     apart by being an object, a list or a text.
//   - An outline, a text of several lines, is the list of its lines.
//
// A document is an object that says the version of the format and what it holds: {"pacta": "1", "act": {…}}. It may
// name its schema under "$schema", for editors.
//
// [Codec.Encode] writes one text for one value. [Codec.Decode] reads nothing that could be misread: it reports keys
// that stand twice or differ in case only, unknown fields, kinds and words, values of another type, text that is not
// UTF-8, bytes after the document, and whatever is beyond its [Limits]; every problem at once, each with its path and
// place.
package literal
