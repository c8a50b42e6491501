package evaluate_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// A trace is a case of SymboleoCC: instances of contracts, events and their attributes.
type trace struct {
	vector
	instances  map[string][]string          // by the name of the contract's kind: its arguments
	attributes map[string]map[string]string // by event or thing, then by attribute
}

// A modelled contract is a literal, the acts of a trace in its words, and what is known beside them.
type modelled struct {
	agreement contract.Agreement
	known     record.Known
	// exercises are the acts by which the powers of the contract are exercised, by the clause of the power.
	exercises map[string]record.Act
	// performs is the act that performs an obligation, by its clause, done by somebody.
	performs map[string]record.Act
	ev       *evaluate.Evaluator
}

// judgeSymboleo asks, the day after the last deadline and event of a trace, whether the states that must hold do.
func judgeSymboleo(t *testing.T, v vector) []string {
	tr := readTrace(t, v)
	var contracts []*modelled
	for _, kind := range []struct {
		name  string
		model func(trace) *modelled
	}{{"meatSale", meatSale}, {"freight", freight}, {"transactiveEnergy", transactiveEnergy}} {
		if tr.instances[kind.name] == nil {
			continue
		}
		m := kind.model(tr)
		ev, err := evaluate.New(m.agreement)
		if err != nil {
			t.Fatalf("%s: %v", kind.name, err)
		}
		m.ev = ev
		contracts = append(contracts, m)
	}
	var expected struct {
		States []string `json:"states_hold"`
	}
	decode(t, v.Expected, &expected)
	var wrong wrongs
	if len(expected.States) == 0 || len(contracts) == 0 {
		wrong.add("nothing is asserted")
	}
	for _, state := range expected.States {
		name, args := predicate(state)
		if problem := holdsState(contracts, name, args, tr.end()); problem != "" {
			wrong.add("%s: %s", state, problem)
		}
	}
	return wrong
}

func readTrace(t *testing.T, v vector) trace {
	t.Helper()
	var parameters struct{ Instances []string }
	decode(t, v.Parameters, &parameters)
	tr := trace{vector: v, instances: map[string][]string{}, attributes: map[string]map[string]string{}}
	for _, i := range parameters.Instances {
		name, args := predicate(i)
		tr.instances[name] = args
	}
	for _, a := range v.Attributes {
		name, args := predicate(a)
		if len(args) != 2 {
			t.Fatalf("%q does not have two arguments", a)
		}
		if tr.attributes[args[0]] == nil {
			tr.attributes[args[0]] = map[string]string{}
		}
		tr.attributes[args[0]][name] = strings.Trim(args[1], "[]")
	}
	return tr
}

// predicate takes "f(a, b)" apart; "e" is a name without arguments.
func predicate(text string) (name string, args []string) {
	name, rest, found := strings.Cut(text, "(")
	if !found {
		return text, nil
	}
	for arg := range strings.SplitSeq(strings.TrimSuffix(rest, ")"), ",") {
		args = append(args, strings.TrimSpace(arg))
	}
	return name, args
}

// end is the day after the last time point that the trace or its contracts speak of.
func (tr trace) end() civil.Date {
	var last timePoint
	for _, e := range tr.Events {
		last = max(last, e.At)
	}
	for _, args := range tr.instances {
		for _, a := range args {
			if n, err := strconv.Atoi(a); err == nil {
				last = max(last, timePoint(n))
			}
		}
	}
	return last.day().Next()
}

// before is the last day for what an instance asks to be done strictly before its n-th argument.
func (tr trace) before(instance string, n int) civil.Date {
	point, err := strconv.Atoi(tr.instances[instance][n])
	if err != nil {
		panic(err) // the file is part of the test
	}
	return timePoint(point).day().Prev()
}

// started is the life of a contract: from the event that starts it.
func (tr trace) started(name string) civil.Span {
	for _, e := range tr.Events {
		if e.Event == "started("+name+")" {
			return civil.Span{From: e.At.day()}
		}
	}
	return civil.Span{}
}

// of is an attribute of an event or thing, or empty.
func (tr trace) of(thing, attribute string) string { return tr.attributes[thing][attribute] }

// holdsState says why a state does not hold, or nothing.
func holdsState(contracts []*modelled, state string, args []string, on civil.Date) string {
	for _, m := range contracts {
		if state == "unsuccessfulTermination" && args[0] == m.agreement.Title {
			return m.ended(on)
		}
		if len(m.ev.Status(on, m.known).Of(record.Clause(args[0]))) > 0 {
			return m.holds(state, args, on)
		}
	}
	return "no contract has such a clause"
}

