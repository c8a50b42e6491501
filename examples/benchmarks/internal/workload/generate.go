package workload

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
)

const (
	// seed makes portfolios, seed+1 contracts of many terms.
	seed = 20261123

	// termsPerGrantor is how many terms an actor of a portfolio meets on average, whatever its size.
	termsPerGrantor = 3
)

// Portfolio makes a portfolio of contracts of one term each. A third of the terms is the number of grantors.
func Portfolio(terms, acts int) (*Workload, error) {
	return generate(recipe{terms: terms, acts: acts, grantors: max(1, terms/termsPerGrantor), seed: seed})
}

// OneContract makes one contract in which one grantor is bound by all terms. The terms are narrow: they name countries
// and activities of the two lowest levels.
func OneContract(terms, acts int) (*Workload, error) {
	return generate(recipe{terms: terms, acts: acts, grantors: 1, oneContract: true, seed: seed + 1})
}

type recipe struct {
	terms, acts, grantors int
	oneContract           bool
	seed                  uint64
}

// A generator makes one workload. All that it draws comes from one seeded source, in a fixed order.
type generator struct {
	recipe
	*rand.Rand
	w          *Workload
	activities [][]string // by level
	places     [][]string // by level
	first, end civil.Date // the days on which terms may start
	ofGrantor  map[string][]int32
}

func generate(r recipe) (*Workload, error) {
	shipped, err := Shipped("portfolio-100") // for its trees: they are the same at every size
	if err != nil {
		return nil, err
	}
	g := &generator{
		recipe:     r,
		Rand:       rand.New(rand.NewPCG(r.seed, uint64(r.terms))),
		w:          &Workload{Activities: shipped.Activities, Territories: shipped.Territories},
		activities: levels(shipped.Activities),
		places:     levels(shipped.Territories),
		first:      civil.On("2024-01-01"),
		end:        civil.On("2026-01-01"),
		ofGrantor:  map[string][]int32{},
	}
	for i := range r.grantors + max(10, r.grantors/2) {
		g.w.Parties = append(g.w.Parties, "p"+strconv.Itoa(i))
	}
	g.w.Terms = make([]Term, r.terms)
	for i := range g.w.Terms {
		g.w.Terms[i] = g.term(i)
		g.ofGrantor[g.w.Terms[i].Grantor] = append(g.ofGrantor[g.w.Terms[i].Grantor], int32(i))
	}
	g.contracts()
	if err := g.acts(); err != nil {
		return nil, err
	}
	return g.w, nil
}

func levels(t Tree) [][]string {
	var all [][]string
	for _, node := range t.Nodes() {
		level := -1
		for range t.Path(node.ID) {
			level++
		}
		if level == len(all) {
			all = append(all, nil)
		}
		all[level] = append(all[level], node.ID)
	}
	return all
}

func (g *generator) contracts() {
	g.w.Contracts = []Contract{{ID: "k0"}}
	if !g.oneContract {
		g.w.Contracts = make([]Contract, g.terms)
	}
	for i := range g.w.Terms {
		t := &g.w.Terms[i]
		c := &g.w.Contracts[min(i, len(g.w.Contracts)-1)]
		if c.ID == "" {
			c.ID = "k" + strconv.Itoa(i)
		}
		t.Contract = c.ID
		c.Terms = append(c.Terms, t.ID)
	}
}

