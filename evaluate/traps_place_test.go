package evaluate_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// exclusive reserves the training of models in a territory to Cumulus.
func exclusive(clause record.Clause, territory scope.Words, except ...obligation.Exception) obligation.Exclusivity {
	return obligation.Exclusivity{Clause: clause, Bound: helios, Holder: cumulus, Except: except,
		Scope: scope.Box{"activity": "train models", "territory": territory}}
}

func traps01NoPlace() questions {
	us := deal(exclusive("4.1", "US"))
	both := deal(exclusive("4.1", "US"), exclusive("4.2", "EU"))
	return questions{
		{name: "no place given, exclusivity in one country", deal: us, act: train(""), want: undetermined,
			missing: "territory"},
		{name: "no place given, exclusivities in two places", deal: both, act: train(""), want: undetermined, of: "4.2",
			missing: "territory"},
		{name: "no place given, a second clause bars it anywhere", want: breach, of: "4.2", act: train(""),
			deal: deal(exclusive("4.1", "US"), obligation.Prohibition{Clause: "4.2", Bound: helios, Holder: cumulus,
				Scope: scope.Box{"activity": "train models"}})},
		{name: "a place that surely does not apply", deal: us, act: train("none"), want: permitted, of: "4.1"},
		{name: "one part has a place outside, the other none", deal: us, want: undetermined, missing: "territory",
			act: but(train(""), func(a *record.Act) {
				a.Parts = []record.Part{{What: scope.Box{"territory": "Singapore"}}, {What: scope.Box{"hardware": "GPU"}}}
			})},
		{name: "one part has a place inside, the other none", deal: us, want: breach, of: "4.1",
			act: but(train(""), func(a *record.Act) {
				a.Parts = []record.Part{{What: scope.Box{"territory": "US"}}, {What: scope.Box{"hardware": "GPU"}}}
			})},
		{name: "the matter has the place that the act does not say", deal: us, want: breach, of: "4.1",
			act:   about("cluster", train("")),
			known: record.Known{Matters: map[record.Matter]scope.Box{"cluster": {"territory": "US"}}}},
		{name: "no place given, and an exception for a place", want: undetermined, missing: "territory", act: train(""),
			deal: deal(exclusive("4.1", "US, Singapore", obligation.Exception{Clause: "4.1(a)",
				Over: scope.Box{"territory": "Singapore"}}))},
	}
}

func traps02Broader() questions {
	us := deal(exclusive("4.1", "US"))
	return questions{
		{name: "somewhere in a region of which the scope is a part", deal: us, act: train("Northern America"),
			want: undetermined, missing: "territory"},
		{name: "throughout a region of which the scope is a part", deal: us, act: train("throughout Northern America"),
			want: breach, of: "4.1"},
		{name: "in two places of which one is the scope", deal: us, act: train("US, Singapore"), want: breach, of: "4.1",
			also: wherePieces(evaluate.Free, "Singapore")},
		{name: "an activity of which the scope is a part", deal: us, want: undetermined, missing: "activity",
			act: but(train("US"), func(a *record.Act) { a.What["activity"] = "buy compute" })},
		{name: "an activity that is not said", deal: us, want: undetermined, missing: "activity",
			act: but(train("US"), func(a *record.Act) { delete(a.What, "activity") })},
		{name: "an exception that is narrower than the act does not free it", want: breach, of: "4.1",
			act: train("throughout US"),
			deal: deal(exclusive("4.1", "US", obligation.Exception{Clause: "4.1(a)",
				Over: scope.Box{"territory": "Texas"}}))},
		{name: "an exception that is narrower than a vague act leaves it open", want: undetermined, missing: "territory",
			act: train("US"),
			deal: deal(exclusive("4.1", "US", obligation.Exception{Clause: "4.1(a)",
				Over: scope.Box{"territory": "Texas"}}))},
	}
}

