package scope_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/scope"
)

func TestPlace(t *testing.T) {
	june := on("2027-06-01")
	inside, outside := scope.Relation{Where: scope.Inside}, scope.Relation{Where: scope.Outside}
	for _, row := range []struct {
		name   string
		places []scope.Placement
		scope  scope.Box // as the agreement uses it, worked out before names are placed
		act    scope.Box
		on     civil.Span
		want   scope.Relation
	}{
		{"below a word of the tree", []scope.Placement{{Name: "pretraining", Dim: "activity", Below: "training"}},
			scope.Box{"activity": "compute"}, scope.Box{"activity": "pretraining"}, june, inside},
		{"below another word", []scope.Placement{{Name: "resale", Dim: "activity", Below: "sell software"}},
			scope.Box{"activity": "compute"}, scope.Box{"activity": "resale"}, june, outside},
		{"none of the words", []scope.Placement{{Name: "juggling", Dim: "activity"}},
			scope.Box{"activity": "compute, sell software"}, scope.Box{"activity": "juggling"}, june, outside},
		{"none of the words, for all others", []scope.Placement{{Name: "juggling", Dim: "activity"}},
			scope.Box{"activity": "not compute"}, scope.Box{"activity": "juggling"}, june, inside},
		{"below a name that is placed as well",
			[]scope.Placement{{Name: "b", Dim: "activity", Below: "a"}, {Name: "a", Dim: "activity", Below: "compute"}},

			scope.Box{"activity": "compute"}, scope.Box{"activity": "b"}, june, inside},
		{"an affiliate", []scope.Placement{{Name: "Helios Ltd", Below: "Helios"}},
			scope.Box{"by": "Helios"}, scope.Box{"by": "Helios Ltd"}, june, inside},
		{"its parent alone", []scope.Placement{{Name: "Helios Ltd", Below: "Helios"}},
			scope.Box{"by": "exactly Helios"}, scope.Box{"by": "Helios"}, june, inside},
		{"an affiliate, where its parent alone is meant", []scope.Placement{{Name: "Helios Ltd", Below: "Helios"}},
			scope.Box{"by": "exactly Helios"}, scope.Box{"by": "Helios Ltd"}, june, outside},
		{"an affiliate on the day before it was one",
			[]scope.Placement{{Name: "Helios Ltd", Below: "Helios", During: from("2027-06-02")}},
			scope.Box{"by": "Helios"}, scope.Box{"by": "Helios Ltd"}, june, scope.Relation{Vague: []scope.Dim{"by"}}},
		{"an affiliate on its first day",
			[]scope.Placement{{Name: "Helios Ltd", Below: "Helios", During: from("2027-06-01")}},
			scope.Box{"by": "Helios"}, scope.Box{"by": "Helios Ltd"}, june, inside},
		{"an affiliate that is sold",
			[]scope.Placement{{Name: "Ltd", Below: "Helios", During: between("2026-01-01", "2027-05-31")}, {Name: "Ltd", Below: "Cumulus", During: from("2027-06-01")}},

			scope.Box{"by": "Helios"}, scope.Box{"by": "Ltd"}, june, outside},
		{"somebody with a tag", []scope.Placement{{Name: "Oracle", In: "hyperscaler"}},
			scope.Box{"with": "hyperscaler"}, scope.Box{"with": "Oracle"}, june, inside},
		{"somebody without a tag", []scope.Placement{{Name: "Oracle", NotIn: "hyperscaler, competitor"}},
			scope.Box{"with": "hyperscaler"}, scope.Box{"with": "Oracle"}, june, outside},
		{"somebody of whom nothing is said", []scope.Placement{{Name: "Oracle"}},
			scope.Box{"with": "hyperscaler"}, scope.Box{"with": "Oracle"}, june, scope.Relation{Gaps: []string{`whether "hyperscaler" covers Oracle`}}},
		{"somebody known, who has a tag", []scope.Placement{{Name: "Cumulus", In: "competitor"}},
			scope.Box{"with": "competitor"}, scope.Box{"with": "Cumulus"}, june, inside},
		{"an outsider who has a tag after all",
			[]scope.Placement{{Name: "Stratus", In: "competitor", During: from("2027-06-01")}},
			scope.Box{"with": "competitor"}, scope.Box{"with": "Stratus"}, june, inside},
		{"what an open word covers", []scope.Placement{{Name: "runtime", Dim: "product", In: "API product"}},
			scope.Box{"product": "offering"}, scope.Box{"product": "runtime"}, june, inside},
		{"what an open word does not cover", []scope.Placement{{Name: "runtime", Dim: "product", NotIn: "API product"}},
			scope.Box{"product": "API product"}, scope.Box{"product": "runtime"}, june, outside},
		{"what is in a group of the agreement", []scope.Placement{{Name: "Japan", Dim: "territory", In: "home market"}},
			scope.Box{"territory": "home market"}, scope.Box{"territory": "Japan"}, june, inside},
		{"what is in a group, among all others",
			[]scope.Placement{{Name: "Japan", Dim: "territory", In: "home market"}},
			scope.Box{"territory": "not home market"}, scope.Box{"territory": "Japan"}, june, outside},
		{"what is not placed in the group", []scope.Placement{{Name: "Japan", Dim: "territory", In: "home market"}},
			scope.Box{"territory": "home market"}, scope.Box{"territory": "Fiji"}, june, outside},
		{"what is placed in a group frozen before",
			[]scope.Placement{{Name: "Japan", Dim: "territory", In: "home market"}},
			scope.Box{"territory": "home market as of 2026-01-01"}, scope.Box{"territory": "Japan"}, june,
			scope.Relation{Gaps: []string{`who belonged to "home market" on 2026-01-01`}}},
		{"a place in a country of a ready-made group",
			[]scope.Placement{{Name: "Bavaria", Dim: "territory", Below: "Germany"}},
			scope.Box{"territory": "EU"}, scope.Box{"territory": "Bavaria"}, june, inside},
		{"a country, once places are listed in it",
			[]scope.Placement{{Name: "Bavaria", Dim: "territory", Below: "Germany"}},
			scope.Box{"territory": "EU"}, scope.Box{"territory": "Germany"}, june, inside},
		{"an affiliate, of which more is said for another dimension of names",
			[]scope.Placement{{Name: "Ltd", Dim: "to", In: "competitor"}, {Name: "Ltd", Below: "Helios"}},
			scope.Box{"by": "Helios", "with": "competitor"}, scope.Box{"by": "Ltd", "with": "Ltd"}, june, inside},
	} {
		t.Run(row.name, func(t *testing.T) {
			before := vocabulary(t)
			rough, err := before.Resolve(row.scope)
			if err != nil {
				t.Fatal(err)
			}
			v, err := before.Place(row.places)
			if err != nil {
				t.Fatal(err)
			}
			again, err := v.Resolve(row.scope)
			if err != nil || !again.Equal(rough) {
				t.Errorf("worked out again: %v, %v", again, err)
			}
			cells, unplaced, err := v.Cells(row.act, row.on, true)
			if err != nil || len(cells) != 1 {
				t.Fatalf("%d cells, %v", len(cells), err)
			}
			if diff := cmp.Diff(row.want, rough.Relate(cells[0])); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if (len(unplaced) > 0) != strings.Contains(row.name, "the day before") {
				t.Errorf("unplaced %v", unplaced)
			}
			if name := row.places[0].Name; strings.Contains(row.name, "none of") && before.Knows(row.places[0].Dim, name) {
				t.Errorf("%q was known before", name)
			}
		})
	}
}

