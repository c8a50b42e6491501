package scope

import (
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
)

// A worldGroup is one membership of a ready-made grouping of territories: during its days, Member belongs to the
// grouping Name. A grouping is all rows of one name together. A grouping that no row puts at a day has no members then.
type worldGroup struct {
	Name    string
	Aliases []string   // other names of the grouping, the same in each of its rows
	Member  string     // a name of worldOutline
	From    civil.Date // first day of the membership; zero means that it has no beginning
	Through civil.Date // last day of the membership; zero means that it has no end
}

// worldGroups returns the ready-made groupings, one row a membership, in a fixed order.
//
// A member is a country's own ISO 3166-1 entry, so a grouping has the states that belong to it and not the territories
// that a treaty extends to or keeps out: Réunion and the Åland Islands are not in EU here, nor Greenland among the
// Nordic countries. A contract that takes them in says so.
//
// Schengen and Mercosur are left out: the first began at different days for land, sea and air, and in the second
// suspensions make it a question of reading who belonged when.
func worldGroups() []worldGroup {
	return slices.Concat(
		europeanUnion(),
		europeanEconomicArea(),
		europeanFreeTrade(),
		eurozone(),
		gulfCooperation(),
		southeastAsianNations(),
		northAmericanTrade(),
		groupOfSeven(),
		mapGroupings(),
	)
}

// A wave is what joined a grouping on one day, and left it on one.
type wave struct {
	from, through civil.Date // as in worldGroup
	members       string     // names of worldOutline between commas
}

// worldGrouping writes the waves of one grouping out, one row a membership.
func worldGrouping(name string, aliases []string, waves []wave) []worldGroup {
	var rows []worldGroup
	for _, w := range waves {
		for member := range strings.SplitSeq(w.members, ", ") {
			rows = append(rows, worldGroup{
				Name: name, Aliases: aliases, Member: member, From: w.from, Through: w.through,
			})
		}
	}
	return rows
}

// europeanUnion returns the member states of the European Union and of the European Economic Community before it.
// Source: Treaty of Rome, in force on 1958-01-01; the treaties of accession; and for the UK the agreement on its
// withdrawal (OJ L 29, 2020-01-31), by which it was a member state until midnight in Brussels at the end of 2020-01-31.
// In the transition that followed it was none.
func europeanUnion() []worldGroup {
	return worldGrouping("EU", []string{"European Union"}, []wave{
		{from: civil.On("1958-01-01"), members: "Belgium, France, Germany, Italy, Luxembourg, Netherlands"},
		{from: civil.On("1973-01-01"), members: "Denmark, Ireland"},
		{from: civil.On("1973-01-01"), through: civil.On("2020-01-31"), members: "UK"},
		{from: civil.On("1981-01-01"), members: "Greece"},
		{from: civil.On("1986-01-01"), members: "Portugal, Spain"},
		{from: civil.On("1995-01-01"), members: "Austria, Finland, Sweden"},
		{from: civil.On("2004-05-01"), members: "Cyprus, Czechia, Estonia, Hungary, Latvia, Lithuania"},
		{from: civil.On("2004-05-01"), members: "Malta, Poland, Slovakia, Slovenia"},
		{from: civil.On("2007-01-01"), members: "Bulgaria, Romania"},
		{from: civil.On("2013-07-01"), members: "Croatia"},
	})
}

// europeanEconomicArea returns the states of the European Economic Area. Source: EEA Agreement, in force on 1994-01-01,
// for Liechtenstein on 1995-05-01; the enlargement agreements of 2004, 2007 and 2014, each from the day on which it was
// applied provisionally. The UK is in until it left the EU on 2020-01-31; that the other parties went on treating it as
// a member state until 2020-12-31 did not make it one.
func europeanEconomicArea() []worldGroup {
	return worldGrouping("EEA", []string{"European Economic Area"}, []wave{
		{from: civil.On("1994-01-01"), members: "Austria, Belgium, Denmark, Finland, France, Germany, Greece, Iceland"},
		{from: civil.On("1994-01-01"), members: "Ireland, Italy, Luxembourg, Netherlands, Norway, Portugal"},
		{from: civil.On("1994-01-01"), members: "Spain, Sweden"},
		{from: civil.On("1994-01-01"), through: civil.On("2020-01-31"), members: "UK"},
		{from: civil.On("1995-05-01"), members: "Liechtenstein"},
		{from: civil.On("2004-05-01"), members: "Cyprus, Czechia, Estonia, Hungary, Latvia, Lithuania"},
		{from: civil.On("2004-05-01"), members: "Malta, Poland, Slovakia, Slovenia"},
		{from: civil.On("2007-08-01"), members: "Bulgaria, Romania"},
		{from: civil.On("2014-04-12"), members: "Croatia"},
	})
}

