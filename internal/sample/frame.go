package sample

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// The outlines from which agreements take their words.
func activities() []string {
	return []string{
		"compute\n\ttrain\n\t\ttrain large\n\t\ttrain small\n\tinfer\nsell\n\tresell\n\tlease\nadvise",
		"make\n\tassemble\n\tpaint\nsell\n\tresell\nadvise",
		"sell (closed)\n\tretail\n\twholesale\nmake\n\tbrew\n\troast\n\t\troast dark\n\t\troast light\n" +
			"license\nsue\narbitrate",
	}
}

// land is an outline of territories that the agreement adds to those of the world.
const land = "Northland\n\tUpper North\n\tLower North\nSouthland\n\tHarbor\n\tHills"

// frame is an agreement without terms: who, in which words, for how long, by which steps.
func (s *Source) frame() contract.Agreement {
	a := contract.Agreement{Title: maybe(s, 20, "Agreement"), Parties: contract.Parties{},
		Words: scope.Outlines{scope.Activity: pick(s, activities())}}
	for _, name := range []record.Party{"Alder", "Birch", "Cedar", "Dogwood"}[:3+s.under(2)] {
		a.Parties[name] = string(name) + " Ltd"
	}
	a.ThirdParties = scope.Words(strings.Join([]string{"Elm", "Fir", "Gorse", "Holly"}[:3+s.under(2)], ", "))
	a.Groups = pick(s, []scope.Words{"affiliates", "affiliates, rivals (closed)", "affiliates (closed)",
		"rivals, affiliates"})
	s.furnish(&a)
	a.Members = s.members(settingOf(a), 3)
	s.lasting(&a)
	a.Events = s.events(settingOf(a))
	if s.often(20) {
		a.Notices = s.notices()
	}
	return a
}

// furnish adds dimensions of the agreement's own, and groups of words.
func (s *Source) furnish(a *contract.Agreement) {
	if s.often(40) {
		a.Words[scope.Territory] = land
	}
	if s.often(50) {
		a.Words["host"] = "cloud\n\tpublic cloud\n\tprivate cloud\non premises"
	}
	if s.often(25) {
		a.Scales = map[scope.Dim]string{"size": "MW"}
	}
	if s.often(20) {
		a.Tags = scope.Outlines{"role": "supplier\ncompetitor"}
	}
	if s.often(25) {
		in := settingOf(*a)
		a.Sets = []scope.Group{{Name: "Zone", Dim: scope.Territory, Members: s.plain(in, scope.Territory, 3)}}
		if s.often(40) {
			a.Sets[0].During = s.span()
		}
	}
}

// members says who belongs to groups, of some persons.
func (s *Source) members(in *setting, most int) []record.Member {
	var out []record.Member
	if len(in.groups) == 0 {
		return nil
	}
	for _, name := range some(s, in.persons(), most) {
		m := record.Member{Group: pick(s, in.groups), Name: name}
		m.Not = outside(m) != s.often(2)
		if s.often(20) {
			m.During = s.span()
		}
		out = append(out, m)
	}
	return out
}

// outside is whether somebody is not in a group: a name and a group always go together in the same way, so that an
// agreement and a record seldom contradict each other.
func outside(m record.Member) bool { return (m.Name[0]+m.Group[0])%5 < 2 }

// lasting gives the agreement its life and its calendar.
func (s *Source) lasting(a *contract.Agreement) {
	if s.often(85) {
		a.Term = civil.Span{From: civil.On("2026-01-01").AddDays(s.under(120)),
			Through: civil.On("2027-03-15").AddDays(s.under(1200))}
	}
	if s.often(20) {
		a.Calendar = civil.Calendar{Name: maybe(s, 50, "Hamburg"), Holidays: []civil.Date{s.day(), s.day()}}
		a.Calendar.Weekend = maybe(s, 30, civil.Weekdays{time.Friday, time.Saturday})
	}
	a.GoverningLaw = maybe(s, 10, "Utopia")
}

// renewal is how an agreement goes on after its term.
func (s *Source) renewal(in *setting) contract.Renewal {
	r := contract.Renewal{Clause: "90", Every: civil.Months(3 + s.under(10)), Times: maybe(s, 90, 1+s.under(3))}
	if s.often(40) {
		r.By = pick(s, in.events)
		return r
	}
	if s.often(80) {
		r.Refused = pick(s, in.events)
		r.Ahead = maybe(s, 60, s.period())
	}
	return r
}

// notices says when notices count as given.
func (s *Source) notices() []contract.NoticeRule {
	var out []contract.NoticeRule
	for i, form := range some(s, []scope.Words{"letter", "email", "writing"}, 2) {
		out = append(out, contract.NoticeRule{Clause: record.Clause(fmt.Sprintf("91.%d", i+1)), Form: form,
			After: maybe(s, 70, s.period()), NextBusinessDay: s.often(50)})
	}
	return out
}

// names are those of the steps that agreements declare.
func stepNames() []record.Event {
	return []record.Event{"acceptance", "award", "call", "complaint", "consent", "cure", "draw", "funding", "notice",
		"offer", "payment", "purchase", "refusal", "request", "sale", "signature", "termination", "waiver", "withdrawal"}
}

// events declares some steps.
func (s *Source) events(in *setting) contract.Events {
	names := stepNames()
	s.random.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	names = names[:10+s.under(7)]
	slices.Sort(names)
	out := contract.Events{}
	for _, name := range names {
		out[name] = s.event(in, names)
	}
	return out
}

// event declares a step: what is asked of it, and what it does.
func (s *Source) event(in *setting, names []record.Event) contract.Event {
	e := contract.Event{Clause: maybe(s, 20, record.Clause("92")), PerMatter: s.often(25)}
	switch s.under(6) {
	case 0, 1:
		e.By = scope.Words(pick(s, in.parties))
	case 2:
		e.By = joined(some(s, in.parties, 3))
		e.Joint = s.often(25)
	case 3:
		e.By = scope.Words(fmt.Sprintf("%s, %s", pick(s, in.parties), pick(s, in.groups)))
	}
	if s.often(20) {
		e.To = joined(some(s, in.parties, 3))
	}
	e.Form = maybe(s, 12, pick(s, []scope.Words{"writing", "letter", "writing except email"}))
	if s.often(6) {
		e.Within = scope.Box{scope.Territory: s.expression(in, scope.Territory)}
	}
	switch s.under(12) {
	case 0:
		e.Withdraws = pick(s, names)
	case 1:
		e.Is = scope.Box{scope.Activity: s.plain(in, scope.Activity, 2)}
	case 2:
		e.Determination = true
	case 3:
		e.NoEffect = s.often(50)
	case 4:
		e.Waives = record.Clauses{record.Clause(fmt.Sprint(1 + s.under(4)))}
	}
	return e
}

// joined is a list of names as words.
func joined[S ~string](names []S) scope.Words {
	texts := make([]string, len(names))
	for i, n := range names {
		texts[i] = string(n)
	}
	return scope.Words(strings.Join(texts, ", "))
}
