package money

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxUnit is the most bytes that the unit of a counted thing may have.
const maxUnit = 128

// unitProblem says what is wrong with the unit of a counted thing, if anything. An empty unit is that of a pure
// number.
func unitProblem(unit string) refusal {
	switch {
	case unit == "":
		return refusal{}
	case len(unit) > maxUnit:
		return refusal{ErrLimit, "unit is too long"}
	case !utf8.ValidString(unit):
		return refusal{ErrSyntax, "unit is not valid UTF-8"}
	}
	words := strings.Split(unit, " ")
	for i, word := range words {
		if problem := wordProblem(word); problem != "" && (word != "%" || i > 0) {
			return refusal{ErrSyntax, problem}
		}
	}
	if problem := firstProblem(words[0]); problem != "" {
		return refusal{ErrSyntax, problem}
	}
	if unit == "per cent" {
		return refusal{ErrSyntax, percentProblem}
	}
	return refusal{}
}

const percentProblem = "a percentage is written with %"

// firstProblem says what is wrong with a word as the first of a unit, if anything: it belongs to the number.
func firstProblem(word string) string {
	if _, known := CurrencyOf(word); known {
		return fmt.Sprintf("a unit does not begin with a currency: %s", word)
	}
	switch strings.ToLower(word) {
	case "percent", "pct":
		return percentProblem
	}
	if multiplies(word) {
		return fmt.Sprintf("numbers are written in digits, without %q", word)
	}
	return ""
}

// wordProblem says what is wrong with one word of a unit, if anything.
func wordProblem(word string) string {
	for i, r := range word {
		if unicode.IsLetter(r) || i > 0 && (unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune(marks, r)) {
			continue
		}
		return fmt.Sprintf("a unit is words of letters, not %q", word)
	}
	if word == "" {
		return "a unit is words with one space between them"
	}
	return ""
}

// marks are the characters that may stand in a word of a unit after its first letter: kWh/m², man-days.
const marks = "-/.'·°²³"

// multiplies reports whether a word after a number multiplies it instead of saying what is counted. The meter (m) and
// the millimeter (mm) are units, M and MM for a million are not.
func multiplies(word string) bool {
	switch word {
	case "M", "MM":
		return true
	}
	switch strings.ToLower(word) {
	case "k", "mn", "bn", "tn", "mio", "mrd", "dozen",
		"hundred", "thousand", "lakh", "million", "crore", "billion", "trillion",
		"hundreds", "thousands", "lakhs", "millions", "crores", "billions", "trillions":
		return true
	}
	return false
}
