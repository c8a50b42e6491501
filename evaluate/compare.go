package evaluate

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Comparison is a decision under the text alone and under each reading, and on which words the difference turns.
type Comparison struct {
	Text  Decision
	Under []Read
	Turns []Turn
}

// Read is the decision under one reading.
type Read struct {
	Reading  record.Reading
	Decision Decision
}

// Turn says what leads from one reading's verdict, or with From empty that of the text alone, to another's: each of
// Words is a smallest set of words that, read as To reads them within From, gives To's verdict. NotSearched: the
// readings differ in too many words to try.
type Turn struct {
	From, To    record.Reading
	Verdicts    [2]Verdict
	Words       [][]string
	NotSearched bool
}

// mostWords is how many words may differ between two readings for the smallest sets to be searched.
const mostWords = 8

// Compare answers whether a decision turns on how words are read. It cannot fail. Mixtures of two readings are made
// when they are tried.
func (ev *Evaluator) Compare(act record.Act, known record.Known) Comparison {
	c := Comparison{Text: ev.plain().Decide(act, known)}
	for _, p := range ev.readings {
		c.Under = append(c.Under, Read{p.reading.Name, (&Evaluator{text: p}).Decide(act, known)})
	}
	for i, b := range ev.readings {
		to := c.Under[i].Decision.Verdict
		if from := c.Text.Verdict; from != to && from != Undetermined {
			c.Turns = append(c.Turns, turn(ev.plain().text, b, [2]Verdict{from, to}, act, known))
		}
		for j, a := range ev.readings {
			if from := c.Under[j].Decision.Verdict; i != j && from != to {
				c.Turns = append(c.Turns, turn(a, b, [2]Verdict{from, to}, act, known))
			}
		}
	}
	return c
}

func turn(a, b *program, verdicts [2]Verdict, act record.Act, known record.Known) Turn {
	t := Turn{To: b.reading.Name, Verdicts: verdicts}
	from := contract.Reading{}
	if a.reading != nil {
		from, t.From = *a.reading, a.reading.Name
	}
	t.Words, t.NotSearched = turnsOn(a, from, *b.reading, verdicts[1], act, known)
	return t
}

// plain is the evaluator of the text alone.
func (ev *Evaluator) plain() *Evaluator {
	if ev.alone == nil {
		return ev
	}
	return &Evaluator{text: ev.alone, readings: ev.readings}
}

// Agreed reports whether the verdict is the same under the text and every reading.
func (c Comparison) Agreed() bool {
	return !slices.ContainsFunc(c.Under, func(r Read) bool { return r.Decision.Verdict != c.Text.Verdict })
}

// turnsOn finds the smallest sets of words that, read b's way within a, give the verdict sought.
func turnsOn(p *program, a, b contract.Reading, want Verdict, act record.Act, known record.Known) (sets [][]string,
	notSearched bool) {
	words := differing(a, b)
	if len(words) > mostWords {
		return nil, true
	}
	for size := 1; size <= len(words); size++ {
		for mask := range 1 << len(words) {
			chosen := chosenBy(mask, words)
			if len(chosen) != size || containsAny(sets, chosen) {
				continue
			}
			mixed := mix(a, b, chosen)
			read, err := compile(p.agreement, &mixed)
			if err == nil && read.situation(&known).decide(act).Verdict == want {
				sets = append(sets, chosen)
			}
		}
	}
	return sets, false
}

func chosenBy(mask int, words []string) []string {
	var out []string
	for i, w := range words {
		if mask&(1<<i) != 0 {
			out = append(out, w)
		}
	}
	return out
}

// containsAny reports whether one of the sets already found lies within the words.
func containsAny(sets [][]string, words []string) bool {
	return slices.ContainsFunc(sets, func(set []string) bool {
		return !slices.ContainsFunc(set, func(w string) bool { return !slices.Contains(words, w) })
	})
}

