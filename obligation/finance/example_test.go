package finance_test

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
)

// show prints what was reckoned, and what could not be.
func show(v any, err error) {
	fmt.Println(v)
	if err != nil {
		fmt.Println(err)
	}
}

func availability() finance.ServiceCredits {
	return finance.ServiceCredits{Clause: "6 Credits", Provider: "Cumulus", Customer: "Helios",
		PeriodCap:  money.Of("10%"),
		RollingCap: money.Of("10%"), Window: 12, Bands: finance.Tiers{Method: finance.Whole, Table: []finance.Tier{
			{Below: money.Of("98%"), Rate: money.Of("11%")},
			{From: money.Of("98%"), Below: money.Of("99.8%"), Rate: money.Of("2%")},
			{From: money.Of("99.8%"), Rate: money.Of("0%")}}}}
}

func rates(method finance.Method) finance.Tiers {
	return finance.Tiers{Clause: "7.1 Rates", Method: method, Table: []finance.Tier{
		{Through: money.Of("USD 1,000,000"), Rate: money.Of("8%")},
		{Over: money.Of("USD 1,000,000"), Below: money.Of("USD 2,000,000"), Rate: money.Of("6%")},
		{From: money.Of("USD 2,000,000"), Rate: money.Of("5%")}}}
}

func favored() finance.MostFavored {
	return finance.MostFavored{Clause: "6.6 Most favored price", Seller: "Cumulus", Buyer: "Helios"}
}

func minimum() finance.Commitment {
	return finance.Commitment{Clause: "6", Buyer: "Helios", Seller: "Cumulus", What: "compute",
		TakeOrPay: money.Of("100%"),
		MakeGood:  civil.Days(31), Periods: []finance.CommittedPeriod{
			{During: civil.Span{From: civil.On("2026-01-01"), Through: civil.On("2026-12-31")},
				Least: money.Of("USD 120")},
			{During: civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2027-12-31")},
				Least: money.Of("USD 90")}}}
}

func credits() finance.Investment {
	return finance.Investment{Clause: "5", Recipient: "Helios", Tranches: []finance.Tranche{
		{Clause: "5(b)", Form: obligation.Credits, Amount: money.Of("USD 100"), Drawn: true,
			DrawBy:    civil.On("2026-12-31"),
			Investors: []finance.Stake{{Investor: "Cumulus", Amount: money.Of("USD 100")}}}}}
}

func ExampleInterest_Due() {
	loan := finance.Interest{Clause: "8.2 Interest", Payer: "Helios", Payee: "Cumulus", Rate: money.Of("3.8%"),
		Count: finance.Act365Fixed, Rounding: finance.Rounding{Mode: money.HalfUp, Places: 2}}
	show(loan.Due(
		finance.Accrual{Principal: money.Of("USD 1,000"), From: civil.On("2026-01-30"), To: civil.On("2026-05-17")},
		finance.Accrual{Principal: money.Of("USD 900"), From: civil.On("2026-05-17"), To: civil.On("2026-12-31")}))
	// Output:
	// §8.2 interest: USD 32.50, Helios to Cumulus
	//   1  §8.2  from 2026-01-30 to 2026-05-17, Act/365 fixed  USD 1,000 × 3.8% × 107 days                       USD 4,066
	//   2  §8.2  from 2026-05-17 to 2026-12-31, Act/365 fixed  USD 900 × 3.8% × 228 days                      USD 7,797.60
	//   3  §8.2  all together                                  USD 4,066 (1) + USD 7,797.60 (2)              USD 11,863.60
	//   4  §8.2  interest                                      USD 11,863.60 (3) ÷ 365, half up to 2 places      USD 32.50
}

func ExampleInterest_Owed() {
	note := finance.Interest{Clause: "2 Interest", Rate: money.Of("3.8%"), Count: finance.Act365Fixed, Effective: true,
		Rounding: finance.Rounding{Mode: money.HalfUp, Places: 2}}
	show(note.Owed(finance.Accrual{Principal: money.Of("USD 900"), From: civil.On("2018-01-30"),
		To: civil.On("2018-05-17")}))
	// Output:
	// §2 principal and interest: USD 909.89
	//   1  §2  grown from 2018-01-30 to 2018-05-17, Act/365 fixed  USD 900 × (1 + 3.8%)^(107 days ÷ 365), half up to 2 places  USD 909.89
	//   2  §2  interest from 2018-01-30 to 2018-05-17              USD 909.89 (1) − USD 900                                      USD 9.89
	//   3  §2  principal and interest                              USD 900 + USD 9.89 (2)                                      USD 909.89
}

func ExampleInterest_Late() {
	clause := finance.Interest{Clause: "9.1 Late payment", Payer: "Helios", Payee: "Cumulus", Rate: money.Of("9.125%"),
		Count: finance.Act365Fixed, Grace: finance.Grace{Period: civil.Days(10)}}
	due := finance.Lateness{Sum: money.Of("USD 40,000"), Due: civil.On("2026-03-31"), Until: civil.On("2026-04-10")}
	in, err := clause.Late(due)
	fmt.Println(in.Amount, err)
	due.Until = civil.On("2026-04-11")
	show(clause.Late(due))
	// Output:
	// USD 0 <nil>
	// §9.1 interest: USD 110, Helios to Cumulus
	//   1  §9.1  from 2026-03-31 to 2026-04-11, Act/365 fixed  USD 40,000 × 9.125% × 11 days  USD 40,150
	//   2  §9.1  interest                                      USD 40,150 (1) ÷ 365              USD 110
}

