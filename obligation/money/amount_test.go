package money_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/money"
)

func TestParseAmountReads(t *testing.T) {
	for _, row := range []struct {
		name, in, unit, number, text string
		money, payable               bool
	}{
		{"money", "USD 250,000,000", "USD", "250000000", "USD 250,000,000", true, true},
		{"money without separators", "USD 250000000", "USD", "250000000", "USD 250,000,000", true, true},
		{"money with cents", "USD 1,250.50", "USD", "1250.5", "USD 1,250.50", true, true},
		{"money with ten cents", "USD 1,250.5", "USD", "1250.5", "USD 1,250.50", true, true},
		{"money with zero cents", "USD 1,250.00", "USD", "1250", "USD 1,250", true, true},
		{"a price in fractions of a cent", "USD 0.0035", "USD", "0.0035", "USD 0.0035", true, false},
		{"money owed the other way", "EUR -5", "EUR", "-5", "EUR -5", true, true},
		{"money of zero", "USD 0", "USD", "0", "USD 0", true, true},
		{"yen", "JPY 1,000", "JPY", "1000", "JPY 1,000", true, true},
		{"half a yen", "JPY 1,000.5", "JPY", "1000.5", "JPY 1,000.5", true, false},
		{"fils", "BHD 1.5", "BHD", "1.5", "BHD 1.500", true, true},
		{"less than a fils", "BHD 1.2345", "BHD", "1.2345", "BHD 1.2345", true, false},
		{"unidad de fomento", "CLF 1.2345", "CLF", "1.2345", "CLF 1.2345", true, true},
		{"special drawing rights have no minor unit", "XDR 1.5", "XDR", "1.5", "XDR 1.5", true, false},
		{"whole special drawing rights", "XDR 2", "XDR", "2", "XDR 2", true, false},
		{"a former currency", "DEM 5.5", "DEM", "5.5", "DEM 5.50", true, true},
		{"shares", "4,330,000 shares", "shares", "4330000", "4,330,000 shares", false, false},
		{"a unit of several words", "6 monthly fees", "monthly fees", "6", "6 monthly fees", false, false},
		{"power", "500 MW", "MW", "500", "500 MW", false, false},
		{"energy on an area", "0.5 kWh/m²", "kWh/m²", "0.5", "0.5 kWh/m²", false, false},
		{"a three-letter unit in capitals", "8 GPU", "GPU", "8", "8 GPU", false, false},
		{"meters are no millions", "5 m", "m", "5", "5 m", false, false},
		{"a unit in another script", "7 株", "株", "7", "7 株", false, false},
		{"a unit with digits", "3 CO2-equivalents", "CO2-equivalents", "3", "3 CO2-equivalents", false, false},
		{"fewer shares", "-5 shares", "shares", "-5", "-5 shares", false, false},
		{"percent", "27%", "%", "27", "27%", false, false},
		{"percent with a space", "27 %", "%", "27", "27%", false, false},
		{"percent of something", "27 % of the shares", "% of the shares", "27", "27% of the shares", false, false},
		{"a pure number", "1250.5", "", "1250.5", "1,250.5", false, false},
		{"a pure number of zero", "0", "", "0", "0", false, false},
	} {
		a, err := money.Parse(row.in)
		if err != nil {
			t.Errorf("%s: Parse(%q): %v", row.name, row.in, err)
			continue
		}
		if !a.Stated() || a.IsZero() {
			t.Errorf("%s: %s is not stated", row.name, a)
		}
		if a.Unit() != row.unit || a.Number().String() != row.number || a.String() != row.text {
			t.Errorf("%s: Parse(%q) is %q of %q, printed %q, want %q of %q, printed %q",
				row.name, row.in, a.Number(), a.Unit(), a, row.number, row.unit, row.text)
		}
		if a.IsMoney() != row.money || a.Payable() != row.payable {
			t.Errorf("%s: money %t, payable %t, want %t, %t", row.name, a.IsMoney(), a.Payable(), row.money, row.payable)
		}
		if back, err := money.Parse(a.String()); err != nil || back != a {
			t.Errorf("%s: %q goes back to %v, %v", row.name, a.String(), back, err)
		}
		if made, err := money.New(a.Number(), a.Unit()); err != nil || made != a {
			t.Errorf("%s: New makes %v, %v of %v", row.name, made, err, a)
		}
	}
}

