package evaluate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/scope"
)

// apart says what keeps an act outside the rule, in the rule's own words.
func (r *rule) apart(dims []scope.Dim) string {
	var about, where []string
	for _, d := range dims {
		if words := r.wordsFor(d); words != "" {
			about = append(about, fmt.Sprintf("%s %s", dimWord(d), words))
		} else {
			where = append(where, r.placeFor(d))
		}
	}
	if len(about) > 0 {
		where = append([]string{"it is about " + strings.Join(about, "; ")}, where...)
	}
	return strings.Join(where, ", ")
}

func (r *rule) wordsFor(d scope.Dim) string {
	var words []string
	for _, b := range scope.Each(r.Scope) {
		if w, ok := b[d]; ok && !slices.Contains(words, string(w)) {
			words = append(words, string(w))
		}
	}
	return strings.Join(words, ", ")
}

// placeFor says where what the rule reserves may go.
func (r *rule) placeFor(d scope.Dim) string {
	for _, e := range r.Outside {
		for _, b := range scope.Each(e) {
			if w, ok := b[d]; ok {
				return fmt.Sprintf("%s %s is where it may go", dimWord(d), w)
			}
		}
	}
	return dimWord(d)
}

// dimWord is a dimension as a person says it.
func dimWord(d scope.Dim) string {
	switch d {
	case scope.With:
		return "counterparty"
	case scope.By:
		return "doer"
	case toDim:
		return "addressee"
	case scope.Time:
		return "the day"
	}
	return string(d)
}
