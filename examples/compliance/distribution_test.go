package compliance_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/examples/compliance"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// sale is a sale by Brightwater itself, on 1 June 2027.
func sale(to record.Party, product, territory scope.Words) record.Act {
	return record.Act{By: compliance.Maker, With: to, On: civil.On("2027-06-01"),
		What: scope.Box{"activity": "sell", "product": product, "territory": territory}}
}

// rivals is a rival's line that Meridian would sell.
func rivals(date string, territory scope.Words) record.Act {
	return record.Act{By: compliance.Distributor, With: "Alpen Labs", On: civil.On(date), About: "Zenith line",
		What: scope.Box{"activity": "sell a rival line", "territory": territory}}
}

// poster is an advertisement under the joint brand.
func poster(date string) record.Act {
	return record.Act{By: compliance.Distributor, On: civil.On(date), About: "spring poster",
		What: scope.Box{"activity": "use the joint brand"}}
}

// sent is a record in which the poster was sent for approval on Monday 1 March 2027, in a form, and in which every
// answer stands that was given.
func sent(form scope.Words, answers ...record.Act) record.Known {
	request := record.Act{Event: compliance.ArtworkSent, By: compliance.Distributor, To: compliance.Maker, Form: form,
		On: civil.On("2027-03-01"), About: "spring poster"}
	return record.Known{Acts: append([]record.Act{request}, answers...), Complete: []record.Event{record.AllEvents}}
}

// refusal is Brightwater's refusal of the poster.
func refusal(date string) record.Act {
	return record.Act{Event: compliance.ArtworkRefused, By: compliance.Maker, To: compliance.Distributor,
		On: civil.On(date), About: "spring poster"}
}

// consent is Brightwater's consent to the rival's line.
func consent(form scope.Words) record.Known {
	return record.Known{Acts: []record.Act{{Event: compliance.RivalConsent, By: compliance.Maker,
		To: compliance.Distributor, Form: form, On: civil.On("2027-05-10"), About: "Zenith line"}}}
}

// pipeline is what both companies plan, and what has to come out.
func pipeline() contracttest.Cases {
	permitted := func(because ...record.Clause) contracttest.Permitted {
		return contracttest.Permitted{Because: because}
	}
	return contracttest.Cases{
		{Name: "a direct sale to a laboratory", Act: sale("Alpen Labs", "school microscopes", "Austria"),
			Want: contracttest.Breach{Of: "2.1", By: compliance.Maker, Toward: compliance.Distributor,
				From: civil.On("2027-06-01")}},
		{Name: "a direct sale to a key account", Act: sale("Rhine Clinics", "research microscopes", "Germany"),
			Want: permitted("2.2")},
		{Name: "a key account buys school microscopes as well",
			Act:  sale("Rhine Clinics", "research microscopes, school microscopes", "Germany"),
			Want: contracttest.Breach{Of: "2.1", Barred: "school microscopes", Free: "research microscopes"}},
		{Name: "it is not said which microscopes", Act: sale("Rhine Clinics", "microscopes", "Germany"),
			Want: contracttest.Undetermined{Of: "2.1", Missing: contracttest.Names{"product"}}},
		{Name: "spare parts", Act: sale("Alpen Labs", "spare parts", "Austria"), Want: permitted("2.1")},
		{Name: "the same in Austria and in Italy", Act: sale("Alpen Labs", "school microscopes", "Austria, Italy"),
			Want: contracttest.Breach{Of: "2.1", Barred: "Austria", Free: "Italy"}},
		{Name: "a customer whom nobody has placed", Act: sale("Danube Optics", "research microscopes", "Austria"),
			Want: contracttest.Undetermined{Between: []evaluate.Verdict{evaluate.Breach, evaluate.Permitted}}},

		{Name: "a rival line without consent", Act: rivals("2027-06-01", "Germany"),
			Want: contracttest.Conditional{On: "3", Step: compliance.RivalConsent, By: compliance.Maker}},
		{Name: "a rival line with consent in writing", Act: rivals("2027-06-01", "Germany"), Known: consent("writing"),
			Want: permitted("3")},
		{Name: "a rival line with consent by telephone", Act: rivals("2027-06-01", "Germany"), Known: consent("oral"),
			Want: contracttest.Conditional{On: "3"}},
		{Name: "a rival line on the last day of the tail", Act: rivals("2030-06-30", "Germany"),
			Want: contracttest.Conditional{On: "3"}},
		{Name: "a rival line on the day after", Act: rivals("2030-07-01", "Germany"),
			Want: contracttest.Permitted{NoTermBears: true}},

		{Name: "a poster without approval", Act: poster("2027-03-16"),
			Want: contracttest.Conditional{On: "5", Step: compliance.ArtworkSent, By: compliance.Distributor}},
		{Name: "a poster on the tenth business day", Act: poster("2027-03-15"), Known: sent("writing"),
			Want: contracttest.Conditional{On: "5", By: compliance.Maker}},
		{Name: "a poster on the eleventh", Act: poster("2027-03-16"), Known: sent("writing"), Want: permitted("5")},
		{Name: "a poster that was shown and not sent", Act: poster("2027-03-16"), Known: sent("oral"),
			Want: contracttest.Conditional{On: "5", Step: compliance.ArtworkSent}},
		{Name: "a poster that was refused", Act: poster("2027-03-16"), Known: sent("writing", refusal("2027-03-10")),
			Want: contracttest.Breach{Of: "5"}},
		{Name: "a poster that was refused too late", Act: poster("2027-03-17"),
			Known: sent("writing", refusal("2027-03-16")), Want: permitted("5")},
	}
}

func TestPipeline(t *testing.T) { contracttest.Run(t, compliance.Agreement(), pipeline()) }

// TestPipelineKeepsTheLaws varies every deal: whoever says less, or forgets an act, gets no bolder answer.
func TestPipelineKeepsTheLaws(t *testing.T) { contracttest.Laws(t, compliance.Agreement(), pipeline()) }
