package scope

// worldOutline returns the ready-made territories as an outline: one line a place, tabs for what lies below what, and
// "Name = other name = code" on a line. Names are unique over the whole outline, whatever their case.
//
// The regions, sub-regions and intermediate regions are those of the United Nations' standard M.49, and every entry of
// ISO 3166-1 lies below exactly one of the smallest of them. Antarctica, which M.49 puts in no region, lies directly
// below World. Taiwan, which ISO 3166-1 lists and M.49 does not, lies below Eastern Asia. The Channel Islands, which
// M.49 listed once, are kept as an intermediate region of Northern Europe. Below their countries come the subdivisions
// of ISO 3166-2 for the states of the US with the District of Columbia, the provinces and territories of Canada, and
// the four nations of the UK. No place is closed: what lies in it and below none of the places listed there is
// somewhere too, the high seas in World for one.
//
// A word means what these standards say, which can be narrower or wider than a drafter's:
//
//   - A country is its own ISO 3166-1 entry and no other. Puerto Rico and Guam are not below US, Hong Kong and Macao
//     not below China, Greenland not below Denmark, Réunion not below France, Jersey and the Isle of Man not below
//     UK. A contract that takes them in says so: "US, Puerto Rico". Names that stand for the wider thing, such as
//     "PRC" or "Kingdom of the Netherlands", are left out.
//   - A region is that of M.49: Europe has all of Russia but neither Cyprus nor Turkey, Western Europe has neither
//     Spain nor the UK, Central America has Mexico, Northern America has Bermuda and Greenland but not Mexico.
//   - "Georgia" is the country; the state is "US-GA" or "State of Georgia". The part of Oceania that M.49 calls
//     Micronesia is "Micronesian sub-region" here, since the name alone may as well be the country.
//   - Words that are read in several ways are no names here, so that a contract has to define them: "America", "North
//     America", "Latin America", "Middle East", "Great Britain", "Korea", "Congo", "Micronesia", "Virgin Islands",
//     "EMEA", "APAC".
func worldOutline() string {
	return worldTree
}
