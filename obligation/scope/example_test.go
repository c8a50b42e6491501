package scope_test

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/scope"
)

// must is for examples, in which nothing can go wrong.
func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// deal is the vocabulary of the examples.
func deal() *scope.Vocabulary {
	return must(scope.NewVocabulary(scope.Source{
		Trees: scope.Outlines{scope.Activity: `
			compute
				train models = training
				run inference
			sell software`},
		Tags:        scope.Outlines{scope.With: "hyperscaler"},
		Names:       []string{"Helios", "Cumulus", "Nimbus"},
		Memberships: []scope.Membership{{Tag: "hyperscaler", Name: "Nimbus"}},
		Definitions: []scope.Definition{{Word: "API product", Dim: "product", Includes: "API calls", Open: true}},
		Used:        []scope.Expr{scope.Box{"product": "API product, phone"}},
	}))
}

func Example() {
	v := deal()
	barred := must(v.Resolve(scope.Box{"activity": "compute", "territory": "US, EU except France"}))
	act := scope.Box{"activity": "train models", "territory": "US, France, Singapore, Europe"}
	cells, _, err := v.Cells(act, civil.Span{From: civil.On("2027-06-01"), Through: civil.On("2027-06-01")}, true)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range cells {
		rel := barred.Relate(c)
		fmt.Println(c.Text("territory")+":", rel.Where, rel.Vague)
	}
	// Output:
	// US: inside []
	// France: outside []
	// Singapore: outside []
	// Europe: perhaps [territory]
}

func ExampleNewVocabulary() {
	_, err := scope.NewVocabulary(scope.Source{
		Trees:  scope.Outlines{"hardware": "GPU, custom chips, GPU"},
		Groups: []scope.Group{{Name: "home market", Dim: scope.Territory, Members: "US, Cananda"}},
	})
	fmt.Println(err)
	// Output:
	// hardware: "GPU": named twice
	// territory: "Cananda": not a known word; did you mean "Canada"?
}

func ExampleWords_Check() {
	fmt.Println(scope.Words("US, EU except France").Check())
	fmt.Println(scope.Words("US not France not Spain").Check())
	// Output:
	// <nil>
	// "US not France not Spain": use parentheses to say from what the second part is taken away
}

func ExampleQuote() {
	fmt.Println(scope.Box{scope.With: scope.Quote("Helios AI, Inc.")})
	// Output: with "Helios AI, Inc."
}

func ExampleStated() {
	fmt.Println(scope.Stated(scope.Box{}), scope.Stated(scope.Box{"territory": "US"}), scope.Stated(scope.Everything))
	// Output: false true true
}

func ExampleEach() {
	for _, b := range scope.Each(scope.Boxes{{"territory": "US"}, {"territory": "EU", "activity": "training"}}) {
		fmt.Println(b)
	}
	// Output:
	// territory US
	// activity training; territory EU
}

func ExampleVocabulary_Resolve() {
	v := deal()
	fmt.Println(must(v.Resolve(scope.Box{"activity": "training", "with": "not hyperscaler"})))
	_, err := v.Resolve(scope.Box{"activity": "trainig"})
	fmt.Println(err)
	// Output:
	// activity training; with not hyperscaler
	// activity: "trainig": not a known word; did you mean "training"?
}

func ExampleVocabulary_Cells() {
	cells, unplaced, _ := deal().Cells(scope.Box{"with": "Oracle", "territory": "EU"},
		civil.Span{From: civil.On("2020-01-01"), Through: civil.On("2020-12-31")}, true)
	for _, c := range cells {
		fmt.Println(c.Text("with"), "in", c.Text("territory"), c.During())
	}
	for _, u := range unplaced {
		fmt.Println("who is", u.Name)
	}
	// Output:
	// Oracle in EU from 2020-01-01 through 2020-01-31
	// Oracle in EU from 2020-02-01 through 2020-12-31
	// who is Oracle
}

func ExampleVocabulary_Place() {
	v := deal()
	barred := must(v.Resolve(scope.Box{"with": "hyperscaler"}))
	day := civil.Span{From: civil.On("2027-06-01"), Through: civil.On("2027-06-01")}
	cells, _, _ := v.Cells(scope.Box{"with": "Oracle"}, day, true)
	fmt.Println(barred.Relate(cells[0]).Where)
	v = must(v.Place([]scope.Placement{{Name: "Oracle", In: "hyperscaler"}}))
	cells, _, _ = v.Cells(scope.Box{"with": "Oracle"}, day, true)
	fmt.Println(barred.Relate(cells[0]).Where)
	// Output:
	// perhaps
	// inside
}

func ExampleRough_Relate() {
	v := deal()
	covered := must(v.Resolve(scope.Box{"product": "API product"}))
	cells, _, _ := v.Cells(scope.Box{"product": "API calls, phone"}, civil.Span{}, false)
	for _, c := range cells {
		rel := covered.Relate(c)
		fmt.Println(c.Text("product"), rel.Where, rel.Gaps)
	}
	// Output:
	// API calls inside []
	// phone perhaps [whether "API product" covers phone]
}

