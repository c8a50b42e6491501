package portfolio

import (
	"math/bits"
	"strings"
	"sync/atomic"
)

// names numbers names from zero, in the order in which they come. One writer adds; readers go on meanwhile and see a name once it
// is there. Names are never taken out.
type names struct {
	strict bool // names that differ in case are two
	table  atomic.Pointer[slots]
	pages  [namePages]atomic.Pointer[namePage]
	count  uint32 // of names, for the writer
}

// Names stand in pages, each twice as long as the one before: the first has one name.
const namePages = 32

type namePage struct{ names []string }

// page is where a number stands: in which page, and there at which place.
func page(id uint32) (int, uint32) {
	p := bits.Len32(id+1) - 1
	return p, id + 1 - 1<<p
}

// slots is an open table: the upper half of a slot is that of the hash, the lower the number and one.
type slots struct {
	mask uint64
	at   []atomic.Uint64
}

func newNames(strict bool) *names {
	n := &names{strict: strict}
	n.table.Store(&slots{mask: 15, at: make([]atomic.Uint64, 16)})
	return n
}

// hashOf is a hash that does not tell cases of Latin letters apart.
func hashOf(s string) uint64 {
	const k0, k1, lower = 0xa0761d6478bd642f, 0xe7037ed1a0b428db, 0x2020202020202020
	h := uint64(len(s)) * k1
	switch {
	case len(s) > 8:
		for rest := s; len(rest) > 8; rest = rest[8:] {
			h = mix(h^(word(rest)|lower), k0)
		}
		h ^= word(s[len(s)-8:]) | lower
	case len(s) == 8:
		h ^= word(s) | lower
	case len(s) >= 4:
		h ^= half(s) | half(s[len(s)-4:])<<32 | lower
	case len(s) > 0:
		h ^= uint64(s[0]) | uint64(s[len(s)/2])<<8 | uint64(s[len(s)-1])<<16 | lower
	}
	return mix(h, k1)
}

// half is the first four bytes of a string that has as many.
func half(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}

func mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

// word is the first eight bytes of a string that has as many.
func word(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// find is the number of a name, and whether there is such a name.
func (n *names) find(s string) (uint32, bool) {
	h := hashOf(s)
	t := n.table.Load()
	for i := h & t.mask; ; i = (i + 1) & t.mask {
		v := t.at[i].Load()
		if v == 0 {
			return 0, false
		}
		if v != gone && v>>32 == h>>32 && n.same(uint32(v)-1, s) {
			return uint32(v) - 1, true
		}
	}
}

func (n *names) same(id uint32, s string) bool {
	have := n.name(id)
	return have == s || !n.strict && strings.EqualFold(have, s)
}

// name is the name of a number.
func (n *names) name(id uint32) string {
	p, i := page(id)
	return n.pages[p].Load().names[i]
}

// add is the number of a name, which it gets if it has none. Only the writer may add.
func (n *names) add(s string) uint32 {
	if id, ok := n.find(s); ok {
		return id
	}
	id := n.count
	p, i := page(id)
	if i == 0 {
		n.pages[p].Store(&namePage{make([]string, 1<<p)})
	}
	n.pages[p].Load().names[i] = s
	n.count++
	t := n.table.Load()
	if uint64(n.count)*5 > uint64(len(t.at))*4 {
		t = n.grown(t)
	}
	t.put(hashOf(s), id)
	n.table.Store(t)
	return id
}

// forget takes out all names from a number on, which nobody knows yet. Their numbers are not given again.
func (n *names) forget(from uint32) {
	t := n.table.Load()
	for i := range t.at {
		if v := t.at[i].Load(); v != 0 && v != gone && uint32(v)-1 >= from {
			t.at[i].Store(gone)
		}
	}
}

// gone is a slot whose name was forgotten.
const gone = 1<<64 - 1

// grown is a table twice as large with the same names.
func (n *names) grown(t *slots) *slots {
	big := &slots{mask: t.mask<<1 | 1, at: make([]atomic.Uint64, len(t.at)*2)}
	for i := range t.at {
		if v := t.at[i].Load(); v != 0 && v != gone {
			id := uint32(v) - 1
			big.put(hashOf(n.name(id)), id)
		}
	}
	return big
}

func (t *slots) put(h uint64, id uint32) {
	i := h & t.mask
	for t.at[i].Load() != 0 {
		i = (i + 1) & t.mask
	}
	t.at[i].Store(h>>32<<32 | uint64(id) + 1)
}