func TestScopesOfPlacedNames(t *testing.T) {
	v, err := vocabulary(t).Place([]scope.Placement{
		{Name: "Ltd", Below: "Helios", During: between("2026-01-01", "2026-12-31")},
		{Name: "Ltd", Below: "Cumulus", During: from("2028-01-01")},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		name string
		act  scope.Words
		on   civil.Span
		want scope.Relation
	}{
		{"at its first place", "Ltd", on("2026-12-31"), scope.Relation{Where: scope.Inside}},
		{"at its second place", "Ltd", on("2028-01-01"), scope.Relation{Where: scope.Inside}},
		{"between them", "Ltd", on("2027-06-01"), scope.Relation{Gaps: []string{`what "Ltd" is`}}},
		{"somebody else", "Cumulus", on("2028-01-01"), scope.Relation{Where: scope.Outside}},
		{"somebody else between them", "Cumulus", on("2027-06-01"), scope.Relation{Gaps: []string{`what "Ltd" is`}}},
	} {
		t.Run(row.name, func(t *testing.T) {
			rels, _ := relate(t, v, scope.Box{"with": "Ltd"}, scope.Box{"with": row.act}, row.on)
			if diff := cmp.Diff([]scope.Relation{row.want}, rels); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	cells := located(t, v, scope.Box{"with": "Ltd"}, civil.Span{}, false)
	if rough, _ := v.Resolve(scope.Box{"with": "Helios, Cumulus"}); rough.Relate(cells[0]).Where != scope.Perhaps {
		t.Error("on some day, not all of which are known")
	}
	cells = located(t, v, scope.Box{"with": "Ltd"}, between("2026-06-01", "2028-06-01"), true)
	want := []string{"from 2026-06-01 through 2026-12-31", "from 2027-01-01 through 2027-12-31",
		"from 2028-01-01 through 2028-06-01"}
	if diff := cmp.Diff(want, texts(cells, "time")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	t.Run("a name is placed further", func(t *testing.T) {
		w, err := v.Place([]scope.Placement{{Name: "Ltd", Dim: scope.By, In: "competitor"},
			{Name: "Ltd", Below: "Helios", During: on("2027-06-01")}})
		if err != nil {
			t.Fatal(err)
		}
		rels, unplaced := relate(t, w, scope.Box{"with": "competitor", "by": "Helios"}, scope.Box{"with": "Ltd", "by": "Ltd"}, on("2027-06-01"))
		if rels[0].Where != scope.Inside || len(unplaced) > 0 {
			t.Errorf("%v, unplaced %v", rels, unplaced)
		}
	})
}

func TestPlacementsWithProblems(t *testing.T) {
	v := vocabulary(t)
	for _, row := range []struct {
		name  string
		place scope.Placement
		want  string
	}{
		{"a dimension that is not known", scope.Placement{Name: "a", Dim: "teritory"}, `did you mean "territory"`},
		{"a scale", scope.Placement{Name: "a", Dim: "value"}, "this dimension is ordered and has no names"},
		{"no name", scope.Placement{Name: " "}, "a name is missing"},
		{"no days", scope.Placement{Name: "a", During: between("2027-01-01", "2026-01-01")}, "the span holds no day"},
		{"below what is not known", scope.Placement{Name: "a", Below: "Nimbos"}, `did you mean "Nimbus"`},
		{"below a tag", scope.Placement{Name: "a", Below: "hyperscaler"}, "nothing lies below it; say In"},
		{"below a closed word", scope.Placement{Name: "spring", Dim: "season (x)", Below: "half-year"},
			"the words below half-year exhaust it"},
		{"a name that lies elsewhere", scope.Placement{Name: "France", Dim: "territory", Below: "Asia"},
			"is known already, and does not stand below Asia"},
		{"a tag", scope.Placement{Name: "hyperscaler"}, "is known already, and no name of a thing"},
		{"the world", scope.Placement{Name: "World", Dim: "territory"}, "is known already, and no name of a thing"},
		{"in a person", scope.Placement{Name: "a", In: "Nimbus"},
			"is neither a tag nor a group nor an open definition"},
		{"in what is not known", scope.Placement{Name: "a", In: "hyperscalr"}, `did you mean "hyperscaler"`},
		{"in a ready-made group", scope.Placement{Name: "a", Dim: "territory", In: "EU"},
			"nothing is placed in a ready-made group"},
		{"in an expression", scope.Placement{Name: "a", In: "hyperscaler except competitor"},
			"a list of tags and groups is expected"},
		{"in none", scope.Placement{Name: "a", In: "none"}, "a tag or a group is expected"},
		{"in what cannot be read", scope.Placement{Name: "a", In: "hyperscaler,"}, "a word is missing at the end"},
		{"in and not in", scope.Placement{Name: "a", In: "competitor", NotIn: "competitor"},
			"both belongs to competitor and does not"},
		{"not in what it is known to be in", scope.Placement{Name: "Nimbus", NotIn: "hyperscaler"},
			"both belongs to hyperscaler and does not"},
		{"not in a group that has it", scope.Placement{Name: "US", Dim: "territory", NotIn: "home market"},
			"belongs to home market and cannot be taken out of it"},
	} {
		t.Run(row.name, func(t *testing.T) {
			w, err := v.Place([]scope.Placement{row.place})
			if w != nil || err == nil || !containsText(err, row.want) {
				t.Errorf("got %v, want %s", err, row.want)
			}
		})
	}
	var chain []scope.Placement
	for i := range 1_000 {
		chain = append(chain, scope.Placement{Name: fmt.Sprintf("n%d", i), Below: fmt.Sprintf("n%d", i+1)})
	}
	if _, err := v.Place(append(chain, scope.Placement{Name: "n1000"})); err == nil || !containsText(err, "nested more than 64 deep") {
		t.Errorf("a chain of a thousand: %v", err)
	}
	if _, err := v.Place([]scope.Placement{{Name: "a", Below: "b"}, {Name: "b", Below: "a"}}); err == nil || !containsText(err, "not a known word") {
		t.Errorf("names below one another: %v", err)
	}
	twice := []scope.Placement{{Name: "Ltd", Below: "Helios", During: from("2026-01-01")},
		{Name: "Ltd", Below: "Cumulus", During: on("2027-01-01")}}
	if _, err := v.Place(twice); err == nil {
		t.Error("a name is at two places")
	}
}
