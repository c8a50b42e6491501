package energous_test

import (
	"github.com/pacta-go/pacta/examples/energous"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

const (
	them = energous.Energous
	us   = energous.Dialog
	key  = energous.KeyCustomer
)

// question is a dated case as somebody recording it would write it.
type question struct {
	act    record.Act
	known  record.Known
	unread []string // names that the agreement does not know and that the case is about
}

func complete(k record.Known) record.Known {
	k.Complete = []record.Event{record.AllEvents}
	return k
}

func does(date string, by record.Party, what scope.Box) record.Act {
	return record.Act{On: civil.On(date), By: by, What: what}
}

func with(party record.Party, a record.Act) record.Act { a.With = party; return a }
func about(m record.Matter, a record.Act) record.Act   { a.About = m; return a }
func under(c record.Clause, a record.Act) record.Act   { a.Invokes = record.Clauses{c}; return a }
func in(form scope.Words, a record.Act) record.Act     { a.Form = form; return a }
func step(d string, e record.Event, by, to record.Party) record.Act {
	return record.Act{On: civil.On(d), Event: e, By: by, To: to}
}

// notice is a notice between the parties that refers to the agreement.
func notice(date string, e record.Event, by, to record.Party, form scope.Words) record.Act {
	a := in(form, step(date, e, by, to))
	a.What = scope.Box{"refers to": "this Agreement"}
	return a
}

// letter is a customer's letter that it does not want DIALOG, signed by somebody of its staff.
func letter(date string, customer, to record.Party, product record.Matter, signatory scope.Words) record.Act {
	a := about(product, in("writing", step(date, energous.CustomerDeclines, customer, to)))
	a.What = scope.Box{"signatory": signatory}
	return a
}

func fact(f record.Fact, is record.Truth, m record.Matter) record.Stated {
	return record.Stated{Fact: f, Is: is, About: m}
}

// chipmaker is a seller of integrated circuits that no party controls.
func chipmaker(name record.Party) []record.Member {
	return []record.Member{{Group: "seller of integrated circuits", Name: name},
		{Group: "DIALOG Affiliate", Name: name, Not: true}}
}

// customers are persons that are neither a party nor the Key Customer and to whom products go.
func customers(names ...string) []record.Place {
	var out []record.Place
	for _, n := range names {
		out = append(out, record.Place{Name: n, Dim: "customer"},
			record.Place{Name: n, Dim: "with", In: "customer of products"})
	}
	return out
}

// Who signs a customer's letter.
const (
	officer = "authorized officer"
	manager = "other staff"
)

func product(name, below string) record.Place {
	return record.Place{Name: name, Dim: "product", Below: below}
}

func newProduct(name string) record.Place {
	return record.Place{Name: name, Dim: "product", In: `"developed by or for ENERGOUS since 2016-11-06"`,
		NotIn: "Product Update, developed by a successor or acquirer of ENERGOUS"}
}

func enable(date string, products scope.Words, more scope.Box) record.Act {
	what := scope.Box{"activity": "enable a supplier", "product": products, "volume": "commercial volumes"}
	for d, w := range more {
		what[d] = w
	}
	return with("ChipCo", does(date, them, what))
}

func engage(date string, customer scope.Words, p scope.Words) record.Act {
	return with("ChipCo", does(date, them, scope.Box{"activity": "engage a supplier", "product": p, "customer": customer}))
}

// grounds is a termination for breach by ENERGOUS, on each of several grounds.
func grounds(date string, breaches ...record.Matter) record.Act {
	a := under("15.2(a)(i)", notice(date, energous.Terminated, them, us, "by hand"))
	for _, b := range breaches {
		a.Parts = append(a.Parts, record.Part{About: b})
	}
	return a
}
