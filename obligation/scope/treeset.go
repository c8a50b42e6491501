package scope

import (
	"cmp"
	"slices"
	"strings"
)

// A node is a word of a tree. It has a point of its own, for the thing itself and for what is not listed, unless it
// is closed. Nodes never change once their vocabulary is made; later ones are only added.
type node struct {
	up     *node // nil for the root, which is all that the dimension may be except none
	name   string
	order  int // nodes above have a lower one
	level  int // how many nodes are above
	closed bool
	kids   []*node // what exhausts a closed node; nil for an open one
	person bool    // a name that stands for itself even if others are below it
	inner  bool    // other words are listed below it; see also Vocabulary.inner
}

// A row of a table says which of the node's points are in the set: its own, and those of all below it that no row
// speaks of.
type row struct {
	node       *node
	own, below bool
}

// compareNodes orders nodes: those above come first.
func compareNodes(a, b *node) int {
	if a == b {
		return 0
	}
	return cmp.Or(cmp.Compare(a.order, b.order), strings.Compare(a.name, b.name))
}

// under says whether n is above or lies below it.
func (n *node) under(above *node) bool {
	for n.level > above.level {
		n = n.up
	}
	return n == above
}

// place says where what is below the node stands: "below Europe".
func (n *node) place() string {
	if n.name == "" {
		return "below no word"
	}
	return "below " + quoteName(n.name)
}

// ownSet is the node alone.
func ownSet(n *node) *set {
	if n.closed {
		return &set{kind: treeKind}
	}
	return &set{kind: treeKind, rows: []row{{n, true, false}}}
}

// wholeSet is the node with all below it.
func wholeSet(n *node) *set {
	if !n.closed {
		return &set{kind: treeKind, rows: []row{{n, true, true}}}
	}
	var rows []row
	for _, kid := range n.kids {
		rows = append(rows, wholeSet(kid).rows...)
	}
	slices.SortFunc(rows, func(a, b row) int { return compareNodes(a.node, b.node) })
	return &set{kind: treeKind, rows: rows}
}

// wholeSets is the nodes with all below them.
func wholeSets(nodes []*node) *set {
	var rows []row
	for _, n := range nodes {
		rows = append(rows, wholeSet(n).rows...)
	}
	slices.SortFunc(rows, func(a, b row) int { return compareNodes(a.node, b.node) })
	s := &set{kind: treeKind}
	for _, r := range rows {
		if !lookUp(s.rows, r.node).below {
			s.rows = append(s.rows, r)
		}
	}
	return s
}

// lookUp is the row that speaks of the node: its own or that of the nearest node above that has one. The row of a
// node without any is the zero row.
func lookUp(rows []row, n *node) row {
	if len(rows) == 0 {
		return row{}
	}
	first := rows[0].node.order
	for at := n; at != nil && at.order >= first; at = at.up {
		if i := findRow(rows, at); i >= 0 {
			r := rows[i]
			if at != n {
				r.own = r.below
			}
			return r
		}
	}
	return row{}
}

// findRow is the index of the node's own row, or less than zero.
func findRow(rows []row, n *node) int {
	low, high := 0, len(rows)
	for high-low > 4 {
		middle := int(uint(low+high) / 2)
		if rows[middle].node.order < n.order {
			low = middle + 1
		} else {
			high = middle + 1
		}
	}
	for i := low; i < len(rows) && rows[i].node.order <= n.order; i++ {
		if rows[i].node == n {
			return i
		}
	}
	return -1
}

// combineRows is the operation on two tables: on every node of either, with what need not be said left out.
func combineRows(a, b []row, o op) []row {
	var out []row
	for i, j := 0, 0; i < len(a) || j < len(b); {
		var n *node
		switch {
		case j == len(b) || i < len(a) && compareNodes(a[i].node, b[j].node) < 0:
			n = a[i].node
			i++
		case i == len(a) || compareNodes(a[i].node, b[j].node) > 0:
			n = b[j].node
			j++
		default:
			n = a[i].node
			i, j = i+1, j+1
		}
		ra, rb := lookUp(a, n), lookUp(b, n)
		r := row{n, o.of(ra.own, rb.own), o.of(ra.below, rb.below)}
		inherited := n.up != nil && lookUp(out, n.up).below
		if r.own != inherited || r.below != inherited {
			out = append(out, r)
		}
	}
	return out
}

// rows finds where the points of table a lie as to table b.
func (f *found) rows(a, b []row) {
	points := true
	for _, r := range a {
		rb := lookUp(b, r.node)
		f.see(r.own, rb.own)
		f.see(r.below, rb.below)
		if f.both() {
			return
		}
		points = points && !r.below
	}
	if points { // rows of b at other nodes meet nothing of a
		return
	}
	for _, r := range b {
		ra := lookUp(a, r.node)
		f.see(ra.own, r.own)
		f.see(ra.below, r.below)
		if f.both() {
			return
		}
	}
}
