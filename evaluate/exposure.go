package evaluate

import (
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/record"
)

// exposed is what would be due for a breach from one day through another, by the remedies that its clause states. An end that is
// not known leaves out what accrues daily.
func exposed(clause record.Clause, by, toward []record.Party, since, through civil.Date, remedies []Remedy) finance.Exposure {
	if since.IsZero() || len(remedies) == 0 {
		return finance.Exposure{}
	}
	open := through.IsZero() || through == civil.Last()
	var stated obligation.Remedies
	for _, r := range remedies {
		if open && r.PerDay.Stated() {
			stated = append(stated, obligation.Remedy{Clause: r.Clause, What: remedyText(r)})
			continue
		}
		stated = append(stated, obligation.Remedy{Clause: r.Clause, What: r.What, PerDay: r.PerDay, Fixed: r.Fixed, Cap: r.Cap})
	}
	if open {
		through = since
	}
	e, err := finance.Exposed(finance.Breach{Clause: clause, By: joined(by), Toward: joined(toward), Since: since,
		Through: through}, stated)
	if err != nil {
		e.Stated = append(e.Stated, finance.Consequence{Clause: clause, What: err.Error()})
	}
	return e
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
		out = append(out, f.Amount.String()+" "+f.What+", "+string(f.From)+" to "+string(f.To)+citing(f.Clause, e.Clause))
	}
	return out
}
