// Package civil computes with the calendar dates of contracts.
//
// A [Date] is a day of the calendar, without a clock, a zone or an instant. A [Span] is a run of days whose two ends
// say whether they belong to it. A [Period] is a length that a contract states, with the way its days are counted; a
// [Calendar] says which days are business days, and a [Roll] where a day goes that is none. A [Moment] is a day that
// is known exactly, or only to lie between two days, with the reason. A [Clock] is a time of day.
//
// Every calculation is made on whole days in the Gregorian calendar, from 0001-01-01 through 9999-12-31. Nothing is
// ever converted to hours, and nothing here asks what day it is.
package civil
