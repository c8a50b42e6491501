package finance_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
)

// tree is a JSON object read with its numbers as text.
type tree map[string]any

func (t tree) sub(keys ...string) tree {
	for _, key := range keys {
		next, _ := t[key].(map[string]any)
		t = next
	}
	return t
}

func (t tree) list(key string) []tree {
	var out []tree
	items, _ := t[key].([]any)
	for _, item := range items {
		sub, _ := item.(map[string]any)
		out = append(out, sub)
	}
	return out
}

// text is a field as text; a number is written as [money.Number] writes it.
func (t tree) text(key string) string {
	switch v := t[key].(type) {
	case json.Number:
		if n, err := money.ParseNumber(v.String()); err == nil {
			return n.String()
		}
		return v.String()
	case string:
		return v
	case bool:
		return fmt.Sprint(v)
	}
	return ""
}

// amount is a field such as "10000 EUR", or an object of value and currency.
func (t tree) amount(key string) money.Amount {
	if sub := t.sub(key); sub != nil {
		return money.Of(sub.text("currencyCode") + " " + sub.text("doubleValue"))
	}
	number, currency, _ := strings.Cut(t.text(key), " ")
	return money.Of(currency + " " + number)
}

func (t tree) percent(key string) money.Amount { return money.Of(t.text(key) + "%") }

// moment is a field that is a time, as the day and the clock in UTC.
func (t tree) moment(key string) (civil.Date, civil.Clock) {
	stamp, err := time.Parse(time.RFC3339, strings.Replace(t.text(key), " ", "T", 1))
	if err != nil {
		return civil.Date{}, civil.Clock{}
	}
	stamp = stamp.UTC()
	return civil.On(stamp.Format(time.DateOnly)), civil.Time(stamp.Format("15:04"))
}

// vector is one scenario.
type vector struct {
	id, contract, file                              string
	parameters, clock, before, event, expected, all tree
}

func readVectors(t *testing.T) []vector {
	t.Helper()
	var out []vector
	for _, object := range readLines(t, "testdata/accord.jsonl") {
		v := vector{id: strings.TrimPrefix(object.text("id"), "accord/"), file: path.Base(object.text("path")),
			contract: strings.Split(object.text("path"),
				"/")[1], parameters: object.sub("parameters"), clock: object.sub("clock"),
			before: object.sub("state_before"), expected: object.sub("expected"), all: object}
		if events := object.list("events"); len(events) > 0 {
			v.event = events[0]
		}
		out = append(out, v)
	}
	return out
}

func readLines(t *testing.T, name string) []tree {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var out []tree
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		decoder := json.NewDecoder(strings.NewReader(lines.Text()))
		decoder.UseNumber()
		object := tree{}
		if err := decoder.Decode(&object); err != nil {
			t.Fatal(err)
		}
		out = append(out, object)
	}
	return out
}

// leftOut are scenarios in which nothing is reckoned, with the reason.
func leftOut() map[string]string {
	return map[string]string{
		"eat-apples__logic__01_ok":                   "a dismissal for eating beef has no figure",
		"one-time-payment-tr__logic__02_ok":          "a payment whose amount is not told only switches a state",
		"payment-upon-iot__logic__02_ok":             "a signature has no figure",
		"saft__logic__01_ok":                         "the reference answers with a constant that no clause has",
		"saft__logic__02_ok":                         "the reference answers with a constant that no clause has",
		"supply-agreement-loc__logic_default__01_ok": "a sensor reading that is only noted has no figure",
		"supplyagreement__logic__02_ok":              "an order that is only passed on has no figure",
	}
}

