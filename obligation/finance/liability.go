package finance

import (
	"fmt"
	"slices"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// Pick says which of two limits holds where both are stated. The zero value is not stated, and refused where both are.
type Pick uint8

// The picks.
const (
	GreaterOf Pick = iota + 1 // the greater of the two
	LesserOf                  // the lesser of the two
)

// String is the pick in words.
func (p Pick) String() string {
	switch p {
	case GreaterOf:
		return "greater of"
	case LesserOf:
		return "lesser of"
	}
	return "not stated"
}

// MarshalText is the pick in words, and empty for the zero value. It refuses a value that is none of the constants.
func (p Pick) MarshalText() ([]byte, error) {
	switch p {
	case 0:
		return nil, nil
	case GreaterOf, LesserOf:
		return []byte(p.String()), nil
	}
	return nil, &Error{Field: "Pick", Problem: fmt.Sprintf("pick %d", uint8(p)), Err: ErrInvalid}
}

// UnmarshalText reads what MarshalText writes. On an error p is unchanged.
func (p *Pick) UnmarshalText(text []byte) error {
	for _, known := range []Pick{0, GreaterOf, LesserOf} {
		if written, err := known.MarshalText(); err == nil && string(written) == string(text) {
			*p = known
			return nil
		}
	}
	return &Error{Field: "Pick", Problem: fmt.Sprintf("%.60q is no pick", text), Err: ErrInvalid}
}

// Limit is a cap on liability: an amount, a percentage of the fees, or both with which of them holds. The zero value is
// no limit.
type Limit struct {
	Amount money.Amount `json:"amount,omitzero"`
	OfFees money.Amount `json:"of_fees,omitzero"`
	Pick   Pick         `json:"pick,omitzero"`
}

// LiabilityCap limits what one party can owe for all claims together, with exceptions that have a cap of their own or
// none.
type LiabilityCap struct {
	Clause record.Clause `json:"clause,omitzero"`
	Party  record.Party  `json:"party,omitzero"`  // whose liability is limited
	Toward record.Party  `json:"toward,omitzero"` // toward whom
	Cap    Limit         `json:"cap"`
	// Except are the kinds of claim that the cap does not reach.
	Except []CapException `json:"except,omitempty"`
}

// CapException is a kind of claim outside the general cap.
type CapException struct {
	Clause record.Clause `json:"clause,omitzero"`
	Kind   string        `json:"kind"` // in the words of the claims: "confidentiality"
	// Cap is the super-cap for all claims of the kind together. The zero value: they are not limited.
	Cap Limit `json:"cap,omitzero"`
	// Erodes: what is paid under the exception uses up the general cap as well.
	Erodes bool `json:"erodes,omitzero"`
}

// Claim is a sum claimed.
type Claim struct {
	ID     string       `json:"id,omitzero"`
	Kind   string       `json:"kind,omitzero"`
	On     civil.Date   `json:"on"` // the day on which it arose; earlier claims are served first
	Amount money.Amount `json:"amount"`
}

// Recovery is what can be recovered of one claim.
type Recovery struct {
	Claim
	Recoverable money.Amount `json:"recoverable"`
	Barred      money.Amount `json:"barred"` // what the cap cuts off
}

// Liability is what can be recovered of all claims.
type Liability struct {
	Figure
	Claims []Recovery `json:"claims"`
}

// Check reports, joined, what is not stated as it must be.
func (l LiabilityCap) Check() error {
	c := checks{clause: l.Clause}
	if l.Cap == (Limit{}) {
		c.add("Cap", money.ErrUnstated, "no limit stated")
	}
	l.Cap.check(&c, "Cap")
	for i, e := range l.Except {
		e.Cap.check(&c, "Except: "+e.Kind)
		if slices.ContainsFunc(l.Except[:i], func(o CapException) bool { return o.Kind == e.Kind }) || e.Kind == "" {
			c.add("Except", ErrOverlap, "%q is no kind of its own", e.Kind)
		}
	}
	return c.err()
}

func (m Limit) check(c *checks, field string) {
	if m.Amount.Stated() {
		c.money(field+": Amount", m.Amount)
	}
	if m.OfFees.Stated() {
		c.percent(field+": OfFees", m.OfFees)
	}
	if both := m.Amount.Stated() && m.OfFees.Stated(); both && m.Pick != GreaterOf && m.Pick != LesserOf {
		c.add(field+": Pick", ErrInvalid, "state whether the greater or the lesser of the two holds")
	}
}

// Apply is what can be recovered of the claims, the earlier first, where the fees are those of which a limit may be a
// percentage. The total does not depend on the order of claims of one kind.
func (l LiabilityCap) Apply(fees money.Amount, claims ...Claim) (Liability, error) {
	c := checks{clause: l.Clause}
	c.join(l.Check())
	if l.needsFees() {
		c.money("Fees", fees)
	}
	for i, k := range claims {
		one := checks{clause: l.Clause, act: k.ID}
		if one.money("Amount", k.Amount) {
			one.alike("Amount", k.Amount, claims[0].Amount)
			one.alike("Amount", k.Amount, l.Cap.Amount)
		}
		if k.On.IsZero() {
			one.add("On", ErrDates, "claim %d has no day", i+1)
		}
		c.join(one.err())
	}
	if len(claims) == 0 {
		c.add("Claims", money.ErrUnstated, "nothing is claimed")
	}
	if err := c.err(); err != nil {
		return Liability{}, err
	}
	return l.serve(fees, inClaimOrder(claims))
}

func inClaimOrder(claims []Claim) []Claim {
	out := slices.Clone(claims)
	slices.SortStableFunc(out, func(a, b Claim) int {
		if order := a.On.Compare(b.On); order != 0 {
			return order
		}
		return compareText(a.ID, b.ID)
	})
	return out
}

func (l LiabilityCap) needsFees() bool {
	return l.Cap.OfFees.Stated() || slices.ContainsFunc(l.Except,
		func(e CapException) bool { return e.Cap.OfFees.Stated() })
}

// serve goes through the claims and takes each from the pots that it is limited by.
func (l LiabilityCap) serve(fees money.Amount, claims []Claim) (Liability, error) {
	s := &sheet{clause: l.Clause}
	general := l.Cap.reckon(s, "general cap", fees)
	pots := make([]Input, len(l.Except))
	for i, e := range l.Except {
		s.under(e.Clause, func() { pots[i] = e.Cap.reckon(s, "cap for "+e.Kind, fees) })
	}
	out := Liability{}
	var parts []Input
	for _, k := range claims {
		claim := s.stated(claimName(k), given("claimed", k.Amount))
		part := claim
		i := slices.IndexFunc(l.Except, func(e CapException) bool { return e.Kind == k.Kind })
		switch {
		case i < 0:
			part = s.lesser("of it within the cap", claim, general)
			general = s.minus("left of the general cap", general, part)
		default:
			if pots[i].Amount.Stated() {
				part = s.lesser("of it within the cap for "+k.Kind, claim, pots[i])
				pots[i] = s.minus("left of the cap for "+k.Kind, pots[i], part)
			}
			if l.Except[i].Erodes {
				general = s.greater("left of the general cap", s.minus("general cap less that", general, part),
					nothing(k.Amount))
			}
		}
		if s.err != nil {
			return Liability{}, s.err
		}
		parts = append(parts, part)
		out.Claims = append(out.Claims, Recovery{Claim: k, Recoverable: part.Amount, Barred: minus(k.Amount,
			part.Amount)})
	}
	var err error
	out.Figure, err = s.figure("recoverable", l.Party, l.Toward, s.sum("recoverable", parts...))
	return out, err
}

func claimName(k Claim) string {
	text := "claim"
	if k.ID != "" {
		text += " " + k.ID
	}
	if k.Kind != "" {
		text += fmt.Sprintf(" (%s)", k.Kind)
	}
	return text
}

// reckon is the limit in money; no amount where it limits nothing.
func (m Limit) reckon(s *sheet, what string, fees money.Amount) Input {
	var limits []Input
	if m.Amount.Stated() {
		limits = append(limits, given("amount", m.Amount))
	}
	if m.OfFees.Stated() {
		limits = append(limits, s.times("share of the fees", given("fees", fees), given("share", m.OfFees)))
	}
	switch {
	case len(limits) == 0:
		return Input{What: what}
	case len(limits) == 1:
		return s.stated(what, limits[0])
	case m.Pick == LesserOf:
		return s.lesser(what, limits...)
	}
	return s.greater(what, limits...)
}
