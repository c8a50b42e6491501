package finance

import (
	"fmt"

	"github.com/pacta-go/pacta/obligation/money"
)

// Rounding says how a figure is rounded. The zero value rounds nothing: figures stay exact, and a division that does
// not come out even is refused.
type Rounding struct {
	// Mode is what becomes of the digits cut off.
	Mode money.Rounding `json:"mode,omitzero"`
	// Places are the places after the point that stay: 2 for cents, 0 for whole units.
	Places int `json:"places,omitzero"`
	// Each rounds the figure of every period or line before they are added; otherwise the total alone is rounded.
	Each bool `json:"each,omitzero"`
}

// Stated reports whether anything is rounded.
func (r Rounding) Stated() bool { return r.Mode != 0 }

// String is the rounding in words: "half up to 2 places", "not rounded".
func (r Rounding) String() string {
	if !r.Stated() {
		return "not rounded"
	}
	text := fmt.Sprintf("%s to %d places", r.Mode, r.Places)
	if r.Places == 1 {
		text = fmt.Sprintf("%s to 1 place", r.Mode)
	}
	if r.Each {
		text += ", each"
	}
	return text
}

// check reports a rounding that names no mode that exists, or places beyond those of a number.
func (r Rounding) check(c *checks) {
	if r == (Rounding{}) {
		return
	}
	if _, err := r.Mode.MarshalText(); err != nil {
		c.add("Rounding", money.ErrRounding, "state the mode of rounding")
	}
	if r.Places < -38 || r.Places > 18 {
		c.add("Rounding", money.ErrRounding, "%d places cannot be rounded to", r.Places)
	}
}

// each is the rounding of every line, or none.
func (r Rounding) each() Rounding {
	if r.Each {
		return r
	}
	return Rounding{}
}

// divide divides exactly, or as stated.
func (r Rounding) divide(a money.Amount, by money.Number) (money.Amount, error) {
	if r.Stated() {
		return a.DivRound(by, r.Places, r.Mode)
	}
	down, err := a.DivRound(by, mostPlaces, money.Down)
	if err != nil {
		return money.Amount{}, err
	}
	back, err := down.Mul(by)
	if err != nil || !back.Equal(a) {
		return money.Amount{}, fmt.Errorf("%s ÷ %s does not come out even: state how it is rounded (%w)", a, by.Text(),
			money.ErrRounding)
	}
	return down, nil
}

// mostPlaces are the places that a number can have.
const mostPlaces = 18
