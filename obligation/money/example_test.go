package money_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/pacta-go/pacta/obligation/money"
)

// A price adjustment: the exact amount first, rounding once and as the contract says.
func Example() {
	price := money.Of("USD 250,000,000")
	exact, err := price.Mul(money.Percent("3.8125%"))
	if err != nil {
		fmt.Println(err)
		return
	}
	due, err := exact.DivRound(money.Int(7), 2, money.HalfEven)
	fmt.Println(exact, due, err)
	_, err = due.Add(money.Of("EUR 1"))
	fmt.Println(err)
	// Output:
	// USD 9,531,250 USD 1,361,607.14 <nil>
	// units differ: "USD" and "EUR"
}

func ExampleNum() {
	fmt.Println(money.Num("1,250,000.50"))
	// Output: 1250000.5
}

func ExampleInt() {
	fmt.Println(money.Int(-42))
	// Output: -42
}

func ExampleParseNumber() {
	fmt.Println(money.ParseNumber("14.5"))
	_, err := money.ParseNumber("1e5")
	fmt.Println(err)
	_, err = money.ParseNumber("0,250")
	fmt.Println(err)
	// Output:
	// 14.5 <nil>
	// "1e5": not a number; it is written like -1,250,000.5
	// "0,250": a whole part does not begin with 0
}

func ExamplePercent() {
	fmt.Println(money.Percent("3.8%"))
	// Output: 0.038
}

func ExampleParsePercent() {
	fmt.Println(money.ParsePercent("-0.25 %"))
	_, err := money.ParsePercent("3.8")
	fmt.Println(err)
	// Output:
	// -0.0025 <nil>
	// "3.8": not a percentage; it is written like "3.8%"
}

func ExampleNumber_Cmp() {
	fmt.Println(money.Num("1.5").Cmp(money.Num("2")), money.Num("1.50").Cmp(money.Num("1.5")))
	// Output: -1 0
}

func ExampleNumber_Equal() {
	fmt.Println(money.Num("1.50").Equal(money.Num("1.5")), money.Num("1.50") == money.Num("1.5"))
	// Output: true true
}

func ExampleNumber_IsZero() {
	fmt.Println(money.Num("-0.00").IsZero(), money.Number{}.IsZero())
	// Output: true true
}

func ExampleNumber_Sign() {
	fmt.Println(money.Num("-3").Sign(), money.Num("0").Sign(), money.Num("3").Sign())
	// Output: -1 0 1
}

func ExampleNumber_Neg() {
	fmt.Println(money.Num("3").Neg(), money.Num("0").Neg())
	// Output: -3 0
}

func ExampleNumber_Int64() {
	fmt.Println(money.Num("3.00").Int64())
	fmt.Println(money.Num("3.5").Int64())
	// Output:
	// 3 true
	// 0 false
}

func ExampleNumber_Add() {
	fmt.Println(money.Num("0.1").Add(money.Num("0.2")))
	// Output: 0.3 <nil>
}

func ExampleNumber_Sub() {
	fmt.Println(money.Num("0.3").Sub(money.Num("0.1")))
	// Output: 0.2 <nil>
}

func ExampleNumber_Mul() {
	fmt.Println(money.Num("1.5").Mul(money.Num("0.04")))
	_, err := money.Num("0.0000000001").Mul(money.Num("0.0000000001"))
	fmt.Println(err)
	// Output:
	// 0.06 <nil>
	// beyond 38 digits or 18 decimal places
}

func ExampleNumber_DivRound() {
	fmt.Println(money.Num("100").DivRound(money.Num("3"), 2, money.HalfUp))
	_, err := money.Num("100").DivRound(money.Num("0"), 2, money.HalfUp)
	fmt.Println(err)
	// Output:
	// 33.33 <nil>
	// division by zero
}

func ExampleNumber_Round() {
	fmt.Println(money.Num("1250").Round(money.HalfEven, -2))
	fmt.Println(money.Num("1250").Round(money.HalfUp, -2))
	// Output:
	// 1200 <nil>
	// 1300 <nil>
}

func ExampleNumber_String() {
	fmt.Println(money.Num("-1,250,000.50").String())
	// Output: -1250000.5
}

func ExampleNumber_Text() {
	fmt.Println(money.Num("-1250000.50").Text())
	// Output: -1,250,000.5
}

func ExampleNumber_MarshalText() {
	text, err := json.Marshal(money.Num("1,250.50"))
	fmt.Println(string(text), err)
	// Output: "1250.5" <nil>
}

func ExampleNumber_UnmarshalText() {
	var n money.Number
	fmt.Println(json.Unmarshal([]byte(`"1,250.50"`), &n), n)
	// Output: <nil> 1250.5
}