// differing lists what two readings read differently: words, phrases, precedence, clauses held void.
func differing(a, b contract.Reading) []string {
	seen := map[string]bool{}
	for _, r := range []contract.Reading{a, b} {
		for w := range r.Means {
			seen[w] = a.Means[w] != b.Means[w]
		}
		for w := range r.Senses {
			seen[w] = a.Senses[w] != b.Senses[w]
		}
	}
	if !slices.Equal(a.Prevails, b.Prevails) {
		seen[precedence] = true
	}
	if !slices.EqualFunc(a.Held, b.Held, sameHeld) {
		seen[validity] = true
	}
	maps.DeleteFunc(seen, func(_ string, differs bool) bool { return !differs })
	return slices.Sorted(maps.Keys(seen))
}

const (
	precedence = "which clause prevails"
	validity   = "which clauses are void"
)

func sameHeld(a, b contract.Held) bool {
	return a.Clause == b.Clause && a.As == b.As && a.Rest == b.Rest && a.During == b.During &&
		fmt.Sprint(a.Extent) == fmt.Sprint(b.Extent)
}

// mix is a with the chosen words read b's way.
func mix(a, b contract.Reading, chosen []string) contract.Reading {
	out := contract.Reading{Name: a.Name, Means: maps.Clone(a.Means), Senses: maps.Clone(a.Senses),
		Prevails: a.Prevails,
		Held:     a.Held}
	if out.Means == nil {
		out.Means = map[string]scope.Words{}
	}
	if out.Senses == nil {
		out.Senses = map[string]string{}
	}
	for _, w := range chosen {
		switch w {
		case precedence:
			out.Prevails = b.Prevails
			continue
		case validity:
			out.Held = b.Held
			continue
		}
		take(out.Means, b.Means, w)
		take(out.Senses, b.Senses, w)
	}
	return out
}

func take[V any](to, from map[string]V, key string) {
	if v, ok := from[key]; ok {
		to[key] = v
	} else {
		delete(to, key)
	}
}

// String says whether the readings agree, what each comes to, and on which words it turns.
func (c Comparison) String() string {
	var b strings.Builder
	if c.Agreed() {
		fmt.Fprintf(&b, "%s under the text and under every reading compared.\n",
			strings.ToUpper(c.Text.Verdict.String()))
	} else {
		fmt.Fprintln(&b, "CONTESTED: it turns on how the words are read.")
	}
	fmt.Fprintf(&b, "  on the text alone: %s\n", c.Text.brief())
	for _, r := range c.Under {
		fmt.Fprintf(&b, "  if %s: %s\n", r.Reading, r.Decision.brief())
	}
	for _, t := range c.Turns {
		fmt.Fprintf(&b, "  from %s%s to %s, if %s: %s\n", t.Verdicts[0], t.origin(), t.Verdicts[1], t.To, t.on())
	}
	return strings.TrimRight(b.String(), "\n")
}

func (d Decision) brief() string {
	switch d.Verdict {
	case Undetermined:
		return "undetermined, " + orList(d.Possible)
	case Breach:
		return "breach of " + andList(marks(d.clauses(Breach)))
	}
	return d.Verdict.String()
}

// origin is from which reading, where the verdict alone does not say it.
func (t Turn) origin() string {
	switch {
	case t.From == "":
		return " on the text alone"
	case t.Verdicts[0] == Undetermined:
		return fmt.Sprintf(", if %s,", t.From)
	}
	return ""
}

func (t Turn) on() string {
	if t.NotSearched {
		return "not searched, the readings differ in too many words"
	}
	var sets []string
	for _, set := range t.Words {
		quoted := make([]string, len(set))
		for i, w := range set {
			quoted[i] = fmt.Sprintf("%q", w)
		}
		text := andList(quoted)
		if len(set) > 1 {
			text += " together"
		}
		sets = append(sets, text)
	}
	switch len(sets) {
	case 0:
		return "nothing less than the whole reading"
	case 1:
		return "it turns on " + sets[0]
	}
	return "it turns on " + strings.Join(sets, ", or on ")
}
