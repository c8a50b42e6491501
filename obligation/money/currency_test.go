package money_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/money"
)

// everyCurrency asks for every possible code.
func everyCurrency() []money.Currency {
	var all []money.Currency
	for n := range 26 * 26 * 26 {
		code := string([]byte{'A' + byte(n/676), 'A' + byte(n/26%26), 'A' + byte(n%26)})
		if c, known := money.CurrencyOf(code); known {
			all = append(all, c)
		}
	}
	return all
}

func TestCurrenciesAreWellFormed(t *testing.T) {
	active := 0
	for _, c := range everyCurrency() {
		if c.Name == "" || strings.TrimSpace(c.Name) != c.Name || c.Minor < -1 || c.Minor > 4 {
			t.Errorf("%+v", c)
		}
		if c.Withdrawn == "" {
			active++
		} else if _, err := time.Parse(time.DateOnly, c.Withdrawn); err != nil {
			t.Errorf("%+v: %v", c, err)
		}
	}
	if active != 176 { // list one has 178 codes, two of them for tests and for no currency
		t.Errorf("%d active currencies, want 176", active)
	}
}

func TestMinorUnits(t *testing.T) {
	got := map[int][]string{}
	for _, c := range everyCurrency() {
		if c.Minor != 2 && c.Withdrawn == "" {
			got[c.Minor] = append(got[c.Minor], c.Code)
		}
	}
	want := map[int][]string{
		-1: strings.Fields("XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XUA"),
		0:  strings.Fields("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
		3:  strings.Fields("BHD IQD JOD KWD LYD OMR TND"),
		4:  strings.Fields("CLF UYW"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("currencies whose minor unit is no hundredth (-want +got):\n%s", diff)
	}
}

func TestWithdrawals(t *testing.T) {
	got := map[string][]string{}
	for _, c := range everyCurrency() {
		if c.Withdrawn != "" {
			got[c.Withdrawn] = append(got[c.Withdrawn], c.Code)
		}
	}
	want := map[string][]string{
		"1999-01-01": {"XEU"},
		"2002-01-01": strings.Fields("ATS BEF DEM ESP FIM FRF GRD IEP ITL LUF NLG PTE"),
		"2006-01-01": {"TRL"},
		"2007-01-01": {"SIT"},
		"2008-01-01": {"CYP", "MTL"},
		"2009-01-01": {"SKK"},
		"2011-01-01": {"EEK"},
		"2014-01-01": {"LVL"},
		"2015-01-01": {"LTL"},
		"2017-01-01": {"BYR"},
		"2021-07-01": {"CUC"},
		"2023-01-01": {"HRK"},
		"2024-01-01": {"SLL"},
		"2024-09-01": {"ZWL"},
		"2025-07-01": {"ANG"},
		"2026-01-01": {"BGN"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCurrencyOf(t *testing.T) {
	want := money.Currency{Code: "HRK", Name: "Kuna", Minor: 2, Withdrawn: "2023-01-01"}
	if got, known := money.CurrencyOf("HRK"); !known || got != want {
		t.Errorf("%+v, %t, want %+v", got, known, want)
	}
	for _, none := range []string{"", "US", "usd", "USDX", "USD ", "XXX", "XTS", "ABC", "2 -", "\nUS", "Euro", "€"} {
		if c, known := money.CurrencyOf(none); known || c != (money.Currency{}) {
			t.Errorf("CurrencyOf(%q) is %+v, %t", none, c, known)
		}
	}
	if !slices.ContainsFunc(everyCurrency(), func(c money.Currency) bool { return c.Code == "ZWL" }) {
		t.Error("the last row of the table is not found")
	}
}
