package contracttest

import (
	"slices"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
)

// Permitted wants the act to break no term. It must say why, because an act whose words are mistaken is permitted too:
// nothing then speaks of it.
type Permitted struct {
	// Because are the clauses on which the decision must rest: those that bear on the act, and the exceptions, permissions
	// and other clauses among their reasons.
	Because Clauses
	// NoTermBears says in place of Because that no term bears on the act. There must then be no findings.
	NoTermBears bool
}

// Clauses is a list of references to clauses.
type Clauses []record.Clause

func (w Permitted) problem() string {
	switch {
	case len(w.Because) == 0 && !w.NoTermBears:
		return "a Permitted must say Because of which clauses, or that NoTermBears"
	case len(w.Because) > 0 && w.NoTermBears:
		return "a Permitted is either Because of clauses or because NoTermBears"
	}
	return ""
}

func (w Permitted) outcome(d evaluate.Decision) (want, got outcome) {
	want = outcome{Verdict: evaluate.Permitted.String()}
	got = outcome{Verdict: d.Verdict.String()}
	if w.NoTermBears {
		got.Because = bearing(d)
		return want, got
	}
	all := true
	for _, ref := range w.Because {
		want.Because = append(want.Because, ref.Mark())
		cited := slices.ContainsFunc(d.Findings, func(f evaluate.Finding) bool { return f.Cites(ref) })
		if cited {
			got.Because = append(got.Because, ref.Mark())
		}
		all = all && cited
	}
	if !all {
		got.Because = cited(d)
	}
	return want, got
}

// bearing are the clauses that bear on the act.
func bearing(d evaluate.Decision) []string {
	var out []string
	for _, f := range d.Findings {
		out = append(out, f.Clause.Mark())
	}
	return out
}

// cited are the clauses that bear on the act and those among their reasons, each once.
func cited(d evaluate.Decision) []string {
	var out []string
	add := func(c record.Clause) {
		if mark := c.Mark(); mark != "" && !slices.Contains(out, mark) {
			out = append(out, mark)
		}
	}
	for _, f := range d.Findings {
		add(f.Clause)
		for _, r := range f.Reasons {
			add(r.Clause)
		}
	}
	return out
}