func ExampleInterest_Within() {
	clause := finance.Interest{Clause: "8.2", Rate: money.Of("5%"), Count: finance.Act360}
	known := money.Range{Least: money.Of("USD 720"), Most: money.Of("USD 1,440"), Why: "the principal is withheld"}
	got, err := clause.Within(known, finance.Accrual{From: civil.On("2026-01-01"), To: civil.On("2026-01-31")})
	fmt.Println(got.Range, err)
	// Output:
	// USD 3 to USD 6 (the principal is withheld) <nil>
}

func ExampleLoan_Plan() {
	loan := finance.Loan{Clause: "3 Repayment", Principal: money.Of("USD 1,000"), Rate: money.Of("1%"),
		From:  civil.On("2026-01-31"),
		Every: civil.Months(1), Payments: 4, Rounding: finance.Rounding{Mode: money.HalfUp, Places: 2}}
	show(loan.Plan())
	// Output:
	// §3 instalments
	//      due            payment  interest   principal        left
	//   1  2026-02-28  USD 256.28    USD 10  USD 246.28  USD 753.72
	//   2  2026-03-31  USD 256.28  USD 7.54  USD 248.74  USD 504.98
	//   3  2026-04-30  USD 256.28  USD 5.05  USD 251.23  USD 253.75
	//   4  2026-05-31  USD 256.29  USD 2.54  USD 253.75       USD 0
}

func ExampleInstalmentSale_Pay() {
	sale := finance.InstalmentSale{Clause: "2", Price: money.Of("EUR 1,000"), AtClosing: money.Of("EUR 50"),
		Rate:     money.Of("1.5%"),
		Rounding: finance.Rounding{Mode: money.HalfUp, Places: 2}}
	balance, err := sale.Open()
	fmt.Println(balance, err)
	balance, err = sale.Pay(balance, money.Of("EUR 250"))
	fmt.Println(balance, err)
	// Output:
	// left EUR 1,000, paid EUR 0 <nil>
	// left EUR 761.25, paid EUR 250
	//   1  §2  balance less payment     EUR 1,000 − EUR 250                     EUR 750
	//   2  §2  rounded                  EUR 750 (1), half up to 2 places        EUR 750
	//   3  §2  interest for one period  EUR 750 (2) × 1.5%                    EUR 11.25
	//   4  §2  balance with interest    EUR 750 (2) + EUR 11.25 (3)          EUR 761.25
	//   5  §2  rounded                  EUR 761.25 (4), half up to 2 places  EUR 761.25 <nil>
}

func ExampleInstalmentSale_Close() {
	sale := finance.InstalmentSale{Clause: "2", Price: money.Of("EUR 1,000"), AtClosing: money.Of("EUR 50"),
		Rate: money.Of("1.5%")}
	balance, _ := sale.Open()
	_, err := sale.Close(balance, money.Of("EUR 1,000"))
	fmt.Println(err)
	balance, err = sale.Close(balance, money.Of("EUR 1,050"))
	fmt.Println(balance, err)
	// Output:
	// §2: act "closing payment": Paid: EUR 1,050 is due at the closing, not EUR 1,000
	// left EUR 0, paid EUR 1,050, closed
	//   1  §2  due at the closing  EUR 1,000 + EUR 50         EUR 1,050
	//   2  §2  left                EUR 1,050 (1) − EUR 1,050      EUR 0 <nil>
}

func ExampleInstalmentSale_Open() {
	balance, err := finance.InstalmentSale{Clause: "2", Price: money.Of("EUR 1,000"), Rate: money.Of("1.5%")}.Open()
	fmt.Println(balance, err)
	// Output:
	// left EUR 1,000, paid EUR 0 <nil>
}

func ExampleLiquidatedDamages_Due() {
	clause := finance.LiquidatedDamages{Clause: "10.2 Delay", Payer: "Cumulus", Payee: "Helios", Rate: money.Of("0.5%"),
		Per: civil.Weeks(1), Part: finance.PartCounts, Cap: money.Of("5%"), TerminateAfter: civil.Days(90)}
	show(clause.Due(finance.Delay{Due: civil.On("2026-03-31"), Until: civil.On("2026-05-01"),
		Value:    money.Of("USD 20,000,000"),
		Excluded: []civil.Span{{From: civil.On("2026-04-10"), Through: civil.On("2026-04-14")}}}))
	// Output:
	// §10.2 liquidated damages: USD 400,000, Cumulus to Helios
	//   1  §10.2  delay from 2026-03-31 to 2026-05-01, for each 1 week  USD 20,000,000 × 0.5% × 4                          USD 400,000
	//   2  §10.2  cap                                                   USD 20,000,000 × 5%                              USD 1,000,000
	//   3  §10.2  not more than the cap                                 lesser of USD 400,000 (1) and USD 1,000,000 (2)    USD 400,000
}

