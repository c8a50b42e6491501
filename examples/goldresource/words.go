package goldresource

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// The parties, and the groups of persons whose acts count with theirs.
const (
	Company record.Party = "Company"
	HOC     record.Party = "HOC"

	HOCEntities     = "HOC Entities"
	CompanyGroup    = "Company group"
	Representatives = "representatives of the Company"
)

// The steps that the record speaks of.
const (
	Closing           record.Event = "Closing"
	OptionNotice      record.Event = "Option Exercise Notice"
	SubsequentClosing record.Event = "Subsequent Closing"
	ExplorationSpent  record.Event = "use of proceeds for exploration of El Aguila"
	MineSpent         record.Event = "use of proceeds for the mine and plant of El Aguila"
	WorkingSpent      record.Event = "use of proceeds for working capital and El Aguila"
	FinancingDecision record.Event = "determination to raise equity"
	FinancingNotice   record.Event = "notice of additional equity financing"
	FinancingElection record.Event = "Financing Election"
	FinancingDeclined record.Event = "declination of additional financing"
	GoldDelivery      record.Event = "delivery of gold to the refiner"
	CapAgreement      record.Event = "agreement to lift the ownership cap"
	RightsNotice      record.Event = "Rights Notice"
	RightsQuery       record.Event = "request for information on an issue"
	RightsAnswer      record.Event = "information on an issue"
	AcceptanceNotice  record.Event = "Acceptance Notice"
	PreemptiveDemand  record.Event = "demand to subscribe"
	InterestChange    record.Event = "change of the Pro Rata Interest"
	Disposal          record.Event = "disposal of Pro Rata Interest"
	Nomination        record.Event = "nomination of the first HOC Director"
	SecondNomination  record.Event = "nomination of the second HOC Director"
	Appointment       record.Event = "appointment of the HOC Director"
	Resignation       record.Event = "resignation of the HOC Directors"
	BoardApproval     record.Event = "approval of a larger Board"
	MeetingNotice     record.Event = "notice of a Board meeting"
	JVDecision        record.Event = "decision to seek a joint venture partner"
	JVNotice          record.Event = "Joint Venture Proposal Notice"
	JVQuery           record.Event = "request for information on a joint venture"
	JVAnswer          record.Event = "information on a joint venture"
	JVAcceptance      record.Event = "HOC JV Acceptance Notice"
	JVDeclined        record.Event = "declination of a joint venture"
	ConsentRequest    record.Event = "request for consent"
	Consent           record.Event = "consent"
	Refusal           record.Event = "refusal"
	BreachNotice      record.Event = "notice of alleged breach"
	BreachCured       record.Event = "cure of the alleged breach"
	TenderOffer       record.Event = "announcement of a tender offer"
	TenderWithdrawn   record.Event = "withdrawal of a tender offer"
	Combination       record.Event = "announcement of a business combination"
	CombinationEnded  record.Event = "cancellation of a business combination"
	Proposal          record.Event = "Acquisition Proposal by HOC"
	BoardReplaced     record.Event = "replacement of the Board by proxies"
	OtherStandstill   record.Event = "standstill with another person"
	StandstillCopy    record.Event = "copy of another standstill"
	RivalProposal     record.Event = "Alternative Proposal"
	BoardFinding      record.Event = "determination of the Board"
	RivalNotice       record.Event = "notice of an Alternative Proposal"
	AssignmentConsent record.Event = "consent to assignment"
	ActTogether       record.Event = "agreement to act together"
	ActApart          record.Event = "end of an agreement to act together"
)

// What the record does not show.
const (
	NeedsPartner   record.Fact = "the Company's participation depends on that particular partner"
	HOCIncluded    record.Fact = "the issue includes what the HOC Entities accepted"
	PurchaseFailed record.Fact = "HOC has failed to complete the purchase of the Additional Shares"
	Qualified      record.Fact = "the nominee meets the legal qualifications"
	Material       record.Fact = "the breach is material"
	Incurable      record.Fact = "the breach cannot be cured"
	BetterTerms    record.Fact = "the other standstill allows this on terms that HOC finds materially more favorable"
	Superior       record.Fact = "the proposal is a Superior Proposal"

	Interest = "Pro Rata Interest of HOC"
	Held     = "holding of the HOC Entities"
)