// term draws one term. The shares of the levels are those of the portfolios in testdata.
func (g *generator) term(i int) Term {
	t := Term{ID: "t" + strconv.Itoa(i), Grantor: g.w.Parties[g.IntN(g.grantors)]}
	t.Beneficiary = g.partyBut(t.Grantor)
	activityShares, placeShares := []int{12, 21, 25, 25, 17}, []int{12, 21, 22, 45}
	if g.oneContract {
		activityShares, placeShares = []int{0, 0, 0, 1, 1}, []int{0, 0, 0, 1}
	}
	t.Activities = g.draw(1+g.IntN(3), func() string { return g.atLevel(g.activities, activityShares) })
	t.Territories = g.draw(1+g.IntN(4), func() string { return g.atLevel(g.places, placeShares) })
	t.Effective = g.day(g.first, g.end)
	t.Expiry = t.Effective.AddDays(180 + g.IntN(1825-180+1))
	t.ExceptActivities = g.exceptActivities(t.Activities)
	t.ExceptCounterparties = g.draw(g.IntN(4), func() string { return pick(g, g.w.Parties) })
	if g.IntN(2) == 0 {
		t.Threshold = g.logUniform(1e4, 1e6)
		t.Committed = g.Int64N(t.Threshold + 1)
	}
	return t
}

// exceptActivities draws none, one or two descendants of one of the activities.
func (g *generator) exceptActivities(activities []string) []string {
	below := g.w.Activities.Below(pick(g, activities))[1:]
	chance, n := g.Float64(), 0
	switch {
	case len(below) == 0:
	case chance < 0.08:
		n = 2
	case chance < 0.40:
		n = 1
	}
	return g.draw(n, func() string { return pick(g, below) })
}

func pick[E any](g *generator, from []E) E { return from[g.IntN(len(from))] }

// draw draws n values, sorts them and drops those drawn twice.
func (g *generator) draw(n int, value func() string) []string {
	all := make([]string, 0, n)
	for range n {
		all = append(all, value())
	}
	slices.Sort(all)
	return slices.Clip(slices.Compact(all))
}

func (g *generator) atLevel(levels [][]string, shares []int) string {
	sum := 0
	for _, share := range shares {
		sum += share
	}
	at := g.IntN(sum)
	for level, share := range shares {
		if at < share {
			return pick(g, levels[level])
		}
		at -= share
	}
	panic("unreachable: the shares add up")
}

func (g *generator) partyBut(other string) string {
	for {
		if p := pick(g, g.w.Parties); p != other {
			return p
		}
	}
}

func (g *generator) day(from, before civil.Date) civil.Date {
	return from.AddDays(g.IntN(from.DaysUntil(before)))
}

func (g *generator) logUniform(low, high float64) int64 {
	return int64(math.Exp(math.Log(low) + g.Float64()*(math.Log(high)-math.Log(low))))
}

const mostAmount = 5e5

// acts draws three tenths of acts that violate, half of the others near misses, and the rest at random; then shuffles.
func (g *generator) acts() error {
	violating := g.recipe.acts * 3 / 10
	near := (g.recipe.acts - violating) / 2
	acts := make([]Act, 0, g.recipe.acts)
	for tries := 0; len(acts) < g.recipe.acts; tries++ {
		if tries > 1000*(g.recipe.acts+1) {
			return fmt.Errorf("the terms do not allow the acts that the recipe asks for: %d of %d", len(acts), g.recipe.acts)
		}
		var act Act
		var ok bool
		switch n := len(acts); {
		case n < violating:
			act, ok = g.breach(pick(g, g.w.Terms))
		case n < violating+near:
			t := pick(g, g.w.Terms)
			if act, ok = g.breach(t); ok {
				ok = g.spoil(&act, t)
			}
		default:
			act, ok = g.anyAct(), true
		}
		g.settle(&act)
		if ok && (len(act.Violates) > 0) == (len(acts) < violating) {
			acts = append(acts, act)
		}
	}
	g.Shuffle(len(acts), func(i, j int) { acts[i], acts[j] = acts[j], acts[i] })
	for i := range acts {
		acts[i].ID = "x" + strconv.Itoa(i)
		own(&acts[i])
	}
	g.w.Acts = acts
	return nil
}

// settle sets what the act violates, trying the terms of its actor only, for the others cannot be.
func (g *generator) settle(a *Act) {
	a.Violates = []string{}
	for _, i := range g.ofGrantor[a.Actor] {
		if t := &g.w.Terms[i]; g.w.Violates(a, t) {
			a.Violates = append(a.Violates, t.ID)
		}
	}
	slices.Sort(a.Violates)
}

