package contract_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/examples/publicterms"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// roundTrip encodes a value, decodes it and encodes it again: the value and the text must be the same.
func roundTrip[T any](t *testing.T, value T, encode func(T) ([]byte, error),
	decode func([]byte, contract.Limits) (T, error)) {
	t.Helper()
	data, err := encode(value)
	if err != nil {
		t.Errorf("%v\n%#v", err, value)
		return
	}
	if !json.Valid(data) {
		t.Errorf("no JSON: %s", data)
	}
	again, err := decode(data, contract.Limits{})
	if err != nil {
		t.Errorf("%v\n%s", err, data)
	}
	if diff := cmp.Diff(value, again, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-want +got)\n%s\n%s", diff, data)
	}
	second, err := encode(again)
	if err != nil || !bytes.Equal(data, second) {
		t.Errorf("%v\nfirst:\n%s\nthen:\n%s", err, data, second)
	}
}

var rounds = flag.Uint64("rounds", 1_000, "how many random agreements, records and acts are tried")

// randomly tries random values; every tenth has all its fields.
func randomly[T any](t *testing.T, encode func(T) ([]byte, error), decode func([]byte, contract.Limits) (T, error)) {
	n := *rounds
	if testing.Short() {
		n /= 10
	}
	for seed := range n {
		g := newGenerator(seed)
		g.full = seed%10 == 0
		depth := 1 + int(seed%5)
		if g.full {
			depth = 1 + int(seed/10%2)
		}
		var value T
		g.fill(reflect.ValueOf(&value).Elem(), depth)
		if roundTrip(t, value, encode, decode); t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// TestRoundTripRandomAgreement holds encoding against decoding on agreements with every field and kind.
func TestRoundTripRandomAgreement(t *testing.T) { randomly(t, contract.Encode, contract.Decode) }

// TestRoundTripRandomRecord is the same for records.
func TestRoundTripRandomRecord(t *testing.T) {
	randomly(t, contract.EncodeRecord, contract.DecodeRecord)
}

// TestRoundTripRandomAct is the same for acts.
func TestRoundTripRandomAct(t *testing.T) { randomly(t, contract.EncodeAct, contract.DecodeAct) }

// TestRoundTripEveryKind has each kind of term, once zero and once with every field.
func TestRoundTripEveryKind(t *testing.T) {
	for _, zero := range obligation.Kinds() {
		t.Run(reflect.TypeOf(zero).Name(), func(t *testing.T) {
			full := reflect.New(reflect.TypeOf(zero)).Elem()
			g := newGenerator(7)
			g.full = true
			g.fill(full, 3)
			roundTrip(t, contract.Agreement{Terms: contract.Terms{zero, full.Interface().(obligation.Term)}},
				contract.Encode, contract.Decode)
		})
	}
}

// TestRoundTripPublicTerms has a whole agreement of the examples.
func TestRoundTripPublicTerms(t *testing.T) {
	roundTrip(t, publicterms.Agreement(), contract.Encode, contract.Decode)
}

// TestRoundTripWhatIsAlmostNothing has the values that are nearly zero and must not become it.
func TestRoundTripWhatIsAlmostNothing(t *testing.T) {
	for name, act := range map[string]record.Act{
		"nothing":         {},
		"an empty box":    {What: scope.Box{}},
		"an empty word":   {What: scope.Box{"activity": ""}},
		"an empty part":   {Parts: []record.Part{{}}},
		"an empty commit": {Commits: []record.Act{{}, {Omission: true}}},
	} {
		t.Run(name, func(t *testing.T) { roundTrip(t, act, contract.EncodeAct, contract.DecodeAct) })
	}
	second := obligation.Consent{Second: &obligation.Request{}}
	for name, scope := range map[string]scope.Expr{
		"not stated": nil, "an empty box": scope.Box{}, "no boxes": scope.Boxes{},
		"an empty box in boxes": scope.Boxes{{}}, "everything": scope.Everything,
	} {
		t.Run(name, func(t *testing.T) {
			roundTrip(t, contract.Agreement{Terms: contract.Terms{
				obligation.Prohibition{Scope: scope, Unless: obligation.Steps{second}}}}, contract.Encode, contract.Decode)
		})
	}
}

// TestDecodeSchemaKey: a document may name its schema, which is no part of what it says.
func TestDecodeSchemaKey(t *testing.T) {
	document := []byte(`{"$schema": "act.schema.json", "pacta": "1", "act": {"by": "Helios"}}`)
	act, err := contract.DecodeAct(document, contract.Limits{})
	if err != nil || act.By != "Helios" {
		t.Error(act, err)
	}
}

// TestEncodeRefuses shows what no document can say, and how the error says where.
func TestEncodeRefuses(t *testing.T) {
	for _, test := range []struct {
		name      string
		agreement contract.Agreement
		want      string
	}{
		{"a text that is not UTF-8", contract.Agreement{Title: "\xff"}, `agreement.title: "\xff" is not UTF-8`},
		{"a term that is nil", contract.Agreement{Terms: contract.Terms{nil}}, "agreement.terms[0]: it is not stated"},
		{"a condition that is nil", contract.Agreement{Terms: contract.Terms{obligation.Duty{If: when.All{nil}}}},
			"agreement.terms[0].duty.if.all[0]: it is not stated"},
		{"a kind of exclusivity that is none", contract.Agreement{Terms: contract.Terms{obligation.Exclusivity{Kind: 9}}},
			"agreement.terms[0].exclusivity.kind: there is no word for 9"},
		{"a period that cannot be", contract.Agreement{Terms: contract.Terms{obligation.Duty{Within: civil.Days(-1)}}},
			"agreement.terms[0].duty.within: a period cannot be negative: -1 days"},
		{"a holiday without a date", contract.Agreement{Calendar: civil.Calendar{Holidays: []civil.Date{{}}}},
			"agreement.calendar.holidays[0]: it is not stated"},
		{"parties that differ in case", contract.Agreement{Parties: contract.Parties{"a": "", "A": ""}},
			`agreement.parties: the keys "A" and "a" differ in case only`},
	} {
		t.Run(test.name, func(t *testing.T) {
			data, err := contract.Encode(test.agreement)
			if err == nil || err.Error() != test.want || data != nil || !errors.Is(err, contract.ErrDocument) {
				t.Errorf("got %s, %v, want %s", data, err, test.want)
			}
		})
	}
}
