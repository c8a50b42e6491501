package evaluate

import (
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// doubtUnread leaves open what a clause says where the record has an act that the agreement does not know, made by both
// sides or stated by the holder, before the day of the act, unless it surely speaks of something else.
func (s *situation) doubtUnread(r *ruling, v view) {
	if !r.bears && !r.faint || r.rule.Kind == 0 {
		return
	}
	for _, d := range s.unread {
		if v.dated && d.known && d.day.After(v.day) {
			r.until = earlier(r.until, d.day.Prev())
			continue
		}
		if !s.speaksTo(d, r.rule, v) {
			continue
		}
		r.bears = true
		r.possible |= only(Permitted) | otherwise(r.rule)
		r.missing = append(r.missing, question(when.AskText, d.called(), v, "what the %q of %s says", d.called(),
			d.day))
	}
}

// otherwise is the verdict of an act that a clause does not let through. The exercise of a right is never a breach.
func otherwise(r *rule) verdicts {
	if r.Kind == norm.Right {
		return only(Ineffective)
	}
	return only(Breach)
}

func (s *situation) speaksTo(d *deed, r *rule, v view) bool {
	if len(d.Invokes) > 0 && !d.Invokes.Cover(r.Clause) {
		return false
	}
	if d.About != "" && v.about != "" && s.sameMatter(d.About, v.about) == record.No {
		return false
	}
	bySide := func(side []record.Party) bool {
		return slices.ContainsFunc(d.Doers(), func(p record.Party) bool { return slices.Contains(side, p) })
	}
	if len(d.Doers()) == 0 {
		return true
	}
	stranger := slices.ContainsFunc(d.Doers(), func(p record.Party) bool {
		_, party := s.agreement.Parties[p]
		return !party && !s.words.Knows(scope.With, string(p))
	})
	return bySide(r.Holder) || stranger || bySide(r.Answers) && r.Kind != norm.Prohibition && r.Kind != norm.Right
}
