package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"time"
)

// absent stands where an engine was not run.
const absent = "–"

// A table gathers the measurements: portfolios by number of terms, then contracts by the same.
type table struct {
	portfolios, contracts []measurement
}

// print writes one Markdown table. Each way of asking starts with a row in nanoseconds, of the index by actor, or of
// the better index for the contracts; the rows after it are multiples of that.
func (t table) print(out io.Writer) error {
	head := []string{"engine"}
	for _, m := range t.portfolios {
		head = append(head, thousands(m.terms))
	}
	for _, m := range t.contracts {
		head = append(head, "in one contract: "+thousands(m.terms))
	}
	head = append(head, "allocations", "bytes a term", "load, µs a term")
	lines := [][]string{head, slices.Repeat([]string{"---"}, len(head))}
	for _, v := range []variant{byName, bound, vague} {
		lines = append(lines, t.section(v)...)
	}
	for _, line := range lines {
		if _, err := fmt.Fprintf(out, "| %s |\n", strings.Join(line, " | ")); err != nil {
			return err
		}
	}
	return nil
}

// section writes the rows of one way of asking.
func (t table) section(v variant) [][]string {
	first := []string{fmt.Sprintf("**%s**: hand-written, ns an act", v)}
	for _, m := range t.all() {
		first = append(first, nanoseconds(m.yardstick(v)))
	}
	lines := [][]string{append(first, "", "", "")}
	for _, r := range t.rows(v) {
		line := []string{r.engine}
		for _, m := range t.all() {
			line = append(line, m.ratio(r))
		}
		lines = append(lines, append(line, t.costs(r)...))
	}
	return lines
}

func (t table) all() []measurement { return slices.Concat(t.portfolios, t.contracts) }

// rows lists the rows of the variant in the order in which they were first measured.
func (t table) rows(v variant) []row {
	var rows []row
	for _, m := range t.all() {
		for _, f := range m.figures {
			if f.variant == v && !slices.Contains(rows, f.row) {
				rows = append(rows, f.row)
			}
		}
	}
	return rows
}

// costs are allocations, memory and loading time, in the largest portfolio that the row was measured on.
func (t table) costs(r row) []string {
	var in *measurement
	for _, m := range t.all() {
		larger := in == nil || m.contracts > in.contracts
		if m.figure(r) != nil && larger {
			in = &m
		}
	}
	f, terms := in.figure(r), float64(in.terms)
	allocs := significant(f.allocs)
	if f.allocs < 0.05 || f.allocs >= 1 {
		allocs = fmt.Sprintf("%.0f", f.allocs)
	}
	if r.variant != byName {
		return []string{allocs, "", ""}
	}
	return []string{allocs, thousands(int(f.bytes / terms)),
		significant(float64(f.load) / float64(time.Microsecond) / terms)}
}

func (m measurement) figure(r row) *figure {
	for i := range m.figures {
		if m.figures[i].row == r {
			return &m.figures[i]
		}
	}
	return nil
}

// yardstick is the figure of the index by actor; in one contract of many terms, of the better of the two.
func (m measurement) yardstick(v variant) *figure {
	actor, activity := m.figure(row{new(handActor).Name(), v}), m.figure(row{new(handActivity).Name(), v})
	many := m.contracts == 1 && m.terms > 1
	if many && activity != nil && median(activity.rounds) < median(actor.rounds) {
		return activity
	}
	return actor
}

// ratio is the median over the rounds of what the row took against what the yardstick took in the same round.
func (m measurement) ratio(r row) string {
	f, yardstick := m.figure(r), m.yardstick(r.variant)
	if f == nil || yardstick == nil {
		return absent
	}
	ratios := make([]float64, len(f.rounds))
	for i := range ratios {
		ratios[i] = f.rounds[i] / yardstick.rounds[i]
	}
	return significant(median(ratios))
}

func nanoseconds(f *figure) string {
	if f == nil {
		return absent
	}
	return fmt.Sprintf("**%.0f ns**", median(f.rounds))
}

// significant writes two digits and more where the number is larger.
func significant(x float64) string {
	switch {
	case x < 0.1:
		return fmt.Sprintf("%.3f", x)
	case x < 1:
		return fmt.Sprintf("%.2f", x)
	case x < 10:
		return fmt.Sprintf("%.1f", x)
	}
	return thousands(int(math.Round(x)))
}

func thousands(n int) string {
	if n < 0 {
		return "-" + thousands(-n)
	}
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}