func ExampleLiquidatedDamages_Within() {
	clause := finance.LiquidatedDamages{Clause: "10.2", Rate: money.Of("1%"), Per: civil.Days(1)}
	got, err := clause.Within(money.Range{Most: money.Of("USD 500"), Why: "the value of what is late is not agreed"},
		finance.Delay{Due: civil.On("2026-03-31"), Until: civil.On("2026-04-03")})
	fmt.Println(got.Range, err)
	// Output:
	// USD 0 to USD 15 (the value of what is late is not agreed) <nil>
}

func ExampleLiquidatedDamages_Until() {
	clause := finance.LiquidatedDamages{Clause: "10.2", Rate: money.Of("USD 100"), Per: civil.Days(1),
		Cap: money.Of("USD 2,000")}
	got, err := clause.Until(civil.Between(civil.On("2026-04-05"), civil.Date{}, "it is not delivered yet"),
		finance.Delay{Due: civil.On("2026-03-31")})
	fmt.Println(got.Range, err)
	// Output:
	// USD 500 to USD 2,000 (it is not delivered yet) <nil>
}

func ExampleServiceCredits_Credit() {
	show(availability().Credit(finance.ServicePeriod{Name: "May", Level: money.Of("97%"), Charge: money.Of("GBP 10")},
		finance.Credited{Charge: money.Of("GBP 110"), Credit: money.Of("GBP 11.01"), Periods: 11}))
	// Output:
	// §6 service credit: GBP 0.99, Cumulus to Helios
	//   1  §6  credit for 97%                            GBP 10 × 11%                          GBP 1.10
	//   2  §6  cap of the period                         GBP 10 × 10%                             GBP 1
	//   3  §6  not more than the cap of the period       lesser of GBP 1.10 (1) and GBP 1 (2)     GBP 1
	//   4  §6  charges of the window                     GBP 10 + GBP 110                       GBP 120
	//   5  §6  rolling cap                               GBP 120 (4) × 10%                       GBP 12
	//   6  §6  left of the rolling cap                   GBP 12 (5) − GBP 11.01                GBP 0.99
	//   7  §6  at least nothing                          greater of GBP 0.99 (6) and GBP 0     GBP 0.99
	//   8  §6  not more than is left of the rolling cap  lesser of GBP 1 (3) and GBP 0.99 (7)  GBP 0.99
}

func ExampleServiceCredits_Run() {
	credits, err := availability().Run(
		finance.ServicePeriod{Name: "May", Level: money.Of("99.8%"), Charge: money.Of("GBP 1,000")},
		finance.ServicePeriod{Name: "June", Level: money.Of("99.7%"), Charge: money.Of("GBP 1,000")},
		finance.ServicePeriod{Name: "July", Level: money.Of("90%"), Charge: money.Of("GBP 1,000")})
	for _, credit := range credits {
		fmt.Println(credit.Amount)
	}
	fmt.Println(err)
	// Output:
	// GBP 0
	// GBP 20
	// GBP 100
	// <nil>
}

func ExampleTiers_At() {
	row, err := rates(finance.Marginal).At(money.Of("USD 1,000,000"))
	fmt.Println(row, err)
	// Output:
	// through USD 1,000,000: 8% <nil>
}

func ExampleTiers_Apply() {
	show(rates(finance.Marginal).Apply(money.Of("USD 2,500,000")))
	show(rates(finance.Whole).Apply(money.Of("USD 2,500,000")))
	// Output:
	// §7.1 by tiers: USD 165,000
	//   1  §7.1  through USD 1,000,000: 8%                           USD 1,000,000 × 8%                                   USD 80,000
	//   2  §7.1  part of over USD 1,000,000 below USD 2,000,000: 6%  USD 2,000,000 − USD 1,000,000                     USD 1,000,000
	//   3  §7.1  over USD 1,000,000 below USD 2,000,000: 6%          USD 1,000,000 (2) × 6%                               USD 60,000
	//   4  §7.1  part of from USD 2,000,000: 5%                      USD 2,500,000 − USD 2,000,000                       USD 500,000
	//   5  §7.1  from USD 2,000,000: 5%                              USD 500,000 (4) × 5%                                 USD 25,000
	//   6  §7.1  all tiers                                           USD 80,000 (1) + USD 60,000 (3) + USD 25,000 (5)    USD 165,000
	// §7.1 by tiers: USD 125,000
	//   1  §7.1  from USD 2,000,000: 5%  USD 2,500,000 × 5%  USD 125,000
}

func ExampleTiers_Within() {
	got, err := rates(finance.Whole).Within(money.Range{Least: money.Of("USD 900,000"), Most: money.Of("USD 1,100,000"),
		Why: "sales are not reported"})
	fmt.Println(got.Range, err)
	// Output:
	// USD 60,000 to USD 80,000 (sales are not reported) <nil>
}

