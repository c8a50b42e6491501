package evaluate

import (
	"slices"

	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
)

// exposed is what would be due for a breach, by the remedies that its clause states: of a duty, on what is in arrears.
// An end that is not known leaves out what accrues.
func exposed(b finance.Breach, remedies []Remedy, a arrears) finance.Exposure {
	if b.Since.IsZero() || len(remedies) == 0 {
		return finance.Exposure{}
	}
	open := b.Through.IsZero() || b.Through == civil.Last()
	if open {
		b.Through = b.Since
	}
	var list obligation.Remedies
	var baseless []finance.Consequence
	for _, r := range remedies {
		switch {
		case len(a.most) == 0 && ofArrears(r):
			baseless = append(baseless, finance.Consequence{Clause: orClause(r.Clause, b.Clause),
				What: remedyText(r) + ": " + a.why})
		case open && (r.PerDay.Stated() || r.Rate.Stated()):
			list = append(list, obligation.Remedy{Clause: r.Clause, What: remedyText(r)})
		default:
			list = append(list, asTerm(r))
		}
	}
	e, err := reckoned(b, list, a, open)
	e.Stated = append(e.Stated, baseless...)
	if err != nil {
		e.Stated = append(e.Stated, finance.Consequence{Clause: b.Clause, What: err.Error()})
	}
	return e
}

// reckoned is the exposure of a breach whose arrears are known, or known only within bounds.
func reckoned(b finance.Breach, list obligation.Remedies, a arrears, open bool) (finance.Exposure, error) {
	least, most := b, b
	least.Unpaid, most.Unpaid = a.least, a.most
	why := "how much of it was done is not known"
	if !a.sure.IsZero() && a.sure.Before(b.Through) && !open {
		least.Through = later(a.sure, b.Since)
		why = "whether it was done after " + a.sure.String() + " is not known"
	}
	if least.Through == most.Through && slices.Equal(least.Unpaid, most.Unpaid) {
		return finance.Exposed(most, list)
	}
	return finance.ExposedWithin(least, most, why, list)
}

// exposureFrom is what would be due for a breach of a rule that is no instalment, by the day of the view.
func (s *situation) exposureFrom(r *rule, v view, b finance.Breach, remedies []Remedy) finance.Exposure {
	e := finance.Exposure{}
	if len(remedies) > 0 && !b.Since.IsZero() {
		e = exposed(b, remedies, s.arrearsOf(r, v, b.Since, v.day))
	}
	if s.shortfall(r, v, &e); len(e.Due)+len(e.Within)+len(e.Stated) > 0 {
		e.Clause = b.Clause
	}
	return e
}

// ofArrears is whether a remedy takes a percentage of what is in arrears.
func ofArrears(r Remedy) bool {
	return !r.Of.Stated() && slices.ContainsFunc([]money.Amount{r.PerDay, r.Rate, r.Fixed, r.Cap},
		func(a money.Amount) bool { return a.Unit() == "%" })
}

// asTerm is a remedy as it was stated.
func asTerm(r Remedy) obligation.Remedy {
	return obligation.Remedy{Clause: r.Clause, What: r.What, PerDay: r.PerDay, Rate: r.Rate, Fixed: r.Fixed, Cap: r.Cap,
		Per: r.Per, Part: obligation.Part(r.Part), Count: obligation.DayCount(r.Count), Every: r.Every, Of: r.Of,
		Grace: r.Grace, FromEnd: r.FromEnd, Rounding: r.Rounding, Places: r.Places}
}

// exposureOf is what would be due for the breach of a finding. Each instalment in arrears is a breach of its own.
func (s *situation) exposureOf(r *rule, f *Finding) finance.Exposure {
	b := finance.Breach{Clause: f.Clause, By: joined(f.By), Toward: joined(f.Toward), Since: f.From, Through: f.Through,
		Calendar: s.calendar}
	through := f.Through
	if through.IsZero() || through == civil.Last() {
		through = f.From
	}
	if f.From.IsZero() {
		return finance.Exposure{}
	}
	v := view{day: through, dated: true}
	list := s.instalmentsOf(r, v)
	if len(list) == 0 || !list[0].Amount.Stated() {
		return s.exposureFrom(r, v, b, f.Remedies)
	}
	all := finance.Exposure{Clause: f.Clause}
	for _, inst := range list {
		b.Since = inst.Due.Next()
		if b.Since.Before(f.From) || b.Since.After(through) {
			continue
		}
		a := s.arrearsOf(r, v, b.Since, through)
		if len(a.most) > 0 && a.most[0].Left.Sign() == 0 {
			continue
		}
		e := exposed(b, f.Remedies, a)
		all.Due, all.Within = append(all.Due, e.Due...), append(all.Within, e.Within...)
		all.Stated = append(all.Stated, e.Stated...)
	}
	return all
}

func joined(ps []record.Party) record.Party {
	text := record.Party("")
	for i, p := range ps {
		if i > 0 {
			text += ", "
		}
		text += p
	}
	return text
}

// exposureText says what an exposure comes to, each sum with who owes it to whom.
func exposureText(e finance.Exposure) []string {
	var out []string
	for _, f := range e.Due {
		out = append(out, f.Amount.String()+sumText(f, e.Clause))
	}
	for _, i := range e.Within {
		out = append(out, i.Range.String()+sumText(i.Most, e.Clause))
	}
	return out
}

func sumText(f finance.Figure, own record.Clause) string {
	return " " + f.What + ", " + string(f.From) + " to " + string(f.To) + citing(f.Clause, own)
}

// unreckoned says of each remedy that states a sum and comes to none why that is so.
func unreckoned(e finance.Exposure, remedies []Remedy) []string {
	var out []string
	for _, c := range e.Stated {
		if !slices.ContainsFunc(remedies, func(r Remedy) bool { return c.What == r.What || c.What == remedyText(r) }) {
			out = append(out, c.What)
		}
	}
	return out
}
