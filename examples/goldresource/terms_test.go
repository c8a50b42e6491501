package goldresource_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/evaluate"
	. "github.com/pacta-go/pacta/examples/goldresource"
	"github.com/pacta-go/pacta/examples/internal/expected"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// question is a dated case as somebody recording it would write it.
type question struct {
	act   record.Act
	known record.Known
}

func does(date string, by record.Party, activity string, more ...string) record.Act {
	what := scope.Box{"activity": scope.Words(activity)}
	for i := 0; i+1 < len(more); i += 2 {
		what[scope.Dim(more[i])] = scope.Words(more[i+1])
	}
	return record.Act{On: civil.On(date), By: by, What: what}
}

func step(date string, e record.Event, by, to record.Party, about record.Matter) record.Act {
	return record.Act{Event: e, On: civil.On(date), By: by, To: to, About: about, Form: "by hand"}
}

func with(p record.Party, a record.Act) record.Act   { a.With = p; return a }
func about(m record.Matter, a record.Act) record.Act { a.About = m; return a }
func in(form scope.Words, a record.Act) record.Act   { a.Form = form; return a }
func at(clock string, a record.Act) record.Act       { a.At = civil.Time(clock); return a }
func of(amount string, a record.Act) record.Act      { a.Amount = money.Of(amount); return a }
func what(d scope.Dim, w scope.Words, a record.Act) record.Act {
	box := scope.Box{}
	maps.Copy(box, a.What)
	box[d] = w
	a.What = box
	return a
}

func knowing(acts ...record.Act) record.Known { return record.Known{Acts: acts} }

func matters(k record.Known, ms ...record.Matter) record.Known {
	k.Matters = map[record.Matter]scope.Box{}
	for _, m := range ms {
		k.Matters[m] = scope.Box{}
	}
	return k
}

var closed = record.Act{Event: Closing, On: civil.On("2008-12-05"), By: Company, And: []record.Party{HOC}}

func option(date, shares string) record.Act {
	return of(shares+" shares", step(date, OptionNotice, HOC, Company, ""))
}

// allied is the record of an option exercised on 2009-02-10 and completed on 2009-02-20, and of what followed.
func allied(acts ...record.Act) record.Known {
	done := record.Act{Event: SubsequentClosing, On: civil.On("2009-02-20"), By: HOC, And: []record.Party{Company},
		Amount: money.Of("4,330,000 shares")}
	return knowing(append([]record.Act{closed, option("2009-02-10", "4,330,000"), done}, acts...)...)
}

// interest is what the Pro Rata Interest of HOC was found to be on a day.
func interest(date, percent string) record.Act {
	return record.Act{Event: InterestChange, On: civil.On(date), Amount: money.Of(percent)}
}

func delivery(date string, by record.Party, ounces string) record.Act {
	return record.Act{Event: GoldDelivery, On: civil.On(date), By: by, Amount: money.Of(ounces + " oz")}
}

func issue(date string, to record.Party, m record.Matter, more ...string) record.Act {
	more = append([]string{"source", "new issue", "for", "money"}, more...)
	return with(to, about(m, does(date, Company, "issue securities", more...)))
}

func stranger(name string) record.Place {
	return record.Place{Name: name, Dim: scope.With, NotIn: HOCEntities + ", " + CompanyGroup + ", " + Representatives}
}

func strangers() []record.Place {
	var out []record.Place
	for _, name := range []string{"FundA", "FundB", "FundC", "FundD", "FundE", "a fund", "third party", "employees",
		"LandCo", "BankCo", "ThirdCo", "RivalCo", "BidCo"} {
		out = append(out, stranger(name))
	}
	return out
}

func cases() map[string]question {
	rival := what("origin", "unsolicited", step("2009-02-04", RivalProposal, "RivalCo", Company, "RivalCo proposal"))
	found := what("counsel", "outside counsel", step("2009-02-04", BoardFinding, Company, "", "RivalCo proposal"))
	elRey := step("2010-04-01", JVNotice, Company, HOC, "El Rey")
	return map[string]question{
		"01": {option("2009-02-20", "4,330,000"), knowing(closed)},
		"02": {option("2009-02-20", "2,000,000"), knowing(closed)},
		"03": {in("fax", at("14:00", option("2009-02-23", "4,330,000"))), knowing(closed)},
		"04": {at("16:00", option("2009-02-23", "4,330,000")), knowing(closed)},
		"05": {does("2009-02-10", Company, "solicit an Alternative Proposal"), knowing(closed)},
		"06": {with("RivalCo", about("RivalCo proposal", does("2009-02-10", Company, "enter into an Alternative Proposal"))),
			superior(knowing(closed, rival, found, step("2009-02-05", RivalNotice, Company, HOC, "RivalCo proposal")))},
		"07": {issue("2009-06-01", "third party", ""), allied()},
		"09": {with("employees", does("2010-02-01", Company, "issue securities", "source", "Stock Option Plan")), allied()},
		"10": {issue("2010-02-01", "a fund", ""), knowing(closed)},
		"11": {does("2010-03-01", HOC, "market purchase", "holding", "40%"), allied()},
		"12": {does("2010-03-01", "HOC Affiliate", "market purchase", "holding", "41%"),
			affiliate("HOC Affiliate", civil.Span{}, allied())},
		"13": {does("2010-03-01", HOC, "make an Acquisition Proposal"), allied(what("stake", "25%",
			step("2010-02-20", TenderOffer, "third party", "", "offer of the third party")))},
		"14": {step("2010-05-01", PreemptiveDemand, HOC, Company, ""), allied(interest("2010-04-15", "14.5%"))},
		"15": {step("2010-11-01", PreemptiveDemand, HOC, Company, ""), holding(allied(
			interest("2010-10-01", "25%"), sold("2010-06-01", "20%")), civil.Span{Through: civil.On("2010-05-31")}, "100%")},
		"16": {with("third party", about("El Rey", does("2010-05-10", Company, "sign a joint venture"))),
			allied(elRey, step("2010-04-15", JVAcceptance, HOC, Company, "El Rey"))},
		"17": {with("third party", about("El Rey", does("2010-04-05", Company, "negotiate a joint venture"))), allied(elRey)},
	}
}

