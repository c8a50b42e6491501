package contracttest

import (
	"fmt"
	"maps"
	"slices"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// lessSaid is the law that saying less, or saying it in words that nobody knows, never settles more.
func lessSaid(b *bench, c Case) []string {
	var changes []change
	b.vaguer(c, c.Act, true, func(what string, act record.Act) {
		changes = append(changes, change{what, act, c.Known})
	})
	b.lessKnown(c.Known, func(what string, known record.Known) {
		changes = append(changes, change{what, c.Act, known})
	})
	return b.compare(c, changes, noBolder)
}

// vaguer yields an act without each thing that it says, and with each misspelled. An act that another commits to
// takes from that one what it leaves out, so that leaving out is not saying less.
func (b *bench) vaguer(c Case, a record.Act, outermost bool, yield func(string, record.Act)) {
	b.vaguerDoer(a, outermost, yield)
	if !a.Day().IsZero() || !a.During.IsZero() {
		less := a
		less.On, less.During, less.At = civil.Date{}, civil.Span{}, civil.Clock{}
		yield("without its day", less)
	}
	if !a.At.IsZero() {
		less := a
		less.At = civil.Clock{}
		yield("without its time of day", less)
	}
	if a.Form != "" {
		less := a
		less.Form = ""
		yield("without its form", less)
	}
	b.vaguerParts(c, a, outermost, yield)
	for i := range a.Commits {
		b.vaguer(c, a.Commits[i], false, func(what string, later record.Act) {
			less := a
			less.Commits = slices.Clone(a.Commits)
			less.Commits[i] = later
			yield(fmt.Sprintf("committed act %d: %s", i+1, what), less)
		})
	}
}

// vaguerDoer yields an act by, with and to nobody in particular, or somebody unknown, and of a kind that is misspelled.
func (b *bench) vaguerDoer(a record.Act, outermost bool, yield func(string, record.Act)) {
	for _, f := range []struct {
		name string
		of   func(*record.Act) *record.Party
	}{
		{"doer", func(a *record.Act) *record.Party { return &a.By }},
		{"counterparty", func(a *record.Act) *record.Party { return &a.With }},
		{"addressee", func(a *record.Act) *record.Party { return &a.To }},
	} {
		name := *f.of(&a)
		if name == "" {
			continue
		}
		if outermost || f.name == "addressee" {
			less := a
			*f.of(&less) = ""
			yield("without its "+f.name, less)
		}
		less := a
		*f.of(&less) = misspelled(name, b.knows(scope.With))
		yield(fmt.Sprintf("with the %s %q", f.name, *f.of(&less)), less)
	}
	for i, name := range a.And {
		less := a
		less.And = slices.Clone(a.And)
		less.And[i] = misspelled(name, b.knows(scope.With))
		yield(fmt.Sprintf("jointly with %q", less.And[i]), less)
	}
	if a.Event != "" {
		less := a
		less.Event = misspelled(a.Event, b.knowsEvent)
		yield(fmt.Sprintf("as the event %q", less.Event), less)
	}
}

// vaguerParts yields an act with less in what its parts say, or in what the act says for all of them.
func (b *bench) vaguerParts(c Case, a record.Act, outermost bool, yield func(string, record.Act)) {
	whole := record.Part{About: a.About, What: a.What, Amount: a.Amount}
	under := b.beneath(c, a, whole)
	for _, p := range a.Parts {
		maps.Copy(under, b.beneath(c, a, p))
	}
	b.vaguerPart(whole, under, outermost, func(what string, p record.Part) {
		if p.About == "" && whole.About != "" && b.exercises(a.Event) {
			return
		}
		less := a
		less.About, less.What, less.Amount = p.About, p.What, p.Amount
		yield(what, less)
	})
	for i, p := range a.Parts {
		beneath := b.beneath(c, a, p)
		maps.Copy(beneath, a.What)
		bare := a.About == "" && !a.Amount.Stated()
		about := p.About
		b.vaguerPart(p, beneath, outermost && bare, func(what string, p record.Part) {
			if p.About == "" && about != "" && b.exercises(a.Event) {
				return
			}
			less := a
			less.Parts = slices.Clone(a.Parts)
			less.Parts[i] = p
			yield(fmt.Sprintf("part %d: %s", i+1, what), less)
		})
	}
}

// beneath are the coordinates that come to the fore where the part does not state its own: those of its matter and of
// what its event is as conduct.
func (b *bench) beneath(c Case, a record.Act, p record.Part) scope.Box {
	about := p.About
	if about == "" {
		about = a.About
	}
	out := scope.Box{}
	maps.Copy(out, c.Known.Matters[about])
	if e, ok := b.agreement.Events[a.Event]; ok {
		maps.Copy(out, e.Is)
		if len(e.Is) == 0 {
			out[scope.Activity] = "none"
		}
	}
	return out
}

// exercises says whether an event exercises a right. One that names no matter is not said vaguely: it rests on whatever ground
// there is.
func (b *bench) exercises(e record.Event) bool {
	terms := slices.Clone(b.agreement.Terms)
	for _, am := range b.agreement.Amendments {
		terms = append(terms, am.Adds...)
	}
	return slices.ContainsFunc(terms, func(t obligation.Term) bool {
		right, ok := t.(obligation.Right)
		return ok && right.By == e
	})
}

// vaguerPart yields a part without its matter, its amount and each coordinate, and with each vaguer and misspelled. A
// coordinate beneath which another lies is not left out, nor are matter and amount unless bare says that nothing lies
// there.
func (b *bench) vaguerPart(p record.Part, beneath scope.Box, bare bool, yield func(string, record.Part)) {
	if p.About != "" {
		if bare {
			less := p
			less.About = ""
			yield("without its matter", less)
		}
		less := p
		less.About = misspelled(p.About, nil)
		yield(fmt.Sprintf("about %q", less.About), less)
	}
	if p.Amount.Stated() && bare {
		less := p
		less.Amount = money.Amount{}
		yield("without its amount", less)
	}
	for _, d := range slices.Sorted(maps.Keys(p.What)) {
		if p.What[d].Check() != nil {
			continue
		}
		if _, covered := beneath[d]; !covered {
			less := p
			less.What = maps.Clone(p.What)
			delete(less.What, d)
			yield(fmt.Sprintf("without its %s", d), less)
		}
		b.vaguerWords(d, p.What[d], func(w scope.Words) {
			less := p
			less.What = maps.Clone(p.What)
			less.What[d] = w
			yield(fmt.Sprintf("with the %s %q", d, w), less)
		})
	}
}

// vaguerWords yields a coordinate with each of its words misspelled, and with broader words in their place.
func (b *bench) vaguerWords(d scope.Dim, w scope.Words, yield func(scope.Words)) {
	words, plain := items(w)
	if _, ordered := b.agreement.Scales[d]; ordered {
		return
	}
	if !plain {
		yield(misspelled(scope.Words("nowhere known"), b.knows(d)))
		return
	}
	for i, word := range words {
		yield(replaced(words, i, misspelled(word, b.knows(d))))
		for _, wide := range b.broader.than(d, word) {
			yield(replaced(words, i, string(quoted(wide))))
		}
	}
}

func (b *bench) knows(d scope.Dim) func(string) bool {
	words := b.ev.Words(d)
	return func(word string) bool { return slices.Contains(words, word) }
}

func (b *bench) knowsEvent(name string) bool {
	return slices.Contains(b.ev.Events(), record.Event(name))
}

// lessKnown yields what is known without each fact, figure, place, membership, coordinate of a matter and
// completeness, and with the name of each fact and figure misspelled.
func (b *bench) lessKnown(k record.Known, yield func(string, record.Known)) {
	b.fewerFacts(k, yield)
	for i, f := range k.Figures {
		less := k
		less.Figures = slices.Delete(slices.Clone(k.Figures), i, i+1)
		yield(fmt.Sprintf("without the figure %q", f.Name), less)
		less.Figures = slices.Clone(k.Figures)
		less.Figures[i].Name = misspelled(f.Name, nil)
		yield(fmt.Sprintf("with the figure %q", less.Figures[i].Name), less)
	}
	for i, p := range k.Places {
		less := k
		less.Places = slices.Delete(slices.Clone(k.Places), i, i+1)
		yield(fmt.Sprintf("without the place of %q", p.Name), less)
	}
	for i, m := range k.Members {
		less := k
		less.Members = slices.Delete(slices.Clone(k.Members), i, i+1)
		yield(fmt.Sprintf("without the membership of %q in %q", m.Name, m.Group), less)
	}
	for i, e := range k.Complete {
		less := k
		less.Complete = slices.Delete(slices.Clone(k.Complete), i, i+1)
		yield(fmt.Sprintf("with %q not complete", e), less)
	}
	for _, m := range slices.Sorted(maps.Keys(k.Matters)) {
		less := k
		less.Matters = maps.Clone(k.Matters)
		delete(less.Matters, m)
		yield(fmt.Sprintf("with the matter %q not described", m), less)
		for _, d := range slices.Sorted(maps.Keys(k.Matters[m])) {
			less.Matters = maps.Clone(k.Matters)
			less.Matters[m] = maps.Clone(k.Matters[m])
			delete(less.Matters[m], d)
			yield(fmt.Sprintf("with the %s of the matter %q not described", d, m), less)
		}
	}
}

// fewerFacts yields what is known without each fact and assumption, and with its name misspelled. A fact is left
// alone if a presumption, an assumption or a contrary statement would take its place: without it then something else
// is said.
func (b *bench) fewerFacts(k record.Known, yield func(string, record.Known)) {
	for i, f := range k.Facts {
		if f.Is == record.Unknown || b.presumed(f.Fact) || said(k.Assume, f.Fact) || disputed(k.Facts, f) {
			continue
		}
		less := k
		less.Facts = slices.Delete(slices.Clone(k.Facts), i, i+1)
		yield(fmt.Sprintf("without the fact %q", f.Fact), less)
		less.Facts = slices.Clone(k.Facts)
		less.Facts[i].Fact = misspelled(f.Fact, b.asksFor)
		yield(fmt.Sprintf("with the fact %q", less.Facts[i].Fact), less)
	}
	for i, f := range k.Assume {
		if f.Is == record.Unknown || disputed(k.Assume, f) {
			continue
		}
		less := k
		less.Assume = slices.Delete(slices.Clone(k.Assume), i, i+1)
		yield(fmt.Sprintf("without the assumption %q", f.Fact), less)
	}
}

func (b *bench) asksFor(name string) bool { return slices.Contains(b.ev.Facts(), record.Fact(name)) }

func (b *bench) presumed(f record.Fact) bool {
	for _, p := range b.agreement.Presumptions {
		if p.Fact == f {
			return true
		}
	}
	return false
}

// said says whether anything is stated of a fact.
func said(facts record.Facts, f record.Fact) bool {
	return slices.ContainsFunc(facts, func(s record.Stated) bool { return s.Fact == f })
}

// disputed says whether the contrary of a statement is stated too.
func disputed(facts record.Facts, f record.Stated) bool {
	return slices.ContainsFunc(facts, func(s record.Stated) bool { return s.Fact == f.Fact && s.Is != f.Is })
}