// corrections are the figures that the clause's words give where the source recorded others, with the reason.
func corrections() map[string]map[string]string {
	const (
		parts    = "any fractional part of a day is to be considered a full day; the reference cuts it off"
		noise    = "binary floating point: the exact product"
		percent  = "3.8 percent was applied as 380 percent; 900 × 1.038^(107 ÷ 365) = 909.893944, to the cent"
		business = "the clause counts 7 business days; the reference added calendar days"
	)
	return map[string]map[string]string{
		"latedeliveryandpenalty__logic__02_ok":                  {"penalty": "63", "why": parts},
		"latedeliveryandpenalty__logic__03_ok":                  {"penalty": "110", "why": noise},
		"latedeliveryandpenalty__logic_default__01_ok":          {"penalty": "21", "why": parts},
		"latedeliveryandpenalty-optional__logic__02_ok":         {"penalty": "63", "why": parts},
		"latedeliveryandpenalty-optional__logic__03_ok":         {"penalty": "110", "why": noise},
		"latedeliveryandpenalty-optional__logic_default__01_ok": {"penalty": "21", "why": parts},
		"promissory-note__logic__01_ok":                         {"outstanding": "909.89", "why": percent},
		"promissory-note-md__logic__01_ok":                      {"outstanding": "909.89", "why": percent},
		"eat-apples__logic_default__01_ok":                      {"amount": "1.55705", "why": noise},
		"ip-payment__logic__01_ok":                              {"due": "2018-04-16", "why": business},
		"ip-payment__logic__02_ok":                              {"due": "2018-04-16", "why": business},
		"ip-payment__logic__03_ok":                              {"due": "2018-04-16", "why": business},
	}
}

// answer is what is compared: figures as numbers, days, and whether the event is refused.
type answer map[string]string

// TestVectors reckons every scenario from its own parameters, state and event, by the clause's words.
func TestVectors(t *testing.T) {
	left, right, total := leftOut(), 0, 0
	if len(left) > 10 {
		t.Errorf("%d scenarios are left out", len(left))
	}
	fixed := corrections()
	for _, v := range readVectors(t) {
		if left[v.id] != "" {
			delete(left, v.id)
			continue
		}
		total++
		got, want, err := v.reckon(t)
		if rejected := v.expected.text("rejected") == "true"; rejected || err != nil {
			want, got = answer{"rejected": fmt.Sprint(rejected)}, answer{"rejected": fmt.Sprint(err != nil)}
		}
		for key, figure := range fixed[v.id] {
			if key != "why" {
				if want[key] == figure || want[key] == "" {
					t.Errorf("%s: the correction of %q corrects nothing", v.id, key)
				}
				want[key] = figure
			}
		}
		delete(fixed, v.id)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s%v", v.id, diff, err)
			continue
		}
		right++
	}
	for id := range left {
		t.Errorf("%s is left out, and there is no such scenario", id)
	}
	for id := range fixed {
		t.Errorf("%s is corrected, and there is no such scenario", id)
	}
	fmt.Printf("vectors right: %d of %d\n", right, total)
}

// reckon is what the library and what the source answer.
func (v vector) reckon(t *testing.T) (got, want answer, err error) {
	switch v.contract {
	case "acceptance-of-delivery":
		return v.acceptance()
	case "car-rental-tr", "copyright-license", "payment-upon-delivery", "one-time-payment-tr", "eat-apples":
		return v.fee(t)
	case "rental-deposit", "rental-deposit-with":
		return v.deposit(t)
	case "ip-payment":
		return v.license(t)
	case "installment-sale":
		return v.instalments(t)
	case "latedeliveryandpenalty", "latedeliveryandpenalty-optional", "minilatedeliveryandpenalty":
		return v.lateness(t)
	case "promissory-note", "promissory-note-md":
		return v.note(t)
	case "servicelevelagreement":
		return v.service(t)
	case "payment-upon-iot":
		return v.metered(t)
	case "perishable-goods", "supplyagreement-perishable-goods":
		return v.perishable(t)
	case "supplyagreement":
		return v.supply(t)
	}
	t.Fatalf("%s: nobody reckons %q", v.id, v.contract)
	return nil, nil, nil
}

// traced asks that a working gives its figure again, and returns the number.
func traced(t *testing.T, f finance.Figure) string {
	t.Helper()
	if err := f.Working.Retrace(); err != nil {
		t.Error(err)
	}
	if f.Amount.Stated() && (len(f.Working) == 0 || !f.Working[len(f.Working)-1].Figure.Equal(f.Amount)) {
		t.Errorf("the working does not end with %s:\n%s", f.Amount, f.Working)
	}
	return f.Amount.Number().String()
}

func (v vector) acceptance() (got, want answer, err error) {
	received, at := v.event.moment("deliverableReceivedAt")
	now, clock := v.clock.moment("now")
	if now.Before(received) || now == received && clock.Compare(at) <= 0 {
		return nil, nil, errors.New("it is not received yet")
	}
	n, _ := money.Num(v.parameters.text("inspection_days")).Int64()
	status := "FAILED_TESTING"
	if v.event.text("inspectionPassed") == "true" {
		status = "PASSED_TESTING"
	}
	if last, _ := civil.BusinessDays(int(n)).After(received, civil.Calendar{}).Exact(); now.After(last) {
		status = "OUTSIDE_INSPECTION_PERIOD"
	}
	return answer{"status": status}, answer{"status": v.expected.sub("response").text("status")}, nil
}

