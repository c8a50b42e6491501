package evaluate_test

import "testing"

// TestTraps asks, for each mistake that would let an act pass, agreements as small as can show it. Each question shuts
// out the answer that the mistake gives and asks for the right one.
func TestTraps(t *testing.T) {
	traps := []struct {
		name string
		run  func(*testing.T)
	}{
		{"01 no place given", traps01NoPlace().run},
		{"02 action broader than the scope", traps02Broader().run},
		{"03 a carve-out for one of two activities", traps03CarveOuts().run},
		{"04 a new kind falls through a switch", trap04Kinds},
		{"05 misspelt fact or event", traps05Misspelt().run},
		{"06 absent read as false", traps06Absent().run},
		{"07 not loses what is missing", traps07Not().run},
		{"08 off by one", traps08OffByOne().run},
		{"09 business days", traps09BusinessDays().run},
		{"10 affiliates and other names", traps10Affiliates().run},
		{"11 amounts", traps11Amounts().run},
		{"12 ended, suspended, waived, surviving", traps12Ended().run},
		{"13 exception to an exception", traps13Exceptions().run},
		{"14 a right used a day late", traps14Late().run},
		{"15 a broken ban explained as a missed deadline", traps15Words().run},
		{"16 a step for one instance frees another", traps16OtherInstance().run},
		{"17 the wrong party acts", traps17WrongParty().run},
		{"18 a defective notice", traps18Defective().run},
		{"19 first or last event wins", traps19AnyGoodOne().run},
		{"20 an ended exclusivity, an amendment in the record", traps20Unnoticed().run},
		{"21 an unknown customer", traps21UnknownCustomer().run},
		{"22 a misspelt actor or product", traps22Misspelt().run},
		{"23 an offer for another extent", traps23Extent().run},
		{"24 overlapping roles", traps24OverlappingRoles().run},
		{"25 no payment in the record", traps25NoPayment().run},
		{"26 an ineffective termination", traps26Ineffective().run},
		{"27 an act without counterparty", traps27NoCounterparty().run},
		{"28 free though another clause bars", traps28FreeThoughBarred().run},
		{"29 a permission and a bar", traps29Permission().run},
		{"30 a commitment over time", traps30Commitment().run},
		{"31 efforts and reasonableness", traps31Standards().run},
		{"32 a fallen-away right", traps32FallenAway().run},
		{"33 the arbitration clause survives", traps33Disputes().run},
		{"34 a forgotten field in a carve-out", traps34ForgottenField().run},
		{"35 a clause left out of the model", traps35Unmodelled().run},
		{"36 a state that is to be kept", traps36Kept().run},
		{"37 a withdrawal in vain", traps37Vain().run},
	}
	for _, trap := range traps {
		t.Run(trap.name, trap.run)
	}
}
