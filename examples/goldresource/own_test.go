package goldresource_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	. "github.com/pacta-go/pacta/examples/goldresource"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

const (
	permitted    = evaluate.Permitted
	conditional  = evaluate.Conditional
	ineffective  = evaluate.Ineffective
	breach       = evaluate.Breach
	undetermined = evaluate.Undetermined
)

// further is a case of our own: the verdict that a careful lawyer gives, a clause on which it rests, and why.
type further struct {
	name  string
	act   record.Act
	known record.Known
	want  evaluate.Verdict
	of    record.Clause // empty: nothing bears
	why   string
}

func noticed(m record.Matter, answers ...record.Act) record.Known {
	return allied(append([]record.Act{step("2009-05-15", FinancingNotice, Company, HOC, m),
		step("2009-05-15", RightsNotice, Company, HOC, m)}, answers...)...)
}

func optionCases() []further {
	return []further{
		{"an Affiliate gives the Option Exercise Notice", func() record.Act {
			a := option("2009-02-20", "4,330,000")
			a.By = "Minera H S.A.C."
			return a
		}(), affiliate("Minera H S.A.C.", civil.Span{From: civil.On("2006-01-01")}, knowing(closed)), ineffective, "12.1",
			"HOC Entities may pay for the shares, but HOC gives the notice"},
		{"the notice is handed over at half past five on the last day", at("17:30", option("2009-02-23", "4,330,000")),
			knowing(closed), ineffective, "2.1", "the window closes at five, whichever way the last day is read"},
		{"the Option is exercised a second time", option("2009-02-20", "4,330,000"),
			knowing(closed, option("2009-02-10", "4,330,000")), ineffective, "2.1",
			"it is for 4,330,000 shares in all"},
		{"a notice for too few shares does not spoil the good one that follows", option("2009-02-20", "4,330,000"),
			knowing(closed, option("2009-02-10", "2,000,000")), permitted, "2.1", "the first had no effect"},
		{"ten million for the mine", record.Act{Event: MineSpent, On: civil.On("2009-06-01"), By: Company,
			Amount: money.Of("USD 10,000,000")}, allied(), permitted, "2.2(i)",
			"the share of the mine is reached, not passed"},
		{"a cent more for the mine", record.Act{Event: MineSpent, On: civil.On("2009-06-02"), By: Company,
			Amount: money.Of("USD 0.01")}, allied(record.Act{Event: MineSpent, On: civil.On("2009-06-01"), By: Company,
			Amount: money.Of("USD 10,000,000")}), breach, "2.2", "the balance is divided in fixed sums"},
	}
}

func financingCases() []further {
	f := record.Matter("financing F1")
	election := func(date string, form scope.Words) record.Act {
		return in(form, of("USD 5,000,000", what("extent", "all of it", step(date, FinancingElection, HOC, Company, f))))
	}
	sells := of("USD 5,000,000", issue("2009-06-08", "FundA", f))
	late := issue("2010-08-16", "FundC", "financing F3")
	gold := func(second string) record.Known {
		return allied(delivery("2010-06-01", Company, "2,000"), delivery(second, Company, "2,000"),
			step("2010-07-21", RightsNotice, Company, HOC, "financing F3"))
	}
	return []further{
		{"an election faxed on Friday counts on the tenth business day", sells,
			noticed(f, election("2009-05-29", "facsimile with receipt confirmed")), breach, "2.3",
			"the fax is deemed received on Monday, 1 June, the last day"},
		{"an election faxed on the tenth business day counts a day late", sells,
			noticed(f, election("2009-06-01", "facsimile with receipt confirmed")), permitted, "2.3",
			"it is deemed received on 2 June, so HOC failed to elect"},
		{"an election for half of the financing", sells,
			noticed(f, what("extent", "part of it", step("2009-06-01", FinancingElection, HOC, Company, f))), permitted, "2.3",
			"HOC provides all of the financing or none"},
		{"an election by electronic mail", sells, noticed(f, election("2009-06-01", "email")), undetermined, "2.3",
			"the excerpts do not say whether electronic mail is a notice"},
		{"four thousand ounces within forty-five days", late, gold("2010-07-15"), permitted, "4.1(c)",
			"1 June to 15 July are forty-five days: production has commenced, and the Rights Notice was given"},
		{"four thousand ounces within forty-six days", late, gold("2010-07-16"), conditional, "2.3",
			"no period of forty-five days holds them"},
		{"a sale for cash, of which nobody says whether it is under the Stock Option Plan",
			with("FundA", does("2010-10-18", Company, "issue securities", "for", "money")),
			allied(delivery("2010-07-20", Company, "4,500")), undetermined, "4.1(c)", "the source decides"},
		{"an issue after the interest fell to 14.4% and rose again", issue("2010-10-18", "FundE", "issue to FundE"),
			allied(interest("2010-03-01", "14.4%"), interest("2010-09-01", "20%")), permitted, "",
			"what fell away does not come back"},
		{"a demand after selling a little less than a fifth", step("2010-03-01", PreemptiveDemand, HOC, Company, ""),
			holding(allied(sold("2010-01-11", "999,999 shares"), sold("2009-10-05", "1,500,000 shares")),
				civil.Span{Through: civil.On("2009-10-04")}, "12,500,000 shares"), permitted, "4.1(a)",
			"2,499,999 of 12,500,000 are not 20%"},
	}
}

