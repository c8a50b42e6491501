package scope

import (
	"errors"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
)

// Resolve works out what e covers. What is wrong with it is reported at once, joined, each problem a [*WordError]:
// unknown words and dimensions, expressions that cannot be read, and words that cover nothing. An expression that is
// not [Stated] is an error, since what that means is for the clause to say.
func (v *Vocabulary) Resolve(e Expr) (Rough, error) {
	if !Stated(e) {
		return Rough{}, &WordError{Problem: "what is covered is not stated"}
	}
	if e == Expr(Everything) {
		return Whole(), nil
	}
	var all Rough
	var problems []error
	for _, b := range Each(e) {
		r, err := v.box(b)
		problems = append(problems, err)
		all = all.Union(r)
	}
	if err := errors.Join(problems...); err != nil {
		return Rough{}, err
	}
	all.said = e.String()
	return all, nil
}

// box works out what a box covers.
func (v *Vocabulary) box(b Box) (Rough, error) {
	all := Whole()
	var problems []error
	for _, name := range b.dims() {
		d := v.dim(name)
		if d == nil {
			problems = append(problems, v.noDim(name))
			continue
		}
		r, err := v.words(d, b[name])
		problems = append(problems, err)
		all = all.Intersect(r)
	}
	if err := errors.Join(problems...); err != nil {
		return Rough{}, err
	}
	return all, nil
}

// words works out what words of a dimension cover.
func (v *Vocabulary) words(d *dimension, w Words) (Rough, error) {
	ph, err := parse(w, d.family.kind != treeKind)
	if err != nil {
		return Rough{}, in(d.name, err)
	}
	r := resolver{v: v, dim: d}
	all := r.phrase(ph)
	if len(r.problems) == 0 && all.Empty() {
		r.problem(string(w), "this covers nothing")
	}
	if err := errors.Join(r.problems...); err != nil {
		return Rough{}, err
	}
	return all, nil
}

// in is the error of the parser with the dimension in which it occurred.
func in(d Dim, err error) error {
	var wrong *WordError
	if errors.As(err, &wrong) {
		return &WordError{Dim: d, Word: wrong.Word, Problem: wrong.Problem, Near: wrong.Near}
	}
	return err
}

// A resolver works out what the parts of an expression cover, and collects what is wrong with it.
type resolver struct {
	v        *Vocabulary
	dim      *dimension
	define   func(*definition) // works out a definition first, while the vocabulary is made
	exact    bool              // a state's name means its own entry only
	problems []error
}

// problem takes note of a problem with a word.
func (r *resolver) problem(word, problem string) {
	r.problems = append(r.problems, &WordError{Dim: r.dim.name, Word: short(word), Problem: problem})
}

// phrase is what any of the clauses covers.
func (r *resolver) phrase(ph phrase) Rough {
	var all Rough
	for _, c := range ph {
		all = all.Union(r.clause(c))
	}
	return all
}

// clause is what the list covers less what is taken away.
func (r *resolver) clause(c clause) Rough {
	all := r.on(r.dim.axis.any)
	if len(c.list) > 0 {
		all = r.list(c.list)
	}
	if c.less != nil {
		all = all.Minus(r.clause(*c.less))
	}
	return all
}

// list is what any of the items covers. Plain words of the tree, of which there may be many, are put together first.
func (r *resolver) list(items []item) Rough {
	var nodes []*node
	var groups []entry
	var all Rough
	for _, it := range items {
		if e, ok := r.dim.family.dict.find(it.name); ok && it.kind == itemName && e.group != nil {
			groups = append(groups, e)
		}
		if r.dim.family.simple(it) {
			e, _ := r.dim.family.dict.find(it.name)
			nodes = append(nodes, e.node)
			continue
		}
		all = all.Union(r.item(it))
	}
	if len(nodes) > 0 {
		all = r.on(wholeSets(nodes)).Union(all)
	}
	if r.dim.name == Territory && !r.exact {
		all = r.withDependents(all, nodes, groups)
	}
	return all
}

// plain says whether an item is a name without more.
func plain(it item) bool { return !it.exactly && !it.throughout && it.asOf.IsZero() }

// item is what one item covers.
func (r *resolver) item(it item) Rough {
	if it.throughout {
		r.problem(it.String(), "only an act takes place throughout something")
		return Rough{}
	}
	switch it.kind {
	case itemNone:
		return r.none()
	case itemAny:
		return r.on(r.dim.axis.any)
	case itemRange:
		return r.on(r.bounds(it.bounds))
	case itemPhrase:
		return r.phrase(it.inner)
	case itemName:
		return r.name(it)
	}
	return Rough{}
}

// none is the point at which the dimension does not apply.
func (r *resolver) none() Rough {
	if r.dim.family.kind == dayKind {
		r.problem("none", "everything happens at some time")
		return Rough{}
	}
	return r.on(&set{kind: r.dim.family.kind, none: true})
}

// on is a set on the dimension's own axis.
func (r *resolver) on(s *set) Rough { return axisRough(r.dim.axis, s) }

// axisRough is the rough region of a set on an axis.
func axisRough(a *axis, s *set) Rough {
	switch {
	case s.empty():
		return Nothing()
	case s.equal(a.full):
		return Rough{sure: everywhere()}
	}
	return Rough{sure: Region{[]box{{side{a, s}}}}}
}

