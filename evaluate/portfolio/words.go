package portfolio

import (
	"maps"
	"math/bits"
	"strings"

	"github.com/pacta-go/pacta/obligation/scope"
)

// words are the activities and territories that the agreements have in common, numbered.
type words struct {
	outlines scope.Outlines
	base     *scope.Vocabulary
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
	spots  []spot                     // a table of the words of acts, each a word of the tree alone
	covers map[scope.Words]scope.Runs // of words of scopes
}

// spot is where an act is that is described by one word: the word as it stands, and "exactly" the word, if that is anything.
type spot struct {
	hash         uint64
	word         string
	run, exactly scope.Run
}

// exactly is what stands before a word that means itself alone.
const exactly = "exactly "

func newWords(outlines scope.Outlines) (*words, error) {
	v, err := scope.NewVocabulary(scope.Source{Trees: outlines})
	if err != nil {
		return nil, err
	}
	w := &words{outlines: maps.Clone(outlines), base: v}
	for i, d := range []scope.Dim{scope.Activity, scope.Territory} {
		n := numbered{dim: d, covers: map[scope.Words]scope.Runs{}}
		n.Numbering, _ = v.Number(d)
		words := n.Words()
		n.spots = make([]spot, 1<<bits.Len(uint(2*len(words))))
		for _, word := range words {
			if run, ok := n.At(word); ok && !strings.HasPrefix(string(word), exactly) {
				alone, _ := n.At(exactly + word)
				*n.spot(string(word)) = spot{hashOf(string(word)), string(word), run, alone}
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
	if len(w) > len(exactly) && w[:len(exactly)] == exactly {
		if at := n.spot(string(w[len(exactly):])); at.exactly != (scope.Run{}) {
			return at.exactly, true
		}
	} else if at := n.spot(string(w)); at.word != "" {
		return at.run, true
	}
	return n.At(w)
}

// spot is the place of a word in the table. It is empty if there is no such word.
func (n *numbered) spot(word string) *spot {
	h, mask := hashOf(word), uint64(len(n.spots)-1)
	for i := h & mask; ; i = (i + 1) & mask {
		at := &n.spots[i]
		if at.word == "" || at.hash == h && (at.word == word || strings.EqualFold(at.word, word)) {
			return at
		}
	}
}

// mostPoints is how many numbers an encoded run can tell apart.
const mostPoints = 1<<16 - 1

// scopeOf are the runs that a scope with these words covers. It reports false where they are no part of the tree.
func (n *numbered) scopeOf(w scope.Words) (scope.Runs, bool) {
	if n.Points() > mostPoints {
		return nil, false
	}
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
