package evaluate_test

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

const (
	benchAgreements = 10_000
	benchActs       = 100 // of each agreement
)

// benchAgreement is a supply partnership of which every agreement of the benchmark has its own copy.
func benchAgreement() contract.Agreement {
	return contract.Agreement{
		Parties: contract.Parties{helios: "Helios AI, Inc.", cumulus: "Cumulus Cloud LLC"},
		Term:    civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2030-12-31")},
		Events: contract.Events{"order": {By: "Helios"}, "delivery": {By: "Cumulus"}, "payment": {By: "Helios"},
			"notice": {By: "Cumulus", To: "Helios"}, "termination": {By: "Cumulus"}},
		Terms: contract.Terms{
			obligation.Exclusivity{Clause: "2", Bound: helios, Holder: cumulus, Scope: scope.Box{"activity": "buy compute"}},
			obligation.Duty{Clause: "3", Bound: cumulus, Holder: helios, Does: "delivery", Least: money.Of("500 MW"),
				Due: civil.On("2027-12-31")},
			obligation.Duty{Clause: "4", Bound: helios, Holder: cumulus, Does: "payment", Recurs: obligation.Recurrence{
				First: civil.On("2026-01-31"), Every: civil.Months(1), Through: civil.On("2028-06-30"),
				Amount: money.Of("USD 1,000")}},
			obligation.MinimumPurchase{Clause: "5", Buyer: helios, Seller: cumulus, Bought: "order",
				Periods: []obligation.Purchase{
					{During: civil.Year(2026), Least: money.Of("USD 10,000")}, {During: civil.Year(2027),
						Least: money.Of("USD 10,000")}}},
			obligation.Right{Clause: "9", Holder: cumulus, Toward: helios, By: "termination", Ends: true,
				Needs: when.Uncured{Notice: "notice", For: civil.Days(30), Cured: []record.Event{"payment"}}},
		},
	}
}

// benchRecord is the record of one agreement: orders, deliveries and payments, month by month, a little different in
// each.
func benchRecord(agreement int) record.Known {
	k := record.Known{Complete: []record.Event{record.AllEvents}, Acts: make([]record.Act, 0, benchActs)}
	first := civil.On("2026-01-10").AddDays(agreement % 17)
	for i := range benchActs {
		a := record.Act{On: first.AddDays(i * 9), By: helios}
		switch i % 3 {
		case 0:
			a.Event, a.Amount = "order", money.Of("USD 900")
		case 1:
			a.Event, a.By, a.Amount = "delivery", cumulus, money.Of("16 MW")
		case 2:
			a.Event, a.Amount = "payment", money.Of("USD 1,000")
		}
		k.Acts = append(k.Acts, a)
	}
	return k
}

// BenchmarkReplay replays a million acts, a hundred in each of ten thousand agreements, and asks for the status of
// each at the end. One iteration is all of them; it reports acts a second and allocations an act.
func BenchmarkReplay(b *testing.B) {
	ev, err := evaluate.New(benchAgreement())
	if err != nil {
		b.Fatal(err)
	}
	records := make([]record.Known, benchAgreements)
	for i := range records {
		records[i] = benchRecord(i)
	}
	end := civil.On("2028-09-01")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	rows := 0
	for b.Loop() {
		for i := range records {
			rows += len(ev.Status(end, records[i]).Rows)
		}
	}
	runtime.ReadMemStats(&after)
	acts := float64(b.N) * benchAgreements * benchActs
	if rows != b.N*benchAgreements*len(ev.Status(end, record.Known{}).Rows) {
		b.Fatalf("%d rows", rows)
	}
	b.ReportMetric(acts/b.Elapsed().Seconds(), "acts/s")
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/acts, "allocs/act")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/acts, "B/act")
}

// BenchmarkReplayLength replays one record of growing length, so that what grows faster than the record shows as a
// falling rate.
func BenchmarkReplayLength(b *testing.B) {
	ev, err := evaluate.New(benchAgreement())
	if err != nil {
		b.Fatal(err)
	}
	for _, times := range []int{1, 10, 100} {
		known := benchRecord(0)
		for range times - 1 {
			known.Acts = append(known.Acts, benchRecord(0).Acts...)
		}
		b.Run(fmt.Sprintf("acts=%d", len(known.Acts)), func(b *testing.B) {
			for b.Loop() {
				ev.Status(civil.On("2028-09-01"), known)
			}
			b.ReportMetric(float64(b.N*len(known.Acts))/b.Elapsed().Seconds(), "acts/s")
		})
	}
}

// One act is decided under one agreement with a record of a hundred acts: with reasons, and prepared, for acts like one that was asked
// about and for acts that are not.
func BenchmarkDecideOne(b *testing.B) {
	ev, err := evaluate.New(benchAgreement())
	if err != nil {
		b.Fatal(err)
	}
	known := benchRecord(1)
	act := record.Act{By: helios, With: "Nimbus", On: civil.On("2027-03-01"), What: scope.Box{"activity": "buy compute"},
		Amount: money.Of("USD 900")}
	b.Run("with reasons", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			ev.Decide(act, known)
		}
	})
	p := ev.Prepare(known)
	b.Run("prepared, with reasons", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p.Decide(act, nil)
		}
	})
	room := make([]evaluate.Found, 0, 16)
	b.Run("prepared, as before", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			room, _ = p.Append(room[:0], &act, nil)
		}
	})
	b.Run("prepared, not asked before", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			b.StopTimer()
			fresh := ev.Prepare(known)
			b.StartTimer()
			room, _ = fresh.Append(room[:0], &act, nil)
		}
	})
}
