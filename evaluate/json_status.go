package evaluate

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/when"
)

// statusDocument is a [Status] in a document.
type statusDocument struct {
	On       civil.Date
	Rows     []standingDocument
	Breaches []Broken
	Next     []Due
	Problems []string
	Basis    Basis
}

// standingDocument is a [Standing] in a document: all of it but what only its breaches repeat.
type standingDocument struct {
	Clause                      record.Clause
	About                       record.Matter
	Kind                        string
	State                       Standings
	Form                        string
	Amount, Funded, Drawn, Left money.Amount
	Open, Lapsed, Expired       money.Amount
	CarriedIn, MadeGood         money.Amount
	From, To                    []record.Party
	Mutual                      bool
	In                          civil.Span
	Due, Since                  civil.Date
	Reasons                     []when.Reason
	Missing                     []when.Question
}

func statusAsDocument(st Status) statusDocument {
	return statusDocument{On: st.On, Rows: each(st.Rows, standingAsDocument),
		Breaches: st.Breaches, Next: st.Next, Problems: st.Problems, Basis: st.Basis}
}

func (st statusDocument) status() Status {
	return Status{On: st.On, Rows: each(st.Rows, standingDocument.standing),
		Breaches: st.Breaches, Next: st.Next, Problems: st.Problems, Basis: st.Basis}
}

func standingAsDocument(r Standing) standingDocument {
	return standingDocument{Clause: r.Clause, About: r.About, Kind: r.Kind, State: r.State, Form: r.Form,
		Amount: r.Amount, Funded: r.Funded, Drawn: r.Drawn, Left: r.Left, Open: r.Open, Lapsed: r.Lapsed, Expired: r.Expired,
		CarriedIn: r.CarriedIn, MadeGood: r.MadeGood, From: r.From, To: r.To, Mutual: r.Mutual,
		In: r.In, Due: r.Due, Since: r.Since, Reasons: r.Reasons, Missing: r.Missing}
}

func (r standingDocument) standing() Standing {
	return Standing{Clause: r.Clause, About: r.About, Kind: r.Kind, State: r.State, Form: r.Form,
		Amount: r.Amount, Funded: r.Funded, Drawn: r.Drawn, Left: r.Left, Open: r.Open, Lapsed: r.Lapsed, Expired: r.Expired,
		CarriedIn: r.CarriedIn, MadeGood: r.MadeGood, From: r.From, To: r.To, Mutual: r.Mutual,
		In: r.In, Due: r.Due, Since: r.Since, Reasons: r.Reasons, Missing: r.Missing}
}
