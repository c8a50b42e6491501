package evaluate_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// TestNewRefuses asks for every way in which an agreement can be wrong.
func TestNewRefuses(t *testing.T) {
	kinds := []struct {
		name string
		rs   refusals
	}{
		{"words", badWords()},
		{"events", badEvents()},
		{"parties", badParties()},
		{"exceptions", badExceptions()},
		{"times", badTimes()},
		{"numbers", badNumbers()},
		{"circles", badCircles()},
		{"amounts", badAmounts()},
		{"remedies", badRemedies()},
		{"commitments", badCommitments()},
		{"investments", badInvestments()},
		{"requirements", badRequirements()},
		{"amendments", badAmendments()},
		{"readings", badReadings()},
		{"procedures", badProcedures()},
		{"fields that must be stated", badFields()},
	}
	for _, kind := range kinds {
		t.Run(kind.name, kind.rs.run)
	}
}

// TestNewReportsEverything holds that all that is wrong is reported at once, each with its clause.
func TestNewReportsEverything(t *testing.T) {
	wrong := change(deal(
		obligation.Exclusivity{Clause: "4.1", Bound: "Helio", Holder: cumulus, Scope: scope.Box{"activity": "trian models"}},
		obligation.Duty{Clause: "5", Bound: helios, Does: "paymnt"},
		obligation.Permission{Clause: "6", Holder: helios},
		exclusive("7", "Untied States"),
		exclusive("8", "US", obligation.Exception{Clause: "8(a)", Over: scope.Box{"territory": "Japan"}}),
	), func(a *contract.Agreement) {
		a.Events = contract.Events{"payment": {By: "Heliso"}}
		a.Term = civil.Span{From: civil.On("2030-01-01"), Through: civil.On("2026-01-01")}
	})
	refusal{deal: wrong, want: problems{{"4.1", "Bound"}, {"4.1", "Scope"}, {"5", "event"}, {"6", "Scope"}, {"7", "Scope"},
		{"8", "Except"}, {"", "Term"}, {"", "Events"}},
		says: []string{`did you mean "train models"?`, `did you mean "payment"?`, `"paymnt"`}}.run(t)
}

func (r refusal) run(t *testing.T) {
	t.Helper()
	_, err := evaluate.New(r.deal)
	r.check(t, err)
}

func TestNewAcceptsTheSmallest(t *testing.T) {
	ev, err := evaluate.New(contract.Agreement{Parties: contract.Parties{"Helios": "", "Cumulus": ""}})
	if err != nil {
		t.Fatal(err)
	}
	d := ev.Decide(record.Act{}, record.Known{})
	if d.Verdict != permitted || len(d.Findings) != 0 {
		t.Errorf("without terms nothing bears on anything: %s", d)
	}
}

func badWords() refusals {
	word := scope.Box{"activity": "trian models"}
	bar := func(how func(*obligation.Prohibition)) contract.Agreement {
		p := obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus, Scope: scope.Box{"activity": "train models"}}
		how(&p)
		return deal(p)
	}
	given := func(how func(*contract.Agreement)) contract.Agreement {
		return change(deal(exclusive("4.1", "US")), how)
	}
	return refusals{
		{name: "an activity", want: problems{{"4.1", "Scope"}}, says: []string{`"trian models"`, `did you mean "train models"?`},
			deal: bar(func(p *obligation.Prohibition) { p.Scope = word })},
		{name: "a territory", want: problems{{"4.1", "Scope"}}, says: []string{`"Untied States"`},
			deal: deal(exclusive("4.1", "Untied States"))},
		{name: "a word of the agreement's own dimension", want: problems{{"4.1", "Scope"}}, says: []string{`"GUP"`},
			deal: bar(func(p *obligation.Prohibition) { p.Scope = scope.Box{"hardware": "GUP"} })},
		{name: "a counterparty", want: problems{{"4.1", "Scope"}}, says: []string{`"Nimubs"`},
			deal: bar(func(p *obligation.Prohibition) { p.Scope = scope.Box{"with": "Nimubs"} })},
		{name: "an empty word", want: problems{{"4.1", "Scope"}},
			deal: bar(func(p *obligation.Prohibition) { p.Scope = scope.Box{"activity": ""} })},
		{name: "a word that is no grammar", want: problems{{"4.1", "Scope"}},
			deal: bar(func(p *obligation.Prohibition) { p.Scope = scope.Box{"activity": "train models except"} })},
		{name: "words beyond every limit", want: problems{{"4.1", "Scope"}},
			deal: bar(func(p *obligation.Prohibition) {
				p.Scope = scope.Box{"activity": scope.Words(strings.Repeat("train models, ", 6000))}
			})},
		{name: "in a group that is bound", want: problems{{"4.1", "Bound"}},
			deal: bar(func(p *obligation.Prohibition) { p.Through = "affiliates" })},
		{name: "in an exception", want: problems{{"4.1", "Except"}},
			deal: bar(func(p *obligation.Prohibition) { p.Except = obligation.Exceptions{{Clause: "4.1(a)", Over: word}} })},
		{name: "in an exception to an exception", want: problems{{"4.1", "Except"}},
			deal: bar(func(p *obligation.Prohibition) {
				p.Except = obligation.Exceptions{{Over: scope.Everything, Except: obligation.Exceptions{{Over: word}}}}
			})},
		{name: "in a condition", want: problems{{"4.1", "condition"}},
			deal: bar(func(p *obligation.Prohibition) { p.Life.While = when.Is(word) })},
		{name: "in where an exclusivity may go", want: problems{{"4.1", "To"}},
			deal: deal(obligation.Exclusivity{Clause: "4.1", Bound: helios, Holder: cumulus, To: word})},
		{name: "in a permission", want: problems{{"6", "Scope"}},
			deal: deal(obligation.Permission{Clause: "6", Holder: helios, Scope: word})},
		{name: "in a license field", want: problems{{"8", "Except"}},
			deal: deal(obligation.License{Clause: "8", Licensor: cumulus, Licensee: helios,
				Subject: scope.Box{"activity": "use technology"}, Grants: []obligation.Grant{{Clause: "8.1", Field: word}}})},
		{name: "in what a license needs", want: problems{{"8", "Scope"}},
			deal: deal(obligation.License{Clause: "8", Licensor: cumulus, Licensee: helios, Subject: word})},
		{name: "in the forum of disputes", want: problems{{"12", "Scope"}},
			deal: deal(obligation.Disputes{Clause: "12", Between: []record.Party{helios, cumulus}, Forum: word})},
		{name: "in what an event is", want: problems{{"", "Events: launch"}},
			deal: given(func(a *contract.Agreement) { a.Events = contract.Events{"launch": {Is: word}} })},
		{name: "in what an event must be within", want: problems{{"14", "Events: launch"}},
			deal: given(func(a *contract.Agreement) { a.Events = contract.Events{"launch": {Clause: "14", Within: word}} })},
		{name: "in the form of an event", want: problems{{"", "Events: launch"}},
			deal: given(func(a *contract.Agreement) { a.Events = contract.Events{"launch": {Form: "telegrahm"}} })},
		{name: "in who takes an event", want: problems{{"", "Events: launch"}},
			deal: given(func(a *contract.Agreement) { a.Events = contract.Events{"launch": {By: "Hellios"}} })},
		{name: "in who takes a joint event", want: problems{{"", "Events: launch"}},
			deal: given(func(a *contract.Agreement) {
				a.Events = contract.Events{"launch": {By: "Hellios, Cumulus", Joint: true}}
			})},
		{name: "in the addressee of an event", want: problems{{"", "Events: launch"}},
			deal: given(func(a *contract.Agreement) { a.Events = contract.Events{"launch": {To: "Hellios"}} })},
		{name: "in what a clause left out touches", want: problems{{"9", "Touches"}},
			deal: given(func(a *contract.Agreement) { a.Unmodelled = []contract.Unmodelled{{Clause: "9", Touches: word}} })},
		{name: "in the part that is held void", want: problems{{"4.1", "Held"}},
			deal: given(func(a *contract.Agreement) {
				a.Held = []contract.Held{{Clause: "4.1", As: contract.Void, Extent: word}}
			})},
		{name: "in a definition", want: problems{{"", "Words"}},
			deal: given(func(a *contract.Agreement) {
				a.Definitions = []contract.Definition{{Clause: "1", Word: "modelling", Dim: "activity", Includes: "trian models"}}
			})},
		{name: "in the group of a member", want: problems{{"", "Words"}},
			deal: given(func(a *contract.Agreement) {
				a.Groups, a.Members = "affiliates", []record.Member{{Group: "affilates", Name: nimbus}}
			})},
		{name: "in the outline itself, twice", want: problems{{"", "Words"}},
			deal: given(func(a *contract.Agreement) { a.Words["hardware"] = "GPU, GPU" })},
	}
}

