// Decide answers from files, for those who write no Go: an agreement, what is known and an act are JSON documents, and
// what comes out is the decision.
//
//	go run ./examples/decide -contract agreement.json [-record record.json] act.json
//	go run ./examples/decide -contract agreement.json [-record record.json] -status 2027-06-01
//	go run ./examples/decide -contract agreement.json -ask
//	go run ./examples/decide -cases folder
//
// It ends with 0 where the act is permitted or every case passes, with 1 for any other verdict or a case that fails,
// and with 2 where the input cannot be used; then every problem is on standard error, with its file, line and column.
package main

import (
	"fmt"
	"io"
	"os"
)

// What the command ends with.
const (
	fine     = 0 // permitted; every case passed; the status or the lists were printed
	refused  = 1 // any other verdict; a case failed
	unusable = 2 // the input
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run does what the arguments say and is what the command ends with.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if err != nil {
		return unusable
	}
	code, err := o.answer(stdout)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return unusable
	}
	return code
}
