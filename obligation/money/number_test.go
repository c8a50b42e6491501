package money_test

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/money"
)

const (
	nines = "99999999999999999999999999999999999999" // 38 digits, the largest number
	tiny  = "0.000000000000000001"                   // 18 places, the least above zero
)

func TestParseNumberReads(t *testing.T) {
	for _, row := range []struct{ name, in, want string }{
		{"zero", "0", "0"},
		{"minus zero is zero", "-0", "0"},
		{"minus zero with places is zero", "-0.00", "0"},
		{"an integer", "42", "42"},
		{"a fraction", "14.5", "14.5"},
		{"zeros at the end of a fraction go", "1.500", "1.5"},
		{"a fraction of zeros goes", "7.000", "7"},
		{"zeros at the end of an integer stay", "1500", "1500"},
		{"thousands", "1,250,000", "1250000"},
		{"thousands and a fraction", "-1,250,000.25", "-1250000.25"},
		{"one group before the first comma", "12,345", "12345"},
		{"three digits before the first comma", "123,456", "123456"},
		{"38 digits", nines, nines},
		{"38 digits, negative", "-" + nines, "-" + nines},
		{"38 digits with separators", "99" + strings.Repeat(",999", 12), nines},
		{"20 digits and 18 places", "12345678901234567890.123456789012345678", "12345678901234567890.123456789012345678"},
		{"18 places", tiny, tiny},
		{"more than 64 bits", "18446744073709551616", "18446744073709551616"},
		{"a number whose lower half has zeros", "10000000000000000000", "10000000000000000000"},
		{"a number whose lower half begins with zeros", "50000000000000000000000000000000000001",
			"50000000000000000000000000000000000001"},
	} {
		n, err := money.ParseNumber(row.in)
		if err != nil {
			t.Errorf("%s: ParseNumber(%q): %v", row.name, row.in, err)
			continue
		}
		if diff := cmp.Diff(row.want, n.String()); diff != "" {
			t.Errorf("%s: ParseNumber(%q) (-want +got):\n%s", row.name, row.in, diff)
		}
	}
}

func TestParseNumberRefuses(t *testing.T) {
	for _, row := range []struct {
		name, in string
		want     error
	}{
		{"empty", "", money.ErrSyntax},
		{"a minus alone", "-", money.ErrSyntax},
		{"a point alone", ".", money.ErrSyntax},
		{"a plus", "+1", money.ErrSyntax},
		{"two minuses", "--1", money.ErrSyntax},
		{"a minus at the end", "1-", money.ErrSyntax},
		{"a Unicode minus", "−1", money.ErrSyntax},
		{"a dash for a minus", "–1", money.ErrSyntax},
		{"parentheses for a minus", "(1)", money.ErrSyntax},
		{"a leading point", ".5", money.ErrSyntax},
		{"a trailing point", "5.", money.ErrSyntax},
		{"two points", "1.2.3", money.ErrSyntax},
		{"an exponent", "1e5", money.ErrSyntax},
		{"a huge exponent", "1e1000000000", money.ErrSyntax},
		{"a hexadecimal", "0x10", money.ErrSyntax},
		{"digits with underscores", "1_000", money.ErrSyntax},
		{"a fraction in words", "1/2", money.ErrSyntax},
		{"not a number", "NaN", money.ErrSyntax},
		{"infinity", "Inf", money.ErrSyntax},
		{"minus infinity", "-Infinity", money.ErrSyntax},
		{"null", "null", money.ErrSyntax},
		{"Arabic digits", "٣", money.ErrSyntax},
		{"full-width digits", "１２", money.ErrSyntax},
		{"a space before", " 1", money.ErrSyntax},
		{"a space after", "1 ", money.ErrSyntax},
		{"a space between thousands", "1 000", money.ErrSyntax},
		{"a line break after", "1\n", money.ErrSyntax},
		{"a byte that is no character", "1\xff", money.ErrSyntax},
		{"a zero byte", "1\x00", money.ErrSyntax},
		{"a percent sign", "3.8%", money.ErrSyntax},
		{"leading zeros", "007", money.ErrSyntax},
		{"a decimal comma after zero", "0,250", money.ErrSyntax},
		{"a decimal comma with two places", "1,25", money.ErrSyntax},
		{"a decimal comma after points between thousands", "1.250.000,00", money.ErrSyntax},
		{"four digits before the first comma", "1234,567", money.ErrSyntax},
		{"Indian grouping", "12,34,567", money.ErrSyntax},
		{"a missing comma", "1,234567", money.ErrSyntax},
		{"a comma at the beginning", ",123", money.ErrSyntax},
		{"a comma at the end", "123,", money.ErrSyntax},
		{"two commas together", "1,,000", money.ErrSyntax},
		{"a comma in the fraction", "1.000,5", money.ErrSyntax},
		{"a comma in a long fraction", "1.000,000", money.ErrSyntax},
		{"39 digits", "1" + nines, money.ErrLimit},
		{"21 digits and 18 places", "123456789012345678901.123456789012345678", money.ErrLimit},
		{"19 places", "0.0000000000000000001", money.ErrLimit},
		{"19 places that are zeros", "1.0000000000000000000", money.ErrLimit},
		{"65 characters", strings.Repeat("9", 65), money.ErrLimit},
	} {
		n, err := money.ParseNumber(row.in)
		if !errors.Is(err, row.want) {
			t.Errorf("%s: ParseNumber(%q) = %s, %v, want error %v", row.name, row.in, n, err, row.want)
		}
		if parse := (*money.ParseError)(nil); !errors.As(err, &parse) {
			t.Errorf("%s: ParseNumber(%q): %T is not a *ParseError", row.name, row.in, err)
		}
		if !n.IsZero() {
			t.Errorf("%s: ParseNumber(%q) returned %s with an error", row.name, row.in, n)
		}
	}
}