func badEvents() refusals {
	bar := func(c when.Condition) contract.Agreement {
		return deal(exclusive("4.1", "US", obligation.Exception{Clause: "4.1(a)", Over: scope.Everything, While: c}))
	}
	step := func(s obligation.Step) contract.Agreement {
		return deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus, Unless: obligation.Steps{s}})
	}
	condition := problems{{"4.1", "condition"}}
	declared := func(how func(contract.Events)) contract.Agreement {
		return change(firstRefusal(civil.Days(30), civil.Period{}), func(a *contract.Agreement) {
			how(a.Events)
		})
	}
	return refusals{
		{name: "done", deal: bar(when.Did("certificate")), want: condition, says: []string{`"certificate" is not declared`}},
		{name: "done, in full", deal: bar(when.Done{Event: "certificate"}), want: condition},
		{name: "done, none named", deal: bar(when.Done{}), want: condition},
		{name: "done since", want: condition, deal: change(bar(when.Done{Event: "certificate", Since: "closing"}),
			func(a *contract.Agreement) { a.Events = contract.Events{"certificate": {}} }), says: []string{`"closing"`}},
		{name: "done before", want: condition, deal: change(bar(when.Done{Event: "certificate", Before: "closing"}),
			func(a *contract.Agreement) { a.Events = contract.Events{"certificate": {}} }), says: []string{`"closing"`}},
		{name: "within not", deal: bar(when.Not(when.All{when.Any{when.Did("certificate")}})), want: condition},
		{name: "passed since", deal: bar(when.Passed{After: "closing", Period: civil.Days(1)}), want: condition},
		{name: "a total", deal: bar(when.Total{Event: "payment", Bounds: when.Bounds{AtLeast: amount("USD 1")}}),
			want: condition},
		{name: "a total not over another", want: condition, says: []string{`"funding"`},
			deal: change(bar(when.Total{Event: "payment", NotOver: "funding"}), func(a *contract.Agreement) {
				a.Events = contract.Events{"payment": {}}
			})},
		{name: "in a definition", want: problems{{"1", "condition"}},
			deal: change(bar(when.Phrase("busy")), func(a *contract.Agreement) {
				a.Definitions = []contract.Definition{{Clause: "1", Word: "busy", Senses: []contract.Sense{
					{Name: "only", If: when.Did("certificate")}}}}
			})},
		{name: "a phrase without a definition", deal: bar(when.Phrase("busy")), want: condition},
		{name: "consent", deal: step(obligation.Consent{Given: "consent"}), want: problems{{"4.1", "consent"}}},
		{name: "a second request", want: problems{{"4.1", "consent"}}, says: []string{`"second request"`},
			deal: change(step(obligation.Consent{Given: "consent", Asked: "request", Second: &obligation.Request{
				Asked: "second request"}}), func(a *contract.Agreement) {
				a.Events = contract.Events{"consent": {}, "request": {}}
			})},
		{name: "notice", deal: step(obligation.Notice{Given: "notice"}), want: problems{{"4.1", "notice"}}},
		{name: "an offer", deal: declared(func(es contract.Events) { delete(es, offered) }),
			want: problems{{"4.3", "first refusal"}}},
		{name: "a refusal", deal: declared(func(es contract.Events) { delete(es, declined) }),
			want: problems{{"4.3", "first refusal"}}},
		{name: "what performs a duty", deal: deal(obligation.Duty{Clause: "5", Bound: helios, Does: "payment"}),
			want: problems{{"5", "event"}}},
		{name: "what a duty runs from", want: problems{{"5", "After"}},
			deal: change(deal(obligation.Duty{Clause: "5", Bound: helios, Does: "payment", After: "invoice",
				Within: civil.Days(30)}), func(a *contract.Agreement) { a.Events = contract.Events{"payment": {}} })},
		{name: "what exercises a right", deal: deal(obligation.Right{Clause: "5", Holder: helios, By: "exercise"}),
			want: problems{{"5", "event"}}},
		{name: "a call", want: problems{{"5(a)", "event"}}, says: []string{`"call"`},
			deal: change(funding(), func(a *contract.Agreement) { delete(a.Events, "call") })},
		{name: "a purchase", want: problems{{"6", "event"}}, deal: deal(obligation.MinimumPurchase{Clause: "6",
			Buyer: helios, Seller: cumulus, Bought: "purchase", Periods: []obligation.Purchase{{Least: amount("USD 1")}}})},
		{name: "a tier of disputes", want: problems{{"12", "dispute resolution"}},
			deal: deal(obligation.Disputes{Clause: "12", Between: []record.Party{helios, cumulus},
				Forum: scope.Box{"activity": "arbitrate"}, Tiers: []obligation.Tier{{Begun: "notice", Lasts: civil.Days(30)}}})},
		{name: "a withdrawal of nothing", want: problems{{"", "Events: withdrawal"}},
			deal: declared(func(es contract.Events) { es["withdrawal"] = contract.Event{Withdraws: "consent"} })},
	}
}

