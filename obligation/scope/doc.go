// Package scope says what a clause covers: words of a contract as exact sets.
//
// A clause covers what an [Expr] says: a [Box] of [Words] for some of its dimensions, such as
//
//	scope.Box{"activity": "train models", "territory": "US, EU except France"}
//
// several [Boxes], or [Everything]. A [Vocabulary] knows the words of an agreement. [Vocabulary.Resolve] makes a
// [Rough] of an expression: an exact [Region] that is surely covered, and labelled gaps that perhaps are. Rough
// regions have a union, an intersection, a difference and a complement.
//
// [Vocabulary.Cells] turns what an act says into a list of [Cell], and [Rough.Relate] says of each whether it is
// inside, outside, or not known, and why: an act that says less, or says it more vaguely, is never settled the other
// way by it.
//
// # Dimensions
//
// In a tree, words that stand side by side exclude each other, and a word covers all below it. Every word has a point
// of its own besides, for what is not listed, so that to name all words below it is not to name it, unless the
// outline says that they exhaust it. Territories are ready-made: the world, by regions, countries and some
// subdivisions, with dated groups such as EU. Parties and other persons share one tree of names.
//
// A tag is a role that may overlap with others, so that each person or thing has it, has it not, or it is not known.
// An open definition is a word with a settled core and a settled outside; whether it covers what is in neither is not
// known of each thing by itself, as with a tag.
//
// A scale has amounts of one unit, and time has days. A dimension other than time may not apply to an act at all,
// which is the point none of its axis. To say nothing of a dimension leaves it open, none included; a stated
// restriction never covers none unless it says so.
//
// Cells and rough regions belong to the vocabulary that made them. [Vocabulary.Place] extends a vocabulary with
// further names, and what was made before stays valid with what is made after. With a cell of another vocabulary a
// rough region has nothing in common, and what it covers of it is not known.
package scope
