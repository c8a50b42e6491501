package evaluate_test

import (
	"testing"

	"github.com/pacta-go/pacta/evaluate"
)

// Combining outcomes is choosing one verdict from each and taking the worse, in every way.
func TestWorstOfOutcomes(t *testing.T) {
	settled := []evaluate.Verdict{evaluate.Permitted, evaluate.Conditional, evaluate.Ineffective, evaluate.Breach}
	sets := []evaluate.Outcome{}
	for mask := 1; mask < 16; mask++ {
		var vs []evaluate.Verdict
		for i, v := range settled {
			if mask>>i&1 == 1 {
				vs = append(vs, v)
			}
		}
		sets = append(sets, evaluate.OutcomeOf(vs...))
	}
	for _, a := range sets {
		for _, b := range sets {
			var want []evaluate.Verdict
			for _, v := range settled {
				for _, w := range settled {
					if a.Has(v) && b.Has(w) {
						want = append(want, max(v, w))
					}
				}
			}
			if got := a.Worst(b); got != evaluate.OutcomeOf(want...) {
				t.Errorf("%v and %v: %v, want %v", a, b, got, evaluate.OutcomeOf(want...))
			}
		}
		if a.Worst(0) != a || evaluate.Outcome(0).Worst(a) != a {
			t.Errorf("%v and nothing: %v", a, a.Worst(0))
		}
	}
	for _, v := range settled {
		if o := evaluate.OutcomeOf(v); o.Verdict() != v || o.String() != v.String() {
			t.Errorf("only %v: %v, %v", v, o.Verdict(), o)
		}
	}
	if o := evaluate.OutcomeOf(evaluate.Breach, evaluate.Permitted); o.Verdict() != evaluate.Undetermined || o.String() != "breach or permitted" {
		t.Errorf("breach or permitted: %v, %v", o.Verdict(), o)
	}
	if o := evaluate.OutcomeOf(evaluate.Undetermined); o != 0 || o.Verdict() != evaluate.Permitted || !o.Has(evaluate.Permitted) {
		t.Errorf("nothing that bears: %v", o)
	}
}
