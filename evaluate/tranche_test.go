package evaluate_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

const alpha, beta record.Party = "Alpha", "Beta"

// venture is an investment of Alpha and Beta in Helios, 60 to 40: a first tranche, and a second after it and the
// launch, which Alpha may waive.
func venture() obligation.Investment {
	return obligation.Investment{Clause: "5 Investment", Investors: []obligation.Share{{Investor: alpha,
		Weight: money.Int(60)},
		{Investor: beta, Weight: money.Int(40)}}, Recipient: helios, Called: "call", Funded: "funding",
		Notice: civil.Days(10),
		Waived: "waiver", Claimed: "claim", Repaid: "repayment", Remedies: tenth(),
		Tranches: []obligation.Tranche{
			{Clause: "5(a)", Form: obligation.Cash, Amount: amount("USD 1,000"), Lapses: civil.On("2027-12-31"),
				Clawback: obligation.Clawback{Clause: "5.9 Clawback", If: when.Fact("the plan is given up"), Share: amount("50%"),
					Through: civil.On("2028-06-30"), Within: civil.Days(30)}},
			{Clause: "5(b)", Form: obligation.Cash, Amount: amount("USD 500"), If: when.Did("launch"),
				After: record.Clauses{"5(a)"}}}}
}

func invested(t obligation.Investment) contract.Agreement {
	return change(deal(t), func(a *contract.Agreement) {
		a.Parties = contract.Parties{alpha: "Alpha Fund", beta: "Beta Fund", helios: "Helios AI, Inc."}
		a.ThirdParties, a.Term = "Nimbus", civil.Span{}
		a.Events = contract.Events{"call": {By: "Helios", PerMatter: true}, "funding": {By: "Alpha, Beta", PerMatter: true},
			"draw": {By: "Helios", PerMatter: true}, "launch": {By: "Helios"}, "waiver": {By: "Alpha", PerMatter: true},
			"claim": {By: "Alpha, Beta", PerMatter: true}, "repayment": {By: "Helios", PerMatter: true}}
	})
}

// of is a step about a tranche, of a sum.
func of(m, date string, e record.Event, by record.Party, sum string) record.Act {
	a := about(record.Matter(m), step(date, e, by, ""))
	if sum != "" {
		a.Amount = amount(sum)
	}
	return a
}

// positions says each row with an amount in a line.
func positions(st evaluate.Status) []string {
	var out []string
	for _, r := range st.Rows {
		if !r.Amount.Stated() {
			continue
		}
		line := fmt.Sprintf("%s %s %s:", r.Clause.Number(), r.From[0], r.State)
		for _, part := range []struct {
			what   string
			amount money.Amount
		}{{"funded", r.Funded}, {"open", r.Open}, {"lapsed", r.Lapsed}} {
			if part.amount.Sign() > 0 {
				line += fmt.Sprintf(" %s %s", part.what, part.amount)
			}
		}
		switch {
		case !r.Since.IsZero():
			line += " since " + r.Since.String()
		case !r.Due.IsZero() && r.State == evaluate.NotYetDue:
			line += " due " + r.Due.String()
		}
		out = append(out, line)
	}
	for _, b := range st.Breaches {
		out = append(out, fmt.Sprintf("breach by %s since %s: %v", b.By[0], b.Since, sums(b.Exposure)))
	}
	return out
}

// TestATrancheThatTurnsOnItsOwnBreach asks about tranches that can be called only while their own clause is broken. A
// call before anything was due is without effect; where its effect is undisputed, whether the clause is broken turns on
// itself, and nobody can say. Finding that out must not use up the steps of a question.
func TestATrancheThatTurnsOnItsOwnBreach(t *testing.T) {
	v := venture()
	v.Tranches[0].If, v.Tranches[1].If, v.Tranches[1].After = when.InBreach{Clause: "5"}, when.InBreach{Clause: "5"}, nil
	ev, err := evaluate.New(invested(v))
	if err != nil {
		t.Fatal(err)
	}
	call := of("5(a)", "2027-03-01", "call", helios, "USD 1,000")
	undisputed := call
	undisputed.Undisputed = true
	for _, test := range []struct {
		name string
		call record.Act
		want evaluate.Verdict
	}{{"a call without effect", call, permitted}, {"a call that counts", undisputed, undetermined}} {
		t.Run(test.name, func(t *testing.T) {
			act := of("5(a)", "2027-04-01", "funding", alpha, "USD 600")
			act.Omission = true
			if d := ev.Decide(act, knowing(test.call)); d.Verdict != test.want || d.Basis.Limit {
				t.Errorf("got %s", d)
			}
		})
	}
}

