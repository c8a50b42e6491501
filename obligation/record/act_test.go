package record_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

func TestActEach(t *testing.T) {
	tests := []struct {
		name string
		act  record.Act
		want []record.Part
	}{
		{"an act without parts is one part",
			record.Act{About: "A", What: scope.Box{"activity": "train"}, Amount: money.Of("USD 5")},
			[]record.Part{{About: "A", What: scope.Box{"activity": "train"}, Amount: money.Of("USD 5")}}},
		{"an act that says nothing is one part that says nothing", record.Act{}, []record.Part{{}}},
		{"what the act says holds for all parts",
			record.Act{About: "A", What: scope.Box{"activity": "train"}, Amount: money.Of("USD 5"), Parts: []record.Part{
				{What: scope.Box{"territory": "US"}}, {What: scope.Box{"territory": "Japan"}}}},
			[]record.Part{
				{About: "A", What: scope.Box{"activity": "train", "territory": "US"}, Amount: money.Of("USD 5")},
				{About: "A", What: scope.Box{"activity": "train", "territory": "Japan"}, Amount: money.Of("USD 5")}}},
		{"what a part says stands in place of what the act says",
			record.Act{About: "A", What: scope.Box{"territory": "US"}, Amount: money.Of("USD 5"), Parts: []record.Part{
				{About: "B", What: scope.Box{"territory": "Japan"}, Amount: money.Of("USD 0")}}},
			[]record.Part{{About: "B", What: scope.Box{"territory": "Japan"}, Amount: money.Of("USD 0")}}},
		{"a part that says nothing says what the act says",
			record.Act{What: scope.Box{"territory": "US"}, Parts: []record.Part{{}}},
			[]record.Part{{What: scope.Box{"territory": "US"}}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tt.act.Each()); diff != "" {
				t.Errorf("parts (-want +got):\n%s", diff)
			}
		})
	}
}

func TestActEachLeavesTheActAlone(t *testing.T) {
	act := record.Act{What: scope.Box{"activity": "train"}, Parts: []record.Part{{What: scope.Box{"territory": "US"}}, {}}}
	for _, p := range act.Each() {
		p.What["activity"] = "changed"
	}
	want := record.Act{What: scope.Box{"activity": "train"}, Parts: []record.Part{{What: scope.Box{"territory": "US"}}, {}}}
	if diff := cmp.Diff(want, act); diff != "" {
		t.Errorf("the act changed (-want +got):\n%s", diff)
	}
}

func TestActTime(t *testing.T) {
	day, later := civil.On("2027-06-01"), civil.On("2028-06-01")
	tests := []struct {
		name  string
		act   record.Act
		span  civil.Span
		dated bool
		day   civil.Date
	}{
		{"a day alone", record.Act{On: day}, civil.Span{From: day, Through: day}, true, day},
		{"a span alone begins on its first day", record.Act{During: civil.Span{From: day, Through: later}},
			civil.Span{From: day, Through: later}, true, day},
		{"a span after a day begins on the next", record.Act{During: civil.Span{After: day}}, civil.Span{After: day}, true,
			day.Next()},
		{"a span carried on after a day of signing", record.Act{On: day, During: civil.Span{From: later}},
			civil.Span{From: later}, true, day},
		{"a span without a beginning has no day", record.Act{During: civil.Span{Through: later}}, civil.Span{Through: later},
			true, civil.Date{}},
		{"no day said", record.Act{}, civil.Span{}, false, civil.Date{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			span, dated := tt.act.Span()
			if span != tt.span || dated != tt.dated {
				t.Errorf("span is %s, %t, want %s, %t", span, dated, tt.span, tt.dated)
			}
			if got := tt.act.Day(); got != tt.day {
				t.Errorf("day is %s, want %s", got, tt.day)
			}
		})
	}
}

func TestActDoers(t *testing.T) {
	tests := []struct {
		name string
		act  record.Act
		want []record.Party
	}{
		{"one", record.Act{By: "Helios"}, []record.Party{"Helios"}},
		{"two jointly", record.Act{By: "Helios", And: []record.Party{"Cumulus"}}, []record.Party{"Helios", "Cumulus"}},
		{"only joint doers are said", record.Act{And: []record.Party{"Cumulus"}}, []record.Party{"Cumulus"}},
		{"nobody is said", record.Act{}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tt.act.Doers()); diff != "" {
				t.Errorf("doers (-want +got):\n%s", diff)
			}
		})
	}
}

func ExampleAct_Each() {
	deal := record.Act{By: "Helios", What: scope.Box{"activity": "train models"}, Parts: []record.Part{
		{What: scope.Box{"territory": "US"}}, {What: scope.Box{"territory": "Singapore"}}}}
	for _, part := range deal.Each() {
		fmt.Println(part.What)
	}
	// Output:
	// activity train models; territory US
	// activity train models; territory Singapore
}

func ExampleAct_Span() {
	seven := record.Act{On: civil.On("2027-06-01"),
		During: civil.Span{From: civil.On("2027-07-01"), Through: civil.On("2034-06-30")}}
	span, said := seven.Span()
	fmt.Println(span, said)
	// Output: from 2027-07-01 through 2034-06-30 true
}

func ExampleAct_Day() {
	fmt.Println(record.Act{During: civil.Span{From: civil.On("2027-07-01")}}.Day())
	fmt.Println(record.Act{}.Day())
	// Output:
	// 2027-07-01
	// no date
}

func ExampleAct_Doers() {
	fmt.Println(record.Act{By: "Helios", And: []record.Party{"Cumulus"}}.Doers())
	// Output: [Helios Cumulus]
}
