package scope_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/scope"
)

// located is the cells of an act that can be located.
func located(t testing.TB, v *scope.Vocabulary, what scope.Box, during civil.Span, dayKnown bool) []scope.Cell {
	t.Helper()
	cells, _, err := v.Cells(what, during, dayKnown)
	if err != nil {
		t.Fatal(err)
	}
	return cells
}

// texts is what cells say of dimensions.
func texts(cells []scope.Cell, dims ...scope.Dim) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		var said []string
		for _, d := range dims {
			said = append(said, c.Text(d))
		}
		out[i] = strings.Join(said, " | ")
	}
	return out
}

func TestCells(t *testing.T) {
	v := vocabulary(t)
	for _, row := range []struct {
		name     string
		act      scope.Box
		during   civil.Span
		unknown  bool // the day
		dims     []scope.Dim
		want     []string
		unplaced []scope.Unplaced
	}{
		{name: "nothing said", during: on("2027-06-01"), dims: []scope.Dim{"territory", "time"},
			want: []string{" | on 2027-06-01"}},
		{name: "each of a list in all combinations",
			act:    scope.Box{"activity": "train models, run inference", "territory": "US, Japan"},
			during: on("2027-06-01"), dims: []scope.Dim{"activity", "territory"},
			want: []string{"train models | US", "train models | Japan", "run inference | US", "run inference | Japan"}},
		{name: "the same twice", act: scope.Box{"territory": "US, us; US"}, dims: []scope.Dim{"territory"},
			want: []string{"US", "us"}},
		{name: "exceptions where they matter", act: scope.Box{"territory": "US, EU, Japan except France, Texas"},
			during: on("2027-06-01"),
			dims:   []scope.Dim{"territory"}, want: []string{"US except France, Texas", "EU except France, Texas", "Japan"}},
		{name: "all but some", act: scope.Box{"territory": "not US, EU"}, during: on("2027-06-01"),
			dims: []scope.Dim{"territory"}, want: []string{"not US, EU"}},
		{name: "throughout", act: scope.Box{"territory": "throughout (US, EU except Spain); Japan"},
			during: on("2027-06-01"), dims: []scope.Dim{"territory"},
			want: []string{"throughout US", "throughout (EU except Spain)", "Japan"}},
		{name: "throughout a single thing",
			act: scope.Box{"territory": "throughout Japan", "with": "throughout Nimbus"}, during: on("2027-06-01"),
			dims: []scope.Dim{"territory", "with"}, want: []string{"Japan | Nimbus"}},
		{name: "a group that changes is cut", act: scope.Box{"territory": "EU"},
			during: between("2019-01-01", "2020-12-31"),
			dims:   []scope.Dim{"territory", "time"}, want: []string{"EU | from 2019-01-01 through 2020-01-31", "EU | from 2020-02-01 through 2020-12-31"}},
		{name: "a group is not cut where the day is not known", act: scope.Box{"territory": "EU"},
			during: between("2019-01-01", "2020-12-31"), unknown: true,
			dims: []scope.Dim{"territory", "time"}, want: []string{"EU | from 2019-01-01 through 2020-12-31"}},
		{name: "a tag that changes is cut", act: scope.Box{"with": "Nimbus"}, during: from("2026-01-01"),
			dims: []scope.Dim{"with", "time"},
			want: []string{"Nimbus | from 2026-01-01 through 2026-12-31", "Nimbus | from 2027-01-01"}},
		{name: "a tag of somebody else is not", act: scope.Box{"with": "Cumulus"}, during: from("2026-01-01"),
			dims: []scope.Dim{"with", "time"},
			want: []string{"Cumulus | from 2026-01-01"}},
		{name: "a name that is not known", act: scope.Box{"with": "Nimbos", "activity": "juggle"},
			dims:     []scope.Dim{"with", "activity"},
			want:     []string{"Nimbos | juggle"},
			unplaced: []scope.Unplaced{{Dim: "activity", Name: "juggle"}, {Dim: "with", Name: "Nimbos", Near: []string{"Nimbus"}}}},
		{name: "a name that is not known, taken away", act: scope.Box{"territory": "US except Texarkana"},
			dims: []scope.Dim{"territory"},
			want: []string{"US"}, unplaced: []scope.Unplaced{{Dim: "territory", Name: "Texarkana"}}},
		{name: "a dimension that is not known", act: scope.Box{"teritory": "US"},
			dims: []scope.Dim{"teritory", "territory"}, want: []string{" | "},
			unplaced: []scope.Unplaced{{Dim: "teritory", Near: []string{"territory"}}}},
		{name: "a group before it had members", act: scope.Box{"territory": "EU"}, during: on("1950-01-01"),
			dims: []scope.Dim{"territory"},
			want: []string{"EU"}, unplaced: []scope.Unplaced{{Dim: "territory", Name: "EU"}}},
		{name: "amounts", act: scope.Box{"value": "USD 5, USD 1,000 to USD 2,000, none"}, dims: []scope.Dim{"value"},
			want: []string{"USD 5", "at least USD 1,000 and at most USD 2,000", "none"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			cells, unplaced, err := v.Cells(row.act, row.during, !row.unknown)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(row.want, texts(cells, row.dims...)); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(row.unplaced, unplaced); diff != "" {
				t.Errorf("unplaced (-want +got):\n%s", diff)
			}
		})
	}
}

