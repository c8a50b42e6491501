package finance

import (
	"errors"
	"fmt"
	"strings"

	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Working is how a figure was reckoned, line by line; the last line is the figure. The zero value shows nothing.
type Working []Line

// Line is one step: a rule of arithmetic applied to inputs under a clause.
type Line struct {
	Clause record.Clause `json:"clause,omitzero"`
	What   string        `json:"what"` // What the figure is, in words: "interest from 2026-01-01 to 2026-03-01".
	Rule   Rule          `json:"rule"`
	Inputs []Input       `json:"inputs"`
	// Rounding is how the figure was rounded; the zero value says that it is exact.
	Rounding Rounding     `json:"rounding,omitzero"`
	Figure   money.Amount `json:"figure"`
}

// Input is an amount that a line takes.
type Input struct {
	What   string       `json:"what,omitzero"` // What it is, in words: "principal".
	Amount money.Amount `json:"amount"`
	// Line is the number of the line above that has it, counted from 1; 0 where a clause, an act or the calendar gives
	// it.
	Line int `json:"line,omitzero"`
}

// String is the amount, with the number of its line where it has one: "USD 1,000", "USD 1,000 (1)".
func (in Input) String() string {
	if in.Line > 0 {
		return fmt.Sprintf("%s (%d)", in.Amount, in.Line)
	}
	return in.Amount.String()
}

// Retrace reckons every line anew from its inputs, by its rule, and reports, joined, each whose figure is another, and
// each input that is not the figure of the line above that it names. It is nil for a working that holds.
func (w Working) Retrace() error {
	var errs []error
	wrong := func(i int, format string, args ...any) {
		text := fmt.Sprintf("line %d: ", i+1) + fmt.Sprintf(format, args...)
		errs = append(errs, &Error{Clause: w[i].Clause, Field: "Working", Problem: text, Err: ErrInvalid})
	}
	for i, line := range w {
		for _, in := range line.Inputs {
			switch {
			case in.Line == 0:
			case in.Line < 0 || in.Line > i:
				wrong(i, "no line %d stands above it", in.Line)
			case !w[in.Line-1].Figure.Equal(in.Amount):
				wrong(i, "line %d has %s, not %s", in.Line, w[in.Line-1].Figure, in.Amount)
			}
		}
		figure, err := compute(line.Rule, line.Rounding, line.Inputs)
		if err != nil {
			wrong(i, "%v", err)
		} else if !figure.Equal(line.Figure) {
			wrong(i, "it gives %s, not %s", figure, line.Figure)
		}
	}
	return errors.Join(errs...)
}

// String is the working as a table: number, clause, what it is, how it was reckoned, and the figure at the right.
func (w Working) String() string {
	t := table{right: map[int]bool{0: true, 4: true}}
	for i, line := range w {
		how := line.Rule.text(line.Inputs)
		if line.Rounding.Stated() {
			how += ", " + line.Rounding.String()
		}
		t.add(fmt.Sprint(i+1), line.Clause.Mark(), line.What, how, line.Figure.String())
	}
	return t.String()
}

// Figure is an amount that was reckoned, with the working that leads to it. The zero value is none.
type Figure struct {
	Clause record.Clause `json:"clause,omitzero"`
	What   string        `json:"what"` // What it is, in words: "liquidated damages".
	// From owes it to To. Both are empty for a figure that nobody owes, such as a price.
	From    record.Party `json:"from,omitzero"`
	To      record.Party `json:"to,omitzero"`
	Amount  money.Amount `json:"amount"`
	Working Working      `json:"working,omitempty"`
}

// String is a headline with the amount, and the working below it.
func (f Figure) String() string {
	var b strings.Builder
	b.WriteString(strings.TrimSpace(f.Clause.Mark() + " " + f.What + ": " + f.Amount.String()))
	if f.From != "" || f.To != "" {
		fmt.Fprintf(&b, ", %s to %s", orNobody(f.From), orNobody(f.To))
	}
	if len(f.Working) > 0 {
		b.WriteString("\n" + indented(f.Working.String()))
	}
	return b.String()
}

func orNobody(p record.Party) string {
	if p == "" {
		return "(party not stated)"
	}
	return string(p)
}

func indented(text string) string { return "  " + strings.ReplaceAll(text, "\n", "\n  ") }