// during is r on the days of a span only.
func (r *resolver) during(rough Rough, span civil.Span) Rough {
	if span.IsZero() {
		return rough
	}
	return rough.Intersect(axisRough(r.v.dim(Time).axis, spanSet(span)))
}

// name is what a name covers.
func (r *resolver) name(it item) Rough {
	if r.dim.family.kind != treeKind {
		r.problem(it.name, "a value or a range is expected, not a name")
		return Rough{}
	}
	e, found := r.dim.family.dict.find(it.name)
	switch {
	case !found:
		r.problems = append(r.problems, r.dim.noWord(it.name))
		return Rough{}
	case it.exactly && e.node == nil:
		r.problem(it.String(), "only a word of the tree can be meant exactly")
		return Rough{}
	case !it.asOf.IsZero() && e.group == nil:
		r.problem(it.String(), "only a group can be taken as of a day")
		return Rough{}
	case it.exactly:
		return r.on(ownSet(e.node))
	}
	return r.entry(e, it.asOf)
}

// entry is what a word covers; a group, if a day is given, as of that day.
func (r *resolver) entry(e entry, asOf civil.Date) Rough {
	switch {
	case e.node != nil:
		return r.on(wholeSet(e.node))
	case e.placed != nil:
		return r.placed(e)
	case e.group != nil:
		return r.group(e, asOf)
	case e.tag != nil:
		return r.tagged(e.tag)
	}
	if r.define != nil {
		r.define(e.def)
	}
	return e.def.rough[r.dim.name]
}

// tagged is what has a tag.
func (r *resolver) tagged(t *tagWord) Rough {
	yes := axisRough(r.dim.tags[t.index], &set{kind: tagKind, tags: yesTag})
	return r.on(r.dim.axis.any).Intersect(yes)
}

// placed is a name that is known to be at places for a time; at other times it is not known what it is.
func (r *resolver) placed(e entry) Rough {
	var all Rough
	rest := spanSet(civil.Span{})
	for _, s := range e.placed {
		all = all.Union(r.during(r.on(wholeSet(s.node)), s.during))
		rest = rest.with(spanSet(s.during), opMinus)
	}
	if rest.empty() {
		return all
	}
	other := r.on(r.dim.axis.any).Intersect(axisRough(r.v.dim(Time).axis, rest))
	return all.Union(other.Doubted(`what "` + e.word + `" is`))
}

// group is what belongs to a group, each row on its days; or, if a day is given, on that day.
func (r *resolver) group(e entry, asOf civil.Date) Rough {
	var all Rough
	for _, row := range e.group.rows {
		switch {
		case asOf.IsZero():
			all = all.Union(r.during(r.on(row.members), row.during))
		case row.during.Contains(asOf):
			all = all.Union(r.on(row.members))
		}
	}
	switch {
	case e.tag == nil:
	case asOf.IsZero():
		all = all.Union(r.tagged(e.tag))
	default: // it is not known since when what was placed in it belongs to it
		all = all.Union(r.tagged(e.tag).Doubted(`who belonged to "` + e.tag.word + `" on ` + asOf.String()))
	}
	return all
}

// bounds is the set of a range.
func (r *resolver) bounds(b bounds) *set {
	s := &set{kind: r.dim.family.kind}
	if s.kind == dayKind {
		return r.days(b)
	}
	from, fromFine := r.amount(b.from, b.to)
	to, toFine := r.amount(b.to, b.from)
	if !fromFine || !toFine {
		return s
	}
	if s.low = b.from == ""; !s.low {
		s.cuts = append(s.cuts, cut{from, b.after})
	}
	if b.to != "" {
		end := cut{to, !b.before}
		if len(s.cuts) > 0 && s.cuts[0].compare(end) >= 0 {
			r.problem(b.String(), "the range ends before it begins")
			return &set{kind: s.kind}
		}
		s.cuts = append(s.cuts, end)
	}
	return s
}

// amount is a bound of a scale as a number of its unit, which one of two bounds may leave out.
func (r *resolver) amount(text, other string) (money.Number, bool) {
	if text == "" {
		return money.Number{}, true
	}
	unit := r.dim.axis.unit
	a, err := money.Parse(text)
	switch {
	case err != nil:
		r.problem(text, err.Error())
		return money.Number{}, false
	case a.Unit() == unit:
		return a.Number(), true
	case a.Unit() == "" && other != "" && other != text:
		if o, err := money.Parse(other); err == nil && o.Unit() == unit {
			return a.Number(), true
		}
	}
	r.problem(text, "an amount in "+unitName(unit)+" is expected")
	return money.Number{}, false
}

// unitName is a unit for people.
func unitName(unit string) string {
	if unit == "" {
		return "a pure number"
	}
	return unit
}

// days is the set of a range of days.
func (r *resolver) days(b bounds) *set {
	from, fromFine := r.day(b.from)
	to, toFine := r.day(b.to)
	if !fromFine || !toFine {
		return &set{kind: dayKind}
	}
	span := civil.Span{From: from, Through: to}
	if b.after {
		span.From, span.After = civil.Date{}, from
	}
	if b.before {
		span.Through, span.Before = civil.Date{}, to
	}
	if span.Empty() {
		r.problem(b.String(), "the range ends before it begins")
	}
	return spanSet(span)
}

// day is a bound of time.
func (r *resolver) day(text string) (civil.Date, bool) {
	if text == "" {
		return civil.Date{}, true
	}
	d, err := civil.Parse(text)
	if err != nil {
		r.problem(text, err.Error())
	}
	return d, err == nil
}
