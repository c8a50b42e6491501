package papajohns

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// The parties, and who acts for them. PAPA JOHN'S is what the agreement calls two companies together. CELEBRITY is no
// party: ABG holds and gives the rights for him.
const (
	ABG        record.Party = "ABG"
	PapaJohns  record.Party = "PAPA JOHN'S"
	PJI        record.Party = "PJI"
	Celebrity  record.Party = "CELEBRITY"
	abg        scope.Words  = "ABG"
	papaJohns  scope.Words  = "PAPA JOHN'S, PJI, Marketing Fund"
	companies  scope.Words  = "PJI, Marketing Fund"
	leadership scope.Words  = "PJI leadership"
	spokesmen  scope.Words  = "PJI leadership, PAPA JOHN'S spokespersons"
)

// The steps that acts record.
const (
	Request         record.Event = "request for Approval"
	Approval        record.Event = "Approval"
	Disapproval     record.Event = "disapproval"
	Extension       record.Event = "agreement to extend"
	Booking         record.Event = "booking of air time"
	ThirdAgreement  record.Event = "agreement with a third party"
	Payment         record.Event = "payment"
	Grant           record.Event = "grant of RSUs"
	Vesting         record.Event = "vesting of RSUs"
	Demand          record.Event = "demand for vested shares"
	NoticeByABG     record.Event = "notice of breach by ABG"
	NoticeByPJ      record.Event = "notice of breach by PAPA JOHN'S"
	Cure            record.Event = "cure of a breach"
	CureBegun       record.Event = "beginning of a cure"
	TerminationABG  record.Event = "termination by ABG"
	TerminationPJ   record.Event = "termination by PAPA JOHN'S"
	Conviction      record.Event = "conviction or guilty plea of CELEBRITY"
	ConvictionAtPJI record.Event = "conviction or guilty plea in PJI's leadership"
	Maligning       record.Event = "public maligning of PAPA JOHN'S"
	MaligningByPJI  record.Event = "public maligning of CELEBRITY or ABG"
	GroupInsult     record.Event = "insult to a group by CELEBRITY or ABG"
	GroupInsultByPJ record.Event = "insult to a group by PAPA JOHN'S people"
	Announcement    record.Event = "announcement of the association"
	DisclosureLeave record.Event = "consent to disclosure"
	Claim           record.Event = "claim for damages"
)

// The facts that acts do not show.
const (
	InForceBefore   record.Fact = "the agreement with the third party was in force on the Effective Date"
	PizzaPrincipal  record.Fact = "pizza is the principal food offering of the restaurant"
	BookedBefore    record.Fact = "the Materials were published or irrevocably booked before the agreement ended"
	BestEfforts     record.Fact = "best efforts to cease the use were exerted"
	Incidental      record.Fact = "the use is incidental"
	MoralTurpitude  record.Fact = "the crime is one of moral turpitude"
	SalesImpact     record.Fact = "the insult directly caused a material adverse impact on pizza sales"
	DeathOrIncap    record.Fact = "CELEBRITY is dead or permanently incapacitated"
	Unable          record.Fact = "CELEBRITY is unable to perform the Services"
	ForceMajeure    record.Fact = "the inability is due to force majeure"
	Material        record.Fact = "the term broken is material"
	BreachExists    record.Fact = "the breach of which notice was given has occurred"
	CureTakesLonger record.Fact = "the cure is not possible within thirty days"
	RequiredByLaw   record.Fact = "the disclosure is required by law"
	KeepsSecret     record.Fact = "the recipient keeps the information confidential"
	IsPublic        record.Fact = "the association is public"
	ActsForABG      record.Fact = "CELEBRITY acts for ABG"
	WithinShare     record.Fact = "the quantity is no more than what the clause vests"
	Practicable     record.Fact = "a grant of the RSUs was practicable by then"
	Insured         record.Fact = "the insurance is in force"
)

// words is the vocabulary.
var words = scope.Outlines{
	"activity": `
		give rights for CELEBRITY
			grant rights for CELEBRITY
				endorsement by CELEBRITY
				advertising with CELEBRITY
				appearance of CELEBRITY
			perform an agreement for CELEBRITY
		use the Celebrity Endorsement
			advertise
			use in a tie-in program
			affix to products or packaging
			use in house
		sublicense or assign the license
		carry Services forward
		withhold Services
		deduct from a payment
		attack Personality Rights
			assist an attack
		go without the insurance
		disclose confidential information
			disclose the terms of the agreement
			disclose affairs of CELEBRITY
			comment favorably on the association
		disparage
		sue
		arbitrate before the AAA in New York
		arbitrate elsewhere
		enforce an award`,
	"product": `
		pizza
			PAPA JOHN'S pizza
			pizza for carry-out or delivery
			take-and-bake pizza
			frozen pizza
				frozen pizza sold in shops
		restaurant
			dine-in restaurant with pizza on the menu
			fast-casual chicken chain
			steakhouse restaurant
			restaurant without pizza
		PAPA JOHN'S bread sides, PAPA JOHN'S piadinas
		PAPA JOHN'S desserts
		breakfast product
			bagels, breakfast sandwiches, pastries, doughnuts, coffee drinks
		functional product
			frozen ice bars, energy drinks`,
	"purpose":   "television, in-store poster, billboard, radio, online, print",
	"recipient": "adviser, attorney, designee",
	"ground":    "payment, RSUs, insurance, other term",
	"damages":   "direct, consequential, incidental, punitive, exemplary, special",
	"target":    "ABG, CELEBRITY, PAPA JOHN'S, PJI",
}