func ventureCases() []further {
	signs := func(date string) record.Act {
		return with("ThirdCo", about("El Rey", does(date, Company, "sign a joint venture")))
	}
	offered := step("2010-03-16", JVNotice, Company, HOC, "El Rey")
	accepted := func(by record.Party) record.Act { return step("2010-04-08", JVAcceptance, by, Company, "El Rey") }
	asked := []record.Act{offered, step("2010-04-05", JVQuery, HOC, Company, "El Rey"),
		step("2010-04-19", JVAnswer, Company, HOC, "El Rey")}
	sold := affiliate("Minera H S.A.C.", civil.Span{From: civil.On("2006-01-01"), Through: civil.On("2010-03-31")},
		allied(offered, accepted("Minera H S.A.C.")))
	sold.Members = append(sold.Members, record.Member{Group: HOCEntities, Name: "Minera H S.A.C.", Not: true,
		During: civil.Span{From: civil.On("2010-04-01")}})
	return []further{
		{"the last day of the JV Negotiation Period", signs("2010-06-07"), allied(offered, accepted(HOC)), breach, "6.2(b)",
			"sixty days after 8 April end with 7 June"},
		{"the day after the JV Negotiation Period", signs("2010-06-08"), allied(offered, accepted(HOC)), permitted, "6.2(b)",
			"the talks have failed"},
		{"an acceptance by a company that HOC has sold", signs("2010-04-20"),
			sold, permitted, "6.2(b)",
			"it was no HOC Entity any more"},
		{"an acceptance by somebody nobody knows", signs("2010-04-20"), allied(offered, accepted("MineCo")), undetermined,
			"6.2(b)", "who MineCo is decides"},
		{"an agreement about other land, of which it is not said that it is other land",
			with("ThirdCo", about("northern claims", does("2010-04-20", Company, "sign a joint venture"))), allied(offered),
			undetermined, "6.2(b)", "the northern claims may be a part of El Rey"},
		{"signing while HOC studies what it asked for", signs("2010-04-22"), allied(asked...), breach, "6.1(b)",
			"HOC has five business days from 19 April"},
		{"signing when the five business days have run", signs("2010-04-27"), allied(asked...), permitted, "6.1(b)",
			"20, 21, 22, 23 and 26 April, without an acceptance"},
		{"signing before HOC was told what it asked for", signs("2010-04-22"), allied(asked[:2]...), conditional, "6.1(b)",
			"the Company can still tell it, and wait"},
		{"an acceptance within five business days of the information", signs("2010-05-10"),
			allied(append(asked, step("2010-04-26", JVAcceptance, HOC, Company, "El Rey"))...), breach, "6.2(b)",
			"it is in time, so the exclusive talks run"},
		{"a venture that stands or falls with its partner", signs("2010-04-20"),
			func() record.Known {
				k := allied()
				k.Facts = record.Facts{{Fact: NeedsPartner, Is: record.Yes}}
				return k
			}(), permitted, "6.1(a)", "an earn-in is no Proposed Joint Venture"},
	}
}

