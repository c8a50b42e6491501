package scope

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/civil"
)

// membersOn gives the members that a ready-made grouping has on a day, sorted.
func membersOn(name string, day civil.Date) []string {
	var members []string
	for _, g := range worldGroups() {
		begun := g.From.IsZero() || !day.Before(g.From)
		ended := !g.Through.IsZero() && day.After(g.Through)
		if g.Name == name && begun && !ended {
			members = append(members, g.Member)
		}
	}
	slices.Sort(members)
	return members
}

func TestWorldGroupsCountsOnBoundaryDays(t *testing.T) {
	tests := []struct{ group, counts string }{
		{"EU", `
			1957-12-31: 0, 1958-01-01: 6, 1972-12-31: 6, 1973-01-01: 9, 1980-12-31: 9,
			1981-01-01: 10, 1985-12-31: 10, 1986-01-01: 12, 1994-12-31: 12, 1995-01-01: 15,
			2004-04-30: 15, 2004-05-01: 25, 2006-12-31: 25, 2007-01-01: 27, 2013-06-30: 27,
			2013-07-01: 28, 2016-06-23: 28, 2020-01-31: 28, 2020-02-01: 27, 2026-01-01: 27`},
		{"EEA", `
			1993-12-31: 0, 1994-01-01: 17, 1995-04-30: 17, 1995-05-01: 18, 2004-05-01: 28,
			2007-01-01: 28, 2007-08-01: 30, 2014-04-11: 30, 2014-04-12: 31, 2020-01-31: 31,
			2020-02-01: 30`},
		{"EFTA", `
			1960-05-02: 0, 1960-05-03: 7, 1970-03-01: 8, 1973-01-01: 6, 1985-12-31: 6,
			1986-01-01: 6, 1991-09-01: 7, 1994-12-31: 7, 1995-01-01: 4`},
		{"Eurozone", `
			1998-12-31: 0, 1999-01-01: 11, 2001-01-01: 12, 2015-01-01: 19, 2022-12-31: 19,
			2023-01-01: 20, 2025-12-31: 20, 2026-01-01: 21`},
		{"GCC", `1981-05-24: 0, 1981-05-25: 6`},
		{"ASEAN", `
			1967-08-08: 5, 1984-01-07: 6, 1999-04-29: 9, 1999-04-30: 10, 2025-10-25: 10,
			2025-10-26: 11`},
		{"NAFTA", `1993-12-31: 0, 1994-01-01: 3, 2020-06-30: 3, 2020-07-01: 0`},
		{"USMCA", `2020-06-30: 0, 2020-07-01: 3`},
		{"G7", `1976-06-27: 7`},
		{"Benelux", `1900-01-01: 3`},
		{"DACH", `2026-01-01: 3`},
		{"Nordic countries", `2026-01-01: 5`},
		{"England and Wales", `2026-01-01: 2`},
	}
	for _, tt := range tests {
		for row := range strings.SplitSeq(tt.counts, ",") {
			day, want, _ := strings.Cut(strings.TrimSpace(row), ": ")
			if got := membersOn(tt.group, civil.On(day)); fmt.Sprint(len(got)) != want {
				t.Errorf("%s on %s has %d members, want %s: %q", tt.group, day, len(got), want, got)
			}
		}
	}
}

func TestWorldGroupsMembersByName(t *testing.T) {
	tests := []struct{ group, day, want string }{
		{"EFTA", "2026-01-01", "Iceland, Liechtenstein, Norway, Switzerland"},
		{"EFTA", "1980-01-01", "Austria, Iceland, Norway, Portugal, Sweden, Switzerland"},
		{"G7", "2026-01-01", "Canada, France, Germany, Italy, Japan, UK, US"},
		{"GCC", "2026-01-01", "Bahrain, Kuwait, Oman, Qatar, Saudi Arabia, United Arab Emirates"},
	}
	for _, tt := range tests {
		got := strings.Join(membersOn(tt.group, civil.On(tt.day)), ", ")
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s on %s (-want +got):\n%s", tt.group, tt.day, diff)
		}
	}
}

// membershipChanges gives the days on which the members of some ready-made grouping are others than on the day before.
func membershipChanges() []civil.Date {
	var days []civil.Date
	for _, g := range worldGroups() {
		if !g.From.IsZero() {
			days = append(days, g.From)
		}
		if !g.Through.IsZero() {
			days = append(days, g.Through.AddDays(1))
		}
	}
	slices.SortFunc(days, civil.Date.Compare)
	return slices.Compact(days)
}

// TestWorldGroupsAgree holds the groupings against one another: what one treaty asks of the other must show in the
// dates. A state that joins the EU leaves EFTA, the euro is for member states of the EU, and the EEA for those of the EU
// and of EFTA.
func TestWorldGroupsAgree(t *testing.T) {
	for _, day := range membershipChanges() {
		union, area := membersOn("EU", day), membersOn("EEA", day)
		association, euro := membersOn("EFTA", day), membersOn("Eurozone", day)
		for _, state := range area {
			if !slices.Contains(union, state) && !slices.Contains(association, state) {
				t.Fatalf("on %s %s is in the EEA, but neither in the EU nor in EFTA", day, state)
			}
		}
		for _, state := range union {
			if slices.Contains(association, state) {
				t.Fatalf("on %s %s is in the EU and in EFTA", day, state)
			}
		}
		for _, state := range euro {
			if !slices.Contains(union, state) {
				t.Fatalf("on %s %s is in the eurozone, but not in the EU", day, state)
			}
		}
	}
}

func TestWorldGroupsRowsAreSound(t *testing.T) {
	canonical := make(map[string]bool)
	for _, p := range readWorld(t) {
		canonical[p.names[0]] = true
	}
	aliases := make(map[string][]string)
	last := make(map[string]civil.Date) // grouping and member → last day of its row before
	rows := make(map[string]bool)
	for _, g := range worldGroups() {
		if !canonical[g.Member] {
			t.Errorf("%s: %q is no canonical name of the outline", g.Name, g.Member)
		}
		if !g.Through.IsZero() && g.Through.Before(g.From) {
			t.Errorf("%s: %s leaves on %s, before it joins on %s", g.Name, g.Member, g.Through, g.From)
		}
		row := g.Name + ": " + g.Member
		if end := last[row]; rows[row] && (end.IsZero() || !end.Before(g.From)) {
			t.Errorf("%s joins again before it has left", row)
		}
		rows[row], last[row] = true, g.Through
		if names, ok := aliases[g.Name]; ok && !slices.Equal(names, g.Aliases) {
			t.Errorf("%s has the other names %q in one row and %q in another", g.Name, names, g.Aliases)
		}
		aliases[g.Name] = g.Aliases
	}
}
