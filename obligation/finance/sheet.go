package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// sheet reckons line by line. After the first problem it reckons nothing more and reports that.
type sheet struct {
	clause record.Clause
	lines  Working
	err    error
}

// given is an input that a clause, an act or the calendar gives.
func given(what string, a money.Amount) Input { return Input{What: what, Amount: a} }

// count is a number of things as an input: 107 days.
func count(n int64, unit string) Input {
	a, err := money.New(money.Int(n), unit)
	if err != nil {
		return Input{What: unit}
	}
	return Input{What: unit, Amount: a}
}

// nothing is no units of what an amount counts, as an input.
func nothing(like money.Amount) Input {
	none, err := like.Mul(money.Int(0))
	if err != nil {
		return Input{What: "nothing"}
	}
	return given("nothing", none)
}

// line applies a rule and writes the line.
func (s *sheet) line(what string, rule Rule, r Rounding, in ...Input) Input {
	if s.err != nil {
		return Input{What: what}
	}
	figure, err := compute(rule, r, in)
	if err != nil {
		s.err = &Error{Clause: s.clause, Field: what, Problem: fmt.Sprintf("%s: %v", rule.text(in), err), Err: err}
		return Input{What: what}
	}
	s.lines = append(s.lines, Line{Clause: s.clause, What: what, Rule: rule, Inputs: in, Rounding: r, Figure: figure})
	return Input{What: what, Amount: figure, Line: len(s.lines)}
}

func (s *sheet) stated(what string, in Input) Input { return s.line(what, Stated, Rounding{}, in) }

func (s *sheet) sum(what string, in ...Input) Input { return s.line(what, Sum, Rounding{}, in...) }

func (s *sheet) minus(what string, in ...Input) Input {
	return s.line(what, Difference, Rounding{}, in...)
}

func (s *sheet) times(what string, in ...Input) Input {
	return s.line(what, Product, Rounding{}, in...)
}

func (s *sheet) lesser(what string, in ...Input) Input {
	return s.line(what, Lesser, Rounding{}, in...)
}

func (s *sheet) greater(what string, in ...Input) Input {
	return s.line(what, Greater, Rounding{}, in...)
}

// over divides, unless by one.
func (s *sheet) over(what string, r Rounding, in, by Input) Input {
	if by.Amount.Number() == money.Int(1) && by.Amount.Unit() != "%" {
		return s.rounded(what, r, in)
	}
	return s.line(what, Quotient, r, in, by)
}

// rounded rounds where a rounding is stated.
func (s *sheet) rounded(what string, r Rounding, in Input) Input {
	if !r.Stated() {
		return in
	}
	return s.line(what, Rounded, r, in)
}

// under is the sheet while it works under another clause; an empty one leaves it.
func (s *sheet) under(clause record.Clause, work func()) {
	before := s.clause
	if clause != "" {
		s.clause = clause
	}
	work()
	s.clause = before
}

// figure closes the sheet: the input becomes the last line.
func (s *sheet) figure(what string, from, to record.Party, in Input) (Figure, error) {
	if s.err == nil && in.Line != len(s.lines) || len(s.lines) == 0 {
		in = s.stated(what, in)
	}
	if s.err != nil {
		return Figure{}, s.err
	}
	return Figure{Clause: s.clause, What: what, From: from, To: to, Amount: in.Amount, Working: s.lines}, nil
}
