package energous

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Notices under 20.1 are in writing and refer to the agreement; an e-mail counts where post or a courier confirms it.
const (
	either  = "ENERGOUS, DIALOG"
	text    = "writing, certified mail, confirmed email"
	written = "letter, certified mail, confirmed email"
)

var ours = scope.Box{"refers to": "this Agreement"}

// events are the steps with who takes them, toward whom and in which form. What customers and other third persons write
// is no notice under 20.1, so that it counts when it is made.
var events = contract.Events{
	Terminated: {Clause: "20.1", By: either + ", acquirer of ENERGOUS, acquirer of DIALOG", To: either, Form: written,
		Within: ours},
	NotRenewed:       {Clause: "20.1", By: either, To: either, Form: written, Within: ours},
	BreachNotified:   {Clause: "20.1", By: either, To: either, Form: written, Within: ours, PerMatter: true},
	BreachCured:      {By: either, PerMatter: true},
	TreatedAsEnded:   {By: either},
	ProductApproved:  {By: "ENERGOUS", To: "DIALOG, DIALOG Affiliate", Form: text, PerMatter: true},
	ApprovalAsked:    {By: "DIALOG, DIALOG Affiliate", To: "ENERGOUS", PerMatter: true},
	ApprovalRefused:  {By: "ENERGOUS", To: "DIALOG, DIALOG Affiliate", PerMatter: true},
	SublicenseOK:     {By: "ENERGOUS", To: "DIALOG", Form: text, PerMatter: true},
	SublicenseAsked:  {By: "DIALOG", To: "ENERGOUS", PerMatter: true},
	SublicenseNo:     {By: "ENERGOUS", To: "DIALOG", PerMatter: true},
	HiringOK:         {By: either, To: either, Form: text, PerMatter: true},
	HiringAsked:      {By: either, To: either, PerMatter: true},
	HiringNo:         {By: either, To: either, PerMatter: true},
	ProductDescribed: {Clause: "20.1", By: "ENERGOUS", To: "DIALOG", Form: written, Within: ours, PerMatter: true},
	ProductWanted:    {Clause: "20.1", By: "DIALOG", To: "ENERGOUS", Form: written, Within: ours, PerMatter: true},
	ProductDeclined:  {Clause: "20.1", By: "DIALOG", To: "ENERGOUS", Form: written, Within: ours, PerMatter: true},
	ProductAdded:     {By: either, Joint: true, PerMatter: true},
	Discontinued:     {Clause: "20.1", By: "DIALOG", To: "ENERGOUS", Form: written, Within: ours, PerMatter: true},
	CustomerDeclines: {Clause: "2.5(b)", By: "customer of products", To: either, Form: text, PerMatter: true},
	CustomerRecants:  {By: "customer of products", To: either, PerMatter: true, Withdraws: CustomerDeclines},
	DesignInBegun:    {PerMatter: true},
	DesignWon:        {By: "DIALOG, DIALOG Affiliate", PerMatter: true},
	FoundryReleased:  {PerMatter: true},
	ContractShown:    {By: "DIALOG", To: "ENERGOUS", PerMatter: true},
	KeyCustomerLeft:  {By: "Key Customer", To: "ENERGOUS"},
	MissedApprovalB:  {Clause: "8.2(b)", By: either, To: either, Form: written, Within: ours},
	MissedApprovalC:  {Clause: "8.2(c)", By: either, To: either, Form: written, Within: ours},
	DialogPromoted:   {By: "ENERGOUS"},
	InsolvencyEvent:  {By: either},
	RivalJoined:      {By: either},
	EnergousAcquired: {By: "acquirer of ENERGOUS"},
	DialogAcquired:   {By: "acquirer of DIALOG"},
	ChangeNotified:   {Clause: "20.1", By: either, To: either, Form: written, Within: ours},
	AdAnswered:       {PerMatter: true},
	LaidOff:          {By: either, PerMatter: true},
	RoyaltyPaid:      {By: "DIALOG, DIALOG Affiliate", PerMatter: true},
	AuditAsked:       {Clause: "9.6", By: "ENERGOUS", To: "DIALOG", PerMatter: true},
	AuditHeld:        {Clause: "9.6", By: "ENERGOUS", PerMatter: true},
	TalksBegun:       {By: either, PerMatter: true},
	TalksFailed:      {By: either, PerMatter: true},
}
