package portfolio

import "slices"

// whole lists agreements to be asked as a whole, each once, in the order in which they came.
type whole []uint32

// few is for how many there is room without garbage.
const few = 32

// with is the list with more agreements.
func (w whole) with(more ...uint32) whole {
	for _, a := range more {
		if !slices.Contains(w, a) {
			w = append(w, a)
		}
	}
	return w
}