// sold is a sale by HOC, in shares or as a share of what it had.
func sold(date, amount string) record.Act {
	return record.Act{Event: Disposal, On: civil.On(date), By: HOC, Amount: money.Of(amount)}
}

func holding(k record.Known, during civil.Span, amount string) record.Known {
	k.Figures = append(slices.Clone(k.Figures), record.Figure{Name: Held, During: during, Is: money.Of(amount)})
	return k
}

func superior(k record.Known) record.Known {
	k.Facts = append(k.Facts, record.Stated{Fact: Superior, Is: record.Yes, About: "RivalCo proposal", How: record.Agreed})
	return k
}

func affiliate(name record.Party, during civil.Span, k record.Known) record.Known {
	k.Members = append(slices.Clone(k.Members), record.Member{Group: HOCEntities, Name: name, During: during})
	return k
}

func probes() map[string]question {
	f1, f2, f3 := record.Matter("financing F1"), record.Matter("financing F2"), record.Matter("financing F3")
	election := what("extent", "all of it", step("2009-06-01", FinancingElection, HOC, Company, f1))
	electionByFax := election
	electionByFax.On, electionByFax.Form = civil.On("2009-05-28"), "facsimile without confirmation"
	minera := affiliate("Minera H S.A.C.", civil.Span{From: civil.On("2006-01-01")}, allied(interest("2010-04-20", "20%"),
		step("2010-03-16", JVNotice, Company, HOC, "El Rey"),
		step("2010-04-08", JVAcceptance, "Minera H S.A.C.", Company, "El Rey")))
	subsidiary := allied(interest("2010-08-16", "20%"), delivery("2010-05-03", Company, "900"),
		delivery("2010-06-01", "a subsidiary", "1,500"), delivery("2010-06-28", "a subsidiary", "1,400"),
		delivery("2010-07-20", "a subsidiary", "1,150"), step("2010-07-21", RightsNotice, Company, HOC, f3))
	subsidiary.Places = []record.Place{{Name: "a subsidiary", Dim: scope.With, In: CompanyGroup}}
	inConcert := affiliate("FundX", civil.Span{From: civil.On("2009-06-01"), Through: civil.On("2010-01-14")}, allied(
		record.Act{Event: ActTogether, On: civil.On("2009-06-01"), By: HOC, And: []record.Party{"FundX"}},
		record.Act{Event: ActApart, On: civil.On("2010-01-15"), By: HOC, And: []record.Party{"FundX"}}))
	bid := record.Matter("RivalCo proposal")
	return map[string]question{
		"p01": {of("USD 4,000,000", issue("2009-10-14", "FundB", f2)), matters(allied(
			of("USD 5,000,000", step("2009-04-20", FinancingNotice, Company, HOC, f1)),
			step("2009-04-20", RightsNotice, Company, HOC, f1),
			of("USD 5,000,000", issue("2009-05-20", "FundA", f1)), interest("2009-10-14", "20%")), f1, f2)},
		"p02": {with("ThirdCo", about("Las Margaritas", does("2010-04-12", Company, "sign a joint venture"))), matters(allied(
			interest("2010-04-12", "20%"), step("2010-03-01", JVNotice, Company, HOC, "El Rey"),
			step("2010-03-08", JVNotice, Company, HOC, "Las Margaritas"),
			step("2010-03-15", JVAcceptance, HOC, Company, "El Rey")), "El Rey", "Las Margaritas")},
		"p03": {with("ThirdCo", about("El Rey", does("2010-04-20", Company, "sign a joint venture"))), minera},
		"p04": {of("USD 5,000,000", issue("2009-06-08", "FundA", f1)), allied(interest("2009-06-08", "20%"),
			of("USD 5,000,000", step("2009-05-15", FinancingNotice, Company, HOC, f1)),
			step("2009-05-15", RightsNotice, Company, HOC, f1),
			electionByFax, election)},
		"p05": {with("LandCo", about("issue to LandCo", of("500,000 shares", does("2010-02-08", Company, "issue securities",
			"source", "not Stock Option Plan, conversion")))), allied(interest("2010-02-08", "20%"))},
		"p06": {step("2010-03-01", PreemptiveDemand, HOC, Company, "issue planned for 2010-03-15"), holding(allied(
			sold("2010-01-11", "1,000,000 shares"), sold("2009-10-05", "1,500,000 shares"),
			interest("2009-10-04", "25%"), interest("2009-10-05", "22%"), interest("2010-01-11", "20%")),
			civil.Span{Through: civil.On("2009-10-04")}, "12,500,000 shares")},
		"p07": {about("solicitation of proxies", does("2010-06-01", HOC, "solicit proxies")), allied(
			interest("2010-03-01", "14.4%"), of("USD 2,000,000", issue("2010-04-12", "FundD", "")),
			step("2010-04-19", BreachNotice, HOC, Company, "issue of 2010-04-12"),
			step("2010-05-20", ConsentRequest, HOC, Company, "solicitation of proxies"),
			step("2010-05-25", Refusal, Company, HOC, "solicitation of proxies"))},
		"p08": {of("USD 6,000,000", issue("2010-08-16", "FundC", f3)), subsidiary},
		"p09": {does("2010-03-01", HOC, "market purchase", "holding", "36%", "interest", "36%"), inConcert},
		"p10": {of("800,000 shares", issue("2010-10-18", "FundE", "issue to FundE")), allied(
			record.Act{Event: "Amending Agreement No. 2", On: civil.On("2009-06-10"), By: Company, And: []record.Party{HOC},
				Form: "signed writing"},
			delivery("2010-07-20", Company, "4,500"), interest("2010-10-18", "25%"),
			step("2010-10-04", FinancingDecision, Company, "", "issue to FundE"))},
		"p11": {with("BankCo", about("equipment loan", of("USD 3,000,000", does("2009-08-10", Company, "borrow money")))),
			allied(interest("2009-08-10", "20%"))},
		"p12": {with("RivalCo", about(bid, does("2009-02-17", Company, "enter into an Alternative Proposal"))),
			superior(knowing(closed,
				what("origin", "unsolicited", step("2009-02-03", RivalProposal, "RivalCo", Company, bid)),
				what("counsel", "outside counsel", step("2009-02-06", BoardFinding, Company, "", bid)),
				in("facsimile with receipt confirmed", step("2009-02-09", RivalNotice, Company, HOC, bid))))},
	}
}

