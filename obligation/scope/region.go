package scope

// An axis is one direction in which things differ: what a dimension says of them, or whether they have one of its
// tags.
type axis struct {
	id    int // the order of the axes
	dim   Dim
	kind  kind
	tag   string // of a tag: its word
	label string // of a tag: the question whether a thing has it, "…" standing for the thing
	unit  string // of a scale
	full  *set   // every point
	any   *set   // every point but none
}

// A side restricts a box on one axis, to a set that is neither empty nor full.
type side struct {
	axis *axis
	set  *set
}

// A box is a product of sets, its sides in the order of the axes. On other axes it is unrestricted.
type box []side

// on is what the box restricts the axis to, or nil.
func (b box) on(a *axis) *set {
	for _, s := range b {
		if s.axis == a {
			return s.set
		}
	}
	return nil
}

// meets says whether two boxes have a point in common.
func (b box) meets(c box) bool {
	for i, j := 0, 0; i < len(b) && j < len(c); {
		switch x, y := b[i], c[j]; {
		case x.axis.id < y.axis.id:
			i++
		case x.axis.id > y.axis.id:
			j++
		case x.set.in(y.set) == Outside:
			return false
		default:
			i, j = i+1, j+1
		}
	}
	return true
}

// and is what two boxes have in common; found is false if that is nothing.
func (b box) and(c box) (common box, found bool) {
	common = make(box, 0, len(b)+len(c))
	i, j := 0, 0
	for i < len(b) && j < len(c) {
		switch x, y := b[i], c[j]; {
		case x.axis.id < y.axis.id:
			common, i = append(common, x), i+1
		case x.axis.id > y.axis.id:
			common, j = append(common, y), j+1
		default:
			s := x.set.with(y.set, opAnd)
			if s.empty() {
				return nil, false
			}
			common, i, j = append(common, side{x.axis, s}), i+1, j+1
		}
	}
	return append(append(common, b[i:]...), c[j:]...), true
}

// replace is the box with another set on the axis, which is not empty. A full set restricts nothing.
func (b box) replace(a *axis, s *set) box {
	out := make(box, 0, len(b)+1)
	placed := s.equal(a.full)
	for _, x := range b {
		if !placed && x.axis.id >= a.id {
			out, placed = append(out, side{a, s}), true
		}
		if x.axis != a {
			out = append(out, x)
		}
	}
	if !placed {
		out = append(out, side{a, s})
	}
	return out
}

// minus appends the disjoint boxes of b that lie outside of c, which it meets.
func (b box) minus(c box, out []box) []box {
	for _, y := range c {
		s := b.on(y.axis)
		if s == nil {
			s = y.axis.full
		}
		if rest := s.with(y.set, opMinus); !rest.empty() {
			out = append(out, b.replace(y.axis, rest))
		}
		b = b.replace(y.axis, s.with(y.set, opAnd))
	}
	return out
}

// join is the union of two boxes that are equal on all axes but one; found is false if they are not.
func (b box) join(c box) (joined box, found bool) {
	if len(b) != len(c) {
		return nil, false
	}
	odd := -1
	for i := range b {
		if b[i].axis != c[i].axis {
			return nil, false
		}
		if b[i].set.equal(c[i].set) {
			continue
		}
		if odd >= 0 {
			return nil, false
		}
		odd = i
	}
	if odd < 0 {
		return b, true
	}
	return b.replace(b[odd].axis, b[odd].set.with(c[odd].set, opOr)), true
}

// Bounds of the algebra. Beyond them a region is given up.
const (
	maxPieces = 10_000    // boxes of one region
	maxWork   = 1_000_000 // pairs of boxes that one operation looks at
	maxJoin   = 64        // boxes among which those that fit together are joined
)

// Region is what is covered, exactly: a union of boxes that have no point in common, each a product of sets. The zero
// Region is empty. It is immutable. Operations that would leave more than 10,000 boxes, or look at too many pairs of
// them, return [ErrTooManyPieces].
type Region struct{ boxes []box }

// everywhere is the region of every point.
func everywhere() Region { return Region{[]box{{}}} }

// Union is what r or o covers.
func (r Region) Union(o Region) (Region, error) {
	switch {
	case len(r.boxes) == 0:
		return o, nil
	case len(o.boxes) == 0:
		return r, nil
	}
	rest, err := o.Minus(r)
	if err != nil {
		return Region{}, err
	}
	return pieces(append(append(make([]box, 0, len(r.boxes)+len(rest.boxes)), r.boxes...), rest.boxes...))
}

// Intersect is what both r and o cover.
func (r Region) Intersect(o Region) (Region, error) {
	if len(r.boxes)*len(o.boxes) > maxWork {
		return Region{}, ErrTooManyPieces
	}
	var out []box
	for _, b := range r.boxes {
		for _, c := range o.boxes {
			if !b.meets(c) {
				continue
			}
			if common, found := b.and(c); found {
				out = append(out, common)
			}
		}
	}
	return pieces(out)
}

// Minus is what r covers and o does not.
func (r Region) Minus(o Region) (Region, error) {
	left, work := r.boxes, 0
	for _, c := range o.boxes {
		work += len(left)
		if work > maxWork {
			return Region{}, ErrTooManyPieces
		}
		var next []box
		changed := false
		for i, b := range left {
			switch {
			case !b.meets(c):
				if changed {
					next = append(next, b)
				}
				continue
			case !changed:
				next, changed = append(make([]box, 0, len(left)+len(c)), left[:i]...), true
			}
			next = b.minus(c, next)
		}
		if changed {
			left = next
		}
		if len(left) > maxPieces {
			return Region{}, ErrTooManyPieces
		}
	}
	return pieces(left)
}

// Not is everything that r does not cover.
func (r Region) Not() (Region, error) { return everywhere().Minus(r) }

// Empty says whether r covers nothing.
func (r Region) Empty() bool { return len(r.boxes) == 0 }

// Equal says whether r and o cover the same. It is false where that would take too many pieces to find out.
func (r Region) Equal(o Region) bool {
	more, err := r.Minus(o)
	if err != nil || !more.Empty() {
		return false
	}
	less, err := o.Minus(r)
	return err == nil && less.Empty()
}

// pieces is the region of disjoint boxes, with those that fit together joined.
func pieces(boxes []box) (Region, error) {
	if len(boxes) > maxPieces {
		return Region{}, ErrTooManyPieces
	}
	if len(boxes) < 2 || len(boxes) > maxJoin {
		return Region{boxes}, nil
	}
	copied := false
	for i := 0; i < len(boxes); i++ {
		for j := i + 1; j < len(boxes); j++ {
			joined, found := boxes[i].join(boxes[j])
			if !found {
				continue
			}
			if !copied {
				boxes, copied = append([]box(nil), boxes...), true
			}
			boxes[i] = joined
			boxes = append(boxes[:j], boxes[j+1:]...)
			i, j = -1, len(boxes) // begin anew: what was joined may fit to an earlier one
		}
	}
	return Region{boxes}, nil
}