// fee is one sum, or several added.
func (v vector) fee(t *testing.T) (got, want answer, err error) {
	var charges []finance.Charge
	wanted := v.expected.sub("response", "amount").text("doubleValue")
	if list := v.expected.list("obligations_emitted"); len(list) > 0 {
		if wanted = list[0].sub("amount").text("doubleValue"); wanted == "" {
			wanted = list[0].text("amount")
		}
	}
	switch v.contract {
	case "car-rental-tr":
		charges = []finance.Charge{{Amount: money.Of("USD " + v.parameters.text("fee"))}}
	case "copyright-license":
		charges = []finance.Charge{{Amount: v.parameters.amount("fee")}}
	case "one-time-payment-tr":
		charges = []finance.Charge{{Amount: v.parameters.amount("amount")}}
	case "payment-upon-delivery":
		charges = []finance.Charge{{Amount: v.parameters.amount("cost")}, {Amount: v.parameters.amount("fee")}}
	case "eat-apples":
		price := money.Of("USD " + v.event.text("price"))
		charges = []finance.Charge{{Amount: price}, {What: "tax", Amount: price,
			Share: v.parameters.percent("tax_percent")}}
	}
	f, err := finance.Bill{Clause: "1", Charges: charges}.Total()
	return answer{"amount": traced(t, f)}, answer{"amount": wanted}, err
}

func (v vector) deposit(t *testing.T) (got, want answer, err error) {
	charges := []finance.Charge{{What: "deposit", Amount: v.parameters.amount("deposit")}}
	for _, p := range v.event.list("penalties") {
		charges = append(charges, finance.Charge{What: "penalty", Amount: p.amount("amount"), Deduct: true})
	}
	f, err := finance.Bill{Clause: "1", Charges: charges}.Total()
	return answer{"balance": traced(t, f)}, answer{"balance": v.expected.sub("response",
		"balance").text("doubleValue")}, err
}

func (v vector) license(t *testing.T) (got, want answer, err error) {
	f, err := finance.Bill{Clause: "1", Charges: []finance.Charge{
		{What: "royalty", Amount: money.Of("USD " + v.event.text("netSaleRevenue")),
			Share: v.parameters.percent("royalty_percent")},
		{What: "sublicensing", Amount: money.Of("USD " + v.event.text("sublicensingRevenue")),
			Share: v.parameters.percent("sublicensing_percent")},
	}}.Total()
	days, _ := money.Num(v.parameters.text("payment_period_with_permission_days")).Int64()
	granted := civil.On(v.event.text("permissionGrantedBy")[:10])
	due, _ := civil.BusinessDays(int(days)).After(granted, civil.Calendar{}).Exact()
	response := v.expected.sub("response")
	return answer{"total": traced(t, f), "due": due.String()},
		answer{"total": response.text("totalAmount"), "due": response.text("dueBy")[:10]}, err
}

func (v vector) instalments(t *testing.T) (got, want answer, err error) {
	sale := finance.InstalmentSale{Clause: "1", Price: v.parameters.amount("initial_due"),
		AtClosing: v.parameters.amount("due_at_closing"),
		Least:     v.parameters.amount("min_payment"), Rate: v.parameters.percent("interest_percent_per_month"),
		Rounding: finance.Rounding{Mode: money.HalfUp, Places: 2}}
	state := v.expected.sub("new_state")
	var balance finance.SaleBalance
	if v.before == nil {
		state = v.expected.sub("initial_state")
		balance, err = sale.Open()
	} else {
		balance = finance.SaleBalance{Left: v.before.amount("balance_remaining"), Paid: v.before.amount("total_paid")}
		paid := v.event.amount("amount")
		if v.event.text("type") == "ClosingPayment" {
			balance, err = sale.Close(balance, paid)
		} else {
			balance, err = sale.Pay(balance, paid)
		}
	}
	if err := balance.Working.Retrace(); err != nil {
		t.Error(err)
	}
	return answer{"left": balance.Left.Number().String(), "paid": balance.Paid.Number().String(),
			"closed": fmt.Sprint(balance.Closed)},
		answer{"left": state.sub("balance_remaining").text("doubleValue"),
			"paid":   state.sub("total_paid").text("doubleValue"),
			"closed": fmt.Sprint(state.text("status") == "Fulfilled")}, err
}

