package portfolio

import (
	"maps"
	"strings"

	"github.com/pacta-go/pacta/obligation/scope"
)

// words are the activities and territories that the agreements have in common, numbered.
type words struct {
	outlines scope.Outlines
	dims     [2]numbered
}

// The numbered dimensions.
const (
	activity = iota
	territory
)

// numbered is a dimension whose words are runs of numbers.
type numbered struct {
	*scope.Numbering
	dim    scope.Dim
	at     map[scope.Words]scope.Run  // of words of acts
	covers map[scope.Words]scope.Runs // of words of scopes
}

func newWords(outlines scope.Outlines) (*words, error) {
	v, err := scope.NewVocabulary(scope.Source{Trees: outlines})
	if err != nil {
		return nil, err
	}
	w := &words{outlines: maps.Clone(outlines)}
	for i, d := range []scope.Dim{scope.Activity, scope.Territory} {
		n := numbered{dim: d, at: map[scope.Words]scope.Run{}, covers: map[scope.Words]scope.Runs{}}
		n.Numbering, _ = v.Number(d)
		for _, word := range n.Words() {
			if run, ok := n.At(word); ok {
				n.at[word] = run
			}
			if runs, ok := n.Covers(word); ok {
				n.covers[word] = runs
			}
		}
		w.dims[i] = n
	}
	return w, nil
}

// place is where an act is with these words; everywhere, if it has none. It reports false where that is no run.
func (n *numbered) place(w scope.Words) (scope.Run, bool) {
	if w == "" {
		return scope.Run{First: 0, End: n.Points()}, true
	}
	if run, ok := n.at[w]; ok {
		return run, true
	}
	return n.At(w)
}

// scopeOf are the runs that a scope with these words covers. It reports false where they are no part of the tree.
func (n *numbered) scopeOf(w scope.Words) (scope.Runs, bool) {
	if runs, ok := n.covers[w]; ok {
		return runs, true
	}
	var all scope.Runs
	for item := range strings.SplitSeq(string(w), ",") {
		runs, ok := n.covers[scope.Words(strings.TrimSpace(item))]
		if !ok {
			return n.Covers(w)
		}
		all = append(all, runs...)
	}
	return all.Union(nil), true
}
