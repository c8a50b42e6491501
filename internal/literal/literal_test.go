package literal_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/internal/literal"
)

type shade uint8

const (
	light shade = iota
	dark
)

type color string

type creature interface{ creature() }

type cat struct{ Name string }

type dog string

type inside struct{ Of creature }

func (cat) creature()    {}
func (dog) creature()    {}
func (inside) creature() {}

type place interface{ place() }

type grid map[string]string

type route []string

type nowhere string

func (grid) place()    {}
func (route) place()   {}
func (nowhere) place() {}

type size struct{ Width, Height int }

type thing struct {
	ID       string
	IPRights []string
	Shade    shade
	Color    color
	Flag     bool
	Pet      creature
	Pets     []creature
	At       place
	Next     *thing
	By       map[color]thing
	Lines    map[string]string
	size
	Nested size
}

// The embedded struct is not exported, and its fields are those of the thing all the same.
var _ = thing{size: size{Width: 1}}

func table() literal.Table {
	return literal.Table{
		Sums: []literal.Sum{
			{Of: reflect.TypeFor[creature](), Kinds: []literal.Kind{{Zero: cat{}}, {Zero: dog("")},
				{Zero: inside{}, Name: "in", Inner: true}}},
			{Of: reflect.TypeFor[place](), Plain: true,
				Kinds: []literal.Kind{{Zero: grid{}}, {Zero: route{}}, {Zero: nowhere("")}}},
		},
		Words: []literal.Words{
			{{Text: "light", Value: light}, {Text: "dark", Value: dark}},
			{{Text: "nowhere", Value: nowhere("nowhere")}},
		},
	}
}

func codec() *literal.Codec { return literal.New(table(), reflect.TypeFor[thing]()) }

func document() literal.Document {
	return literal.Document{Version: "1", Kind: "thing", Others: []string{"thing", "other"}}
}

