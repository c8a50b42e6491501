package evaluate

import (
	"cmp"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
)

// notes collect what a decision rests on, each once.
type notes struct {
	presumed, assumed, undisputed, discounted []string
	unread                                    []Unread
	limit                                     bool
}

func newNotes() *notes { return &notes{} }

func (n *notes) clone() *notes {
	return &notes{presumed: slices.Clone(n.presumed), assumed: slices.Clone(n.assumed), undisputed: slices.Clone(n.undisputed),
		discounted: slices.Clone(n.discounted), unread: slices.Clone(n.unread), limit: n.limit}
}

func once(list *[]string, s string) {
	if !slices.Contains(*list, s) {
		*list = append(*list, s)
	}
}

func (n *notes) notRead(what, name string, known []string) {
	n.notReadOn(what, name, known, civil.Date{})
}

func (n *notes) notReadOn(what, name string, known []string, on civil.Date) {
	u := Unread{What: what, Name: name, Near: nearest(name, known), On: on}
	if !slices.Contains(n.unread, u) {
		n.unread = append(n.unread, u)
	}
}

func (n *notes) basis() Basis {
	slices.Sort(n.presumed)
	slices.Sort(n.assumed)
	slices.Sort(n.undisputed)
	slices.Sort(n.discounted)
	slices.SortFunc(n.unread, func(a, b Unread) int {
		return cmp.Or(cmp.Compare(a.What, b.What), cmp.Compare(a.Name, b.Name), a.On.Compare(b.On))
	})
	return Basis{Presumed: n.presumed, Assumed: n.assumed, Undisputed: n.undisputed, Discounted: n.discounted,
		Unread: n.unread, Limit: n.limit}
}
