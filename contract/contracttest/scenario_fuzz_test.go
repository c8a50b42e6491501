package contracttest_test

import (
	"bytes"
	"testing"
	"testing/fstest"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
)

// FuzzDecodeScenario holds scenario files to their promises: nothing panics, neither reading nor deciding, and what is
// accepted is read back the same from its canonical text.
func FuzzDecodeScenario(f *testing.F) {
	for _, seed := range []string{
		`{"pacta": "1", "scenario": {"agreement": {"parties": {"A": "", "B": ""}, "terms": [{"prohibition": {"clause": "1",
			"bound": "A", "scope": {"activity": "sell"}}}]}, "cases": [{"name": "a", "act": {"by": "A", "on": "2027-01-01",
			"what": {"activity": "sell"}}, "want": {"breach": {"of": "1", "by": "A"}}}]}}`,
		`{"pacta": "1", "scenario": {"title": "x", "agreementFile": "a.json", "recordFile": "r.json", "cases": [{"name": "a",
			"known": {"facts": [{"fact": "f", "is": "no"}]}, "reading": "r", "want": {"undetermined": {"missing":
			{"facts": ["f"]}, "between": ["breach", "permitted"]}}, "unread": ["u"]}]}}`,
		`{"pacta": "1", "scenario": {"agreement": {}, "cases": [{"name": "a", "want": {"permitted": {"noTermBears": true}}}]}}`,
		`{"pacta": "1", "scenario": {"cases": [{"name": "a", "want": {"conditional": {"step": "s", "after": "US, EU"}}},
			{"name": "b", "want": {"ineffective": {"first": "2027-01-01"}}}]}}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 10_000 {
			return
		}
		files, err := contracttest.ReadFiles(fstest.MapFS{"a.scenario.json": {Data: data}})
		if err == nil {
			for _, file := range files {
				outcomes := file.Decide()
				_, _ = file.Printed(outcomes), file.Unengaged(outcomes)
			}
		}
		s, err := contracttest.DecodeScenario(data, contract.Limits{})
		if err != nil {
			return
		}
		text, err := contracttest.EncodeScenario(s)
		if err != nil {
			t.Fatalf("%v\n%q", err, data)
		}
		again, err := contracttest.DecodeScenario(text, contract.Limits{Document: 64 << 20})
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		if second, err := contracttest.EncodeScenario(again); err != nil || !bytes.Equal(text, second) {
			t.Errorf("%v\n%s\n%s", err, text, second)
		}
	})
}
