package evaluate_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

const alder, birch record.Party = "Alder", "Birch"

// selling is an agreement of two years between Alder and Birch.
func selling(events contract.Events, terms ...obligation.Term) contract.Agreement {
	return contract.Agreement{Parties: contract.Parties{alder: "Alder Ltd", birch: "Birch Ltd"}, ThirdParties: "Elm",
		Term: civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2027-12-31")}, Events: events, Terms: terms}
}

// barred is that Alder shall not sell, with a life of its own.
func barred(life obligation.Life) obligation.Prohibition {
	return obligation.Prohibition{Clause: "1", Bound: alder, Holder: birch, Scope: scope.Box{scope.Activity: "sell"}, Life: life}
}

// TestEverSo asks of conditions whether they were ever so, where that is to be told without going through each day since the
// beginning of time.
func TestEverSo(t *testing.T) {
	ends := obligation.Right{Clause: "2", Holder: birch, By: "end", Ends: true}
	whole := record.Known{Complete: []record.Event{record.AllEvents}}
	undated := record.Known{Acts: []record.Act{{Event: "notice", By: birch}}, Complete: whole.Complete}
	sell := record.Act{By: alder, What: scope.Box{scope.Activity: "sell"}, On: civil.On("2027-03-20")}
	since := func(c when.Condition) contract.Agreement {
		return selling(contract.Events{"notice": {}}, barred(obligation.Life{Survives: true, Starts: c}))
	}
	after := selling(contract.Events{"end": {}}, ends, barred(obligation.Life{Survives: true,
		Starts: when.Passed{AfterEnd: true, Period: civil.Days(25)}}))
	invested := selling(contract.Events{"pay": {}, "draw": {}}, barred(obligation.Life{}),
		obligation.Investment{Clause: "2", Investor: alder, Recipient: birch, Funded: "pay", Drawn: "draw",
			Tranches: []obligation.Tranche{{Clause: "2(a)", Form: obligation.Cash, Amount: money.Of("USD 100")}}},
		obligation.Application{Clause: "3", Of: record.Clauses{"1", "2"}, EndsOnce: when.InBreach{Clause: "2"}})
	paid := func(day string) record.Known {
		return record.Known{Complete: whole.Complete, Acts: []record.Act{{Event: "pay", By: alder, About: "2(a)", On: civil.On(day),
			Amount: money.Of("USD 100")}}}
	}
	monthly := selling(contract.Events{"buy": {}}, barred(obligation.Life{
		Ends: when.Total{Event: "buy", Per: when.Month, Bounds: when.Bounds{Over: money.Of("USD 5")}}}))
	tests := []struct {
		name  string
		deal  contract.Agreement
		known record.Known
		want  evaluate.Verdict
	}{
		{"a notice of no day, at least a time before", since(when.Done{Event: "notice", AtLeast: civil.Days(24)}), undated,
			evaluate.Undetermined},
		{"a notice of no day, a time ago", since(when.Done{Event: "notice", Ago: civil.Days(24)}), undated, evaluate.Undetermined},
		{"a time that runs from a notice of no day", since(when.Passed{After: "notice", Period: civil.Days(24)}), undated,
			evaluate.Undetermined},
		{"a time after an end that nobody recorded", after, record.Known{}, evaluate.Undetermined},
		{"a breach by a tranche that is due at once", invested, record.Known{}, evaluate.Undetermined},
		{"a breach by a tranche that was surely not funded at once", invested, whole, evaluate.Permitted},
		{"no breach by a tranche that was funded at once", invested, paid("2026-01-01"), evaluate.Breach},
		{"a breach by a tranche that was funded late", invested, paid("2026-02-01"), evaluate.Permitted},
		{"a sum in a month", monthly, whole, evaluate.Breach},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ev, err := evaluate.New(tt.deal)
			if err != nil {
				t.Fatal(err)
			}
			d := ev.Decide(sell, tt.known)
			if d.Basis.Limit {
				t.Error("the step limit is reached")
			}
			if d.Verdict != tt.want {
				t.Errorf("%v, want %v:\n%s", d.Verdict, tt.want, d)
			}
		})
	}
}

// TestAnOmissionIsOneThroughItsDay asks about conduct that goes on after the day through which it is recorded that nothing was paid.
func TestAnOmissionIsOneThroughItsDay(t *testing.T) {
	unpaid := record.Known{Acts: []record.Act{{Event: "pay", Omission: true, On: civil.On("2027-03-01")}}}
	for name, c := range map[string]when.Condition{
		"an act": when.Not(when.Did("pay")),
		"a sum":  when.Total{Event: "pay", Bounds: when.Bounds{Under: money.Of("USD 5")}},
	} {
		t.Run(name, func(t *testing.T) {
			bar := barred(obligation.Life{})
			bar.Except = obligation.Exceptions{{Clause: "1(a)", Over: scope.Everything, While: c}}
			ev, err := evaluate.New(selling(contract.Events{"pay": {}}, bar))
			if err != nil {
				t.Fatal(err)
			}
			d := ev.Decide(record.Act{By: alder, What: scope.Box{scope.Activity: "sell"},
				During: civil.Span{From: civil.On("2027-02-01"), Through: civil.On("2027-06-30")}}, unpaid)
			if d.Verdict != evaluate.Undetermined {
				t.Errorf("want undetermined:\n%s", d)
			}
		})
	}
}

// TestAWithdrawalCountsFromItsDay asks about conduct that goes on after what freed it was taken back.
func TestAWithdrawalCountsFromItsDay(t *testing.T) {
	bar := barred(obligation.Life{})
	bar.Except = obligation.Exceptions{{Clause: "1(a)", Over: scope.Everything, While: when.Did("approval")}}
	ev, err := evaluate.New(selling(contract.Events{"approval": {}, "revocation": {Withdraws: "approval"}}, bar))
	if err != nil {
		t.Fatal(err)
	}
	known := record.Known{Complete: []record.Event{record.AllEvents}, Acts: []record.Act{{Event: "approval", On: civil.On("2027-01-10")},
		{Event: "revocation", On: civil.On("2027-04-01")}}}
	d := ev.Decide(record.Act{By: alder, What: scope.Box{scope.Activity: "sell"},
		During: civil.Span{From: civil.On("2027-02-01"), Through: civil.On("2027-06-30")}}, known)
	if d.Verdict != evaluate.Breach || d.Findings[0].From != civil.On("2027-04-01") {
		t.Errorf("want a breach from 2027-04-01:\n%s", d)
	}
}
