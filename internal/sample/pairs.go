package sample

import (
	"os"
	"strconv"
)

// Pairs is how many agreements and acts a test compares two ways of deciding on: as many as PACTA_PAIRS says, or some; a tenth of
// those in a short run.
func Pairs(some int, short bool) int {
	if short {
		return some / 10
	}
	if n, err := strconv.Atoi(os.Getenv("PACTA_PAIRS")); err == nil {
		return n
	}
	return some
}
