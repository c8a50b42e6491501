package evaluate_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// amount is an amount written as a literal.
func amount(s string) money.Amount { return money.Of(s) }

// receivers are the types of a package that have a method of a name.
func receivers(t *testing.T, dir, method string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, src, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range tree.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Name.Name != method || f.Recv == nil {
				continue
			}
			if name, ok := f.Recv.List[0].Type.(*ast.Ident); ok {
				out = append(out, name.Name)
			}
		}
	}
	slices.Sort(out)
	return out
}

// trap04Kinds holds that a decision is asked for every kind of term and of condition that there is.
func trap04Kinds(t *testing.T) {
	terms := map[string]question{}
	for _, q := range everyTerm() {
		terms[q.name] = q
		t.Run(q.name, q.run)
	}
	if diff := cmp.Diff(receivers(t, "../obligation", "Lower"), sortedNames(terms)); diff != "" {
		t.Errorf("kinds of term (-in the package +tried):\n%s", diff)
	}
	conditions := map[string]question{}
	for _, q := range everyCondition() {
		conditions[q.name] = q
		t.Run(q.name, q.run)
	}
	if diff := cmp.Diff(receivers(t, "../obligation/when", "condition"), sortedNames(conditions)); diff != "" {
		t.Errorf("kinds of condition (-in the package +tried):\n%s", diff)
	}
}

