package energous

import (
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// The parties, and the customer of Exhibit F, whose name is withheld.
const (
	Energous    record.Party = "ENERGOUS"
	Dialog      record.Party = "DIALOG"
	KeyCustomer record.Party = "Key Customer"
)

// The steps that the agreement speaks of.
const (
	Terminated      record.Event = "notice of termination"
	NotRenewed      record.Event = "notice of non-renewal"
	BreachNotified  record.Event = "notice of breach"
	BreachCured     record.Event = "cure of a breach"
	TreatedAsEnded  record.Event = "treating the agreement as ended"
	ProductApproved record.Event = "approval of a product"
	ApprovalAsked   record.Event = "request for approval of a product"
	ApprovalRefused record.Event = "refusal of approval of a product"
	SublicenseOK    record.Event = "consent to a sublicense"
	SublicenseAsked record.Event = "request for consent to a sublicense"
	SublicenseNo    record.Event = "refusal of consent to a sublicense"
	HiringOK        record.Event = "consent to a solicitation"
	HiringAsked     record.Event = "request for consent to a solicitation"
	HiringNo        record.Event = "refusal of consent to a solicitation"

	ProductDescribed record.Event = "notice of a New Product"
	ProductWanted    record.Event = "notice of the wish to add a New Product"
	ProductDeclined  record.Event = "notice of no wish to negotiate"
	ProductAdded     record.Event = "agreement to add a New Product"
	Discontinued     record.Event = "notice of discontinuation"
	CustomerDeclines record.Event = "customer's refusal of DIALOG as supplier"
	CustomerRecants  record.Event = "customer's withdrawal of a refusal"
	DesignInBegun    record.Event = "beginning of the Design-In Phase"
	DesignWon        record.Event = "design win"
	FoundryReleased  record.Event = "release for production at a foundry"
	ContractShown    record.Event = "copy or certificate of a supply contract"
	KeyCustomerLeft  record.Event = "Key Customer's termination of its agreement with ENERGOUS"
	MissedApprovalB  record.Event = "notice under 8.2(b)"
	MissedApprovalC  record.Event = "notice under 8.2(c)"
	DialogPromoted   record.Event = "promotion of DIALOG as the preferred supplier"
	InsolvencyEvent  record.Event = "Insolvency Event"
	RivalJoined      record.Event = "Change of Control with, or acquisition of, a competitor of the other party"
	EnergousAcquired record.Event = "closing of an acquisition of ENERGOUS"
	DialogAcquired   record.Event = "closing of an acquisition of DIALOG"
	ChangeNotified   record.Event = "notice of a Change of Control or acquisition"
	AdAnswered       record.Event = "answer to a public advertisement"
	LaidOff          record.Event = "dismissal without cause"
	RoyaltyPaid      record.Event = "payment of royalties or service fees"
	AuditAsked       record.Event = "demand of an audit"
	AuditHeld        record.Event = "audit"
	TalksFailed      record.Event = "failure of negotiations"
	TalksBegun       record.Event = "beginning of negotiations"
)

// The facts that no step shows. Those about a product, a customer, an employee or a breach are stated for that matter.
const (
	Intended          record.Fact = "it is done intentionally"
	Engaged           record.Fact = "DIALOG has been engaged with the customer for the product"
	SalesGoOn         record.Fact = "DIALOG continues sales of updates, repackaged die or MCMs of the product"
	KeyExclusivityOff record.Fact = "the exclusivity owed to the Key Customer has ended"
	KeyEventsOccurred record.Fact = "an event withheld in 2.2(ii) or (iii) has occurred"
	ApprovedForB      record.Fact = "the FCC approved a Licensed Product by the date of 8.2(b)"
	ApprovedForC      record.Fact = "the FCC approved a Licensed Product by the date of 8.2(c)"
	Necessary         record.Fact = "the subcontractor needs the sublicense for its work on the products"
	MaterialBreach    record.Fact = "the breach is a material one of a material provision"
	WithheldLeft      record.Fact = "the customer of 15.2(b)(iv) has terminated with ENERGOUS"
	TakesPart         record.Fact = "DIALOG takes part, or means to, in products for the customer of 15.2(b)(iv)"
	PipelineShort     record.Fact = "the pipeline or the net sales fell short of 15.2(c)(ii)"
	Continuing        record.Fact = "a supply contract in force at the notice of termination goes on"
	AuditorAgreed     record.Fact = "the auditor is independent, certified and mutually agreed"
	AuditTimely       record.Fact = "the audit is at a fit time, after reasonable notice"
)

// words is the vocabulary.
var words = scope.Outlines{
	"activity": `
		trade in products
			manufacture, have manufactured, offer for sale, sell, import, export
		distribute, market
		enable a supplier
		engage a supplier
		negotiate marketing rights
		develop with a third party
		repackage, support customers
		sublicense
		license own rights
		discontinue sales
		solicit an employee
		destroy records, refuse an audit
		let liability insurance lapse, withhold a certificate of insurance
		promote another supplier
		claim damages, go to court, arbitrate, seek an injunction`,
	"product": `
		Licensed Products
			Products
			repackaged Product Die
			MCMs
		Product Die
		comparable products
			comparable product die
		competing products`,
	"technology": `
		power at a distance
			RF, ultrasonic transduction, laser power beaming
		power by contact or induction`,
	"function":  "power transfer, data transmission, DC-to-DC conversion, other functions",
	"use":       "Excluded Applications, Permitted Applications",
	"customer":  "Key Customer",
	"volume":    "commercial volumes, samples",
	"form":      "certified mail, confirmed email",
	"refers to": "this Agreement",
	"signatory": "authorized officer, other staff",
	"claim":     "enforcement of an award, unauthorized use or disclosure of Confidential Information",
}

// tags are what a product can be beside that, each by itself.
var tags = scope.Outlines{
	"product": "developed by or for ENERGOUS since 2016-11-06, Product Update, " +
		"developed by a successor or acquirer of ENERGOUS",
}