// expectation is what a careful reader says of a case.
type expectation struct{ expected.Case }

// uncited are the expected clauses that the decision does not cite.
func (e expectation) uncited(d evaluate.Decision) []string {
	var out []string
	for _, c := range e.Expected.Clauses {
		ref := record.Clause(c)
		finds := slices.ContainsFunc(d.Findings, func(f evaluate.Finding) bool { return f.Cites(ref) })
		gone := slices.ContainsFunc(d.Gone, func(g evaluate.Gone) bool {
			return ref.Covers(g.Clause) || slices.ContainsFunc(g.Why, func(r when.Reason) bool { return ref.Covers(r.Clause) })
		})
		if !finds && !gone {
			out = append(out, c)
		}
	}
	return out
}

// TestRealAgreements decides the cases and probes of the agreement, and counts how many come out as a careful reader has them.
func TestRealAgreements(t *testing.T) { t.Run("Gold Resource–Hochschild", realCases) }

func realCases(t *testing.T) {
	ev, err := evaluate.New(Agreement())
	if err != nil {
		t.Fatal(err)
	}
	questions := cases()
	maps.Copy(questions, probes())
	right, all := 0, 0
	for _, e := range slices.Concat(expected.Read[expectation](t, "cases.json"), expected.Read[expectation](t, "probes.json")) {
		all++
		id := strings.TrimPrefix(e.ID, "goldresource-hochschild-2008-")
		q := questions[id]
		d := decide(ev, q)
		missed := e.uncited(d)
		cited := len(missed) < len(e.Expected.Clauses) || len(e.Expected.Clauses) == 0 && len(d.Findings) == 0
		if d.Verdict == e.Verdict() && cited && e.Blamed(d) {
			right++
			if len(missed) > 0 {
				t.Logf("%s: right, without citing %v", id, missed)
			}
			continue
		}
		t.Errorf("%s: got %s, want %s of %v, blaming %v\n%s", id, d.Verdict, e.Verdict(), e.Expected.Clauses,
			e.Expected.Blame, d.Explain())
	}
	t.Logf("cases right: %d of %d", right, all)
}

func decide(ev *evaluate.Evaluator, q question) evaluate.Decision { return ev.Decide(q.act, known(q)) }

// known is what is known in a case: its record is complete, and the strangers are nobody's people.
func known(q question) record.Known {
	k := q.known
	k.Complete = []record.Event{record.AllEvents}
	k.Places = append(slices.Clone(k.Places), strangers()...)
	return k
}
