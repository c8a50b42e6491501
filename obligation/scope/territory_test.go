package scope

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// iso3166 lists the officially assigned entries of ISO 3166-1, alpha-2 and alpha-3.
const iso3166 = `
	AD-AND AE-ARE AF-AFG AG-ATG AI-AIA AL-ALB AM-ARM AO-AGO AQ-ATA AR-ARG AS-ASM AT-AUT AU-AUS AW-ABW
	AX-ALA AZ-AZE BA-BIH BB-BRB BD-BGD BE-BEL BF-BFA BG-BGR BH-BHR BI-BDI BJ-BEN BL-BLM BM-BMU BN-BRN
	BO-BOL BQ-BES BR-BRA BS-BHS BT-BTN BV-BVT BW-BWA BY-BLR BZ-BLZ CA-CAN CC-CCK CD-COD CF-CAF CG-COG
	CH-CHE CI-CIV CK-COK CL-CHL CM-CMR CN-CHN CO-COL CR-CRI CU-CUB CV-CPV CW-CUW CX-CXR CY-CYP CZ-CZE
	DE-DEU DJ-DJI DK-DNK DM-DMA DO-DOM DZ-DZA EC-ECU EE-EST EG-EGY EH-ESH ER-ERI ES-ESP ET-ETH FI-FIN
	FJ-FJI FK-FLK FM-FSM FO-FRO FR-FRA GA-GAB GB-GBR GD-GRD GE-GEO GF-GUF GG-GGY GH-GHA GI-GIB GL-GRL
	GM-GMB GN-GIN GP-GLP GQ-GNQ GR-GRC GS-SGS GT-GTM GU-GUM GW-GNB GY-GUY HK-HKG HM-HMD HN-HND HR-HRV
	HT-HTI HU-HUN ID-IDN IE-IRL IL-ISR IM-IMN IN-IND IO-IOT IQ-IRQ IR-IRN IS-ISL IT-ITA JE-JEY JM-JAM
	JO-JOR JP-JPN KE-KEN KG-KGZ KH-KHM KI-KIR KM-COM KN-KNA KP-PRK KR-KOR KW-KWT KY-CYM KZ-KAZ LA-LAO
	LB-LBN LC-LCA LI-LIE LK-LKA LR-LBR LS-LSO LT-LTU LU-LUX LV-LVA LY-LBY MA-MAR MC-MCO MD-MDA ME-MNE
	MF-MAF MG-MDG MH-MHL MK-MKD ML-MLI MM-MMR MN-MNG MO-MAC MP-MNP MQ-MTQ MR-MRT MS-MSR MT-MLT MU-MUS
	MV-MDV MW-MWI MX-MEX MY-MYS MZ-MOZ NA-NAM NC-NCL NE-NER NF-NFK NG-NGA NI-NIC NL-NLD NO-NOR NP-NPL
	NR-NRU NU-NIU NZ-NZL OM-OMN PA-PAN PE-PER PF-PYF PG-PNG PH-PHL PK-PAK PL-POL PM-SPM PN-PCN PR-PRI
	PS-PSE PT-PRT PW-PLW PY-PRY QA-QAT RE-REU RO-ROU RS-SRB RU-RUS RW-RWA SA-SAU SB-SLB SC-SYC SD-SDN
	SE-SWE SG-SGP SH-SHN SI-SVN SJ-SJM SK-SVK SL-SLE SM-SMR SN-SEN SO-SOM SR-SUR SS-SSD ST-STP SV-SLV
	SX-SXM SY-SYR SZ-SWZ TC-TCA TD-TCD TF-ATF TG-TGO TH-THA TJ-TJK TK-TKL TL-TLS TM-TKM TN-TUN TO-TON
	TR-TUR TT-TTO TV-TUV TW-TWN TZ-TZA UA-UKR UG-UGA UM-UMI US-USA UY-URY UZ-UZB VA-VAT VC-VCT VE-VEN
	VG-VGB VI-VIR VN-VNM VU-VUT WF-WLF WS-WSM YE-YEM YT-MYT ZA-ZAF ZM-ZMB ZW-ZWE
`

// m49 lists how many entries of ISO 3166-1 each smallest region of M.49 has, with the additions that worldOutline
// states: Taiwan in Eastern Asia, Guernsey and Jersey in the Channel Islands.
const m49 = `
	Africa / Northern Africa: 7
	Africa / Sub-Saharan Africa / Eastern Africa: 22
	Africa / Sub-Saharan Africa / Middle Africa: 9
	Africa / Sub-Saharan Africa / Southern Africa: 5
	Africa / Sub-Saharan Africa / Western Africa: 17
	Americas / Latin America and the Caribbean / Caribbean: 28
	Americas / Latin America and the Caribbean / Central America: 8
	Americas / Latin America and the Caribbean / South America: 16
	Americas / Northern America: 5
	Asia / Central Asia: 5
	Asia / Eastern Asia: 8
	Asia / South-eastern Asia: 11
	Asia / Southern Asia: 9
	Asia / Western Asia: 18
	Europe / Eastern Europe: 10
	Europe / Northern Europe: 14
	Europe / Northern Europe / Channel Islands: 2
	Europe / Southern Europe: 16
	Europe / Western Europe: 9
	Oceania / Australia and New Zealand: 6
	Oceania / Melanesia: 5
	Oceania / Micronesian sub-region: 8
	Oceania / Polynesia: 10
	: 1
`