func ExampleRounding_String() {
	fmt.Println(money.HalfEven, money.Floor)
	// Output: half even floor
}

func ExampleRounding_MarshalText() {
	text, err := json.Marshal(money.HalfUp)
	fmt.Println(string(text), err)
	_, err = money.Rounding(0).MarshalText()
	fmt.Println(err)
	// Output:
	// "half up" <nil>
	// rounding not stated
}

func ExampleRounding_UnmarshalText() {
	var mode money.Rounding
	fmt.Println(json.Unmarshal([]byte(`"half even"`), &mode), mode)
	fmt.Println(json.Unmarshal([]byte(`"nearest"`), &mode))
	// Output:
	// <nil> half even
	// "nearest": no rounding mode; the modes are half up, half even, down, up, ceiling, floor
}

func ExampleOf() {
	fmt.Println(money.Of("USD 1250.5"), money.Of("4330000 shares"), money.Of("27 %"))
	// Output: USD 1,250.50 4,330,000 shares 27%
}

func ExampleParse() {
	fmt.Println(money.Parse("JPY 1,000"))
	for _, text := range []string{"ABC 5", "250 USD", "5 million shares", "USD −5"} {
		_, err := money.Parse(text)
		fmt.Println(err)
	}
	// Output:
	// JPY 1,000 <nil>
	// "ABC 5": ABC is no currency of ISO 4217
	// "250 USD": money is written with the currency first: USD 250
	// "5 million shares": numbers are written in digits, without "million"
	// "USD −5": after the currency: not a number; it is written like -1,250,000.5
}

func ExampleNew() {
	fmt.Println(money.New(money.Num("1250.5"), "USD"))
	fmt.Println(money.New(money.Num("500"), "MW"))
	// Output:
	// USD 1,250.50 <nil>
	// 500 MW <nil>
}

func ExampleAmount_Stated() {
	fmt.Println(money.Amount{}.Stated(), money.Of("USD 0").Stated())
	// Output: false true
}

func ExampleAmount_IsZero() {
	fmt.Println(money.Amount{}.IsZero(), money.Of("USD 0").IsZero())
	// Output: true false
}

func ExampleAmount_IsMoney() {
	fmt.Println(money.Of("USD 5").IsMoney(), money.Of("5 shares").IsMoney())
	// Output: true false
}

func ExampleAmount_Unit() {
	for _, text := range []string{"USD 5", "5 shares", "5%", "5"} {
		fmt.Printf("%q ", money.Of(text).Unit())
	}
	// Output: "USD" "shares" "%" ""
}

func ExampleAmount_Number() {
	fmt.Println(money.Of("USD 1,250.50").Number(), money.Of("27%").Number())
	// Output: 1250.5 27
}

func ExampleAmount_Rate() {
	fmt.Println(money.Of("27%").Rate())
	fmt.Println(money.Of("0.27").Rate())
	// Output:
	// 0.27 <nil>
	// 0.27 <nil>
}

func ExampleAmount_Equal() {
	fmt.Println(money.Of("USD 1.50").Equal(money.Of("USD 1.5")), money.Of("USD 0").Equal(money.Of("EUR 0")))
	// Output: true false
}

func ExampleAmount_Sign() {
	fmt.Println(money.Of("USD -5").Sign(), money.Of("USD 0").Sign())
	// Output: -1 0
}

func ExampleAmount_Payable() {
	fmt.Println(money.Of("USD 0.35").Payable(), money.Of("USD 0.0035").Payable(), money.Of("BHD 0.003").Payable())
	// Output: true false true
}

func ExampleAmount_Cmp() {
	fmt.Println(money.Of("USD 5").Cmp(money.Of("USD 7")))
	_, err := money.Of("USD 5").Cmp(money.Of("EUR 7"))
	var unit *money.UnitError
	fmt.Println(errors.Is(err, money.ErrUnit), errors.As(err, &unit), err)
	// Output:
	// -1 <nil>
	// true true units differ: "USD" and "EUR"
}

func ExampleAmount_Min() {
	fmt.Println(money.Of("USD 5").Min(money.Of("USD 7")))
	// Output: USD 5 <nil>
}

func ExampleAmount_Max() {
	fmt.Println(money.Of("USD 5").Max(money.Of("USD 7")))
	// Output: USD 7 <nil>
}

func ExampleAmount_Add() {
	fmt.Println(money.Of("USD 0.10").Add(money.Of("USD 0.20")))
	// Output: USD 0.30 <nil>
}

func ExampleAmount_Sub() {
	fmt.Println(money.Of("5 shares").Sub(money.Of("7 shares")))
	// Output: -2 shares <nil>
}

