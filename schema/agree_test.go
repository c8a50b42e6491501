package schema_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/contract"
)

// mutator changes documents at random.
type mutator struct{ *rand.Rand }

// texts are what stands in documents, and what nearly could.
func texts() []string {
	return []string{"", "yes", "unknown", "sole", "everything", "2028-02-29", "2027-02-29",
		"0000-01-01", "9999-12-31", "24:00", "24:01",
		"30 days", "1 day", "1 days", "0 days including", "73049 days", "73050 days", "200 years", "201 years", "10435 weeks",
		"10436 weeks", "2400 months", "2401 months", "30 clear days including", "withheld: ",
		"withheld: x", "USD 5", "usd 5", "USD 0,250",
		"USD 1,000.50", "5 USD", "5 M", "5 million shares", "27%", "27 %", "27% of shares", "5 per cent", "1e5", "4 shares",
		"Friday, Saturday", "Friday, Friday", "Friday,Saturday", "a\nb", "*"}
}

// mutate changes one place of a document.
func (m mutator) mutate(value any) any {
	switch v := value.(type) {
	case map[string]any:
		if len(v) == 0 || m.IntN(6) == 0 {
			return m.replace(v)
		}
		v = maps.Clone(v)
		keys := slices.Sorted(maps.Keys(v))
		key := keys[m.IntN(len(keys))]
		switch m.IntN(10) {
		case 0, 8, 9:
			delete(v, key)
		case 1:
			v[m.misspell(key)] = v[key]
		case 2:
			v[[]string{"clause", "bound", "not", "fact", "during", "from", "Clause"}[m.IntN(7)]] = v[key]
		default:
			v[key] = m.mutate(v[key])
		}
		return v
	case []any:
		if len(v) == 0 || m.IntN(6) == 0 {
			return m.replace(v)
		}
		v = slices.Clone(v)
		i := m.IntN(len(v))
		switch m.IntN(4) {
		case 0:
			return append(v, v[i])
		case 1:
			return slices.Delete(v, i, i+1)
		}
		v[i] = m.mutate(v[i])
		return v
	case string:
		if m.IntN(3) == 0 {
			return m.misspell(v)
		}
	}
	return m.replace(value)
}

// replace is some other value.
func (m mutator) replace(value any) any {
	switch m.IntN(10) {
	case 0:
		return nil
	case 1:
		return json.Number([]string{"0", "-1", "7", "1.5", "1000000000", "999999999"}[m.IntN(6)])
	case 2:
		return m.IntN(2) == 0
	case 3:
		return map[string]any{}
	case 4:
		return []any{}
	case 5:
		return []any{value}
	}
	return texts()[m.IntN(len(texts()))]
}

// misspell changes one letter of a text.
func (m mutator) misspell(s string) string {
	letters := []rune(s)
	i := m.IntN(len(letters) + 1)
	r := []rune("aAsS1 05,.-%:é\n")[m.IntN(15)]
	switch {
	case i < len(letters) && m.IntN(3) == 0:
		return string(slices.Delete(letters, i, i+1))
	case i < len(letters) && m.IntN(2) == 0:
		letters[i] = r
		return string(letters)
	}
	return string(slices.Insert(letters, i, r))
}

// beyond is whether a document is refused only for what no schema can say: limits, and keys that differ in case.
func beyond(err error) bool {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return false
	}
	for _, e := range joined.Unwrap() {
		var problem *contract.DocumentError
		twins := errors.As(e, &problem) && strings.Contains(problem.Text, "differ in case only")
		if !twins && !errors.Is(e, contract.ErrLimit) {
			return false
		}
	}
	return true
}

// agree holds schema and decoder to one answer about a document. It reports whether they accept it.
func (k kindOf) agree(t *testing.T, seed uint64, document any) bool {
	t.Helper()
	data := text(t, document)
	bySchema, byDecoder := k.schema.Validate(document), k.decode(data)
	if (bySchema == nil) != (byDecoder == nil) && !beyond(byDecoder) {
		t.Fatalf("seed %d: %s\nschema: %v\ndecoder: %v", seed, data, bySchema, byDecoder)
	}
	return byDecoder == nil
}

// TestSchemaAgreesOnMutations changes the examples at random, in one place or several, and asks schema and decoder.
func TestSchemaAgreesOnMutations(t *testing.T) {
	kinds, accepted, asked := documents(t), 0, 0
	for kind, trees := range examples(t) {
		for i, example := range trees {
			seed := uint64(1000*len(kind) + i)
			m := mutator{rand.New(rand.NewPCG(seed, 1))}
			for range min(400, 8_000/len(trees)) {
				var document any = example
				for range 1 + m.IntN(2) {
					document = m.mutate(document)
				}
				asked++
				if kinds[kind].agree(t, seed, document) {
					accepted++
				}
			}
		}
	}
	if accepted < asked/20 || accepted > asked*19/20 {
		t.Errorf("%d of %d documents were accepted, which proves little", accepted, asked)
	}
}

