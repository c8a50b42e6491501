package main

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
)

// options are what the command was asked.
type options struct {
	contract, record, act, cases string // files, and the folder of cases
	reading                      record.Reading
	asKnownOn, status            civil.Date
	compare, ask, json           bool
}

// parse reads the arguments. What is wrong with them is written to stderr.
func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	fs := flag.NewFlagSet("decide", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.StringVar(&o.contract, "contract", "", "the agreement, a JSON `file`")
	fs.StringVar(&o.record, "record", "", "what is known, a JSON `file`; left out: nothing")
	fs.StringVar((*string)(&o.reading), "reading", "", "read the agreement in the `reading` of this name")
	fs.TextVar(&o.asKnownOn, "as-known-on", civil.Date{}, "leave out every act and amendment made after the `date`")
	fs.TextVar(&o.status, "status", civil.Date{}, "print where the parties stand on the `date`")
	fs.BoolVar(&o.compare, "compare", false, "decide under the text alone and under every reading")
	fs.BoolVar(&o.ask, "ask", false, "print the facts, events and words that the agreement reads")
	fs.BoolVar(&o.json, "json", false, "print a JSON document")
	fs.StringVar(&o.cases, "cases", "", "run every scenario file of the `folder`")
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: decide -contract agreement.json [flags] act.json")
		fmt.Fprintln(stderr, "       decide -contract agreement.json [flags] -status date")
		fmt.Fprintln(stderr, "       decide -contract agreement.json -ask")
		fmt.Fprintln(stderr, "       decide -cases folder")
		fs.PrintDefaults()
	}
	if err := fs.Parse(args); err != nil {
		return o, err
	}
	o.act = fs.Arg(0)
	if err := o.check(fs.NArg()); err != nil {
		fmt.Fprintln(stderr, err)
		fs.Usage()
		return o, err
	}
	return o, nil
}

// check reports, joined, arguments that do not go together. Of the files without a flag, there are so many.
func (o options) check(files int) error {
	var problems []error
	report := func(wrong bool, text string) {
		if wrong {
			problems = append(problems, errors.New(text))
		}
	}
	report(files > 1, "one act is decided at a time, as the last argument, behind every flag")
	if o.cases != "" {
		with := o.contract != "" || o.record != "" || o.reading != "" || !o.asKnownOn.IsZero() || !o.status.IsZero() ||
			o.compare || o.ask || o.json || files > 0
		report(with, "-cases goes with nothing else: the scenario files say the rest")
		return errors.Join(problems...)
	}
	report(o.contract == "", "-contract is missing")
	report(!o.status.IsZero() && o.ask, "-status and -ask are two questions")
	question := !o.status.IsZero() || o.ask
	report(question && files > 0, "with -status or -ask there is no act")
	report(!question && files == 0, "there is no act")
	report(question && o.compare, "-compare is for an act")
	report(o.compare && o.reading != "", "-compare takes every reading, and -reading one")
	report(o.ask && o.json, "-ask prints no JSON")
	return errors.Join(problems...)
}