func badParties() refusals {
	bound := problems{{"4.1", "Bound"}}
	return refusals{
		{name: "bound", deal: deal(obligation.Prohibition{Clause: "4.1", Bound: "Hellios", Holder: cumulus}), want: bound,
			says: []string{`"Hellios" is not a party`}},
		{name: "an outsider is bound", deal: deal(obligation.Prohibition{Clause: "4.1", Bound: nimbus, Holder: cumulus}),
			want: bound},
		{name: "one of two bound", deal: deal(obligation.Prohibition{Clause: "4.1", Bound: "Helios, Hellios"}), want: bound},
		{name: "holder", deal: deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: "Cumullus"}), want: bound},
		{name: "grantor", want: problems{{"4.3", "Bound"}}, deal: change(firstRefusal(civil.Days(30), civil.Period{}),
			func(a *contract.Agreement) {
				r := a.Terms[0].(obligation.FirstRefusal)
				r.Grantor = "Hellios"
				a.Terms = contract.Terms{r}
			})},
		{name: "nobody is a party", want: problems{{"", "Parties"}},
			deal: change(deal(), func(a *contract.Agreement) { a.Parties = nil })},
		{name: "a party to a dispute", want: problems{{"12", "Bound"}},
			deal: deal(obligation.Disputes{Clause: "12", Between: []record.Party{helios, "Cumullus"},
				Forum: scope.Box{"activity": "arbitrate"}})},
	}
}

func badExceptions() refusals {
	bar := func(e obligation.Exception) contract.Agreement { return deal(exclusive("4.1", "US", e)) }
	except := problems{{"4.1", "Except"}}
	return refusals{
		{name: "elsewhere", deal: bar(obligation.Exception{Clause: "4.1(a)", Over: scope.Box{"territory": "Japan"}}), want: except,
			says: []string{"§4.1(a)", "meets no part"}},
		{name: "for another activity", deal: bar(obligation.Exception{Over: scope.Box{"activity": "sell"}}), want: except},
		{name: "for what lies outside from the start", deal: bar(obligation.Exception{Over: scope.Box{"with": "Cumulus"}}),
			want: except},
		{name: "an exception to an exception that it does not meet", want: except,
			deal: bar(obligation.Exception{Over: scope.Box{"territory": "Texas"},
				Except: obligation.Exceptions{{Over: scope.Box{"territory": "California"}}}})},
		{name: "empty", deal: bar(obligation.Exception{Clause: "4.1(a)"}), want: except, says: []string{"§4.1(a)"}},
		{name: "urgent relief from a clause that bars no court", want: problems{{"12", "Except"}},
			deal: deal(obligation.Disputes{Clause: "12", Between: []record.Party{helios, cumulus},
				Forum:  scope.Box{"activity": "arbitrate"},
				Except: obligation.Exceptions{{Over: scope.Box{"activity": "sue"}}}})},
	}
}

func badTimes() refusals {
	backwards := civil.Span{From: civil.On("2028-01-01"), Through: civil.On("2027-12-31")}
	long := civil.Years(201)
	life := func(l obligation.Life) contract.Agreement {
		return deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus, Life: l})
	}
	while := func(c when.Condition) contract.Agreement { return life(obligation.Life{While: c}) }
	return refusals{
		{name: "the agreement ends before it begins", want: problems{{"", "Term"}},
			deal: change(deal(), func(a *contract.Agreement) { a.Term = backwards })},
		{name: "a term ends before it begins", deal: life(obligation.Life{During: backwards}), want: problems{{"4.1", "Life"}}},
		{name: "two beginnings", want: problems{{"4.1", "Life"}},
			deal: life(obligation.Life{During: civil.Span{From: civil.On("2027-01-01"), After: civil.On("2027-01-01")}})},
		{name: "what counts for a duty ends before it begins", want: problems{{"5", "In"}},
			deal: deal(obligation.Duty{Clause: "5", Bound: helios, Does: "payment", Least: amount("USD 1"), In: backwards})},
		{name: "a period of purchase ends before it begins", want: problems{{"6", "Periods"}},
			deal: deal(obligation.MinimumPurchase{Clause: "6", Buyer: helios, Seller: cumulus, Bought: "purchase",
				Periods: []obligation.Purchase{{During: backwards, Least: amount("USD 1")}}})},
		{name: "a tail that neither lasts nor is none", deal: life(obligation.Life{Tails: []obligation.Tail{{}}}),
			want: problems{{"4.1", "Life"}}},
		{name: "a tail that lasts and is none", want: problems{{"4.1", "Life"}},
			deal: life(obligation.Life{Tails: []obligation.Tail{{None: true, Lasts: civil.Years(1)}}})},
		{name: "a tail too long", deal: life(obligation.Life{Tails: []obligation.Tail{{Lasts: long}}}),
			want: problems{{"4.1", "Life"}}},
		{name: "a term that survives and has a tail", want: problems{{"4.1", "Life"}},
			deal: life(obligation.Life{Survives: true, Tails: []obligation.Tail{{Lasts: civil.Years(1)}}})},
		{name: "a time for cure too long", want: problems{{"4.1", "period"}},
			deal: deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Cure: long})},
		{name: "a time after which a right takes effect too long", want: problems{{"11", "period"}},
			deal: deal(obligation.Right{Clause: "11", Holder: helios, By: "exercise", After: long})},
		{name: "a time for a duty too long", want: problems{{"5", "period"}},
			deal: deal(obligation.Duty{Clause: "5", Bound: helios, Does: "payment", After: "invoice", Within: long})},
		{name: "a time for a duty and a day", want: problems{{"5", "Due"}},
			deal: deal(obligation.Duty{Clause: "5", Bound: helios, Does: "payment", After: "invoice", Within: civil.Days(1),
				Due: civil.On("2027-01-01")})},
		{name: "a time that runs from nothing", want: problems{{"5", "Within"}},
			deal: deal(obligation.Duty{Clause: "5", Bound: helios, Does: "payment", Within: civil.Days(1)})},
		{name: "a condition that passes without a period", want: problems{{"4.1", "condition"}},
			deal: while(when.Passed{From: civil.On("2027-01-01")})},
		{name: "a condition that passes from a day and an event", want: problems{{"4.1", "condition"}},
			deal: while(when.Passed{From: civil.On("2027-01-01"), After: "closing", Period: civil.Days(1)})},
		{name: "a calendar without business days", want: problems{{"", "Calendar"}},
			deal: change(deal(), func(a *contract.Agreement) { a.Calendar = civil.Calendar{Holidays: []civil.Date{{}}} })},
	}
}

