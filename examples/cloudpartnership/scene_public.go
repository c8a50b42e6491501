package main

import (
	"github.com/pacta-go/pacta/examples/publicterms"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// public asks of the terms as the companies and the press stated them.
func public() []scene {
	known := record.Known{Complete: complete(), Places: []record.Place{{Name: "Amazon", Dim: scope.With}}}
	openAI := func(date string, what scope.Box) record.Act {
		return record.Act{By: publicterms.OpenAI, With: "Amazon", On: civil.On(date), What: what}
	}
	buys := func(date string) record.Act {
		act := openAI(date, scope.Box{"activity": "buy compute capacity", "host": "AWS"})
		act.Amount = money.Of("USD 38,000,000,000")
		return act
	}
	runtime := scope.Box{"activity": "serve", "product": "stateful runtime", "host": "AWS",
		"customer": "not US national security"}
	march, april := openAI("2026-03-18", runtime), openAI("2026-04-27", runtime)
	return []scene{
		{
			Title:    "The purchase in the news",
			Question: "May OpenAI buy capacity for USD 38 billion from Amazon?",
			Asks: []ask{
				{Label: "27 October 2025, before the terms were changed:", Act: buys("2025-10-27"), Known: known},
				{Label: "3 November 2025, when it was announced:", Act: buys("2025-11-03"), Known: known},
			},
		},
		{
			Title:    "The question in the news",
			Question: "May OpenAI serve a stateful runtime from AWS on 18 March 2026?",
			Asks: []ask{
				{Label: "By the text alone:", Act: march, Known: known},
				{Label: "If a stateful runtime counts as an API:", Act: march, Known: known,
					Under: "a stateful runtime counts as an API"},
				{Label: "If a stateful runtime is no API:", Act: march, Known: known,
					Under: "a stateful runtime is no API"},
				{Label: "On which words it turns:", Act: march, Known: known, Compare: true},
			},
		},
		{
			Title:    "After the amendment",
			Question: "The same on 27 April 2026?",
			Asks: []ask{
				{Label: "By the text and under both readings:", Act: april, Known: known, Compare: true},
			},
		},
	}
}
