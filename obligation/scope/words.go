package scope

import (
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
)

// Names lists the names and other words that occur in the expression, each once, in their order. Of what cannot be read it lists
// nothing.
func (w Words) Names() []string {
	ph, err := parse(w, false)
	if err != nil {
		return nil
	}
	var out []string
	ph.names(func(it item) {
		if !slices.Contains(out, it.name) {
			out = append(out, it.name)
		}
	})
	return out
}

// Check reports what is wrong with the grammar of w, as a [*WordError]; whether the names are known is for a
// [Vocabulary] to say.
//
//	US, EU                      one or the other
//	EU except France, Germany   what follows is taken away, up to the end or a semicolon
//	not US, Canada              all but these; so "A, not B" is "A except B"
//	US except Texas except …    an exception to the exception
//	A; not B                    a semicolon begins anew: A, or all but B
//	(US except Texas), Canada   parentheses group
//	exactly Europe              Europe itself and nothing that is listed below it
//	throughout EU               all of it, where an act says where it takes place
//	none                        the dimension does not apply: no counterparty
//	any                         all but none
//	EU as of 2016-01-01         a group as it stood on that day, frozen
//	"not for profit"            a name between quotation marks is taken as it stands
//
// In ordered dimensions an item is a value, or bounds: "over USD 5", "at least USD 5", "under USD 5", "at most USD
// 5", "USD 5 to USD 10" with both ends, "at least USD 5 and under USD 10"; of time "2026-01-01", "from 2026-01-01
// through 2026-12-31", "after 2026-01-01", "before 2026-01-01". A comma between two digits belongs to the number.
//
// Case does not matter, nor does white space. An expression has at most 64 KiB, 10,000 items and a depth of 64.
func (w Words) Check() error {
	_, err := parse(w, false)
	return err
}

// Quote is the words for one name, between quotation marks if it would be read as something else: a company's name
// with a comma in it.
func Quote(name string) Words { return Words(quoteName(tidy(name))) }

// IsName reports whether the words are one name as it stands, which [Quote] leaves as it is.
func (w Words) IsName() bool {
	for rest, more := string(w), true; more; {
		var word string
		if word, rest, more = strings.Cut(rest, " "); !plainWord(word) {
			return w != "" && Quote(string(w)) == w
		}
	}
	return true
}

// plainWord reports whether a word is surely part of a name, and none of the grammar.
func plainWord(word string) bool {
	for i := range len(word) {
		switch c := word[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '.', c == '&', c == '-', c == '\'', c == '/':
		default:
			return false
		}
	}
	for _, grammar := range [...]string{"any", "none", "not", "except", "exactly", "throughout", "as", "of"} {
		if strings.EqualFold(word, grammar) {
			return false
		}
	}
	return word != ""
}

// A phrase is a parsed expression: the union of its clauses.
type phrase []clause

// A clause is a list less another clause. An empty list, which only a clause with less may have, is everything but
// none.
type clause struct {
	list []item
	less *clause
}

// An item is one element of a list: a name, none, any, a range of an ordered dimension, or a phrase in parentheses.
type item struct {
	kind       itemKind
	exactly    bool       // a name alone, without what is below it
	throughout bool       // all of it
	name       string     // of a name, white space folded
	quoted     bool       // of a name: it was quoted where values are expected, so that it is none of them
	asOf       civil.Date // of a name: the day on which a group is frozen, or no date
	bounds     bounds     // of a range
	inner      phrase     // of a phrase in parentheses
}

// An itemKind says what an item is.
type itemKind uint8

const (
	itemName itemKind = iota
	itemNone
	itemAny
	itemRange
	itemPhrase
)

// A parser reads one expression.
type parser struct {
	text    string
	tokens  []token
	ordered bool // items are values and bounds, not names
	items   int
	depth   int
}

// A grammarError is how the parser gives up.
type grammarError struct{ word, problem string }

// parse reads words. In an ordered dimension items are values and bounds.
func parse(w Words, ordered bool) (phrase, error) {
	tokens, problem := scan(string(w))
	if problem == "" && len(tokens) == 1 {
		problem = "no words are stated"
	}
	if problem != "" {
		return nil, &WordError{Word: short(string(w)), Problem: problem}
	}
	p := parser{text: string(w), tokens: tokens, ordered: ordered}
	ph, err := p.phrase()
	if err == nil && p.next().kind != tokenEnd {
		err = p.unexpected()
	}
	if err != nil {
		return nil, &WordError{Word: err.word, Problem: err.problem}
	}
	return ph, nil
}

// short is text, cut off where it is too long to be shown.
func short(text string) string {
	const most = 80
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}