func (v vector) lateness(t *testing.T) (got, want answer, err error) {
	per, _ := money.Num(v.parameters.text("per_days")).Int64()
	after, _ := money.Num(v.parameters.text("termination_after_days")).Int64()
	clause := finance.LiquidatedDamages{Clause: "1", Rate: v.parameters.percent("penalty_percent"),
		Per:     civil.Days(int(per)),
		PartDay: finance.PartCounts, TerminateAfter: civil.Days(int(after))}
	if v.parameters.text("cap_percent") != "" {
		clause.Cap = v.parameters.percent("cap_percent")
	}
	delay := finance.Delay{Value: money.Of("USD " + v.event.text("goodsValue"))}
	delay.Due, delay.DueAt = v.event.moment("agreedDelivery")
	if delay.Until, delay.UntilAt = v.event.moment("deliveredAt"); delay.Until.IsZero() {
		delay.Until, delay.UntilAt = v.clock.moment("now")
	}
	if v.contract == "minilatedeliveryandpenalty" { // its clause says nothing of parts: full periods of two days count
		clause.PartDay, clause.Part = finance.PartProRata, finance.PartDropped
	}
	damages, err := clause.Due(delay)
	response := v.expected.sub("response")
	return answer{"penalty": traced(t, damages.Figure), "terminate": fmt.Sprint(damages.MayTerminate)},
		answer{"penalty": response.text("penalty"), "terminate": response.text("buyerMayTerminate")}, err
}

func (v vector) note(t *testing.T) (got, want answer, err error) {
	p := v.parameters
	if v.contract == "promissory-note-md" { // the same note; the dates are stated with the other one only
		for _, other := range readVectors(t) {
			if other.contract == "promissory-note" {
				p = other.parameters
			}
		}
	}
	left, err := p.amount("principal").Sub(v.event.amount("amountPaid"))
	if err != nil {
		return nil, nil, err
	}
	note := finance.Interest{Clause: "1", Rate: v.parameters.percent("annual_rate_percent"), Count: finance.Act365Fixed,
		Effective: true,
		Rounding:  finance.Rounding{Mode: money.HalfUp, Places: 2}}
	f, err := note.Owed(finance.Accrual{Principal: left, From: civil.On(p.text("issue_date")),
		To: civil.On(p.text("evaluation_date"))})
	return answer{"outstanding": traced(t,
		f)}, answer{"outstanding": v.expected.sub("response").text("outstandingBalance")}, err
}

func (v vector) service(t *testing.T) (got, want answer, err error) {
	p := v.parameters
	second, high, _ := strings.Cut(p.text("tier2_credit_percent"), " (logic.feature) or ")
	if v.file == "high-credit-logic.feature" {
		second, _, _ = strings.Cut(high, " ")
	}
	upper, lower := p.percent("tier1_availability"), p.percent("tier2_availability")
	currency := p.text("currency") + " "
	clause := finance.ServiceCredits{Clause: "1", PeriodCap: p.percent("monthly_cap_percent"),
		RollingCap: p.percent("yearly_cap_percent"),
		Window:     12, Rounding: finance.Rounding{Mode: money.HalfUp, Places: 2},
		Bands: finance.Tiers{Method: finance.Whole, Table: []finance.Tier{
			{Below: lower, Rate: money.Of(second + "%")},
			{From: lower, Below: upper, Rate: p.percent("tier1_credit_percent")},
			{From: upper, Rate: money.Of("0%")},
		}}}
	e := v.event
	f, err := clause.Credit(
		finance.ServicePeriod{Level: e.percent("monthlyServiceLevel"),
			Charge: money.Of(currency + e.text("monthlyCharge"))},
		finance.Credited{Charge: money.Of(currency + e.text("last11MonthCharge")),
			Credit: money.Of(currency + e.text("last11MonthCredit")), Periods: 11})
	return answer{"credit": traced(t, f)}, answer{"credit": v.expected.sub("response").text("monthlyCredit")}, err
}

