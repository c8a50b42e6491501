package scope_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/obligation/scope"
)

func TestWordsArePrintedAsTheyAreRead(t *testing.T) {
	for _, row := range []struct {
		name        string
		words, want scope.Words
		ordered     bool
	}{
		{name: "white space is folded", words: "  US ,\n\tEU ", want: "US, EU"},
		{name: "except takes away all that follows", words: "EU except France, Germany",
			want: "EU except France, Germany"},
		{name: "not after a word takes away", words: "A, B not C", want: "A, B except C"},
		{name: "not after a comma takes away too", words: "A, B, not C", want: "A, B except C"},
		{name: "not by itself takes away from everything", words: "not US, Canada", want: "not US, Canada"},
		{name: "an exception to an exception", words: "A except B except C", want: "A except B except C"},
		{name: "an exception to what is not", words: "not A except B", want: "not A except B"},
		{name: "a semicolon begins anew", words: "A except B; C; not D", want: "A except B; C; not D"},
		{name: "parentheses stay", words: "(A except B), C", want: "(A except B), C"},
		{name: "operators in capitals", words: "NOT a, Exactly b; Throughout c; None",
			want: "not a, exactly b; throughout c; none"},
		{name: "a quoted name with a comma", words: `"Helios AI, Inc.", Cumulus`, want: `"Helios AI, Inc.", Cumulus`},
		{name: "a quoted name that needs no quotation marks", words: `"US"`, want: "US"},
		{name: "a quoted operator is a name", words: `"none", "not for profit", "exactly"`,
			want: `"none", "not for profit", "exactly"`},
		{name: "and is no operator", words: "Trinidad and Tobago", want: "Trinidad and Tobago"},
		{name: "an operator within a word is none", words: "notary, exceptional, nonesuch",
			want: "notary, exceptional, nonesuch"},
		{name: "parentheses within a name belong to it, which is quoted", words: "Cocos (Keeling) Islands",
			want: `"Cocos (Keeling) Islands"`},
		{name: "a group as of a day", words: "EU  as OF 2016-01-01", want: "EU as of 2016-01-01"},
		{name: "as of without a day is a name", words: "price as of closing", want: "price as of closing"},
		{name: "a comma between digits does not split", words: "model 1,000, model 2", want: "model 1,000, model 2"},
		{name: "a range with both ends", words: "USD 1,250,000 to USD 2,000,000",
			want: "at least USD 1,250,000 and at most USD 2,000,000", ordered: true},
		{name: "a value", words: "USD 5", want: "USD 5", ordered: true},
		{name: "bounds", words: "over USD 5, at most USD 1; at least USD 2 under USD 3",
			want: "over USD 5, at most USD 1; at least USD 2 and under USD 3", ordered: true},
		{name: "days",
			words: "from 2026-01-01 through 2026-12-31, on 2027-01-01, after 2028-01-01 and before 2029-01-01",
			want:  "from 2026-01-01 through 2026-12-31, 2027-01-01, after 2028-01-01 and before 2029-01-01", ordered: true},
		{name: "all of a range", words: "throughout USD 1 to USD 2 except USD 1",
			want: "throughout at least USD 1 and at most USD 2 except USD 1", ordered: true},
		{name: "any", words: "any except A", want: "any except A"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := row.words.Reprint(row.ordered)
			if err != nil || got != row.want {
				t.Fatalf("%q is read as %q, %v; want %q", row.words, got, err, row.want)
			}
			again, err := got.Reprint(row.ordered)
			if err != nil || again != got {
				t.Fatalf("%q is read as %q, %v", got, again, err)
			}
		})
	}
}