func standstillCases() []further {
	bid := what("stake", "25%", step("2010-02-20", TenderOffer, "BidCo", "", "BidCo's offer"))
	small := what("stake", "19.9%", step("2010-02-20", TenderOffer, "BidCo", "", "BidCo's offer"))
	withdrawn := step("2010-02-26", TenderWithdrawn, "BidCo", "", "BidCo's offer")
	proposes := about("HOC's offer", does("2010-03-01", HOC, "propose a transaction"))
	merger := step("2010-02-20", Combination, "BidCo", "", "merger with BidCo")
	buys := func(date string) record.Act {
		return does(date, HOC, "market purchase", "holding", "41%", "interest", "41%")
	}
	letter := record.Act{Event: "letter agreement", On: civil.On("2010-02-01"), By: HOC, And: []record.Party{Company},
		Form: "signed writing"}
	return []further{
		{"over 40% on the last day of the cap", buys("2010-12-05"), allied(), breach, "3.1", "two years after the closing"},
		{"over 40% between the ends of cap and standstill", buys("2010-12-06"), allied(), conditional, "7.1(a)(i)",
			"the standstill runs from the Subsequent Closing, and asks for consent"},
		{"over 40% after the standstill", buys("2011-02-21"), allied(), permitted, "3.1", "both have ended"},
		{"a tender offer for too little", proposes, allied(small), conditional, "7.1(a)(iii)", "19.9% is less than 20%"},
		{"a tender offer that was withdrawn", proposes, allied(bid, withdrawn), conditional, "7.1(a)(iii)",
			"the standstill binds again"},
		{"a proposal made before the tender offer was withdrawn", proposes,
			allied(bid, withdrawn, step("2010-02-24", Proposal, HOC, Company, "HOC's offer")), permitted, "7.1(b)(ii)",
			"what was begun may go on"},
		{"a merger with others, and HOC's proposal made publicly", what("manner", "publicly", proposes), allied(merger),
			conditional, "7.1(a)(iii)", "in this case HOC must turn to the Board in confidence"},
		{"a merger with others, and HOC's proposal made in a manner not said", proposes, allied(merger), undetermined,
			"7.1(b)(ii)(B)", "the manner decides"},
		{"a letter agreement of which the text is not in the record", buys("2010-03-01"), allied(letter), undetermined,
			"3.1", "it may have lifted the cap"},
		{"an uncured issue without a Rights Notice", proposes, func() record.Known {
			notice := step("2010-01-11", BreachNotice, HOC, Company, "issue to FundD")
			notice.Invokes = record.Clauses{"4.1"}
			k := allied(issue("2010-01-04", "FundD", "issue to FundD"), delivery("2009-12-20", Company, "4,500"), notice)
			k.Facts = record.Facts{{Fact: Material, Is: record.Yes, How: record.Admitted}}
			return k
		}(), permitted, "7.1(b)(i)", "thirty days after 11 January end with 10 February"},
	}
}

func shopCases() []further {
	bid := record.Matter("RivalCo proposal")
	came := what("origin", "unsolicited", step("2009-02-03", RivalProposal, "RivalCo", Company, bid))
	found := what("counsel", "outside counsel", step("2009-02-06", BoardFinding, Company, "", bid))
	alone := what("counsel", "no counsel", found)
	banker := knowing(closed)
	banker.Members = []record.Member{{Group: Representatives, Name: "the banker"}}
	enters := with("RivalCo", about(bid, does("2009-02-17", Company, "enter into an Alternative Proposal")))
	talks := with("RivalCo", about(bid, does("2009-02-10", Company, "negotiate an Alternative Proposal")))
	return []further{
		{"the Company's banker looks for an investor", does("2009-01-15", "the banker", "solicit an Alternative Proposal"),
			banker, breach, "9.1(a)(i)", "what its advisers do counts as the Company's"},
		{"the Company looks for another investor on the Option Expiration Date",
			does("2009-02-23", Company, "solicit an Alternative Proposal"), knowing(closed), permitted, "",
			"the bar is for the time prior to that date"},
		{"five business days after a notice by hand", enters, superior(knowing(closed, came, found,
			step("2009-02-09", RivalNotice, Company, HOC, bid))), permitted, "9.1(b)",
			"10, 11, 12, 13 and 17 February"},
		{"no notice has been given yet", enters, superior(knowing(closed, came, found)), conditional, "9.1(b)(y)",
			"the notice can still be given, and the act has to wait"},
		{"talks after a finding without outside counsel", talks, knowing(closed, came, alone), breach, "9.1(a)(ii)",
			"counsel must have been heard"},
		{"talks before HOC was notified", talks, knowing(closed, came, found), undetermined, "9.1(b)",
			"whether notice and superiority are needed for talks too is not said"},
		{"assigning with one's own consent", about("A", does("2010-03-01", Company, "assign the agreement")),
			allied(step("2010-02-20", AssignmentConsent, Company, HOC, "A")), conditional, "12.9",
			"the consent of the other party is needed"},
		{"leasing an office", does("2010-03-01", Company, "lease an office"), func() record.Known {
			k := allied()
			k.Places = []record.Place{{Name: "lease an office", Dim: scope.Activity}}
			return k
		}(), permitted, "", "no clause is about it"},
		{"a suit in New York", does("2010-03-01", HOC, "sue"), allied(), permitted, "12.4",
			"the courts of Colorado are not the only ones"},
	}
}

