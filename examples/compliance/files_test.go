package compliance_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/examples/compliance"
)

// TestRoundTrips decides every deal as it is and after a round trip through documents.
func TestRoundTrips(t *testing.T) { contracttest.RoundTrips(t, compliance.Agreement(), pipeline()) }
