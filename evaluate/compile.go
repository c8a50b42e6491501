package evaluate

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// program is an agreement under one reading, checked and resolved. It is immutable.
type program struct {
	agreement *contract.Agreement
	reading   *contract.Reading
	words     *scope.Vocabulary
	rules     []*rule
	events    map[record.Event]*event
	// eventNames are the keys of events in order.
	eventNames []record.Event
	phrases    map[string]contract.Definition
	facts      map[record.Fact]bool
	figures    map[string]bool
	held       []held
	switches   []norm.Switch
	touched    []touched
	notices    []notice
	closed     []string                    // groups to which nobody belongs of whom it is not said
	stepDims   map[scope.Dim]bool          // dimensions that describe steps only, and no conduct
	forms      map[scope.Words]scope.Rough // that rounds of procedures ask for
	terms      []term
}

// rule is a norm with its words resolved, and the time in which it is part of the agreement.
type rule struct {
	norm.Norm
	index  int
	who    scope.Rough // who is bound, or may
	region scope.Rough // who, in what, where, with whom
	bears  scope.Rough // who and in what alone
	except []exception
	// The rule is part of the agreement from added through the day before removed.
	added, removed version
	withheld       bool
	switches       []norm.Switch
	instead        scope.Rough
	waivers        []record.Event
}

// version is one end of the time in which a rule is part of the agreement.
type version struct {
	clause          record.Clause
	made, effective civil.Date
}

type exception struct {
	norm.Exception
	index  int
	region scope.Rough
	except []exception
}

type event struct {
	contract.Event
	name   record.Event
	region scope.Rough
	rights []*rule
	takers []scope.Rough // of a joint event, one for each who must take part
}

type held struct {
	contract.Held
	region scope.Rough
	whole  bool
}

type notice struct {
	contract.NoticeRule
	form scope.Rough
}

type touched struct {
	contract.Unmodelled
	region scope.Rough
}

// term is the life of the agreement as one version states it.
type term struct {
	from version
	span civil.Span
}

type compiler struct {
	*program
	problems contract.Problems
	lowered  []loweredTerm
}

type loweredTerm struct {
	*norm.Lowering
	clause         record.Clause
	added, removed version
	withheld       bool
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
	if err := c.problems.Err(); err != nil {
		return nil, err
	}
	return c.program, nil
}

// lower writes every term of every version as rules.
func (c *compiler) lower() {
	a := c.agreement
	c.terms = []term{{span: a.Term}}
	for _, t := range a.Terms {
		c.lowerOne(t, version{})
	}
	for _, am := range a.Amendments {
		v := version{clause: am.Clause, made: am.Made, effective: am.Effective}
		if v.effective.IsZero() {
			v.effective = am.Made
		}
		c.amend(am, v)
		for _, t := range am.Adds {
			c.lowerOne(t, v)
		}
		if !am.Term.IsZero() {
			c.terms = append(c.terms, term{from: v, span: am.Term})
		}
	}
}

func (c *compiler) lowerOne(t obligation.Term, added version) {
	if t == nil {
		c.problems.Add("", "Terms", "a term is nil")
		return
	}
	l := &norm.Lowering{}
	l.Begin(t.Ref())
	if t.Ref() == "" {
		l.Problem("Clause", "must be stated")
	}
	t.Lower(l)
	for _, p := range l.Problems {
		c.problems.Add(p.Clause, p.Field, "%s", p.Text)
	}
	c.lowered = append(c.lowered, loweredTerm{Lowering: l, clause: t.Ref(), added: added})
}

// amend takes away what an amendment removes, and marks as withheld what a restatement passes over.
func (c *compiler) amend(am contract.Amendment, v version) {
	if v.effective.IsZero() {
		c.problems.Add(am.Clause, "Made", "an amendment must say when it was made or takes effect")
	}
	for _, ref := range am.Removes {
		found := false
		for i := range c.lowered {
			l := &c.lowered[i]
			if l.removed == (version{}) && ref.Covers(l.clause) {
				l.removed, found = v, true
			}
			found = c.removeParts(l, ref, v) || found
		}
		if !found {
			c.problems.Add(am.Clause, "Removes", "no clause %s is in force to be removed", ref.Mark())
		}
	}
	if !am.Restates {
		return
	}
	for i := range c.lowered {
		if l := &c.lowered[i]; l.removed == (version{}) {
			l.removed, l.withheld = v, true
		}
	}
}

