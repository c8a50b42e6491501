package portfolio_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate/portfolio"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

func BenchmarkAppendFindings(b *testing.B) {
	for _, name := range []string{"portfolio-100.json", "contract-100.json"} {
		b.Run(name, func(b *testing.B) {
			w := load(b, name)
			s := w.portfolio(b).Snapshot()
			acts := make([]record.Act, len(w.Actions))
			for i := range w.Actions {
				acts[i] = w.Actions[i].act()
			}
			room := make([]portfolio.Finding, 0, 1000)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				room, _ = s.AppendFindings(room[:0], &acts[i%len(acts)])
			}
		})
	}
}

// many is a portfolio of agreements of one term, three to a doer, with their names.
func many(b *testing.B, n int, limit int64) (*portfolio.Portfolio, []string) {
	b.Helper()
	p := empty(b)
	names := make([]string, n)
	update(b, p, func(tx *portfolio.Tx) error {
		known := record.Known{Complete: []record.Event{record.AllEvents}}
		for i := range names {
			names[i] = fmt.Sprint("agreement ", i)
			a := exclusiveOf(record.Party(fmt.Sprint("G", i/3)), record.Party(fmt.Sprint("H", i/5)), limit)
			if err := tx.Put(names[i], a, known); err != nil {
				return err
			}
		}
		return nil
	})
	return p, names
}

// One agreement is added to 100,000, and taken out again, each in a change of its own.
func BenchmarkAddAndRemove(b *testing.B) {
	p, _ := many(b, 100_000, 100)
	a := exclusiveOf("G77", "H99", 100)
	b.ReportAllocs()
	for b.Loop() {
		update(b, p, func(tx *portfolio.Tx) error { return tx.Put("one more", a, record.Known{}) })
		update(b, p, func(tx *portfolio.Tx) error { return tx.Remove("one more") })
	}
}

// One agreement of a doer who has a thousand is added, and taken out again.
func BenchmarkAddToMany(b *testing.B) {
	p := empty(b)
	update(b, p, func(tx *portfolio.Tx) error {
		var err error
		for i := range 1000 {
			err = errors.Join(err, tx.Put(fmt.Sprint("agreement ", i), exclusiveOf("G", record.Party(fmt.Sprint("H", i)), 0), record.Known{}))
		}
		return err
	})
	a := exclusiveOf("G", "H99", 100)
	b.ReportAllocs()
	for b.Loop() {
		update(b, p, func(tx *portfolio.Tx) error { return tx.Put("one more", a, record.Known{}) })
		update(b, p, func(tx *portfolio.Tx) error { return tx.Remove("one more") })
	}
}

// A million acts are recorded under 10,000 agreements, which are found by name, in one change.
func BenchmarkRecord(b *testing.B) {
	_, names := many(b, 10_000, 1_000_000)
	acts := make([]record.Act, 1000)
	for i := range acts {
		acts[i] = record.Act{Event: "bought", On: civil.On("2026-01-01").AddDays(i), Amount: usd(int64(i))}
	}
	const million = 1_000_000
	for b.Loop() {
		b.StopTimer()
		p, _ := many(b, 10_000, 1_000_000)
		b.StartTimer()
		update(b, p, func(tx *portfolio.Tx) error {
			for i := range million {
				if err := tx.Record(names[i*7919%len(names)], &acts[i%len(acts)]); err != nil {
					return err
				}
			}
			return nil
		})
	}
	b.ReportMetric(float64(million)*float64(b.N)/b.Elapsed().Seconds(), "acts/s")
}

// One finding is explained by the evaluator that can.
func BenchmarkExplain(b *testing.B) {
	p, names := many(b, 1000, 0)
	s := p.Snapshot()
	act := training("G0", "G1")
	if d, ok := s.Explain(names[0], act); !ok || len(d.Findings) != 1 {
		b.Fatal(errors.New("no finding to explain"))
	}
	b.ReportAllocs()
	for b.Loop() {
		s.Explain(names[0], act)
	}
}

// An agreement is made ready to be decided about.
func BenchmarkPut(b *testing.B) {
	p := empty(b)
	as := make([]*contract.Agreement, 1000)
	names := make([]string, len(as))
	for i := range as {
		as[i], names[i] = exclusiveOf(record.Party(fmt.Sprint("G", i)), "H", 100), fmt.Sprint("agreement ", i)
	}
	b.ReportAllocs()
	for b.Loop() {
		update(b, p, func(tx *portfolio.Tx) error {
			var err error
			for i, a := range as {
				err = errors.Join(err, tx.Put(names[i], a, record.Known{}))
			}
			return err
		})
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(as)), "ns/agreement")
}
