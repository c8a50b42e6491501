package evaluate

import (
	"slices"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// Broken is a breach so far: a duty not performed, or performed late, or a bar that a recorded act broke.
type Broken struct {
	Clause  record.Clause
	By      []record.Party
	Toward  []record.Party
	Since   civil.Date
	Reasons []when.Reason
	Cure    civil.Period
	// Remedies are what the clause says follows.
	Remedies []Remedy
}

// breaches are the bars that recorded acts broke, and the duties in breach.
func (s *situation) breaches(rows []Standing, v view) []Broken {
	var out []Broken
	for _, r := range s.rules {
		if r.Kind == norm.Prohibition {
			out = append(out, s.bansBroken(r, v)...)
		}
	}
	for _, r := range s.rules {
		if len(r.Duty.Schedule) > 0 {
			out = append(out, s.instalmentsMissed(r, v)...)
		}
	}
	for _, row := range rows {
		if row.scheduled {
			continue
		}
		if row.State == Breached || row.State == Late {
			out = append(out, Broken{Clause: row.Clause, By: row.From, Toward: row.To, Since: row.Since,
				Reasons: row.Reasons,
				Cure:    row.cure, Remedies: row.remedies})
		}
	}
	slices.SortStableFunc(out, func(a, b Broken) int { return a.Since.Compare(b.Since) })
	return out
}

// instalmentsMissed are the instalments that were not there on their day, made up for later or not.
func (s *situation) instalmentsMissed(r *rule, v view) []Broken {
	var out []Broken
	v.clause = r.Clause
	upTo := *r
	for i, inst := range r.Duty.Schedule {
		if !inst.Due.Before(v.day) || !s.tick() {
			break
		}
		upTo.Duty.Schedule = r.Duty.Schedule[:i+1]
		then := v
		then.day = inst.Due.Next()
		missed := s.bothWays(func(helps bool) when.Answer { return s.broken(&upTo, then, helps) })
		if missed.Truth == record.Yes {
			out = append(out, Broken{Clause: r.Clause, By: r.Answers, Toward: r.Holder, Since: then.day, Reasons: missed.Reasons,
				Cure: r.Cure, Remedies: r.Remedies})
		}
	}
	return out
}

func (s *situation) bansBroken(r *rule, v view) []Broken {
	var out []Broken
	v.clause = r.Clause
	for _, d := range s.deeds {
		done, _ := d.by(v)
		if d.Omission || d.event != nil && len(d.event.Is) == 0 || done.truth != record.Yes {
			continue
		}
		broke := s.unreleased(r, world{s, v}.brokenByAct(r, d), v, true)
		if broke.Truth == record.Yes {
			out = append(out, Broken{Clause: r.Clause, By: r.Answers, Toward: r.Holder, Since: d.day,
				Reasons: broke.Reasons,
				Cure:    r.Cure, Remedies: r.Remedies})
		}
	}
	return out
}
