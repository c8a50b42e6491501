package record

import "strings"

// Party is a name of somebody who acts or is acted for: a party to the agreement, an affiliate, an outsider.
type Party string

// Event is a name that an agreement gives to a kind of step: an offer, a consent, a payment, a notice.
type Event string

// Fact is a name of something that is so or is not so and that no recorded act shows by itself. Facts are named
// positively: "Cumulus has such chips", never "no such chips".
type Fact string

// Matter names what an act is about where an agreement treats instances one by one: a capacity, a product,
// a set of materials, a financing. The empty matter is "not said".
type Matter string

// Reading names one way of reading words that an agreement leaves open.
type Reading string

// Truth is one of three truth values, after Kleene's strong three-valued logic. The zero value is [Unknown].
type Truth int8

// The three truth values. Only [Yes] and [No] can be stated.
const (
	No      Truth = -1
	Unknown Truth = 0
	Yes     Truth = 1
)

// And is true where both are true and false where either is false; otherwise it is unknown.
func (t Truth) And(u Truth) Truth { return min(t, u) }

// Or is true where either is true and false where both are false; otherwise it is unknown.
func (t Truth) Or(u Truth) Truth { return max(t, u) }

// Not turns true into false and false into true; the unknown stays unknown.
func (t Truth) Not() Truth { return -t }

// String is "yes", "no" or "unknown".
func (t Truth) String() string {
	switch {
	case t > 0:
		return "yes"
	case t < 0:
		return "no"
	}
	return "unknown"
}

// Names are the names in a list of parties: "HOC, Peñoles" names two.
func (p Party) Names() []Party {
	var names []Party
	for name := range strings.SplitSeq(string(p), ",") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, Party(name))
		}
	}
	return names
}