func ExampleRough_Minus() {
	v := deal()
	compute, inference := must(v.Resolve(scope.Box{"activity": "compute"})), must(v.Resolve(scope.Box{"activity": "run inference"}))
	fmt.Println(compute.Minus(inference))
	fmt.Println(compute.Minus(inference.Doubted("whether Cumulus is at capacity")))
	// Output:
	// activity compute except run inference
	// activity compute except run inference; perhaps activity run inference (whether Cumulus is at capacity)
}

func ExampleRough_Apart() {
	v := deal()
	barred := must(v.Resolve(scope.Box{"activity": "compute", "territory": "US, EU"}))
	cells, _, _ := v.Cells(scope.Box{"activity": "train models", "territory": "Singapore"}, civil.Span{}, false)
	fmt.Println(barred.Relate(cells[0]).Where, barred.Apart(cells[0]))
	// Output: outside [territory]
}

func ExampleRough_Project() {
	v := deal()
	barred := must(v.Resolve(scope.Box{"activity": "compute", "territory": "US"}))
	fmt.Println(barred.Project("activity"))
	// Output: activity compute
}

func ExampleKnown() {
	v := deal()
	r := must(v.Resolve(scope.Box{"territory": "US"})).Sure()
	not := must(r.Not())
	fmt.Println(scope.Known(not), scope.Whole(), scope.Nothing())
	// Output: territory none; World except US everything nothing
}

func ExampleRegion_Minus() {
	v := deal()
	us := must(v.Resolve(scope.Box{"territory": "US"})).Sure()
	training := must(v.Resolve(scope.Box{"territory": "Texas", "activity": "training"})).Sure()
	fmt.Println(must(us.Minus(training)))
	// Output: activity none; not train models; territory US, or activity train models; territory US except Texas
}

func ExampleRefine() {
	v := deal()
	barred := must(v.Resolve(scope.Box{"territory": "US except Texas", "time": "through 2030-12-31"}))
	cells, _, _ := v.Cells(scope.Box{"territory": "throughout US"}, civil.Span{From: civil.On("2027-01-01")}, true)
	pieces := scope.Refine(cells, []scope.Rough{barred})
	for i, c := range pieces {
		fmt.Println(barred.Relate(c).Where, scope.Summarize(pieces[i:i+1], pieces))
	}
	// Output:
	// inside US except Texas; from 2027-01-01 through 2030-12-31
	// outside Texas; from 2027-01-01 through 2030-12-31
	// outside US; from 2031-01-01
}

func ExampleSummarize() {
	cells, _, _ := deal().Cells(scope.Box{"activity": "train models", "territory": "US, Singapore, Japan"}, civil.Span{}, false)
	fmt.Println(scope.Summarize(cells[1:], cells))
	// Output: Singapore, Japan
}

func ExampleCell_Covers() {
	v := deal()
	consent, _, _ := v.Cells(scope.Box{"territory": "US"}, civil.Span{}, false)
	acts, _, _ := v.Cells(scope.Box{"territory": "Texas, Singapore"}, civil.Span{}, false)
	for _, act := range acts {
		fmt.Println(act.Text("territory"), consent[0].Covers(act, "territory"))
	}
	// Output:
	// Texas inside
	// Singapore outside
}

func ExampleVocabulary_Number() {
	v, err := scope.NewVocabulary(scope.Source{Trees: scope.Outlines{scope.Activity: "compute\n\ttrain\n\tinfer\nsell"}})
	if err != nil {
		panic(err)
	}
	n, _ := v.Number(scope.Activity)
	reserved, _ := n.Covers("compute except infer")
	for _, act := range []scope.Words{"train", "compute", "infer"} {
		at, _ := n.At(act)
		fmt.Println(act, reserved.Place(at))
	}
	// Output:
	// train inside
	// compute perhaps
	// infer outside
}

func ExampleWords_Names() {
	fmt.Println(scope.Words("EU except France, Germany").Names())
	// Output: [EU France Germany]
}

func ExampleVocabulary_Names() {
	v, err := scope.NewVocabulary(scope.Source{Names: []string{"Helios"}, Tags: scope.Outlines{scope.With: "competitor = rival"}})
	if err != nil {
		panic(err)
	}
	fmt.Println(v.Names(scope.With))
	// Output: [competitor helios rival]
}

func ExampleRough_Days() {
	v, err := scope.NewVocabulary(scope.Source{Trees: scope.Outlines{scope.Activity: "sell"}})
	if err != nil {
		panic(err)
	}
	r, err := v.Resolve(scope.Box{scope.Activity: "sell", scope.Time: "from 2026-01-01 through 2026-12-31"})
	if err != nil {
		panic(err)
	}
	fmt.Println(r.Days())
	// Output: [2026-01-01 2027-01-01]
}

func ExampleWords_IsName() {
	for _, w := range []scope.Words{"Acme & Co.", "not Acme", "Acme, Vega", `"Acme"`, "any", ""} {
		fmt.Println(w.IsName())
	}
	// Output:
	// true
	// false
	// false
	// false
	// false
	// false
}
