package evaluate_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

var update = flag.Bool("update", false, "write the decisions of testdata anew")

// TestPrinted holds printed decisions to the files of testdata, which -update writes anew.
func TestPrinted(t *testing.T) {
	for name, q := range printed() {
		t.Run(name, func(t *testing.T) {
			ev, err := evaluate.New(q.deal)
			if err != nil {
				t.Fatal(err)
			}
			d := ev.Decide(q.act, q.known)
			if d.Verdict != q.want {
				t.Errorf("the verdict is %s, want %s", d.Verdict, q.want)
			}
			got := d.String() + "\n\nIN FULL\n" + d.Explain() + "\n"
			file := filepath.Join("testdata", name+".txt")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("printed decision (-want +got):\n%s", diff)
			}
		})
	}
}

// computing is an agreement with an exclusivity, its exception, a first refusal and a right to end it.
func computing() contract.Agreement {
	return change(deal(
		obligation.Exclusivity{Clause: "4.1 Exclusive compute", Bound: helios, Holder: cumulus,
			Scope: scope.Box{"activity": "train models", "territory": "US, EU"},
			Except: obligation.Exceptions{{Clause: "4.1(b) special hardware", Over: scope.Box{"hardware": "custom chips"},
				While: when.Not(when.Fact("Cumulus has such chips"))}},
			Cure: civil.Days(30), Remedies: obligation.Remedies{{Clause: "4.6", What: "liquidated damages",
				PerDay: amount("USD 10,000"), Cap: amount("USD 5,000,000")}}},
		obligation.FirstRefusal{Clause: "4.3 First refusal", Grantor: helios, Holder: cumulus,
			Scope: scope.Box{"activity": "serve"}, Offered: offered, Accepted: accepted, Declined: declined,
			Answer: civil.Days(30), Free: civil.Months(6)},
		obligation.Right{Clause: "11.2 Termination for non-payment", Holder: helios, Toward: cumulus, By: "termination",
			Ends: true, Needs: when.InBreach{Clause: "5"}},
		obligation.Duty{Clause: "5 Payment", Bound: cumulus, Holder: helios, Does: "payment",
			Due: civil.On("2027-05-31"), Least: amount("USD 100")},
	), func(a *contract.Agreement) {
		a.Events = contract.Events{
			offered:       {By: "Helios", To: "Cumulus", Form: "writing", PerMatter: true},
			accepted:      {By: "Cumulus", To: "Helios", PerMatter: true},
			declined:      {By: "Cumulus", To: "Helios", PerMatter: true},
			"payment":     {By: "Cumulus", To: "Helios"},
			"termination": {Clause: "14 Notices", By: "Helios", To: "Cumulus", Form: "writing"},
		}
		a.Unmodelled = []contract.Unmodelled{{Clause: "9 Assignment", Touches: scope.Box{"activity": "sell"}}}
		a.GoverningLaw = "law of New York"
	})
}

// printed are representative questions by the name of their file.
func printed() map[string]question {
	a := computing()
	gpus := but(train("US, Singapore"), func(a *record.Act) { a.What["hardware"] = "GPU" })
	chips := but(train("US"), func(a *record.Act) { a.What["hardware"] = "custom chips" })
	serve := but(trainOf("2027-06-01", "A"), func(a *record.Act) { a.What["activity"] = "serve" })
	written := but(offerOf("2027-05-20", "A"), func(a *record.Act) { a.Form = "letter" })
	end := but(step("2027-06-01", "termination", helios, cumulus), func(a *record.Act) { a.Form = "letter" })
	seven := but(gpus, func(a *record.Act) {
		a.During = civil.Span{From: civil.On("2027-06-01"), Through: civil.On("2034-05-31")}
	})
	return map[string]question{
		"breach":       {deal: a, act: gpus, want: breach},
		"over-time":    {deal: a, act: seven, known: knowing(), want: breach},
		"undetermined": {deal: a, act: chips, want: undetermined},
		"permitted":    {deal: a, act: chips, known: so("Cumulus has such chips", record.No), want: permitted},
		"not-yet":      {deal: a, act: serve, known: knowing(), want: conditional},
		"answer-awaited": {deal: a, act: serve, want: conditional, known: knowing(written,
			but(written, func(a *record.Act) { a.On, a.Form = civil.On("2027-01-05"), "oral" }))},
		"no-effect": {deal: a, act: end, want: ineffective, known: knowing(paid("2027-05-31", "USD 100"))},
		"not-modelled": {deal: a, want: undetermined, known: knowing(),
			act: but(train("US"), func(a *record.Act) { a.What["activity"] = "sell" })},
		"no-term-bears": {deal: a, want: permitted, known: knowing(),
			act: but(train("US"), func(a *record.Act) { a.What["activity"] = "paint" })},
		"misspelt": {deal: a, want: undetermined, known: so("Cumulus has such chip", record.No),
			act: but(chips, func(a *record.Act) { a.By = "Hellios" })},
	}
}
