package contract_test

import (
	"errors"
	"fmt"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

func ExampleEncode() {
	data, err := contract.Encode(contract.Agreement{
		Parties: contract.Parties{"Helios": "Helios AI, Inc.", "Cumulus": "Cumulus Cloud Ltd."},
		Terms: contract.Terms{
			obligation.Exclusivity{
				Clause: "4.1 Exclusive compute", Bound: "Helios", Holder: "Cumulus",
				Scope: scope.Box{"activity": "train models"},
				Except: obligation.Exceptions{{Clause: "4.1(b)", Over: scope.Everything,
					While: when.Not(when.Fact("Cumulus has capacity"))}},
				Life: obligation.Life{During: civil.Span{Before: civil.On("2031-01-01")}},
			},
		},
	})
	fmt.Println(string(data), err)
	// Output:
	// {
	//   "pacta": "1",
	//   "agreement": {
	//     "parties": {"Cumulus": "Cumulus Cloud Ltd.", "Helios": "Helios AI, Inc."},
	//     "terms": [
	//       {
	//         "exclusivity": {
	//           "clause": "4.1 Exclusive compute",
	//           "bound": "Helios",
	//           "holder": "Cumulus",
	//           "scope": {"activity": "train models"},
	//           "except": [
	//             {
	//               "clause": "4.1(b)",
	//               "over": "everything",
	//               "while": {"not": {"fact": "Cumulus has capacity"}}
	//             }
	//           ],
	//           "life": {"during": {"before": "2031-01-01"}}
	//         }
	//       }
	//     ]
	//   }
	// }
	//  <nil>
}

func ExampleEncodeRecord() {
	data, err := contract.EncodeRecord(record.Known{
		Acts:  []record.Act{{Event: "offer", By: "Helios", To: "Cumulus", On: civil.On("2027-03-01")}},
		Facts: record.Facts{{Fact: "Cumulus has capacity", Is: record.No}},
	})
	fmt.Println(string(data), err)
	// Output:
	// {
	//   "pacta": "1",
	//   "record": {
	//     "acts": [{"event": "offer", "by": "Helios", "to": "Cumulus", "on": "2027-03-01"}],
	//     "facts": [{"fact": "Cumulus has capacity", "is": "no"}]
	//   }
	// }
	//  <nil>
}

func ExampleEncodeAct() {
	data, err := contract.EncodeAct(record.Act{By: "Helios", With: "Nimbus", What: scope.Box{"activity": "train models"}})
	fmt.Println(string(data), err)
	// Output:
	// {"pacta": "1", "act": {"by": "Helios", "with": "Nimbus", "what": {"activity": "train models"}}}
	//  <nil>
}

func ExampleDecode() {
	_, err := contract.Decode([]byte(`{
  "pacta": "1",
  "agreement": {
    "parties": {"Helios": "Helios AI, Inc.", "Cumulus": "Cumulus Cloud Ltd."},
    "terms": [
      {"exclusivity": {"clause": "4.1", "bound": "Helios", "excpet": [], "life": {"during": {"before": "2031-02-29"}}}},
      {"exclusive": {}}
    ]
  }
}`), contract.Limits{})
	fmt.Println(err)
	// Output:
	// 6:60: agreement.terms[0].exclusivity.excpet: there is no such field; did you mean "except"?
	// 6:104: agreement.terms[0].exclusivity.life.during.before: date "2031-02-29": February 2031 has days 01 to 28
	// 7:8: agreement.terms[1].exclusive: there is no such kind; did you mean "exclusivity"?
}

func ExampleDecodeRecord() {
	known, err := contract.DecodeRecord([]byte(`{"pacta": "1", "record": {
		"facts": [{"fact": "Cumulus has capacity", "is": "no"}], "asKnownOn": "2027-06-01"}}`), contract.Limits{})
	fmt.Println(known.Facts[0].Fact, known.Facts[0].Is, known.AsKnownOn, err)
	// Output: Cumulus has capacity no 2027-06-01 <nil>
}

func ExampleDecodeAct() {
	_, err := contract.DecodeAct([]byte(`{"pacta": "1", "act": {"parts": [{}, {}, {}]}}`), contract.Limits{Members: 2})
	fmt.Println(errors.Is(err, contract.ErrLimit), err)
	// Output: true 1:41: act.parts: more than 2 members are too many
}
