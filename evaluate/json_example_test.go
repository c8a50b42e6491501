package evaluate_test

import (
	"fmt"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// documented is an evaluator of one exclusivity, and an act that breaks it.
func documented() (*evaluate.Evaluator, record.Act, error) {
	ev, err := evaluate.New(contract.Agreement{
		Parties: contract.Parties{"Helios": "Helios AI, Inc.", "Cumulus": "Cumulus Cloud LLC"},
		Terms: contract.Terms{obligation.Exclusivity{Clause: "4.1 Exclusive compute", Bound: "Helios", Holder: "Cumulus",
			Scope: scope.Box{"activity": "train models"}}},
	})
	return ev, record.Act{By: "Helios", With: "none", On: civil.On("2027-06-01"),
		What: scope.Box{"activity": "train models"}}, err
}

func ExampleEncodeDecision() {
	ev, act, err := documented()
	if err != nil {
		fmt.Println(err)
		return
	}
	data, err := evaluate.EncodeDecision(ev.Decide(act, record.Known{}))
	fmt.Printf("%s%v\n", data, err)
	// Output:
	// {
	//   "pacta": "1",
	//   "decision": {
	//     "verdict": "breach",
	//     "act": {
	//       "by": "Helios",
	//       "with": "none",
	//       "on": "2027-06-01",
	//       "what": {"activity": "train models"}
	//     },
	//     "findings": [
	//       {
	//         "clause": "4.1 Exclusive compute",
	//         "kind": "exclusivity",
	//         "verdict": "breach",
	//         "by": ["Helios"],
	//         "toward": ["Cumulus"],
	//         "from": "2027-06-01",
	//         "through": "2027-06-01",
	//         "reasons": [
	//           {"clause": "4.1 Exclusive compute", "text": "falls under this clause", "aside": true}
	//         ]
	//       }
	//     ],
	//     "basis": {"modelled": ["4.1 Exclusive compute"]}
	//   }
	// }
	// <nil>
}

func ExampleEncodeStatus() {
	ev, _, err := documented()
	if err != nil {
		fmt.Println(err)
		return
	}
	data, err := evaluate.EncodeStatus(ev.Status(civil.On("2027-06-01"), record.Known{}))
	fmt.Printf("%s%v\n", data, err)
	// Output:
	// {
	//   "pacta": "1",
	//   "status": {
	//     "on": "2027-06-01",
	//     "rows": [
	//       {
	//         "clause": "4.1 Exclusive compute",
	//         "kind": "exclusivity",
	//         "state": "in force",
	//         "from": ["Helios"],
	//         "to": ["Cumulus"]
	//       }
	//     ]
	//   }
	// }
	// <nil>
}

func ExampleDecodeDecision() {
	d, err := evaluate.DecodeDecision([]byte(`{"pacta": "1", "decision": {"verdict": "breach", "findings": [
		{"clause": "4.1", "verdict": "breach", "by": ["Helios"], "toward": ["Cumulus"], "from": "2027-06-01"}]}}`),
		contract.Limits{})
	fmt.Println(d.Err(), err)
	// Output: WOULD BREACH §4.1: Helios, toward Cumulus, from 2027-06-01. <nil>
}
