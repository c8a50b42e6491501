package evaluate

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// check reports what resolving words does not: names, events, precedence, spans, duplicates.
func (c *compiler) check() {
	a := c.agreement
	if len(a.Parties) == 0 {
		c.problems.Add("", "Parties", "an agreement needs parties")
	}
	if err := a.Term.Check(); err != nil {
		c.problems.Add("", "Term", "%v", err)
	}
	if err := a.Calendar.Check(); err != nil {
		c.problems.Add("", "Calendar", "%v", err)
	}
	for _, r := range c.rules {
		c.checkRule(r)
		if r.Money.Purchases != nil && r.Money.Period == 0 {
			c.checkPurchases(r)
		}
	}
	c.checkDuplicates()
	c.checkPrecedence()
	c.conditions(c.checkCondition)
	c.checkDefinitions()
	for _, s := range c.program.switches {
		c.checkRefs(s.Clause, "Of", s.Of)
	}
	for _, h := range c.program.held {
		c.checkRefs(h.Clause, "Held", record.Clauses{h.Clause})
	}
	for _, p := range a.Presumptions {
		if p.Is == record.Unknown {
			c.problems.Add(p.Clause, "Presumptions", "%q must be presumed Yes or No", p.Fact)
		}
	}
	c.checkReadings()
}

func (c *compiler) checkRule(r *rule) {
	for _, p := range slices.Concat(r.Answers, r.Holder) {
		if _, ok := c.agreement.Parties[p]; !ok && !(c.beneficiary(p) &&
			(slices.Contains(r.Holder, p) || r.Kind == norm.Right || r.Kind == norm.Permission)) {
			c.problems.Add(r.Clause, "Bound and Holder", "%q is not a party", p)
		}
	}
	if r.Event != "" {
		c.eventKnown(r.Clause, "event", r.Event)
	}
	if r.Duty.Trigger != "" {
		c.eventKnown(r.Clause, "After", r.Duty.Trigger)
	}
	for _, p := range []error{r.Duty.Within.Check(), r.Right.After.Check(), r.Cure.Check()} {
		if p != nil {
			c.problems.Add(r.Clause, "period", "%v", p)
		}
	}
	for _, p := range slices.Concat(r.Gate, r.Instead) {
		for _, round := range p.Rounds {
			for _, e := range []record.Event{round.Ask, round.Accept, round.Decline, round.Agreed} {
				if e != "" {
					c.eventKnown(r.Clause, p.What, e)
				}
			}
		}
	}
	for _, e := range []record.Event{r.Money.Call, r.Money.Fund, r.Money.Draw, r.Money.Back} {
		if e != "" {
			c.eventKnown(r.Clause, "event", e)
		}
	}
	if e := c.agreement.Events[r.Money.Waive]; r.Money.Waive != "" && (e.By == "" || !e.PerMatter) {
		c.problems.Add(r.Clause, "Waived",
			"the event %q must say By whom, and be PerMatter: a waiver is one of a certain tranche",
			r.Money.Waive)
	}
}

// beneficiary reports whether an outsider is named, to whom something may be owed without his having signed.
func (c *compiler) beneficiary(p record.Party) bool {
	return slices.ContainsFunc(list(c.agreement.ThirdParties), func(name string) bool { return strings.EqualFold(name, string(p)) })
}

func (c *compiler) eventKnown(clause record.Clause, field string, e record.Event) {
	if _, ok := c.agreement.Events[e]; !ok {
		c.problems.Add(clause, field, "the event %q is not declared%s", e, didYouMean(string(e),
			keysOf(c.agreement.Events)))
	}
}

func keysOf[K ~string, V any](m map[K]V) []string {
	var out []string
	for _, k := range sortedKeys(m) {
		out = append(out, string(k))
	}
	return out
}

func didYouMean(name string, known []string) string {
	if near := nearest(name, known); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return ""
}

// checkDuplicates reports two terms of one kind under one number.
// checkPurchases reports what is wrong with a table of minimums, unless its clause was found wrong before.
func (c *compiler) checkPurchases(r *rule) {
	for _, problem := range c.problems {
		if err := (*contract.TermError)(nil); errors.As(problem, &err) && err.Clause == r.Clause {
			return
		}
	}
	c.addFinance(r.Clause, commitmentOf(r.Norm, c.agreement.Calendar).Check())
}

// addFinance reports each of the joined problems that package finance found with a clause.
func (c *compiler) addFinance(clause record.Clause, err error) {
	if list, joined := err.(interface{ Unwrap() []error }); joined {
		for _, one := range list.Unwrap() {
			c.addFinance(clause, one)
		}
		return
	}
	if found := (*finance.Error)(nil); errors.As(err, &found) {
		c.problems.Add(clause, found.Field, "%s", found.Problem)
	}
}

