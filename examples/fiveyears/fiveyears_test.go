package main

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// update says to write the years as they are told now into testdata/fiveyears.txt, for a person to read over.
var update = flag.Bool("update", false, "refresh testdata/fiveyears.txt")

const golden = "testdata/fiveyears.txt"

func TestYearsAreToldAsWritten(t *testing.T) {
	var told bytes.Buffer
	if err := tell(&told); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(golden, told.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), told.String()); diff != "" {
		t.Errorf("the years have changed (-want +got); read them over and run with -update\n%s", diff)
	}
}

// A state is that of one clause on one day.
type state struct {
	of    record.Clause
	is    evaluate.Standings
	since string // the day from which it is broken; empty: it is not
}

// TestStatesOfTheDays states what a careful reader of the agreement and its record says of each day.
func TestStatesOfTheDays(t *testing.T) {
	ev, err := evaluate.New(agreement())
	if err != nil {
		t.Fatal(err)
	}
	known := happened()
	told := map[civil.Date]bool{}
	for _, d := range days() {
		told[d.on] = true
	}
	for on, states := range statesOfTheDays() {
		day := civil.On(on)
		if !told[day] {
			t.Errorf("%s is not told", on)
		}
		delete(told, day)
		st := ev.Status(day, known)
		if len(st.Problems) > 0 || len(st.Basis.Unread) > 0 {
			t.Errorf("%s: problems %v, unread %v", on, st.Problems, st.Basis.Unread)
		}
		for _, want := range states {
			want.check(t, st)
		}
	}
	for day := range told {
		t.Errorf("no state is stated for %s", day)
	}
}

func (want state) check(t *testing.T, st evaluate.Status) {
	t.Helper()
	rows := st.Of(want.of)
	if len(rows) != 1 {
		t.Fatalf("%s has %d rows on %s", want.of.Mark(), len(rows), st.On)
	}
	since := ""
	if !rows[0].Since.IsZero() {
		since = rows[0].Since.String()
	}
	if rows[0].State != want.is || since != want.since {
		t.Errorf("on %s %s is %q since %q, want %q since %q", st.On, want.of.Mark(), rows[0].State, since, want.is,
			want.since)
	}
}

func statesOfTheDays() map[string][]state {
	return map[string][]state{
		"2026-01-01": {{of: "2.1", is: evaluate.InForce}, {of: "3.1", is: evaluate.NotYetDue}, {of: "3.3",
			is: evaluate.Performed},
			{of: "4.2", is: evaluate.NotYetDue}, {of: "5.1(a)", is: evaluate.ConditionOn}, {of: "5.1(b)",
				is: evaluate.Uncalled}},
		"2026-09-30": {{of: "3.1", is: evaluate.NotYetDue}},
		"2026-10-01": {{of: "3.1", is: evaluate.Breached, since: "2026-10-01"}, {of: "5.1(a)", is: evaluate.ConditionOn}},
		"2026-11-16": {{of: "3.1", is: evaluate.Breached, since: "2026-10-01"}},
		"2026-12-15": {{of: "3.1", is: evaluate.Late, since: "2026-10-01"}, {of: "5.1(a)", is: evaluate.Uncalled}},
		"2027-01-14": {{of: "5.1(a)", is: evaluate.NotYetDue}, {of: "4.2", is: evaluate.NotYetDue}},
		"2028-02-29": {{of: "3.2", is: evaluate.NotInForce}, {of: "5.1(a)", is: evaluate.Performed}, {of: "5.1(b)",
			is: evaluate.Uncalled}},
		"2028-06-30": {{of: "3.2", is: evaluate.NotYetDue}, {of: "5.1(b)", is: evaluate.Uncalled}},
		"2028-07-01": {{of: "3.2", is: evaluate.NotYetDue}, {of: "5.1(b)", is: evaluate.Lapsed}},
		"2029-02-01": {{of: "3.2", is: evaluate.Performed}, {of: "4.2", is: evaluate.Breached, since: "2029-02-01"}},
		"2030-01-01": {{of: "4.2", is: evaluate.NotYetDue}, {of: "2.1", is: evaluate.InForce}},
		"2030-07-01": {{of: "2.1", is: evaluate.InForce}, {of: "4.2", is: evaluate.Performed}},
		"2030-12-31": {{of: "2.1", is: evaluate.InForce}, {of: "3.3", is: evaluate.Performed}, {of: "13.2",
			is: evaluate.InForce}},
		"2031-01-01": {{of: "2.1", is: evaluate.InForce}, {of: "3.3", is: evaluate.NotInForce}, {of: "6.1",
			is: evaluate.InForce},
			{of: "9.1", is: evaluate.InForce}, {of: "13.2", is: evaluate.NotInForce}, {of: "14.2", is: evaluate.NotInForce}},
		"2031-07-01": {{of: "2.1", is: evaluate.NotInForce}, {of: "6.1", is: evaluate.InForce}, {of: "9.1",
			is: evaluate.InForce}},
		"2034-01-01": {{of: "2.1", is: evaluate.NotInForce}, {of: "6.1", is: evaluate.NotInForce}, {of: "9.1",
			is: evaluate.NotInForce}},
	}
}

