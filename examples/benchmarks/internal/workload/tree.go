package workload

import (
	"fmt"
	"iter"
	"strings"
)

// A Node is one activity or territory. Without a parent it is a root.
type Node struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Parent string `json:"parent"`
}

// A Tree is a taxonomy, parents before children. It may have several roots.
type Tree struct {
	nodes    []Node
	parent   map[string]string
	children map[string][]string
}

func newTree(nodes []Node) (Tree, error) {
	t := Tree{nodes: nodes, parent: map[string]string{}, children: map[string][]string{}}
	for _, n := range nodes {
		if _, ok := t.parent[n.Parent]; !ok && n.Parent != "" {
			return Tree{}, fmt.Errorf("%q: parent %q does not stand before it", n.ID, n.Parent)
		}
		if _, twice := t.parent[n.ID]; twice || n.ID == "" {
			return Tree{}, fmt.Errorf("%q stands twice or is empty", n.ID)
		}
		t.parent[n.ID] = n.Parent
		t.children[n.Parent] = append(t.children[n.Parent], n.ID)
	}
	return t, nil
}

// Nodes are all nodes, parents before children.
func (t Tree) Nodes() []Node { return t.nodes }

// Parent is the node right above, empty for a root.
func (t Tree) Parent(id string) string { return t.parent[id] }

// Path walks from the node up to its root; the node is on its own path.
func (t Tree) Path(id string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for ; id != ""; id = t.parent[id] {
			if !yield(id) {
				return
			}
		}
	}
}

// Below lists the node and all below it in preorder.
func (t Tree) Below(id string) []string {
	below := []string{id}
	for _, child := range t.children[id] {
		below = append(below, t.Below(child)...)
	}
	return below
}

// within says whether the node is the ancestor or below it.
func (t Tree) within(id, ancestor string) bool {
	for node := range t.Path(id) {
		if node == ancestor {
			return true
		}
	}
	return false
}

// Outline writes the tree as an outline, one node a line, deeper below its parent.
func (t Tree) Outline() string {
	var b strings.Builder
	var write func(id string, depth int)
	write = func(id string, depth int) {
		b.WriteString(strings.Repeat("\t", depth) + id + "\n")
		for _, child := range t.children[id] {
			write(child, depth+1)
		}
	}
	for _, root := range t.children[""] {
		write(root, 0)
	}
	return b.String()
}

// An Interval is a node and all below it as numbers in preorder: From is the node, To the first number after it all.
type Interval struct{ From, To uint16 }

// Intervals numbers the tree in preorder, so that "below" becomes a comparison of numbers.
func (t Tree) Intervals() map[string]Interval {
	all := make(map[string]Interval, len(t.nodes))
	var next uint16
	var number func(id string)
	number = func(id string) {
		from := next
		next++
		for _, child := range t.children[id] {
			number(child)
		}
		all[id] = Interval{from, next}
	}
	for _, root := range t.children[""] {
		number(root)
	}
	return all
}