func ExampleRoyalty_Due() {
	clause := finance.Royalty{Clause: "7 Royalty", Payer: "Cumulus", Payee: "Helios", Tiers: rates(finance.Marginal),
		Cumulative: true,
		Minimum:    money.Of("USD 10,000"), Cap: money.Of("USD 100,000")}
	show(clause.Due(finance.RoyaltyPeriod{Sales: money.Of("USD 600,000"), Before: money.Of("USD 800,000"),
		Paid: money.Of("USD 64,000")}))
	// Output:
	// §7 royalty: USD 36,000, Cumulus to Helios
	//    1  §7    sales so far                                        USD 800,000 + USD 600,000                     USD 1,400,000
	//    2  §7.1  through USD 1,000,000: 8%                           USD 1,000,000 × 8%                               USD 80,000
	//    3  §7.1  part of over USD 1,000,000 below USD 2,000,000: 6%  USD 1,400,000 (1) − USD 1,000,000               USD 400,000
	//    4  §7.1  over USD 1,000,000 below USD 2,000,000: 6%          USD 400,000 (3) × 6%                             USD 24,000
	//    5  §7.1  all tiers                                           USD 80,000 (2) + USD 24,000 (4)                 USD 104,000
	//    6  §7.1  through USD 1,000,000: 8%                           USD 800,000 × 8%                                 USD 64,000
	//    7  §7    on the sales of the period                          USD 104,000 (5) − USD 64,000 (6)                 USD 40,000
	//    8  §7    not less than the minimum                           greater of USD 40,000 (7) and USD 10,000         USD 40,000
	//    9  §7    left of the cap                                     USD 100,000 − USD 64,000                         USD 36,000
	//   10  §7    at least nothing                                    greater of USD 36,000 (9) and USD 0              USD 36,000
	//   11  §7    not more than is left of the cap                    lesser of USD 40,000 (8) and USD 36,000 (10)     USD 36,000
}

func ExampleRoyalty_Within() {
	clause := finance.Royalty{Clause: "7", Tiers: rates(finance.Marginal), Minimum: money.Of("USD 10,000")}
	got, err := clause.Within(money.Range{Most: money.Of("USD 500,000"), Why: "sales are not reported"},
		finance.RoyaltyPeriod{})
	fmt.Println(got.Range, err)
	// Output:
	// USD 10,000 to USD 40,000 (sales are not reported) <nil>
}

func ExampleVolumeDiscount_Net() {
	show(finance.VolumeDiscount{Clause: "6.3 Discount", Buyer: "Helios", Seller: "Cumulus",
		Tiers: rates(finance.Whole)}.Net(money.Of("USD 2,000,000")))
	// Output:
	// §6.3 price after discount: USD 1,900,000, Helios to Cumulus
	//   1  §7.1  from USD 2,000,000: 5%  USD 2,000,000 × 5%                 USD 100,000
	//   2  §6.3  after discount          USD 2,000,000 − USD 100,000 (1)  USD 1,900,000
}

func ExampleBill_Total() {
	show(finance.Bill{Clause: "6.1 Invoice", What: "invoice", Payer: "Helios", Payee: "Cumulus",
		Charges: []finance.Charge{
			{What: "compute", Amount: money.Of("USD 2.40"), Quantity: money.Of("1,200 hours")},
			{What: "tax", Amount: money.Of("USD 2,880"), Share: money.Of("4.5%")},
			{Clause: "6.5", What: "credit", Amount: money.Of("USD 9.60"), Deduct: true},
		}}.Total())
	// Output:
	// §6.1 invoice: USD 3,000, Helios to Cumulus
	//   1  §6.1  compute          USD 2.40 × 1,200 hours              USD 2,880
	//   2  §6.1  tax              USD 2,880 × 4.5%                   USD 129.60
	//   3  §6.5  credit           USD 9.60                             USD 9.60
	//   4  §6.1  charges          USD 2,880 (1) + USD 129.60 (2)   USD 3,009.60
	//   5  §6.1  less deductions  USD 3,009.60 (4) − USD 9.60 (3)     USD 3,000
}

func ExampleMetered_Use() {
	clause := finance.Metered{Clause: "4", Price: money.Of("USD 10"), Unit: "calls"}
	meter, err := clause.Use(finance.Meter{}, 3)
	fmt.Println(meter.Open, err)
	// Output:
	// 3 <nil>
}

func ExampleMetered_Due() {
	clause := finance.Metered{Clause: "4", Price: money.Of("USD 10"), Unit: "calls"}
	show(clause.Due(finance.Meter{Open: 3}))
	// Output:
	// §4 use: USD 30
	//   1  §4  units used  USD 10 × 3 calls  USD 30
}

func ExampleMetered_Pay() {
	clause := finance.Metered{Clause: "4", Price: money.Of("USD 10"), Unit: "calls"}
	meter, surplus, err := clause.Pay(finance.Meter{Open: 3}, money.Of("USD 25"))
	fmt.Println(meter.Open, surplus.Amount, err)
	// Output:
	// 1 USD 5 <nil>
}

func ExampleCorridor_Hold() {
	show(finance.Corridor{Clause: "6.2 Price corridor", Least: money.Of("USD 0.04"),
		Most: money.Of("USD 0.09")}.Hold(money.Of("USD 0.11")))
	// Output:
	// §6.2 price within the corridor: USD 0.09
	//   1  §6.2  price                      USD 0.11                              USD 0.11
	//   2  §6.2  not less than the floor    greater of USD 0.11 (1) and USD 0.04  USD 0.11
	//   3  §6.2  not more than the ceiling  lesser of USD 0.11 (2) and USD 0.09   USD 0.09
}

