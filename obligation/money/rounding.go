package money

import "fmt"

// Rounding names what happens to digits that are cut off. The zero value names nothing and is refused wherever a mode
// is needed: the contract says how to round.
type Rounding uint8

// The rounding modes. Two and a half, and its negative, rounded to a whole number, stand beside each.
const (
	_        Rounding = iota
	HalfUp            // to the nearest, a half away from zero: 3, -3
	HalfEven          // to the nearest, a half to the even neighbor: 2, -2
	Down              // toward zero: 2, -2
	Up                // away from zero: 3, -3
	Ceiling           // toward more: 3, -2
	Floor             // toward less: 2, -3
)

// String returns the words for the mode, such as "half even", or "rounding not stated" for the zero value.
func (r Rounding) String() string {
	switch r {
	case HalfUp:
		return "half up"
	case HalfEven:
		return "half even"
	case Down:
		return "down"
	case Up:
		return "up"
	case Ceiling:
		return "ceiling"
	case Floor:
		return "floor"
	}
	return ErrRounding.Error()
}

func (r Rounding) valid() bool { return r >= HalfUp && r <= Floor }

// MarshalText returns the words for the mode. It returns [ErrRounding] for a value that names none.
func (r Rounding) MarshalText() ([]byte, error) {
	if !r.valid() {
		return nil, ErrRounding
	}
	return []byte(r.String()), nil
}

// UnmarshalText reads the words that [Rounding.MarshalText] writes, and nothing else.
func (r *Rounding) UnmarshalText(text []byte) error {
	for mode := HalfUp; mode <= Floor; mode++ {
		if mode.String() == string(text) {
			*r = mode
			return nil
		}
	}
	return parseError(string(text), ErrSyntax,
		fmt.Sprintf("no rounding mode; the modes are %s, %s, %s, %s, %s, %s", HalfUp, HalfEven, Down, Up, Ceiling,
			Floor))
}