func traps03CarveOuts() questions {
	both := scope.Box{"activity": "train models, serve", "territory": "US"}
	bar := func(except ...obligation.Exception) contract.Agreement {
		return deal(obligation.Exclusivity{Clause: "4.1", Bound: helios, Holder: cumulus, Scope: both, Except: except})
	}
	training := obligation.Exception{Clause: "4.1(a)", Over: scope.Box{"activity": "train models"}}
	serving := obligation.Exception{Clause: "4.1(b)", Over: scope.Box{"activity": "serve"}}
	deal2 := but(train("US"), func(a *record.Act) { a.What["activity"] = "train models, serve" })
	anything := but(train("US"), func(a *record.Act) { a.What["activity"] = "buy compute" })
	years := but(train("US"), func(a *record.Act) {
		a.During = civil.Span{From: civil.On("2027-06-01"), Through: civil.On("2029-05-31")}
	})
	until := obligation.Exception{Clause: "4.1(c)", Over: scope.Everything, While: when.During(through("2028-06-30"))}
	after := obligation.Exception{Clause: "4.1(d)", Over: scope.Everything, While: when.During(from("2028-07-01"))}
	if0 := obligation.Exception{Clause: "4.1(e)", Over: scope.Box{"activity": "serve"}, While: when.Fact("demand is low")}
	return questions{
		{name: "a carve-out for one of two activities", deal: bar(training), act: deal2, want: breach, of: "4.1",
			also: wherePieces(evaluate.Free, "train models")},
		{name: "each of two activities has a carve-out of its own", deal: bar(training, serving), act: deal2,
			want: permitted, of: "4.1"},
		{name: "the carve-out of the other activity is not known to apply", deal: bar(training, if0), act: deal2,
			want: undetermined, missing: "demand is low"},
		{name: "a vague activity of which every barred kind is carved out", deal: bar(training, serving),
			act: anything, want: permitted, of: "4.1"},
		{name: "a vague activity with a carve-out for one kind", deal: bar(training), act: anything, want: undetermined,
			missing: "activity"},
		{name: "somewhere in a region that two carve-outs cover together", want: permitted, of: "4.1", act: train("EU"),
			deal: deal(exclusive("4.1", "EU", obligation.Exception{Clause: "4.1(a)", Over: scope.Box{"territory": "France"}},
				obligation.Exception{Clause: "4.1(b)", Over: scope.Box{"territory": "EU except France"}}))},
		{name: "a carve-out for the first part of the time", deal: bar(until), act: years, want: breach, of: "4.1",
			also: func(t *testing.T, d evaluate.Decision) {
				if got, want := d.Findings[0].From, civil.On("2028-07-01"); got != want {
					t.Errorf("broken from %s, want %s\n%s", got, want, d)
				}
			}},
		{name: "two carve-outs that cover the time together", deal: bar(until, after), act: years, want: permitted},
		{name: "two parts, of which one is carved out", deal: bar(training), want: breach, of: "4.1",
			act: but(train("US"), func(a *record.Act) {
				a.Parts = []record.Part{{What: scope.Box{"activity": "train models"}}, {What: scope.Box{"activity": "serve"}}}
			})},
		{name: "a carve-out of one of two clauses that bar", want: breach, of: "4.2", act: train("US"),
			deal: deal(exclusive("4.1", "US", training), obligation.Prohibition{Clause: "4.2", Bound: helios,
				Holder: cumulus, Scope: scope.Box{"activity": "train models"}})},
	}
}

