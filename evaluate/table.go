package evaluate

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// answer is what a decision came to, from one day through another.
type answer struct {
	from, through int32
	all           Outcome
	found         []Found
}

// table keeps answers for acts that cannot be told apart. It forgets all of them when it has too many.
type table struct {
	sync.RWMutex
	answers map[key][]answer
	count   int
}

// mostAnswers bounds a table to some hundred kilobytes.
const mostAnswers = 1_000

func newTable() *table { return &table{answers: map[key][]answer{}} }

// find is the answer for a day, if it is there.
func (t *table) find(k key, day int32) (answer, bool) {
	for _, a := range t.answers[k] {
		if a.from <= day && day <= a.through {
			return a, true
		}
	}
	return answer{}, false
}

// put adds an answer. Days next to each other with the same answer become one stretch of time.
func (t *table) put(k key, a answer) {
	t.Lock()
	defer t.Unlock()
	if t.count++; t.count > mostAnswers {
		t.answers, t.count = map[key][]answer{}, 1
	}
	have := slices.Clone(t.answers[k])
	for i, b := range have {
		if a.from != 0 && b.from != 0 && a.from <= b.through+1 && b.from <= a.through+1 && a.all == b.all && slices.Equal(a.found, b.found) {
			have[i].from, have[i].through = min(a.from, b.from), max(a.through, b.through)
			t.answers[k] = have
			return
		}
	}
	t.answers[k] = append(have, a)
}

// key is all of an act that an agreement can see, save its day.
type key struct {
	by, with, to, form, event, about string
	what                             [mostDims]string
	first, last                      int32 // of the time through which it is carried on
	amount                           money.Amount
	same                             uint8 // which of the persons that nobody can tell apart are one
	omission                         bool
}

// mostDims is how many dimensions an act may name to be kept in a table.
const mostDims = 8

// Names that stand for all persons whom the agreement cannot tell apart.
const (
	outsider = "\x00outsider"
	stranger = "\x00stranger"
	another  = "\x00matter"
)

// sees is what an agreement and its record can see of an act.
type sees struct {
	dims    []scope.Dim
	names   map[string]bool // all that is known by name, without upper case
	matters map[record.Matter]bool
	amounts bool    // the amount of conduct may matter
	daily   bool    // an answer for one day says nothing of the next
	days    []int32 // on which words change their meaning
}

// sees works out what can matter about an act.
func (p *program) sees(s *situation) sees {
	out := sees{dims: s.words.Dims(), names: map[string]bool{}, matters: map[record.Matter]bool{}}
	name := func(ps ...record.Party) {
		for _, q := range ps {
			out.names[strings.ToLower(string(q))] = true
		}
	}
	for _, w := range s.words.Names(scope.With) {
		out.names[w] = true
	}
	for _, at := range s.known.Places {
		name(record.Party(at.Name))
	}
	for _, m := range s.known.Members {
		name(m.Name)
	}
	for m := range s.known.Matters {
		out.matters[m] = true
	}
	for _, d := range s.deeds {
		name(d.By, d.With, d.To)
		name(d.And...)
		for _, part := range d.parts {
			out.matters[part.about] = true
		}
	}
	for _, f := range slices.Concat(s.known.Facts, s.known.Assume) {
		out.matters[f.About] = true
	}
	for _, f := range s.known.Figures {
		out.matters[f.About] = true
	}
	for _, r := range s.rules {
		out.matters[r.About] = true
		out.daily = out.daily || len(r.Gate)+len(r.Instead)+len(r.waivers) > 0
	}
	_, out.amounts = p.agreement.Scales[amountDim]
	p.conditions(func(_ record.Clause, c when.Condition) {
		t, total := c.(when.Total)
		out.amounts = out.amounts || total && t.WithThis
		if total {
			out.matters[t.About] = true
			name(t.By)
		}
		is, place := c.(when.Is)
		_, dated := is[scope.Time]
		out.daily = out.daily || place && dated
	})
	out.amounts = out.amounts || out.daily
	out.days = s.days()
	return out
}

