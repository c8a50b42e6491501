package obligation_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

func TestPostTerminationServices(t *testing.T) {
	a := accord(contract.Events{"termination": {By: "Seller", To: "Maker"}, "handover": {By: "Maker", To: "Seller"}},
		obligation.Right{Clause: "14", Holder: "Seller", Toward: "Maker", By: "termination", Ends: true},
		obligation.Duty{Clause: "14.6", Bound: "Maker", Holder: "Seller", Does: "handover", After: "termination",
			Within: civil.Days(60), Life: obligation.Life{Survives: true}},
		obligation.Prohibition{Clause: "14.7", Bound: "Seller", Holder: "Maker", Scope: scope.Box{"activity": "sell"},
			Except: obligation.Exceptions{{Clause: "14.7", Over: scope.Everything, While: when.All{
				when.Fact("the goods were in stock"), when.Not(when.Passed{AfterEnd: true, Period: civil.Months(3)})}}},
			Life: obligation.Life{Starts: when.Ended{}, Survives: true}})
	ended := so(whole(step("2027-03-01", "termination", "Seller", "Maker")), "the goods were in stock", record.Yes)
	sell := func(on string) record.Act { return conduct(on, "Seller", "Customer", scope.Box{"activity": "sell"}) }
	ask(t, a,
		asked{"selling off, the last day", sell("2027-06-01"), ended, permitted, "14.7"},
		asked{"the day after", sell("2027-06-02"), ended, breach, "14.7"},
		asked{"it is not known whether in stock", sell("2027-06-01"), whole(ended.Acts...), undetermined, "14.7"},
		asked{"no handover by the last day", left("2027-04-30", "handover", "Maker"), ended, permitted, "14.6"},
		asked{"none by the day after", left("2027-05-01", "handover", "Maker"), ended, breach, "14.6"},
	)
}

func TestForceMajeure(t *testing.T) {
	a := accord(contract.Events{"delivery": {By: "Maker", To: "Seller"},
		"notice of force majeure": {By: "Maker", To: "Seller", Form: "writing"}},
		obligation.Duty{Clause: "6", Bound: "Maker", Holder: "Seller", Does: "delivery", Due: civil.On("2027-06-30"),
			If: when.Not(when.All{when.Fact("force majeure prevents delivery"),
				when.Done{Event: "notice of force majeure", Lasts: civil.Days(60)}})})
	notice := formed("email", step("2027-06-15", "notice of force majeure", "Maker", "Seller"))
	majeure := func(is record.Truth, acts ...record.Act) record.Known {
		return so(whole(acts...), "force majeure prevents delivery", is)
	}
	leaves := func(on string) record.Act { return left(on, "delivery", "Maker") }
	ask(t, a,
		asked{"excused through the sixtieth day", leaves("2027-08-14"), majeure(record.Yes, notice), permitted, "6"},
		asked{"no longer excused", leaves("2027-08-15"), majeure(record.Yes, notice), breach, "6"},
		asked{"without notice", leaves("2027-07-01"), majeure(record.Yes), breach, "6"},
		asked{"a notice without force majeure", leaves("2027-07-01"), majeure(record.No, notice), breach, "6"},
		asked{"it is not known whether it prevents", leaves("2027-07-01"), whole(notice), undetermined, "6"},
	)
}

func TestNoWaiver(t *testing.T) {
	a := accord(contract.Events{
		"waiver": {Clause: "20.2", By: "Maker", To: "Seller", Form: "signed writing", Waives: record.Clauses{"7"}},
		"delay":  {Clause: "20.3", By: "Maker", NoEffect: true}}, noBuilding())
	builds := about("shed", conduct("2027-03-01", "Seller", "", build))
	waiver := about("shed", step("2027-02-01", "waiver", "Maker", "Seller"))
	ask(t, a,
		asked{"a signed waiver", builds, whole(formed("signed writing", waiver)), permitted, "7"},
		asked{"an oral one", builds, whole(formed("oral", waiver)), breach, "7"},
		asked{"mere delay", builds, whole(step("2027-02-01", "delay", "Maker", "")), breach, "7"},
		asked{"in a form not said", builds, whole(waiver), undetermined, "7"},
	)
}
