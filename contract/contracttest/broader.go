package contracttest

import (
	"maps"
	"slices"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation/scope"
)

// broader knows, of the words that the agreement's outlines, sets and the ready-made territories give, which cover
// which. Where the outlines cannot be read by themselves it knows none.
type broader struct {
	words *scope.Vocabulary
	dims  map[scope.Dim][]covering
}

// covering is a word and what it covers.
type covering struct {
	word   string
	covers scope.Rough
}

func newBroader(a contract.Agreement) broader {
	trees := maps.Clone(a.Words)
	delete(trees, "form")
	words, err := scope.NewVocabulary(scope.Source{Trees: trees, Groups: a.Sets})
	if err != nil {
		return broader{}
	}
	b := broader{words: words, dims: map[scope.Dim][]covering{}}
	for _, d := range words.Dims() {
		for _, word := range words.Words(d) {
			if r, err := words.Resolve(scope.Box{d: quoted(word)}); err == nil {
				b.dims[d] = append(b.dims[d], covering{word, r})
			}
		}
	}
	return b
}

// than are the words that cover all that a word covers, at all times, and more.
func (b broader) than(d scope.Dim, word string) []string {
	if b.words == nil || !b.words.Knows(d, word) {
		return nil
	}
	own, err := b.words.Resolve(scope.Box{d: quoted(word)})
	if err != nil {
		return nil
	}
	var out []string
	for _, other := range b.dims[d] {
		if within(own, other.covers) && !within(other.covers, own) {
			out = append(out, other.word)
		}
	}
	slices.Sort(out)
	return out
}

// within says whether what one word surely covers lies within what another surely covers.
func within(a, b scope.Rough) bool {
	rest, err := a.Sure().Minus(b.Sure())
	return err == nil && rest.Empty()
}

// quoted is a word as an expression takes it whatever is in it.
func quoted(word string) scope.Words { return scope.Words(`"` + word + `"`) }