// through is the last day, up to one, on which words mean what they mean on a day.
func (s *sees) through(day, last int32) int32 {
	next, _ := slices.BinarySearch(s.days, day+1)
	if next < len(s.days) {
		last = min(last, s.days[next]-1)
	}
	return last
}

// days are the days on which words change their meaning: the first of each new one, sorted.
func (s *situation) days() []int32 {
	var out []int32
	day := func(d civil.Date) { out = append(out, int32(d.Ordinal())) }
	span := func(during civil.Span) {
		day(during.First())
		if last := during.Last(); last != civil.Last() {
			day(last.Next())
		}
	}
	for _, g := range s.agreement.Sets {
		span(g.During)
	}
	for _, m := range slices.Concat(s.agreement.Members, s.known.Members) {
		span(m.During)
	}
	for _, at := range s.known.Places {
		span(at.During)
	}
	regions := s.regions()
	for _, e := range s.events {
		regions = append(regions, e.region)
	}
	for _, h := range s.held {
		regions = append(regions, h.region)
	}
	for _, r := range regions {
		for _, d := range r.Days() {
			day(d)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// key is what can be seen of an act, and its day; zero for a day not said. It reports false for an act that is kept in no table.
func (s *sees) key(act *record.Act, names Names) (key, int32, bool) {
	if len(act.And) > 0 || len(act.Parts) > 0 || len(act.Commits) > 0 || len(act.Invokes) > 0 || act.Answers != "" ||
		act.Withdraws != "" || act.Undisputed || !act.Received.IsZero() || act.At != (record.Act{}).At ||
		!act.During.IsZero() && !act.On.IsZero() {
		return key{}, 0, false
	}
	k := key{event: string(act.Event), form: string(act.Form), omission: act.Omission}
	var ok [3]bool
	k.by, ok[0] = s.person(string(act.By), names)
	k.with, ok[1] = s.person(string(act.With), names)
	k.to, ok[2] = s.person(string(act.To), names)
	if ok != [3]bool{true, true, true} {
		return key{}, 0, false
	}
	k.same = alike(&k, act)
	if k.about = string(act.About); act.About != "" && !s.matters[act.About] {
		k.about = another
	}
	found := 0
	for i, d := range s.dims {
		w, ok := act.What[d]
		if !ok {
			continue
		}
		if i >= mostDims || w == "" {
			return key{}, 0, false
		}
		k.what[i] = string(w)
		found++
	}
	if found != len(act.What) {
		return key{}, 0, false
	}
	if s.amounts || act.Event != "" {
		k.amount = act.Amount
	}
	if !act.During.IsZero() {
		k.first, k.last = int32(act.During.First().Ordinal()), int32(act.During.Last().Ordinal())
	}
	return k, int32(act.On.Ordinal()), true
}

// person is a name as far as it can be told from others. It reports false for words that are not, or not surely, one name.
func (s *sees) person(name string, names Names) (string, bool) {
	switch {
	case name == "" || name == "none":
		return name, true
	case !plain(name):
		return "", false
	case s.known(name):
		return name, true
	case names != nil && names.Knows(name):
		return outsider, true
	}
	return stranger, true
}

// known reports whether a plain name is one that the agreement knows, however it is written.
func (s *sees) known(name string) bool {
	var lower [longestPlain]byte
	for i := range len(name) {
		c := name[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		lower[i] = c
	}
	return s.names[string(lower[:len(name)])]
}

// longestPlain is how long a plain name may be.
const longestPlain = 64

// plain reports whether words are one name of which all letters are Latin.
func plain(name string) bool {
	for i := range len(name) {
		if name[i] >= utf8.RuneSelf {
			return false
		}
	}
	return len(name) <= longestPlain && scope.Words(name).IsName()
}

// alike says which of the persons who are nobody in particular bear one name.
func alike(k *key, act *record.Act) uint8 {
	var out uint8
	nobody := func(class string) bool { return class == outsider || class == stranger }
	if nobody(k.by) && act.By == act.With {
		out |= 1
	}
	if nobody(k.by) && act.By == act.To {
		out |= 2
	}
	if nobody(k.with) && act.With == act.To {
		out |= 4
	}
	return out
}
