package contract_test

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pacta-go/pacta/contract"
)

// hostile is a document that somebody could send, and the words that must occur in what is said about it. Empty: the
// document is right.
type hostile struct {
	name, document, want string
}

// agreement is a document with an agreement of these fields.
func agreement(fields string) string { return `{"pacta": "1", "agreement": {` + fields + `}}` }

// many is a list of n times one member.
func many(member string, n int) string {
	return "[" + strings.TrimSuffix(strings.Repeat(member+",", n), ",") + "]"
}

// numbered is the members of an object with n keys, all with one value.
func numbered(key, value string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, ", %q: %s", fmt.Sprintf("%s%d", key, i), value)
	}
	return strings.TrimPrefix(b.String(), ", ")
}

func brokenJSON() []hostile {
	return []hostile{
		{"nothing", "", "the document is empty"},
		{"white space only", " \n\t ", "the document is empty"},
		{"a zero byte", "\x00", "a value is due"},
		{"a byte order mark", "\xEF\xBB\xBF" + agreement(""), "byte order mark"},
		{"UTF-16", "{\x00\"\x00", `a key between quotation marks is due`},
		{"a brace alone", "{", "the document ends where a key between quotation marks is due"},
		{"a bracket alone", "[", "the document ends where a value is due"},
		{"an object cut off after a key", `{"pacta"`, "a colon after the key"},
		{"an object cut off after a colon", `{"pacta":`, "the document ends where a value is due"},
		{"an object cut off in a text", `{"pacta": "1`, "the text is not closed"},
		{"an object cut off after a backslash", `{"pacta": "1\`, "the text is not closed"},
		{"a text over two lines", "{\"pacta\": \"1\n\"}", "the text is not closed on its line"},
		{"a comma after the last member", `{"pacta": "1",}`, "a key between quotation marks is due"},
		{"a comma after the last element", agreement(`"terms": [{},]`), "a value is due, not ']'"},
		{"two commas", agreement(`"terms": [,,]`), "a value is due, not ','"},
		{"a key without quotation marks", `{pacta: "1"}`, "a key between quotation marks is due, not 'p'"},
		{"single quotation marks", `{'pacta': '1'}`, "a key between quotation marks"},
		{"a number as key", `{1: 2}`, "a key between quotation marks"},
		{"a comment", agreement(`/* none */`), "not '/'"},
		{"a missing comma", `{"pacta": "1" "agreement": {}}`, "a comma or } is due"},
		{"the wrong bracket", agreement(`"terms": [}`), "a value is due, not '}'"},
		{"bytes after the document", agreement("") + "x", "something follows after the end"},
		{"two documents", agreement("") + agreement(""), "something follows after the end"},
		{"a zero byte after the document", agreement("") + "\x00", "something follows after the end"},
		{"true written large", agreement(`"terms": True`), "no value of JSON"},
		{"not a number", agreement(`"terms": NaN`), "no value of JSON"},
		{"a number with a leading zero", agreement(`"terms": 012`), "no value of JSON"},
		{"a number with a leading plus", agreement(`"terms": +1`), "no value of JSON"},
		{"a number in hexadecimal", agreement(`"terms": 0x10`), "no value of JSON"},
		{"a number that ends with a point", agreement(`"terms": 1.`), "no value of JSON"},
		{"a vertical tab between tokens", "{\v}", "a key between quotation marks is due"},
	}
}

func misleadingText() []hostile {
	return []hostile{
		{"bad UTF-8 in a text", agreement("\"title\": \"\xff\""), "not UTF-8"},
		{"bad UTF-8 in a key", agreement("\"ti\xc3tle\": \"x\""), "not UTF-8"},
		{"a surrogate encoded as UTF-8", agreement("\"title\": \"\xed\xa0\x80\""), "not UTF-8"},
		{"an overlong slash", agreement("\"title\": \"\xc0\xaf\""), "not UTF-8"},
		{"a rune beyond Unicode", agreement("\"title\": \"\xf4\x90\x80\x80\""), "not UTF-8"},
		{"half of a surrogate pair", agreement(`"title": "\ud800"`), "half of a surrogate pair"},
		{"the second half of a pair", agreement(`"title": "\udc00"`), "half of a surrogate pair"},
		{"two first halves", agreement(`"title": "\ud800\ud800"`), "half of a surrogate pair"},
		{"an escape that is none", agreement(`"title": "\x41"`), "there is no such escape"},
		{"an escape with three digits", agreement(`"title": "\u12"`), "four hexadecimal digits"},
		{"a control character", agreement("\"title\": \"a\tb\""), "a control character must be written as an escape"},
		{"one key twice", agreement(`"title": "a", "title": "b"`), `the key "title" stands twice`},
		{"one key twice, once escaped", agreement(`"title": "a", "t\u0069tle": "b"`), `the key "title" stands twice`},
		{"keys that differ in case", agreement(`"title": "a", "Title": "b"`), "differ in case only"},
		{"keys that differ in the case of another script", agreement(`"parties": {"Σ": "a", "ς": "b"}`),
			"differ in case only"},
		{"a Kelvin sign for a K", agreement(`"parties": {"K": "a", "\u212a": "b"}`), "differ in case only"},
		{"an agreement twice", `{"pacta": "1", "agreement": {}, "agreement": {}}`, `the key "agreement" stands twice`},
		{"a twin among ten thousand keys", agreement(`"parties": {` + numbered("p", `""`, 990) + `, "P500": ""}`),
			"differ in case only"},
	}
}

func wrongContent() []hostile {
	return []hostile{
		{"a list as document", "[]", "an object is due"},
		{"a text as document", `"agreement"`, "an object is due"},
		{"null as document", "null", "an object is due"},
		{"no version", `{"agreement": {}}`, "the version of the format is missing"},
		{"a version as number", `{"pacta": 1, "agreement": {}}`, "a text is due, not a number"},
		{"a later version", `{"pacta": "2", "agreement": {}}`, `"2" is no version`},
		{"no agreement", `{"pacta": "1"}`, `the document has no "agreement"`},
		{"a record", `{"pacta": "1", "record": {}}`, `this document holds "record"`},
		{"an agreement that is null", `{"pacta": "1", "agreement": null}`, "null says nothing"},
		{"a misspelt carve-out", agreement(`"terms": [{"exclusivity": {"excpet": []}}]`), `did you mean "except"?`},
		{"a field written as in Go", agreement(`"Title": "x"`), `did you mean "title"?`},
		{"an unknown kind", agreement(`"terms": [{"exclusive": {}}]`), "there is no such kind"},
		{"two kinds in one", agreement(`"terms": [{"duty": {}, "right": {}}]`), "and there are 2"},
		{"no kind", agreement(`"terms": [{}]`), "and there are 0"},
		{"a term that is null", agreement(`"terms": [null]`), "null says nothing"},
		{"a term without its kind", agreement(`"terms": [{"clause": "1", "bound": "A"}]`), "there is no such kind"},
		{"a negation of several", agreement(`"terms": [{"duty": {"if": {"not": []}}}]`),
			"an object that names one kind is due"},
		{"an amount as number", agreement(`"terms": [{"duty": {"least": 5}}]`), "write it between quotation marks"},
		{"an amount of 1e100000000", agreement(`"terms": [{"duty": {"least": "USD 1e100000000"}}]`), "least"},
		{"an amount of a million digits", agreement(`"title": "x", "terms": [{"duty": {"least": "` +
			strings.Repeat("9", 60_000) + `"}}]`), "least"},
		{"an amount of 39 digits", agreement(`"terms": [{"duty": {"least": "` + strings.Repeat("9", 39) + `"}}]`), "least"},
		{"an amount in no currency", agreement(`"terms": [{"duty": {"least": "USX 5"}}]`), "USX"},
		{"29 February of a common year", agreement(`"term": {"from": "2027-02-29"}`), "February 2027 has days 01 to 28"},
		{"29 February of a leap year", agreement(`"term": {"from": "2028-02-29"}`), ""},
		{"the year 9999", agreement(`"term": {"through": "9999-12-31"}`), ""},
		{"the year 10000", agreement(`"term": {"through": "10000-01-01"}`), "want YYYY-MM-DD"},
		{"the year 0", agreement(`"term": {"through": "0000-01-01"}`), "the year must be 0001 to 9999"},
		{"a date with a time", agreement(`"term": {"from": "2027-01-01T00:00:00Z"}`), "want YYYY-MM-DD"},
		{"an empty date", agreement(`"term": {"through": ""}`), "an empty text says nothing"},
		{"a period of 201 years", agreement(`"terms": [{"duty": {"within": "201 years"}}]`), "longer than 200 years"},
		{"a period that is negative", agreement(`"terms": [{"duty": {"within": "-1 days"}}]`), "within"},
		{"a flag as text", agreement(`"terms": [{"duty": {"efforts": "yes"}}]`), "true or false is due, not a text"},
		{"a flag as number", agreement(`"terms": [{"duty": {"efforts": 1}}]`), "true or false is due, not a number"},
		{"an unknown word", agreement(`"terms": [{"exclusivity": {"kind": "soul"}}]`), `did you mean "sole"?`},
		{"a scope as number", agreement(`"terms": [{"duty": {}}, {"prohibition": {"scope": 1}}]`),
			"an object or a list or a text"},
		{"a scope that says all", agreement(`"terms": [{"prohibition": {"scope": "all"}}]`), `there is "everything"`},
		{"an outline as text", agreement(`"words": {"activity": "sell"}`), "a list is due, not a text"},
		{"an outline with a line break", agreement(`"words": {"activity": ["sell\nbuy"]}`), "a line has no line break in it"},
		{"a count with a fraction", agreement(`"renewal": {"times": 1.5}`), "no whole number of at most nine digits"},
		{"a count that is huge", agreement(`"renewal": {"times": 99999999999999999999}`), "no whole number"},
		{"a definition that defines itself", agreement(`"definitions": [{"word": "a", "senses": [` +
			`{"name": "s", "if": {"phrase": "a"}}]}]`), ""},
	}
}

// oversized are documents of about four megabytes, or beyond one limit.
func oversized() []hostile {
	return []hostile{
		{"five megabytes of white space", strings.Repeat(" ", 5<<20), "more than 4194304 bytes"},
		{"a million brackets", strings.Repeat("[", 1<<20), "nested more than 64 deep"},
		{"a million objects within each other", strings.Repeat(`{"a":`, 1<<19), "nested more than 64 deep"},
		{"negations without end", agreement(`"terms": [{"duty": {"if": ` + strings.Repeat(`{"not":`, 100_000)),
			"nested more than 64 deep"},
		{"exceptions without end", agreement(`"terms": [{"prohibition": ` + strings.Repeat(`{"except": [`, 100_000)),
			"nested more than 64 deep"},
		{"two million empty lists", many("[]", 1_398_000), "are too many"},
		{"a million empty terms", agreement(`"terms": ` + many("{}", 1_390_000)), "are too many"},
		{"acts that commit to acts", `{"pacta": "1", "act": {"commits": ` +
			many(`{"commits": `+many("{}", 9_000)+`}`, 150) + `}}`, "describes more than"},
		{"conditions in conditions", agreement(`"terms": [{"duty": {"if": {"all": ` +
			many(`{"all": `+many(`{"is": {"a": "b"}}`, 2_000)+`}`, 100) + `}}}]`), "describes more than"},
		{"half a million boxes", agreement(`"terms": ` + many(`{"prohibition": {"scope": `+many(`{"a":""}`, 9_000)+`}}`, 50)),
			"describes more than"},
		{"ten thousand and one parties", agreement(`"parties": {` + numbered("p", `""`, 10_001) + "}"), "are too many"},
		{"a hundred thousand keys", agreement(`"parties": {` + numbered("p", `""`, 100_000) + "}"), "are too many"},
		{"a hundred thousand keys that differ in case", agreement(`"parties": {` + strings.TrimSuffix(
			strings.Repeat(`"a":"","A":"",`, 5_000), ",") + "}"), "more than 100 problems"},
		{"many keys with long equal beginnings", agreement(`"parties": {` +
			numbered(strings.Repeat("x", 60_000), `""`, 64) + "}"), ""},
		{"many small objects with eight keys", many(many("{"+numbered("", "1", 8)+"}", 6_000), 10), "an object is due"},
		{"many small objects with nine keys", many(many("{"+numbered("", "1", 9)+"}", 5_500), 10), "an object is due"},
		{"a text of two megabytes", agreement(`"title": "` + strings.Repeat("x", 2<<20) + `"`),
			"more than 65536 are too many"},
		{"a text of escapes", agreement(`"title": "` + strings.Repeat(`\u0000`, 600_000) + `"`),
			"more than 65536 are too many"},
		{"a key of two megabytes", agreement(`"` + strings.Repeat("x", 2<<20) + `": 1`), "more than 65536 are too many"},
		{"a hundred problems below a key of two megabytes", agreement(`"events": {"` + strings.Repeat("x", 2<<20) + `": {` +
			numbered("f", "1", 200) + "}}"), "more than 65536 are too many"},
		{"a number of two megabytes", agreement(`"title": ` + strings.Repeat("9", 2<<20)),
			"a number of more than 65536 bytes"},
		{"a million wrong letters", agreement(`"title": "` + strings.Repeat("\xff", 1<<20) + `"`), "more than 100 problems"},
		{"ten thousand unknown fields", agreement(numbered("f", "1", 10_000)), "more than 100 problems"},
		{"a million lines", agreement(strings.Repeat("\n", 1<<20) + `"titel": ""`), `did you mean "title"?`},
	}
}

// documentsForAll are the hostile documents, whichever decoder they are given to.
func documentsForAll() []hostile {
	return slices.Concat(brokenJSON(), misleadingText(), wrongContent(), oversized(), dates(), sizes(), misplaced())
}

// decodeAny gives a document to the decoder that it names, an agreement as a rule.
func decodeAny(document string) error {
	var err error
	switch {
	case strings.HasPrefix(document, `{"pacta": "1", "act"`):
		_, err = contract.DecodeAct([]byte(document), contract.Limits{})
	case strings.HasPrefix(document, `{"pacta": "1", "record": {`) && !strings.HasPrefix(document, `{"pacta": "1", "record": {}}`):
		_, err = contract.DecodeRecord([]byte(document), contract.Limits{})
	default:
		_, err = contract.Decode([]byte(document), contract.Limits{})
	}
	return err
}

// most is the time that no document may take. An idle machine needs less than a tenth of it; one that is busy, or looks
// for races, needs more.
const most = time.Second

// TestDecodeHostile holds decoding to clear words, to 64 MiB of allocations, and to a time that no document exceeds.
func TestDecodeHostile(t *testing.T) {
	for _, test := range documentsForAll() {
		t.Run(test.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			err := decodeAny(test.document)
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			if allocated := after.TotalAlloc - before.TotalAlloc; allocated > 64<<20 {
				t.Errorf("%d MiB were allocated", allocated>>20)
			}
			for again := 0; took > most && again < 5; again++ {
				start = time.Now()
				_ = decodeAny(test.document)
				took = min(took, time.Since(start))
			}
			if took > most {
				t.Errorf("it took %v", took)
			}
			switch {
			case test.want == "" && err != nil:
				t.Errorf("refused: %v", err)
			case test.want != "" && err == nil:
				t.Errorf("not refused, want %q", test.want)
			case test.want != "" && !strings.Contains(err.Error(), test.want):
				t.Errorf("got %.400v, want %q", err, test.want)
			}
		})
	}
}
