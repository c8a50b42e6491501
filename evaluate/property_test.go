package evaluate_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// chance makes random small agreements, records and acts.
type chance struct{ *rand.Rand }

func oneOf[T any](g chance, list ...T) T { return list[g.IntN(len(list))] }

// often reports true n times of ten.
func (g chance) often(n int) bool { return g.IntN(10) < n }

func (g chance) day() civil.Date { return civil.On("2027-01-01").AddDays(g.IntN(12) * 30) }

func (g chance) activity() scope.Words {
	return oneOf[scope.Words](g, "train models", "serve", "sell", "buy compute", "train models, sell")
}

func (g chance) place() scope.Words {
	return oneOf[scope.Words](g, "US", "Texas", "Japan", "EU", "US, Japan", "Northern America", "none")
}

func (g chance) matter() record.Matter { return oneOf[record.Matter](g, "A", "A", "B", "") }

// box is a scope of some dimensions, at least one.
func (g chance) box() scope.Box {
	b := scope.Box{}
	if g.often(7) {
		b["activity"] = g.activity()
	}
	if g.often(4) {
		b["territory"] = oneOf[scope.Words](g, "US", "EU", "Northern America", "US, Japan", "not US", "US except Texas")
	}
	if g.often(2) {
		b["hardware"] = oneOf[scope.Words](g, "GPU", "custom chips", "not GPU")
	}
	if g.often(1) {
		b["with"] = oneOf[scope.Words](g, "Nimbus", "rivals", "not rivals")
	}
	if len(b) == 0 {
		b["activity"] = g.activity()
	}
	return b
}

func (g chance) condition(depth int) when.Condition {
	kind := g.IntN(9)
	if depth == 0 {
		kind = g.IntN(6)
	}
	switch kind {
	case 0, 1:
		return when.Fact(oneOf(g, "full", "told", "urgent"))
	case 2:
		return when.Did(oneOf(g, "certificate", "objection"))
	case 3:
		return when.Done{Event: "certificate", Ago: civil.Days(30)}
	case 4:
		return when.During{From: g.day()}
	case 5:
		return when.Total{Event: "payment", AnyMatter: true, Bounds: when.Bounds{AtLeast: amount("USD 100")}}
	case 6:
		return when.All{g.condition(depth - 1), g.condition(depth - 1)}
	case 7:
		return when.Any{g.condition(depth - 1), g.condition(depth - 1)}
	}
	return when.Not(g.condition(depth - 1))
}

func (g chance) exceptions(clause record.Clause, depth int) obligation.Exceptions {
	var out obligation.Exceptions
	for i := range g.IntN(3) {
		e := obligation.Exception{Clause: record.Clause(fmt.Sprintf("%s(%d)", clause, i+1)), Over: g.box()}
		if g.often(2) {
			e.Over = scope.Everything
		}
		if g.often(7) {
			e.While = g.condition(2)
		}
		if depth > 0 && g.often(2) {
			e.Except = g.exceptions(e.Clause, depth-1)
		}
		out = append(out, e)
	}
	return out
}

func (g chance) life() obligation.Life {
	l := obligation.Life{}
	if g.often(3) {
		l.During.Through = g.day()
	}
	if g.often(1) {
		l.While = g.condition(1)
	}
	if g.often(1) {
		l.Ends = g.condition(1)
	}
	if g.often(1) {
		l.Survives = true
	}
	return l
}

func (g chance) steps() obligation.Steps {
	if g.often(6) {
		return nil
	}
	c := obligation.Consent{Given: "consent", Asked: "request", Refused: "denial", Answer: civil.Days(30),
		Silence: oneOf(g, obligation.Waits, obligation.Refuses, obligation.Consents)}
	if g.often(3) {
		c.Free = civil.Days(60)
	}
	return obligation.Steps{c}
}