// roles are words that overlap with others of their dimension: a letter may be copied or not.
var roles = scope.Outlines{"form": "copied to ABG Legal"}

var disparages = scope.Box{"activity": "disparage"}

var events = contract.Events{
	Request:         {Clause: "3.E.1", By: papaJohns, To: abg, PerMatter: true},
	Approval:        {Clause: "3.D", By: abg, To: papaJohns, Form: "writing", PerMatter: true},
	Disapproval:     {Clause: "3.E.1", By: abg, To: papaJohns, PerMatter: true},
	Extension:       {Clause: "2", By: "ABG, PAPA JOHN'S", Joint: true, Form: "writing"},
	Booking:         {By: papaJohns, PerMatter: true, NoEffect: true},
	ThirdAgreement:  {By: "ABG, CELEBRITY", PerMatter: true},
	Payment:         {Clause: "5.A.1", By: papaJohns, To: abg, PerMatter: true},
	Grant:           {Clause: "5.B", By: papaJohns, To: "CELEBRITY"},
	Vesting:         {Clause: "5.B", By: papaJohns, To: "CELEBRITY, ABG", PerMatter: true},
	Demand:          {Clause: "5.B", By: "ABG, CELEBRITY", To: papaJohns, PerMatter: true},
	NoticeByABG:     {Clause: "7.B(2)", By: abg, To: papaJohns, Form: "writing", PerMatter: true},
	NoticeByPJ:      {Clause: "7.A(5)", By: papaJohns, To: "ABG, CELEBRITY", Form: "writing", PerMatter: true},
	Cure:            {PerMatter: true},
	CureBegun:       {PerMatter: true},
	TerminationABG:  {Clause: "7.B", By: abg, To: papaJohns, Form: "writing"},
	TerminationPJ:   {Clause: "7.A", By: papaJohns, To: abg, Form: "writing"},
	Conviction:      {By: "CELEBRITY"},
	Maligning:       {By: "ABG, CELEBRITY", Within: scope.Box{"target": "PAPA JOHN'S, PJI"}, Is: disparages},
	GroupInsult:     {By: "ABG, CELEBRITY"},
	ConvictionAtPJI: {By: leadership},
	MaligningByPJI:  {By: leadership, Within: scope.Box{"target": "CELEBRITY, ABG"}, Is: disparages},
	GroupInsultByPJ: {By: spokesmen},
	Announcement:    {Clause: "10", By: "ABG, PAPA JOHN'S", Joint: true},
	DisclosureLeave: {Clause: "10", By: "ABG, PAPA JOHN'S", Form: "writing", PerMatter: true},
	Claim:           {Clause: "8.G", By: papaJohns, To: "ABG, CELEBRITY"},
}

// instalments are the four equal parts of each Contract Year (5.A.1).
var instalments = []obligation.Instalment{
	{Due: civil.On("2019-03-15"), Amount: money.Of("USD 312,500")},
	{Due: civil.On("2019-06-01"), Amount: money.Of("USD 312,500")},
	{Due: civil.On("2019-09-01"), Amount: money.Of("USD 312,500")},
	{Due: civil.On("2019-12-01"), Amount: money.Of("USD 312,500")},
	{Due: civil.On("2020-03-01"), Amount: money.Of("USD 343,750")},
	{Due: civil.On("2020-06-01"), Amount: money.Of("USD 343,750")},
	{Due: civil.On("2020-09-01"), Amount: money.Of("USD 343,750")},
	{Due: civil.On("2020-12-01"), Amount: money.Of("USD 343,750")},
	{Due: civil.On("2021-03-01"), Amount: money.Of("USD 375,000")},
	{Due: civil.On("2021-06-01"), Amount: money.Of("USD 375,000")},
	{Due: civil.On("2021-09-01"), Amount: money.Of("USD 375,000")},
	{Due: civil.On("2021-12-01"), Amount: money.Of("USD 375,000")},
}
