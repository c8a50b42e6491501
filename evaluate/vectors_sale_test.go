package evaluate_test

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// The steps of the meat sale and of the freight contract.
const (
	delivered      record.Event = "delivered"
	price          record.Event = "paid"
	priceElsewhere record.Event = "paid to the assignee"
	latePrice      record.Event = "paidLate"
	suspended      record.Event = "suspended"
	resumed        record.Event = "resumed"
	terminated     record.Event = "terminated"
	assigned       record.Event = "assignedR"
	consentedTo    record.Event = "consented"
	subcontracted  record.Event = "subcontractedC"
)

// asAgreed is what a delivery must be to count.
func asAgreed() scope.Box {
	return scope.Box{"item": "meatPacked", "address": "saintLaurent", "quality": "aaa"}
}

// meatSale is the sale of meat of SymboleoCC. The deadlines of the source are strict, so what is due before a time
// point is due on the day before it. It may be delivered by whom the seller subcontracts; the price may be assigned
// with consent.
//
// The sale sample lets the buyer terminate when the delivery is missed; the freight sample, although the case's
// summary repeats the sale's, triggers the same power when the price is not paid, and gives it to the buyer who did
// not pay. Nobody gains a right by his own default, so the model gives it to the seller.
func meatSale(tr trace) *modelled {
	args := tr.instances["meatSale"]
	buyer, seller := record.Party(args[1]), record.Party(args[2])
	to := tr.assignee(seller)
	_, withFreight := tr.instances["freight"]
	end := obligation.Right{Clause: "pTermContract", Holder: buyer, Toward: seller, By: terminated,
		Needs: when.InBreach{Clause: "oDel"}, Ends: true}
	if withFreight {
		end.Holder, end.Toward, end.Needs = seller, buyer, when.InBreach{Clause: "oPay"}
	}
	pay := obligation.Duty{Clause: "oPay", Bound: buyer, Holder: seller, Does: price, Exactly: money.Of("1000"),
		Due: tr.before("meatSale", 5), Life: obligation.Life{Ends: hasBeen(assigned)}}
	payElsewhere := obligation.Duty{Clause: "oPay(assigned)", Bound: buyer, Holder: to, Does: priceElsewhere,
		Exactly: money.Of("1000"),
		Due:     tr.before("meatSale", 5), Life: obligation.Life{Starts: hasBeen(assigned)}}
	m := &modelled{known: tr.known()}
	m.agreement = contract.Agreement{
		Title:        args[0],
		Parties:      contract.Parties{buyer: "the buyer", seller: "the seller", to: "the assignee of the price"},
		ThirdParties: "fedEx, stranger",
		Groups:       "subcontractors",
		Words:        scope.Outlines{"quality": "aaa, a"},
		Term:         tr.started(args[0]),
		Events: contract.Events{
			delivered:      {By: scope.Words(seller) + ", subcontractors", Within: asAgreed()},
			price:          {By: scope.Words(buyer), To: scope.Words(seller)},
			priceElsewhere: {By: scope.Words(buyer), To: scope.Words(to)},
			latePrice:      {By: scope.Words(buyer), To: scope.Words(seller)},
			suspended:      {By: scope.Words(seller)},
			resumed:        {By: scope.Words(buyer), Withdraws: suspended},
			terminated:     {By: scope.Words(end.Holder)},
			consentedTo:    {PerMatter: true},
			assigned:       {By: scope.Words(seller), PerMatter: true},
			subcontracted:  {By: scope.Words(seller)},
		},
		Terms: contract.Terms{
			obligation.Duty{Clause: "oDel", Bound: seller, Holder: buyer, Does: delivered, Due: tr.before("meatSale", 4),
				Life: obligation.Life{While: when.Not(when.Did(suspended))}},
			pay,
			// The axioms of the source give 100 as the due date of the late payment.
			obligation.Duty{Clause: "oLpay", Bound: buyer, Holder: seller, Does: latePrice, Exactly: money.Of("1100"),
				If: when.InBreach{Clause: "oPay"}, Due: timePoint(100).day().Prev()},
			obligation.Right{Clause: "pSusDelivery", Holder: seller, Toward: buyer, By: suspended,
				Needs: when.InBreach{Clause: "oPay"}},
			obligation.Right{Clause: "pResDelivery", Holder: buyer, Toward: seller, By: resumed, Needs: when.Did(latePrice)},
			end,
			obligation.Right{Clause: "assignment", Holder: seller, Toward: buyer, By: assigned, Needs: when.Did(consentedTo)},
			secrecy("soSellerDisclosure", seller, buyer),
			secrecy("soBuyerDisclosure", buyer, seller),
		},
	}
	if to != seller {
		m.agreement.Terms = append(m.agreement.Terms, payElsewhere)
	}
	m.exercises = map[string]record.Act{
		"pSusDelivery":  {Event: suspended, By: seller},
		"pResDelivery":  {Event: resumed, By: buyer},
		"pTermContract": {Event: terminated, By: end.Holder},
	}
	m.performs = map[string]record.Act{"oDel": {Event: delivered, What: asAgreed(), On: tr.before("meatSale", 4)}}
	m.known.Acts = tr.saleActs(buyer, seller)
	m.known.Members = tr.subcontractors()
	return m
}