// own gives the act strings that share no memory with the terms, as if they had just come in with a request.
func own(a *Act) {
	for _, s := range []*string{&a.Actor, &a.Counterparty, &a.Activity, &a.Territory} {
		*s = strings.Clone(*s)
	}
}

func (g *generator) anyAct() Act {
	a := Act{Actor: g.w.Parties[g.IntN(g.grantors)], Date: g.day(civil.On("2025-01-01"), civil.On("2028-01-01")),
		Activity: pick(g, g.w.Activities.Nodes()).ID, Territory: pick(g, g.places[len(g.places)-1]),
		Amount: g.logUniform(1, mostAmount)}
	a.Counterparty = g.partyBut(a.Actor)
	return a
}

// breach draws an act that violates the term, unless the term can hardly be violated or the draw is unlucky.
func (g *generator) breach(t Term) (Act, bool) {
	if t.Least() > mostAmount {
		return Act{}, false
	}
	a := Act{Actor: t.Grantor, Counterparty: g.partyBut(t.Grantor), Date: g.day(t.Effective, t.Expiry),
		Activity: g.descend(pick(g, t.Activities)), Territory: g.countryIn(pick(g, t.Territories)),
		Amount: max(t.Least(), g.logUniform(float64(max(1, t.Least())), mostAmount))}
	return a, g.w.Violates(&a, &t)
}

// descend walks down from the activity and stops at each step with the same chance.
func (g *generator) descend(activity string) string {
	for {
		children := g.w.Activities.children[activity]
		if len(children) == 0 || g.IntN(10) < 3 {
			return activity
		}
		activity = pick(g, children)
	}
}

func (g *generator) countryIn(place string) string {
	for {
		children := g.w.Territories.children[place]
		if len(children) == 0 {
			return place
		}
		place = pick(g, children)
	}
}

// spoil breaks one clause of a violation of the term; it says whether that clause could be broken.
func (g *generator) spoil(a *Act, t Term) bool {
	switch g.IntN(8) {
	case 0:
		a.Actor = g.w.Parties[g.IntN(g.grantors)]
		return a.Actor != t.Grantor && a.Actor != a.Counterparty
	case 1:
		a.Counterparty = t.Beneficiary
	case 2:
		a.Date = t.Expiry.AddDays(g.IntN(180))
		if g.IntN(2) == 0 {
			a.Date = t.Effective.AddDays(-1 - g.IntN(180))
		}
	case 3:
		a.Activity = pick(g, g.w.Activities.Nodes()).ID
	case 4:
		a.Territory = pick(g, g.places[len(g.places)-1])
	case 5:
		if len(t.ExceptActivities) == 0 {
			return false
		}
		a.Activity = g.descend(pick(g, t.ExceptActivities))
	case 6:
		if len(t.ExceptCounterparties) == 0 {
			return false
		}
		a.Counterparty = pick(g, t.ExceptCounterparties)
		return a.Counterparty != a.Actor
	case 7:
		if t.Least() <= 1 {
			return false
		}
		a.Amount = g.logUniform(1, float64(t.Least()))
	}
	return !g.w.Violates(a, &t)
}

// Blurred are the acts with every tenth made vague: alternately its activity means somewhere in the one above, and its
// territory somewhere in the subregion. What a vague act violates is not filled in; Judged says it.
func (w *Workload) Blurred() []Act {
	acts := slices.Clone(w.Acts)
	for i := 0; i < len(acts); i += 10 {
		a := &acts[i]
		a.Violates = nil
		a.Vague = Activity
		if i%20 == 0 {
			a.Vague = Territory
		}
		if above := w.Territories.Parent(a.Territory); a.Vague == Territory && above != "" {
			a.Territory = strings.Clone(above)
		}
		if above := w.Activities.Parent(a.Activity); a.Vague == Activity && above != "" {
			a.Activity = strings.Clone(above)
		}
	}
	return acts
}