// TestInvestors states where each investor's part of each tranche stands.
func TestInvestors(t *testing.T) {
	calls := func(m, date, sum string) record.Act { return of(m, date, "call", helios, sum) }
	funds := func(m, date string, by record.Party, sum string) record.Act { return of(m, date, "funding", by, sum) }
	first := []record.Act{calls("5(a)", "2027-03-01", "USD 1,000"), funds("5(a)", "2027-03-05", alpha, "USD 600"),
		funds("5(a)", "2027-03-11", beta, "USD 400")}
	second := []string{"5(b) Alpha conditional: open USD 300", "5(b) Beta conditional: open USD 200"}
	back := "5.9 Helios not called: open USD 500"
	for _, test := range []struct {
		name  string
		on    string
		known record.Known
		want  []string
	}{
		{"nothing was called", "2027-03-01", knowing(), append([]string{"5(a) Alpha not called: open USD 600",
			"5(a) Beta not called: open USD 400", "5.9 Helios not called:"}, second...)},
		{"a part was called, and is due from each by its share", "2027-03-05", knowing(calls("5(a)", "2027-03-01",
			"USD 500")),
			append([]string{"5(a) Alpha not yet due: open USD 600 due 2027-03-11",
				"5(a) Beta not yet due: open USD 400 due 2027-03-11",
				"5.9 Helios not called:"}, second...)},
		{"one funded its part, the other did not", "2027-03-21", knowing(calls("5(a)", "2027-03-01", "USD 500"),
			funds("5(a)", "2027-03-11", alpha, "USD 300")), append(append([]string{
			"5(a) Alpha not called: funded USD 300 open USD 300", "5(a) Beta breached: open USD 400 since 2027-03-12",
			"5.9 Helios not called: open USD 150"}, second...), "breach by Beta since 2027-03-12: [USD 2]")},
		{"the part of the other is no performance", "2027-03-12", knowing(calls("5(a)", "2027-03-01", "USD 500"),
			funds("5(a)", "2027-03-05", alpha, "USD 500")), append(append([]string{
			"5(a) Alpha not called: funded USD 500 open USD 100", "5(a) Beta breached: open USD 400 since 2027-03-12",
			"5.9 Helios not called: open USD 250"}, second...), "breach by Beta since 2027-03-12: [USD 0.20]")},
		{"two calls, of which the second was funded late", "2027-12-31", knowing(calls("5(a)", "2027-03-01", "USD 500"),
			calls("5(a)", "2027-04-01", "USD 500"), funds("5(a)", "2027-03-05", alpha, "USD 300"), funds("5(a)", "2027-04-05",
				alpha,
				"USD 300"), funds("5(a)", "2027-03-05", beta, "USD 200"), funds("5(a)", "2027-04-21", beta, "USD 200")),
			append(append([]string{"5(a) Alpha performed: funded USD 600",
				"5(a) Beta performed late: funded USD 400 since 2027-04-12",
				"5.9 Helios not called: open USD 500"}, second...), "breach by Beta since 2027-04-12: [USD 2]")},
		{"in a record that may lack something nothing is surely funded", "2027-03-12", record.Known{
			Complete: []record.Event{"call", "claim"}, Acts: []record.Act{calls("5(a)", "2027-03-01", "USD 500"),
				funds("5(a)", "2027-03-11", alpha, "USD 300")}}, append([]string{"5(a) Alpha overdue: open USD 600",
			"5(a) Beta overdue: open USD 400", "5.9 Helios not called:"}, second...)},
		{"what was not called lapses, and what was called stays due", "2028-01-05", knowing(calls("5(a)", "2027-12-31",
			"USD 500"),
			funds("5(a)", "2028-01-05", alpha, "USD 300")), append([]string{"5(a) Alpha lapsed: funded USD 300 lapsed USD 300",
			"5(a) Beta not yet due: open USD 200 lapsed USD 200 due 2028-01-10", "5.9 Helios not called: open USD 150"},
			second...)},
		{"the second opens once the first is funded and the launch was made", "2027-06-01", knowing(append(first,
			of("", "2027-05-01", "launch", helios, ""))...), []string{"5(a) Alpha performed: funded USD 600",
			"5(a) Beta performed: funded USD 400", back, "5(b) Alpha not called: open USD 300",
			"5(b) Beta not called: open USD 200"}},
		{"or was waived", "2027-06-01", knowing(append(first, of("5(b)", "2027-05-01", "waiver", alpha, ""))...), []string{
			"5(a) Alpha performed: funded USD 600", "5(a) Beta performed: funded USD 400", back,
			"5(b) Alpha not called: open USD 300",
			"5(b) Beta not called: open USD 200"}},
		{"but not by the other, nor for another tranche", "2027-06-01", knowing(append(first, of("5(b)", "2027-05-01",
			"waiver", beta,
			""), of("5(a)", "2027-05-01", "waiver", alpha, ""))...), append([]string{"5(a) Alpha performed: funded USD 600",
			"5(a) Beta performed: funded USD 400", back}, second...)},
		{"a call of the second before the first is funded has no effect", "2027-06-01", knowing(
			of("", "2027-05-01", "launch", helios, ""), calls("5(b)", "2027-05-01", "USD 500")), append([]string{
			"5(a) Alpha not called: open USD 600", "5(a) Beta not called: open USD 400", "5.9 Helios not called:"}, second...)},
	} {
		t.Run(test.name, func(t *testing.T) {
			ev, err := evaluate.New(invested(venture()))
			if err != nil {
				t.Fatal(err)
			}
			status := ev.Status(civil.On(test.on), test.known)
			if diff := cmp.Diff(test.want, positions(status)); diff != "" {
				t.Errorf("(-want +got)\n%s\n%s", diff, status)
			}
		})
	}
}