func boardCases() []further {
	figure := func(percent string) record.Known {
		k := allied()
		k.Figures = []record.Figure{{Name: Interest, Is: money.Of(percent)}}
		return k
	}
	second := step("2010-06-01", SecondNomination, HOC, Company, "")
	appointed := record.Act{Event: Appointment, On: civil.On("2009-03-02"), By: Company}
	meets := about("June meeting", does("2010-06-10", Company, "hold a Board meeting"))
	closing := func(date string, omitted bool) record.Act {
		return record.Act{Event: SubsequentClosing, On: civil.On(date), By: HOC, And: []record.Party{Company},
			Omission: omitted}
	}
	exercised := knowing(closed, option("2009-02-10", "4,330,000"))
	return []further{
		{"a second director at 40%", second, figure("40%"), permitted, "5.2", "40% or more"},
		{"a second director at 39.9%", second, figure("39.9%"), ineffective, "5.2", "less than 40%"},
		{"a second director, and the interest is not stated", second, allied(), undetermined, "5.2", "the interest decides"},
		{"a first director before the shares are bought", step("2009-02-12", Nomination, HOC, Company, ""), exercised,
			ineffective, "5.1", "exercised is not completed"},
		{"a Board of six", does("2010-06-01", Company, "expand the Board", "seats", "6 seats"), allied(), conditional, "5.2",
			"HOC may still approve"},
		{"a Board of five", does("2010-06-01", Company, "expand the Board", "seats", "5 seats"), allied(), permitted, "5.2",
			"five is not more than five"},
		{"a Board meeting seven business days after its notice", meets,
			allied(appointed, step("2010-06-01", MeetingNotice, Company, HOC, "June meeting")), permitted, "5.3",
			"2 to 10 June without the weekend"},
		{"a Board meeting six business days after its notice", meets,
			allied(appointed, step("2010-06-02", MeetingNotice, Company, HOC, "June meeting")), breach, "5.3", "a day short"},
		{"the closing on its last day", closing("2009-02-25", false), exercised, permitted, "2.1",
			"ten business days, one holiday"},
		{"no closing on its last day", closing("2009-02-25", true), exercised, permitted, "2.1", "the day is not over"},
		{"no closing on the day after its last", closing("2009-02-26", true), exercised, breach, "2.1", "it is due"},
	}
}