// TestSchemaAgreesOnTexts tries many texts where a date, a period, an amount and so on are due.
func TestSchemaAgreesOnTexts(t *testing.T) {
	kinds := documents(t)
	agreement := func(key string, value any) any {
		return map[string]any{"pacta": "1", "agreement": map[string]any{key: value}}
	}
	duty := func(key, text string) any {
		return agreement("terms", []any{map[string]any{"duty": map[string]any{key: text}}})
	}
	for _, test := range []struct {
		name    string
		put     func(text string) any
		kind    string
		samples []string
	}{
		{"a date", func(s string) any { return duty("due", s) }, "agreement",
			[]string{"2028-02-29", "2100-02-29", "2000-02-29", "2027-04-30", "2027-12-31", "0001-01-01", "9999-12-31"}},
		{"a period", func(s string) any { return duty("within", s) }, "agreement",
			[]string{"30 days", "1 day", "1 clear day", "1 year including", "200 years", "73049 days",
				"10435 weeks", "2400 months",
				"10 clear business days", "withheld: the period", "1 business day including"}},
		{"an amount", func(s string) any { return duty("least", s) }, "agreement",
			[]string{"USD 1,234,567.891", "EUR -5", "JPY 0", "27%", "27 %", "27% of shares", "5 MW", "5 kWh/m²", "5 man-days",
				"1,000 shares", "-0.5",
				"12345678901234567890.123456789012345678", "5 thousand", "5 k", "5 mm", "5 M", "5 pct", "5 USD", "5 USDA"}},
		{"a time", func(s string) any { return map[string]any{"pacta": "1", "act": map[string]any{"at": s}} }, "act",
			[]string{"00:00", "24:00", "23:59", "12:30"}},
		{"days of the week", func(s string) any { return agreement("calendar", map[string]any{"weekend": s}) }, "agreement",
			[]string{"Sunday", "Friday, Saturday", "Monday, Tuesday, Monday"}},
		{"a line of an outline", func(s string) any {
			return agreement("words", map[string]any{"activity": []any{s}})
		}, "agreement", []string{"", "sell", " a\n"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			const seed = 5
			m := mutator{rand.New(rand.NewPCG(seed, 2))}
			for i := range 2_000 {
				s := test.samples[i%len(test.samples)]
				for range i / len(test.samples) % 4 {
					s = m.misspell(s)
				}
				kinds[test.kind].agree(t, seed, test.put(s))
			}
		})
	}
	for _, s := range texts() {
		for _, key := range []string{"due", "within", "least", "clause"} {
			kinds["agreement"].agree(t, 0, duty(key, s))
		}
	}
}

// TestSchemaWords tries every word that the schemas offer for a constant.
func TestSchemaWords(t *testing.T) {
	kinds := documents(t)
	for place, put := range map[string]func(word any) any{
		"exclusivity kind": func(word any) any { return term("exclusivity", "kind", word) },
		"tranche form": func(word any) any {
			return term("investment", "tranches", []any{map[string]any{"form": word}})
		},
		"consent": func(word any) any {
			return term("prohibition", "unless", []any{map[string]any{"consent": map[string]any{"silence": word}}})
		},
		"standard": func(word any) any {
			return term("prohibition", "unless", []any{map[string]any{"consent": map[string]any{"standard": word}}})
		},
		"held as":   func(word any) any { return held("as", word) },
		"held rest": func(word any) any { return held("rest", word) },
		"window": func(word any) any {
			return term("duty", "if", map[string]any{"total": map[string]any{"per": word}})
		},
	} {
		accepted := 0
		for _, word := range []string{"full", "sole", "cash", "credits", "in-kind", "equity", "waits", "refuses", "consents",
			"sole discretion", "not unreasonably", "void", "unenforceable", "suspended", "stands", "falls", "open",
			"calendar year",
			"calendar quarter", "calendar month", "", "Full"} {
			if kinds["agreement"].agree(t, 0, put(word)) {
				accepted++
			}
		}
		if accepted < 2 {
			t.Errorf("%s: %d words are accepted", place, accepted)
		}
	}
	for _, word := range []string{"yes", "no", "unknown", "", "agreed", "admitted", "determined", "says"} {
		for _, key := range []string{"is", "how"} {
			kinds["record"].agree(t, 0, map[string]any{"pacta": "1", "record": map[string]any{
				"facts": []any{map[string]any{key: word}}}})
		}
	}
}

func term(kind, key string, value any) any {
	return map[string]any{"pacta": "1", "agreement": map[string]any{
		"terms": []any{map[string]any{kind: map[string]any{key: value}}}}}
}

func held(key string, value any) any {
	return map[string]any{"pacta": "1", "agreement": map[string]any{"held": []any{map[string]any{key: value}}}}
}

// Example shows how a document names its schema, so that an editor helps to write it.
func Example() {
	_, err := contract.DecodeAct([]byte(`{
		"$schema": "https://example.com/act.schema.json",
		"pacta": "1",
		"act": {"by": "Helios", "what": {"activity": "train models"}}
	}`), contract.Limits{})
	fmt.Println(err)
	// Output: <nil>
}
