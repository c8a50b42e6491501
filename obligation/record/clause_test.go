package record_test

import (
	"fmt"
	"testing"

	"github.com/pacta-go/pacta/obligation/record"
)

func TestClauseCovers(t *testing.T) {
	tests := []struct {
		name       string
		ref, other record.Clause
		want       bool
	}{
		{"a clause covers itself", "4.1", "4.1", true},
		{"a clause covers its paragraphs", "4.1", "4.1(b)", true},
		{"a clause covers what is numbered below it", "4.1", "4.1.2", true},
		{"a clause covers what is numbered deep below it", "4", "4.1(b)(iii)", true},
		{"4.1 does not cover 4.10", "4.1", "4.10", false},
		{"4.1 does not cover 4.1a, which is another segment", "4.1", "4.1a", false},
		{"a paragraph does not cover its clause", "4.1(b)", "4.1", false},
		{"a paragraph does not cover its neighbor", "4.1(b)", "4.1(c)", false},
		{"the way a segment is set off does not matter", "4.1.b", "4.1(b)", true},
		{"letters and roman numbers are segments", "3.A", "3.A(iii)", true},
		{"3.A(i) does not cover 3.A(iii)", "3.A(i)", "3.A(iii)", false},
		{"letter case tells segments apart", "3.a", "3.A", false},
		{"a prime belongs to its segment", "v3", "v3'.1", false},
		{"a primed clause covers what is below it", "v3'", "v3'.1", true},
		{"a primed clause does not cover the unprimed one", "v3'", "v3.1", false},
		{"a typographic prime belongs to its segment", "v3", "v3′.1", false},
		{"the title does not matter", "4.1 Exclusive compute", "4.1(b) special hardware", true},
		{"two titles of one number", "4.3 Models", "4.3 Not exclusive", true},
		{"a title that looks like a number does not matter", "4 1.2", "4.9", true},
		{"the empty clause covers nothing", "", "4.1", false},
		{"the empty clause does not cover itself", "", "", false},
		{"nothing covers the empty clause", "4.1", "", false},
		{"a clause of separators alone covers nothing", "..", "4.1", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.ref.Covers(tt.other); got != tt.want {
				t.Errorf("%q covers %q: got %t, want %t", tt.ref, tt.other, got, tt.want)
			}
			if got := (record.Clauses{"99", tt.ref}).Cover(tt.other); got != tt.want {
				t.Errorf("a list with %q covers %q: got %t, want %t", tt.ref, tt.other, got, tt.want)
			}
		})
	}
	if (record.Clauses(nil)).Cover("4.1") {
		t.Error("no references cover nothing")
	}
}

func FuzzClauseCovers(f *testing.F) {
	f.Add("4.1", "4.10", "4.1(b)")
	f.Add("3.A", "3.A(iii)", "3.A(iii) title")
	f.Add("v3'", "v3'.1", "")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		x, y, z := record.Clause(a), record.Clause(b), record.Clause(c)
		if x.Covers(y) && y.Covers(z) && !x.Covers(z) {
			t.Errorf("%q covers %q, which covers %q, but the first does not cover the last", a, b, c)
		}
		if x.Covers(y) && !x.Covers(x) {
			t.Errorf("%q covers %q but not itself", a, b)
		}
		if x.Covers(record.Clause(x.Number())) != x.Covers(x) {
			t.Errorf("the title of %q matters", a)
		}
	})
}

func ExampleClause() {
	c := record.Clause("4.1(b) special hardware")
	fmt.Println(c.Number())
	fmt.Println(c.Title())
	fmt.Println(c.Mark())
	fmt.Println(c)
	// Output:
	// 4.1(b)
	// special hardware
	// §4.1(b)
	// §4.1(b) special hardware
}

func ExampleClause_Covers() {
	c := record.Clause("4.1")
	fmt.Println(c.Covers("4.1(b)"), c.Covers("4.10"))
	// Output: true false
}

func ExampleClauses_Cover() {
	fmt.Println(record.Clauses{"4.1", "7"}.Cover("7.2"))
	// Output: true
}

func TestEmptyClause(t *testing.T) {
	var c record.Clause
	if c.Number() != "" || c.Title() != "" || c.Mark() != "" || c.String() != "" {
		t.Errorf("the empty clause says %q, %q, %q, %q", c.Number(), c.Title(), c.Mark(), c.String())
	}
}
