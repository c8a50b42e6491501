package finance

import (
	"fmt"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Loan is a sum paid back in instalments at even intervals, with interest on what is left.
type Loan struct {
	Clause    record.Clause `json:"clause,omitzero"`
	Borrower  record.Party  `json:"borrower,omitzero"`
	Lender    record.Party  `json:"lender,omitzero"`
	Principal money.Amount  `json:"principal"`
	// Rate is the percentage for each interval: "0.5%" where 6% a year are paid monthly.
	Rate money.Amount `json:"rate"`
	// From is the day on which it is paid out; the first instalment falls due one Every later.
	From  civil.Date   `json:"from"`
	Every civil.Period `json:"every"`
	// Payments is how many instalments there are.
	Payments int `json:"payments"`
	// Level is the payment of each interval, where the contract states it. EvenPrincipal: each instalment pays the same
	// part of the principal, and interest besides. With neither the level payment is reckoned as an annuity.
	Level         money.Amount `json:"level,omitzero"`
	EvenPrincipal bool         `json:"even_principal,omitzero"`
	// Rounding is that of the level payment and of the interest of each interval. The last instalment pays what is
	// left.
	Rounding Rounding `json:"rounding,omitzero"`
}

// Payment is one instalment of a loan.
type Payment struct {
	Due       civil.Date   `json:"due"`
	Total     money.Amount `json:"total"`     // what is to be paid
	Interest  money.Amount `json:"interest"`  // how much of it is interest
	Principal money.Amount `json:"principal"` // how much of it pays back
	Left      money.Amount `json:"left"`      // what is left afterwards
}

// Plan is the schedule of a loan, with its working. The principal parts add up to the principal.
type Plan struct {
	Clause   record.Clause `json:"clause,omitzero"`
	Payments []Payment     `json:"payments"`
	Working  Working       `json:"working"`
}

// String is the schedule as a table.
func (p Plan) String() string {
	t := table{right: map[int]bool{0: true, 2: true, 3: true, 4: true, 5: true}}
	t.add("", "due", "payment", "interest", "principal", "left")
	for i, row := range p.Payments {
		t.add(fmt.Sprint(i+1), row.Due.String(), row.Total.String(), row.Interest.String(), row.Principal.String(),
			row.Left.String())
	}
	return strings.TrimSpace(p.Clause.Mark()+" instalments") + "\n" + indented(t.String())
}

// Check reports, joined, what is not stated as it must be.
func (l Loan) Check() error {
	c := checks{clause: l.Clause}
	c.money("Principal", l.Principal)
	c.percent("Rate", l.Rate)
	l.Rounding.check(&c)
	if l.Payments < 1 || l.Payments > mostPeriods {
		c.add("Payments", ErrInvalid, "%d instalments", l.Payments)
	}
	if l.From.IsZero() || l.Every.IsZero() {
		c.add("From", ErrDates, "state From and Every")
	}
	c.wrap("Every", l.Every.Check())
	if l.Level.Stated() {
		c.money("Level", l.Level)
		c.alike("Level", l.Level, l.Principal)
	}
	if l.EvenPrincipal && l.Level.Stated() {
		c.add("Level", ErrInvalid, "state Level or EvenPrincipal, not both")
	}
	return c.err()
}

// Plan reckons every instalment. A level payment that does not even cover the interest is refused.
func (l Loan) Plan() (Plan, error) {
	if err := l.Check(); err != nil {
		return Plan{}, err
	}
	s := &sheet{clause: l.Clause}
	part := l.part(s)
	left := given("principal", l.Principal)
	out := Plan{Clause: l.Clause}
	for n := 1; n <= l.Payments && s.err == nil; n++ {
		due, ok := l.Every.Times(n).After(l.From, civil.Calendar{}).Exact()
		if !ok {
			return Plan{}, &Error{Clause: l.Clause, Field: "Every", Err: ErrDates,
				Problem: fmt.Sprintf("%s cannot be repeated", l.Every)}
		}
		interest := s.rounded(fmt.Sprintf("interest to %s", due), l.Rounding, s.times(fmt.Sprintf("rate to %s", due),
			left, given("rate", l.Rate)))
		principal := l.principal(s, part, left, interest, n)
		total := s.sum(fmt.Sprintf("payment %d", n), principal, interest)
		left = s.minus(fmt.Sprintf("left after %s", due), left, principal)
		out.Payments = append(out.Payments, Payment{Due: due, Total: total.Amount, Interest: interest.Amount,
			Principal: principal.Amount, Left: left.Amount})
	}
	if s.err != nil {
		return Plan{}, s.err
	}
	out.Working = s.lines
	return out, nil
}

// part is what every instalment pays: in total or, with EvenPrincipal, of the principal.
func (l Loan) part(s *sheet) Input {
	switch {
	case l.Level.Stated():
		return given("level payment", l.Level)
	case l.EvenPrincipal:
		return s.over("part of the principal", l.Rounding, given("principal", l.Principal), count(int64(l.Payments),
			"payments"))
	}
	return s.line("level payment", Annuity, l.Rounding, given("principal", l.Principal), given("rate", l.Rate),
		count(int64(l.Payments), "payments"))
}

// principal is how much the nth instalment pays back: the last one pays what is left, and none pays more than that.
func (l Loan) principal(s *sheet, part, left, interest Input, n int) Input {
	if n == l.Payments {
		return left
	}
	if !l.EvenPrincipal {
		part = s.minus(fmt.Sprintf("payment %d less interest", n), part, interest)
	}
	if s.err == nil && part.Amount.Sign() < 0 {
		s.err = &Error{Clause: l.Clause, Field: "Level", Err: ErrInvalid,
			Problem: fmt.Sprintf("payment %d does not cover its interest of %s", n, interest.Amount)}
	}
	return s.lesser(fmt.Sprintf("principal in payment %d", n), part, left)
}
