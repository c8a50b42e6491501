package obligation

// Kinds lists every kind of term, each by its zero value. Whatever must know all of them, such as decoding, reads this
// list.
func Kinds() []Term {
	return []Term{
		Prohibition{}, Duty{}, Permission{}, Right{},
		Exclusivity{}, NonCompete{},
		FirstRefusal{}, FirstOffer{}, FirstNegotiation{},
		License{}, Supply{},
		Investment{}, MinimumPurchase{}, Requirements{},
		Representation{}, Application{}, Disputes{},
	}
}

// StepKinds lists every kind of step, each by its zero value.
func StepKinds() []Step { return []Step{Consent{}, Notice{}} }
