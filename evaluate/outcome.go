package evaluate

// Outcome is the set of verdicts that are still possible, in one byte: of a finding, or of a whole decision. Two are equal if they
// leave the same verdicts possible. The zero Outcome is that nothing bears on the act, which is then permitted.
type Outcome uint8

// OutcomeOf is the set of these verdicts. [Undetermined] is not one of them and is left out.
func OutcomeOf(vs ...Verdict) Outcome {
	var o Outcome
	for _, v := range vs {
		if v != Undetermined {
			o |= 1 << v
		}
	}
	return o
}

// Verdict is the only verdict that is possible, or [Undetermined].
func (o Outcome) Verdict() Verdict {
	switch verdicts(o) {
	case 0, only(Permitted):
		return Permitted
	case only(Conditional):
		return Conditional
	case only(Ineffective):
		return Ineffective
	case only(Breach):
		return Breach
	}
	return Undetermined
}

// Has reports whether a verdict is possible.
func (o Outcome) Has(v Verdict) bool { return verdicts(o).has(v) || o == 0 && v == Permitted }

// Worst combines the outcomes of two findings that both count: the worse of one choice from each.
func (o Outcome) Worst(p Outcome) Outcome {
	if o == 0 || p == 0 {
		return o | p
	}
	var out Outcome
	for v := Permitted; v <= Breach; v++ {
		bit, upTo := Outcome(1)<<v, Outcome(1)<<(v+1)-1
		if o&bit != 0 && p&upTo != 0 || p&bit != 0 && o&upTo != 0 {
			out |= bit
		}
	}
	return out
}

// String is the verdicts that are possible, the worst first: "breach or permitted".
func (o Outcome) String() string {
	if o == 0 {
		return Permitted.String()
	}
	return verdicts(o).String()
}
