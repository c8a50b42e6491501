package contracttest

import (
	"strings"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
)

// Run decides every case under the agreement, each in a subtest of its name, and compares what its Want states. It
// fails at once, with all problems, if the agreement is not valid, if there are no cases, or if two have one name.
func Run(t *testing.T, a contract.Agreement, cases Cases) {
	t.Helper()
	ev := open(t, a, cases)
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			t.Helper()
			if problems := c.check(ev); len(problems) > 0 {
				t.Error(strings.Join(problems, "\n"))
			}
		})
	}
}

// open makes the evaluator, or ends the test.
func open(t *testing.T, a contract.Agreement, cases Cases) *evaluate.Evaluator {
	t.Helper()
	if problems := cases.problems(); len(problems) > 0 {
		t.Fatal(strings.Join(problems, "\n"))
	}
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatalf("the agreement is not valid:\n%v", err)
	}
	return ev
}
