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

func TestRelate(t *testing.T) {
	v := vocabulary(t)
	june := on("2027-06-01")
	gap := func(label string) scope.Relation { return scope.Relation{Gaps: []string{label}} }
	vague := func(dims ...scope.Dim) scope.Relation { return scope.Relation{Vague: dims} }
	inside, outside := scope.Relation{Where: scope.Inside}, scope.Relation{Where: scope.Outside}
	for _, row := range []struct {
		name  string
		scope scope.Expr
		act   scope.Box
		on    civil.Span
		want  scope.Relation
	}{
		{"nothing said of the territory", scope.Box{"territory": "US"}, scope.Box{"activity": "training"}, june,
			vague("territory")},
		{"nothing said, and everything covered", scope.Everything, scope.Box{}, june, inside},
		{"a wider action", scope.Box{"activity": "training"}, scope.Box{"activity": "compute"}, june,
			vague("activity")},
		{"a narrower action", scope.Box{"activity": "compute"}, scope.Box{"activity": "train frontier models"}, june,
			inside},
		{"another action", scope.Box{"activity": "compute"}, scope.Box{"activity": "sell software"}, june, outside},
		{"an action that is not known", scope.Box{"activity": "compute"}, scope.Box{"activity": "juggle"}, june,
			vague("activity")},
		{"a word whose parts are all covered", scope.Box{"activity": "training, run inference"},
			scope.Box{"activity": "compute"}, june, vague("activity")},
		{"a closed word whose parts are all covered", scope.Box{"season (x)": "summer, winter"},
			scope.Box{"season (x)": "half-year"}, june, inside},
		{"boxes that cover together what neither does",
			scope.Boxes{{"territory": "US", "hardware": "GPU"}, {"territory": "US", "hardware": "not GPU"}},
			scope.Box{"territory": "Texas", "hardware": "any"}, june, inside},
		{"the same, where the hardware may not apply",
			scope.Boxes{{"territory": "US", "hardware": "GPU"}, {"territory": "US", "hardware": "not GPU"}},
			scope.Box{"territory": "Texas"}, june, vague("hardware")},
		{"a carve-out of a part", scope.Box{"territory": "US except California"}, scope.Box{"territory": "US-CA"},
			june, outside},
		{"somewhere in what has a carve-out", scope.Box{"territory": "US except California"},
			scope.Box{"territory": "US"}, june, vague("territory")},
		{"the country itself", scope.Box{"territory": "exactly US"}, scope.Box{"territory": "exactly US"}, june,
			inside},
		{"a member, before it left", scope.Box{"territory": "EU"}, scope.Box{"territory": "UK"}, on("2020-01-31"),
			inside},
		{"a member, after it left", scope.Box{"territory": "EU"}, scope.Box{"territory": "UK"}, on("2020-02-01"),
			outside},
		{"a group frozen", scope.Box{"territory": "EU as of 2016-06-23"}, scope.Box{"territory": "UK"}, june, inside},
		{"a group of the agreement, before a member joined", scope.Box{"territory": "home market"},
			scope.Box{"territory": "Canada"}, on("2026-12-31"), outside},
		{"a group of the agreement, after a member joined", scope.Box{"territory": "home market"},
			scope.Box{"territory": "Canada"}, on("2027-01-01"), inside},
		{"a person with a tag", scope.Box{"with": "hyperscaler"}, scope.Box{"with": "Nimbus"}, june, inside},
		{"a person before it had the tag", scope.Box{"with": "hyperscaler"}, scope.Box{"with": "Nimbus"},
			on("2026-06-01"), gap(`whether "hyperscaler" covers Nimbus`)},
		{"a person that surely has it not", scope.Box{"with": "hyperscaler"}, scope.Box{"with": "Helios"}, june,
			outside},
		{"an outsider", scope.Box{"with": "hyperscaler"}, scope.Box{"with": "Stratus"}, june, outside},
		{"a person of whom it is not known", scope.Box{"with": "hyperscaler"}, scope.Box{"with": "Cumulus"}, june,
			gap(`whether "hyperscaler" covers Cumulus`)},
		{"the same, where those without are meant", scope.Box{"with": "not hyperscaler"},
			scope.Box{"with": "Cumulus"}, june, gap(`whether "hyperscaler" covers Cumulus`)},
		{"with or without the tag", scope.Box{"with": "hyperscaler; not hyperscaler"}, scope.Box{"with": "Cumulus"},
			june, inside},
		{"somebody with the tag", scope.Box{"with": "hyperscale provider"}, scope.Box{"with": "hyperscaler"}, june,
			inside},
		{"somebody with the tag, where one is excepted", scope.Box{"with": "hyperscaler except Nimbus"},
			scope.Box{"with": "hyperscaler"}, june, vague("with")},
		{"somebody with the tag, but not the excepted one", scope.Box{"with": "hyperscaler except Nimbus"},
			scope.Box{"with": "hyperscaler except Nimbus"}, june, inside},
		{"one tag, asked for another", scope.Box{"with": "competitor"}, scope.Box{"with": "hyperscaler"}, june,
			scope.Relation{Gaps: nil, Vague: []scope.Dim{"with"}}},
		{"a person that is not known", scope.Box{"with": "hyperscaler"}, scope.Box{"with": "Oracle"}, june,
			scope.Relation{Gaps: []string{`whether "hyperscaler" covers Oracle`}, Vague: []scope.Dim{"with"}}},
		{"nobody, for a rule about those without the tag", scope.Box{"with": "not hyperscaler"},
			scope.Box{"with": "none"}, june, outside},
		{"nobody, for a rule about nobody", scope.Box{"with": "none, Nimbus"}, scope.Box{"with": "none"}, june, inside},
		{"nobody said, for a rule about somebody", scope.Box{"with": "hyperscaler"}, scope.Box{}, june, vague("with")},
		{"a name with a comma", scope.Box{"with": `"Papa John's, Inc."`},
			scope.Box{"with": scope.Quote("Papa John's, Inc.")}, june, inside},
		{"the settled core of a word", scope.Box{"product": "API product"}, scope.Box{"product": "API calls"}, june,
			inside},
		{"what a word surely does not cover", scope.Box{"product": "API product"},
			scope.Box{"product": "consumer app"}, june, outside},
		{"what is in neither", scope.Box{"product": "API product"}, scope.Box{"product": "phone"}, june,
			gap(`whether "API product" covers phone`)},
		{"the word itself", scope.Box{"product": "API product"}, scope.Box{"product": "API product"}, june, inside},
		{"the word itself, for all others", scope.Box{"product": "not API product"},
			scope.Box{"product": "API product"}, june, outside},
		{"all but what the word covers", scope.Box{"product": "not API product"}, scope.Box{"product": "phone"}, june,
			gap(`whether "API product" covers phone`)},
		{"the word or not", scope.Box{"product": "API product; not API product"}, scope.Box{"product": "phone"}, june,
			inside},
		{"a word defined by another", scope.Box{"product": "offering"}, scope.Box{"product": "phone"}, june,
			gap(`whether "API product" covers phone`)},
		{"a word defined by another with an exception", scope.Box{"product": "offering"}, scope.Box{"product": "toy"},
			june, outside},
		{"a withheld list", scope.Box{"product": "withheld list"}, scope.Box{"product": "phone"}, june,
			gap("whether phone is on the withheld list")},
		{"a word defined by a tag", scope.Box{"with": "big cloud"}, scope.Box{"with": "Nimbus"}, june, outside},
		{"a word defined by a tag, in another dimension of names", scope.Box{"to": "big cloud"},
			scope.Box{"to": "Cumulus"}, june, gap(`whether "hyperscaler" covers Cumulus`)},
		{"an amount just not over", scope.Box{"value": "over USD 1,000,000"}, scope.Box{"value": "USD 1,000,000"},
			june, outside},
		{"an amount just over", scope.Box{"value": "over USD 1,000,000"}, scope.Box{"value": "USD 1,000,000.01"},
			june, inside},
		{"an amount not known well enough", scope.Box{"value": "over USD 1,000,000"},
			scope.Box{"value": "USD 1 to USD 2,000,000"}, june, vague("value")},
		{"a percentage", scope.Box{"stake": "at least 14.5%"}, scope.Box{"stake": "14.50 %"}, june, inside},
		{"a number of shares", scope.Box{"count": "under 4,330,000 shares"},
			scope.Box{"count": "1 to 4,329,999 shares"}, june, inside},
		{"a pure number", scope.Box{"ratio": "0.5 to 1"}, scope.Box{"ratio": "0.5"}, june, inside},
		{"an amount where none applies", scope.Box{"value": "over USD 1"}, scope.Box{"value": "none"}, june, outside},
		{"the first day", scope.Box{"time": "from 2027-06-01 through 2027-12-31"}, scope.Box{}, june, inside},
		{"the day before", scope.Box{"time": "from 2027-06-01 through 2027-12-31"}, scope.Box{}, on("2027-05-31"),
			outside},
		{"the last day", scope.Box{"time": "from 2027-06-01 through 2027-12-31"}, scope.Box{}, on("2027-12-31"),
			inside},
		{"the day after", scope.Box{"time": "from 2027-06-01 and before 2028-01-01"}, scope.Box{}, on("2028-01-01"),
			outside},
		{"days that begin before", scope.Box{"time": "from 2027-06-01"}, scope.Box{}, from("2027-05-31"),
			vague("time")},
	} {
		t.Run(row.name, func(t *testing.T) {
			rels, _ := relate(t, v, row.scope, row.act, row.on)
			if diff := cmp.Diff([]scope.Relation{row.want}, rels[:1]); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestExpressionsThatCannotBeResolved(t *testing.T) {
	v := vocabulary(t)
	for _, row := range []struct {
		name  string
		scope scope.Expr
		want  string
	}{
		{"nothing", nil, "what is covered is not stated"},
		{"an empty box", scope.Box{}, "what is covered is not stated"},
		{"a list with an empty box", scope.Boxes{{"territory": "US"}, {}}, "what is covered is not stated"},
		{"a dimension that is not known", scope.Box{"teritory": "US"},
			`"teritory": no dimension is so called; did you mean "territory"?`},
		{"a word that is not known", scope.Box{"territory": "Untied Kingdom"},
			`territory: "Untied Kingdom": not a known word; did you mean "United Kingdom"?`},
		{"empty words", scope.Box{"territory": ""}, "territory: no words are stated"},
		{"words that cover nothing", scope.Box{"territory": "Singapore except Asia"},
			`territory: "Singapore except Asia": this covers nothing`},
		{"throughout", scope.Box{"territory": "throughout US"},
			`territory: "throughout US": only an act takes place throughout something`},
		{"exactly a group", scope.Box{"territory": "exactly EU"},
			`territory: "exactly EU": only a word of the tree can be meant exactly`},
		{"exactly a closed word", scope.Box{"season (x)": "exactly half-year"},
			`season (x): "exactly half-year": this covers nothing`},
		{"a country as of a day", scope.Box{"territory": "US as of 2026-01-01"},
			`territory: "US as of 2026-01-01": only a group can be taken as of a day`},
		{"a name on a scale", scope.Box{"value": `"much"`},
			`value: "much": a value or a range is expected, not a name`},
		{"another currency", scope.Box{"value": "over EUR 5"}, `value: "EUR 5": an amount in USD is expected`},
		{"no unit", scope.Box{"value": "over 5"}, `value: "5": an amount in USD is expected`},
		{"a unit where none is", scope.Box{"ratio": "5%"}, `ratio: "5%": an amount in a pure number is expected`},
		{"a range that ends before it begins", scope.Box{"value": "USD 6 to USD 5"},
			`value: "at least USD 6 and at most USD 5": the range ends before it begins`},
		{"a range without a point", scope.Box{"value": "over USD 5 and at most USD 5"},
			`the range ends before it begins`},
		{"days without a day", scope.Box{"time": "after 2026-01-01 and before 2026-01-02"},
			`the range ends before it begins`},
		{"no day at all", scope.Box{"time": "none"}, `time: "none": everything happens at some time`},
		{"two problems", scope.Box{"territory": "X1", "with": "Y1"},
			"territory: \"X1\": not a known word\nwith: \"Y1\": not a known word"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := v.Resolve(row.scope)
			if err == nil || !containsText(err, row.want) {
				t.Errorf("got %v, want %s", err, row.want)
			}
		})
	}
}

func TestApart(t *testing.T) {
	v := vocabulary(t)
	for _, row := range []struct {
		name  string
		scope scope.Expr
		act   scope.Box
		want  []scope.Dim
	}{
		{"one dimension of two", scope.Box{"activity": "training", "territory": "US"},
			scope.Box{"activity": "training", "territory": "UK"}, []scope.Dim{"territory"}},
		{"either of two: the first that is said", scope.Box{"activity": "training", "territory": "US"},
			scope.Box{"activity": "sell software", "territory": "UK"}, []scope.Dim{"activity"}},
		{"one for each box", scope.Boxes{{"hardware": "GPU", "territory": "US"}, {"territory": "UK"}},
			scope.Box{"hardware": "custom chips", "territory": "US"}, []scope.Dim{"territory", "hardware"}},
		{"one for both boxes", scope.Boxes{{"hardware": "GPU", "territory": "US"}, {"territory": "UK"}},
			scope.Box{"hardware": "custom chips", "territory": "Japan"}, []scope.Dim{"territory"}},
		{"a tag", scope.Box{"with": "hyperscaler"}, scope.Box{"with": "Stratus"}, []scope.Dim{"with"}},
		{"inside", scope.Box{"territory": "US"}, scope.Box{"territory": "US"}, nil},
		{"not known", scope.Box{"territory": "US"}, scope.Box{}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			r, err := v.Resolve(row.scope)
			if err != nil {
				t.Fatal(err)
			}
			cells, _, err := v.Cells(row.act, on("2027-06-01"), true)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(row.want, r.Apart(cells[0])); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestGapsOfAScope(t *testing.T) {
	v := vocabulary(t)
	resolve := func(b scope.Box) scope.Rough {
		r, err := v.Resolve(b)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	us, texas, eu := resolve(scope.Box{"territory": "US"}), resolve(scope.Box{"territory": "Texas"}), resolve(scope.Box{"territory": "EU"})
	gpu := resolve(scope.Box{"hardware": "GPU"})
	barred := us.Union(eu).Minus(texas.Doubted("whether there is capacity")).Minus(gpu.Doubted("whether chips are short"))
	for _, row := range []struct {
		name string
		act  scope.Box
		want scope.Relation
	}{
		{"where nothing is in doubt", scope.Box{"territory": "California", "hardware": "custom chips"},
			scope.Relation{Where: scope.Inside}},
		{"where one thing is", scope.Box{"territory": "Texas", "hardware": "custom chips"},
			scope.Relation{Gaps: []string{"whether there is capacity"}}},
		{"where two things are", scope.Box{"territory": "Texas", "hardware": "GPU"},
			scope.Relation{Gaps: []string{"whether chips are short", "whether there is capacity"}}},
		{"where it depends on where", scope.Box{"territory": "US", "hardware": "custom chips"},
			scope.Relation{Gaps: []string{"whether there is capacity"}, Vague: []scope.Dim{"territory"}}},
		{"outside whatever is in doubt", scope.Box{"territory": "Japan"}, scope.Relation{Where: scope.Outside}},
	} {
		t.Run(row.name, func(t *testing.T) {
			cells, _, err := v.Cells(row.act, on("2027-06-01"), true)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(row.want, barred.Relate(cells[0])); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if barred.Empty() || !scope.Nothing().Empty() || !barred.Minus(scope.Whole()).Empty() || texas.Doubted("x").Empty() {
		t.Error("what is empty is not")
	}
	if !barred.Not().Not().Equal(barred) || barred.Equal(us) {
		t.Error("what is equal is not")
	}
}

func TestProject(t *testing.T) {
	v := vocabulary(t)
	r, err := v.Resolve(scope.Boxes{{"activity": "training", "territory": "Germany"}, {"activity": "compute", "with": "hyperscaler", "territory": "Canada"}})
	if err != nil {
		t.Fatal(err)
	}
	want, err := v.Resolve(scope.Box{"activity": "compute"})
	if err != nil {
		t.Fatal(err)
	}
	if got := r.Project(scope.Activity); !got.Equal(want) {
		t.Errorf("on activity: %v", got)
	}
	if got := r.Project("hardware"); !got.Equal(scope.Whole()) {
		t.Errorf("on what it does not restrict: %v", got)
	}
	if got := r.Doubted("x").Project(scope.Activity); !got.Equal(want.Doubted("x")) {
		t.Errorf("of what is in doubt: %v", got)
	}
	if got := scope.Nothing().Project(scope.Activity); !got.Empty() {
		t.Errorf("of nothing: %v", got)
	}
}

func TestTooManyPiecesAreNotKnown(t *testing.T) {
	diagonal := func(p, q scope.Dim, n int) scope.Boxes {
		var all scope.Boxes
		for i := range n {
			name := scope.Words(fmt.Sprintf("n%d", i))
			all = append(all, scope.Box{p: name, q: name})
		}
		return all
	}
	ab, cd := diagonal("a", "b", 101), diagonal("c", "d", 100)
	v, err := scope.NewVocabulary(scope.Source{Used: []scope.Expr{ab, cd}})
	if err != nil {
		t.Fatal(err)
	}
	x, errX := v.Resolve(ab)
	y, errY := v.Resolve(cd)
	fewer, errFewer := v.Resolve(ab[1:])
	if err := errors.Join(errX, errY, errFewer); err != nil {
		t.Fatal(err)
	}
	if got := fewer.Intersect(y).Sure().Pieces(); got != scope.MaxPieces {
		t.Errorf("%d pieces, want %d", got, scope.MaxPieces)
	}
	if _, err := x.Sure().Intersect(y.Sure()); !errors.Is(err, scope.ErrTooManyPieces) {
		t.Errorf("a region of more pieces: %v", err)
	}
	both := x.Intersect(y)
	for _, act := range []scope.Box{{"a": "n1", "b": "n1", "c": "n1", "d": "n1"}, {"a": "n1", "b": "n2", "c": "n1", "d": "n1"}, {}} {
		cells, _, err := v.Cells(act, civil.Span{}, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range []scope.Rough{both, both.Not(), scope.Whole().Minus(both)} {
			rel := r.Relate(cells[0])
			if rel.Where != scope.Perhaps || len(rel.Gaps) != 1 || !strings.Contains(rel.Gaps[0], "too many pieces") {
				t.Errorf("%v: %v", act, rel)
			}
		}
	}
}

// containsText says whether the text of an error contains another.
func containsText(err error, text string) bool { return strings.Contains(err.Error(), text) }