func ExampleCorridor_Beyond() {
	show(finance.Corridor{Least: money.Of("2"), Most: money.Of("13")}.Beyond(money.Of("1"), money.Of("5"),
		money.Of("15")))
	// Output:
	// beyond the corridor: 2
	//   1  lowest reading               lesser of 1 and 5 and 15           1
	//   2  below the least              2 − 1 (1)                          1
	//   3  highest reading              greater of 1 and 5 and 15         15
	//   4  above the most               15 (3) − 13                        2
	//   5  reading beyond the corridor  greater of 0 and 1 (2) and 2 (4)   2
}

func ExampleQualityPenalty_Due() {
	clause := finance.QualityPenalty{Clause: "5 Quality", Payer: "Grower", Payee: "Importer",
		Measures: []finance.Measure{
			{What: "temperature", Corridor: finance.Corridor{Least: money.Of("2"), Most: money.Of("13")},
				Penalty: money.Of("USD 0.2")}}}
	show(clause.Due(money.Of("3,000 boxes"), []money.Amount{money.Of("5"), money.Of("15")}))
	// Output:
	// §5 penalty: USD 1,200, Grower to Importer
	//   1  §5  lowest temperature               lesser of 5 and 15                         5
	//   2  §5  below the least                  2 − 5 (1)                                 -3
	//   3  §5  highest temperature              greater of 5 and 15                       15
	//   4  §5  above the most                   15 (3) − 13                                2
	//   5  §5  temperature beyond the corridor  greater of 0 and -3 (2) and 2 (4)          2
	//   6  §5  penalty for temperature          USD 0.20 × 2 (5) × 3,000 boxes     USD 1,200
}

func ExampleMostFavored_Price() {
	show(favored().Price(money.Of("USD 2.50"),
		finance.Quote{To: "Nimbus", On: civil.On("2026-02-01"), Price: money.Of("USD 2.30"), Comparable: true},
		finance.Quote{To: "Stratus", On: civil.On("2026-02-01"), Price: money.Of("USD 1.10")}))
	// Output:
	// §6.6 price: USD 2.30
	//   1  §6.6  agreed price                                              USD 2.50                                 USD 2.50
	//   2  §6.6  quote of 2026-02-01 to Nimbus                             USD 2.30                                 USD 2.30
	//   3  §6.6  quote of 2026-02-01 to Stratus, not comparable, left out  USD 1.10                                 USD 1.10
	//   4  §6.6  lowest                                                    lesser of USD 2.50 (1) and USD 2.30 (2)  USD 2.30
}

func ExampleMostFavored_Refund() {
	show(favored().Refund(money.Of("1,000 hours"), money.Of("USD 2.50"),
		finance.Quote{To: "Nimbus", On: civil.On("2026-02-01"), Price: money.Of("USD 2.30"), Comparable: true}))
	// Output:
	// §6.6 refund: USD 200, Cumulus to Helios
	//   1  §6.6  agreed price                   USD 2.50                                 USD 2.50
	//   2  §6.6  quote of 2026-02-01 to Nimbus  USD 2.30                                 USD 2.30
	//   3  §6.6  lowest                         lesser of USD 2.50 (1) and USD 2.30 (2)  USD 2.30
	//   4  §6.6  difference                     USD 2.50 − USD 2.30 (3)                  USD 0.20
	//   5  §6.6  refund                         USD 0.20 (4) × 1,000 hours                USD 200
}

func ExampleRamp() {
	periods, err := finance.Ramp(civil.On("2026-01-31"), civil.Months(1), money.Of("USD 10"), money.Of("USD 20"))
	for _, p := range periods {
		fmt.Println(p.During, p.Least)
	}
	fmt.Println(err)
	// Output:
	// from 2026-01-31 through 2026-02-27 USD 10
	// from 2026-02-28 through 2026-03-30 USD 20
	// <nil>
}

func ExampleCommitment_Progress() {
	show(minimum().Progress(civil.On("2027-02-01"), []finance.Bought{
		{On: civil.On("2026-05-01"), Amount: money.Of("USD 80")},
		{On: civil.On("2027-01-20"), Amount: money.Of("USD 30")}}))
	// Output:
	// §6 on 2027-02-01
	//   period                                least  bought  carried in   short  made good  state
	//   from 2026-01-01 through 2026-12-31  USD 120  USD 80           -  USD 40     USD 30  missed
	//   from 2027-01-01 through 2027-12-31   USD 90   USD 0           -  USD 90          -  running
	//   §6 shortfall payment: USD 10, Helios to Cumulus
}

func ExampleCommitment_Project() {
	show(minimum().Project(civil.On("2026-04-10"),
		[]finance.Bought{{On: civil.On("2026-02-01"), Amount: money.Of("USD 20")}},
		finance.Rounding{Mode: money.HalfUp, Places: 2}))
	// Output:
	// from 2026-01-01 through 2026-12-31, day 100 of 365: not on course, USD 73 projected of USD 120, USD 100 to go, USD 0.38 a day
}