func badNumbers() refusals {
	us, eu := exclusive("4.1", "US"), exclusive("4.1", "EU")
	return refusals{
		{name: "two exclusivities of one number", deal: deal(us, eu), want: problems{{"4.1", "Clause"}},
			says: []string{`two terms of kind "exclusivity"`}},
		{name: "two titles of one number", want: problems{{"4.1", "Clause"}},
			deal: deal(us, exclusive("4.1 Something else", "EU"))},
		{name: "two rights to one act of one number", want: problems{{"5", "Clause"}},
			deal: deal(obligation.Right{Clause: "5", Holder: helios, By: "exercise"},
				obligation.Right{Clause: "5", Holder: helios, By: "exercise"})},
		{name: "no number", deal: deal(exclusive("", "US")), want: problems{{"", "Clause"}}},
		{name: "no term at all", deal: deal(nil, us), want: problems{{"", "Terms"}}},
		{name: "two tranches of one number", want: problems{{"5(a)", "Clause"}},
			deal: change(funding(), func(a *contract.Agreement) {
				i := a.Terms[0].(obligation.Investment)
				i.Tranches = []obligation.Tranche{i.Tranches[0], i.Tranches[0]}
				a.Terms = contract.Terms{i}
			})},
	}
}

func badCircles() refusals {
	may := func(clause record.Clause, over, under record.Clauses) obligation.Permission {
		return obligation.Permission{Clause: clause, Holder: helios, Toward: cumulus,
			Scope: scope.Box{"activity": "train models"}, Notwithstanding: over, SubjectTo: under}
	}
	bar := func(clause record.Clause, over, under record.Clauses) obligation.Prohibition {
		return obligation.Prohibition{Clause: clause, Bound: helios, Holder: cumulus, Notwithstanding: over, SubjectTo: under}
	}
	phrases := func(ds ...contract.Definition) contract.Agreement {
		return change(deal(exclusive("4.1", "US")), func(a *contract.Agreement) { a.Definitions = ds })
	}
	phrase := func(clause record.Clause, word, by string) contract.Definition {
		return contract.Definition{Clause: clause, Word: word, Senses: []contract.Sense{
			{Name: "only", If: when.Not(when.Phrase(by))}}}
	}
	class := func(clause record.Clause, word, by string) contract.Definition {
		return contract.Definition{Clause: clause, Word: word, Dim: "activity", Includes: scope.Words(by)}
	}
	prevails := "Notwithstanding"
	return refusals{
		{name: "each prevails over the other", want: problems{{"4.1", prevails}, {"6", prevails}},
			deal: deal(bar("4.1", record.Clauses{"6"}, nil), may("6", record.Clauses{"4.1"}, nil))},
		{name: "each is subject to the other", want: problems{{"4.1", prevails}, {"6", prevails}},
			deal: deal(bar("4.1", nil, record.Clauses{"6"}), may("6", nil, record.Clauses{"4.1"}))},
		{name: "three in a circle", want: problems{{"4.1", prevails}, {"6", prevails}, {"7", prevails}},
			deal: deal(bar("4.1", record.Clauses{"6"}, nil), may("6", record.Clauses{"7"}, nil),
				bar("7", record.Clauses{"4.1"}, nil))},
		{name: "a clause prevails over itself", want: problems{{"4.1", prevails}},
			deal: deal(bar("4.1", record.Clauses{"4"}, nil))},
		{name: "a clause that is not there", want: problems{{"4.1", prevails}}, says: []string{"§9"},
			deal: deal(bar("4.1", record.Clauses{"9"}, nil))},
		{name: "subject to a clause that is not there", want: problems{{"4.1", "SubjectTo"}},
			deal: deal(bar("4.1", nil, record.Clauses{"4.10"}))},
		{name: "a phrase by itself", deal: phrases(phrase("1", "busy", "busy")), want: problems{{"1", "Definitions"}}},
		{name: "two phrases by each other", want: problems{{"1", "Definitions"}, {"2", "Definitions"}},
			deal: phrases(phrase("1", "busy", "full"), phrase("2", "full", "busy"))},
		{name: "a class word by itself", deal: phrases(class("1", "modelling", "modelling")), want: problems{{"", "Words"}}},
		{name: "two class words by each other", want: problems{{"", "Words"}},
			deal: phrases(class("1", "modelling", "computing"), class("2", "computing", "modelling"))},
		{name: "a word without a meaning", deal: phrases(contract.Definition{Clause: "1", Word: "busy"}),
			want: problems{{"1", "Definitions"}}},
		{name: "a meaning without a word", want: problems{{"", "Words"}},
			deal: phrases(contract.Definition{Clause: "1", Dim: "activity", Includes: "sell"})},
		{name: "a breach of a clause that is not there", want: problems{{"4.1", "condition"}},
			deal: deal(exclusive("4.1", "US", obligation.Exception{Over: scope.Everything, While: when.InBreach{Clause: "9"}}))},
		{name: "a breach of no clause", want: problems{{"4.1", "condition"}}, deal: excepted(when.InBreach{By: helios})},
		{name: "a breach by nobody known", want: problems{{"4.1", "condition"}}, says: []string{`did you mean "Helios"?`},
			deal: excepted(when.InBreach{Clause: "4.1", By: "Heilos"})},
		{name: "something not done by nobody known", want: problems{{"4.1", "condition"}}, says: []string{`"Cumulos"`},
			deal: excepted(when.Not(when.Done{Event: "objection", By: "Cumulos"}))},
		{name: "something done as to no dimension", want: problems{{"4.1", "condition"}}, says: []string{`did you mean "territory"?`},
			deal: excepted(when.Done{Event: "certificate", As: []scope.Dim{"teritory"}})},
		{name: "something done by the one in no dimension", want: problems{{"4.1", "condition"}},
			deal: excepted(when.Done{Event: "certificate", ByThe: "customr"})},
		{name: "a notice of a breach by nobody known", want: problems{{"4.1", "condition"}},
			deal: excepted(when.Uncured{By: "Heilos", Notice: "objection", For: civil.Days(30)})},
		{name: "an end by nobody known", want: problems{{"4.1", "condition"}}, deal: excepted(when.Not(when.Ended{By: "Cumulos"}))},
		{name: "an end under no clause", want: problems{{"4.1", "condition"}}, deal: excepted(when.Not(when.Ended{Under: "9"}))},
	}
}

