package evaluate

import (
	"testing"

	"github.com/pacta-go/pacta/obligation/scope"
)

func TestFormText(t *testing.T) {
	for form, want := range map[scope.Words]string{
		"writing":                  "in writing",
		"email, by hand, courier":  "by email, hand or courier",
		"registered mail":          "by registered mail",
		"by hand":                  "by hand",
		"in person":                "in person",
		"writing by letter or fax": "in writing by letter or fax",
		"signed writing, by hand":  "in signed writing or by hand",
		"letter,  fax":             "by letter or fax",
	} {
		if got := formText(form); got != want {
			t.Errorf("%q is said %q, want %q", form, got, want)
		}
	}
}
