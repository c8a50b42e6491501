package publicterms_test

import (
	"testing"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/examples/publicterms"
)

func BenchmarkDecide(b *testing.B) {
	ev, err := evaluate.New(publicterms.Agreement())
	if err != nil {
		b.Fatal(err)
	}
	q := probes()["p02"]
	known := complete(q.known)
	known.Places = people
	b.ReportAllocs()
	for b.Loop() {
		ev.Decide(q.act, known)
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := evaluate.New(publicterms.Agreement()); err != nil {
			b.Fatal(err)
		}
	}
}
