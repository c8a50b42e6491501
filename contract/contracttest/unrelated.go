package contracttest

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// unrelated is an agreement with a further term that binds a party in something that nobody speaks of.
type unrelated struct {
	bound  record.Party
	decide decider
}

const (
	unheardOf       = "do what no clause speaks of"
	unrelatedClause = record.Clause("zz9.9 Unrelated")
)

// unrelatedTo is an agreement with an unrelated term, once for each party that it binds.
func unrelatedTo(a contract.Agreement, open opener) ([]unrelated, error) {
	var out []unrelated
	for _, party := range slices.Sorted(maps.Keys(a.Parties)) {
		more := a
		more.Words = withActivity(a.Words)
		more.Terms = append(slices.Clone(a.Terms), obligation.Prohibition{Clause: unrelatedClause, Bound: party,
			Scope: scope.Box{scope.Activity: unheardOf}})
		decide, err := open(more)
		if err != nil {
			return nil, err
		}
		out = append(out, unrelated{party, decide})
	}
	return out, nil
}

// withActivity is the outlines with one more activity, on the level of the first, where there is an outline of
// activities.
func withActivity(words scope.Outlines) scope.Outlines {
	outline, listed := words[scope.Activity]
	if !listed {
		return words
	}
	words = maps.Clone(words)
	indent := ""
	for line := range strings.Lines(outline) {
		if rest := strings.TrimLeft(line, " \t"); strings.TrimSpace(rest) != "" {
			indent = line[:len(line)-len(rest)]
			break
		}
	}
	words[scope.Activity] = strings.TrimRight(outline, "\n") + "\n" + indent + unheardOf
	return words
}

// unrelatedTerm is the law that a term about something else changes nothing. An act that may be anything, and may be
// that of the party bound, is not unrelated to any term.
func unrelatedTerm(b *bench, c Case) []string {
	var out []string
	was := b.decision(c)
	for _, u := range b.unrelated {
		if b.mayBe(c, c.Act, c.Act.Doers(), u.bound) {
			continue
		}
		now := u.decide(c.Act, c.Known, c.Reading)
		if diff := cmp.Diff(findings(was), findings(now)); diff != "" || !same(was, now) {
			what := fmt.Sprintf("with an unrelated term that binds %s", u.bound)
			out = append(out, violation(what, was, now)+"\n(-was +now)\n"+diff)
		}
	}
	return out
}

// mayBe says whether an act, or one that it commits to, may be any activity of a party.
func (b *bench) mayBe(c Case, a record.Act, doers []record.Party, party record.Party) bool {
	if own := a.Doers(); len(own) > 0 {
		doers = own
	}
	known := b.knows(scope.With)
	by := len(doers) == 0 || slices.ContainsFunc(doers,
		func(p record.Party) bool { return p == party || !known(string(p)) })
	for _, p := range a.Each() {
		if by && !b.exactly(p.What[scope.Activity]) && !b.exactly(b.beneath(c, a, p)[scope.Activity]) {
			return true
		}
	}
	return slices.ContainsFunc(a.Commits, func(later record.Act) bool { return b.mayBe(c, later, doers, party) })
}

// exactly says whether an activity is said in words that the agreement knows.
func (b *bench) exactly(w scope.Words) bool {
	if w == "none" {
		return true
	}
	words, plain := items(w)
	known := b.knows(scope.Activity)
	return plain && !slices.ContainsFunc(words, func(word string) bool { return !known(word) })
}
