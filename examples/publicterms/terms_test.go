package publicterms_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/examples/internal/expected"
	"github.com/pacta-go/pacta/examples/publicterms"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

const (
	openai    = publicterms.OpenAI
	microsoft = publicterms.Microsoft
)

// question is a dated case as somebody recording it would write it.
type question struct {
	act   record.Act
	known record.Known
}

func on(date string, act record.Act) record.Act {
	act.On = civil.On(date)
	if act.By == "" {
		act.By = openai
	}
	return act
}

func does(date, activity string, more ...string) record.Act {
	what := scope.Box{"activity": scope.Words(activity)}
	for i := 0; i+1 < len(more); i += 2 {
		what[scope.Dim(more[i])] = scope.Words(more[i+1])
	}
	return on(date, record.Act{What: what})
}

func with(party record.Party, a record.Act) record.Act { a.With = party; return a }
func by(party record.Party, a record.Act) record.Act   { a.By = party; return a }
func about(m record.Matter, a record.Act) record.Act   { a.About = m; return a }
func step(date string, e record.Event, a record.Act) record.Act {
	a.Event, a.On = e, civil.On(date)
	return a
}

func person(name string) record.Place { return record.Place{Name: name, Dim: scope.With} }

func complete(k record.Known) record.Known {
	k.Complete = []record.Event{record.AllEvents}
	return k
}

func knowing(acts ...record.Act) record.Known { return record.Known{Acts: acts} }

func capacityStep(date string, e record.Event, from, to record.Party, matter record.Matter) record.Act {
	return step(date, e, record.Act{By: from, To: to, About: matter, Form: "writing"})
}

var people = []record.Place{person("AWS"), person("Oracle"), person("RetailCo"), person("MediaCo"), person("PublisherCo"),
	person("an investor in OpenAI"), person("safety committee of OpenAI's board")}

func cases() map[string]question {
	awsPurchase := func(date string) record.Act {
		a := with("AWS", does(date, "buy compute capacity", "host", "AWS"))
		a.Amount = money.Of("USD 38,000,000,000")
		return a
	}
	bedrock := func(date string) record.Act {
		return with("AWS", does(date, "serve", "product", "stateless calls", "host", "AWS",
			"customer", "not US national security"))
	}
	return map[string]question{
		"01": {act: does("2024-06-01", "train models", "host", "Oracle Cloud")},
		"02": {act: with("Oracle", does("2025-03-01", "buy compute capacity", "host", "Oracle Cloud"))},
		"03": {act: awsPurchase("2025-11-03")},
		"04": {act: awsPurchase("2025-10-27")},
		"05": {act: bedrock("2026-03-01")},
		"06": {act: with("AWS", does("2026-03-01", "serve", "product", "API calls", "host", "Azure"))},
		"07": {act: with("AWS", does("2026-03-18", "serve", "product", "stateful runtime, Frontier"))},
		"08": {act: does("2026-03-18", "serve", "product", "joint non-API product", "host", "AWS")},
		"09": {act: does("2026-03-18", "serve", "product", "API calls", "host", "AWS", "customer", "US national security")},
		"10": {act: does("2026-03-18", "serve", "product", "API calls", "host", "AWS", "customer", "not US national security")},
		"11": {act: does("2026-02-01", "release open weights"),
			known: record.Known{Facts: record.Facts{{Fact: publicterms.MeetsCriteria, Is: record.Yes}}}},
		"12": {act: does("2026-02-01", "release open weights")},
		"13": {act: step("2026-01-15", publicterms.AGIDeclared, record.Act{By: openai, To: microsoft})},
		"14": {act: by(microsoft, does("2026-01-15", "use in products", "technology", "consumer hardware IP"))},
		"15": {act: by(microsoft, does("2031-03-01", "use technology", "technology", "research IP"))},
		"16": {act: bedrock("2026-04-28")},
		"17": {act: bedrock("2026-04-26")},
		"18": {act: with("AWS", does("2026-09-01", "ship first", "host", "AWS")),
			known: record.Known{Facts: record.Facts{{Fact: publicterms.CannotSupport, Is: record.No},
				{Fact: publicterms.ChoosesNot, Is: record.Yes}}}},
		"19": {act: does("2026-09-01", "license technology", "technology", "model and product IP")},
		"20": {act: step("2026-09-01", publicterms.ShareByOpenAI, record.Act{By: openai, To: microsoft, Omission: true}),
			known: knowing(step("2026-08-15", publicterms.AGIVerified, record.Act{By: "independent expert panel"}))},
	}
}

