package portfolio

// whole is a set of agreements to be asked as a whole, in the order in which they came, small as a rule.
type whole struct {
	room [8]uint32
	some []uint32
	all  map[uint32]bool // where there are many
}

const few = 32

func (w *whole) has(agreement uint32) bool {
	if w.all != nil {
		return w.all[agreement]
	}
	for _, have := range w.some {
		if have == agreement {
			return true
		}
	}
	return false
}

func (w *whole) add(agreement uint32) {
	if w.has(agreement) {
		return
	}
	if w.some == nil {
		w.some = w.room[:0]
	}
	w.some = append(w.some, agreement)
	switch {
	case w.all != nil:
		w.all[agreement] = true
	case len(w.some) > few:
		w.all = map[uint32]bool{}
		for _, have := range w.some {
			w.all[have] = true
		}
	}
}

func (w *whole) addAll(agreements []uint32) {
	for _, a := range agreements {
		w.add(a)
	}
}

func (w *whole) each(visit func(uint32)) {
	for _, a := range w.some {
		visit(a)
	}
}