// TestPurchasesOfTheYears follows each year's minimum to the day after it.
func TestPurchasesOfTheYears(t *testing.T) {
	ev, err := evaluate.New(agreement())
	if err != nil {
		t.Fatal(err)
	}
	for year, want := range map[int]evaluate.Standings{2026: evaluate.Performed, 2027: evaluate.Performed,
		2028: evaluate.Performed,
		2029: evaluate.Breached, 2030: evaluate.Performed} {
		after := civil.Year(year).Last().Next()
		for _, r := range ev.Status(after, happened()).Of("4.1") {
			if r.Due == civil.Year(year).Last() && r.State != want {
				t.Errorf("the year %d is %q on %s, want %q", year, r.State, after, want)
			}
			if r.Due == civil.Year(year).Last() && want == evaluate.Breached && r.Left.String() != "50 machines" {
				t.Errorf("the year %d leaves %s, want 50 machines", year, r.Left)
			}
		}
	}
}

// TestTerminationForBreach asks on the day before the center opens and on the first day after the time for cure.
func TestTerminationForBreach(t *testing.T) {
	ev, err := evaluate.New(agreement())
	if err != nil {
		t.Fatal(err)
	}
	uncured := happened()
	uncured.Acts = append(uncured.Acts[:2:2], uncured.Acts[3:]...)
	for _, ask := range []struct {
		on    string
		known record.Known
		want  evaluate.Verdict
	}{
		{"2026-12-14", uncured, evaluate.Ineffective},
		{"2026-12-15", uncured, evaluate.Permitted},
		{"2026-12-15", happened(), evaluate.Ineffective},
	} {
		act := record.Act{Event: termination, By: aurelia, On: civil.On(ask.on), Invokes: record.Clauses{"13.1"}}
		if d := ev.Decide(act, until(act.On, ask.known)); d.Verdict != ask.want {
			t.Errorf("on %s: got %s, want %s\n%s", ask.on, d.Verdict, ask.want, d.Explain())
		}
	}
}

// TestRefusalOfRenewal: a courier counts from the second business day after it is sent. One of Thursday arrives on
// Monday, the last day for a refusal; one of Friday arrives on Tuesday, and the agreement is renewed for two years.
func TestRefusalOfRenewal(t *testing.T) {
	ev, err := evaluate.New(agreement())
	if err != nil {
		t.Fatal(err)
	}
	for _, ask := range []struct {
		sent, on string
		want     evaluate.Standings
	}{
		{"2030-06-27", "2030-12-31", evaluate.InForce},
		{"2030-06-27", "2031-01-01", evaluate.NotInForce},
		{"2030-06-28", "2031-01-01", evaluate.InForce},
		{"2030-06-28", "2032-12-31", evaluate.InForce},
	} {
		known := happened()
		for i := range known.Acts {
			if known.Acts[i].Event == refusal {
				known.Acts[i].On = civil.On(ask.sent)
			}
		}
		if got := ev.Status(civil.On(ask.on), known).Of("13.2")[0].State; got != ask.want {
			t.Errorf("sent on %s, §13.2 is %q on %s, want %q", ask.sent, got, ask.on, ask.want)
		}
	}
}