// TestClawback: half of what was funded is owed back once it is claimed with its ground, in time, and no more.
func TestClawback(t *testing.T) {
	term := venture()
	term.Investor, term.Investors = alpha, nil
	a := invested(term)
	base := []record.Act{of("5(a)", "2027-03-01", "call", helios, "USD 1,000"), of("5(a)", "2027-03-05", "funding", alpha,
		"USD 800")}
	given := func(is record.Truth, acts ...record.Act) record.Known {
		k := knowing(append(slices.Clone(base), acts...)...)
		k.Facts = record.Facts{{Fact: "the plan is given up", Is: is}}
		return k
	}
	claim := func(date string) record.Act { return of("5(a)", date, "claim", alpha, "") }
	pay := func(date, sum string) record.Act { return of("5(a)", date, "repayment", helios, sum) }
	for _, test := range []struct {
		name  string
		on    string
		known record.Known
		want  string
	}{
		{"before it is claimed", "2028-01-01", given(record.Yes), "5.9 Helios not called: open USD 400"},
		{"claimed without its ground", "2028-03-01", given(record.No, claim("2028-01-01")),
			"5.9 Helios not called: open USD 400"},
		{"claimed too late", "2028-08-01", given(record.Yes, claim("2028-07-01")), "5.9 Helios not called: open USD 400"},
		{"claimed", "2028-01-31", given(record.Yes, claim("2028-01-01")),
			"5.9 Helios not yet due: open USD 400 due 2028-01-31"},
		{"repaid in part", "2028-02-01", given(record.Yes, claim("2028-01-01"), pay("2028-01-31", "USD 399")),
			"5.9 Helios breached: funded USD 399 open USD 1 since 2028-02-01"},
		{"repaid", "2028-02-01", given(record.Yes, claim("2028-01-01"), pay("2028-01-31", "USD 400")),
			"5.9 Helios performed: funded USD 400"},
	} {
		t.Run(test.name, func(t *testing.T) {
			ev, err := evaluate.New(a)
			if err != nil {
				t.Fatal(err)
			}
			status := ev.Status(civil.On(test.on), test.known)
			if got := positions(status); len(got) < 2 || got[1] != test.want {
				t.Errorf("%q, want %s\n%s", got, test.want, status)
			}
		})
	}
	questions{
		{name: "claiming with the ground", deal: a, act: claim("2028-06-30"), known: given(record.Yes), want: permitted,
			of: "5.9"},
		{name: "claiming without", deal: a, act: claim("2028-06-30"), known: given(record.No), want: ineffective, of: "5.9"},
		{name: "claiming where it is not known", deal: a, act: claim("2028-06-30"), known: knowing(base...),
			want:    undetermined,
			missing: "the plan is given up", between: orNoEffect()},
		{name: "claiming a day late", deal: a, act: claim("2028-07-01"), known: given(record.Yes), want: ineffective,
			of: "5.9"},
		{name: "repaying too late", deal: a, act: pay("2028-02-01", "USD 400"), known: given(record.Yes, claim("2028-01-01")),
			want: breach, of: "5.9"},
		{name: "waiving is for the one who may", deal: a, act: of("5(b)", "2027-04-01", "waiver", helios, ""),
			known: knowing(base...),
			want:  ineffective},
	}.run(t)
}