func badRemedies() refusals {
	remedy := func(r obligation.Remedy) contract.Agreement {
		r.What = "damages"
		return deal(obligation.Prohibition{Clause: "6", Bound: helios, Remedies: obligation.Remedies{r}})
	}
	week, want := civil.Weeks(1), problems{{"6", "Remedies: damages"}}
	return refusals{
		{name: "two currencies", want: want, says: []string{"EUR 1 is not in USD"},
			deal: remedy(obligation.Remedy{Fixed: amount("USD 1"), Cap: amount("EUR 1")})},
		{name: "less than nothing", want: want, deal: remedy(obligation.Remedy{PerDay: amount("USD -1")})},
		{name: "shares", want: want, deal: remedy(obligation.Remedy{Fixed: amount("5 shares")})},
		{name: "a percentage of a percentage", want: want, deal: remedy(obligation.Remedy{Fixed: amount("5%"),
			Of: amount("5%")})},
		{name: "a rate for no time", want: want, deal: remedy(obligation.Remedy{Rate: amount("1%")})},
		{name: "a time without a rate", want: want, deal: remedy(obligation.Remedy{Per: week})},
		{name: "two times", want: want, deal: remedy(obligation.Remedy{Rate: amount("1%"), Per: week,
			Count: obligation.ActAct})},
		{name: "interest that is no percentage", want: want, deal: remedy(obligation.Remedy{Rate: amount("USD 1"),
			Count: obligation.ActAct})},
		{name: "a day count that does not exist", want: want, says: []string{`"actual"`},
			deal: remedy(obligation.Remedy{Rate: amount("1%"), Count: "actual"})},
		{name: "a part of no period", want: want, deal: remedy(obligation.Remedy{PerDay: amount("1%"),
			Part: obligation.PartCounts})},
		{name: "an unknown way to count a part", want: want, says: []string{`"half"`},
			deal: remedy(obligation.Remedy{Rate: amount("1%"), Per: week, Part: "half"})},
		{name: "damages that are added to what bears them", want: want,
			deal: remedy(obligation.Remedy{Rate: amount("1%"), Per: week, Every: week})},
		{name: "the end of no grace", want: want, deal: remedy(obligation.Remedy{PerDay: amount("1%"), FromEnd: true})},
		{name: "places without a mode", want: want, deal: remedy(obligation.Remedy{PerDay: amount("1%"), Places: 2})},
		{name: "too many places", want: want, deal: remedy(obligation.Remedy{PerDay: amount("1%"), Rounding: 1, Places: 19})},
	}
}

func badRequirements() refusals {
	with := func(how func(*obligation.Requirements)) contract.Agreement {
		return change(required(), func(a *contract.Agreement) {
			t := a.Terms[0].(obligation.Requirements)
			how(&t)
			a.Terms = contract.Terms{t}
		})
	}
	return refusals{
		{name: "more than the whole", want: problems{{"6", "Share"}},
			deal: with(func(t *obligation.Requirements) { t.Share = amount("101%") })},
		{name: "a number", want: problems{{"6", "Share"}},
			deal: with(func(t *obligation.Requirements) { t.Share = amount("0.8") })},
		{name: "one event for both", want: problems{{"6", "Elsewhere"}},
			deal: with(func(t *obligation.Requirements) { t.Elsewhere = t.Bought })},
		{name: "years that overlap", want: problems{{"6", "Periods"}},
			deal: with(func(t *obligation.Requirements) { t.Periods = []civil.Span{civil.Year(2028), civil.Year(2027)} })},
		{name: "a time without end", want: problems{{"6", "Periods"}},
			deal: with(func(t *obligation.Requirements) { t.Periods = []civil.Span{from("2027-01-01")} })},
		{name: "an event that nobody declares", want: problems{{"6", "event"}},
			deal: with(func(t *obligation.Requirements) { t.Elsewhere = "othr purchase" })},
	}
}

func badInvestments() refusals {
	with := func(how func(*obligation.Investment)) contract.Agreement {
		t := venture()
		t.Tranches = slices.Clone(t.Tranches)
		how(&t)
		return invested(t)
	}
	third := []obligation.Share{{Investor: alpha, Weight: money.Int(2)}, {Investor: beta, Weight: money.Int(1)}}
	return refusals{
		{name: "one investor and several", want: problems{{"5", "Investor"}},
			deal: with(func(t *obligation.Investment) { t.Investor = alpha })},
		{name: "no investor", want: problems{{"5", "Investor"}, {"5(a)", "Bound"}},
			deal: with(func(t *obligation.Investment) { t.Investors = nil })},
		{name: "an investor twice", want: problems{{"5", "Investors"}},
			deal: with(func(t *obligation.Investment) { t.Investors = []obligation.Share{third[0], third[0]} })},
		{name: "a weight of nothing", want: problems{{"5", "Investors"}}, deal: with(func(t *obligation.Investment) {
			t.Investors = []obligation.Share{third[0], {Investor: beta}}
		})},
		{name: "thirds of a tranche that has none", want: problems{{"5", "Tranches: §5(a)"}, {"5", "Tranches: §5(b)"}},
			says: []string{"does not come out even"}, deal: with(func(t *obligation.Investment) { t.Investors = third })},
		{name: "thirds in cents without one who takes the rest", want: problems{{"5", "Tranches: §5(a)"}, {"5",
			"Tranches: §5(b)"}},
			says: []string{"USD 0.01 is left over"}, deal: with(func(t *obligation.Investment) {
				t.Investors, t.Rounding, t.Places = third, money.Down, 2
			})},
		{name: "a rest for nobody", want: problems{{"5", "Rest"}},
			deal: with(func(t *obligation.Investment) { t.Rest = "Nimbus" })},
		{name: "draws of what several funded", want: problems{{"5", "Drawn"}},
			deal: with(func(t *obligation.Investment) { t.Drawn = "draw" })},
		{name: "notice without a call", want: problems{{"5", "Notice"}},
			deal: with(func(t *obligation.Investment) { t.Called = "" })},
		{name: "notice and a fixed day", want: problems{{"5", "Tranches: §5(a) Due"}},
			deal: with(func(t *obligation.Investment) { t.Tranches[0].Due = civil.On("2027-12-31") })},
		{name: "after a tranche that comes later", want: problems{{"5", "Tranches: §5(a) After"}},
			deal: with(func(t *obligation.Investment) { t.Tranches[0].After = record.Clauses{"5(b)"} })},
		{name: "a long-stop date of a fact, of which nobody knows since when it is so", want: problems{{"5",
			"Tranches: §5(b) LongStop"}},
			deal: with(func(t *obligation.Investment) {
				t.Tranches[1].If, t.Tranches[1].LongStop = when.Fact("it is so"), civil.On("2027-12-31")
			})},
		{name: "a waiver by nobody in particular", want: problems{{"5(b)", "Waived"}},
			deal: change(invested(venture()),
				func(a *contract.Agreement) { a.Events["waiver"] = contract.Event{PerMatter: true} })},
		{name: "a clawback of more than all", want: problems{{"5", "Tranches: §5(a) Clawback Share"}},
			deal: with(func(t *obligation.Investment) { t.Tranches[0].Clawback.Share = amount("101%") })},
		{name: "a clawback that nobody can claim", want: problems{{"5", "Tranches: §5(a) Clawback"}},
			deal: with(func(t *obligation.Investment) { t.Claimed = "" })},
	}
}

