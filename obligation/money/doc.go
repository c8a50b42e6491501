// Package money computes exact amounts of money and of counted things.
//
// A [Number] is an exact decimal of at most 38 digits, 18 of them after the point. An [Amount] is a number of a unit:
// money in a currency of ISO 4217 ("USD 250,000,000") or a counted thing ("4,330,000 shares", "27%", "500 MW"). A
// [Range] is an amount known only within bounds.
//
// Nothing is rounded unless the caller says how: a result that does not fit the limits is an error, never an
// approximation, and amounts of different units are never compared, added or converted. All values are immutable, and
// equal values are identical: they print alike, compare with == and serve as keys of a map.
package money