func sortedNames(m map[string]question) []string {
	var out []string
	for name := range m {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

// everyTerm has one question for each kind of term, which it bears on, by its name.
func everyTerm() questions {
	box := scope.Box{"activity": "train models"}
	with := func(t obligation.Term) contract.Agreement {
		a := deal(t)
		a.Events = contract.Events{"step": {}, "answer": {}, "payment": {}, "exercise": {}}
		return a
	}
	first := obligation.FirstRefusal{Clause: "4", Grantor: helios, Holder: cumulus, Scope: box, Offered: "step",
		Answer: civil.Days(30)}
	omitted := record.Act{Event: "payment", By: helios, To: cumulus, On: civil.On("2027-06-01"), Omission: true}
	use := record.Act{By: helios, On: civil.On("2027-06-01"), What: scope.Box{"activity": "use technology"}}
	return questions{
		{name: "Prohibition", want: breach, act: train(""),
			deal: with(obligation.Prohibition{Clause: "4", Bound: helios, Scope: box})},
		{name: "Duty", want: breach, act: omitted, known: knowing(),
			deal: with(obligation.Duty{Clause: "4", Bound: helios, Does: "payment"})},
		{name: "Permission", want: permitted, of: "4", act: train(""),
			deal: with(obligation.Permission{Clause: "4", Holder: helios, Scope: box})},
		{name: "Right", want: ineffective, of: "4", act: step("2027-06-01", "exercise", cumulus, helios),
			deal: with(obligation.Right{Clause: "4", Holder: helios, By: "exercise"})},
		{name: "Exclusivity", want: breach, act: train(""),
			deal: with(obligation.Exclusivity{Clause: "4", Bound: helios, Holder: cumulus, Scope: box})},
		{name: "NonCompete", want: breach, act: train(""),
			deal: with(obligation.NonCompete{Clause: "4", Bound: helios, Holder: cumulus, Scope: box})},
		{name: "License", want: breach, act: use, deal: with(obligation.License{Clause: "4", Licensor: cumulus,
			Licensee: helios, Subject: scope.Box{"activity": "use technology"}})},
		{name: "Investment", want: ineffective, act: worth("USD 2", about("4(a)", step("2027-06-01", "payment", cumulus, helios))),
			deal: with(obligation.Investment{Clause: "4", Investor: cumulus, Recipient: helios, Funded: "payment",
				Tranches: []obligation.Tranche{{Clause: "4(a)", Form: obligation.Cash, Amount: amount("USD 1")}}})},
		{name: "MinimumPurchase", want: breach, known: knowing(),
			act: but(omitted, func(a *record.Act) { a.On = civil.On("2028-01-01") }),
			deal: with(obligation.MinimumPurchase{Clause: "4", Buyer: helios, Seller: cumulus, Bought: "payment",
				Periods: []obligation.Purchase{{During: civil.Span{From: civil.On("2027-01-01"),
					Through: civil.On("2027-12-31")}, Least: amount("USD 1")}}})},
		{name: "Requirements", want: breach, known: knowing(worth("USD 5", step("2027-03-01", "exercise", helios, ""))),
			act: but(omitted, func(a *record.Act) { a.On = civil.On("2028-01-01") }),
			deal: with(obligation.Requirements{Clause: "4", Buyer: helios, Seller: cumulus, Bought: "payment",
				Elsewhere: "exercise", Share: amount("80%"), Periods: []civil.Span{civil.Year(2027)}})},
		{name: "FirstRefusal", want: conditional, act: train(""), deal: with(first)},
		{name: "FirstOffer", want: conditional, act: train(""), deal: with(obligation.FirstOffer(first))},
		{name: "FirstNegotiation", want: conditional, act: train(""),
			deal: with(obligation.FirstNegotiation{Clause: "4", Grantor: helios, Holder: cumulus, Scope: box,
				Notified: "step", Answer: civil.Days(30)})},
		{name: "Disputes", want: conditional, act: but(train(""), func(a *record.Act) { a.With = cumulus }), deal: with(obligation.Disputes{Clause: "4",
			Between: []record.Party{helios, cumulus}, Forum: box,
			Tiers: []obligation.Tier{{Begun: "step", Lasts: civil.Days(30)}}})},
		{name: "Supply", want: breach, of: "4", act: train(""), deal: with(obligation.Supply{Clause: "4", Supplier: helios,
			Customer: cumulus, What: scope.Everything, Stopping: "train models"})},
		{name: "Representation", want: permitted, of: "5", act: train(""),
			known: so("the books are true", record.No),
			deal: change(with(obligation.Representation{Clause: "4", By: cumulus, To: helios,
				That: when.Fact("the books are true"), On: civil.On("2027-01-01")}), func(a *contract.Agreement) {
				a.Terms = append(a.Terms, obligation.Prohibition{Clause: "5", Bound: helios, Holder: cumulus, Scope: box,
					Except: obligation.Exceptions{{Over: scope.Everything, While: when.InBreach{Clause: "4"}}}})
			})},
		{name: "Application", want: breach, of: "5", act: train(""), known: so("the license is granted", record.Yes),
			deal: change(with(obligation.Application{Clause: "4", Of: record.Clauses{"5"},
				OnlyWhile: when.Fact("the license is granted")}), func(a *contract.Agreement) {
				a.Terms = append(a.Terms, obligation.Prohibition{Clause: "5", Bound: helios, Holder: cumulus, Scope: box})
			})},
	}
}

// everyCondition has one question for each kind of condition, which frees because it is true, by its name.
func everyCondition() questions {
	past := record.Act{Event: "certificate", By: cumulus, On: civil.On("2027-01-01"), Amount: amount("USD 5")}
	five := when.Bounds{AtLeast: amount("USD 5")}
	phrase := change(excepted(when.Phrase("busy")), func(a *contract.Agreement) {
		a.Definitions = []contract.Definition{{Clause: "1", Word: "busy", Senses: []contract.Sense{{Name: "only",
			If: when.Always{}}}}}
	})
	breached := change(payingDeal(), func(a *contract.Agreement) { a.Events["certificate"] = contract.Event{} })
	ended := change(excepted(when.Ended{}), func(a *contract.Agreement) {
		a.Terms = contract.Terms{obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
			Scope: scope.Box{"activity": "train models"}, Life: obligation.Life{Survives: true},
			Except: obligation.Exceptions{{Clause: "4.1(a)", Over: scope.Everything, While: when.Ended{}}}}}
	})
	fact := record.Facts{{Fact: "it is so", Is: record.Yes, How: record.Agreed}}
	qs := questions{
		{name: "Fact", deal: excepted(when.Fact("it is so"))},
		{name: "Standard", deal: excepted(when.Standard("it is so"))},
		{name: "Did", deal: excepted(when.Did("certificate"))},
		{name: "Done", deal: excepted(when.Done{Event: "certificate", By: cumulus})},
		{name: "Passed", deal: excepted(when.Passed{After: "certificate", Period: civil.Days(30)})},
		{name: "Total", deal: excepted(when.Total{Event: "certificate", AnyMatter: true, Bounds: five})},
		{name: "Figure", deal: excepted(when.Figure{Name: "the price", Bounds: five})},
		{name: "InBreach", deal: breached},
		{name: "Uncured", deal: excepted(when.Uncured{Notice: "certificate", For: civil.Days(30),
			Cured: []record.Event{"payment"}})},
		{name: "Ended", deal: ended, act: on("2031-06-01", train("US"))},
		{name: "During", deal: excepted(when.During(from("2027-01-01")))},
		{name: "Is", deal: excepted(when.Is{"territory": "US"})},
		{name: "Phrase", deal: phrase},
		{name: "Always", deal: excepted(when.Always{})},
		{name: "All", deal: excepted(when.All{when.Always{}, when.Fact("it is so")})},
		{name: "Any", deal: excepted(when.Any{when.Not(when.Always{}), when.Fact("it is so")})},
		{name: "Negated", deal: excepted(when.Not(when.Did("objection")))},
	}
	for i := range qs {
		q := &qs[i]
		q.want, q.known = permitted, knowing(past)
		q.known.Facts, q.known.Figures = fact, []record.Figure{{Name: "the price", Is: amount("USD 5")}}
		if q.act.By == "" {
			q.act = train("US")
		}
	}
	return qs
}

// worth is an act of an amount.
func worth(sum string, a record.Act) record.Act {
	a.Amount = amount(sum)
	return a
}

func traps10Affiliates() questions {
	group := change(deal(obligation.Exclusivity{Clause: "4.1", Bound: helios, Through: "affiliates of Helios",
		Holder: cumulus, Scope: scope.Box{"activity": "train models"}}), func(a *contract.Agreement) {
		a.Groups, a.ThirdParties = "affiliates of Helios", "Nimbus, Stratus, Helios Labs, Helios Cars"
		a.Members = []record.Member{{Group: "affiliates of Helios", Name: "Helios Labs"},
			{Group: "affiliates of Helios", Name: "Helios Cars", During: from("2027-06-01")}}
	})
	by := func(who record.Party) record.Act { return but(train(""), func(a *record.Act) { a.By = who }) }
	member := func(m record.Member) record.Known { return record.Known{Members: []record.Member{m}} }
	alone := deal(obligation.Exclusivity{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models"}})
	return questions{
		{name: "an affiliate", deal: group, act: by("Helios Labs"), want: breach, of: "4.1",
			also: func(t *testing.T, d evaluate.Decision) {
				if diff := cmp.Diff([]record.Party{helios}, d.Findings[0].By); diff != "" {
					t.Errorf("who answers for the affiliate (-want +got):\n%s", diff)
				}
			}},
		{name: "an affiliate from that day on", deal: group, act: by("Helios Cars"), want: breach, of: "4.1"},
		{name: "an affiliate the day before it became one", deal: group, act: on("2027-05-31", by("Helios Cars")),
			want: permitted},
		{name: "an outsider the day before it became an affiliate", deal: group, want: permitted,
			act:   on("2027-05-31", by("Stratus")),
			known: member(record.Member{Group: "affiliates of Helios", Name: "Stratus", During: from("2027-06-01")})},
		{name: "an outsider on the day on which it became an affiliate", deal: group, want: breach, of: "4.1",
			act:   on("2027-06-01", by("Stratus")),
			known: member(record.Member{Group: "affiliates of Helios", Name: "Stratus", During: from("2027-06-01")})},
		{name: "an outsider who left the group", deal: group, want: permitted, act: on("2027-06-02", by("Stratus")),
			known: member(record.Member{Group: "affiliates of Helios", Name: "Stratus", During: through("2027-06-01")})},
		{name: "somebody of whom it is not known whether it is an affiliate", deal: group, act: by("Zed"),
			want: undetermined, missing: "Zed"},
		{name: "somebody who surely is none", deal: group, act: by("Zed"), want: permitted,
			known: member(record.Member{Group: "affiliates of Helios", Name: "Zed", Not: true})},
		{name: "an act through the years in which an outsider becomes an affiliate", deal: group, want: breach, of: "4.1",
			act: but(by("Stratus"), func(a *record.Act) {
				a.During = civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2027-12-31")}
			}),
			known: member(record.Member{Group: "affiliates of Helios", Name: "Stratus", During: from("2027-06-01")}),
			also: func(t *testing.T, d evaluate.Decision) {
				if got, want := d.Findings[0].From, civil.On("2027-06-01"); got != want {
					t.Errorf("broken from %s, want %s\n%s", got, want, d)
				}
			}},
		{name: "another name for a party, which nobody placed", deal: alone, act: by("Helios AI, Inc."), want: undetermined},
		{name: "a party and an outsider act jointly", deal: alone, want: breach, of: "4.1",
			act: but(by("Stratus"), func(a *record.Act) { a.And = []record.Party{helios} })},
		{name: "an outsider and somebody unknown act jointly", deal: alone, want: undetermined,
			act: but(by("Stratus"), func(a *record.Act) { a.And = []record.Party{"Zed"} })},
		{name: "the holder through another name, which nobody placed", deal: alone, want: undetermined,
			act: but(train(""), func(a *record.Act) { a.With = "Cumulus Cloud" })},
	}
}

func traps11Amounts() questions {
	total := func(b when.Bounds) contract.Agreement {
		return excepted(when.Total{Event: "payment", AnyMatter: true, Bounds: b})
	}
	pay := func(sums ...string) record.Known {
		var acts []record.Act
		for _, s := range sums {
			acts = append(acts, worth(s, record.Act{Event: "payment", By: cumulus, On: civil.On("2027-05-01")}))
		}
		return knowing(acts...)
	}
	share := func(is string) record.Known {
		return record.Known{Figures: []record.Figure{{Name: "the share", Is: amount(is)}}}
	}
	upTo := excepted(when.Figure{Name: "the share", Bounds: when.Bounds{AtMost: amount("3.8%")}})
	act := train("US")
	return questions{
		{name: "a tenth and two tenths are three tenths", deal: total(when.Bounds{AtMost: amount("USD 0.3")}),
			known: pay("USD 0.1", "USD 0.2"), act: act, want: permitted},
		{name: "a tenth and two tenths are not over three tenths", deal: total(when.Bounds{Over: amount("USD 0.3")}),
			known: pay("USD 0.1", "USD 0.2"), act: act, want: breach},
		{name: "three thirds of a hundred, paid to the cent, do not reach it",
			deal:  total(when.Bounds{AtLeast: amount("USD 100")}),
			known: pay("USD 33.33", "USD 33.33", "USD 33.33"), act: act, want: breach},
		{name: "the same number written otherwise is the same amount",
			deal:  total(when.Bounds{AtLeast: amount("USD 100")}),
			known: pay("USD 100.00"), act: act, want: permitted},
		{name: "another currency does not add up", deal: total(when.Bounds{AtLeast: amount("USD 100")}),
			known: pay("USD 50", "EUR 50"), act: act, want: undetermined, missing: "payment"},
		{name: "another currency does not reach", deal: total(when.Bounds{AtLeast: amount("USD 100")}),
			known: pay("EUR 500"), act: act, want: undetermined},
		{name: "a payment without an amount", deal: total(when.Bounds{AtLeast: amount("USD 100")}), act: act,
			want: undetermined, known: knowing(record.Act{Event: "payment", By: cumulus, On: civil.On("2027-05-01")})},
		{name: "3.8 % is at most 3.8 %", deal: upTo, known: share("3.8%"), act: act, want: permitted},
		{name: "3.81 % is not at most 3.8 %", deal: upTo, known: share("3.81%"), act: act, want: breach},
		{name: "380 % is not at most 3.8 %", deal: upTo, known: share("380%"), act: act, want: breach},
		{name: "a fraction is not compared with a percentage", deal: upTo, known: share("0.038"), act: act,
			want: undetermined, missing: "the share"},
		{name: "the greatest numbers that can be stated", deal: total(when.Bounds{AtMost: amount("USD 1")}),
			known: pay("USD 99999999999999999999999999999999999999", "USD 99999999999999999999999999999999999999"),
			act:   act, want: undetermined},
	}
}

func traps15Words() questions {
	late := []string{"due", "late", "performed", "omitted", "deadline"}
	duty := payingDeal()
	omitted := record.Act{Event: "payment", By: cumulus, To: helios, On: civil.On("2027-06-01"), Omission: true}
	return questions{
		{name: "a broken exclusivity", deal: deal(exclusive("4.1", "US")), act: train("US"), want: breach, hides: late,
			says: []string{"WOULD BREACH §4.1: Helios, toward Cumulus, from 2027-06-01."}},
		{name: "a broken ban with an exception", deal: excepted(when.Fact("capacity is full")), act: train("US"),
			known: so("capacity is full", record.No), want: breach, hides: late,
			says: []string{"the exception does not apply: it is not so that capacity is full"}},
		{name: "a payment that was missed", deal: duty, act: omitted, known: knowing(), want: breach, of: "5",
			says: []string{"due by 2027-05-31"}, hides: []string{"falls under this clause"}},
	}
}

func traps29Permission() questions {
	may := func(p obligation.Permission) contract.Agreement {
		p.Clause, p.Holder, p.Toward = "6", helios, cumulus
		if p.Scope == nil {
			p.Scope = scope.Box{"activity": "train models"}
		}
		return deal(exclusive("4.1", "US"), p)
	}
	over := record.Clauses{"4.1"}
	asProvided := change(may(obligation.Permission{}), func(a *contract.Agreement) {
		e := exclusive("4.1", "US")
		e.ExceptAsProvided = true
		a.Terms[0] = e
	})
	subject := change(may(obligation.Permission{}), func(a *contract.Agreement) {
		e := exclusive("4.1", "US")
		e.SubjectTo = record.Clauses{"6"}
		a.Terms[0] = e
	})
	barPrevails := change(may(obligation.Permission{}), func(a *contract.Agreement) {
		e := exclusive("4.1", "US")
		e.Notwithstanding = record.Clauses{"6"}
		a.Terms[0] = e
	})
	two := change(may(obligation.Permission{Notwithstanding: over}), func(a *contract.Agreement) {
		a.Terms = append(a.Terms, obligation.Prohibition{Clause: "4.10", Bound: helios, Holder: cumulus,
			Scope: scope.Box{"activity": "train models"}})
	})
	return questions{
		{name: "a permission that names no bar", deal: may(obligation.Permission{}), act: train("US"), want: undetermined,
			missing: "6"},
		{name: "a permission notwithstanding the bar", deal: may(obligation.Permission{Notwithstanding: over}),
			act: train("US"), want: permitted, of: "6"},
		{name: "a permission subject to the bar", deal: may(obligation.Permission{SubjectTo: over}), act: train("US"),
			want: breach, of: "4.1"},
		{name: "a bar subject to the permission", deal: subject, act: train("US"), want: permitted},
		{name: "a bar notwithstanding the permission", deal: barPrevails, act: train("US"), want: breach, of: "4.1"},
		{name: "a bar except as otherwise provided", deal: asProvided, act: train("US"), want: permitted},
		{name: "a permission that is not known to apply", act: train("US"), want: undetermined, missing: "it is so",
			deal: may(obligation.Permission{Notwithstanding: over, While: when.Fact("it is so")})},
		{name: "a permission that does not apply", act: train("US"), want: breach, of: "4.1",
			deal:  may(obligation.Permission{Notwithstanding: over, While: when.Fact("it is so")}),
			known: so("it is so", record.No)},
		{name: "a permission narrower than the act", act: train("throughout US"), want: breach, of: "4.1",
			deal: may(obligation.Permission{Notwithstanding: over,
				Scope: scope.Box{"activity": "train models", "territory": "Texas"}})},
		{name: "a permission that may be narrower than the act", act: train("US"), want: undetermined, missing: "territory",
			deal: may(obligation.Permission{Notwithstanding: over,
				Scope: scope.Box{"activity": "train models", "territory": "Texas"}})},
		{name: "a permission for another activity", act: train("US"), want: breach, of: "4.1",
			deal: may(obligation.Permission{Notwithstanding: over, Scope: scope.Box{"activity": "serve"}})},
		{name: "a permission with an exception that catches the act", act: train("US"), want: breach, of: "4.1",
			deal: may(obligation.Permission{Notwithstanding: over,
				Except: obligation.Exceptions{{Over: scope.Box{"territory": "US"}}}})},
		{name: "a permission that ended", act: train("US"), want: breach, of: "4.1",
			deal: may(obligation.Permission{Notwithstanding: over,
				Life: obligation.Life{During: through("2027-05-31")}})},
		{name: "a permission of the other party", act: train("US"), want: breach, of: "4.1",
			deal: deal(exclusive("4.1", "US"), obligation.Permission{Clause: "6", Holder: cumulus, Toward: helios,
				Scope: scope.Box{"activity": "train models"}, Notwithstanding: over})},
		{name: "a permission that lifts one of two bars", deal: two, act: train("US"), want: undetermined},
		{name: "a permission where the act may lie outside the bar", deal: may(obligation.Permission{}), act: train(""),
			want: undetermined},
	}
}

func traps31Standards() questions {
	efforts := change(deal(obligation.Duty{Clause: "5", Bound: helios, Holder: cumulus, Does: "launch",
		Due: civil.On("2027-05-31"), Efforts: true}), func(a *contract.Agreement) {
		a.Events = contract.Events{"launch": {By: "Helios"}}
	})
	omitted := record.Act{Event: "launch", By: helios, On: civil.On("2027-06-01"), Omission: true}
	consent := func(standard obligation.Standard, mustIf when.Condition) contract.Agreement {
		return change(deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
			Scope: scope.Box{"activity": "train models"}, Unless: obligation.Steps{obligation.Consent{Clause: "4.2",
				Given: "consent", Asked: "request", Refused: "refusal", Standard: standard, MustIf: mustIf}}}),
			func(a *contract.Agreement) {
				a.Events = contract.Events{"consent": {By: "Cumulus", To: "Helios", PerMatter: true},
					"request": {By: "Helios", To: "Cumulus", PerMatter: true},
					"refusal": {By: "Cumulus", To: "Helios", PerMatter: true}}
			})
	}
	refused := knowing(about("A", step("2027-05-01", "request", helios, cumulus)),
		about("A", step("2027-05-10", "refusal", cumulus, helios)))
	said := func(is record.Truth, how record.How) record.Known {
		k := refused
		k.Facts = record.Facts{{Fact: evaluate.ReasonableRefusal, Is: is, How: how}}
		return k
	}
	standard := excepted(when.Standard("the price is reasonable"))
	reasonable := func(how record.How) record.Known {
		return record.Known{Facts: record.Facts{{Fact: "the price is reasonable", Is: record.Yes, How: how}}}
	}
	act := trainOf("2027-06-01", "A")
	fair := consent(obligation.NotUnreasonably, nil)
	return questions{
		{name: "an efforts duty that missed its result", deal: efforts, act: omitted, known: knowing(), want: undetermined,
			missing: "the efforts that §5 asks for were made"},
		{name: "an efforts duty that reached its result", deal: efforts, want: permitted, of: "5",
			act: step("2027-05-31", "launch", helios, cumulus)},
		{name: "a refusal at sole discretion", deal: consent(obligation.SoleDiscretion, nil), act: act, known: refused,
			want: breach, of: "4.1"},
		{name: "a refusal that must not be unreasonable", deal: fair, act: act, known: refused, want: undetermined,
			missing: string(evaluate.ReasonableRefusal)},
		{name: "a refusal that somebody calls unreasonable", deal: fair, act: act, known: said(record.No, record.Says),
			want: undetermined, missing: string(evaluate.ReasonableRefusal)},
		{name: "a refusal that was determined to be unreasonable", deal: fair, act: act,
			known: said(record.No, record.Determined), want: permitted, of: "4.1"},
		{name: "a refusal that was determined to be reasonable", deal: fair, act: act,
			known: said(record.Yes, record.Determined), want: breach, of: "4.1"},
		{name: "a refusal where consent may be owed", act: act, known: refused, want: undetermined,
			missing: "the buyer is solvent",
			deal:    consent(obligation.SoleDiscretion, when.Fact("the buyer is solvent"))},
		{name: "a refusal where consent is not owed", act: act, want: breach, of: "4.1",
			deal: consent(obligation.SoleDiscretion, when.Fact("the buyer is solvent")),
			known: func() record.Known {
				k := refused
				k.Facts = record.Facts{{Fact: "the buyer is solvent", Is: record.No}}
				return k
			}()},
		{name: "a standard that the user states", deal: standard, act: train("US"), known: reasonable(record.Says),
			want: undetermined, missing: "the price is reasonable"},
		{name: "a standard that both agree on", deal: standard, act: train("US"), known: reasonable(record.Agreed),
			want: permitted},
		{name: "a standard that the user assumes", deal: standard, act: train("US"), want: permitted,
			known: record.Known{Assume: record.Facts{{Fact: "the price is reasonable", Is: record.Yes}}},
			says:  []string{"assumed: the price is reasonable"}},
	}
}

func traps35Unmodelled() questions {
	left := change(deal(exclusive("4.1", "US")), func(a *contract.Agreement) {
		a.Unmodelled = []contract.Unmodelled{{Clause: "9 Assignment", Touches: scope.Box{"activity": "sell"}}}
	})
	all := change(deal(exclusive("4.1", "US")), func(a *contract.Agreement) {
		a.Unmodelled = []contract.Unmodelled{{Clause: "9", Touches: scope.Everything}}
	})
	sell := but(train("US"), func(a *record.Act) { a.What["activity"] = "sell" })
	return questions{
		{name: "an act that the clause touches", deal: left, act: sell, want: undetermined, of: "9", missing: "9"},
		{name: "an act that the clause does not touch", deal: left, act: train("Singapore"), want: permitted,
			says: []string{"not modelled: §9"}},
		{name: "an act that may be one that the clause touches", deal: left, want: undetermined, missing: "9",
			act: but(train("Singapore"), func(a *record.Act) { delete(a.What, "activity") })},
		{name: "two activities of which the clause touches one", deal: left, want: undetermined, missing: "9",
			act: but(train("Singapore"), func(a *record.Act) { a.What["activity"] = "train models, sell" })},
		{name: "a clause that may touch everything", deal: all, act: train("Singapore"), want: undetermined, missing: "9"},
		{name: "a breach of another clause is not hidden", deal: all, act: train("US"), want: breach, of: "4.1"},
		{name: "no clause was declared as left out", deal: deal(exclusive("4.1", "US")), act: train("Singapore"),
			want: permitted, says: []string{"no clause declared unmodelled"}},
	}
}