// next is the token that comes next.
func (p *parser) next() token { return p.tokens[0] }

// take is the token that comes next, which is left behind. The last one stays.
func (p *parser) take() token {
	t := p.tokens[0]
	if t.kind != tokenEnd {
		p.tokens = p.tokens[1:]
	}
	return t
}

// unexpected is the error that the next token cannot stand where it stands.
func (p *parser) unexpected() *grammarError {
	switch t := p.next(); {
	case t.kind == tokenEnd:
		return &grammarError{short(tidy(p.text)), "a word is missing at the end"}
	case t.punct(")"):
		return &grammarError{short(tidy(p.text)), "a parenthesis is closed that was not opened"}
	default:
		return &grammarError{short(tidy(p.text)), "a word is missing before " + quoteName(t.text)}
	}
}

// deeper enters one more level of nesting; the caller leaves it by subtracting from depth.
func (p *parser) deeper() *grammarError {
	if p.depth++; p.depth > maxDepth {
		return &grammarError{short(tidy(p.text)), "nested more than 64 deep"}
	}
	return nil
}

// phrase reads clauses separated by semicolons.
func (p *parser) phrase() (phrase, *grammarError) {
	var ph phrase
	for {
		c, err := p.clause(false)
		if err != nil {
			return nil, err
		}
		ph = append(ph, c)
		if !p.next().punct(";") {
			return ph, nil
		}
		p.take()
	}
}

// clause reads a list and what is taken from it. Inside of what is taken away only "except" may follow, for with
// "not" it would be open whether it takes away more, or less.
func (p *parser) clause(within bool) (clause, *grammarError) {
	var c clause
	for !p.removal() {
		it, err := p.item()
		if err != nil {
			return clause{}, err
		}
		c.list = append(c.list, it)
		if !p.next().punct(",") {
			break
		}
		p.take()
	}
	if !p.removal() {
		return c, nil
	}
	if within && (p.next().is("not") || len(c.list) == 0) {
		return clause{}, &grammarError{short(tidy(p.text)),
			"use parentheses to say from what the second part is taken away"}
	}
	p.take()
	if err := p.deeper(); err != nil {
		return clause{}, err
	}
	defer func() { p.depth-- }()
	less, err := p.clause(true)
	if err != nil {
		return clause{}, err
	}
	c.less = &less
	return c, nil
}

// removal says whether what comes next takes away from what came before.
func (p *parser) removal() bool { return p.next().is("except") || p.next().is("not") }

// item reads one element of a list.
func (p *parser) item() (item, *grammarError) {
	if p.items++; p.items > maxItems {
		return item{}, &grammarError{short(tidy(p.text)), "more than 10,000 items"}
	}
	var it item
	if p.next().is("throughout") {
		p.take()
		it.throughout = true
	}
	if p.next().punct("(") {
		p.take()
		if err := p.deeper(); err != nil {
			return item{}, err
		}
		defer func() { p.depth-- }()
		inner, err := p.phrase()
		if err != nil {
			return item{}, err
		}
		if !p.next().punct(")") {
			return item{}, &grammarError{short(tidy(p.text)), "a parenthesis is not closed"}
		}
		p.take()
		it.kind, it.inner = itemPhrase, inner
		return it, p.alone("a parenthesis")
	}
	if p.next().is("exactly") && !p.ordered {
		p.take()
		it.exactly = true
	}
	return p.name(it)
}

// alone checks that after what was read comes the end of the item.
func (p *parser) alone(what string) *grammarError {
	if t := p.next(); t.kind == tokenEnd || t.kind == tokenPunct && t.text != "(" || p.removal() {
		return nil
	}
	return &grammarError{short(tidy(p.text)), "a comma or semicolon is missing after " + what}
}

// name reads a name, none, any or a range into it.
func (p *parser) name(it item) (item, *grammarError) {
	if t := p.next(); t.kind == tokenQuoted {
		p.take()
		it.name, it.quoted = t.text, p.ordered
		it.asOf = p.asOf()
		return it, p.alone("a quoted name")
	}
	words, err := p.words()
	if err != nil {
		return item{}, err
	}
	start, end := words[0].start, words[len(words)-1].end
	it.name = tidy(p.text[start:end])
	single := len(words) == 1 && !it.exactly
	switch {
	case single && words[0].is("none"):
		it.kind, it.name = itemNone, ""
	case single && words[0].is("any"):
		it.kind, it.name = itemAny, ""
	case p.ordered:
		b, problem := readBounds(it.name)
		if problem != "" {
			return item{}, &grammarError{it.name, problem}
		}
		it.kind, it.bounds, it.name = itemRange, b, ""
	default:
		it.name, it.asOf = frozen(words, p.text, it.name)
	}
	if it.throughout && it.kind == itemNone {
		return item{}, &grammarError{"throughout none", "none is not a place to be throughout"}
	}
	return it, nil
}

