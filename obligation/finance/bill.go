package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Bill adds charges and takes off deductions: fees, goods at a price, a percentage such as a tax or a share of revenue,
// a deposit less what is kept.
type Bill struct {
	Clause  record.Clause `json:"clause,omitzero"`
	What    string        `json:"what,omitzero"` // What is billed, in words. Empty: "bill".
	Payer   record.Party  `json:"payer,omitzero"`
	Payee   record.Party  `json:"payee,omitzero"`
	Charges []Charge      `json:"charges"`
	// Least and Most bound the total. Not stated: no bound; a total below nothing is then refused.
	Least money.Amount `json:"least,omitzero"`
	Most  money.Amount `json:"most,omitzero"`
	// Rounding is that of the total; with Each, that of each charge.
	Rounding Rounding `json:"rounding,omitzero"`
}

// Charge is one line of a bill: Amount × Quantity × Share, so far as each is stated.
type Charge struct {
	Clause record.Clause `json:"clause,omitzero"`
	What   string        `json:"what,omitzero"`
	// Amount is a sum of money, or the price of one of Quantity.
	Amount   money.Amount `json:"amount"`
	Quantity money.Amount `json:"quantity,omitzero"`
	// Share is the percentage of it that is charged. Not stated: all of it.
	Share money.Amount `json:"share,omitzero"`
	// Deduct: the line is taken off.
	Deduct bool `json:"deduct,omitzero"`
}

// Check reports, joined, what is not stated as it must be.
func (b Bill) Check() error {
	c := checks{clause: b.Clause}
	b.Rounding.check(&c)
	if len(b.Charges) == 0 {
		c.add("Charges", money.ErrUnstated, "there is no charge")
	}
	for i, ch := range b.Charges {
		field := fmt.Sprintf("Charges[%d]", i)
		if ch.What != "" {
			field = ch.What
		}
		c.money(field+": Amount", ch.Amount)
		c.alike(field+": Amount", ch.Amount, b.Charges[0].Amount)
		if ch.Quantity.Stated() && c.amount(field+": Quantity",
			ch.Quantity) && (ch.Quantity.IsMoney() || ch.Quantity.Unit() == "%") {
			c.add(field+": Quantity", money.ErrUnit, "%s is no quantity", ch.Quantity)
		}
		if ch.Share.Stated() {
			c.percent(field+": Share", ch.Share)
		}
	}
	for _, bound := range []money.Amount{b.Least, b.Most} {
		if bound.Stated() && c.money("Least, Most", bound) && len(b.Charges) > 0 {
			c.alike("Least, Most", bound, b.Charges[0].Amount)
		}
	}
	if order, err := b.Least.Cmp(b.Most); err == nil && order > 0 {
		c.add("Least, Most", money.ErrRange, "%s is more than %s", b.Least, b.Most)
	}
	return c.err()
}

// Total is what the bill comes to. A total below nothing is ErrNegative, unless Least says what it is then.
func (b Bill) Total() (Figure, error) {
	if err := b.Check(); err != nil {
		return Figure{}, err
	}
	s := &sheet{clause: b.Clause}
	var plus, less []Input
	for i, ch := range b.Charges {
		in := b.charge(s, i)
		if ch.Deduct {
			less = append(less, in)
		} else {
			plus = append(plus, in)
		}
	}
	total := b.total(s, plus, less)
	if b.Least.Stated() {
		total = s.greater("not less than stated", total, given("least", b.Least))
	}
	if b.Most.Stated() {
		total = s.lesser("not more than stated", total, given("most", b.Most))
	}
	if !b.Rounding.Each {
		total = s.rounded("rounded", b.Rounding, total)
	}
	if s.err == nil && total.Amount.Sign() < 0 {
		return Figure{}, &Error{Clause: b.Clause, Field: "Charges", Err: ErrNegative,
			Problem: fmt.Sprintf("the deductions exceed the charges: %s", total.Amount)}
	}
	what := b.What
	if what == "" {
		what = "bill"
	}
	return s.figure(what, b.Payer, b.Payee, total)
}

func (b Bill) charge(s *sheet, i int) Input {
	ch := b.Charges[i]
	in := []Input{given("amount", ch.Amount)}
	if ch.Quantity.Stated() {
		in = append(in, given("quantity", ch.Quantity))
	}
	if ch.Share.Stated() {
		in = append(in, given("share", ch.Share))
	}
	what := ch.What
	if what == "" {
		what = fmt.Sprintf("charge %d", i+1)
	}
	var out Input
	s.under(ch.Clause, func() {
		if len(in) == 1 {
			out = s.stated(what, in[0])
		} else {
			out = s.times(what, in...)
		}
		out = s.rounded("rounded", b.Rounding.each(), out)
	})
	return out
}

func (b Bill) total(s *sheet, plus, less []Input) Input {
	var total Input
	switch len(plus) {
	case 0:
		total = nothing(b.Charges[0].Amount)
	case 1:
		total = plus[0]
	default:
		total = s.sum("charges", plus...)
	}
	if len(less) > 0 {
		total = s.minus("less deductions", append([]Input{total}, less...)...)
	}
	return total
}