func badCommitments() refusals {
	quarter := obligation.Purchase{During: civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2027-03-31")},
		Least: amount("USD 100")}
	table := func(how func(*obligation.MinimumPurchase)) contract.Agreement {
		t := obligation.MinimumPurchase{Periods: []obligation.Purchase{quarter}}
		how(&t)
		return purchases(t)
	}
	year, unit, none := quarter, quarter, quarter
	year.During = civil.Year(2027)
	unit.Least, none.Least = amount("5 MW"), amount("USD -1")
	open := obligation.Purchase{During: from("2027-01-01"), Least: amount("USD 1")}
	with := func(ps ...obligation.Purchase) contract.Agreement {
		return table(func(t *obligation.MinimumPurchase) { t.Periods = ps })
	}
	return refusals{
		{name: "periods that overlap", want: problems{{"6", "Periods[1]"}}, says: []string{"before the one before it ends"},
			deal: with(quarter, year)},
		{name: "a period without end", want: problems{{"6", "Periods[0]"}}, deal: with(open)},
		{name: "less than nothing", want: problems{{"6", "Periods[0]"}}, deal: with(none)},
		{name: "a share that is none", want: problems{{"6", "CarryOver"}},
			deal: table(func(t *obligation.MinimumPurchase) { t.CarryOver = amount("0.5") })},
		{name: "a most of what is not carried over", want: problems{{"6", "CarryMost"}},
			deal: table(func(t *obligation.MinimumPurchase) { t.CarryMost = amount("USD 1") })},
		{name: "totals that are carried over", want: problems{{"6", "CarryOver"}},
			deal: table(func(t *obligation.MinimumPurchase) { t.Cumulative, t.CarryOver = true, amount("50%") })},
		{name: "units without a price", want: problems{{"6", "UnitPrice"}}, deal: table(func(t *obligation.MinimumPurchase) {
			t.Periods, t.TakeOrPay = []obligation.Purchase{unit}, amount("100%")
		})},
		{name: "money in place of a share", want: problems{{"6", "TakeOrPay"}},
			deal: table(func(t *obligation.MinimumPurchase) { t.TakeOrPay = amount("USD 5") })},
		{name: "a withheld time to make good", want: problems{{"6", "MakeGood"}},
			deal: table(func(t *obligation.MinimumPurchase) { t.MakeGood = civil.Withheld("the time") })},
	}
}

func badAmounts() refusals {
	tranche := func(how func(*obligation.Tranche)) contract.Agreement {
		return change(funding(), func(a *contract.Agreement) {
			i := a.Terms[0].(obligation.Investment)
			one := i.Tranches[0]
			how(&one)
			i.Tranches = []obligation.Tranche{one}
			a.Terms = contract.Terms{i}
		})
	}
	total := func(b when.Bounds) contract.Agreement {
		return excepted(when.Total{Event: "payment", AnyMatter: true, Bounds: b})
	}
	condition := problems{{"4.1", "condition"}}
	year := civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2027-12-31")}
	next := civil.Span{From: civil.On("2028-01-01"), Through: civil.On("2028-12-31")}
	minimum := func(ps ...obligation.Purchase) contract.Agreement {
		return deal(obligation.MinimumPurchase{Clause: "6", Buyer: helios, Seller: cumulus, Bought: "purchase", Periods: ps})
	}
	return refusals{
		{name: "a tranche without an amount", want: problems{{"5", "Tranches: §5(a) Amount"}},
			deal: tranche(func(t *obligation.Tranche) { t.Amount = amount("USD 1"); t.Amount = obligation.Tranche{}.Amount })},
		{name: "a tranche of nothing", want: problems{{"5", "Tranches: §5(a) Amount"}},
			deal: tranche(func(t *obligation.Tranche) { t.Amount = amount("USD 0") })},
		{name: "a tranche of less than nothing", want: problems{{"5", "Tranches: §5(a) Amount"}},
			deal: tranche(func(t *obligation.Tranche) { t.Amount = amount("USD -1") })},
		{name: "a tranche without a form", want: problems{{"5", "Tranches: §5(a) Form"}},
			deal: tranche(func(t *obligation.Tranche) { t.Form = "" })},
		{name: "a tranche of an unknown form", want: problems{{"5", "Tranches: §5(a) Form"}}, says: []string{`"casj"`},
			deal: tranche(func(t *obligation.Tranche) { t.Form = "casj" })},
		{name: "a tranche without a number", want: problems{{"5", "Tranches: Clause"}},
			deal: tranche(func(t *obligation.Tranche) { t.Clause = "" })},
		{name: "credits that nobody can draw", want: problems{{"5", "Tranches: §5(b)"}},
			deal: change(funding(), func(a *contract.Agreement) {
				i := a.Terms[0].(obligation.Investment)
				i.Drawn = ""
				a.Terms = contract.Terms{i}
			})},
		{name: "no tranche", want: problems{{"5", "Tranches"}},
			deal: change(funding(), func(a *contract.Agreement) {
				i := a.Terms[0].(obligation.Investment)
				i.Tranches = nil
				a.Terms = contract.Terms{i}
			})},
		{name: "two currencies in one comparison", want: condition, says: []string{"USD", "EUR"},
			deal: total(when.Bounds{AtLeast: amount("USD 5"), AtMost: amount("EUR 9")})},
		{name: "a figure in two units", want: condition,
			deal: excepted(when.Figure{Name: "the share", Bounds: when.Bounds{Over: amount("3%"), Under: amount("0.1")}})},
		{name: "a comparison with nothing", deal: total(when.Bounds{}), want: condition},
		{name: "two currencies in one minimum", want: problems{{"6", "Periods"}},
			deal: minimum(obligation.Purchase{During: year, Least: amount("USD 1")},
				obligation.Purchase{During: next, Least: amount("EUR 1")})},
		{name: "a minimum of nothing stated", deal: minimum(obligation.Purchase{During: year}), want: problems{{"6", "Periods"}}},
		{name: "a minimum without periods", deal: minimum(), want: problems{{"6", "Periods"}}},
		{name: "two currencies in one schedule", want: problems{{"5", "Schedule"}},
			deal: deal(obligation.Duty{Clause: "5", Bound: helios, Does: "payment", Schedule: []obligation.Instalment{
				{Due: civil.On("2027-01-01"), Amount: amount("USD 1")}, {Due: civil.On("2028-01-01"), Amount: amount("EUR 1")}}})},
		{name: "a schedule that goes back in time", want: problems{{"5", "Schedule"}},
			deal: deal(obligation.Duty{Clause: "5", Bound: helios, Does: "payment", Schedule: []obligation.Instalment{
				{Due: civil.On("2028-01-01"), Amount: amount("USD 1")}, {Due: civil.On("2027-01-01"), Amount: amount("USD 1")}}})},
		{name: "a duty that recurs too often", want: problems{{"5", "Recurs"}},
			deal: deal(obligation.Duty{Clause: "5", Bound: helios, Does: "payment", Recurs: obligation.Recurrence{
				First: civil.On("2027-01-01"), Every: civil.Days(1), Through: civil.On("2060-01-01"), Amount: amount("USD 1")}})},
		{name: "a presumption that presumes nothing", want: problems{{"1", "Presumptions"}},
			deal: change(deal(), func(a *contract.Agreement) { a.Presumptions = []contract.Presumption{{Clause: "1", Fact: "x"}} })},
	}
}

