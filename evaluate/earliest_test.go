package evaluate_test

import (
	"bytes"
	"reflect"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/internal/sample"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// TestNothingChangesBeforeAnythingIsStated holds the answers on random agreements to those of an evaluator that goes through all
// days there are.
func TestNothingChangesBeforeAnythingIsStated(t *testing.T) {
	seeds := uint64(1000)
	if testing.Short() {
		seeds = 200
	}
	asked, tooMuch := 0, 0
	for seed := range seeds {
		s := sample.New(seed)
		a := s.Agreement()
		ev, err := evaluate.New(a)
		if err != nil {
			t.Fatal(err)
		}
		whole := ev.FromTheFirstDay()
		for range 4 {
			known, act := s.Known(a), s.Act(a)
			on := civil.On("2027-05-01")
			if all := whole.Decide(act, known); all.Basis.Limit {
				tooMuch++
			} else {
				sameDocument(t, seed, evaluate.EncodeDecision, all, ev.Decide(act, known))
			}
			if all := whole.Status(on, known); all.Basis.Limit {
				tooMuch++
			} else {
				sameDocument(t, seed, evaluate.EncodeStatus, all, ev.Status(on, known))
			}
			asked += 2
		}
	}
	if t.Logf("%d answers, of which %d take too much from the first day on", asked, tooMuch); tooMuch*100 > asked {
		t.Error("too few can be compared")
	}
}

// sameDocument compares what two answers say.
func sameDocument[T any](t *testing.T, seed uint64, encode func(T) ([]byte, error), want, got T) {
	t.Helper()
	a, errA := encode(want)
	b, errB := encode(got)
	if errA != nil || errB != nil {
		t.Fatal(errA, errB)
	}
	if !bytes.Equal(a, b) {
		t.Errorf("seed %d (-from the first day +from the earliest stated):\n%s", seed, cmp.Diff(string(a), string(b)))
	}
}

// TestNoStatedDayIsMissed looks for days in agreements and records as documents. The calendar of the agreement states none on which
// anything changes.
func TestNoStatedDayIsMissed(t *testing.T) {
	day := regexp.MustCompile(`"[0-9]{4}-[0-9]{2}-[0-9]{2}"`)
	for seed := range uint64(300) {
		s := sample.New(seed)
		a := s.Agreement()
		known := s.Known(a)
		ev, err := evaluate.New(a)
		if err != nil {
			t.Fatal(err)
		}
		still := ev.StillThrough(known)
		if still.Before(civil.On("2015-01-01")) {
			t.Errorf("seed %d: a day as early as %s is taken to be stated", seed, still)
		}
		a.Calendar, known.Closed = civil.Calendar{}, nil
		agreed, errA := contract.Encode(a)
		recorded, errB := contract.EncodeRecord(known)
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		for _, found := range day.FindAllString(string(agreed)+string(recorded), -1) {
			if d := civil.On(found[1 : len(found)-1]); !still.Before(d) {
				t.Errorf("seed %d: %s is stated, and nothing is taken to change through %s", seed, d, still)
			}
		}
	}
}

// TestNoRecordedDayIsMissed states one day in every field of a record that can hold one.
func TestNoRecordedDayIsMissed(t *testing.T) {
	ev, err := evaluate.New(selling(contract.Events{"notice": {}}, barred(obligation.Life{})))
	if err != nil {
		t.Fatal(err)
	}
	day := civil.On("1990-05-01")
	var known record.Known
	eachDay(reflect.ValueOf(&known).Elem(), nil, func(path []string, set func(civil.Date)) {
		if path[0] == "Closed" || slices.Contains(path, "Commits") {
			return // nothing changes on a closed day, and what recorded acts commit to is not judged
		}
		set(day)
		if still := ev.StillThrough(known); !still.Before(day) {
			t.Errorf("%v: %s is recorded, and nothing is taken to change through %s", path, day, still)
		}
		set(civil.Date{})
	})
}

// eachDay finds every field that can hold a day, with one element in each list on the way to it.
func eachDay(v reflect.Value, path []string, found func(path []string, set func(civil.Date))) {
	switch {
	case v.Type() == reflect.TypeFor[civil.Date]():
		found(path, func(d civil.Date) { v.Set(reflect.ValueOf(d)) })
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				eachDay(v.Field(i), append(path, field.Name), found)
			}
		}
	case v.Kind() == reflect.Slice && len(path) < 4:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		eachDay(v.Index(0), path, found)
		v.SetZero()
	}
}
