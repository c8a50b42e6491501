package evaluate_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/internal/sample"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// TestActsThatDifferHaveAnOrder changes each field of an act, and of its parts and what it commits to.
func TestActsThatDifferHaveAnOrder(t *testing.T) {
	fill := newFiller(0)
	for _, within := range []string{"", "Parts", "Commits"} {
		typ := reflect.TypeFor[record.Act]()
		if within == "Parts" {
			typ = reflect.TypeFor[record.Part]()
		}
		for i := range typ.NumField() {
			var plain, other record.Act
			at := reflect.ValueOf(&other).Elem()
			if within != "" {
				plain.Parts, plain.Commits = make([]record.Part, 1), make([]record.Act, 1)
				other.Parts, other.Commits = make([]record.Part, 1), make([]record.Act, 1)
				at = at.FieldByName(within).Index(0)
			}
			fill.fill(at.Field(i), 3)
			if at.Field(i).IsZero() {
				t.Fatalf("%s %s is not filled", within, typ.Field(i).Name)
			}
			if one, back := evaluate.CompareActs(plain, other), evaluate.CompareActs(other, plain); one == 0 || one != -back {
				t.Errorf("%s %s: %d and %d", within, typ.Field(i).Name, one, back)
			}
			if same := evaluate.CompareActs(other, other); same != 0 {
				t.Errorf("%s %s: an act is not where it is: %d", within, typ.Field(i).Name, same)
			}
		}
	}
}

// TestTheOrderOfEntriesChangesNothing asks about two acts of one day in both orders.
func TestTheOrderOfEntriesChangesNothing(t *testing.T) {
	sell := scope.Box{scope.Activity: "sell"}
	offer := func(usd string) record.Act {
		return record.Act{By: alder, Event: "offer", About: "m", On: civil.On("2027-03-01"), Amount: money.Of(usd)}
	}
	award := record.Act{By: alder, Event: "award", On: civil.On("2027-03-01")}
	undisputed := award
	undisputed.Undisputed = true
	tests := []struct {
		name string
		deal contract.Agreement
		acts []record.Act
		act  record.Act
	}{
		{"two offers of other amounts",
			selling(contract.Events{"offer": {}, "refusal": {}}, obligation.FirstRefusal{Clause: "1", Grantor: alder, Holder: birch,
				Scope: sell, Offered: "offer", Declined: "refusal"}),
			[]record.Act{offer("USD 500"), offer("USD 800"),
				{By: birch, Event: "refusal", About: "m", On: civil.On("2027-03-05")}},
			record.Act{By: alder, With: "Elm", What: sell, About: "m", On: civil.On("2027-03-20"), Amount: money.Of("USD 400")}},
		{"an award that needs another one, which is not disputed, and more",
			selling(contract.Events{"award": {}, "notice": {}}, obligation.Right{Clause: "1", Holder: alder, By: "award",
				Needs: when.All{when.Did("award"), when.Did("notice")}}, barred(obligation.Life{Ends: when.Did("award")})),
			[]record.Act{award, undisputed},
			record.Act{By: alder, With: "Elm", What: sell, On: civil.On("2027-03-20")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ev, err := evaluate.New(tt.deal)
			if err != nil {
				t.Fatal(err)
			}
			one := ev.Decide(tt.act, record.Known{Acts: tt.acts})
			slices.Reverse(tt.acts)
			sameDocument(t, 0, evaluate.EncodeDecision, one, ev.Decide(tt.act, record.Known{Acts: tt.acts}))
		})
	}
}

// TestTheOrderOfRandomEntriesChangesNothing shuffles the acts of random records.
func TestTheOrderOfRandomEntriesChangesNothing(t *testing.T) {
	for seed := range uint64(300) {
		s, random := sample.New(seed), rand.New(rand.NewPCG(seed, 3))
		a := s.Agreement()
		ev, err := evaluate.New(a)
		if err != nil {
			t.Fatal(err)
		}
		for range 4 {
			known, act := s.Known(a), s.Act(a)
			for i := range known.Acts { // on few days
				if known.Acts[i].During.IsZero() && random.IntN(2) == 0 {
					known.Acts[i].On = civil.On("2027-03-01")
				}
			}
			decision, status := ev.Decide(act, known), ev.Status(civil.On("2027-05-01"), known)
			random.Shuffle(len(known.Acts), func(i, j int) { known.Acts[i], known.Acts[j] = known.Acts[j], known.Acts[i] })
			sameDocument(t, seed, evaluate.EncodeDecision, decision, ev.Decide(act, known))
			sameDocument(t, seed, evaluate.EncodeStatus, status, ev.Status(civil.On("2027-05-01"), known))
		}
	}
}
