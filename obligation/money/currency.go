package money

import "strings"

// Currency is a currency of ISO 4217. The zero value is none.
type Currency struct {
	Code  string // three capital letters, such as USD
	Name  string // English name in the list, such as US Dollar
	Minor int    // places of the minor unit: 2 where a hundredth is the least that is paid; -1 if ISO 4217 gives none

	// Withdrawn is the first day, written 2023-01-01, on which the currency was no longer money; empty if it is
	// active. See [CurrencyOf] for which day that is.
	Withdrawn string
}

// CurrencyOf returns the currency with the code, and whether there is one: the active codes of ISO 4217 as published
// on 1 January 2026, among them funds and units of account, and notable former ones. The codes for tests (XTS) and for
// no currency (XXX) are none.
//
// A currency that the euro replaced counts as withdrawn from the day from which legal instruments that name it are
// read as naming the euro: 2002-01-01 for the first twelve (Regulation (EC) No 974/98, Article 14), the day on which
// the euro was adopted for the later ones, 1999-01-01 for the European Currency Unit (Regulation (EC) No 1103/97,
// Article 2). Any other is withdrawn from the day after the last on which it was legal tender.
func CurrencyOf(code string) (c Currency, known bool) {
	if !isCode(code) {
		return Currency{}, false
	}
	_, row, known := strings.Cut(currencies, "\n"+code+" ")
	if !known {
		return Currency{}, false
	}
	row, _, _ = strings.Cut(row, "\n")
	minor, row, _ := strings.Cut(row, " ")
	withdrawn, name, _ := strings.Cut(row, " ")
	c = Currency{Code: code, Name: name, Minor: -1}
	if minor != "-" {
		c.Minor = int(minor[0] - '0')
	}
	if withdrawn != "-" {
		c.Withdrawn = withdrawn
	}
	return c, true
}

// isCode reports whether s is three capital letters.
func isCode(s string) bool {
	for _, b := range []byte(s) {
		if b < 'A' || b > 'Z' {
			return false
		}
	}
	return len(s) == 3
}
