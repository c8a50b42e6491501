package finance_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// problem is the error of a call, whatever else it returns.
func problem[T any](_ T, err error) error { return err }

// TestRefusals states what is refused, of which kinds the problem is, and which words the message has.
func TestRefusals(t *testing.T) {
	year := finance.Accrual{Principal: money.Of("USD 100"), From: day(0), To: day(100)}
	delay := finance.Delay{Due: day(0), Until: day(10), Value: money.Of("USD 100")}
	daily := finance.LiquidatedDamages{Clause: "9", Rate: money.Of("1%"), Per: civil.Days(1)}
	for _, test := range []struct {
		name  string
		err   error
		kinds []error
		words []string
	}{
		{"a rate written without its sign is no percentage, and every problem is reported",
			problem(finance.Interest{Clause: "8.2 Interest", Rate: money.Of("3.8")}.Due(finance.Accrual{
				Principal: money.Of("USD -5"), From: day(1), To: day(0)})),
			[]error{money.ErrUnit, finance.ErrInvalid, finance.ErrNegative, finance.ErrDates},
			[]string{"§8.2: Rate: 3.8 is no percentage", "§8.2: Principal: USD -5 is negative",
				"2026-01-01 lies before 2026-01-02"}},
		{"a division that does not come out even needs a rounding",
			problem(finance.Interest{Clause: "8", Rate: money.Of("3.8%"), Count: finance.Act365Fixed}.Due(year)),
			[]error{money.ErrRounding}, []string{"§8: interest: USD 380 (1) ÷ 365"}},
		{"a root needs a rounding",
			problem(finance.Interest{Clause: "8", Rate: money.Of("3.8%"), Count: finance.Act365Fixed,
				Effective: true}.Due(year)),
			[]error{money.ErrRounding}, nil},
		{"accruals in two currencies are not added",
			problem(finance.Interest{Clause: "8", Rate: money.Of("3.8%"), Count: finance.Act360}.Due(year,
				finance.Accrual{Principal: money.Of("EUR 100"), From: day(0), To: day(1)})),
			[]error{money.ErrUnit}, []string{"EUR 100 is not in USD"}},
		{"a begun month of interest needs a rule",
			problem(finance.Interest{Clause: "8", Rate: money.Of("1.5%"), Per: civil.Months(1)}.Due(year)),
			[]error{finance.ErrPart}, []string{"state what a part counts"}},
		{"interest is compounded by a year's rate alone",
			finance.Interest{Rate: money.Of("1%"), Per: civil.Months(1), Every: civil.Months(1)}.Check(),
			[]error{finance.ErrInvalid}, []string{"not both"}},
		{"a withheld grace is no grace of nothing",
			problem(finance.Interest{Clause: "8", Rate: money.Of("1%"), Count: finance.Act360, Grace: finance.Grace{
				Period: civil.Withheld("8.3")}}.Late(finance.Lateness{Sum: money.Of("USD 1"), Due: day(0),
				Until: day(9)})),
			[]error{finance.ErrDates}, []string{"is not known"}},
		{"a level payment must cover the interest",
			problem(finance.Loan{Clause: "3", Principal: money.Of("USD 1,000"), Rate: money.Of("2%"), From: day(0),
				Every:    civil.Months(1),
				Payments: 9, Level: money.Of("USD 19")}.Plan()),
			[]error{finance.ErrInvalid}, []string{"does not cover its interest of USD 20"}},
		{"a begun week needs a rule",
			problem(finance.LiquidatedDamages{Clause: "9", Rate: money.Of("USD 1"), Per: civil.Weeks(1)}.Due(delay)),
			[]error{finance.ErrPart}, nil},
		{"a begun day needs a rule",
			problem(daily.Due(finance.Delay{Due: day(0), DueAt: civil.Time("10:00"), Until: day(3),
				UntilAt: civil.Time("10:01"),
				Value:   money.Of("USD 100")})),
			[]error{finance.ErrPart}, []string{"3 days and 1 minutes"}},
		{"a delay does not end before it begins",
			problem(daily.Due(finance.Delay{Due: day(1), Until: day(0), Value: money.Of("USD 100")})),
			[]error{finance.ErrDates}, nil},
		{"business days and the clock",
			problem(finance.LiquidatedDamages{Clause: "9", Rate: money.Of("USD 1"), Per: civil.BusinessDays(1)}.Due(
				finance.Delay{Due: day(0), DueAt: civil.Time("10:00"), Until: day(1)})),
			[]error{finance.ErrInvalid}, []string{"state no times"}},
		{"a root of too high a degree, over the turn to a leap year",
			problem(finance.Interest{Clause: "8", Rate: money.Of("3.8%"), Count: finance.ActAct, Effective: true,
				Rounding: cents()}.Due(
				finance.Accrual{Principal: money.Of("USD 100"), From: civil.On("2027-12-01"),
					To: civil.On("2028-02-01")})),
			[]error{finance.ErrInvalid}, []string{"state another day count"}},
		{"a percentage needs a value", problem(daily.Due(finance.Delay{Due: day(0), Until: day(1)})),
			[]error{money.ErrUnstated}, []string{"Value: no amount stated"}},
		{"more was due before than the cap",
			problem(finance.LiquidatedDamages{Clause: "9", Rate: money.Of("USD 1"), Per: civil.Days(1),
				Cap: money.Of("USD 5")}.Due(
				finance.Delay{Due: day(0), Until: day(1), Already: money.Of("USD 6")})),
			[]error{finance.ErrExceeds}, nil},
		{"a cap in another currency", finance.LiquidatedDamages{Clause: "9", Rate: money.Of("USD 1"),
			Per: civil.Days(1),
			Cap: money.Of("EUR 5")}.Check(), []error{money.ErrUnit}, []string{"EUR 5 is not in USD"}},
		{"a level above the whole",
			problem(availability().Credit(finance.ServicePeriod{Name: "May", Level: money.Of("100.1%"),
				Charge: money.Of("GBP 1")})),
			[]error{finance.ErrInvalid}, []string{`act "May"`}},
		{"more periods than the window",
			problem(availability().Credit(finance.ServicePeriod{Level: money.Of("99%"), Charge: money.Of("GBP 1")},
				finance.Credited{Charge: money.Of("GBP 1"), Credit: money.Of("GBP 0"), Periods: 12})),
			[]error{finance.ErrExceeds}, nil},
		{"a table with a gap, an overlap, an edge of nobody and an edge of two",
			finance.Tiers{Clause: "7", Method: finance.Whole, Table: []finance.Tier{
				{Below: money.Of("USD 10"), Rate: money.Of("1%")},
				{Over: money.Of("USD 10"), Through: money.Of("USD 20"), Rate: money.Of("2%")},
				{From: money.Of("USD 20"), Below: money.Of("USD 30"), Rate: money.Of("3%")},
				{From: money.Of("USD 25"), Below: money.Of("USD 40"), Rate: money.Of("3%")},
				{From: money.Of("USD 50"), Rate: money.Of("4%")},
			}}.Check(), []error{finance.ErrGap, finance.ErrOverlap},
			[]string{"USD 10 belongs to no tier", "USD 20 belongs to two tiers",
				"from USD 25 to USD 30 two tiers hold", "between USD 40 and USD 50 no tier holds"}},
		{"a table without a method", finance.Tiers{Table: []finance.Tier{{Rate: money.Of("1%")}}}.Check(),
			[]error{finance.ErrInvalid}, nil},
		{"marginal rates begin at nothing",
			finance.Tiers{Method: finance.Marginal, Table: []finance.Tier{{From: money.Of("USD 5"),
				Rate: money.Of("1%")}}}.Check(),
			[]error{finance.ErrGap}, nil},
		{"an amount outside the table",
			problem(finance.Tiers{Method: finance.Whole,
				Table: []finance.Tier{{Through: money.Of("USD 5"), Rate: money.Of("1%")}}}.Apply(
				money.Of("USD 6"))), []error{finance.ErrGap}, nil},
		{"deductions beyond the charges",
			problem(finance.Bill{Clause: "6", Charges: []finance.Charge{{Amount: money.Of("USD 1")},
				{Amount: money.Of("USD 2"), Deduct: true}}}.Total()),
			[]error{finance.ErrNegative}, nil},
		{"a bill in two currencies",
			problem(finance.Bill{Clause: "6", Charges: []finance.Charge{{Amount: money.Of("USD 1")},
				{What: "fee", Amount: money.Of("EUR 2")}}}.Total()),
			[]error{money.ErrUnit}, []string{"fee: Amount: EUR 2 is not in USD"}},
		{"periods that overlap, a least above its most, another unit",
			finance.Commitment{Clause: "6", Periods: []finance.CommittedPeriod{
				{During: civil.Span{From: day(0), Through: day(9)}, Least: money.Of("USD 2"), Most: money.Of("USD 1")},
				{During: civil.Span{From: day(9), Through: day(20)}, Least: money.Of("5 MW")}}}.Check(),
			[]error{finance.ErrOverlap, money.ErrRange, money.ErrUnit}, nil},
		{"a purchase that is negative and one in another currency, each by its name",
			problem(minimum().Progress(day(5), []finance.Bought{{ID: "A", On: day(1), Amount: money.Of("USD -1")},
				{ID: "B", On: day(1),
					Amount: money.Of("EUR 1")}})), []error{finance.ErrNegative, money.ErrUnit},
			[]string{`act "A"`, `act "B"`}},
		{"no period runs", problem(minimum().Project(civil.On("2030-01-01"), nil, finance.Rounding{})),
			[]error{finance.ErrNotOpen}, nil},
		{"nothing is known of a need", problem(finance.Clashes([]finance.Need{{Buyer: "Helios"}}, nil, nil)),
			[]error{money.ErrUnstated}, nil},
		{"parts that do not add up, and a tranche after one that follows",
			finance.Investment{Clause: "5", Tranches: []finance.Tranche{{Clause: "5(a)", Form: obligation.Cash,
				Amount: money.Of("USD 5"),
				After:  record.Clauses{"5(b)"}, Investors: []finance.Stake{{Investor: "Cumulus",
					Amount: money.Of("USD 4")}}}}}.Check(),
			[]error{finance.ErrInvalid}, []string{"§5(a): Investors: the parts add up to USD 4, not USD 5",
				"§5(a) comes after §5(b)"}},
		{"two super-caps for one kind, and two limits without a pick",
			finance.LiabilityCap{Clause: "12", Cap: finance.Limit{Amount: money.Of("USD 1"), OfFees: money.Of("5%")},
				Except: []finance.CapException{{Kind: "a"}, {Kind: "a"}}}.Check(),
			[]error{finance.ErrInvalid, finance.ErrOverlap}, nil},
		{"a claim in another currency than the cap",
			problem(finance.LiabilityCap{Clause: "12",
				Cap: finance.Limit{Amount: money.Of("USD 1")}}.Apply(money.Amount{},
				finance.Claim{ID: "A", On: day(0), Amount: money.Of("EUR 1")})), []error{money.ErrUnit},
			[]string{`act "A"`}},
		{"a sum that nobody owes is not settled", problem(finance.Settle([]finance.Figure{{What: "price",
			Amount: money.Of("USD 1")}})),
			[]error{finance.ErrInvalid}, nil},
		{"a day without a fee", problem(finance.TerminationFee{Clause: "11", Steps: []finance.FeeStep{
			{During: civil.Span{From: day(0), Through: day(1)}, Fee: money.Of("USD 1")}}}.Due(day(2), money.Amount{})),
			[]error{finance.ErrGap}, nil},
		{"two rates for one day", problem(finance.Rates{{On: day(0), From: "EUR", To: "USD", Rate: money.Num("1.1")},
			{On: day(0), From: "EUR", To: "USD", Rate: money.Num("1.2")}}.Convert(money.Of("EUR 1"), "USD", day(0),
			finance.Rounding{})),
			[]error{finance.ErrOverlap}, nil},
		{"the rate of another day", problem(finance.Rates{{On: day(1), From: "EUR", To: "USD",
			Rate: money.Num("1.1")}}.Convert(
			money.Of("EUR 1"), "USD", day(0), finance.Rounding{})), []error{finance.ErrNoRate}, nil},
		{"a royalty rate for all sales so far would reach back",
			finance.Royalty{Clause: "7", Tiers: rates(finance.Whole), Cumulative: true}.Check(),
			[]error{finance.ErrInvalid}, nil},
		{"what is left over in pro rata needs a taker",
			problem(finance.ProRata(money.Of("USD 1"), []finance.Share{{Investor: "A", Weight: money.Int(1)},
				{Investor: "B", Weight: money.Int(2)}}, finance.Rounding{Mode: money.Down, Places: 2}, "")),
			[]error{money.ErrRounding}, nil},
		{"a price without a price for the unit", finance.Commitment{Clause: "6", TakeOrPay: money.Of("100%"),
			Periods: []finance.CommittedPeriod{
				{During: civil.Span{From: day(0), Through: day(9)}, Least: money.Of("5 MW")}}}.Check(),
			[]error{money.ErrUnstated}, nil},
		{"a remedy in two currencies, while the other is reckoned",
			problem(finance.Exposed(finance.Breach{Clause: "4", By: "A", Toward: "B",
				Since: day(0), Through: day(1)}, obligation.Remedies{{What: "x", Fixed: money.Of("USD 1"),
				Cap: money.Of("EUR 1")},
				{What: "y", Fixed: money.Of("USD 2")}})), []error{money.ErrUnit}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var one *finance.Error
			if !errors.As(test.err, &one) {
				t.Fatalf("no *Error: %v", test.err)
			}
			for _, kind := range test.kinds {
				if !errors.Is(test.err, kind) {
					t.Errorf("it is not %q: %v", kind, test.err)
				}
			}
			for _, words := range test.words {
				if !strings.Contains(test.err.Error(), words) {
					t.Errorf("it does not say %q: %v", words, test.err)
				}
			}
		})
	}
}