func traps13Exceptions() questions {
	overflow := func(while when.Condition, inner ...obligation.Exception) contract.Agreement {
		return deal(exclusive("4.1", "US", obligation.Exception{Clause: "4.1(a)", Over: scope.Box{"activity": "train models"},
			While: while, Except: inner}))
	}
	full, told := when.Fact("capacity is full"), when.Fact("Cumulus was told")
	facts := func(a, b record.Truth) record.Known {
		return record.Known{Facts: record.Facts{{Fact: record.Fact(full), Is: a}, {Fact: record.Fact(told), Is: b}}}
	}
	gpu := obligation.Exception{Clause: "4.1(a)(i)", Over: scope.Box{"hardware": "GPU"}}
	small := obligation.Exception{Clause: "4.1(a)(i)", Over: scope.Box{"hardware": "GPU"},
		Except: obligation.Exceptions{{Clause: "4.1(a)(i)(x)", Over: scope.Box{"territory": "Texas"}}}}
	gpuIn := func(territory scope.Words) record.Act {
		return but(train(territory), func(a *record.Act) { a.What["hardware"] = "GPU" })
	}
	chips := but(train("US"), func(a *record.Act) { a.What["hardware"] = "custom chips" })
	return questions{
		{name: "both conditions are asked and one fails", deal: overflow(when.All{full, told}),
			known: facts(record.Yes, record.No), act: train("US"), want: breach, of: "4.1"},
		{name: "both conditions are asked and both hold", deal: overflow(when.All{full, told}),
			known: facts(record.Yes, record.Yes), act: train("US"), want: permitted, of: "4.1"},
		{name: "both conditions are asked and one is not known", deal: overflow(when.All{full, told}), act: train("US"),
			known: so("capacity is full", record.Yes), want: undetermined, missing: "Cumulus was told"},
		{name: "one of two conditions is enough where the clause says or", deal: overflow(when.Any{full, told}),
			known: facts(record.No, record.Yes), act: train("US"), want: permitted, of: "4.1"},
		{name: "an exception to the exception catches again", deal: overflow(nil, gpu), act: gpuIn("US"), want: breach,
			of: "4.1"},
		{name: "outside the exception to the exception the exception frees", deal: overflow(nil, gpu), act: chips,
			want: permitted, of: "4.1"},
		{name: "the dimension of the exception to the exception is not said", deal: overflow(nil, gpu), act: train("US"),
			want: undetermined, missing: "hardware"},
		{name: "an exception to the exception to the exception frees again", deal: overflow(nil, small),
			act: gpuIn("Texas"), want: permitted, of: "4.1"},
		{name: "outside the third exception the second one catches", deal: overflow(nil, small), act: gpuIn("California"),
			want: breach, of: "4.1"},
		{name: "it is not known whether the exception to the exception applies", act: gpuIn("US"), want: undetermined,
			missing: "it is for export",
			deal: overflow(nil, obligation.Exception{Clause: "4.1(a)(i)", Over: scope.Box{"hardware": "GPU"},
				While: when.Fact("it is for export")})},
		{name: "a vague exception to the exception leaves both open", act: gpuIn("EU"), want: undetermined,
			missing: "territory",
			deal: deal(exclusive("4.1", "EU", obligation.Exception{Clause: "4.1(a)", Over: scope.Everything,
				Except: obligation.Exceptions{{Over: scope.Box{"territory": "France"}}}}))},
	}
}

func traps21UnknownCustomer() questions {
	noCompetitors := change(deal(obligation.NonCompete{Clause: "7", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "sell", "with": "competitors"}}), func(a *contract.Agreement) {
		a.Groups = "competitors"
		a.Members = []record.Member{{Group: "competitors", Name: "Stratus"}}
	})
	sellTo := func(who record.Party) record.Act {
		return record.Act{By: helios, With: who, On: civil.On("2027-06-01"), What: scope.Box{"activity": "sell"}}
	}
	byName := deal(obligation.Prohibition{Clause: "7", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "sell", "with": "Stratus"}})
	return questions{
		{name: "a customer on the list", deal: noCompetitors, act: sellTo("Stratus"), want: breach, of: "7"},
		{name: "an outsider who is in no group", deal: noCompetitors, act: sellTo(nimbus), want: permitted, of: "7"},
		{name: "a customer whom nobody knows", deal: noCompetitors, act: sellTo("Zed"), want: undetermined,
			missing: "Zed"},
		{name: "a customer whom nobody knows, where the clause names one", deal: byName, act: sellTo("Zed"),
			want: undetermined, missing: "Zed"},
		{name: "a customer who is known to be somebody else", deal: byName, act: sellTo("Zed"), want: permitted, of: "7",
			known: record.Known{Places: []record.Place{{Name: "Zed", Dim: scope.With}}}},
		{name: "a customer who is known, but not whether he is on the list", deal: noCompetitors, act: sellTo("Zed"),
			want: undetermined, known: record.Known{Places: []record.Place{{Name: "Zed", Dim: scope.With}}}},
		{name: "a customer who is known not to be on the list", deal: noCompetitors, act: sellTo("Zed"), want: permitted,
			known: record.Known{Members: []record.Member{{Group: "competitors", Name: "Zed", Not: true}}}},
		{name: "two customers of whom one is not known", deal: noCompetitors, act: sellTo("Nimbus, Zed"),
			want: undetermined, missing: "Zed"},
		{name: "a customer who joined the list later", deal: noCompetitors, act: sellTo(nimbus), want: permitted,
			known: record.Known{Members: []record.Member{{Group: "competitors", Name: nimbus, During: from("2027-06-02")}}}},
		{name: "a customer who joined the list that day", deal: noCompetitors, act: sellTo(nimbus), want: breach,
			known: record.Known{Members: []record.Member{{Group: "competitors", Name: nimbus, During: from("2027-06-01")}}}},
	}
}