// words reads the tokens of a name. A parenthesis after a word belongs to the name, up to the one that closes it.
func (p *parser) words() ([]token, *grammarError) {
	var words []token
	open := 0
	for {
		t := p.next()
		switch {
		case t.kind == tokenQuoted:
			return nil, &grammarError{short(tidy(p.text)), "a comma or semicolon is missing before a quoted name"}
		case t.kind == tokenEnd && open > 0:
			return nil, &grammarError{short(tidy(p.text)), "a parenthesis is not closed"}
		case t.punct("(") && len(words) > 0:
			open++
		case t.punct(")") && open > 0:
			open--
		case open > 0 && t.kind == tokenWord:
		case t.kind == tokenPunct && open > 0:
			return nil, &grammarError{short(tidy(p.text)), "a comma or semicolon is missing before a parenthesis"}
		case t.kind != tokenWord || p.removal():
			if len(words) == 0 {
				return nil, p.unexpected()
			}
			return words, nil
		}
		words = append(words, p.take())
	}
}

// asOf takes the day after a quoted name on which a group is frozen, if one stands there.
func (p *parser) asOf() civil.Date {
	if len(p.tokens) < 4 || !p.tokens[0].is("as") || !p.tokens[1].is("of") || p.ordered {
		return civil.Date{}
	}
	day, err := civil.Parse(p.tokens[2].text)
	if err != nil {
		return civil.Date{}
	}
	for range 3 {
		p.take()
	}
	return day
}

// frozen splits "EU as of 2016-01-01" into the group's name and the day. Any other name is left as it is. The text is that in which
// the words stand.
func frozen(words []token, text, name string) (string, civil.Date) {
	n := len(words)
	if n < 4 || !words[n-3].is("as") || !words[n-2].is("of") {
		return name, civil.Date{}
	}
	day, err := civil.Parse(words[n-1].text)
	if err != nil {
		return name, civil.Date{}
	}
	return tidy(text[words[0].start:words[n-3].start]), day
}

// String is the phrase in the grammar of words; parsed again it gives the same phrase.
func (ph phrase) String() string {
	parts := make([]string, len(ph))
	for i, c := range ph {
		parts[i] = c.String()
	}
	return strings.Join(parts, "; ")
}

// String is the clause in the grammar of words.
func (c clause) String() string {
	parts := make([]string, len(c.list))
	for i, it := range c.list {
		parts[i] = it.String()
	}
	list := strings.Join(parts, ", ")
	switch {
	case c.less == nil:
		return list
	case len(c.list) == 0:
		return "not " + c.less.String()
	}
	return list + " except " + c.less.String()
}

// String is the item in the grammar of words.
func (it item) String() string {
	text := ""
	switch it.kind {
	case itemName:
		if text = quoteName(it.name); it.quoted {
			text = `"` + it.name + `"`
		}
	case itemNone:
		text = "none"
	case itemAny:
		text = "any"
	case itemRange:
		text = it.bounds.String()
	case itemPhrase:
		text = "(" + it.inner.String() + ")"
	}
	if !it.asOf.IsZero() {
		text += " as of " + it.asOf.String()
	}
	if it.exactly {
		text = "exactly " + text
	}
	if it.throughout {
		text = "throughout " + text
	}
	return text
}

// quoteName is name as an expression must write it: between quotation marks if it would be read otherwise.
func quoteName(name string) string {
	tokens, problem := scan(name)
	if problem != "" || len(tokens) < 2 {
		return `"` + name + `"`
	}
	words := tokens[:len(tokens)-1]
	odd := func(t token) bool { return t.kind != tokenWord || t.is("not") || t.is("except") }
	first := func(word string) bool { return words[0].is(word) }
	_, day := frozen(words, name, name)
	if slices.ContainsFunc(words, odd) || first("exactly") || first("throughout") || !day.IsZero() ||
		len(words) == 1 && (first("none") || first("any")) {
		return `"` + name + `"`
	}
	return name
}

// names calls visit for every name that the phrase mentions, in order.
func (ph phrase) names(visit func(item)) {
	for _, c := range ph {
		for less := &c; less != nil; less = less.less {
			for _, it := range less.list {
				switch it.kind {
				case itemName:
					visit(it)
				case itemPhrase:
					it.inner.names(visit)
				case itemNone, itemAny, itemRange:
				}
			}
		}
	}
}
