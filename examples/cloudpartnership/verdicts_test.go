package main

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
)

// expected is the verdict on one act of the story.
type expected struct {
	scene, label string
	verdict      evaluate.Verdict
	// of is the clause that has this verdict; clear is another that permits the act.
	of, clear record.Clause
	// split is which part of the act is in which state.
	split map[evaluate.State]string
}

// The verdicts and states of the tables, in fewer letters.
const (
	no, yes, step = evaluate.Breach, evaluate.Permitted, evaluate.Conditional
	void, open    = evaluate.Ineffective, evaluate.Undetermined
	barred, free  = evaluate.Barred, evaluate.Free
	after         = evaluate.AfterStep
)

// verdicts are those of the whole story, in its order.
func verdicts() []expected {
	return slices.Concat(quarrelVerdicts(), relianceVerdicts(), publicVerdicts())
}

func quarrelVerdicts() []expected {
	return []expected{
		{"The proposal", "Nobody has asked yet which chips Cumulus has:", open, "4.1(b)", "",
			map[evaluate.State]string{after: "buy compute; Singapore; on 2027-06-01"}},
		{"The exceptions", "Cumulus is at capacity, but shows that it has equivalent chips:", no, "4.1", "",
			map[evaluate.State]string{after: "buy compute; Singapore; on 2027-06-01"}},
		{"The exceptions", "Cumulus concedes that it has no equivalent chips:", step, "4.3", "4.1(b)", nil},
		{"The exceptions", "Another idea, a standby copy with Nimbus and nothing else:", yes, "4.1(c)", "4.3",
			nil},
		{"The announcement", "Not said: where, and with whom:", open, "4.1", "", nil},

		{"The lawful way", "20 June 2027, before the offer:", step, "4.3", "4.1", nil},
		{"The lawful way", "20 July 2027, while Cumulus may answer:", step, "4.3", "4.1", nil},
		{"The lawful way", "15 August 2027, after the offer lapsed:", yes, "4.3", "4.1", nil},
		{"The lawful way", "15 February 2028, more than six months after that:", step, "4.3", "4.1", nil},
		{"The lawful way", "15 August 2027, had Cumulus accepted on 15 July:", no, "4.3", "4.1", nil},

		{"Going ahead anyway", "In full:", no, "4.1", "",
			map[evaluate.State]string{barred: "US; from 2027-06-01 through 2030-12-31"}},

		{"Legal action", "Claim damages on 15 July:", no, "12", "", nil},
		{"Legal action", "Seek an injunction on 15 July:", yes, "12.4", "", nil},
		{"Legal action", "Arbitrate on 20 September:", step, "12", "", nil},
		{"Legal action", "Arbitrate on 1 October:", yes, "12", "", nil},
		{"Legal action", "Claim damages on 1 October:", no, "12", "", nil},

		{"The amended agreement",
			"November 2027: training and inference, custom chips and GPUs, in the US and in France:",
			no, "4.1", "A1.1", map[evaluate.State]string{free: "US; custom chips; frontier training"}},
		{"The amended agreement",
			"Buying custom chips for training without an offer to Cumulus, in the US and in Singapore:",
			step, "4.3", "A1.1", map[evaluate.State]string{free: "US", after: "Singapore"}},
		{"The amended agreement", "Training on another provider's custom chips, Stratus':", no, "4.1", "", nil},
		{"The amended agreement", "Training on Nimbus' custom chips in the US for all seven years:", no, "4.1", "A1.1",
			map[evaluate.State]string{
				barred: "from 2027-06-01 through 2027-09-30, from 2030-01-01 through 2030-12-31",
				free:   "from 2027-10-01 through 2029-12-31, from 2031-01-01 through 2034-05-31"}},
	}
}

