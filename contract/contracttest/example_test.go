package contracttest_test

import (
	"fmt"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// beans is an agreement: a roaster buys green coffee from one importer only.
func beans() contract.Agreement {
	return contract.Agreement{
		Parties:      contract.Parties{"Kaldi": "Kaldi Roasters GmbH", "Mocha": "Mocha Imports B.V."},
		ThirdParties: "Djimmah",
		Events:       contract.Events{"consent": {By: "Mocha", To: "Kaldi", Form: "writing"}},
		Terms: contract.Terms{
			obligation.Exclusivity{Clause: "3 Exclusive supply", Bound: "Kaldi", Holder: "Mocha",
				Scope:  scope.Box{"activity": "buy green coffee"},
				Except: obligation.Exceptions{{Clause: "3.2 samples", Over: scope.Box{"size": "sample"}}},
				Unless: obligation.Steps{obligation.Consent{Given: "consent"}}},
		},
		Words: scope.Outlines{"size": "sample, bag, container"},
	}
}

// buying is a purchase that the roaster considers.
func buying(size scope.Words) record.Act {
	return record.Act{By: "Kaldi", With: "Djimmah", On: civil.On("2027-03-01"), About: "lot 7",
		What: scope.Box{"activity": "buy green coffee", "size": size}}
}

// beansCases are what the parties agreed should come out.
func beansCases() contracttest.Cases {
	consent := record.Act{Event: "consent", By: "Mocha", To: "Kaldi", Form: "email", On: civil.On("2027-02-20"),
		About: "lot 7", What: scope.Box{"activity": "buy green coffee", "size": "bag"}}
	consented := record.Known{Acts: []record.Act{consent}}
	return contracttest.Cases{
		{Name: "a bag", Act: buying("bag"), Want: contracttest.Conditional{On: "3", Step: "consent", By: "Mocha"}},
		{Name: "a bag, with consent", Act: buying("bag"), Known: consented,
			Want: contracttest.Permitted{Because: contracttest.Clauses{"3"}}},
		{Name: "a container, with consent to a bag", Act: buying("container"), Known: consented,
			Want: contracttest.Conditional{On: "3"}},
		{Name: "a sample", Act: buying("sample"), Want: contracttest.Permitted{Because: contracttest.Clauses{"3.2"}}},
		{Name: "a sample and a bag", Act: buying("sample, bag"),
			Want: contracttest.Conditional{On: "3", After: "bag", Free: "sample"}},
		{Name: "it is not said how much", Act: buying("any"), Want: contracttest.Undetermined{Of: "3"}},
	}
}

// A suite's test of the agreement takes the cases twice: as they are, and under the laws.
func testBeans(t *testing.T) {
	t.Run("cases", func(t *testing.T) { contracttest.Run(t, beans(), beansCases()) })
	t.Run("laws", func(t *testing.T) { contracttest.Laws(t, beans(), beansCases()) })
}

func Example() {
	tests := []testing.InternalTest{{Name: "TestBeans", F: testBeans}} // in a suite: func TestBeans(t *testing.T)
	fmt.Println(tests[0].Name, "has", len(beansCases()), "cases")
	// Output: TestBeans has 6 cases
}
