package evaluate

import "strings"

// Verdict is what a decision comes to. The zero value is [Undetermined].
type Verdict uint8

// The verdicts. Settled ones are ordered by how bad they are: Permitted, Conditional, Ineffective, Breach.
const (
	// Undetermined: what is known does not decide it.
	Undetermined Verdict = iota
	// Permitted: no term modelled is broken.
	Permitted
	// Conditional: not yet; a step that the contract names is still open to be tried and would lift the bar.
	Conditional
	// Ineffective: the act does not have the effect it claims.
	Ineffective
	// Breach: a term is broken.
	Breach
)

// String is the verdict in lower case, in the words of decisions.
func (v Verdict) String() string {
	switch v {
	case Permitted:
		return "permitted"
	case Conditional:
		return "not yet"
	case Ineffective:
		return "no effect"
	case Breach:
		return "breach"
	}
	return "undetermined"
}

// verdicts is a set of verdicts that are still possible.
type verdicts uint8

func only(v Verdict) verdicts { return 1 << v }

const everyVerdict = verdicts(1<<Permitted | 1<<Conditional | 1<<Ineffective | 1<<Breach)

func (s verdicts) has(v Verdict) bool { return s&(1<<v) != 0 }

// each lists the verdicts from the worst to the best.
func (s verdicts) each() []Verdict {
	var out []Verdict
	for v := Breach; v >= Permitted; v-- {
		if s.has(v) {
			out = append(out, v)
		}
	}
	return out
}

// settled is the one verdict of the set, or Undetermined.
func (s verdicts) settled() Verdict {
	if each := s.each(); len(each) == 1 {
		return each[0]
	}
	return Undetermined
}

// worst combines two findings that both count: the worse of one choice from each.
func (s verdicts) worst(t verdicts) verdicts {
	return s.pick(t, func(a, b Verdict) Verdict { return max(a, b) })
}

// best combines two grounds of which one is enough: the better of one choice from each.
func (s verdicts) best(t verdicts) verdicts {
	return s.pick(t, func(a, b Verdict) Verdict { return min(a, b) })
}

func (s verdicts) pick(t verdicts, choose func(a, b Verdict) Verdict) verdicts {
	if s == 0 {
		return t
	}
	if t == 0 {
		return s
	}
	var out verdicts
	for _, a := range s.each() {
		for _, b := range t.each() {
			out |= only(choose(a, b))
		}
	}
	return out
}

// String lists the verdicts: "breach or permitted".
func (s verdicts) String() string { return orList(s.each()) }

func orList(vs []Verdict) string {
	words := make([]string, len(vs))
	for i, v := range vs {
		words[i] = v.String()
	}
	if len(words) > 2 {
		return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
	}
	return strings.Join(words, " or ")
}