func relianceVerdicts() []expected {
	return []expected{
		{"Products that others rely on", "Assistants with Nimbus:", no, "7", "", nil},
		{"Products that others rely on", "Withdrawal without a notice:", step, "9", "", nil},
		{"Products that others rely on", "Withdrawal after a notice of 1 September 2027:", no, "9", "", nil},
		{"Products that others rely on", "Withdrawal after a notice of 1 December 2026:", yes, "9", "", nil},

		{"Who may use what", "Cumulus puts the models into its phone, in 2027:", no, "8", "", nil},
		{"Who may use what", "Cumulus keeps them in its office suite, in 2031:", yes, "8.1", "", nil},
		{"Who may use what", "Cumulus keeps them in its developer tools, in 2031:", no, "8", "", nil},
		{"Who may use what", "Helios licenses them to Nimbus for an office suite, in June 2028:",
			no, "8.1", "8.4", nil},
		{"Who may use what", "The same in June 2029:", yes, "8.4", "", nil},
		{"Who may use what", "Helios licenses the joint compiler to Nimbus:", step, "8.4", "8.1", nil},
		{"Who may use what", "The same after Cumulus refused its consent:", open, "8.4", "8.1", nil},

		{"Breakdown", "Notice of termination on 20 July 2027:", void, "11.1", "", nil},
		{"Breakdown", "Notice of termination on 2 August 2027:", yes, "11.1", "", nil},
		{"What survives", "Helios trains on Nimbus' GPUs in the US:", yes, "", "", nil},
		{"What survives", "Helios builds assistants with Nimbus, in February 2028:", no, "7.1", "", nil},
		{"What survives", "The same in January 2029:", yes, "", "", nil},
		{"What survives", "Cumulus keeps the models in its office suite:", yes, "8.1", "", nil},
		{"What survives", "Cumulus keeps the models in its developer tools:", no, "8.2", "", nil},
		{"What survives", "Helios goes to arbitration without a notice of dispute:", step, "12", "", nil},

		{"A clause that is suspended, or void", "From January 2028 to December 2029:", no, "7", "",
			map[evaluate.State]string{
				barred: "from 2028-01-01 through 2028-02-29, from 2029-01-01 through 2029-12-31",
				free:   "from 2028-03-01 through 2028-12-31"}},
	}
}

func publicVerdicts() []expected {
	return []expected{
		{"The purchase in the news", "27 October 2025, before the terms were changed:", step, "v2.1", "", nil},
		{"The purchase in the news", "3 November 2025, when it was announced:", yes, "v3.11", "", nil},
		{"The question in the news", "By the text alone:", open, "v3.5", "v3'.2", nil},
		{"The question in the news", "If a stateful runtime counts as an API:", no, "v3'.1", "v3'.2", nil},
		{"The question in the news", "If a stateful runtime is no API:", yes, "v3.5", "v3'.1", nil},
	}
}

// TestReadingsHaveTheirVerdicts states what each comparison of the story comes to: by the text, then by each reading.
func TestReadingsHaveTheirVerdicts(t *testing.T) {
	want := map[string][]evaluate.Verdict{
		"A clause that is suspended, or void / In June 2029, as written, and if it is void:": {no, yes},
		"The question in the news / On which words it turns:":                                {open, no, yes},
		"After the amendment / By the text and under both readings:":                         {yes, yes, yes},
	}
	got := map[string][]evaluate.Verdict{}
	for key, a := range everyAsk(t) {
		if !a.Compare {
			continue
		}
		c := a.ev.Compare(a.Act, a.Known)
		got[key] = []evaluate.Verdict{c.Text.Verdict}
		for _, r := range c.Under {
			got[key] = append(got[key], r.Decision.Verdict)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestStandingsOfTheStory states how the money stands, and what binds, before the quarrel and after the breakdown.
func TestStandingsOfTheStory(t *testing.T) {
	for _, test := range []struct {
		key  string
		want map[record.Clause][]evaluate.Standings
	}{
		{"Where the parties stand / By both companies' books, on 1 June 2027:", map[record.Clause][]evaluate.Standings{
			"4.1": {evaluate.InForce}, "5(a)": {evaluate.Performed}, "5(b)": {evaluate.Performed},
			"5(c)": {evaluate.ConditionOn}, "6": {evaluate.Breached, evaluate.NotYetDue, evaluate.NotYetDue}}},
		{"What survives / On 1 September 2027:", map[record.Clause][]evaluate.Standings{
			"4.1": {evaluate.NotInForce}, "4.3": {evaluate.NotInForce}, "5(b)": {evaluate.Performed},
			"5(c)": {evaluate.NotInForce}, "7": {evaluate.InForce}, "9": {evaluate.InForce},
			"12": {evaluate.InForce}}},
	} {
		t.Run(test.key, func(t *testing.T) {
			a := everyAsk(t)[test.key]
			if a == nil {
				t.Fatal("the story does not ask this")
			}
			status := a.ev.Status(a.Status, a.Known)
			got := map[record.Clause][]evaluate.Standings{}
			for clause := range test.want {
				for _, row := range status.Of(clause) {
					got[clause] = append(got[clause], row.State)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s\n%s", diff, status)
			}
		})
	}
}
