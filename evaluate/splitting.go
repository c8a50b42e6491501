package evaluate

import (
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// split groups the pieces of an act by what they are, over all rules together.
func split(pieces []piece) []Piece {
	states := []State{Barred, NoEffect, NotKnown, AfterStep, Free}
	groups := map[State][]scope.Cell{}
	because, outside := map[State]record.Clauses{}, map[State]record.Clauses{}
	matters := map[State][]string{}
	var allMatters []string
	var all []scope.Cell
	for _, p := range pieces {
		st := stateOf(p.possible)
		groups[st] = append(groups[st], p.cell)
		all = append(all, p.cell)
		once(&allMatters, string(p.part.about))
		of := matters[st]
		once(&of, string(p.part.about))
		matters[st] = of
		because[st] = union(because[st], p.because)
		if st == Free {
			outside[st] = union(outside[st], p.outside)
		}
	}
	if len(groups) < 2 {
		return nil
	}
	var out []Piece
	for _, st := range states {
		if cells := groups[st]; len(cells) > 0 {
			out = append(out, Piece{State: st, Where: where(matters[st], allMatters, scope.Summarize(cells, all)),
				Because: because[st], Outside: outside[st]})
		}
	}
	return out
}

// where says which parts of an act are in one state: their matters, where the parts differ in them, and their coordinates.
func where(matters, all []string, words string) string {
	if len(all) < 2 {
		return words
	}
	named := slices.DeleteFunc(slices.Clone(matters), func(m string) bool { return m == "" })
	text := strings.Join(named, ", ")
	switch {
	case text == "":
		return words
	case words == "":
		return text
	}
	return text + ": " + words
}

func union(a, b record.Clauses) record.Clauses {
	for _, c := range b {
		if !slices.Contains(a, c) {
			a = append(a, c)
		}
	}
	return a
}

func stateOf(s verdicts) State {
	if s == 0 {
		return Free
	}
	switch s.settled() {
	case Breach:
		return Barred
	case Ineffective:
		return NoEffect
	case Conditional:
		return AfterStep
	case Permitted:
		return Free
	}
	return NotKnown
}
