package literal

import "reflect"

// maxDepth is the deepest nesting that any limit allows, so that recursion stays within its stack.
const maxDepth = 1000

// Limits bound what a document may hold. A limit that is zero or less has its default.
type Limits struct {
	Document int // bytes of the document; 4 MiB
	Depth    int // levels of brackets; 64, and never more than 1,000
	Members  int // members of one list or object; 10,000
	Text     int // bytes of one text or key; 64 KiB
	Memory   int // bytes of the decoded value, as far as counted; 24 MiB
	Problems int // problems that are listed; 100
	// Total bounds the members of all lists and objects of a type together.
	Total map[reflect.Type]int
}

func (l Limits) withDefaults() Limits {
	for _, limit := range []struct {
		value    *int
		standard int
	}{
		{&l.Document, 4 << 20}, {&l.Depth, 64}, {&l.Members, 10_000}, {&l.Text, 64 << 10}, {&l.Memory, 24 << 20},
		{&l.Problems, 100},
	} {
		if *limit.value <= 0 {
			*limit.value = limit.standard
		}
	}
	l.Depth = min(l.Depth, maxDepth)
	return l
}
