package main

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// The matters of a withdrawal, and of joint work that Helios would like to license to others.
const (
	CodingModel record.Matter = "coding model"
	Compiler    record.Matter = "joint compiler"
)

// relying is what others have built on: a restraint, products with models in them, licenses.
func relying() []scene {
	assistants := record.Act{By: Helios, With: Nimbus, On: civil.On("2027-11-01"),
		What: scope.Box{"activity": "build assistants"}}
	withdraws := record.Act{By: Helios, With: Cumulus, On: civil.On("2027-12-01"), About: CodingModel,
		What: scope.Box{"activity": "withdraw models", "product": "developer tools"}}
	notice := func(date string) record.Known {
		return record.Known{Complete: complete(), Acts: []record.Act{{Event: WithdrawalNotice, By: Helios, To: Cumulus,
			On: civil.On(date), Form: "writing", About: CodingModel}}}
	}
	return []scene{
		{
			Title: "Products that others rely on",
			Question: "May Helios build assistants with a rival? May it withdraw its models from Cumulus'\n" +
				"   developer tools on 1 December 2027?",
			Asks: []ask{
				{Label: "Assistants with Nimbus:", Act: assistants, Known: record.Known{Complete: complete()}},
				{Label: "Withdrawal without a notice:", Act: withdraws, Known: record.Known{Complete: complete()}},
				{Label: "Withdrawal after a notice of 1 September 2027:", Act: withdraws, Known: notice("2027-09-01")},
				{Label: "Withdrawal after a notice of 1 December 2026:", Act: withdraws, Known: notice("2026-12-01")},
			},
		},
		technology(),
	}
}

// technology is who may use what.
func technology() scene {
	uses := func(date string, product scope.Words) record.Act {
		return record.Act{By: Cumulus, On: civil.On(date),
			What: scope.Box{"activity": "use technology", "technology": "models", "product": product}}
	}
	licenses := func(date string, technology scope.Words) record.Act {
		return record.Act{By: Helios, With: Nimbus, On: civil.On(date), About: Compiler,
			What: scope.Box{"activity": "license technology", "technology": technology, "product": "office suite"}}
	}
	known := record.Known{Complete: complete()}
	refused := record.Known{Complete: complete(), Acts: []record.Act{
		{Event: JointWorkRefusal, By: Cumulus, To: Helios, On: civil.On("2028-05-01"), About: Compiler}}}
	return scene{
		Title:    "Who may use what",
		Question: "What may Cumulus do with the models, and to whom else may Helios license what?",
		Asks: []ask{
			{Label: "Cumulus puts the models into its phone, in 2027:", Act: uses("2027-11-01", "phone"), Known: known},
			{Label: "Cumulus keeps them in its office suite, in 2031:", Act: uses("2031-06-01", "office suite"),
				Known: known},
			{Label: "Cumulus keeps them in its developer tools, in 2031:", Act: uses("2031-06-01", "developer tools"),
				Known: known},
			{Label: "Helios licenses them to Nimbus for an office suite, in June 2028:",
				Act: licenses("2028-06-01", "models"), Known: known},
			{Label: "The same in June 2029:", Act: licenses("2029-06-01", "models"), Known: known},
			{Label: "Helios licenses the joint compiler to Nimbus:",
				Act: licenses("2028-06-01", "joint work"), Known: known},
			{Label: "The same after Cumulus refused its consent:",
				Act: licenses("2028-06-01", "joint work"), Known: refused},
		},
	}
}
