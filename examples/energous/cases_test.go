package energous_test

import (
	"slices"

	"github.com/pacta-go/pacta/examples/energous"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

func exclusivityCases() map[string]question {
	outside := scope.Box{"customer": "not Key Customer"}
	toKey := func(use scope.Words) record.Act {
		a := enable("2018-03-01", "Product Die", scope.Box{"customer": "Key Customer", "use": use})
		return with("supplier to Key Customer", a)
	}
	keySupplier := record.Known{Members: chipmaker("supplier to Key Customer")}
	comparable := func(matter record.Matter, name string, facts record.Facts, acts ...record.Act) question {
		return question{act: about(matter, engage("2018-06-15", scope.Words(name), "comparable products")),
			known: record.Known{Members: chipmaker("ChipCo"), Places: customers(name), Facts: facts, Acts: acts}}
	}
	designIn := about("product for D", record.Act{On: civil.On("2018-05-20"), Event: energous.DesignInBegun})
	return map[string]question{
		"01": {act: enable("2018-03-01", "Products", outside), known: record.Known{Members: chipmaker("ChipCo")}},
		"02": {act: toKey("Excluded Applications"), known: keySupplier},
		"03": {act: toKey("not Excluded Applications"), known: keySupplier},
		"04": comparable("product for A", "customer A", record.Facts{fact(energous.Engaged, record.No, "product for A")},
			letter("2018-06-01", "customer A", them, "product for A", officer)),
		"05": comparable("product for B", "customer B", record.Facts{fact(energous.Engaged, record.No, "product for B")},
			in("email", letter("2018-06-01", "customer B", them, "product for B", manager))),
		"06": comparable("product for C", "customer C", record.Facts{{Fact: energous.Engaged, Is: record.Yes,
			About:  "product for C",
			During: civil.Span{From: civil.On("2018-02-01")}}},
			letter("2018-06-01", "customer C", them, "product for C", manager)),
		"07": comparable("product for D", "customer D", record.Facts{{Fact: energous.Engaged, Is: record.Yes,
			About:  "product for D",
			During: civil.Span{From: civil.On("2018-03-01")}}},
			designIn, letter("2018-06-01", "customer D", them, "product for D", officer)),
	}
}

func otherCases() map[string]question {
	affiliate := record.Known{Members: []record.Member{{Group: "DIALOG Affiliate", Name: "Dialog subsidiary"}},
		Places: customers("handset maker")}
	return map[string]question{
		"08": {act: with("handset maker", does("2018-04-01", "Dialog subsidiary", scope.Box{"activity": "sell",
			"product": "competing products", "technology": "ultrasonic transduction", "function": "power transfer"})),
			known: affiliate},
		"09": {act: does("2018-04-01", us, scope.Box{"activity": "sell", "product": "competing products", "technology": "RF",
			"function": "data transmission"})},
		"10": {act: with(key, does("2019-02-01", us, scope.Box{"activity": "sell", "product": "competing products",
			"technology": "Uncoupled Power Transfer Technology", "function": "power transfer"})),
			known: record.Known{Acts: []record.Act{step("2019-01-10", energous.KeyCustomerLeft, key, them)}}},
		"11": {act: about("distributor", with("distributor", does("2018-04-01", us, scope.Box{"activity": "sublicense"}))),
			known: record.Known{Places: []record.Place{{Name: "distributor", Dim: "with",
				NotIn: "DIALOG Affiliate, Manufacturing Subcontractor"}}}},
		"12": {act: under("15.2(b)(iii)", notice("2019-11-06", energous.Terminated, them, us, "by hand"))},
		"13": {act: step("2020-05-05", energous.TreatedAsEnded, them, ""),
			known: record.Known{Acts: []record.Act{under("15.2(b)(iii)",
				notice("2019-11-07", energous.Terminated, them, us, "by hand"))}}},
		"14": {act: notice("2023-05-09", energous.NotRenewed, us, them, "courier")},
		"15": {act: under("15.2(a)", about("the breach", notice("2018-07-02", energous.Terminated, them, us, "by hand"))),
			known: record.Known{Assume: record.Facts{{Fact: energous.MaterialBreach, Is: record.Yes}}, Acts: []record.Act{
				received("2018-06-01", about("the breach", notice("2018-06-01", energous.BreachNotified, them, us, "letter"))),
				about("the breach", step("2018-07-01", energous.BreachCured, us, ""))}}},
		"16": {act: about("the product", with("ThirdCo", does("2017-09-01", them,
			scope.Box{"activity": "negotiate marketing rights",
				"product": "the product"}))),
			known: record.Known{Places: []record.Place{newProduct("the product"), {Name: "ThirdCo", Dim: "with"}}}},
		"17": {act: about("its product", with("ThirdCo", does("2018-09-01", "AcquirerCo", scope.Box{"activity": "market",
			"product": "its product"}))),
			known: record.Known{Members: []record.Member{{Group: "acquirer of ENERGOUS", Name: "AcquirerCo"}},
				Places: []record.Place{{Name: "its product", Dim: "product",
					In: "developed by a successor or acquirer of ENERGOUS"},
					{Name: "ThirdCo", Dim: "with"}}}},
		"18": {act: about("an engineer", does("2025-01-15", us, scope.Box{"activity": "solicit an employee"})),
			known: record.Known{Acts: []record.Act{notice("2023-04-03", energous.NotRenewed, us, them, "by hand")}}},
	}
}

func received(date string, a record.Act) record.Act { a.Received = civil.On(date); return a }

func probes() map[string]question {
	general := scope.Box{"customer": "not Key Customer"}
	both := func(date string, what scope.Box, names ...string) record.Act {
		a := does(date, them, what)
		for _, n := range names {
			a.Parts = append(a.Parts, record.Part{About: record.Matter(n), What: scope.Box{"product": scope.Words(n)}})
		}
		return a
	}
	matters := func(names ...record.Matter) map[record.Matter]scope.Box {
		out := map[record.Matter]scope.Box{}
		for _, n := range names {
			out[n] = scope.Box{}
		}
		return out
	}
	sale := func(date, name string, to record.Party) record.Act {
		return about(record.Matter(name), with(to, does(date, us,
			scope.Box{"activity": "sell", "product": scope.Words(name)})))
	}
	q7 := sale("2019-03-04", "Q7", key)
	q7.What["technology"], q7.What["function"] = "RF", "power transfer"
	u3 := sale("2024-11-20", "U3", "handset maker H")
	u3.What["technology"], u3.What["function"] = "ultrasonic transduction", "power transfer"
	asked := func(date string, e record.Event, by, to record.Party, m record.Matter, customer record.Party) record.Act {
		return with(customer, about(m, in("letter", step(date, e, by, to))))
	}
	intended := func(m record.Matter) record.Facts { return record.Facts{fact(energous.Intended, record.Yes, m)} }
	cDeclines := func(date string, to record.Party) record.Act {
		a := letter(date, "Customer C", to, "PD-4", manager)
		a.ID = "letter of " + date
		return a
	}
	recants := about("PD-4", in("writing", step("2018-04-20", energous.CustomerRecants, "Customer C", them)))
	recants.Withdraws = "letter of 2018-04-03"
	w1 := sale("2021-03-01", "W1", "Customer K")
	w1.What["use"] = "not Excluded Applications"
	p3 := with("N Semiconductor", about("P3", enable("2019-09-02", "P3", general)))
	sideLetter := under("2.5", record.Act{On: civil.On("2018-04-16"), Event: "side letter", By: them,
		And:  []record.Party{us},
		Form: "signed writing"})
	controlled := civil.Span{From: civil.On("2017-09-01"), Through: civil.On("2019-04-29")}
	return map[string]question{
		"p01": {act: with("ThirdCo", both("2017-07-10", scope.Box{"activity": "negotiate marketing rights"},
			"New Product A", "New Product B")),
			known: record.Known{Places: []record.Place{newProduct("New Product A"), newProduct("New Product B"),
				{Name: "ThirdCo", Dim: "with"}},
				Matters: matters("New Product A", "New Product B"), Acts: []record.Act{
					about("New Product A", notice("2017-06-05", energous.ProductDescribed, them, us, "by hand")),
					about("New Product A", notice("2017-06-19", energous.ProductDeclined, us, them, "by hand"))}}},
		"p02": {act: with("ChipCo", both("2019-11-04", scope.Box{"activity": "enable a supplier",
			"volume":   "commercial volumes",
			"customer": "not Key Customer"}, "P1", "P2")),
			known: record.Known{Members: chipmaker("ChipCo"), Places: []record.Place{product("P1", "Products"),
				product("P2", "Products")},
				Matters: matters("P1", "P2"), Facts: record.Facts{fact(energous.SalesGoOn, record.No, "P1"),
					fact(energous.SalesGoOn, record.Yes, "P2")},
				Acts: []record.Act{about("P1", notice("2019-03-04", energous.Discontinued, us, them, "by hand")),
					about("P2", notice("2019-03-04", energous.Discontinued, us, them, "by hand"))}}},
		"p03": {act: about("CP-1", with("Customer A", does("2018-07-16", them,
			scope.Box{"activity": "sell", "product": "CP-1",
				"customer": "Customer A"}))),
			known: record.Known{Places: append(customers("Customer A"), product("CP-1", "comparable product die")),
				Facts: append(intended("CP-1"), fact(energous.Engaged, record.No, "CP-1")),
				Acts:  []record.Act{letter("2018-06-04", "Customer A", them, "CP-1", officer)}}},
		"p04": {act: q7, known: record.Known{Places: []record.Place{product("Q7", "competing products")},
			Facts: intended("Q7"),
			Acts: []record.Act{step("2019-01-10", energous.KeyCustomerLeft, them, key),
				asked("2019-02-01", energous.ApprovalAsked, us, them, "Q7", key),
				asked("2019-02-15", energous.ApprovalRefused, them, us, "Q7", key)}}},
		"p05": {act: u3, known: record.Known{Places: append(customers("handset maker H"),
			product("U3", "competing products")),
			Facts: intended("U3"), Acts: []record.Act{
				notice("2024-04-02", energous.NotRenewed, us, them, "email"),
				notice("2024-05-04", energous.NotRenewed, us, them, "registered mail"),
				asked("2024-10-01", energous.ApprovalAsked, us, them, "U3", ""),
				asked("2024-10-15", energous.ApprovalRefused, them, us, "U3", "")}}},
		"p06": {act: w1, known: record.Known{Places: append(customers("Customer K"), product("W1", "repackaged Product Die")),
			Facts: record.Facts{fact(energous.Continuing, record.No, "")},
			Acts: []record.Act{under("15.2(b)(iii)", notice("2020-01-08", energous.Terminated, them, us, "by hand")),
				about("W1", step("2020-08-06", energous.DesignWon, us, ""))}}},
		"p07": {act: about("PD-4", engage("2018-06-11", "Customer C", "PD-4")),
			known: record.Known{Members: chipmaker("ChipCo"), Places: append(customers("Customer C"),
				product("PD-4", "comparable product die")),
				Facts: record.Facts{{Fact: energous.Engaged, Is: record.Yes, About: "PD-4",
					During: civil.Span{From: civil.On("2018-02-05")}}},
				Acts: []record.Act{about("PD-4", step("2018-05-25", energous.DesignInBegun, "Customer C", "")),
					cDeclines("2018-05-14", us),
					recants, cDeclines("2018-04-03", them)}}},
		"p08": {act: about("PD-5", engage("2018-06-11", "Customer D", "PD-5")),
			known: record.Known{Members: chipmaker("ChipCo"), Places: append(customers("Customer D"),
				product("PD-5", "comparable product die")),
				Acts: []record.Act{letter("2018-05-14", "Customer D", them, "PD-5", manager)}}},
		"p09": {act: grounds("2018-07-09", "B1", "B2"),
			known: record.Known{Matters: matters("B1", "B2"),
				Assume: record.Facts{fact(energous.MaterialBreach, record.Yes, "B1"),
					fact(energous.MaterialBreach, record.Yes, "B2")},
				Acts: []record.Act{about("B1", notice("2018-06-01", energous.BreachNotified, them, us, "by hand")),
					about("B2", notice("2018-06-20", energous.BreachNotified, them, us, "by hand")),
					about("B1", step("2018-06-28", energous.BreachCured, us, them))}}},
		"p10": {act: p3, known: record.Known{Places: []record.Place{product("P3", "Products"),
			{Name: "InvestCo", Dim: "with", NotIn: "DIALOG Affiliate"}},
			Members: []record.Member{{Group: "seller of integrated circuits", Name: "N Semiconductor"},
				{Group: "DIALOG Affiliate", Name: "N Semiconductor", During: controlled},
				{Group: "DIALOG Affiliate", Name: "N Semiconductor", Not: true, During: civil.Span{From: civil.On("2019-04-30")}}},
			Acts: []record.Act{about("P3", with("N Semiconductor",
				does("2018-05-07", us, scope.Box{"activity": "sublicense"})))}}},
		"p11": {act: about("P1", enable("2018-05-14", "P1", general)), unread: []string{"side letter"},
			known: record.Known{Members: chipmaker("ChipCo"), Places: []record.Place{product("P1", "Products")},
				Acts: []record.Act{sideLetter}}},
		"p12": {act: about("audio codec patents", with("ChipCo",
			does("2018-08-20", us, scope.Box{"activity": "license own rights"}))),
			known: record.Known{Members: chipmaker("ChipCo"), Places: slices.Concat(customers("Customer A"),
				[]record.Place{product("CP-1", "comparable product die")}),
				Acts: []record.Act{letter("2018-06-04", "Customer A", them, "CP-1", "vice president of procurement")}}},
	}
}