func (c *compiler) checkDuplicates() {
	type key struct {
		kind   string
		number string
		event  record.Event
		holder string
		about  record.Matter
		bound  string
		norm   norm.Kind
		span   string
		version
	}
	seen := map[key]bool{}
	for _, r := range c.rules {
		k := key{r.What, r.Clause.Number(), r.Event, fmt.Sprint(r.Holder), r.About, string(r.Bound), r.Kind,
			r.Money.In.String(), r.added}
		if len(r.Instead) > 0 {
			k.kind += " instead"
		}
		if seen[k] {
			c.problems.Add(r.Clause, "Clause", "two terms of kind %q have this number", r.What)
		}
		seen[k] = true
	}
}

// checkPrecedence reports references to nothing and circles of clauses that prevail over each other.
func (c *compiler) checkPrecedence() {
	for _, r := range c.rules {
		c.checkRefs(r.Clause, "Notwithstanding", r.Over)
		c.checkRefs(r.Clause, "SubjectTo", r.Under)
	}
	for _, r := range c.rules {
		if c.reaches(r, r, map[*rule]bool{}) {
			c.problems.Add(r.Clause, "Notwithstanding", "the clause prevails over itself, in a circle")
		}
	}
}

func (c *compiler) checkRefs(clause record.Clause, field string, refs record.Clauses) {
	for _, ref := range refs {
		if !slices.ContainsFunc(c.rules, func(r *rule) bool { return ref.Covers(r.Clause) }) {
			c.problems.Add(clause, field, "there is no clause %s", ref.Mark())
		}
	}
}

// reaches reports whether from prevails over to, directly or through others.
func (c *compiler) reaches(from, to *rule, seen map[*rule]bool) bool {
	for _, r := range c.rules {
		if !prevails(from, r) {
			continue
		}
		if r == to {
			return true
		}
		if !seen[r] {
			seen[r] = true
			if c.reaches(r, to, seen) {
				return true
			}
		}
	}
	return false
}

func prevails(over, under *rule) bool {
	return over.Over.Cover(under.Clause) || under.Under.Cover(over.Clause)
}

func (c *compiler) checkCondition(clause record.Clause, cond when.Condition) {
	switch cond := cond.(type) {
	case when.Fact:
		c.facts[record.Fact(cond)] = true
	case when.Standard:
		c.facts[record.Fact(cond)] = true
	case when.Did:
		c.eventKnown(clause, "condition", record.Event(cond))
	case when.Done:
		c.checkDone(clause, cond)
	case when.Passed:
		if anchors(cond) != 1 {
			c.problems.Add(clause, "condition", "a period runs After an event, From a day, or AfterEnd: state one")
		}
		if cond.After != "" {
			c.eventKnown(clause, "condition", cond.After)
		}
		if cond.Period.IsZero() {
			c.problems.Add(clause, "condition", "a period that passes must be stated")
		}
	case when.Total:
		c.eventKnown(clause, "condition", cond.Event)
		if cond.NotOver != "" {
			c.eventKnown(clause, "condition", cond.NotOver)
		}
		if len(cond.What) > 0 {
			c.rough(clause, "condition", cond.What)
		}
		if cond.Of != "" {
			c.figures[cond.Of] = true
		}
		c.checkDoer(clause, cond.By)
		c.checkBounds(clause, cond.Bounds, cond.NotOver != "" || cond.Withheld != "")
	case when.Figure:
		c.figures[cond.Name] = true
		c.checkBounds(clause, cond.Bounds, false)
	case when.Uncured:
		c.checkUncured(clause, cond)
	case when.InBreach:
		if cond.Clause == "" {
			c.problems.Add(clause, "condition", "say which Clause is broken")
		} else {
			c.checkRefs(clause, "condition", record.Clauses{cond.Clause})
		}
		c.checkDoer(clause, cond.By)
	case when.Ended:
		c.checkDoer(clause, cond.By)
		if cond.Under != "" {
			c.checkRefs(clause, "condition", record.Clauses{cond.Under})
		}
	case when.Is:
		c.rough(clause, "condition", boxOf(cond))
	case when.Phrase:
		if _, ok := c.phrases[string(cond)]; !ok {
			c.problems.Add(clause, "condition", "the phrase %q has no definition with senses", string(cond))
		}
	case when.During, when.Always, when.All, when.Any, when.Negated:
	}
}

func (c *compiler) checkDone(clause record.Clause, cond when.Done) {
	for _, e := range []record.Event{cond.Event, cond.Since, cond.Before} {
		if e != "" || e == cond.Event {
			c.eventKnown(clause, "condition", e)
		}
	}
	c.checkBounds(clause, cond.Amount, true)
	if len(cond.What) > 0 {
		c.rough(clause, "condition", cond.What)
	}
	c.checkDoer(clause, cond.By)
	for _, dim := range append(slices.Clone(cond.As), cond.ByThe) {
		if dim != "" && !slices.Contains(c.words.Dims(), dim) {
			c.problems.Add(clause, "condition", "there is no dimension %q%s", string(dim), didYouMean(string(dim), dimNames(c.words)))
		}
	}
}

func (c *compiler) checkUncured(clause record.Clause, cond when.Uncured) {
	for _, e := range append([]record.Event{cond.Notice}, cond.Cured...) {
		c.eventKnown(clause, "condition", e)
	}
	if cond.For.IsZero() {
		c.problems.Add(clause, "condition", "say how long the time for cure is")
	}
	if cond.Clause != "" {
		c.checkRefs(clause, "condition", record.Clauses{cond.Clause})
	}
	c.checkDoer(clause, cond.By)
	if len(cond.What) > 0 {
		c.rough(clause, "condition", cond.What)
	}
}

