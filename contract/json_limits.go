package contract

import (
	"reflect"

	"github.com/pacta-go/pacta/internal/literal"
)

// Limits bound what a document may hold, so that reading one from a stranger takes little time and memory. The zero
// value has the default of every limit, and so has a limit below zero.
type Limits struct {
	Document int // bytes of the document; by default 4 MiB
	Depth    int // levels of brackets within brackets; by default 64, and never more than 1,000
	Terms    int // terms of an agreement, those of its amendments included; by default 10,000
	Parties  int // parties of an agreement; by default 1,000
	Members  int // members of any one list or object; by default 10,000
	Text     int // bytes of any one text or name; by default 64 KiB
	Memory   int // bytes that the decoded value takes, as far as they are counted; by default 24 MiB
	Problems int // problems that are reported; by default 100
}

func (l Limits) literal() literal.Limits {
	or := func(limit, standard int) int {
		if limit <= 0 {
			return standard
		}
		return limit
	}
	return literal.Limits{Document: l.Document, Depth: l.Depth, Members: l.Members, Text: l.Text, Memory: l.Memory,
		Problems: l.Problems, Total: map[reflect.Type]int{
			reflect.TypeFor[Terms]():   or(l.Terms, 10_000),
			reflect.TypeFor[Parties](): or(l.Parties, 1_000),
		}}
}
