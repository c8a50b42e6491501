package papajohns_test

import (
	"github.com/pacta-go/pacta/examples/papajohns"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

const (
	abg       = papajohns.ABG
	papaJohns = papajohns.PapaJohns
	celebrity = papajohns.Celebrity
	director  = record.Party("member of the Board of Directors of PJI")
)

// question is a dated case as somebody recording it would write it.
type question struct {
	act   record.Act
	known record.Known
}

func act(date string, by record.Party, activity string, more ...string) record.Act {
	a := record.Act{By: by, What: box(append([]string{"activity", activity}, more...)...)}
	if date != "" {
		a.On = civil.On(date)
	}
	return a
}

func box(pairs ...string) scope.Box {
	what := scope.Box{}
	for i := 0; i+1 < len(pairs); i += 2 {
		what[scope.Dim(pairs[i])] = scope.Words(pairs[i+1])
	}
	return what
}

func with(party record.Party, a record.Act) record.Act { a.With = party; return a }
func about(m record.Matter, a record.Act) record.Act   { a.About = m; return a }
func amount(text string, a record.Act) record.Act      { a.Amount = money.Of(text); return a }
func form(form scope.Words, a record.Act) record.Act   { a.Form = form; return a }

func saying(a record.Act, pairs ...string) record.Act { a.What = box(pairs...); return a }

// step is an act of a declared event, from one to another.
func step(date string, e record.Event, by, to record.Party) record.Act {
	return record.Act{On: civil.On(date), Event: e, By: by, To: to}
}

func ask(date string, m record.Matter) record.Act {
	return about(m, step(date, papajohns.Request, papaJohns, abg))
}

// askAgain is a request headed "Second Request"; copied says whether ABG's Legal Department had a copy.
func askAgain(date string, m record.Matter, copied scope.Words) record.Act {
	return form(copied, ask(date, m))
}

const (
	copied    scope.Words = "copied to ABG Legal"
	notCopied scope.Words = "not copied to ABG Legal"
)

func approved(date string, m record.Matter) record.Act {
	return saying(form("writing", about(m, step(date, papajohns.Approval, abg, papaJohns))), "purpose", "television")
}

func terminates(date string, by, to record.Party, under record.Clause) record.Act {
	event := papajohns.TerminationABG
	if by == papaJohns {
		event = papajohns.TerminationPJ
	}
	a := form("writing", step(date, event, by, to))
	a.Invokes = record.Clauses{under}
	return a
}

func taken(a record.Act) record.Act { a.Undisputed = true; return a }

func paid(date string, m record.Matter) record.Act {
	return about(m, step(date, papajohns.Payment, papaJohns, abg))
}

func vested(date string, m record.Matter) record.Act {
	return about(m, step(date, papajohns.Vesting, papaJohns, celebrity))
}

func breachNotice(date string, m record.Matter, ground string) record.Act {
	a := saying(form("writing", about(m, step(date, papajohns.NoticeByABG, abg, papaJohns))), "ground", ground)
	a.Received = civil.On(date)
	return a
}

func knowing(acts ...record.Act) record.Known { return record.Known{Acts: acts} }

func fact(f record.Fact, is record.Truth) record.Stated { return record.Stated{Fact: f, Is: is} }

func rival(date string) record.Act {
	return with("RivalPizza", act(date, abg, "grant rights for CELEBRITY", "product", "pizza for carry-out or delivery"))
}

func airs(date string, m record.Matter) record.Act {
	return about(m, act(date, papaJohns, "advertise", "product", "PAPA JOHN'S pizza", "purpose", "television"))
}

func closed(day string) []civil.Date { return []civil.Date{civil.On(day)} }

var places = []record.Place{{Name: "FrozenCo", Dim: scope.With}, {Name: "SteakCo", Dim: scope.With},
	{Name: "DineInPizza", Dim: scope.With}, {Name: "RivalPizza", Dim: scope.With}, {Name: "OvenHouse", Dim: scope.With},
	{Name: "broadcaster", Dim: scope.With}, {Name: "player Y", Dim: scope.With},
	{Name: "engage another endorser", Dim: scope.Activity}, {Name: "license another player", Dim: scope.Activity}}

var members = []record.Member{{Group: "PJI leadership", Name: director}}

// cases are those of cases.json.
func cases() map[string]question {
	return map[string]question{
		"01": {act: with("FrozenCo", act("2020-05-01", abg, "endorsement by CELEBRITY",
			"product", "frozen pizza sold in shops"))},
		"02": {act: about("SteakCo", with("SteakCo", act("2020-05-01", abg, "perform an agreement for CELEBRITY",
			"product", "steakhouse restaurant"))),
			known: knowing(about("SteakCo", with("SteakCo", step("2018-06-01", papajohns.ThirdAgreement, abg, ""))))},
		"03": {act: with("DineInPizza", act("2020-05-01", abg, "endorsement by CELEBRITY",
			"product", "dine-in restaurant with pizza on the menu")),
			known: record.Known{Facts: record.Facts{fact(papajohns.PizzaPrincipal, record.Yes)}}},
		"04": {act: act("2020-05-01", abg, "endorsement by CELEBRITY", "product", "restaurant without pizza")},
		"05": {act: rival("2023-03-10")},
		"06": {act: rival("2023-03-16")},
		"07": {act: rival("2021-10-15"), known: knowing(taken(terminates("2021-06-30", abg, papaJohns, "7.B(1)(b)")),
			paid("2021-07-15", "7.D.b"), vested("2021-07-15", "7.E.b"))},
		"08": {act: rival("2021-07-15"), known: knowing(taken(terminates("2021-06-30", abg, papaJohns, "7.B(2)(money)")))},
		"09": {act: airs("2019-08-10", "spot"), known: knowing(ask("2019-08-05", "spot"))},
		"10": {act: airs("2019-08-15", "spot"),
			known: knowing(ask("2019-08-05", "spot"), askAgain("2019-08-09", "spot", copied))},
		"11": {act: airs("2019-08-15", "spot"),
			known: knowing(ask("2019-08-05", "spot"), askAgain("2019-08-09", "spot", notCopied))},
		"12": {act: about("spot", act("2019-10-01", papaJohns, "advertise", "product", "PAPA JOHN'S pizza",
			"purpose", "in-store poster")), known: knowing(approved("2019-09-01", "spot"))},
		"13": {act: terminates("2020-06-17", abg, papaJohns, "7.B(2)"),
			known: knowing(breachNotice("2020-06-10", "instalment of 2020-06-01", "payment"))},
		"14": {act: about("billboards", act("2022-08-01", papaJohns, "advertise", "product", "PAPA JOHN'S pizza",
			"purpose", "billboard")),
			known: record.Known{Facts: record.Facts{fact(papajohns.BookedBefore, record.Yes)}}},
		"15": {act: about("old poster", act("2022-12-20", papaJohns, "advertise", "product", "PAPA JOHN'S pizza",
			"purpose", "in-store poster")),
			known: record.Known{Facts: record.Facts{fact(papajohns.BookedBefore, record.Yes),
				fact(papajohns.Incidental, record.Yes),
				{Fact: papajohns.BestEfforts, Is: record.Yes, How: record.Agreed}}}},
		"16": {act: act("2020-02-01", papaJohns, "carry Services forward")},
		"17": {act: amount("USD 293,750", act("2020-09-01", papaJohns, "deduct from a payment"))},
	}
}

// probes are those of probes.json.
func probes() map[string]question {
	spots := map[record.Matter]scope.Box{"Materials M1": {}, "Materials M2": {}}
	tv := func(a record.Act) record.Act { return saying(a, "purpose", "television") }
	extension := form("telephone call", step("2022-03-10", papajohns.Extension, abg, ""))
	extension.And = []record.Party{papaJohns}
	amendment := form("signed writing", step("2022-02-10", "Second Amendment", abg, ""))
	amendment.And = []record.Party{papaJohns}
	booking := func(date string, m record.Matter) record.Act {
		return about(m, with("broadcaster", step(date, papajohns.Booking, papaJohns, "")))
	}
	rivalInUS := func(date string) record.Act {
		a := about("RivalPizza", rival(date))
		a.What["territory"] = "US"
		return a
	}
	maligned := func(date string, by record.Party, e record.Event, target string) record.Act {
		return saying(step(date, e, by, ""), "target", target)
	}
	return map[string]question{
		"p01": {act: airs("2019-08-20", "Materials M2"), known: record.Known{Matters: spots, Acts: []record.Act{
			tv(ask("2019-08-05", "Materials M1")), tv(askAgain("2019-08-12", "Materials M2", copied))}}},
		"p02": {act: airs("2019-11-20", "Materials M3"), known: knowing(tv(ask("2019-11-04", "Materials M3")),
			form("writing", about("Materials M3", step("2019-11-06", papajohns.Disapproval, abg, papaJohns))),
			tv(askAgain("2019-11-12", "Materials M3", copied)))},
		"p03": {act: airs("2019-10-18", "Materials M4"), known: knowing(tv(ask("2019-10-01", "Materials M4")),
			tv(askAgain("2019-10-07", "Materials M4", notCopied)), tv(askAgain("2019-10-14", "Materials M4", copied)))},
		"p04": {act: rivalInUS("2022-02-01"), known: knowing(
			maligned("2021-06-21", abg, papajohns.Maligning, "PAPA JOHN'S"),
			terminates("2021-06-30", papaJohns, abg, "7.A(2)"), paid("2021-06-30", "5.A.1"), paid("2021-06-30", "7.D.a"),
			vested("2021-06-30", "5.B"), vested("2021-06-30", "7.E.a"))},
		"p05": {act: airs("2022-04-20", "Materials M7"), known: record.Known{
			Facts: record.Facts{{Fact: papajohns.BookedBefore, Is: record.No, About: "Materials M7"}},
			Acts:  []record.Act{approved("2022-02-01", "Materials M7"), extension, booking("2022-04-04", "Materials M7")}}},
		"p06": {act: amount("27,012 RSUs", about("first tranche", step("2020-03-20", papajohns.Demand, abg, papaJohns))),
			known: knowing(amount("87,136 RSUs", step("2019-04-10", papajohns.Grant, papajohns.PJI, celebrity)))},
		"p07": {act: terminates("2020-09-21", abg, papaJohns, "7.B(2)"), known: record.Known{Closed: closed("2020-09-07"),
			Matters: map[record.Matter]scope.Box{"B1": {}, "B2": {}},
			Facts: record.Facts{{Fact: papajohns.Material, Is: record.Yes, How: record.Agreed},
				{Fact: papajohns.BreachExists, Is: record.Yes, About: "B2"}},
			Acts: []record.Act{breachNotice("2020-09-02", "B1", "payment"), breachNotice("2020-09-02", "B2", "insurance"),
				amount("USD 343,750", paid("2020-09-10", "B1"))}}},
		"p08": {act: rivalInUS("2022-03-01"), known: knowing(
			maligned("2021-08-25", director, papajohns.MaligningByPJI, "CELEBRITY"),
			terminates("2021-08-31", abg, papaJohns, "7.B(1)(b)"), paid("2021-08-31", "5.A.1"), paid("2021-08-31", "7.D.b"),
			vested("2021-08-31", "5.B"), vested("2021-08-31", "7.E.b"))},
		"p09": {act: rivalInUS("2021-05-03"), known: knowing(
			maligned("2021-02-20", director, papajohns.MaligningByPJI, "CELEBRITY"),
			terminates("2021-02-26", abg, papaJohns, "7.B(1)(b)"), vested("2021-02-26", "5.B"), vested("2021-02-26", "7.E.b"))},
		"p10": {act: about("OvenHouse", with("OvenHouse", act("2020-10-05", abg, "endorsement by CELEBRITY",
			"product", "dine-in restaurant with pizza on the menu", "territory", "US"))),
			known: record.Known{Facts: record.Facts{{Fact: papajohns.InForceBefore, Is: record.No, About: "OvenHouse"}}}},
		"p11": {act: airs("2022-04-20", "Materials M8"), known: record.Known{
			Facts: record.Facts{{Fact: papajohns.BookedBefore, Is: record.No, About: "Materials M8"}},
			Acts:  []record.Act{amendment, approved("2022-04-04", "Materials M8"), booking("2022-04-06", "Materials M8")}}},
		"p12": {act: about("player Y", with("player Y", act("2020-07-13", papaJohns, "engage another endorser",
			"product", "PAPA JOHN'S pizza", "territory", "US"))), known: knowing(approved("2019-10-01", "Materials M1"))},
	}
}

// more are those of more.json.
func more() map[string]question {
	notice := func(date string) record.Act {
		return amount("USD 343,750", breachNotice(date, "instalment of 2020-06-01", "payment"))
	}
	instalment := func(date, usd string) record.Act {
		return amount(usd, paid(date, record.Matter("instalment of "+date)))
	}
	before := []record.Act{instalment("2019-03-15", "USD 312,500"), instalment("2019-06-01", "USD 312,500"),
		instalment("2019-09-01", "USD 312,500"), instalment("2019-12-01", "USD 312,500"),
		instalment("2020-03-01", "USD 343,750")}
	matters := map[record.Matter]scope.Box{"instalment of 2020-06-01": {}}
	for _, a := range before {
		matters[a.About] = scope.Box{}
	}
	maligned := saying(step("2021-06-21", papajohns.MaligningByPJI, director, ""), "target", "CELEBRITY")
	billboards := act("", papaJohns, "advertise", "product", "PAPA JOHN'S pizza", "purpose", "billboard")
	billboards.During = civil.Span{From: civil.On("2022-09-10"), Through: civil.On("2022-09-20")}
	letter := form("signed writing", step("2021-01-20", "letter agreement", abg, ""))
	letter.And = []record.Party{papaJohns}
	insult := saying(step("2021-06-21", papajohns.Maligning, "player Y", ""), "target", "PAPA JOHN'S")
	return map[string]question{
		"m01": {act: terminates("2020-07-06", abg, papaJohns, "7.B(2)"),
			known: record.Known{Closed: closed("2020-07-03"), Matters: matters,
				Acts: append([]record.Act{notice("2020-06-26")}, before...)}},
		"m02": {act: terminates("2020-06-18", abg, papaJohns, "7.B(2)"), known: record.Known{Matters: matters,
			Acts: append([]record.Act{notice("2020-06-10"),
				amount("USD 300,000", paid("2020-06-15", "instalment of 2020-06-01"))}, before...)}},
		"m03": {act: rival("2022-02-01"),
			known: knowing(maligned, terminates("2021-06-30", celebrity, papaJohns, "7.B(1)(b)"))},
		"m04": {act: airs("2021-08-02", "Materials M9"), known: knowing(approved("2021-05-03", "Materials M9"), maligned,
			form("telephone call", terminates("2021-06-30", abg, papaJohns, "7.B(1)(b)")))},
		"m05": {act: airs("2019-12-02", "Materials M1, recut"), known: record.Known{
			Matters: map[record.Matter]scope.Box{"Materials M1": {}, "Materials M1, recut": {}},
			Acts:    []record.Act{approved("2019-10-01", "Materials M1")}}},
		"m06": {act: about("posters", act("2022-07-01", papaJohns, "advertise", "product", "PAPA JOHN'S pizza",
			"purpose", "in-store poster"))},
		"m07": {act: about("billboards", billboards), known: record.Known{Facts: record.Facts{
			fact(papajohns.BookedBefore, record.Yes), fact(papajohns.Incidental, record.No)}}},
		"m08": {act: with("RivalPizza", act("2020-10-05", abg, "license another player",
			"product", "pizza for carry-out or delivery"))},
		"m09": {act: rival("2021-03-01"), known: knowing(letter)},
		"m10": {act: rival("2021-10-15"), known: knowing(taken(terminates("2021-06-30", abg, papaJohns, "7.B(2)(other)")),
			paid("2021-06-30", "7.D.b"), vested("2021-06-30", "7.E.b"))},
		"m11": {act: airs("2020-03-02", "Materials M5"), known: knowing(saying(form("writing", about("Materials M5",
			step("2020-02-20", papajohns.Approval, celebrity, papaJohns))), "purpose", "television"))},
		"m12": {act: terminates("2021-07-01", papaJohns, abg, "7.A(2)"), known: knowing(insult)},
	}
}