// checkDoer reports somebody in a condition whom the agreement does not know: what he did or broke would never be found.
func (c *compiler) checkDoer(clause record.Clause, p record.Party) {
	if _, party := c.agreement.Parties[p]; p == "" || party || c.words.Knows(scope.With, string(p)) || c.words.Knows(scope.By, string(p)) {
		return
	}
	c.problems.Add(clause, "condition", "%q is not known%s", string(p), didYouMean(string(p), keysOf(c.agreement.Parties)))
}

func dimNames(v *scope.Vocabulary) []string {
	var out []string
	for _, d := range v.Dims() {
		out = append(out, string(d))
	}
	return out
}

func anchors(p when.Passed) int {
	n := 0
	for _, stated := range []bool{p.After != "", !p.From.IsZero(), p.AfterEnd} {
		if stated {
			n++
		}
	}
	return n
}

func (c *compiler) checkBounds(clause record.Clause, b when.Bounds, other bool) {
	stated := b.Stated()
	if len(stated) == 0 && !other {
		c.problems.Add(clause, "condition", "a comparison needs at least one bound")
	}
	for _, s := range stated[min(1, len(stated)):] {
		if s.Unit() != stated[0].Unit() {
			c.problems.Add(clause, "condition", "%s and %s are of different units", stated[0], s)
		}
	}
}

func (c *compiler) checkDefinitions() {
	for _, d := range c.agreement.Definitions {
		switch {
		case d.Word == "":
			c.problems.Add(d.Clause, "Definitions", "a definition needs its Word")
		case d.Dim == "" && len(d.Senses) == 0:
			c.problems.Add(d.Clause, "Definitions", "%q needs a Dim and what it Includes, or Senses", d.Word)
		case d.Dim != "" && len(d.Senses) > 0:
			c.problems.Add(d.Clause, "Definitions", "%q is either a word of a dimension or a phrase with senses",
				d.Word)
		}
		c.checkCircle(d)
	}
}

// checkCircle reports a phrase that is defined by itself.
func (c *compiler) checkCircle(d contract.Definition) {
	seen := map[string]bool{}
	var visit func(contract.Definition) bool
	visit = func(at contract.Definition) bool {
		circle := false
		for _, s := range at.Senses {
			when.Walk(s.If, func(cond when.Condition) bool {
				if p, ok := cond.(when.Phrase); ok && !circle {
					name := string(p)
					circle = name == d.Word
					if !circle && !seen[name] {
						seen[name] = true
						circle = visit(c.phrases[name])
					}
				}
				return !circle
			})
		}
		return circle
	}
	if visit(d) {
		c.problems.Add(d.Clause, "Definitions", "%q is defined by itself, in a circle", d.Word)
	}
}

// checkReadings reports readings of words that are not open, of senses that do not exist, and of the settled core.
func (c *compiler) checkReadings() {
	names := map[record.Reading]bool{}
	for _, r := range c.agreement.Readings {
		if r.Name == "" || names[r.Name] {
			c.problems.Add("", "Readings", "the reading %q needs a name of its own", r.Name)
		}
		names[r.Name] = true
		for _, word := range sortedKeys(r.Means) {
			c.checkMeaning(r, word)
		}
		for _, phrase := range sortedKeys(r.Senses) {
			d, ok := c.phrases[phrase]
			if !ok || !slices.ContainsFunc(d.Senses,
				func(s contract.Sense) bool { return s.Name == r.Senses[phrase] }) {
				c.problems.Add("", "Readings", "%q: the phrase %q has no sense %q", r.Name, phrase, r.Senses[phrase])
			}
		}
		for _, p := range r.Prevails {
			c.checkRefs("", fmt.Sprintf("Readings: %q", r.Name), record.Clauses{p.Clause, p.Over})
		}
	}
}

func (c *compiler) checkMeaning(r contract.Reading, word string) {
	i := slices.IndexFunc(c.agreement.Definitions, func(d contract.Definition) bool {
		return d.Word == word &&
			d.Dim != ""
	})
	if i < 0 {
		c.problems.Add("", "Readings", "%q: no definition of the word %q", r.Name, word)
		return
	}
	d := c.agreement.Definitions[i]
	if !d.Open {
		c.problems.Add(d.Clause, "Readings", "%q: the word %q is not open", r.Name, word)
		return
	}
	if d.Excludes == "" {
		return
	}
	means, err := c.words.Resolve(boxOf(when.Is{d.Dim: r.Means[word]}))
	if err != nil {
		c.problems.Add(d.Clause, "Readings", "%q: %v", r.Name, err)
		return
	}
	excluded, err := c.words.Resolve(boxOf(when.Is{d.Dim: d.Excludes}))
	if err == nil && !means.Intersect(excluded).Empty() {
		c.problems.Add(d.Clause, "Readings", "%q lets %q cover what the text surely excludes", r.Name, word)
	}
}