// hasBeen is that an event was done, whatever matter it was about.
func hasBeen(e record.Event) when.Condition { return when.Done{Event: e, AnyMatter: true} }

// secrecy is a surviving bar to disclosure. No trace discloses anything.
func secrecy(clause record.Clause, bound, holder record.Party) obligation.Prohibition {
	return obligation.Prohibition{Clause: clause, Bound: bound, Holder: holder, Scope: scope.Box{"activity": "disclose"},
		Life: obligation.Life{Survives: true}}
}

// freight is the carriage of the meat, also with strict deadlines. What the shipper owes is triggered by the delivery.
func freight(tr trace) *modelled {
	args := tr.instances["freight"]
	shipper, carrier := record.Party(args[1]), record.Party(args[2])
	m := &modelled{known: tr.known()}
	m.agreement = contract.Agreement{
		Title:        args[0],
		Parties:      contract.Parties{shipper: "the shipper", carrier: "the carrier"},
		ThirdParties: "eatMart, walmart, stranger",
		Words:        scope.Outlines{"quality": "aaa, a"},
		Term:         tr.started(args[0]),
		Events: contract.Events{
			delivered: {By: scope.Words(carrier), Within: asAgreed()},
			price:     {By: scope.Words(shipper), To: scope.Words(carrier)},
		},
		Terms: contract.Terms{
			obligation.Duty{Clause: "oDelFr", Bound: carrier, Holder: shipper, Does: delivered, Due: tr.before("freight", 4)},
			obligation.Duty{Clause: "oPayFr", Bound: shipper, Holder: carrier, Does: price, Exactly: money.Of("1000"),
				If: when.Did(delivered), Due: tr.before("freight", 5)},
		},
	}
	for _, a := range tr.saleActs(record.Party(tr.instances["meatSale"][1]), shipper) {
		if a.Event == delivered || a.Event == price {
			m.known.Acts = append(m.known.Acts, a)
		}
	}
	return m
}

// known says that a trace is all that happened.
func (tr trace) known() record.Known { return record.Known{Complete: []record.Event{record.AllEvents}} }

// saleActs are the events of a trace as acts. Only the parties' powers name nobody: it is their holder who exercises
// them.
func (tr trace) saleActs(buyer, seller record.Party) []record.Act {
	var acts []record.Act
	for _, e := range tr.Events {
		name, _ := predicate(e.Event)
		a := record.Act{Event: record.Event(name), On: e.At.day()}
		switch name {
		case "started":
			continue // the first day of the contract's life
		case "suspended":
			a.By = seller
		case "resumed":
			a.By = buyer
		default:
			a = tr.typed(a, e.Event, seller)
		}
		acts = append(acts, a)
	}
	return acts
}

// typed fills in an act from the attributes of its event. A payment to another than the seller is one to the assignee.
func (tr trace) typed(a record.Act, event string, seller record.Party) record.Act {
	a.Event = record.Event(tr.of(event, "type"))
	a.By, a.To = record.Party(tr.of(event, "from")), record.Party(tr.of(event, "to"))
	if amount := tr.of(event, "amount"); amount != "" {
		a.Amount = money.Of(amount)
	}
	a.What = scope.Box{}
	item := tr.of(event, "item")
	written(a.What, "item", item)
	written(a.What, "address", tr.of(event, "deliveryAddress"))
	written(a.What, "quality", tr.of(item, "quality"))
	switch a.Event {
	case price:
		if a.To != seller {
			a.Event = priceElsewhere
		}
	case assigned:
		a.About, a.To = record.Matter(event), ""
	case consentedTo:
		a.About, a.To = record.Matter(tr.of(event, "to")), ""
	}
	return a
}

// assignee is to whom the price was assigned, if to anybody; otherwise it is the seller.
func (tr trace) assignee(seller record.Party) record.Party {
	for _, e := range tr.Events {
		if record.Event(tr.of(e.Event, "type")) == assigned {
			return record.Party(tr.of(e.Event, "to"))
		}
	}
	return seller
}

// subcontractors are those to whom the delivery was subcontracted, from that day on.
func (tr trace) subcontractors() []record.Member {
	var members []record.Member
	for _, e := range tr.Events {
		if record.Event(tr.of(e.Event, "type")) == subcontracted && tr.of(e.Event, "obligation") == "oDel" {
			members = append(members, record.Member{Group: "subcontractors", Name: record.Party(tr.of(e.Event, "to")),
				During: span(e.At)})
		}
	}
	return members
}