func TestActsThatCannotBeLocated(t *testing.T) {
	v := vocabulary(t)
	many := make([]string, 40)
	for i := range many {
		many[i] = fmt.Sprintf("x%d", i)
	}
	list := scope.Words(strings.Join(many, ","))
	for _, row := range []struct {
		name   string
		act    scope.Box
		during civil.Span
		want   string
	}{
		{"no days", nil, between("2027-01-02", "2027-01-01"), "the span holds no day"},
		{"a time among the words", scope.Box{"time": "2027-01-01"}, civil.Span{},
			"when an act takes place is not among its words"},
		{"words that cannot be read", scope.Box{"territory": "US,", "with": ""}, civil.Span{},
			"territory: \"US,\": a word is missing at the end\nwith: no words are stated"},
		{"another unit", scope.Box{"value": "EUR 5"}, civil.Span{}, `value: "EUR 5": an amount in USD is expected`},
		{"nothing left", scope.Box{"territory": "Texas except US"}, civil.Span{},
			`territory: "Texas except US": nothing is left of this`},
		{"exactly what is closed", scope.Box{"season (x)": "exactly half-year"}, civil.Span{}, "nothing is exactly it"},
		{"exactly a group", scope.Box{"territory": "exactly EU"}, civil.Span{},
			"only a word of the tree can be meant exactly"},
		{"too many combinations", scope.Box{"territory": list, "activity": list}, civil.Span{}, "more than 1000 parts"},
	} {
		t.Run(row.name, func(t *testing.T) {
			cells, _, err := v.Cells(row.act, row.during, true)
			if err == nil || !containsText(err, row.want) {
				t.Errorf("%d cells, %v; want %s", len(cells), err, row.want)
			}
		})
	}
	for n := 24; n <= 26; n++ {
		act := scope.Box{"territory": list, "activity": scope.Words(strings.Join(many[:n], ","))}
		if cells, _, err := v.Cells(act, civil.Span{}, true); (err == nil) != (40*n <= scope.MaxCells) || err == nil && len(cells) != 40*n {
			t.Errorf("%d combinations: %d cells, %v", 40*n, len(cells), err)
		}
	}
	if _, _, err := (&scope.Vocabulary{}).Cells(nil, civil.Span{}, true); err == nil {
		t.Error("the zero vocabulary locates acts")
	}
}

func TestTimeOfACell(t *testing.T) {
	v := vocabulary(t)
	c := located(t, v, scope.Box{"with": "Cumulus"}, from("2027-01-01"), true)[0]
	if got := c.During(); got != from("2027-01-01") {
		t.Errorf("during %v", got)
	}
	later := c.On(on("2030-01-01"))
	if later.During() != on("2030-01-01") || c.During() != from("2027-01-01") || later.Text("with") != "Cumulus" {
		t.Errorf("on another day: %v, and before %v", later.During(), c.During())
	}
	if same := c.On(between("2030-01-02", "2030-01-01")); same.During() != c.During() {
		t.Errorf("on no day: %v", same.During())
	}
	if (scope.Cell{}).On(on("2030-01-01")).Stated(scope.Time) || !(scope.Cell{}).During().IsZero() || (scope.Cell{}).Text(scope.Time) != "" {
		t.Error("the zero cell has a time")
	}
	if !c.Stated(scope.Time) || !c.Stated(scope.With) || c.Stated(scope.By) {
		t.Error("what is stated is not")
	}
}