// TestEntriesRefused states why an entry cannot be booked.
func TestEntriesRefused(t *testing.T) {
	deal := finance.Investment{Clause: "5", Recipient: "Helios", Tranches: []finance.Tranche{
		{Clause: "5(a)", Form: obligation.Cash, Amount: money.Of("USD 30"), OnCall: true, Notice: civil.Days(10),
			InFull: true,
			Open:   civil.Span{From: day(0), Through: day(50)}, Clawback: money.Of("50%"), BackBy: day(80),
			Investors: []finance.Stake{{Investor: "A", Amount: money.Of("USD 20")},
				{Investor: "B", Amount: money.Of("USD 10")}}},
		{Clause: "5(b)", Form: obligation.InKind, Amount: money.Of("USD 20"), After: record.Clauses{"5(a)"},
			Conditions: []finance.Precedent{{Name: "release", WaivedBy: "A"}, {Name: "permit"}}, LongStop: day(60),
			Investors: []finance.Stake{{Investor: "A", Amount: money.Of("USD 20")}}},
	}}
	before := []finance.Entry{
		{ID: "call", On: day(10), Kind: finance.Call, Tranche: "5(a)", Amount: money.Of("USD 15")},
		{ID: "wire", On: day(20), Kind: finance.Fund, Tranche: "5(a)", By: "A", Amount: money.Of("USD 10")},
	}
	if _, err := deal.Book(day(20), before); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name  string
		entry finance.Entry
		kind  error
		words string
	}{
		{"a call before the first day", finance.Entry{On: day(-1), Kind: finance.Call, Tranche: "5(a)",
			Amount: money.Of("USD 3")},
			finance.ErrNotOpen, "opens on 2026-01-01"},
		{"a call after the last day", finance.Entry{On: day(51), Kind: finance.Call, Tranche: "5(a)",
			Amount: money.Of("USD 3")},
			finance.ErrNotOpen, "open through 2026-02-20"},
		{"a call of more than is left", finance.Entry{On: day(50), Kind: finance.Call, Tranche: "5(a)",
			Amount: money.Of("USD 18")},
			finance.ErrExceeds, "USD 12 is more than the USD 10 left of USD 20 called of A"},
		{"a call that does not divide", finance.Entry{On: day(30), Kind: finance.Call, Tranche: "5(a)",
			Amount: money.Of("USD 1")},
			money.ErrRounding, "call each by name"},
		{"funding more than was called", finance.Entry{On: day(30), Kind: finance.Fund, Tranche: "5(a)", By: "B",
			Amount: money.Of("USD 6")},
			finance.ErrExceeds, "left of USD 5 called of B"},
		{"funding in part what is to be funded in full",
			finance.Entry{On: day(30), Kind: finance.Fund, Tranche: "5(a)", By: "B",
				Amount: money.Of("USD 4")}, finance.ErrInvalid, "in full: USD 5"},
		{"funding in another currency", finance.Entry{On: day(30), Kind: finance.Fund, Tranche: "5(a)", By: "B",
			Amount: money.Of("EUR 5")},
			money.ErrUnit, "EUR 5 is not in USD"},
		{"a negative amount", finance.Entry{On: day(30), Kind: finance.Fund, Tranche: "5(a)", By: "B",
			Amount: money.Of("USD -5")},
			finance.ErrNegative, "USD -5 is negative"},
		{"a stranger funds", finance.Entry{On: day(30), Kind: finance.Fund, Tranche: "5(a)", By: "C",
			Amount: money.Of("USD 5")},
			finance.ErrInvalid, `"C" is no investor`},
		{"cash is not drawn", finance.Entry{On: day(30), Kind: finance.Draw, Tranche: "5(a)",
			Amount: money.Of("USD 5")},
			finance.ErrNotOpen, "not drawn"},
		{"a clawback beyond its share", finance.Entry{On: day(30), Kind: finance.Return, Tranche: "5(a)", By: "A",
			Amount: money.Of("USD 6")},
			finance.ErrExceeds, "left of USD 5 open to clawback"},
		{"a clawback after its last day", finance.Entry{On: day(81), Kind: finance.Return, Tranche: "5(a)", By: "A",
			Amount: money.Of("USD 1")},
			finance.ErrNotOpen, "until 2026-03-22"},
		{"a tranche whose conditions are open", finance.Entry{On: day(30), Kind: finance.Fund, Tranche: "5(b)", By: "A",
			Amount: money.Of("USD 5")},
			finance.ErrNotOpen, "conditional on: release, permit"},
		{"a waiver by the other side", finance.Entry{On: day(30), Kind: finance.Waive, Tranche: "5(b)", By: "Helios",
			Condition: "release"},
			finance.ErrNotOpen, `"Helios" may not waive "release"`},
		{"a waiver of what nobody may waive", finance.Entry{On: day(30), Kind: finance.Waive, Tranche: "5(b)",
			Condition: "permit"},
			finance.ErrNotOpen, `may not waive "permit"`},
		{"a condition of another name", finance.Entry{On: day(30), Kind: finance.Satisfy, Tranche: "5(b)",
			Condition: "relase"},
			finance.ErrInvalid, `"relase" is no condition`},
		{"a condition after the long stop date", finance.Entry{On: day(61), Kind: finance.Satisfy, Tranche: "5(b)",
			Condition: "permit"},
			finance.ErrNotOpen, "until 2026-03-02"},
		{"in kind without a valuation", finance.Entry{On: day(30), Kind: finance.Fund, Tranche: "5(b)", By: "A",
			Amount: money.Of("USD 5"),
			Given:  money.Of("3 servers")}, money.ErrUnit, "state by what valuation"},
		{"a tranche that is none", finance.Entry{On: day(30), Kind: finance.Fund, Tranche: "5(z)"}, finance.ErrInvalid,
			"is no tranche"},
		{"a kind that is none", finance.Entry{On: day(30), Kind: "expire", Tranche: "5(a)"}, finance.ErrInvalid,
			"is no kind of entry"},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.entry.ID = "this"
			err := deal.Try(test.entry, before)
			if !errors.Is(err, test.kind) || !strings.Contains(err.Error(), test.words) ||
				!strings.Contains(err.Error(), `act "this"`) &&
					test.entry.Tranche != "5(z)" {
				t.Errorf("%v", err)
			}
		})
	}
}
