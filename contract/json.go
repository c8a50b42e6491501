package contract

import (
	"errors"
	"reflect"

	"github.com/pacta-go/pacta/internal/literal"
	"github.com/pacta-go/pacta/obligation/record"
)

// Encode writes an agreement as a JSON document, which [Decode] reads back to an equal agreement: the literal in other
// brackets, with the version of the format. One agreement has one text: fields stand in the order of the literal, names
// in alphabetical order, and what is zero is left out.
//
// The error joins a [*DocumentError] for everything that a document cannot say, such as a text that is not UTF-8 or
// names that differ in case only. Whether the agreement makes sense is not examined.
func Encode(a Agreement) ([]byte, error) { return encode("agreement", a) }

// EncodeRecord writes what is known as a JSON document, as [Encode] writes an agreement.
func EncodeRecord(k record.Known) ([]byte, error) { return encode("record", k) }

// EncodeAct writes an act as a JSON document, as [Encode] writes an agreement.
func EncodeAct(a record.Act) ([]byte, error) { return encode("act", a) }

// Decode reads an agreement from a JSON document. It is strict, so that nothing is read otherwise than it was meant:
// keys that stand twice or differ in case only, fields, kinds and words that are not known, values of another type,
// dates and amounts that cannot be read, text that is not UTF-8, and bytes after the document are problems.
//
// The error joins every problem, each a [*DocumentError] with its path, line and column, in the order of the document;
// the agreement is then the zero value. Whether an agreement that could be read makes sense is for an evaluator to say.
func Decode(data []byte, limits Limits) (Agreement, error) {
	return decode[Agreement]("agreement", data, limits)
}

// DecodeRecord reads what is known from a JSON document, as [Decode] reads an agreement.
func DecodeRecord(data []byte, limits Limits) (record.Known, error) {
	return decode[record.Known]("record", data, limits)
}

// DecodeAct reads an act from a JSON document, as [Decode] reads an agreement.
func DecodeAct(data []byte, limits Limits) (record.Act, error) {
	return decode[record.Act]("act", data, limits)
}

// version is the version of the format of documents.
const version = "1"

// document says what a document of a kind is.
func document(kind string) literal.Document {
	return literal.Document{Version: version, Kind: kind,
		Others: []string{"agreement", "record", "act", "scenario", "decision", "status", "comparison"}}
}

func encode[T any](kind string, value T) ([]byte, error) {
	return EncodeDocument(kind, literal.Table{}, value)
}

func decode[T any](kind string, data []byte, limits Limits) (T, error) {
	return DecodeDocument[T](kind, literal.Table{}, data, limits)
}

// EncodeDocument writes a value of another package of this module as a document of a kind, as [Encode] writes an
// agreement. The further sums and words are those that agreements, records and acts have not.
func EncodeDocument[T any](kind string, further literal.Table, value T) ([]byte, error) {
	data, problems := codec[T](further).Encode(document(kind), value)
	return data, joined(problems)
}

// DecodeDocument reads what [EncodeDocument] writes, as [Decode] reads an agreement.
func DecodeDocument[T any](kind string, further literal.Table, data []byte, limits Limits) (T, error) {
	var value, none T
	problems := codec[T](further).Decode(data, document(kind), &value, limits.literal())
	if err := joined(problems); err != nil {
		return none, err
	}
	return value, nil
}

func codec[T any](further literal.Table) *literal.Codec {
	table := vocabulary()
	table.Sums = append(table.Sums, further.Sums...)
	table.Words = append(table.Words, further.Words...)
	return literal.New(table, reflect.TypeFor[T]())
}

func joined(problems []literal.Problem) error {
	var errs []error
	for _, p := range problems {
		e := &DocumentError{Path: p.Path, Line: p.Line, Column: p.Column, Text: p.Text, Err: ErrDocument}
		if p.Limit {
			e.Err = ErrLimit
		}
		errs = append(errs, e)
	}
	return errors.Join(errs...)
}
