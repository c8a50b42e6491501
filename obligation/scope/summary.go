package scope

import (
	"slices"
	"strings"
)

// Summarize says which of an act's cells a group of them is, as a person would: what the group says of each dimension
// in which the cells of the whole act differ, such as "US", or "Singapore; train models", or "from 2031-01-01". What
// does not combine evenly is several phrases with " / " between them. It is empty where the cells of the act do not
// differ.
func Summarize(group, all []Cell) string {
	dims := differing(all)
	if len(dims) == 0 || len(group) == 0 {
		return ""
	}
	rows := make([]summary, len(group))
	for i, c := range group {
		rows[i] = c.summary(dims)
	}
	for before := 0; before != len(rows); {
		before = len(rows)
		for i := range dims {
			rows = mergeOn(rows, len(dims)-1-i)
		}
	}
	phrases := make([]string, 0, len(rows))
	for _, r := range rows {
		if text := r.text(); !slices.Contains(phrases, text) {
			phrases = append(phrases, text)
		}
	}
	return strings.Join(phrases, " / ")
}

// differing are the dimensions in which cells differ.
func differing(cells []Cell) []Dim {
	var dims []Dim
	for _, c := range cells {
		for _, s := range c.said {
			dims = append(dims, s.dim)
		}
	}
	dims = append(dims, Time)
	slices.SortFunc(dims, compareDims)
	dims = slices.Compact(dims)
	return slices.DeleteFunc(dims, func(d Dim) bool {
		return !slices.ContainsFunc(cells, func(c Cell) bool { return !c.alike(cells[0], d) })
	})
}

// alike says whether two cells say the same of a dimension.
func (c Cell) alike(o Cell, d Dim) bool {
	p, q := c.own(d), o.own(d)
	if p == nil || q == nil {
		return p == q
	}
	s, t := c.saying(d), o.saying(d)
	return p.set.equal(q.set) && (s == nil || t == nil || s.word == t.word)
}

// A summary is what some cells say together: of each dimension, parts of what was said of it.
type summary [][]part

// A part is a part of what was said of a dimension.
type part struct {
	saying saying
	set    *set // nil where nothing was said
	unit   string
}

// summary is what one cell says of the dimensions.
func (c Cell) summary(dims []Dim) summary {
	out := make(summary, len(dims))
	for i, d := range dims {
		p := c.own(d)
		if p == nil {
			out[i] = []part{{}}
			continue
		}
		at := part{saying: saying{dim: d, base: p.axis.full}, set: p.set, unit: p.axis.unit}
		if s := c.saying(d); s != nil {
			at.saying = *s
		}
		out[i] = []part{at}
	}
	return out
}

// mergeOn merges the summaries that are the same in all dimensions but one.
func mergeOn(rows []summary, at int) []summary {
	var out []summary
	places := map[string]int{}
	for _, r := range rows {
		key := r.key(at)
		i, found := places[key]
		if !found {
			places[key] = len(out)
			out = append(out, r)
			continue
		}
		merged := slices.Clone(out[i])
		merged[at] = mergeParts(merged[at], r[at])
		out[i] = merged
	}
	return out
}

// mergeParts joins parts of the same saying and lists the others.
func mergeParts(parts, more []part) []part {
	parts = slices.Clone(parts)
	for _, m := range more {
		i := slices.IndexFunc(parts, func(p part) bool {
			return p.set != nil && m.set != nil && p.saying.word == m.saying.word && p.saying.base.equal(m.saying.base)
		})
		switch {
		case i >= 0:
			parts[i].set = parts[i].set.with(m.set, opOr)
		case m.set != nil || !slices.ContainsFunc(parts, func(p part) bool { return p.set == nil }):
			parts = append(parts, m)
		}
	}
	return parts
}

// key tells summaries apart by all dimensions but one.
func (r summary) key(but int) string {
	var key strings.Builder
	for i, parts := range r {
		if i != but {
			key.WriteString(listed(parts))
		}
		key.WriteByte(0)
	}
	return key.String()
}

// text is the summary as people say it.
func (r summary) text() string {
	var phrases []string
	for _, parts := range r {
		if text := listed(parts); text != "" {
			phrases = append(phrases, text)
		}
	}
	return strings.Join(phrases, "; ")
}

// unstated stands in a list for what says nothing.
const unstated = "not stated"

// listed is a list of parts. What has exceptions comes last, or in parentheses.
func listed(parts []part) string {
	var plain, more []string
	for _, p := range parts {
		switch text := p.text(); {
		case text == "":
			plain = append(plain, unstated)
		case strings.Contains(text, " except ") || strings.HasPrefix(text, "not "):
			more = append(more, text)
		default:
			plain = append(plain, text)
		}
	}
	if len(plain) == 1 && plain[0] == unstated && len(more) == 0 {
		return ""
	}
	for i := range more {
		if len(more) > 1 || len(plain) > 0 {
			more[i] = "(" + more[i] + ")"
		}
	}
	return strings.Join(append(plain, more...), ", ")
}

// text is the words for the part.
func (p part) text() string {
	switch {
	case p.set == nil:
		return ""
	case p.saying.word == "": // time
		return p.set.dayText()
	}
	return p.saying.piece(p.set, p.unit)
}
