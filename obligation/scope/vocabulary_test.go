package scope_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/scope"
)

// on is the span of one day.
func on(day string) civil.Span { return civil.Span{From: civil.On(day), Through: civil.On(day)} }

// from is the span that begins on a day.
func from(day string) civil.Span { return civil.Span{From: civil.On(day)} }

// between is the span from a day through another.
func between(first, last string) civil.Span {
	return civil.Span{From: civil.On(first), Through: civil.On(last)}
}

// source is the vocabulary that most tests use.
func source() scope.Source {
	return scope.Source{
		Trees: scope.Outlines{
			scope.Activity: "compute\n\ttrain models = training\n\t\ttrain frontier models\n\trun inference\nsell software",
			"hardware":     "GPU, custom chips",
			"season (x)":   "half-year (closed)\n\tsummer\n\twinter",
		},
		Tags:      scope.Outlines{scope.With: "hyperscaler = hyperscale provider\ncompetitor"},
		Scales:    map[scope.Dim]string{"value": "USD", "stake": "%", "count": "shares", "ratio": ""},
		Names:     []string{"Helios", "Cumulus", "Nimbus", "Stratus", "Papa John's, Inc."},
		Outsiders: []string{"Stratus"},
		NameDims:  []scope.Dim{"to"},
		Groups: []scope.Group{
			{Name: "home market", Dim: scope.Territory, Members: "US", During: civil.Span{}},
			{Name: "home market", Dim: scope.Territory, Members: "Canada", During: from("2027-01-01")},
		},
		Memberships: []scope.Membership{
			{Tag: "hyperscaler", Name: "Nimbus", During: from("2027-01-01")},
			{Tag: "hyperscaler", Name: "Helios", Not: true},
		},
		Definitions: []scope.Definition{
			{Word: "API product", Dim: "product", Includes: "API calls", Excludes: "consumer app", Open: true},
			{Word: "offering", Dim: "product", Includes: "API product, consumer app except toy"},
			{Word: "big cloud", Dim: scope.With, Includes: "hyperscaler except Nimbus"},
			{Word: "withheld list", Dim: "product", Open: true, Label: "whether … is on the withheld list"},
		},
		Used: []scope.Expr{scope.Box{"product": "phone, API product", "mood": `good, "not bad"`}},
	}
}

