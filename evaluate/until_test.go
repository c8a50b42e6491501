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

// TestAnswersChangeWhenWhatTheyRestOnDoes asks about acts of the last day of February and of the first of March 2027,
// between which something changes that an exception rests on. An act that is carried on from one to the other heeds it,
// and so does a prepared evaluator that was asked about the earlier one before.
func TestAnswersChangeWhenWhatTheyRestOnDoes(t *testing.T) {
	march := civil.On("2027-03-01")
	february := civil.Span{Before: march}
	did := func(e record.Event, on string) record.Act {
		return record.Act{Event: e, By: "Alder", On: civil.On(on), Amount: money.Of("USD 600")}
	}
	none := func(e record.Event, through string) record.Act {
		return record.Act{Event: e, By: "Alder", On: civil.On(through), Omission: true}
	}
	all := []record.Event{record.AllEvents}
	few := when.Total{Event: "purchase", Bounds: when.Bounds{AtMost: money.Of("USD 500")}}
	for _, test := range []struct {
		name          string
		while         when.Condition
		known         record.Known
		before, after evaluate.Verdict
	}{
		{"an omission is recorded through February", when.Not(when.Did("notice")),
			record.Known{Acts: []record.Act{none("notice", "2027-02-28")}}, permitted, undetermined},
		{"no purchase is recorded through February", few,
			record.Known{Acts: []record.Act{none("purchase", "2027-02-28")}}, permitted, undetermined},
		{"a sum that was not known is surely reached", few,
			record.Known{Complete: []record.Event{"return"}, Acts: []record.Act{did("purchase", "2027-03-01")}},
			undetermined, breach},
		{"a share of a figure that is another from March on", when.Total{Event: "purchase", WithThis: true, Of: "price",
			Bounds: when.Bounds{AtMost: money.Of("50%")}},
			record.Known{Complete: all, Figures: []record.Figure{{Name: "price", Is: money.Of("USD 400"), During: february},
				{Name: "price", Is: money.Of("USD 100"), During: civil.Span{From: march}}}}, permitted, breach},
		{"a notice is withdrawn in March", when.Did("notice"),
			record.Known{Complete: all, Acts: []record.Act{did("notice", "2027-01-05"), did("withdrawal", "2027-03-01")}},
			permitted, breach},
		{"a purchase is withdrawn in March", when.Total{Event: "purchase", Bounds: when.Bounds{AtLeast: money.Of("USD 500")}},
			record.Known{Complete: all, Acts: []record.Act{did("purchase", "2027-01-05"), did("return", "2027-03-01")}},
			permitted, breach},
		{"a period ends at noon of the first of March",
			when.Not(when.Passed{Period: civil.Days(6), From: civil.On("2027-02-23"), At: civil.Time("12:00")}),
			record.Known{}, permitted, undetermined},
		{"a fact is assumed through February", when.Fact("insured"),
			record.Known{Assume: record.Facts{{Fact: "insured", Is: record.Yes, During: february}}}, permitted, undetermined},
	} {
		t.Run(test.name, func(t *testing.T) {
			ev, err := evaluate.New(contract.Agreement{Parties: contract.Parties{"Alder": "", "Birch": ""},
				Words: scope.Outlines{scope.Activity: "sell"},
				Events: contract.Events{"notice": {}, "withdrawal": {Withdraws: "notice"}, "purchase": {},
					"return": {Withdraws: "purchase"}},
				Terms: contract.Terms{obligation.Prohibition{Clause: "1", Bound: "Alder", Holder: "Birch",
					Scope:  scope.Box{scope.Activity: "sell"},
					Except: obligation.Exceptions{{Over: scope.Everything, While: test.while}}}}})
			if err != nil {
				t.Fatal(err)
			}
			p := ev.Prepare(test.known)
			act := record.Act{By: "Alder", With: "Birch", What: scope.Box{scope.Activity: "sell"}, Amount: money.Of("USD 100")}
			for _, one := range []struct {
				on   civil.Date
				want evaluate.Verdict
			}{{march.Prev(), test.before}, {march, test.after}} {
				act.On = one.on
				if d := ev.Decide(act, test.known); d.Verdict != one.want {
					t.Errorf("on %s: %s, want %s", one.on, d, one.want)
				}
				if _, o := p.Append(nil, &act, nil); o.Verdict() != one.want {
					t.Errorf("on %s a prepared evaluator finds %s, want %s", one.on, o, one.want)
				}
			}
			act.On, act.During = civil.Date{}, civil.Span{From: march.Prev(), Through: march}
			want := max(test.before, test.after)
			if test.before == undetermined || test.after == undetermined {
				want = undetermined
			}
			if test.after == breach {
				want = breach
			}
			if d := ev.Decide(act, test.known); d.Verdict != want {
				t.Errorf("through both days: %s, want %s", d, want)
			}
		})
	}
}