func TestCovers(t *testing.T) {
	v := vocabulary(t)
	v, err := v.Place([]scope.Placement{{Name: "Nimbus Ireland", Below: "Nimbus"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		name       string
		event, act scope.Box
		dim        scope.Dim
		want       scope.Where
	}{
		{"the same", scope.Box{"territory": "US"}, scope.Box{"territory": "US"}, "territory", scope.Inside},
		{"a part", scope.Box{"territory": "US"}, scope.Box{"territory": "Texas"}, "territory", scope.Inside},
		{"the whole of which it is a part", scope.Box{"territory": "Texas"}, scope.Box{"territory": "US"},
			"territory", scope.Perhaps},
		{"something else", scope.Box{"territory": "Singapore"}, scope.Box{"territory": "US"}, "territory",
			scope.Outside},
		{"only the act says it", scope.Box{}, scope.Box{"territory": "US"}, "territory", scope.Perhaps},
		{"only the event says it", scope.Box{"territory": "US"}, scope.Box{}, "territory", scope.Perhaps},
		{"another name of the same", scope.Box{"territory": "USA"}, scope.Box{"territory": "US"}, "territory",
			scope.Inside},
		{"a smaller amount", scope.Box{"value": "at most USD 5"}, scope.Box{"value": "USD 5"}, "value", scope.Inside},
		{"a larger amount", scope.Box{"value": "at most USD 5"}, scope.Box{"value": "USD 5.01"}, "value",
			scope.Outside},
		{"the same name, whatever tags it has since", scope.Box{"with": "Nimbus"}, scope.Box{"with": "Nimbus"},
			"with", scope.Inside},
		{"an affiliate, for consent to its parent", scope.Box{"with": "Nimbus"}, scope.Box{"with": "Nimbus Ireland"},
			"with", scope.Outside},
		{"a person with the tag", scope.Box{"with": "hyperscaler"}, scope.Box{"with": "Nimbus"}, "with", scope.Inside},
		{"a person without it", scope.Box{"with": "hyperscaler"}, scope.Box{"with": "Stratus"}, "with", scope.Outside},
		{"a person of whom it is not known", scope.Box{"with": "hyperscaler"}, scope.Box{"with": "Cumulus"}, "with",
			scope.Perhaps},
		{"anybody, for consent to anybody", scope.Box{"with": "any"}, scope.Box{"with": "Oracle"}, "with",
			scope.Inside},
		{"an unknown name for the same", scope.Box{"with": "Oracle"}, scope.Box{"with": "oracle"}, "with",
			scope.Inside},
		{"an unknown name for another", scope.Box{"with": "Oracle"}, scope.Box{"with": "Oracel"}, "with",
			scope.Perhaps},
		{"an unknown name for a known one", scope.Box{"with": "Oracle"}, scope.Box{"with": "Nimbus"}, "with",
			scope.Perhaps},
		{"a known name for an unknown one", scope.Box{"with": "Nimbus"}, scope.Box{"with": "Oracle"}, "with",
			scope.Perhaps},
		{"an unknown name for nobody", scope.Box{"with": "Oracle"}, scope.Box{"with": "none"}, "with", scope.Outside},
		{"nobody for nobody", scope.Box{"with": "none"}, scope.Box{"with": "none"}, "with", scope.Inside},
	} {
		t.Run(row.name, func(t *testing.T) {
			event, act := located(t, v, row.event, on("2026-06-01"), true)[0], located(t, v, row.act, on("2027-06-01"), true)[0]
			if got := event.Covers(act, row.dim); got != row.want {
				t.Errorf("%v, want %v", got, row.want)
			}
		})
	}
	year, day := located(t, v, nil, between("2027-01-01", "2027-12-31"), true)[0], located(t, v, nil, on("2027-06-01"), true)[0]
	if year.Covers(day, scope.Time) != scope.Inside || day.Covers(year, scope.Time) != scope.Perhaps {
		t.Error("a day in a year")
	}
}

func TestRefine(t *testing.T) {
	v := vocabulary(t)
	rs := make([]scope.Rough, 0, 3)
	for _, b := range []scope.Box{{"territory": "EU except France"}, {"activity": "training", "territory": "Texas"}, {"activity": "sell software", "territory": "Florida"}} {
		r, err := v.Resolve(b)
		if err != nil {
			t.Fatal(err)
		}
		rs = append(rs, r)
	}
	for _, row := range []struct {
		name   string
		act    scope.Box
		during civil.Span
		want   []string
	}{
		{"a point is not cut", scope.Box{"activity": "training", "territory": "Texas"}, on("2027-06-01"),
			[]string{"Texas | on 2027-06-01"}},
		{"somewhere is not cut", scope.Box{"activity": "training", "territory": "US"}, on("2027-06-01"),
			[]string{"US | on 2027-06-01"}},
		{"throughout is cut where it matters", scope.Box{"activity": "training", "territory": "throughout US"},
			on("2027-06-01"),
			[]string{"throughout Texas | on 2027-06-01", "throughout (US except Texas) | on 2027-06-01"}},
		{"a group is cut as one", scope.Box{"activity": "training", "territory": "throughout EU"}, on("2027-06-01"),
			[]string{"throughout (EU except France) | on 2027-06-01", "throughout France | on 2027-06-01"}},
		{"days are cut where a member leaves", scope.Box{"activity": "training", "territory": "UK"},
			between("2020-01-01", "2020-12-31"),
			[]string{"UK | from 2020-01-01 through 2020-01-31", "UK | from 2020-02-01 through 2020-12-31"}},
		{"days before, within and after", scope.Box{"territory": "UK"}, civil.Span{},
			[]string{"UK | through 1972-12-31", "UK | from 1973-01-01 through 2020-01-31", "UK | from 2020-02-01"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := texts(scope.Refine(located(t, v, row.act, row.during, true), rs), "territory", "time")
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestRefineIsBounded(t *testing.T) {
	var days []scope.Rough
	v := vocabulary(t)
	for i := range 1_100 {
		day := civil.On("2027-01-01").AddDays(2 * i).String()
		r, err := v.Resolve(scope.Box{scope.Time: scope.Words(day)})
		if err != nil {
			t.Fatal(err)
		}
		days = append(days, r)
	}
	cells := located(t, v, nil, civil.Span{}, true)
	if got := len(scope.Refine(cells, days[:400])); got != 801 {
		t.Errorf("%d pieces, want 801", got)
	}
	pieces := scope.Refine(cells, days)
	if len(pieces) != 1 || days[0].Relate(pieces[0]).Where != scope.Perhaps {
		t.Errorf("%d pieces, want the cell as it was", len(pieces))
	}
}

func TestSummarize(t *testing.T) {
	v := vocabulary(t)
	all := located(t, v, scope.Box{"activity": "train models, run inference", "territory": "US, EU except France; Japan"}, on("2027-06-01"), true)
	years := located(t, v, scope.Box{"territory": "throughout US"}, between("2027-01-01", "2031-12-31"), true)
	var cuts []scope.Rough
	for _, b := range []scope.Box{{"territory": "Texas, Ohio"}, {"time": "through 2030-12-31"}} {
		r, err := v.Resolve(b)
		if err != nil {
			t.Fatal(err)
		}
		cuts = append(cuts, r)
	}
	pieces := scope.Refine(years, cuts)
	pick := func(cells []scope.Cell, indices ...int) []scope.Cell {
		var out []scope.Cell
		for _, i := range indices {
			out = append(out, cells[i])
		}
		return out
	}
	for _, row := range []struct {
		name       string
		group, all []scope.Cell
		want       string
	}{
		{"one of several", pick(all, 0), all, "train models; US"},
		{"one activity", pick(all, 0, 1, 2), all, "train models; US, Japan, (EU except France)"},
		{"one territory", pick(all, 2, 5), all, "train models, run inference; Japan"},
		{"all of them", all, all, "train models, run inference; US, Japan, (EU except France)"},
		{"what does not combine", pick(all, 0, 5), all, "train models; US / run inference; Japan"},
		{"the only one", pick(all, 0), pick(all, 0), ""},
		{"what differs in one dimension", pick(all, 1), pick(all, 0, 1), "EU except France"},
		{"nothing", nil, all, ""},
		{"pieces of a place", pick(pieces, 0, 1), pieces, "US; from 2027-01-01 through 2030-12-31"},
		{"pieces of time", pick(pieces, 0, 2), pieces, "Ohio, Texas; from 2027-01-01 through 2031-12-31"},
		{"the rest of a place", pick(pieces, 3), pieces, "US except Ohio, Texas; from 2031-01-01 through 2031-12-31"},
		{"all pieces", pieces, pieces, "US; from 2027-01-01 through 2031-12-31"},
		{"an act with parts that say more", located(t, v, nil, on("2027-06-01"), true),
			append(located(t, v, nil, on("2027-06-01"), true), pick(all, 0)...), ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := scope.Summarize(row.group, row.all); got != row.want {
				t.Errorf("%q, want %q", got, row.want)
			}
		})
	}
}