func ExampleRequirements_Least() {
	clause := finance.Requirements{Clause: "6.1", Buyer: "Helios", Seller: "Cumulus", Share: money.Of("80%")}
	got, err := clause.Least(money.Range{Least: money.Of("500 MW"), Most: money.Of("700 MW"),
		Why: "the plan is not settled"})
	fmt.Println(got.Range, err)
	// Output:
	// 400 MW to 560 MW (the plan is not settled) <nil>
}

func ExampleRequirements_Short() {
	clause := finance.Requirements{Clause: "6.1", Buyer: "Helios", Seller: "Cumulus", Share: money.Of("80%")}
	got, err := clause.Short(money.Exactly(money.Of("500 MW")), money.Of("390 MW"))
	fmt.Println(got.Range, err)
	// Output:
	// 10 MW <nil>
}

func ExampleClashes() {
	year := civil.Span{From: civil.On("2027-01-01"), Through: civil.On("2027-12-31")}
	clashes, err := finance.Clashes(
		[]finance.Need{{Buyer: "Helios", What: "compute", During: year,
			Amount: money.Range{Most: money.Of("USD 140"), Why: "budget"}}},
		[]finance.Commitment{minimum()},
		[]finance.Requirements{{Clause: "3.1", Buyer: "Helios", Seller: "Nimbus", What: "compute",
			Share: money.Of("40%")}})
	for _, clash := range clashes {
		fmt.Println(clash)
		fmt.Println(clash.Working)
	}
	fmt.Println(err)
	// Output:
	// §6 Cumulus, §3.1 Nimbus clash from 2027-01-01 through 2027-12-31: together they ask for USD 146 of USD 140 (Helios)
	// 1  §6    least for Cumulus  USD 90                    USD 90
	// 2  §3.1  share of Nimbus    USD 140 × 40%             USD 56
	// 3        asked by all       USD 90 (1) + USD 56 (2)  USD 146
	// <nil>
}

func ExampleProRata() {
	parts, err := finance.ProRata(money.Of("USD 100"),
		[]finance.Share{{"Cumulus", money.Int(2)}, {"Meridian", money.Int(1)}},
		finance.Rounding{Mode: money.Down, Places: 2}, "Cumulus")
	fmt.Println(parts, err)
	_, err = finance.ProRata(money.Of("USD 100"), []finance.Share{{"Cumulus", money.Int(2)},
		{"Meridian", money.Int(1)}}, finance.Rounding{}, "")
	fmt.Println(err)
	// Output:
	// [{Cumulus USD 66.67} {Meridian USD 33.33}] <nil>
	// shares: the part of Cumulus: USD 200 ÷ 3 does not come out even: state how it is rounded (rounding not stated)
}

func ExampleInvestment_Book() {
	show(credits().Book(civil.On("2027-01-01"), []finance.Entry{
		{ID: "funding", On: civil.On("2026-03-01"), Kind: finance.Fund, Tranche: "5(b)", By: "Cumulus",
			Amount: money.Of("USD 60")},
		{ID: "drawing", On: civil.On("2026-06-01"), Kind: finance.Draw, Tranche: "5(b)", Amount: money.Of("USD 25")},
		{ID: "too much", On: civil.On("2026-07-01"), Kind: finance.Draw, Tranche: "5(b)", Amount: money.Of("USD 50")},
	}))
	// Output:
	// §5 on 2027-01-01
	//   tranche  form     investor  committed  callable  owed  funded   drawn  expired  lapsed  left  state
	//   §5(b)    credits  Cumulus     USD 100    USD 40     -  USD 60  USD 25   USD 35       -     -  to be funded
	//   total    credits              USD 100    USD 40     -  USD 60  USD 25   USD 35       -     -
	// §5(b): act "too much": Amount: USD 50 is USD 15 more than there is
}

func ExampleInvestment_Try() {
	fmt.Println(credits().Try(finance.Entry{ID: "wire", On: civil.On("2026-03-01"), Kind: finance.Fund, Tranche: "5(b)",
		By:     "Cumulus",
		Amount: money.Of("EUR 60")}, nil))
	// Output:
	// §5(b): act "wire": Amount: EUR 60 is not in USD
}

func ExampleLedger_Totals() {
	ledger, _ := credits().Book(civil.On("2026-02-01"), nil)
	totals, err := ledger.Totals()
	for _, p := range totals {
		fmt.Println(p.Form, p.Committed, p.Callable)
	}
	fmt.Println(err)
	// Output:
	// credits USD 100 USD 100
	// <nil>
}

func ExampleLedger_Reconcile() {
	ledger, _ := credits().Book(civil.On("2026-02-01"), nil)
	fmt.Println(ledger.Reconcile())
	ledger.Positions[0].Funded = money.Of("USD 1")
	fmt.Println(ledger.Reconcile())
	// Output:
	// <nil>
	// §5: §5(b) credits Cumulus: committed = funded + lapsed + open does not hold: USD 100, USD 101
	// §5: §5(b) credits Cumulus: funded = drawn + expired + returned + left does not hold: USD 1, USD 0
	// §5: credits: committed = funded + lapsed + open does not hold: USD 100, USD 101
	// §5: credits: funded = drawn + expired + returned + left does not hold: USD 1, USD 0
}

