package contract_test

import (
	"strings"
	"testing"
)

// act and known are documents with an act and with a record of these fields.
func act(fields string) string   { return `{"pacta": "1", "act": {` + fields + `}}` }
func known(fields string) string { return `{"pacta": "1", "record": {` + fields + `}}` }

// dates are texts where a date is due, and what is said of them.
func dates() []hostile {
	var out []hostile
	for _, test := range []hostile{
		{"in German order", "01.02.2027", "want YYYY-MM-DD"},
		{"in American order", "02/01/2027", "want YYYY-MM-DD"},
		{"without zeros", "2027-2-1", "want YYYY-MM-DD"},
		{"without hyphens", "20270201", "want YYYY-MM-DD"},
		{"as a week", "2027-W05-1", "want YYYY-MM-DD"},
		{"as a day of the year", "2027-032", "want YYYY-MM-DD"},
		{"with a sign", "+2027-02-01", "want YYYY-MM-DD"},
		{"with a space before it", " 2027-02-01", "want YYYY-MM-DD"},
		{"with a line break behind it", `2027-02-01\n`, "want YYYY-MM-DD"},
		{"with a zero byte", `2027-02-01\u0000`, "want YYYY-MM-DD"},
		{"in Arabic digits", "٢٠٢٧-٠٢-٠١", "want YYYY-MM-DD"},
		{"with long dashes", "2027–02–01", "want YYYY-MM-DD"},
		{"in month 13", "2027-13-01", "month"},
		{"in month 0", "2027-00-01", "month"},
		{"on day 0", "2027-01-00", "January 2027 has days 01 to 31"},
		{"on day 32", "2027-01-32", "January 2027 has days 01 to 31"},
		{"on 31 April", "2027-04-31", "April 2027 has days 01 to 30"},
		{"on 29 February 2100", "2100-02-29", "February 2100 has days 01 to 28"},
		{"on 29 February 2000", "2000-02-29", ""},
		{"on 30 February", "2028-02-30", "February 2028 has days 01 to 29"},
		{"of no year", "YYYY-01-01", "want YYYY-MM-DD"},
		{"on the last day of all", "9999-12-31", ""},
		{"as words", "tomorrow", "want YYYY-MM-DD"},
		{"of sixty thousand letters", strings.Repeat("2", 60_000), "want YYYY-MM-DD"},
	} {
		out = append(out, hostile{"a date " + test.name, act(`"on": "` + test.document + `"`), test.want})
	}
	return out
}

// sizes are texts where a period or an amount is due.
func sizes() []hostile {
	var out []hostile
	for _, test := range []hostile{
		{"of the ISO", "P30D", "within"},
		{"of a fraction", "1.5 years", "within"},
		{"of nothing counted", "30", "within"},
		{"of hours", "48 hours", "within"},
		{"in words", "thirty days", "within"},
		{"of a huge number", strings.Repeat("9", 60_000) + " days", "within"},
		{"of 73,050 days", "73050 days", "within"},
		{"of 73,049 days", "73049 days", ""},
		{"with a comma", "1,000 days", "within"},
		{"withheld without a word", "withheld: ", "within"},
		{"with two spaces", "30  days", "within"},
	} {
		out = append(out, hostile{"a period " + test.name, agreement(`"terms": [{"duty": {"within": "` + test.document + `"}}]`),
			test.want})
	}
	for _, test := range []hostile{
		{"with an exponent", "USD 1e5", "least"},
		{"that is not a number", "USD NaN", "least"},
		{"that is infinite", "USD Infinity", "least"},
		{"in hexadecimal", "USD 0x10", "least"},
		{"that begins with a point", "USD .5", "least"},
		{"that ends with a point", "USD 5.", "least"},
		{"with two points", "USD 1.000.000", "least"},
		{"with commas in wrong places", "USD 1,00,000", "least"},
		{"with a decimal comma", "EUR 1.000,50", "least"},
		{"with an apostrophe", "CHF 1'000", "least"},
		{"with a plus", "USD +5", "least"},
		{"with a long minus", "USD −5", "least"},
		{"with leading zeros", "USD 007", "least"},
		{"with a sign for its currency", "$5", "least"},
		{"with its currency behind it", "5 USD", "least"},
		{"in a currency of small letters", "usd 5", "least"},
		{"in two currencies", "USD EUR 5", "least"},
		{"in fullwidth digits", "USD ５", "least"},
		{"in millions", "USD 5 million", "least"},
		{"with 19 places", "USD 0.1234567890123456789", "least"},
		{"with 18 places", "USD 0.123456789012345678", ""},
		{"of 38 digits", "USD " + strings.Repeat("9", 38), ""},
		{"with a letter of another script", "UЅD 5", "least"},
	} {
		out = append(out, hostile{"an amount " + test.name, agreement(`"terms": [{"duty": {"least": "` + test.document + `"}}]`),
			test.want})
	}
	return out
}

