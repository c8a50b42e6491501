package literal

import "reflect"

// Table says what the Go types alone do not: the kinds of a sum, the words for constants, and which maps hold outlines.
type Table struct {
	Sums  []Sum
	Words []Words
	// Outlines are types of maps of strings whose values are written as lists of lines.
	Outlines []reflect.Type
}

// Sum is an interface type and the kinds that a value of it can have.
type Sum struct {
	Of    reflect.Type
	Kinds []Kind
	// Plain leaves out the name of the kind. At most one kind may be an object, one a list and one a text.
	Plain bool
}

// Kind is one kind of a sum.
type Kind struct {
	// Zero is any value of the kind.
	Zero any
	// Name is the key that stands for the kind. Empty: the name of its type, with a small first letter.
	Name string
	// Inner writes the value of the only field of the kind in place of an object with that field.
	Inner bool
}

// Words are the words for the constants of one type. Where the zero value is a choice it has a word too; one that is
// not has none, so that nobody can say it.
type Words []Word

// Word is the word for one constant.
type Word struct {
	Text  string
	Value any
}

// Document says what a document is: the version of its format, and the key under which its value stands.
type Document struct {
	Version string
	Kind    string
	// Others are the keys of other documents, which are known so that one taken for another is named.
	Others []string
}
