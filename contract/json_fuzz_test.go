package contract_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
)

// fuzzDecode adds the seeds of a decoder and holds it to its promises: nothing panics, what is accepted is JSON, and
// its canonical text is read back to the same value and written again as it stands.
func fuzzDecode[T any](f *testing.F, seeds [][]byte, encode func(T) ([]byte, error),
	decode func([]byte, contract.Limits) (T, error)) {
	for _, seed := range seeds {
		f.Add(seed)
	}
	for _, test := range documentsForAll() {
		if len(test.document) < 4_000 {
			f.Add([]byte(test.document))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		value, err := decode(data, contract.Limits{})
		if err != nil {
			return
		}
		if !json.Valid(data) {
			t.Fatalf("accepted, and no JSON: %q", data)
		}
		canonical, err := encode(value)
		if err != nil {
			t.Fatalf("decoded, and cannot be encoded: %v\n%q", err, data)
		}
		again, err := decode(canonical, contract.Limits{Document: 64 << 20})
		if err != nil {
			t.Fatalf("%v\n%s", err, canonical)
		}
		if diff := cmp.Diff(value, again, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("(-want +got)\n%s", diff)
		}
		if second, err := encode(again); err != nil || !bytes.Equal(canonical, second) {
			t.Fatalf("%v\nfirst:\n%s\nthen:\n%s", err, canonical, second)
		}
	})
}

// randomDocuments are a few random values, encoded.
func randomDocuments[T any](f *testing.F, encode func(T) ([]byte, error)) [][]byte {
	var seeds [][]byte
	for seed := range uint64(20) {
		var value T
		newGenerator(seed).fill(reflect.ValueOf(&value).Elem(), 3)
		data, err := encode(value)
		if err != nil {
			f.Fatal(err)
		}
		seeds = append(seeds, data)
	}
	return seeds
}

// files are the documents of a folder of testdata.
func files(t testing.TB, folder string) [][]byte {
	names, err := filepath.Glob(filepath.Join("testdata", folder, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	var documents [][]byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		documents = append(documents, data)
	}
	return documents
}

func FuzzDecode(f *testing.F) {
	seeds := append(randomDocuments(f, contract.Encode), files(f, "terms")...)
	for _, zero := range obligation.Kinds() {
		full := reflect.New(reflect.TypeOf(zero)).Elem()
		newGenerator(3).fill(full, 3)
		data, err := contract.Encode(contract.Agreement{Terms: contract.Terms{full.Interface().(obligation.Term)}})
		if err != nil {
			f.Fatal(err)
		}
		seeds = append(seeds, data)
	}
	fuzzDecode(f, seeds, contract.Encode, contract.Decode)
}

func FuzzDecodeRecord(f *testing.F) {
	fuzzDecode(f, randomDocuments(f, contract.EncodeRecord), contract.EncodeRecord, contract.DecodeRecord)
}

func FuzzDecodeAct(f *testing.F) {
	fuzzDecode(f, randomDocuments(f, contract.EncodeAct), contract.EncodeAct, contract.DecodeAct)
}
