package evaluate

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

type compiler struct {
	*program
	problems contract.Problems
	lowered  []loweredTerm
}

func compile(a *contract.Agreement, reading *contract.Reading) (*program, error) {
	c := &compiler{program: &program{agreement: a, reading: reading, events: map[record.Event]*event{},
		phrases: map[string]contract.Definition{}, facts: map[record.Fact]bool{}, figures: map[string]bool{},
		forms: map[scope.Words]scope.Rough{}}}
	c.lower()
	c.vocabulary()
	if c.words == nil {
		return nil, c.problems.Err()
	}
	c.define()
	c.describeSteps()
	c.resolve()
	c.check()
	c.state()
	if err := c.problems.Err(); err != nil {
		return nil, err
	}
	return c.program, nil
}

// define resolves the events.
func (c *compiler) define() {
	c.eventNames = sortedKeys(c.agreement.Events)
	for _, name := range c.eventNames {
		e := c.agreement.Events[name]
		box := scope.Box{}
		for d, w := range e.Within {
			box[d] = w
		}
		set := func(d scope.Dim, w scope.Words) {
			if w != "" {
				box[d] = w
			}
		}
		set(toDim, e.To)
		set(formDim, e.Form)
		compiled := &event{Event: e, name: name}
		if e.Joint {
			for _, taker := range list(e.By) {
				compiled.takers = append(compiled.takers,
					c.rough(e.Clause, "Events: "+string(name)+" By", scope.Box{scope.By: scope.Words(taker)}))
			}
		} else {
			set(scope.By, e.By)
		}
		compiled.region = c.rough(e.Clause, "Events: "+string(name), box)
		if len(e.Is) > 0 {
			c.rough(e.Clause, "Events: "+string(name)+" Is", e.Is)
		}
		c.events[name] = compiled
		if e.Withdraws != "" {
			c.eventKnown(e.Clause, "Events: "+string(name)+" Withdraws", e.Withdraws)
		}
	}
	for _, n := range c.agreement.Notices {
		if n.Form == "" {
			c.problems.Add(n.Clause, "Notices", "say for which Form the rule is")
			continue
		}
		c.program.notices = append(c.program.notices, notice{n, c.rough(n.Clause, "Notices",
			scope.Box{formDim: n.Form})})
	}
	for _, d := range c.agreement.Definitions {
		if len(d.Senses) > 0 {
			c.phrases[d.Word] = d
		}
	}
}

func sortedKeys[K ~string, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// rough resolves a scope; an empty one is everything.
func (c *compiler) rough(clause record.Clause, field string, e scope.Expr) scope.Rough {
	if !scope.Stated(e) {
		return scope.Whole()
	}
	r, err := c.words.Resolve(e)
	if err != nil {
		c.problems.Add(clause, field, "%v", err)
	}
	return r
}

// resolve turns norms into rules, in the order of the agreement.
func (c *compiler) resolve() {
	for _, l := range c.lowered {
		c.program.switches = append(c.program.switches, l.Switches...)
		for _, n := range l.Norms {
			c.rule(n, l)
		}
	}
	c.renewal()
	for _, h := range c.agreement.Held {
		c.hold(h)
	}
	if c.reading != nil {
		for _, h := range c.reading.Held {
			c.hold(h)
		}
	}
	for _, u := range c.agreement.Unmodelled {
		if !scope.Stated(u.Touches) {
			c.problems.Add(u.Clause, "Touches",
				"say what conduct the clause may bear on; scope.Everything says it aloud")
			continue
		}
		c.touched = append(c.touched, touched{u, c.rough(u.Clause, "Touches", u.Touches)})
	}
	for _, r := range c.rules {
		for _, s := range c.program.switches {
			if s.Of.Cover(r.Clause) {
				r.switches = append(r.switches, s)
			}
		}
	}
}

// renewal makes the refusal of a renewal a right of every party.
func (c *compiler) renewal() {
	r := c.agreement.Renewal
	if r.Every.IsZero() {
		if r != (contract.Renewal{}) {
			c.problems.Add(r.Clause, "Renewal", "say how long each renewal term is")
		}
		return
	}
	if c.agreement.Term.Last() == civil.Last() {
		c.problems.Add(r.Clause, "Renewal", "the agreement has no initial term to renew")
	}
	for _, e := range []record.Event{r.Refused, r.By} {
		if e != "" {
			c.eventKnown(r.Clause, "Renewal", e)
		}
	}
	if r.Refused == "" {
		return
	}
	n := norm.Norm{Kind: norm.Right, Clause: r.Clause, What: "renewal", Event: r.Refused,
		Life:  norm.Life{Survives: true},
		Right: norm.RightSpec{Renewal: true}}
	for _, p := range sortedKeys(c.agreement.Parties) {
		n.Bound = scope.Words(strings.TrimPrefix(string(n.Bound)+", "+string(p), ", "))
	}
	c.rule(n, loweredTerm{clause: r.Clause})
}

func (c *compiler) hold(h contract.Held) {
	if h.As < contract.Void || h.As > contract.Suspended {
		c.problems.Add(h.Clause, "Held", "say whether the clause is void, unenforceable or suspended")
	}
	c.program.held = append(c.program.held,
		held{h, c.rough(h.Clause, "Held: Extent", h.Extent), !scope.Stated(h.Extent)})
}

func (c *compiler) rule(n norm.Norm, l loweredTerm) {
	r := &rule{Norm: n, index: len(c.rules), added: l.added, removed: l.removed, withheld: l.withheld}
	bound := n.Bound
	if n.Through != "" {
		bound += ", " + n.Through
	}
	r.who = c.rough(n.Clause, "Bound", scope.Box{scope.By: bound})
	r.region = r.who.Intersect(c.rough(n.Clause, "Scope", n.Scope))
	for _, in := range n.Within {
		r.region = r.region.Intersect(c.rough(n.Clause, "Scope", in))
	}
	for _, out := range n.Outside {
		r.region = r.region.Minus(c.rough(n.Clause, "To", out))
	}
	r.bears = r.region.Project(scope.By, scope.Activity)
	count := 0
	r.except = c.exceptions(n.Clause, n.Except, r.region, &count)
	for _, name := range c.eventNames {
		if c.events[name].Waives.Cover(n.Clause) {
			r.waivers = append(r.waivers, name)
		}
	}
	for _, p := range slices.Concat(n.Gate, n.Instead) {
		for _, round := range p.Rounds {
			if round.Form != "" {
				c.forms[round.Form] = c.rough(n.Clause, p.What, scope.Box{formDim: round.Form})
			}
		}
	}
	if n.Forum != nil {
		r.instead = c.rough(n.Clause, "Forum", n.Forum)
	}
	if n.Duty.Efforts {
		c.facts[effortsMade(r)] = true
	}
	c.rules = append(c.rules, r)
	if n.Kind == norm.Right {
		if e := c.events[n.Event]; e != nil {
			e.rights = append(e.rights, r)
		}
	}
}

func (c *compiler) exceptions(clause record.Clause, es []norm.Exception, of scope.Rough, count *int) []exception {
	var out []exception
	for _, e := range es {
		region := c.rough(clause, "Except", e.Over)
		x := exception{Exception: e, index: *count, region: region}
		*count++
		if of.Intersect(region).Empty() {
			c.problems.Add(clause, "Except", "the exception %s meets no part of what it is an exception to",
				label(e.Clause, *count))
		}
		x.except = c.exceptions(clause, e.Except, region, count)
		out = append(out, x)
	}
	return out
}

func label(c record.Clause, n int) string {
	if c == "" {
		return "no. " + strconv.Itoa(n)
	}
	return c.Mark()
}
