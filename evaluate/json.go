package evaluate

import (
	"github.com/pacta-go/pacta/contract"
)

// EncodeDecision writes a decision as a JSON document, which [DecodeDecision] reads back to an equal decision. One
// decision has one text. The fields are those of [Decision], with small first letters; verdicts and states are their
// words, and the verdict is always there, while other fields that are zero are left out.
//
// The error joins a [contract.DocumentError] for everything that a document cannot say, such as a name in the act that
// is not UTF-8.
func EncodeDecision(d Decision) ([]byte, error) {
	return contract.EncodeDocument("decision", answers(), decisionAsDocument(d))
}

// DecodeDecision reads a decision from a JSON document, as strictly as [contract.Decode] reads an agreement.
func DecodeDecision(data []byte, limits contract.Limits) (Decision, error) {
	doc, err := contract.DecodeDocument[decisionDocument]("decision", answers(), data, limits)
	if err == nil {
		err = doc.check("decision")
	}
	if err != nil {
		return Decision{}, err
	}
	return doc.decision(), nil
}

// EncodeStatus writes a status as a JSON document, as [EncodeDecision] writes a decision.
func EncodeStatus(st Status) ([]byte, error) {
	return contract.EncodeDocument("status", answers(), statusAsDocument(st))
}

// DecodeStatus reads a status from a JSON document, as [DecodeDecision] reads a decision.
func DecodeStatus(data []byte, limits contract.Limits) (Status, error) {
	doc, err := contract.DecodeDocument[statusDocument]("status", answers(), data, limits)
	if err != nil {
		return Status{}, err
	}
	return doc.status(), nil
}

// EncodeComparison writes a comparison as a JSON document, as [EncodeDecision] writes a decision.
func EncodeComparison(c Comparison) ([]byte, error) {
	return contract.EncodeDocument("comparison", answers(), comparisonAsDocument(c))
}

// DecodeComparison reads a comparison from a JSON document, as [DecodeDecision] reads a decision.
func DecodeComparison(data []byte, limits contract.Limits) (Comparison, error) {
	doc, err := contract.DecodeDocument[comparisonDocument]("comparison", answers(), data, limits)
	if err == nil {
		err = doc.check()
	}
	if err != nil {
		return Comparison{}, err
	}
	return doc.comparison(), nil
}

// MarshalJSON is [EncodeDecision], so that a value that holds a decision says it in words too.
func (d Decision) MarshalJSON() ([]byte, error) { return EncodeDecision(d) }

// UnmarshalJSON is [DecodeDecision] with the default limits. On an error d is unchanged.
func (d *Decision) UnmarshalJSON(data []byte) error { return decodeInto(d, data, DecodeDecision) }

// MarshalJSON is [EncodeStatus].
func (st Status) MarshalJSON() ([]byte, error) { return EncodeStatus(st) }

// UnmarshalJSON is [DecodeStatus] with the default limits. On an error st is unchanged.
func (st *Status) UnmarshalJSON(data []byte) error { return decodeInto(st, data, DecodeStatus) }

// MarshalJSON is [EncodeComparison].
func (c Comparison) MarshalJSON() ([]byte, error) { return EncodeComparison(c) }

// UnmarshalJSON is [DecodeComparison] with the default limits. On an error c is unchanged.
func (c *Comparison) UnmarshalJSON(data []byte) error { return decodeInto(c, data, DecodeComparison) }

func decodeInto[T any](into *T, data []byte, decode func([]byte, contract.Limits) (T, error)) error {
	value, err := decode(data, contract.Limits{})
	if err == nil {
		*into = value
	}
	return err
}