func traps22Misspelt() questions {
	gpus := deal(obligation.Exclusivity{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models", "hardware": "GPU"}})
	product := func(w scope.Words) record.Act {
		return but(train(""), func(a *record.Act) { a.What["hardware"] = w })
	}
	actor := func(p record.Party) record.Act {
		return but(product("GPU"), func(a *record.Act) { a.By = p })
	}
	return questions{
		{name: "a misspelt actor", deal: gpus, act: actor("Hellios"), want: undetermined, missing: "Hellios"},
		{name: "an actor in other letter case", deal: gpus, act: actor("HELIOS"), want: breach, of: "4.1"},
		{name: "an actor who is not said", deal: gpus, act: actor(""), want: undetermined},
		{name: "an outsider acts for itself", deal: gpus, act: actor("Stratus"), want: permitted},
		{name: "a misspelt product", deal: gpus, act: product("GUP"), want: undetermined, missing: "GUP"},
		{name: "a misspelt activity", deal: gpus, want: undetermined, missing: "train modles",
			act: but(product("GPU"), func(a *record.Act) { a.What["activity"] = "train modles" })},
		{name: "a misspelt territory", deal: deal(exclusive("4.1", "US")), act: train("Untied States"), want: undetermined,
			missing: "Untied States"},
		{name: "a misspelt counterparty", deal: gpus, want: undetermined, missing: "Cumullus",
			act: but(product("GPU"), func(a *record.Act) { a.With = "Cumullus" })},
		{name: "a misspelt dimension", deal: gpus, want: undetermined, missing: "hardware",
			act: but(product("GPU"), func(a *record.Act) {
				delete(a.What, "hardware")
				a.What["hradware"] = "custom chips"
			})},
	}
}

func traps24OverlappingRoles() questions {
	government := obligation.Prohibition{Clause: "6.1", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "sell", "customer": "government"}}
	roles := change(deal(government), func(a *contract.Agreement) {
		a.Tags = scope.Outlines{"customer": "government\nbank"}
	})
	siblings := change(deal(government), func(a *contract.Agreement) { a.Words["customer"] = "government, bank" })
	freeBanks := change(deal(obligation.Prohibition{Clause: "6.1", Bound: helios, Holder: cumulus,
		Scope:  scope.Box{"activity": "sell", "customer": "government"},
		Except: obligation.Exceptions{{Clause: "6.1(a)", Over: scope.Box{"customer": "bank"}}}}),
		func(a *contract.Agreement) { a.Tags = scope.Outlines{"customer": "government\nbank"} })
	sell := func(w scope.Words) record.Act {
		return record.Act{By: helios, With: nimbus, On: civil.On("2027-06-01"),
			What: scope.Box{"activity": "sell", "customer": w}}
	}
	return questions{
		{name: "a bank, which may be the government's", deal: roles, act: sell("bank"), want: undetermined},
		{name: "a bank, where the two exclude each other", deal: siblings, act: sell("bank"), want: permitted, of: "6.1"},
		{name: "a government", deal: roles, act: sell("government"), want: breach, of: "6.1"},
		{name: "not a government", deal: roles, act: sell("not government"), want: permitted, of: "6.1"},
		{name: "a government of which it is not known whether it is a bank", deal: freeBanks, act: sell("government"),
			want: undetermined},
		{name: "a customer of both roles", deal: freeBanks, act: sell("State Bank"), want: permitted, of: "6.1",
			known: record.Known{Places: []record.Place{{Name: "State Bank", Dim: "customer", In: "government, bank"}}}},
		{name: "a customer of whom one role is not known", deal: freeBanks, act: sell("State Bank"), want: undetermined,
			known: record.Known{Places: []record.Place{{Name: "State Bank", Dim: "customer", In: "government"}}}},
	}
}

func traps27NoCounterparty() questions {
	full := deal(obligation.Exclusivity{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models"}})
	sole := deal(obligation.Exclusivity{Clause: "4.1", Kind: obligation.Sole, Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models"}})
	compete := deal(obligation.NonCompete{Clause: "7", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models", "with": "Stratus"}})
	excused := deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope:  scope.Box{"activity": "train models"},
		Except: obligation.Exceptions{{Clause: "4.1(a)", Over: scope.Box{"with": "Stratus"}}}})
	notHolder := deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models", "with": "not Cumulus"}})
	anyButStratus := deal(obligation.Prohibition{Clause: "4.1", Bound: helios, Holder: cumulus,
		Scope:  scope.Box{"activity": "train models"},
		Except: obligation.Exceptions{{Clause: "4.1(a)", Over: scope.Box{"with": "not Stratus"}}}})
	with := func(p record.Party) record.Act {
		return but(train(""), func(a *record.Act) { a.With = p })
	}
	return questions{
		{name: "no counterparty said, exclusivity", deal: full, act: with(""), want: undetermined, missing: "with"},
		{name: "alone, full exclusivity", deal: full, act: with("none"), want: breach, of: "4.1"},
		{name: "alone, sole exclusivity", deal: sole, act: with("none"), want: permitted, of: "4.1"},
		{name: "jointly with an outsider, sole exclusivity", deal: sole, want: breach, of: "4.1",
			act: but(with("none"), func(a *record.Act) { a.And = []record.Party{nimbus} })},
		{name: "with another, sole exclusivity", deal: sole, act: with(nimbus), want: breach, of: "4.1"},
		{name: "no counterparty said, sole exclusivity", deal: sole, act: with(""), want: undetermined, missing: "with"},
		{name: "with the holder", deal: full, act: with(cumulus), want: permitted, of: "4.1"},
		{name: "alone is not with a competitor", deal: compete, act: with("none"), want: permitted, of: "7"},
		{name: "no counterparty said may be a competitor", deal: compete, act: with(""), want: undetermined,
			missing: "with"},
		{name: "alone is not excused by an exception for somebody", deal: excused, act: with("none"), want: breach,
			of: "4.1"},
		{name: "no counterparty said may be the excused one", deal: excused, act: with(""), want: undetermined,
			missing: "with"},
		{name: "alone is not excused by an exception for everybody else", deal: anyButStratus, act: with("none"),
			want: breach, of: "4.1"},
		{name: "alone is not caught by a bar for others than the holder", deal: notHolder, act: with("none"),
			want: permitted},
	}
}

func traps28FreeThoughBarred() questions {
	two := deal(exclusive("4.1", "US"), obligation.Prohibition{Clause: "4.2", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"activity": "train models", "territory": "Singapore"}})
	open := deal(exclusive("4.1", "US"), obligation.Prohibition{Clause: "4.2", Bound: helios, Holder: cumulus,
		Scope:  scope.Box{"activity": "train models", "territory": "Singapore"},
		Except: obligation.Exceptions{{Clause: "4.2", Over: scope.Everything, While: when.Fact("a license is held")}}})
	hardware := deal(exclusive("4.1", "US"), obligation.Prohibition{Clause: "4.2", Bound: helios, Holder: cumulus,
		Scope: scope.Box{"hardware": "GPU"}})
	gpus := but(train("US, Singapore"), func(a *record.Act) { a.What["hardware"] = "GPU, custom chips" })
	return questions{
		{name: "each of two places is barred by another clause", deal: two, act: train("US, Singapore"), want: breach,
			also: wherePieces(evaluate.Free, "")},
		{name: "a third place is free of both", deal: two, act: train("US, Singapore, Japan"), want: breach,
			also: wherePieces(evaluate.Free, "Japan")},
		{name: "the other place is not known under the other clause", deal: open, act: train("US, Singapore"), want: breach,
			also: func(t *testing.T, d evaluate.Decision) {
				wherePieces(evaluate.Free, "")(t, d)
				wherePieces(evaluate.NotKnown, "Singapore")(t, d)
			}},
		{name: "a clause about another dimension", deal: hardware, act: gpus, want: breach,
			also: wherePieces(evaluate.Free, "Singapore; custom chips")},
	}
}

func traps34ForgottenField() refusals {
	bar := func(e obligation.Exception) contract.Agreement { return deal(exclusive("4.1", "US", e)) }
	return refusals{
		{name: "an exception that says nothing", deal: bar(obligation.Exception{Clause: "4.1(a)"}),
			want: problems{{"4.1", "Except"}}},
		{name: "an exception of an empty box", deal: bar(obligation.Exception{Clause: "4.1(a)", Over: scope.Box{}}),
			want: problems{{"4.1", "Except"}}},
		{name: "an exception of which one box is empty", want: problems{{"4.1", "Except"}},
			deal: bar(obligation.Exception{Clause: "4.1(a)", Over: scope.Boxes{{"hardware": "GPU"}, {}}})},
		{name: "an exception with empty words", want: problems{{"4.1", "Except"}},
			deal: bar(obligation.Exception{Clause: "4.1(a)", Over: scope.Box{"hardware": ""}})},
		{name: "a condition without what it frees", want: problems{{"4.1", "Except"}},
			deal: bar(obligation.Exception{Clause: "4.1(a)", While: when.Fact("capacity is full")})},
		{name: "an exception to an exception that says nothing", want: problems{{"4.1", "Except"}},
			deal: bar(obligation.Exception{Clause: "4.1(a)", Over: scope.Box{"hardware": "GPU"},
				Except: obligation.Exceptions{{Clause: "4.1(a)(i)"}}})},
		{name: "a permission that says nothing", want: problems{{"4.2", "Scope"}},
			deal: deal(obligation.Permission{Clause: "4.2", Holder: helios, Toward: cumulus})},
		{name: "a license field that says nothing", want: problems{{"8", "Grants: Field"}},
			deal: deal(obligation.License{Clause: "8", Licensor: helios, Licensee: cumulus,
				Subject: scope.Box{"activity": "use technology"}, Grants: []obligation.Grant{{Clause: "8.1"}}})},
	}
}

// Who acts jointly with somebody is not for that the counterparty: a joint purchase of which the seller is not named may be one from
// whom nobody may buy.
func TestJointDoersAreNoCounterparties(t *testing.T) {
	a := contract.Agreement{Parties: contract.Parties{"Orion": "", "Clodia": ""}, ThirdParties: "Norma, Fornax",
		Terms: contract.Terms{
			obligation.Prohibition{Clause: "4", Bound: "Orion", Holder: "Clodia",
				Scope: scope.Box{scope.Activity: "buy steel", scope.With: "Norma"}},
			obligation.Exclusivity{Clause: "5", Bound: "Orion", Holder: "Clodia", Scope: scope.Box{scope.Activity: "buy glass"}}}}
	ev, err := evaluate.New(a)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		what scope.Words
		by   record.Party
		and  record.Party
		with record.Party
		want evaluate.Verdict
	}{
		{"buy steel", "Orion", "Fornax", "", evaluate.Undetermined},
		{"buy steel", "Orion", "Fornax", "Norma", evaluate.Breach},
		{"buy steel", "Orion", "Fornax", "none", evaluate.Permitted},
		{"buy steel", "", "Orion", "none", evaluate.Undetermined},
		{"buy steel", "Fornax", "Orion", "", evaluate.Undetermined},
		{"buy glass", "Orion", "Clodia", "", evaluate.Undetermined},
		{"buy glass", "Orion", "Clodia", "Fornax", evaluate.Breach},
		{"buy glass", "Orion", "Clodia", "none", evaluate.Permitted},
		{"buy glass", "Orion", "Fornax", "none", evaluate.Breach},
	} {
		act := record.Act{By: row.by, And: []record.Party{row.and}, With: row.with, On: civil.On("2026-05-01"),
			What: scope.Box{scope.Activity: row.what}}
		if d := ev.Decide(act, record.Known{}); d.Verdict != row.want {
			t.Errorf("%s by %q and %q with %q: want %v\n%s", row.what, row.by, row.and, row.with, row.want, d)
		}
	}
}