func (g chance) term(n int) obligation.Term {
	clause := record.Clause(fmt.Sprintf("%d.1", n))
	if g.often(3) {
		return g.rarer(clause)
	}
	switch g.IntN(8) {
	case 0, 1:
		return obligation.Exclusivity{Clause: clause, Bound: helios, Holder: cumulus, Scope: g.box(),
			Kind: oneOf(g, obligation.Full, obligation.Sole), Except: g.exceptions(clause, 1), Unless: g.steps(), Life: g.life(),
			ExceptAsProvided: g.often(2)}
	case 2, 3:
		return obligation.Prohibition{Clause: clause, Bound: helios, Holder: cumulus, Scope: g.box(),
			Except: g.exceptions(clause, 1), Unless: g.steps(), Life: g.life()}
	case 4:
		p := obligation.Permission{Clause: clause, Holder: helios, Toward: cumulus, Scope: g.box(), Life: g.life(),
			Except: g.exceptions(clause, 0)}
		if g.often(3) {
			p.While = g.condition(1)
		}
		if n > 1 && g.often(5) {
			p.Notwithstanding = record.Clauses{"1.1"}
		}
		return p
	case 5:
		r := obligation.Right{Clause: clause, Holder: helios, Toward: cumulus, By: "termination", Ends: true, Life: g.life()}
		if g.often(6) {
			r.Needs = g.condition(2)
		}
		return r
	case 6:
		return obligation.Duty{Clause: clause, Bound: helios, Holder: cumulus, Does: "payment", Due: g.day(),
			Least: amount("USD 100"), Life: g.life()}
	}
	return obligation.FirstRefusal{Clause: clause, Grantor: helios, Holder: cumulus, Scope: g.box(), Offered: offered,
		Accepted: accepted, Declined: declined, Answer: civil.Days(30), Free: oneOf(g, civil.Period{}, civil.Days(90)),
		Except: g.exceptions(clause, 0), Life: g.life()}
}

// rarer is a term of a kind that has more to it.
func (g chance) rarer(clause record.Clause) obligation.Term {
	switch g.IntN(5) {
	case 0:
		return obligation.NonCompete{Clause: clause, Bound: helios, Holder: cumulus, Scope: g.box(), Except: g.exceptions(clause, 0),
			Life: obligation.Life{Tails: []obligation.Tail{{If: g.condition(1), Lasts: civil.Days(90)}, {None: true}}}}
	case 1:
		return obligation.License{Clause: clause, Licensor: cumulus, Licensee: helios, Subject: scope.Box{"activity": "train models"},
			Grants: []obligation.Grant{{Clause: clause + "(1)", Field: scope.Box{"hardware": "GPU"}, Life: g.life()}}}
	case 2:
		return obligation.FirstNegotiation{Clause: clause, Grantor: helios, Holder: cumulus, Scope: g.box(), Notified: offered,
			Wanted: accepted, Declined: declined, Answer: civil.Days(30), Talks: civil.Days(30), Agreed: "certificate"}
	case 3:
		return obligation.Prohibition{Clause: clause, Bound: helios, Holder: cumulus, Scope: g.box(),
			Unless: obligation.Steps{obligation.Notice{Given: "request", Ahead: civil.Days(30)}}}
	}
	return obligation.Prohibition{Clause: clause, Bound: helios, Holder: cumulus, Scope: g.box(),
		Except: obligation.Exceptions{{Over: scope.Everything, While: when.InBreach{Clause: clause}}}}
}

// more adds what agreements rarely have.
func (g chance) more(a *contract.Agreement) {
	if g.often(3) {
		am := contract.Amendment{Clause: "A1", Made: g.day(), Adds: contract.Terms{g.term(20)}}
		if g.often(5) {
			am.Removes = record.Clauses{"1.1"}
		}
		am.Restates = g.often(1)
		a.Amendments = []contract.Amendment{am}
	}
	if g.often(2) {
		a.Held = []contract.Held{{Clause: "2.1", As: contract.Suspended, During: civil.Span{From: g.day()}}}
	}
	if g.often(2) {
		a.Unmodelled = []contract.Unmodelled{{Clause: "9", Touches: g.box()}}
	}
	if g.often(3) {
		a.Term.Through = g.day()
	}
}