// removeParts moves the rules of a term that a reference covers, such as one tranche, into an entry of their own.
func (c *compiler) removeParts(l *loweredTerm, ref record.Clause, v version) bool {
	if l.removed != (version{}) {
		return false
	}
	var keep, gone []norm.Norm
	for _, n := range l.Norms {
		if ref.Covers(n.Clause) {
			gone = append(gone, n)
		} else {
			keep = append(keep, n)
		}
	}
	if len(gone) == 0 {
		return false
	}
	part := *l
	part.Lowering = &norm.Lowering{Norms: gone}
	part.removed = v
	rest := *l.Lowering
	rest.Norms = keep
	l.Lowering = &rest
	c.lowered = append(c.lowered, part)
	return true
}

// vocabulary makes the words of the agreement from what it lists and what its terms use.
func (c *compiler) vocabulary() {
	a := c.agreement
	src := scope.Source{Trees: scope.Outlines{formDim: forms}, Tags: scope.Outlines{}, Scales: a.Scales, Groups: a.Sets,
		NameDims: []scope.Dim{toDim}}
	for d, outline := range a.Words {
		if d == formDim {
			outline = mergeOutline(forms, outline)
		}
		src.Trees[d] = outline
	}
	for d, outline := range a.Tags {
		src.Tags[d] = outline
	}
	for _, group := range list(a.Groups) {
		if name, closed := strings.CutSuffix(group, "(closed)"); closed {
			group = strings.TrimSpace(name)
			c.closed = append(c.closed, group)
		}
		src.Tags[scope.With] = strings.TrimPrefix(src.Tags[scope.With]+"\n"+group, "\n")
	}
	for name := range a.Parties {
		src.Names = append(src.Names, string(name))
	}
	slices.Sort(src.Names)
	src.Outsiders = slices.Clone(src.Names)
	for _, name := range list(a.ThirdParties) {
		src.Names = append(src.Names, name)
		src.Outsiders = append(src.Outsiders, name)
	}
	for _, m := range a.Members {
		src.Memberships = append(src.Memberships, membership(m))
	}
	src.Definitions = c.definitions()
	src.Used = c.used()
	words, err := scope.NewVocabulary(src)
	if err != nil {
		c.problems.Add("", "Words", "%v", err)
		return
	}
	c.words = words
}

const (
	formDim scope.Dim = "form"
	toDim   scope.Dim = "to"
	forms             = `
writing
	letter
		signed writing
		registered mail
		courier
		by hand
	email
	fax
oral
	telephone call
	in person
conduct`
)

// mergeOutline hangs what stands below a known word in an outline below that word, and adds what is new.
func mergeOutline(base, more string) string {
	lines := strings.Split(strings.Trim(base, "\n"), "\n")
	at := -1
	for line := range strings.SplitSeq(strings.TrimRight(more, "\n "), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if i := lineOf(lines, line); i >= 0 {
			at = i
			continue
		}
		if at < 0 || indent(line) == 0 {
			lines = append(lines, line)
			at = -1
			continue
		}
		depth := strings.Repeat("\t", indent(lines[at])+1)
		lines = slices.Insert(lines, at+1, depth+strings.TrimSpace(line))
	}
	return strings.Join(lines, "\n")
}

func lineOf(lines []string, line string) int {
	return slices.IndexFunc(lines, func(l string) bool { return strings.TrimSpace(l) == strings.TrimSpace(line) })
}

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " \t")) }

func list(ws scope.Words) []string {
	var out []string
	for word := range strings.SplitSeq(string(ws), ",") {
		if word = strings.TrimSpace(word); word != "" {
			out = append(out, word)
		}
	}
	return out
}

func membership(m record.Member) scope.Membership {
	return scope.Membership{Tag: m.Group, Name: string(m.Name), Dim: scope.With, Not: m.Not, During: m.During}
}

// definitions gives class words their extent, as the reading has it.
func (c *compiler) definitions() []scope.Definition {
	var out []scope.Definition
	for _, d := range c.agreement.Definitions {
		if d.Dim == "" {
			continue
		}
		s := scope.Definition{Word: d.Word, Dim: d.Dim, Includes: d.Includes, Excludes: d.Excludes, Open: d.Open,
			Label: "meaning:" + d.Word}
		if c.reading != nil {
			if means, ok := c.reading.Means[d.Word]; ok {
				s = readAs(s, means)
			}
		}
		out = append(out, s)
	}
	return out
}

// readAs closes the gap of a word with what a reading says it covers; what neither it nor the text mentions stays open.
func readAs(s scope.Definition, means scope.Words) scope.Definition {
	if s.Includes == "" {
		s.Includes = means
	} else {
		s.Includes = "(" + s.Includes + "), (" + means + ")"
	}
	s.Open = false
	return s
}