func badAmendments() refusals {
	amended := func(ams ...contract.Amendment) contract.Agreement {
		return change(deal(exclusive("4.1", "US")), func(a *contract.Agreement) { a.Amendments = ams })
	}
	made := civil.On("2027-01-01")
	return refusals{
		{name: "it removes a clause that is not there", want: problems{{"A1", "Removes"}}, says: []string{"§9"},
			deal: amended(contract.Amendment{Clause: "A1", Made: made, Removes: record.Clauses{"9"}})},
		{name: "it removes 4.10, which is not 4.1", want: problems{{"A1", "Removes"}},
			deal: amended(contract.Amendment{Clause: "A1", Made: made, Removes: record.Clauses{"4.10"}})},
		{name: "it removes what is removed already", want: problems{{"A2", "Removes"}},
			deal: amended(contract.Amendment{Clause: "A1", Made: made, Removes: record.Clauses{"4.1"}},
				contract.Amendment{Clause: "A2", Made: civil.On("2028-01-01"), Removes: record.Clauses{"4.1"}})},
		{name: "no day", want: problems{{"A1", "Made"}},
			deal: amended(contract.Amendment{Clause: "A1", Removes: record.Clauses{"4.1"}})},
		{name: "what it adds is wrong", want: problems{{"4.2", "Scope"}},
			deal: amended(contract.Amendment{Clause: "A1", Made: made, Adds: contract.Terms{exclusive("4.2", "Untied States")}})},
		{name: "a holding of a clause that is not there", want: problems{{"9", "Held"}},
			deal: change(amended(), func(a *contract.Agreement) {
				a.Held = []contract.Held{{Clause: "9", As: contract.Void}}
			})},
		{name: "a holding that does not say as what", want: problems{{"4.1", "Held"}},
			deal: change(amended(), func(a *contract.Agreement) { a.Held = []contract.Held{{Clause: "4.1"}} })},
		{name: "a clause left out that touches nothing", want: problems{{"9", "Touches"}},
			deal: change(amended(), func(a *contract.Agreement) { a.Unmodelled = []contract.Unmodelled{{Clause: "9"}} })},
	}
}

func badReadings() refusals {
	read := func(r contract.Reading) contract.Agreement {
		return change(deal(exclusive("4.1", "US", obligation.Exception{Over: scope.Everything, While: when.Phrase("busy")})),
			func(a *contract.Agreement) {
				a.Definitions = []contract.Definition{
					{Clause: "1.1", Word: "computing", Dim: "activity", Open: true, Includes: "train models", Excludes: "sell"},
					{Clause: "1.2", Word: "commerce", Dim: "activity", Includes: "sell"},
					{Clause: "1.3", Word: "busy", Senses: []contract.Sense{{Name: "full", If: when.Fact("it is full")}}}}
				a.Readings = []contract.Reading{r}
			})
	}
	reading := problems{{"", "Readings"}}
	means := func(word, covers string) map[string]scope.Words {
		return map[string]scope.Words{word: scope.Words(covers)}
	}
	return refusals{
		{name: "without a name", deal: read(contract.Reading{Means: means("computing", "serve")}), want: reading},
		{name: "of a word that is not defined", deal: read(contract.Reading{Name: "r", Means: means("comptuing", "serve")}),
			want: reading, says: []string{`"comptuing"`}},
		{name: "of a word that is not open", deal: read(contract.Reading{Name: "r", Means: means("commerce", "serve")}),
			want: problems{{"1.2", "Readings"}}},
		{name: "of what the text surely excludes", deal: read(contract.Reading{Name: "r", Means: means("computing", "sell")}),
			want: problems{{"1.1", "Readings"}}},
		{name: "of a word that nobody knows", deal: read(contract.Reading{Name: "r", Means: means("computing", "servve")}),
			want: problems{{"1.1", "Readings"}}},
		{name: "of a sense that is not there", deal: read(contract.Reading{Name: "r", Senses: map[string]string{"busy": "empty"}}),
			want: reading, says: []string{`"empty"`}},
		{name: "of a phrase that is not there", deal: read(contract.Reading{Name: "r", Senses: map[string]string{"bsy": "full"}}),
			want: reading},
		{name: "of a clause that is not there", want: reading,
			deal: read(contract.Reading{Name: "r", Prevails: []contract.Precedence{{Clause: "4.1", Over: "9"}}})},
		{name: "that holds a clause void that is not there", want: problems{{"9", "Held"}},
			deal: read(contract.Reading{Name: "r", Held: []contract.Held{{Clause: "9", As: contract.Void}}})},
		{name: "two of one name", want: reading,
			deal: change(read(contract.Reading{Name: "r", Means: means("computing", "serve")}), func(a *contract.Agreement) {
				a.Readings = append(a.Readings, a.Readings[0])
			})},
	}
}

