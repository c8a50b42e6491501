package scope

import (
	"slices"
	"strings"
)

// dependents are the parts of some states that have entries of their own in ISO 3166-1. Whether a clause that names the
// state means them too is a question of the clause: Puerto Rico is United States soil and outside its states, Réunion is
// French and in the European Union, the Isle of Man is neither in the United Kingdom nor abroad for every purpose. So
// the state's name surely covers its own entry, and these perhaps. Source: ISO 3166-1, in which they stand apart; the
// states on which they depend are those that the standard names in their entries.
func dependents() []dependency {
	return []dependency{
		{"Australia", []string{"Christmas Island", "Cocos Islands", "Heard Island and McDonald Islands", "Norfolk Island"}},
		{"China", []string{"Hong Kong", "Macao", "Taiwan"}},
		{"Denmark", []string{"Faroe Islands", "Greenland"}},
		{"Finland", []string{"Åland Islands"}},
		{"France", france()},
		{"Netherlands", []string{"Aruba", "Caribbean Netherlands", "Curaçao", "Sint Maarten"}},
		{"New Zealand", []string{"Cook Islands", "Niue", "Tokelau"}},
		{"Norway", []string{"Bouvet Island", "Svalbard and Jan Mayen"}},
		{"UK", britain()},
		{"US", []string{"American Samoa", "Guam", "Northern Mariana Islands", "Puerto Rico", "US Virgin Islands",
			"United States Minor Outlying Islands"}},
	}
}

// A dependency is a state and its dependents.
type dependency struct {
	state string
	parts []string
}

// A dependence is a dependency found in the tree.
type dependence struct {
	state *node
	parts []*node
}

func france() []string {
	return []string{"French Guiana", "French Polynesia", "French Southern Territories", "Guadeloupe", "Martinique", "Mayotte",
		"New Caledonia", "Réunion", "Saint Barthélemy", "Saint Martin", "Saint Pierre and Miquelon", "Wallis and Futuna"}
}

func britain() []string {
	return []string{"Anguilla", "Bermuda", "British Indian Ocean Territory", "British Virgin Islands", "Cayman Islands",
		"Falkland Islands", "Gibraltar", "Guernsey", "Isle of Man", "Jersey", "Montserrat", "Pitcairn", "Saint Helena",
		"South Georgia and the South Sandwich Islands", "Turks and Caicos Islands"}
}

// withDependents adds to what a list of territories covers, as gaps, the dependents of the states that it names, alone or
// as members of a group. Those that the list names itself are sure.
func (r *resolver) withDependents(all Rough, named []*node, groups []entry) Rough {
	for _, d := range r.v.dependents {
		if slices.Contains(named, d.state) {
			all = all.Union(r.on(wholeSets(d.parts)).Doubted(dependentLabel(d.state)))
		}
		for _, e := range groups {
			for _, row := range e.group.rows {
				if ownSet(d.state).in(row.members) == Inside {
					part := r.during(r.on(wholeSets(d.parts)), row.during)
					all = all.Union(part.Doubted(dependentLabel(d.state)))
				}
			}
		}
	}
	return all
}

// dependentLabel is the question that a state's name leaves.
func dependentLabel(state *node) string { return `whether "` + state.name + dependentQuestion }

const dependentQuestion = `" covers its dependent territories`

func isDependentLabel(label string) bool { return strings.HasSuffix(label, dependentQuestion) }

// findDependents looks the table up in the tree of territories.
func (b *builder) findDependents() []dependence {
	f := b.families[Territory]
	var out []dependence
	for _, d := range dependents() {
		state, known := f.dict.find(d.state)
		if !known {
			continue
		}
		found := dependence{state: state.node}
		for _, part := range d.parts {
			if p, known := f.dict.find(part); known {
				found.parts = append(found.parts, p.node)
			}
		}
		out = append(out, found)
	}
	return out
}
