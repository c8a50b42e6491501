package main

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// update says to write the report as it is now into testdata/report.txt, for a person to read over.
var update = flag.Bool("update", false, "refresh testdata/report.txt")

const golden = "testdata/report.txt"

func TestReportIsAsWritten(t *testing.T) {
	var got bytes.Buffer
	if err := report(&got); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("the report has changed (-want +got); read it over and run with -update\n%s", diff)
	}
}