func badProcedures() refusals {
	offers := func(how func(*obligation.FirstRefusal)) contract.Agreement {
		return change(firstRefusal(civil.Days(30), civil.Period{}), func(a *contract.Agreement) {
			r := a.Terms[0].(obligation.FirstRefusal)
			how(&r)
			a.Terms = contract.Terms{r}
		})
	}
	consent := func(c obligation.Consent) contract.Agreement {
		return change(deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
			Unless: obligation.Steps{c}}), func(a *contract.Agreement) {
			a.Events = contract.Events{"consent": {}, "request": {}}
		})
	}
	tier := func(t obligation.Tier) contract.Agreement {
		return change(deal(obligation.Disputes{Clause: "12", Between: []record.Party{helios, cumulus},
			Forum: scope.Box{"activity": "arbitrate"}, Tiers: []obligation.Tier{t}}), func(a *contract.Agreement) {
			a.Events = contract.Events{"notice": {}}
		})
	}
	talks := func(how func(*obligation.FirstNegotiation)) contract.Agreement {
		n := obligation.FirstNegotiation{Clause: "4.4", Grantor: helios, Holder: cumulus, Notified: "notice",
			Answer: civil.Days(30)}
		how(&n)
		return change(deal(n), func(a *contract.Agreement) { a.Events = contract.Events{"notice": {}, "wish": {}} })
	}
	return refusals{
		{name: "an offer that nobody can answer", want: problems{{"4.3", "Answer"}}, says: []string{"nobody can ever answer"},
			deal: offers(func(r *obligation.FirstRefusal) { r.Answer, r.Declined = civil.Period{}, "" })},
		{name: "an offer that is not named", want: problems{{"4.3", "Offered"}},
			deal: offers(func(r *obligation.FirstRefusal) { r.Offered = "" })},
		{name: "a consent that nobody can give", deal: consent(obligation.Consent{Asked: "request"}),
			want: problems{{"4.1", "Unless: Given"}}},
		{name: "a time to answer that runs from nothing", want: problems{{"4.1", "Unless: Answer"}},
			deal: consent(obligation.Consent{Given: "consent", Answer: civil.Days(10)})},
		{name: "a second request without a first", want: problems{{"4.1", "Unless: Asked"}},
			deal: consent(obligation.Consent{Given: "consent", Second: &obligation.Request{Asked: "request"}})},
		{name: "a notice that is not named", want: problems{{"4.1", "Unless: Given"}},
			deal: deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Unless: obligation.Steps{obligation.Notice{}}})},
		{name: "a tier that never ends", deal: tier(obligation.Tier{Begun: "notice"}), want: problems{{"12", "Tiers"}},
			says: []string{"can never end"}},
		{name: "a tier that nobody can begin", deal: tier(obligation.Tier{Lasts: civil.Days(30)}),
			want: problems{{"12", "Tiers: Begun"}}},
		{name: "a dispute with oneself", want: problems{{"12", "Between"}},
			deal: deal(obligation.Disputes{Clause: "12", Between: []record.Party{helios}, Forum: scope.Box{"activity": "arbitrate"}})},
		{name: "talks without a wish for them", deal: talks(func(n *obligation.FirstNegotiation) { n.Talks = civil.Days(30) }),
			want: problems{{"4.4", "Talks"}}},
		{name: "a wish for talks that do not last", want: problems{{"4.4", "Talks"}},
			deal: talks(func(n *obligation.FirstNegotiation) { n.Wanted = "wish" })},
		{name: "a first negotiation without a time to answer", want: problems{{"4.4", "Answer"}},
			deal: talks(func(n *obligation.FirstNegotiation) { n.Answer = civil.Period{} })},
		{name: "a right that ends the agreement and clauses of it", want: problems{{"11", "EndsOnly"}},
			deal: deal(obligation.Right{Clause: "11", Holder: helios, By: "exercise", Ends: true, EndsOnly: record.Clauses{"4.1"}})},
		{name: "an application clause that switches a clause that is not there", want: problems{{"3", "Of"}},
			deal: deal(obligation.Application{Clause: "3", Of: record.Clauses{"9"}, OnlyWhile: when.Always{}})},
		{name: "an application clause without a condition", want: problems{{"3", "OnlyWhile"}},
			deal: deal(exclusive("4.1", "US"), obligation.Application{Clause: "3", Of: record.Clauses{"4.1"}})},
	}
}

func badFields() refusals {
	return refusals{
		{name: "prohibition: Bound", deal: deal(obligation.Prohibition{Clause: "1"}), want: problems{{"1", "Bound"}}},
		{name: "duty: Bound and Does", deal: deal(obligation.Duty{Clause: "1"}), want: problems{{"1", "Bound"}, {"1", "Does"}}},
		{name: "permission: Holder and Scope", deal: deal(obligation.Permission{Clause: "1"}),
			want: problems{{"1", "Holder"}, {"1", "Scope"}}},
		{name: "right: Holder and By", deal: deal(obligation.Right{Clause: "1"}), want: problems{{"1", "Holder"}, {"1", "By"}}},
		{name: "exclusivity: Bound and Holder", deal: deal(obligation.Exclusivity{Clause: "1"}),
			want: problems{{"1", "Bound"}, {"1", "Holder"}}},
		{name: "non-compete: Bound and Scope", deal: deal(obligation.NonCompete{Clause: "1"}),
			want: problems{{"1", "Bound"}, {"1", "Scope"}}},
		{name: "license: Licensor, Licensee and Subject", deal: deal(obligation.License{Clause: "1"}),
			want: problems{{"1", "Licensor"}, {"1", "Licensee"}, {"1", "Subject"}}},
		{name: "exclusive grant: Granting", want: problems{{"1", "Granting"}},
			deal: deal(obligation.License{Clause: "1", Licensor: cumulus, Licensee: helios,
				Subject: scope.Box{"activity": "use technology"}, Grants: []obligation.Grant{{Clause: "1.1",
					Field: scope.Everything, Exclusive: true}}})},
		{name: "investment: Investor, Recipient, Funded and Tranches", deal: deal(obligation.Investment{Clause: "1"}),
			want: problems{{"1", "Investor"}, {"1", "Recipient"}, {"1", "Funded"}, {"1", "Tranches"}}},
		{name: "minimum purchase: Buyer, Seller, Bought and Periods", deal: deal(obligation.MinimumPurchase{Clause: "1"}),
			want: problems{{"1", "Buyer"}, {"1", "Seller"}, {"1", "Bought"}, {"1", "Periods"}}},
		{name: "first refusal: Grantor, Holder and Offered", deal: deal(obligation.FirstRefusal{Clause: "1"}),
			want: problems{{"1", "Grantor"}, {"1", "Holder"}, {"1", "Offered"}, {"1", "Answer"}}},
		{name: "first offer: Grantor, Holder and Offered", deal: deal(obligation.FirstOffer{Clause: "1"}),
			want: problems{{"1", "Grantor"}, {"1", "Holder"}, {"1", "Offered"}, {"1", "Answer"}}},
		{name: "first negotiation: Grantor, Holder and Notified", deal: deal(obligation.FirstNegotiation{Clause: "1"}),
			want: problems{{"1", "Grantor"}, {"1", "Holder"}, {"1", "Notified"}, {"1", "Answer"}}},
		{name: "disputes: Between and Forum", deal: deal(obligation.Disputes{Clause: "1"}),
			want: problems{{"1", "Between"}, {"1", "Forum"}}},
		{name: "supply: Supplier, What and Stopping", deal: deal(obligation.Supply{Clause: "1"}),
			want: problems{{"1", "Bound"}, {"1", "What"}, {"1", "Stopping"}}},
		{name: "representation: By, That and On", deal: deal(obligation.Representation{Clause: "1"}),
			want: problems{{"1", "By"}, {"1", "That"}, {"1", "On"}}},
		{name: "application: Of", deal: deal(obligation.Application{Clause: "1"}), want: problems{{"1", "Of"}}},
	}
}