// europeanFreeTrade returns the members of the European Free Trade Association. Source: Stockholm Convention, in force
// on 1960-05-03; a state that joined the European Communities or the EU left on the day before. Finland counts from its
// full membership, not from its association of 1961.
func europeanFreeTrade() []worldGroup {
	return worldGrouping("EFTA", []string{"European Free Trade Association"}, []wave{
		{from: civil.On("1960-05-03"), members: "Norway, Switzerland"},
		{from: civil.On("1960-05-03"), through: civil.On("1972-12-31"), members: "Denmark, UK"},
		{from: civil.On("1960-05-03"), through: civil.On("1985-12-31"), members: "Portugal"},
		{from: civil.On("1960-05-03"), through: civil.On("1994-12-31"), members: "Austria, Sweden"},
		{from: civil.On("1970-03-01"), members: "Iceland"},
		{from: civil.On("1986-01-01"), through: civil.On("1994-12-31"), members: "Finland"},
		{from: civil.On("1991-09-01"), members: "Liechtenstein"},
	})
}

// eurozone returns the member states of the EU whose currency is the euro. Source: Council Decision 98/317/EC and the
// Council decisions under Article 140(2) TFEU, and Article 122(2) of the EC Treaty before it, that admitted the others.
func eurozone() []worldGroup {
	return worldGrouping("Eurozone", []string{"euro area"}, []wave{
		{from: civil.On("1999-01-01"), members: "Austria, Belgium, Finland, France, Germany, Ireland, Italy, Luxembourg"},
		{from: civil.On("1999-01-01"), members: "Netherlands, Portugal, Spain"},
		{from: civil.On("2001-01-01"), members: "Greece"},
		{from: civil.On("2007-01-01"), members: "Slovenia"},
		{from: civil.On("2008-01-01"), members: "Cyprus, Malta"},
		{from: civil.On("2009-01-01"), members: "Slovakia"},
		{from: civil.On("2011-01-01"), members: "Estonia"},
		{from: civil.On("2014-01-01"), members: "Latvia"},
		{from: civil.On("2015-01-01"), members: "Lithuania"},
		{from: civil.On("2023-01-01"), members: "Croatia"},
		{from: civil.On("2026-01-01"), members: "Bulgaria"},
	})
}

// gulfCooperation returns the members of the Cooperation Council for the Arab States of the Gulf. Source: its charter,
// signed on 1981-05-25.
func gulfCooperation() []worldGroup {
	return worldGrouping("GCC", []string{"Gulf Cooperation Council"}, []wave{
		{from: civil.On("1981-05-25"), members: "Bahrain, Kuwait, Oman, Qatar, Saudi Arabia, United Arab Emirates"},
	})
}

// southeastAsianNations returns the members of the Association of Southeast Asian Nations. Source: Bangkok Declaration
// of 1967-08-08 and the declarations by which the others were admitted, each from its day.
func southeastAsianNations() []worldGroup {
	return worldGrouping("ASEAN", []string{"Association of Southeast Asian Nations"}, []wave{
		{from: civil.On("1967-08-08"), members: "Indonesia, Malaysia, Philippines, Singapore, Thailand"},
		{from: civil.On("1984-01-07"), members: "Brunei"},
		{from: civil.On("1995-07-28"), members: "Vietnam"},
		{from: civil.On("1997-07-23"), members: "Laos, Myanmar"},
		{from: civil.On("1999-04-30"), members: "Cambodia"},
		{from: civil.On("2025-10-26"), members: "Timor-Leste"},
	})
}

// northAmericanTrade returns the parties of the North American Free Trade Agreement, which ended when the agreement
// between the United States, Mexico and Canada replaced it, and those of the latter. NAFTA has no members after its
// end: whether the word then means its successor is a question of reading. Source: NAFTA, in force on 1994-01-01; the
// protocol replacing it, in force on 2020-07-01.
func northAmericanTrade() []worldGroup {
	const parties = "Canada, Mexico, US"
	return slices.Concat(
		worldGrouping("NAFTA", nil, []wave{
			{from: civil.On("1994-01-01"), through: civil.On("2020-06-30"), members: parties},
		}),
		worldGrouping("USMCA", []string{"CUSMA"}, []wave{
			{from: civil.On("2020-07-01"), members: parties},
		}),
	)
}

// groupOfSeven returns the Group of Seven, from the summit of Puerto Rico on which Canada made it seven. Source: the
// communiqués of the summits.
func groupOfSeven() []worldGroup {
	return worldGrouping("G7", []string{"Group of Seven"}, []wave{
		{from: civil.On("1976-06-27"), members: "Canada, France, Germany, Italy, Japan, UK, US"},
	})
}

// mapGroupings returns the groupings that are names for a part of the map rather than for the members of a treaty, and
// therefore have no dates. Source: for Benelux and the Nordic countries the contracting parties of the Benelux treaty
// of 1958 and of the Helsinki treaty of 1962; for England and Wales ISO 3166-2, which gives it the code GB-EAW.
func mapGroupings() []worldGroup {
	return slices.Concat(
		worldGrouping("Benelux", nil, []wave{{members: "Belgium, Luxembourg, Netherlands"}}),
		worldGrouping("DACH", nil, []wave{{members: "Austria, Germany, Switzerland"}}),
		worldGrouping("Nordic countries", []string{"Nordics"}, []wave{
			{members: "Denmark, Finland, Iceland, Norway, Sweden"},
		}),
		worldGrouping("England and Wales", []string{"GB-EAW"}, []wave{{members: "England, Wales"}}),
	)
}