// vocabulary is that of source.
func vocabulary(t testing.TB) *scope.Vocabulary {
	t.Helper()
	v, err := scope.NewVocabulary(source())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestVocabularyKnowsItsWords(t *testing.T) {
	v := vocabulary(t)
	want := []scope.Dim{"activity", "territory", "with", "by", "count", "hardware", "mood", "product", "ratio", "season (x)",
		"stake", "to", "value", "time"}
	if diff := cmp.Diff(want, v.Dims()); diff != "" {
		t.Errorf("dimensions (-want +got):\n%s", diff)
	}
	for d, want := range map[scope.Dim][]string{
		scope.Activity: {"compute", "run inference", "sell software", "train frontier models", "train models"},
		"mood":         {"good", "not bad"},
		"product":      {"API calls", "API product", "consumer app", "offering", "phone", "toy", "withheld list"},
		"to":           {"big cloud", "competitor", "Cumulus", "Helios", "hyperscaler", "Nimbus", "Papa John's, Inc.", "Stratus"},
		"value":        {},
		"nowhere":      nil,
	} {
		if diff := cmp.Diff(want, v.Words(d), cmp.Comparer(func(a, b []string) bool { return fmt.Sprint(a) == fmt.Sprint(b) })); diff != "" {
			t.Errorf("%s (-want +got):\n%s", d, diff)
		}
	}
	for _, known := range []string{"US", "usa", "United  States", "US-CA", "EU", "european union", "worldwide", "home market"} {
		if !v.Knows(scope.Territory, known) {
			t.Errorf("%q is not known", known)
		}
	}
	if v.Knows(scope.Territory, "Atlantis") || v.Knows("nowhere", "US") || (&scope.Vocabulary{}).Knows(scope.With, "Helios") {
		t.Error("something is known that is not")
	}
}

func TestSourcesWithProblems(t *testing.T) {
	tree := func(d scope.Dim, outline string) scope.Source {
		return scope.Source{Trees: scope.Outlines{d: outline}}
	}
	defined := func(ds ...scope.Definition) scope.Source {
		for i := range ds {
			ds[i].Dim = "x"
		}
		return scope.Source{Definitions: ds, Used: []scope.Expr{scope.Box{"x": "a, b"}}}
	}
	member := func(m scope.Membership) scope.Source {
		s := source()
		s.Memberships = append(s.Memberships, m)
		return s
	}
	for _, row := range []struct {
		name    string
		source  scope.Source
		problem string
	}{
		{"a word twice", tree("x", "a\nb\n\ta"), `x: "a": named twice`},
		{"another name that is a word", tree("x", "a = b\nb"), `x: "b": named twice`},
		{"another name of two words", tree("x", "a\nb\nc\n\td = a"), `x: "d": already stands elsewhere, below no word`},
		{"an indentation of no line above", tree("x", "a\n\t\tb\n\tc"),
			`line 3 of the outline: its indentation is that of no line above it`},
		{"spaces below a tab", tree("x", "a\n\tb\n  c"), `line 3 of the outline: its indentation`},
		{"words below a list", tree("x", "a, b\n\tc"), `line 2 of the outline: it is open below which`},
		{"closed, and nothing below", tree("x", "a (closed)"), `x: "a": closed, but no word is below it`},
		{"a list that is closed", tree("x", "a, b (closed)\n\tc"), `a closed word stands on a line of its own`},
		{"a name that is missing", tree("x", "a,, b"), `a name is missing`},
		{"another name that is missing", tree("x", "a ="), `a name is missing`},
		{"a quotation mark that is not closed", tree("x", `"a`), `a quotation mark is not closed`},
		{"a quotation mark in a name", tree("x", `a "b" c`), `a name has no quotation marks in it`},
		{"a country in another region", tree(scope.Territory, "Asia\n\tFrance"),
			`territory: "France": already stands elsewhere, below Western Europe`},
		{"something beside the world", tree(scope.Territory, "Asia\n\tWorld"), `this names all of the dimension`},
		{"a tree of time", tree(scope.Time, "summer"), `time: this dimension is ordered`},
		{"a tree of a scale", scope.Source{Trees: scope.Outlines{"x": "a"}, Scales: map[scope.Dim]string{"x": "USD"}},
			`x: this dimension is ordered`},
		{"a scale of names", scope.Source{Scales: map[scope.Dim]string{scope.By: "USD"}},
			`by: this dimension is no scale`},
		{"territories that are persons", scope.Source{NameDims: []scope.Dim{scope.Territory}},
			`territory: the words of this dimension are no names of persons`},
		{"tags that nest", scope.Source{Tags: scope.Outlines{"x": "a\n\tb"}}, `x: "b": tags do not nest`},
		{"a tag that is a word", scope.Source{Trees: scope.Outlines{"x": "a"}, Tags: scope.Outlines{"x": "A"}},
			`x: "A": named twice`},
		{"a dimension without a name", scope.Source{Trees: scope.Outlines{"": "a"}},
			`the name of a dimension: a name is missing`},
		{"a person without a name", scope.Source{Names: []string{" "}}, `with: " ": a name is missing`},
		{"an outsider that is not named", scope.Source{Names: []string{"Ann"}, Outsiders: []string{"Anne"}},
			`"Anne": not a known word; did you mean "Ann"?`},
		{"a group with an unknown member",
			scope.Source{Groups: []scope.Group{{Name: "g", Dim: scope.Territory, Members: "Frnace"}}},
			`"Frnace": not a known word; did you mean "France"`},
		{"a group of groups", scope.Source{Groups: []scope.Group{{Name: "g", Dim: scope.Territory, Members: "EU"}}},
			`its members are words of the tree, which EU is not`},
		{"a group that is a country",
			scope.Source{Groups: []scope.Group{{Name: "France", Dim: scope.Territory, Members: "US"}}},
			`is a word already, and no group`},
		{"a group without a day",
			scope.Source{Groups: []scope.Group{{Name: "g", Dim: scope.Territory, Members: "US", During: between("2027-01-01", "2026-01-01")}}},
			`the span holds no day`},
		{"a group without members",
			scope.Source{Groups: []scope.Group{{Name: "g", Dim: scope.Territory, Members: "US except US"}}},
			`a group without members`},
		{"a group of values", scope.Source{Groups: []scope.Group{{Name: "g", Dim: scope.Time, Members: "a"}}},
			`this dimension is ordered`},
		{"a membership in an unknown tag", member(scope.Membership{Tag: "hyperscalr", Name: "Nimbus"}),
			`did you mean "hyperscaler"`},
		{"a membership of an unknown name", member(scope.Membership{Tag: "competitor", Name: "Nimbos"}),
			`did you mean "Nimbus"`},
		{"a membership in a person", member(scope.Membership{Tag: "Cumulus", Name: "Nimbus"}),
			`is neither a tag nor an open definition`},
		{"a membership that contradicts another",
			member(scope.Membership{Tag: "hyperscaler", Name: "Nimbus", Not: true, During: on("2030-01-01")}),
			`both has and has not the tag hyperscaler`},
		{"a membership in a scale", member(scope.Membership{Tag: "competitor", Name: "Nimbus", Dim: "value"}),
			`this dimension has no tags`},
		{"a definition by itself",
			defined(scope.Definition{Word: "p", Includes: "q"}, scope.Definition{Word: "q", Includes: "a, p"}),
			`is defined by itself`},
		{"a definition of nothing", defined(scope.Definition{Word: "p"}), `a definition that includes nothing`},
		{"a definition that excludes what it includes",
			defined(scope.Definition{Word: "p", Includes: "a", Excludes: "a, b"}),
			`all that it includes is excluded`},
		{"a definition that leaves nothing open",
			defined(scope.Definition{Word: "p", Includes: "a", Excludes: "not a", Open: true}),
			`nothing is left open`},
		{"a definition that cannot be read", defined(scope.Definition{Word: "p", Includes: "a,"}),
			`a word is missing at the end`},
		{"a definition twice",
			defined(scope.Definition{Word: "p", Includes: "a"}, scope.Definition{Word: "P", Includes: "b"}),
			`"P": named twice`},
		{"a definition throughout something", defined(scope.Definition{Word: "p", Includes: "throughout a"}),
			`only an act takes place throughout`},
	} {
		t.Run(row.name, func(t *testing.T) {
			v, err := scope.NewVocabulary(row.source)
			var wrong *scope.WordError
			if v != nil || !errors.As(err, &wrong) || !strings.Contains(err.Error(), row.problem) {
				t.Fatalf("got %v, want the problem %q", err, row.problem)
			}
		})
	}
	t.Run("all problems are reported at once", func(t *testing.T) {
		s := tree("x", "a\na\nb\nb")
		s.Names = []string{""}
		_, err := scope.NewVocabulary(s)
		if got := strings.Count(err.Error(), "\n") + 1; got != 3 {
			t.Errorf("%d problems, want 3: %v", got, err)
		}
	})
}

func TestOutlinesAreBounded(t *testing.T) {
	for n := scope.MaxWords - 1; n <= scope.MaxWords+1; n++ {
		if words, err := scope.ReadOutline(strings.Repeat("a\n", n)); (err == nil) != (n <= scope.MaxWords) {
			t.Errorf("%d words of at most %d: %d, %v", n, scope.MaxWords, words, err)
		}
	}
	for n := scope.MaxDepth - 1; n <= scope.MaxDepth+1; n++ {
		var text strings.Builder
		for i := range n + 1 {
			text.WriteString(strings.Repeat(" ", i) + "a\n")
		}
		if _, err := scope.ReadOutline(text.String()); (err == nil) != (n <= scope.MaxDepth) {
			t.Errorf("%d deep of at most %d: %v", n, scope.MaxDepth, err)
		}
	}
}

func TestTerritoriesAreTheWorldsAndTheAgreements(t *testing.T) {
	v, err := scope.NewVocabulary(scope.Source{
		Trees:       scope.Outlines{scope.Territory: "US = the States\n\tsales region West\nhigh seas"},
		Definitions: []scope.Definition{{Word: "EU", Dim: scope.Territory, Includes: "France, Norway"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		name     string
		scope    scope.Words
		act      scope.Words
		want     scope.Where
		unplaced int
	}{
		{"a place of the agreement lies in its country", "the States", "sales region West", scope.Inside, 0},
		{"a place beside the regions lies in the world", "worldwide", "high seas", scope.Inside, 0},
		{"a place beside the regions lies in none of them", "US", "high seas", scope.Outside, 0},
		{"a place that is not known lies in the world", "World", "Atlantis", scope.Inside, 1},
		{"a place that is not known may lie in a country", "US", "Atlantis", scope.Perhaps, 1},
		{"a place that does not apply is not in the world", "World", "none", scope.Outside, 0},
		{"a group that the agreement defines is what it says", "EU", "Norway", scope.Inside, 0},
		{"a group that the agreement defines is not ready-made", "EU", "Germany", scope.Outside, 0},
		{"a group that is ready-made", "EEA", "Norway", scope.Inside, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			rel, unplaced := relate(t, v, scope.Box{scope.Territory: row.scope}, scope.Box{scope.Territory: row.act}, on("2026-01-01"))
			if rel[0].Where != row.want || len(unplaced) != row.unplaced {
				t.Errorf("%v, unplaced %v", rel, unplaced)
			}
		})
	}
}

// relate is where the cells of an act lie as to a scope.
func relate(t *testing.T, v *scope.Vocabulary, e scope.Expr, what scope.Box, during civil.Span) ([]scope.Relation, []scope.Unplaced) {
	t.Helper()
	r, err := v.Resolve(e)
	if err != nil {
		t.Fatal(err)
	}
	cells, unplaced, err := v.Cells(what, during, true)
	if err != nil {
		t.Fatal(err)
	}
	rels := make([]scope.Relation, len(cells))
	for i, c := range cells {
		rels[i] = r.Relate(c)
	}
	return rels, unplaced
}
