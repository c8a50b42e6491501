package scope

import (
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/money"
)

// text is the set in the grammar of words: read again it gives the same set.
func (s *set) text(unit string) string {
	switch s.kind {
	case treeKind:
		return s.treeText()
	case scaleKind:
		return s.scaleText(unit)
	case dayKind:
		return s.dayText()
	case tagKind:
	}
	return ""
}

// treeText lists what is in the set, except what is not, except again what is.
func (s *set) treeText() string {
	if len(s.rows) == 0 {
		return "none"
	}
	levels := layers(s.rows)
	text := strings.Join(levels, " except ")
	if root := s.rows[0].node; root.up == nil && root.name == "" { // it is all that is in the first layer
		if text = "any"; len(levels) > 1 {
			text = "not " + strings.Join(levels[1:], " except ")
		}
	}
	switch {
	case !s.none:
		return text
	case len(levels) > 1:
		return "none; " + text
	}
	return "none, " + text
}

// layers are lists of nodes, each to be taken away from the one before it: a node changes sides at every layer that
// it or one above it is in.
func layers(rows []row) []string {
	var names [][]string
	put := func(layer int, name string) {
		for len(names) <= layer {
			names = append(names, nil)
		}
		names[layer] = append(names[layer], name)
	}
	depth := map[*node]int{} // layers at and above a node
	for _, r := range rows {
		above := 0
		for n := r.node.up; n != nil; n = n.up {
			if d, found := depth[n]; found {
				above = d
				break
			}
		}
		inherited := above%2 == 1
		name := quoteName(r.node.name)
		switch {
		case r.below == inherited: // the node alone differs
			put(above, "exactly "+name)
			depth[r.node] = above
		case r.own == inherited: // what is below it differs, and it does not
			put(above, name)
			put(above+1, "exactly "+name)
			depth[r.node] = above + 1
		default:
			put(above, name)
			depth[r.node] = above + 1
		}
	}
	out := make([]string, len(names))
	for i, list := range names {
		slices.SortFunc(list, func(a, b string) int { return strings.Compare(fold(a), fold(b)) })
		out[i] = strings.Join(list, ", ")
	}
	return out
}

// scaleText lists the ranges of a set of amounts in a unit.
func (s *set) scaleText(unit string) string {
	var parts []string
	if s.none {
		parts = append(parts, "none")
	}
	if s.low && len(s.cuts) == 0 {
		parts = append(parts, "any")
	}
	cuts := s.cuts
	if s.low && len(cuts) > 0 {
		parts = append(parts, bounds{to: amountText(cuts[0], unit), before: !cuts[0].over}.String())
		cuts = cuts[1:]
	}
	for ; len(cuts) > 0; cuts = cuts[min(2, len(cuts)):] {
		b := bounds{from: amountText(cuts[0], unit), after: cuts[0].over}
		if len(cuts) > 1 {
			b.to, b.before = amountText(cuts[1], unit), !cuts[1].over
		}
		text := b.String()
		if b.to != "" && b.from != b.to && !b.after && !b.before {
			text = b.from + " to " + b.to
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, ", ")
}

// amountText is the number of a cut in the unit of its scale.
func amountText(c cut, unit string) string {
	a, err := money.New(c.at, unit)
	if err != nil { // the unit was that of an amount that could be read
		return c.at.String() + " " + unit
	}
	return a.String()
}

// dayText lists the runs of days of a set.
func (s *set) dayText() string {
	parts := make([]string, 0, 1)
	for _, span := range s.spans() {
		if span.IsZero() {
			return "any"
		}
		parts = append(parts, span.String())
	}
	return strings.Join(parts, ", ")
}

// text is where the box lies in a dimension, in the grammar of words as far as that can say it; empty where it is not
// restricted.
func (b box) text(d Dim) string {
	text, plain := "", true
	var tags []string
	for _, s := range b {
		switch {
		case s.axis.dim != d:
		case s.axis.kind != tagKind:
			plain = s.set.equal(s.axis.any)
			text = s.set.text(s.axis.unit)
		case s.set.tags == yesTag:
			tags = append(tags, quoteName(s.axis.tag))
		case s.set.tags == noTag:
			tags = append(tags, "not "+quoteName(s.axis.tag))
		}
	}
	all := strings.Join(tags, " and ")
	rest, without := strings.CutPrefix(text, "not ")
	switch {
	case len(tags) == 0:
		return text
	case plain:
		return all
	case without && !strings.Contains(all, "not "):
		return all + " except " + rest
	}
	return text + " (" + all + ")"
}

// String is the box as people say it: "activity train models; territory US, EU except France".
func (b box) String() string {
	var phrases []string
	var dims []Dim
	for _, s := range b {
		if !slices.Contains(dims, s.axis.dim) {
			dims = append(dims, s.axis.dim)
		}
	}
	slices.SortFunc(dims, compareDims)
	for _, d := range dims {
		phrases = append(phrases, string(d)+" "+b.text(d))
	}
	if len(phrases) == 0 {
		return string(Everything)
	}
	return strings.Join(phrases, "; ")
}

// String is the region as people say it: its boxes, of which more than 20 are not listed, with "or" between them.
func (r Region) String() string {
	const most = 20
	if r.Empty() {
		return "nothing"
	}
	var phrases []string
	for i, b := range r.boxes {
		if i == most {
			phrases = append(phrases, "…")
			break
		}
		phrases = append(phrases, b.String())
	}
	return strings.Join(phrases, ", or ")
}

// String is the scope as the agreement states it, or else what it surely covers, and then what it perhaps covers,
// each with the question on which that turns.
func (r Rough) String() string {
	if r.said != "" {
		return r.said
	}
	text := r.sure.String()
	for _, g := range r.gaps {
		text += "; perhaps " + g.region.String() + " (" + g.label + ")"
	}
	return text
}

// Text is what the cell says of a dimension, in the grammar of words: "US", "EU except France", "throughout US". It
// is empty where the cell says nothing.
func (c Cell) Text(d Dim) string {
	if p := c.own(d); p != nil && p.whole && d != Time {
		return "throughout " + c.grouped(d)
	}
	return c.plainText(d)
}

// grouped is the plain text in parentheses if "throughout" would not stand for all of it.
func (c Cell) grouped(d Dim) string {
	text := c.plainText(d)
	if strings.Contains(text, ", ") || strings.Contains(text, " except ") || strings.HasPrefix(text, "not ") {
		return "(" + text + ")"
	}
	return text
}

// plainText is what the cell says of a dimension, whether throughout or somewhere in it.
func (c Cell) plainText(d Dim) string {
	p := c.own(d)
	switch s := c.saying(d); {
	case p == nil:
		return ""
	case s == nil: // time
		return p.set.dayText()
	default:
		return s.piece(p.set, p.axis.unit)
	}
}

// piece is the words for a part of what was said: the shorter of what it is, and what was said without the rest.
func (s *saying) piece(part *set, unit string) string {
	if part.equal(s.base) {
		return s.word
	}
	text := part.text(unit)
	if part.kind != treeKind || part.in(s.base) != Inside {
		return text
	}
	word := s.word
	if strings.Contains(word, " except ") || strings.HasPrefix(word, "not ") {
		word = "(" + word + ")"
	}
	if without := word + " except " + s.base.with(part, opMinus).treeText(); len(without) < len(text) {
		return without
	}
	return text
}
