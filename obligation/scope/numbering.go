package scope

import (
	"cmp"
	"slices"
)

// Numbering numbers the points of a dimension's tree, what stands above before what stands below it, so that a word is a run of
// numbers and lying inside a scope is a comparison of integers. It is immutable. A word has a number for itself and one for what
// is below it and not listed, so that all the words below it together still are not the word; one that they exhaust has none.
type Numbering struct {
	v      *Vocabulary
	dim    *dimension
	runs   map[*node]Run // of the node with all below it
	open   []*node       // two numbers each, in their order
	points uint32
}

// Run is a run of numbers from First up to and without End.
type Run struct{ First, End uint32 }

// Number numbers a dimension as the vocabulary has it now. It reports false for a dimension that is no tree, and for one that the
// vocabulary does not have.
func (v *Vocabulary) Number(d Dim) (*Numbering, bool) {
	dim := v.dim(d)
	if dim == nil || dim.family.kind != treeKind {
		return nil, false
	}
	below := map[*node][]*node{}
	seen := map[*node]bool{}
	for dict := dim.family.dict; dict != nil; dict = dict.over {
		for _, e := range dict.entries {
			for n := e.node; n != nil && !seen[n]; n = n.up {
				seen[n] = true
				below[n.up] = append(below[n.up], n)
			}
		}
	}
	n := &Numbering{v: v, dim: dim, runs: map[*node]Run{}}
	for _, kids := range below {
		slices.SortFunc(kids, compareNodes)
	}
	if root := dim.family.root; root != nil && !seen[root] {
		n.run(root, below)
	} else {
		for _, top := range below[nil] {
			n.run(top, below)
		}
	}
	return n, true
}

// run numbers a node and all below it.
func (n *Numbering) run(at *node, below map[*node][]*node) {
	first := n.points
	if !at.closed {
		n.open = append(n.open, at)
		n.points += 2
	}
	for _, kid := range below[at] {
		n.run(kid, below)
	}
	n.runs[at] = Run{first, n.points}
}

// Points is how many numbers there are.
func (n *Numbering) Points() uint32 { return n.points }

// Words lists the words that [Numbering.At] knows, as they may be written: each alone and after "exactly".
func (n *Numbering) Words() []Words {
	var out []Words
	for dict := n.dim.family.dict; dict != nil; dict = dict.over {
		for key, e := range dict.entries {
			if e.node == nil {
				continue
			}
			for _, name := range []string{e.word, key} {
				out = append(out, Quote(name), "exactly "+Quote(name))
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// At is where an act is that is described by words of the dimension: at one number, or somewhere in a run of them. It reports
// false for words that mean more than one place of the tree: lists, exceptions, groups, open definitions, names not known.
func (n *Numbering) At(w Words) (Run, bool) {
	ph, err := parse(w, false)
	if err != nil || len(ph) != 1 || ph[0].less != nil || len(ph[0].list) != 1 {
		return Run{}, false
	}
	it := ph[0].list[0]
	if it.kind != itemName || it.throughout || !it.asOf.IsZero() {
		return Run{}, false
	}
	e, known := n.dim.family.dict.find(it.name)
	if !known || e.node == nil || e.tag != nil || e.group != nil || e.def != nil {
		return Run{}, false
	}
	run, numbered := n.runs[e.node]
	if !numbered || e.node.closed && it.exactly {
		return Run{}, false
	}
	if !e.node.closed && (it.exactly || e.node.person || n.v.leaf(e.node)) {
		run.End = run.First + 1
	}
	return run, true
}

// Covers are the runs that a scope with these words covers. It reports false where the scope perhaps covers more, or where what
// it covers is more than a part of the tree.
func (n *Numbering) Covers(w Words) (Runs, bool) {
	r, err := n.v.Resolve(Box{n.dim.name: w})
	if err != nil || len(r.gaps) > 0 {
		return nil, false
	}
	var runs Runs
	for _, b := range r.sure.boxes {
		if len(b) != 1 || b[0].axis != n.dim.axis || b[0].set.none {
			return nil, false
		}
		runs = append(runs, n.runsOf(b[0].set.rows)...)
	}
	return joined(runs), true
}

// runsOf are the runs of a table.
func (n *Numbering) runsOf(rows []row) Runs {
	var runs Runs
	for _, at := range n.open {
		r, first := lookUp(rows, at), n.runs[at].First
		if r.own {
			runs = append(runs, Run{first, first + 1})
		}
		if r.below {
			runs = append(runs, Run{first + 1, first + 2})
		}
	}
	return joined(runs)
}

// Runs are runs in order that do not touch.
type Runs []Run

// joined puts runs in order and makes one of those that touch. It changes the slice.
func joined(runs Runs) Runs {
	slices.SortFunc(runs, func(a, b Run) int { return cmp.Compare(a.First, b.First) })
	out := runs[:0]
	for _, r := range runs {
		if last := len(out) - 1; last >= 0 && r.First <= out[last].End {
			out[last].End = max(out[last].End, r.End)
			continue
		}
		out = append(out, r)
	}
	return out
}

// Union is what a or b covers.
func (a Runs) Union(b Runs) Runs { return joined(slices.Concat(a, b)) }

// Minus is what a covers and b does not.
func (a Runs) Minus(b Runs) Runs {
	var out Runs
	for _, r := range a {
		for _, s := range b {
			if s.End <= r.First || s.First >= r.End {
				continue
			}
			if s.First > r.First {
				out = append(out, Run{r.First, s.First})
			}
			r.First = min(s.End, r.End)
		}
		if r.First < r.End {
			out = append(out, r)
		}
	}
	return out
}

// Place says where something lies that is somewhere in the run.
func (a Runs) Place(at Run) Where {
	where := Outside
	for _, r := range a {
		if r.First <= at.First && at.End <= r.End {
			return Inside
		}
		if r.First < at.End && at.First < r.End {
			where = Perhaps
		}
	}
	return where
}
