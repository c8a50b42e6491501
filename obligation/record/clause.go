package record

import (
	"strings"
	"unicode"
)

// Clause is the number of a clause and, after the first space, its title: "4.1 Exclusive compute". A reference to a
// clause is a Clause of the number alone. The empty clause names none.
type Clause string

// Number is what stands before the first space: "4.1" of "4.1 Exclusive compute".
func (c Clause) Number() string {
	number, _, _ := strings.Cut(string(c), " ")
	return number
}

// Title is what stands after the first space, or nothing.
func (c Clause) Title() string {
	_, title, _ := strings.Cut(string(c), " ")
	return title
}

// Mark is the number with the section sign that printed decisions use: "§4.1". It is empty for the empty clause.
func (c Clause) Mark() string {
	if c == "" {
		return ""
	}
	return "§" + c.Number()
}

// String is the clause as written, with the section sign: "§4.1 Exclusive compute".
func (c Clause) String() string {
	if c == "" {
		return ""
	}
	return "§" + string(c)
}

// Covers reports whether a reference to c means other too: other is c or lies below it, segment by segment. "4.1"
// covers "4.1", "4.1(b)" and "4.1.2"; it does not cover "4.10" or "4". The empty clause covers nothing.
func (c Clause) Covers(other Clause) bool {
	own, others := segments(c.Number()), segments(other.Number())
	if len(own) == 0 || len(own) > len(others) {
		return false
	}
	for i, segment := range own {
		if segment != others[i] {
			return false
		}
	}
	return true
}

// segments cuts a clause number at everything that is neither letter, digit nor prime: "3.A(iii)" is 3, A, iii.
func segments(number string) []string {
	return strings.FieldsFunc(number, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '′'
	})
}

// Clauses is a list of references.
type Clauses []Clause

// Cover reports whether any reference of the list covers the clause.
func (cs Clauses) Cover(clause Clause) bool {
	for _, c := range cs {
		if c.Covers(clause) {
			return true
		}
	}
	return false
}