// words is the vocabulary.
var words = scope.Outlines{
	"activity": `
		issue securities
		solicit equity financing
		use the proceeds
		subscribe under the agreement
		acquire securities
			purchase shares
				market purchase, private purchase
			agree or offer to acquire
			take what is offered to all holders
				receive a stock dividend or recapitalization
				use a reinvestment or share purchase plan
				exercise rights of a rights offering
				exercise rights of a rights plan
		assist an acquisition by others
		propose a transaction = make an Acquisition Proposal
		solicit proxies
		join a group
		disclose such an intention
		sell shares
		set the price of financing shares
		propose a slate of directors
		expand the Board
		hold a Board meeting
		joint venture
			negotiate a joint venture
			sign a joint venture
		work on an Alternative Proposal
			solicit an Alternative Proposal
			negotiate an Alternative Proposal, give information to a bidder
			endorse an Alternative Proposal
			enter into an Alternative Proposal
		assign the agreement
		designate a geologist
		borrow money
		sue`,
	"source": "new issue, Stock Option Plan, conversion, issue under Article 2",
	"for":    "money, property",
	"purpose": `
		exploration of El Aguila
		mine and plant of El Aguila
		working capital
		other investments in El Aguila`,
	"manner":  "confidentially to the Board, publicly",
	"extent":  "all of it, part of it",
	"origin":  "unsolicited, solicited",
	"slate":   "with the HOC Director, without the HOC Director",
	"counsel": "outside counsel, no counsel",
	"form":    "facsimile with receipt confirmed, facsimile without confirmation",
}

// proper is the form of a notice under 12.1.
const proper = "writing by letter or facsimile"

// fromCompany and fromHOC are notices between the parties about one matter, such as a financing.
var fromCompany = contract.Event{Clause: "12.1", By: "Company", To: "HOC", Form: proper, PerMatter: true}

var fromHOC = contract.Event{Clause: "12.1", By: "HOC", To: "Company", Form: proper, PerMatter: true}

// events are the steps, and who takes them.
var events = contract.Events{
	Closing:           {Clause: "2.1"},
	OptionNotice:      {Clause: "12.1", By: "HOC", To: "Company", Form: proper},
	SubsequentClosing: {Clause: "2.1", By: "HOC, HOC Entities, Company"},
	ExplorationSpent: {Clause: "2.2", By: "Company, Company group",
		Is: scope.Box{"activity": "use the proceeds", "purpose": "exploration of El Aguila"}},
	MineSpent: {Clause: "2.2", By: "Company, Company group",
		Is: scope.Box{"activity": "use the proceeds", "purpose": "mine and plant of El Aguila"}},
	WorkingSpent: {Clause: "2.2", By: "Company, Company group",
		Is: scope.Box{"activity": "use the proceeds", "purpose": "working capital, other investments in El Aguila"}},
	FinancingDecision: {Clause: "2.3", By: "Company", PerMatter: true},
	FinancingNotice:   fromCompany,
	FinancingElection: {Clause: "2.3", By: "HOC", To: "Company", Form: proper, PerMatter: true,
		Within: scope.Box{"extent": "all of it"}},
	FinancingDeclined: fromHOC,
	GoldDelivery:      {Clause: "2.3", By: "Company, Company group"},
	CapAgreement:      {Clause: "3.1", By: "Company, HOC", Joint: true, Waives: record.Clauses{"3.1", "3.2"}},
	RightsNotice:      fromCompany, RightsQuery: fromHOC, RightsAnswer: fromCompany, AcceptanceNotice: fromHOC,
	PreemptiveDemand: fromHOC,
	InterestChange:   {Clause: "4.1(a)"},
	Disposal:         {Clause: "8.2(ii)", By: "HOC, HOC Entities"},
	Nomination:       {Clause: "5.1", By: "HOC", To: "Company"},
	SecondNomination: {Clause: "5.2", By: "HOC", To: "Company"},
	Appointment:      {Clause: "5.1", By: "Company, representatives of the Company"},
	Resignation:      {Clause: "5.4"},
	BoardApproval:    {Clause: "5.2", By: "HOC", To: "Company", Form: "writing", PerMatter: true},
	MeetingNotice:    {Clause: "5.3", By: "Company, representatives of the Company", Form: "writing", PerMatter: true},
	JVDecision:       {Clause: "6.1(a)", By: "Company, Company group", PerMatter: true},
	JVNotice:         fromCompany, JVQuery: fromHOC, JVAnswer: fromCompany, JVDeclined: fromHOC,
	JVAcceptance:     {Clause: "6.2(b)", By: "HOC, HOC Entities", To: "Company", Form: proper, PerMatter: true},
	ConsentRequest:   {Clause: "7.1(a)", By: "HOC, HOC Entities", To: "Company", PerMatter: true},
	Consent:          {Clause: "7.1(a)", By: "Company", Form: "writing", PerMatter: true},
	Refusal:          {Clause: "7.1(a)", By: "Company", PerMatter: true},
	BreachNotice:     {Clause: "7.1(b)(i)", By: "HOC", To: "Company", Form: proper},
	BreachCured:      {Clause: "7.1(b)(i)", By: "Company"},
	TenderOffer:      {Clause: "7.1(b)(ii)(A)", By: "not HOC, HOC Entities", Within: scope.Box{"stake": "at least 20%"}},
	TenderWithdrawn:  {Clause: "7.1(b)(ii)", Withdraws: TenderOffer},
	Combination:      {Clause: "7.1(b)(ii)(B)", By: "not HOC, HOC Entities"},
	CombinationEnded: {Clause: "7.1(b)(ii)", Withdraws: Combination},
	Proposal:         {Clause: "7.1(b)(ii)", By: "HOC, HOC Entities", PerMatter: true},
	BoardReplaced:    {Clause: "7.1(b)(iii)", By: "not HOC, HOC Entities, Company, Company group"},
	OtherStandstill:  {Clause: "7.2", By: "Company"},
	StandstillCopy:   {Clause: "7.2", By: "Company", To: "HOC"},
	RivalProposal: {Clause: "9.1(b)", By: "not HOC, HOC Entities", PerMatter: true,
		Within: scope.Box{"origin": "unsolicited"}},
	BoardFinding: {Clause: "9.1(b)(x)", By: "Company, representatives of the Company", PerMatter: true,
		Within: scope.Box{"counsel": "outside counsel"}},
	RivalNotice:       fromCompany,
	AssignmentConsent: {Clause: "12.9", Form: "writing", PerMatter: true},
	// Who acts in concert is an HOC Entity; the members of that group say it, and the agreement to do so changes nothing.
	ActTogether: {Clause: "1.1(v)", NoEffect: true}, ActApart: {Clause: "1.1(v)", NoEffect: true},
}

