package evaluate

import (
	"fmt"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// waived lifts a bar that its holder waived for the act.
func (s *situation) waived(r *rule, v view, gate passage) passage {
	if len(r.waivers) == 0 {
		return gate
	}
	if len(r.Holder) < 2 {
		return s.waivedBy(holderOf(r), r, v, gate)
	}
	all := s.waivedBy(r.Holder[0], r, v, gate)
	for _, h := range r.Holder[1:] {
		all = all.least(s.waivedBy(h, r, v, gate))
	}
	return all
}

// waivedBy lifts a bar that one of its holders waived.
func (s *situation) waivedBy(holder record.Party, r *rule, v view, gate passage) passage {
	for _, e := range r.waivers {
		given, until := s.given(&norm.Procedure{Either: holder == "", Whole: true}, e, holder, v, true)
		gate.until = earlier(gate.until, until)
		for _, g := range given {
			if g.counts.truth == record.Yes {
				return passage{stages: at(lifted), until: gate.until,
					reasons: s.because(v, "waived by %q of %s%s", e, g.deed.day, byText(g.deed.By))}
			}
			gate.stages |= at(lifted)
			gate.missing = append(gate.missing, g.counts.missing...)
		}
	}
	return gate
}

func holderOf(r *rule) record.Party {
	if len(r.Holder) == 0 {
		return ""
	}
	names := string(r.Holder[0])
	for _, h := range r.Holder[1:] {
		names += ", " + string(h)
	}
	return record.Party(names)
}

// released is whether a breach of the rule was waived by the day of the view.
func (s *situation) released(r *rule, v view, helps bool) when.Answer {
	any := no(r.Clause, civil.Last(), "not waived")
	for _, e := range r.waivers {
		any = or(any, s.holds(when.Did(e), helps, v))
	}
	return any
}

// unreleased takes a breach back where it was waived.
func (s *situation) unreleased(r *rule, broken when.Answer, v view, helps bool) when.Answer {
	if len(r.waivers) == 0 || broken.Truth == record.No {
		return broken
	}
	free := s.released(r, v, !helps)
	free.Truth = free.Truth.Not()
	if free.Truth == record.No {
		free.Reasons = append([]when.Reason{{Clause: r.Clause, Text: fmt.Sprintf("the breach of %s was waived",
			r.Clause.Mark())}}, free.Reasons...)
	}
	return and(broken, free)
}