func probes() map[string]question {
	notSecurity := "not US national security"
	retailAPI := func(date string) record.Act {
		return about("RetailCo API", with("RetailCo", does(date, "serve", "product", "API calls", "host", "AWS", "customer", notSecurity)))
	}
	declared := step("2026-01-12", publicterms.AGIDeclared, record.Act{By: openai, To: microsoft})
	committee := step("2026-01-15", publicterms.AGIVerified, record.Act{By: "safety committee of OpenAI's board", To: openai})
	panel := step("2026-01-26", publicterms.AGIVerified, record.Act{By: "independent expert panel", To: openai})
	capacities := map[record.Matter]scope.Box{"capacity A": {"activity": "train models"}, "capacity B": {"activity": "train models"}}
	return map[string]question{
		"p01": {act: about("capacity B", with("Oracle", does("2025-05-12", "buy compute capacity", "host", "Oracle Cloud"))),
			known: record.Known{Matters: capacities, Acts: []record.Act{
				capacityStep("2025-03-03", publicterms.CapacityOffered, openai, microsoft, "capacity A"),
				capacityStep("2025-03-24", publicterms.CapacityRefused, microsoft, openai, "capacity A"),
				step("2025-04-02", "letter", record.Act{By: "an investor in OpenAI", To: openai, About: "capacity B"})}}},
		"p02": {act: record.Act{By: openai, With: "Oracle", On: civil.On("2025-03-17"), About: "capacity C",
			What:  scope.Box{"host": "Oracle Cloud"},
			Parts: []record.Part{{What: scope.Box{"activity": "train models"}}, {What: scope.Box{"activity": "serve", "product": "API calls"}}}},
			known: knowing(capacityStep("2025-02-03", publicterms.CapacityOffered, openai, microsoft, "capacity C"),
				capacityStep("2025-02-24", publicterms.CapacityRefused, microsoft, openai, "capacity C"))},
		"p03": {act: about("capacity D", with("Oracle", does("2025-10-30", "buy compute capacity", "host", "Oracle Cloud"))),
			known: knowing(capacityStep("2025-10-20", publicterms.CapacityOffered, openai, microsoft, "capacity D"))},
		"p04": {act: retailAPI("2026-01-20"), known: knowing(declared, committee)},
		"p05": {act: retailAPI("2026-02-02"), known: knowing(panel, committee, declared)},
		"p06": {act: record.Act{By: microsoft, On: civil.On("2026-02-10"), What: scope.Box{"activity": "use in products"},
			Parts: []record.Part{{About: "research methods", What: scope.Box{"technology": "research IP"}},
				{About: "model released 2025-05", What: scope.Box{"technology": "model and product IP"}}}},
			known: knowing(declared, panel)},
		"p07": {act: record.Act{By: openai, On: civil.On("2026-03-10"),
			What: scope.Box{"activity": "serve", "product": "stateless calls", "host": "AWS", "territory": "US"},
			Parts: []record.Part{{About: "agency", What: scope.Box{"customer": "US national security"}},
				{About: "bank", What: scope.Box{"customer": "not US national security"}}}}},
		"p08": {act: about("model K", does("2026-04-27", "serve", "product", "stateless calls", "host", "AWS")),
			known: knowing(step("2026-02-27", publicterms.JointStatement, record.Act{By: openai, And: []record.Party{microsoft}}))},
		"p09": {act: about("second quarter of 2029", step("2029-07-02", publicterms.ShareByOpenAI,
			record.Act{By: openai, To: microsoft, Omission: true})),
			known: record.Known{Matters: map[record.Matter]scope.Box{"to the end of 2027": {}, "to the first quarter of 2029": {},
				"second quarter of 2029": {}}, Acts: []record.Act{
				step("2027-12-31", publicterms.ShareByOpenAI, record.Act{By: openai, To: microsoft, About: "to the end of 2027",
					Amount: money.Of("USD 21,000,000,000")}),
				step("2029-03-31", publicterms.ShareByOpenAI, record.Act{By: openai, To: microsoft,
					About: "to the first quarter of 2029", Amount: money.Of("USD 17,000,000,000")})}}},
		"p10": {act: about("product Y", does("2026-09-07", "ship first", "host", "AWS")),
			known: record.Known{Facts: record.Facts{{Fact: publicterms.CannotSupport, Is: record.Yes, About: "product X"},
				{Fact: publicterms.ChoosesNot, Is: record.Yes, About: "product X"}}}},
		"p11": {act: about("MediaCo API", with("MediaCo", does("2026-01-20", "serve", "product", "API calls", "host", "Google Cloud", "customer", notSecurity))),
			known: knowing(step("2025-12-08", "letter agreement", record.Act{By: openai, And: []record.Party{microsoft}, Form: "signed writing"}))},
		"p12": {act: about("PublisherCo archives", with("PublisherCo", does("2025-12-01", "obtain a content license"))),
			known: record.Known{Places: []record.Place{{Name: "obtain a content license", Dim: scope.Activity}},
				Acts: []record.Act{capacityStep("2025-10-20", publicterms.CapacityOffered, openai, microsoft, "capacity D")}}},
	}
}

