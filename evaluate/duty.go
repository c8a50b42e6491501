package evaluate

import (
	"fmt"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// requires judges an act against a duty: doing what it requires performs it; leaving it undone once due breaks it.
func (s *situation) requires(r *rule, d *deed, p *part, v view) ruling {
	out := ruling{rule: r, until: civil.Last()}
	if r.Event == "" && r.Duty.That != nil && r.Duty.Due.IsZero() {
		return s.keeps(r, d, p, v)
	}
	if d.Event != r.Event || r.Event == "" {
		return out
	}
	v.clause = r.Clause
	who := s.concerned(r, d, p, v)
	if who.truth == record.No {
		return out
	}
	if span := r.counting(); !d.Omission && v.dated && !span.Contains(v.day) {
		if v.day.Before(span.First()) {
			out.until = span.First().Prev()
		}
		return out // what is done in another period neither performs nor breaks it
	}
	force := s.inForce(r, v, false)
	out.until = force.Until
	if accrued := d.Omission && s.broken(r, v, false).Truth != record.No; force.Truth == record.No && !accrued {
		out.gone = s.goneBy(r, v, force)
		return out
	}
	out.bears, out.possible = true, only(Permitted)
	if !d.Omission {
		text := "it performs the duty"
		if r.Duty.Least.Stated() || len(r.Duty.Schedule) > 0 || r.Money.Role == norm.Requirements {
			text = "it counts toward the duty"
		}
		out.reasons = []when.Reason{{Clause: r.Clause, Text: text}}
		return s.performsLate(r, who, v, out)
	}
	return s.omits(r, who, v, out)
}

// concerned is whether an act is by one whom a duty binds, and about its matter.
func (s *situation) concerned(r *rule, d *deed, p *part, v view) counts {
	who := s.byWhom(r, d, p, v)
	if r.About == "" || who.truth == record.No {
		return who
	}
	v.about = r.About
	return who.and(s.aboutThis(d, p, v))
}

// performsLate is what performing a duty after its day comes to: the duty is broken from the day after that, and late
// performance does not undo it.
func (s *situation) performsLate(r *rule, who counts, v view, out ruling) ruling {
	if len(r.Duty.Schedule) == 0 && r.Duty.Due.IsZero() && r.Duty.Trigger == "" && !r.onCall() {
		return out
	}
	state := s.broken(r, v, false)
	out.until = earlier(out.until, state.Until)
	switch state.Truth.And(who.truth) {
	case record.Yes:
		out.possible, out.reasons = only(Breach), append([]when.Reason{{Clause: r.Clause, Text: out.reasons[0].Text + " late"}},
			state.Reasons...)
		out.from = s.missedFrom(r, v)
	case record.Unknown:
		out.possible, out.from = only(Breach)|only(Permitted), s.missedFrom(r, v)
		out.missing = append(append(out.missing, who.missing...), state.Missing...)
	}
	return out
}

// missedFrom is the first day of the run of days, up to that of the view, on which a duty was broken after its last day; the day
// of the view where it has no last day.
func (s *situation) missedFrom(r *rule, v view) civil.Date {
	if r.About != "" {
		v.about = r.About
	}
	v.cell, v.clause = nil, r.Clause
	if len(r.Duty.Schedule) > 0 {
		if since := s.arrears(r, v); !since.IsZero() {
			return since
		}
		return v.day
	}
	due, ok := s.dueBy(r, v)
	if !ok || !due.Before(v.day) {
		return v.day
	}
	since := civil.Date{}
	then := v
	for then.day = due.Next(); !then.day.After(v.day) && s.tick(); {
		a := s.broken(r, then, false)
		switch {
		case a.Truth == record.No:
			since = civil.Date{}
		case since.IsZero():
			since = then.day
		}
		if a.Until.Before(then.day) {
			a.Until = then.day
		}
		if a.Until == civil.Last() {
			break
		}
		then.day = a.Until.Next()
	}
	if since.IsZero() {
		return v.day
	}
	return since
}

// omits is what leaving a duty undone comes to on a day.
func (s *situation) omits(r *rule, who counts, v view, out ruling) ruling {
	state := s.broken(r, v, false)
	out.until = earlier(out.until, state.Until)
	truth := state.Truth.And(who.truth)
	out.reasons = append(out.reasons, state.Reasons...)
	switch truth {
	case record.Yes:
		out.possible, out.from = only(Breach), s.missedFrom(r, v)
	case record.Unknown:
		out.possible, out.from = only(Breach)|only(Permitted), s.missedFrom(r, v)
		out.missing = append(append(out.missing, who.missing...), state.Missing...)
	}
	return out
}

// broken is whether a duty is due and not performed on the day of the view. Helps is whether its being broken helps the
// one whose act is judged.
func (s *situation) broken(r *rule, v view, helps bool) when.Answer {
	return s.unreleased(r, s.due(r, v, helps), v, helps)
}

func (s *situation) due(r *rule, v view, helps bool) when.Answer {
	v.clause, v.cell = r.Clause, nil // whether something is due turns on its matter, not on how far it goes
	if r.About != "" {
		v.about = r.About
	}
	if !v.dated {
		return s.dateless(v)
	}
	if r.Duty.That != nil {
		return s.untrue(r, v, helps)
	}
	if len(r.Duty.Schedule) > 0 {
		return s.behind(r, v, helps)
	}
	if r.onCall() {
		return s.unfunded(r, v, helps)
	}
	if r.Duty.Trigger != "" {
		return s.brokenSince(r, v, helps)
	}
	due := r.Duty.Due
	at := v
	at.day = v.day.Prev() // what is due at once is not broken on the day on which it arises
	if !due.IsZero() {
		if !v.day.After(due) {
			return no(r.Clause, due, "not yet due: it is due by %s", due)
		}
		at.day = r.accruesOn(due)
	}
	return s.unperformed(r, at, v, helps, due)
}

// untrue is whether a representation was untrue as of its day, or a state that is to be kept is not so.
func (s *situation) untrue(r *rule, v view, helps bool) when.Answer {
	kept := r.Duty.Due.IsZero()
	if !kept {
		v.day = r.Duty.Due
	}
	a := s.holds(r.Duty.That, !helps, v)
	a.Truth = a.Truth.Not()
	if kept {
		return and(and(s.inForce(r, v, helps), s.holds(r.Duty.If, helps, v)), a)
	}
	a.Until = civil.Last()
	return a
}

// behind is whether less was done than the instalments due before the day of the view ask for.
func (s *situation) behind(r *rule, v view, helps bool) when.Answer {
	n, until := 0, civil.Last()
	var owed money.Amount
	for _, i := range r.Duty.Schedule {
		if !v.day.After(i.Due) {
			until = i.Due
			break
		}
		n++
		if total, err := owed.Add(i.Amount); err == nil {
			owed = total
		} else if n == 1 {
			owed = i.Amount
		}
	}
	if n == 0 {
		return no(r.Clause, until, "not yet due: the first is due by %s", r.Duty.Schedule[0].Due)
	}
	last := r.Duty.Schedule[n-1].Due
	at := v
	at.day = last
	all := and(s.inForce(r, at, helps), s.holds(r.Duty.If, helps, v))
	of := v
	of.doers = r
	done := s.holds(when.Total{Event: r.Event, AnyMatter: true, Bounds: when.Bounds{AtLeast: owed}}, !helps, of)
	if !owed.Stated() {
		done = s.doneTimes(r, n, v, !helps)
	}
	done.Truth = done.Truth.Not()
	if done.Truth == record.Yes {
		done.Reasons = append([]when.Reason{{Clause: r.Clause, Text: fmt.Sprintf("%s due by %s", owedText(owed, n),
			last)}},
			done.Reasons...)
	}
	all = and(all, done)
	all.Until = earlier(all.Until, until)
	return all
}

func owedText(owed money.Amount, n int) string {
	if owed.Stated() {
		return owed.String() + " in all"
	}
	if n == 0 {
		return "instalments"
	}
	return fmt.Sprintf("%d times", n)
}

// doneTimes is whether the event was done at least n times.
func (s *situation) doneTimes(r *rule, n int, v view, helps bool) when.Answer {
	v.doers = r
	w := world{s, v}
	sure, perhaps, until := 0, 0, civil.Last()
	for _, d := range s.byEvent[r.Event] {
		if d.Omission || d == v.self {
			continue
		}
		done, last := d.by(v)
		c, stays := w.counted(when.Done{Event: r.Event, AnyMatter: true}, d, &d.parts[0], helps)
		until = earlier(until, earlier(last, stays))
		switch done.and(c).truth {
		case record.Yes:
			sure++
			perhaps++
		case record.Unknown:
			perhaps++
		}
	}
	switch {
	case sure >= n:
		return w.answer(record.Yes, until, "%q was done %d times", r.Event, sure)
	case perhaps < n && (helps || s.completeFor(r.Event) || s.omitted(r.Event, v.day, v)):
		return w.answer(record.No, until, "%q was done %d times", r.Event, sure)
	}
	a := w.unknown(question(when.AskEvent, string(r.Event), v, "whether %q was done %d times (%d recorded)",
		r.Event, n, sure))
	a.Until = until
	return a
}

// unperformed is whether a duty that was due is still not performed.
func (s *situation) unperformed(r *rule, at, v view, helps bool, due civil.Date) when.Answer {
	ready := v
	if due.IsZero() {
		ready = at
	}
	force := s.inForce(r, at, helps)
	if force.Truth == record.No && s.suspended(r, at) {
		return s.resumed(r, v, helps, force)
	}
	all := and(force, s.holds(r.Duty.If, helps, ready))
	if all.Truth == record.No {
		return all
	}
	performed := s.performed(r, v, !helps)
	performed.Truth = performed.Truth.Not()
	if performed.Truth == record.Yes && !due.IsZero() {
		performed.Reasons = append([]when.Reason{{Clause: r.Clause, Text: fmt.Sprintf("due by %s", due)}},
			performed.Reasons...)
	}
	all = and(all, performed)
	if all.Truth == record.Yes && r.Duty.Efforts {
		made := world{s, v}.fact(effortsMade(r), !helps, true)
		made.Truth, made.Until = made.Truth.Not(), earlier(made.Until, all.Until)
		return made
	}
	return all
}

// effortsMade is the standard that settles whether a duty of efforts is broken where its result is missed.
func effortsMade(r *rule) record.Fact {
	return record.Fact("the efforts that " + r.Clause.Mark() + " asks for were made")
}

// suspended reports whether a duty is out of force on a day only because what it depends on while it lasts is not so.
func (s *situation) suspended(r *rule, v view) bool {
	lasting := *r
	lasting.Life.While = nil
	lasting.switches = nil
	for _, sw := range r.switches {
		sw.Life.While = nil
		lasting.switches = append(lasting.switches, sw)
	}
	return s.inForce(&lasting, v, true).Truth == record.Yes && s.inForce(r, v, true).Truth == record.No
}

// resumed is whether a duty that was suspended on the day on which it was due is broken: not while it is suspended, nor once it
// is performed; otherwise by when it is due is for the agreement to say.
func (s *situation) resumed(r *rule, v view, helps bool, force when.Answer) when.Answer {
	if s.suspended(r, v) {
		return force
	}
	performed := s.performed(r, v, !helps)
	performed.Truth = performed.Truth.Not()
	if performed.Truth == record.No {
		return performed
	}
	q := question(when.AskMeaning, r.Clause.Number(), v, "by when %s is due after it was suspended", r.Clause.Mark())
	return when.Answer{Missing: append([]when.Question{q}, performed.Missing...), Until: earlier(force.Until, performed.Until)}
}

// performed is whether the duty is performed by the day of the view, by whoever is bound.
func (s *situation) performed(r *rule, v view, helps bool) when.Answer {
	v.doers = r
	switch {
	case r.Money.Purchases.Linked():
		return s.committed(r, v)
	case r.Money.Role == norm.Clawback:
		return s.repaid(r, v)
	case r.Money.Role == norm.Requirements:
		return s.shared(r, v)
	}
	return s.holds(s.performance(r), helps, v)
}

// performance is what performs a duty, as a condition.
func (s *situation) performance(r *rule) when.Condition {
	if r.Duty.Least.Stated() {
		return when.Total{Event: r.Event, By: r.Duty.By, In: r.Duty.In, AnyMatter: r.About == "",
			Bounds: when.Bounds{AtLeast: r.Duty.Least}}
	}
	return when.Done{Event: r.Event, In: r.Duty.In, Amount: when.Bounds{AtLeast: r.Duty.Exactly,
		AtMost: r.Duty.Exactly}}
}

// brokenSince is whether a duty that some event triggered is due and not performed.
func (s *situation) brokenSince(r *rule, v view, helps bool) when.Answer {
	w := world{s, v}
	any := w.notRecorded(when.Done{Event: r.Duty.Trigger}, "", helps, civil.Last())
	for _, d := range s.byEvent[r.Duty.Trigger] {
		if d.Omission {
			continue
		}
		any.Reasons = nil
		done, last := d.by(v)
		any.Until = earlier(any.Until, last)
		if done.truth == record.No {
			continue
		}
		for i := range d.parts {
			any = or(any, s.brokenBy(r, d, &d.parts[i], v, helps))
		}
	}
	return any
}

func (s *situation) brokenBy(r *rule, d *deed, p *part, v view, helps bool) when.Answer {
	w := world{s, v}
	c, _ := w.counted(when.Done{Event: d.Event, AnyMatter: v.about == ""}, d, p, helps)
	started := when.Answer{Truth: c.truth, Missing: c.missing, Until: civil.Last(),
		Reasons: []when.Reason{{Clause: r.Clause, Text: fmt.Sprintf("%q of %s", d.Event, d.day)}}}
	if c.truth == record.No {
		return started
	}
	last := s.lastDay(r, d)
	switch {
	case last.SurelyNotBefore(v.day):
		return no(r.Clause, last.Earliest, "not yet due: it is due by %s", last)
	case !last.SurelyBefore(v.day):
		return when.Answer{Until: undecided(last, false), Missing: []when.Question{question(when.AskWhen, last.Why, v, "%s",
			orText(last.Why, "when it is due"))}}
	}
	since := v
	if p.about != "" && v.about == "" {
		since.about = p.about
	}
	at := since
	at.day = d.day
	due := last.Latest
	rest := *r
	rest.Duty.In = civil.Span{From: d.day}
	return and(started, s.unperformed(&rest, at, since, helps, due))
}

func or(a, b when.Answer) when.Answer {
	a.Truth, b.Truth = a.Truth.Not(), b.Truth.Not()
	out := and(a, b)
	out.Truth = out.Truth.Not()
	return out
}

type judgeKey struct {
	rule *rule
	deed *deed
}

// breachKey is a question whether a clause is broken, with all of the point of view on which the answer can turn.
type breachKey struct {
	when.InBreach
	helps, dated, ofMatter, sole, alive, replays bool
	day, made                                    civil.Date
	time                                         civil.Clock
	about                                        record.Matter
	amount                                       money.Amount
	cell                                         *scope.Cell
	self                                         *deed
	doers                                        *rule
	ending                                       *ending
	phrases                                      int
}

func (w world) breachKey(c when.InBreach, helps bool) breachKey {
	return breachKey{InBreach: c, helps: helps, dated: w.dated, ofMatter: w.ofMatter, sole: w.sole, alive: w.view.alive,
		replays: w.replays, day: w.day, made: w.made, time: w.time, about: w.about, amount: w.amount, cell: w.cell,
		self: w.self, doers: w.doers, ending: w.ending, phrases: len(w.asked)}
}

// inBreach is whether a clause is broken on the day of the view. Where that turns on itself it is not known.
func (w world) inBreach(c when.InBreach, helps bool) when.Answer {
	key := w.breachKey(c, helps)
	if w.asking[key] {
		return w.circular()
	}
	w.asking[key] = true
	defer delete(w.asking, key)
	any := when.Answer{Truth: record.No, Until: civil.Last(),
		Reasons: []when.Reason{{Clause: c.Clause, Text: fmt.Sprintf("no breach of %s", c.Clause.Mark())}}}
	for _, r := range w.rules {
		if !c.Clause.Covers(r.Clause) || c.By != "" && !boundTo(r, c.By) {
			continue
		}
		switch r.Kind {
		case norm.Duty:
			any = or(any, w.broken(r, w.view, helps))
		case norm.Prohibition:
			any = or(any, w.unreleased(r, w.brokenBan(r, helps), w.view, helps))
		case norm.Permission, norm.Right:
		}
	}
	return any
}

func boundTo(r *rule, by record.Party) bool {
	for _, p := range r.Answers {
		if p == by {
			return true
		}
	}
	return false
}

// brokenBan is whether a recorded act broke a prohibition.
func (w world) brokenBan(r *rule, helps bool) when.Answer {
	any := when.Answer{Truth: record.No, Until: civil.Last(),
		Reasons: []when.Reason{{Clause: r.Clause, Text: fmt.Sprintf("no act in the record breaks %s",
			r.Clause.Mark())}}}
	if !helps && !w.all {
		any = w.unknown(question(when.AskEvent, "", w.view, "whether an act that nobody recorded broke %s",
			r.Clause.Mark()))
	}
	for _, d := range w.deeds {
		if d.Omission || d == w.self || d.event != nil && len(d.event.Is) == 0 {
			continue
		}
		done, last := d.by(w.view)
		any.Until = earlier(any.Until, last)
		if done.truth == record.No {
			continue
		}
		broke := w.brokenByAct(r, d)
		broke.Truth = broke.Truth.And(done.truth)
		any = or(any, broke)
	}
	return any
}

func (w world) brokenByAct(r *rule, d *deed) when.Answer {
	key := judgeKey{r, d}
	if w.judging[key] {
		return w.unknown(question(when.AskText, "", w.view, "whether %s is broken: it depends on itself",
			r.Clause.Mark()))
	}
	w.judging[key] = true
	defer delete(w.judging, key)
	defer w.apart()()
	out := no(r.Clause, civil.Last(), "no breach of %s", r.Clause.Mark())
	for i := range d.parts {
		p := &d.parts[i]
		same := record.Yes
		if w.ofMatter && (p.about != "" || w.about != "") {
			if same = w.sameMatter(p.about, w.about); same == record.No {
				continue
			}
		}
		for _, c := range p.cells {
			v := view{day: d.day, dated: d.known, time: d.At, about: p.about, amount: p.total, self: d, replays: true,
				unplaced: p.unplaced}
			ruled := w.prohibits(r, p, pointOf(c, v), v)
			if ruled.possible.has(Breach) {
				at := w.brokenAt(r, d, ruled)
				if at.Truth = at.Truth.And(same); at.Truth == record.Unknown && len(at.Missing) == 0 {
					at.Missing = []when.Question{question(when.AskMatter, string(w.about), w.view,
						"whether what was done on %s is what %s is about", d.day, orThis(w.about))}
				}
				out = or(out, at)
			}
		}
	}
	return out
}

// brokenAt is whether a breach by conduct still stands on the day of the view: where the conduct was carried on for a
// time and has stopped, and the clause can be cured, that is not known.
func (w world) brokenAt(r *rule, d *deed, ruled ruling) when.Answer {
	out := when.Answer{Missing: ruled.missing, Until: civil.Last(), Reasons: []when.Reason{{Clause: r.Clause,
		Text: fmt.Sprintf("broken by %s on %s", d.By, d.day)}}}
	if ruled.possible == only(Breach) {
		out.Truth = record.Yes
	}
	if d.During.IsZero() || r.Cure.IsZero() || out.Truth != record.Yes {
		return out
	}
	if last := d.During.Last(); w.day.After(last) {
		out.Truth = record.Unknown
		out.Missing = []when.Question{question(when.AskEvent, "cure", w.view,
			"whether the breach of %s, which lasted through %s, was cured", r.Clause.Mark(), last)}
	} else {
		out.Until = last
	}
	return out
}

func pointOf(c scope.Cell, v view) scope.Cell {
	if !v.dated {
		return c
	}
	return c.On(civil.Span{From: v.day, Through: v.day})
}