func (g chance) agreement() contract.Agreement {
	return change(deal(), func(a *contract.Agreement) {
		for n := range 2 + g.IntN(5) {
			a.Terms = append(a.Terms, g.term(n+1))
		}
		a.Groups, a.Members = "rivals", []record.Member{{Group: "rivals", Name: "Stratus", During: from("2027-06-01")}}
		a.Events = contract.Events{
			offered:       {By: "Helios", To: "Cumulus", PerMatter: true},
			accepted:      {By: "Cumulus", To: "Helios", PerMatter: true},
			declined:      {By: "Cumulus", To: "Helios", PerMatter: true},
			"consent":     {By: "Cumulus", PerMatter: true},
			"request":     {By: "Helios", Form: "writing", PerMatter: true},
			"denial":      {By: "Cumulus", PerMatter: true},
			"withdrawal":  {By: "Cumulus", Withdraws: "consent"},
			"certificate": {By: "Cumulus"},
			"objection":   {},
			"payment":     {By: "Helios", To: "Cumulus"},
			"termination": {By: "Helios", Form: "writing"},
		}
		g.more(a)
	})
}

func (g chance) event() record.Event {
	return oneOf[record.Event](g, offered, accepted, declined, "consent", "request", "denial", "withdrawal", "certificate",
		"objection", "payment", "termination", "side letter")
}

func (g chance) happened() record.Act {
	a := record.Act{Event: g.event(), By: oneOf(g, helios, cumulus, cumulus, nimbus, "Zed", ""), About: g.matter()}
	if g.often(9) {
		a.On = g.day()
	}
	if g.often(7) {
		a.To = oneOf(g, helios, cumulus)
	}
	if g.often(7) {
		a.Form = oneOf[scope.Words](g, "letter", "oral")
	}
	if a.Event == "payment" || g.often(1) {
		a.Amount = oneOf(g, amount("USD 50"), amount("USD 100"), amount("EUR 100"))
	}
	if g.often(3) {
		a.What = g.box()
	}
	a.Omission = g.often(1)
	return a
}

func (g chance) known(a contract.Agreement) record.Known {
	k := record.Known{}
	for range g.IntN(7) {
		k.Acts = append(k.Acts, g.happened())
	}
	for _, f := range []record.Fact{"full", "told", "urgent"} {
		if g.often(6) {
			s := record.Stated{Fact: f, Is: oneOf(g, record.Yes, record.No)}
			if g.often(2) {
				s.During.Through = g.day()
			}
			if g.often(2) {
				s.About = g.matter()
			}
			k.Facts = append(k.Facts, s)
		}
	}
	if g.often(6) {
		k.Matters = map[record.Matter]scope.Box{"A": {}, "B": {}}
	}
	for _, e := range slices.Sorted(maps.Keys(a.Events)) {
		if g.often(5) {
			k.Complete = append(k.Complete, e)
		}
	}
	return k
}

func (g chance) act() record.Act {
	if g.often(2) {
		a := g.happened()
		delete(a.What, "activity") // a step is no conduct
		if a.To == a.By {
			a.To = ""
		}
		return a
	}
	a := record.Act{By: oneOf(g, helios, helios, helios, cumulus, nimbus, "Zed", ""), About: g.matter(), What: scope.Box{}}
	if g.often(8) {
		a.With = oneOf[record.Party](g, cumulus, nimbus, nimbus, "Stratus", "none", "Zed")
	}
	if g.often(9) {
		a.What["activity"] = g.activity()
	}
	if g.often(8) {
		a.What["territory"] = g.place()
	}
	if g.often(5) {
		a.What["hardware"] = oneOf[scope.Words](g, "GPU", "custom chips", "GPU, custom chips")
	}
	if g.often(9) {
		a.On = g.day()
	}
	if g.often(3) && !a.On.IsZero() {
		a.During = civil.Span{From: a.On, Through: a.On.AddDays(1 + g.IntN(400))}
	}
	if g.often(1) {
		a.Commits = []record.Act{{What: g.box(), On: g.day()}}
	}
	if g.often(2) {
		a.Parts = []record.Part{{What: scope.Box{"territory": "Japan"}}, {What: g.box(), About: g.matter()}}
	}
	return a
}

