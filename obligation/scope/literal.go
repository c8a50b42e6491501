package scope

import (
	"slices"
	"strings"
)

// Dim names a dimension of what a contract is about: in what, where, with whom, when.
type Dim string

// The dimensions that every vocabulary has. Others are the agreement's own.
const (
	Activity  Dim = "activity"  // what is done
	Territory Dim = "territory" // where; the world's places are ready-made
	With      Dim = "with"      // the counterparty
	By        Dim = "by"        // who does it; shares its names with With
	Time      Dim = "time"      // when, to the day
)

// Words is an expression in the grammar of words, such as "US, EU except France". [Words.Check] describes the
// grammar. Empty words say nothing, and are an error wherever an expression is wanted.
type Words string

// An Expr says what a clause covers. It is a [Box], [Boxes] or [Everything].
//
//sumtype:decl
type Expr interface {
	// String is the expression as a contract would say it.
	String() string
	expr()
}

// Box covers what satisfies all its words. A dimension that it does not name is unrestricted. The empty box states
// nothing; see [Stated].
type Box map[Dim]Words

// Boxes covers what at least one of its boxes covers. No boxes state nothing; see [Stated].
type Boxes []Box

// everything is the type of Everything.
type everything string

// Everything says aloud that all is covered, where saying nothing would be an oversight.
const Everything everything = "everything"

func (Box) expr()        {}
func (Boxes) expr()      {}
func (everything) expr() {}

// Stated says whether e says what is covered: [Everything], or boxes of which each restricts some dimension. Not
// stated are nil, an empty box, no boxes, and boxes of which one is empty: what they mean depends on the clause, and
// an empty box in a list is more likely forgotten than meant.
func Stated(e Expr) bool {
	switch e := e.(type) {
	case nil:
		return false
	case Box:
		return len(e) > 0
	case Boxes:
		return len(e) > 0 && !slices.ContainsFunc(e, func(b Box) bool { return len(b) == 0 })
	case everything:
		return true
	}
	panic("scope: an Expr of a type outside this package")
}

// Each lists the boxes of e: the box itself, the boxes, one empty box for [Everything], and nothing for nil.
func Each(e Expr) []Box {
	switch e := e.(type) {
	case nil:
		return nil
	case Box:
		return []Box{e}
	case Boxes:
		return e
	case everything:
		return []Box{{}}
	}
	panic("scope: an Expr of a type outside this package")
}

// String is "everything".
func (e everything) String() string { return string(e) }

// String is the box as people say it, the dimensions in a fixed order: "activity train models; territory US, EU". An
// empty box is "nothing stated".
func (b Box) String() string {
	if len(b) == 0 {
		return "nothing stated"
	}
	phrases := make([]string, 0, len(b))
	for _, d := range b.dims() {
		phrases = append(phrases, string(d)+" "+strings.Join(strings.Fields(string(b[d])), " "))
	}
	return strings.Join(phrases, "; ")
}

// String is the boxes with "or" between them.
func (bs Boxes) String() string {
	if len(bs) == 0 {
		return "nothing stated"
	}
	phrases := make([]string, len(bs))
	for i, b := range bs {
		phrases[i] = b.String()
	}
	return strings.Join(phrases, ", or ")
}

// dims is the dimensions that b names, in the order in which they are said.
func (b Box) dims() []Dim {
	ds := make([]Dim, 0, len(b))
	for d := range b {
		ds = append(ds, d)
	}
	slices.SortFunc(ds, compareDims)
	return ds
}

// compareDims orders dimensions as they are said: what, where, with whom, by whom, the agreement's own by name, when.
func compareDims(a, b Dim) int {
	if x, y := spoken(a), spoken(b); x != y {
		return x - y
	}
	return strings.Compare(string(a), string(b))
}

// spoken is the place of a dimension among those said.
func spoken(d Dim) int {
	if i := slices.Index([]Dim{Activity, Territory, With, By}, d); i >= 0 {
		return i
	}
	if d == Time {
		return 5
	}
	return 4
}
