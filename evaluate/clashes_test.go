package evaluate_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// TestClashes looks for what Helios cannot keep of two agreements, with Cumulus and with Nimbus.
func TestClashes(t *testing.T) {
	agreed := func(title string, seller record.Party, terms ...obligation.Term) contract.Agreement {
		return change(deal(terms...), func(a *contract.Agreement) {
			a.Title, a.Parties, a.ThirdParties = title, contract.Parties{helios: "", seller: ""}, "Stratus, Nimbus, Cumulus"
			a.Events = contract.Events{"purchase": {By: "Helios", Is: scope.Box{"activity": "buy compute"}},
				"other purchase": {By: "Helios"}, "termination": {By: "Helios"}}
		})
	}
	minimum := func(seller record.Party, sum string) obligation.MinimumPurchase {
		return obligation.MinimumPurchase{Clause: "6", Buyer: helios, Seller: seller, Bought: "purchase", What: "compute",
			Periods: []obligation.Purchase{{During: civil.Year(2027), Least: amount(sum)}}}
	}
	share := func(seller record.Party, percent string) obligation.Requirements {
		return obligation.Requirements{Clause: "7", Buyer: helios, Seller: seller, Bought: "purchase",
			Elsewhere: "other purchase",
			What:      "compute", Share: amount(percent), Periods: []civil.Span{civil.Year(2027)}}
	}
	ending := obligation.Right{Clause: "11", Holder: helios, Toward: nimbus, By: "termination", Ends: true}
	bar := obligation.Exclusivity{Clause: "4", Bound: helios, Holder: cumulus, Scope: scope.Box{"activity": "buy compute"}}
	half := bar
	half.Life.During = from("2027-07-01")
	perhaps := bar
	perhaps.Except = obligation.Exceptions{{Clause: "4(b)", Over: scope.Everything, While: when.Fact("Cumulus has none")}}
	asked := bar
	asked.Unless = obligation.Steps{obligation.Consent{Given: "other purchase"}}
	need := func(least, most string) finance.Need {
		n := finance.Need{Buyer: helios, What: "compute", During: civil.Year(2027)}
		if n.Amount.Least = amount(least); most != "" {
			n.Amount.Most = amount(most)
		}
		return n
	}
	ended := record.Known{Acts: []record.Act{{Event: "termination", By: helios, On: civil.On("2027-02-01")}},
		Complete: []record.Event{record.AllEvents}}
	for _, test := range []struct {
		name          string
		first, second contract.Agreement
		known         record.Known
		needs         []finance.Need
		want          []string
	}{
		{"minimums that the need holds", agreed("A", cumulus, minimum(cumulus, "USD 60")), agreed("B", nimbus, minimum(nimbus,
			"USD 40")),
			knowing(), []finance.Need{need("USD 100", "USD 100")}, nil},
		{"minimums that it does not hold", agreed("A", cumulus, minimum(cumulus, "USD 60")),
			agreed("B", nimbus, minimum(nimbus, "USD 41")), knowing(), []finance.Need{need("USD 90", "USD 100")},
			[]string{"§6 Cumulus under A, §6 Nimbus under B clash from 2027-01-01 through 2027-12-31: together they ask for USD 101 of " +
				"USD 100 (Helios)"}},
		{"minimums that it perhaps does not hold", agreed("A", cumulus, minimum(cumulus, "USD 60")),
			agreed("B", nimbus, minimum(nimbus, "USD 40")), knowing(), []finance.Need{need("USD 90", "USD 100")},
			[]string{"§6 Cumulus under A, §6 Nimbus under B perhaps clash from 2027-01-01 through 2027-12-31: together they ask for " +
				"USD 100 of USD 90 (Helios)"}},
		{"shares that add up to more than the whole", agreed("A", cumulus, share(cumulus, "80%")), agreed("B", nimbus,
			share(nimbus, "30%")), knowing(), nil,
			[]string{"§7 Cumulus under A, §7 Nimbus under B clash from 2027-01-01 through " +
				"2027-12-31: together they take 110% of the requirements (Helios)"}},
		{"a share and a minimum", agreed("A", cumulus, share(cumulus, "80%")), agreed("B", nimbus, minimum(nimbus, "USD 30")),
			knowing(), []finance.Need{need("USD 100", "USD 100")}, []string{"§6 Nimbus under B, §7 Cumulus under A clash from " +
				"2027-01-01 through 2027-12-31: together they ask for USD 110 of USD 100 (Helios)"}},
		{"an agreement that has ended clashes with nothing", agreed("A", cumulus, share(cumulus, "80%")),
			agreed("B", nimbus, share(nimbus, "30%"), ending), ended, nil, nil},
		{"one that may have ended clashes perhaps", agreed("A", cumulus, share(cumulus, "80%")),
			agreed("B", nimbus, share(nimbus, "30%"), ending), record.Known{}, nil,
			[]string{"§7 Cumulus under A, §7 Nimbus under B " +
				"perhaps clash from 2027-01-01 through 2027-12-31: together they take 110% of the requirements (Helios)"}},
		{"an exclusivity bars what a minimum asks for", agreed("A", cumulus, bar), agreed("B", nimbus, minimum(nimbus,
			"USD 40")),
			knowing(), nil, []string{"§6 Nimbus under B, §4 Cumulus under A clash from 2027-01-01 through 2027-12-31: §4 bars buying " +
				"from Nimbus (Helios)"}},
		{"an exclusivity of half of the time", agreed("A", cumulus, half), agreed("B", nimbus, minimum(nimbus, "USD 40")),
			knowing(), nil, []string{"§6 Nimbus under B, §4 Cumulus under A perhaps clash from 2027-01-01 through 2027-12-31: §4 at times " +
				"bars buying from Nimbus (Helios)"}},
		{"an exclusivity with an exception that may hold", agreed("A", cumulus, perhaps), agreed("B", nimbus, minimum(nimbus,
			"USD 40")),
			knowing(), nil, []string{"§6 Nimbus under B, §4 Cumulus under A perhaps clash from 2027-01-01 through 2027-12-31: §4 perhaps " +
				"bars buying from Nimbus (Helios)"}},
		{"an exclusivity that a consent lifts", agreed("A", cumulus, asked), agreed("B", nimbus, share(nimbus, "40%")),
			knowing(), nil, []string{"§7 Nimbus under B, §4 Cumulus under A perhaps clash from 2027-01-01 through 2027-12-31: §4 bars, " +
				"until a step lifts it, buying from Nimbus (Helios)"}},
		{"an exclusivity for the seller itself", agreed("A", cumulus, bar), agreed("B", cumulus, minimum(cumulus, "USD 40")),
			knowing(), nil, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var bindings []evaluate.Binding
			for _, a := range []contract.Agreement{test.first, test.second} {
				ev, err := evaluate.New(a)
				if err != nil {
					t.Fatal(err)
				}
				bindings = append(bindings, evaluate.Binding{Under: ev, Known: test.known})
			}
			clashes, err := evaluate.Clashes(test.needs, bindings...)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, c := range clashes {
				got = append(got, c.String())
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	if _, err := evaluate.Clashes([]finance.Need{{Buyer: helios, During: civil.Year(2027),
		Amount: money.Range{Least: amount("USD -1")}}}); err == nil {
		t.Error("a negative need is refused")
	}
}
