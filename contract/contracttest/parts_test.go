package contracttest_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/scope"
)

// TestOccurring proves what counts as a word that occurs in a part of an act.
func TestOccurring(t *testing.T) {
	for _, test := range []struct {
		name, words, where string
		want               bool
	}{
		{"a word", "US", "US", true},
		{"one of several", "US", "France, US", true},
		{"all of several", "US, France", "France, US", true},
		{"one is missing", "US, Japan", "France, US", false},
		{"part of a word", "US", "USA", false},
		{"part of a hyphenated word", "US", "US-TX", false},
		{"a word of several", "custom chips", "US; custom chips", true},
		{"what is left out does not occur", "France", "EU except France", false},
		{"what it is left out of does", "EU", "EU except France", true},
		{"after what is left out", "GPU", "EU except France; GPU", true},
		{"in the second of two parts", "Japan", "US; GPU / Japan; GPU", true},
		{"all but what is named", "France", "not France", false},
		{"a day", "2031-01-01", "from 2031-01-01", true},
		{"the second of two like it", "US", "US-TX, US", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := evaluate.Decision{Split: []evaluate.Piece{{State: evaluate.Barred, Where: test.where},
				{State: evaluate.Free, Where: "x"}}}
			want := []string{test.where}
			if test.want {
				want = contracttest.Occurring(test.words, evaluate.Decision{Split: []evaluate.Piece{{State: evaluate.Barred,
					Where: test.words}}}, evaluate.Barred)
			}
			if diff := cmp.Diff(want, contracttest.Occurring(test.words, d, evaluate.Barred)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if !test.want && cmp.Equal(want, []string{test.words}) {
				t.Error("the row proves nothing")
			}
		})
	}
}

func TestMisspelled(t *testing.T) {
	taken := func(name string) bool { return name == "GPUx" }
	if got := contracttest.Misspelled("GPU", taken); got != "GPUxx" {
		t.Errorf("got %q, want a name that is not known", got)
	}
}

func TestItems(t *testing.T) {
	for _, test := range []struct {
		words scope.Words
		want  []string
		plain bool
	}{
		{"US, EU", []string{"US", "EU"}, true},
		{"custom chips", []string{"custom chips"}, true},
		{"EU except France", nil, false},
		{"not US", nil, false},
		{"throughout US, EU", nil, false},
		{"exactly EU", nil, false},
		{"none", nil, false},
		{`"not for profit"`, nil, false},
		{"(US)", nil, false},
		{"US,,EU", nil, false},
		{"EU as of 2016-01-01", nil, false},
	} {
		got, plain := contracttest.Items(test.words)
		if diff := cmp.Diff(test.want, got); diff != "" || plain != test.plain {
			t.Errorf("%s: plain %v (-want +got)\n%s", test.words, plain, diff)
		}
	}
}

func TestBroader(t *testing.T) {
	a := contract.Agreement{Words: scope.Outlines{"activity": "compute\n\ttrain\n\t\ttrain frontier models\n\trun\nsell",
		"form": "\tletter"}}
	for _, test := range []struct {
		name string
		dim  scope.Dim
		word string
		want []string
	}{
		{"every word above", "activity", "train frontier models", []string{"compute", "train"}},
		{"none above", "activity", "compute", nil},
		{"an unknown word", "activity", "buy", nil},
		{"an unknown dimension", "hardware", "GPU", nil},
		{"a group whose members change is not broader at all times", "territory", "France",
			[]string{"Europe", "Western Europe", "World"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, contracttest.Broader(a, test.dim, test.word)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	unread := contract.Agreement{Words: scope.Outlines{"activity": "\ta\nb"}}
	if got := contracttest.Broader(unread, "activity", "a"); got != nil {
		t.Errorf("of outlines that cannot be read: got %q, want nothing", got)
	}
}

func TestCuts(t *testing.T) {
	term := civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2030-12-31")}
	for _, test := range []struct {
		name string
		span civil.Span
		want []string
	}{
		{"no time", civil.Span{}, nil},
		{"one day", civil.Span{From: civil.On("2026-05-01"), Through: civil.On("2026-05-01")}, nil},
		{"two days", civil.Span{From: civil.On("2026-05-01"), Through: civil.On("2026-05-02")}, []string{"2026-05-01"}},
		{"over the end of the term", civil.Span{From: civil.On("2030-12-01"), Through: civil.On("2031-01-31")},
			[]string{"2030-12-01", "2030-12-31", "2031-01-30"}},
		{"over its beginning", civil.Span{From: civil.On("2025-12-30"), Through: civil.On("2026-01-02")},
			[]string{"2025-12-30", "2025-12-31", "2026-01-01"}},
		{"without a beginning", civil.Span{Through: civil.On("2026-01-02")}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, d := range contracttest.Cuts(contract.Agreement{Term: term}, test.span) {
				got = append(got, d.String())
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	open := contracttest.Cuts(contract.Agreement{Term: term}, civil.Span{From: civil.On("2030-01-01")})
	if len(open) == 0 || open[len(open)-1] != civil.Last().Prev() {
		t.Errorf("without an end: got %v", open)
	}
}

func TestWorse(t *testing.T) {
	settled := func(v evaluate.Verdict) evaluate.Decision { return evaluate.Decision{Verdict: v} }
	between := func(vs ...evaluate.Verdict) evaluate.Decision { return evaluate.Decision{Possible: vs} }
	for _, test := range []struct {
		name string
		a, b evaluate.Decision
		want evaluate.Verdict
	}{
		{"the worse of two", settled(evaluate.Permitted), settled(evaluate.Conditional), evaluate.Conditional},
		{"a breach is never hidden", settled(evaluate.Breach), between(evaluate.Breach, evaluate.Permitted), evaluate.Breach},
		{"what is permitted settles nothing", settled(evaluate.Permitted), between(evaluate.Breach, evaluate.Permitted),
			evaluate.Undetermined},
		{"no effect does not hide a possible breach", settled(evaluate.Ineffective),
			between(evaluate.Breach, evaluate.Permitted),
			evaluate.Undetermined},
	} {
		if got := contracttest.Worse(test.a, test.b); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
		if got := contracttest.Worse(test.b, test.a); got != test.want {
			t.Errorf("%s, the other way round: got %s, want %s", test.name, got, test.want)
		}
	}
}

func TestSome(t *testing.T) {
	if diff := cmp.Diff([]string{"custom chips", "GPU"}, contracttest.Some(exclusive(), nil, "hardware")); diff != "" {
		t.Errorf("of few words all (-want +got)\n%s", diff)
	}
	few := contracttest.Some(exclusive(), exclusiveCases(), scope.Territory)
	if len(few) < 12 || len(few) > 24 {
		t.Errorf("of many words: got %d", len(few))
	}
	for _, used := range []string{"US", "Singapore", "France", "Japan"} {
		if !slices.Contains(few, used) {
			t.Errorf("%q, which a case uses, is not among %q", used, few)
		}
	}
}
