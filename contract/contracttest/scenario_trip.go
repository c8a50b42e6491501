package contracttest

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
)

// RoundTrips decides every case twice, as it is and after its agreement, its record and its act were written as
// documents and read back, and reports where the two decisions are not equal in everything. What the cases Want is not
// looked at. The decisions themselves are written and read back too.
func RoundTrips(t *testing.T, a contract.Agreement, cases Cases) {
	t.Helper()
	ev := open(t, a, cases)
	again, err := evaluate.New(roundTrip(t, a, contract.Encode, contract.Decode))
	if err != nil {
		t.Fatalf("the agreement read back is not valid:\n%v", err)
	}
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			t.Helper()
			want := c.decided(t, ev)
			c.Act = roundTrip(t, c.Act, contract.EncodeAct, contract.DecodeAct)
			c.Known = roundTrip(t, c.Known, contract.EncodeRecord, contract.DecodeRecord)
			got := c.decided(t, again)
			if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" || want.String() != got.String() {
				t.Errorf("the decision is another one after the round trip (-want +got)\n%s", diff)
			}
			read := roundTrip(t, got, evaluate.EncodeDecision, evaluate.DecodeDecision)
			if want.Explain() != read.Explain() {
				t.Error("the decision read back explains itself otherwise")
			}
		})
	}
}

// decided is the decision of a case under its reading.
func (c Case) decided(t *testing.T, ev *evaluate.Evaluator) evaluate.Decision {
	t.Helper()
	under, ok := ev.Under(c.Reading)
	if c.Reading != "" && !ok {
		t.Fatalf("the agreement has no reading %q", c.Reading)
	}
	return under.Decide(c.Act, c.Known)
}

// roundTrip is a value written as a document and read back. It must be equal, and be written the same way again.
func roundTrip[T any](t *testing.T, value T, encode func(T) ([]byte, error),
	decode func([]byte, contract.Limits) (T, error)) T {
	t.Helper()
	data, err := encode(value)
	if err != nil {
		t.Fatal(err)
	}
	again, err := decode(data, contract.Limits{})
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	if diff := cmp.Diff(value, again, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("read back it is another one (-want +got)\n%s", diff)
	}
	if second, err := encode(again); err != nil || !bytes.Equal(data, second) {
		t.Errorf("%v; first:\n%s\nthen:\n%s", err, data, second)
	}
	return again
}