func roleCases() []further {
	m := record.Matter("HOC's offer")
	proposes := about(m, does("2010-03-01", HOC, "propose a transaction"))
	minera := func(k record.Known) record.Known {
		return affiliate("Minera H S.A.C.", civil.Span{From: civil.On("2006-01-01")}, k)
	}
	subsidiary := allied()
	subsidiary.Members = []record.Member{{Group: CompanyGroup, Name: "El Rey S.A."}}
	notice := func(date string) record.Known {
		return allied(delivery("2009-12-20", Company, "4,500"), step(date, RightsNotice, Company, HOC, "issue to FundE"))
	}
	issues := issue("2010-02-08", "FundE", "issue to FundE")
	return []further{
		{"consent to another proposal", proposes, matters(allied(step("2010-02-20", Consent, Company, HOC, "another offer")),
			m, "another offer"), conditional, "7.1(a)(iii)", "it is for one matter only"},
		{"consent by word of mouth", proposes, allied(in("oral", step("2010-02-20", Consent, Company, HOC, m))), conditional,
			"7.1(a)(iii)", "it must be in writing"},
		{"written consent after an oral one", proposes, allied(in("oral", step("2010-02-20", Consent, Company, HOC, m)),
			step("2010-02-25", Consent, Company, HOC, m)), permitted, "7.1(a)(iii)", "the good one counts"},
		{"a tender offer by an Affiliate of HOC", proposes, minera(allied(what("stake", "25%",
			step("2010-02-20", TenderOffer, "Minera H S.A.C.", "", "own offer")))), conditional, "7.1(a)(iii)",
			"it must be by others"},
		{"an Affiliate solicits proxies", does("2010-03-01", "Minera H S.A.C.", "solicit proxies"), minera(allied()),
			conditional, "7.1(a)(iv)", "HOC answers for its Affiliates"},
		{"a stranger solicits proxies", does("2010-03-01", "FundA", "solicit proxies"), allied(), permitted, "",
			"the standstill does not bind others"},
		{"a subsidiary of the Company signs a joint venture", with("ThirdCo", about("El Rey", does("2010-04-20",
			"El Rey S.A.", "sign a joint venture"))), subsidiary, conditional, "6.1(a)", "the Company answers for it"},
		{"an issue on the tenth business day after the Rights Notice", issues, notice("2010-01-25"), permitted, "4.1(c)",
			"26 January to 8 February"},
		{"an issue on the ninth business day after the Rights Notice", issues, notice("2010-01-26"), breach, "4.1(c)",
			"a day short"},
		{"a Rights Notice to a bank of HOC", issues, allied(delivery("2009-12-20", Company, "4,500"),
			step("2010-01-20", RightsNotice, Company, "BankCo", "issue to FundE")), conditional, "4.1(c)", "it must reach HOC"},
		{"a financing decided before production and carried out after it", issues, allied(
			step("2009-12-01", FinancingDecision, Company, "", "issue to FundE"), delivery("2009-12-20", Company, "4,500"),
			step("2010-01-20", RightsNotice, Company, HOC, "issue to FundE")), conditional, "2.3",
			"the day of the decision counts"},
	}
}

func furtherCases() []further {
	var all []further
	for _, list := range [][]further{optionCases(), financingCases(), ventureCases(), standstillCases(), shopCases(),
		boardCases(), roleCases()} {
		all = append(all, list...)
	}
	return all
}

func TestFurtherCases(t *testing.T) {
	ev, err := evaluate.New(Agreement())
	if err != nil {
		t.Fatal(err)
	}
	right := 0
	for _, c := range furtherCases() {
		d := decide(ev, question{c.act, c.known})
		e := expectation{}
		if c.of != "" {
			e.Expected.Clauses = []string{string(c.of)}
		}
		if d.Verdict != c.want || len(e.uncited(d)) > 0 || c.of == "" && len(d.Findings) > 0 {
			t.Errorf("%s: got %s, want %s of %s: %s\n%s", c.name, d.Verdict, c.want, c.of, c.why, d.Explain())
			continue
		}
		right++
	}
	t.Logf("cases right: %d of %d", right, len(furtherCases()))
}

func TestLaws(t *testing.T) {
	if testing.Short() {
		t.Skip("every case is decided some hundred times")
	}
	var all contracttest.Cases
	for id, q := range cases() {
		all = append(all, contracttest.Case{Name: id, Act: q.act, Known: known(q)})
	}
	for id, q := range probes() {
		all = append(all, contracttest.Case{Name: id, Act: q.act, Known: known(q)})
	}
	for _, c := range furtherCases() {
		if c.name == "a tender offer that was withdrawn" {
			continue // a second tender offer, which nobody withdrew, does free
		}
		all = append(all, contracttest.Case{Name: c.name, Act: c.act, Known: known(question{c.act, c.known})})
	}
	contracttest.Laws(t, Agreement(), all)
}
