package contract_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/when"
)

// TestLimits tries each limit with one less than it allows, with as much as it allows and with one more.
func TestLimits(t *testing.T) {
	text := func(n int) string {
		return agreement(`"title": "` + strings.Repeat("é", n/2) + strings.Repeat("x", n%2) + `"`)
	}
	terms := func(n int) string {
		first := n / 2
		return agreement(`"terms": ` + many(`{"right": {}}`, first) + `, "amendments": [{"adds": ` +
			many(`{"duty": {}}`, n-first) + `}]`)
	}
	for _, test := range []struct {
		name     string
		limit    int
		limits   contract.Limits
		document func(n int) string
	}{
		{"bytes of the document", 4 << 20, contract.Limits{}, func(n int) string {
			return agreement("") + strings.Repeat(" ", n-len(agreement("")))
		}},
		{"fewer bytes of the document", 100, contract.Limits{Document: 100}, func(n int) string {
			return agreement("") + strings.Repeat("\n", n-len(agreement("")))
		}},
		{"levels of brackets", 64, contract.Limits{}, func(n int) string {
			const around = 6 // the document, the agreement, its terms, a term, its body, and the innermost fact
			return agreement(`"terms": [{"duty": {"if": ` + strings.Repeat(`{"not": `, n-around) + `{"fact": ""}` +
				strings.Repeat("}", n-around) + "}}]")
		}},
		{"more levels of brackets", 1000, contract.Limits{Depth: 100_000}, func(n int) string {
			return agreement(`"terms": [{"duty": {"if": ` + strings.Repeat(`{"not": `, n-6) + `{"fact": ""}` +
				strings.Repeat("}", n-6) + "}}]")
		}},
		{"terms, those of amendments included", 10_000, contract.Limits{}, terms},
		{"fewer terms", 5, contract.Limits{Terms: 5}, terms},
		{"parties", 1_000, contract.Limits{}, func(n int) string {
			return agreement(`"parties": {` + numbered("p", `""`, n) + "}")
		}},
		{"fewer parties", 2, contract.Limits{Parties: 2}, func(n int) string {
			return agreement(`"parties": {` + numbered("p", `""`, n) + "}")
		}},
		{"members of a list", 10_000, contract.Limits{}, func(n int) string { return agreement(`"held": ` + many("{}", n)) }},
		{"members of an object", 10_000, contract.Limits{}, func(n int) string {
			return agreement(`"scales": {` + numbered("s", `""`, n) + "}")
		}},
		{"lines of an outline", 10_000, contract.Limits{}, func(n int) string {
			return agreement(`"words": {"activity": ` + many(`"sell"`, n) + "}")
		}},
		{"more members of a list", 20_000, contract.Limits{Members: 20_000}, func(n int) string {
			return agreement(`"held": ` + many("{}", n))
		}},
		{"bytes of a text", 64 << 10, contract.Limits{}, text},
		{"fewer bytes of a text", 9, contract.Limits{Text: 9}, text},
		{"bytes of a name", 64 << 10, contract.Limits{}, func(n int) string {
			return agreement(`"parties": {"` + strings.Repeat("x", n) + `": ""}`)
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, n := range []int{test.limit - 1, test.limit, test.limit + 1} {
				_, err := contract.Decode([]byte(test.document(n)), test.limits)
				if n <= test.limit && err != nil {
					t.Errorf("%d: %.300v", n, err)
				}
				if n > test.limit && !errors.Is(err, contract.ErrLimit) {
					t.Errorf("%d: got %.300v, want %v", n, err, contract.ErrLimit)
				}
			}
		})
	}
}

// TestLimitOfMemory finds by halving the least memory that a document needs, and that one byte less is a typed error.
func TestLimitOfMemory(t *testing.T) {
	document := []byte(agreement(`"held": ` + many(`{"extent": {"activity": "sell"}}`, 50)))
	enough := func(memory int) bool {
		_, err := contract.Decode(document, contract.Limits{Memory: memory})
		if err != nil && !errors.Is(err, contract.ErrLimit) {
			t.Fatal(err)
		}
		return err == nil
	}
	low, high := 1, 1<<20
	for low < high {
		if middle := (low + high) / 2; enough(middle) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	if low < 50*100 || !enough(low) || enough(low-1) || !enough(low+1) {
		t.Errorf("%d bytes are said to be enough", low)
	}
}

// TestLimitOfProblems counts the problems that are listed.
func TestLimitOfProblems(t *testing.T) {
	for _, test := range []struct{ wrong, most, listed int }{
		{99, 0, 99}, {100, 0, 100}, {101, 0, 101}, {1_000, 0, 101}, // the last says that there are more
		{2, 3, 2}, {3, 3, 3}, {4, 3, 4}, {5, 3, 4},
	} {
		_, err := contract.Decode([]byte(agreement(numbered("f", "1", test.wrong))), contract.Limits{Problems: test.most})
		if listed := strings.Count(fmt.Sprint(err), "\n") + 1; listed != test.listed {
			t.Errorf("%d problems of which %d are listed at most: %d are", test.wrong, test.most, listed)
		}
	}
}

// TestLimitsBelowZero are the defaults.
func TestLimitsBelowZero(t *testing.T) {
	none := contract.Limits{Document: -1, Depth: -1, Terms: -1, Parties: -1, Members: -1, Text: -1, Memory: -1,
		Problems: -1}
	if _, err := contract.Decode([]byte(agreement(`"terms": [{"right": {}}], "parties": {"A": "a"}`)), none); err != nil {
		t.Error(err)
	}
}

// TestLimitOfDepthWhenEncoding: what can be written can be read, and a level more is a problem and no document.
func TestLimitOfDepthWhenEncoding(t *testing.T) {
	written := 0
	for levels := 980; levels < 1010; levels++ {
		var condition when.Condition = when.All{}
		for range levels {
			condition = when.Negated{Of: condition}
		}
		data, err := contract.Encode(contract.Agreement{Terms: contract.Terms{obligation.Duty{If: condition}}})
		if err != nil {
			continue
		}
		if written++; levels != 980+written-1 {
			t.Errorf("%d levels are written, and fewer are not", levels)
		}
		if _, err := contract.Decode(data, contract.Limits{Depth: 1_000}); err != nil {
			t.Errorf("%d levels: %v", levels, err)
		}
	}
	if written == 0 || written == 30 {
		t.Errorf("%d of 30 were written", written)
	}
}