// TestLongStop: a condition that is met or waived after the long-stop date is not met, and the tranche has lapsed.
func TestLongStop(t *testing.T) {
	term := venture()
	term.Tranches = term.Tranches[1:]
	term.Tranches[0].After, term.Tranches[0].LongStop = nil, civil.On("2027-06-30")
	ev, err := evaluate.New(invested(term))
	if err != nil {
		t.Fatal(err)
	}
	met := func(date string) record.Act { return of("", date, "launch", helios, "") }
	for _, test := range []struct {
		name  string
		on    string
		known record.Known
		want  string
	}{
		{"on the last day", "2027-06-30", knowing(), "5(b) Alpha conditional: open USD 300"},
		{"on the day after", "2027-07-01", knowing(), "5(b) Alpha lapsed: lapsed USD 300"},
		{"met on the last day", "2027-07-01", knowing(met("2027-06-30")), "5(b) Alpha not called: open USD 300"},
		{"met on the day after", "2027-07-01", knowing(met("2027-07-01")), "5(b) Alpha lapsed: lapsed USD 300"},
		{"waived on the last day", "2027-07-01", knowing(of("5(b)", "2027-06-30", "waiver", alpha, "")),
			"5(b) Alpha not called: open USD 300"},
		{"waived on the day after", "2027-07-01", knowing(of("5(b)", "2027-07-01", "waiver", alpha, "")),
			"5(b) Alpha lapsed: lapsed USD 300"},
		{"it is not known whether it was met", "2027-07-01", record.Known{}, "5(b) Alpha conditional: open USD 300"},
	} {
		t.Run(test.name, func(t *testing.T) {
			status := ev.Status(civil.On(test.on), test.known)
			if got := positions(status); len(got) == 0 || got[0] != test.want {
				t.Errorf("%q, want %s\n%s", got, test.want, status)
			}
		})
	}
	term.Tranches = append(slices.Clone(venture().Tranches[:1]), term.Tranches...)
	term.Tranches[1].After = record.Clauses{"5(a)"}
	behind, err := evaluate.New(invested(term))
	if err != nil {
		t.Fatal(err)
	}
	status := behind.Status(civil.On("2027-07-01"), knowing(met("2027-06-30")))
	if row := status.Of("5(b)")[0]; row.State != evaluate.ConditionOn {
		t.Errorf("what only waits for the tranche before it has not lapsed: %s\n%s", row.State, status)
	}
	term.Tranches = term.Tranches[1:]
	term.Tranches[0].After = nil
	questions{
		{name: "calling what was met in time", deal: invested(term), act: of("5(b)", "2027-08-01", "call", helios, "USD 500"),
			known: knowing(met("2027-06-30")), want: permitted, of: "5(b)"},
		{name: "calling what was met too late", deal: invested(term), act: of("5(b)", "2027-08-01", "call", helios,
			"USD 500"),
			known: knowing(met("2027-07-01")), want: ineffective, of: "5(b)"},
	}.run(t)
}

