package sample

import "github.com/pacta-go/pacta/contract"

// Draft is an agreement that may have problems.
func (s *Source) Draft() contract.Agreement { return s.draft() }
