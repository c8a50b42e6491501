package main

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"time"

	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
)

// least is how long one timed run lasts, slow engines aside, which may decide a single act for longer.
const least = 20 * time.Millisecond

// A variant is a way of asking.
type variant string

const (
	byName variant = "names in, ids out"
	bound  variant = "names looked up before"
	vague  variant = "a tenth of the acts vague"
)

// A row is one engine asked in one way.
type row struct {
	engine string
	variant
}

// A figure is what was found out about one row on one workload.
type figure struct {
	row
	rounds []float64 // ns an act
	allocs float64   // an act
	load   time.Duration
	bytes  float64 // of heap after loading
}

// A track is a row with the means to run it: run decides the n acts from the given one on, starting over at the last.
type track struct {
	figure
	run  func(from, n int) error
	acts int // in a run
	next int
}

// A measurement holds the figures of one workload.
type measurement struct {
	terms, contracts int
	figures          []figure
}

// measure loads the engines one after the other, holds each to the definition, and times them in turns.
func measure(w *workload.Workload, engines []engine, rounds int) (measurement, error) {
	if err := workload.Write(w.Acts); err != nil {
		return measurement{}, err
	}
	var tracks []*track
	for _, e := range engines {
		f, err := load(e, w)
		if err != nil {
			return measurement{}, err
		}
		if err := verify(e, w); err != nil {
			return measurement{}, err
		}
		more, err := tracksOf(e, w, f)
		if err != nil {
			return measurement{}, err
		}
		tracks = append(tracks, more...)
	}
	if err := timeAll(tracks, rounds); err != nil {
		return measurement{}, err
	}
	m := measurement{terms: len(w.Terms), contracts: len(w.Contracts)}
	for _, t := range tracks {
		m.figures = append(m.figures, t.figure)
	}
	runtime.KeepAlive(w)
	return m, nil
}

// load measures how long loading keeps its thread busy, and by how much the live heap grows. The workload is alive
// throughout, so that strings which an engine shares with it count as the caller's.
func load(e engine, w *workload.Workload) (figure, error) {
	if x, ok := e.(writer); ok {
		x.Write(w)
	}
	before := liveHeap()
	defer lockClock()()
	start := busy()
	if err := e.Load(w); err != nil {
		return figure{}, fmt.Errorf("%s: load: %w", e.Name(), err)
	}
	took := busy() - start
	return figure{row: row{engine: e.Name()}, load: took, bytes: float64(liveHeap()) - float64(before)}, nil
}

func liveHeap() uint64 {
	runtime.GC()
	runtime.GC() // what finalizers and pools held is gone only now
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}

// tracksOf lists the ways in which the engine can be asked.
func tracksOf(e engine, w *workload.Workload, f figure) ([]*track, error) {
	f.variant = byName
	all := []*track{{figure: f, run: runByName(e, w.Acts)}}
	if b, ok := e.(binder); ok {
		if err := b.Bind(w.Acts); err != nil {
			return nil, fmt.Errorf("%s: bind: %w", e.Name(), err)
		}
		f.variant = bound
		all = append(all, &track{figure: f, run: runBound(b, len(w.Acts))})
	}
	if j, ok := e.(judge); ok {
		f.variant = vague
		acts := w.Blurred()
		if err := workload.Write(acts); err != nil {
			return nil, err
		}
		all = append(all, &track{figure: f, run: runVague(j, acts)})
	}
	return all, nil
}

func runByName(e engine, acts []workload.Act) func(from, n int) error {
	var ids []string
	return func(from, n int) (err error) {
		for i := from % len(acts); n > 0; n-- {
			if ids, err = e.Violated(ids[:0], &acts[i]); err != nil {
				return err
			}
			if i++; i == len(acts) {
				i = 0
			}
		}
		return nil
	}
}

var errNegative = errors.New("fewer than no terms are violated")

func runBound(b binder, acts int) func(from, n int) error {
	return func(from, n int) error {
		for i := from % acts; n > 0; n-- {
			if b.DecideBound(i) < 0 {
				return errNegative
			}
			if i++; i == acts {
				i = 0
			}
		}
		return nil
	}
}

func runVague(j judge, acts []workload.Act) func(from, n int) error {
	var sure, maybe []string
	return func(from, n int) (err error) {
		for i := from % len(acts); n > 0; n-- {
			if sure, maybe, err = j.Judged(sure[:0], maybe[:0], &acts[i]); err != nil {
				return err
			}
			if i++; i == len(acts) {
				i = 0
			}
		}
		return nil
	}
}

// timeAll times the tracks in turns, so that what disturbs the machine disturbs them alike. The collector runs before
// every round and not during any: what engines allocate is counted and not paid for by whoever comes next.
func timeAll(tracks []*track, rounds int) error {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	defer lockClock()()
	for _, t := range tracks {
		runtime.GC()
		if err := t.prepare(); err != nil {
			return fmt.Errorf("%s: %w", t.engine, err)
		}
	}
	for round := range rounds {
		runtime.GC()
		for i := range tracks {
			t := tracks[(round+i)%len(tracks)]
			if _, err := t.advance(1 + t.acts/10); err != nil { // unmeasured: the caches forget between turns
				return err
			}
			took, err := t.advance(t.acts)
			if err != nil {
				return err
			}
			t.rounds = append(t.rounds, float64(took.Nanoseconds())/float64(t.acts))
		}
	}
	return nil
}

// prepare finds out how many acts fill a run, and what they allocate.
func (t *track) prepare() error {
	for t.acts = 1; ; t.acts *= 2 {
		took, err := t.advance(t.acts)
		if err != nil {
			return err
		}
		if took > least/4 {
			t.acts = 1 + int(float64(t.acts)*float64(least)*1.1/float64(took))
			break
		}
	}
	n := min(t.acts, 1000)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := t.advance(n); err != nil {
		return err
	}
	runtime.ReadMemStats(&after)
	t.allocs = float64(after.Mallocs-before.Mallocs) / float64(n)
	return nil
}

func (t *track) advance(n int) (time.Duration, error) {
	start := busy()
	err := t.run(t.next, n)
	took := busy() - start
	t.next += n
	return took, err
}

// median is the middle one of the values.
func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
}
