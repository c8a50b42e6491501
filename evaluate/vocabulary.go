package evaluate

import (
	"slices"
	"strings"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

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
	src.NameDims = append(src.NameDims, c.personDims(&src)...)
	src.Definitions = c.definitions()
	src.Used = c.used()
	words, err := scope.NewVocabulary(src)
	if err != nil {
		c.problems.Add("", "Words", "%v", err)
		return
	}
	c.words = words
}

// personDims are the dimensions of the agreement's own whose words are persons: those without an outline in which a scope names
// a party or a group of persons.
func (c *compiler) personDims(src *scope.Source) []scope.Dim {
	persons := slices.Concat(src.Names, list(scope.Words(strings.ReplaceAll(src.Tags[scope.With], "\n", ","))))
	var out []scope.Dim
	for _, e := range c.used() {
		for _, b := range scope.Each(e) {
			for d, words := range b {
				_, tree := src.Trees[d]
				_, tags := src.Tags[d]
				_, scale := src.Scales[d]
				ready := d == scope.Activity || d == scope.Territory || d == scope.With || d == scope.By || d == toDim || d == scope.Time
				if !tree && !tags && !scale && !ready && !slices.Contains(out, d) && namesOne(words, persons) {
					out = append(out, d)
				}
			}
		}
	}
	slices.Sort(out)
	return out
}

// namesOne reports whether an expression has one of the names as one of its items.
func namesOne(words scope.Words, names []string) bool {
	for item := range strings.FieldsFuncSeq(string(words), func(r rune) bool { return strings.ContainsRune(",()", r) }) {
		for _, operator := range []string{"not ", "except ", "exactly "} {
			item = strings.TrimPrefix(strings.TrimSpace(item), operator)
		}
		if slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(strings.TrimSpace(item), strings.TrimSpace(n)) }) {
			return true
		}
	}
	return false
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
		if t, ok := cond.(when.Total); ok {
			out = append(out, t.What)
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

// describeSteps finds the dimensions of the agreement's own that only events and what is asked of them name: they say how a step
// is made, not how far it goes. One in which an event must say something, whatever that be, says how far it goes.
func (c *compiler) describeSteps() {
	c.stepDims = map[scope.Dim]bool{}
	mark := func(b scope.Box) {
		for d, w := range b {
			if w != "any" && d != scope.With && d != scope.Activity && d != scope.Territory {
				c.stepDims[d] = true
			}
		}
	}
	for _, e := range c.agreement.Events {
		mark(e.Within)
	}
	c.conditions(func(_ record.Clause, cond when.Condition) {
		if d, ok := cond.(when.Done); ok {
			mark(d.What)
		}
		if t, ok := cond.(when.Total); ok {
			mark(t.What)
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