func TestHugeTextsAreRefusedFastAndShown(t *testing.T) {
	megabyte := strings.Repeat("9", 1<<20)
	start := time.Now()
	for _, text := range []string{
		megabyte, "0." + megabyte, "1" + strings.Repeat(",000", 1<<18), strings.Repeat("é", 1<<19),
	} {
		for name, parse := range map[string]func(string) error{
			"ParseNumber":  func(s string) error { _, err := money.ParseNumber(s); return err },
			"ParsePercent": func(s string) error { _, err := money.ParsePercent(s + "%"); return err },
			"Parse":        func(s string) error { _, err := money.Parse(s); return err },
			"Parse money":  func(s string) error { _, err := money.Parse("USD " + s); return err },
			"Parse unit":   func(s string) error { _, err := money.Parse("1 " + s); return err },
		} {
			err := parse(text)
			if !errors.Is(err, money.ErrLimit) {
				t.Errorf("%s: error %v, want %v", name, err, money.ErrLimit)
			}
			if len(err.Error()) > 300 {
				t.Errorf("%s: the error has %d bytes", name, len(err.Error()))
			}
		}
	}
	if took := time.Since(start); took > time.Second {
		t.Errorf("refusing them took %v", took)
	}
}

func TestErrorCutsTextAtACharacter(t *testing.T) {
	_, err := money.ParseNumber(strings.Repeat("é", 100))
	var parse *money.ParseError
	if !errors.As(err, &parse) {
		t.Fatalf("%T is not a *ParseError", err)
	}
	if want := strings.Repeat("é", 30) + "…"; parse.Text != want {
		t.Errorf("text %q, want %q", parse.Text, want)
	}
	_, err = money.ParseNumber("1" + strings.Repeat("é", 100))
	if errors.As(err, &parse); parse.Text != "1"+strings.Repeat("é", 29)+"…" {
		t.Errorf("text %q is not cut at a character", parse.Text)
	}
}

func TestNumberLiteralPanicsOnBadText(t *testing.T) {
	for name, literal := range map[string]func(){
		"Num":     func() { money.Num("1e5") },
		"Percent": func() { money.Percent("3.8") },
		"Of":      func() { money.Of("250 USD") },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if err, ok := recover().(error); !ok || !errors.Is(err, money.ErrSyntax) {
					t.Errorf("panic with %v, want %v", err, money.ErrSyntax)
				}
			}()
			literal()
		})
	}
}