func TestParseAmountRefuses(t *testing.T) {
	for _, row := range []struct {
		name, in string
		want     error
	}{
		{"empty", "", money.ErrSyntax},
		{"a space", " ", money.ErrSyntax},
		{"a code that is no currency", "ABC 5", money.ErrCurrency},
		{"the code for no currency", "XXX 5", money.ErrCurrency},
		{"the code for tests", "XTS 5", money.ErrCurrency},
		{"infinity", "INF 5", money.ErrCurrency},
		{"not a number", "NaN", money.ErrSyntax},
		{"a code in small letters", "usd 5", money.ErrCurrency},
		{"a code in mixed letters", "Usd 5", money.ErrCurrency},
		{"a code alone", "USD", money.ErrSyntax},
		{"a code and a space", "USD ", money.ErrSyntax},
		{"two spaces after the code", "USD  5", money.ErrSyntax},
		{"a no-break space after the code", "USD\u00a05", money.ErrSyntax},
		{"no space after the code", "USD5", money.ErrSyntax},
		{"a space before", " USD 5", money.ErrSyntax},
		{"a space after", "USD 5 ", money.ErrSyntax},
		{"a minus before the code", "-USD 5", money.ErrSyntax},
		{"a Unicode minus", "USD −5", money.ErrSyntax},
		{"a Unicode minus before a counted thing", "−5 shares", money.ErrSyntax},
		{"a plus", "+5 shares", money.ErrSyntax},
		{"an exponent", "USD 1e6", money.ErrSyntax},
		{"a huge exponent", "1e999999999 shares", money.ErrSyntax},
		{"money that is not a number", "USD NaN", money.ErrSyntax},
		{"infinite money", "USD Inf", money.ErrSyntax},
		{"a word after money", "USD 5 million", money.ErrSyntax},
		{"a letter for millions after money", "USD 5m", money.ErrSyntax},
		{"a unit after money", "USD 14.5 per share", money.ErrSyntax},
		{"two currencies", "USD EUR 5", money.ErrSyntax},
		{"a currency symbol", "$5", money.ErrSyntax},
		{"a currency symbol after", "5 €", money.ErrSyntax},
		{"a currency after the number", "250 USD", money.ErrSyntax},
		{"a former currency after the number", "250 DEM", money.ErrSyntax},
		{"a price with the currency after the number", "14.5 USD per share", money.ErrSyntax},
		{"millions of shares", "5 million shares", money.ErrSyntax},
		{"thousands", "5 Thousand", money.ErrSyntax},
		{"a capital for millions", "5 M", money.ErrSyntax},
		{"a letter for thousands", "5 k", money.ErrSyntax},
		{"percent in a word", "27 percent", money.ErrSyntax},
		{"percent in two words", "27 per cent", money.ErrSyntax},
		{"percent in a capital word", "27 Percent of the shares", money.ErrSyntax},
		{"no space before the unit", "500MW", money.ErrSyntax},
		{"two spaces before the unit", "500  MW", money.ErrSyntax},
		{"two spaces in the unit", "12 monthly  installments", money.ErrSyntax},
		{"a space after the unit", "500 MW ", money.ErrSyntax},
		{"a space after a number", "500 ", money.ErrSyntax},
		{"a line break in the unit", "500 MW\n", money.ErrSyntax},
		{"a comma in the unit", "5 shares, fully paid", money.ErrSyntax},
		{"a number in the unit", "5 10 shares", money.ErrSyntax},
		{"a range", "5-7 shares", money.ErrSyntax},
		{"a range with spaces", "5 - 7 shares", money.ErrSyntax},
		{"a percent sign in the middle", "5 shares %", money.ErrSyntax},
		{"a percent sign against a word", "5 %of", money.ErrSyntax},
		{"two percent signs", "5%%", money.ErrSyntax},
		{"a unit that is no text", "5 \xff\xfe", money.ErrSyntax},
		{"an invisible character in the unit", "5 sha\u200bres", money.ErrSyntax},
		{"a decimal comma", "EUR 1.250,50", money.ErrSyntax},
		{"19 places", "USD 0.0000000000000000001", money.ErrLimit},
		{"39 digits", "1" + nines + " shares", money.ErrLimit},
	} {
		a, err := money.Parse(row.in)
		if !errors.Is(err, row.want) {
			t.Errorf("%s: Parse(%q) = %v, %v, want error %v", row.name, row.in, a, err, row.want)
		}
		if parse := (*money.ParseError)(nil); !errors.As(err, &parse) || parse.Text != row.in {
			t.Errorf("%s: Parse(%q): error %#v does not carry the text", row.name, row.in, err)
		}
		if a.Stated() {
			t.Errorf("%s: Parse(%q) returned %v with an error", row.name, row.in, a)
		}
	}
}

func TestUnitMayHave128Bytes(t *testing.T) {
	unit := string(make([]byte, 0, 129))
	for range 128 {
		unit += "a"
	}
	longest, err := money.New(money.Num("-"+nines), unit)
	if err != nil {
		t.Fatal(err)
	}
	if back, err := money.Parse(longest.String()); err != nil || back != longest {
		t.Errorf("the longest amount goes back to %v, %v", back, err)
	}
	if _, err := money.New(money.Int(1), unit+"a"); !errors.Is(err, money.ErrLimit) {
		t.Errorf("129 bytes: %v, want %v", err, money.ErrLimit)
	}
}