func (v vector) metered(t *testing.T) (got, want answer, err error) {
	most, _ := money.Num(v.parameters.text("max_payments")).Int64()
	clause := finance.Metered{Clause: "1", Price: v.parameters.amount("rate"), Unit: "units", MostPayments: int(most)}
	state, meter := v.expected.sub("response"), finance.Meter{}
	if v.before == nil {
		state = v.expected.sub("initial_state")
	} else {
		meter.Open, _ = money.Num(v.before.text("counter")).Int64()
		payments, _ := money.Num(v.before.text("paymentCount")).Int64()
		meter.Payments = int(payments)
	}
	got, want = answer{}, answer{}
	switch v.event.text("type") {
	case "SingleButtonPress":
		meter, err = clause.Use(meter, 1)
	case "DoubleButtonPress":
		meter, err = clause.Use(meter, -1)
	case "LongButtonPress":
		var due finance.Figure
		due, err = clause.Due(meter)
		got["due"] = traced(t, due)
		want["due"] = v.expected.list("obligations_emitted")[0].sub("amount").text("doubleValue")
	case "MonetaryAmountPayment":
		meter, _, err = clause.Pay(meter, v.event.amount("amount"))
		want["done"] = fmt.Sprint(v.expected.sub("new_state").text("status") == "COMPLETED")
		got["done"] = fmt.Sprint(meter.Done)
	}
	got["counter"], got["payments"] = fmt.Sprint(meter.Open), fmt.Sprint(meter.Payments)
	want["counter"], want["payments"] = state.text("counter"), state.text("paymentCount")
	return got, want, err
}

func (v vector) perishable(t *testing.T) (got, want answer, err error) {
	p := v.parameters
	bounds := func(key string) finance.Corridor {
		list, _ := p[key].([]any)
		return finance.Corridor{Least: money.Of(fmt.Sprint(list[0])), Most: money.Of(fmt.Sprint(list[1]))}
	}
	units := money.Of(v.event.text("unitCount") + " units")
	volume := finance.Corridor{Least: money.Of(p.text("min_units") + " units"),
		Most: money.Of(p.text("max_units") + " units")}
	if beyond, err := volume.Beyond(units); err != nil || beyond.Amount.Sign() > 0 {
		return nil, nil, fmt.Errorf("the volume is %s out of bounds: %w", beyond.Amount, err)
	}
	factor := money.Of("USD " + p.text("penalty_factor"))
	clause := finance.QualityPenalty{Clause: "1", Measures: []finance.Measure{
		{What: "temperature", Corridor: bounds("temp"), Penalty: factor}, {What: "humidity",
			Corridor: bounds("humidity"), Penalty: factor}}}
	var temperature, humidity []money.Amount
	for _, r := range v.event.sub("shipment").list("sensorReadings") {
		temperature = append(temperature, money.Of(r.text("centigrade")))
		humidity = append(humidity, money.Of(r.text("humidity")))
	}
	penalty, err := clause.Due(units, temperature, humidity)
	if err != nil {
		return nil, nil, err
	}
	price, err := finance.Bill{Clause: "1", Least: money.Of("USD 0"), Charges: []finance.Charge{
		{What: "goods", Amount: p.amount("unit_price"), Quantity: units}, {What: "penalty", Amount: penalty.Amount,
			Deduct: true}}}.Total()
	response := v.expected.sub("response")
	return answer{"penalty": traced(t, penalty), "price": traced(t, price)},
		answer{"penalty": response.sub("penalty").text("doubleValue"),
			"price": response.sub("totalPrice").text("doubleValue")}, err
}

func (v vector) supply(t *testing.T) (got, want answer, err error) {
	state := v.expected.sub("new_state")
	if v.event.text("type") == "ForecastRequest" {
		clause := finance.Requirements{Clause: "1", Share: v.parameters.percent("minimum_percent")}
		least, err := clause.Least(money.Exactly(money.Of(v.event.text("supplyForecast") + " units")))
		return answer{"required": traced(t,
			least.Most)}, answer{"required": state.sub("purchaseObligation").text("requiredPurchase")}, err
	}
	var charges []finance.Charge
	for _, p := range v.event.list("products") {
		charges = append(charges, finance.Charge{What: p.text("name"), Amount: money.Of("USD " + p.text("unitPrice")),
			Quantity: money.Of(p.text("quantity") + " units")})
	}
	f, err := finance.Bill{Clause: "1", Charges: charges}.Total()
	return answer{"due": traced(t, f)}, answer{"due": state.sub("paymentObligation").text("amount")}, err
}