func ExampleLedger_Of() {
	ledger, _ := credits().Book(civil.On("2026-02-01"), nil)
	fmt.Println(len(ledger.Of("5")), len(ledger.Of("5(a)")))
	// Output:
	// 1 0
}

func ExampleLiabilityCap_Apply() {
	clause := finance.LiabilityCap{Clause: "12.1 Cap", Party: "Cumulus", Toward: "Helios",
		Cap: finance.Limit{Amount: money.Of("USD 100"), OfFees: money.Of("50%"), Pick: finance.GreaterOf},
		Except: []finance.CapException{{Clause: "12.2", Kind: "data loss",
			Cap: finance.Limit{Amount: money.Of("USD 300")}}}}
	show(clause.Apply(money.Of("USD 240"),
		finance.Claim{ID: "A", On: civil.On("2026-03-01"), Amount: money.Of("USD 90")},
		finance.Claim{ID: "B", On: civil.On("2026-04-01"), Amount: money.Of("USD 50")},
		finance.Claim{ID: "C", Kind: "data loss", On: civil.On("2026-05-01"), Amount: money.Of("USD 350")}))
	// Output:
	// §12.1 recoverable: USD 420, Cumulus to Helios
	//    1  §12.1  share of the fees                   USD 240 × 50%                           USD 120
	//    2  §12.1  general cap                         greater of USD 100 and USD 120 (1)      USD 120
	//    3  §12.2  cap for data loss                   USD 300                                 USD 300
	//    4  §12.1  claim A                             USD 90                                   USD 90
	//    5  §12.1  of it within the cap                lesser of USD 90 (4) and USD 120 (2)     USD 90
	//    6  §12.1  left of the general cap             USD 120 (2) − USD 90 (5)                 USD 30
	//    7  §12.1  claim B                             USD 50                                   USD 50
	//    8  §12.1  of it within the cap                lesser of USD 50 (7) and USD 30 (6)      USD 30
	//    9  §12.1  left of the general cap             USD 30 (6) − USD 30 (8)                   USD 0
	//   10  §12.1  claim C (data loss)                 USD 350                                 USD 350
	//   11  §12.1  of it within the cap for data loss  lesser of USD 350 (10) and USD 300 (3)  USD 300
	//   12  §12.1  left of the cap for data loss       USD 300 (3) − USD 300 (11)                USD 0
	//   13  §12.1  recoverable                         USD 90 (5) + USD 30 (8) + USD 300 (11)  USD 420
}

func ExampleSettle() {
	owed := []finance.Figure{
		{Clause: "6", What: "shortfall", From: "Helios", To: "Cumulus", Amount: money.Of("USD 100")},
		{Clause: "10", What: "damages", From: "Cumulus", To: "Helios", Amount: money.Of("USD 30")}}
	gross, err := finance.Settle(owed)
	fmt.Println(len(gross), err)
	net, err := finance.Settle(owed, finance.SetOff{Clause: "13", By: "Helios", Against: "Cumulus"})
	fmt.Println(net[0], err)
	// Output:
	// 2 <nil>
	// §13 after set-off: USD 70, Helios to Cumulus
	//   1  §13  after set-off  USD 100 − USD 30  USD 70 <nil>
}

func ExampleTerminationFee_Due() {
	clause := finance.TerminationFee{Clause: "11.4", Payer: "Helios", Payee: "Cumulus", Steps: []finance.FeeStep{
		{During: civil.Span{Through: civil.On("2027-12-31")}, Fee: money.Of("60%")},
		{During: civil.Span{From: civil.On("2028-01-01")}, Fee: money.Of("USD 1,000,000")}}}
	show(clause.Due(civil.On("2027-12-31"), money.Of("USD 5,000,000")))
	show(clause.Due(civil.On("2028-01-01"), money.Amount{}))
	// Output:
	// §11.4 termination fee: USD 3,000,000, Helios to Cumulus
	//   1  §11.4  fee for an end through 2027-12-31  USD 5,000,000 × 60%  USD 3,000,000
	// §11.4 termination fee: USD 1,000,000, Helios to Cumulus
	//   1  §11.4  fee for an end from 2028-01-01  USD 1,000,000  USD 1,000,000
}

func ExampleRates_Convert() {
	rates := finance.Rates{{Clause: "1.4", Source: "ECB reference rate", On: civil.On("2026-03-02"), From: "EUR",
		To: "USD", Rate: money.Num("1.0842")}}
	show(rates.Convert(money.Of("EUR 99.99"), "USD", civil.On("2026-03-02"),
		finance.Rounding{Mode: money.HalfEven, Places: 2}))
	_, err := rates.Convert(money.Of("USD 1"), "EUR", civil.On("2026-03-02"), finance.Rounding{})
	fmt.Println(err)
	// Output:
	// §1.4 in USD: USD 108.41
	//   1  §1.4  EUR in USD at the rate of 2026-03-02, ECB reference rate  USD 1.0842 × EUR 99.99                     USD 108.409158
	//   2  §1.4  rounded                                                   USD 108.409158 (1), half even to 2 places      USD 108.41
	// Rates: there is none from USD to EUR on 2026-03-02
}

