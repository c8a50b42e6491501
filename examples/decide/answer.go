package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
)

// answer prints what was asked for and is what the command ends with. The error joins every problem of the input.
func (o options) answer(out io.Writer) (int, error) {
	if o.cases != "" {
		return runCases(o.cases, out)
	}
	in, err := o.read()
	if err != nil {
		return unusable, err
	}
	switch {
	case o.ask:
		in.ask(out)
		return fine, nil
	case !o.status.IsZero():
		st := in.ev.Status(o.status, in.known)
		return fine, o.print(out, st, func() ([]byte, error) { return evaluate.EncodeStatus(st) })
	case o.compare:
		c := in.ev.Compare(in.act, in.known)
		code := refused
		if c.Agreed() && c.Text.Verdict == evaluate.Permitted {
			code = fine
		}
		return code, o.print(out, c, func() ([]byte, error) { return evaluate.EncodeComparison(c) })
	}
	d := in.ev.Decide(in.act, in.known)
	code := refused
	if d.Verdict == evaluate.Permitted {
		code = fine
	}
	return code, o.print(out, d, func() ([]byte, error) { return evaluate.EncodeDecision(d) })
}

// print prints an answer in words, or as the document that it encodes to.
func (o options) print(out io.Writer, answer fmt.Stringer, encode func() ([]byte, error)) error {
	text := answer.String() + "\n"
	if o.json {
		data, err := encode()
		if err != nil {
			return err
		}
		text = string(data)
	}
	_, err := io.WriteString(out, text)
	return err
}

// input is what the files hold.
type input struct {
	agreement contract.Agreement
	ev        *evaluate.Evaluator
	known     record.Known
	act       record.Act
}

// read reads every file that is named. The error joins all that is wrong with any of them.
func (o options) read() (input, error) {
	var in input
	var agreement, known, act, reading error
	if in.agreement, agreement = load(o.contract, contract.Decode); agreement == nil {
		in.ev, agreement = evaluate.New(in.agreement)
		agreement = contract.InFile(o.contract, agreement)
	}
	if o.record != "" {
		in.known, known = load(o.record, contract.DecodeRecord)
	}
	if o.act != "" {
		in.act, act = load(o.act, contract.DecodeAct)
	}
	if !o.asKnownOn.IsZero() {
		in.known.AsKnownOn = o.asKnownOn
	}
	if agreement == nil && o.reading != "" {
		var ok bool
		if in.ev, ok = in.ev.Under(o.reading); !ok {
			reading = fmt.Errorf("%s: there is no reading %q; %s", o.contract, o.reading, in.readings())
		}
	}
	return in, errors.Join(agreement, known, act, reading)
}

// readings says which readings the agreement has.
func (in input) readings() string {
	var names []string
	for _, r := range in.agreement.Readings {
		names = append(names, fmt.Sprintf("%q", r.Name))
	}
	if names == nil {
		return "it has none"
	}
	return "it has " + strings.Join(names, ", ")
}

// load reads one document.
func load[T any](file string, decode func([]byte, contract.Limits) (T, error)) (T, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		var none T
		return none, err
	}
	value, err := decode(data, contract.Limits{})
	return value, contract.InFile(file, err)
}