// TestInvestorsDecide: each investor answers for its own part.
func TestInvestorsDecide(t *testing.T) {
	a := invested(venture())
	called := of("5(a)", "2027-03-01", "call", helios, "USD 500")
	fund := func(date string, by record.Party, sum string) record.Act { return of("5(a)", date, "funding", by, sum) }
	leave := func(by record.Party) record.Act {
		return but(of("5(a)", "2027-03-12", "funding", by, ""), func(a *record.Act) { a.Omission = true })
	}
	questions{
		{name: "funding its part", deal: a, act: fund("2027-03-11", alpha, "USD 300"), known: knowing(called),
			want: permitted, of: "5(a)"},
		{name: "funding a day late", deal: a, act: fund("2027-03-12", alpha, "USD 300"), known: knowing(called), want: breach,
			of: "5(a)"},
		{name: "funding more than its stake", deal: a, act: fund("2027-03-11", beta, "USD 401"), known: knowing(called),
			want: ineffective, of: "5(a)"},
		{name: "leaving its part", deal: a, act: leave(beta), known: knowing(called, fund("2027-03-11", alpha, "USD 300")),
			want: breach,
			of:   "5(a)", says: []string{"Beta"}},
		{name: "having funded its part", deal: a, act: leave(alpha), known: knowing(called, fund("2027-03-11", alpha,
			"USD 300")),
			want: permitted},
		{name: "a call that may not be recorded", deal: a, act: leave(alpha),
			known: record.Known{Complete: []record.Event{"funding"}},
			want:  undetermined, missing: "call"},
		{name: "a call of more than the tranche", deal: a, act: of("5(a)", "2027-03-01", "call", helios, "USD 1,001"),
			known: knowing(), want: ineffective, of: "5(a)"},
		{name: "a call after it lapsed", deal: a, act: of("5(a)", "2028-01-01", "call", helios, "USD 1"), known: knowing(),
			want: ineffective, of: "5(a)"},
	}.run(t)
}

