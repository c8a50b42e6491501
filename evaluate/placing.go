package evaluate

import (
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// place extends the vocabulary by the names that are known of.
func (s *situation) place() {
	var ps []scope.Placement
	for _, p := range s.known.Places {
		if p.Below == "" && !p.During.IsZero() { // the days are those of its groups; it is none of the words at all times
			ps = append(ps, scope.Placement{Name: p.Name, Dim: p.Dim})
		}
		ps = append(ps, scope.Placement{Name: p.Name, Dim: p.Dim, Below: p.Below, In: p.In, NotIn: p.NotIn,
			During: p.During})
		ps = append(ps, s.outsideClosed(p.Name, p.Dim, p.In)...)
	}
	for _, m := range s.known.Members {
		if !s.words.Knows(scope.With, string(m.Name)) {
			ps = append(ps, scope.Placement{Name: string(m.Name), Dim: scope.With})
			ps = append(ps, s.outsideClosed(string(m.Name), scope.With, "")...)
		}
		placement := scope.Placement{Name: string(m.Name), Dim: scope.With, During: m.During}
		if m.Not {
			placement.NotIn = scope.Words(m.Group)
		} else {
			placement.In = scope.Words(m.Group)
		}
		ps = append(ps, placement)
	}
	if len(ps) == 0 {
		return
	}
	words, err := s.words.Place(ps)
	if err != nil {
		s.problems = append(s.problems, err.Error())
	}
	if words != nil {
		s.words = words
	}
}

// outsideClosed says that a name is in no closed group, save those that it is said to be in.
func (s *situation) outsideClosed(name string, dim scope.Dim, in scope.Words) []scope.Placement {
	if dim != "" && dim != scope.With {
		return nil
	}
	var ps []scope.Placement
	for _, group := range s.closed {
		member := slices.ContainsFunc(list(in), func(g string) bool { return strings.EqualFold(g, group) }) ||
			slices.ContainsFunc(s.known.Members, func(m record.Member) bool {
				return strings.EqualFold(string(m.Name), name) && strings.EqualFold(m.Group, group)
			})
		if !member {
			ps = append(ps, scope.Placement{Name: name, Dim: scope.With, NotIn: scope.Words(group)})
		}
	}
	return ps
}
