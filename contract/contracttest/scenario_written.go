package contracttest

import (
	"bytes"
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
)

// Written is a document that is kept in step with a literal, so that those who write no Go can read it.
type Written struct {
	File string
	// Schema is the path or address of the document's schema, which is named in the file for editors. Empty: none is.
	Schema string
	// Update writes the file. Without it the file must be as it would be written.
	Update bool
}

// Agreement holds the file to an agreement.
func (w Written) Agreement(t *testing.T, a contract.Agreement) {
	t.Helper()
	roundTrip(t, a, contract.Encode, contract.Decode)
	hold(t, w, a, contract.Encode)
}

// Scenario holds the file to a scenario.
func (w Written) Scenario(t *testing.T, s Scenario) {
	t.Helper()
	roundTrip(t, s, EncodeScenario, DecodeScenario)
	hold(t, w, s, EncodeScenario)
}

func hold[T any](t *testing.T, w Written, value T, encode func(T) ([]byte, error)) {
	t.Helper()
	text, err := encode(value)
	if err != nil {
		t.Fatal(err)
	}
	if w.Schema != "" {
		text = bytes.Replace(text, []byte("{\n"), fmt.Appendf(nil, "{\n  \"$schema\": %q,\n", w.Schema), 1)
	}
	if w.Update {
		if err := os.WriteFile(w.File, text, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(w.File)
	if err != nil {
		t.Fatalf("the file has not been written yet: %v", err)
	}
	if diff := cmp.Diff(string(text), string(data)); diff != "" {
		t.Errorf("%s is not in step with the literal (-want +got)\n%s", w.File, diff)
	}
}
