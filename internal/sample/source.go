package sample

import (
	"math/rand/v2"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
)

// Source makes values at random: agreements, and for these, not for those of others, records and acts. Two of one seed,
// asked the same, make the same. It is not safe for concurrent use.
type Source struct {
	random *rand.Rand
}

// New is the source of a seed.
func New(seed uint64) *Source { return &Source{rand.New(rand.NewPCG(seed, 0))} }

// mostDrafts is how often an agreement is drafted anew before something must be wrong with the drafting.
const mostDrafts = 100

// Agreement is a random agreement of any kinds of term, which [evaluate.New] accepts: of one to six terms, and now and
// then of twenty to forty.
func (s *Source) Agreement() contract.Agreement {
	var problem error
	for range mostDrafts {
		a := s.draft()
		if _, problem = evaluate.New(a); problem == nil {
			return a
		}
	}
	panic("sample: no draft is accepted: " + problem.Error())
}

// under is a number from 0 to n-1.
func (s *Source) under(n int) int { return s.random.IntN(n) }

// often is true in so many cases of a hundred.
func (s *Source) often(percent int) bool { return s.random.IntN(100) < percent }

// pick is one of a list, and the zero value of an empty one.
func pick[E any](s *Source, list []E) E {
	var none E
	if len(list) == 0 {
		return none
	}
	return list[s.under(len(list))]
}

// some are from one to most different ones of a list, in its order, and none of an empty one.
func some[E any](s *Source, list []E, most int) []E {
	if len(list) == 0 {
		return nil
	}
	n := 1 + s.under(min(most, len(list)))
	var out []E
	for i, e := range list {
		if s.under(len(list)-i) < n-len(out) {
			out = append(out, e)
		}
	}
	return out
}

// maybe is a value in so many cases of a hundred, and the zero value in the others. It is made either way.
func maybe[E any](s *Source, percent int, value E) E {
	var none E
	if s.often(percent) {
		return value
	}
	return none
}