// TestInvestmentsReconcile: under any calls, fundings, draws and lapses each row is that of package finance, its sums
// are those of its amount, and the order of the record changes nothing.
func TestInvestmentsReconcile(t *testing.T) {
	rounds := 300
	if testing.Short() {
		rounds = 50
	}
	for seed := range uint64(rounds) {
		g := rand.New(rand.NewPCG(seed, 7))
		term, ledger := venture(), finance.Investment{Clause: "5"}
		credits := g.IntN(3) == 0
		if term.Waived, term.Claimed, term.Repaid = "", "", ""; credits {
			term.Investor, term.Investors, term.Drawn = alpha, nil, "draw"
		}
		for i := range term.Tranches {
			tr := &term.Tranches[i]
			tr.Clawback, tr.If = obligation.Clawback{}, nil
			if g.IntN(2) == 0 {
				tr.Lapses = civil.On("2027-01-01").AddDays(30 + g.IntN(60))
			}
			if g.IntN(2) == 0 {
				tr.After = nil
			}
			f := finance.Tranche{Clause: tr.Clause, Form: tr.Form, Amount: tr.Amount, After: tr.After, OnCall: true,
				Notice: term.Notice, Open: civil.Span{Through: tr.Lapses}, Investors: []finance.Stake{{Investor: alpha,
					Amount: tr.Amount}}}
			if credits {
				tr.Form, f.Form, f.Drawn, f.DrawBy = obligation.Credits, obligation.Credits, true, tr.Lapses
			} else {
				f.Investors, _ = finance.ProRata(tr.Amount, []finance.Share{{Investor: alpha, Weight: money.Int(60)},
					{Investor: beta, Weight: money.Int(40)}}, finance.Rounding{}, "")
			}
			ledger.Tranches = append(ledger.Tranches, f)
		}
		var entries []finance.Entry
		var acts []record.Act
		day := civil.On("2027-01-01")
		for range 3 + g.IntN(12) {
			day = day.AddDays(1 + g.IntN(9))
			e := finance.Entry{On: day, Tranche: []record.Clause{"5(a)", "5(b)"}[g.IntN(2)],
				Amount: usd(int64(50 * (1 + g.IntN(12)))),
				Kind:   []finance.EntryKind{finance.Call, finance.Call, finance.Fund, finance.Fund, finance.Draw}[g.IntN(5)]}
			act := of(string(e.Tranche), day.String(), "call", helios, e.Amount.String())
			switch e.Kind {
			case finance.Fund:
				if act.Event, e.By = "funding", alpha; !credits && g.IntN(2) == 0 {
					e.By = beta
				}
				act.By = e.By
			case finance.Draw:
				act.Event = "draw"
			case finance.Call, finance.Return, finance.Satisfy, finance.Waive:
			}
			if err := ledger.Try(e, entries); err != nil && e.Kind != finance.Call {
				continue // nobody funds what was not called; a call without effect is tried
			}
			entries, acts = append(entries, e), append(acts, act)
		}
		on := civil.On("2027-01-01").AddDays(20 + g.IntN(120))
		want, _ := ledger.Book(on, entries) // what was refused changes nothing
		ev, err := evaluate.New(invested(term))
		if err != nil {
			t.Fatal(err)
		}
		status := ev.Status(on, knowing(acts...))
		reconcile(t, seed, want, status)
		g.Shuffle(len(acts), func(i, j int) { acts[i], acts[j] = acts[j], acts[i] })
		if again := ev.Status(on, knowing(acts...)); again.String() != status.String() {
			t.Errorf("seed %d: the order of the record changes the status\n%s\n%s", seed, status, again)
		}
	}
}

// reconcile compares the rows of a status with a ledger.
func reconcile(t *testing.T, seed uint64, want finance.Ledger, status evaluate.Status) {
	t.Helper()
	total := map[string]money.Amount{}
	n := 0
	for _, r := range status.Rows {
		if !r.Amount.Stated() {
			continue
		}
		p := want.Positions[n]
		n++
		sum, err := money.Sum(r.Funded, r.Open, some(r.Lapsed, r.Amount))
		if err != nil || !sum.Equal(r.Amount) {
			t.Errorf("seed %d: §%s %s: %s is not %s funded, %s open and %s lapsed", seed, r.Clause, r.From, r.Amount, r.Funded,
				r.Open, r.Lapsed)
		}
		if r.Form == "credits" {
			if sum, err := money.Sum(some(r.Drawn, r.Amount), some(r.Expired, r.Amount), r.Left); err != nil ||
				!sum.Equal(r.Funded) {
				t.Errorf("seed %d: §%s: %s funded is not %s drawn, %s expired and %s left", seed, r.Clause, r.Funded, r.Drawn,
					r.Expired, r.Left)
			}
		}
		for _, pair := range [][2]money.Amount{{p.Committed, r.Amount}, {p.Funded, r.Funded}, {p.Open, r.Open},
			{p.Lapsed, some(r.Lapsed, r.Amount)}, {p.Drawn, some(r.Drawn, r.Amount)}, {p.Expired, some(r.Expired, r.Amount)}} {
			if !pair[0].Equal(pair[1]) {
				t.Fatalf("seed %d: §%s %s: %s in the books, %s in the status\n%s\n%s", seed, r.Clause, r.From, pair[0], pair[1],
					want, status)
			}
		}
		states := map[finance.TrancheState][]evaluate.Standings{finance.Closed: {evaluate.ConditionOn},
			finance.Callable: {evaluate.Uncalled}, finance.Called: {evaluate.NotYetDue}, finance.Overdue: {evaluate.Breached},
			finance.Funded:       {evaluate.Performed, evaluate.Late},
			finance.LapsedInPart: {evaluate.Lapsed}, finance.LapsedWhole: {evaluate.Lapsed}}
		if !slices.Contains(states[p.State], r.State) {
			t.Fatalf("seed %d on %s: §%s %s is %q in the books and %q in the status\n%s\n%s", seed, want.On, r.Clause, r.From,
				p.State, r.State, want, status)
		}
		if r.State == evaluate.NotYetDue && r.Due != p.DueBy {
			t.Errorf("seed %d: §%s %s is due by %s in the books, %s in the status", seed, r.Clause, r.From, p.DueBy, r.Due)
		}
		key := r.Form + r.Amount.Unit()
		total[key], _ = money.Sum(append([]money.Amount{r.Funded}, stated(total[key])...)...)
	}
	totals, err := want.Totals()
	if err != nil || n != len(want.Positions) {
		t.Fatal(err, n)
	}
	for _, sum := range totals {
		if got := total[string(sum.Form)+sum.Committed.Unit()]; !got.Equal(sum.Funded) {
			t.Errorf("seed %d: %s funded in all, %s in the status", seed, sum.Funded, got)
		}
	}
}