// definitions are what the agreement's words mean where that is not plain.
var definitions = []contract.Definition{
	{Clause: "12.1", Word: proper, Dim: "form", Open: true,
		Includes: "letter, facsimile with receipt confirmed", Excludes: "oral, conduct, facsimile without confirmation"},
	{Clause: "2.1", Word: "in time for the Option", Senses: []contract.Sense{
		{Name: "prior to the Option Expiration Date", If: when.Not(expiring)},
		{Name: "on or before the Option Expiration Date", If: when.Not(expired)}}},
	{Clause: "9.1(b)", Word: "notified and superior before talks", Senses: []contract.Sense{
		{Name: "(y) and (z) are for the agreement alone", If: when.Always{}},
		{Name: "(y) and (z) are for talks too", If: when.All{when.Did(RivalNotice), when.Standard(Superior)}}}},
}

// readings are the ways to read what the text says in two ways.
var readings = []contract.Reading{
	{Name: "the last day of the Option counts",
		Senses: map[string]string{"in time for the Option": "on or before the Option Expiration Date"}},
	{Name: "the last day of the Option does not count",
		Senses: map[string]string{"in time for the Option": "prior to the Option Expiration Date"}},
	{Name: "the Board may talk before it has notified HOC",
		Senses: map[string]string{"notified and superior before talks": "(y) and (z) are for the agreement alone"}},
	{Name: "the Board must have notified HOC before it talks",
		Senses: map[string]string{"notified and superior before talks": "(y) and (z) are for talks too"}},
}

// bankDays are the days other than weekends on which banks were closed in Denver (holidays of the Federal Reserve,
// which does not move those that fall on a Saturday) or in London (bank holidays of England and Wales).
var bankDays = civil.Join(
	civil.Calendar{Name: "Denver", Holidays: []civil.Date{
		civil.On("2008-12-25"), civil.On("2009-01-01"), civil.On("2009-01-19"), civil.On("2009-02-16"),
		civil.On("2009-05-25"), civil.On("2009-09-07"), civil.On("2009-10-12"), civil.On("2009-11-11"),
		civil.On("2009-11-26"), civil.On("2009-12-25"), civil.On("2010-01-01"), civil.On("2010-01-18"),
		civil.On("2010-02-15"), civil.On("2010-05-31"), civil.On("2010-07-05"), civil.On("2010-09-06"),
		civil.On("2010-10-11"), civil.On("2010-11-11"), civil.On("2010-11-25"), civil.On("2011-01-17"),
		civil.On("2011-02-21"), civil.On("2011-05-30"), civil.On("2011-07-04"), civil.On("2011-09-05"),
		civil.On("2011-10-10"), civil.On("2011-11-11"), civil.On("2011-11-24"), civil.On("2011-12-26"),
	}},
	civil.Calendar{Name: "London", Holidays: []civil.Date{
		civil.On("2008-12-25"), civil.On("2008-12-26"), civil.On("2009-01-01"), civil.On("2009-04-10"),
		civil.On("2009-04-13"), civil.On("2009-05-04"), civil.On("2009-05-25"), civil.On("2009-08-31"),
		civil.On("2009-12-25"), civil.On("2009-12-28"), civil.On("2010-01-01"), civil.On("2010-04-02"),
		civil.On("2010-04-05"), civil.On("2010-05-03"), civil.On("2010-05-31"), civil.On("2010-08-30"),
		civil.On("2010-12-27"), civil.On("2010-12-28"), civil.On("2011-01-03"), civil.On("2011-04-22"),
		civil.On("2011-04-25"), civil.On("2011-04-29"), civil.On("2011-05-02"), civil.On("2011-05-30"),
		civil.On("2011-08-29"), civil.On("2011-12-26"), civil.On("2011-12-27"),
	}},
)
