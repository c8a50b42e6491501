package when_test

import (
	"reflect"
	"testing"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// samples has conditions of every kind, each with what it says.
func samples() []struct {
	c    when.Condition
	text string
} {
	return []struct {
		c    when.Condition
		text string
	}{
		{nil, "always"},
		{when.Always{}, "always"},
		{when.Fact("Cumulus has such chips"), "Cumulus has such chips"},
		{when.Standard("the price is reasonable"), "the price is reasonable"},
		{when.Did("offer"), `"offer" was done`},
		{when.Done{Event: "offer", By: "Helios", In: civil.Span{Through: civil.On("2027-06-01")}},
			`"offer" was done by Helios through 2027-06-01`},
		{when.Done{Event: "offer", Since: "closing", Within: civil.Days(30), Before: "launch"},
			`"offer" was done after "closing" within 30 days before "launch"`},
		{when.Done{Event: "notice", Ago: civil.Days(30)}, `"notice" was done, 30 days ago`},
		{when.Done{Event: "notice", AtLeast: civil.BusinessDays(5)},
			`"notice" was done, at least 5 business days before the act`},
		{when.Passed{Period: civil.Years(3), From: civil.On("2026-01-01")}, "3 years after 2026-01-01 have passed"},
		{when.Passed{Period: civil.Years(3), After: "closing"}, `3 years after "closing" have passed`},
		{when.Total{Event: "payment", Bounds: when.Bounds{AtLeast: money.Of("USD 5"), Under: money.Of("USD 9")}},
			`the total of "payment" is at least USD 5 and under USD 9`},
		{when.Total{Event: "funding", By: "Alpha", About: "5(a)", Bounds: when.Bounds{AtLeast: money.Of("USD 5")}},
			`the total of "funding" by Alpha about 5(a) is at least USD 5`},
		{when.Total{Event: "draw", NotOver: "funding"}, `the total of "draw" is no more than that of "funding"`},
		{when.Total{Event: "payment", Withheld: "the cap"}, `the total of "payment" has reached the cap`},
		{when.Figure{Name: "the share", Bounds: when.Bounds{Over: money.Of("10%"), AtMost: money.Of("20%")}},
			"the share is over 10% and at most 20%"},
		{when.InBreach{Clause: "5 Payment", By: "Helios"}, "§5 is broken by Helios"},
		{when.Uncured{Notice: "notice of breach", For: civil.Days(30)},
			`what "notice of breach" is about is not cured in 30 days`},
		{when.Ended{}, "the agreement has ended"},
		{when.Ended{By: "Helios", Under: "11.2"}, "the agreement has ended by Helios under §11.2"},
		{when.During{From: civil.On("2027-06-01")}, "the day is from 2027-06-01"},
		{when.Is{"territory": "US", "activity": "train models"}, "the act is within activity train models, territory US"},
		{when.Phrase("busy"), `"busy"`},
		{when.Any{when.Fact("it rains"), when.Fact("it is cold")}, "it rains or it is cold"},
		{when.Not(when.Fact("it rains")), "not: it rains"},
		{when.All{when.Fact("it rains"), when.Any{when.Fact("it is cold"), when.Did("offer")}},
			`it rains and (it is cold or "offer" was done)`},
		{when.Not(when.All{when.Fact("it rains"), when.Not(when.Fact("it is cold"))}), "not: (it rains and not: it is cold)"},
	}
}

func TestText(t *testing.T) {
	tried := map[reflect.Type]bool{}
	for _, s := range samples() {
		tried[reflect.TypeOf(s.c)] = true
		if got := when.Text(s.c); got != s.text {
			t.Errorf("got  %s\nwant %s", got, s.text)
		}
	}
	for _, kind := range when.Kinds() {
		if !tried[reflect.TypeOf(kind)] {
			t.Errorf("no sample of %T", kind)
		}
	}
}

func TestEveryKindIsAskedWalkedAndSaid(t *testing.T) {
	for _, kind := range when.Kinds() {
		visited := 0
		when.Walk(kind, func(when.Condition) bool { visited++; return true })
		if visited != 1 {
			t.Errorf("Walk visited %T %d times", kind, visited)
		}
		w := &openWorld{}
		if a := when.Evaluate(kind, true, w); a.Truth == record.Unknown && len(a.Missing) == 0 {
			t.Errorf("%T is unknown and nothing is missing", kind)
		}
		if when.Text(kind) == "" && reflect.ValueOf(kind).Kind() != reflect.String && visited != 1 {
			t.Errorf("%T says nothing", kind)
		}
	}
}

// openWorld knows nothing.
type openWorld struct{}

func (openWorld) Ask(when.Condition, bool) when.Answer {
	return when.Answer{Missing: []when.Question{{Text: "everything"}}, Until: civil.Last()}
}

func TestWalk(t *testing.T) {
	c := when.All{when.Fact("a"), when.Not(when.Any{when.Did("b"), nil, when.Fact("c")})}
	var all []string
	if !when.Walk(c, func(c when.Condition) bool { all = append(all, when.Text(c)); return true }) {
		t.Error("a walk that nothing stops must report true")
	}
	want := []string{`a and not: ("b" was done or always or c)`, "a", `not: ("b" was done or always or c)`,
		`"b" was done or always or c`, `"b" was done`, "c"}
	if !reflect.DeepEqual(all, want) {
		t.Errorf("visited %q\nwant    %q", all, want)
	}
	for stop := 1; stop <= len(want); stop++ {
		visited := 0
		if when.Walk(c, func(when.Condition) bool { visited++; return visited < stop }) || visited != stop {
			t.Errorf("stopped at %d, visited %d", stop, visited)
		}
	}
	if !when.Walk(nil, func(when.Condition) bool { t.Error("nil was visited"); return true }) {
		t.Error("a walk of nothing must report true")
	}
}