func stated(a money.Amount) []money.Amount {
	if a.Stated() {
		return []money.Amount{a}
	}
	return nil
}

// some is an amount, or nothing of a unit where it is not stated.
func some(a, like money.Amount) money.Amount {
	if a.Stated() {
		return a
	}
	none, _ := like.Sub(like)
	return none
}

// What comes next says when a condition can be met last, and no more of a tranche of which nothing can lapse.
func TestWhatIsNextOfTranches(t *testing.T) {
	deal := contract.Agreement{Parties: contract.Parties{"Ares": "", "Boreas": ""},
		Events: contract.Events{"funding": {PerMatter: true}, "approval": {}, "claim": {PerMatter: true}, "repayment": {PerMatter: true}},
		Terms: contract.Terms{obligation.Investment{Clause: "5", Investor: "Boreas", Recipient: "Ares", Funded: "funding",
			Claimed: "claim", Repaid: "repayment", Tranches: []obligation.Tranche{
				{Clause: "5(a)", Form: obligation.Cash, Amount: money.Of("EUR 400"), If: when.Did("approval"),
					LongStop: civil.On("2026-06-30"), Lapses: civil.On("2026-12-31"), Clawback: obligation.Clawback{Share: money.Of("100%")}}}}}}
	ev, err := evaluate.New(deal)
	if err != nil {
		t.Fatal(err)
	}
	approval := record.Act{Event: "approval", On: civil.On("2026-05-01")}
	funding := record.Act{Event: "funding", By: "Boreas", About: "5(a)", On: civil.On("2026-05-02"), Amount: money.Of("EUR 400")}
	claim := record.Act{Event: "claim", By: "Boreas", About: "5(a)", On: civil.On("2026-06-01")}
	for _, row := range []struct {
		on   string
		acts []record.Act
		want []string
	}{
		{"2026-06-30", nil, []string{"2026-06-30 last day to meet its condition", "2026-12-31 lapses: cash"}},
		{"2026-07-01", nil, nil},
		{"2026-05-01", []record.Act{approval}, []string{"2026-06-30 last day to meet its condition", "2026-12-31 lapses: cash"}},
		{"2026-05-02", []record.Act{approval, funding}, nil},
	} {
		st := ev.Status(civil.On(row.on), record.Known{Complete: []record.Event{record.AllEvents}, Acts: row.acts})
		var got []string
		for _, d := range st.Next {
			if d.Clause == "5(a)" && !strings.HasPrefix(d.What, "due") {
				got = append(got, d.On.String()+" "+d.What)
			}
		}
		if diff := cmp.Diff(row.want, got); diff != "" {
			t.Errorf("on %s, with %d acts (-want +got)\n%s", row.on, len(row.acts), diff)
		}
	}
	st := ev.Status(civil.On("2026-06-02"), record.Known{Complete: []record.Event{record.AllEvents}, Acts: []record.Act{approval, funding, claim}})
	if !slices.ContainsFunc(st.Breaches, func(b evaluate.Broken) bool { return b.Since == civil.On("2026-06-02") }) {
		t.Errorf("what is to be repaid on the day of the claim is not late the day after:\n%s", st)
	}
}
