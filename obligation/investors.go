package obligation

import (
	"slices"
	"strings"

	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// stake is what one investor commits of a tranche.
type stake struct {
	Investor record.Party
	Amount   money.Amount
}

// all names every investor.
func (t Investment) all() record.Party {
	if len(t.Investors) == 0 {
		return t.Investor
	}
	names := make([]string, len(t.Investors))
	for i, s := range t.Investors {
		names[i] = string(s.Investor)
	}
	return record.Party(strings.Join(names, ", "))
}

// by is whose fundings count as an investor's; empty where there is only one.
func (t Investment) by(s stake) record.Party {
	if len(t.Investors) == 0 {
		return ""
	}
	return s.Investor
}

// checkInvestors reports what is wrong with the shares of several investors.
func (t Investment) checkInvestors(l *norm.Lowering) {
	for i, s := range t.Investors {
		if s.Investor == "" || len(s.Investor.Names()) != 1 ||
			slices.ContainsFunc(t.Investors[:i], func(o Share) bool { return o.Investor == s.Investor }) {
			l.Problem("Investors", "%q is no name of its own", s.Investor)
		}
		if s.Weight.Sign() <= 0 {
			l.Problem("Investors", "the weight of %s must be more than nothing", s.Investor)
		}
	}
	if len(t.Investors) > 0 && t.Drawn != "" {
		l.Problem("Drawn", "of whose funding it is drawn cannot be told: write an investment for each investor")
	}
	if _, err := t.Rounding.MarshalText(); err != nil && (t.Rounding != 0 || t.Places != 0) {
		l.Problem("Rounding", "state the mode of rounding")
	}
	if t.Rest != "" && !slices.ContainsFunc(t.Investors, func(s Share) bool { return s.Investor == t.Rest }) {
		l.Problem("Rest", "%q has no share", t.Rest)
	}
}

// stakes divides a tranche among its investors by their weights; the parts add up to it exactly.
func (t Investment) stakes(l *norm.Lowering, tr Tranche) []stake {
	if len(t.Investors) == 0 {
		return []stake{{t.Investor, tr.Amount}}
	}
	var out []stake
	for i, s := range t.Investors {
		part, err := t.parts(s.Investor).Of(tr.Amount)
		if err != nil {
			if i == 0 {
				l.Problem("Tranches: "+tr.Clause.Mark(), "%v", err)
			}
			return []stake{{s.Investor, tr.Amount}}
		}
		out = append(out, stake{s.Investor, part})
	}
	return out
}

// parts is how an amount is divided, from the side of one investor.
func (t Investment) parts(of record.Party) *norm.Parts {
	if len(t.Investors) == 0 {
		return nil
	}
	out := &norm.Parts{Investor: of, Rest: t.Rest, Rounding: t.Rounding, Places: t.Places}
	for _, s := range t.Investors {
		out.Shares = append(out.Shares, norm.Share(s))
	}
	return out
}