// A scene is an agreement with what is known and an act.
type scene struct {
	ev    *evaluate.Evaluator
	deal  contract.Agreement
	known record.Known
	act   record.Act
	seed  uint64
}

func (s scene) decide() evaluate.Decision { return s.ev.Decide(s.act, s.known) }

// scenes calls yield for many random scenes. Agreements that are refused are left out; most are not.
func scenes(t *testing.T, first, count uint64, yield func(t *testing.T, g chance, s scene)) {
	t.Helper()
	if testing.Short() {
		count /= 4
	}
	made := 0
	for seed := first; seed < first+count; seed++ {
		g := chance{rand.New(rand.NewPCG(seed, 35))}
		s := scene{deal: g.agreement(), seed: seed}
		ev, err := evaluate.New(s.deal)
		if err != nil {
			termErrors(t, err)
			continue
		}
		made++
		for range 4 {
			s.ev, s.known, s.act = ev, g.known(s.deal), g.act()
			yield(t, g, s)
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
	if made < int(count)/4 {
		t.Errorf("only %d of %d random agreements are valid", made, count)
	}
}

// possible is the set of verdicts that a decision leaves possible.
func possible(d evaluate.Decision) []evaluate.Verdict {
	if d.Verdict == undetermined {
		return d.Possible
	}
	return []evaluate.Verdict{d.Verdict}
}

// sameAnswer reports decisions of unlike verdicts.
func sameAnswer(t *testing.T, s scene, how string, want, got evaluate.Decision) {
	t.Helper()
	if !slices.Equal(possible(want), possible(got)) {
		t.Errorf("seed %d: %s:\nact %+v\nknown %+v\nbefore:\n%s\nafter:\n%s", s.seed, how, s.act, s.known, want.Explain(), got.Explain())
	}
}

func TestDecideIsDeterministic(t *testing.T) {
	scenes(t, 1000, 30, func(t *testing.T, _ chance, s scene) {
		first, second := s.decide(), s.decide()
		if first.Explain() != second.Explain() || first.String() != second.String() {
			t.Errorf("seed %d: two answers:\n%s\n%s", s.seed, first.Explain(), second.Explain())
		}
		if again, err := evaluate.New(s.deal); err != nil {
			t.Error(err)
		} else if got := again.Decide(s.act, s.known).Explain(); got != first.Explain() {
			t.Errorf("seed %d: two evaluators:\n%s\n%s", s.seed, first.Explain(), got)
		}
		if (first.Verdict == undetermined) != (len(first.Possible) > 1) {
			t.Errorf("seed %d: %s of %v", s.seed, first.Verdict, first.Possible)
		}
		if first.Verdict == undetermined && len(first.Missing) == 0 {
			t.Errorf("seed %d: undetermined, and nothing is missing:\n%s", s.seed, first.Explain())
		}
		if (first.Err() == nil) != (first.Verdict == permitted) {
			t.Errorf("seed %d: %s has the error %v", s.seed, first.Verdict, first.Err())
		}
	})
}

func TestOrderDoesNotMatter(t *testing.T) {
	scenes(t, 2000, 40, func(t *testing.T, g chance, s scene) {
		mixed := s
		mixed.deal.Terms = shuffled(g, s.deal.Terms)
		mixed.known.Acts = shuffled(g, s.known.Acts)
		mixed.known.Facts = shuffled(g, s.known.Facts)
		mixed.known.Complete = shuffled(g, s.known.Complete)
		mixed.act.Parts = shuffled(g, s.act.Parts)
		ev, err := evaluate.New(mixed.deal)
		if err != nil {
			t.Fatalf("seed %d: refused in another order: %v", s.seed, err)
		}
		mixed.ev = ev
		sameAnswer(t, s, "in another order", s.decide(), mixed.decide())
	})
}

func shuffled[T any](g chance, list []T) []T {
	out := slices.Clone(list)
	g.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// TestVaguerActs holds that to say less of an act never changes a settled verdict into another settled one.
func TestVaguerActs(t *testing.T) {
	scenes(t, 3000, 30, func(t *testing.T, _ chance, s scene) {
		before := s.decide()
		for _, v := range vaguer(s.act) {
			less := s
			less.act = v.act
			vaguerAnswer(t, s, v.how, before, less.decide())
		}
		for i := range s.known.Facts {
			less := s
			less.known.Facts = slices.Delete(slices.Clone(s.known.Facts), i, i+1)
			vaguerAnswer(t, s, fmt.Sprintf("without fact %d", i), before, less.decide())
		}
		if len(s.known.Matters) > 0 {
			less := s
			less.known.Matters = nil
			vaguerAnswer(t, s, "without the matters", before, less.decide())
		}
	})
}

type vague struct {
	how string
	act record.Act
}

// vaguer are acts that say one thing less, or misspell it.
func vaguer(a record.Act) []vague {
	var out []vague
	add := func(how string, change func(*record.Act)) { out = append(out, vague{how, but(a, change)}) }
	for d := range a.What {
		add("without "+string(d), func(v *record.Act) { delete(v.What, d) })
		add("with another "+string(d)+" that nobody knows", func(v *record.Act) { v.What[d] = "Xyzzy" })
	}
	if a.By != "" {
		add("without its doer", func(v *record.Act) { v.By = "" })
		add("by somebody whom nobody knows", func(v *record.Act) { v.By = "Xyzzy" })
	}
	if a.With != "" {
		add("without its counterparty", func(v *record.Act) { v.With = "" })
		add("with somebody whom nobody knows", func(v *record.Act) { v.With = "Xyzzy" })
	}
	if a.About != "" {
		add("without its matter", func(v *record.Act) { v.About = "" })
	}
	if a.Amount.Stated() {
		add("without its amount", func(v *record.Act) { v.Amount = record.Act{}.Amount })
	}
	if a.Form != "" {
		add("without its form", func(v *record.Act) { v.Form = "" })
	}
	if !a.On.IsZero() && a.During.IsZero() {
		add("without its day", func(v *record.Act) { v.On = civil.Date{} })
	}
	return out
}

func vaguerAnswer(t *testing.T, s scene, how string, before, after evaluate.Decision) {
	t.Helper()
	if after.Verdict == undetermined || after.Verdict == before.Verdict {
		return
	}
	t.Errorf("seed %d: %s, %s became %s:\nact %+v\nknown %+v\nbefore:\n%s\nafter:\n%s", s.seed, how, before.Verdict,
		after.Verdict, s.act, s.known, before.Explain(), after.Explain())
}

// TestSmallerRecords holds that to leave an act out of the record, or to misspell it, never makes an act permitted that
// was not, if the record is not called complete in that respect.
func TestSmallerRecords(t *testing.T) {
	scenes(t, 4000, 40, func(t *testing.T, _ chance, s scene) {
		before := s.decide()
		if before.Verdict == permitted || before.Verdict == undetermined {
			return
		}
		for i, act := range s.known.Acts {
			incomplete := slices.DeleteFunc(slices.Clone(s.known.Complete), func(e record.Event) bool { return e == act.Event })
			less := s
			less.known.Complete = incomplete
			less.known.Acts = slices.Delete(slices.Clone(s.known.Acts), i, i+1)
			neverFrees(t, s, fmt.Sprintf("without act %d", i), before, less.decide())
			for how, change := range misspellings() {
				less.known.Acts = slices.Clone(s.known.Acts)
				less.known.Acts[i] = but(act, change)
				neverFrees(t, s, fmt.Sprintf("act %d %s", i, how), before, less.decide())
			}
		}
	})
}

func misspellings() map[string]func(*record.Act) {
	return map[string]func(*record.Act){
		"of an unknown kind":        func(a *record.Act) { a.Event = "Xyzzy" },
		"by somebody unknown":       func(a *record.Act) { a.By = "Xyzzy" },
		"to somebody unknown":       func(a *record.Act) { a.To = "Xyzzy" },
		"in an unknown form":        func(a *record.Act) { a.Form = "Xyzzy" },
		"about an unknown matter":   func(a *record.Act) { a.About = "Xyzzy" },
		"by nobody who is said":     func(a *record.Act) { a.By = "" },
		"to nobody who is said":     func(a *record.Act) { a.To = "" },
		"in no form that is said":   func(a *record.Act) { a.Form = "" },
		"about no matter said":      func(a *record.Act) { a.About = "" },
		"on a day that is not said": func(a *record.Act) { a.On = civil.Date{} },
	}
}

func neverFrees(t *testing.T, s scene, how string, before, after evaluate.Decision) {
	t.Helper()
	if after.Verdict == permitted {
		t.Errorf("seed %d: %s, %s became permitted:\nact %+v\nknown %+v\nbefore:\n%s\nafter:\n%s", s.seed, how,
			before.Verdict, s.act, s.known, before.Explain(), after.Explain())
	}
}

// TestMoreIsKnown holds that a settled verdict stays when more is stated.
func TestMoreIsKnown(t *testing.T) {
	scenes(t, 5000, 30, func(t *testing.T, _ chance, s scene) {
		before := s.decide()
		if before.Verdict == undetermined {
			return
		}
		for _, f := range s.ev.Facts() {
			if slices.ContainsFunc(s.known.Facts, func(st record.Stated) bool { return st.Fact == f }) {
				continue
			}
			for _, is := range []record.Truth{record.Yes, record.No} {
				more := s
				more.known.Facts = append(slices.Clone(s.known.Facts), record.Stated{Fact: f, Is: is})
				sameAnswer(t, s, fmt.Sprintf("with %s %s", f, is), before, more.decide())
			}
		}
		for _, e := range s.ev.Events() {
			more := s
			more.known.Complete = append(slices.Clone(s.known.Complete), e)
			sameAnswer(t, s, fmt.Sprintf("with %s complete", e), before, more.decide())
		}
	})
}

// TestCutInTwo holds that the worse of two halves of the time is the whole. The day of signing stays that of the whole.
func TestCutInTwo(t *testing.T) {
	scenes(t, 6000, 80, func(t *testing.T, g chance, s scene) {
		if s.act.During.IsZero() {
			return
		}
		days := s.act.During.First().DaysUntil(s.act.During.Last())
		cut := s.act.During.First().AddDays(g.IntN(days))
		first, second := s, s
		first.act.During.Through = cut
		second.act.During.From = cut.Next()
		if strings.Contains(second.decide().Explain(), "the making of the deal") {
			return // cut off from the day of its making, the second half raises a question of its own
		}
		want := worst(possible(first.decide()), possible(second.decide()))
		if whole := s.decide(); !slices.Equal(possible(whole), want) {
			t.Errorf("seed %d: cut after %s, the worse of the halves is %v:\nact %+v\nknown %+v\nwhole:\n%s\nfirst:\n%s\nsecond:\n%s",
				s.seed, cut, want, s.act, s.known, whole.Explain(), first.decide().Explain(), second.decide().Explain())
		}
	})
}

// worst is the worse of one choice from each, from the worst to the best.
func worst(a, b []evaluate.Verdict) []evaluate.Verdict {
	var out []evaluate.Verdict
	for _, x := range a {
		for _, y := range b {
			if v := max(x, y); !slices.Contains(out, v) {
				out = append(out, v)
			}
		}
	}
	slices.Sort(out)
	slices.Reverse(out)
	return out
}
