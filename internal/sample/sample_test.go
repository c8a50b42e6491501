package sample_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/internal/sample"
)

// trials is how many agreements are made to try a property of them.
func trials() int {
	if testing.Short() {
		return 200
	}
	return 2000
}

func TestDraftsAreNearlyAlwaysAccepted(t *testing.T) {
	s := sample.New(1)
	refused, n := 0, trials()
	for range n {
		if _, err := evaluate.New(s.Draft()); err != nil {
			refused++
		}
	}
	t.Logf("%d of %d drafts are refused", refused, n)
	if refused > n/20 {
		t.Errorf("%d of %d drafts are refused, want at most one in twenty", refused, n)
	}
}

func TestSimpleAgreementsAreAccepted(t *testing.T) {
	s := sample.New(1)
	for range trials() {
		if _, err := evaluate.New(s.Simple()); err != nil {
			t.Fatal(err)
		}
	}
}

func TestOneSeedGivesTheSame(t *testing.T) {
	for seed := range uint64(20) {
		if diff := cmp.Diff(written(t, seed), written(t, seed)); diff != "" {
			t.Errorf("seed %d (-once +again):\n%s", seed, diff)
		}
	}
	if written(t, 1) == written(t, 2) {
		t.Error("two seeds give the same")
	}
}

// written is what a seed gives, as documents.
func written(t *testing.T, seed uint64) string {
	t.Helper()
	s := sample.New(seed)
	var out []byte
	add := func(document []byte, err error) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, document...)
	}
	for _, a := range []contract.Agreement{s.Agreement(), s.Simple()} {
		add(contract.Encode(a))
		for range 3 {
			add(contract.EncodeRecord(s.Known(a)))
			add(contract.EncodeAct(s.Act(a)))
			add(contract.EncodeAct(s.SimpleAct(a)))
		}
	}
	return string(out)
}
