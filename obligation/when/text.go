package when

import (
	"fmt"
	"sort"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Text says a condition as a person would: "Cumulus has such chips and not \"offer\" was done".
func Text(c Condition) string {
	switch c := c.(type) {
	case nil, Always:
		return "always"
	case Fact:
		return string(c)
	case Standard:
		return string(c)
	case Phrase:
		return fmt.Sprintf("%q", string(c))
	case Did:
		return quoted(string(c)) + " was done"
	case Done:
		return c.text()
	case Passed:
		return c.text()
	case Total:
		return c.text()
	case Figure:
		return c.Name + " is " + c.Bounds.Text()
	case InBreach:
		return c.Clause.Mark() + " is broken" + byWhom(string(c.By))
	case Uncured:
		return "what " + quoted(string(c.Notice)) + " is about is not cured in " + c.For.String()
	case Ended:
		return "the agreement has ended" + under(c)
	case During:
		return "the day is " + civil.Span(c).String()
	case Is:
		return "the act is within " + boxText(scope.Box(c))
	case Negated:
		return "not: " + grouped(c.Of)
	case All:
		return joined(c, " and ")
	case Any:
		return joined(c, " or ")
	}
	panic("when: a kind of condition that Text does not know")
}

func (d Done) text() string {
	s := quoted(string(d.Event)) + " was done" + byWhom(string(d.By))
	if d.ByThe != "" {
		s += " by the " + string(d.ByThe)
	}
	for _, dim := range d.As {
		s += " for this " + string(dim)
	}
	if d.If != nil {
		s += " when " + grouped(d.If)
	}
	if len(d.What) > 0 {
		s += " as " + boxText(d.What)
	}
	if len(d.Amount.Stated()) > 0 {
		s += " of " + d.Amount.Text()
	}
	if !d.In.IsZero() {
		s += " " + d.In.String()
	}
	if d.Since != "" {
		s += " after " + quoted(string(d.Since))
	}
	if !d.Within.IsZero() {
		s += " within " + d.Within.String()
	}
	if d.Before != "" {
		s += " before " + quoted(string(d.Before))
	}
	if !d.Lasts.IsZero() {
		s += ", no more than " + d.Lasts.String() + " ago"
	}
	if !d.Ago.IsZero() {
		s += ", " + d.Ago.String() + " ago"
	}
	if !d.AtLeast.IsZero() {
		s += ", at least " + d.AtLeast.String() + " before the act"
	}
	return s
}

func (p Passed) text() string {
	from := p.From.String()
	if p.AfterEnd {
		from = "the end of the agreement"
	}
	if p.After != "" {
		from = quoted(string(p.After))
	}
	return p.Period.String() + " after " + from + " have passed"
}

func (t Total) text() string {
	s := "the total of " + quoted(string(t.Event))
	if t.Count {
		s = "the number of " + quoted(string(t.Event))
	}
	s += byWhom(string(t.By))
	if t.About != "" {
		s += " about " + string(t.About)
	}
	if len(t.What) > 0 {
		s += " with " + boxText(t.What)
	}
	if t.Per != AllTime {
		s += " in the " + string(t.Per)
	}
	if !t.Last.IsZero() {
		s += " in the last " + t.Last.String()
	}
	if !t.In.IsZero() {
		s += " " + t.In.String()
	}
	if !t.Rolling.IsZero() {
		s += " in some " + t.Rolling.String()
	}
	if t.Of != "" {
		s += " as a share of " + t.Of
	}
	if t.NotOver != "" {
		s += " is no more than that of " + quoted(string(t.NotOver))
	}
	if t.Withheld != "" {
		s += " has reached " + t.Withheld
	}
	if len(t.Bounds.Stated()) > 0 {
		s += " is " + t.Bounds.Text()
	}
	return s
}

// Text says the bounds as a person would: "at least USD 5".
func (b Bounds) Text() string {
	var parts []string
	for _, bound := range b.each() {
		if bound.amount.Stated() {
			parts = append(parts, bound.word+" "+bound.amount.String())
		}
	}
	return strings.Join(parts, " and ")
}

func quoted(s string) string { return fmt.Sprintf("%q", s) }

func byWhom(by string) string {
	if by == "" {
		return ""
	}
	return " by " + by
}

func under(e Ended) string {
	s := byWhom(string(e.By))
	if e.Under != "" {
		s += " under " + e.Under.Mark()
	}
	return s
}

func boxText(b scope.Box) string {
	var parts []string
	for d, w := range b {
		parts = append(parts, string(d)+" "+string(w))
	}
	sort.Strings(parts)
	return strings.Join(parts, ", ")
}

func grouped(c Condition) string {
	if _, ok := c.(All); ok {
		return "(" + Text(c) + ")"
	}
	if _, ok := c.(Any); ok {
		return "(" + Text(c) + ")"
	}
	return Text(c)
}

func joined(cs []Condition, word string) string {
	parts := make([]string, len(cs))
	for i, c := range cs {
		parts[i] = grouped(c)
	}
	return strings.Join(parts, word)
}
