package obligation_test

import (
	"testing"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// software is a license of the maker's software to the seller.
func software(grants ...obligation.Grant) obligation.License {
	return obligation.License{Clause: "3", Licensor: "Maker", Licensee: "Seller", Granting: "license",
		Subject: scope.Box{"activity": "use", "software": "suite"}, Grants: grants}
}

func use(on string, by record.Party, more scope.Box) record.Act {
	what := scope.Box{"activity": "use", "software": "suite"}
	for d, w := range more {
		what[d] = w
	}
	return conduct(on, by, "none", what)
}

// licensed is an agreement of the terms, with the words of the licenses.
func licensed(events contract.Events, terms ...obligation.Term) contract.Agreement {
	a := accord(events, terms...)
	a.Groups = "Seller affiliates, Maker affiliates"
	a.Words["software"] = "suite, other software"
	a.Words["field"] = "hospitals, homes"
	return a
}

func TestLicenseGrant(t *testing.T) {
	a := licensed(nil, software(obligation.Grant{Clause: "3.1", Field: scope.Box{"field": "hospitals", "territory": "EU"},
		Exclusive: true}))
	in := func(field, territory scope.Words) record.Act {
		return use("2027-01-01", "Seller", scope.Box{"field": field, "territory": territory})
	}
	grant := func(with record.Party) record.Act {
		return conduct("2027-01-01", "Maker", with, scope.Box{"activity": "license", "software": "suite",
			"field": "hospitals", "territory": "France"})
	}
	ask(t, a,
		asked{"within the grant", in("hospitals", "France"), whole(), permitted, "3.1"},
		asked{"outside the field", in("homes", "France"), whole(), breach, "3"},
		asked{"somewhere in the world", in("hospitals", "any"), whole(), undetermined, "3"},
		asked{"the licensor grants it to another", grant("Rival"), whole(), breach, "3.1"},
		asked{"the licensor grants it to the licensee", grant("Seller"), whole(), permitted, "3.1"},
	)
}

func TestNonTransferableLicense(t *testing.T) {
	a := licensed(contract.Events{"consent": {By: "Maker", To: "Seller", Form: "writing", PerMatter: true}},
		obligation.Prohibition{Clause: "3.3", Bound: "Seller", Holder: "Maker",
			Scope: scope.Box{"activity": "transfer the license, sublicense"},
			Except: obligation.Exceptions{{Clause: "3.3(a)", Over: scope.Box{"activity": "sublicense",
				"with": "Seller affiliates"}}},
			Unless: obligation.Steps{obligation.Consent{Given: "consent"}}})
	give := func(activity scope.Words, with record.Party) record.Act {
		return about("deal", conduct("2027-01-01", "Seller", with, scope.Box{"activity": activity}))
	}
	affiliate := member("Seller affiliates", "Seller Iberia", false)
	ask(t, a,
		asked{"transfer", give("transfer the license", "Rival"), record.Known{}, notYet, "3.3"},
		asked{"sublicense to an affiliate", give("sublicense", "Seller Iberia"), affiliate, permitted, "3.3(a)"},
		asked{"transfer to an affiliate", give("transfer the license", "Seller Iberia"), affiliate, notYet, "3.3"},
		asked{"sublicense to somebody unknown", give("sublicense", "Zed"), record.Known{}, undetermined, "3.3(a)"},
	)
}

func TestAffiliateLicenseLicensor(t *testing.T) {
	a := licensed(nil, obligation.License{Clause: "3", Licensor: "Maker", Licensee: "Seller",
		Subject: scope.Box{"activity": "use", "owner": "Maker, Maker affiliates"},
		Grants: []obligation.Grant{{Clause: "3.1", Field: scope.Box{"owner": "Maker"}}, {Clause: "3.4",
			Field: scope.Box{"owner": "Maker affiliates", "field": "hospitals"}}}})
	a.Words["owner"] = "Maker, Maker affiliates, others"
	owned := func(owner, field scope.Words) record.Act {
		return conduct("2027-01-01", "Seller", "none", scope.Box{"activity": "use", "owner": owner, "field": field})
	}
	ask(t, a,
		asked{"an affiliate's, in the field", owned("Maker affiliates", "hospitals"), whole(), permitted, "3.4"},
		asked{"an affiliate's, outside the field", owned("Maker affiliates", "homes"), whole(), breach, "3"},
		asked{"an affiliate's, in a field not said", owned("Maker affiliates", "any"), whole(), undetermined, "3"},
	)
}

func TestAffiliateLicenseLicensee(t *testing.T) {
	license := software(obligation.Grant{Clause: "3.1", Field: scope.Box{"field": "hospitals"}})
	license.Through = "Seller affiliates"
	a := licensed(nil, license)
	affiliate := whole()
	affiliate.Members = []record.Member{{Group: "Seller affiliates", Name: "Seller Iberia"}}
	ask(t, a,
		asked{"an affiliate within the grant", use("2027-01-01", "Seller Iberia", scope.Box{"field": "hospitals"}), affiliate,
			permitted, "3.1"},
		asked{"an affiliate outside of it", use("2027-01-01", "Seller Iberia", scope.Box{"field": "homes"}), affiliate,
			breach, "3"},
		asked{"it is not known whether an affiliate", use("2027-01-01", "Zed", scope.Box{"field": "homes"}), whole(),
			undetermined, "3"},
	)
}

func TestUnlimitedLicense(t *testing.T) {
	a := licensed(nil, software(obligation.Grant{Clause: "3.1", Field: scope.Everything}))
	a.Scales = map[scope.Dim]string{"seats": "seats"}
	seats := scope.Box{"seats": "at least 1,000,000 seats"}
	ask(t, a,
		asked{"any number of seats", use("2027-01-01", "Seller", seats), whole(), permitted, "3.1"},
		asked{"after the end", use("2030-01-01", "Seller", seats), whole(), breach, "3"},
		asked{"on a day not said", record.Act{By: "Seller", What: use("2027-01-01", "", nil).What}, whole(), undetermined,
			"3"},
	)
}

func TestIrrevocableOrPerpetualLicense(t *testing.T) {
	a := licensed(contract.Events{"termination": {By: "Maker", To: "Seller"}},
		software(obligation.Grant{Clause: "3.1", Field: scope.Box{"field": "hospitals"},
			Life: obligation.Life{Survives: true}},
			obligation.Grant{Clause: "3.2", Field: scope.Box{"field": "homes"}}),
		obligation.Right{Clause: "14", Holder: "Maker", Toward: "Seller", By: "termination", Ends: true})
	ended := whole(step("2027-06-30", "termination", "Maker", "Seller"))
	ask(t, a,
		asked{"the perpetual grant, after a termination", use("2040-01-01", "Seller", scope.Box{"field": "hospitals"}), ended,
			permitted, "3.1"},
		asked{"the other grant, after it", use("2027-07-01", "Seller", scope.Box{"field": "homes"}), ended, breach, "3"},
		asked{"it may have been terminated", use("2027-07-01", "Seller", scope.Box{"field": "homes"}),
			record.Known{Acts: []record.Act{
				formed("any", step("2027-06-30", "termination", "Zed", "Seller"))}}, undetermined, "3"},
	)
}

func TestIpOwnershipAssignment(t *testing.T) {
	a := accord(contract.Events{"invention": {By: "Seller", PerMatter: true},
		"assignment": {By: "Seller", To: "Maker", Form: "signed writing", PerMatter: true}},
		obligation.Duty{Clause: "8.1", Bound: "Seller", Holder: "Maker", Does: "assignment", After: "invention",
			Within: civil.Days(30), Life: obligation.Life{Survives: true}})
	invention := about("gripper", step("2027-03-01", "invention", "Seller", ""))
	leaves := func(on string) record.Act { return about("gripper", left(on, "assignment", "Seller")) }
	assigned := about("gripper", step("2027-03-20", "assignment", "Seller", "Maker"))
	ask(t, a,
		asked{"the last day", leaves("2027-03-31"), whole(invention), permitted, "8.1"},
		asked{"the day after", leaves("2027-04-01"), whole(invention), breach, "8.1"},
		asked{"assigned in writing", leaves("2027-04-01"), whole(invention, formed("signed writing", assigned)), permitted,
			"8.1"},
		asked{"assigned orally", leaves("2027-04-01"), whole(invention, formed("oral", assigned)), breach, "8.1"},
		asked{"assigned in a form not said", leaves("2027-04-01"), whole(invention, assigned), undetermined, "8.1"},
	)
}

func TestJointIpOwnership(t *testing.T) {
	bar := func(bound, other record.Party) obligation.Prohibition {
		return obligation.Prohibition{Clause: "8.2", Bound: bound, Holder: other,
			Scope:  scope.Box{"activity": "license", "invention": "joint"},
			Unless: obligation.Steps{obligation.Consent{Given: "consent"}}}
	}
	a := accord(contract.Events{"consent": {By: "Maker, Seller", PerMatter: true}}, bar("Maker", "Seller"), bar("Seller",
		"Maker"))
	a.Words["invention"] = "joint, own"
	license := func(invention scope.Words) record.Act {
		return about("gripper", conduct("2027-01-01", "Seller", "Rival", scope.Box{"activity": "license",
			"invention": invention}))
	}
	consent := func(by record.Party) record.Known {
		return whole(about("gripper", step("2026-12-01", "consent", by, "")))
	}
	ask(t, a,
		asked{"without the other's consent", license("joint"), whole(), notYet, "8.2"},
		asked{"with the other's consent", license("joint"), consent("Maker"), permitted, "8.2"},
		asked{"with its own consent", license("joint"), consent("Seller"), notYet, "8.2"},
		asked{"an own invention", license("own"), whole(), permitted, "8.2"},
		asked{"it is not known whose", license("any"), whole(), undetermined, "8.2"},
	)
}

func TestSourceCodeEscrow(t *testing.T) {
	a := licensed(contract.Events{"release": {By: "Seller", To: "Escrow"}, "insolvency": {By: "Maker"},
		"deposit": {By: "Maker", To: "Escrow"}, "new version": {By: "Maker", PerMatter: true}},
		obligation.Duty{Clause: "6.1", Bound: "Maker", Holder: "Seller", Does: "deposit", Due: civil.On("2026-02-28")},
		obligation.Right{Clause: "6.2", Holder: "Seller", Toward: "Maker", By: "release",
			Needs: when.Any{when.Did("insolvency"), when.Fact("the maker has stopped maintenance")},
			Life:  obligation.Life{Survives: true}})
	a.ThirdParties += ", Escrow"
	demand := step("2027-05-02", "release", "Seller", "Escrow")
	maintained := func(is record.Truth, acts ...record.Act) record.Known {
		return so(whole(acts...), "the maker has stopped maintenance", is)
	}
	ask(t, a,
		asked{"after the event", demand, maintained(record.No, step("2027-05-01", "insolvency", "Maker", "")), permitted,
			"6.2"},
		asked{"without one", demand, maintained(record.No), noEffect, "6.2"},
		asked{"one of two is not known", demand, whole(), undetermined, "6.2"},
		asked{"nothing was deposited", left("2026-03-01", "deposit", "Maker"), whole(), breach, "6.1"},
	)
}