func ExampleAmount_Neg() {
	fmt.Println(money.Of("USD 5").Neg())
	// Output: USD -5
}

func ExampleAmount_Mul() {
	fmt.Println(money.Of("USD 100").Mul(money.Percent("3.8%")))
	// Output: USD 3.80 <nil>
}

func ExampleAmount_DivRound() {
	fmt.Println(money.Of("USD 100").DivRound(money.Int(3), 2, money.HalfEven))
	// Output: USD 33.33 <nil>
}

func ExampleAmount_Ratio() {
	fmt.Println(money.Of("27 shares").Ratio(money.Of("100 shares"), 4, money.HalfEven))
	// Output: 0.27 <nil>
}

func ExampleAmount_Round() {
	fmt.Println(money.Of("USD 1,250").Round(money.Up, -3))
	// Output: USD 2,000 <nil>
}

func ExampleAmount_RoundMinor() {
	fmt.Println(money.Of("USD 1.005").RoundMinor(money.HalfUp))
	fmt.Println(money.Of("JPY 1.005").RoundMinor(money.HalfUp))
	// Output:
	// USD 1.01 <nil>
	// JPY 1 <nil>
}

func ExampleAmount_String() {
	fmt.Println(money.Of("USD 1250").String(), money.Of("USD 1250.5").String(), money.Amount{}.String())
	// Output: USD 1,250 USD 1,250.50 no amount stated
}

func ExampleAmount_MarshalText() {
	text, err := json.Marshal([]money.Amount{money.Of("USD 1250.5"), money.Of("27 %"), {}})
	fmt.Println(string(text), err)
	// Output: ["USD 1,250.50","27%",""] <nil>
}

func ExampleAmount_UnmarshalText() {
	var amounts []money.Amount
	fmt.Println(json.Unmarshal([]byte(`["USD 1,250.50", ""]`), &amounts), amounts)
	// Output: <nil> [USD 1,250.50 no amount stated]
}

func ExampleSum() {
	fmt.Println(money.Sum(money.Of("USD 5"), money.Of("USD 7.25")))
	_, err := money.Sum(money.Of("USD 5"), money.Of("EUR 7"), money.Amount{})
	fmt.Println(err)
	// Output:
	// USD 12.25 <nil>
	// amount 2: units differ: "USD" and "EUR"
	// amount 3: no amount stated
}

func ExampleExactly() {
	fmt.Println(money.Exactly(money.Of("USD 5")).Cmp(money.Of("USD 5")))
	// Output: 0 true
}

func ExampleRange_Check() {
	fmt.Println(money.Range{Least: money.Of("USD 7"), Most: money.Of("USD 5")}.Check())
	// Output: least is more than most
}

func ExampleRange_Cmp() {
	paid := money.Range{Least: money.Of("USD 5"), Why: "the record may not show every payment"}
	fmt.Println(paid.Cmp(money.Of("USD 4")))
	fmt.Println(paid.Cmp(money.Of("USD 5")))
	// Output:
	// 1 true
	// 0 false
}

func ExampleRange_AtLeast() {
	paid := money.Range{Least: money.Of("USD 5")}
	fmt.Println(paid.AtLeast(money.Of("USD 5")))
	fmt.Println(paid.AtLeast(money.Of("USD 6")))
	// Output:
	// true true
	// false false
}

func ExampleRange_AtMost() {
	paid := money.Range{Least: money.Of("USD 5")}
	fmt.Println(paid.AtMost(money.Of("USD 4")))
	fmt.Println(paid.AtMost(money.Of("USD 6")))
	// Output:
	// false true
	// false false
}

func ExampleRange_Equal() {
	fmt.Println(money.Exactly(money.Of("USD 5")).Equal(money.Range{Least: money.Of("USD 5")}))
	// Output: false
}

func ExampleRange_String() {
	fmt.Println(money.Range{Least: money.Of("USD 5"), Most: money.Of("USD 7"), Why: "the price is withheld"})
	// Output: USD 5 to USD 7 (the price is withheld)
}

func ExampleCurrencyOf() {
	for _, code := range []string{"BHD", "HRK", "XXX"} {
		c, known := money.CurrencyOf(code)
		fmt.Printf("%s %q %d %q %t\n", code, c.Name, c.Minor, c.Withdrawn, known)
	}
	// Output:
	// BHD "Bahraini Dinar" 3 "" true
	// HRK "Kuna" 2 "2023-01-01" true
	// XXX "" 0 "" false
}

func ExampleNumber_Scaled() {
	fmt.Println(money.Num("12.34").Scaled(2))
	fmt.Println(money.Num("12.345").Scaled(2))
	// Output:
	// 1234 true
	// 0 false
}
