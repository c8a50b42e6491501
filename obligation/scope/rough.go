package scope

import (
	"slices"
	"strings"

	"github.com/pacta-go/pacta/obligation/civil"
)

// tooMany is the label of the gap that is left of a rough region that was given up.
const tooMany = "the scope has too many pieces to be worked out"

// Rough is what a scope surely covers, and what it perhaps covers, with the questions on which that turns. It is
// immutable. The zero Rough covers nothing. Its operations follow Kleene's logic at every point: a point is covered,
// not covered, or in a gap. Where an operation would make too many pieces, it is no longer known of any point.
type Rough struct {
	sure Region
	gaps []gap // by label; each without what is sure
	said string
}

// A gap is what a scope perhaps covers, depending on the answer to a question.
type gap struct {
	label  string
	region Region
}

// Days are the days on which what is covered changes, sorted: each is the first of a new extent. Without any it is the same on all
// days.
func (r Rough) Days() []civil.Date {
	var days []civil.Date
	for _, b := range r.boxes() {
		for _, s := range b {
			if s.axis.dim == Time {
				days = append(days, s.set.days...)
			}
		}
	}
	slices.SortFunc(days, civil.Date.Compare)
	return slices.Compact(days)
}

// Whole covers everything.
func Whole() Rough { return Rough{sure: everywhere(), said: string(Everything)} }

// Nothing covers nothing, as the zero Rough does.
func Nothing() Rough { return Rough{} }

// Known covers exactly the region.
func Known(r Region) Rough { return Rough{sure: r} }

// lost is what is left when there are too many pieces: nothing is known.
func lost() Rough { return Rough{gaps: []gap{{tooMany, everywhere()}}} }

// Sure is what r surely covers.
func (r Rough) Sure() Region { return r.sure }

// Perhaps is what r may cover, surely or not. Where that would take too many pieces, it is everything.
func (r Rough) Perhaps() Region {
	all := r.sure
	for _, g := range r.gaps {
		var err error
		if all, err = all.Union(g.region); err != nil {
			return everywhere()
		}
	}
	return all
}

// boxes are the boxes of what is sure and of all gaps.
func (r Rough) boxes() []box {
	var boxes []box
	for _, region := range r.regions() {
		boxes = append(boxes, region.boxes...)
	}
	return boxes
}

// regions are what is sure and the regions of all gaps.
func (r Rough) regions() []Region {
	regions := append(make([]Region, 0, 1+len(r.gaps)), r.sure)
	for _, g := range r.gaps {
		regions = append(regions, g.region)
	}
	return regions
}

// Empty says whether r covers nothing, not even perhaps.
func (r Rough) Empty() bool { return r.sure.Empty() && len(r.gaps) == 0 }

// Equal says whether r and o surely cover the same and have the same gaps under the same labels.
func (r Rough) Equal(o Rough) bool {
	return r.sure.Equal(o.sure) && slices.EqualFunc(r.gaps, o.gaps, func(a, b gap) bool {
		return a.label == b.label && a.region.Equal(b.region)
	})
}

// Union is what r or o covers.
func (r Rough) Union(o Rough) Rough {
	var s steps
	sure := s.union(r.sure, o.sure)
	return s.rough(sure, slices.Concat(r.gaps, o.gaps))
}

// Intersect is what both r and o cover: in doubt where one covers it, or may, and the other may.
func (r Rough) Intersect(o Rough) Rough {
	var s steps
	sure := s.intersect(r.sure, o.sure)
	var gaps []gap
	if len(r.gaps)+len(o.gaps) > 0 {
		mayR, mayO := r.Perhaps(), o.Perhaps()
		for _, g := range r.gaps {
			gaps = append(gaps, gap{g.label, s.intersect(g.region, mayO)})
		}
		for _, g := range o.gaps {
			gaps = append(gaps, gap{g.label, s.intersect(g.region, mayR)})
		}
	}
	return s.rough(sure, gaps)
}

// Minus is what r covers without what o does: o's gaps are taken from what is sure only, and stay in doubt.
func (r Rough) Minus(o Rough) Rough {
	var s steps
	sure := s.minus(r.sure, o.Perhaps())
	var gaps []gap
	for _, g := range r.gaps {
		gaps = append(gaps, gap{g.label, s.minus(g.region, o.sure)})
	}
	if len(o.gaps) > 0 {
		mayR := r.Perhaps()
		for _, g := range o.gaps {
			gaps = append(gaps, gap{g.label, s.intersect(g.region, mayR)})
		}
	}
	return s.rough(sure, gaps)
}

// Not is what r does not cover; its gaps stay in doubt.
func (r Rough) Not() Rough { return Whole().Minus(r) }

// Doubted is r when it depends on the answer to a question, given as label, whether it covers anything at all: all
// that it surely covered is a gap now.
func (r Rough) Doubted(label string) Rough {
	var s steps
	return s.rough(Region{}, append([]gap{{label, r.sure}}, r.gaps...))
}

// Project is r without its restrictions on all dimensions but those to keep: what some point, whatever it is in the
// others, is covered with.
func (r Rough) Project(keep ...Dim) Rough {
	var s steps
	sure := s.project(r.sure, keep)
	gaps := make([]gap, len(r.gaps))
	for i, g := range r.gaps {
		gaps[i] = gap{g.label, s.project(g.region, keep)}
	}
	return s.rough(sure, gaps)
}

// steps does operations on regions until one of them fails.
type steps struct{ failed bool }

func (s *steps) keep(r Region, err error) Region {
	s.failed = s.failed || err != nil
	return r
}

func (s *steps) union(a, b Region) Region     { return s.keep(a.Union(b)) }
func (s *steps) intersect(a, b Region) Region { return s.keep(a.Intersect(b)) }
func (s *steps) minus(a, b Region) Region     { return s.keep(a.Minus(b)) }

// project drops the sides of all other dimensions.
func (s *steps) project(r Region, keep []Dim) Region {
	var out Region
	for _, b := range r.boxes {
		kept := slices.DeleteFunc(slices.Clone(b), func(x side) bool { return !slices.Contains(keep, x.axis.dim) })
		out = s.union(out, Region{[]box{kept}})
	}
	return out
}

// rough is the rough region of what is sure and of gaps, which may overlap it and one another.
func (s *steps) rough(sure Region, gaps []gap) Rough {
	merged := make([]gap, 0, len(gaps))
	slices.SortStableFunc(gaps, func(a, b gap) int { return strings.Compare(a.label, b.label) })
	for _, g := range gaps {
		g.region = s.minus(g.region, sure)
		last := len(merged) - 1
		switch {
		case g.region.Empty():
		case last >= 0 && merged[last].label == g.label:
			merged[last].region = s.union(merged[last].region, g.region)
		default:
			merged = append(merged, g)
		}
	}
	if s.failed {
		return lost()
	}
	return Rough{sure: sure, gaps: merged}
}
