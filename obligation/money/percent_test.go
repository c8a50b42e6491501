package money_test

import (
	"errors"
	"testing"

	"github.com/pacta-go/pacta/obligation/money"
)

func TestParsePercent(t *testing.T) {
	for _, row := range []struct {
		name, in, want string
		err            error
	}{
		{"a rate", "3.8%", "0.038", nil},
		{"a rate with a space", "3.8 %", "0.038", nil},
		{"the whole", "100%", "1", nil},
		{"more than the whole", "1,250%", "12.5", nil},
		{"nothing", "0%", "0", nil},
		{"a fall", "-0.25%", "-0.0025", nil},
		{"16 places", "0.0000000000000001%", "0.000000000000000001", nil},
		{"38 digits", nines + "%", "999999999999999999999999999999999999.99", nil},
		{"17 places", "0.00000000000000001%", "", money.ErrLimit},
		{"no sign", "3.8", "", money.ErrSyntax},
		{"two signs", "3.8%%", "", money.ErrSyntax},
		{"two spaces", "3.8  %", "", money.ErrSyntax},
		{"a sign alone", "%", "", money.ErrSyntax},
		{"a sign before", "%3.8", "", money.ErrSyntax},
		{"a space after", "3.8% ", "", money.ErrSyntax},
		{"a decimal comma", "3,8%", "", money.ErrSyntax},
		{"per mille", "3.8‰", "", money.ErrSyntax},
	} {
		n, err := money.ParsePercent(row.in)
		if !errors.Is(err, row.err) || err == nil && n.String() != row.want {
			t.Errorf("%s: ParsePercent(%q) = %s, %v, want %s, %v", row.name, row.in, n, err, row.want, row.err)
		}
	}
}
