package contracttest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// shuffled is an agreement with its entries in another order, and what orders the entries of cases.
type shuffled struct {
	seed   uint64
	decide decider
}

// shuffles are an agreement in a few orders.
func shuffles(a contract.Agreement, open opener) ([]shuffled, error) {
	var out []shuffled
	for seed := uint64(1); seed <= 3; seed++ {
		decide, err := open(shuffleAgreement(a, random(seed)))
		if err != nil {
			return nil, err
		}
		out = append(out, shuffled{seed, decide})
	}
	return out, nil
}

func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, seed)) }

// order is the law that the order of terms, names and entries does not matter. Amendments keep theirs: one may change
// what an earlier one brought.
func order(b *bench, c Case) []string {
	var out []string
	was := b.decision(c)
	for _, s := range b.shuffled {
		r := random(s.seed)
		now := s.decide(shuffleAct(c.Act, r), shuffleKnown(c.Known, r), c.Reading)
		if diff := cmp.Diff(findings(was), findings(now)); diff != "" || !same(was, now) {
			what := fmt.Sprintf("in another order (seed %d)", s.seed)
			out = append(out, violation(what, was, now)+"\n(-was +now)\n"+diff)
		}
	}
	return out
}

func shuffleAgreement(a contract.Agreement, r *rand.Rand) contract.Agreement {
	a.ThirdParties = shuffleWords(a.ThirdParties, r)
	a.Groups = shuffleWords(a.Groups, r)
	a.Members = mixed(a.Members, r)
	a.Sets = mixed(a.Sets, r)
	a.Definitions = mixed(a.Definitions, r)
	a.Terms = mixed(a.Terms, r)
	a.Readings = mixed(a.Readings, r)
	a.Presumptions = mixed(a.Presumptions, r)
	a.Held = mixed(a.Held, r)
	a.Unmodelled = mixed(a.Unmodelled, r)
	return a
}

func shuffleAct(a record.Act, r *rand.Rand) record.Act {
	a.Parts = mixed(a.Parts, r)
	a.Commits = mixed(a.Commits, r)
	a.Invokes = mixed(a.Invokes, r)
	if a.By != "" && len(a.And) > 0 {
		doers := mixed(a.Doers(), r)
		a.By, a.And = doers[0], doers[1:]
	}
	return a
}

func shuffleKnown(k record.Known, r *rand.Rand) record.Known {
	k.Acts = mixed(k.Acts, r)
	k.Facts = mixed(k.Facts, r)
	k.Assume = mixed(k.Assume, r)
	k.Figures = mixed(k.Figures, r)
	k.Places = mixed(k.Places, r)
	k.Members = mixed(k.Members, r)
	k.Complete = mixed(k.Complete, r)
	return k
}

func shuffleWords(w scope.Words, r *rand.Rand) scope.Words {
	return scope.Words(strings.Join(mixed(list(string(w)), r), ", "))
}

// mixed is a list in another order.
func mixed[L ~[]E, E any](l L, r *rand.Rand) L {
	l = slices.Clone(l)
	r.Shuffle(len(l), func(i, j int) { l[i], l[j] = l[j], l[i] })
	return l
}

// findings are the findings of a decision in words, in an order of their own.
func findings(d evaluate.Decision) []string {
	var out []string
	for _, f := range d.Findings {
		out = append(out, fmt.Sprintf("%s (%s): %s %v by %s toward %s", f.Clause.Mark(), f.Kind, f.Verdict, f.Possible,
			names(f.By...), names(f.Toward...)))
	}
	slices.Sort(out)
	return out
}