func TestNoAmountIsNotZero(t *testing.T) {
	none := money.Amount{}
	for _, zero := range []money.Amount{money.Of("USD 0"), money.Of("0 shares"), money.Of("0")} {
		if none.Equal(zero) || zero.Equal(none) || zero.IsZero() || !zero.Stated() || zero.Sign() != 0 {
			t.Errorf("%s is taken for no amount", zero)
		}
		if _, err := zero.Cmp(none); !errors.Is(err, money.ErrUnstated) {
			t.Errorf("%s compared with no amount: %v", zero, err)
		}
	}
	if none.Stated() || !none.IsZero() || none.IsMoney() || none.Payable() || none.Sign() != 0 || none.Unit() != "" {
		t.Error("no amount has properties of an amount")
	}
	if !none.Equal(money.Amount{}) || none.Neg() != none {
		t.Error("no amount is not itself")
	}
	if diff := cmp.Diff(none, money.Of("USD 0")); diff == "" {
		t.Error("go-cmp sees no difference between no amount and USD 0")
	}
}

func TestUnitsAreToldApart(t *testing.T) {
	for _, pair := range [][2]string{
		{"USD 0", "EUR 0"}, {"USD 1", "CAD 1"}, {"1 shares", "1 share"}, {"1 MW", "1 kW"}, {"1", "1%"}, {"1", "USD 1"},
		{"1%", "1% of the shares"}, {"DEM 1", "EUR 1"}, {"ANG 1", "XCG 1"},
	} {
		a, b := money.Of(pair[0]), money.Of(pair[1])
		if a.Equal(b) || a == b {
			t.Errorf("%s equals %s", a, b)
		}
		_, err := a.Cmp(b)
		var unit *money.UnitError
		if !errors.Is(err, money.ErrUnit) || !errors.As(err, &unit) {
			t.Errorf("%s against %s: %v is no *UnitError", a, b, err)
			continue
		}
		if want := (money.UnitError{Left: a.Unit(), Right: b.Unit()}); *unit != want {
			t.Errorf("%s against %s: %+v, want %+v", a, b, *unit, want)
		}
	}
}

func TestRate(t *testing.T) {
	for _, row := range []struct {
		name   string
		amount money.Amount
		want   string
		err    error
	}{
		{"a percentage is a hundredth", money.Of("3.8%"), "0.038", nil},
		{"a pure number is itself", money.Of("3.8"), "3.8", nil},
		{"a percentage of something named is none", money.Of("3.8% of the shares"), "0", money.ErrUnit},
		{"money is none", money.Of("USD 3.8"), "0", money.ErrUnit},
		{"no amount is none", money.Amount{}, "0", money.ErrUnstated},
		{"16 places", money.Of("0.0000000000000001%"), tiny, nil},
		{"17 places", money.Of("0.00000000000000001%"), "0", money.ErrLimit},
	} {
		got, err := row.amount.Rate()
		if !errors.Is(err, row.err) || got.String() != row.want {
			t.Errorf("%s: %s, %v, want %s, %v", row.name, got, err, row.want, row.err)
		}
	}
}

func TestNewRefusesUnits(t *testing.T) {
	for _, unit := range []string{" ", " shares", "shares ", "5", "USD each", "million", "$", "%x", "%%", "\xff", "-"} {
		if a, err := money.New(money.Int(1), unit); !errors.Is(err, money.ErrSyntax) {
			t.Errorf("New(1, %q) = %v, %v", unit, a, err)
		}
	}
}

func TestAmountInJSON(t *testing.T) {
	type document struct {
		Cap   money.Amount            `json:"cap,omitzero"`
		Floor money.Amount            `json:"floor,omitzero"`
		Fee   money.Amount            `json:"fee"`
		By    map[money.Amount]string `json:"by"`
	}
	want := document{Cap: money.Of("USD 0"), By: map[money.Amount]string{money.Of("1,000 shares"): "a block"}}
	text, err := json.Marshal(want)
	if err != nil || string(text) != `{"cap":"USD 0","fee":"","by":{"1,000 shares":"a block"}}` {
		t.Fatalf("marshaled to %s, %v", text, err)
	}
	var got document
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("round trip (-want +got):\n%s", diff)
	}
	for _, bad := range []string{`{"cap":5}`, `{"cap":"no amount stated"}`, `{"cap":"5 USD"}`, `{"cap":{"USD":"5"}}`} {
		if err := json.Unmarshal([]byte(bad), &got); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
	if got.Cap != want.Cap {
		t.Errorf("a refused text changed the amount to %s", got.Cap)
	}
}
