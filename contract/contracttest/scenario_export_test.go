package contracttest

import "github.com/pacta-go/pacta/obligation/record"

// Besides is besides.
func Besides(known, more record.Known) record.Known { return besides(known, more) }
