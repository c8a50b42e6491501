package record_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/record"
)

// truths are the three truth values.
func truths() []record.Truth { return []record.Truth{record.No, record.Unknown, record.Yes} }

// TestTruth holds the truth values to Kleene's tables: a result is settled exactly where each way of settling what is
// unknown gives it.
func TestTruth(t *testing.T) {
	settle := func(v record.Truth) []bool {
		switch v {
		case record.Yes:
			return []bool{true}
		case record.No:
			return []bool{false}
		}
		return []bool{true, false}
	}
	result := func(a, b record.Truth, op func(a, b bool) bool) record.Truth {
		seen := map[bool]bool{}
		for _, x := range settle(a) {
			for _, y := range settle(b) {
				seen[op(x, y)] = true
			}
		}
		switch {
		case len(seen) == 2:
			return record.Unknown
		case seen[true]:
			return record.Yes
		}
		return record.No
	}
	for _, a := range truths() {
		for _, b := range truths() {
			if got, want := a.And(b), result(a, b, func(x, y bool) bool { return x && y }); got != want {
				t.Errorf("%s and %s is %s, want %s", a, b, got, want)
			}
			if got, want := a.Or(b), result(a, b, func(x, y bool) bool { return x || y }); got != want {
				t.Errorf("%s or %s is %s, want %s", a, b, got, want)
			}
		}
		if got, want := a.Not(), result(a, a, func(x, _ bool) bool { return !x }); got != want {
			t.Errorf("not %s is %s, want %s", a, got, want)
		}
	}
	if zero := record.Truth(0); zero != record.Unknown {
		t.Errorf("the zero truth is %s", zero)
	}
}

func TestPartyNames(t *testing.T) {
	tests := []struct {
		name  string
		party record.Party
		want  []record.Party
	}{
		{"one", "Helios", []record.Party{"Helios"}},
		{"two", "HOC, Peñoles", []record.Party{"HOC", "Peñoles"}},
		{"spaces and empty places are no names", " HOC ,, Peñoles ,", []record.Party{"HOC", "Peñoles"}},
		{"none", "", nil},
		{"nothing but a comma", ",", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tt.party.Names()); diff != "" {
				t.Errorf("names (-want +got):\n%s", diff)
			}
		})
	}
}

func ExampleTruth_And() {
	fmt.Println(record.Yes.And(record.Unknown), record.No.And(record.Unknown))
	// Output: unknown no
}

func ExampleTruth_Or() {
	fmt.Println(record.Yes.Or(record.Unknown), record.No.Or(record.Unknown))
	// Output: yes unknown
}

func ExampleTruth_Not() {
	fmt.Println(record.Yes.Not(), record.Unknown.Not())
	// Output: no unknown
}

func ExampleParty_Names() {
	fmt.Println(len(record.Party("Helios, Cumulus").Names()))
	// Output: 2
}