func TestEqualNumbersAreIdentical(t *testing.T) {
	a, b := money.Num("1,500.00"), money.Num("1500")
	if a != b || !a.Equal(b) || a.Cmp(b) != 0 || a.String() != b.String() {
		t.Errorf("%s and %s are not identical", a, b)
	}
	if seen := map[money.Number]bool{a: true}; !seen[b] {
		t.Errorf("%s does not find %s in a map", b, a)
	}
	product, err := money.Num("0.5").Mul(money.Num("3,000"))
	if err != nil || product != a {
		t.Errorf("0.5 times 3,000 is %s (%v), not identical to %s", product, err, a)
	}
	if minus := money.Num("0").Neg(); minus != (money.Number{}) {
		t.Errorf("minus zero is %s, not identical to the zero value", minus)
	}
	if diff := cmp.Diff(a, b); diff != "" {
		t.Errorf("go-cmp finds a difference:\n%s", diff)
	}
}

func TestInt64(t *testing.T) {
	for _, row := range []struct {
		name, in string
		want     int64
		exact    bool
	}{
		{"zero", "0", 0, true},
		{"an integer", "-42", -42, true},
		{"an integer written with places", "42.00", 42, true},
		{"a fraction", "0.5", 0, false},
		{"the most", "9223372036854775807", math.MaxInt64, true},
		{"one more than the most", "9223372036854775808", 0, false},
		{"the least", "-9223372036854775808", math.MinInt64, true},
		{"one less than the least", "-9223372036854775809", 0, false},
		{"more than 64 bits", "18446744073709551616", 0, false},
		{"more than 64 bits, negative", "-18446744073709551616", 0, false},
	} {
		got, exact := money.Num(row.in).Int64()
		if got != row.want || exact != row.exact {
			t.Errorf("%s: %s is %d, %t, want %d, %t", row.name, row.in, got, exact, row.want, row.exact)
		}
	}
	for _, n := range []int64{0, 1, -1, math.MaxInt64, math.MinInt64, math.MinInt64 + 1} {
		if got, exact := money.Int(n).Int64(); got != n || !exact {
			t.Errorf("Int(%d) is %s and goes back to %d, %t", n, money.Int(n), got, exact)
		}
	}
}

func TestNumberInJSON(t *testing.T) {
	type document struct {
		Cap money.Number            `json:"cap"`
		By  map[money.Number]string `json:"by"`
	}
	want := document{Cap: money.Num("1,250.50"), By: map[money.Number]string{money.Num("2.0"): "two"}}
	text, err := json.Marshal(want)
	if err != nil || string(text) != `{"cap":"1250.5","by":{"2":"two"}}` {
		t.Fatalf("marshaled to %s, %v", text, err)
	}
	var got document
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("round trip (-want +got):\n%s", diff)
	}
	for _, bad := range []string{`{"cap":1250.5}`, `{"cap":""}`, `{"cap":"1e5"}`} {
		if err := json.Unmarshal([]byte(bad), &got); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
	if got.Cap != want.Cap {
		t.Errorf("a refused text changed the number to %s", got.Cap)
	}
}

func TestScaled(t *testing.T) {
	for _, row := range []struct {
		in     string
		places int
		want   int64
		exact  bool
	}{
		{"0", 4, 0, true},
		{"-1.5", 4, -15_000, true},
		{"922337203685477.5807", 4, math.MaxInt64, true},
		{"922337203685477.5808", 4, 0, false},
		{"-922337203685477.5808", 4, math.MinInt64, true},
		{"0.00001", 4, 0, false},
		{"7", 0, 7, true},
		{"7", -1, 0, false},
		{"7", 19, 0, false},
		{"99999999999999999999", 0, 0, false},
		{"9999999999999999999", 4, 0, false},
	} {
		if got, exact := money.Num(row.in).Scaled(row.places); got != row.want || exact != row.exact {
			t.Errorf("%s to %d places: %d, %v, want %d, %v", row.in, row.places, got, exact, row.want, row.exact)
		}
	}
}