// holds maps the states of the source to answers of the library. A power is in effect if its exercise on that day would
// have effect; it ended in success if the exercise in the record had effect.
func (m *modelled) holds(state string, args []string, on civil.Date) string {
	clause := args[0]
	switch state {
	case "fulfillment":
		return m.inState(clause, on, evaluate.Performed)
	case "violation":
		return m.inState(clause, on, evaluate.Breached, evaluate.Late)
	case "suspension":
		return m.suspended(clause, on)
	case "inEffect", "active":
		if act, ok := m.exercises[clause]; ok {
			act.On = on
			return m.effective(clause, act, m.known)
		}
		return m.inState(clause, on, evaluate.InForce, evaluate.NotYetDue)
	case "successfulTermination":
		return m.exercised(clause)
	case "performer":
		return m.performer(clause, record.Party(args[1]))
	case "rightHolder":
		return m.rightHolder(clause, record.Party(args[1]), on)
	}
	return "the test does not know such a state"
}

// inState says why no rule of a clause is in one of some states, or nothing.
func (m *modelled) inState(clause string, on civil.Date, states ...evaluate.Standings) string {
	rows := m.ev.Status(on, m.known).Of(record.Clause(clause))
	for _, r := range rows {
		if slices.Contains(states, r.State) {
			return ""
		}
	}
	return fmt.Sprintf("on %s it is %v, not %v", on, standings(rows), states)
}

func standings(rows []evaluate.Standing) []string {
	var out []string
	for _, r := range rows {
		out = append(out, fmt.Sprintf("%s %q %v %v", r.Clause, r.State, r.Reasons, r.Missing))
	}
	return out
}

// suspended says why a clause is not out of force because of a suspension, or nothing.
func (m *modelled) suspended(clause string, on civil.Date) string {
	rows := m.ev.Status(on, m.known).Of(record.Clause(clause))
	for _, r := range rows {
		for _, why := range r.Reasons {
			if r.State == evaluate.NotInForce && strings.Contains(why.Text, string(suspended)) {
				return ""
			}
		}
	}
	return fmt.Sprintf("on %s it is %v, not suspended", on, standings(rows))
}

// effective says why an exercise of a power would have no effect, or nothing.
func (m *modelled) effective(clause string, act record.Act, known record.Known) string {
	d := m.ev.Decide(act, known)
	for _, f := range d.Findings {
		if record.Clause(clause).Covers(f.Clause) && f.Verdict == evaluate.Permitted {
			return ""
		}
	}
	return fmt.Sprintf("its exercise on %s: %s", act.On, d)
}

// exercised says why the recorded exercise of a power had no effect, or nothing.
func (m *modelled) exercised(clause string) string {
	exercise := m.exercises[clause]
	for i, a := range m.known.Acts {
		if a.Event == exercise.Event {
			earlier := m.known
			earlier.Acts = slices.Delete(slices.Clone(m.known.Acts), i, i+1)
			return m.effective(clause, a, earlier)
		}
	}
	return fmt.Sprintf("no %q is in the record", exercise.Event)
}

// performer says why somebody is not one whose act performs an obligation, or nothing. A stranger's act must not.
func (m *modelled) performer(clause string, who record.Party) string {
	act := m.performs[clause]
	for _, by := range []record.Party{who, stranger} {
		act.By = by
		known := m.known
		known.Acts = append(slices.Clone(known.Acts), act)
		with := &modelled{ev: m.ev, known: known}
		problem := with.inState(clause, act.On, evaluate.Performed)
		if by == who && problem != "" {
			return problem
		}
		if by == stranger && problem == "" {
			return "a stranger's act would perform it too"
		}
	}
	return ""
}

// rightHolder says why an obligation is not owed to somebody, or nothing: every rule of the clause that is in force is.
func (m *modelled) rightHolder(clause string, who record.Party, on civil.Date) string {
	rows := m.ev.Status(on, m.known).Of(record.Clause(clause))
	held := false
	for _, r := range rows {
		if r.State == evaluate.NotInForce {
			continue
		}
		if !slices.Equal(r.To, []record.Party{who}) {
			return fmt.Sprintf("on %s it is owed to others: %v", on, standings(rows))
		}
		held = true
	}
	if !held {
		return fmt.Sprintf("on %s nothing is owed: %v", on, standings(rows))
	}
	return ""
}

// ended says why the contract has not come to its end, or nothing: it was in force the day before it was ended, and no
// rule of it is in force on the day.
func (m *modelled) ended(on civil.Date) string {
	for _, r := range m.ev.Status(on, m.known).Rows {
		if r.State != evaluate.NotInForce {
			return fmt.Sprintf("on %s %s is %q", on, r.Clause.Mark(), r.State)
		}
	}
	for _, r := range m.ev.Status(m.agreement.Term.First(), m.known).Rows {
		if r.State == evaluate.NotInForce {
			return fmt.Sprintf("%s was never in force", r.Clause.Mark())
		}
	}
	return ""
}

// stranger is somebody who is no party to any contract of the traces.
const stranger record.Party = "stranger"

// written turns an attribute into a coordinate, where the trace states it.
func written(what scope.Box, dim scope.Dim, value string) {
	if value != "" {
		what[dim] = scope.Words(value)
	}
}
