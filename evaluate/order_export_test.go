package evaluate

import "github.com/pacta-go/pacta/obligation/record"

// CompareActs orders acts of one day.
func CompareActs(a, b record.Act) int { return compareActs(&a, &b) }
