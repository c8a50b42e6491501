package scope_test

import (
	"testing"

	"github.com/pacta-go/pacta/obligation/scope"
)

func BenchmarkNewVocabulary(b *testing.B) {
	s := source()
	for b.Loop() {
		if _, err := scope.NewVocabulary(s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkResolve(b *testing.B) {
	v := vocabulary(b)
	for _, row := range []struct {
		name string
		expr scope.Expr
	}{
		{"words", scope.Box{"activity": "training", "territory": "US, Canada"}},
		{"group", scope.Box{"activity": "training", "territory": "US, EU except France"}},
		{"tag", scope.Box{"activity": "training", "with": "hyperscaler except Nimbus"}},
	} {
		b.Run(row.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := v.Resolve(row.expr); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCells(b *testing.B) {
	v := vocabulary(b)
	b.ReportAllocs()
	for b.Loop() {
		located(b, v, scope.Box{"activity": "training", "territory": "US", "with": "Nimbus", "by": "Helios"}, on("2027-06-01"), true)
	}
}

func BenchmarkRelate(b *testing.B) {
	v := vocabulary(b)
	for _, row := range []struct {
		name  string
		scope scope.Box
		act   scope.Box
	}{
		{"inside", scope.Box{"activity": "compute", "territory": "US, Canada"},
			scope.Box{"activity": "training", "territory": "Texas"}},
		{"inside a group", scope.Box{"activity": "compute", "territory": "EU"},
			scope.Box{"activity": "training", "territory": "Croatia"}},
		{"outside", scope.Box{"activity": "compute", "territory": "US, Canada"},
			scope.Box{"activity": "training", "territory": "Japan"}},
		{"outside a group", scope.Box{"activity": "compute", "territory": "EU"},
			scope.Box{"activity": "training", "territory": "Japan"}},
		{"perhaps", scope.Box{"activity": "compute", "territory": "US, Canada"}, scope.Box{"activity": "training"}},
	} {
		b.Run(row.name, func(b *testing.B) {
			r, err := v.Resolve(row.scope)
			if err != nil {
				b.Fatal(err)
			}
			c := located(b, v, row.act, on("2027-06-01"), true)[0]
			b.ReportAllocs()
			for b.Loop() {
				r.Relate(c)
			}
		})
	}
}