// misplaced are acts and records with fields of others, and of other types.
func misplaced() []hostile {
	return []hostile{
		{"an act with a time of 25 hours", act(`"at": "25:00"`), "act.at"},
		{"an act at 24:00", act(`"at": "24:00"`), ""},
		{"an act at 24:01", act(`"at": "24:01"`), "act.at"},
		{"an act by several in a list", act(`"by": ["A", "B"]`), "a text is due, not a list"},
		{"an act by nobody", act(`"by": null`), "null says nothing"},
		{"an act that is a list", `{"pacta": "1", "act": []}`, "an object is due, not a list"},
		{"an act twice", `{"pacta": "1", "act": {}, "act": {}}`, `the key "act" stands twice`},
		{"an act with a term", act(`"duty": {}`), "there is no such field"},
		{"an act with facts", act(`"facts": []`), "there is no such field"},
		{"an act with a coordinate as list", act(`"what": {"territory": ["US", "EU"]}`), "a text is due, not a list"},
		{"an act with a coordinate as number", act(`"what": {"volume": 5}`), "write it between quotation marks"},
		{"an act with two coordinates of one name", act(`"what": {"territory": "US", "territory": "EU"}`), "stands twice"},
		{"an act with coordinates that differ in case", act(`"what": {"territory": "US", "Territory": "EU"}`),
			"differ in case only"},
		{"an act with an amount as number", act(`"amount": 5e9`), "write it between quotation marks"},
		{"an omission in words", act(`"omission": "true"`), "true or false is due, not a text"},
		{"an act that commits to itself without end", act(strings.Repeat(`"commits": [{`, 100_000)), "nested more than 64 deep"},
		{"ten thousand and one parts", act(`"parts": ` + many("{}", 10_001)), "are too many"},
		{"a record as an act", `{"pacta": "1", "act": {"acts": []}}`, "there is no such field"},
		{"a record with a fact that is so as a flag", known(`"facts": [{"fact": "a", "is": true}]`), "a text is due, not true"},
		{"a record with a fact that is unknown", known(`"facts": [{"fact": "a", "is": "unknown"}]`), `there is no "unknown"`},
		{"a record with a fact that is Yes", known(`"facts": [{"fact": "a", "is": "Yes"}]`), `did you mean "yes"?`},
		{"a record with a way that is none", known(`"facts": [{"fact": "a", "is": "no", "how": "said"}]`), `there is no "said"`},
		{"a record with facts as an object", known(`"facts": {"a": "yes"}`), "a list is due, not an object"},
		{"a record that is complete", known(`"complete": true`), "a list is due, not true"},
		{"a record with matters that differ in case", known(`"matters": {"Lot": {}, "lot": {}}`), "differ in case only"},
		{"a record with a misspelled completeness", known(`"compleet": ["*"]`), `did you mean "complete"?`},
		{"a record with a member that is no flag", known(`"members": [{"group": "g", "name": "n", "not": "no"}]`),
			"true or false is due, not a text"},
		{"a record known on two days", known(`"asKnownOn": ["2027-01-01"]`), "a text is due, not a list"},
		{"a record with ten thousand and one acts", known(`"acts": ` + many("{}", 10_001)), "are too many"},
		{"a record with a bomb of boxes", known(`"matters": {` + numbered("m", `{`+numbered("d", `""`, 400)+`}`, 400) + `}`),
			""},
		{"a record with a bomb of acts", known(`"acts": ` + many(`{"parts": `+many("{}", 9_000)+`}`, 120)), "describes more than"},
		{"a scope in a scope", agreement(`"terms": [{"duty": {}}, {"prohibition": {"scope": [[{}]]}}]`),
			"an object is due, not a list"},
		{"a condition in a list", agreement(`"terms": [{"duty": {"if": [{"fact": "a"}]}}]`), "an object that names one kind"},
		{"a condition as text", agreement(`"terms": [{"duty": {"if": "a"}}]`), "an object that names one kind"},
		{"a condition of two kinds", agreement(`"terms": [{"duty": {"if": {"fact": "a", "did": "b"}}}]`), "and there are 2"},
		{"a condition with a kind of large letters", agreement(`"terms": [{"duty": {"if": {"Fact": "a"}}}]`),
			`did you mean "fact"?`},
		{"a step that is a condition", agreement(`"terms": [{"prohibition": {"unless": [{"fact": "a"}]}}]`),
			"there is no such kind"},
		{"a definition that defines another that defines it", agreement(`"definitions": [{"word": "a", "dim": "x",
			"includes": "b"}, {"word": "b", "dim": "x", "includes": "a"}]`), ""},
		{"a party as a list", agreement(`"parties": {"A": ["A Inc."]}`), "a text is due, not a list"},
		{"a party without a name", agreement(`"parties": {"": ""}`), ""},
		{"a weekend without end", agreement(`"calendar": {"weekend": "` + strings.Repeat("Friday, ", 8_000) + `Friday"}`), "weekend"},
		{"a holiday on 29 February 2027", agreement(`"calendar": {"holidays": ["2027-02-29"]}`),
			"agreement.calendar.holidays[0]: date"},
		{"a line of an outline as a list", agreement(`"words": {"x": [["a"]]}`), "a text is due, not a list"},
	}
}

// TestHostileDocumentsAreMany counts the documents that somebody could send, and the names that stand for them.
func TestHostileDocumentsAreMany(t *testing.T) {
	names := map[string]bool{}
	for _, test := range documentsForAll() {
		if names[test.name] {
			t.Errorf("two documents are called %q", test.name)
		}
		names[test.name] = true
	}
	if len(names) < 200 {
		t.Errorf("there are %d", len(names))
	}
}