func TestWordsThatCannotBeRead(t *testing.T) {
	for _, row := range []struct {
		name    string
		words   scope.Words
		problem string
		ordered bool
	}{
		{name: "nothing", words: " ", problem: "no words are stated"},
		{name: "a comma at the end", words: "US,", problem: "a word is missing at the end"},
		{name: "two commas", words: "US,,EU", problem: "a word is missing before"},
		{name: "nothing before a semicolon", words: "; US", problem: "a word is missing before"},
		{name: "except of nothing", words: "US except", problem: "a word is missing at the end"},
		{name: "not twice", words: "A not B not C", problem: "use parentheses"},
		{name: "not within an exception", words: "A except B, not C", problem: "use parentheses"},
		{name: "not of not", words: "not not A", problem: "use parentheses"},
		{name: "an open parenthesis", words: "(US", problem: "a parenthesis is not closed"},
		{name: "a parenthesis too many", words: "US)", problem: "closed that was not opened"},
		{name: "a word after a parenthesis", words: "(US) EU", problem: "a comma or semicolon is missing"},
		{name: "a quotation mark that is not closed", words: `"US`, problem: "a quotation mark is not closed"},
		{name: "nothing in quotation marks", words: `" "`, problem: "nothing stands between"},
		{name: "a word beside a quoted one", words: `US "A"`, problem: "before a quoted name"},
		{name: "a word after a quoted one", words: `"A" US`, problem: "after a quoted name"},
		{name: "throughout none", words: "throughout none", problem: "none is not a place"},
		{name: "exactly nothing", words: "exactly", problem: "a word is missing at the end"},
		{name: "a control character", words: "US\x00", problem: "a control character"},
		{name: "no UTF-8", words: "US\xff", problem: "not valid UTF-8"},
		{name: "a bound without a value", words: "over", problem: "a bound without a value", ordered: true},
		{name: "a range without an end", words: "USD 5 to", problem: "a bound without a value", ordered: true},
		{name: "two bounds of one side", words: "over USD 5 over USD 6", problem: "one value or range", ordered: true},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := row.words.Reprint(row.ordered)
			var wrong *scope.WordError
			if !errors.As(err, &wrong) || !strings.Contains(wrong.Problem, row.problem) {
				t.Fatalf("%q is read as %q, %v; want the problem %q", row.words, got, err, row.problem)
			}
			if !row.ordered && row.words.Check() == nil {
				t.Error("Check finds nothing")
			}
		})
	}
}

func TestWordsAreBounded(t *testing.T) {
	list := func(n int) scope.Words { return scope.Words(strings.Repeat("a,", n-1) + "a") }
	nest := func(n int) scope.Words { return scope.Words(strings.Repeat("(", n) + "a" + strings.Repeat(")", n)) }
	less := func(n int) scope.Words { return scope.Words("a" + strings.Repeat(" except a", n)) }
	long := func(n int) scope.Words { return scope.Words(strings.Repeat("a", n)) }
	for _, row := range []struct {
		name string
		of   func(int) scope.Words
		most int
	}{
		{"items", list, scope.MaxItems},
		{"parentheses within one another", nest, scope.MaxDepth},
		{"exceptions to exceptions", less, scope.MaxDepth},
		{"bytes", long, scope.MaxWordsBytes},
	} {
		t.Run(row.name, func(t *testing.T) {
			for n := row.most - 1; n <= row.most+1; n++ {
				if err := row.of(n).Check(); (err == nil) != (n <= row.most) {
					t.Errorf("%d of at most %d: %v", n, row.most, err)
				}
			}
			if err := row.of(1 << 20).Check(); err == nil {
				t.Error("a million are read")
			}
		})
	}
}

func TestQuotedNamesAreReadAsTheyStand(t *testing.T) {
	for _, name := range []string{"US", "Helios AI, Inc.", "none", "exactly one", "not for profit", "EU as of 2016-01-01",
		"Cocos (Keeling) Islands", "A; B", "any", "throughout", "except", "1,000 Lakes", "any one"} {
		words := scope.Quote(name)
		if got, want := scope.Words(name).IsName(), words == scope.Words(name); got != want {
			t.Errorf("%q is a name as it stands: %v, want %v", name, got, want)
		}
		if got, err := words.Reprint(false); err != nil || got != words {
			t.Errorf("%q is quoted as %q, which is read as %q, %v", name, words, got, err)
		}
		v, err := scope.NewVocabulary(scope.Source{Used: []scope.Expr{scope.Box{"thing": words}}})
		if err != nil || !v.Knows("thing", name) || len(v.Words("thing")) != 1 {
			t.Errorf("%q is quoted as %q, which makes %q known, %v", name, words, v.Words("thing"), err)
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, seed := range []string{"US, EU except France, Germany", "not (A; B), exactly C", "throughout EU as of 2016-01-01",
		`"a, b", none`, "USD 5 to USD 1,000", "over 5% and under 6%", "from 2026-01-01 through 2026-12-31", "a (b) c", "any"} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	f.Fuzz(func(t *testing.T, text string, ordered bool) {
		printed, err := scope.Words(text).Reprint(ordered)
		if err != nil {
			return
		}
		again, err := printed.Reprint(ordered)
		if err != nil || again != printed {
			t.Fatalf("%q is printed as %q, which is read as %q, %v", text, printed, again, err)
		}
	})
}

func FuzzOutline(f *testing.F) {
	f.Add("compute\n\ttrain = training\n\trun inference\nsell, give")
	f.Add("  a (closed)\n    b\n    c\n  \"d, e\" = f")
	f.Fuzz(func(t *testing.T, text string) {
		words, err := scope.ReadOutline(text)
		if words > len(text) {
			t.Fatalf("%d words of %d bytes, %v", words, len(text), err)
		}
	})
}
