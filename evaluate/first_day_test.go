package evaluate_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// TestFirstDayOfARight asks of rights in an agreement that renews itself without limit when they could first be exercised.
func TestFirstDayOfARight(t *testing.T) {
	small := when.Total{Event: "sign", WithThis: true, Bounds: when.Bounds{AtMost: money.Of("USD 5")}}
	later := when.During{From: civil.On("2150-03-01")}
	tests := []struct {
		name  string
		needs when.Condition
		known record.Known
		first civil.Date
	}{
		{"never", small, record.Known{}, civil.Date{}},
		{"never, as far as is known", when.All{when.Fact("listed"), later}, record.Known{}, civil.Date{}},
		{"not while the agreement may have ended", later, record.Known{}, civil.Date{}},
		{"after many renewals", later, record.Known{Complete: []record.Event{"stop"}}, civil.On("2150-03-01")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := selling(contract.Events{"sign": {}, "stop": {}},
				obligation.Right{Clause: "1", Holder: alder, By: "sign", Needs: tt.needs})
			a.Renewal = contract.Renewal{Clause: "9", Every: civil.Months(10), Refused: "stop"}
			ev, err := evaluate.New(a)
			if err != nil {
				t.Fatal(err)
			}
			d := ev.Decide(record.Act{By: alder, Event: "sign", On: civil.On("2027-03-20"), Amount: money.Of("USD 9")}, tt.known)
			if d.Basis.Limit || d.Verdict != evaluate.Ineffective || len(d.Findings) != 1 || d.Findings[0].First != tt.first {
				t.Errorf("want no effect, and effect first on %s:\n%+v", tt.first, d)
			}
		})
	}
}