// used lists every scope of the agreement, so that the words of dimensions without an outline become known.
func (c *compiler) used() []scope.Expr {
	out := c.scopes()
	for _, e := range c.agreement.Events {
		out = append(out, e.Within)
	}
	c.conditions(func(_ record.Clause, cond when.Condition) {
		if d, ok := cond.(when.Done); ok {
			out = append(out, d.What)
		}
		if u, ok := cond.(when.Uncured); ok {
			out = append(out, u.What)
		}
	})
	return slices.DeleteFunc(out, func(e scope.Expr) bool { return len(scope.Each(e)) == 0 })
}

// scopes lists what the terms of the agreement are about.
func (c *compiler) scopes() []scope.Expr {
	var out []scope.Expr
	var except func([]norm.Exception)
	except = func(es []norm.Exception) {
		for _, e := range es {
			out = append(out, e.Over)
			except(e.Except)
		}
	}
	for _, l := range c.lowered {
		for _, n := range l.Norms {
			out = append(out, n.Scope)
			out = append(out, n.Outside...)
			out = append(out, n.Within...)
			out = append(out, n.Forum)
			except(n.Except)
		}
	}
	for _, e := range c.agreement.Events {
		out = append(out, e.Is)
	}
	for _, h := range c.agreement.Held {
		out = append(out, h.Extent)
	}
	for _, u := range c.agreement.Unmodelled {
		out = append(out, u.Touches)
	}
	c.conditions(func(_ record.Clause, cond when.Condition) {
		if is, ok := cond.(when.Is); ok {
			out = append(out, scope.Box(is))
		}
	})
	return slices.DeleteFunc(out, func(e scope.Expr) bool { return len(scope.Each(e)) == 0 })
}

// conditions calls yield for every condition of the agreement and everything below it.
func (c *compiler) conditions(yield func(record.Clause, when.Condition)) {
	walk := func(clause record.Clause, cond when.Condition) {
		when.Walk(cond, func(w when.Condition) bool { yield(clause, w); return true })
	}
	life := func(clause record.Clause, l norm.Life) {
		walk(clause, l.Starts)
		walk(clause, l.Ends)
		walk(clause, l.While)
		for _, t := range l.Tails {
			walk(clause, t.If)
		}
	}
	var except func(record.Clause, []norm.Exception)
	except = func(clause record.Clause, es []norm.Exception) {
		for _, e := range es {
			walk(clause, e.While)
			except(clause, e.Except)
		}
	}
	for _, l := range c.lowered {
		for _, n := range l.Norms {
			life(n.Clause, n.Life)
			except(n.Clause, n.Except)
			walk(n.Clause, n.Duty.If)
			walk(n.Clause, n.Duty.That)
			walk(n.Clause, n.Right.Needs)
			for _, p := range n.Gate {
				walk(n.Clause, p.MustIf)
			}
		}
		for _, s := range l.Switches {
			life(s.Clause, s.Life)
		}
	}
	for _, d := range c.agreement.Definitions {
		for _, s := range d.Senses {
			walk(d.Clause, s.If)
		}
	}
}

// describeSteps finds the dimensions that only events and what is asked of them name: they say how a step is made, not how far
// it goes.
func (c *compiler) describeSteps() {
	c.stepDims = map[scope.Dim]bool{}
	mark := func(b scope.Box) {
		for d := range b {
			c.stepDims[d] = true
		}
	}
	for _, e := range c.agreement.Events {
		mark(e.Within)
	}
	c.conditions(func(_ record.Clause, cond when.Condition) {
		if d, ok := cond.(when.Done); ok {
			mark(d.What)
		}
		if u, ok := cond.(when.Uncured); ok {
			mark(u.What)
		}
	})
	for _, e := range c.scopes() {
		for _, b := range scope.Each(e) {
			for d := range b {
				delete(c.stepDims, d)
			}
		}
	}
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
		c.program.notices = append(c.program.notices, notice{n, c.rough(n.Clause, "Notices", scope.Box{formDim: n.Form})})
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
			c.problems.Add(u.Clause, "Touches", "say what conduct the clause may bear on; scope.Everything says it aloud")
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
	n := norm.Norm{Kind: norm.Right, Clause: r.Clause, What: "renewal", Event: r.Refused, Life: norm.Life{Survives: true},
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
			c.problems.Add(clause, "Except", "the exception %s meets no part of what it is an exception to", label(e.Clause, *count))
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
