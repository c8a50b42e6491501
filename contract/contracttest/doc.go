// Package contracttest is what test suites import: cases with expected decisions, and laws that every decision obeys.
//
// [Run] decides each case and compares what its [Want] states, and nothing else; a failure prints the difference and
// then the whole decision. [Laws] takes the same cases and changes them in ways whose effect is known beforehand:
// saying less never settles more, forgetting an act never frees, the order of entries does not matter. A suite that
// states ten cases so tries several hundred.
//
// Cases may also stand in files, beside the agreement that they are about: [RunFiles] decides them, [Written] keeps
// them in step with literals, and docs/files.md shows how they look. [RoundTrips] writes an agreement and its cases
// down, reads them back, and expects the same decisions.
package contracttest
