package scope

import "github.com/pacta-go/pacta/obligation/civil"

// members says which things have which tags, and when. It may lie over another, to which it adds.
type members struct {
	over *members
	rows map[memberKey][]memberRow
	// outsiders are the names that have no role unless a row says so.
	outsiders map[*node]bool
	// joined are the names that were placed in the group of a tag.
	joined map[*tagWord][]*node
}

// A memberKey is a thing and a tag.
type memberKey struct {
	node *node
	tag  *tagWord
}

// A memberRow says for some time that a thing has a tag, or that it has not.
type memberRow struct {
	during civil.Span
	not    bool
}

// newMembers is a list over another, which may be nil.
func newMembers(over *members) *members {
	return &members{
		over:      over,
		rows:      map[memberKey][]memberRow{},
		outsiders: map[*node]bool{},
		joined:    map[*tagWord][]*node{},
	}
}

// add adds a row and says whether it contradicts one that is there.
func (m *members) add(n *node, t *tagWord, r memberRow) (contradicts bool) {
	key := memberKey{n, t}
	m.each(n, t, func(other memberRow) {
		contradicts = contradicts || other.not != r.not && !other.during.Intersect(r.during).Empty()
	})
	m.rows[key] = append(m.rows[key], r)
	return contradicts
}

// each visits the rows on a thing and a tag.
func (m *members) each(n *node, t *tagWord, visit func(memberRow)) {
	for key := (memberKey{n, t}); m != nil; m = m.over {
		for _, r := range m.rows[key] {
			visit(r)
		}
	}
}

// outsider says whether the name is that of an outsider.
func (m *members) outsider(n *node) bool {
	for ; m != nil; m = m.over {
		if m.outsiders[n] {
			return true
		}
	}
	return false
}

// joinedBy are the names that were placed in the group of the tag.
func (m *members) joinedBy(t *tagWord) []*node {
	var nodes []*node
	for ; m != nil; m = m.over {
		nodes = append(nodes, m.joined[t]...)
	}
	return nodes
}

// status is whether the thing has the tag on all days of the span: unknown if it is not known, or changes.
func (m *members) status(n *node, t *tagWord, during civil.Span) status {
	usual := t.usual
	if usual == unknown && m.outsider(n) {
		usual = t.outside
	}
	var rows []memberRow
	m.each(n, t, func(r memberRow) { rows = append(rows, r) })
	if len(rows) == 0 {
		return usual
	}
	days, yes, no := spanSet(during), &set{kind: dayKind}, &set{kind: dayKind}
	for _, r := range rows {
		if r.not {
			no = no.with(spanSet(r.during), opOr)
		} else {
			yes = yes.with(spanSet(r.during), opOr)
		}
	}
	switch {
	case days.in(yes) == Inside && days.in(no) == Outside:
		return has
	case days.in(no) == Inside && days.in(yes) == Outside, usual == hasNot && days.in(yes) == Outside:
		return hasNot
	}
	return unknown
}