func ExampleExposed() {
	exposure, err := finance.Exposed(
		finance.Breach{Clause: "4.1", By: "Helios", Toward: "Cumulus", Since: civil.On("2027-06-01"),
			Through: civil.On("2027-06-30")},
		obligation.Remedies{
			{Clause: "4.2", What: "liquidated damages", PerDay: money.Of("USD 500,000"),
				Cap: money.Of("USD 100,000,000")},
			{Clause: "4.5", What: "the price list no longer binds"}})
	fmt.Println(exposure, err)
	// Output:
	// §4.2 liquidated damages: USD 15,000,000, Helios to Cumulus
	//   1  §4.2  for each day from 2027-06-01 through 2027-06-30  USD 500,000 × 30 days                             USD 15,000,000
	//   2  §4.2  not more than the cap                            lesser of USD 15,000,000 (1) and USD 100,000,000  USD 15,000,000
	// §4.5 the price list no longer binds: no sum stated <nil>
}

// Of USD 1,000 due on 1 March USD 400 came ten days late, and the rest did not come.
func ExampleExposed_unpaid() {
	exposure, err := finance.Exposed(
		finance.Breach{Clause: "5", By: "Helios", Toward: "Cumulus", Since: civil.On("2027-03-02"),
			Through: civil.On("2027-03-31"), Unpaid: []finance.Balance{
				{On: civil.On("2027-03-01"), Left: money.Of("USD 1,000")},
				{On: civil.On("2027-03-11"), Left: money.Of("USD 600")}}},
		obligation.Remedies{{Clause: "5.2", What: "interest", Rate: money.Of("8%"), Count: obligation.Act365Fixed,
			Rounding: money.HalfUp, Places: 2}})
	fmt.Println(exposure, err)
	// Output:
	// §5.2 interest: USD 4.82, Helios to Cumulus
	//   1  §5.2  from 2027-03-01 to 2027-03-11, Act/365 fixed  USD 1,000 × 8% × 10 days                    USD 800
	//   2  §5.2  from 2027-03-11 to 2027-03-31, Act/365 fixed  USD 600 × 8% × 20 days                      USD 960
	//   3  §5.2  all together                                  USD 800 (1) + USD 960 (2)                 USD 1,760
	//   4  §5.2  interest                                      USD 1,760 (3) ÷ 365, half up to 2 places   USD 4.82 <nil>
}

// It is known that nothing was paid in March, and not what was paid in April.
func ExampleExposedWithin() {
	march := finance.Breach{Clause: "5", By: "Helios", Toward: "Cumulus", Since: civil.On("2027-03-02"),
		Through: civil.On("2027-03-31")}
	april := march
	april.Through = civil.On("2027-04-30")
	exposure, err := finance.ExposedWithin(march, april, "what was paid in April is not known",
		obligation.Remedies{{What: "late fee", PerDay: money.Of("USD 10")}})
	fmt.Println(exposure.Within[0].Range, err)
	// Output:
	// USD 300 to USD 600 (what was paid in April is not known) <nil>
}

func ExampleExposure_Totals() {
	exposure, _ := finance.Exposed(
		finance.Breach{Clause: "4.1", By: "Helios", Toward: "Cumulus", Since: civil.On("2027-06-01"),
			Through: civil.On("2027-06-30")},
		obligation.Remedies{{What: "fee", Fixed: money.Of("USD 10")}, {What: "damages", PerDay: money.Of("USD 1")}})
	totals, err := exposure.Totals()
	fmt.Println(totals[0].Amount, err)
	// Output:
	// USD 40 <nil>
}

func ExampleWorking_Retrace() {
	figure, _ := finance.Corridor{Clause: "6.2", Most: money.Of("USD 9")}.Hold(money.Of("USD 11"))
	fmt.Println(figure.Working.Retrace())
	figure.Working[1].Figure = money.Of("USD 10")
	fmt.Println(figure.Working.Retrace())
	// Output:
	// <nil>
	// §6.2: Working: line 2: it gives USD 9, not USD 10
}

func ExampleDayCount_Fraction() {
	f, err := finance.ThirtyICMA.Fraction(civil.On("2026-01-31"), civil.On("2026-03-31"))
	fmt.Println(f, err)
	// Output:
	// 60/360 <nil>
}

func ExampleFraction_Number() {
	n, err := finance.Fraction{Num: 107, Den: 365}.Number(finance.Rounding{Mode: money.HalfUp, Places: 6})
	fmt.Println(n, err)
	_, err = finance.Fraction{Num: 107, Den: 365}.Number(finance.Rounding{})
	fmt.Println(err)
	// Output:
	// 0.293151 <nil>
	// 107 ÷ 365 does not come out even: state how it is rounded (rounding not stated)
}

func ExampleParseDayCount() {
	d, err := finance.ParseDayCount("30/360 ICMA")
	fmt.Println(d, err)
	_, err = finance.ParseDayCount("actual")
	fmt.Println(err)
	// Output:
	// 30/360 ICMA <nil>
	// day count: "actual" is no day count
}