// TestEncode shows how each form of Go value is written.
func TestEncode(t *testing.T) {
	for _, test := range []struct {
		name  string
		value thing
		want  string
	}{
		{"zero fields are left out", thing{}, `{}`},
		{"capitals at the beginning become small", thing{ID: "a", IPRights: []string{"b"}}, `{"id": "a", "ipRights": ["b"]}`},
		{"what must be escaped is", thing{ID: "\"\\/\b\f\n\r\t\x00\x1f\u007fé<😀"},
			`{"id": "\"\\/\b\f\n\r\t\u0000\u001f` + "\u007fé<😀" + `"}`},
		{"a constant is its word", thing{Shade: dark}, `{"shade": "dark"}`},
		{"the zero constant is left out", thing{Shade: light}, `{}`},
		{"a flag that is set", thing{Flag: true}, `{"flag": true}`},
		{"a kind stands under its name", thing{Pet: cat{"Tom"}}, `{"pet": {"cat": {"name": "Tom"}}}`},
		{"a kind that is zero is stated", thing{Pet: dog("")}, `{"pet": {"dog": ""}}`},
		{"a wrapping kind is what it wraps", thing{Pet: inside{inside{cat{}}}}, `{"pet": {"in": {"in": {"cat": {}}}}}`},
		{"a plain sum has no name: object", thing{At: grid{"b": "2", "a": "1"}}, `{"at": {"a": "1", "b": "2"}}`},
		{"a plain sum has no name: list", thing{At: route{"x"}}, `{"at": ["x"]}`},
		{"a plain sum has no name: text", thing{At: nowhere("nowhere")}, `{"at": "nowhere"}`},
		{"an empty value in a sum is stated", thing{At: route{}}, `{"at": []}`},
		{"a pointer to nothing much is stated", thing{Next: &thing{}}, `{"next": {}}`},
		{"keys are sorted", thing{By: map[color]thing{"b": {}, "a": {Flag: true}}}, `{"by": {"a": {"flag": true}, "b": {}}}`},
		{"embedded fields stand among the others", thing{size: size{Width: 3}, Nested: size{Height: -4}},
			`{"width": 3, "nested": {"height": -4}}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, problems := codec().Encode(document(), test.value)
			want := `{"pacta": "1", "thing": ` + test.want + "}\n"
			if diff := cmp.Diff(want, string(got)); diff != "" || len(problems) > 0 {
				t.Errorf("%v (-want +got)\n%s", problems, diff)
			}
			var again thing
			if problems := codec().Decode(got, document(), &again, literal.Limits{}); len(problems) > 0 {
				t.Error(problems)
			}
			if !reflect.DeepEqual(test.value, again) {
				t.Errorf("read back as %#v", again)
			}
		})
	}
}

// TestEncodeLayout shows where lines are broken.
func TestEncodeLayout(t *testing.T) {
	long := strings.Repeat("x", 60)
	got, problems := codec().Encode(document(), thing{ID: long, Pet: cat{long}, At: route{long, long}, Next: &thing{}})
	want := fmt.Sprintf(`{
  "pacta": "1",
  "thing": {
    "id": %[1]q,
    "pet": {"cat": {"name": %[1]q}},
    "at": [
      %[1]q,
      %[1]q
    ],
    "next": {}
  }
}
`, long)
	if diff := cmp.Diff(want, string(got)); diff != "" || len(problems) > 0 {
		t.Errorf("%v (-want +got)\n%s", problems, diff)
	}
}

// TestEncodeRefuses shows what no document can say.
func TestEncodeRefuses(t *testing.T) {
	loop := &thing{}
	loop.Next = loop
	wide := thing{Pets: make([]creature, 2)}
	wide.Pets[0], wide.Pets[1] = nil, cat{}
	twice := &thing{}
	twice.By = map[color]thing{"a": {Next: twice}, "b": {Next: twice}}
	for _, test := range []struct {
		name  string
		value thing
		want  string
	}{
		{"a text that is not UTF-8", thing{ID: "\xff"}, "thing.id: \"\\xff\" is not UTF-8"},
		{"a key that is not UTF-8", thing{By: map[color]thing{"\xff": {}}}, "is not UTF-8"},
		{"a constant without a word", thing{Shade: 7}, "thing.shade: there is no word for 7"},
		{"a text of a plain sum without a word", thing{At: nowhere("here")}, "thing.at: there is no word for here"},
		{"nil in a list of kinds", wide, "thing.pets[0]: it is not stated"},
		{"nil in a wrapping kind", thing{Pet: inside{}}, "thing.pet.in: it is not stated"},
		{"a kind behind a pointer", thing{Pet: &cat{}}, "is no kind that is known"},
		{"keys that differ in case", thing{By: map[color]thing{"a": {}, "A": {}}},
			`thing.by: the keys "A" and "a" differ in case only`},
		{"a great count", thing{size: size{Width: 1_000_000_000}}, "too great a count"},
		{"a value that contains itself", *loop, "nested more than 1000 deep"},
		{"a value that contains itself twice", *twice, "nested more than 1000 deep"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, problems := codec().Encode(document(), test.value)
			var said []string
			for _, p := range problems {
				said = append(said, p.Path+": "+p.Text)
			}
			if got != nil || !strings.Contains(strings.Join(said, "\n"), test.want) {
				t.Errorf("got %.200s %v, want %q", got, said, test.want)
			}
		})
	}
}

// TestDecodePlaces shows how problems say where they are.
func TestDecodePlaces(t *testing.T) {
	const text = `{
	"pacta": "1",
	"thing": {
		"by": {"a thing": {"pets": [{"cat": {"nme": ""}}, {"dog": 5}]}},
		"lines": null, "é": 1, "\u0069d": []
	}
}`
	var into thing
	var got []string
	for _, p := range codec().Decode([]byte(text), document(), &into, literal.Limits{}) {
		got = append(got, fmt.Sprintf("%d:%d %s: %s", p.Line, p.Column, p.Path, p.Text))
	}
	want := []string{
		`4:40 thing.by["a thing"].pets[0].cat.nme: there is no such field; did you mean "name"?`,
		`4:61 thing.by["a thing"].pets[1].dog: a text is due, not a number: write it between quotation marks`,
		`5:12 thing.lines: null says nothing: leave the field out`,
		`5:18 thing["é"]: there is no such field`,
		`5:38 thing.id: a text is due, not a list`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// readable says whether a text is JSON to the decoder, whatever it thinks of its content.
func readable(c *literal.Codec, text string) bool {
	var into thing
	for _, p := range c.Decode([]byte(text), document(), &into, literal.Limits{}) {
		content := false
		for _, about := range []string{"an object is due", "the version of", "the document has no", "a document has no"} {
			content = content || strings.HasPrefix(p.Text, about)
		}
		if !content {
			return false
		}
	}
	return true
}

// TestDecodeIsJSON holds the scanner against encoding/json on random pieces of JSON: what one reads the other reads.
func TestDecodeIsJSON(t *testing.T) {
	const seed = 1
	r := rand.New(rand.NewPCG(seed, seed))
	pieces := []string{"[", "]", "]", ",", `"a"`, `"\u00e9"`, `"\n"`, `"\x"`, "1", "-0", "01", "1.5", "1e5", "1E+", "-", "true",
		"nul", "null", "false", " ", "\n", "{}", "{", `{"a":`, "}", ":", "/", "\x00", "[1,", "[1]"}
	valid, shared := 0, codec()
	for range 100_000 {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := b.String()
		if json.Valid([]byte(text)) {
			valid++
		}
		if readable(shared, text) != json.Valid([]byte(text)) {
			t.Fatalf("seed %d: %q: JSON %v", seed, text, json.Valid([]byte(text)))
		}
	}
	if valid < 1_000 {
		t.Errorf("only %d texts were JSON", valid)
	}
}

// TestDecodeTwins holds the search for keys that are the same but for their case against strings.EqualFold.
func TestDecodeTwins(t *testing.T) {
	const seed = 2
	r := rand.New(rand.NewPCG(seed, seed))
	letters := []string{"a", "A", "k", "K", "\u212a", "s", "ſ", "σ", "ς", "Σ", "é", "É", "ß", "ẞ", "1"}
	shared := codec()
	for range 3_000 {
		keys := make([]string, 1+r.IntN(20))
		for i := range keys {
			for range 1 + r.IntN(3) {
				keys[i] += letters[r.IntN(len(letters))]
			}
		}
		want := false
		for i := range keys {
			for j := range i {
				want = want || strings.EqualFold(keys[i], keys[j])
			}
		}
		text := `{"pacta": "1", "thing": {"by": {"` + strings.Join(keys, `": {}, "`) + `": {}}}}`
		var into thing
		problems := shared.Decode([]byte(text), document(), &into, literal.Limits{})
		if got := len(problems) > 0; got != want {
			t.Fatalf("seed %d: %s: %v", seed, text, problems)
		}
	}
}

// TestCheck lists types that have no form.
func TestCheck(t *testing.T) {
	type hidden struct{ name string }
	_ = hidden{name: ""}
	for _, test := range []struct {
		name string
		typ  reflect.Type
		want string
	}{
		{"a fraction", reflect.TypeFor[struct{ Share float64 }](), "float64: there is no way"},
		{"an interface that is not in the table", reflect.TypeFor[[]any](), "there is no way"},
		{"a constant without words", reflect.TypeFor[struct{ Of uint8 }](), "uint8: there is no way"},
		{"a hidden field", reflect.TypeFor[hidden](), "the field name is hidden"},
		{"a map by numbers", reflect.TypeFor[map[int]string](), "the keys of the map are not strings"},
		{"fields that become one", reflect.TypeFor[struct{ ID, Id string }](), `two fields are named "id"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := literal.New(table(), test.typ).Check(); !strings.Contains(fmt.Sprint(err), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
	if err := codec().Check(); err != nil {
		t.Error(err)
	}
}