// expectation is what a careful reader says of a case.
type expectation struct{ expected.Case }

func (e expectation) cited(d evaluate.Decision) bool {
	if len(e.Expected.Clauses) == 0 {
		return len(d.Findings) == 0
	}
	return slices.ContainsFunc(e.Expected.Clauses, func(c string) bool {
		return slices.ContainsFunc(d.Findings, func(f evaluate.Finding) bool { return f.Cites(record.Clause(c)) }) ||
			slices.ContainsFunc(d.Gone, func(g evaluate.Gone) bool { return record.Clause(c).Covers(g.Clause) })
	})
}

func TestPublicTerms(t *testing.T) {
	ev, err := evaluate.New(publicterms.Agreement())
	if err != nil {
		t.Fatal(err)
	}
	questions := cases()
	maps.Copy(questions, probes())
	right, all := 0, 0
	for _, e := range slices.Concat(expected.Read[expectation](t, "cases.json"), expected.Read[expectation](t, "probes.json")) {
		all++
		id := e.ID[len("msft-openai-public-terms-"):]
		q := questions[id]
		known := complete(q.known)
		known.Places = append(slices.Clone(known.Places), people...)
		d := ev.Decide(q.act, known)
		if d.Verdict == e.Verdict() && e.cited(d) {
			right++
			continue
		}
		t.Errorf("%s: got %s, want %s of %v\n%s", id, d.Verdict, e.Verdict(), e.Expected.Clauses, d.Explain())
	}
	t.Logf("cases right: %d of %d", right, all)
}

func TestLaws(t *testing.T) {
	questions := cases()
	maps.Copy(questions, probes())
	var all contracttest.Cases
	for _, id := range slices.Sorted(maps.Keys(questions)) {
		known := complete(questions[id].known)
		known.Places = append(slices.Clone(known.Places), people...)
		all = append(all, contracttest.Case{Name: id, Act: questions[id].act, Known: known})
	}
	contracttest.Laws(t, publicterms.Agreement(), all)
}