// A worldPlace is a line of worldOutline.
type worldPlace struct {
	names []string // the canonical one first
	above []string // canonical names of what it lies below, World first
}

// readWorld reads worldOutline the plain way and refuses a line that is not as the outline promises.
func readWorld(t *testing.T) []worldPlace {
	t.Helper()
	var places []worldPlace
	var path []string
	for line := range strings.Lines(worldOutline()) {
		text := strings.TrimLeft(line, "\t")
		depth := len(line) - len(text)
		if depth > len(path) || depth == 0 && len(places) > 0 {
			t.Fatalf("%q is indented by %d, below %q", line, depth, path)
		}
		names := strings.Split(strings.TrimSuffix(text, "\n"), " = ")
		path = append(path[:depth], names[0])
		places = append(places, worldPlace{names: names, above: slices.Clone(path[:depth])})
	}
	return places
}

// isCode tells whether name is n capital letters.
func isCode(name string, n int) bool {
	return len(name) == n && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// worldCountries gives the places that have an ISO 3166-1 code, by alpha-2 and alpha-3 joined.
func worldCountries(t *testing.T) map[string]worldPlace {
	t.Helper()
	codes := make(map[string]bool)
	for _, code := range strings.Fields(iso3166) {
		codes[code] = true
	}
	found := make(map[string]worldPlace)
	for _, p := range readWorld(t) {
		for i, name := range p.names[1:] {
			two := p.names[i]
			if !isCode(name, 3) || !isCode(two, 2) || !codes[two+"-"+name] {
				continue
			}
			if twin, ok := found[two+"-"+name]; ok {
				t.Errorf("%s-%s is both %q and %q", two, name, twin.names[0], p.names[0])
			}
			found[two+"-"+name] = p
		}
	}
	return found
}

func TestWorldHasEveryCountryOnce(t *testing.T) {
	want := strings.Fields(iso3166)
	if len(want) != 249 {
		t.Fatalf("%d entries of ISO 3166-1 listed, want 249", len(want))
	}
	found := worldCountries(t)
	for _, code := range want {
		if _, ok := found[code]; !ok {
			t.Errorf("%s is not in the outline", code)
		}
	}
	two := make(map[string]int)
	for _, p := range readWorld(t) {
		for _, name := range p.names {
			if isCode(name, 2) {
				two[name]++
			}
		}
	}
	delete(two, "UK") // the name in use; its ISO 3166-1 code is GB
	if len(two) != 249 {
		t.Errorf("%d names of two capital letters besides UK, want the 249 codes", len(two))
	}
	for name, n := range two {
		if n != 1 {
			t.Errorf("%s appears %d times, want once", name, n)
		}
	}
}

func TestWorldIsTheTreeOfM49(t *testing.T) {
	counts := make(map[string]int)
	found := worldCountries(t)
	for code, p := range found {
		if p.above[0] != "World" {
			t.Errorf("%s lies below %q, not below World", code, p.above)
		}
		counts[strings.Join(p.above[1:], " / ")]++
		for other, q := range found {
			if slices.Contains(p.above, q.names[0]) {
				t.Errorf("%s lies below another country, %s", code, other)
			}
		}
	}
	var got []string
	for region, n := range counts {
		got = append(got, fmt.Sprintf("%s: %d", region, n))
	}
	slices.Sort(got)
	var want []string
	for line := range strings.Lines(m49) {
		if line = strings.Trim(line, "\t\n"); line != "" {
			want = append(want, line)
		}
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("countries by smallest region (-want +got):\n%s", diff)
	}
	if above := found["AQ-ATA"].above; !slices.Equal(above, []string{"World"}) {
		t.Errorf("Antarctica lies below %q, want directly below World", above)
	}
}

func TestWorldHasNoOtherNodes(t *testing.T) {
	parents := make(map[string]bool)
	for _, p := range readWorld(t) {
		for _, name := range p.above {
			parents[name] = true
		}
	}
	found := worldCountries(t)
	for _, p := range readWorld(t) {
		country := slices.ContainsFunc(p.names, func(name string) bool { return isCode(name, 2) })
		subdivision := slices.ContainsFunc(p.names, func(name string) bool {
			code, _, ok := strings.Cut(name, "-")
			return ok && isCode(code, 2)
		})
		if !parents[p.names[0]] && !country && !subdivision {
			t.Errorf("%q has neither a code nor anything below it", p.names[0])
		}
		if subdivision && !slices.Contains([]string{"US", "Canada", "UK"}, p.above[len(p.above)-1]) {
			t.Errorf("subdivision %q lies below %q", p.names[0], p.above)
		}
	}
	if len(found) != 249 {
		t.Errorf("%d countries, want 249", len(found))
	}
}

func TestWorldNamesAreUnique(t *testing.T) {
	seen := make(map[string]string)
	for _, p := range readWorld(t) {
		for _, name := range p.names {
			folded := strings.ToLower(name)
			if other, ok := seen[folded]; ok {
				t.Errorf("%q names both %q and %q", name, other, p.names[0])
			}
			seen[folded] = p.names[0]
		}
	}
	for _, g := range worldGroups() {
		for _, name := range append([]string{g.Name}, g.Aliases...) {
			folded := strings.ToLower(name)
			if other, ok := seen[folded]; ok && other != "grouping "+g.Name {
				t.Errorf("%q names both the grouping %q and %q", name, g.Name, other)
			}
			seen[folded] = "grouping " + g.Name
		}
	}
}

// TestWorldNamesAreWords holds every name to the grammar of words: it must stand in an expression without quotation
// marks. The words that come before bounds are refused within a name only, for TO is Tonga.
func TestWorldNamesAreWords(t *testing.T) {
	operators := []string{"not", "except", "exactly", "throughout", "none", "any", "as"}
	bounds := []string{"to", "at", "from", "over", "after", "through", "under", "before", "on"}
	var names []string
	for _, p := range readWorld(t) {
		names = append(names, p.names...)
	}
	for _, g := range worldGroups() {
		names = append(append(names, g.Name), g.Aliases...)
	}
	for _, name := range names {
		if err := Words(name).Check(); err != nil {
			t.Errorf("%q is no expression: %v", name, err)
		}
		words := strings.Fields(strings.ToLower(name))
		if name == "" || !strings.EqualFold(strings.Join(words, " "), name) {
			t.Errorf("%q has white space that a reader would fold", name)
		}
		if strings.ContainsAny(name, ",=;:()[]\"#0123456789") && name != "G7" {
			t.Errorf("%q has a mark of the grammar or a digit", name)
		}
		for _, word := range words {
			if slices.Contains(operators, word) && name != "AS" || len(words) > 1 && slices.Contains(bounds, word) {
				t.Errorf("%q has the operator %q", name, word)
			}
		}
	}
}

func TestWorldSubdivisions(t *testing.T) {
	want := map[string]int{"US": 51, "Canada": 13, "UK": 4}
	got := make(map[string]int)
	for _, p := range readWorld(t) {
		for _, name := range p.names {
			above := p.above
			switch code, _, _ := strings.Cut(name, "-"); {
			case code == name || !isCode(code, 2):
				continue
			case code == "US" && above[len(above)-1] == "US",
				code == "CA" && above[len(above)-1] == "Canada",
				code == "GB" && above[len(above)-1] == "UK":
				got[above[len(above)-1]]++
			default:
				t.Errorf("%q lies below %q", name, above)
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("subdivisions (-want +got):\n%s", diff)
	}
}

func TestWorldNamesStandForTheRightPlace(t *testing.T) {
	where := make(map[string]string)
	for _, p := range readWorld(t) {
		for _, name := range p.names {
			where[name] = strings.Join(append(slices.Clone(p.above), p.names[0]), " / ")
		}
	}
	tests := []struct{ name, want string }{
		{"worldwide", "World"},
		{"United States of America", "World / Americas / Northern America / US"},
		{"US-CA", "World / Americas / Northern America / US / California"},
		{"CA", "World / Americas / Northern America / Canada"},
		{"GA", "World / Africa / Sub-Saharan Africa / Middle Africa / Gabon"},
		{"Georgia", "World / Asia / Western Asia / Georgia"},
		{"State of Georgia", "World / Americas / Northern America / US / US-GA"},
		{"GB", "World / Europe / Northern Europe / UK"},
		{"Wales", "World / Europe / Northern Europe / UK / Wales"},
		{"Jersey", "World / Europe / Northern Europe / Channel Islands / Jersey"},
		{"ROK", "World / Asia / Eastern Asia / South Korea"},
		{"DPRK", "World / Asia / Eastern Asia / North Korea"},
		{"Côte d'Ivoire", "World / Africa / Sub-Saharan Africa / Western Africa / Ivory Coast"},
		{"Puerto Rico", "World / Americas / Latin America and the Caribbean / Caribbean / Puerto Rico"},
		{"Cyprus", "World / Asia / Western Asia / Cyprus"},
		{"FSM", "World / Oceania / Micronesian sub-region / Federated States of Micronesia"},
	}
	for _, tt := range tests {
		if got := where[tt.name]; got != tt.want {
			t.Errorf("%q is %q, want %q", tt.name, got, tt.want)
		}
	}
	for _, name := range []string{
		"America", "North America", "Latin America", "Middle East", "Great Britain", "Korea", "Congo", "Micronesia",
		"Virgin Islands", "EMEA", "APAC", "PRC", "Kingdom of the Netherlands", "US-PR",
	} {
		if got, ok := where[name]; ok {
			t.Errorf("%q is read in several ways, yet it names %q", name, got)
		}
	}
}
