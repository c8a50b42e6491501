// Benchmarks times policy engines side by side on one kind of work: which exclusivity terms of a portfolio does a
// proposed deal violate?
//
// README.md says what is compared, how, and what each engine is given.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pacta-go/pacta/examples/benchmarks/internal/workload"
)

func main() {
	log.SetFlags(0)
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil && !errors.Is(err, flag.ErrHelp) {
		log.Fatal(err)
	}
}

// run measures as the arguments say, reports progress to told and prints the table to out.
func run(args []string, out, told io.Writer) error {
	o, err := parse(args, told)
	if err != nil {
		return err
	}
	var t table
	for _, terms := range o.sizes {
		m, err := o.measure(told, "portfolio", terms, o.portfolio, func(c contender) int { return c.mostTerms })
		if err != nil {
			return err
		}
		t.portfolios = append(t.portfolios, m)
	}
	for _, terms := range o.contracts {
		m, err := o.measure(told, "contract", terms, o.contract, func(c contender) int { return c.mostInContract })
		if err != nil {
			return err
		}
		t.contracts = append(t.contracts, m)
	}
	return t.print(out)
}

// shippedActs is how many acts the portfolios in testdata have.
const shippedActs = 1000

// options are what the command line says.
type options struct {
	sizes, contracts []int
	acts, rounds     int
	engines          []string // all of them when empty
}

func parse(args []string, told io.Writer) (options, error) {
	var o options
	flags := flag.NewFlagSet("benchmarks", flag.ContinueOnError)
	flags.SetOutput(told)
	sizes := flags.String("sizes", "1,100,10000,100000", "numbers of terms in portfolios, with commas; empty for none")
	contracts := flags.String("contract", "10,100,1000", "numbers of terms in one contract, with commas; empty for none")
	engines := flags.String("engines", "", "engines to time besides the hand-written ones, with commas; empty for all")
	flags.IntVar(&o.acts, "acts", shippedActs, "how many different acts are decided in turn")
	flags.IntVar(&o.rounds, "rounds", 9, "how often each engine is timed; the median counts")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	var errSizes, errContracts error
	o.sizes, errSizes = numbers(*sizes)
	o.contracts, errContracts = numbers(*contracts)
	o.engines = list(*engines)
	err := errors.Join(errSizes, errContracts)
	if o.rounds < 1 || o.acts < 1 {
		err = errors.Join(err, fmt.Errorf("-rounds %d and -acts %d must be 1 at least", o.rounds, o.acts))
	}
	for _, name := range o.engines {
		if !slices.ContainsFunc(contenders(), func(c contender) bool { return c.new().Name() == name }) {
			err = errors.Join(err, fmt.Errorf("-engines: %q is none of %s", name, strings.Join(names(), ", ")))
		}
	}
	return o, err
}

func names() []string {
	var all []string
	for _, c := range contenders() {
		all = append(all, c.new().Name())
	}
	return all
}

func list(text string) []string {
	return slices.DeleteFunc(strings.Split(text, ","), func(s string) bool { return s == "" })
}

func numbers(text string) ([]int, error) {
	var all []int
	for _, word := range list(text) {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 || n > million {
			return nil, fmt.Errorf("%q is no number of terms from 1 to %d", word, million)
		}
		all = append(all, n)
	}
	return all, nil
}

// measure makes one workload, loads the engines that are wanted and can bear it, and times them.
func (o options) measure(told io.Writer, kind string, terms int, of func(int) (*workload.Workload, error),
	most func(contender) int) (measurement, error) {
	start := time.Now()
	w, err := of(terms)
	if err != nil {
		return measurement{}, err
	}
	var engines []engine
	for _, c := range contenders() {
		e := c.new()
		wanted := len(o.engines) == 0 || strings.HasPrefix(e.Name(), "hand/") || slices.Contains(o.engines, e.Name())
		if wanted && terms <= most(c) {
			engines = append(engines, e)
		}
	}
	m, err := measure(w, engines, o.rounds)
	if err != nil {
		return m, err
	}
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	fmt.Fprintf(told, "%s of %s terms: %d engines agree on %s acts; %.0f s, %.1f GiB from the system\n", kind,
		thousands(terms), len(engines), thousands(min(gateActs, len(w.Acts))), time.Since(start).Seconds(),
		float64(stats.Sys-stats.HeapReleased)/(1<<30))
	return m, nil
}

// portfolio is the one in testdata where it has the size, and a generated one otherwise.
func (o options) portfolio(terms int) (*workload.Workload, error) {
	if terms == 100 && o.acts == shippedActs {
		return workload.Shipped("portfolio-100")
	}
	return workload.Portfolio(terms, o.acts)
}

func (o options) contract(terms int) (*workload.Workload, error) {
	if terms == 100 && o.acts == shippedActs {
		return workload.Shipped("contract-100")
	}
	return workload.OneContract(terms, o.acts)
}
