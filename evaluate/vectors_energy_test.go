package evaluate_test

import (
	"strings"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// transactiveEnergy is the agreement of a grid operator and an energy provider. The source gives no deadlines: a duty
// is due when it arises, and none of the cases asks after one that is not performed. Energy is to be supplied within
// a day of the acceptance of its bid; the source asks for the very day after it.
//
// The source's event exertionDone is the exercise of whatever power the other event of its time exercises, so that it
// is no act of its own. Its power to submit bids is left out: there, too, a bid counts although nobody exercised it.
func transactiveEnergy(tr trace) *modelled {
	args := tr.instances["transactiveEnergy"]
	iso, supplier := record.Party(args[1]), record.Party(args[2])
	byISO, bySupplier := scope.Words(iso), scope.Words(supplier)
	duty := func(clause record.Clause, bound, holder record.Party, after, does record.Event) obligation.Duty {
		return obligation.Duty{Clause: clause, Bound: bound, Holder: holder, Does: does, If: when.Did(after)}
	}
	m := &modelled{known: tr.known()}
	m.agreement = contract.Agreement{
		Title:   args[0],
		Parties: contract.Parties{iso: "the grid operator", supplier: "the energy provider"},
		Term:    tr.started(args[0]),
		Words:   scope.Outlines{"invoice": "credit, debit"},
		Events: contract.Events{
			"bidSubmitted":            {By: bySupplier, PerMatter: true},
			"bidAccepted":             {By: byISO, PerMatter: true},
			"energySupplied":          {By: bySupplier, PerMatter: true},
			"energySupplyFailed":      {By: bySupplier, PerMatter: true},
			"debittedInvoiceIssued":   {By: byISO, Within: scope.Box{"invoice": "debit"}},
			"creditedInvoiceIssued":   {By: byISO, Within: scope.Box{"invoice": "credit"}},
			"invoicePaid":             {},
			"invoiceFailed":           {By: bySupplier},
			"overdueIssued":           {By: byISO, Within: scope.Box{"invoice": "debit"}},
			"overduePaid":             {By: bySupplier},
			"overdueFailed":           {By: bySupplier},
			"terminationNoticeIssued": {By: bySupplier},
			terminated:                {By: byISO},
		},
		Terms: contract.Terms{
			duty("oOverdue", supplier, iso, "overdueIssued", "overduePaid"),
			duty("oPayIso", iso, supplier, "creditedInvoiceIssued", "invoicePaid"),
			duty("oPaySup", supplier, iso, "debittedInvoiceIssued", "invoicePaid"),
			obligation.Duty{Clause: "oEnergy", Bound: supplier, Holder: iso, Does: "energySupplied", After: "bidAccepted",
				Within: civil.Days(1)},
			duty("oDebitInvoice", iso, supplier, "energySupplyFailed", "debittedInvoiceIssued"),
			duty("oCreditInvoice", iso, supplier, "energySupplied", "creditedInvoiceIssued"),
			obligation.Right{Clause: "pOverdue", Holder: iso, Toward: supplier, By: "overdueIssued",
				Needs: when.Did("invoiceFailed")},
			obligation.Right{Clause: "pTermIso", Holder: iso, Toward: supplier, By: terminated, Needs: when.Did("overdueFailed"),
				Ends: true},
			obligation.Right{Clause: "pTermSup", Holder: supplier, Toward: iso, By: "terminationNoticeIssued", Ends: true},
			obligation.Right{Clause: "pAcceptBid", Holder: iso, Toward: supplier, By: "bidAccepted",
				Needs: when.Did("bidSubmitted")},
		},
	}
	m.exercises = map[string]record.Act{
		"pOverdue":   {Event: "overdueIssued", By: iso},
		"pTermIso":   {Event: terminated, By: iso},
		"pAcceptBid": {Event: "bidAccepted", By: iso},
	}
	for _, e := range tr.Events {
		if a, ok := tr.energyAct(e, iso, supplier); ok {
			m.known.Acts = append(m.known.Acts, a)
		}
	}
	return m
}

// energyAct is an event of a trace as an act. Who does it stands at the end of the event's name.
func (tr trace) energyAct(e vectorEvent, iso, supplier record.Party) (record.Act, bool) {
	a := record.Act{On: e.At.day(), Event: record.Event(tr.of(e.Event, "type")), About: record.Matter(tr.of(e.Event,
		"proposedBid"))}
	switch {
	case e.Event == "exertionDoneTen": // the exercise of pTermIso
		return record.Act{On: e.At.day(), Event: terminated, By: iso}, true
	case strings.HasSuffix(e.Event, "ByISO"), strings.HasSuffix(e.Event, "ByCAISO"):
		a.By = iso
	case strings.HasSuffix(e.Event, "ByDERP"):
		a.By = supplier
	default:
		return a, false
	}
	a.What = scope.Box{}
	written(a.What, "invoice", tr.of(e.Event, "invoiceStatus"))
	written(a.What, "invoice", tr.of(e.Event, "overdueStatus"))
	return a, true
}

// span is the time from a time point on.
func span(p timePoint) civil.Span { return civil.Span{From: p.day()} }
