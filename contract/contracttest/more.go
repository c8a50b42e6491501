package contracttest

import (
	"fmt"
	"maps"
	"slices"

	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// moreKnown is the law that knowing more leaves a settled verdict as it is.
func moreKnown(b *bench, c Case) []string {
	var changes []change
	known := func(what string, k record.Known) { changes = append(changes, change{what, c.Act, k}) }
	for _, f := range b.ev.Facts() {
		if b.presumed(f) || said(c.Known.Facts, f) || said(c.Known.Assume, f) {
			continue
		}
		for _, is := range []record.Truth{record.Yes, record.No} {
			more := c.Known
			more.Facts = append(slices.Clone(c.Known.Facts), record.Stated{Fact: f, Is: is, How: record.Determined})
			known(fmt.Sprintf("with the fact %q: %s", f, is), more)
		}
	}
	for _, e := range append(b.ev.Events(), record.AllEvents) {
		if !slices.Contains(c.Known.Complete, e) {
			more := c.Known
			more.Complete = append(slices.Clone(c.Known.Complete), e)
			known(fmt.Sprintf("with the record of %q complete", e), more)
		}
	}
	b.moreExact(c, func(what string, act record.Act) {
		changes = append(changes, change{what, act, c.Known})
	})
	return b.compare(c, changes, stays)
}

// moreExact yields an act with each coordinate and counterparty that it leaves unsaid.
func (b *bench) moreExact(c Case, yield func(string, record.Act)) {
	if _, with := c.Act.What[scope.With]; c.Act.With == "" && !with && !b.says(c, scope.With) {
		for _, name := range b.others(c.Act) {
			more := c.Act
			more.With = name
			yield(fmt.Sprintf("with the counterparty %s", name), more)
		}
	}
	for _, d := range b.dims(c) {
		if b.says(c, d) {
			continue
		}
		for _, word := range b.some(d) {
			more := c.Act
			more.What = maps.Clone(c.Act.What)
			if more.What == nil {
				more.What = scope.Box{}
			}
			more.What[d] = quoted(word)
			yield(fmt.Sprintf("with the %s %q", d, word), more)
		}
	}
}

// dims are the dimensions in which an act may be more exact.
func (b *bench) dims(c Case) []scope.Dim {
	seen := map[scope.Dim]bool{scope.Activity: true, scope.Territory: true}
	for d := range b.agreement.Words {
		seen[d] = true
	}
	for _, p := range c.Act.Each() {
		for d := range p.What {
			seen[d] = true
		}
	}
	delete(seen, "form")
	delete(seen, scope.With)
	return slices.Sorted(maps.Keys(seen))
}

// says says whether any part of the act states the dimension, by itself, by its matter or by what its event is.
func (b *bench) says(c Case, d scope.Dim) bool {
	for _, p := range c.Act.Each() {
		if _, stated := p.What[d]; stated {
			return true
		}
		if _, beneath := b.beneath(c, c.Act, p)[d]; beneath {
			return true
		}
	}
	return false
}

// others are the parties and third parties other than those who act.
func (b *bench) others(a record.Act) []record.Party {
	out := slices.Sorted(maps.Keys(b.agreement.Parties))
	for _, name := range list(string(b.agreement.ThirdParties)) {
		out = append(out, record.Party(name))
	}
	return slices.DeleteFunc(out, func(p record.Party) bool { return slices.Contains(a.Doers(), p) })
}

// some are words of a dimension: those that the cases use, and at most a dozen others, evenly spread.
func (b *bench) some(d scope.Dim) []string {
	const most = 12
	all := b.ev.Words(d)
	if len(all) <= most {
		return all
	}
	var out []string
	for i := range most {
		out = append(out, all[i*len(all)/most])
	}
	for _, word := range all {
		if b.used[d][word] && !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	return out
}

// wordsOf are the words that proposed acts use, in plain lists, by dimension.
func wordsOf(cases Cases) map[scope.Dim]map[string]bool {
	out := map[scope.Dim]map[string]bool{}
	for _, c := range cases {
		for _, p := range c.Act.Each() {
			for d, w := range p.What {
				words, _ := items(w)
				for _, word := range words {
					if out[d] == nil {
						out[d] = map[string]bool{}
					}
					out[d][word] = true
				}
			}
		}
	}
	return out
}
